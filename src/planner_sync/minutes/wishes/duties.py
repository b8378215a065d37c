"""What must be done, with nobody to do it: "de lamp moet gemaakt worden"."""

from collections.abc import Sequence
from itertools import takewhile

from planner_sync.domain.points import Kind
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.wishes.supposed import supposes
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.utterances import Wish
from planner_sync.minutes.words.verbs import verbs_of

_LEAST = 2
"""Words in front of what must come: "er moet"."""


class Duties:
    """Finds duties, in Dutch and in English."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool) -> None:
        """Where clients met, whatever "must" be so is asked for."""
        self._verbs, self._lexicon = verbs_of(lexicon), lexicon
        self._is_client_moment = is_client_moment
        self._must, self._not = lexicon.small("must"), lexicon.small("not")
        self._opens = lexicon.small("turn") - lexicon.small("or")
        self._there = lexicon.small("there")
        self._going = phrases_in(lexicon.small("going"))

    def of(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """
        Return the duty of *sentence*; behind "dat" it is only what somebody thinks.

        "Wie het laatst weggaat moet het licht uitdoen" is a rule for everybody.
        """
        if words[0].bare in self._lexicon.small("whoever"):
            return None
        for at, word in enumerate(words[:-1]):
            if at and word.bare in self._opens:
                return None
            if word.bare in self._must and not is_main_verb(
                word.bare, words[at + 1 :], self._lexicon
            ):
                is_not = words[at + 1].bare in self._not or self._only_hears(word, words)
                is_not = is_not or not self._asks_for_work(words[:at], words[at + 1 :])
                is_bare = at == 1 and words[0].bare in self._there and len(words) > _LEAST
                what = _bare_duty(sentence, words) if is_bare else sentence
                is_change = not self._is_client_moment and self._changes(
                    words[:at], words[at + 1 :]
                )
                return (
                    None
                    if is_not or not at
                    else Wish(
                        what=what,
                        kind=Kind.IMPROVEMENT,
                        is_strong=True,
                        is_thing=is_bare,
                        is_ahead=is_change,
                    )
                )
        return None

    def _changes(self, before: Sequence[Word], behind: Sequence[Word]) -> bool:
        """
        Tell "(moet) worden toegevoegd" and "(moet) nog gebeld worden" from "(moet) open zijn".

        What must be added, looked up or mended, or done "nog", is work that lies ahead, in minutes
        of any length; "moet altijd worden gebeld" and "volgens de wet worden gemeld" are rules.
        """
        work = self._lexicon.verbs.get("changing", frozenset())
        telling = self._lexicon.verbs.get("telling", frozenset())
        bares = {word.bare for word in takewhile(lambda w: w.bare not in self._opens, behind)}
        is_passive = not bares.isdisjoint(self._lexicon.small("passive"))
        small = self._lexicon.small
        habit = self._lexicon.verdicts.get("habit", frozenset())
        habit |= small("often") - small("to")
        rules = habit.union(*map(small, ("each", "according", "by")))
        is_rule = not bares.isdisjoint(rules)
        around = bares | {word.bare for word in before}
        is_rule = is_rule or not around.isdisjoint(small("perhaps") | small("would"))
        done = {self._verbs.participles[b] for b in bares if b in self._verbs.participles}
        is_left = not bares.isdisjoint(small("still")) and bool(done - telling)
        return is_passive and not is_rule and (is_left or not work.isdisjoint(done))

    def _asks_for_work(self, before: Sequence[Word], behind: Sequence[Word]) -> bool:
        """Tell "de lamp moet gemaakt worden" from what must be so, or should have been done."""
        if self._is_client_moment:
            return True
        is_somebodys = not self._lexicon.small("somebody").isdisjoint(word.bare for word in before)
        # Behind "iemand moet" "die nakijken" tells what to do, and no clause begins.
        main = [*takewhile(lambda word: is_somebodys or word.bare not in self._opens, behind)]
        bares = {word.bare for word in main}
        # "Als de lift stilstaat, moet de deur open" rules what has not happened.
        is_case = not before or supposes([word.bare for word in before], self._lexicon)
        is_view = not self._lexicon.small("regarded").isdisjoint(bares)
        is_theirs = len(before) == 1 and before[0].bare in self._lexicon.small("theirs")
        is_asked = any("?" in word.text for word in (*before, *behind)) or any(
            word.closes for word in before[-1:]
        )
        would = self._lexicon.small("would")
        is_thought = not would.isdisjoint(word.bare for word in before)
        if is_case or is_view or is_theirs or is_asked or is_thought:
            return False
        is_past = not self._lexicon.small("past").isdisjoint(word.bare for word in before)
        is_able = not self._lexicon.small("able").isdisjoint(bares)
        is_work = not (self._verbs.infinitives | self._verbs.english).isdisjoint(bares)
        ending = {word.bare for word in behind[-2:]}
        is_change = not self._lexicon.small("becoming").isdisjoint(bares | ending)
        is_going = self._going.search(" ".join(word.bare for word in main)) is not None
        # "Daar moet iemand naartoe".
        is_sent = not self._lexicon.small("somebody").isdisjoint(bares)
        is_going = is_going or (is_sent and main[-1].bare in self._lexicon.small("whither"))
        return (is_work or is_change or is_going) and not is_past and not is_able

    def _only_hears(self, verb: Word, words: Sequence[Word]) -> bool:
        """Tell "u hoort hier meer over" from "de deur hoort dicht te zijn"."""
        is_hearing = verb.bare in self._lexicon.small("hearing")
        return is_hearing and self._lexicon.small("to").isdisjoint(word.bare for word in words)


def is_main_verb(form: str, behind: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell "Anna dient een klacht in" from "de klacht dient te worden gelezen"."""
    is_other = form in lexicon.small("must_with_to")
    return is_other and lexicon.small("to").isdisjoint(word.bare for word in behind)


def _bare_duty(sentence: str, words: Sequence[Word]) -> str:
    """Turn "er moet een nieuwe lamp komen" into "een nieuwe lamp"."""
    end = words[-2].end if words[-1].bare == "komen" else words[-1].end
    return sentence[words[2].start : end]
