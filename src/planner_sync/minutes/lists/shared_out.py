"""Runs of lines that share work out, part by part: "Inleiding: Anna, Bram", "Decor – Bram"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from planner_sync.domain.blocks import Heading, ListItem, Paragraph, text_of
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.title_terms import term_of_title
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import KnownNames, owners_in
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.sections.titles import heading_section
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.verbs import verbs_of

_WHAT = r"(?P<what>[^:;?!\n]{2,70}?)"
_WHO = r"(?P<who>[^:;?!()\n]{2,80})"
_WORD = r"[A-ZÀ-Ý][\w'’-]+"
_SHAPES = {
    ":": re.compile(rf"{_WHAT}\s*:\s*{_WHO}"),
    "-": re.compile(rf"{_WHAT}(?:\s+[-–—|]|\s*;)\s+{_WHO}"),
    ">": re.compile(rf"{_WHAT}\s*(?:{ARROW}|\s>\s)\s*{_WHO}"),
    "(": re.compile(rf"{_WHAT}\s*[(\[]{_WHO}[)\]]"),
    "": re.compile(
        rf"(?P<what>[^:;?!()\n]{{2,60}}[^\s,&/+])(?<!\ben)(?<!\band)\s+"
        rf"(?P<who>{_WORD}(?:(?:\s*[,&/+]\s*|\s+(?:en|and)\s+){_WORD})*)"
    ),
}
"""By the sign between them: the part, and who does it.  Without a sign a name is one word."""

_COUNT = re.compile(r"\d+|\b[a-z]\b")
_TITLED_ONLY = frozenset(["", "("])
"""Signs that elsewhere than below a title of work stand in agendas and stories as well."""

_LEAST_LINES = 3
_LEAST_PEOPLE = 2
_LONGEST_TITLE = 14


@dataclass(frozen=True, kw_only=True)
class Shared:
    """The points that were shared out, and the places that they take."""

    points: tuple[Found, ...] = ()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class _Line:
    text: str
    index: int
    """Of its block."""

    kind: tuple[str, int]
    """Lines of one kind stand in one list: its place and depth, or in paragraphs."""

    sign: str | None = None
    left: str = ""
    right: str = ""


@dataclass(frozen=True, kw_only=True)
class _Run:
    """Lines of one kind and sign, with the title above them."""

    lines: tuple[_Line, ...]
    title: str
    section: Section | None
    known: KnownNames

    @property
    def sign(self) -> str | None:
        return self.lines[0].sign

    @property
    def is_below_item(self) -> bool:
        """True for items that are nested in another one."""
        return self.lines[0].kind[1] > 0

    @cached_property
    def is_turned(self) -> bool:
        """True where who does it stands in front: "Anna: folder"."""
        if not self.sign:
            return False
        in_front = sum(self.known.are_known(line.left) for line in self.lines)
        behind = sum(self.known.are_known(line.right) for line in self.lines)
        return in_front > behind

    @cached_property
    def parts(self) -> tuple[tuple[_Line, str, tuple[str, ...]], ...]:
        """The lines that share something out, each with what it is and who does it."""
        pairs = [(line, *self._pair(line)) for line in self.lines]
        return tuple(
            (line, what, owners_in(who, self.known))
            for line, what, who in pairs
            if self.known.look_like_names(who)
        )

    def _pair(self, line: _Line) -> tuple[str, str]:
        return (line.right, line.left) if self.is_turned else (line.left, line.right)


def shared_out(placed: Sequence[Placed], speech: Speech) -> Shared:
    """
    Return the work that runs of at least three lines share out, where no clients met.

    A person stands behind each part, and at least two are known; "Voorzitter: Anna" names an
    office.  Below "Taakverdeling", "Maken:" and "Wie doet wat?" it is certain; below any other
    title it is a suggestion, and none where the parts are the headings of these minutes, for then
    it is an agenda with who brings each subject in.
    """
    if speech.is_client_moment:
        return Shared()
    blocks = [p.block for p in placed]
    beside = asides(blocks, speech.lexicon) | attendance(blocks, speech.lexicon)
    titles = {phrase(block.text) for block in blocks if isinstance(block, Heading)}
    points: list[Found] = []
    places: set[str] = set()
    for run in _runs(placed, speech):
        certainty = _certainty(run, speech, titles)
        if certainty is None or all(line.index in beside for line in run.lines):
            continue
        for line, what, owners in run.parts:
            where = placed[line.index].block.where
            places.add(where)
            if not _is_office(what, speech.lexicon):
                work = _worded(what, run.title, speech.lexicon)
                points.append(
                    Found(
                        text=work,
                        where=where,
                        passage=line.text,
                        kind=Kind.ACTION,
                        certainty=certainty,
                        owners=owners,
                        due_text=term_of_title(run.title, speech.lexicon),
                    )
                )
    return Shared(points=tuple(points), places=frozenset(places))


def _runs(placed: Sequence[Placed], speech: Speech) -> Iterator[_Run]:
    lines = list(_lines(placed, speech))
    at = 0
    for _, group in groupby(lines, key=lambda line: (line.kind, line.sign)):
        run = tuple(group)
        title = _title(lines, at, speech.lexicon)
        at += len(run)
        if run[0].sign is not None and len(run) >= _LEAST_LINES:
            section = placed[run[0].index].section
            yield _Run(lines=run, title=title, section=section, known=speech.known)


def _title(lines: Sequence[_Line], at: int, lexicon: Lexicon) -> str:
    """Return the line above the one at *at*, or else the one above its block that divides work."""
    above = [line.text for line in lines[max(0, at - 2) : at]]
    first = lines[at - 1].index if at else -1
    is_within = len(above) > 1 and first == lines[at].index
    if is_within and not _shares(above[-1], lexicon) and _shares(above[0], lexicon):
        return above[0]
    return above[-1] if above else ""


def _lines(placed: Sequence[Placed], speech: Speech) -> Iterator[_Line]:
    for index, p in enumerate(placed):
        block = p.block
        kind = (place_of(block.where), block.depth) if isinstance(block, ListItem) else ("", -1)
        is_ticked = isinstance(block, ListItem) and block.is_checked is not None
        if is_ticked or not isinstance(block, ListItem | Paragraph):
            yield _Line(text=text_of(block), index=index, kind=(block.where, -2))
            continue
        for text in block.text.split("\n"):
            yield _shared(_Line(text=text.strip(" -–•*·_\t"), index=index, kind=kind), speech.known)


def _shared(line: _Line, known: KnownNames) -> _Line:
    """Return *line* with both sides of its sign, where one of them may name people."""
    for sign, shape in _SHAPES.items():
        match = shape.fullmatch(line.text.rstrip("."))
        left, right = (match["what"].strip(" *_"), match["who"].strip(" *_")) if match else ("", "")
        if left and (known.are_known(left) or known.look_like_names(right)):
            return replace(line, sign=sign, left=left, right=right)
    return line


def _certainty(run: _Run, speech: Speech, titles: set[str]) -> Certainty | None:
    """Tell how sure it is that *run* shares work out; ``None`` where it does not."""
    section, lexicon = run.section, speech.lexicon
    if section is not None and (run.sign == "(" or not _is_work(section)):
        # Among points "folder nakijken (Anna)" is an item like any other.
        return None
    people = _people(run)
    named = sum(not people.isdisjoint(them) for _, _, them in run.parts)
    is_titled = section is not None or _shares(run.title, lexicon)
    if len(people) < _LEAST_PEOPLE or named * (_LEAST_LINES if is_titled else 1) < len(run.lines):
        return None
    if run.is_turned and (section or not is_titled):
        # "Anna: folder nakijken" is read as an item of its list, and elsewhere as what she said.
        return None
    is_none = any(_is_of_head(what, lexicon) for _, what, _ in run.parts)
    # "Projectleider: Anna" in front says that the run tells who is what.
    is_none = is_none or _is_office(run.lines[0].left, lexicon)
    if is_none or (run.is_below_item and not is_titled):
        # "Afwezig: Anna", between who was there and who wrote; or the parts of the item above.
        return None
    if is_titled:
        return section.certainty if section else Certainty.CERTAIN
    is_agenda = any(phrase(what) in titles for _, what, _ in run.parts)
    # "Groep 1: Anna" and "Groep 2: Bram" are made of people.
    is_counted = len({_COUNT.sub("", phrase(what)) for _, what, _ in run.parts}) == 1
    return None if is_agenda or is_counted or run.sign in _TITLED_ONLY else Certainty.SUGGESTED


def _people(run: _Run) -> set[str]:
    """Return who is known of those named, and beside them who recurs."""
    counts = Counter(who for _, _, them in run.parts for who in them)
    sure = {who for who in counts if run.known.is_person_known(who)}
    return sure | {who for who, count in counts.items() if sure and count > 1}


def _is_of_head(what: str, lexicon: Lexicon) -> bool:
    """Tell "Afwezig", "Deelnemer(s)" and "Notulist", in front of names at the head of minutes."""
    whole = what.replace("(", "").replace(")", "")
    offices = lexicon.facts.get("moderator", frozenset()) | lexicon.facts.get("recorder", set())
    return lexicon.meaning(lexicon.people, whole) is not None or phrase(whole) in offices


def _is_work(section: Section) -> bool:
    is_open = section.status is None and section.decision is None
    return section.kind is Kind.ACTION and is_open and not (section.is_old or section.is_beside)


def _shares(title: str, lexicon: Lexicon) -> bool:
    """Tell "Maken:", "Wie test wat?" and "De taken zijn verdeeld:" above what is shared out."""
    words = phrase(title).split()
    if not words:
        return False
    section = heading_section(title, lexicon)
    is_named = section is not None and _is_work(section)
    is_shared = any(word.startswith(tuple(lexicon.small("shared_out"))) for word in words)
    is_asked = words[0] in lexicon.small("asks_who") and len(words) <= _LONGEST_TITLE
    return is_named or is_shared or is_asked or bool(_work_in(title, lexicon))


def _work_in(title: str, lexicon: Lexicon) -> str:
    """Return "controleren" of the titles "Controleren:" and "Nog te controleren"."""
    *before, last = phrase(title).split() or [""]
    is_work = last in verbs_of(lexicon).infinitives - lexicon.small("noun")
    is_work = is_work and lexicon.small("still_to").issuperset(before)
    return last if is_work else ""


def _is_office(what: str, lexicon: Lexicon) -> bool:
    return phrase(what).endswith(tuple(lexicon.small("office_holder")))


def _worded(what: str, title: str, lexicon: Lexicon) -> str:
    """Return a part with what is to be done to it: "inleiding controleren"."""
    work = _work_in(title, lexicon)
    is_told = not verbs_of(lexicon).infinitives.isdisjoint(phrase(what).split())
    return f"{what} {work}" if work and not is_told else what
