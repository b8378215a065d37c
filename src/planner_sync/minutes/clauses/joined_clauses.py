"""A second verb of whom a sentence begins with: "Anna heeft geen antwoord en belt morgen"."""

from collections.abc import Sequence

from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.words.sentences import Word

_WITHIN = 3
"""Words behind the second verb among which "die" and "daar" point at what was told."""


class JoinedClauses:
    """Finds who does what a verb behind "en", "maar" or a comma names."""

    def __init__(
        self, subjects: Subjects, work: Work, lexicon: Lexicon, *, is_client_moment: bool
    ) -> None:
        """Where clients met, a second verb may tell how somebody is."""
        self._subjects, self._work, self._lexicon = subjects, work, lexicon
        self._is_client_moment, small = is_client_moment, lexicon.small
        self._and, self._singular = small("and"), work.verbs.singular
        self.joins = self._and | small("but_then")
        self._not_yet, self._errands = small("not"), small("errand")
        self._turns, self._opining = small("turn"), small("seeming")
        self._knowing = small("knowing")
        self._back = small("leaning") | small("object") | small("back")
        self._telling = frozenset(
            form
            for form, verbs in self._singular.items()
            if any(verb in lexicon.verbs["telling"] for _, verb in verbs)
        ) | small("thanking")

    def subject(
        self, words: Sequence[Word], at: int, *, is_auxiliary: bool = False
    ) -> Subject | None:
        """Return who does what the verb *at* says, where that stands in front of another verb."""
        joins = self._and if self._is_client_moment else self.joins
        is_joined = at > 0 and words[at - 1].bare in joins
        joined = {*self._work.will, *self._singular} if is_joined else self._singular
        # "And would be happy to" promises by itself.
        is_auxiliary = is_auxiliary and is_joined
        is_verb = words[at].bare in joined or is_auxiliary
        if not at or not is_verb or not (is_joined or words[at - 1].text.endswith(",")):
            return None
        subject = self._subjects.at(words, self._begin(words, at))
        if subject is None or not subject.owners or subject.end >= at:
            return None
        first = words[subject.end].bare
        if words[subject.end - 1].closes and first not in {*self._work.will, *self._singular}:
            # "Anna: een voogd regelt veel en schrijft het plan" is what she says.
            return None
        is_sure = self._is_client_moment or words[at].bare in self._work.will
        is_sure = is_sure or is_auxiliary or not is_joined or self._goes_on(words, subject.end, at)
        return subject if is_sure else None

    def is_apart(self, words: Sequence[Word], start: int) -> bool:
        """Tell whether a clause begins at word *start*: "the work Anna is doing" says which."""
        return not start or words[start - 1].closes or words[start - 1].bare in self.joins

    def may_be_state(self, words: Sequence[Word], at: int) -> bool:
        """Tell "heeft een hoortoestel en" before the verb *at* from "heeft gebeld en"."""
        is_told = words[at - 1].bare in self._and and words[at].bare not in self._work.will
        subject = (
            self._subjects.at(words, self._begin(words, at))
            if is_told and self._is_client_moment
            else None
        )
        return subject is not None and self._work.tells_state(words[subject.end : at])

    def _begin(self, words: Sequence[Word], at: int) -> int:
        """Return where the part of the sentence around the verb *at* begins."""
        nearest = next((i for i in range(at - 1, 0, -1) if self._opens(words, i, at)), 0)
        if nearest or self._is_client_moment:
            # "Anna koopt verf, Bram belt de bank en zal de zaal huren": Bram does.
            return nearest
        return next((i for i in range(at, 0, -1) if words[i - 1].text[-1] in ";:"), 0)

    def _opens(self, words: Sequence[Word], start: int, at: int) -> bool:
        """Tell whether a clause with a subject of its own begins at *start*, before verb *at*."""
        if not words[start - 1].closes and words[start - 1].bare not in self._and:
            return False
        subject = self._subjects.at(words, start)
        if subject is None or not subject.owners or subject.end >= at:
            return False
        # "Anna en Bram bellen" has one subject, of whom Bram is the last.
        before = (self._subjects.at(words, i) for i in range(max(0, start - _WITHIN), start))
        is_last = any(other and other.end > start for other in before)
        verbs = self._work.verbs
        forms = verbs.singular if len(subject.owners) == 1 else verbs.plural
        return not is_last and words[subject.end].bare in {*self._work.will, *forms}

    def _goes_on(self, words: Sequence[Word], verb: int, at: int) -> bool:
        """
        Tell "mist drie bonnen nog en belt", which leads to work, from "woont in Assen en leidt …".

        What was told, found or not had leads to work, and so does what has a day or says "dat".
        """
        before, behind = [word.bare for word in words[verb:at]], words[at + 1 :]
        if self._hangs(before) or self._is_perfect(words, at):
            # "Meldt dat de gemeente de bank plaatst en betaalt" tells what the gemeente does.
            return False
        told = self._not_yet | self._errands | self._opining | self._telling
        is_led = not told.isdisjoint(before) or any(
            is_participle(bare, self._lexicon) for bare in before[1:]
        )
        text = " ".join(word.text for word in words[verb:])
        is_back = any(word.bare in self._back for word in behind[:_WITHIN])
        is_back = is_back or self._takes_it(words[at], behind)
        # "Kent een drukker en belt die" goes on, "kent de wijk en houdt contact" does not.
        is_led = is_led or (is_back and before[0] in self._knowing)
        return is_led or find_due(text, held_on=ANY_DAY).text is not None

    def _hangs(self, before: Sequence[str]) -> bool:
        """Tell "meldt dat de bank komt en" from "herkent dat en", "naast die van mei en"."""
        joints = self._and | self._lexicon.small("but_then")
        return any(
            word in self._turns
            and after not in joints
            and ahead not in self._lexicon.small("preposition")
            for ahead, word, after in zip(["", *before], before, [*before[1:], ""], strict=False)
        )

    def _takes_it(self, verb: Word, behind: Sequence[Word]) -> bool:
        """Tell "(herkent dat en) neemt het mee", whose "het" is what was told, from "het huis"."""
        if not behind or behind[0].bare not in self._lexicon.small("it"):
            return False
        found = self._work.verbs.infinitive((self._singular,), verb.bare, [w.text for w in behind])
        return found is not None and found[1] == 1

    def _is_perfect(self, words: Sequence[Word], at: int) -> bool:
        """Tell "heeft de lijst gemaakt en verwerkt" from "… en verwerkt die in het plan"."""
        is_past = not self._lexicon.small("has").isdisjoint(word.bare for word in words[:at])
        is_form = words[at].bare in self._work.verbs.participles
        back = words[at + 1].bare if at + 1 < len(words) else ""
        return is_past and is_form and back not in self._back
