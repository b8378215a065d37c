"""Print how well invented minutes are understood: `python -m corpus`, from the tests folder."""

import json
import sys

from corpus.hands import SETS, certain_precision, halves, judged, other_hands
from corpus.measuring import Figures, invented, measure

FIELDS = ("kind", "decision", "owners", "due")


def _told(figures: Figures) -> dict[str, object]:
    shares = {name: round(figures.share(name), 3) for name in FIELDS}
    return {
        "points": figures.counts["meant"],
        "precision": round(figures.precision, 3),
        "recall": round(figures.recall, 3),
        "certain": round(figures.certain, 3),
        **shares,
    }


minutes = invented()
sets = {
    "forms": [one for one in minutes if one.is_form],
    "free form": [one for one in minutes if not one.is_form and not one.is_control],
    "control": [one for one in minutes if one.is_control],
}
told: dict[str, object] = {
    name: {"documents": len(ones), **_told(measure(ones))} for name, ones in sets.items()
}
for name in SETS:
    for half, ones in halves(other_hands(name)).items():
        figures = judged(ones)
        told[f"{name} hand, {half}"] = {
            "documents": len(ones),
            "points": figures.counts["meant"],
            "precision": round(figures.precision, 3),
            "recall": round(figures.recall, 3),
            "certain precision": round(certain_precision(figures), 3),
        }
sys.stdout.write(f"{json.dumps(told, indent=1)}\n")
if "--misses" in sys.argv:
    sys.stdout.write("\n".join(miss for ones in sets.values() for miss in measure(ones).misses))
