"""Measuring a reader of minutes against what the authors of the invented minutes meant."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from corpus.forms import FORMS
from corpus.word import WORD
from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import fold
from planner_sync.domain.points import Certainty, Kind, Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, shipped_lexicon

FOLDER = Path(__file__).parent / "minutes"
_ALIKE = 0.5
"""F1 of the words of two titles from which they are one point, as in common practice."""

_STOP = frozenset(
    [
        *("de", "het", "een", "en", "of", "van", "in", "op", "te", "voor", "met", "is", "zijn"),
        *("er", "aan", "bij", "om", "dat", "die", "dit", "we", "ik", "the", "a", "to"),
    ]
)

Expected = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class Invented:
    """One set of invented minutes with what its author meant."""

    name: str
    data: bytes
    suffix: str
    expected: Expected

    @property
    def is_control(self) -> bool:
        """True for minutes written after the rules; no rule is ever changed for them."""
        return bool(self.expected["is_control"])

    @property
    def is_form(self) -> bool:
        """True for the filled-in Word form."""
        return self.name in FORMS

    @cache  # noqa: B019 - a handful of documents, read once per run
    def read(self, *, privacy: bool = False) -> Minutes:
        """Read it as the service does."""
        document = read_document(self.data, self.suffix)
        return read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=privacy)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What a reader found, counted."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is meant."""
        return _share(self.counts["hit"], self.counts["hit"] + self.counts["false"])

    @property
    def recall(self) -> float:
        """Share of what is meant that was found."""
        return _share(self.counts["hit"], self.counts["meant"])

    @property
    def certain(self) -> float:
        """Share of the points found that are certain, where their author is."""
        return _share(self.counts["certain"], self.counts["hit"] - self.counts["collected"])

    def share(self, field_name: str) -> float:
        """Share of the points found whose *field_name* is right."""
        return _share(self.counts[field_name], self.counts[f"{field_name} asked"])


def invented() -> tuple[Invented, ...]:
    """Return all invented minutes: files in this folder, and forms filled in by code."""
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        (text,) = (p for p in FOLDER.glob(f"{path.stem}.*") if p.suffix != ".json")
        expected = json.loads(path.read_text(encoding="utf-8"))
        found.append(
            Invented(name=path.stem, data=text.read_bytes(), suffix=text.suffix, expected=expected)
        )
    for name, form in FORMS.items():
        found.append(
            Invented(name=name, data=form.filled(), suffix=".docx", expected=form.expected)
        )
    found += [
        Invented(name=name, data=build(), suffix=".docx", expected=expected)
        for name, (build, expected) in WORD.items()
    ]
    return tuple(found)


def measure(minutes: Iterable[Invented]) -> Figures:
    """Match the points of *minutes* one to one with what was meant, best likeness first."""
    figures = Figures()
    for one in minutes:
        _measure(one, figures)
    return figures


def moment_facts(moment: ClientMoment | None, wanted: Expected) -> dict[str, object]:
    """Return the facts of *moment* that *wanted* speaks of, in the form of the expected file."""
    if moment is None:
        return {}
    facts: dict[str, object] = {name: _plain(getattr(moment, name)) for name in wanted}
    if "scores" in wanted:
        facts["scores"] = [[s.question, s.before, s.wanted, s.value] for s in moment.scores]
    if "recommendation" in wanted and moment.recommendation:
        told = moment.recommendation
        facts["recommendation"] = [told.promoters, told.passives, told.detractors]
    if "words" in wanted:
        facts["words"] = [words.text.strip(" .\"“”'") for words in moment.words]
    return facts


def _plain(value: object) -> object:
    if hasattr(value, "isoformat"):
        return str(value)
    return dict(value) if isinstance(value, Mapping) else value


def _measure(one: Invented, figures: Figures) -> None:
    found = [p for p in one.read().points if p.status in {Status.OPEN, Status.IN_PROGRESS}]
    meant = one.expected["points"]
    figures.counts["meant"] += sum(not _is_optional(m) for m in meant)
    pairs = matched(found, meant)
    for index, point in enumerate(found):
        wanted = meant[pairs[index]] if index in pairs else None
        if wanted is None:
            # A decision is a remark in the register; it makes no work.
            if point.kind is not Kind.DECISION:
                figures.counts["false"] += 1
                figures.misses.append(f"{one.name}: not meant: {point.title}")
        elif not _is_optional(wanted):
            figures.counts["hit"] += 1
            _compare(one, point, wanted, figures)
    for at, wanted in enumerate(meant):
        if at not in pairs.values() and not _is_optional(wanted):
            figures.misses.append(f"{one.name}: not found: {wanted['title']}")


def _compare(one: Invented, point: Point, wanted: Expected, figures: Figures) -> None:
    if wanted.get("certainty") == "suggested":
        figures.counts["collected"] += 1
    else:
        figures.counts["certain"] += point.certainty is Certainty.CERTAIN
    told: dict[str, tuple[object, object]] = {"kind": (point.kind.value, wanted["kind"])}
    if "owners" in wanted:
        told["owners"] = (_owners(point.owners), _owners(wanted["owners"]))
    if "due" in wanted:
        told["due"] = (str(point.due_on) if point.due_on else None, wanted["due"])
    if "decision" in wanted:
        told["decision"] = (point.decision.value, wanted["decision"])
    for name, (have, want) in told.items():
        figures.counts[f"{name} asked"] += 1
        figures.counts[name] += have == want
        if have != want:
            figures.misses.append(f"{one.name}: {name} {have} instead of {want}: {point.title}")


def _owners(owners: Sequence[str]) -> list[str]:
    """Compare owners by their first word and by what stands in brackets behind it."""
    return sorted(re.sub(r".*\((\w+)\)$", r"\1", fold(owner)) for owner in owners)


def matched(found: Sequence[Point], meant: Sequence[Expected]) -> dict[int, int]:
    """Return for points *found* by their index the one of *meant* that each is, likest first."""
    pairs = sorted(
        (
            (_likeness(point, wanted), -i, -j)
            for i, point in enumerate(found)
            for j, wanted in enumerate(meant)
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for likeness, i, j in pairs:
        if likeness >= _ALIKE and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    return taken


def _likeness(point: Point, wanted: Expected) -> float:
    mine, theirs = _words(point.title), _words(wanted["title"])
    # A title is shorter than what was written: the passage holds the words of the point too.
    wide = mine | _words(point.description or "") | _words(point.source.text)
    common = len(mine & theirs)
    f1 = 2 * common / max(1, len(mine) + len(theirs))
    return max(f1, 0.9 * len(wide & theirs) / max(1, len(theirs)) if common else 0.0)


def _words(text: str) -> frozenset[str]:
    found = re.findall(r"\w+", fold(text))
    return frozenset(word for word in found if word not in _STOP) or frozenset(found)


def _is_optional(wanted: Expected) -> bool:
    return bool(wanted.get("is_optional"))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
