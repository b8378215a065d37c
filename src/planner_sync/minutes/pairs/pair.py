"""What was said in one block, with the block that answers it."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Heading, ListItem, Paragraph

_LONGEST = 60
"""Words of what was said, and of its answer; a longer one is a story."""

Text = Heading | Paragraph | ListItem


@dataclass(frozen=True, kw_only=True)
class Pair:
    """What was said, and what stands where the answer to it does."""

    said: Text
    reply: Text
    answer: str
    """The reply without its label: "Anna koopt een lamp" of "Afspraak: Anna koopt een lamp"."""

    is_labelled: bool = False
    """True where a label says that it answers."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Pairs that stand in one document in the same way."""

    pairs: tuple[Pair, ...]
    least: int = 2
    """Pairs from which a way to write is one."""

    margin: float = 0.0
    """How much more the replies must read as answers than what was said does."""

    @property
    def is_labelled(self) -> bool:
        """True where labels say which texts answer."""
        return all(pair.is_labelled for pair in self.pairs)


def pair_of(said: Text, reply: Text, answer: str = "") -> Pair:
    """Return *reply* as what stands where the answer to *said* does, be it behind a label."""
    return Pair(said=said, reply=reply, answer=answer or reply.text, is_labelled=bool(answer))


def can_pair(*texts: Text) -> bool:
    """Tell texts of one line each, which announce nothing, greet nobody and tell no story."""
    return all(
        "\n" not in text.text
        and 0 < len(text.text.split()) <= _LONGEST
        and not text.text.rstrip(" *_").endswith((":", ","))
        for text in texts
    )


def most(some: Sequence[object], others: int) -> bool:
    """Tell whether *some* are at least as many as the *others*, which are not written so."""
    return len(some) >= others
