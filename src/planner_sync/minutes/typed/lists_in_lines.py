"""Lists in one line, "Taken: zaal boeken (Anna); vlag kopen", in a paragraph or below a term."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph
from planner_sync.domain.points import Kind
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.sections.carried_over import looks_back
from planner_sync.minutes.sections.titles import announced, heading_section

_IN_LINE = re.compile(r"(?P<title>[^:;.!?\n]{4,60}):\s+(?P<items>[^;:\n]+(?:;[^;:\n]+)+)")
"""A list in one line, its items apart by semicolons."""

_COUNT = re.compile(r"(?:^|(?<=[.;:,!?)])\s+|(?<=\w)\s+)(?P<number>\d{1,2})\)\s+(?=\S)")
_LEAST_COUNTED = 3
"""Numbers in one paragraph that count its points."""

_LINE = re.compile(r"^(?P<title>[^:;.!?\n]{4,60}):\s+(?P<items>[^\n]+)$")
_STOPS = re.compile(r"\s*;\s+")
_COMMAS = re.compile(r",\s+(?=[A-ZÀ-Ý])")
"""Between tasks that each begin with a name: "Anna zaal boeken, Bram vlag kopen"."""

_DEFINED = re.compile(r"^\s*:\s+(?P<text>\S.*)$")
_LEAST_ITEMS = 2
_LEAST_WORDS = 2
"""Words of a task behind a name."""

_TERM_LEVEL = 8
"""Level of a term above its lines: any other heading ends it."""

_LONGEST_TERM = 6


def with_tasks_in_lines(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield *blocks*, with the tasks behind a title in one line as a list of its own."""
    for block in blocks:
        match = _LINE.match(block.text) if isinstance(block, Paragraph) else None
        section = heading_section(match["title"], lexicon) if match else None
        is_tasks = section is not None and section.kind is Kind.ACTION and not section.is_ruling
        items = _tasks(match["items"]) if match and is_tasks else []
        if not isinstance(block, Paragraph) or match is None or not items:
            yield block
            continue
        yield replace(block, text=f"{match['title']}:")
        for number, item in enumerate(items, start=1):
            yield ListItem(text=item, where=f"{block.where}, deel {number}")


def with_lists_in_lines(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with "Ideeën: een bank; een avond yoga; wifi" as a list of its own.

    So is "Vorige keer: 1) bank: besteld. 2) yoga: vervallen", and lines that tell how far the
    points below such a title are.
    """
    for block in blocks:
        numbered = _numbered(block) or _looking_back(block, lexicon)
        if numbered:
            yield from numbered
            continue
        match = _IN_LINE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        section = announced(phrase(match["title"]), lexicon) if match else None
        is_list = section is not None and section.kind is Kind.IMPROVEMENT
        if not isinstance(block, Paragraph) or match is None or not is_list:
            yield block
            continue
        yield replace(block, text=f"{match['title']}:")
        for number, item in enumerate(match["items"].split(";"), start=1):
            if item.strip(" ."):
                yield ListItem(text=item.strip(" ."), where=f"{block.where}, regel {number}")


def with_terms(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks*, with a term above lines that begin with a colon as their heading."""
    for block in blocks:
        term, *lines = block.text.split("\n") if isinstance(block, Paragraph) else [""]
        found = [match for match in map(_DEFINED.match, lines) if match]
        is_term = 0 < len(term.split()) <= _LONGEST_TERM and not _DEFINED.match(term)
        if not isinstance(block, Paragraph) or not found or len(found) < len(lines) or not is_term:
            yield block
            continue
        yield Heading(text=term, where=block.where, level=_TERM_LEVEL)
        for number, match in enumerate(found, start=2):
            yield ListItem(text=match["text"], where=f"{block.where}, regel {number}")


def _tasks(line: str) -> list[str]:
    """Return the tasks apart, by semicolons or each behind a name; none where it is one."""
    apart = [part.strip(" .;") for part in _STOPS.split(line)]
    if len(apart) < _LEAST_ITEMS:
        apart = [part.strip(" .") for part in _COMMAS.split(line)]
        is_each = all(p[:1].isupper() and len(p.split()) > _LEAST_WORDS for p in apart)
        apart = apart if is_each else []
    items = list(filter(None, apart))
    return items if len(items) >= _LEAST_ITEMS else []


def _numbered(block: Block) -> list[Block]:
    """Return the title and items of "Vorige keer: 1) bank: besteld. 2) yoga: vervallen"."""
    text = block.text if isinstance(block, Paragraph) and "\n" not in block.text else ""
    cuts = list(_COUNT.finditer(text))
    if len(cuts) < _LEAST_COUNTED or [int(cut["number"]) for cut in cuts] != [
        *range(1, len(cuts) + 1)
    ]:
        return []
    title, ends = text[: cuts[0].start()].strip(), [*(cut.start() for cut in cuts[1:]), len(text)]
    items = (text[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True))
    return [
        *([Paragraph(text=title, where=block.where)] if title else []),
        *(
            ListItem(text=item, where=f"{block.where}, regel {number}", is_ordered=True)
            for number, item in enumerate(items, start=1)
        ),
    ]


def _looking_back(block: Block, lexicon: Lexicon) -> list[Block]:
    """Return "hoe is het met vorige keer" and the lines below it as a title and its list."""
    lines = block.text.split("\n") if isinstance(block, Paragraph) else []
    title, *below = [line.strip() for line in lines if line.strip()] or [""]
    items = [
        ListItem(text=line, where=f"{block.where}, regel {number}")
        for number, line in enumerate(below, start=2)
    ]
    whole: list[Block] = [Paragraph(text=title, where=block.where), *items]
    is_list = len(items) >= _LEAST_ITEMS and looks_back(whole, lexicon, only_ticks=False)
    return whole if is_list else []
