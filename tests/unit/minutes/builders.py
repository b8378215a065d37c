"""Small documents for tests, and the words that the project ships."""

from datetime import date
from functools import cache
from pathlib import Path

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Document, Table
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.people import Member
from planner_sync.domain.points import Point
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.reading import read_minutes

HELD_ON = date(2026, 3, 12)
CLIENTS = "# Cliëntmoment\n\nAanwezig: zes cliënten, Fenna Fictief, Daan van der Verzonnen\n\n"
"""The head of minutes that clients were at."""

BOARD = "# Notulen bestuursvergadering\n\nAanwezig: Fenna Fictief, Daan van der Verzonnen\n\n"
"""The head of minutes that no clients were at."""

_LEXICON = Path(__file__).parents[3] / "config" / "lexicon"

FENNA = Member(user_id="u1", name="Fenna Fictief", given_name="Fenna", surname="Fictief")
DAAN = Member(user_id="u2", name="Daan van der Verzonnen", mail="daan@voorbeeld.test")
MEMBERS = (FENNA, DAAN)


@cache
def shipped_lexicon() -> Lexicon:
    """Return the shipped words, Dutch and English."""
    return Lexicon.from_toml(
        (_LEXICON / name).read_text(encoding="utf-8") for name in ("nl.toml", "en.toml")
    )


def minutes_of(
    markdown: str, *, privacy: bool = True, members: tuple[Member, ...] = MEMBERS
) -> Minutes:
    """Read *markdown* as the minutes of 12 March 2026, unless it has a date of its own."""
    dated = markdown if "Datum:" in markdown else f"Datum: 12 maart 2026\n\n{markdown}"
    return read_minutes(
        read_document(dated.encode(), ".md"),
        lexicon=shipped_lexicon(),
        members=members,
        privacy=privacy,
    )


def points_of(text: str) -> tuple[Point, ...]:
    """Return the points of *text* in the minutes of a client moment, without privacy."""
    return minutes_of(f"{CLIENTS}{text}\n", privacy=False).points


def points_of_board(text: str, head: str = BOARD) -> tuple[Point, ...]:
    """Return the points of *text* in minutes without clients, of a team that is not known."""
    return minutes_of(f"{head}{text}\n", privacy=False, members=()).points


def table(*rows: str) -> Document:
    """Return a document of one table, its cells separated by ``|``."""
    cells = tuple(tuple(Cell(text=text.strip()) for text in row.split("|")) for row in rows)
    return Document(blocks=(Table(rows=cells, where="tabel 1"),), format="docx")
