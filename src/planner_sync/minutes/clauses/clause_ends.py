"""Where one clause of a sentence begins and ends."""

import re
from collections.abc import Sequence

from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word

_LONGEST_WHEN = 5
"""Words of a day with which a clause begins: "in de loop van mei"."""

_FULL_STOPS, _QUOTES = (".", "!", "?"), "\"'”’)*_"
_PAST = re.compile(r"[a-z]{2,}(?:[dt]en)")
"""What several did, behind "die" or "dat": "vonden", "wilden", "moesten"."""

_THIRD_PERSON = re.compile(r"[a-z]{2,}t")
"""The form of a verb behind one name, be it listed or not."""


class ClauseEnds:
    """Finds where the next main clause of a sentence begins."""

    def __init__(self, subjects: Subjects, work: Work, lexicon: Lexicon) -> None:
        """Find with *subjects* who begins a clause, and with *work* whether it names work."""
        self._subjects, self._work = subjects, work
        small = lexicon.small
        self._joining = small("preposition") | small("turn")
        self._turns = small("turn")
        self._no_verb = small("preposition") | small("not") | small("relative")
        self._pointed = small("there") | small("pointed") | small("it")
        self._finite = small("finite") - small("we")
        self._and, self._being = small("and"), small("being_there")
        self._effective, self._pointing = small("effective"), small("leaning")
        self._opening = self._pointed | small("leaning") | small("afterwards") | small("we")
        self._begins_object = small("determiner") | small("article") - small("pointed")

    def begin(self, words: Sequence[Word], at: int) -> int:
        """
        Return the first word of the clause around word *at*.

        In "er komt een lijst en daar zorgt Anna voor" and "hij is gemaakt en maandag haalt Anna
        hem op" that is behind "en".
        """
        joints = (i for i in range(at, 0, -1) if words[i - 1].closes or self._joins(words, i, at))
        return next(joints, 0)

    def _joins(self, words: Sequence[Word], begin: int, at: int) -> bool:
        front = " ".join(word.text for word in words[begin:at])
        is_joint = words[begin - 1].bare in self._and and bool(front)
        return is_joint and (words[begin].bare in self._pointing or is_due(front))

    def after(self, words: Sequence[Word], start: int) -> int:
        """Return where the next "Jan belt …" begins inside the same sentence, or the end."""
        end = self._next(words, start)
        # "…, en Anna belt" leaves no "en" behind.
        is_joined = start + 1 < end < len(words) and words[end - 1].bare in self._and
        return end - is_joined

    def _next(self, words: Sequence[Word], start: int) -> int:
        for at in range(start + 1, len(words) - 1):
            before = words[at - 1]
            if self._stops(words, at):
                return at
            turned = self._turned(words, start, at)
            if turned is not None:
                return turned
            if self._begins(words, at):
                return at
            if before.bare in self._joining and not before.closes:
                continue
            subject = self._subjects.at(words, at)
            if subject is None or not subject.owners or subject.end >= len(words):
                continue
            form, following = words[subject.end].bare, words[subject.end + 1 :]
            if not before.closes and self.is_infinitive(form, words[start - 1 : at]):
                # "We zullen Anna en Bram uitnodigen" is one clause.
                continue
            is_begun = before.closes and subject.is_known and self._may_be_verb(form)
            if is_begun or self._work.is_verb_of(subject, form, following):
                return at
        return len(words)

    def _begins(self, words: Sequence[Word], at: int) -> bool:
        """Tell whether a clause begins *at* that tells when, how it is, or what else is done."""
        before = words[at - 1]
        is_behind = before.closes or before.bare in self._and
        is_when = before.closes and self.is_when(words, at)
        is_next = before.text.endswith(",") and self._goes_on(words, at)
        is_next = is_next or (before.closes and self._is_main(words, at))
        # "Belt de bank en zal de zaal huren".
        is_next = is_next or (before.bare in self._and and words[at].bare in self._work.will)
        return is_when or is_next or (is_behind and self._tells(words, at))

    def is_infinitive(self, form: str, ahead: Sequence[Word]) -> bool:
        """Tell an infinitive behind an auxiliary from a verb in the plural."""
        auxiliaries = self._work.will | self._work.must | self._work.want
        is_planned = any(word.bare in auxiliaries for word in ahead)
        return is_planned and form in self._work.verbs.infinitives

    def _turned(self, words: Sequence[Word], start: int, at: int) -> int | None:
        """
        Return where ", daarbij zal Anna …" begins, or ", de rest neemt Anna mee".

        Its verb stands *at*; behind "of" and "die" it would stand at the end of its clause.
        """
        is_shall = words[at].bare in self._work.will
        if not (is_shall or words[at].bare in self._work.verbs.singular):
            return None
        subject = self._subjects.at(words, at + 1)
        if subject is None or not subject.owners or not (is_shall or subject.is_known):
            return None
        begin = next((i for i in range(at, start, -1) if words[i - 1].closes), None)
        is_hanging = begin is not None and words[begin].bare in self._turns - self._opening
        return begin if is_shall or not is_hanging else None

    def _goes_on(self, words: Sequence[Word], at: int) -> bool:
        """Tell ", maakt een lijst": another verb of work of the same subject, with its object."""
        after = words[at + 1].bare
        return words[at].bare in self._work.verbs.singular and after in self._begins_object

    def _is_main(self, words: Sequence[Word], at: int) -> bool:
        """Tell ", daarna houdt …", ", die vonden …" and ", dat wil ze" from ", die van hem"."""
        verb = words[at + 1].bare
        is_verb = verb in self._finite | self._being or verb in self._work.verbs.singular
        is_verb = is_verb or _PAST.fullmatch(verb) is not None
        return words[at].bare in self._opening and is_verb

    def is_over(self, words: Sequence[Word], end: int) -> bool:
        """Tell whether a sentence is over at *end*, or says when: ", in mei is het klaar"."""
        return end == len(words) or self._stops(words, end) or self.is_when(words, end)

    def _stops(self, words: Sequence[Word], at: int) -> bool:
        """Tell a full stop from that of a short word: "bij de muziekver. navragen"."""
        before, after = words[at - 1], words[at]
        is_begun = not after.text[:1].islower() or after.bare in self._opening
        return before.closes and before.text.rstrip(_QUOTES)[-1:] in _FULL_STOPS and is_begun

    def is_when(self, words: Sequence[Word], at: int) -> bool:
        """Tell ", half juni is het klaar", ", in mei hangt hij er" and ", gaat in per 1 mei"."""
        if words[at].bare in self._effective:
            return True
        within = range(at + 1, min(at + _LONGEST_WHEN, len(words) - 1))
        verb = next((n for n in within if self._is_there(words, n)), None)
        return verb is not None and is_due(" ".join(word.text for word in words[at:verb]))

    def _is_there(self, words: Sequence[Word], at: int) -> bool:
        behind = words[at + 1].bare
        goes_on = behind in self._joining and behind not in self._pointed
        return words[at].bare in self._being and not goes_on

    def _tells(self, words: Sequence[Word], at: int) -> bool:
        """Tell ", er is nog niets over te zeggen", ", het is half mei klaar" and "en die maakt"."""
        is_it = words[at].bare in self._pointing
        if is_it and words[at + 1].bare in self._work.verbs.singular:
            return True
        return words[at].bare in self._pointed and words[at + 1].bare in self._finite | self._being

    def _may_be_verb(self, form: str) -> bool:
        """Tell ", Anna helpt …" from ", Anna met …"."""
        return _THIRD_PERSON.fullmatch(form) is not None and form not in self._no_verb
