"""What the cells of a row say of its point: who, when, how far, decided, and the remarks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Row
from planner_sync.domain.points import Priority, Status
from planner_sync.minutes.answers.agreements import (
    Agreement,
    agreement_in,
    with_agreement,
    without_votes,
)
from planner_sync.minutes.answers.answer import given_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import Columns
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import NAME, owners_in
from planner_sync.minutes.people.owner_cells import owner_cell
from planner_sync.minutes.rulings.statuses import state_of, state_of_day, status_of, tells_done
from planner_sync.minutes.section import LONGEST_THEME
from planner_sync.minutes.sections.carried_over import doers_in
from planner_sync.minutes.tables.answered_rows import answer_in_row, is_choice
from planner_sync.minutes.tables.no_names import DOING, refuses, state_instead, tells_work
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.marks import mark_of
from planner_sync.minutes.words.sentences import words_of

_WRAPPED_NAME = re.compile(r"(?<=\s)(van|vd|v\.d\.|de|der|den|ter|ten|te)\s*\n\s*(?=[A-Z])")
"""Where the column is too narrow for a name: "Daan van der" above "Verzonnen"."""

_NAME = re.compile(NAME)
_LEAST_ANSWER = 2
"""Words of an answer in the column of when."""

_LEAST_WORK = 4
"""Words of work that says enough beside its owner, though it names no matter."""

_LEAST_STORY = 3
"""Words of a state that tells what is done about the matter."""

_MARKED = frozenset(["status", "completed"])
"""Columns in which a tick alone says something."""

_AGREED = ("action", "decision_text", "decision")
"""Columns of what is agreed, the most telling one first."""


class RowFields:
    """Reads the cells of rows that share their columns; *point* is the column of the points."""

    def __init__(self, columns: Columns, *, point: int, speech: Speech) -> None:
        self._columns, self._point = columns, point
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known

    def filled(self, row: Row, blank: Found) -> Found:
        """Return *blank* with the fields that the columns hold."""
        answer = answer_in_row(row, self._columns, self._lexicon, point=self._point)
        who, due = self.who_and_when(row)
        owners = owners_in(who, self._known)
        point = replace(
            blank,
            passage=" | ".join(c.text for c in row if c.text.strip() and not c.is_continued),
            owners=owners
            or given_in(answer.work if answer else "", self._speech).owners
            or doers_in(self.text(row, "status"), self._known),
            due_text=due,
            status=self._status(row, blank.status),
            decision=answer.decision if answer else None,
            reason=self.text(row, "reason") or (answer.reason if answer else ""),
            priority=self._priority(row),
            theme=self._theme(row) or blank.theme,
            facet=self.text(row, "facet"),
            goal_kind=self.text(row, "goal_kind"),
            origin=self.text(row, "origin"),
            due_around=self._due_around(row),
            remark=self._remark(row, blank.text),
            is_row=True,
        )
        return self._united(row, point)

    def text(self, row: Row, field: str) -> str:
        """Return what the column of *field* says; empty without one."""
        at = self._columns.get(field)
        text = row[at].text.strip() if at is not None else ""
        if field == "owner":
            text = _WRAPPED_NAME.sub(r"\1 ", text)
            text = "" if tells_work(text, self._speech) else text
        is_mark = field in _MARKED and mark_of(text) is not None
        return "" if is_leftover(text, self._lexicon) and not is_mark else text

    def _written(self, row: Row, field: str) -> str:
        """Return the cell of *field* as it is, be it a tick alone."""
        at = self._columns.get(field)
        return "" if at is None else row[at].text.strip()

    def who_and_when(self, row: Row) -> tuple[str, str]:
        """Return the owner's and the due date's cell; "Anna, 1 mei" in one is both."""
        both = filter(None, (self.text(row, "owner"), self.text(row, "co_owner")))
        who = DOING.sub(r"\g<who>", ", ".join(both))
        is_answered = bool(self._answer_beside(row))
        who = "" if is_answered and refuses(self.text(row, "owner"), self._known) else who
        due = "" if is_answered else self.text(row, "due")
        due = "" if state_of_day(due, self._lexicon) is Status.DONE else due
        cell = owner_cell(
            "" if state_instead(self.text(row, "owner"), self._known) else who, self._known
        )
        # A day is nobody, also where a column of its own tells another one.
        return cell.who, due or cell.due

    def _due_around(self, row: Row) -> str:
        """Return the row without the day on which the point came up."""
        raised = self._columns.get("raised")
        cells = (c.text for at, c in enumerate(row) if at != raised and not c.is_continued)
        return " | ".join(text for text in cells if text.strip())

    def _status(self, row: Row, told: Status) -> Status:
        at = self._columns.get("status", self._columns.get("completed"))
        if row[self._point].is_checked or (at is not None and row[at].is_checked):
            return Status.DONE
        completed, task = self.text(row, "completed"), row[self._point].text
        if completed:
            answer = self._lexicon.opening(self._lexicon.decisions, completed)
            said = state_of(completed, self._lexicon, task=task)
            # A day alone may be that on which it has to be.
            is_day = "due" in self._columns and is_due(completed)
            return Status.DONE if answer == "taken_up" or is_day else said or Status.OPEN
        if phrase(self._written(row, "due")) in self._lexicon.small("ticked"):
            return Status.DONE
        if phrase(self.text(row, "status")) in self._lexicon.small("closed_letter"):
            # In a column "O/G", open or "gesloten".
            return Status.DONE
        words = state_of(self.text(row, "status"), self._lexicon, task=task)
        if words is None and not self.text(row, "status"):
            # Without a state of its own, "gedaan" stands where the date or the remark is.
            words = self._state_beside(row, task)
        return words or told

    def _state_beside(self, row: Row, task: str) -> Status | None:
        """Return how far the point is by the cell of the day, of the remark, or its own."""
        due, lexicon = self._written(row, "due"), self._lexicon
        on_day = state_of_day(due, lexicon, task=task)
        told = on_day or state_instead(self.text(row, "owner"), self._known)
        told = told or status_of(self._written(row, "remark"), lexicon)
        is_given = bool(self.text(row, "owner") or due)
        return told or (None if is_given else tells_done(task, lexicon))

    def _priority(self, row: Row) -> Priority | None:
        meaning = self._lexicon.opening(self._lexicon.priorities, self.text(row, "priority"))
        return Priority(meaning) if meaning else None

    def said(self, row: Row) -> str:
        """Return what was said or wished."""
        return self.text(row, "improvement") or self.text(row, "topic")

    def _united(self, row: Row, point: Found) -> Found:
        """Make one point of what was said and what is agreed on it, where the row has both."""
        said, agreed = self.said(row), self.agreed(row)
        beside = self._answer_beside(row)
        if beside:
            said, agreed = said or point.text, beside
        if not said or not agreed:
            return point
        agreement = self._agreement(row, agreed)
        is_given = bool(self.text(row, "owner") or self.text(row, "due"))
        if "outcome" in self._columns and not is_given and not self._speech.asks(agreed):
            # "Idee is leuk" names no work.
            agreement = replace(agreement, work="")
        if is_given and self.text(row, "action") and agreement.is_open:
            # "Bespreken met de kok" is what somebody is going to do.
            agreement = replace(agreement, verdict=None)
        beside = self.text(row, "topic") if self.text(row, "improvement") else ""
        remark = (*self._untitled(row), beside, self.text(row, "remark"))
        point = replace(point, remark="\n".join(filter(None, remark)))
        # Where clients met a short subject is what they want.
        is_wish = self._speech.is_client_moment or bool(self.text(row, "improvement"))
        if self._is_theme(row) and not is_wish:
            if agreement.work or agreement.verdict is None:
                # Beside "Vervoer" even "met de chauffeur bellen" says more.
                work, owners = agreement.work or point.text, point.owners or agreement.owners
                return replace(point, text=work, owners=owners)
            point = replace(point, theme=self.text(row, "theme"))
        said = without_votes(said)
        title = matter_title(said, agreement.work, self._speech)
        return with_agreement(point, said, agreed, agreement, title=title, lexicon=self._lexicon)

    def _agreement(self, row: Row, agreed: str) -> Agreement:
        agreement = agreement_in(agreed, self._speech)
        mine = owners_in(self.who_and_when(row)[0], self._known)
        is_others = bool(mine) and bool(agreement.owners) and {*mine}.isdisjoint(agreement.owners)
        is_several = bool(mine) and "\n" in agreement.work
        if agreement.work and "\n" not in agreed and (is_several or is_others):
            # Whose the whole is stands beside it: "familie levert labels, Anna naait ze erin".
            return replace(agreement, work=agreed.rstrip(" ."))
        is_told = agreement.verdict is None and agreement.state is None and not agreement.errand
        is_long = len(agreed.split()) >= _LEAST_WORK
        if is_told and is_long and not agreement.work and self.text(row, "owner"):
            # "Prijs opvragen voor een hek": whoever stands beside it knows which price.
            return replace(agreement, work=agreed.rstrip(" ."))
        if agreement.work and not agreement.owners and "owner" not in self._columns:
            return replace(agreement, owners=self._helpers(agreed))
        return agreement

    def _helpers(self, agreed: str) -> tuple[str, ...]:
        """Return with whom somebody does it, "oefenen met Anna", where nobody else is named."""
        words = words_of(agreed)
        joining = self._lexicon.small("together_with")
        behind = next((w.end for w in words if w.bare in joining), None)
        name = _NAME.match(agreed[behind:].lstrip()) if behind else None
        is_staff = name is not None and self._known.is_person_known(name[0])
        return (name[0],) if name and is_staff and not self._known.has_client(name[0]) else ()

    def _answer_beside(self, row: Row) -> str:
        """
        Return what stands where the name or the day should, and answers: "nee, te duur".

        Where a column holds the points themselves, or their decisions, the day only says when.
        """
        who = self.text(row, "owner")
        if refuses(who, self._known):
            return who
        is_apart = not {"improvement", "decision", "decision_text"}.isdisjoint(self._columns)
        due = "" if is_apart else self.text(row, "due")
        return due if refuses(due, self._known) else ""

    def agreed(self, row: Row) -> str:
        """Return what is agreed, be it an answer alone; "ja / nee" is what a form prints."""
        told = [self.text(row, field) for field in _AGREED]
        outcome = self.text(row, "outcome")
        if outcome and given_in(outcome, self._speech).owners:
            # "Leuk idee, Anna vraagt het na" is more than what people think of it.
            told.append(outcome)
        told.append(self._told_state(row))
        who = self._written(row, "owner")
        told.append(who if tells_work(who, self._speech) else "")
        return next((text for text in told if text and not is_choice(text, self._lexicon)), "")

    def _told_state(self, row: Row) -> str:
        """
        Return what the column of the state tells of what is done about a matter of clients.

        "De keuken schuift het eten op" is an agreement; "loopt" and "wacht op offerte" are none.
        """
        text = self.text(row, "status") or self.text(row, "completed")
        is_apart = not {"outcome", *_AGREED}.isdisjoint(self._columns)
        is_told = len(text.split()) >= _LEAST_STORY and state_of(text, self._lexicon) is None
        is_answer = self._lexicon.opening(self._lexicon.decisions, text) is not None
        is_told = is_told and mark_of(text) is None
        is_told = is_told and not (is_answer and "completed" in self._columns)
        return text if self._speech.is_client_moment and is_told and not is_apart else ""

    def _is_theme(self, row: Row) -> bool:
        """Tell the name of a subject from what was said of it."""
        topic = self.text(row, "topic")
        is_named = "said" in self._columns or bool(self.text(row, "theme"))
        return not is_named and 0 < len(topic.split()) <= LONGEST_THEME

    def _theme(self, row: Row) -> str:
        is_point = self._columns.get("topic") == self._point
        is_theme = self._is_theme(row) and not is_point
        return self.text(row, "theme") or (self.text(row, "topic") if is_theme else "")

    def _remark(self, row: Row, point: str) -> str:
        is_point = self._columns.get("topic") == self._point or self._is_theme(row)
        topic = "" if is_point else self.text(row, "topic")
        told = (*self._untitled(row), topic, self.text(row, "action"), self.text(row, "remark"))
        return "\n".join(text for text in told if text and text != point)

    def _untitled(self, row: Row) -> Iterator[str]:
        """Yield what the columns of no known meaning tell: whoever takes up the point reads it."""
        known = {self._point, *self._columns.values()}
        for at, cell in enumerate(row):
            text = cell.text.strip()
            if at not in known and not cell.is_continued and len(text.split()) >= _LEAST_ANSWER:
                yield text
