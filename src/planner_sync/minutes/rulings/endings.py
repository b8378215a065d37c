"""How a wish ended by the sentence behind it: a no in whatever words, or there already."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.rulings.decision_words import decision_in, points_back
from planner_sync.minutes.rulings.done_already import settles
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.rulings.verdicts import Verdict, answer_of, verdict_of
from planner_sync.minutes.words.stems import stems
from planner_sync.minutes.words.verbs import verbs_of

_LABEL = re.compile(r"^[^\W\d][\w.-]*(?:\s[^\W\d][\w.-]*){0,2}:\s+(?=\S)")
"""Who answers, in front of the answer: "begeleiding: nee, het is te laat"."""

_ACCORDING = re.compile(r"^(?:volgens|according\s+to)\s+\S+(?:\s+[A-ZÀ-Ý]\S*)*,?\s+", re.IGNORECASE)
_CLAUSES = re.compile(r"\s*[,;:.(–—]\s+|\s-\s|\s(?:maar|dus|but|so|en|and)\s")
_BUT = re.compile(r"\s(?:maar|but)\s")
_REASON = re.compile(r"[,;]?\s(?:want|omdat|doordat|because|since)\s.*$", re.DOTALL)
_THAT = re.compile(r"^(?P<who>.{2,60}?)\s(?:dat|that)\s(?P<said>\S.*)$", re.DOTALL)
_VOTES = re.compile(
    r"\b(?P<yes>\d+) (?:stem\w* |votes? )?(?:voor|for)\b\W+(?:\w+ )?"
    r"(?P<no>\d+) (?:stem\w* |votes? )?(?:tegen|against)\b"
)
_SHORTENED = re.compile(r"\b(that|it|there)['’]s\b", re.IGNORECASE)
_LONGEST = 40
"""Words of a sentence that ends a matter; a longer one tells a story."""

_YES_OR_LATER = frozenset([Decision.TAKEN_UP, Decision.LATER])
_NO = Verdict(decision=Decision.NOT_TAKEN_UP)
_SHORT = 2
"""Words of a clause that is a no: "de helft is allergisch, dus nee"."""

_WITHIN = 5
"""Words at the start of a clause within which it says what it is about."""

_NONE, _BEING = frozenset(["geen", "no"]), frozenset(["is", "zijn", "was", "waren"])
_THERE = frozenset(["hier", "daar", "er"])
"""Stand apart from their preposition: "daar is hij niet voor te vinden"."""

_NEAR = 4
"""Words between a no and what there is none of: "geen enkele echte steun"."""


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
    is_due = not (lexicon.small("must") - _kind("granting", lexicon)).isdisjoint(_words(said))
    if is_other or is_due or not (_can_answer(sentence, lexicon) or _is_outvoted(said)):
        return False
    about = stems(wish) - lexicon.small("everybody")
    return _is_outvoted(said) or any(
        _says_no(clause, about, lexicon, is_answer=is_answer, is_told=said != sentence)
        for clause in _clauses(said)
    )


def is_there_already(sentence: str, wish: str, lexicon: Lexicon) -> bool:
    """
    Tell whether *sentence*, behind *wish*, says that it has come true: "dat kan al elke week".

    That is what is so by now, and what has been done with it at once.
    """
    if not _can_answer(sentence, lexicon) or _BUT.search(sentence):
        return False
    about = stems(wish) - lexicon.small("everybody")
    first, *others = list(_clauses(_answer_in(sentence, lexicon))) or [""]
    is_back = _takes_up(first, _words(first), about, lexicon)
    return any(
        (settles(clause, lexicon) and (is_back or _has_no_subject(clause, lexicon)))
        or _is_so_by_now(clause, about, lexicon)
        or _is_seen_to(clause, lexicon)
        for clause in ([first, *others[:1]] if is_back else [first])
    )


def _has_no_subject(clause: str, lexicon: Lexicon) -> bool:
    """Tell "is in de pauze gemaakt" and "al geregeld" from "zijn zus heeft aarde gebracht"."""
    first, *others = _words(clause) or [""]
    opens = lexicon.small("has") | lexicon.small("standing") | lexicon.small("done_by_now")
    opens |= _kind("by_now", lexicon) | _kind("able", lexicon)
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
    telling = phrases_in(lexicon.small("explaining") | _kind("answering", lexicon))
    is_told = match is not None and telling.search(fold_in_place(match["who"])) is not None
    return match["said"] if match and is_told else said


def _clauses(said: str) -> Iterator[str]:
    """Yield the clauses of *said* that are no reason."""
    yield from (part for part in _CLAUSES.split(_REASON.sub("", said)) if part.strip())


def _is_outvoted(said: str) -> bool:
    """Tell "3 voor, 9 tegen" from "9 voor en 3 tegen"."""
    match = _VOTES.search(fold_in_place(said))
    return match is not None and int(match["no"]) > int(match["yes"])


def _says_no(
    clause: str, about: frozenset[str], lexicon: Lexicon, *, is_answer: bool, is_told: bool
) -> bool:
    words = _words(clause) or [""]
    told = " ".join(words)
    if _holds("complained", told, lexicon) or _holds("unresolved", told, lexicon):
        return False
    if _lacks_support(words, lexicon) or _holds("final", told, lexicon):
        return True
    if (
        not is_answer
        and len(words) <= _SHORT
        and answer_of(told, lexicon, is_labelled=False) == _NO
    ):
        return True
    is_back = is_answer or _takes_up(told, words, about, lexicon)
    is_ours = not lexicon.small("we").isdisjoint(words)
    if is_back or is_ours or _echoes(words, lexicon):
        is_no = decision_in(told, lexicon) is Decision.NOT_TAKEN_UP
        if is_no or _holds("staying", told, lexicon) or _nobody_wants(words, lexicon):
            return True
    return is_back and (
        _is_too_much(words, lexicon)
        or _is_no_matter(words, lexicon)
        or _cannot_be(words, lexicon, is_told=is_told)
    )


def _echoes(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "het voorstel haalde het niet" and "niemand wil er een" from "de stoel komt er niet"."""
    is_named = words[0] in lexicon.small("article") | lexicon.small("either")
    return not _kind("echo", lexicon).isdisjoint(words[:2] if is_named else words)


def _words(clause: str) -> list[str]:
    return phrase(_SHORTENED.sub(r"\1 is", clause)).split()


def _takes_up(clause: str, words: Sequence[str], about: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell a clause about the wish: "dat …", "de gordijnen …", "… daar niet aan", "kan niet"."""
    near = words[: _WITHIN + 1]
    is_named = bool(about & stems(" ".join(near)))
    there = lexicon.small("leaning") - {"ja", "hij", "zij", "ze"}
    articles = lexicon.small("either") | lexicon.small("article")
    is_apart = any(
        word in _THERE and not lexicon.small("not").isdisjoint(words[at + 1 : at + 2])
        for at, word in enumerate(near)
    )
    is_there = is_apart or not (there - articles).isdisjoint(words)
    return is_named or is_there or points_back(clause, lexicon)


def _lacks_support(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "kreeg nul stemmen", "daar was geen bijval voor" and "niemand was het ermee eens"."""
    none, support = lexicon.small("not") | _kind("none", lexicon), _kind("support", lexicon)
    none |= _kind("scarce", lexicon)
    return any(
        word in none and not support.isdisjoint(words[at + 1 : at + 2 + _NEAR])
        for at, word in enumerate(words)
    )


def _is_too_much(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat vindt de leiding te gevaarlijk" from "het is daar te koud", which complains."""
    at = next((i for i, w in enumerate(words[:-1]) if w in lexicon.small("too")), None)
    if at is None or not _today(words, lexicon).isdisjoint(words):
        return False
    after = words[at + 1]
    is_verb = after in verbs_of(lexicon).infinitives
    is_view = not _kind("judging", lexicon).isdisjoint(words)
    is_that = not {"dat", "dit", "that", "this"}.isdisjoint(words[:at])
    often = lexicon.small("often") | lexicon.small("tardy")
    return is_that and is_view and not is_verb and after not in often


def _is_no_matter(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat is geen groepspunt" from "dat is geen gezicht"."""
    no = next((at for at, word in enumerate(words[:-1]) if at and word in _NONE), None)
    if no is None or no > _NEAR or not _today(words, lexicon).isdisjoint(words):
        return False
    matters = tuple(_kind("matter", lexicon))
    return words[no - 1] in _BEING and words[no + 1].endswith(matters)


def _cannot_be(words: Sequence[str], lexicon: Lexicon, *, is_told: bool) -> bool:
    """
    Tell "dat kan met deze vloer echt niet" and "daar gaat het huis niet in mee".

    What one of them cannot do is no refusal, "dat kan hij niet alleen", unless that is the one
    who answers: "de kok zei dat hij daar niet aan meedoet".  What goes badly is none either:
    "het komt niet warm op tafel".
    """
    small = lexicon.small
    nots = small("not") | _kind("none", lexicon)
    at = next((i for i, word in enumerate(words) if word in nots), None)
    if at is None or not _today(words, lexicon).isdisjoint(words):
        return False
    theirs = small("pronoun") | small("she") | small("object")
    if not (is_told or theirs.isdisjoint(words)) or not small("praise").isdisjoint(words[at:]):
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    able, stranded = _kind("able", lexicon), _kind("stranded", lexicon)
    named = small("article") | small("either")
    is_apart = behind in stranded and named.isdisjoint(words[at + 2 : at + 3])
    if is_apart and not _THERE.isdisjoint(words[:at]):
        return True
    leads_on = small("preposition") | small("particle") | stranded | able
    leads_on |= _kind("undertaken", lexicon) | verbs_of(lexicon).infinitives | {""}
    granting = able if words[0] in small("it") else able | _kind("granting", lexicon)
    happened = any(is_participle(word, lexicon) for word in words[at:])
    # "Dat willen we elkaar niet opleggen" ends in its verb.
    leads = behind in leads_on or (behind == words[-1] and behind.endswith("en"))
    return not happened and leads and not granting.isdisjoint(words)


def _nobody_wants(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "die krijgt niemand" and "nobody wanted one" from "niemand weet dat"."""
    wanting = _kind("wanting", lexicon)
    return not ({"niemand", "nobody"}.isdisjoint(words) or wanting.isdisjoint(words))


def _is_so_by_now(clause: str, about: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell "hangt inmiddels bij de deur" and "dat kan al elke week" from "is al lang stuk"."""
    words = _words(clause)
    closed = lexicon.small("not") | lexicon.small("must") | lexicon.small("will")
    closed |= lexicon.small("passive") | _kind("lately", lexicon) | lexicon.small("want")
    now = next((at for at, word in enumerate(words) if word in _kind("by_now", lexicon)), None)
    if now is None or not closed.isdisjoint(words):
        return False
    standing = lexicon.small("standing") | _kind("able", lexicon) | _kind("being_so", lexicon)
    # "Hij zwemt inmiddels mee" does what was wished.
    near = {word for word in words[:now] if about & stems(word)}
    is_verb = not (standing | near).isdisjoint([*words[:_WITHIN], words[-1]])
    told = any(is_participle(word, lexicon) for word in words[now:])
    is_back = _takes_up(clause, words, about, lexicon) or words[0] in standing
    is_back = is_back or words[0] in lexicon.small("pronoun") | lexicon.small("she")
    return is_back and is_verb and not told


def _is_seen_to(clause: str, lexicon: Lexicon) -> bool:
    """Tell "Daan heeft het er meteen op gezet" and "vrijdag gekregen" from "dat is vaak gezegd"."""
    small, words = lexicon.small, _words(clause) or [""]
    if not small("not").isdisjoint(words):
        return False
    if small("finite").isdisjoint(words):
        return words[-1] in small("closing_deed")
    is_quick = phrases_in(small("quickly")).search(" ".join(words)) is not None
    is_perfect = not small("has").isdisjoint(words[:3]) and is_participle(words[-1], lexicon)
    is_back = not (small("pointed") | small("object")).isdisjoint(words)
    told = _kind("told_of", lexicon) | small("called") | small("noting") | small("started")
    told |= _kind("lately", lexicon)
    return is_quick and is_perfect and is_back and told.isdisjoint(words)


def _today(words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the words with which a lack is today's: "die hebben we nog niet"."""
    able = not (_kind("able", lexicon) | _kind("granting", lexicon)).isdisjoint(words)
    return frozenset() if able else _kind("today", lexicon)


def _holds(kind: str, told: str, lexicon: Lexicon) -> bool:
    return phrases_in(_kind(kind, lexicon)).search(told) is not None


def _kind(kind: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.verdicts.get(kind, frozenset())
