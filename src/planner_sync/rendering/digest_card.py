"""The digest as an Adaptive Card for a Teams channel, and the message that carries it."""

import json
import re
from collections.abc import Mapping
from itertools import chain
from typing import Any

from planner_sync.domain.digest import Digest, DigestSection, Line, Links
from planner_sync.domain.progress import Section
from planner_sync.rendering import digest_phrases as phrases
from planner_sync.rendering.digest_words import DigestWords
from planner_sync.rendering.wording import DUTCH

MAX_BYTES = 20_000
"""
Bytes of a whole message as JSON, every character outside ASCII written as an escape.

Teams takes 28,672 bytes after a flow has packed the message once more; a message of 24,453
bytes has been refused for having grown to 28,897.
"""

MAX_LINES = 20
"""Lines of one section: what people still read in a channel.  A guess, until people say."""

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"

Json = dict[str, Any]

_COLOURS = {Section.FINISHED: "Good", Section.OVERDUE: "Attention"}
# The team has had these points on its board for some time and knows where they come from.
_KNOWN = frozenset({Section.MOVED, Section.OVERDUE, Section.STALLED})
_FIGURES = ("finished", "open", "overdue", "waiting")
# What a card reads as markdown; "{{DATE(…)}}" is a function of Teams.  Not more than that: the
# parsers on phones show a backslash that they do not expect.
_INLINE = re.compile(r"([\\`*_\[\]<]|~(?=~)|&(?=#?\w+;)|\{(?=\{)|(?<=\{)\{)")
_START_OF_BLOCK = re.compile(r"^(\d+(?=[.)])|(?=[#>+-]))")


def digest_card(digest: Digest, links: Links, words: DigestWords = DUTCH) -> Json:
    """
    Make the content of the card, Adaptive Cards 1.5.

    Its message fits in `MAX_BYTES`.  Lines for which there is no room, or more than
    `MAX_LINES` in one section, become "… and n others, see the report".
    """
    shown = {part.section: min(len(part.lines), MAX_LINES) for part in digest.sections}
    card = _card(digest, links, words, shown)
    while _size(card) > MAX_BYTES and any(shown.values()):
        # The longest section gives way first; of equally long ones the one told last.
        longest = max(reversed(shown), key=lambda section: shown[section])
        shown[longest] -= 1
        card = _card(digest, links, words, shown)
    return card


def digest_message(card: Mapping[str, Any]) -> Json:
    """Wrap *card* in the body that the Teams workflow "post to a channel" takes."""
    attachment = {"contentType": CONTENT_TYPE, "contentUrl": None, "content": dict(card)}
    return {"type": "message", "attachments": [attachment]}


def escaped(text: str) -> str:
    """Return *text* so that a card shows it as it is, markdown and Teams functions included."""
    return _START_OF_BLOCK.sub(r"\1\\", _escaped_inline(text))


def _escaped_inline(text: str) -> str:
    return _INLINE.sub(r"\\\1", text)


def _size(card: Json) -> int:
    return len(json.dumps(digest_message(card)))


def _card(digest: Digest, links: Links, words: DigestWords, shown: Mapping[Section, int]) -> Json:
    body = [
        _header(digest, words),
        *(_text(notice, weight="Bolder") for notice in _notices(digest, words)),
        _text(phrases.opening(digest, words), spacing="Medium"),
    ]
    if not digest.is_empty:
        body.append(_figures(digest, words))
    body.extend(_section(part, links, words, shown[part.section]) for part in digest.sections)
    body.extend(_rest(digest, words))
    card: Json = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "lang": words.language,
        "fallbackText": f"{phrases.title(digest, words)}: {phrases.opening(digest, words)}",
        "msteams": {"width": "Full"},
        "body": body,
    }
    actions = _actions(links, words)
    return {**card, "actions": actions} if actions else card


def _header(digest: Digest, words: DigestWords) -> Json:
    title = _text(phrases.title(digest, words), style="heading", size="Large", weight="Bolder")
    as_of = _text(phrases.as_of(digest, words), isSubtle=True, spacing="None")
    return {"type": "Container", "style": "emphasis", "bleed": True, "items": [title, as_of]}


def _notices(digest: Digest, words: DigestWords) -> list[str]:
    repeat = [words.repeat] if digest.is_repeat else []
    return [*repeat, *phrases.notices(digest, words)]


def _figures(digest: Digest, words: DigestWords) -> Json:
    """Four figures side by side; each says in words what it counts."""
    columns = [_figure(getattr(digest.figures, name), words.figures[name]) for name in _FIGURES]
    return {"type": "ColumnSet", "spacing": "Medium", "columns": columns}


def _figure(number: int, label: str) -> Json:
    items = [
        _text(str(number), size="ExtraLarge", weight="Bolder"),
        _text(label, size="Small", isSubtle=True, spacing="None"),
    ]
    return {"type": "Column", "width": "stretch", "items": items}


def _section(part: DigestSection, links: Links, words: DigestWords, shown: int) -> Json:
    heading = _text(
        f"{words.sections[part.section].heading} ({len(part.lines)})",
        style="heading",
        weight="Bolder",
        size="Medium",
        color=_COLOURS.get(part.section, "Default"),
    )
    hint = phrases.hint(part.section, part.lines, words)
    lines = (_line(line, part.section, links, words) for line in part.lines[:shown])
    items = [heading]
    if hint:
        items.append(_text(hint, size="Small", isSubtle=True, spacing="None"))
    items.extend(chain.from_iterable(lines))
    left_out = len(part.lines) - shown
    if left_out:
        items.append(_text(words.more.of(left_out), weight="Bolder", spacing="Small"))
    return {"type": "Container", "separator": True, "spacing": "Medium", "items": items}


def _line(line: Line, section: Section, links: Links, words: DigestWords) -> list[Json]:
    address = links.task(line.task_id)
    title = f"[{_escaped_inline(line.title)}]({address})" if address else escaped(line.title)
    texts = [_markdown(title, spacing="Small")]
    said = _said(line, section, words)
    if said:
        detail = phrases.SEPARATOR.join(said)
        texts.append(_markdown(detail, size="Small", isSubtle=True, spacing="None"))
    return texts


def _said(line: Line, section: Section, words: DigestWords) -> list[str]:
    warning = phrases.warning(line, section, words)
    plain = [*phrases.state(line, section, words), phrases.due(line, words)]
    if section not in _KNOWN:
        plain.append(phrases.origin(line, words))
    bold = [f"**{_escaped_inline(warning)}**"] if warning else []
    return [*bold, *(_escaped_inline(phrase) for phrase in plain if phrase)]


def _rest(digest: Digest, words: DigestWords) -> list[Json]:
    said = []
    if digest.quiet:
        said.append(words.quiet.of(len(digest.quiet)))
    if digest.other_cards:
        said.append(words.other_cards.of(digest.other_cards))
    texts = [_text(text, isSubtle=True, spacing="Small") for text in said]
    if not texts:
        return []
    return [{"type": "Container", "separator": True, "spacing": "Medium", "items": texts}]


def _actions(links: Links, words: DigestWords) -> list[Json]:
    targets = ((words.open_plan, links.plan()), (words.open_report, links.report()))
    return [
        {"type": "Action.OpenUrl", "title": title, "url": address}
        for title, address in targets
        if address
    ]


def _text(text: str, **properties: Any) -> Json:
    return _markdown(escaped(text), **properties)


def _markdown(text: str, **properties: Any) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True, **properties}
