"""The one SQLite file that a tenant is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, upn TEXT UNIQUE COLLATE NOCASE, body TEXT);
CREATE TABLE IF NOT EXISTS groups (id TEXT PRIMARY KEY, name TEXT UNIQUE, body TEXT);
CREATE TABLE IF NOT EXISTS memberships (
    group_id TEXT, member_id TEXT, role TEXT, PRIMARY KEY (group_id, member_id, role)
);
CREATE TABLE IF NOT EXISTS planner (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,
    group_id TEXT, plan_id TEXT, bucket_id TEXT, creator TEXT, is_active INTEGER,
    version INTEGER NOT NULL, body TEXT NOT NULL, touched TEXT NOT NULL, UNIQUE (kind, id)
);
CREATE INDEX IF NOT EXISTS planner_by_plan ON planner (kind, plan_id, is_active);
CREATE INDEX IF NOT EXISTS planner_by_bucket ON planner (kind, bucket_id);
CREATE INDEX IF NOT EXISTS planner_by_creator ON planner (kind, creator);
CREATE TABLE IF NOT EXISTS assigned (
    user_id TEXT, task_id TEXT, PRIMARY KEY (user_id, task_id)
);
CREATE INDEX IF NOT EXISTS assigned_by_task ON assigned (task_id);
CREATE TABLE IF NOT EXISTS drives (
    id TEXT PRIMARY KEY, name TEXT UNIQUE, group_id TEXT, created TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS items (
    drive_id TEXT NOT NULL, id TEXT NOT NULL, parent_id TEXT, name TEXT COLLATE NOCASE NOT NULL,
    is_folder INTEGER NOT NULL, number INTEGER NOT NULL, content BLOB, size INTEGER NOT NULL,
    hash TEXT, version INTEGER NOT NULL, content_version INTEGER NOT NULL,
    created TEXT NOT NULL, created_by TEXT NOT NULL, modified TEXT NOT NULL,
    modified_by TEXT NOT NULL, file_created TEXT NOT NULL, file_modified TEXT NOT NULL,
    change INTEGER NOT NULL, changed_at TEXT NOT NULL,
    is_deleted INTEGER NOT NULL DEFAULT 0, is_unpromoted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (drive_id, id)
);
CREATE INDEX IF NOT EXISTS items_by_parent ON items (drive_id, parent_id, is_deleted, name);
CREATE INDEX IF NOT EXISTS items_by_change ON items (drive_id, change);
CREATE INDEX IF NOT EXISTS items_unpromoted ON items (is_unpromoted) WHERE is_unpromoted = 1;
CREATE TABLE IF NOT EXISTS hooks (id TEXT PRIMARY KEY, name TEXT UNIQUE, sig TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS hook_runs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, hook TEXT NOT NULL, started TEXT NOT NULL,
    status TEXT NOT NULL, reason TEXT, body TEXT
);
CREATE TABLE IF NOT EXISTS late (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, call TEXT NOT NULL,
    body BLOB NOT NULL, due_at TEXT, remaining INTEGER
);
CREATE TABLE IF NOT EXISTS lagging (id TEXT PRIMARY KEY, due_at TEXT, remaining INTEGER);
CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, secret TEXT NOT NULL, expires TEXT NOT NULL, received INTEGER NOT NULL,
    total INTEGER, plan TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS upload_parts (
    upload_id TEXT, first INTEGER, content BLOB NOT NULL, PRIMARY KEY (upload_id, first)
);
CREATE TABLE IF NOT EXISTS posts (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS posts_by_place ON posts (kind, place);
CREATE TABLE IF NOT EXISTS installed (user_id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS lists (
    id TEXT PRIMARY KEY, group_id TEXT NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS list_items (
    list_id TEXT, number INTEGER, fields TEXT NOT NULL, version INTEGER NOT NULL,
    created TEXT NOT NULL, created_by TEXT NOT NULL, modified TEXT NOT NULL,
    modified_by TEXT NOT NULL, change INTEGER NOT NULL, is_deleted INTEGER NOT NULL,
    PRIMARY KEY (list_id, number)
);
CREATE INDEX IF NOT EXISTS list_items_by_change ON list_items (list_id, change);
CREATE TABLE IF NOT EXISTS pages (
    id TEXT PRIMARY KEY, group_id TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS locks (
    drive_id TEXT NOT NULL, item_id TEXT NOT NULL, PRIMARY KEY (drive_id, item_id)
);
CREATE TABLE IF NOT EXISTS checkouts (
    drive_id TEXT NOT NULL, item_id TEXT NOT NULL, who TEXT NOT NULL,
    PRIMARY KEY (drive_id, item_id)
);
CREATE TABLE IF NOT EXISTS library_columns (drive_id TEXT PRIMARY KEY, columns TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file_fields (
    drive_id TEXT NOT NULL, item_id TEXT NOT NULL, fields TEXT NOT NULL,
    PRIMARY KEY (drive_id, item_id)
);
CREATE TABLE IF NOT EXISTS oddities (
    drive_id TEXT NOT NULL, item_id TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (drive_id, item_id)
);
"""


class State:
    """An open state file; every change is durable when its transaction ends.

    Raises sqlite3.DatabaseError for a file that is not SQLite.
    """

    def __init__(self, path: Path) -> None:
        # Opened by the starter, used by the server's thread alone from then on.
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=NORMAL")
            self._db.executescript(SCHEMA)
        except sqlite3.Error:
            self._db.close()
            raise

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written inside, or none of it when an exception passes through."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def run(self, sql: str, *values: object) -> None:
        self._db.execute(sql, values)

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        return self._db.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
        return found

    def count(self, sql: str, *values: object) -> int:
        return int(self._db.execute(sql, values).fetchone()[0])

    def read(self, key: str) -> str | None:
        found = self.row("SELECT value FROM meta WHERE key = ?", key)
        return None if found is None else str(found["value"])

    def write(self, key: str, value: str) -> None:
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, value)

    def next_number(self, counter: str) -> int:
        """Return 1, 2, 3, … for each counter, never the same number twice."""
        number = int(self.read(f"counter {counter}") or "0") + 1
        self.write(f"counter {counter}", str(number))
        return number
