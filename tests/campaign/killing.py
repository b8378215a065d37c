"""Killing a process at one boundary, letting the service recover, and judging."""

import json
import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from campaign.forking import Ended, Forks
from campaign.house import House, Kept, free_port, open_house
from campaign.oracle import Expected, Told, Verdict, identity, judge
from campaign.scenarios import INTAKE, SCENARIOS, Scenario, acting
from campaign.stores import PostgresStore, SqliteStore, Store
from doubles.memory import fast_folder
from doubles.postgres_server import PostgresServer

WITHOUT_TASK = {"braked", "failed", "needs_person"}
_ENDS = {0, 3, 6}
"""Codes that a command may end with while its tenant refuses it."""

_REFUSED = 6
_PASSES = 5


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A scenario that was prepared, and the boundaries that its command has."""

    scenario: Scenario
    kept: Kept
    boundaries: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Killed:
    """How one run ended."""

    at: str
    verdict: Verdict
    has_died: bool


class Range:
    """Where processes are killed, one after the other: one port, one server of processes."""

    def __init__(self, folder: Path, forks: Forks, postgres: PostgresServer | None) -> None:
        self._folder = folder
        self._forks = forks
        self._postgres = postgres
        self._port = free_port()
        self._recorded: dict[tuple[str, str], Recorded] = {}
        self._rehearsed: set[str] = set()
        self._runs = 0

    def recorded(self, scenario: Scenario, store: str) -> Recorded:
        """Return the scenario, prepared and recorded once."""
        key = (scenario.name, store)
        if key not in self._recorded:
            self._recorded[key] = self._record(scenario, store)
        return self._recorded[key]

    def kill(self, scenario: Scenario, store: str, number: int) -> Killed:
        """Kill the scenario's command at boundary *number*, and judge what came of it."""
        recorded = self.recorded(scenario, store)
        with self._opened(recorded.kept.store, recorded.kept) as house:
            ended = _victim(house, scenario, dies_at=number)
            told = _recover(house, scenario, seed=number)
            verdict = _judged(house, recorded, told)
        at = ended.boundaries[-1] if ended.boundaries else "nowhere"
        return Killed(at=at, verdict=verdict, has_died=ended.code is None)

    def _record(self, scenario: Scenario, kind: str) -> Recorded:
        self._rehearse(kind)
        folder = self._folder / f"kept {len(self._recorded)}"
        with self._opened(self._new_store(kind), None, folder) as house:
            scenario.prepare(house)
            changes = tuple(house.ledger.changes)
            store = house.store.copied(folder)
        kept = Kept(folder=folder, store=store, changes=changes)
        with self._opened(kept.store, kept) as house:
            ended = _victim(house, scenario, dies_at=None)
            assert ended.code in _ENDS, f"{scenario.name}: {ended.code} {ended.err}"
        return Recorded(scenario=scenario, kept=kept, boundaries=ended.boundaries)

    def _rehearse(self, kind: str) -> None:
        """Let the server of processes load what a pass over such a store loads late, once."""
        if kind in self._rehearsed:
            return
        self._rehearsed.add(kind)
        first, *_ = SCENARIOS
        with self._opened(self._new_store(kind), None) as house:
            first.prepare(house)
            ended = house.run(*first.command, is_rehearsal=True)
            assert ended.code in _ENDS, f"{first.name}: {ended.code} {ended.err}"

    def _new_store(self, kind: str) -> Store:
        if kind == "postgresql":
            assert self._postgres is not None
            return PostgresStore(self._postgres)
        return SqliteStore(self._folder / "store" / "planner-sync.sqlite")

    @contextmanager
    def _opened(
        self, store: Store, kept: Kept | None, folder: Path | None = None
    ) -> Iterator[House]:
        with ExitStack() as stack:
            self._runs += 1
            to = folder or Path(
                stack.enter_context(TemporaryDirectory(dir=self._folder, prefix="run-"))
            )
            yield stack.enter_context(open_house(to, store, self._forks, self._port, kept))


@contextmanager
def open_range(postgres: PostgresServer | None = None) -> Iterator[Range]:
    """Open a range for one process of the campaign."""
    with TemporaryDirectory(dir=fast_folder(), prefix="campaign-") as name, Forks() as forks:
        yield Range(Path(name), forks, postgres)


def _victim(house: House, scenario: Scenario, *, dies_at: int | None) -> Ended:
    house.office.tenant.set_faults(*map(dict, scenario.faults))
    if scenario.meanwhile is not None:
        house.ledger.witnesses.append(acting(scenario.meanwhile))
    ended = house.run(*scenario.command, dies_at=dies_at)
    house.office.tenant.set_faults()
    return ended


def _recover(house: House, scenario: Scenario, *, seed: int) -> Told:
    """Go on as a scheduler would, until nothing is written any more."""
    if scenario.dies_again:
        house.office.wait(minutes=15)
        house.intake(dies_at=random.Random(seed).randrange(1, 90))  # noqa: S311 - repeatable
    told = Told()
    for _ in range(_PASSES):
        house.office.wait(minutes=15)
        before = len(house.ledger.changes)
        if scenario.repeats:
            house.run(*scenario.command)
        ended = house.run(*INTAKE)
        told = _told(ended)
        if len(house.ledger.changes) == before and not told.is_waiting:
            break
    else:
        house.hung.append("it does not come to rest")
    return told


def _told(ended: Ended) -> Told:
    if not ended.out:
        return Told(is_waiting=True)
    (team,) = json.loads(ended.out)["teams"]
    return Told(
        waiting=frozenset(
            identity(p["title"]) for p in team["points"] if p["outcome"] in WITHOUT_TASK
        ),
        words=ended.out,
        is_waiting=ended.code == _REFUSED or '"waiting"' in ended.out.partition('"counts"')[2],
    )


def _judged(house: House, recorded: Recorded, told: Told) -> Verdict:
    before = {c.task_id for c in recorded.kept.changes if c.method == "POST"}
    expected = Expected(points={identity(p.title) for p in recorded.scenario.points}, known=before)
    state = house.office.tenant.state()
    verdict = judge(house.ledger, state["tasks"], expected, told)
    verdict.hung += house.hung
    verdict.duplicates += _repeated_posts(state)
    if recorded.scenario.posts and not any(run["cards"] for run in state["hook_runs"]):
        verdict.lost.append("the post")
    for name in recorded.scenario.leaves:
        found = [path for path in house.office.files() if name in path]
        if len(found) != 1:
            (verdict.duplicates if found else verdict.lost).append(f"{name}: {found}")
    return verdict


def _repeated_posts(state: dict[str, Any]) -> list[str]:
    """Say when a month was told twice without saying so, or more often than that."""
    cards = [json.dumps(c, ensure_ascii=False) for r in state["hook_runs"] for c in r["cards"]]
    labelled = [card for card in cards if "herhaling" in card.lower()]
    if len(cards) - len(labelled) > 1 or len(labelled) > 1:
        return [f"{len(cards)} posts, {len(labelled)} labelled"]
    return []
