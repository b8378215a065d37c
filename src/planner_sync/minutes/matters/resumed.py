"""A wish and what is said of it further on are one point: "de naambordjes bestelt Anna"."""

from collections.abc import Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.answers.follow_ups import FollowUps
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.rulings.statuses import is_told_done
from planner_sync.minutes.words.sentences import Word, sentences, words_of
from planner_sync.minutes.words.stems import stems

_LONGEST_FRONT = 6
"""Words before the verb of a sentence that takes up a wish by its name."""

_LEAST_NOUN = 5
"""Letters of a noun that tells one wish from another."""

_LEAST_BARE = 2
"""Words that a sentence without an article must share: "minder wisselingen …"."""


class Resumed:
    """Gives the wishes of one client moment what later sentences say of them by name."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._lexicon = speech, speech.lexicon
        self._follow_ups = FollowUps(speech)
        work = speech.clauses.work
        self._verbs = {*work.verbs.singular, *work.verbs.plural, *work.verbs.bare}
        self._verbs |= work.will | work.must | self._lexicon.small("finite")
        self._verbs |= self._lexicon.small("able") | self._lexicon.small("has")
        self._definite = self._lexicon.small("either") | {"de"}
        self._prepositions = self._lexicon.small("preposition") | self._lexicon.small("turn")

    def united(self, found: Sequence[Found], blocks: Sequence[Block]) -> tuple[Found, ...]:
        """
        Return *found*, each wish with what is agreed on it in a later sentence.

        A sentence takes up a wish when it begins with the thing that only this wish asks for.
        The point that the sentence would make by itself goes.
        """
        points = list(found)
        order = {block.where: at for at, block in enumerate(blocks) if hasattr(block, "where")}
        for block in blocks:
            for sentence in (
                sentences(block.text) if isinstance(block, Paragraph | ListItem) else ()
            ):
                at = self._wish_of(sentence, points, before=order[block.where], order=order)
                if at is None:
                    continue
                own = [p for p in points if _is_own(p, sentence) and p is not points[at]]
                followed = self._followed(points[at], sentence)
                if followed is None and not own:
                    continue
                points[at] = followed or _with_remark(points[at], sentence)
                points = [p for p in points if p not in own]
        return tuple(points)

    def _wish_of(
        self, sentence: str, points: Sequence[Found], *, before: int, order: dict[str, int]
    ) -> int | None:
        """Return the index of the only wish that *sentence* begins with."""
        nouns = self._nouns(words_of(sentence))
        if not nouns:
            return None
        wishes = [
            at
            for at, point in enumerate(points)
            if point.kind is Kind.IMPROVEMENT
            and order.get(point.where, before) < before
            and nouns <= stems(point.text)
        ]
        is_open = len(wishes) == 1 and not points[wishes[0]].owners
        is_open = is_open and not points[wishes[0]].is_decided
        return wishes[0] if is_open else None

    def _nouns(self, words: Sequence[Word]) -> frozenset[str]:
        """Return the stems of what a sentence begins with: "de oude bank maakt …"."""
        end = next((at for at, word in enumerate(words) if at and self._ends(words, at)), None)
        if end is None or end > _LONGEST_FRONT:
            return frozenset()
        is_definite = words[0].bare in self._definite
        front = words[1:end] if is_definite else words[:end]
        cut = (at for at, word in enumerate(front) if word.bare in self._prepositions)
        front = front[: next(cut, len(front))]
        nouns = stems(" ".join(word.bare for word in front))
        nouns -= self._lexicon.small("everybody")
        is_noun = any(len(word.bare) >= _LEAST_NOUN for word in front)
        return nouns if is_noun and (is_definite or len(nouns) >= _LEAST_BARE) else frozenset()

    def _ends(self, words: Sequence[Word], at: int) -> bool:
        """Tell where the name of a matter ends: at the verb, or at a colon behind it."""
        if at == 1 and words[0].bare in self._definite:
            # "Het licht" is a thing, though "licht in" is a verb.
            return False
        return words[at].bare in self._verbs or words[at - 1].text.endswith(":")

    def _followed(self, wish: Found, sentence: str) -> Found | None:
        """Return *wish* with what *sentence*, which begins with it, tells of it."""
        words = words_of(sentence)
        end = next(at for at in range(1, len(words)) if self._ends(words, at))
        pointing = f"Dat {sentence[words[end].start :]}"
        if is_told_done(pointing, self._lexicon):
            return replace(wish, status=Status.DONE)
        judged = self._follow_ups.judged(wish, pointing)
        if judged:
            return _with_remark(judged, sentence)
        clauses = self._speech.clauses.of(sentence)
        mine = next((self._speech.author for c in clauses if c.is_mine and not c.owners), ())
        owners = next((c.owners for c in clauses if c.owners), mine)
        if not owners:
            light = self._speech.clauses.indirect.light(pointing)
            owners = (self._speech.author if light.is_mine else light.owners) if light else ()
        agreed = self._speech.wishes.of(sentence)
        if not owners and not (agreed and agreed.is_agreed):
            return None
        return _with_remark(
            replace(
                wish,
                owners=owners,
                certainty=Certainty.CERTAIN,
                decision=Decision.TAKEN_UP,
                due_around=sentence,
                is_hint=False,
            ),
            sentence,
        )


def _is_own(point: Found, sentence: str) -> bool:
    """Tell whether *point* is nothing but what *sentence* says."""
    return point.passage.strip(" .*-") == sentence.strip(" .*-")


def _with_remark(point: Found, sentence: str) -> Found:
    return replace(point, remark=point.remark or sentence, passage=f"{point.passage} {sentence}")
