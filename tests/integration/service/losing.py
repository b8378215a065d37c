"""Databases that are lost or put back, beside a board on which much stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from integration.service.crowds import OF_A_MOMENT, drop_minutes
from integration.service.office import FOLDER, NORTH, Office
from planner_sync.entrypoints.exit_codes import ExitCode

COPY = f"{FOLDER}/Planner-sync/Register {NORTH}.json"

_PASSES = 6
"""Most that the service may need to come to rest."""


@dataclass(frozen=True)
class Loss:
    """What a loss did, once the service has come to rest."""

    name: str
    tasks: int
    """That stood on the board before."""

    new: int
    """That the service made after it."""

    lost: int
    """That are gone from the board, or that the service does not know any more."""

    is_held: bool
    """Whether a brake asked a person first."""


def lose_the_database(office: Office) -> None:
    for file in office.database.parent.glob("planner-sync.sqlite*"):
        file.unlink()


def lose_the_copy(office: Office) -> None:
    office.anna.delete_file(office.tenant.drive_id(NORTH), COPY)


def losses(office: Office, points: int) -> Iterator[Loss]:
    """
    Let an office get so many tasks, and lose its database in every way, one after the other.

    Its settings have to let so many tasks be made at once.
    """
    half = points // 2 // OF_A_MOMENT * OF_A_MOMENT
    drop_minutes(office, range(half))
    _come_to_rest(office)
    older = office.database.read_bytes()
    drop_minutes(office, range(half, points))
    _come_to_rest(office)

    def put_the_older_one_back() -> None:
        lose_the_database(office)
        office.database.write_bytes(older)

    for kind, lose in (
        ("an older database", put_the_older_one_back),
        ("an empty database", lambda: lose_the_database(office)),
    ):
        yield _measured(office, f"{kind}, with the register copy", points, lose)
        lose_the_copy(office)
        yield _measured(office, f"{kind}, without the register copy", points, lose)


def _measured(office: Office, name: str, points: int, lose: Callable[[], None]) -> Loss:
    before = _tasks(office)
    lose()
    is_held = _come_to_rest(office)
    after = _tasks(office)
    tracked = office.run("track", "--dry-run", "--json", "--team", NORTH).team["points"]
    return Loss(
        name=name,
        tasks=len(before),
        new=len(after - before),
        lost=len(before - after) + points - tracked,
        is_held=is_held,
    )


def _come_to_rest(office: Office) -> bool:
    """
    Make passes until one writes nothing; a person gives every word that is asked for.

    Returns:
        Whether a word was asked for.
    """
    is_held = False
    for _ in range(_PASSES):
        passed = office.intake()
        assert passed.code in {ExitCode.FINE, ExitCode.BRAKE}, passed.err[-500:]
        if passed.code == ExitCode.BRAKE:
            is_held = True
            assert "created" not in passed.outcomes.values()
            office.run("go", NORTH)
        elif not passed.json["graph"]["writes"]:
            return is_held
        office.wait(minutes=15)
    raise AssertionError("the service does not come to rest")


def _tasks(office: Office) -> set[str]:
    return {card["id"] for card in (*office.all_cards(), *office.moment_cards().values())}
