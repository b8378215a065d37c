"""Who does it in other orders: "afgesproken is dat Anna … belt", "dat doet Anna"."""

from collections.abc import Sequence
from itertools import pairwise

from planner_sync.minutes.clauses.assigned import assigned
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.wishes.planned_passives import done_work, put_actively
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.utterances import Clause

_LEAST, _LONGEST_LIGHT = 2, 9
"""Words of "dat doet Anna" and of "Anna doet dat voor de volgende keer"."""

_LONGEST_SAYING = 5
"""Words of "laat weten dat" and of "heeft al toegezegd dat"."""


class Indirect:
    """Reads who does what where the verb stands last or is passive."""

    def __init__(
        self, subjects: Subjects, work: Work, known: KnownNames, *, is_client_moment: bool
    ) -> None:
        """Find with *subjects* who does it, and with *work* what it is."""
        self._is_client_moment = is_client_moment
        self._subjects, self._work = subjects, work
        self._lexicon, self._has_client = known.lexicon, known.has_client
        lexicon = known.lexicon
        self._light, self._indeed = lexicon.small("light"), lexicon.small("indeed")
        self._wants, self._doing = lexicon.small("want"), lexicon.small("doing")
        self._auxiliaries = work.will | work.must | work.want
        self._planned = self._auxiliaries | lexicon.small("would")
        self._promising, self._leaving = lexicon.small("promising"), lexicon.small("leaving")
        self._and, self._about = lexicon.small("and"), lexicon.small("about")
        self._not, self._by = lexicon.small("not"), lexicon.small("by")
        self._often = lexicon.small("often")
        self._praise = lexicon.small("praise")
        self._ending = lexicon.small("preposition") | lexicon.small("turn")
        self._saying, self._offers = lexicon.small("saying"), lexicon.small("offered")
        habit = lexicon.verdicts.get("habit", frozenset())
        self._no_promise = self._often | self._auxiliaries | habit | lexicon.small("praise")
        self._she = lexicon.small("pronoun") | lexicon.small("she")
        self._passives, self._pointing = lexicon.small("passive"), lexicon.small("leaning")

    def agreed(self, text: str) -> Clause | None:
        """
        Read what stands behind "afgesproken is dat": "Anna de gemeente belt".

        Its verb stands behind its object, mostly at the end, so no other reading finds it.
        """
        words = self._first_of(words_of(text))
        subject = self._subjects.longest(self._subjects.at(words, 0), text, words)
        subject = subject or self._subjects.role(words)
        if subject is None:
            return None
        is_plural = len(subject.owners) != 1 and not subject.is_me
        for at in range(subject.end + 1, len(words)):
            form = words[at].bare
            verb = self._work.verbs.closing(form, is_plural=is_plural, is_me=subject.is_me)
            if form in self._not or form in self._passives or words[at - 1].closes:
                # What "is used" nobody has to do.
                break
            ends = at + 1 == len(words) or words[at + 1].bare in self._ending or words[at].closes
            is_planned = words[at - 1].bare in self._planned
            is_behind = is_planned and at - 2 >= subject.end
            apart = self._work.verbs.joined(words[at - 2].bare, form) if is_behind else ""
            if apart:
                # "Anna de lijst na zal kijken".
                middle = words[subject.end : at - 2]
                return self._behind_subject(subject, middle, apart, words[at + 1 :])
            if is_planned and form in self._work.verbs.infinitives | self._work.verbs.english:
                verb, ends = form, True
            if verb in self._leaving:
                # "Anna vertelt dat zij stopt" is news of her.
                break
            if verb and ends:
                middle = words[subject.end : at - is_planned]
                return self._behind_subject(subject, middle, verb, words[at + 1 :])
        return None

    def _first_of(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return *words* up to what else was agreed: "(dat) Anna belt en dat Koos dat hoort"."""
        bares = [word.bare for word in words]
        joints = (
            at
            for at, pair in enumerate(pairwise(bares))
            if pair[0] in self._and and pair[1] in self._work.that
        )
        end = next(joints, len(words))
        other = self._subjects.at(words, end + 2) if end < len(words) else None
        # What somebody else does is no part of it.
        return words if other and other.owners else words[:end]

    def reported(self, sentence: str) -> Clause | None:
        """Read "Anna zegt dat ze morgen verf koopt": what the text tells is what she takes on."""
        words = words_of(sentence)
        teller = self._subjects.at(words, 0)
        if teller is None or len(teller.owners) != 1 or not (teller.is_known or teller.is_likely):
            return None
        within = range(teller.end + 1, min(teller.end + _LONGEST_SAYING, len(words) - 1))
        that = next((at for at in within if words[at].bare in self._work.that), None)
        says = [word.bare for word in words[teller.end : that]]
        is_said = self._is_client_moment and not self._saying.isdisjoint(says)
        is_said = is_said or " ".join(says) in self._promising
        if that is None or not is_said or words[that + 1].bare not in self._she:
            return None
        told = words[that + 2 :]
        offered = self._offered(teller, told)
        is_clients = any(map(self._has_client, teller.owners))
        if offered or is_clients or any(self._is_no_promise(told, at) for at in range(len(told))):
            return offered
        name = teller.owners[0]
        return self.agreed(" ".join([name, *(word.text for word in told)]))

    def _is_no_promise(self, told: Sequence[Word], at: int) -> bool:
        """Tell "(dat ze) de bus wil halen" and "vaak zwemt" from "de bus gaat halen"."""
        behind = told[at + 1].bare if at + 1 < len(told) else ""
        is_plan = told[at].bare in self._work.will and behind in self._work.verbs.infinitives
        return told[at].bare in self._no_promise and not is_plan

    def _offered(self, teller: Subject, told: Sequence[Word]) -> Clause | None:
        """Read "(Els zei dat zij) elke vrijdag wel wil afwassen", which clients offer as well."""
        pairs = enumerate(pairwise(word.bare for word in told))
        offers = (at for at, (one, two) in pairs if one in self._offers and two in self._wants)
        at = next(offers, None)
        if at is None or not self._work.names_work(word.bare for word in told[at + 2 :]):
            return None
        end = next((i + 1 for i in range(at + 2, len(told)) if told[i].closes), len(told))
        what = " ".join(word.text for word in (*told[:at], *told[at + 2 : end]))
        return Clause(owners=teller.owners, what=what.rstrip(" .;:,!"), is_promise=True)

    def given_to(self, sentence: str) -> Clause | None:
        """Read what *sentence* puts as a thing that somebody sees to, or what is done by them."""
        if sentence.rstrip().endswith("?"):
            return None
        put = assigned(sentence, self._subjects, self._lexicon) if self._is_client_moment else None
        return put or self.passive(sentence)

    def passive(self, sentence: str) -> Clause | None:
        """
        Read "de bel wordt door Anna gemaakt"; the doer must be somebody known.

        "Er wordt veel gepraat door de nachtdienst" is how it goes, and where no clients met,
        "wordt door Anna toegelicht" what happened at the table.
        """
        words = words_of(sentence)
        if not self._is_client_moment and not done_work(words, self._lexicon):
            return None
        verb = next((at for at, word in enumerate(words) if word.bare in self._passives), None)
        if not verb or not self._often.isdisjoint(word.bare for word in words[verb + 1 :]):
            return None
        if not self._praise.isdisjoint(word.bare for word in words):
            # "Het wordt door iedereen gewaardeerd".
            return None
        # "Het logo moet door Anna worden gemaakt" has her in front of the verb.
        for at in range(1, len(words) - 1):
            subject = self._subjects.at(words, at + 1) if words[at].bare in self._by else None
            if subject and subject.owners and self._is_done(words, at):
                kept = " ".join(word.text for word in (*words[:at], *words[subject.end :]))
                active = "" if self._is_client_moment else put_actively(kept, self._lexicon)
                return Clause(
                    owners=subject.owners,
                    what=active or kept.rstrip(" .;:,"),
                    is_promise=True,
                    leans=words[0].bare in self._pointing,
                )
        return None

    def _is_done(self, words: Sequence[Word], by: int) -> bool:
        """Tell "(de lijst) die door Anna is gemaakt" from what is going to be done by her."""
        end = next((at for at in range(by, len(words)) if words[at].closes), len(words) - 1)
        bares = {word.bare for word in words[by : end + 1]}
        is_past = not self._lexicon.small("has").isdisjoint(bares)
        return not is_past or not self._passives.isdisjoint(bares)

    def light(self, sentence: str) -> Clause | None:
        """Read "Anna doet dat deze week", which only says who does what was just said."""
        words = words_of(sentence)
        if not _LEAST < len(words) <= _LONGEST_LIGHT:
            return None
        front = self._subjects.at(words, 0)
        # "Dat doet Anna" has its verb in front of her.
        subject = front or self._subjects.at(words, 2)
        if subject is None or subject.end > len(words) or (front and front.end >= len(words)):
            return None
        verb = front.end if front else 1
        behind = words[verb + 1 :] if front else (words[0], *words[subject.end :])
        if not behind:
            return None
        is_light = words[verb].bare in self._light and behind[0].bare in self._pointing
        is_light = is_light or self._volunteers(words[verb], behind)
        is_light = is_light or self._is_going_to(words[verb], behind)
        is_light = is_light or self._decides(words[verb], behind)
        is_somebody = bool(subject.owners) or subject.is_me
        if not is_light or not is_somebody or any(map(self._has_client, subject.owners)):
            return None
        return Clause(
            owners=subject.owners,
            what=sentence,
            is_promise=subject.is_known,
            is_mine=subject.is_me,
            leans=True,
        )

    def _decides(self, verb: Word, behind: Sequence[Word]) -> bool:
        """Tell "daar gaat Anna over" from "daar gaan wij niet over"."""
        is_it = verb.bare in self._work.will and behind[0].bare in self._pointing
        is_over = is_it and behind[-1].bare in self._about
        return is_over and all(word.bare not in self._not for word in behind)

    def _is_going_to(self, verb: Word, behind: Sequence[Word]) -> bool:
        """Tell "dat gaat Anna doen" from "dat gaat Anna schilderen", which names work."""
        is_it = verb.bare in self._auxiliaries and behind[0].bare in self._pointing
        return is_it and any(word.bare in self._doing for word in behind[1:])

    def _volunteers(self, verb: Word, behind: Sequence[Word]) -> bool:
        """Tell "wil dat wel organiseren" from what somebody wishes."""
        is_wel = len(behind) > 1 and behind[1].bare in self._indeed
        is_it = is_wel and behind[0].bare in self._pointing
        return (
            is_it
            and verb.bare in self._wants
            and self._work.names_work(word.bare for word in behind)
        )

    def _behind_subject(
        self, subject: Subject, middle: Sequence[Word], verb: str, rest: Sequence[Word]
    ) -> Clause:
        # "Een lijst maakt en die opstuurt" names two things to do.
        joined = {at for at, word in enumerate(middle) if at and word.bare in self._and}
        kept = [
            self._infinitive(word, subject) if at + 1 in joined else word.text
            for at, word in enumerate(middle)
        ]
        what = " ".join([*kept, verb, *(word.text for word in rest)])
        return Clause(
            owners=subject.owners,
            what=what.rstrip(".;:"),
            is_promise=subject.is_known,
            is_named=subject.is_one and subject.is_likely,
        )

    def _infinitive(self, word: Word, subject: Subject) -> str:
        """Return "maken" of "maakt"; what is no verb of *subject* stays as it is."""
        is_plural = len(subject.owners) != 1
        return self._work.verbs.closing(word.bare, is_plural=is_plural) or word.text
