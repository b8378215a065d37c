"""One seeded play: a team, its colleagues and the service, while everything goes wrong."""

import asyncio
import random
import shutil
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from campaign.ledger import Ledger
from campaign.office import (
    ANNA,
    DRIVE_ID,
    FOLDER,
    PLAN_ID,
    SEED,
    TEAMS,
    empty_database,
    put_back,
    settings_for,
    working,
)
from campaign.oracle import OWN_CARD, Expected, Told, Verdict, identity, judge
from campaign.people import DEEDS, Colleague
from campaign.room import open_room
from campaign.script import Script, Shift, WorkerPlan, edited
from campaign.stand_ins import minutes_of
from campaign.virtual_time import NothingLeftError, virtual_loop
from campaign.workers import ALIVE, CrashError, Worker
from doubles.memory import fast_folder
from planner_sync.domain.requests import Request
from planner_sync.entrypoints.commands.go import go_job
from planner_sync.entrypoints.jobs import Workplace
from planner_sync.services.intake import intake
from planner_sync.services.outcomes import PointOutcome, TeamReport
from planner_sync.tenant import ids

HELD_ON = date(2026, 3, 12)
LONGEST_PASS_S = 4 * 3600.0
MOST_CLEAN_PASSES = 10
_HEALING_S = 7200.0

_WAITS_FOR_A_PERSON = {PointOutcome.BRAKED, PointOutcome.FAILED, PointOutcome.NEEDS_PERSON}


@dataclass(kw_only=True)
class Played:
    """How one play ended."""

    seed: int
    verdict: Verdict
    counts: Counter[str] = field(default_factory=Counter)
    """What happened how often, for those who ask whether it ever did."""


class Play:
    """A play by *script*; *tell* hears every event in order."""

    def __init__(self, script: Script, tell: Callable[[str], None] = lambda _: None) -> None:
        self._script = script
        self._tell = tell
        self._rng = random.Random(f"play {script.seed}")  # noqa: S311 - repeatable, not secret
        self._counts: Counter[str] = Counter()
        self._hung: list[str] = []
        self._broken: list[str] = []
        self._is_let_through = False
        self._known: set[str] = set()
        self._known_when_deleted: set[str] = set()
        self._minutes = list(script.points)
        self._copies: list[Path] = []

    def run(self) -> Played:
        """Play, settle, and judge."""
        ledger = Ledger()
        # Whoever draws without a seed of its own, as backing off does.
        random.seed(self._script.seed)
        with (
            TemporaryDirectory(dir=fast_folder()) as folder,
            virtual_loop() as loop,
            open_room(loop.clock, SEED) as room,
            ledger.kept(),
        ):
            self._loop, self._room, self._ledger = loop, room, ledger
            self._folder = Path(folder)
            self._database = self._folder / "planner-sync.sqlite"
            self._settings = settings_for(self._database, self._script.max_create)
            put_back(empty_database(), self._database)
            self._anna = Colleague(room.world, ids.guid("user", ANNA))
            try:
                told = loop.run_until_complete(self._play())
            except NothingLeftError as stuck:
                self._hung.append(str(stuck))
                told = Told()
            for change in ledger.changes:
                self._tell(str(change))
            verdict = self._judge(told)
        self._counts["sent again"] += sum(count > 1 for count in ledger.attempts.values())
        return Played(seed=self._script.seed, verdict=verdict, counts=self._counts)

    async def _play(self) -> Told:
        self._drop_minutes()
        for number, shift in enumerate(self._script.shifts, 1):
            self._loop.leap(shift.after_s)
            self._disaster(shift)
            if shift.edit is not None:
                self._minutes = edited(self._minutes, shift.edit)
                self._drop_minutes()
            self._room.set_faults(*shift.faults, seed_=self._script.seed)
            self._tell(f"{self._loop.clock():%d %H:%M:%S} {shift}")
            await self._shift(number, shift)
            self._note_faults()
        return await self._settle()

    async def _shift(self, number: int, shift: Shift) -> None:
        loop = self._loop
        workers = [
            Worker(
                name=f"worker {number}.{n}",
                room=self._room,
                rng=random.Random(f"{self._script.seed} {n} {loop.time()}"),  # noqa: S311 - the same
                loop=loop,
                plan=plan,
            )
            for n, plan in enumerate(shift.workers, 1)
        ]
        passes = [
            asyncio.create_task(self._pass(worker, plan.starts_after_s))
            for worker, plan in zip(workers, shift.workers, strict=True)
        ]
        deeds = [asyncio.create_task(self._deed(*deed)) for deed in shift.deeds]
        _, late = await asyncio.wait([*passes, *deeds], timeout=LONGEST_PASS_S)
        if late:
            self._hung.append(f"{len(late)} still at work after {LONGEST_PASS_S:.0f} s")
        for worker in workers:
            worker.end()
        if self._database.exists():
            kept = self._folder / f"copy {len(self._copies)}.sqlite"
            self._copies.append(Path(shutil.copy(self._database, kept)))

    async def _pass(self, worker: Worker, after_s: float) -> TeamReport | None:
        await asyncio.sleep(after_s)
        ALIVE.add(worker.name)
        seen = self._visible()
        try:
            async with working(worker, self._settings) as wiring:
                (report,) = await intake([TEAMS.teams[0].team()], wiring.intake, write=True)
        except CrashError:
            self._tell(f"  {worker.name} died at boundary {worker.boundaries}")
            self._counts["crash"] += 1
            return None
        except Exception as exc:  # noqa: BLE001 - a bug of the service is a finding
            self._broken.append(traceback.format_exception(exc)[-2].strip() + f" {exc!r}")
            return None
        finally:
            worker.end()
            self._counts["guard refused"] += worker.guard_refusals
        for point in report.points:
            self._counts[point.outcome.value] += 1
        self._counts["spare deleted"] += report.deleted_spares
        self._counts["spare flagged"] += sum("dubbel" in q.problem for q in report.questions)
        self._counts["team busy"] += "another process" in (report.error or "")
        for outcome in report.moment_cards:
            self._counts[f"card {outcome.value}"] += 1
        self._tell(
            f"  {worker.name} ended after {worker.boundaries}: {report.error or ''}"
            f"{[p.outcome.value for p in report.points]} {[q.problem for q in report.questions]}"
        )
        if report.error is None and not any(q.where == "SharePoint" for q in report.questions):
            self._known |= seen
        return report

    async def _deed(self, at_s: float, name: str, choice: float) -> None:
        await asyncio.sleep(at_s)
        cards = [c for c in self._anna.cards(PLAN_ID) if not c["title"].startswith(OWN_CARD)]
        if name == "take marker away":
            # One that the service has never seen with its marker cannot be known again.
            cards = [c for c in cards if c["id"] in self._known]
        if not cards:
            return
        card = cards[int(choice * len(cards))]
        if name in {"delete", "replace"} and card["id"] in self._known:
            self._known_when_deleted.add(card["id"])
        DEEDS[name](self._anna, card, random.Random(choice))  # noqa: S311 - the same
        self._counts[f"person: {name}"] += 1
        self._tell(f"  {self._loop.clock():%H:%M:%S} Anna: {name} {card['title']}")

    async def _settle(self) -> Told:
        """Let everything heal that can: no faults, time enough, and whole passes."""
        self._room.set_faults()
        self._loop.leap(_HEALING_S)
        last: TeamReport | None = None
        quiet = 0
        for n in range(MOST_CLEAN_PASSES):
            before = len(self._ledger.changes)
            worker = Worker(
                name=f"healer {n}",
                room=self._room,
                rng=random.Random(n),  # noqa: S311 - the same
                loop=self._loop,
                plan=WorkerPlan(),
            )
            healing = asyncio.create_task(self._pass(worker, 0.0))
            deeds = self._script.healing_deeds if n == 0 else ()
            watching = [asyncio.create_task(self._deed(at / 2, deed, to)) for at, deed, to in deeds]
            _, late = await asyncio.wait([healing, *watching], timeout=LONGEST_PASS_S)
            if late:
                self._hung.append("a pass without faults")
                break
            last = healing.result() or last
            worker = replace(worker, is_dead=False)
            if last is not None and last.is_braked:
                await self._give_the_word(worker)
                quiet = -1
            self._loop.leap(1800.0)
            quiet = quiet + 1 if len(self._ledger.changes) == before else 0
            if quiet == 2:
                break
        else:
            self._hung.append(f"it writes on after {MOST_CLEAN_PASSES} passes without faults")
        if last is None or last.error is not None:
            self._hung.append(f"no good pass: {last and last.error}")
            return Told()
        return Told(
            waiting=frozenset(
                identity(p.title) for p in last.points if p.outcome in _WAITS_FOR_A_PERSON
            ),
            words=" ".join(question.problem for question in last.questions),
        )

    async def _give_the_word(self, worker: Worker) -> None:
        """Release what a brake holds, as a person does who looked at the board."""
        self._counts["go"] += 1
        self._is_let_through = True
        async with working(worker, self._settings) as wiring:
            await go_job(
                Request(
                    request_id="go",
                    command="go",
                    arguments={"team": None},
                    asked_at=worker.clock(),
                ),
                Workplace(
                    settings=self._settings,
                    teams=TEAMS,
                    wiring=wiring,
                    clock=worker.clock,
                ),
            )

    def _judge(self, told: Told) -> Verdict:
        wanted = {identity(point.title) for point in self._minutes}
        expected = Expected(
            points=wanted,
            known=self._known_when_deleted,
            is_within_bounds=self._script.is_within_bounds,
        )
        verdict = judge(self._ledger, self._room.state()["tasks"], expected, told)
        made = sum(c.method == "POST" and c.is_by_service for c in self._ledger.changes)
        if len(wanted) > self._script.max_create and made and not self._is_let_through:
            verdict.broken.append(f"{made} tasks were made and nobody gave the word")
        verdict.broken += self._broken
        return replace(verdict, hung=self._hung)

    def _drop_minutes(self) -> None:
        content = minutes_of(HELD_ON, self._minutes)
        self._anna.upload(DRIVE_ID, f"{FOLDER}/verslag.md", content)
        self._loop.leap(1.0)

    def _disaster(self, shift: Shift) -> None:
        if shift.loses_database:
            put_back(empty_database(), self._database)
            self._counts["lost database"] += 1
        elif shift.restores is not None and self._copies:
            older = self._copies[int(shift.restores * len(self._copies))]
            put_back(older, self._database)
            self._counts["older database"] += 1

    def _visible(self) -> set[str]:
        """Return the tasks that a listing shows now."""
        hidden = {row["id"] for row in self._room.world.state.rows("SELECT id FROM lagging")}
        return {c["id"] for c in self._anna.cards(PLAN_ID)} - hidden

    def _note_faults(self) -> None:
        for name, count in self._room.fired().items():
            self._counts[f"fault: {name}"] += count
