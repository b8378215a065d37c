"""A clause behind a wish that says that nothing comes of it, in whatever words."""

from collections.abc import Sequence

from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.clause_words import THERE, holds, kind_of, takes_up, words_in
from planner_sync.minutes.rulings.decision_words import decision_in
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.rulings.verdicts import Verdict, answer_of
from planner_sync.minutes.words.verbs import verbs_of

_NO = Verdict(decision=Decision.NOT_TAKEN_UP)
_SHORT = 2
"""Words of a clause that is a no: "de helft is allergisch, dus nee"."""

_TO = frozenset(["te", "to"])
_NONE, _BEING = frozenset(["geen", "no"]), frozenset(["is", "zijn", "was", "waren"])
_NEAR = 4
"""Words between a no and what there is none of: "geen enkele echte steun"."""


def says_no(
    clause: str, about: frozenset[str], lexicon: Lexicon, *, is_answer: bool, is_told: bool
) -> bool:
    """
    Tell whether *clause* says that nothing comes of a matter.

    Args:
        clause: One clause behind the wish.
        about: The stems of what the wish is about.
        lexicon: The words that say so.
        is_answer: The clause answers the wish, whatever it names.
        is_told: Somebody else is told to have said it.
    """
    words = words_in(clause) or [""]
    told = " ".join(words)
    if holds("complained", told, lexicon) or holds("unresolved", told, lexicon):
        return False
    if any(is_no(words, lexicon) for is_no in (_lacks_support, _others_object, _is_needless)):
        return True
    if holds("final", told, lexicon) or _stays(words, lexicon):
        return True
    is_back = is_answer or takes_up(told, words, about, lexicon)
    is_ours = not lexicon.small("we").isdisjoint(words)
    if is_back or is_ours or _echoes(words, lexicon):
        is_no = decision_in(told, lexicon) is Decision.NOT_TAKEN_UP
        if is_no or holds("staying", told, lexicon) or _nobody_wants(words, lexicon):
            return True
    return is_back and (
        _is_too_much(words, lexicon)
        or _is_no_matter(words, lexicon)
        or _cannot_be(words, lexicon, is_told=is_told)
        or _is_theirs(words, lexicon)
        or holds("departing", told, lexicon)
    )


def is_bare_no(clause: str, lexicon: Lexicon) -> bool:
    """Tell the "nee" of "twee zijn allergisch, dus nee" and of "lief, maar nee"."""
    told = " ".join(words_in(clause))
    is_short = 0 < len(told.split()) <= _SHORT
    return is_short and answer_of(told, lexicon, is_labelled=False) == _NO


def _stays(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "het blijft half vijf" and "blijft 20.30 uur", a time, from "blijft drie uur stuk"."""
    lean = [word for word in words if word not in lexicon.small("idle_answer")]
    lean = lean[1:] if lean[:1] and lean[0] in lexicon.small("pointed") else lean
    hours = kind_of("clock", lexicon)
    is_time = all(any(map(str.isdigit, word)) or word in hours for word in lean[1:])
    return len(lean) > 1 and lean[0] in kind_of("remaining", lexicon) and is_time


def _others_object(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat vonden de anderen niks" and "de rest had er geen last van"."""
    others = kind_of("others", lexicon)
    named = any(
        word in others and not lexicon.small("article").isdisjoint(words[at - 1 : at])
        for at, word in enumerate(words)
        if at
    )
    nots = lexicon.small("not") | kind_of("none", lexicon)
    views = kind_of("viewing", lexicon)
    is_back = not (lexicon.small("pointed") | THERE).isdisjoint(words)
    return named and is_back and not (views.isdisjoint(words) or nots.isdisjoint(words))


def _is_needless(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "een bord vond men overdreven" from "ze vindt de prijs overdreven hoog"."""
    is_view = not kind_of("viewing", lexicon).isdisjoint(words)
    theirs = lexicon.small("pronoun") | lexicon.small("she") | lexicon.small("not")
    return is_view and words[-1] in kind_of("overdone", lexicon) and theirs.isdisjoint(words)


def _is_theirs(words: Sequence[str], lexicon: Lexicon) -> bool:
    """
    Tell what others decide on: "dat is een zaak van de verhuurder", "dat bepaalt de gemeente".

    "Dat is een taak voor Fenna" gives it to somebody, "daar gaat het overleg over" tells a topic.
    """
    small, told = lexicon.small, " ".join(words)
    if not (small("we") | small("not") | small("pronoun")).isdisjoint(words):
        return False
    decides = kind_of("deciding", lexicon)
    is_passive = not small("passive").isdisjoint(words) or not small("has").isdisjoint(words)
    is_elsewhere = not kind_of("elsewhere", lexicon).isdisjoint(words)
    is_set = is_passive and is_elsewhere and not kind_of("set_by", lexicon).isdisjoint(words)
    article = small("article") | small("whose")
    said_of = [at for at, word in enumerate(words[:-1]) if word in small("belonging") | {"aan"}]
    is_whose = bool(said_of) and words[said_of[0] + 1] in article
    before = words[said_of[0] - 1] if said_of else ""
    ends = words[-1] not in small("period")
    is_matter = before.endswith(tuple(kind_of("others_matter", lexicon)))
    is_up_to = before in _BEING and len(words) == said_of[0] + 3 if said_of else False
    return (
        (bool(words[1:]) and words[1] in decides)
        or is_set
        or (is_whose and ends and (is_matter or (is_up_to and words[said_of[0]] == "aan")))
        or holds("others_decide", told, lexicon)
    )


def _echoes(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "het voorstel haalde het niet" and "niemand wil er een" from "de stoel komt er niet"."""
    is_named = words[0] in lexicon.small("article") | lexicon.small("either")
    return not kind_of("echo", lexicon).isdisjoint(words[:2] if is_named else words)


def _lacks_support(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "kreeg nul stemmen", "daar was geen bijval voor" and "niemand was het ermee eens"."""
    none, support = lexicon.small("not") | kind_of("none", lexicon), kind_of("support", lexicon)
    none |= kind_of("scarce", lexicon)
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
    is_view = not kind_of("judging", lexicon).isdisjoint(words)
    is_that = not {"dat", "dit", "that", "this"}.isdisjoint(words[:at])
    often = lexicon.small("often") | lexicon.small("tardy")
    return is_that and is_view and not is_verb and after not in often


def _is_no_matter(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat is geen groepspunt" from "dat is geen gezicht"."""
    no = next((at for at, word in enumerate(words[:-1]) if at and word in _NONE), None)
    if no is None or no > _NEAR or not _today(words, lexicon).isdisjoint(words):
        return False
    matters = tuple(kind_of("matter", lexicon))
    return words[no - 1] in _BEING and words[no + 1].endswith(matters)


def _cannot_be(words: Sequence[str], lexicon: Lexicon, *, is_told: bool) -> bool:
    """
    Tell "dat kan met deze vloer echt niet" and "daar gaat het huis niet in mee".

    What one of them cannot do is no refusal, "dat kan hij niet alleen", unless that is the one
    who answers: "de kok zei dat hij daar niet aan meedoet".  What goes badly is none either:
    "het komt niet warm op tafel".
    """
    small = lexicon.small
    nots = small("not") | kind_of("none", lexicon)
    at = next((i for i, word in enumerate(words) if word in nots), None)
    if at is None or not _today(words, lexicon).isdisjoint(words):
        return False
    theirs = small("pronoun") | small("she") | small("object")
    if not (is_told or theirs.isdisjoint(words)) or not small("praise").isdisjoint(words[at:]):
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    able, stranded = kind_of("able", lexicon), kind_of("stranded", lexicon)
    named = small("article") | small("either")
    is_apart = behind in stranded and named.isdisjoint(words[at + 2 : at + 3])
    if is_apart and not THERE.isdisjoint(words[:at]):
        return True
    leads_on = small("preposition") | small("particle") | stranded | able
    undertaken = kind_of("undertaken", lexicon)
    leads_on |= undertaken | verbs_of(lexicon).infinitives | {""}
    granting = able if words[0] in small("it") else able | kind_of("granting", lexicon)
    happened = any(is_participle(word, lexicon) for word in words[at:])
    # "Dat willen we elkaar niet opleggen" ends in its verb.
    leads = behind in leads_on or (behind == words[-1] and behind.endswith("en"))
    # "Dat valt niet te regelen".
    is_infinite = behind in _TO and not undertaken.isdisjoint(words[at + 2 : at + 3])
    return not happened and (is_infinite or (leads and not granting.isdisjoint(words)))


def _nobody_wants(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "die krijgt niemand" and "nobody wanted one" from "niemand weet dat"."""
    wanting = kind_of("wanting", lexicon)
    return not ({"niemand", "nobody"}.isdisjoint(words) or wanting.isdisjoint(words))


def _today(words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the words with which a lack is today's: "die hebben we nog niet"."""
    able = not (kind_of("able", lexicon) | kind_of("granting", lexicon)).isdisjoint(words)
    return frozenset() if able else kind_of("today", lexicon)
