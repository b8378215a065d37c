"""Who was there: names with the kind of people they are, for owners, privacy and head counts."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table, text_of
from planner_sync.domain.people import fold
from planner_sync.minutes.dates.words import NUMBERS
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.headings.labels import label_pattern, labelled_lines
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.attendee import ROLE, Attendee, count_of, is_role, people_in
from planner_sync.minutes.people.names import NAME

_NAME = re.compile(NAME)
_SPLIT = re.compile(r"[,;\n]|\s(?:en|and|[+&])\s|¸")
_LABELLED = re.compile(r"^(?P<label>[^:\n]{3,40}?)\s*(?::|\n)\s*(?P<value>.*)$", re.DOTALL)
_CAPITAL = r"[A-ZÀ-Ý][a-zà-ÿ]{1,30}(?:-[A-ZÀ-Ý][a-zà-ÿ]{1,30})?"
_WHOLE = rf"{_CAPITAL}(?:(?: (?:van|de|der|den|ter|te|el)){{0,3}} {_CAPITAL})?"
_STAFF = re.compile(
    rf"\b(?P<role>[^\W\d_]{{2,30}}(?:'s)?) (?P<names>{_WHOLE}(?:(?:, | en | and ){_WHOLE}){{0,9}})"
)
_AND = re.compile(r", | en | and ")
_OPENING = 8
"""Blocks at the start of minutes that say when, where and who."""

_LEAST_NAMES = 3
"""Names behind "Wie:" that say who was there; a task has one or two."""

ATTENDING = frozenset(["present", "absent"])
"""Meanings of what says who was there, be it above names or in front of them."""

_HEAD = 25
"""Blocks at the start in which a sentence may tell how many people there were."""

_MAX_PROSE = 1_500
_THE = frozenset(["de", "haar", "zijn", "the", "her", "his"])
_WERE_THERE = re.compile(
    r"\b(?:aanwezig|waren er|er waren|kwamen|deden mee|deelgenomen|namen deel|zaten met|"
    r"waren met|present|attended|"
    r"there were|joined)\b",
    re.IGNORECASE,
)


def attendees(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Attendee, ...]:
    """Return everyone whom the attendance list names, present or not."""
    found: list[Attendee] = []
    heading: str | None = None
    labels = label_pattern(lexicon)
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            heading = lexicon.meaning(lexicon.people, block.text)
            continue
        if isinstance(block, Table) and (
            listed := _names_with_roles(block, lexicon) or _names_in_rows(block, lexicon)
        ):
            found.extend(people_in(listed, heading or "present", lexicon))
            continue
        labelled = list(_labelled(block, lexicon, labels))
        if isinstance(block, Paragraph) and at < _OPENING:
            labelled += role_labelled(block.text, lexicon)
        if not labelled and at < _OPENING and (who := _who(block, lexicon)):
            labelled = [("present", who)]
        for meaning, names in labelled:
            found.extend(people_in(names, meaning, lexicon))
        if isinstance(block, Paragraph) and not labelled:
            alone = lexicon.meaning(lexicon.people, block.text)
            is_label = alone is not None and block.text.rstrip().endswith(":")
            heading = alone if is_label else heading if are_names(block.text) else None
            if is_label:
                continue
        if heading and not labelled:
            found.extend(people_in(_names_of(block), heading, lexicon))
    return (*(found or _told(blocks, lexicon)), *_introduced(blocks, lexicon, found))


def _introduced(
    blocks: Sequence[Block], lexicon: Lexicon, listed: Sequence[Attendee]
) -> Iterator[Attendee]:
    """Read "mijn collega Anna", "begeleiders Daan en Anna": staff whom the start names."""
    staff = lexicon.roles.get("staff", frozenset())
    known = {fold(person.name) for person in listed}
    for block in blocks[:_HEAD]:
        if isinstance(block, Table):
            continue
        for told in _STAFF.finditer(block.text[:_MAX_PROSE]):
            if not is_role(fold(told["role"]), staff):
                continue
            for name in _AND.split(told["names"]):
                if not any(fold(name.split()[0]) in person.split() for person in known):
                    known.add(fold(name))
                    yield Attendee(name=name, kind="staff", role=told["role"], count=0)


def _names_with_roles(table: Table, lexicon: Lexicon) -> str:
    """Return the lines of a table with columns for name and role; empty for any other."""
    header, columns = header_of(table, lexicon)
    if header is None or not {"owner", "role"} <= set(columns):
        return ""
    name, role = columns["owner"], columns["role"]
    rows = table.rows[header + 1 :]
    return "\n".join(f"{row[name].text} ({row[role].text})" for row in rows if row[name].text)


def _names_in_rows(table: Table, lexicon: Lexicon) -> str:
    """Return the names, one a row, of a table that ticks who was there: "Student | Aanw."."""
    rows = table.rows[1:]
    is_ticked = any(
        lexicon.meaning(lexicon.people, cell.text) in ATTENDING
        for header in table.rows[:1]
        for cell in header[1:]
    ) and not any(lexicon.meaning(lexicon.people, row[0].text) for row in table.rows)
    names = (next((cell.text for cell in row if _NAME.fullmatch(cell.text)), "") for row in rows)
    return "\n".join(filter(None, names)) if is_ticked else ""


def _told(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Attendee]:
    """Read head counts from a sentence: "Er waren zes cliënten en twee collega's"."""
    roles = {word: kind for kind, words in lexicon.roles.items() for word in words}
    for block in blocks[:_HEAD]:
        if not isinstance(block, Paragraph):
            continue
        for sentence in re.split(r"(?<=[.!?])\s", block.text[:_MAX_PROSE]):
            if not _WERE_THERE.search(sentence):
                continue
            words = fold(sentence).replace(",", " ,").rstrip(".!").split()
            for number, *behind in zip(words, words[1:], [*words[2:], ""], strict=False):
                word = next((word for word in behind if word in roles), "")
                if word and (number.isdigit() or number in NUMBERS):
                    yield Attendee(name="", kind=roles[word], count=count_of(number))
                elif word and word == behind[0] and number in _THE and roles[word] == "network":
                    # "De vader van Teun" is one; "de bewoners" says nothing of how many.
                    yield Attendee(name="", kind=roles[word], count=1)
            return


def _labelled(block: Block, lexicon: Lexicon, labels: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Yield "Aanwezig: …" as meaning and names, in a paragraph, a cell or a pair of cells."""
    if isinstance(block, Paragraph):
        first = block.text.partition("\n")[0].rstrip(" :")
        is_whole = lexicon.meaning(lexicon.people, first) is not None
        texts = [block.text] if is_whole else labelled_lines(block.text, labels)
        for text in texts:
            yield from _pair(text, lexicon)
    elif isinstance(block, Table):
        for row in block.rows:
            for cell, beside in zip(row, [*row[1:], None], strict=True):
                if cell.is_continued:
                    continue
                meaning = lexicon.meaning(lexicon.people, cell.text)
                if meaning and beside is not None and not beside.is_continued:
                    yield meaning, beside.text
                else:
                    yield from _pair(cell.text, lexicon)


def _pair(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    match = _LABELLED.match(text.strip())
    meaning = match and lexicon.meaning(lexicon.people, match["label"])
    if match and meaning and match["value"].strip():
        yield meaning, match["value"]


def _names_of(block: Block) -> str:
    if isinstance(block, ListItem | Paragraph):
        return block.text
    if isinstance(block, Table):
        rows = [row for row in block.rows if phrase(row[0].text) not in {"naam", "name"}]
        return "\n".join(
            f"{row[0].text} ({row[1].text})" if len(row) > 1 else row[0].text for row in rows
        )
    return ""


def role_labelled(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield "Team: Anna, Bram" and "jongeren: Pia, Teun" as what they are, with their names."""
    kinds = {word: kind for kind, words in lexicon.roles.items() for word in words}
    kinds |= dict.fromkeys(lexicon.small("staff_label"), "staff")
    # What is a label of its own has been read as such.
    kinds = {
        word: kind for word, kind in kinds.items() if not lexicon.meaning(lexicon.people, word)
    }
    for line in labelled_lines(text, label_pattern(lexicon, frozenset(kinds))):
        label, colon, names = line.partition(":")
        kind = kinds.get(phrase(label)) if colon else None
        # "Voorzitter: Anna" is an office that one of them holds.
        if kind and _SPLIT.search(names) and are_names(names.rstrip(" .")):
            yield kind, names


def is_attendance(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell "Aanwezig: Anna, Bram en vier bewoners die liever niet genoemd worden"."""
    block = blocks[at]
    if not isinstance(block, Paragraph | ListItem) or "\n" in block.text:
        return False
    label, colon, _ = block.text.partition(":")
    is_told = bool(colon) and lexicon.meaning(lexicon.people, label) in ATTENDING
    return is_told or (at < _OPENING and bool(_who(block, lexicon)))


def _who(block: Block, lexicon: Lexicon) -> str:
    """Return the names behind "Wie:", which stands above the minutes and not beside a task."""
    label, _, names = text_of(block).partition(":")
    names = names.replace("@", ", ").lstrip(", ")  # "Wie: @Anna @Bram + coach @Daan".
    is_who = lexicon.meaning(lexicon.columns, label) == "owner"
    is_list = len(_SPLIT.split(names)) >= _LEAST_NAMES and are_names(names)
    return names if is_who and is_list and "\n" not in names.strip() else ""


def are_names(text: str) -> bool:
    """Tell whether *text* is a list of names: "Anna, Bram (zorg) en de heer Vos"."""
    pieces = [p for p in _SPLIT.split(ROLE.sub("", text)) if p.strip()]
    return 2 * sum(_NAME.fullmatch(p.strip(" .)")) is not None for p in pieces) > len(pieces)
