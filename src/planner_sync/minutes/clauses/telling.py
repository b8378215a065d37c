"""Whether the present tense of a verb tells what somebody says or does anyway, or promises work."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, read_due
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.verbs import verbs_of
from planner_sync.minutes.words.word_order import WordOrder

_ADDRESSED = 3
"""Words behind the verb within which somebody is addressed: "bespreekt het met de kok"."""

_OBJECT = 4
"""Words behind the verb that its object ends within: "een kanttekening"."""

_LEAST_ASKED = 2
"""Words of whom is asked: "de bibliotheek"."""

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
"""A year alone says which one, not when: "de jaarrekening van 2025"."""


class Telling:
    """Tells reports from promises by the verb and what stands behind it."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool) -> None:
        """Where clients met, "vraagt aan de manager" is an errand; elsewhere it tells."""
        self._telling = lexicon.verbs.get("telling", frozenset())
        addressed = lexicon.verbs.get("addressed", frozenset())
        self._addressed = addressed if is_client_moment else frozenset[str]()
        self._is_client_moment = is_client_moment
        handling = lexicon.verbs.get("handling", frozenset())
        self._handling = handling if is_client_moment else frozenset[str]()
        self._asked_of = lexicon.verbs.get("asked_of", frozenset())
        self._things = lexicon.small("object") | lexicon.small("there")
        self._returning, self._upon = lexicon.small("returning"), lexicon.small("upon")
        self._back = lexicon.small("here")
        self._reporting = phrases_in(lexicon.small("reporting_deed"))
        self._causing, self._beside = lexicon.small("causing"), lexicon.small("beside")
        self._matter, self._inside = lexicon.small("what_is_told"), lexicon.small("inside")
        self._aim, self._to = lexicon.small("aim_word"), lexicon.small("to")
        self._keeping = phrases_in(lexicon.small("keeping_told"))
        self._to_whom = lexicon.small("object") | lexicon.small("preposition")
        self._to_whom |= lexicon.small("definite")
        self._forum = lexicon.small("forum") | lexicon.small("body_met")
        self._that, self._caring = lexicon.small("that"), lexicon.small("caring")
        self._leaving, self._opining = lexicon.small("leaving"), lexicon.small("opining")
        self._errands, self._hanging = lexicon.small("errand"), lexicon.small("told_that")
        self._aiming = lexicon.small("aiming")
        self._taking = phrases_in(lexicon.small("taking"))
        self._forms, self._order = verbs_of(lexicon), WordOrder(lexicon)
        self._finite = frozenset[str]().union(*map(lexicon.small, ("finite", "must", "will")))
        self._periods = lexicon.small("period")
        roles = ("determiner", "article", "we", "pronoun", "there", "it")
        self._begins_clause = frozenset[str]().union(*map(lexicon.small, roles))
        self._determiners, self._definite = lexicon.small("determiner"), lexicon.small("definite")
        self._asking, self._asked_about = lexicon.small("asking_verb"), lexicon.small("asked_about")
        self._asked_there = lexicon.small("asked_there")
        self._pleading, self._for = lexicon.small("pleading"), lexicon.small("pleaded_for")
        self._asked_for, self._offices = lexicon.small("asked_for"), lexicon.small("office")
        self._us, self._gathered = lexicon.small("us"), lexicon.small("gathered")
        self._address, self._audience = lexicon.small("address"), lexicon.small("audience")

    def is_told(
        self,
        infinitive: str,
        following: Sequence[Word],
        particle: int,
        subject: Subject,
        *,
        front: str = "",
    ) -> bool:
        """
        Tell a report from a promise: "Anna geeft uitleg", "Anna geeft door dat …".

        In "morgen haalt Anna de fiets op" the *front* says when.
        """
        words = [word for at, word in enumerate(following) if at != particle]
        # In "pakt dat op zodra het kan" the verb is whole before anything hangs on it.
        if self.hangs_on(following[:particle] if particle > 0 else words):
            return infinitive not in self._caring
        if infinitive in self._handling and words and words[0].bare in self._things:
            # "Verhuist" tells of a move, "verhuist hem" of work.
            return False
        words = words[1:] if words and words[0].bare in self._that else words
        bares = [word.bare for word in words]
        if self._is_opinion(infinitive, bares) or self._reports(infinitive, words, front=front):
            # "Brengt verslag uit" and "deelt tips" is done at the table.
            return True
        has_term = self.has_term(words, front=front)
        # "Doet een voorstel" has its errand for an object; "proposes to change the draft" has not.
        objects = takewhile(lambda bare: bare not in self._aiming, bares)
        is_errand = not self._errands.isdisjoint(objects) or self._is_addressed(infinitive, bares)
        is_errand = is_errand or self._taking.search(" ".join(bares)) is not None
        # "Houdt haar op de hoogte", not "geeft aan niet op de hoogte te zijn".
        is_errand = is_errand or self._keeping.search(" ".join([*bares, infinitive])) is not None
        if infinitive in self._returning:
            # Where clients met, "de volgende keer" decides of what was asked.
            return self._is_client_moment or not self._comes_back(bares, subject)
        is_caused = subject.is_one and self._order.is_caused(infinitive, bares)
        is_caused = is_caused or (infinitive in self._causing and self._informs(bares))
        return infinitive in self._telling and not (is_errand or is_caused or has_term)

    def _is_opinion(self, infinitive: str, bares: Sequence[str]) -> bool:
        """Tell who leaves, finds or wonders: "vraagt naar de planning van mei"."""
        # "Anna finds it hard to read".
        is_hers = infinitive in self._leaving or (bares[:1] == ["it"] and infinitive == "find")
        about = (
            self._asked_about if self._is_client_moment else self._asked_about | self._asked_there
        )
        is_asking = infinitive in self._asking and not about.isdisjoint(bares[:1])
        is_asking |= infinitive in self._pleading and not self._for.isdisjoint(bares[:1])
        is_found = infinitive not in self._opining or self._is_found(bares)
        return is_hers or is_asking or not is_found

    def _reports(self, infinitive: str, words: Sequence[Word], *, front: str) -> bool:
        """
        Tell "doet verslag van het derde kwartaal" from "doet in mei verslag van de reis".

        Its object stands near the verb, however long the sentence goes on behind it.
        """
        bares = [word.bare for word in words]
        orders = ([*bares, infinitive], [*bares[:_OBJECT], infinitive])
        is_deed = any(self._reporting.search(" ".join(order)) for order in orders)
        head = [*takewhile(lambda word: word.bare not in self._inside, words)]
        is_at_table = self._is_at_the_table(bares) and not self.has_term(words, front=front)
        return is_at_table or (is_deed and not self.has_term(head, front=front))

    def _informs(self, bares: Sequence[str]) -> bool:
        """Tell "laat het hen weten" and "laat de leden weten dat …" from "laat weten dat …"."""
        at = next((at for at, bare in enumerate(bares) if bare in self._beside), 0)
        whom = bares[:at]
        if not whom or not self._audience.isdisjoint(whom):
            return False
        is_matter = whom[0] in self._matter and whom[1:2] and whom[1] in self._to_whom
        return bool(is_matter) or (whom[0] in self._definite and self._forum.isdisjoint(whom))

    def _is_found(self, bares: Sequence[str]) -> bool:
        """Tell "(vindt) een goed plan" from "(vindt) het plan gevaarlijk"."""
        at = next((at for at, bare in enumerate(bares) if bare in self._errands), None)
        is_judged = at is not None and at + 2 == len(bares)
        return at is not None and not (is_judged and bares[0] in self._definite)

    def has_term(self, words: Sequence[Word], *, front: str = "") -> bool:
        """Tell what has a day, and so still has to be done, from a day in what is told."""
        # "Meldt het plan om op 3 mei te lopen" says when they walk.
        aims = self._aim if any(word.bare in self._to for word in words) else frozenset[str]()
        told = takewhile(lambda word: word.bare not in self._hanging | aims, words)
        text = _YEAR.sub("", " ".join([front, *(word.text for word in told)]))
        is_set = find_due(text, held_on=ANY_DAY).text is not None
        return is_set or read_due(text, held_on=ANY_DAY).on is not None

    def _is_at_the_table(self, bares: Sequence[str]) -> bool:
        """Tell "(informs) us" and "(tells) the board that …" from what somebody is sent."""
        is_told = not self._that.isdisjoint(bares) and not self._gathered.isdisjoint(bares[:2])
        return is_told or not self._us.isdisjoint(bares[:1])

    def _comes_back(self, bares: Sequence[str], subject: Subject) -> bool:
        """Tell "Anna komt daar op terug", which she owes, from "komt terug van haar reis"."""
        # "Komt terug op de vorige keer" is talk: what is owed points back.
        is_back = bool(bares) and (bares[-1] in self._upon or not self._back.isdisjoint(bares))
        return subject.is_one and bool(subject.owners) and is_back

    def hangs_on(self, words: Sequence[Word]) -> bool:
        """Tell "dat de taxi komt", which is only told, from "dat met de kok"."""
        if not words or words[0].bare not in self._that:
            return False
        forms = (self._finite, self._forms.singular, self._forms.plural)
        has_verb = any(word.bare in known for word in words[1:] for known in forms)
        is_term = any(word.bare in self._periods for word in words[2:3])
        has_subject = not is_term and any(
            word.bare in self._begins_clause or word.text[:1].isupper() for word in words[1:2]
        )
        return has_verb or has_subject

    def _is_addressed(self, infinitive: str, bares: Sequence[str]) -> bool:
        """Tell "vraagt aan de manager of …": somebody who is not there is turned to."""
        # "Vraagt of er in de hal een bank kan komen" is asked there and then.
        near = [] if bares[:1] and bares[0] in self._hanging else bares[:_ADDRESSED]
        is_turned = not self._address.isdisjoint(near) or self._asks_of(infinitive, bares)
        return infinitive in self._addressed and is_turned and self._audience.isdisjoint(bares)

    def _asks_of(self, infinitive: str, bares: Sequence[str]) -> bool:
        """Tell "vraagt de gemeente om een bank" from "vraagt of het kan"."""
        if infinitive not in self._asked_of or len(bares) < _LEAST_ASKED:
            return False
        is_somebody = bares[0] in self._determiners or bares[0].isdigit()
        is_asked = is_somebody and not self._asked_for.isdisjoint(bares[2:])
        # "Vraagt hem langs te komen" turns to somebody, "vraagt haar hoe het gaat" is talk.
        is_him = bares[0] in self._things
        is_asked |= is_him and not (self._asked_for | self._that).isdisjoint(bares[1:])
        # "Vraagt facilitair wat er kan", "vraagt de bibliotheek".
        is_whole = bares[0] in self._definite and len(bares) == _LEAST_ASKED
        return is_asked or is_whole or bares[0] in self._offices
