"""Clauses in which somebody takes something on: "Anna belt de gemeente", "we zullen …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.minutes.clauses.auxiliaries import Auxiliaries
from planner_sync.minutes.clauses.clause_ends import ClauseEnds
from planner_sync.minutes.clauses.entrusted import Entrusted
from planner_sync.minutes.clauses.fronts import Fronts
from planner_sync.minutes.clauses.gapped import Gapped
from planner_sync.minutes.clauses.indirect import Indirect
from planner_sync.minutes.clauses.joined_clauses import JoinedClauses
from planner_sync.minutes.clauses.objects import Objects
from planner_sync.minutes.clauses.subjects import Subject, Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.people.bodies import Bodies
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.wishes.denied import is_denied
from planner_sync.minutes.wishes.duties import is_main_verb
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
        self._lexicon = lexicon = known.lexicon
        self.subjects, self.objects = Subjects(known, organisations), Objects(known)
        self._has_client, self._is_each = known.has_client, known.is_each
        self.work = Work(lexicon, is_client_moment=is_client_moment)
        self.indirect = Indirect(self.subjects, self.work, known, is_client_moment=is_client_moment)
        self.entrusted = Entrusted(
            self.subjects, self.work, known, is_client_moment=is_client_moment
        )
        self._ends = ClauseEnds(self.subjects, self.work, lexicon)
        self._joined = JoinedClauses(
            self.subjects, self.work, lexicon, is_client_moment=is_client_moment
        )
        self._promising, self._deciding = lexicon.small("promising"), lexicon.small("deciding")
        self._auxiliaries = self.work.will | self.work.must | self.work.want | self._promising
        self._auxiliary = Auxiliaries(lexicon, self._auxiliaries)
        self._yet = lexicon.small("yet")
        self._not, self._turns = lexicon.small("not"), lexicon.small("turn")
        self._prepositions = lexicon.small("preposition")
        self._no_clause = self._prepositions | self._not | lexicon.small("relative")
        self._pointing = lexicon.small("leaning")
        self._bodies = Bodies(known, title, is_client_moment=is_client_moment)
        self._is_client_moment = is_client_moment
        self._gapped = Gapped(self.subjects, lexicon, (known.has_client, self._bodies.is_elsewhere))
        self._fronts = Fronts(lexicon, is_client_moment=is_client_moment)
        self._supposing, self._saying = lexicon.small("supposing"), lexicon.small("saying")
        self._later, self._many = lexicon.small("elided"), lexicon.small("many")
        self._next = lexicon.facts.get("next", frozenset())

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
        is_done = len(owners) > 1 < len(words) and words[1].bare in self._fronts.determiners
        is_note = bool(words) and words[0].bare in self.work.verbs.infinitives
        if len(words) <= 1 or (is_note and not is_done):
            return text
        implied = Subject(owners=tuple(owners) or ("",), start=0, end=0)
        if words[0].bare in self.work.will:
            return self.work.planned(text, words[1:]) or text
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
        if at > 1 and before and before.bare in self._fronts.determiners and not before.closes:
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
        is_it = at - 1 == start and words[start].bare in self._pointing and bool(subject.owners)
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
        return Clause(
            owners=subject.owners, what=verb, is_promise=True, leans=True, start=words[at].start
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

    def _read(
        self, sentence: str, words: Sequence[Word], subject: Subject, verb: int, rest: int
    ) -> Clause | None:
        """Read the clause whose verb begins at word *verb*, its object at word *rest*."""
        end = self._ends.after(words, rest)
        beside, behind = self.subjects.company(words[:end], rest)
        following = self.work.without_adverbs(words[behind:end])
        # What clients do all day is their own; what several do together, they take on.
        is_wish = len(subject.owners) == 1 and self._has_client(subject.owners[0])
        is_inverted = verb < subject.start
        form = " ".join(word.bare for word in words[verb : subject.start if is_inverted else rest])
        if is_inverted and following:
            form, following = self._auxiliary.parted(form, following)
        is_many = form in self._many and subject.is_pronoun  # "Zij gaan naar zee".
        is_none = is_wish or is_many or not following or self._is_none(form, following)
        # English has its verb behind its subject: "the list includes all members".
        if is_none or (is_inverted and self.work.verbs.is_english(form)):
            return None
        begin = self._ends.begin(words, min(verb, subject.start))
        what: str | None
        is_third = any(map(self._bodies.is_elsewhere, subject.owners))
        auxiliaries, must = self._auxiliaries, self.work.must
        if is_main_verb(form, following, self._lexicon):
            auxiliaries, must = auxiliaries - {form}, must - {form}
        is_aim = form.rpartition(" ")[2] in self._lexicon.small("told_as")  # "Biedt aan om …"
        if form in self._promising and not is_aim and self.work.is_seen_to(following):
            what = self.work.seen_to(sentence, following)
        elif form in self._lexicon.small("busy"):
            is_busy = not is_third and self._joined.is_apart(words, subject.start)
            # "Newsletters are doing well", "someone is selling mugs".
            is_busy = is_busy and subject.is_known
            what = self.work.busy(sentence, following) if is_busy else None
        elif form in self.work.want:
            is_somebody = subject.owners and subject.is_known and not is_third
            what = self.work.wanted(sentence, form, following) if is_somebody else None
        else:
            what = self.work.planned(sentence, following) if form in auxiliaries else None
        if what and form in self._deciding and not self._is_client_moment:
            # "Besluit het plan te bespreken" is done at the table.
            what = None if self.work.is_told_last(what) else what
        is_clear = what is None or form in self._promising or self.work.is_listed(following)
        if what is None and form not in must | self.work.want:  # "Gaat dit na".
            is_one = is_inverted and subject.is_one
            when = self._fronts.when(words[begin:verb]) if is_one else ""
            what = self.work.worked(form, following, subject, is_inverted=is_inverted, front=when)
        # "Zij moet steeds opnieuw beginnen" tells what somebody suffers.
        is_told = subject.is_pronoun and form in must and self._is_client_moment
        is_told = is_told or self._is_suffered(form, following, subject)
        is_told = is_told or self.work.is_purpose(form, subject, words[begin:verb])
        # "Het bestuur zoekt dit uit" is about what was said; a day sets what is to be done.
        is_set = following[0].bare in self._pointing or self.work.has_day(following)
        is_present = form not in auxiliaries
        is_habit = self._bodies.are_used_to(
            subject.owners, words, following, is_present=is_present, is_set=is_set
        )
        if what is None or is_habit or is_told:
            return None
        topic = self._fronts.topic(sentence, words[begin:verb]) if is_inverted else ""
        is_own = (subject.is_one or subject.is_me) and is_present
        is_work = is_own or form in self.work.will | self._promising
        # "Ze" in "Anna zegt dat ze de gemeente belt" is Anna.
        is_she = subject.is_pronoun and subject.start > 0
        antecedent = self.subjects.who(words) if is_she else ()
        owners = (*(subject.owners or antecedent), *beside)
        return Clause(
            owners=owners,
            what=f"{topic} {what}".strip(" ,;"),
            is_theirs=not owners and subject.is_pronoun,
            is_promise=subject.is_known and is_work and is_clear and not is_third,
            is_mine=subject.is_me,
            is_habit=not (subject.is_one or subject.is_me) and is_present,
            is_named=subject.is_one and subject.is_likely and not is_third,
            is_whole=not subject.start and (end == len(words) or self._ends.is_when(words, end)),
            leans=is_inverted and not topic and words[begin].bare in self._pointing,
            start=words[begin].start,
        )

    def _is_suffered(self, form: str, following: Sequence[Word], subject: Subject) -> bool:
        """Tell "sommigen moeten altijd uitmesten" from "alle bewoners moeten altijd kloppen"."""
        is_ever = form in self.work.must and following[0].bare in self._lexicon.small("ever")
        is_rule = any(map(self._is_each, subject.owners))
        return is_ever and self._is_client_moment and not is_rule

    def _is_none(self, form: str, following: Sequence[Word]) -> bool:
        """Tell "gaat nog niet", and "besluit dat", behind which stands a rule."""
        late = len([*takewhile(lambda word: word.bare in self._yet, following[:-1])])
        if not self._is_client_moment and is_denied(following, self._lexicon):
            return True
        is_rule = form in self._deciding and following[0].bare in self.work.that
        return is_rule or following[late].bare in self._not
