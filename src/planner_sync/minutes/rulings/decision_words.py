"""What a clause decides, by its verbs, its negation and its adverbs: "gaan we niet doen"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.words.verbs import verbs_of

_WORD = re.compile(r"[^\W_][\w'’-]*|\?")
_IDLE = 3
"""Words between "kan" and "niet": "kan in verband met het rooster niet" has its reason there."""

_POINTED_WITHIN = 5
"""Words at the start of a clause that say what it is about."""

_PASSIVE_WITHIN = 5
"""Words between "wordt" and its participle."""


def decision_in(clause: str, lexicon: Lexicon) -> Decision | None:
    """
    Return what *clause* decides; ``None`` where it decides nothing.

    What is to be discussed is undecided; what is to come later is later, whatever its verb.
    No is a negation with a verb of undertaking ("doen we niet") or of being able ("dat kan
    helaas niet"), a lack ("geen geld voor") or a refusal ("afgewezen").  Yes is what we do or
    what "is done".  What cannot go on so is a complaint, and so is what we never do.
    """
    folded = fold_in_place(clause)
    words = _WORD.findall(folded)
    if _holds("complained", folded, lexicon):
        return None
    for decision in (Decision.UNDECIDED, Decision.LATER, Decision.NOT_TAKEN_UP):
        if _holds(decision.value, folded, lexicon):
            return decision
    if _is_refused(words, lexicon):
        return Decision.NOT_TAKEN_UP
    if not lexicon.small("not").isdisjoint(words):
        return None
    is_taken = _holds(Decision.TAKEN_UP.value, folded, lexicon) or _is_undertaken(words, lexicon)
    is_taken = is_taken or _is_allowed(words, lexicon)
    return Decision.TAKEN_UP if is_taken else None


def points_back(clause: str, lexicon: Lexicon) -> bool:
    """
    Tell whether *clause* speaks of what was said before it.

    It says "dat" or "hier", or has no subject matter of its own: "doen we", "komt later".  With
    "de raad vindt van niet" it stands for all of that.
    """
    folded = fold_in_place(clause)
    words = _WORD.findall(folded)
    if _holds("echoing", folded, lexicon):
        return True
    if any(_is_pronoun(words, at, lexicon) for at in range(min(len(words), _POINTED_WITHIN))):
        return True
    opens = _kind("opening", lexicon) | _kind("refused", lexicon)
    is_ours = len(words) > 1 and words[1] in lexicon.small("we")
    is_ours = is_ours and words[0] in {*verbs_of(lexicon).plural, *_kind("able", lexicon)}
    return bool(words) and (words[0] in opens or is_ours)


def decision_of_title(title: str, lexicon: Lexicon) -> Decision | None:
    """
    Return what a heading says was decided on all that stands below it.

    "Niet opgepakt", "wat niet in het plan komt", "voor later" and "dit gaan we doen" do; "wat
    gaat niet goed" and "niet aanwezig" tell other things, and a question asks.
    """
    folded = fold_in_place(title)
    words = _WORD.findall(folded)
    # "Volgend jaar" is when, "bespreken" an agenda.
    idle = lexicon.small("period") | lexicon.small("half_answer") | _kind("weighing", lexicon)
    meaning = lexicon.meaning(lexicon.decisions, title) if idle.isdisjoint(words) else None
    if meaning and lexicon.meaning(lexicon.facts, title) is None:
        return Decision(meaning)
    if _holds("complained", folded, lexicon) or _holds("reported", folded, lexicon):
        return None
    for decision in (Decision.UNDECIDED, Decision.LATER, Decision.NOT_TAKEN_UP):
        if _holds(f"titled_{decision.value}", folded, lexicon):
            return decision
    is_no = not lexicon.small("not").isdisjoint(words)
    pointed = lexicon.small("pointed") | lexicon.small("not") | lexicon.small("idle_answer")
    if is_no:
        named = _kind("undertaken", lexicon) | _kind("able", lexicon)
        # "Dit niet" names no verb at all.
        is_bare = len(words) > 1 and pointed.issuperset(words)
        return Decision.NOT_TAKEN_UP if is_bare or not named.isdisjoint(words) else None
    if not _kind("refused", lexicon).isdisjoint(words):
        return Decision.NOT_TAKEN_UP
    return Decision.TAKEN_UP if _holds("titled_taken_up", folded, lexicon) else None


def lacks(clause: str, lexicon: Lexicon) -> bool:
    """Tell "geen geld voor", which is no and why not at once."""
    return not _kind("lacking", lexicon).isdisjoint(_WORD.findall(fold_in_place(clause)))


def _is_pronoun(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell "dat doen we" and "daar is geen geld voor" from "dat gebouw" and "het dak"."""
    if words[at] not in lexicon.small("pointed"):
        return False
    if words[at] not in lexicon.small("determiner") | lexicon.small("article") or at + 1 == len(
        words
    ):
        return True
    after = words[at + 1]
    roles = (
        "finite",
        "we",
        "not",
        "idle_answer",
        "yet",
        "will",
        "must",
        "preposition",
        "after_it",
        "period",
    )
    is_verb = after in verbs_of(lexicon).plural or after in verbs_of(lexicon).singular
    is_verb = is_verb or after in _kind("able", lexicon) | _kind("opening", lexicon)
    return is_verb or any(after in lexicon.small(role) for role in roles)


def _holds(kind: str, folded: str, lexicon: Lexicon) -> bool:
    return phrases_in(_kind(kind, lexicon)).search(folded) is not None


def _kind(kind: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.verdicts.get(kind, frozenset())


def _is_refused(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "kan helaas niet", "gaan we niet doen" and "geen geld voor"."""
    nots = [at for at, word in enumerate(words) if word in lexicon.small("not")]
    undertaken, lacking = _kind("undertaken", lexicon), _kind("lacking", lexicon)
    ours = lexicon.small("we") | lexicon.small("passive") | lexicon.small("had")
    ours |= lexicon.small("will")
    for at in nots:
        if words[at] != "niet" and not lacking.isdisjoint(words[at + 1 : at + 3]):
            return True
        if words[at] == "niet" and not lacking.isdisjoint(words[max(0, at - 1) : at]):
            # "Daar is het geld niet voor".
            return True
        around = {*words[:at], *words[at + 1 :]}
        if not undertaken.isdisjoint(around) and not ours.isdisjoint(around):
            return True
        if _is_unable(words, at, lexicon) or _is_told_unable(words, at, lexicon):
            return True
    return False


def _is_unable(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell "kan niet van de brandweer" from "kan niet bij het raam", which is a complaint."""
    idle = lexicon.small("idle_answer") | lexicon.small("pointed") | lexicon.small("we") | {"er"}
    able = _kind("able", lexicon)
    before = list(words[max(0, at - _IDLE - 1) : at])
    # "Kan volgens Anna niet".
    because = (i for i, word in enumerate(before) if i and word in _kind("because", lexicon))
    del before[next(because, len(before)) :]
    while before and before[-1] in idle:
        before.pop()
    is_able = bool(before) and before[-1] in able
    behind = [word for word in words[at + 1 :] if word not in idle]
    ends = _kind("undertaken", lexicon) - lexicon.small("preposition")
    ends |= _kind("because", lexicon)
    return is_able and (not behind or behind[0] in ends or behind[-1] in ends)


def _is_told_unable(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Tell "(Anna zei) dat dit niet kan", where the verb stands last."""
    is_last = at + 2 == len(words) and words[at + 1] in _kind("able", lexicon)
    that, pointed = lexicon.small("that"), lexicon.small("pointed")
    before = pairwise(words[max(0, at - _POINTED_WITHIN) : at])
    return is_last and any(one in that and other in pointed for one, other in before)


def _is_allowed(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat kan" and "dit mag vanaf mei" from "dat kan beter"."""
    subject, verb, *rest = (*words, "", "")
    behind = lexicon.small("until") | lexicon.small("idle_answer") | {"", "prima", "gewoon"}
    can = subject in lexicon.small("pointed") and verb in lexicon.small("allowing")
    return can and rest[0] in behind


def _is_undertaken(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat regelen we", "gaan we uitproberen" and "wordt aangeschaft"."""
    idle = _kind("weighing", lexicon) | _kind("habit", lexicon)
    if not idle.isdisjoint(words):
        return False
    chosen, plural = _undertaking(lexicon), verbs_of(lexicon).plural
    we, will = lexicon.small("we"), lexicon.small("will")
    for at, (word, after) in enumerate(pairwise(words)):
        form = word if after in we else after if word in we else ""
        verbs = plural.get(form, ())
        if any(verb in chosen and (not part or part in words) for part, verb in verbs):
            return True
        if form in will and not chosen.isdisjoint(words[at + 1 :]):
            return True
        if word in lexicon.small("passive"):
            near = words[at + 1 : at + 1 + _PASSIVE_WITHIN]
            told = lexicon.small("praise") | _kind("told_of", lexicon)
            if not _kind("elsewhere", lexicon).isdisjoint(words):
                # "Dat wordt landelijk bepaald".
                told |= _kind("set_by", lexicon)
            return any(is_participle(said, lexicon) and said not in told for said in near)
    return False


def _undertaking(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs by which a team takes something up; "vinden" and "bespreken" are none."""
    telling = lexicon.verbs.get("telling", frozenset()) - _kind("undertaken", lexicon)
    return verbs_of(lexicon).infinitives - telling - _kind("weighing", lexicon)
