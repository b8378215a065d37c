"""Lines below a title that names points, where nobody made a list of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.section import Section
from planner_sync.minutes.sections.carried_over import tells_state
from planner_sync.minutes.sections.people_headings import bare_title, is_name
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_MAX_LINE = 300
"""A longer paragraph under a heading is an explanation, not a point."""

_LONGEST_TITLE = 5
"""Words of a line that names a subject, with the sentences on it below."""


def tasks(
    lines: Sequence[tuple[Section, Paragraph]], speech: Speech
) -> Iterator[tuple[Section, ListItem]]:
    """
    Yield what each of the *lines* names as a task, as items of its section.

    Left out are names, of whom the lines below are, titles of the paragraph below, and what
    only reports.
    """
    owner = ""
    for index, (section, paragraph) in enumerate(lines):
        below = lines[index + 1][1].text if index + 1 < len(lines) else ""
        for line in paragraph.text.split("\n"):
            text = line.strip(" -–•*·")
            if is_name(text, speech.known):
                # "10.1 Anna", and her tasks on the lines below.
                owner = bare_title(text)
                continue
            is_point = len(text) <= _MAX_LINE and not text.endswith(":")
            is_point = is_point and not _is_report(text, section, speech)
            is_point = is_point and not _is_title(text, below, speech)
            if is_point and not is_leftover(text, speech.lexicon):
                given = replace(section, owner=owner or section.owner)
                for task in _sentences(text, speech):
                    yield given, ListItem(text=task, where=paragraph.where)


def _is_title(line: str, below: str, speech: Speech) -> bool:
    """Tell "Veiligheid" above sentences on it from "verf kopen" above the next task."""
    is_short = len(line.split()) <= _LONGEST_TITLE and line[-1:].isalnum()
    is_text = below.rstrip().endswith(".") and len(below.split()) > 2 * _LONGEST_TITLE
    words, verbs = [word.bare for word in words_of(line)], verbs_of(speech.lexicon)
    if not (is_short and is_text and words):
        return False
    is_order = words[0] in verbs.english or words[-1] in verbs.infinitives - verbs.english
    return not is_order and not speech.known.are_known(line)


def _is_report(line: str, section: Section, speech: Speech) -> bool:
    """Tell "er is besproken wie wat doet", or how an earlier list was gone through, from a task."""
    lexicon, words = speech.lexicon, words_of(line)
    if section.is_old and not speech.asks(line) and not read_item(line, speech).owners:
        return not tells_state(line, lexicon)
    is_there = len(words) > 1 and words[0].bare in lexicon.small("there")
    return is_there and words[1].bare in lexicon.small("finite") and not speech.asks(line)


def _sentences(line: str, speech: Speech) -> list[str]:
    """Return the sentences of *line* that each promise something, else the whole line."""
    said = list(sentences(line))
    if len(said) > 1 and all(map(speech.asks, said)):
        return said
    promised = [sentence for sentence in said if speech.clauses.of(sentence)]
    return promised if len(promised) > 1 else [line]
