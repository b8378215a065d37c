"""The texts that receipts and overviews are made of, by name; one value per language."""

from collections.abc import Mapping
from dataclasses import dataclass

from planner_sync.domain.points import Decision, Kind
from planner_sync.domain.receipts import Assigned, Fate
from planner_sync.rendering.digest_words import Plural


@dataclass(frozen=True, kw_only=True)
class FateWords:
    """What a receipt says about a point with one fate."""

    said: str
    hint: str = ""
    """What the moderator can do about it."""


@dataclass(frozen=True, kw_only=True)
class ReceiptWords:
    """
    All texts of receipts and overviews in one language.

    Words between braces are filled in; a text uses the ones that it has here.
    """

    language: str
    locale: str
    and_: str
    page_of: str
    """With ``{page}`` and ``{pages}``."""

    file_name: str
    unread_label: str
    overview_name: str

    title: str
    unread_title: str
    past_title: str
    past: str
    moment: str
    changed: str
    read: str

    unread: str
    unread_advice: str
    elsewhere: str
    elsewhere_advice: str
    stays: str
    opening: str
    no_points: str
    no_points_hint: str
    twins: Plural
    points: Plural
    counts: Mapping[Fate, Plural]
    """How many points share a fate; fates that read alike are told together."""

    no_task: Plural
    waiting_points: Plural
    open_minutes: str
    open_file: str
    open_plan: str

    moment_heading: str
    fact_column: str
    understood_column: str
    date_fact: str
    guessed_date: str
    people_fact: str
    nobody: str
    people: Mapping[str, Plural]

    questions_heading: str
    questions_hint: str
    place_column: str
    problem_column: str
    advice_column: str

    points_heading: str
    point_column: str
    fate_column: str
    who_column: str
    marker: str
    kinds: Mapping[Kind, str]
    decisions: Mapping[Decision, str]
    """What the minutes say where a task follows from it; other decisions are told as a fate."""

    fates: Mapping[Fate, FateWords]
    suggested_heading: str
    held_heading: str
    heard_heading: str
    heard: str
    reason: str
    assigned: Mapping[Assigned, str]
    recognised: str
    """Instead of "assigned" where there is no card yet."""

    unknown_hint: str
    due: str
    due_from: str
    no_due: str
    vague_due: str
    held_title: str

    privacy_heading: str
    privacy: str
    redactions: Mapping[str, Plural]
    other_redaction: Plural
    made_by: str

    overview_title: str
    overview_opening: str
    all_read: str
    no_minutes_heading: str
    no_minutes_hint: str
    file_column: str
    changed_column: str
    reason_column: str
    no_signs: str
    not_read_heading: str
    waiting: Plural
    drafts: Plural

    sentences: Mapping[str, str]
    """What the reading of minutes says in Dutch, in this language; unknown ones stay as is."""

    places: Mapping[str, str]
    """The words of a place in the minutes, in this language."""
