"""What a heading, or a sentence above a list, announces: which kind of points, if any."""

from collections.abc import Callable

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.headings.house_rules import MAX_HEADING_WORDS, is_house_rules
from planner_sync.minutes.headings.meanings import (
    has_any,
    heading_meaning,
    whole_meaning,
    words_before_term,
)
from planner_sync.minutes.headings.planned_titles import plans_work
from planner_sync.minutes.lexicon import Lexicon, has_phrase, phrase
from planner_sync.minutes.rulings.decision_words import decision_of_title
from planner_sync.minutes.rulings.no_points import is_praise_title
from planner_sync.minutes.section import Section

_MAX_ANNOUNCEMENT = 24
"""Words of a sentence that announces a list; a longer one tells a story."""

POINT_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision": Kind.DECISION,
    "suggestion": Kind.IMPROVEMENT,
}
"""What a title can announce, by its meaning in the lexicon."""


def heading_section(text: str, lexicon: Lexicon) -> Section | None:
    """Read *text* as a heading: what kind of points does it announce, if any?"""
    wanted = phrase(text)
    terms = lexicon.small("title_term")
    if not 0 < words_before_term(wanted, terms) <= MAX_HEADING_WORDS:
        return None
    meaning = heading_meaning(wanted, lexicon.headings, terms)
    if is_house_rules(wanted, lexicon):
        return None
    decision = decision_of_title(wanted, lexicon)
    if meaning not in POINT_KINDS and decision not in {None, Decision.TAKEN_UP}:
        # Below "wat we niet doen" and "voor later" stand wishes.
        return Section(kind=Kind.IMPROVEMENT, decision=decision, is_ruling=True)
    state = lexicon.meaning(lexicon.statuses, wanted)
    is_open = state == Status.OPEN.value
    if meaning is None and state and (not is_open or wanted in lexicon.small("open_title")):
        # "Open", "Bezig", "Klaar" and "Vervallen" are titles as the columns of a board have.
        return Section(kind=Kind.ACTION, status=Status(state), takes_prose=False)
    if meaning is None and plans_work(wanted, lexicon):
        # Elsewhere than where clients met it may as well be an agenda.
        return Section(kind=Kind.ACTION, decision=Decision.TAKEN_UP, is_ruling=True)
    return _section_of(meaning, wanted, lexicon) if meaning in POINT_KINDS else None


def _section_of(meaning: str, wanted: str, lexicon: Lexicon) -> Section:
    is_old = has_any(wanted, lexicon.headings.get("previous", frozenset()))
    is_done = has_any(wanted, lexicon.headings.get("done", frozenset()))
    is_ideas = meaning == "suggestion"
    return Section(
        kind=POINT_KINDS[meaning],
        certainty=Certainty.SUGGESTED if is_old or is_ideas else Certainty.CERTAIN,
        status=Status.DONE if is_done else None,
        is_old=is_old,
        is_ideas=is_ideas,
        decision=decision_of_title(wanted, lexicon),
    )


def titles_in(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return a test that tells whether a line is a title that announces points, and no more."""
    return lambda line: not line.rstrip().endswith((".", ";")) and is_whole_title(line, lexicon)


def is_whole_title(line: str, lexicon: Lexicon) -> bool:
    """Tell "acties" and "to do tegen 27 mei:"; other words only make a title above a list."""
    wanted = phrase(line)
    if line.rstrip(" *_").endswith(":"):
        before_term = words_before_term(wanted, lexicon.small("title_term"))
        wanted = " ".join(wanted.split()[:before_term])
    return whole_meaning(wanted, lexicon.headings) in POINT_KINDS


def nested_titles_in(lexicon: Lexicon) -> Callable[[str], bool]:
    """Return a test that tells whether an item is the title of what is wrong, agreed or good."""
    announces = titles_in(lexicon)
    return lambda line: announces(line) or is_aside_title(line, lexicon)


def announced(wanted: str, lexicon: Lexicon) -> Section | None:
    """Read a sentence above a list: "dit zijn de verbeterpunten van de groep"."""
    words = wanted.split()
    is_denied = not lexicon.small("not").isdisjoint(words)
    # "Nog niet besproken wensen" are still wishes.
    is_denied = is_denied and decision_of_title(wanted, lexicon) is not Decision.UNDECIDED
    if len(words) > _MAX_ANNOUNCEMENT or is_denied:
        return None
    found = [
        (len(told), meaning)
        for meaning in POINT_KINDS
        for told in lexicon.lead_ins.get(meaning, ())
        if has_phrase(wanted, told)
    ]
    return _section_of(max(found)[1], wanted, lexicon) if found else None


def is_aside_title(line: str, lexicon: Lexicon) -> bool:
    is_title = not line.rstrip().endswith((".", "!", ";"))
    is_aside = phrase(line) in lexicon.headings.get("aside", frozenset())
    return is_aside or (is_title and is_praise_title(line, lexicon))
