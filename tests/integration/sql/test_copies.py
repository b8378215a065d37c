"""A team's register leaves the database whole and comes back equal."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa

from contract.test_cards import MOMENT_CARD, OWN_CARD
from doubles.builders import MARCH, NOW, a_known_item, a_moment, a_registered, a_snapshot
from planner_sync.adapters.register_copy_file import JsonCopyFormat
from planner_sync.adapters.sql import (
    SqlCards,
    SqlCopies,
    SqlLeases,
    SqlPapers,
    SqlRegister,
    open_database,
)
from planner_sync.domain.audit import Anchor
from planner_sync.domain.board import Standing, UserId
from planner_sync.domain.errors import UnreadableCopyError
from planner_sync.domain.intents import Intent
from planner_sync.domain.letters import LetterKind, Told, WrittenLetter
from planner_sync.domain.library import ItemId
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.register import Publication, PublicationState
from planner_sync.domain.register_copy import CopyState, RegisterCopy, TeamRegister, without_words

POINT = replace(a_registered(), assignees=frozenset(map(UserId, "zyxwvu")), looked_at="etag")
MOMENT = a_moment()
LETTER = WrittenLetter(
    team_id="noord",
    moment_id=MOMENT.moment_id,
    number=1,
    kind=LetterKind.PLAN,
    is_addition=False,
    written_on=date(2026, 3, 20),
    name="Brief 1.docx",
    item_id=ItemId("letter"),
    told=(Told(key=POINT.key, standing=Standing.TAKEN_UP, promised_on=date(2026, 4, 1)),),
    told_on=date(2026, 3, 27),
)
SHEET = WrittenSheet(
    team_id="noord",
    moment_id=MOMENT.moment_id,
    name="Uitkomsten.docx",
    item_id=ItemId("sheet"),
    content="c",
    text="t",
)
STATE = CopyState(
    team_id="noord", generation=3, fingerprint="f", item_id=ItemId("copy"), etag="e", version="v"
)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


@pytest.fixture
def filled(engine: sa.Engine) -> TeamRegister:
    """A register that knows something of every kind."""
    register, cards, papers = SqlRegister(engine), SqlCards(engine), SqlPapers(engine)
    register.save_minutes(MOMENT, [POINT], a_known_item())
    lease = SqlLeases(engine).take("noord")
    register.intend([Intent(team_id="noord", key=POINT.key, intended_at=NOW, epoch=lease.epoch)])
    register.save_snapshot(a_snapshot())
    register.save_publication(
        Publication(
            team_id="noord", month=MARCH, state=PublicationState.POSTED, claimed_at=NOW, attempts=2
        )
    )
    cards.save_moment_card(MOMENT_CARD)
    cards.save_own_card(OWN_CARD)
    papers.save_letter(LETTER)
    papers.save_sheet(SHEET)
    return SqlCopies(engine).register_of("noord")


def test_a_team_that_nobody_knows_is_empty(engine: sa.Engine) -> None:
    assert SqlCopies(engine).register_of("noord").is_empty
    assert SqlCopies(engine).state("noord") is None


def test_every_kind_of_knowledge_is_in_it(filled: TeamRegister) -> None:
    kinds = {name: value for name, value in vars(filled).items() if name != "team_id"}

    assert [name for name, value in kinds.items() if not value] == []


def test_a_copy_is_read_back_equal(filled: TeamRegister) -> None:
    copy = RegisterCopy(tenant_id="tenant", generation=4, register=without_words(filled))

    assert JsonCopyFormat().load(JsonCopyFormat().dump(copy)) == copy


def test_what_is_recalled_takes_the_place_of_all_that_was_known(
    engine: sa.Engine, filled: TeamRegister, tmp_path: Path
) -> None:
    with open_database(f"sqlite:///{tmp_path / 'other.sqlite'}") as other:
        SqlRegister(other).save_minutes(
            MOMENT, [replace(POINT, key=type(POINT.key)("stale"))], a_known_item()
        )
        copies = SqlCopies(other)

        copies.recall(filled, STATE)

        assert copies.register_of("noord") == filled
        assert copies.state("noord") == STATE


def test_another_team_is_left_alone(engine: sa.Engine, filled: TeamRegister) -> None:
    copies = SqlCopies(engine)

    copies.recall(TeamRegister(team_id="zuid"), replace(STATE, team_id="zuid"))

    assert copies.register_of("noord") == filled
    assert copies.state("noord") is None


def test_the_outside_gets_no_passage_of_the_minutes(filled: TeamRegister) -> None:
    (point,) = without_words(filled).points

    assert (point.point.source.text, point.looked_at) == ("", None)
    assert point.point.source.where == POINT.point.source.where


def test_equal_copies_have_equal_bytes(filled: TeamRegister) -> None:
    turned = replace(POINT, assignees=frozenset(map(UserId, reversed("zyxwvu"))))
    bytes_ = {
        JsonCopyFormat().dump(
            RegisterCopy(tenant_id="t", generation=1, register=replace(filled, points=(point,)))
        )
        for point in (POINT, turned)
    }

    assert len(bytes_) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"format": "something else", "version": 1}',
        b'{"format": "planner-sync register copy", "version": 2, "copy": {}}',
        b'{"format": "planner-sync register copy", "version": 1, "copy": {"generation": "x"}}',
    ],
)
def test_what_is_no_copy_is_refused_without_quoting_it(data: bytes) -> None:
    with pytest.raises(UnreadableCopyError) as refused:
        JsonCopyFormat().load(data)

    assert "something else" not in str(refused.value)


def test_the_end_of_the_audit_is_kept_with_the_copy(filled: TeamRegister) -> None:
    end = Anchor(length=12, hash="a" * 64)
    copy = RegisterCopy(tenant_id="t", generation=1, register=filled, audit=end)

    assert JsonCopyFormat().load(JsonCopyFormat().dump(copy)).audit == end


def test_a_copy_of_before_the_audit_is_read(filled: TeamRegister) -> None:
    copy = RegisterCopy(tenant_id="t", generation=1, register=without_words(filled))
    document = json.loads(JsonCopyFormat().dump(copy))
    del document["copy"]["audit"]

    assert JsonCopyFormat().load(json.dumps(document).encode()) == copy
