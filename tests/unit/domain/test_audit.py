"""The audit's chain: every tampering shows, and no line says more than ids and fixed words."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from planner_sync.domain.audit import (
    BEGIN,
    Anchor,
    AuditedWrite,
    AuditEntry,
    ChainLine,
    Operation,
    Outcome,
    Signature,
    Target,
    attempt_entry,
    entry_line,
    line_hash,
    restart_line,
)
from planner_sync.domain.audit_check import MAX_FINDINGS, Finding, Flaw, Verdict, verify
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.markers import PointKey

TEAM = "noord"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
SIGNED = Signature(at=NOON, run_id="r1", command="intake", instance="host")
TAMPERINGS = 1_000


@dataclass
class Chain:
    """A chain as a database keeps it."""

    lines: list[ChainLine]
    head: Anchor = BEGIN

    def __iter__(self) -> Iterator[ChainLine]:
        return iter(self.lines)


def entry(pair: str, outcome: Outcome | None = None) -> AuditEntry:
    write = AuditedWrite(
        team_id=TEAM, pair=pair, operation=Operation.CHANGE_TASK, target=Target(task_id="t1")
    )
    return AuditEntry(write=write, outcome=outcome)


def chain_of(*entries: AuditEntry, after: Sequence[ChainLine] = ()) -> Chain:
    lines = list(after)
    for one in entries:
        head = lines[-1].anchor if lines else BEGIN
        lines.append(entry_line(head, one, SIGNED))
    return Chain(lines, lines[-1].anchor if lines else BEGIN)


def pairs(count: int) -> Chain:
    return chain_of(
        *(entry(f"p{i // 2}", Outcome.DONE if i % 2 else None) for i in range(2 * count))
    )


def checked(chain: Chain, anchor: Anchor | None = None) -> Verdict:
    return verify(TEAM, chain, anchor=anchor)


def flaws(chain: Chain, anchor: Anchor | None = None) -> list[tuple[Flaw, int]]:
    return [(f.flaw, f.sequence) for f in checked(chain, anchor).findings]


def rehashed(lines: Sequence[ChainLine]) -> list[ChainLine]:
    """Give lines the places and hashes that they would have had; the texts stay as they are."""
    made: list[ChainLine] = []
    for sequence, line in enumerate(lines, 1):
        previous = made[-1].hash if made else BEGIN.hash
        made.append(
            ChainLine(
                sequence=sequence,
                text=line.text,
                previous_hash=previous,
                hash=line_hash(previous, line.text),
            )
        )
    return made


def test_a_chain_as_it_was_written_is_in_order() -> None:
    chain = pairs(50)

    verdict = checked(chain, chain.lines[60].anchor)

    assert (verdict.lines, verdict.findings, verdict.open_pairs) == (100, (), 0)
    assert verdict.head == chain.lines[-1].anchor


def test_a_team_without_a_chain_is_in_order() -> None:
    assert checked(Chain([]), BEGIN).findings == ()


Tampering = Callable[[list[ChainLine], random.Random], list[ChainLine]]


def edited(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    place = dice.randrange(len(lines))
    text = lines[place].text.replace("change_task", "delete_task")
    lines[place] = lines[place]._replace(text=text)
    return lines


def deleted(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    first = dice.randrange(len(lines) - 1)
    del lines[first : dice.randint(first + 1, len(lines) - 1)]
    return lines


def inserted(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    place = dice.randrange(len(lines))
    head = lines[place - 1].anchor if place else BEGIN
    lines.insert(place, entry_line(head, entry("forged"), SIGNED))
    return lines


def moved(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    one, other = dice.sample(range(len(lines)), 2)
    first, second = lines[one], lines[other]
    lines[one] = second._replace(sequence=first.sequence)
    lines[other] = first._replace(sequence=second.sequence)
    return lines


def cut_off(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    return lines[: dice.randrange(len(lines))]


def cut_off_and_continued(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    kept = lines[: dice.randrange(len(lines))]
    forged = [entry(f"f{i}", Outcome.DONE) for i in range(len(lines) - len(kept))]
    return chain_of(*forged, after=kept).lines


def forgotten(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    """Cut off, and say that the database was lost."""
    kept = lines[: dice.randrange(len(lines))]
    head = kept[-1].anchor if kept else BEGIN
    line = restart_line(TEAM, head=head, anchor=lines[-1].anchor, signature=SIGNED)
    return [*kept, line]


def written_anew(lines: list[ChainLine], dice: random.Random) -> list[ChainLine]:
    """Edit, and write all hashes anew."""
    return rehashed(edited(lines, dice))


TAMPERED: tuple[Tampering, ...] = (
    edited,
    deleted,
    inserted,
    moved,
    cut_off,
    cut_off_and_continued,
    forgotten,
    written_anew,
)


def test_every_tampering_with_lines_that_the_copy_knows_is_found() -> None:
    original = pairs(20)
    anchor = original.lines[-1].anchor
    missed = []
    for seed in range(TAMPERINGS):
        dice = random.Random(seed)  # noqa: S311 - no secrets
        tampering = TAMPERED[seed % len(TAMPERED)]
        lines = tampering(list(original.lines), dice)
        # Who can write lines can write the head beside them.
        head = lines[-1].anchor if lines else BEGIN
        if not checked(Chain(lines, head), anchor).findings:
            missed.append((tampering.__name__, seed))

    assert missed == []


@pytest.mark.parametrize("tampering", [edited, deleted, inserted, moved])
def test_tampering_inside_a_chain_shows_without_a_copy(tampering: Tampering) -> None:
    lines = tampering(list(pairs(20).lines), random.Random(3))  # noqa: S311 - no secrets

    assert flaws(Chain(lines, lines[-1].anchor)) != []


def test_an_end_that_is_missing_shows_beside_the_head() -> None:
    chain = pairs(3)

    assert flaws(Chain(chain.lines[:4], chain.head)) == [(Flaw.CUT_OFF, 5)]


def test_lines_beyond_the_head_show() -> None:
    chain = pairs(3)

    assert flaws(Chain(chain.lines, chain.lines[3].anchor)) == [(Flaw.DETACHED, 5)]


def test_it_is_said_which_line_was_changed() -> None:
    chain = pairs(3)
    chain.lines[2] = chain.lines[2]._replace(text=chain.lines[2].text.replace("r1", "r2"))

    assert flaws(chain) == [(Flaw.CHANGED, 3)]


def test_lines_of_another_team_show_though_their_hashes_are_right() -> None:
    verdict = verify("zuid", pairs(1), anchor=None)

    assert {f.flaw for f in verdict.findings} == {Flaw.MISPLACED}


def test_text_that_is_no_line_shows() -> None:
    text = "[]"
    line = ChainLine(
        sequence=1, text=text, previous_hash=BEGIN.hash, hash=line_hash(BEGIN.hash, text)
    )

    assert flaws(Chain([line], line.anchor)) == [(Flaw.MISPLACED, 1)]


def test_findings_are_counted_beyond_the_first() -> None:
    chain = pairs(20)
    chain.lines[:] = [line._replace(hash="0" * 64) for line in chain.lines]

    verdict = checked(chain)

    assert verdict.findings[0] == Finding(flaw=Flaw.CHANGED, sequence=1)
    assert len(verdict.findings) == MAX_FINDINGS
    # The head is not that of the last line either.
    assert verdict.more_findings == 40 - MAX_FINDINGS + 1


class TestAfterALostDatabase:
    lost = pairs(5).lines[-1].anchor

    def restarted(self, left: Sequence[ChainLine] = ()) -> Chain:
        head = left[-1].anchor if left else BEGIN
        line = restart_line(TEAM, head=head, anchor=self.lost, signature=SIGNED)
        return chain_of(entry("new"), entry("new", Outcome.DONE), after=[*left, line])

    @pytest.mark.parametrize("left", [0, 4])
    def test_the_chain_goes_on_from_what_the_copy_knows(self, left: int) -> None:
        chain = self.restarted(pairs(5).lines[:left])

        verdict = checked(chain, chain.lines[left].anchor)

        assert verdict.findings == ()
        assert verdict.restarts == (11,)

    def test_a_restart_that_the_copy_does_not_know_is_told(self) -> None:
        assert (Flaw.RESTARTED, 11) in flaws(self.restarted(), self.lost)


class TestPairs:
    def test_a_line_before_without_a_line_after_is_an_open_pair(self) -> None:
        assert checked(chain_of(entry("a"), entry("b"), entry("b", Outcome.DONE))).open_pairs == 1

    def test_an_unknown_outcome_leaves_the_pair_open_until_it_is_settled(self) -> None:
        chain = chain_of(entry("a"), entry("a", Outcome.UNKNOWN))

        assert checked(chain).open_pairs == 1
        assert checked(chain_of(entry("a", Outcome.DONE), after=chain.lines)).open_pairs == 0

    def test_an_attempt_keeps_its_pair_from_its_beginning_to_its_end(self) -> None:
        begun = Intent(team_id=TEAM, key=PointKey("k"), intended_at=NOON)
        elsewhere = NOON.astimezone(timezone(timedelta(hours=1)))
        ended = replace(begun, status=IntentStatus.DONE, intended_at=elsewhere)

        before, after = attempt_entry(begun), attempt_entry(ended)

        assert (before.outcome, after.outcome) == (None, Outcome.DONE)
        assert before.write.pair == after.write.pair

    def test_two_attempts_are_two_pairs(self) -> None:
        first = Intent(team_id=TEAM, key=PointKey("k"), intended_at=NOON)

        names = {attempt_entry(i).write.pair for i in (first, replace(first, attempt=2))}

        assert len(names) == 2

    @pytest.mark.parametrize("status", IntentStatus)
    def test_every_end_of_an_attempt_has_a_line(self, status: IntentStatus) -> None:
        said = attempt_entry(
            Intent(team_id=TEAM, key=PointKey("k"), intended_at=NOON, status=status)
        )

        assert (said.outcome is None) == (status is IntentStatus.INTENDED)


def test_a_line_has_two_kilobytes_at_most_however_long_an_id_is() -> None:
    endless = 'é"' * 10_000
    write = AuditedWrite(
        team_id=TEAM,
        pair="0" * 16,
        operation=Operation.CHANGE_DETAILS,
        target=Target(**dict.fromkeys(Target.__dataclass_fields__, endless)),
        fields=tuple(f"category{number}" for number in range(1, 26)),
    )
    signed = Signature(at=NOON, run_id=endless, command=endless, instance=endless)

    line = entry_line(BEGIN, AuditEntry(write=write), signed)

    assert len(line.text.encode()) <= 2_048
