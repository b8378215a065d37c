"""
Matters by other hands, put together in every layout that minutes have.

A matter is a wish and what the team answers to it, each in several wordings.  A sentence that is
understood in running text has to be understood in a table and in a list as well, so what a layout
costs is seen apart from what a wording costs.

Run `python -m corpus.layouts [LAYOUT …]` from the tests folder.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status
from unit.minutes.builders import minutes_of

FOLDER = Path(__file__).parent / "matters"
HANDS = ("one", "two", "three")
PER_DOCUMENT = 5
_LIVE = {"taken_up", "later", "open"}

Matter = Mapping[str, Any]
Layout = Callable[[Sequence[Matter]], str]


def matters(hand: str) -> Sequence[Matter]:
    """Return what one hand wrote: outcome, wish, answer, owner, due and telling words of each."""
    found: list[Matter] = json.loads((FOLDER / f"{hand}.json").read_text(encoding="utf-8"))
    return found


def _sentence(text: str) -> str:
    return text if text[-1:] in ".?!\"”'" else f"{text}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _each(shape: str, between: str = "\n") -> Layout:
    """Put each matter in *shape*, which names its parts: "{short}: {cell}"."""

    def layout(ones: Sequence[Matter]) -> str:
        return between.join(shape.format(**_parts(one)) for one in ones)

    return layout


def _parts(one: Matter) -> Mapping[str, str]:
    wish, answer = one["wish"], one["answer"]
    return {
        "wish": _sentence(wish["sentence"]),
        "wish2": _sentence(wish["other"]),
        "short": _capital(wish["short"]),
        "question": wish["question"],
        "answer": _sentence(answer["sentence"]),
        "answer2": _sentence(answer["other"]),
        "cell": answer["cell"],
        "Cell": _capital(answer["cell"]),
        "reply": answer["reply"],
        "owner": one["owner"] or "-",
        "due": one["due"] or "",
    }


def _table(*heads: str, row: str) -> Layout:
    top = f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}\n"
    rows = _each(row)
    return lambda ones: top + rows(ones)


def _numbered(ones: Sequence[Matter]) -> str:
    parts = [_parts(one) for one in ones]
    wishes = "\n".join(f"{at}. {part['short']}" for at, part in enumerate(parts, 1))
    answers = "\n".join(f"{at}. {part['cell']}" for at, part in enumerate(parts, 1))
    return f"Wensen:\n\n{wishes}\n\nWat doen we ermee:\n\n{answers}"


LAYOUTS: Mapping[str, Layout] = {
    "paragraphs": _each("{wish} {answer}", "\n\n"),
    "paragraphs in other words": _each("{wish2} {answer2}", "\n\n"),
    "one paragraph": _each("{wish} {answer}", " "),
    "two paragraphs": _each("{wish}\n\n{answer}", "\n\n"),
    "items": _each("- {wish} {answer}"),
    "items with a short answer": _each("- {wish2} {cell}"),
    "colon": _each("- {short}: {cell}"),
    "dash": _each("- {short} - {cell}"),
    "arrow": _each("- {short} -> {cell}"),
    "full stop": _each("- {short}. {Cell}"),
    "brackets": _each("- {short} ({cell})"),
    "answer below": _each("- {wish}\n  - {answer}"),
    "short answer below": _each("- {short}\n  - {Cell}"),
    "wish and answer": _table("Wens", "Wat doen we ermee", row="| {short} | {cell} |"),
    "told and agreed": _table("Besproken", "Afspraak", row="| {wish} | {answer} |"),
    "subject and reaction": _table("Onderwerp", "Reactie team", row="| {wish2} | {cell} |"),
    "no heads": _table("", "", row="| {short} | {cell} |"),
    "with who": _table("Punt", "Uitkomst", "Wie", row="| {short} | {cell} | {owner} |"),
    "with when": _table(
        "Besproken", "Wat gaan we doen", "Wanneer", row="| {wish} | {cell} | {due} |"
    ),
    "labels": _each("Vraag: {question}\nAntwoord: {reply}", "\n\n"),
    "bold questions": _each("**{question}**\n\n{reply}", "\n\n"),
    "questions in items": _each("- {question} {reply}"),
    "titles": _each("## {short}\n\n{wish} {answer}", "\n\n"),
    "titles above items": _each("## {short}\n\n- {wish2}\n- {answer2}", "\n\n"),
    "wish and agreement": _each("Wens: {short}\nAfspraak: {cell}", "\n\n"),
    "agreement on its own line": _each("{wish}\n\nAfspraak: {answer}", "\n\n"),
    "numbers": _numbered,
}


def documents(layout: str, found: Sequence[Matter]) -> Iterator[tuple[str, Sequence[Matter]]]:
    """Yield minutes that hold *found* in *layout*, each with its matters."""
    for at in range(0, len(found), PER_DOCUMENT):
        ones = found[at : at + PER_DOCUMENT]
        names = {name for one in ones for name in re.findall(r"\b[A-Z]\w+", one["owner"] or "")}
        team = ", ".join(sorted({"Sanne", "Pieter", *names}))
        head = f"# Cliëntmoment\n\nAanwezig: acht cliënten\nTeam: {team}\n\n"
        yield f"{head}{LAYOUTS[layout](ones)}\n", ones


def counted(layout: str, found: Sequence[Matter]) -> Counter[str]:
    """
    Count what comes out of *found* in *layout*.

    A point is of the matter whose telling words it holds most of.  "False" is a point of none,
    a second point of one, and one of a matter that is refused or done.
    """
    counts: Counter[str] = Counter()
    for text, ones in documents(layout, found):
        of_matter: dict[int, list[Point]] = {}
        for point in filter(_is_work, minutes_of(text, privacy=False).points):
            at, likeness = max(
                ((at, _likeness(point, one)) for at, one in enumerate(ones)), key=lambda p: p[1]
            )
            of_matter.setdefault(at if likeness else -1, []).append(point)
        for at, points in of_matter.items():
            is_live = at >= 0 and ones[at]["outcome"] in _LIVE
            points.sort(key=lambda point: point.certainty is not Certainty.CERTAIN)
            kept, spare = (points[:1], points[1:]) if is_live else ([], points)
            counts["hit"] += len(kept)
            counts["certain"] += sum(p.certainty is Certainty.CERTAIN for p in kept)
            counts["false"] += len(spare)
            counts["certain false"] += sum(p.certainty is Certainty.CERTAIN for p in spare)
        counts["meant"] += sum(one["outcome"] in _LIVE for one in ones)
    return counts


def shares(counts: Counter[str]) -> tuple[float, float, float]:
    """Return precision, recall and the precision of what is certain."""
    hit, sure = counts["hit"], counts["certain"]
    return (
        hit / max(1, hit + counts["false"]),
        hit / max(1, counts["meant"]),
        sure / max(1, sure + counts["certain false"]),
    )


def _is_work(point: Point) -> bool:
    is_open = point.status in {Status.OPEN, Status.IN_PROGRESS}
    is_refused = point.decision is Decision.NOT_TAKEN_UP
    return is_open and not is_refused and point.kind is not Kind.DECISION


def _likeness(point: Point, one: Matter) -> float:
    text = f"{point.title} {point.description or ''} {point.source.text}".lower()
    words = [word.lower() for word in one["words"]]
    return sum(word in text for word in words) / max(1, len(words))


def _main() -> None:
    whole: dict[str, Counter[str]] = {hand: Counter() for hand in HANDS}
    for layout in sys.argv[1:] or LAYOUTS:
        told = []
        for hand in HANDS:
            counts = counted(layout, matters(hand))
            whole[hand].update(counts)
            told.append("/".join(f"{share:.2f}" for share in shares(counts)))
        sys.stdout.write(f"{layout:28} {'  '.join(told)}\n")
    told = ["/".join(f"{share:.2f}" for share in shares(counts)) for counts in whole.values()]
    sys.stdout.write(f"{'all':28} {'  '.join(told)}\n")


if __name__ == "__main__":
    _main()
