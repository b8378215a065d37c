"""Whether the service lives, as its row in the database tells."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from planner_sync.adapters.sql.attention import SqlAttention
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.domain.attention import Attention
from planner_sync.domain.errors import UnreachableError
from planner_sync.domain.service_life import ServiceLife
from planner_sync.entrypoints.health_endpoint import Page
from planner_sync.ports import Clock


@dataclass(frozen=True, kw_only=True)
class Health:
    """What can be said of the service."""

    is_alive: bool
    sentence: str
    """One line for a person: how it is and, when it does not live, what to do."""

    life: ServiceLife | None = None
    is_stopping: bool = False
    attention: Collection[Attention] = ()
    """What waits for a person, of each team in which something does."""

    @property
    def is_ready(self) -> bool:
        """Whether it takes work."""
        return self.is_alive and not self.is_stopping

    def as_json(self) -> dict[str, Any]:
        """Return it for programs."""
        life = self.life
        return {
            "alive": self.is_alive,
            "ready": self.is_ready,
            "message": self.sentence,
            "host": life.host if life else None,
            "pid": life.pid if life else None,
            "started_at": _iso(life.started_at) if life else None,
            "heartbeat_at": _iso(life.beat_at) if life else None,
            "last_pass_at": _iso(life.pass_at) if life else None,
            "last_good_pass_at": _iso(life.good_pass_at) if life else None,
            "failed_teams": life.failed_teams if life else None,
            "stopped_at": _iso(life.stopped_at) if life else None,
            "braked_teams": sum(bool(team.brakes) for team in self.attention),
            "undecided_points": sum(team.undecided for team in self.attention),
            "unattended_points": sum(team.unattended for team in self.attention),
        }


def health_of(life: ServiceLife | None, attention: Collection[Attention], now: datetime) -> Health:
    """
    Judge the service by its last signs of life.

    What waits for a person is told, and makes no service unwell: restarting it would not help.
    """
    if life is None:
        return Health(
            is_alive=False,
            sentence="the service never ran on this database; start planner-sync run, or check "
            "data_dir and database.url",
        )
    where = f"on {life.host}, process {life.pid}"
    if life.is_alive(now):
        return Health(
            is_alive=True,
            sentence="; ".join(
                [
                    f"the service runs {where}, since {_iso(life.started_at)}",
                    _last(life),
                    *_waiting(attention),
                ]
            ),
            life=life,
            attention=attention,
        )
    if life.stopped_at is not None:
        sentence = f"the service ended at {_iso(life.stopped_at)}; start planner-sync run"
    else:
        sentence = (
            f"the service {where} gave no sign of life since {_iso(life.beat_at)}; look in its "
            "log and start it again"
        )
    return Health(is_alive=False, sentence=sentence, life=life, attention=attention)


def pages_of(
    row: SqlServiceRow, attention: SqlAttention, clock: Clock, is_stopping: Callable[[], bool]
) -> Mapping[str, Page]:
    """Return what the service in this process answers to probes, judged as ``health`` does."""

    def health() -> Health:
        try:
            judged = health_of(row.read(), attention.by_team().values(), clock())
        except UnreachableError as exc:
            return Health(is_alive=False, sentence=str(exc))
        return replace(judged, is_stopping=is_stopping())

    def alive() -> tuple[bool, dict[str, Any]]:
        found = health()
        return found.is_alive, found.as_json()

    def ready() -> tuple[bool, dict[str, Any]]:
        found = health()
        return found.is_ready, found.as_json()

    return {"/healthz": alive, "/readyz": ready}


def _last(life: ServiceLife) -> str:
    good = f"last good pass {_iso(life.good_pass_at)}" if life.good_pass_at else "no good pass yet"
    return f"{good}, {life.failed_teams} team(s) failed in the last" if life.failed_teams else good


def _waiting(attention: Collection[Attention]) -> Iterator[str]:
    if braked := sum(bool(team.brakes) for team in attention):
        yield f"{braked} team(s) make no new tasks until planner-sync go"
    if undecided := sum(team.undecided for team in attention):
        yield f"{undecided} point(s) wait for planner-sync resolve, or a look at the board"
    if unattended := sum(team.unattended for team in attention):
        yield f"{unattended} point(s) are on the name of somebody who left the group"


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
