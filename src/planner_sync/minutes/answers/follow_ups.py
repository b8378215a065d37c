"""What the next sentence adds to a point: a verdict, who does it and by when."""

from collections.abc import Sequence
from dataclasses import replace

from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.lexicon import phrases_in
from planner_sync.minutes.rulings.verdicts import verdict_of
from planner_sync.minutes.wishes.coming import coming_in
from planner_sync.minutes.wishes.leaning import (
    LONGEST_MATTER,
    holds_pronoun,
    leans,
    with_matter,
    without_pronoun,
)
from planner_sync.minutes.wishes.planned_passives import being_done
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.stems import stems

_LONGEST_GIVING = 10
"""Words of a task that only says what is done with what was just wished, and by when."""

_LONGEST_TERM = 18
"""Words of a sentence that only adds by when."""

_LEAST_WORK = 3
"""Words of work that may leave out what it is about: "een nieuwe bestellen"."""

_LEAST_NOUN = 5
"""Letters of a word that tells what a sentence is about."""


class FollowUps:
    """Reads what one sentence of a document says of the point in the sentence before it."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._lexicon, self._clauses = speech, speech.lexicon, speech.clauses
        self._author, self._is_client_moment = speech.author, speech.is_client_moment
        self._is_person = speech.known.is_person
        self._pronouns = self._lexicon.small("pronoun") | self._lexicon.small("passive")

    def is_free(self, point: Found) -> bool:
        """Tell whether no person does *point* yet: what a team takes on, somebody does."""
        return not any(map(self._is_person, point.owners))

    def judged(self, point: Found, sentence: str) -> Found | None:
        """Return *point* with what *sentence* decides on it, where it gives nobody work."""
        is_told = self._is_client_moment and not sentence.rstrip().endswith("?")
        verdict = verdict_of(sentence, self._lexicon) if is_told else None
        if verdict is None or any(clause.owners for clause in self._clauses.of(sentence)):
            return None
        told = f"{point.passage} {sentence}"
        is_open = verdict.decision is Decision.UNDECIDED
        return replace(
            point,
            decision=verdict.decision,
            reason=verdict.reason,
            passage=told,
            remark=(point.remark or told) if is_open else point.remark,
            due_around=sentence if verdict.decision is Decision.TAKEN_UP else "",
        )

    def arranged(self, point: Found, sentence: str) -> Found | None:
        """
        Return *point* with what is to come of it, or that nothing is.

        Understood are "er komt een tweede bel" and "er wordt een tweede bel opgehangen".
        """
        if not self._is_client_moment or point.decision in _CLOSED:
            return None
        coming, done = coming_in(sentence, self._lexicon), being_done(sentence, self._lexicon)
        told = f"{point.passage} {sentence}"
        if coming and coming.is_none:
            return replace(point, decision=Decision.NOT_TAKEN_UP, passage=told)
        what = coming.what if coming else done
        if not what:
            return None
        return replace(
            point,
            text=what if coming else self._named(done, point, sentence),
            certainty=Certainty.CERTAIN,
            decision=Decision.TAKEN_UP,
            passage=told,
            due_around=sentence,
            is_hint=False,
        )

    def _named(self, done: str, point: Found, sentence: str) -> str:
        """Return the work *done*, where it names what *point* is about; else the point's text."""
        first = words_of(sentence)[0].bare
        is_of_it = first in self._lexicon.small("leaning") | self._pronouns
        if is_of_it or holds_pronoun(done, self._lexicon):
            return point.text
        is_whole = bool(stems(done) & stems(point.text)) or len(done.split()) > _LEAST_WORK
        return done if is_whole else with_matter(done, point.text, self._lexicon)

    def given(self, point: Found, told: list[Found], sentence: str) -> Found | None:
        """
        Return *point* with whom *sentence* names to do it; *told* is what that promises itself.

        "Anna doet dat", "Anna bestelt die voor mei" and "Anna kijkt of dit kan" speak of the
        point; so does "Anna belt de gemeente" where the point names the gemeente too.
        """
        if not self._is_client_moment or not self.is_free(point):
            return None
        is_closed = point.decision in _CLOSED
        if is_closed and not self._is_passed_on(told, sentence):
            return None
        light = None if told else self._clauses.indirect.light(sentence)
        owners = self._author if light and light.is_mine else light.owners if light else ()
        if len(told) == 1:
            owners = told[0].owners
        task = told[0].task if told else ""
        is_same = bool(told) and self._shares(point, told[0])
        is_same = is_same or (bool(task) and leans(task, self._lexicon))
        is_about = is_same or light is not None or holds_pronoun(sentence, self._lexicon)
        if not owners or not is_about or (point.owners and not any(map(self._is_person, owners))):
            return None
        # "Het team praat hier over door" takes nothing up yet.
        is_talk = self._is_deliberated(task) and all(map(self._is_group, owners))
        taken = point.decision if point.kind is Kind.ACTION else Decision.TAKEN_UP
        return replace(
            point,
            text=point.text if light or is_talk else self._text(point, task),
            owners=owners,
            certainty=Certainty.CERTAIN,
            decision=Decision.UNDECIDED if is_talk else taken,
            reason="" if is_closed else point.reason,
            passage=f"{point.passage} {sentence}",
            due_around=sentence,
            is_hint=False,
        )

    def adopted(self, point: Found, told: list[Found], sentence: str) -> Found | None:
        """Return *point* as taken up where "we" do it: "we proberen het in de zomer uit"."""
        is_ours = len(told) == 1 and told[0].kind is Kind.ACTION and not told[0].owners
        is_ours = is_ours and self._is_client_moment and bool(told[0].task)
        is_ours = is_ours and leans(told[0].task, self._lexicon)
        is_talk = is_ours and self._is_deliberated(told[0].task)
        if not is_ours or is_talk or point.decision in _CLOSED:
            return None
        told_on = f"{point.passage} {sentence}"
        if sentence.rstrip().endswith("?"):
            # "Wie wil die maken?" asks nobody yet.
            return replace(point, passage=told_on)
        return replace(point, decision=Decision.TAKEN_UP, passage=told_on, due_around=sentence)

    def dated(self, point: Found, told: list[Found], sentence: str) -> Found | None:
        """Return *point* with the day that *sentence* adds: "dat moet voor mei", "klaar in mei"."""
        is_taken = bool(point.owners) or point.decision is Decision.TAKEN_UP
        words = words_of(sentence)
        is_short = 1 < len(words) <= _LONGEST_TERM and not sentence.rstrip().endswith("?")
        if not self._is_client_moment or not is_taken or point.due_text or not is_short:
            return None
        is_there = self._is_there(words)
        is_back = is_there or words[0].bare in self._lexicon.small("reporting")
        is_back = is_back or is_due(sentence.strip(" ."))
        is_other = not is_there and any(
            (part.owners and part.owners != point.owners) or not self._reports(part)
            for part in told
            if part.kind is Kind.ACTION
        )
        due = find_due(sentence, held_on=ANY_DAY).text
        if not is_back or is_other or due is None or self._has_day(point):
            return None
        return replace(point, due_text=due)

    def _is_deliberated(self, task: str) -> bool:
        words = {word.bare for word in words_of(task)}
        talk = self._lexicon.small("deliberating") | self._lexicon.small("talking")
        return not talk.isdisjoint(words)

    def _is_group(self, owner: str) -> bool:
        return self._lexicon.meaning(self._lexicon.owners, owner) == "groups"

    def _is_there(self, words: Sequence[Word]) -> bool:
        """Tell "begin mei staat de kist er": the sentence begins with the day."""
        being = self._lexicon.small("being_there")
        verb = next((at for at, word in enumerate(words) if word.bare in being), 0)
        return verb > 0 and is_due(" ".join(word.text for word in words[:verb]))

    def _reports(self, part: Found) -> bool:
        """Tell "ze laat het in mei weten" and "in mei terugkoppelen" from other work."""
        told = {word.bare for word in words_of(part.task or part.text)}
        is_back = not self._lexicon.small("telling_back").isdisjoint(told)
        return is_back or leans(part.text, self._lexicon)

    def _has_day(self, point: Found) -> bool:
        said = f"{point.text}. {point.due_around or point.passage}"
        return find_due(said, held_on=ANY_DAY).text is not None

    def _text(self, point: Found, task: str) -> str:
        """Name the wish, with what is done about it where that is work of its own."""
        is_told = point.certainty is Certainty.SUGGESTED and point.kind is Kind.IMPROVEMENT
        is_long = len(point.text.split()) > LONGEST_MATTER
        is_start = phrases_in(self._lexicon.small("starting")).search(task) is not None
        is_bare = is_start or (self._is_bare(task) and not is_told)
        if point.kind is Kind.ACTION or is_bare:
            return point.text
        if is_long:
            # The matter is told below a title that names the work.
            is_own = is_own_work(task, self._speech) and not self._is_bare(task)
            return without_pronoun(task, self._lexicon) if is_own else point.text
        return with_matter(task, point.text, self._lexicon)

    def _is_bare(self, task: str) -> bool:
        """Tell "die voor mei bestellen" from work of its own: "dit met de gemeente regelen"."""
        if not self._lexicon.small("passive").isdisjoint(task.split()):
            # "Hier wordt al aan gewerkt".
            return True
        when = find_due(task, held_on=ANY_DAY).text or ""
        words = {word.bare for word in words_of(task.replace(when, " ") if when else task)}
        more = self._lexicon.small("preposition") | self._lexicon.small("turn")
        more -= self._lexicon.small("pointed") | self._lexicon.small("particle")
        return len(words) <= _LONGEST_GIVING and more.isdisjoint(words)

    def _is_passed_on(self, told: list[Found], sentence: str) -> bool:
        """Tell "Anna geeft het door", said of what others decide."""
        words = {word.bare for point in told for word in words_of(point.task)}
        is_errand = not self._lexicon.small("passing_on").isdisjoint(words)
        return is_errand and holds_pronoun(sentence, self._lexicon)

    def _shares(self, point: Found, task: Found) -> bool:
        """Tell whether *task* names something of which *point* speaks."""
        said = stems(" ".join(word for word in task.text.split() if len(word) > _LEAST_NOUN))
        return bool(said & stems(point.passage) - self._lexicon.small("everybody"))


_CLOSED = frozenset([Decision.NOT_TAKEN_UP, Decision.LATER])
