"""The invented minutes as another hand would have typed them: the same words, another layout."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from corpus.measuring import Invented
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Block, Document, Heading, ListItem, Paragraph, text_of
from planner_sync.domain.minutes import Minutes
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, shipped_lexicon

Retype = Callable[[Sequence[Block]], Iterator[Block]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Retyped(Invented):
    """Invented minutes whose blocks somebody typed otherwise."""

    retype: Retype

    @cache  # noqa: B019 - a handful of documents, read once per run
    def read(self, *, privacy: bool = False) -> Minutes:
        """Read it as the service does, after it was typed otherwise."""
        document = read_document(self.data, self.suffix)
        blocks = tuple(self.retype(document.blocks))
        return read_minutes(
            Document(blocks=blocks, format=document.format),
            lexicon=shipped_lexicon(),
            members=MEMBERS,
            privacy=privacy,
        )


def retyped(minutes: Sequence[Invented], retype: Retype) -> list[Invented]:
    """Return *minutes* as *retype* types them."""
    return [
        Retyped(
            name=one.name, data=one.data, suffix=one.suffix, expected=one.expected, retype=retype
        )
        for one in minutes
    ]


def _with_titles(blocks: Sequence[Block], typed: Callable[[str], str]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.level > 1:
            yield Paragraph(text=typed(block.text), where=block.where)
        else:
            yield block


def _plain_titles(blocks: Sequence[Block]) -> Iterator[Block]:
    return _with_titles(blocks, str)


def _titles_with_colons(blocks: Sequence[Block]) -> Iterator[Block]:
    return _with_titles(blocks, lambda text: f"{text.rstrip(' :?.')}:")


def _titles_in_capitals(blocks: Sequence[Block]) -> Iterator[Block]:
    return _with_titles(blocks, str.upper)


def _with_items(
    blocks: Sequence[Block], typed: Callable[[Sequence[Paragraph]], Iterator[Block]]
) -> Iterator[Block]:
    """Yield *blocks*, each plain list as *typed* writes it; nested ones and boxes stay."""
    for is_list, group in groupby(enumerate(blocks, start=1), _is_item):
        run = [(at, block) for at, block in group]
        is_plain = is_list and not any(
            isinstance(item, ListItem) and (item.depth or item.is_checked is not None)
            for _, item in run
        )
        if is_plain:
            yield from typed([Paragraph(text=text_of(b), where=f"alinea {at}") for at, b in run])
        else:
            yield from (block for _, block in run)


def _is_item(numbered: tuple[int, Block]) -> bool:
    return isinstance(numbered[1], ListItem)


def _dashes(blocks: Sequence[Block]) -> Iterator[Block]:
    return _with_items(
        blocks, lambda items: (replace(item, text=f"- {item.text}") for item in items)
    )


def _numbers(blocks: Sequence[Block]) -> Iterator[Block]:
    return _with_items(
        blocks,
        lambda items: (
            replace(item, text=f"{at}. {item.text}") for at, item in enumerate(items, start=1)
        ),
    )


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Type a list as lines of one paragraph, as shift and enter do."""
    return _with_items(
        blocks,
        lambda items: iter([replace(items[0], text="\n".join(f"- {item.text}" for item in items))]),
    )


RETYPED: Mapping[str, Retype] = {
    "plain titles": _plain_titles,
    "titles with colons": _titles_with_colons,
    "titles in capitals": _titles_in_capitals,
    "dashes": _dashes,
    "numbers": _numbers,
    "lines of one paragraph": _lines,
}
"""Other ways in which people type the same minutes."""
