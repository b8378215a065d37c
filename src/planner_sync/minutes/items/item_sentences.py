"""Items that are sentences: who does it, and what, by the order of their words."""

import re

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.items.passive_doers import done_by
from planner_sync.minutes.items.promised import with_promise
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import ends_in_work

_TOPIC = re.compile(r"^(?P<label>[^:\n]{2,90}:\s+)(?P<said>\S.*)$", re.DOTALL)
_FOR = re.compile(
    r"^(?:[Ff]or|[Vv]oor)\s+(?P<who>\S+(?:\s\S+){0,3}?)\s+(?:to|om)\s+(?P<what>\S.*)$", re.DOTALL
)
_KINDS = frozenset(["action", "decision", "outcome", "remark"])
"""What a column with the name of the label would hold."""

_SUBJECT = re.compile(
    rf"^(?P<who>{NAMES})\s+(?P<rest>(?:[a-zà-ÿ]|(?:De|Het|Een|The|A)\s).*)$", re.DOTALL
)
_WISH = re.compile(
    r"(?:wil|wilt|willen|vindt|vinden|zou|zouden|mist|missen|heeft|hebben|is|zijn|wants?)\b"
)


def labelled(text: str) -> tuple[str, str]:
    """Split "Tuin: Anna maait" into its label and what is said."""
    match = _TOPIC.match(text)
    return (match["label"], match["said"]) if match else ("", text)


def names_work(text: str, speech: Speech) -> bool:
    """Tell "de planning maken" and "call the bank" from what only happens."""
    bares = [word.bare for word in words_of(text)]
    is_english = bares[:1] != [] and bares[0] in speech.clauses.work.verbs.english
    return is_english or speech.clauses.work.names_work(bares)


def without_kind(text: str, speech: Speech) -> tuple[str, str]:
    """
    Leave out a label that says what sort of remark it is, or when: "Antwoord: …", "Optioneel: …".

    What it is about, "Tuin: hek verven", is a part of the task.  Where clients met, such a label
    tells what was asked from what was agreed.  The day is returned as well.
    """
    label, said = labelled(text)
    name, lexicon = label.strip(" :"), speech.lexicon
    if not label or speech.is_client_moment:
        return text, ""
    if is_due(name) and names_work(said, speech):
        # "Donderdag: eigen overleg om 8 uur" is a programme.
        return said, name
    is_kind = lexicon.meaning(lexicon.columns, name) in _KINDS
    return (said if is_kind or phrase(name) in lexicon.small("tag") else text), ""


def doer_of(text: str, speech: Speech) -> Clause | None:
    """Return the clause of *text*, where that begins with somebody who does all of it."""
    clause = next(iter(speech.clauses.of(text)), None)
    return clause if clause and clause.is_whole and clause.owners else None


def split_subject(text: str, speech: Speech) -> tuple[str, tuple[str, ...]]:
    """Read "Jan zal de zaal regelen" as "de zaal regelen", and "Jan" as its owner."""
    known = speech.known
    label, said = labelled(text)
    clauses = speech.clauses.of(said)
    clause = next(iter(clauses), None)
    is_same = {each.owners for each in clauses} == {clause.owners} if clause else False
    if clause and not clause.start and (clause.is_whole or (is_same and clauses[-1].is_whole)):
        # "Anna belt de bank, koopt verf en zal de zaal huren".
        same = (each.what.rstrip(" .,") for each in clauses[1:] if each.owners == clause.owners)
        what = ", ".join([clause.what, *same]) if len([*sentences(said)]) == 1 else clause.what
        return f"{label}{what}", clause.owners
    promised = with_promise(text, speech)
    if promised:
        return promised
    turned = _turned(said, clause, speech) or done_by(said, speech)
    turned = turned or _of_nobody(said, speech) or _meant_for(said, speech)
    if turned:
        return f"{label}{turned[0]}", turned[1]
    first, _, rest = text.partition(" ")
    if phrase(first) in known.lexicon.small("we"):
        return text, ()
    match = _SUBJECT.match(text)
    if match and known.are_known(match["who"]):
        is_wish = _WISH.match(match["rest"]) or known.has_client(match["who"])
        owners = owners_in(match["who"], known)
        task = speech.clauses.task(match["rest"], owners)
        # "Anna gaat werken aan het plan", "Anna zaal boeken".
        is_planned = phrase(match["rest"]).split()[0] in known.lexicon.small("will")
        is_planned = is_planned and task != match["rest"]
        what = task if is_planned or ends_in_work(match["rest"], known.lexicon) else text
        return (text, ()) if is_wish else (what, owners)
    is_task = known.is_group(first) and speech.clauses.work.names_work(
        word.bare for word in words_of(rest)
    )
    return text, (first,) if is_task else ()


def _turned(said: str, clause: Clause | None, speech: Speech) -> tuple[str, tuple[str, ...]] | None:
    """Read "komende week moet iedereen de kast opruimen", where no clients met."""
    is_one = clause is not None and not clause.start and len([*sentences(said)]) == 1
    if clause is None or not is_one or speech.is_client_moment or not clause.is_named:
        return None
    others = speech.clauses.of(said)[1:]
    is_turned = bool(clause.owners) and _is_inverted(said, clause.owners[0], speech)
    return (clause.what, clause.owners) if is_turned and not others else None


def _is_inverted(said: str, owner: str, speech: Speech) -> bool:
    """Tell "dan belt Anna de bank" from "ask the bank – Anna will write"."""
    before = words_of(said[: max(0, said.find(owner))])
    work = speech.clauses.work
    verbs = (work.will, work.must, work.verbs.singular, work.verbs.plural)
    return bool(before) and any(before[-1].bare in forms for forms in verbs)


def _of_nobody(said: str, speech: Speech) -> tuple[str, tuple[str, ...]] | None:
    """Read "men zal het model voorleggen" as "het model voorleggen"."""
    words, small = words_of(said), speech.lexicon.small
    is_planned = bool(words[2:]) and words[1].bare in small("will") | small("must")
    if not is_planned or words[0].bare not in small("nobody_special"):
        return None
    what = speech.clauses.work.planned(said, words[2:])
    return (what, ()) if what else None


def _meant_for(said: str, speech: Speech) -> tuple[str, tuple[str, ...]] | None:
    """Read "for everyone to give input" and "voor Anna om de lijst na te kijken"."""
    match = _FOR.match(said)
    if match is None or not speech.known.are_known(match["who"]):
        return None
    what = speech.clauses.work.verbs.without_te(match["what"])
    return what, owners_in(match["who"], speech.known)
