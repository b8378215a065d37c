"""What is remembered of receipts survives, and stays apart by team and by file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner_sync.adapters.sql import SqlReceipts, open_database
from planner_sync.domain.errors import UnreachableError
from planner_sync.domain.library import ItemId
from planner_sync.domain.points import Question, Redaction
from planner_sync.domain.receipts import OVERVIEW, KeptReceipt
from unit.receipts.builders import a_note

NOTE = a_note(
    questions=(Question(where="begin", problem="Geen datum.", hint="Zet er een datum in."),),
    redactions=(Redaction(kind="name", count=2),),
    ambiguous=("tabel 1, rij 2",),
)
KEPT = KeptReceipt(team_id="noord", subject=ItemId("file"), note=NOTE)


@pytest.fixture
def receipts(tables_url: str) -> Iterator[SqlReceipts]:
    with open_database(tables_url) as engine:
        yield SqlReceipts(engine)


def test_nothing_is_kept_at_first(receipts: SqlReceipts) -> None:
    assert receipts.kept("noord") == []


def test_what_was_kept_is_given_back_equal(receipts: SqlReceipts) -> None:
    receipts.keep(KEPT)

    assert receipts.kept("noord") == [KEPT]
    assert repr(receipts.kept("noord")) == repr([KEPT])


def test_the_last_one_of_a_file_counts(receipts: SqlReceipts) -> None:
    written = replace(KEPT, is_open=False, name="Verwerkingsverslag.docx", fingerprint="f")
    receipts.keep(KEPT)
    receipts.keep(written)

    assert receipts.kept("noord") == [written]


def test_teams_and_files_stay_apart(receipts: SqlReceipts) -> None:
    overview = KeptReceipt(team_id="noord", subject=OVERVIEW, is_open=False)
    other = replace(KEPT, team_id="zuid")
    for one in (overview, other, KEPT):
        receipts.keep(one)

    assert receipts.kept("noord") == [KEPT, overview]
    assert receipts.kept("zuid") == [other]


def test_a_database_that_is_gone_is_told(tmp_path: Path) -> None:
    with open_database(f"sqlite:///{tmp_path / 'register.sqlite'}") as engine:
        with engine.begin() as connection:
            connection.exec_driver_sql("DROP TABLE receipt")
        with pytest.raises(UnreachableError):
            SqlReceipts(engine).kept("noord")
