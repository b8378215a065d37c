"""How a wish ended by the sentence behind it: a no in whatever words, or there already."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.rulings.clause_words import WITHIN, kind_of, takes_up, words_in
from planner_sync.minutes.rulings.done_already import settles
from planner_sync.minutes.rulings.saying_no import is_bare_no, says_no
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.rulings.verdicts import answer_of, verdict_of
from planner_sync.minutes.words.stems import stems

_LABEL = re.compile(r"^[^\W\d][\w.-]*(?:\s[^\W\d][\w.-]*){0,2}:\s+(?=\S)")
"""Who answers, in front of the answer: "begeleiding: nee, het is te laat"."""

_ACCORDING = re.compile(r"^(?:volgens|according\s+to)\s+\S+(?:\s+[A-ZÀ-Ý]\S*)*,?\s+", re.IGNORECASE)
_CLAUSES = re.compile(r"\s*[,;:.(–—]\s+|\s-\s|\s(?:maar|dus|but|so|en|and)\s")
_BUT = re.compile(r"\s(?:maar|but)\s")
_SO = re.compile(r"\s(?:dus|so)\s")
_LEADING = re.compile(r"^(?:maar|dus|but|so)\s+", re.IGNORECASE)
_REASON = re.compile(r"[,;]?\s(?:want|omdat|doordat|because|since)\s.*$", re.DOTALL)
_THAT = re.compile(r"^(?P<who>.{2,60}?)\s(?:dat|that)\s(?P<said>\S.*)$", re.DOTALL)
_VOTES = re.compile(
    r"\b(?P<yes>\d+) (?:stem\w* |votes? )?(?:voor|for)\b\W+(?:\w+ )?"
    r"(?P<no>\d+) (?:stem\w* |votes? )?(?:tegen|against)\b"
)
_ONE = frozenset(["een", "één"])
_LONGEST = 40
"""Words of a sentence that ends a matter; a longer one tells a story."""

_LONGEST_DELAY = 12
"""Words of a sentence that only puts a matter off."""

_OVER = frozenset([Status.DONE.value, Status.DROPPED.value])
_NO_WORK = frozenset([Decision.NOT_TAKEN_UP.value, Decision.LATER.value])
_YES_OR_LATER = frozenset([Decision.TAKEN_UP, Decision.LATER])


def refuses(sentence: str, wish: str, lexicon: Lexicon, *, is_answer: bool = False) -> bool:
    """
    Tell whether *sentence*, behind *wish*, says that nothing comes of it.

    It takes the wish up, by a word such as "dat" or "daar", by its noun or by leaving it out,
    and says no: what cannot be or may not be ("dat kan hier niet"), what the house does not do
    ("daar beginnen wij niet aan"), what nobody wants ("kreeg nul stemmen"), what is none of the
    meeting's matters ("dat is geen groepspunt") or what stays as it was.  What merely is not so
    today ("die heeft ze nu niet"), what somebody cannot do himself and what is not nice is why
    it was asked for.  In a cell for the answer (*is_answer*) all is about the wish.
    """
    said = _answer_in(sentence, lexicon)
    answer = None if is_answer else answer_of(said, lexicon, is_labelled=False)
    if answer and answer.decision is Decision.NOT_TAKEN_UP:
        return True
    verdict = answer or verdict_of(said, lexicon)
    is_other = verdict and verdict.decision in _YES_OR_LATER
    is_due = not (lexicon.small("must") - kind_of("granting", lexicon)).isdisjoint(words_in(said))
    if is_other or is_due or not (_can_answer(sentence, lexicon) or _is_outvoted(said)):
        return False
    about = stems(wish) - lexicon.small("everybody")
    is_told = said != sentence
    # "Haha, nee" is a no in a cell too; one that opens it may answer a question.
    clauses = list(_clauses(said))
    return (
        _is_outvoted(said)
        or any(is_bare_no(clause, lexicon) for clause in clauses[is_answer:])
        or any(
            says_no(clause, about, lexicon, is_answer=is_answer, is_told=is_told)
            for clause in clauses
        )
    )


def is_there_already(sentence: str, wish: str, lexicon: Lexicon) -> bool:
    """
    Tell whether *sentence*, behind *wish*, says that it has come true: "dat kan al elke week".

    That is what is so by now, and what has been done with it at once.
    """
    if not _can_answer(sentence, lexicon) or _BUT.search(sentence):
        return False
    about = stems(wish) - lexicon.small("everybody")
    if lexicon.meaning(lexicon.statuses, sentence) == Status.DONE.value:
        # "Klaar".
        return True
    first, *others = list(_clauses(_answer_in(sentence, lexicon))) or [""]
    is_back = takes_up(first, words_in(first), about, lexicon)
    return any(
        (settles(clause, lexicon) and (is_back or _has_no_subject(clause, lexicon)))
        or _is_so_by_now(clause, about, lexicon)
        or _is_seen_to(clause, lexicon)
        for clause in ([first, *others[:1]] if is_back else [first])
    )


def puts_off(sentence: str, lexicon: Lexicon) -> bool:
    """Tell "daar kijken we volgend jaar weer naar" and "nu niet" from "nog niet geregeld"."""
    said = _answer_in(sentence, lexicon)
    words = phrase(said).split()
    if sentence.rstrip().endswith("?") or len(words) > _LONGEST_DELAY:
        return False
    told = answer_of(said, lexicon, is_labelled=False) or verdict_of(said, lexicon)
    return told is not None and told.decision is Decision.LATER


def closes_alone(word: str, lexicon: Lexicon) -> bool:
    """
    Tell "vervallen", "later" and "gedaan", each a whole answer, from "dagelijks".

    "Nee" may also say of a point of last time that it was not done yet.
    """
    status, decision = (
        lexicon.meaning(table, word) for table in (lexicon.statuses, lexicon.decisions)
    )
    is_ruled = decision in _NO_WORK and phrase(word) not in lexicon.small("plain_answer")
    return status in _OVER or is_ruled


def _has_no_subject(clause: str, lexicon: Lexicon) -> bool:
    """Tell "is in de pauze gemaakt" and "al geregeld" from "zijn zus heeft aarde gebracht"."""
    first, *others = words_in(clause) or [""]
    opens = lexicon.small("has") | lexicon.small("standing") | lexicon.small("done_by_now")
    opens |= kind_of("by_now", lexicon) | kind_of("able", lexicon)
    is_whose = first in lexicon.small("whose") and lexicon.small("done_by_now").isdisjoint(
        others[:1]
    )
    return (first in opens and not is_whose) or is_participle(first, lexicon)


def _can_answer(sentence: str, lexicon: Lexicon) -> bool:
    """Tell what can end a matter from a story, a question and a topic of its own."""
    words = phrase(sentence).split()
    label, colon, _ = sentence.partition(":")
    is_own = bool(colon) and _LABEL.match(sentence) is None and not _CLAUSES.search(label)
    is_asking = sentence.rstrip().endswith("?")
    return len(words) <= _LONGEST and not (is_own or is_asking)


def _answer_in(sentence: str, lexicon: Lexicon) -> str:
    """Return what is answered, without who tells it: "Daan legde uit dat dat niet kan"."""
    said = _ACCORDING.sub("", _LABEL.sub("", sentence.strip()))
    match = _THAT.match(said)
    telling = phrases_in(lexicon.small("explaining") | kind_of("answering", lexicon))
    is_told = match is not None and telling.search(fold_in_place(match["who"])) is not None
    return match["said"] if match and is_told else said


def _clauses(said: str) -> Iterator[str]:
    """Yield the clauses of *said* that are no reason."""
    told = _REASON.sub("", said)
    # "Dat blijft dus zo" is one clause.
    wholes = [told, _SO.sub(" ", told)] if _SO.search(told) else [told]
    for whole in wholes:
        parts = (_LEADING.sub("", part) for part in _CLAUSES.split(whole))
        yield from (part for part in parts if part.strip())


def _is_outvoted(said: str) -> bool:
    """Tell "3 voor, 9 tegen" from "9 voor en 3 tegen"."""
    match = _VOTES.search(fold_in_place(said))
    return match is not None and int(match["no"]) > int(match["yes"])


def _is_so_by_now(clause: str, about: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell "hangt inmiddels bij de deur" and "dat kan al elke week" from "is al lang stuk"."""
    words = words_in(clause)
    closed = lexicon.small("not") | lexicon.small("must") | lexicon.small("will")
    closed |= lexicon.small("passive") | kind_of("lately", lexicon) | lexicon.small("want")
    now = next((at for at, word in enumerate(words) if word in kind_of("by_now", lexicon)), None)
    if now is None or not closed.isdisjoint(words):
        return False
    standing = lexicon.small("standing") | kind_of("able", lexicon) | kind_of("being_so", lexicon)
    # "Hij zwemt inmiddels mee" does what was wished.
    near = {word for word in words[:now] if about & stems(word)}
    is_verb = not (standing | near).isdisjoint([*words[:WITHIN], words[-1]])
    told = any(is_participle(word, lexicon) for word in words[now:])
    is_back = takes_up(clause, words, about, lexicon) or words[0] in standing
    is_back = is_back or words[0] in lexicon.small("pronoun") | lexicon.small("she")
    return is_back and is_verb and not told


def _is_seen_to(clause: str, lexicon: Lexicon) -> bool:
    """Tell "Daan heeft het er meteen op gezet" and "vrijdag gekregen" from "dat is vaak gezegd"."""
    small, words = lexicon.small, words_in(clause) or [""]
    if not small("not").isdisjoint(words):
        return False
    if small("finite").isdisjoint(words):
        # "Uiterlijk maandag geregeld" is still to come.
        is_ahead = words[0] in (small("until") | small("title_term")) - small("at_once")
        return words[-1] in small("closing_deed") and not is_ahead
    is_quick = phrases_in(small("quickly")).search(" ".join(words)) is not None
    is_perfect = not small("has").isdisjoint(words[:3]) and is_participle(words[-1], lexicon)
    if is_perfect and _has_got_one(words, lexicon):
        return True
    is_back = not (small("pointed") | small("object")).isdisjoint(words)
    told = kind_of("told_of", lexicon) | small("called") | small("noting") | small("started")
    told |= kind_of("lately", lexicon)
    return is_quick and is_perfect and is_back and told.isdisjoint(words)


def _has_got_one(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "Daan heeft er gisteren een gekocht" from "de kok heeft er een les over gehad"."""
    deed, count = words[-1], words[-2]
    is_count = count in lexicon.small("count") | _ONE or count.isdigit()
    return "er" in words and is_count and deed in lexicon.small("closing_deed")
