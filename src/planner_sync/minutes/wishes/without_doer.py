"""Sentences without a doer that still ask for something: wishes, duties, notes of work to do."""

import re
from collections.abc import Sequence
from dataclasses import replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Kind
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.rulings.accepted import is_accepted
from planner_sync.minutes.wishes.coming import hence_coming
from planner_sync.minutes.wishes.curiosity import is_curious, is_only_felt, only_asks
from planner_sync.minutes.wishes.denied import is_denied
from planner_sync.minutes.wishes.duties import Duties
from planner_sync.minutes.wishes.english_passives import english_passive
from planner_sync.minutes.wishes.lessons import last_part, lesson
from planner_sync.minutes.wishes.notes import Notes
from planner_sync.minutes.wishes.planned_passives import being_changed, being_done, to_be_done
from planner_sync.minutes.wishes.put_forward import (
    asked_whether,
    proposed,
    put_otherwise,
    recommended,
    straightened,
    wanted,
    welcome,
    without_coming,
)
from planner_sync.minutes.wishes.told_agreements import agreement_told
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.utterances import Wish
from planner_sync.minutes.words.verbs import verbs_of

_LEAST = 2
_LONGEST_NOTE = 24
"""Words of a note such as "folder aanpassen"; a longer text tells a story."""

_NEAR = 4
"""Words in front of "voortaan" that make it a question."""

_BARE_AGREEMENT = 5
"""Words of an agreement that only says what to do with what was just discussed."""

_LABEL = re.compile(r"^(?P<label>[^\W\d][^:;.\n]{1,50}?)\s*:\s+(?P<rest>\S.*)$", re.DOTALL)
_WANTING = re.compile(r"\b(?:wil|willen)\s+(?=\w+n\b)")
_LEADING = re.compile(
    r"^(?:(?:zien|dat|willen(?=\s+dat\s)|om(?!\s+\d)|te(?=\s+\w+e?n\b)|er|to|that|for|we|wij|graag|ook|wel|best|weleens)\s+){1,3}",
    re.IGNORECASE,
)
_GLADLY = re.compile(r"^(?:(?:graag|ook|wel|liever|het\s+liefst)\s+)+", re.IGNORECASE)
_WOULD = re.compile(
    r"\bzou(?:den)?\s+(?P<what>(?:(?!willen\b)[^\s.;:]+\s+){0,9}?)willen"
    r"(?:\s+(?P<rest>(?!dat\b|weten\b)\S.*?))?(?=\s+maar\s|\s*[.!]?$)",
    re.IGNORECASE,
)
"""Says what somebody would like: "zou weer willen zwemmen", "zou eerder gebeld willen worden"."""

_MAY = re.compile(
    r"^(?:zij|ze|hij|wij|we)\s+(?P<what>[^,;]*?)(?:mag|mogen|kan|kunnen)\s+(?P<verb>\w+en)\b",
    re.IGNORECASE,
)
"""Who asks for it for themselves: "(of) zij later nog eens mag meedenken"."""

_DEFINED = re.compile(r"(?:iets|something)\s+(?:wat|dat|waar|that|which)\s", re.IGNORECASE)
"""Says what a word means: "een wens is iets wat je graag wilt"."""

_WHETHER = re.compile(r"\bof (?:er|het|we|de)(?: een)?$")
_OURS = re.compile(r"(?:er\s+)?(?:we|wij|ze|zij|ik|je|men|they|there)\b", re.IGNORECASE)
"""Without these a clause that hangs on "dat" reads as a note: "vaker naar buiten gaan"."""

_TRAILING = re.compile(r"\s+(?:willen|hebben|wensen|zien)(?=[\s.!]*$)", re.IGNORECASE)
"""The verb that closes "zouden graag een bankje willen"."""


class Wishes:
    """Finds wishes, duties and notes, in Dutch and in English."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool = False) -> None:
        """Where clients met, what they like to have or find wrong is asked for as well."""
        self._verbs = verbs_of(lexicon)
        self._lexicon, self._is_client_moment = lexicon, is_client_moment
        self._not = lexicon.small("not")
        self._notes = Notes(lexicon, is_client_moment=is_client_moment)
        self._turns, self._prepositions = lexicon.small("turn"), lexicon.small("preposition")
        self._duties = Duties(lexicon, is_client_moment=is_client_moment)
        self._kept = (
            self._not
            | lexicon.small("determiner")
            | lexicon.small("more") - lexicon.small("gladly")
        )
        self._nobody, self._offering = lexicon.small("nobody_wants"), lexicon.small("offering")
        wishes, none = lexicon.wishes, frozenset[str]()
        self._asked = phrases_in(wishes.get("asked", none))
        self._put_forward = (
            welcome(*map(lexicon.small, ("would", "welcome", "provided"))),
            proposed(*map(lexicon.small, ("proposal", "told_as"))),
        )
        # "Wil dat wel organiseren" holds no clause.
        self._no_clause = lexicon.small("after_it") | self._verbs.infinitives
        self._hanging = lexicon.small("that") | lexicon.small("provided")
        self._being = wishes.get("being", none)
        self._weighed = phrases_in(wishes.get("weighed", none))
        self._complained = phrases_in(wishes.get("complained", none))

    def of(self, sentence: str) -> Wish | None:
        """Return what *sentence* asks for, or ``None``; most questions only ask for an answer."""
        if sentence.rstrip(" \"'”’)").endswith("?"):
            asked = sentence.rpartition(": ")[2] if self._is_client_moment else ""
            what = asked_whether(asked, self._lexicon)
            return Wish(what=what, kind=Kind.IMPROVEMENT) if what else None
        words = words_of(sentence)
        if len(words) < _LEAST or self._is_there(words) or is_accepted(sentence, self._lexicon):
            return None
        sentence = straightened(sentence)
        found = self._in(sentence, words_of(sentence))
        if found or self._is_client_moment:
            return found
        part = last_part(sentence, self._lexicon)
        return self._in(part, words_of(part)) if part else None

    def _in(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        return (
            self._labelled(sentence, words)
            or self._agreed_on(sentence)
            or self._notes.of(sentence, words)
            or self._lesson(sentence)
            or self._planned(sentence)
            or (self._asked_for(sentence) if self._is_client_moment else self._advised(sentence))
            or self._strong(hence_coming(sentence, self._lexicon) if self._is_client_moment else "")
            or self._duties.of(sentence, words)
            or self._notes.more_of(sentence, words)
            or (self._from_now(sentence) if self._is_client_moment else None)
        )

    def _lesson(self, sentence: str) -> Wish | None:
        what = "" if self._is_client_moment else lesson(sentence, self._lexicon)
        return Wish(what=what, kind=Kind.ACTION, is_planned=True) if what else None

    def _planned(self, sentence: str) -> Wish | None:
        what = to_be_done(sentence, self._lexicon) or english_passive(sentence, self._lexicon)
        if not (what or self._is_client_moment or recommended(sentence, self._lexicon)):
            what = being_changed(sentence, self._lexicon)
        # "Dit wordt uitgezocht": the sentence before says what.
        leans = what.partition(" ")[0].lower() in self._lexicon.small("leaning")
        return Wish(what=what, kind=Kind.ACTION, is_planned=True, leans=leans) if what else None

    def _strong(self, what: str) -> Wish | None:
        return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True) if what else None

    def _advised(self, sentence: str) -> Wish | None:
        what = recommended(sentence, self._lexicon)
        return Wish(what=what, kind=Kind.ACTION, is_planned=True) if what else None

    def _is_there(self, words: Sequence[Word]) -> bool:
        """Tell "gevraagd was om stoelen; die staan er inmiddels"."""
        return not self._lexicon.small("already").isdisjoint(word.bare for word in words[1:])

    def complains(self, sentence: str) -> bool:
        """Tell whether *sentence* only says what is wrong, without asking for anything."""
        is_told = self._complained.search(fold_in_place(sentence)) is not None
        return is_told and self._is_client_moment

    def _from_now(self, sentence: str) -> Wish | None:
        """Read "voortaan kloppen we eerst", which tells what was agreed, and what is told apart."""
        folded = fold_in_place(sentence)
        told = phrases_in(self._lexicon.small("from_now")).search(folded)
        is_back = folded.split()[0] in self._lexicon.small("leaning")
        ahead = folded[: told.start()].split()[-_NEAR:] if told else []
        # "Gevraagd of dat voortaan anders kan" has been agreed by nobody.
        is_back = is_back or not self._lexicon.small("or").isdisjoint(ahead)
        if told and not is_back and not self._is_negated(folded[: told.start()]):
            told_of = [word for word in ahead if word not in self._lexicon.small("there")]
            is_state = not self._being.isdisjoint(told_of[-1:])
            # "Zaterdag is voortaan de vaste dag", "de dokter is er voortaan op maandag".
            kind = Kind.DECISION if is_state else Kind.ACTION
            return Wish(what=sentence, kind=kind, is_strong=True, is_agreed=True)
        return self._strong(put_otherwise(sentence))

    def _labelled(self, sentence: str, words: Sequence[Word]) -> Wish | None:
        """Read "Wens: later eten" and, behind any other label, what follows it."""
        match = _LABEL.match(sentence)
        if not match:
            return None
        head, of, _ = match["label"].partition(" van ")
        meaning = self._lexicon.meaning(self._lexicon.wishes, head)
        if meaning == "label" or (meaning == "label_of" and of):
            what = match["rest"]
            return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True, is_labelled=True)
        wish = self._notes.of(sentence, words) or self.of(match["rest"])
        # "Voorstel: de lijst aanpassen" is not work yet.
        is_put = head.lower() in self._lexicon.small("proposal")
        return replace(wish, is_planned=False, is_ahead=False) if wish and is_put else wish

    def _agreed_on(self, sentence: str) -> Wish | None:
        """Read "afgesproken is dat we later eten"."""
        folded, is_ours = fold_in_place(sentence), self._is_client_moment
        agreed = agreement_told(folded, self._lexicon, is_client_moment=is_ours)
        what = _LEADING.sub("", sentence[agreed.end() :].strip(" :,")) if agreed else ""
        if agreed is None or not what or self._is_negated(folded[: agreed.start()]):
            return None
        # "Afgesproken is dat de folder wordt aangepast" says what to do.
        done = "" if is_ours else being_done(what, self._lexicon)
        what = done or self._verbs.without_te(what)
        words = words_of(what)
        if not words:
            return None
        # "In detail uitwerken" says what to do with what was just discussed.
        leans = len(words) <= _BARE_AGREEMENT and words[0].bare in self._prepositions
        leans = leans or (bool(done) and words[0].bare in self._lexicon.small("leaning"))
        is_work = self._closes_in_work(words) or not (
            self._verbs.infinitives | self._verbs.english
        ).isdisjoint(w.bare for w in words)
        is_kept = not self._lexicon.small("staying").isdisjoint(w.bare for w in words)
        is_change = self._is_client_moment and not is_kept
        # "Besloten is de oude lijst te blijven gebruiken" changes nothing.
        is_same = not self._lexicon.small("going_on_so").isdisjoint(w.bare for w in words)
        is_rule = (self._is_rule(words) or is_same) and not is_ours
        # "Besloten niet meer op zondag te lopen" gives nobody work.
        is_rule = is_rule or words[0].bare in self._not
        is_rule = is_rule or (not is_ours and is_denied(words, self._lexicon))
        kind = Kind.ACTION if (is_work or is_change) and not is_rule else Kind.DECISION
        return Wish(what=what, kind=kind, is_strong=True, is_agreed=True, leans=leans)

    def _is_rule(self, words: Sequence[Word]) -> bool:
        """Tell "de zaal alleen in mei mag worden gebruikt", which nobody has to do."""
        bares = {word.bare for word in words}
        allowed = self._lexicon.small("permitting")
        return not (allowed.isdisjoint(bares) or self._lexicon.small("passive").isdisjoint(bares))

    def _closes_in_work(self, words: Sequence[Word]) -> bool:
        """Tell "de mentor dit doet voor 1 april": its verb stands last, or before a when."""
        return any(
            self._verbs.closing(word.bare, is_plural=False) is not None
            for at, word in enumerate(words)
            if at + 1 == len(words) or word.closes or words[at + 1].bare in self._prepositions
        )

    def _asked_for(self, sentence: str) -> Wish | None:
        folded = fold_in_place(sentence)
        patterns = (*self._put_forward, self._asked)
        asked = next(filter(None, (pattern.search(folded) for pattern in patterns)), None)
        if asked and not self._is_negated(folded[: asked.start()]):
            what = self._wished(sentence[self._end(asked) :].strip(" :,"), asked)
            # "Een fonds om van te reizen" keeps its "te".
            what = what if " om " in what else self._verbs.without_te(what)
            # "Er is behoefte aan rust".
            what = sentence if " " not in what and asked[0].endswith("aan") else what
            if (
                len(what.split()) >= _LEAST
                and not sentence[asked.end() :].lstrip(" :").startswith(",")
                and not is_curious(what, self._lexicon)
                and not is_only_felt(what, self._lexicon)
                and not _DEFINED.match(what)
            ):
                return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True)
        would = _WOULD.search(sentence)
        if would and not asked and not self._is_negated(folded[: would.start()]):
            what = _GLADLY.sub("", f"{would['what']}{would['rest'] or ''}".strip(" ,"))
            if len(what.split()) >= _LEAST and what.split()[-1].lower() not in self._not:
                return Wish(what=what, kind=Kind.IMPROVEMENT, is_strong=True)
        plain = wanted(sentence, nobody=self._nobody, offering=self._offering)
        if len(plain.split()) >= _LEAST:
            return Wish(what=self._verbs.without_te(plain), kind=Kind.IMPROVEMENT)
        weighed = self._weighed.search(folded)
        if weighed and not only_asks(folded, self._lexicon):
            return Wish(what=sentence, kind=Kind.IMPROVEMENT, is_strong=True)
        complained = self._complained.search(folded)
        if complained:
            # "Een bewoner vraagt of de lift …" asks what stands behind it.
            is_asked = complained[0].rpartition(" ")[2] in self._lexicon.small("or")
            what = _LEADING.sub("", sentence[complained.end() :].strip(" :")) if is_asked else ""
            what = _MAY.sub(r"\g<what>\g<verb>", what)
            is_whole = len(what.split()) > _LEAST
            return Wish(what=what if is_whole else sentence, kind=Kind.IMPROVEMENT)
        return None

    def _wished(self, behind: str, asked: re.Match[str]) -> str:
        """Put what is asked for as a title: "… dat de nachtdienst aanbelt" is to be seen to."""
        if _WHETHER.search(asked[0]):
            return without_coming(behind)
        what = _TRAILING.sub("", _WANTING.sub("", _LEADING.sub("", behind))).removesuffix(" te")
        first, _, rest = _GLADLY.sub("", behind).partition(" ")
        if asked[0].rpartition(" ")[2] in self._hanging:
            first, rest = "", behind
        elif first.lower() not in self._hanging:
            return what
        words = [word.bare for word in words_of(rest)]
        is_clause = len(words) > _LEAST and words[0] not in self._no_clause
        return f"Zorgen dat {rest}" if is_clause and not _OURS.match(rest) else what

    def _end(self, asked: re.Match[str]) -> int:
        """Return where the wish begins: "willen geen tv" keeps its "geen"."""
        last = asked[0].rpartition(" ")[2]
        is_whether = _WHETHER.search(asked[0]) is not None and last != "er"
        is_kept = is_whether or last in self._kept
        return asked.end() - len(last) if is_kept else asked.end()

    def _is_negated(self, before: str) -> bool:
        return any(word in self._not for word in before.split()[-2:])
