"""Work that is told as what will be done: "de begroting zal in mei worden vastgesteld"."""

from collections.abc import Sequence
from itertools import takewhile

from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.wishes.supposed import supposes
from planner_sync.minutes.words.active_titles import without_told
from planner_sync.minutes.words.sentences import Word, words_of
from planner_sync.minutes.words.verbs import verbs_of

_WITHIN = 14
"""Words behind "zal" or "wordt" among which its verb stands."""


def to_be_done(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "de begroting in mei vaststellen" of the sentence above; empty where nothing is planned.

    "Als het regent, zal …" and "zal niet …" plan nothing.
    """
    return _planned(sentence, lexicon, lexicon.small("shall"), lexicon.small("passive"))


def being_done(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "een nieuwe bank bestellen" of "er wordt een nieuwe bank besteld"; empty for no work.

    "De was wordt elke dag gedaan" tells how it goes.
    """
    bares = {word.bare for word in words_of(sentence)}
    often = lexicon.small("often") | lexicon.verdicts.get("habit", frozenset())
    is_asked = sentence.rstrip().endswith("?")
    if is_asked or not often.isdisjoint(bares):
        return ""
    return _planned(sentence, lexicon, lexicon.small("passive"), frozenset())


def put_actively(sentence: str, lexicon: Lexicon) -> str:
    """Return "de bank beheren" of "de bank wordt beheerd" and "zal worden beheerd"."""
    words = phrase(sentence).split()
    # Of "de bank moet worden beheerd" the verb in front says that it must.
    is_duty = not lexicon.small("must").isdisjoint(words)
    return to_be_done(sentence, lexicon) or ("" if is_duty else being_done(sentence, lexicon))


def being_changed(sentence: str, lexicon: Lexicon) -> str:
    """
    Return "de statuten herzien" of "de statuten worden herzien", where no clients met.

    What is set up, looked up or mended is work that lies ahead; "wordt besproken" and "wordt
    goedgekeurd" tell of the table, and what is done "door de gemeente", or "volgens de
    leverancier", is work of others.  "Kan worden aangevuld" only may be.
    """
    work, by = lexicon.verbs.get("changing", frozenset()), lexicon.small("by")
    bares = {word.bare for word in words_of(sentence)}
    participles = verbs_of(lexicon).participles
    is_change = any(participles.get(bare) in work for bare in bares)
    other = by | lexicon.small("each") | lexicon.small("has") | lexicon.small("permitting")
    # "Er moet een lijst worden gemaakt" is a duty.
    other |= lexicon.small("must")
    is_told = not bares.isdisjoint(other | lexicon.small("according"))
    return "" if is_told or not is_change else being_done(sentence, lexicon)


def done_work(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """
    Tell "de lijst wordt aangepast", which is work, from "de lijst wordt toegelicht".

    "Haar taken worden overgenomen" is news of somebody.
    """
    bares = [word.bare for word in words]
    being, participles = lexicon.small("passive"), verbs_of(lexicon).participles
    verb = next((at for at, bare in enumerate(bares) if bare in being), None)
    if verb is None or supposes(bares, lexicon) or bares[0] in lexicon.small("whose"):
        return False
    done = (participles[bare] for bare in bares[max(verb - 1, 0) :] if bare in participles)
    told = lexicon.verbs.get("telling", frozenset())
    is_work = any(infinitive not in told for infinitive in done)
    return is_work and lexicon.small("not").isdisjoint(bares)


def _planned(sentence: str, lexicon: Lexicon, shall: frozenset[str], being: frozenset[str]) -> str:
    """Return the work of the participle behind *shall*, beside which one of *being* stands."""
    sentence, participles = without_told(sentence, lexicon), verbs_of(lexicon).participles
    words = words_of(sentence)
    bares = [word.bare for word in words]
    begin = next((at for at, bare in enumerate(bares) if bare in shall), None)
    # "Om de zaal te vullen zullen ook flyers worden uitgedeeld".
    hanging = lexicon.small("turn") - lexicon.small("aim_word") - lexicon.small("supposing")
    if begin is None or bares[0] in hanging or supposes(bares, lexicon):
        return ""
    if not being and not lexicon.small("relative").isdisjoint(bares[1:begin]):
        # "Het beleid volgt plannen die samen worden opgesteld".
        return ""
    within = [
        *takewhile(
            lambda at: bares[at] not in lexicon.small("turn"),
            range(begin + 1, min(begin + _WITHIN, len(words))),
        )
    ]
    done = next(
        (
            at
            for at in within
            if bares[at] in participles
            and (not being or not being.isdisjoint(bares[at - 1 : at + 2]))
        ),
        None,
    )
    if done is None or not lexicon.small("not").isdisjoint(bares[begin:done]):
        return ""
    told = lexicon.verbs.get("telling", frozenset())
    infinitive, idle = participles[bares[done]], being | lexicon.small("there")
    kept = [
        infinitive if at == done else word.text
        for at, word in enumerate(words)
        if at != begin and (bares[at] not in idle or at > done + 1)
    ]
    return "" if infinitive in told else " ".join(kept).rstrip(" .;:,!")
