"""Bringing the tables up to this version: as a whole or not at all, and by one process at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from planner_sync.domain.errors import SettingsError

_MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION = sa.table("alembic_version", sa.column("version_num", sa.String))
_LOCK = int.from_bytes(b"planner", "big")


def _newest() -> str:
    return max(file.stem for file in (_MIGRATIONS / "versions").glob("[0-9]*.py")).split("_")[0]


NEWEST = _newest()
"""The version of the tables that this planner-sync works with."""


@dataclass(frozen=True, kw_only=True)
class Upgrade:
    """From which version of the tables to which."""

    before: str | None
    """``None``: there were none."""

    after: str = NEWEST

    @property
    def is_change(self) -> bool:
        """Whether there was anything to do."""
        return self.before != self.after


def version_of(connection: sa.Connection) -> str | None:
    """Return the version of the tables; ``None`` when planner-sync made none yet."""
    if not sa.inspect(connection).has_table(_VERSION.name):
        return None
    return connection.scalar(sa.select(_VERSION.c.version_num))


def upgrade(engine: sa.Engine) -> Upgrade:
    """
    Bring the tables up to date in one transaction; a process that dies meanwhile changed nothing.

    Each step only adds, and what it adds has a value of its own, so an older version that still
    runs writes on undisturbed.

    Raises:
        SettingsError: A newer version used the database.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            # On SQLite the transaction itself keeps others out.
            connection.execute(sa.text("SET LOCAL lock_timeout = '60s'"))
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        upgraded = Upgrade(before=version_of(connection))
        if upgraded.is_change:
            _migrate(connection)
    return upgraded


def _migrate(connection: sa.Connection) -> None:
    # Loading it takes a while, and a database that is up to date does not need it.
    from alembic import command  # noqa: PLC0415 - as said
    from alembic.config import Config  # noqa: PLC0415 - as said
    from alembic.util import CommandError  # noqa: PLC0415 - as said

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    attributes: dict[Any, Any] = config.attributes
    attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as exc:
        raise SettingsError(
            "the database was last used by a newer planner-sync; use that version, or restore "
            "a copy from before the update"
        ) from exc
