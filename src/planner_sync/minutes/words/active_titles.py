"""Titles as on a card: "de folder moet aangepast worden" is "de folder aanpassen"."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word, sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_BEING, _READY = "worden", "zijn"
_AUXILIARY_WITHIN = 10
"""Words among which "moet" or "zal" stands; further on it is of another clause."""


def active(text: str, lexicon: Lexicon) -> str:
    """
    Return *text* with the infinitive of what has to be done, where it is one passive sentence.

    Any other text is returned as it is: "moet ingevuld kunnen worden" asks for something else,
    and what must not be done stays as it was said.  "To call the bank" is "call the bank".
    """
    text = without_told(_without_to(text, lexicon), lexicon)
    if "\n" in text or len(list(sentences(text))) != 1:
        return text
    words = words_of(text)
    cluster = _cluster(words, lexicon)
    if cluster is None:
        return text
    begin, end, infinitive = cluster
    auxiliary = _auxiliary(words[:begin], lexicon)
    if auxiliary is None:
        return text
    kept = [word.text for at, word in enumerate(words[:begin]) if at not in auxiliary]
    closing = "".join(sign for sign in words[end - 1].text[::-1] if not sign.isalnum())[::-1]
    return " ".join([*kept, f"{infinitive}{closing}", *(word.text for word in words[end:])])


def without_told(text: str, lexicon: Lexicon) -> str:
    """Return "de kaart zal bekeken worden" of "de kaart werd getoond en zal bekeken worden"."""
    words, small = words_of(text), lexicon.small
    bares = [word.bare for word in words]
    shall = small("must") | small("shall")
    joint = next(
        (at for at in range(2, len(bares)) if bares[at] in shall and bares[at - 1] in small("and")),
        0,
    )
    told = next(
        (at for at in range(1, joint - 1) if bares[at] in small("was") | small("has_been")), 0
    )
    is_told = told and bares[joint - 2] in verbs_of(lexicon).participles
    if not is_told or any(word.closes for word in words[:joint]):
        return text
    return f"{text[: words[told].start]}{text[words[joint].start :]}"


def _without_to(text: str, lexicon: Lexicon) -> str:
    """Leave out the "to" of an English infinitive: "(Anna -) to call the bank"."""
    first, _, rest = text.partition(" ")
    is_verb = rest.split(" ")[0].lower() in verbs_of(lexicon).english
    return rest if first.lower() == "to" and is_verb else text


def _cluster(words: Sequence[Word], lexicon: Lexicon) -> tuple[int, int, str] | None:
    """Return where "aangepast te worden" or "aangepast zijn" stands, and its infinitive."""
    participles, to = verbs_of(lexicon).participles, lexicon.small("to")
    bares = [word.bare for word in words]
    being = _BEING if _BEING in bares else _READY
    if bares.count(being) != 1 or (being == _READY and not _is_duty(bares, lexicon)):
        return None
    at = bares.index(being)
    begin = at - 1 if at and bares[at - 1] in to else at
    end = at + 1
    if begin and bares[begin - 1] in participles:
        begin -= 1
        done = bares[begin]
    elif end < len(bares) and bares[end] in participles:
        done = bares[end]
        end += 1
    else:
        return None
    is_joined = any(word.closes for word in words[begin : end - 1])
    return None if is_joined else (begin, end, participles[done])


def _is_duty(bares: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "moet voor mei gekeurd zijn" from "zal gekeurd zijn"."""
    return not lexicon.small("must").isdisjoint(bares[:_AUXILIARY_WITHIN])


def _auxiliary(words: Sequence[Word], lexicon: Lexicon) -> frozenset[int] | None:
    """
    Return the places of "moet" or "zal", and of "er", among the *words* before the verb.

    None of them is left where "er moet" was taken off before.  ``None`` stands for a sentence
    that says more, or that denies.
    """
    bares = [word.bare for word in words]
    shall = lexicon.small("must") | lexicon.small("shall")
    found = [at for at, bare in enumerate(bares) if bare in shall]
    other = lexicon.small("finite") | lexicon.small("able") | lexicon.small("not")
    other |= lexicon.small("turn") | lexicon.small("to")
    is_plain = len(found) <= 1 and other.isdisjoint(set(bares) - shall)
    if not is_plain or (found and found[0] >= _AUXILIARY_WITHIN):
        return None
    there = {at for at in (0, *(at + 1 for at in found)) if at < len(bares)}
    return frozenset(found) | {at for at in there if bares[at] in lexicon.small("there")}
