"""How far a point is, from the words of a status column, the end of an item or a sentence."""

import re
from collections.abc import Sequence
from itertools import pairwise

from planner_sync.domain.points import Status
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.words.marks import mark_of
from planner_sync.minutes.words.verbs import verbs_of

_PARTICIPLE = re.compile(
    r"\w{0,6}ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w{2,}(?:d|(?:[aeioukfspxh]|star)t)|\w{3,}ed"
    r"|been|sent|done"
)
"""Of "begint", "bepaalt" and "vertelt", whose stems end in a voiced sound, it would end in "d"."""

_COUNT = re.compile(r"\d+x?")
_CLAUSES = re.compile(r"[,.;(\n]|\s(?=(?:maar|but|en\s+wordt|alleen)\s)")
_LONGEST_STEP = 4
"""Words of a step that was taken: "de tuinman is gebeld"."""

_LONGEST_STATE = 5
"""Words of "dat is inmiddels ook gedaan"."""

_WITHIN = 3
"""Words within which a cell says that something has been done."""

_ALIKE = 5
"""Letters by which "besteld" is known as the deed of "stoelen bestellen"."""


def status_of(text: str, lexicon: Lexicon) -> Status | None:
    """Return what the status words or the tick at the start of *text* mean, or ``None``."""
    if mark_of(text):
        return Status.DONE
    meaning = lexicon.opening(lexicon.statuses, text) if text.strip() else None
    return Status(meaning) if meaning else None


def is_to_come(text: str, lexicon: Lexicon) -> bool:
    """Tell "wordt vrijdag afgerond" and "moet nog worden afgerond" from "is afgerond"."""
    ahead = (lexicon.small(role) for role in ("passive", "must", "shall"))
    return not frozenset[str]().union(*ahead).isdisjoint(phrase(text).split())


def state_of(text: str, lexicon: Lexicon, *, task: str = "") -> Status | None:
    """
    Read *text* as what somebody wrote of how far it is: "hangt", "is geweest op 4 maart".

    Done is what has happened ("is vervangen", "hebben we opgehangen") and what is where it
    should be ("hangt", "staat er", "werkt weer").  What is ordered, asked for or begun still
    runs, unless that was the *task*: then it is done.  A decision ("akkoord") is no state.
    A tick in front closes it, whatever stands behind: "✔ mag, aan de lijn".
    """
    if mark_of(text):
        return Status.DONE
    first, *rest = [part for part in _CLAUSES.split(text) if part.strip()] or [""]
    words = phrase(first).split()
    told = status_of(first, lexicon)
    if told is None and lexicon.opening(lexicon.decisions, first) is None:
        told = _grammatical(words, lexicon, task)
    if told is Status.DONE and any(_goes_on(phrase(part).split(), lexicon) for part in rest):
        # "Is besteld, komt in april" and "gedaan, maar werkt nog niet".
        is_over = any(_is_of_another(phrase(part).split(), lexicon) for part in rest)
        is_over = is_over and lexicon.meaning(lexicon.statuses, first) == "done"
        return Status.DONE if is_over else Status.IN_PROGRESS
    closed = [_plain_state(part, lexicon) for part in (first, *rest)]
    if told in {None, Status.OPEN} and Status.DROPPED in closed:
        # "Is niet meer nodig" and "niet gelukt, vervallen".
        return Status.DROPPED
    if told is None and closed[-1] is Status.DONE:
        # "Koffie nu om tien uur, opgelost".
        return Status.DONE
    # "Offerte is binnen, wacht op akkoord" and "tuinman gebeld, komt in april".
    is_waiting = told is None and any(_is_waiting(first, part, lexicon) for part in rest)
    return Status.IN_PROGRESS if is_waiting else told


def state_of_day(text: str, lexicon: Lexicon, *, task: str = "") -> Status | None:
    """
    Read what stands where the day should: "gevoerd op 14/1", "al geregeld", "verstuurd 3 mei".

    A day in other words is none: "begin mei", "klaar voor de zomer", "verwacht in mei".
    """
    first, *rest = phrase(text).split() or [""]
    # "Was 1 mei" tells the day that it should have been.
    others = (lexicon.small(role) for role in ("until", "foreseen", "was"))
    if any(first in words for words in others):
        return None
    told = lexicon.meaning(lexicon.statuses, text) or lexicon.meaning(lexicon.statuses, first)
    if told:
        is_ahead = not lexicon.small("title_term").isdisjoint(rest)
        return None if is_ahead else Status(told)
    told_of = status_of(text, lexicon) or state_of(text, lexicon, task=task)
    return told_of if told_of is not Status.OPEN else None


def tells_done(text: str, lexicon: Lexicon) -> Status | None:
    """Tell "al vervangen door de bouwer" and "is gemaakt" from a matter: "gesloten deur"."""
    whole = lexicon.meaning(lexicon.statuses, text)
    words = phrase(text).split()
    opens = lexicon.small("has") | lexicon.small("done_by_now")
    is_sentence = not opens.isdisjoint(words[:1]) and _holds_participle(words[:_WITHIN], lexicon)
    told = Status(whole) if whole else state_of(text, lexicon) if is_sentence else None
    return told if told in {Status.DONE, Status.DROPPED} else None


def is_told_done(remark: str, lexicon: Lexicon) -> bool:
    """Tell whether a remark behind a task says that it has been done: "ik heb hem gestuurd"."""
    words = phrase(re.split(r"[,.;]", remark, maxsplit=1)[0]).split()
    is_perfect = not lexicon.small("has").isdisjoint(words) and _holds_participle(words, lexicon)
    return is_perfect and lexicon.small("but").isdisjoint(words)


def bare_state(sentence: str, lexicon: Lexicon, *, task: str) -> Status | None:
    """Read a sentence that says no more than how far *task* is: "gebeld, geregeld", "bijna af"."""
    parts = [phrase(part).split() for part in sentence.split(",")]
    is_short = 0 < sum(map(len, parts)) <= _LONGEST_STATE and all(parts)
    others = [words for words in parts if not _is_bare_state(words, lexicon)]
    # "Gebeld" may only begin it, "gebeld, geregeld" has finished it.
    is_bare = len(others) < len(parts) and all(map(lexicon.small("called").issuperset, others))
    if not (is_bare and is_short) or sentence.rstrip().endswith("?"):
        return None
    return state_of(sentence, lexicon, task=task)


def _is_bare_state(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "dat is al gedaan" and "inmiddels vervangen" from "dat is genoteerd"."""
    light = lexicon.small("has") | lexicon.small("done_by_now") | lexicon.small("pointed")
    heavy = [word for word in words if word not in light]
    told = lexicon.verbs.get("telling", frozenset()) | lexicon.small("noting")
    deeds = verbs_of(lexicon).participles
    is_deed = all(word in deeds and deeds[word] not in told for word in heavy)
    is_word = any(
        lexicon.meaning(lexicon.statuses, " ".join(said)) for said in (words, heavy) if said
    )
    return bool(heavy) and (is_deed or is_word)


def is_closed_by(sentence: str, lexicon: Lexicon) -> bool:
    """Tell "de bel heb ik meteen gemaakt, dus dat is klaar": done, and by those who write."""
    parts = [phrase(part).split() for part in _CLAUSES.split(sentence) if part.strip()]
    is_done = any(is_told_done(part, lexicon) for part in _CLAUSES.split(sentence))
    closing = phrases_in(lexicon.statuses.get("done", frozenset()))
    pointed = lexicon.small("pointed") | lexicon.small("we")
    is_ours = any(not lexicon.small("we").isdisjoint(words) for words in parts)
    is_said = any(
        closing.search(" ".join(words)) and not pointed.isdisjoint(words) for words in parts
    )
    return is_done and is_ours and is_said and not any(_is_ahead(each, lexicon) for each in parts)


def has_bare_status(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the last word of *text* is a status word."""
    words = phrase(text).split()
    return len(words) > 1 and lexicon.meaning(lexicon.statuses, words[-1]) is not None


def _plain_state(part: str, lexicon: Lexicon) -> Status | None:
    """Read "is niet meer nodig" and "vervallen", which tell nothing but how far it is."""
    light = lexicon.small("has") | lexicon.small("pointed") | lexicon.small("done_by_now")
    heavy = [word for word in phrase(part).split() if word not in light]
    told = lexicon.meaning(lexicon.statuses, " ".join(heavy)) if heavy else None
    return Status(told) if told else None


def _grammatical(words: Sequence[str], lexicon: Lexicon, task: str) -> Status | None:
    if not words:
        return None
    if phrases_in(lexicon.statuses.get("in_progress", frozenset())).search(" ".join(words)):
        return Status.IN_PROGRESS if lexicon.small("not").isdisjoint(words) else Status.OPEN
    started = [word for word in words if word in lexicon.small("started")]
    if _is_ahead(words, lexicon):
        return Status.IN_PROGRESS if started else Status.OPEN
    if started:
        is_task = any(_is_deed_of(word, task) for word in started)
        return Status.DONE if is_task else Status.IN_PROGRESS
    return Status.DONE if _is_past(words, lexicon) or _stands(words, lexicon) else None


def _is_past(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "is vervangen", "al gerealiseerd" and "hebben we opgehangen"."""
    light = lexicon.small("done_by_now") | lexicon.small("pointed") | lexicon.small("yet")
    # "Twee keer geweest".
    counts = lexicon.small("times")
    heavy = [word for word in words if word not in light | counts and not _COUNT.fullmatch(word)]
    has = lexicon.small("has") | lexicon.small("was")
    is_first = bool(heavy) and is_participle(heavy[0], lexicon)
    is_perfect = _holds_participle(words, lexicon) and not has.isdisjoint(words)
    # "Was op 4 maart".
    is_over = not lexicon.small("was").isdisjoint(heavy[:1])
    # "Was van Anna" says whose wish it was.
    is_over = is_over and lexicon.small("belonging").isdisjoint(heavy[1:2])
    # "Vorige week gemaakt" and "door de bouwer gedaan".
    openings = lexicon.small("ago") | lexicon.small("by")
    is_ago = words[0] in openings and is_participle(words[-1], lexicon)
    return is_first or is_perfect or is_over or is_ago


def _stands(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell what is where it should be: "hangt", "staat er al", "zijn er", "werkt weer"."""
    small = lexicon.small
    light = small("done_by_now") | small("pointed") | small("replaced")
    heavy = [word for word in words if word not in light]
    first = heavy[:1]
    is_standing = bool(first) and first[0] in small("standing")
    # "Dat doet hij deze week" tells what somebody is going to do.
    people = small("pronoun") | small("she") | small("we")
    is_standing = is_standing and people.isdisjoint(words[words.index(first[0]) + 1 :][:1])
    # "Doet het weer" is fine, "doet Anna" says who does it.
    is_doing = not small("light").isdisjoint(first) and small("it").isdisjoint(words)
    is_there = not (small("has").isdisjoint(first) or small("present").isdisjoint(words))
    unsettled = small("unsettled") | small("too")
    if first and first[0] in small("fixed"):
        # "Ligt bij de gemeente" waits, "hangt bij de balie" does not.
        unsettled -= small("nearby")
    return ((is_standing and not is_doing) or is_there) and unsettled.isdisjoint(heavy[1:])


def _goes_on(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell ", komt in april" from ", hij wilde niet" and ", komt nu elke week"."""
    if "nu" in words and lexicon.small("not").isdisjoint(words):
        return False
    ahead = lexicon.small("ahead") | lexicon.small("passive") | lexicon.small("must")
    if any(one in lexicon.small("to_come") and to == "to" for one, to in pairwise(words)):
        # ", curtains still to be hung".
        return True
    return not ahead.isdisjoint(words) and not _is_in_use(words, lexicon)


def _is_in_use(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell ", wordt druk gebruikt" from ", wordt in mei gebracht"."""
    used = lexicon.small("often") | lexicon.verdicts.get("told_of", frozenset())
    return bool(words) and words[0] in lexicon.small("passive") and not used.isdisjoint(words)


def _is_of_another(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "(gedaan,) ze komen 10 maart", where others go on, from ", maar werkt nog niet"."""
    small, first = lexicon.small, words[:1]
    return small("but").isdisjoint(words) and not (small("she") | small("pronoun")).isdisjoint(
        first
    )


def _is_waiting(first: str, behind: str, lexicon: Lexicon) -> bool:
    """Tell what has begun: *behind* its *first* step stands what is waited for."""
    if status_of(behind, lexicon) is Status.IN_PROGRESS:
        return True
    words = phrase(first).split()
    if not words:
        return False
    is_step = is_participle(words[-1], lexicon) or words[0] in lexicon.small("standing")
    is_short = 1 < len(words) <= _LONGEST_STEP and is_step
    return is_short and not lexicon.small("ahead").isdisjoint(phrase(behind).split()[:1])


def _is_ahead(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell what still has to happen: "wordt nog geregeld", "komt in april", "werkt nog niet"."""
    ahead = lexicon.small("ahead") | lexicon.small("not") | lexicon.small("passive")
    return not (ahead | lexicon.small("must") | lexicon.small("will")).isdisjoint(words)


def is_participle(word: str, lexicon: Lexicon) -> bool:
    """Tell "vervangen", "opgehangen" and "sent" from "gezond" and "vervelend"."""
    if word in lexicon.small("participle"):
        return True
    is_other = word in lexicon.small("no_participle") or word.endswith("end")
    return _PARTICIPLE.fullmatch(word) is not None and not is_other


def _holds_participle(words: Sequence[str], lexicon: Lexicon) -> bool:
    return any(is_participle(word, lexicon) for word in words)


def _is_deed_of(participle: str, task: str) -> bool:
    """Tell "besteld" behind "stoelen bestellen", where ordering is all that was to be done."""
    plain = re.sub(r"^(\w*?)ge", r"\1", participle) if "ge" in participle else participle
    return any(word[:_ALIKE] == plain[:_ALIKE] for word in phrase(task).split())
