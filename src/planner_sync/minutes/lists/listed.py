"""Lists and lines under a heading or announcement that names points."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from planner_sync.domain.blocks import ListItem, Paragraph
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.answers.answer import answered, with_reason
from planner_sync.minutes.answers.items import agreed_below
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.status_heads import has_bare_heads, status_head
from planner_sync.minutes.items.askers import without_asker
from planner_sync.minutes.items.groups import below, have_themes, is_group, names_above
from planner_sync.minutes.items.item import Item, read_item
from planner_sync.minutes.items.prefixed_owners import ListedOwners, listed_owners
from planner_sync.minutes.items.told import (
    Told,
    is_finished,
    is_habit,
    is_rule,
    is_saying,
    told,
)
from planner_sync.minutes.lists.lines import tasks
from planner_sync.minutes.lists.refused import refused_item
from planner_sync.minutes.lists.ruled import is_reported
from planner_sync.minutes.lists.signed_parts import signed_parts
from planner_sync.minutes.marked.inline import gives_within
from planner_sync.minutes.matters.of_sections import agreed_matter, is_drawn, matter_of, ruled
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.rulings.statuses import has_bare_status, status_of
from planner_sync.minutes.rulings.verdicts import REFUSED
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.sections.carried_over import carried_over
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.places import place_of

_ENUMERATION = 4
"""Items of one word each that make an enumeration."""


def points_of_lists(placed: Sequence[Placed], speech: Speech) -> tuple[Found, ...]:
    """Read every list item, and where a section has no list every short line, as a point."""
    found: list[Found] = []
    in_sections = [p for p in placed if p.section]
    for _, group in groupby(in_sections, key=_list_of):
        members = list(group)
        section = members[0].section
        items = [(p.section, p.block) for p in members if isinstance(p.block, ListItem)]
        named = _enumerations([item for _, item in items])
        items = [(s, item) for s, item in items if place_of(item.where) not in named]
        if section and items:
            found.extend(_items([*_parts(items, speech)], speech))
        elif section and section.takes_prose:
            lines = [
                (p.section, p.block)
                for p in members
                if p.section and isinstance(p.block, Paragraph)
            ]
            if len(lines) == len(members):
                found += (
                    _point(*line, speech, is_bare_status=False) for line in tasks(lines, speech)
                )
    return tuple(found)


def _list_of(placed: Placed) -> tuple[int, str]:
    """Tell lists apart: below the name of each person stands one of its own."""
    section = placed.section
    return (section.opened_by, section.owner) if section else (-1, "")


def _enumerations(items: Sequence[ListItem]) -> frozenset[str]:
    """Return the lists of nothing but single words, which name things and no work."""
    lists: dict[str, list[bool]] = {}
    for item in items:
        lists.setdefault(place_of(item.where), []).append(len(item.text.split()) == 1)
    return frozenset(w for w, are in lists.items() if len(are) >= _ENUMERATION and all(are))


def _parts(
    items: Sequence[tuple[Section | None, ListItem]], speech: Speech
) -> Iterator[tuple[Section | None, ListItem]]:
    """Yield *items*, of one that holds several tasks each with its own name every task."""
    for section, item in items:
        for part in signed_parts(item.text, speech.known):
            yield section, replace(item, text=part)


def _items(items: Sequence[tuple[Section | None, ListItem]], speech: Speech) -> list[Found]:
    lexicon, known = speech.lexicon, speech.known
    found: list[Found] = []
    top = min(item.depth for _, item in items)
    endings = sum(has_bare_status(item.text, lexicon) for _, item in items)
    has_status = endings > 1 and 2 * endings > len(items)
    bare = [item for _, item in items]
    has_heads, has_themes = has_bare_heads(bare, lexicon), have_themes(bare, speech)
    names = names_above(bare, speech)
    owners = listed_owners([item.text for _, item in items if item.depth == top], known)
    group: tuple[str, ...] = ()
    theme, group_depth, left_at = "", -1, -1
    for index, (section, item) in enumerate(items):
        if section is None or section.is_beside or is_leftover(item.text, lexicon):
            continue
        if section.is_ideas and not is_drawn(item, speech) and speech.promises(item.text):
            # Amid remarks, what somebody promises is read as running text.
            continue
        if not speech.is_client_moment and gives_within(item.text, speech):
            continue
        if item.depth <= group_depth:
            group, theme, group_depth = (), "", -1
        is_nested = item.depth > max(top, group_depth + 1)
        is_beside = item.depth == left_at and item.is_checked is False
        if is_group(item, below(bare, index), speech) or (has_themes and item.depth == top):
            # "Sanne:" or "Keuken" with items of its own.
            title = item.text.rstrip(" :")
            is_name = item.where in names
            subject = "" if title.endswith(".") else title
            group, theme = (owners_in(title, known), "") if is_name else ((), subject)
            group_depth = item.depth
        elif is_nested and found and not (is_beside or _is_left(found[-1], item, speech)):
            found[-1] = _with_detail(found[-1], item, speech)
        else:
            left_at = item.depth if is_nested else -1
            head = status_head(item.text, lexicon, is_bare=has_heads)
            rest = replace(item, text=head.text) if head else item
            point = _point(section, rest, speech, is_bare_status=has_status, people=owners)
            if head:
                point = replace(point, status=head.beside(point.status), passage=item.text)
            found.append(replace(point, owners=point.owners or group, theme=theme or point.theme))
    return [point for point in found if not is_leftover(point.text, lexicon)]


def _is_left(above: Found, item: ListItem, speech: Speech) -> bool:
    """Tell what is still to be done below a point that is over: "hek geverfd: poort nog doen"."""
    is_over = above.status is Status.DONE and item.is_checked is not True
    if is_over and item.is_checked is False:
        # Below "[x] zaal huren" an open box of its own says so.
        return True
    return is_over and speech.asks(item.text) and status_of(item.text, speech.lexicon) is None


def _with_detail(point: Found, item: ListItem, speech: Speech) -> Found:
    """Take a nested item as a remark on the point above it; it can say who, and that it is done."""
    agreed = agreed_below(point, item.text, speech)
    if agreed:
        return replace(agreed, passage=f"{point.passage}\n{item.text}")
    status = status_of(item.text, speech.lexicon)
    promises = (c.owners for c in speech.clauses.of(item.text) if c.is_promise and c.is_whole)
    return replace(
        point,
        owners=point.owners or next(promises, ()),
        passage=f"{point.passage}\n{item.text}",
        checklist=(*point.checklist, item.text),
        status=status if status and point.status is Status.OPEN else point.status,
    )


def _wished(read: Item, text: str, speech: Speech) -> Item:
    """Return what an item among the wishes asks for; who says it does not take it up."""
    if is_saying(read, speech) or is_habit(read, text, speech):
        read = replace(read, owners=())
    wished = "" if read.owners else without_asker(read.what, speech)
    return replace(read, what=wished or read.what)


def _below_name(read: Item, text: str, name: str, speech: Speech) -> Item:
    """Give an item to whose *name* stands above it, unless it names somebody else."""
    if any(map(speech.known.is_known, read.owners)):
        return read
    # What stands before the colon there is a part of the work: "Boek Techniek: lezen".
    what = text if read.owners else read.what
    return replace(read, what=what, owners=owners_in(name, speech.known))


def _blank(item: ListItem, section: Section) -> Found:
    return Found(
        text="",
        where=item.where,
        passage=item.text,
        kind=section.kind,
        certainty=section.certainty,
        theme=section.theme,
    )


def _from_before(item: ListItem, section: Section, speech: Speech) -> Found | None:
    """Read an item of an earlier list that says how far it is, or "ja" for what has been kept."""
    if item.is_checked is not None:
        return None
    carried = carried_over(_blank(item, section), item.text, speech)
    answer = None if carried else answered(item.text, item.where, speech)
    if answer is None:
        return carried
    is_kept = answer.decision is Decision.TAKEN_UP
    return replace(
        answer,
        kind=section.kind,
        certainty=section.certainty,
        decision=None,
        status=Status.DONE if is_kept else Status.OPEN,
    )


def _decided(item: ListItem, section: Section, speech: Speech) -> Found | None:
    """Read an item that holds what was said or decided on it, else ``None``."""
    matter = matter_of(item, section, _blank(item, section), speech)
    if matter:
        return matter
    before = _from_before(item, section, speech) if section.is_old else None
    if before:
        return before
    # Of "verf kopen ✔ doen we" the tick tells how far it is.
    answer = None if section.is_old else answered(item.text, item.where, speech)
    if answer:
        is_work = answer.decision in {Decision.TAKEN_UP, Decision.UNDECIDED}
        kind = Kind.ACTION if is_work and section.kind is Kind.ACTION else answer.kind
        return ruled(replace(answer, kind=kind, theme=section.theme), item, section)
    refused = None if section.is_old else refused_item(_blank(item, section), speech)
    return refused or agreed_matter(item, section, speech)


def _is_over(item: ListItem, read: Item, section: Section, speech: Speech) -> bool:
    """Tell "de folder is gedrukt", and among work or earlier points "Anna: folder gedrukt"."""
    is_work = section.kind is Kind.ACTION and not speech.is_client_moment
    # Below the name of somebody "folder gedrukt" may as well be what is aimed at.
    is_hers = is_work and bool(read.owners) and not section.owner
    is_told = (is_hers or section.is_old) and item.is_checked is None
    return is_finished(item.text, speech) or (is_told and is_reported(read.what, speech.lexicon))


def _point(
    section: Section,
    item: ListItem,
    speech: Speech,
    *,
    is_bare_status: bool,
    people: ListedOwners | None = None,
) -> Found:
    decided = _decided(item, section, speech)
    if decided:
        return decided
    read, reason = read_item(item.text, speech, is_bare_status=is_bare_status), ""
    if people and section.kind is Kind.ACTION:
        read = people.given(read, speech.known)
    if section.owner:
        read = _below_name(read, item.text, section.owner, speech)
    if section.decision in REFUSED and not read.owners:
        told_why = with_reason(item.text, section.decision)
        read, reason = replace(read, what=told_why.what), told_why.verdict.reason
    if section.kind is Kind.IMPROVEMENT:
        read = _wished(read, item.text, speech)
    status = Status.DONE if item.is_checked else read.status or section.status or Status.OPEN
    is_given = section.kind is Kind.DECISION and bool(read.owners)
    state = told(item.text, speech) if section.kind is Kind.ACTION else None
    if state is Told.DONE and status is Status.OPEN:
        status = Status.DONE
    if status is Status.OPEN and _is_over(item, read, section, speech):
        status = Status.DONE
    is_only_rule = section.kind is Kind.ACTION and is_rule(item.text, speech)
    certainty = Certainty.SUGGESTED if state is Told.STATE else section.certainty
    return Found(
        text=read.what,
        where=item.where,
        passage=item.text,
        # What was decided and given to somebody still has to be done.
        kind=Kind.DECISION if is_only_rule else Kind.ACTION if is_given else section.kind,
        certainty=certainty,
        owners=read.owners,
        due_text=read.due_text,
        status=status,
        theme=section.theme,
        is_idea=section.is_ideas,
        decision=section.decision,
        reason=reason,
        is_below_name=bool(section.owner),
        remark=item.text if read.what not in item.text[: len(read.what)] else "",
    )
