"""One sentence of running text: what it promises, asks for or decides."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.clauses.requests import Requests
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import without_fields
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.prose.labels import tells_fact
from planner_sync.minutes.prose.pieces import Before, Piece
from planner_sync.minutes.prose.promises import speaks_of_what_comes
from planner_sync.minutes.prose.who_does import who_does
from planner_sync.minutes.rulings.accepted import is_of_others
from planner_sync.minutes.rulings.decision_words import decision_in
from planner_sync.minutes.rulings.verdicts import REFUSED, Verdict, verdict_of
from planner_sync.minutes.wishes.leaning import (
    holds_pronoun,
    leans,
    matter_of,
    stands_for,
    with_matter,
    with_thing,
)
from planner_sync.minutes.words.sentences import without_brackets, words_of
from planner_sync.minutes.words.utterances import Clause, Wish

_QUOTES = frozenset("\"'“”‘’„")
"""Between these somebody else than the writer says "ik"."""
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)|(?<![^\s(])['’](?=[stnk]\b)")
"""A letter left out, which quotes nobody: "I'll", "'s avonds"."""

_CLOSING = " \"'”’)*_"  # Behind the last sign of a sentence.
_PICKUP = 3  # Words of a task such as "dit snel oppakken".
_LEAST, _BARE, _LEAST_HEAD = 2, 3, 3
"""Words of a task, of one that may name no thing, "in mei regelen", and before a clause."""


class Saying:
    """Reads the sentences of one document, each with what stands before it."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known
        self._clauses, self._wishes = speech.clauses, speech.wishes
        is_team, work = speech.is_client_moment, speech.clauses.work
        self._is_client_moment, self._author = is_team, speech.author
        self._requests = Requests(speech.known, work, is_team=is_team)

    def of(self, piece: Piece, before: Before, *, is_title: bool) -> Iterator[Found]:
        """Yield what *piece* takes on or asks for; a title announces work and orders none."""
        sentence, plain = piece.sentence, without_brackets(piece.sentence)
        # A question asks, a colon announces, and a marker has been read.
        is_fact = tells_fact(sentence, self._speech)
        request = self._requests.of(plain) or who_does(piece, self._speech)
        is_idle = (
            sentence.rstrip(_CLOSING).endswith(("?", ":")) and self._wishes.of(sentence) is None
        )
        is_other = request is None and (is_fact or is_idle or marker_of(sentence, self._lexicon))
        if is_other or len(plain.split()) < _LEAST:
            return
        head, verdict = self._weighed(plain)
        is_refused = verdict is not None and verdict.decision in REFUSED
        refused = self._wishes.of(head) if is_refused else None
        # "Bewoners willen een hek, maar daar is geen geld voor, dus dat doen we niet".
        clauses = (request,) if request else () if refused else self._taken_on(plain)
        agreed = self._agreed_ahead(plain, clauses)
        if agreed:
            yield replace(agreed, passage=sentence)
            return
        for clause in clauses:
            promised = self._promised(clause, piece, before)
            if promised:
                is_request = request is not None and not promised.owners
                yield replace(
                    promised,
                    decision=None if is_request else promised.decision,
                    due_around=_around(clause, plain, sentence) if len(clauses) == 1 else "",
                    is_hint=promised.is_hint and not request,
                )
        if not (clauses or is_title):
            is_view = self._is_said_by_somebody(sentence) and not sentence.rstrip().endswith("?")
            asked = self._asked(sentence, head, verdict, before)
            told = self._given_to_speaker(piece, asked) if is_view else asked
            yield from [told] if told else []

    def _given_to_speaker(self, piece: Piece, asked: Found | None) -> Found | None:
        """Read a line "Anna: logo aanpassen"; more than that is what she says."""
        is_line = piece.sentence == piece.line and piece.line.count(":") == 1
        is_note = asked is not None and asked.kind is Kind.ACTION and not asked.owners
        if asked is None or not (is_line and is_note) or self._is_client_moment:
            return None
        rest, owners = piece.line.partition(":")[2].strip(), self._speaker(piece.line)
        what = self._clauses.task(without_brackets(rest), owners)
        return replace(asked, text=what, owners=owners, due_around=rest, is_hint=False)

    def _taken_on(self, plain: str) -> Sequence[Clause]:
        """Return the clauses of a sentence without brackets in which somebody takes work on."""
        clauses, reported = self._clauses.of(plain), self._clauses.indirect.reported(plain)
        entrusted = self._clauses.entrusted
        if reported or not self._is_client_moment:
            return (reported,) if reported else entrusted.beside(plain, clauses)
        # "We spreken af om een lijst op te hangen".
        is_taken = any(clause.owners or (clause.is_mine and self._author) for clause in clauses)
        wish = None if is_taken else self._wishes.of(plain)
        if wish and wish.is_agreed:
            return ()
        is_given = clauses or self._clauses.indirect.given_to(plain)
        return clauses if is_given else entrusted.beside(plain, ())

    def _promised(self, clause: Clause, piece: Piece, before: Before) -> Found | None:
        """Return what one *clause* takes on; ``None`` for what clients take on, and for habits."""
        sentence, plain = piece.sentence, without_brackets(piece.sentence)
        is_clients = any(map(self._known.has_client, before.who))
        is_others = is_of_others(plain, clause.owners, self._lexicon)
        if is_others or (clause.is_theirs and (is_clients or self._is_habit(plain, before))):
            return None
        mine = self._speaker(sentence) or self._speaker(piece.line)
        meant = mine if clause.is_mine else before.who if clause.is_theirs else ()
        owners = clause.owners or meant
        if clause.is_theirs and meant:
            clause = replace(clause, is_promise=True, is_named=True)
        return Found(
            text=self._whole(
                self._named(clause.what, plain),
                self._ahead(plain, clause) or before,
                is_leaning=clause.leans,
            ),
            task=clause.what,
            where="",
            passage=sentence,
            kind=Kind.ACTION,
            certainty=self._certainty(clause, plain),
            owners=owners,
            decision=self._taken_up(clause, plain),
            is_hint=not (clause.is_named or meant),
            is_loose=clause.is_habit and not owners,
            is_from_list=False,
        )

    def _asked(
        self, sentence: str, head: str, verdict: Verdict | None, before: Before
    ) -> Found | None:
        """Return what *head*, the part of *sentence* ahead of its *verdict*, asks for."""
        signed = without_fields(head, self._known)
        is_signed = bool(signed.owners) and "?" not in sentence
        wish = self._wishes.of(signed.what if is_signed else head)
        given = self._given(without_brackets(sentence), wish)
        if given:
            return Found(
                text=self._whole(given.what, before, is_leaning=given.leans),
                task=given.what,
                where="",
                passage=sentence,
                kind=Kind.ACTION,
                owners=given.owners,
                due_around=without_brackets(sentence),
                is_hint=not given.is_named,
                is_from_list=False,
            )
        if wish and is_signed:
            # "Medailles bestellen: Anna".
            plain = Found(text=wish.what, where="", passage=sentence, kind=Kind.ACTION)
            return replace(
                plain, owners=signed.owners, due_text=signed.due_text, is_from_list=False
            )
        if wish is None or (wish.is_planned and without_fields(sentence, self._known).owners):
            return None  # "De lijst wordt aangepast (Anna)" has been read with her.
        is_certain = wish.is_agreed or (wish.is_strong and self._is_client_moment)
        # It counts beside a list as well, and in minutes of any length.
        is_ahead = wish.is_ahead and not self._is_client_moment
        return Found(
            text=self._whole(wish.what, before, is_leaning=wish.leans),
            where="",
            passage=sentence,
            kind=wish.kind,
            certainty=Certainty.CERTAIN if is_certain else Certainty.SUGGESTED,
            is_hint=not (wish.is_agreed or wish.is_labelled or is_ahead),
            is_loose=not (wish.is_agreed or wish.is_labelled or wish.is_planned or is_ahead),
            is_from_list=False,
            decision=verdict.decision if verdict else wish.decision,
            reason=verdict.reason if verdict else "",
        )

    def _agreed_ahead(self, sentence: str, clauses: Sequence[Clause]) -> Found | None:
        """Read "besloten is een lijst op te hangen, Anna maakt die": she does what is agreed."""
        clause = next((clause for clause in clauses if clause.owners and clause.start), None)
        if clause is None:
            return None
        wish = self._wishes.of(sentence[: clause.start].rstrip(" ,;"))
        if wish is None or not wish.is_agreed or not holds_pronoun(clause.what, self._lexicon):
            return None
        return Found(
            text=wish.what,
            task=clause.what,
            where="",
            passage=sentence,
            kind=Kind.ACTION,
            certainty=self._certainty(clause, sentence),
            owners=clause.owners,
            decision=self._taken_up(clause, sentence),
            due_around=sentence,
            is_from_list=False,
        )

    def _is_habit(self, sentence: str, before: Before) -> bool:
        """Tell "hij zet de wekker elke ochtend", of somebody whom no sentence before names."""
        habit = self._lexicon.small("often") | self._lexicon.verdicts.get("habit", frozenset())
        is_free = self._is_client_moment and not before.who
        return is_free and not habit.isdisjoint(word.bare for word in words_of(sentence))

    def _weighed(self, sentence: str) -> tuple[str, Verdict | None]:
        """Split "de wens om een lift is besproken, maar dat kan niet" into wish and verdict."""
        head, but, tail = sentence.partition(" maar ")
        verdict = verdict_of(tail, self._lexicon) if but and self._is_client_moment else None
        return (head.rstrip(" ,"), verdict) if verdict else (sentence, None)

    def _given(self, sentence: str, wish: Wish | None) -> Clause | None:
        """Read who does what was agreed, or what "is done by" somebody where clients met."""
        agreed = self._speech.agreed_with(sentence)
        return agreed or (
            None if wish and wish.is_agreed else self._clauses.indirect.given_to(sentence)
        )

    def _taken_up(self, clause: Clause, sentence: str) -> Decision | None:
        """Where clients met, what "we" are going to do is taken up; "we kijken of" is not yet."""
        is_promise = self._is_client_moment and clause.is_promise
        told = decision_in(sentence, self._lexicon) if is_promise else None
        return Decision.TAKEN_UP if is_promise and told in {None, Decision.TAKEN_UP} else None

    def _certainty(self, clause: Clause, sentence: str) -> Certainty:
        """Where clients met, "we" is the team; elsewhere it promises for nobody."""
        is_ahead = clause.is_named and speaks_of_what_comes(sentence, self._lexicon)
        is_firm = clause.is_promise and (self._is_client_moment or is_ahead)
        return Certainty.CERTAIN if is_firm else Certainty.SUGGESTED

    def _whole(self, task: str, before: Before, *, is_leaning: bool) -> str:
        """Say what "dit" is; behind another promise only "dit oppakken" means that one."""
        is_partial = is_leaning or leans(task, self._lexicon) or self._is_bare(task)
        is_pickup = len(task.split()) <= _PICKUP or not before.is_promise
        is_whole = not is_partial or not is_pickup
        is_whole = is_whole or (
            before.is_apart
            and self._is_client_moment
            and stands_for([w.bare for w in words_of(task)], self._lexicon)
        )
        return task if is_whole else with_matter(task, before.text, self._lexicon)

    def _named(self, task: str, sentence: str) -> str:
        """Name the thing in the same sentence for which "hem" stands."""
        pronoun = task.partition(" ")[0]
        return with_thing(task, sentence.partition(f" {pronoun} ")[0], self._lexicon)

    def _is_bare(self, task: str) -> bool:
        """Tell "in mei regelen", of which the sentence before says what is meant."""
        # "De bibliotheek vragen" leaves out what for.
        words = [word.bare for word in words_of(task)]
        is_asking = words[-1:] == ["vragen"] and words[0] in self._lexicon.small("definite")
        is_bare = len(task.split()) <= _BARE and (is_asking or not is_own_work(task, self._speech))
        return self._is_client_moment and is_bare

    def _ahead(self, sentence: str, clause: Clause) -> Before | None:
        """Return what the same sentence says before *clause*, where that is enough."""
        start = clause.start
        owner = sentence.find(clause.owners[0]) if clause.owners and not start else 0
        if owner > 0 and sentence[:owner].rstrip().endswith(("–", "—", "-", ":")):
            # "Vaker samen koken – Anna zet het op de agenda".
            start = owner
        head = matter_of(sentence[:start].rstrip(" –—-:"), self._lexicon)
        asked = self._wishes.of(head) if self._is_client_moment and head else None
        if asked:  # "Els wil vaker vis, dat vraagt Anna aan de kok".
            return Before(text=asked.what)
        is_whole = len(head.split()) >= (_LEAST if clause.leans else _LEAST_HEAD)
        return Before(text=head) if is_whole else None

    def _speaker(self, line: str) -> tuple[str, ...]:
        """Return whose "ik" it is in "Anna: ik bel de gemeente"."""
        who, colon, _ = line.partition(":")
        if colon and self._known.are_known(who):
            return owners_in(who, self._known)
        return self._author if _QUOTES.isdisjoint(_APOSTROPHE.sub("", line)) else ()

    def _is_said_by_somebody(self, sentence: str) -> bool:
        """Tell "Anna: extra overleg kost tijd", which is what one person thinks."""
        (who, colon, _), known = sentence.partition(":"), self._known
        return bool(colon) and known.are_known(who) and not known.has_client(who)


def _around(clause: Clause, plain: str, sentence: str) -> str:
    """Return where to look for by when: "hij is kapot en maandag (haalt Anna hem op)"."""
    own = plain[clause.start :] if clause.start else ""
    return own if find_due(own, held_on=ANY_DAY).text else sentence
