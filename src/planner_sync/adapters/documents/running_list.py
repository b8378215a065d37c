"""The list that the last paragraphs belonged to, where a format only knows indents."""

from dataclasses import dataclass, field

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.inline_text import Inline


@dataclass(kw_only=True)
class RunningList:
    """Gives items their place and depth, until `close`."""

    writer: BlockWriter
    _name: str = ""
    _is_ordered: bool = False
    _indents: list[int] = field(default_factory=list)
    _labels: list[str] = field(default_factory=list)

    def close(self) -> None:
        """End the list: something else came between."""
        self._indents, self._labels = [], []

    def add(self, inline: Inline, *, indent: int, label: str | None, is_ordered: bool) -> None:
        """
        Add an item; deeper than the former by a bigger *indent*.

        Args:
            inline: Its text.
            indent: Any measure that grows inwards.
            label: The number as people see it; ``None`` counts.
            is_ordered: Whether it has a number at all.
        """
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        is_of_another_kind = self._indents == [indent] and self._is_ordered != is_ordered
        if not self._indents or is_of_another_kind:
            self._name, self._is_ordered = self.writer.new_list(), is_ordered
            self.close()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        depth = len(self._indents) - 1
        former = self._labels[depth] if depth < len(self._labels) else "0"
        counted = str(int(former) + 1) if former.isdecimal() else former
        self._labels = [*self._labels[:depth], label or counted]
        where = f"{self._name}, punt {'.'.join(self._labels)}"
        self.writer.item(inline, where, depth=depth, is_ordered=is_ordered)
