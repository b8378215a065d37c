"""Recomputing a chain of the audit: what is wrong, and at which line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

from planner_sync.domain.audit import BEGIN, Anchor, ChainLine, Outcome, line_hash

_OPEN = (None, Outcome.UNKNOWN.value)
_read_json = json.JSONDecoder().raw_decode

MAX_FINDINGS = 20
"""Findings of one chain that are kept; the others are counted."""


class Flaw(Enum):
    """What can be wrong with a chain."""

    CHANGED = "changed"
    """The line is not the one of which the hash was kept."""

    MISPLACED = "misplaced"
    """The line was written for another place, or another team."""

    MISSING = "missing"
    """Lines before this one are missing."""

    DETACHED = "detached"
    """The line does not follow from the one before it."""

    CUT_OFF = "cut_off"
    """The chain ends before this line, which was there."""

    REPLACED = "replaced"
    """The line is not the one that the register copy knows."""

    RESTARTED = "restarted"
    """Here the chain says that its end was lost, and the register copy knows nothing of that."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something that is wrong."""

    flaw: Flaw
    sequence: int
    """Of the line at which it shows."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What recomputing one chain gave."""

    team_id: str
    lines: int
    head: Anchor
    """The end of the chain, as it is in the lines."""

    findings: tuple[Finding, ...] = ()
    """The first `MAX_FINDINGS`, in the order of the lines."""

    more_findings: int = 0
    open_pairs: int = 0
    """Writes that were attempted and of which the outcome is not known."""

    restarts: tuple[int, ...] = ()
    """Lines at which the chain goes on after its end was lost with the database."""


class KeptChain(Protocol):
    """A chain as it is kept: its lines in the order of their sequence, and where it ends."""

    @property
    def head(self) -> Anchor:
        """The end, as it was kept apart; known once all lines were read."""
        ...

    def __iter__(self) -> Iterator[ChainLine]:
        """Read the lines from the beginning."""
        ...


def verify(team_id: str, chain: KeptChain, *, anchor: Anchor | None) -> Verdict:
    """
    Recompute a chain.

    Args:
        team_id: The team.
        chain: Its chain.
        anchor: The end that the register copy knows; ``None`` leaves that out.
    """
    checking = _Checking(team_id, anchor)
    for line in chain:
        checking.check(line)
    return checking.verdict(chain.head)


@dataclass
class _Checking:
    """One chain, line by line."""

    team_id: str
    anchor: Anchor | None
    length: int = BEGIN.length
    hash: str = BEGIN.hash
    lines: int = 0
    is_anchored: bool = False
    open_pairs: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    restarts: list[int] = field(default_factory=list)
    more: int = 0

    def check(self, line: ChainLine) -> None:
        said = _said(line.text)
        if flaw := self._flaw(line, said):
            self._found(flaw, line.sequence)
        elif self.anchor and line.sequence == self.anchor.length:
            self.is_anchored = line.hash == self.anchor.hash
            if not self.is_anchored:
                self._found(Flaw.REPLACED, line.sequence)
        self._count(said, line.sequence)
        self.length, self.hash = line.sequence, line.hash
        self.lines += 1

    def verdict(self, head: Anchor) -> Verdict:
        expected = max(head.length, self.anchor.length if self.anchor else 0)
        end = Anchor(length=self.length, hash=self.hash)
        if expected > end.length:
            self._found(Flaw.CUT_OFF, end.length + 1)
        elif head != end:
            # Lines beyond the end that the database keeps: somebody else wrote them.
            self._found(Flaw.DETACHED, head.length + 1)
        elif self.anchor and self.anchor != BEGIN and not self.is_anchored and not self.findings:
            self._found(Flaw.MISSING, self.anchor.length)
        return Verdict(
            team_id=self.team_id,
            lines=self.lines,
            head=end,
            findings=tuple(sorted(self.findings, key=lambda f: f.sequence)),
            more_findings=self.more,
            open_pairs=len(self.open_pairs),
            restarts=tuple(self.restarts),
        )

    def _flaw(self, line: ChainLine, said: dict[str, Any]) -> Flaw | None:
        if line_hash(line.previous_hash, line.text) != line.hash:
            return Flaw.CHANGED
        if said.get("team") != self.team_id or said.get("sequence") != line.sequence:
            return Flaw.MISPLACED
        if said.get("phase") == "restart":
            is_known = self.anchor is None or line.sequence <= self.anchor.length
            return None if is_known else Flaw.RESTARTED
        if line.sequence != self.length + 1:
            return Flaw.MISSING
        return Flaw.DETACHED if line.previous_hash != self.hash else None

    def _count(self, said: dict[str, Any], sequence: int) -> None:
        pair = said.get("pair")
        if said.get("phase") == "restart":
            self.restarts.append(sequence)
        elif said.get("outcome") in _OPEN:
            self.open_pairs.add(str(pair))
        else:
            self.open_pairs.discard(str(pair))

    def _found(self, flaw: Flaw, sequence: int) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(Finding(flaw=flaw, sequence=sequence))
        else:
            self.more += 1


def _said(text: str) -> dict[str, Any]:
    try:
        said, end = _read_json(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) and end == len(text) else {}
