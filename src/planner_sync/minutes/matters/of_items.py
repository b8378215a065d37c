"""One item of a list of a client moment is one matter: what was said, and what is done about it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from planner_sync.domain.blocks import Block, ListItem
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.answers.answer import says_why
from planner_sync.minutes.answers.items import theme_of
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found, span_in
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.rulings.decision_words import decision_in
from planner_sync.minutes.rulings.verdicts import REFUSED
from planner_sync.minutes.words.sentences import sentences


def one_of_each_item(
    found: Iterable[Found], blocks: Sequence[Block], speech: Speech
) -> tuple[Found, ...]:
    """
    Return *found*, with the points of one list item as one.

    Its title names the matter and the work, its description is the whole item, and whoever does
    a part of the work is an owner.  An item that begins with work ("Anna belt de gemeente, Bram
    koopt verf") holds no wish and stays as it is.
    """
    points = tuple(found)
    items = [block for block in blocks if isinstance(block, ListItem)]
    homes = _homes(items, points)
    texts: dict[str, str] = {}
    for item in items:
        home = homes.get(item.where, item.where)
        texts[home] = f"{texts[home]}\n{item.text}" if home in texts else item.text
    groups: dict[str, list[Found]] = defaultdict(list)
    for point in points:
        home = homes.get(point.where, point.where)
        if home in texts:
            groups[home].append(point)
    united = {home: _one(group, texts[home], speech) for home, group in groups.items()}
    return tuple(_once(points, united, homes))


def _homes(items: Sequence[ListItem], points: Sequence[Found]) -> Mapping[str, str]:
    """
    Return for each item below a wish the item with that wish, where it only tells what is done.

    "De soep is te zout" with "met de kok bespreken (Anna)" below it is one matter.
    """
    told: dict[str, list[Found]] = defaultdict(list)
    for point in points:
        told[point.where].append(point)
    homes: dict[str, str] = {}
    for at, item in enumerate(items):
        deeper = (other.depth > item.depth for other in items[at + 1 :])
        below = items[at + 1 :][: sum(takewhile(bool, deeper))]
        said = [point for other in below for point in told[other.where]]
        if told[item.where] and said and all(map(_is_mere_wish, told[item.where])):
            is_done = all(point.kind is Kind.ACTION and _is_agreed(point) for point in said)
            homes |= {other.where: item.where for other in below} if is_done else {}
    return homes


def _is_mere_wish(point: Found) -> bool:
    is_open = point.status is Status.OPEN and not point.is_decided
    return point.kind is Kind.IMPROVEMENT and is_open and not point.owners


def _once(
    points: Sequence[Found], united: Mapping[str, Found | None], homes: Mapping[str, str]
) -> Iterator[Found]:
    """Yield *points*, of each united item only the one in the place of its first."""
    told: set[str] = set()
    for point in points:
        home = homes.get(point.where, point.where)
        whole = united.get(home)
        if whole is None:
            yield point
        elif home not in told:
            told.add(home)
            yield whole


def _one(group: Sequence[Found], text: str, speech: Speech) -> Found | None:
    """Return the points of the item *text* as one; ``None`` where they stay as they are."""
    if any(point.status is not Status.OPEN for point in group):
        return None
    ordered = sorted(group, key=lambda point: span_in(point, text)[0])
    agreed = next((point for point in ordered if _is_agreed(point)), None)
    if agreed is None:
        return _wished(ordered, text, speech)
    if len(group) == 1 and agreed.is_from_list:
        # A list of points has read the whole item as one already.
        return None
    if marker_of(text, speech.lexicon):
        # "Actie Anna: lamp ophangen" holds no wish.
        return None
    before = text[: max(0, span_in(agreed, text)[0])].strip(" -–—:,")
    # "Winkel: Anna loopt mee.  Bram overlegt welke dag".
    before = before or (theme_of(text, speech)[0] if len(group) > 1 else "")
    if not before or speech.known.are_known(before):
        # "Anna - lamp ophangen" is the work with whose it is.
        return None
    wish = ordered[0] if ordered[0] is not agreed else None
    matter = wish.text if wish else before
    title = matter_title(matter, agreed.task or agreed.text, speech)
    owners = (name for point in ordered if _is_agreed(point) for name in point.owners)
    return replace(
        agreed,
        text=agreed.text if agreed.text.startswith(matter) else title,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        owners=tuple(dict.fromkeys(owners)),
        due_around=agreed.due_around or agreed.passage,
        decision=agreed.decision or Decision.TAKEN_UP,
        passage=text,
        remark=text,
        is_hint=False,
    )


def _wished(said: Sequence[Found], text: str, speech: Speech) -> Found | None:
    """
    Return the sides of one wish as one: the surest says it, the whole item explains it.

    A later sentence of the item answers the first one, also without a word that points back:
    "More outings.  The money is not there".
    """
    lead = _lead(said, text, speech)
    decided = next((point for point in said if point.is_decided), lead)
    is_told = decided.decision is Decision.TAKEN_UP or bool(decided.reason)
    verdict = None if is_told else _verdict(text, speech)
    if len(said) == 1 and verdict is None:
        return None
    decision, reason = verdict or (decided.decision, decided.reason)
    head, _, behind = lead.text.partition(f". {reason}") if reason else (lead.text, "", "")
    # "More outings.  We cannot do more": the wish is the title, and why not its reason.
    title = lead.text if behind.strip(" .") else head
    lead = replace(lead, text=title, decision=decision, reason=reason, passage=text)
    return replace(lead, remark=text if text != lead.text else lead.remark)


def _lead(said: Sequence[Found], text: str, speech: Speech) -> Found:
    """
    Return the side that names what is asked for.

    That is a wish in so many words rather than the complaint before it; but what is refused in
    the words of the refusal ("Anna: sloten mogen niet") is named by the wish in front of it.
    """
    # "Zender erbij.  Te duur, gaat niet door".
    said = [p for p in said if not says_why(p.text, speech.lexicon)] or said
    asked = [p for p in said if not p.is_decided and not speech.wishes.complains(p.text)]
    surest = [p for p in asked or said if p.certainty is Certainty.CERTAIN] or asked or said
    first = next(sentences(text), "")
    wish = speech.wishes.of(first)
    if surest[-1].is_decided and wish and surest[-1].passage not in first:
        return replace(surest[-1], text=wish.what)
    return surest[-1]


def _verdict(text: str, speech: Speech) -> tuple[Decision, str] | None:
    """Return what the sentences behind the first one decide, with a refusal as its own reason."""
    for sentence in list(sentences(text))[1:]:
        decision = decision_in(sentence, speech.lexicon)
        if decision in REFUSED:
            return decision, sentence.rstrip(" .")
        if decision is Decision.TAKEN_UP:
            return decision, ""
    return None


def _is_agreed(point: Found) -> bool:
    """Tell work: somebody does it, or it is an order or a rule of the meeting."""
    is_work = point.kind is not Kind.IMPROVEMENT and point.certainty is Certainty.CERTAIN
    return bool(point.owners) or is_work
