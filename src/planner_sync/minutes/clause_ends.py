"""Where one clause of a sentence ends and the next begins."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sentences import Word
from planner_sync.minutes.subjects import Subjects
from planner_sync.minutes.work import Work

_THIRD_PERSON = re.compile(r"[a-z]{2,}t")
"""The form of a verb behind one name, be it listed or not."""


_LONGEST_TERM = 7
"""Words of "voor het einde van de maand is dat", behind which a clause goes on."""


class ClauseEnds:
    """Finds where the next main clause of a sentence begins."""

    def __init__(self, subjects: Subjects, work: Work, lexicon: Lexicon) -> None:
        """Find with *subjects* who begins a clause, and with *work* whether it names work."""
        self._subjects, self._work = subjects, work
        small = lexicon.small
        self._joining = small("preposition") | small("turn")
        self._prepositions = small("preposition")
        self._no_verb = small("preposition") | small("not") | small("relative")
        self._pointed = small("there") | small("pointed") | small("it")
        self._finite = small("finite") - small("we")

    def after(self, words: Sequence[Word], start: int) -> int:
        """Return where the next "Jan belt …" begins inside the same sentence, or the end."""
        for at in range(start + 1, len(words) - 1):
            before = words[at - 1]
            turned = self._turned(words, start, at)
            if turned is not None:
                return turned
            if before.bare in self._joining and not before.closes:
                continue
            if before.closes and self._tells(words, at):
                return at
            subject = self._subjects.at(words, at)
            if subject is None or not subject.owners or subject.end >= len(words):
                continue
            form, following = words[subject.end].bare, words[subject.end + 1 :]
            is_begun = before.closes and subject.is_known and self._may_be_verb(form)
            if is_begun or self._work.is_verb_of(subject, form, following):
                return at
        return len(words)

    def _turned(self, words: Sequence[Word], start: int, at: int) -> int | None:
        """Return where ", daarbij zal Anna …" begins, the verb of which stands *at*."""
        if words[at].bare not in self._work.will:
            return None
        subject = self._subjects.at(words, at + 1)
        if subject is None or not subject.owners:
            return None
        return next((i for i in range(at, start, -1) if words[i - 1].closes), None)

    def _tells(self, words: Sequence[Word], at: int) -> bool:
        """Tell ", het is half mei klaar" and ", in mei is dat klaar" from work."""
        if words[at].bare in self._pointed and words[at + 1].bare in self._finite:
            return True
        term = [*takewhile(lambda word: not word.closes, words[at : at + _LONGEST_TERM])]
        return words[at].bare in self._prepositions and any(
            verb.bare in self._finite and behind.bare in self._pointed
            for verb, behind in pairwise(term)
        )

    def _may_be_verb(self, form: str) -> bool:
        """Tell ", Anna helpt …" from ", Anna met …"."""
        return _THIRD_PERSON.fullmatch(form) is not None and form not in self._no_verb
