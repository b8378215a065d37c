"""Clauses in which somebody takes something on: "Anna belt de gemeente", "we zullen …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.minutes.clauses.entrusted import Entrusted
from planner_sync.minutes.clauses.gapped import Gapped
from planner_sync.minutes.clauses.indirect import Indirect
from planner_sync.minutes.clauses.objects import Objects
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.undertakings import Undertakings
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.utterances import Clause

_LONGEST_NEXT = 4
"""Words of "is going to" or "de volgende keer"."""

_LEAST_ELIDED = 2
"""Words of "zal dit uitzoeken", the shortest sentence without its subject."""

_INVERTED_WITHIN = 14
"""Words in front of the verb that an inverted clause may begin with."""


class Clauses:
    """Finds clauses with a doer, in Dutch and in English."""

    def __init__(
        self,
        known: KnownNames,
        organisations: frozenset[str] = frozenset(),
        *,
        is_client_moment: bool = False,
        title: str = "",
    ) -> None:
        """Read clauses with the names that are *known*; the *title* tells who met."""
        lexicon = known.lexicon
        self.subjects, self.objects = Subjects(known, organisations), Objects(known)
        self._has_client, self._is_client_moment = known.has_client, is_client_moment
        self.work = Work(lexicon, is_client_moment=is_client_moment)
        self.indirect = Indirect(self.subjects, self.work, known, is_client_moment=is_client_moment)
        self.entrusted = Entrusted(
            self.subjects, self.work, known, is_client_moment=is_client_moment
        )
        undertakings = Undertakings(
            known, self.subjects, self.work, is_client_moment=is_client_moment, title=title
        )
        self._ends, self._auxiliary = undertakings.ends, undertakings.auxiliaries
        self._joined = undertakings.joined
        self._determiners, self._read = undertakings.fronts.determiners, undertakings.read
        self._turns, self._pointing = lexicon.small("turn"), lexicon.small("leaning")
        self._opining = lexicon.small("opining")
        before = ("preposition", "not", "relative")
        self._no_clause = frozenset[str]().union(*map(lexicon.small, before))
        self._gapped = Gapped(
            self.subjects, lexicon, (known.has_client, undertakings.bodies.is_elsewhere)
        )
        self._supposing, self._saying = lexicon.small("supposing"), lexicon.small("saying")
        self._later, self._next = lexicon.small("elided"), lexicon.facts.get("next", frozenset())

    def of(self, sentence: str) -> tuple[Clause, ...]:
        """Return the clauses of one sentence in which somebody takes something on."""
        if self.objects.begins(sentence):
            return ()
        words = words_of(sentence)
        cut = self._gapped.cut(words)
        head = tuple(self._clauses(sentence, words[:cut]))
        behind = self._gapped.of(sentence, words, head[0]) if cut < len(words) and head else ()
        # "Anna belt de pastor, Joost de koster": he calls as well.
        return (*head, *behind) if behind else tuple(self._clauses(sentence, words))

    def task(self, text: str, owners: Sequence[str]) -> str:
        """
        Return *text*, which *owners* do, with its verb in the infinitive where it has a finite one.

        Understood are "Anna belt de gemeente" and, behind a name of its own, "belt de gemeente".
        """
        clause = next(iter(self.of(text)), None)
        if clause and set(clause.owners) <= set(owners):
            return clause.what
        words = words_of(text)
        # Of several "bellen de gemeente" says what they do, "bellen met de gemeente" what to do.
        is_done = len(owners) > 1 < len(words) and words[1].bare in self._determiners
        is_note = bool(words) and words[0].bare in self.work.verbs.infinitives
        if len(words) <= 1 or (is_note and not is_done):
            return text
        implied = Subject(owners=tuple(owners) or ("",), start=0, end=0)
        if words[0].bare in self.work.will:
            # Behind a marker "gaat erover nadenken" is work as well.
            # "Gaat werken aan het plan", "gaat het plan uitwerken".
            is_bare = len(words) > _LEAST_ELIDED and any(
                words[at].bare.endswith("en") for at in (1, -1)
            )
            return self.work.planned(text, words[1:]) or text[words[is_bare].start :]
        return self.work.worked(words[0].bare, words[1:], implied, is_inverted=True) or text

    def _clauses(self, sentence: str, words: Sequence[Word]) -> Iterator[Clause]:
        at = 0
        while at < len(words):
            found = (
                self._elided(sentence, words, at)
                or self._direct(sentence, words, at)
                or self._dropped(sentence, words, at)
                or self._resumed(sentence, words, at)
                or self._inverted(sentence, words, at)
                or self._mine(sentence, words, at)
            )
            if found:
                yield found
                # "Zijn mentor Anna belt" is one clause.
                first = self.subjects.at(words, at) or self.subjects.at(words, at + 1)
                at = max(at, first.end - 2 if first else 0)
            at = self._ends.after(words, at + 1) if found else at + 1

    def _elided(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read "Zal dit nog uitzoeken": who does it is whom the sentence before begins with."""
        is_start = at == 0 and len(words) > _LEAST_ELIDED and words[0].bare in self._later
        if not is_start or self.subjects.at(words, 1):
            return None
        # Whether that is somebody who promises it, the sentence before tells.
        nobody = Subject(owners=(), start=0, end=0, is_known=False)
        return self._read(sentence, words, nobody, 0, 1)

    def _direct(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read "Anna belt …", "Anna will …", "Anna agreed to …", "we gaan …"."""
        before = words[at - 1] if at else None
        subjects = self.subjects
        subject = subjects.at(words, at) if at else subjects.first(sentence, words)
        if subject is None and before and before.text.endswith((",", ";")):
            subject = self._named(words, at)
        if subject is None or subject.end >= len(words) or words[subject.end - 1].closes:
            return None
        if at > 1 and before and before.bare in self._determiners and not before.closes:
            # "(Wordt) in het team (bepaald)".
            before = words[at - 2]
        is_within = before is not None and not before.closes and before.bare in self._no_clause
        behind = self._auxiliary.end(words, subject.end)
        form = " ".join(word.bare for word in words[subject.end : behind])
        if is_within and not subjects.is_addressed(words, subject, form):
            return None
        if at and self._ends.is_infinitive(form, words[self._ends.begin(words, at) : at]):
            return None
        is_over = words[subject.end].text.endswith(";")  # "In het team bepaald; in mei …".
        is_other = words[subject.end].closes and self.subjects.at(words, subject.end + 1)
        if at and (is_over or is_other):
            # "Dat gaan we doen, Anna belt" has the verb of "we" in front of it.
            return None
        other = self.subjects.at(words, subject.end + 1)
        if other is not None and (not subject.is_known or (at and not other.owners)):
            # "Morgen belt Anna" begins with no name, "tijdens de werkgroep zullen we" with none.
            return None
        found = self._read(sentence, words, subject, subject.end, behind)
        if found is None and behind > subject.end + 1:
            # "Stelt voor mei een lijst op".
            is_apart = self._auxiliary.may_be_apart(words, subject.end)
            rest = subject.end + 1
            found = self._read(sentence, words, subject, subject.end, rest) if is_apart else None
        return found

    def _inverted(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read "Daarna belt Anna …", "Op 5 mei gaan we …"; what is for next time is no work."""
        start = self._ends.begin(words, at)
        is_verb = start < at < min(start + _INVERTED_WITHIN, len(words) - 1)
        is_verb = is_verb and not words[at].closes
        is_verb = is_verb and not self._is_for_next_time(words)
        subject = (
            (self.subjects.at(words, at + 1) or self._named(words, at + 1)) if is_verb else None
        )
        if subject is None:
            return None
        # "Dat bespreekt Anna" has its verb in front of her, "dat Anna bespreekt" has not.
        is_doer = bool(subject.owners) or subject.is_me
        is_it = at - 1 == start and words[start].bare in self._pointing and is_doer
        is_hanging = words[at - 1].bare in self._turns and not is_it
        return None if is_hanging else self._read(sentence, words, subject, at, subject.end)

    def _dropped(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read "de zakken zijn op, gaat Anna bestellen" and "lamp kapot, regelt Anna"."""
        is_other = words[at].bare in self._saying or words[0].bare in self._supposing
        is_behind = at > 0 and words[at - 1].text.endswith(",") and self._is_client_moment
        subject = self._named(words, at + 1) if is_behind and not is_other else None
        if subject is None:
            return None
        if subject.end < len(words):
            return self._read(sentence, words, subject, at, subject.end)
        verb = self.work.verbs.closing(words[at].bare, is_plural=len(subject.owners) > 1)
        if verb is None or not subject.is_known or any(map(self._has_client, subject.owners)):
            return None
        if verb in self._opining:
            # "Dit moet zo blijven, vindt iedereen".
            return None
        return Clause(
            owners=subject.owners, what=verb, is_promise=True, leans=True, start=words[at].start
        )

    def _mine(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read "bestel ik", "dat regel ik" and "koop ik morgen", which leave out what."""
        me = self.subjects.at(words, at + 1)
        is_first = at == 0 or words[at - 1].closes
        is_first = is_first or (at == 1 and words[0].bare in self._pointing)
        if me is None or not me.is_me or not is_first or words[at].closes:
            return None
        if me.end < len(words) and not words[me.end - 1].closes:
            return self._read(sentence, words, me, at, me.end)
        forms = self.work.verbs.bare.get(words[at].bare, ())
        verb = next((verb for particle, verb in forms if not particle), None)
        if verb is None:
            return None
        return Clause(
            owners=(), what=verb, is_mine=True, is_promise=True, leans=True, start=words[at].start
        )

    def _named(self, words: Sequence[Word], at: int) -> Subject | None:
        """Return somebody known at word *at*, or whom a capital names there where clients met."""
        known = self.subjects.at(words, at)
        if known is None and self._is_client_moment:
            return self.subjects.stranger(words, at)
        return known if known and known.owners else None

    def _is_for_next_time(self, words: Sequence[Word]) -> bool:
        start = " ".join(word.bare for word in words[:_LONGEST_NEXT])
        return any(f"{start} ".startswith(f"{next_} ") for next_ in self._next)

    def _resumed(self, sentence: str, words: Sequence[Word], at: int) -> Clause | None:
        """Read ", belt de gemeente" and "en zal bellen" behind a first verb of the same subject."""
        rest = self._auxiliary.end(words, at)
        subject = self._joined.subject(words, at, is_auxiliary=rest > at + 1)
        clause = self._read(sentence, words, subject, at, rest) if subject else None
        if clause and self._joined.may_be_state(words, at):
            # "Anna heeft een hoortoestel en draagt een bandje" may tell how she is.
            return replace(clause, is_promise=False)
        # What stands in front of it says what "die" is.
        return clause and replace(clause, start=words[at - 1].start)
