"""Running heads and feet: what stands at the same place of most pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner_sync.adapters.documents.pdf.seen import Item, Line, Ruled, SeenPage

_EDGE = 0.1
"""Share of a page's height in which running heads and page numbers stand."""

_NEAR_EDGE = 0.3
_NUMBERED = 0.15
"""Share of a page's height in which the page's number stands."""

_WITHIN = 2.0
"""Points by which a running head may stand higher or lower on another page."""

_FAR = 1.0
"""Heights of a line that lie between the text and what stands under it."""

_NUMBER = re.compile(r"\d+")
_LONGEST_NUMBER = 4
HEAD, FOOT = "koptekst", "voettekst"
Key = tuple[str, object, str]


@dataclass(kw_only=True)
class Edges:
    """What was taken from the edges of pages, each once."""

    heads: tuple[str, ...]
    feet: tuple[str, ...]
    pages: tuple[SeenPage, ...]
    """The pages without it."""


def without_edges(pages: Sequence[SeenPage]) -> Edges:
    """Take running heads and feet out of *pages*."""
    body_size = _body_size(pages)
    repeated = _repeated(pages, body_size)
    texts: dict[str, list[str]] = {HEAD: [], FOOT: []}
    known: set[Key] = set()
    left: list[SeenPage] = []
    for number, page in enumerate(pages, start=1):
        notes = _notes(page, body_size) if len(pages) > 1 else ()
        kept: list[Item] = []
        for item in page.items:
            keys = [key for key in _keys(item, page, number, body_size) if key in repeated]
            if keys:
                # What is as large as the text may say something, on each page.
                if known.isdisjoint(keys) or not _is_marginal(item, page, body_size):
                    texts[keys[0][0]].append(_said(item))
                known.update(keys)
            elif item in notes:
                texts[FOOT].append(_said(item))
            else:
                kept.append(item)
        left.append(replace(page, items=tuple(kept)))
    heads, feet = (tuple(dict.fromkeys(texts[place])) for place in (HEAD, FOOT))
    return Edges(heads=heads, feet=feet, pages=tuple(left))


def _said(item: Item) -> str:
    if isinstance(item, Line):
        return item.text
    return " ".join(" ".join(filter(None, row)) for row in item.rows).strip()


def _keys(item: Item, page: SeenPage, number: int, body_size: float) -> Iterator[Key]:
    """
    Yield by what *item* is known again on other pages.

    At the very edge any number may change, further in only that of the page.
    """
    text = _said(item)
    if not text and isinstance(item, Ruled):
        return
    if isinstance(item, Line) and item.bottom < page.height * _EDGE:
        yield HEAD, None, _NUMBER.sub("#", text)
    elif isinstance(item, Line) and item.top > page.height * (1 - _EDGE):
        yield FOOT, None, _NUMBER.sub("#", text)
    place = _place(item, page)
    if not place:
        return
    at = round(item.top / _WITHIN)
    yield place, at, text
    is_inner = page.height * _NUMBERED < item.top and item.bottom < page.height * (1 - _NUMBERED)
    if is_inner and isinstance(item, Line) and item.size >= body_size:
        return
    for found in _NUMBER.finditer(text):
        if len(found[0]) < _LONGEST_NUMBER:
            behind = int(found[0]) - number
            yield place, at, f"{text[: found.start()]}#{behind}#{text[found.end() :]}"


def _place(item: Item, page: SeenPage) -> str:
    if item.bottom < page.height * _NEAR_EDGE:
        return HEAD
    return FOOT if item.top > page.height * (1 - _NEAR_EDGE) else ""


def _is_marginal(item: Item, page: SeenPage, body_size: float) -> bool:
    """Tell whether *item* is small print, or stands at the very edge."""
    is_small = isinstance(item, Line) and item.size < body_size
    return is_small or item.bottom < page.height * _EDGE or item.top > page.height * (1 - _EDGE)


def _repeated(pages: Sequence[SeenPage], body_size: float) -> frozenset[Key]:
    """Return what stands on most pages."""
    counts = Counter[Key]()
    for number, page in enumerate(pages, start=1):
        counts.update({key for item in page.items for key in _keys(item, page, number, body_size)})
    return frozenset(key for key, count in counts.items() if count > 1 and count * 2 >= len(pages))


def _body_size(pages: Sequence[SeenPage]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for item in page.items:
            if isinstance(item, Line):
                sizes[item.size] += len(item.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _notes(page: SeenPage, body_size: float) -> tuple[Item, ...]:
    """Return the small print at the foot of *page*, apart from its text."""
    items = page.items
    for at in range(len(items) - 1, 0, -1):
        item, above = items[at], items[at - 1]
        is_small = isinstance(item, Line) and item.size < body_size
        if not is_small or item.top < page.height * (1 - _EDGE * 2):
            return ()
        if item.top - above.bottom > (item.bottom - item.top) * _FAR:
            return items[at:]
    return ()
