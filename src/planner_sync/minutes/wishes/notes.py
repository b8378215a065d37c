"""Notes of work that name nobody: "folder aanpassen", "bel de gemeente"."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from planner_sync.domain.points import Kind
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.utterances import Wish
from planner_sync.minutes.words.verbs import verbs_of

_LEAST = 2
_LONGEST_ORDER = 7
"""Words of "flyers bij de supermarkt op de hoek uitdelen"."""

_LONGEST_NOTE = 24
"""Words of a note such as "folder aanpassen"; a longer text tells a story."""

_LEAST_INFINITIVE_FIRST = 3
"""Words of "uitnodigen van de buren"; two words are a point of an agenda."""


_BARE_GLADLY = re.compile(r"^graag\s+(?=een|de|het|meer|minder|vaker|weer)", re.IGNORECASE)


class Notes:
    """Reads sentences without a subject, their verb in the infinitive or the imperative."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool = False) -> None:
        """Where clients met, an order is what somebody was told, or told the others."""
        self._verbs = verbs_of(lexicon)
        self._planned, self._no_order = lexicon.small("planned"), lexicon.small("no_order")
        self._finite = lexicon.small("finite") | lexicon.small("will") | lexicon.small("must")
        self._turns, prepositions = lexicon.small("turn"), lexicon.small("preposition")
        # "Sense of urgency" holds no clause, whatever "of" means in Dutch.
        self._opens = self._turns - lexicon.small("or")
        # "Het toevoegen van" is a thing, "toevoegen aan" is work.
        self._behind = (self._turns | prepositions) - lexicon.small("inside")
        self._articles, self._state = lexicon.small("article"), lexicon.small("state")
        self._first_behind = (prepositions - lexicon.small("inside")) | self._articles
        # "Bij invoeren", "te koken" and "de vragen" are no orders.
        self._nominal = prepositions | lexicon.small("nominal") | lexicon.small("definite")
        self._nouns, self._agenda = lexicon.small("noun"), lexicon.small("agenda")
        self._refused = lexicon.small("not") | lexicon.small("proposal")
        self._opining = lexicon.small("opining")
        # "Er leven vragen" tells, and "als we …" supposes.
        self._tells = lexicon.small("there") | lexicon.small("supposing")
        self._yours = lexicon.small("yours")
        self._and, self._to = lexicon.small("and"), lexicon.small("to")
        self._purpose = lexicon.small("aiming")
        self._still = lexicon.small("still")
        self._more = lexicon.small("more")
        self._formerly = lexicon.small("formerly")
        small, adverbs = lexicon.small, ("often", "more", "yet", "not", "gladly", "leaning")
        self._no_things = prepositions.union(*map(small, (*adverbs, "determiner", "we", "pronoun")))
        self._no_orders = self._turns | self._finite | small("not") | small("more") | small("must")
        self._ordering = frozenset[str]() if is_client_moment else small("ordering")
        self._no_orders_to = self._yours | small("we") | small("pronoun") | small("not")
        self._telling = lexicon.verbs.get("telling", frozenset())
        self._caring, self._oneself = lexicon.small("caring"), lexicon.small("oneself")
        verbs, none = lexicon.verbs, frozenset[str]()
        self._changing, self._inquiring = verbs.get("changing", none), verbs.get("inquiring", none)
        self._ordered_things = self._articles | small("ordered_things")
        self._of = lexicon.small("inside")
        subjects = small("we") | small("pronoun") | small("she")
        self._no_orders_in = self._finite | small("not") | small("must") | subjects
        self._aims, self._terms = lexicon.small("aim"), lexicon.small("term")

    def of(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "folder aanpassen", "bel de gemeente": work without anybody."""
        whole, words = words, words[: self._first_clause(words)]
        if words[0].bare in self._purpose and len(words) < len(whole):
            # "To help the newcomers, a map was made" says what for.
            return None
        if len(words) > _LEAST and words[0].bare in self._and:
            words = words[1:]
        is_refused = words[0].bare in self._refused or words[0].bare in self._tells
        if is_refused or not _LEAST <= len(words) <= _LONGEST_NOTE:
            return None
        place = self._infinitive(words)
        is_due = any(word.bare in self._terms for word in words) or self._is_aim(words, sentence)
        order = self._ordered(words) or self._left_to_do(words)
        if order:
            return Wish(what=order, kind=Kind.ACTION, is_strong=True)
        is_order = self._is_imperative(words) or is_due
        if place is None and not is_order:
            return None
        # Behind its infinitive a note can hold "zijn" as "his".
        planned = self._plans(words)
        main = takewhile(lambda word: word.bare not in self._opens, words[planned:-1])
        told = [*main] if place is None else words[:place]
        is_told = any(word.bare in self._finite for word in told)
        what = sentence[words[planned].start :] if planned else sentence
        is_order = place is not None and (
            (len(words) == len(whole) and self._is_order(words, place))
            or self._is_ahead(words, place, self._changing)
        )
        is_ahead = place is not None and self._is_ahead(words, place, self._inquiring)
        wish = Wish(what=what, kind=Kind.ACTION, is_planned=is_order, is_ahead=is_ahead)
        return None if is_told else wish

    def _is_order(self, words: Sequence[Word], place: int) -> bool:
        """
        Tell "Zaal reserveren." and "Posters ophangen." from "Meer faciliteren." and "In A3 doen.".

        A thing and a verb of work alone can only be something to do, however long the minutes.
        """
        first, bares = words[0], [word.bare for word in words]
        is_thing = first.text[:1].isupper() and first.bare not in self._no_things
        is_short = place == len(words) - 1 and len(words) <= _LONGEST_ORDER
        is_work = bares[-1] not in self._telling and bares[-1] in self._verbs.infinitives
        return is_thing and is_short and is_work and self._no_orders.isdisjoint(bares)

    def _is_ahead(self, words: Sequence[Word], place: int, verbs: frozenset[str]) -> bool:
        """
        Tell "nagaan of …" and "'soort' hernoemen naar 'groep'" from "zoeken op type".

        Who looks something up, asks it or changes a thing, by one of *verbs*, has work; the rest
        may be a heading.
        """
        verb, behind = words[place].bare, [word.bare for word in words[place + 1 :][:1]]
        is_clause = not self._turns.isdisjoint(behind)
        # "Onderzoeken van de bodem" may be a heading, and "vragen over de bodem" a thing.
        is_led = place > 0 or self._has_te(words)
        is_led = is_led or (verb in self._inquiring and self._of.isdisjoint(behind))
        is_led = is_clause or (is_led and verb not in self._nouns)
        is_told = not self._no_orders_in.isdisjoint(w.bare for w in words[:place])
        return verb in verbs and is_led and not is_told

    def _left_to_do(self, words: Sequence[Word]) -> str:
        """Return "folder drukken" of "folder nog te drukken"; empty for anything else."""
        still = next((at for at, word in enumerate(words) if word.bare in self._still), 0)
        told = self._finite | self._turns
        if not still or any(word.bare in told for word in words[:still]):
            return ""
        behind = " ".join(word.text for word in words[still + 1 :])
        task = self._verbs.without_te(behind).rstrip(" .;:,!")
        is_left = task != behind.rstrip(" .;:,!") and task.split()[0] in self._verbs.infinitives
        return " ".join([*(word.text for word in words[:still]), task]) if is_left else ""

    def _is_imperative(self, words: Sequence[Word]) -> bool:
        first, second = words[0].bare, words[1].bare
        if self._plans(words):
            return True
        if first in self._ordering:
            # "Zorg dat de deur dicht is"; "zorg je ervoor" asks or supposes.
            return self._no_orders_to.isdisjoint({second}) and words[1].text[0].islower()
        # "Read the Docs" is a name, and "Rondvraag De lift" a title before its text.
        is_capital = words[0].text[:1].isupper() or words[0].start > 0
        is_capital = is_capital and not words[1].text[:1].isupper()
        is_verb = first in self._verbs.stems - self._no_order
        is_english = first in self._verbs.english - self._agenda and second in self._ordered_things
        return is_capital and ((is_verb and second in self._articles) or is_english)

    def _plans(self, words: Sequence[Word]) -> int:
        """Return how many words open "will open an issue" and "need to update the list"."""
        planned = len([*takewhile(lambda word: word.bare in self._planned, words)])
        is_work = len(words) > planned + 1 and words[planned].bare in self._verbs.english
        return planned if is_work else 0

    def _ordered(self, words: Sequence[Word]) -> str:
        """Turn "stuur bij de brief een foto mee" into a note; empty for anything else."""
        first, following = words[0], words[1:]
        is_capital = first.text[:1].isupper() or first.start > 0
        is_spoken = following[0].bare in self._yours or first.bare in self._no_order
        # "Een" is an article, though "een … op" is a form of "openen".
        is_spoken = is_spoken or first.bare in self._articles
        if not is_capital or is_spoken or first.text == first.text.upper() or first.closes:
            return ""
        found = self._verbs.infinitive(
            (self._verbs.bare,), first.bare, [word.text for word in following]
        )
        if found is None or found[1] < 0:
            return ""
        infinitive, particle = found
        kept = [word.text for at, word in enumerate(following) if at != particle]
        kept.insert(particle, infinitive)
        return " ".join(kept).rstrip(" .;:,!")

    def _is_aim(self, words: Sequence[Word], sentence: str) -> bool:
        """Tell "vrijdag als doel de tweede versie"; without a day it is what all is done for."""
        is_aim = any(word.bare in self._aims for word in words)
        return is_aim and find_due(sentence, held_on=ANY_DAY).on is not None

    def _infinitive(self, words: Sequence[Word]) -> int | None:
        """Return where the infinitive of a note stands: at its end or before what hangs on it."""
        infinitives = self._verbs.infinitives
        is_first = words[0].bare in infinitives
        if is_first and (words[1].bare in self._turns or self._has_te(words)):
            return 0
        is_point = words[0].bare in self._agenda or len(words) < _LEAST_INFINITIVE_FIRST
        if is_first and words[1].bare in self._first_behind and not is_point:
            return 0
        for at, word in enumerate(words[1:], start=1):
            is_worry = word.bare in self._caring and words[at - 1].bare in self._oneself
            if word.bare not in infinitives or words[at - 1].bare in self._nominal or is_worry:
                continue
            behind = [word.bare for word in words[at + 1 :]]
            if behind and word.bare in self._opining:
                # "De jongeren vinden dat …" tells what they think.
                continue
            is_last = not behind or words[at + 1].text.startswith("(") or self._is_cluster(behind)
            is_noun = is_last and word.bare in self._nouns
            is_point = word.bare in self._agenda and len(words) <= _LEAST_INFINITIVE_FIRST
            # "Lijst maken van de leden"; "het maken van een lijst" is a thing.
            is_joined = words[at - 1].bare in self._and | infinitives
            is_of = len(behind) > 1 and behind[0] in self._of and not is_joined
            is_behind = is_last or behind[0] in self._behind or is_of
            if is_behind and not is_noun:
                return None if is_point else at
        return None

    def _has_te(self, words: Sequence[Word]) -> bool:
        """Tell "proberen meer te laten zien"."""
        pairs = pairwise(words)
        return any(
            one.bare in self._to and other.bare in self._verbs.infinitives for one, other in pairs
        )

    def _is_cluster(self, behind: Sequence[str]) -> bool:
        """Tell "laten komen": infinitives in a row at the end."""
        return len(behind) == 1 and (
            behind[0] in self._verbs.infinitives or behind[0] in self._state
        )

    def _first_clause(self, words: Sequence[Word]) -> int:
        """Return how many words stand before the first comma or the like."""
        return next((at + 1 for at, word in enumerate(words) if at and word.closes), len(words))

    def more_of(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "Meer aandacht voor de tuin": a comparison without a verb."""
        if words[0].bare not in self._more or any(word.bare in self._finite for word in words):
            return None
        told = [word.bare for word in words]
        # "Minder ruzie dan vorig jaar" tells how it went.
        is_past = "dan" in told and not self._formerly.isdisjoint(told)
        is_note = len(words) <= _LONGEST_NOTE and "?" not in sentence and not is_past
        what = _BARE_GLADLY.sub("", sentence)
        return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True) if is_note else None
