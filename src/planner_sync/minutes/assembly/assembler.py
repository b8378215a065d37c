"""From what was found to points: titles, due dates and privacy."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from planner_sync.domain.markers import cut_at_word, without_marker
from planner_sync.domain.people import Member, fold, resolve
from planner_sync.domain.points import (
    Certainty,
    Decision,
    Kind,
    Point,
    Redaction,
    Source,
    Status,
    TakenUpBy,
)
from planner_sync.minutes.assembly.traits import facet_of, goal_kind_of, origin_of
from planner_sync.minutes.dates.due_dates import Due, find_due, is_due, read_due
from planner_sync.minutes.dates.words import LONG_WEEKDAYS, one_of
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.privacy import Cleaned, Cleaner
from planner_sync.minutes.words.active_titles import active
from planner_sync.minutes.words.arrows import ARROW_SIGNS
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences

MAX_TITLE = 180
"""Characters, so that the marker still fits in Planner's title."""

_BARE_DAY = re.compile(r"(?<!\d)\d{1,2}(?:e|ste|de)$", re.IGNORECASE)
_ON_WEEKDAY = re.compile(
    rf"(?:op|on) (?:{one_of(LONG_WEEKDAYS)})|(?:in|at|on) (?:het|the) weekend", re.IGNORECASE
)
_WEEKDAY = re.compile(rf"(?:{one_of(LONG_WEEKDAYS)})\w*", re.IGNORECASE)
_OPENER = re.compile(
    r"^(?:o|oh)\s+ja,?\s+(?:en\s+)?|^(?:tot slot|tenslotte|verder|en)\s*:\s+", re.IGNORECASE
)
"""Words that only lead on to a point: "o ja, en het hek piept"."""

_PARTS = re.compile(r"\n|\s\|\s")
_SHORTEST, _LONG = 15, 120
"""Characters of a sentence that can stand for a text, and of a text that stays whole."""

_AHEAD = re.compile(r"\((?P<inside>[^()]{2,25})\)\s|(?P<front>[^:–—]{2,25}?)(?::\s|\s[-–—]\s)")
"""What may be a day in front of a task."""

_SOON = timedelta(days=183)
_MAX_TEXT = 4_000
"""Characters of a description; far more than a point needs."""
_LINK = re.compile(r"\bhttps?://\S+")
HELD_REASON = "Deze tekst lijkt persoonlijke gegevens te bevatten en gaat niet naar Planner."


class Assembler:
    """Turns found points into points, one policy for all of them."""

    def __init__(
        self,
        *,
        lexicon: Lexicon,
        members: Sequence[Member],
        cleaner: Cleaner | None,
        held_on: date | None,
        next_on: date | None,
        step: int | None,
        days: Mapping[str, date],
        is_client_moment: bool = False,
    ) -> None:
        """Count from *days* where a file holds several meetings, else from *held_on*."""
        self._is_client_moment = is_client_moment
        self._lexicon, self._members, self._cleaner = lexicon, members, cleaner
        self._held_on, self._next_on, self._step = held_on, next_on, step
        self._days = days
        self._counts: Counter[str] = Counter()

    @property
    def redactions(self) -> tuple[Redaction, ...]:
        """What was taken out so far."""
        return tuple(Redaction(kind=k, count=n) for k, n in sorted(self._counts.items()) if n)

    def clean(self, text: str | None) -> str | None:
        """Return what of *text* may leave after privacy; ``None`` when that is nothing."""
        return self._clean(text or "").rest or None

    def point(self, found: Found) -> Point:
        """Return *found* as a point."""
        text = self._clean(_plain(found.text))
        remark = self._clean(found.remark)
        passage = self._clean(found.passage, is_counted=False)
        due = self._due(found)
        shown = active(text.rest, self._lexicon)
        point = Point(
            title=_title(shown) or f"Punt uit {found.where}",
            source=Source(where=found.where, text=cut_at_word(passage.rest or text.rest, 600)),
            kind=found.kind,
            status=found.status,
            decision=_decision(found),
            certainty=Certainty.SUGGESTED if self._step == 2 else found.certainty,  # noqa: PLR2004 - step 2 collects, it decides nothing
            reason=self.clean(found.reason),
            owners=found.owners,
            taken_up_by=self._taken_up_by(found),
            due_on=due.on,
            due_text=due.text,
            priority=found.priority,
            theme=self.clean(found.theme),
            facet=facet_of((found.facet, found.theme, found.text), self._lexicon),
            goal_kind=goal_kind_of((found.goal_kind, found.text), self._lexicon),
            origin=origin_of((found.origin, found.passage), self._lexicon),
        )
        if not text.tells_the_point:
            # What the point itself says is personal, not a sentence or a clause beside it.
            return _held(point)
        self._counts["sentence"] += any(part.is_held for part in (text, remark, passage))
        checklist = tuple(c[0].upper() + c[1:] for c in map(self.clean, found.checklist) if c)
        return replace(
            point,
            description=_description(point.title, shown, remark.rest),
            checklist=checklist,
        )

    def _clean(self, text: str, *, is_counted: bool = True) -> Cleaned:
        whole = "\n".join(without_marker(line) for line in text.split("\n")).strip()
        plain = cut_at_word(whole, _MAX_TEXT)
        if self._cleaner is None or not plain:
            return Cleaned(text=plain, rest=plain)
        cleaned = self._cleaner.clean(plain)
        if is_counted:
            self._counts.update({r.kind: r.count for r in cleaned.redactions})
        return cleaned

    def _due(self, found: Found) -> Due:
        """Read when *found* has to be done: in its own words, else in what repeats it."""
        if found.decision is Decision.NOT_TAKEN_UP and not found.due_text:
            # "Geen geld tot april 2027" in the text is why not.
            return Due()
        due = self._own_due(found)
        held_on = self._held(found)
        mentioned = (self._find_due(mention, held_on) for mention in found.mentions)
        elsewhere = (*map(self._due, found.twins), *mentioned)
        if due.text is None:
            return next((other for other in elsewhere if other.on), due)
        if due.on and _BARE_DAY.search(due.text):
            # "De 13e": another place may say of which month.
            return next((o for o in elsewhere if o.on and o.on.day == due.on.day), due)
        return due

    def _own_due(self, found: Found) -> Due:
        held_on = self._held(found)
        if found.due_text:
            due = read_due(found.due_text, held_on=held_on, next_on=self._next_on)
            return replace(due, text=self.clean(due.text)) if due.text else due
        due = self._near_due(found, held_on)
        is_later = found.decision is Decision.LATER
        if due.text is None and self._is_client_moment and not is_later:
            return self._told_due(found, held_on)
        return due

    def _near_due(self, found: Found, held_on: date | None) -> Due:
        """Read when in the words of *found* itself, else in what sets a term around them."""
        due = self._find_due(found.text.split("\n")[0], held_on)
        is_wish = found.kind is Kind.IMPROVEMENT
        if due.text is not None and is_wish and _is_weekday(due.text, found):
            return Due()
        if due.text is not None:
            return due
        if not found.is_from_list:
            # "Volgende week belt Anna" says when in front of its subject.
            return self._find_due(found.due_around, held_on)
        ahead = self._due_ahead(found, held_on)
        if ahead.on:
            return ahead
        # The status column or a line below the item often says when.
        # A day in the reason is not the day by which it has to be done.
        around = found.due_around or found.passage
        elsewhere = around.replace(found.reason, "") if found.reason else around
        return self._find_due(elsewhere.replace("|", ","), held_on, is_strict=True)

    def _due_ahead(self, found: Found, held_on: date | None) -> Due:
        """Read "14/6: verf kopen"; a day long before or after is when it was written down."""
        match = _AHEAD.match(found.passage)
        front = (match["inside"] or match["front"]) if match else ""
        due = self._find_due(front, held_on) if is_due(front) else Due()
        is_soon = due.on and held_on and held_on < due.on <= held_on + _SOON
        return due if is_soon else Due()

    def _told_due(self, found: Found, held_on: date | None) -> Due:
        """
        Read when in what stands behind a wish: "Anna belt vrijdag", "Streven: januari".

        A cell that is nothing but a day tells when the wish came up.
        """
        parts = (part for part in _PARTS.split(found.passage) if not is_due(part))
        said = (sentence for part in parts for sentence in sentences(part))
        dues = (self._find_due(sentence, held_on) for sentence in said)
        return next((d for d in dues if d.on and not _is_weekday(d.text or "", found)), Due())

    def _held(self, found: Found) -> date | None:
        return self._days.get(place_of(found.where), self._held_on)

    def _find_due(self, text: str, held_on: date | None, *, is_strict: bool = False) -> Due:
        return find_due(text, held_on=held_on, next_on=self._next_on, is_strict=is_strict)

    def _taken_up_by(self, found: Found) -> TakenUpBy:
        for owner in found.owners:
            meaning = self._lexicon.meaning(self._lexicon.taken_up_by, owner)
            if meaning:
                return TakenUpBy(meaning)
        if any(resolve(owner, self._members).candidates for owner in found.owners):
            return TakenUpBy.TEAM
        is_group = any(
            self._lexicon.meaning(self._lexicon.owners, owner) == "groups" for owner in found.owners
        )
        return TakenUpBy.TEAM if is_group else TakenUpBy.UNKNOWN


def _decision(found: Found) -> Decision:
    """Take as taken up what somebody is going to do, where the minutes do not say otherwise."""
    is_open = found.status in {Status.OPEN, Status.IN_PROGRESS}
    is_done_by_somebody = is_open and bool(found.owners) and found.kind is not Kind.DECISION
    return found.decision or (Decision.TAKEN_UP if is_done_by_somebody else Decision.UNDECIDED)


def _is_weekday(text: str, wish: Found) -> bool:
    """Tell "samen koken op maandag" and "zondag ruimer open": each week, not the next one."""
    is_bare = not wish.owners and _WEEKDAY.fullmatch(text) is not None
    return is_bare or _ON_WEEKDAY.fullmatch(text) is not None


def _plain(text: str) -> str:
    whole = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    return _OPENER.sub("", whole.strip(f" \n-–•*·>={ARROW_SIGNS}\ufe0f").lstrip("! "))


def _title(text: str) -> str:
    first = text.split("\n", maxsplit=1)[0]
    if len(first) > _LONG:
        first = next((said for said in sentences(first) if len(said) >= _SHORTEST), first)
    short = cut_at_word(_LINK.sub("", first).strip(" .;,") or first.strip(" .;,"), MAX_TITLE)
    return short[:1].upper() + short[1:]


def _description(title: str, text: str, remark: str) -> str | None:
    is_told = fold(text).strip(" .;,") == fold(title)
    parts = [part for part in ("" if is_told else text, remark) if part]
    return "\n".join(parts) or None


def _held(point: Point) -> Point:
    return replace(
        point,
        title=f"Punt uit {point.source.where}",
        source=Source(where=point.source.where, text=HELD_REASON),
        description=None,
        reason=None,
        theme=None,
        due_text=None,
        checklist=(),
        is_held=True,
    )
