"""Work that is given to somebody: "de aanvraag ligt bij Anna", "aan Anna om te bellen"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.subject import Subject
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.clauses.work import Work
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.lexicon import phrases_in
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.rulings.verdicts import BECAUSE
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.word_order import WordOrder

_LEAST = 2
"""Words of "aan Anna"."""

_OPENING = 4
"""Words in front of "aan": "het is nu nog"."""

_MOST_BEHIND = 4
"""Words behind whom something lies with: "ligt bij Anna tot de zomer"."""

_LEAST_DEED = 6
"""Letters of a noun that names what is done by its ending: "verlenging"."""

_NEAR = 3
"""Words in front of a sentence among which its noun stands."""

_LONGEST_HEAD = 8
"""Words in front of a colon: "wat er voor Anna nog ligt"."""

_WHY = re.compile(rf",\s+(?={BECAUSE}\b)", re.IGNORECASE)

_MOST_ASKED = 6
"""Words that name who is asked: "de directeur van de school"."""


class Entrusted:
    """Reads whose work something is."""

    def __init__(
        self, subjects: Subjects, work: Work, known: KnownNames, *, is_client_moment: bool
    ) -> None:
        """Where clients met, what they ask of somebody is their wish."""
        self._subjects, self._work, self._lexicon = subjects, work, known.lexicon
        self._is_client_moment, self._has_client = is_client_moment, known.has_client
        self._to_do_told = phrases_in(known.lexicon.small("to_do_told"))
        small = known.lexicon.small
        self._resting = phrases_in(small("resting"))
        self._deeds, self._no_deeds = small("deed"), small("no_deed")
        self._endings = tuple(small("deed_ending"))
        self._breaks = small("preposition") | small("turn")
        self._related_by, self._wat = small("related_by"), small("all_of_which")
        self._told = known.lexicon.verbs["telling"]
        self._not, self._order = small("not"), WordOrder(known.lexicon)

    def beside(self, sentence: str, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
        """Return *clauses* with what other parts of *sentence* give to somebody, in order."""
        found = list(clauses)
        told = None if found else self._announced(sentence)
        if told:
            return (told,)
        for start, part in _parts(sentence):
            end, words = start + len(part), words_of(part)
            is_read = any(start <= clause.start < end for clause in clauses)
            if not is_read and len(words) > _LEAST and not part.rstrip().endswith("?"):
                given = self._related(words) if start and not self._is_client_moment else None
                given = given or self._in_part(part, words)
                found += [replace(given, start=start)] if given else []
        return tuple(sorted(found, key=lambda clause: clause.start))

    def _in_part(self, part: str, words: Sequence[Word]) -> Clause | None:
        given = self._turned_to(part, words) or self._resting_with(part, words)
        if given or self._is_client_moment:
            return given
        return self._requested(part, words) or self._awaited(part, words)

    def _announced(self, sentence: str) -> Clause | None:
        """Read "wat Anna nog te doen staat: de lijst maken, want …" with its colon."""
        head, colon, rest = sentence.partition(":")
        words, behind = words_of(head), _bares(words_of(rest))
        is_told = self._to_do_told.search(fold_in_place(head)) is not None
        if not colon or not is_told or len(words) > _LONGEST_HEAD or len(behind) < _LEAST:
            return None
        if behind[0] in self._lexicon.small("leaning") or not self._not.isdisjoint(behind):
            # "Wat Anna nog moet doen: dat weten we niet".
            return None
        doers = (self._doer(words, at) for at in range(len(words)))
        subject = next(filter(None, doers), None)
        what = _WHY.split(rest.strip(), maxsplit=1)[0].rstrip(" .;,!")
        return Clause(owners=subject.owners, what=what, is_promise=True) if subject else None

    def _related(self, words: Sequence[Word]) -> Clause | None:
        """Read ", wat door Anna geregeld wordt" and ", die Anna zal beantwoorden"."""
        if words[0].bare not in self._related_by or not self._not.isdisjoint(_bares(words)):
            return None
        is_passive = words[1].bare in self._lexicon.small("by")
        subject = self._doer(words, 2 if is_passive else 1)
        rest = words[subject.end :] if subject else ()
        what = self._passive(rest) if is_passive else self._active(words[0], rest)
        if subject is None or not what:
            return None
        return Clause(owners=subject.owners, what=what, is_promise=True, leans=True)

    def _passive(self, rest: Sequence[Word]) -> str:
        """Return "met de pachter bespreken" of "met de pachter besproken wordt"."""
        participles, being = self._work.verbs.participles, self._lexicon.small("passive")
        verb = next((participles[bare] for bare in _bares(rest) if bare in participles), "")
        if not verb or verb in self._told or being.isdisjoint(_bares(rest)):
            return ""
        idle = being | participles.keys()
        return " ".join([*(word.text for word in rest if word.bare not in idle), verb])

    def _active(self, first: Word, rest: Sequence[Word]) -> str:
        """Return "met de beheerder opnemen" of "met de beheerder opneemt" behind "wat"."""
        kept = [word for word in rest if word.bare not in self._lexicon.small("shall")]
        if not kept or rest[-1].closes or (len(kept) == len(rest) and first.bare not in self._wat):
            # "Die Anna beheert" says which, and is her habit.
            return ""
        last = kept[-1].bare
        verbs = self._work.verbs
        verb = last if last in verbs.infinitives else verbs.closing(last, is_plural=False)
        if not verb or verb in self._told:
            return ""
        return " ".join([*(word.text for word in kept[:-1]), verb])

    def _turned_to(self, clause: str, words: Sequence[Word]) -> Clause | None:
        """Read "(het is) aan Anna om de zaal te boeken" and "aan Anna de taak om …"."""
        small = self._lexicon.small
        is_front = small("it") | small("being_so") | small("yet") | small("up")
        front = [*takewhile(lambda word: word.bare in is_front, words[:_OPENING])]
        at = len(front)
        if at >= len(words) or words[at].bare not in small("addressing"):
            return None
        subject = self._doer(words, at + 1) or self._subjects.stranger(words, at + 1)
        if subject is None:
            return None
        behind = words[subject.end :]
        near = enumerate(behind[:_NEAR])
        given = next((at + 1 for at, word in near if word.bare in small("task_given")), 0)
        rest = behind[given:]
        is_aim = bool(rest) and rest[0].bare in small("aim_word")
        is_given = is_aim or given > 0
        return self._to_do(clause, rest, subject.owners, is_aim=is_aim) if is_given else None

    def _to_do(
        self, clause: str, rest: Sequence[Word], owners: tuple[str, ...], *, is_aim: bool
    ) -> Clause | None:
        rest = rest[1:] if is_aim else rest
        bares = {word.bare for word in rest}
        is_choice = not self._lexicon.small("choosing").isdisjoint(bares)
        what = self._work.planned(clause, rest) if rest and not is_choice else None
        return Clause(owners=owners, what=what.rstrip(" .;:,"), is_promise=True) if what else None

    def _resting_with(self, clause: str, words: Sequence[Word]) -> Clause | None:
        """Read "de verlenging van de subsidie ligt bij de penningmeester"."""
        told = self._resting.search(fold_in_place(clause))
        if told is None or not told.start():
            return None
        at = next((at for at, word in enumerate(words) if word.start >= told.end()), len(words))
        subject = self._doer(words, at)
        front = [word for word in words if word.end <= told.start()]
        is_last = subject is not None and len(words) - subject.end <= _MOST_BEHIND
        is_none = not self._not.isdisjoint(word.bare for word in words)
        if subject is None or not is_last or is_none:
            return None
        bares = [word.bare for word in front]
        # "De bal ligt bij Anna" says who takes up what stands before it.
        is_that = self._lexicon.small("what_is_up").issuperset(bares)
        if not (is_that or self._is_deed(front)):
            return None
        taken = min(self._lexicon.small("picking_up"), default="")
        what = taken if is_that else clause[: told.start()].strip(" ,;:")
        return Clause(owners=subject.owners, what=what, is_promise=False, leans=is_that)

    def _is_deed(self, front: Sequence[Word]) -> bool:
        """Tell "de verlenging van …" and "het opvragen van …" from "de sleutel van …"."""
        head = [word.bare for word in takewhile(lambda w: w.bare not in self._breaks, front)]
        if not head or head[-1] in self._no_deeds:
            return False
        is_ending = head[-1].endswith(self._endings) and len(head[-1]) >= _LEAST_DEED
        return is_ending or head[-1] in self._deeds or self._work.names_work(head)

    def _requested(self, clause: str, words: Sequence[Word]) -> Clause | None:
        """Read "de commissie vraagt de directeur om de nota te sturen" and "vraagt Anna … te"."""
        asker = self._doer(words, 0)
        if asker is None or len(words) <= asker.end + 1:
            return None
        verb, behind = words[asker.end].bare, words[asker.end + 1 :]
        if verb not in self._lexicon.small("requesting"):
            return None
        aims = self._lexicon.small("aim_word")
        at = next((at for at, word in enumerate(behind[:_MOST_ASKED]) if word.bare in aims), 0)
        asked = self._doer(behind, 0)
        if asked and asked.end in {at, at or asked.end}:
            # Who sits at the table is asked there and then.
            return self._to_do(clause, behind[asked.end :], asked.owners, is_aim=at > 0)
        task = self._to_do(clause, behind[at:], asker.owners, is_aim=True) if at else None
        found = self._work.verbs.infinitive((self._work.verbs.singular,), verb, [])
        if task is None or found is None:
            return None
        texts = [word.text for word in behind]
        what = self._order.with_infinitive(found[0], texts, is_first=False)
        return Clause(owners=asker.owners, what=what, is_promise=False)

    def _awaited(self, clause: str, words: Sequence[Word]) -> Clause | None:
        """Read "reacties worden voor 1 mei bij haar verwacht": whoever reads it, sends them."""
        small = self._lexicon.small
        bares = [word.bare for word in words]
        heads = [*takewhile(lambda bare: bare not in self._breaks, bares)]
        is_asked = not small("awaited").isdisjoint(bares) and self._not.isdisjoint(bares)
        is_to = not small("awaited_at").isdisjoint(bares)
        if small("contribution").isdisjoint(heads[:_NEAR]) or not (is_asked and is_to):
            return None
        if find_due(clause, held_on=ANY_DAY).text is None:
            return None
        idle = small("awaited") | small("passive") | small("permitting")
        kept = " ".join(word.text for word in words if word.bare not in idle)
        verb = min(small("delivering"), default="")
        return Clause(owners=(), what=f"{kept.rstrip(' .;:,')} {verb}".strip(), is_promise=False)

    def _doer(self, words: Sequence[Word], at: int) -> Subject | None:
        """Return who is at the table, from word *at*; what is elsewhere decides for itself."""
        subject = self._subjects.at(words, at) if at < len(words) else None
        if subject is None or not subject.owners or not subject.is_known:
            return None
        outside = (
            self._lexicon.meaning(self._lexicon.taken_up_by, owner) for owner in subject.owners
        )
        if self._is_client_moment and any(map(self._has_client, subject.owners)):
            return None
        return None if any(meaning == "elsewhere" for meaning in outside) else subject


def _bares(words: Sequence[Word]) -> list[str]:
    return [word.bare for word in words]


def _parts(sentence: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of *sentence* that a comma or semicolon closes, with where they begin."""
    start = 0
    for word in words_of(sentence):
        if word.text[-1] in ",;":
            yield start, sentence[start : word.end - 1]
            start = word.end + 1
    if start < len(sentence):
        yield start, sentence[start:]
