"""Headers of tables: which field each column holds, by the words above it."""

import re
from collections.abc import Mapping, Sequence

from planner_sync.domain.blocks import Cell, Row, Table
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon, Words, phrase, phrases_in

Columns = Mapping[str, int]
"""Which column holds which field."""

ANSWER = "answer "
"""Begins the name of a column that is ticked for one answer: "answer taken_up"."""

_HEADER_ROWS = 3
_LONGEST = 8
"""Words of a header; a longer cell is a text of its own."""

_LONGEST_NAME = 4
"""Words of a header amid the rows; a longer cell tells something."""

_SAYS = 2
"""Words of who says something, above a column."""

POINTS = frozenset({"action", "improvement", "topic", "decision_text"})
"""Fields of a column that says what the points are."""

_BESIDE = frozenset({"owner", "due", "status", "said"})
"""Columns of which one stands beside the points, so that two words are no row by chance."""

_DECIDED = frozenset(["decision", "decision_text"])
_AND = re.compile(r" en | and |[+,?/&:]")
_OF_HEADINGS = {
    "improvement": "improvement",
    "suggestion": "improvement",
    "action": "action",
    "decision": "decision_text",
    "aside": "aside",
}
"""What a heading above a list means as the header of a column."""


def header_of(table: Table, lexicon: Lexicon) -> tuple[int | None, Columns]:
    """Return the index of the header row and the meaning of its columns."""
    for index, row in enumerate(table.rows[:_HEADER_ROWS]):
        filled = [cell for cell in row if cell.text.strip() and not cell.is_continued]
        named = _columns(row, lexicon, is_free=False)
        if not _is_header(named, filled):
            # A cell alone is a title or a line of text.
            # "#" stands above numbers.
            worded = [cell.text for cell in filled if phrase(cell.text)]
            is_plain = len(worded) > 1 and all(_can_head(text, lexicon) for text in worded)
            named = _columns(row, lexicon, is_free=True) if is_plain else {}
        if _is_header(named, filled):
            free = _columns(row, lexicon, is_free=True)
            told = {field: at for field, at in free.items() if at not in named.values()}
            columns = _with_both_owners(_settled({**told, **named}), row, lexicon)
            return index, _with_actor(columns, row, lexicon)
    return None, {}


def is_agenda(table: Table, lexicon: Lexicon) -> bool:
    """Tell "agendapunt | doel | tijd", a table of what the meeting is going to talk about."""
    heads = table.rows[0] if table.rows else ()
    agenda = lexicon.small("agenda_column")
    return sum(phrase(cell.text) in agenda for cell in heads) > 1


def names_columns(row: Row, lexicon: Lexicon) -> bool:
    """Tell "Actiepunten | Wie", wherever it stands in a table, from "Wie doet de was | Anna"."""
    told = [cell for cell in row if cell.text.strip() and not cell.is_continued]
    if len(told) == 1 or any(len(phrase(cell.text).split()) > _LONGEST_NAME for cell in told):
        return False
    meanings = {header_meaning(cell.text, lexicon) for cell in told}
    return None not in meanings and bool(meanings & POINTS) and bool(meanings & _BESIDE)


def header_meaning(text: str, lexicon: Lexicon) -> str | None:
    """Return the field that a header names, be it as one of several: "actie / afspraak"."""
    told = _meanings(text, lexicon)
    is_work = names_both(text, lexicon) or names_talk_too(text, lexicon)
    return "action" if is_work else next(iter(told), None)


def names_both(text: str, lexicon: Lexicon) -> bool:
    """Tell "besluit / actie": of each row its owner says which of the two it is."""
    told = set(_meanings(text, lexicon))
    return "action" in told and bool(told & _DECIDED) and told <= {"action", *_DECIDED}


def names_talk_too(text: str, lexicon: Lexicon) -> bool:
    """Tell "bespreking / actie": what nobody takes on in it was only talked about."""
    talk = lexicon.small("talk_column")
    parts = [phrase(part) for part in _parts(text)]
    is_work = any(lexicon.meaning(lexicon.columns, part) == "action" for part in parts)
    return is_work and not talk.isdisjoint(parts)


def _meanings(text: str, lexicon: Lexicon) -> Sequence[str]:
    meanings = (lexicon.meaning(lexicon.columns, part) for part in _parts(text) if part.strip())
    return [meaning for meaning in meanings if meaning]


def _parts(text: str) -> Sequence[str]:
    """Return a header as a whole and each of its parts: "actie / afspraak"."""
    return (text, *_AND.split(text))


def free_header_meaning(text: str, lexicon: Lexicon) -> str | None:
    """Return the field of a header in words of its own: "Dit willen bewoners anders"."""
    wanted = phrase(text)
    if not wanted or len(wanted.split()) > _LONGEST:
        return None
    exact = header_meaning(text, lexicon)
    if exact:
        return exact
    titled = lexicon.meaning(lexicon.headings, text)
    return _OF_HEADINGS.get(titled or "") or _first_told(wanted, lexicon.headers)


def _first_told(wanted: str, headers: Words) -> str | None:
    """Return what the first known words of a header mean; of several the longest."""
    found = [
        (match.start(), -len(match[0]), field)
        for field, phrases in headers.items()
        if (match := phrases_in(phrases).search(wanted))
    ]
    return min(found)[2] if found else None


def _columns(row: Sequence[Cell], lexicon: Lexicon, *, is_free: bool) -> dict[str, int]:
    columns: dict[str, int] = {}
    read = free_header_meaning if is_free else header_meaning
    for at, cell in enumerate(row):
        if cell.is_continued or not cell.text.strip():
            continue
        # "Ja", "nee" and "later" above columns to tick.
        answer = lexicon.meaning(lexicon.decisions, cell.text)
        meaning = header_meaning(cell.text, lexicon) or (
            ANSWER + answer if answer else read(cell.text, lexicon)
        )
        if meaning == "due" and "due" in columns and _is_ready(cell.text, lexicon):
            meaning = "completed"
        before = columns.get("action")
        is_talk = before is not None and names_talk_too(row[before].text, lexicon)
        if meaning == "action" and is_talk and not names_talk_too(cell.text, lexicon):
            # "Besproken / acties" beside a column of nothing but actions tells what was said.
            columns["remark"] = columns.pop("action")
        if meaning:
            columns.setdefault(meaning, at)
    answers = [name for name in columns if name.startswith(ANSWER)]
    if len(answers) == 1:
        columns.pop(answers[0])
    return columns


def _is_ready(text: str, lexicon: Lexicon) -> bool:
    """Tell "datum gereed" beside "datum gepland": when it was done, not when it has to be."""
    return not lexicon.small("ready_column").isdisjoint(phrase(text).split())


def _is_header(columns: Columns, filled: Sequence[Cell]) -> bool:
    is_most = 2 * len(columns) >= len(filled) or {"owner", "due"} <= set(columns)
    return bool(columns) and is_most and (len(columns) > 1 or len(filled) == 1)


def _can_head(text: str, lexicon: Lexicon) -> bool:
    """Tell what can stand above a column from a name, a day or a sentence."""
    words = phrase(text).split()
    is_name = not lexicon.names.get("first", frozenset()).isdisjoint(words[:1])
    # "Anna zegt" stands above what she answers.
    is_name = is_name and not (len(words) == _SAYS and text.rsplit(maxsplit=1)[-1].islower())
    is_short = 0 < len(words) <= _LONGEST and not text.rstrip().endswith((".", "!"))
    is_number = all(word.isdigit() for word in words)
    return is_short and not is_name and not is_number and not is_due(text)


def _settled(columns: dict[str, int]) -> dict[str, int]:
    """Decide what "wat zeggen cliënten" and a plain "datum" mean beside the other columns."""
    if "said" in columns and "improvement" not in columns:
        if "topic" in columns and "theme" not in columns:
            # "Onderwerp" beside what was said of it.
            columns["theme"] = columns.pop("topic")
        # Beside what is going to be done, what was said only explains it.
        is_work = "action" in columns or "outcome" in columns
        columns.setdefault("topic" if is_work else "improvement", columns["said"])
    elif "said" in columns:
        columns.setdefault("remark" if "topic" in columns else "topic", columns.pop("said"))
    at = columns.pop("date", None)
    if at is not None:
        # In front of the points a day tells when they came up.
        is_first = not any(told < at for field, told in columns.items() if field != "number")
        columns["raised" if is_first or "due" in columns else "due"] = at
    return columns


def _with_actor(columns: Columns, row: Sequence[Cell], lexicon: Lexicon) -> Columns:
    """Take "actiehouder" and "wie / wanneer" as who does it; "wie" may as well tell who speaks."""
    at = columns.get("owner")
    actions = tuple(lexicon.markers.get("action", ()))
    is_actor = at is not None and (
        phrase(row[at].text).startswith(actions) or "due" in _meanings(row[at].text, lexicon)
    )
    return {**columns, "actor": at} if is_actor and at is not None else columns


def _with_both_owners(columns: dict[str, int], row: Sequence[Cell], lexicon: Lexicon) -> Columns:
    """
    Add the second column of who does it: "wie (bewoner)" beside "wie (begeleider)".

    "Bewoner" and "medewerker" behind the work say so too; "bewoner" before a wish says whose it
    is.
    """
    point = max((columns.get(field, -1) for field in ("improvement", "action")), default=-1)
    behind = {at: cell.text for at, cell in enumerate(row) if at > point >= 0}
    sides = {
        kind: at
        for at, text in reversed(behind.items())
        if (kind := lexicon.meaning(lexicon.roles, text)) in {"clients", "staff"}
        and at not in columns.values()
    }
    owners = [at for at, text in behind.items() if header_meaning(text, lexicon) == "owner"]
    if len(owners) > 1:
        columns["co_owner"] = next(at for at in owners if at != columns.get("owner"))
    elif len(sides) > 1 and "owner" not in columns:
        columns["owner"], columns["co_owner"] = sorted(sides.values())
    return columns
