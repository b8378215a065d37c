"""The Word form, filled in by invented people the way Word would write it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeVar

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from planner_sync.rendering.minutes_form import minutes_form

FACTS, POINTS, WIDE, WHO, ACTIONS, LADDER, ADVICE, WORDS, STORIES = range(9)
CHOICES = {"nl": ("ja", "nee", "later"), "en": ("yes", "no", "later")}
_Answer = TypeVar("_Answer")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@dataclass(frozen=True, kw_only=True)
class FilledForm:
    """What somebody wrote on the form; an empty text leaves a field as it was."""

    language: str = "nl"
    date: str = ""
    team: str = ""
    moderator: str = ""
    recorder: str = ""
    counts: tuple[str, str, str] = ("", "", "")
    points: tuple[tuple[str, str, str, str, str], ...] = ()
    wide: tuple[str, str, str, str] = ("", "", "", "")
    step: str = ""
    who: tuple[str, str, str] = ("", "", "")
    actions: tuple[tuple[str, str, str], ...] = ()
    ladder: tuple[tuple[str, str, str, str], ...] = ()
    advice: tuple[str, str, str] = ("", "", "")
    words: tuple[tuple[str, bool], ...] = ()
    stories: tuple[tuple[str, bool], ...] = ()
    expected: Mapping[str, Any]

    def filled(self) -> bytes:
        """Return the form with these answers."""
        document = docx.Document(BytesIO(minutes_form(self.language)))
        tables = document.tables
        self._first_page(tables)
        self._second_page(tables)
        self._third_page(tables)
        buffer = BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    def _first_page(self, tables: Sequence[Table]) -> None:
        facts = tables[FACTS].rows
        _choose(facts[0].cells[1], self.date)
        _write(facts[0].cells[4], self.team)
        _write(facts[1].cells[1], self.moderator)
        _write(facts[1].cells[4], self.recorder)
        for at, count in zip((1, 3, 5), self.counts, strict=True):
            _write(facts[2].cells[at], count)
        for row, (text, who, when, decision, why) in _rows(tables[POINTS], self.points):
            for at, written in ((0, text), (1, who), (2, when), (4, why)):
                _write(row[at], written)
            _choose(row[3], decision)

    def _second_page(self, tables: Sequence[Table]) -> None:
        for wide, written in zip(tables[WIDE].rows, self.wide, strict=False):
            _write(wide.cells[1], written)
        _choose(tables[WIDE].rows[-1].cells[1], self.step)
        for people, names in zip(tables[WHO].rows, self.who, strict=True):
            _write(people.cells[1], names)
        _fill(tables[ACTIONS], self.actions)

    def _third_page(self, tables: Sequence[Table]) -> None:
        _fill(tables[LADDER], self.ladder)
        for at, count in zip((1, 3, 5), self.advice, strict=True):
            _write(tables[ADVICE].rows[0].cells[at], count)
        for table, told in ((WORDS, self.words), (STORIES, self.stories)):
            for row, (text, is_agreed) in _rows(tables[table], told):
                _write(row[0], text)
                _tick(row[1], is_ticked=is_agreed)


def _fill(table: Table, rows: Sequence[Sequence[str]]) -> None:
    for row, cells in _rows(table, rows):
        for cell, written in zip(row, cells, strict=True):
            _write(cell, written)


def _rows(table: Table, answers: Sequence[_Answer]) -> list[tuple[tuple[_Cell, ...], _Answer]]:
    return [(row.cells, a) for row, a in zip(table.rows[1:], answers, strict=False)]


def _write(cell: _Cell, text: str) -> None:
    if text:
        cell.text = text


def _choose(cell: _Cell, text: str) -> None:
    """Pick *text* in the content control of *cell*."""
    if not text:
        return
    control = next(cell._tc.iter(qn("w:sdt")))
    for prompt in list(control.iter(qn("w:showingPlcHdr"))):
        parent = prompt.getparent()
        assert parent is not None
        parent.remove(prompt)
    next(control.iter(qn("w:t"))).text = text


def _tick(cell: _Cell, *, is_ticked: bool) -> None:
    control = next(cell._tc.iter(qn("w:sdt")))
    next(control.iter(f"{_W14}checked")).set(f"{_W14}val", "1" if is_ticked else "0")
    next(control.iter(qn("w:t"))).text = "☒" if is_ticked else "☐"


def expected_points(
    points: Sequence[tuple[str, str, list[str], str | None, str]],
    moment: Mapping[str, Any],
) -> Mapping[str, Any]:
    return {
        "is_control": False,
        "moment": moment,
        "points": [
            {
                "title": title,
                "kind": kind,
                "owners": owners,
                "due": due,
                "decision": decision,
                "certainty": "certain",
            }
            for title, kind, owners, due, decision in points
        ],
    }


FORMS: Mapping[str, FilledForm] = {
    "form-full": FilledForm(
        date="7 mei 2026",
        team="De Rietzoom",
        moderator="Lotte Luchtkasteel",
        recorder="Bram Zomaar",
        counts=("8", "1", "3"),
        points=(
            ("Vaker samen wandelen", "Lotte", "vóór 1 juli", "ja", ""),
            (
                "Zelf de muur verven",
                "Bram en Lotte",
                "na de zomer",
                "later",
                "schilder",
            ),
            ("Huisdieren toestaan", "", "", "nee", "een bewoner is allergisch"),
            ("Minder formulieren bij de intake", "", "", "", ""),
        ),
        wide=("Het Trefpunt", "vrije tijd", "Weten wat bewoners willen doen", "Goede sfeer"),
        who=("Pia Bedacht, Koos Karton", "Gijs Nepvader", "Lotte Luchtkasteel, Bram Zomaar"),
        actions=(("Flip-over kopen", "Bram", "week 20"), ("Zaal afzeggen", "", "z.s.m.")),
        ladder=(("Ik heb genoeg te doen", "4", "8", "6"), ("Ik hoor erbij", "", "9", "7,5")),
        advice=("5", "2", "1"),
        words=(("Ik ga weer naar buiten", True), ("Niet doorvertellen", False)),
        expected=expected_points(
            [
                ("Vaker samen wandelen", "improvement", ["Lotte"], "2026-07-01", "taken_up"),
                (
                    "Zelf de muur verven",
                    "improvement",
                    ["Bram", "Lotte"],
                    "2026-12-21",
                    "later",
                ),
                ("Huisdieren toestaan", "improvement", [], None, "not_taken_up"),
                ("Minder formulieren bij de intake", "improvement", [], None, "undecided"),
                ("Flip-over kopen", "action", ["Bram"], "2026-05-17", "taken_up"),
                ("Zaal afzeggen", "action", [], None, "undecided"),
            ],
            {
                "held_on": "2026-05-07",
                "team": "De Rietzoom",
                "location": "Het Trefpunt",
                "theme": "vrije tijd",
                "goal": "Weten wat bewoners willen doen",
                "remarks": "Goede sfeer",
                "moderator": "Lotte Luchtkasteel",
                "recorder": "Bram Zomaar",
                "participants": {"clients": 8, "network": 1, "colleagues": 3},
                "scores": [["Ik heb genoeg te doen", 4, 8, 6], ["Ik hoor erbij", None, 9, 7.5]],
                "recommendation": [5, 2, 1],
                "words": ["Ik ga weer naar buiten"],
            },
        ),
    ),
    "form-short": FilledForm(
        date="3 november 2026",
        counts=("5", "", ""),
        points=(
            ("Een bel bij de achterdeur", "", "", "", ""),
            ("Elke vrijdag een filmavond", "allen", "voor de kerst", "ja", ""),
        ),
        expected=expected_points(
            [
                ("Een bel bij de achterdeur", "improvement", [], None, "undecided"),
                ("Elke vrijdag een filmavond", "improvement", ["allen"], "2026-12-25", "taken_up"),
            ],
            {"held_on": "2026-11-03", "participants": {"clients": 5}},
        ),
    ),
    "form-step-four": FilledForm(
        date="1-4-2026",
        step="4",
        moderator="Sanne Nergens",
        points=(("Gastheer aan tafel bij elke maaltijd", "cliënten", "eind april", "ja", ""),),
        expected=expected_points(
            [
                (
                    "Gastheer aan tafel bij elke maaltijd",
                    "improvement",
                    ["cliënten"],
                    "2026-04-30",
                    "taken_up",
                ),
            ],
            {"held_on": "2026-04-01", "step": 4, "moderator": "Sanne Nergens"},
        ),
    ),
    "form-english": FilledForm(
        language="en",
        date="9 June 2026",
        team="Harbour House",
        points=(
            ("A quiet room on every floor", "Bram", "before September", "yes", ""),
            ("Cook together on Sundays", "", "", "no", "not enough staff"),
        ),
        actions=(("Order paint", "Lotte", "within two weeks"),),
        expected=expected_points(
            [
                ("A quiet room on every floor", "improvement", ["Bram"], "2026-08-31", "taken_up"),
                ("Cook together on Sundays", "improvement", [], None, "not_taken_up"),
                ("Order paint", "action", ["Lotte"], "2026-06-23", "taken_up"),
            ],
            {"held_on": "2026-06-09", "team": "Harbour House"},
        ),
    ),
}
