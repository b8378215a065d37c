"""What one clause makes of its subject, its verb and what follows them: work, or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from planner_sync.minutes.clauses.auxiliaries import Auxiliaries
from planner_sync.minutes.clauses.clause_ends import ClauseEnds
from planner_sync.minutes.clauses.fronts import Fronts
from planner_sync.minutes.clauses.joined_clauses import JoinedClauses
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.people.bodies import Bodies
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.wishes.denied import is_denied
from planner_sync.minutes.wishes.duties import is_main_verb
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.utterances import Clause


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """A clause in its parts."""

    subject: Subject
    form: str
    """The verb with its auxiliaries, as written: "is going to"."""

    front: Sequence[Word]
    """What stands in front of verb and subject."""

    following: Sequence[Word]
    """What stands behind them, up to the end of the clause."""

    is_inverted: bool
    is_third: bool
    """True for a part of the organisation that does not sit at the table."""

    is_auxiliary: bool
    """False too where a verb such as "gaat" is the main verb: "gaat naar de stad"."""


class Undertakings:
    """Reads the clauses of one document, whose subjects and verbs have been found."""

    def __init__(
        self,
        known: KnownNames,
        subjects: Subjects,
        work: Work,
        *,
        is_client_moment: bool,
        title: str,
    ) -> None:
        """
        Where clients met, what they do all day and what they suffer is no work of theirs.

        The *title* tells who met.
        """
        self._lexicon = lexicon = known.lexicon
        self._has_client, self._is_each = known.has_client, known.is_each
        self._subjects, self._work = subjects, work
        self.bodies = Bodies(known, title, is_client_moment=is_client_moment)
        self.joined = JoinedClauses(subjects, work, lexicon, is_client_moment=is_client_moment)
        self._is_client_moment = is_client_moment
        self._promising, self._deciding = lexicon.small("promising"), lexicon.small("deciding")
        self.auxiliaries = Auxiliaries(lexicon, work.will | work.must | work.want | self._promising)
        self.ends = ClauseEnds(subjects, work, lexicon)
        self.fronts = Fronts(lexicon, is_client_moment=is_client_moment)
        self._yet, self._not = lexicon.small("yet"), lexicon.small("not")
        self._pointing, self._many = lexicon.small("leaning"), lexicon.small("many")

    def read(
        self, sentence: str, words: Sequence[Word], subject: Subject, verb: int, rest: int
    ) -> Clause | None:
        """Read the clause whose verb begins at word *verb*, its object at word *rest*."""
        end = self.ends.after(words, rest)
        beside, behind = self._subjects.company(words[:end], rest)
        following = self._work.without_adverbs(words[behind:end])
        is_inverted = verb < subject.start
        form = " ".join(word.bare for word in words[verb : subject.start if is_inverted else rest])
        if is_inverted and following:
            form, following = self.auxiliaries.parted(form, following)
        if not following or self._is_none(form, following, subject, is_inverted=is_inverted):
            return None
        begin = self.ends.begin(words, min(verb, subject.start))
        parts = _Parts(
            subject=subject,
            form=form,
            front=words[begin:verb],
            following=following,
            is_inverted=is_inverted,
            is_third=any(map(self.bodies.is_elsewhere, subject.owners)),
            is_auxiliary=form in self.auxiliaries.forms
            and not is_main_verb(form, following, self._lexicon),
        )
        planned, is_clear = self._planned(sentence, words, parts)
        what = planned if planned is not None else self._worked(parts)
        if what is None or self._is_told(words, parts):
            return None
        topic = self.fronts.topic(sentence, parts.front) if is_inverted else ""
        is_own = (subject.is_one or subject.is_me) and not parts.is_auxiliary
        is_work = is_own or form in self._work.will | self._promising
        # "Ze" in "Anna zegt dat ze de gemeente belt" is Anna.
        is_she = subject.is_pronoun and subject.start > 0
        antecedent = self._subjects.meant_next(sentence) if is_she else ()
        owners = (*(subject.owners or antecedent), *beside)
        return Clause(
            owners=owners,
            what=f"{topic} {what}".strip(" ,;"),
            is_theirs=not owners and subject.is_pronoun,
            is_promise=subject.is_known and is_work and is_clear and not parts.is_third,
            is_mine=subject.is_me,
            is_habit=not (subject.is_one or subject.is_me or parts.is_auxiliary),
            is_named=subject.is_one and subject.is_likely and not parts.is_third,
            is_whole=not subject.start and self.ends.is_over(words, end),
            leans=is_inverted and not topic and words[begin].bare in self._pointing,
            start=words[begin].start,
        )

    def _planned(
        self, sentence: str, words: Sequence[Word], parts: _Parts
    ) -> tuple[str | None, bool]:
        """Return what an auxiliary says will be done, and whether it does so clearly."""
        form, following, subject = parts.form, parts.following, parts.subject
        is_aim = form.rpartition(" ")[2] in self._lexicon.small("told_as")  # "Biedt aan om …"
        what: str | None = None
        if form in self._promising and not is_aim and self._work.is_seen_to(following):
            what = self._work.seen_to(sentence, following)
        elif form in self._lexicon.small("busy"):
            is_busy = not parts.is_third and self.joined.is_apart(words, subject.start)
            # "Newsletters are doing well", "someone is selling mugs".
            is_busy = is_busy and subject.is_known
            what = self._work.busy(sentence, following) if is_busy else None
        elif form in self._work.want:
            is_somebody = subject.owners and subject.is_known and not parts.is_third
            what = self._work.wanted(sentence, form, following) if is_somebody else None
        elif parts.is_auxiliary:
            what = self._work.planned(sentence, following)
            if what is None and self._work.any:
                what = self._work.any.intended(sentence, form, following, subject)
                if what is not None:
                    return what, True
        if what and form in self._deciding and not self._is_client_moment:
            # "Besluit het plan te bespreken" is done at the table.
            what = None if self._work.is_told_last(what) else what
        return what, what is None or form in self._promising or self._work.is_listed(following)

    def _worked(self, parts: _Parts) -> str | None:
        """Return what the verb itself says is done: "gaat dit na"."""
        is_must = parts.form in self._work.must and parts.is_auxiliary
        if is_must or parts.form in self._work.want:
            return None
        is_one = parts.is_inverted and parts.subject.is_one
        is_order = parts.subject.is_known and not (parts.is_inverted or parts.subject.start)
        # "Anna plan a meeting" leaves out "to"; "Anna and Bram plan a meeting" tells of them.
        is_order = is_order and len(parts.subject.owners) == 1 and not parts.subject.is_plural
        english = self._in_english(parts.form, parts.following) if is_order else None
        return english or self._work.worked(
            parts.form,
            parts.following,
            parts.subject,
            is_inverted=parts.is_inverted,
            front=self.fronts.when(parts.front) if is_one else "",
        )

    def _in_english(self, form: str, following: Sequence[Word]) -> str | None:
        """Return "plan a meeting with the board", whose verb "plan een overleg" has as well."""
        languages, bares = self._lexicon.languages, {word.bare for word in following}
        is_english = not bares.isdisjoint(languages.get("en", frozenset()))
        is_english = is_english and bares.isdisjoint(languages.get("nl", frozenset()))
        if not is_english or form not in self._work.verbs.english:
            return None
        return " ".join([form, *(word.text for word in following)])

    def _is_told(self, words: Sequence[Word], parts: _Parts) -> bool:
        """Tell what people suffer, are used to or have in mind from what they take on."""
        form, following, subject = parts.form, parts.following, parts.subject
        # "Zij moet steeds opnieuw beginnen".
        is_hers = subject.is_pronoun and form in self._work.must and parts.is_auxiliary
        is_told = (is_hers and self._is_client_moment) or self._is_suffered(parts)
        if is_told or self._work.is_purpose(form, subject, parts.front):
            return True
        # "Het bestuur zoekt dit uit" is about what was said; a day sets what is to be done.
        is_set = following[0].bare in self._pointing or self._work.has_day(following)
        return self.bodies.are_used_to(
            subject.owners, words, following, is_present=not parts.is_auxiliary, is_set=is_set
        )

    def _is_suffered(self, parts: _Parts) -> bool:
        """Tell "sommigen moeten altijd uitmesten" from "alle bewoners moeten altijd kloppen"."""
        is_ever = parts.following[0].bare in self._lexicon.small("ever")
        is_rule = any(map(self._is_each, parts.subject.owners))
        return parts.form in self._work.must and is_ever and self._is_client_moment and not is_rule

    def _is_none(
        self, form: str, following: Sequence[Word], subject: Subject, *, is_inverted: bool
    ) -> bool:
        """Tell "gaat nog niet", and "besluit dat", behind which stands a rule."""
        # What clients do all day is their own; what several do together, they take on.
        is_wish = len(subject.owners) == 1 and self._has_client(subject.owners[0])
        is_many = form in self._many and subject.is_pronoun  # "Zij gaan naar zee".
        # English has its verb behind its subject: "the list includes all members".
        is_english = is_inverted and self._work.verbs.is_english(form)
        is_denial = not self._is_client_moment and is_denied(following, self._lexicon)
        is_rule = form in self._deciding and following[0].bare in self._work.that
        late = len([*takewhile(lambda word: word.bare in self._yet, following[:-1])])
        is_not = following[late].bare in self._not
        return is_wish or is_many or is_english or is_denial or is_rule or is_not
