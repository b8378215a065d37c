"""How far a campaign is: kept in a file, so that a long one goes on where it was stopped."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_TABLE = """
CREATE TABLE IF NOT EXISTS done (
    kind TEXT, what TEXT, troubles TEXT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (kind, what)
)
"""

PLAYS, KILLS, BUGS = "play", "kill", "bug"


@dataclass(frozen=True, kw_only=True)
class Done:
    """One finished part of a campaign: a play, a kill, or the hunt for a bug."""

    kind: str
    what: str
    """Its seed, its scenario with store and boundary, or the name of the bug."""

    troubles: tuple[str, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)


class Progress:
    """All that a campaign did, over any number of sittings."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.execute(_TABLE)

    def keep(self, done: Done) -> None:
        """Keep one part, in place of what it gave before."""
        row = (done.kind, done.what, json.dumps(done.troubles), json.dumps(done.counts))
        with self._database:
            self._database.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?)", row)

    def of(self, kind: str) -> dict[str, Done]:
        """Return the finished parts of a kind."""
        rows = self._database.execute("SELECT * FROM done WHERE kind = ?", [kind])
        return {
            what: Done(
                kind=kind,
                what=what,
                troubles=tuple(json.loads(troubles)),
                counts=Counter(json.loads(counts)),
            )
            for _, what, troubles, counts in rows
        }


@contextmanager
def open_progress(path: Path, of_what: str, *, is_fresh: bool) -> Iterator[Progress]:
    """
    Open the progress of a campaign on the sources *of_what*; of other sources nothing counts.

    Args:
        path: The file.
        of_what: A fingerprint of the sources.
        is_fresh: Begin anew.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = path.with_suffix(".sources")
    if is_fresh or not mark.exists() or mark.read_text("utf-8") != of_what:
        path.unlink(missing_ok=True)
        mark.write_text(of_what, "utf-8")
    database = sqlite3.connect(path)
    try:
        yield Progress(database)
    finally:
        database.close()
