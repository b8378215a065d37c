"""Figures of a bench, and the line of JSON that tells them to programs."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One thing that was measured; less is better."""

    name: str
    value: float
    unit: str
    target: float
    """Most that is good: times the baseline where there is one, else in units of the value."""

    baseline: float | None = None
    """What the value is compared with, in the same unit."""

    floor: str | None = None
    """Why the target cannot be met, for where it is not."""

    @property
    def told(self) -> dict[str, object]:
        """The figure as programs read it."""
        ratio = None if self.baseline is None else self.value / self.baseline
        is_met = (self.value if ratio is None else ratio) <= self.target
        return {
            "name": self.name,
            "value": round(self.value, 2),
            "unit": self.unit,
            "baseline": self.baseline,
            "ratio": None if ratio is None else round(ratio, 2),
            "target": self.target,
            "met": is_met,
            "floor": None if is_met else self.floor,
        }


def tell(figures: Iterable[Figure]) -> None:
    """Write the line of JSON that a bench ends with."""
    sys.stdout.write(json.dumps({"figures": [figure.told for figure in figures]}) + "\n")
