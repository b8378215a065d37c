"""Which column holds the points, where no header says so."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Row
from planner_sync.minutes.headings.headers import Columns, free_header_meaning
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.tables.column_contents import Contents

COMPANY = frozenset(["due", "decision", "status", "completed", "actor"])
"""Columns beside which texts are points."""

_ASIDE = frozenset(
    [
        "owner",
        "co_owner",
        "number",
        "raised",
        *COMPANY,
        "priority",
        "theme",
        "remark",
        "reason",
        "origin",
    ]
)
"""Columns that tell something of a point and never are one."""

MARKS = frozenset(["before", "wanted", "now"])
"""Columns of a table of ladder scores, which mean nothing in another one."""

_BOTH = 2
"""Columns of what goes well and of what should be better."""


def is_ladder(columns: Columns) -> bool:
    """Tell a table of ladder scores."""
    return "question" in columns and bool(MARKS & set(columns))


def with_point(columns: Columns, contents: Sequence[Contents]) -> Columns:
    """Find the points among texts without a known header, and behind names of themes."""
    if not contents or is_ladder(columns):
        return columns
    free = [
        at
        for at, held in enumerate(contents)
        if at not in columns.values() and held.are_texts and not held.are_numbers
    ]
    columns = _with_said(columns, contents, free)
    widest = max(free, key=lambda at: (contents[at].length, -at), default=None)
    for field in ("topic", "improvement"):
        at = columns.get(field)
        if at is None or "action" in columns:
            continue
        if contents[at].are_numbers and widest is not None:
            return {**columns, "topic": widest}
        if widest is not None and contents[at].are_themes_of(contents[widest]):
            return _renamed(columns, field, widest)
        told = columns.get("remark")
        is_named = (contents[at].are_repeated or "actor" in columns) and told is not None
        if is_named and told is not None and contents[at].are_themes_of(contents[told]):
            return _renamed(columns, field, told)
    has_point = not set(columns) <= _ASIDE
    if has_point or widest is None or not {"owner", *COMPANY} & set(columns):
        return columns
    return {**columns, "topic": widest}


def with_matter(columns: Columns, contents: Sequence[Contents]) -> Columns:
    """Take "besproken" of "agendapunt | besproken | actie" as the matter, and its name as theme."""
    topic, agreed = columns.get("topic"), columns.get("action")
    if topic is None or agreed is None or "theme" in columns:
        return columns
    between = [at for at in range(topic + 1, agreed) if at not in columns.values()]
    # Of two texts the last says what should be better.
    is_matter = len(between) == 1 and contents[topic].are_themes_of(contents[between[0]])
    return {**columns, "theme": topic, "topic": between[0]} if is_matter else columns


def with_wish(columns: Columns, contents: Sequence[Contents]) -> Columns:
    """Take the first texts before what is agreed as the wishes, whatever stands above them."""
    agreed = columns.get("action")
    if agreed is None or {"improvement", "topic", "said", "decision_text"} & set(columns):
        return columns
    taken = set(columns.values())
    free = [
        at
        for at, held in enumerate(contents[:agreed])
        if at not in taken and held.texts and not held.are_numbers
    ]
    theme = columns.get("theme", agreed)
    behind = [at for at in free if at > theme]
    if len(behind) >= _BOTH and contents[theme].are_themes_of(contents[behind[-1]]):
        # "Onderdeel | tevreden | minder tevreden | wat doen we".
        return {**columns, "improvement": behind[-1]}
    wish = next((at for at in free if not contents[at].are_repeated), None)
    return columns if wish is None else {**columns, "improvement": wish}


def with_wisher(columns: Columns, header: Row, lexicon: Lexicon) -> Columns:
    """
    Take the names in front of a wish, with its answer behind it, as whose wish it is.

    "Naam | vraag | antwoord" and "wie | wat wil je | wat gaan we doen" ask each in turn; a
    question there is no question of a ladder, nor is a remark in front of its answer an aside.
    In "naam | mijn wens | hoe doen we dat" the remark is the answer.
    """
    settled = dict(columns)
    is_each_asked = (columns.get("owner"), columns.get("improvement")) == (0, 1)
    if is_each_asked and "remark" in settled and {"action", "outcome"}.isdisjoint(settled):
        settled["outcome"] = settled.pop("remark")
    answers = {"action", "outcome", "decision"} & set(settled)
    if is_ladder(columns) or not answers:
        return columns
    if "question" in settled and not {"improvement", "said", "topic"} & set(settled):
        settled["improvement"] = settled.pop("question")
    told = settled.get("remark")
    if told is not None and not {"improvement", "said", "topic"} & set(settled):
        before = [free_header_meaning(cell.text, lexicon) for cell in header[:told]]
        if told < min(columns[field] for field in answers) and None not in before:
            # "Wie | vraag of opmerking | antwoord"; behind an unknown column it explains that.
            settled["improvement"] = settled.pop("remark")
    points = {settled.get(field) for field in ("improvement", "said")}
    is_named = phrase(header[0].text) in lexicon.small("who_wishes")
    if settled.get("owner") == 0 and is_named and 1 in points:
        settled["origin"] = settled.pop("owner")
    return settled


def _with_said(columns: Columns, contents: Sequence[Contents], free: Sequence[int]) -> Columns:
    """
    Take the last of several texts between a theme and what is agreed as what should be better.

    Before it stands what goes well; one text alone tells what was discussed.
    """
    theme, agreed = columns.get("topic"), columns.get("action")
    if theme is None or agreed is None or {"improvement", "theme"} & set(columns):
        return columns
    between = [at for at in free if theme < at < agreed]
    if len(between) < _BOTH or not contents[theme].are_themes_of(contents[between[-1]]):
        return columns
    others = {field: at for field, at in columns.items() if field != "topic"}
    return {**others, "theme": theme, "improvement": between[-1]}


def _renamed(columns: Columns, field: str, point: int) -> Columns:
    """Take the column of *field* as the themes of what the column *point* says."""
    kept = {f: at for f, at in columns.items() if f != field and at != point}
    name = "improvement" if field == "improvement" or "decision" in columns else "topic"
    return {"theme": columns[field], **kept, name: point}
