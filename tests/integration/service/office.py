"""An office to test in: a tenant with two teams, the service's settings, and the command line."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import docx

from doubles.made_once import databases_made_once
from doubles.no_time import no_waiting
from integration.service.people import Person
from planner_sync.entrypoints import cli
from planner_sync.tenant import Tenant, TenantOptions, running

ANNA, BRAM, CARLA = (f"{name}@voorbeeld.example" for name in ("anna", "bram", "carla"))
NORTH, SOUTH = "noord", "zuid"
FOLDER = "Notulen"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OPENING = datetime(2026, 3, 13, 9, tzinfo=AMSTERDAM)
TENANT_ID = "11111111-2222-4333-8444-555555555555"

_SEED = {
    "users": [
        {"display_name": f"{given} {sur}", "given_name": given, "surname": sur, "upn": upn}
        for given, sur, upn in (
            ("Anna", "de Vries", ANNA),
            ("Bram", "Bakker", BRAM),
            ("Carla", "Smit", CARLA),
        )
    ],
    "groups": [
        {"name": NORTH, "members": [ANNA, BRAM], "owners": [ANNA]},
        {"name": SOUTH, "members": [CARLA], "owners": [CARLA]},
    ],
    "plans": [{"group": team, "title": team, "buckets": ["Eigen"]} for team in (NORTH, SOUTH)],
    "drives": [{"name": team, "group": team} for team in (NORTH, SOUTH)],
    "hooks": [{"name": team} for team in (NORTH, SOUTH)],
}

_OWN_MARKER = " [VP-S "

_HEADINGS = ("Wat", "Wie", "Wanneer", "Besluit")

Row = tuple[str, str, str, str]
"""What, who, when, and the decision."""

MUSIC: Row = ("Muziekavond beginnen in de huiskamer", "Anna", "27 maart 2026", "ja")
GARDEN: Row = ("Moestuin achter het huis opknappen", "Bram", "30 april 2026", "ja")
BUS: Row = ("Busje huren voor uitstapjes", "", "", "")


def minutes(*rows: Row, held_on: str = "12 maart 2026", theme: str | None = None) -> bytes:
    """Write minutes in Markdown as somebody does who has never seen the form."""
    head = ["# Verslag cliëntmoment", f"Datum: {held_on}", "Aanwezig: 6 cliënten"]
    themes = [f"Thema: {theme}"] if theme else []
    table = [f"| {' | '.join(row)} |" for row in (_HEADINGS, ("---",) * 4, *rows)]
    return "\n\n".join([*head, *themes, "## Verbeterpunten", "\n".join(table)]).encode()


def word_minutes(*rows: Row) -> bytes:
    """Write the minutes of 12 March in Word."""
    document = docx.Document()
    document.add_heading("Verslag cliëntmoment", level=1)
    document.add_paragraph("Datum: 12 maart 2026")
    document.add_heading("Verbeterpunten", level=2)
    table = document.add_table(rows=0, cols=4)
    for texts in (_HEADINGS, *rows):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@dataclass(frozen=True)
class Ran:
    """How one command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        return dict(json.loads(self.out))

    @property
    def team(self) -> dict[str, Any]:
        """The report of the only team, or of the first."""
        return dict(self.json["teams"][0])

    @property
    def outcomes(self) -> dict[str, str]:
        """What became of each point of that team, by title."""
        return {p["title"]: p["outcome"] for p in self.team["points"]}


def run(*arguments: str) -> Ran:
    """Run one command in this process; its pauses cost no time."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err, no_waiting():
        code = cli.run(list(arguments))
    return Ran(code, out.getvalue(), err.getvalue())


class Office:
    """Two teams with their boards, libraries and channels, and the service beside them."""

    def __init__(self, folder: Path, tenant: Tenant) -> None:
        self.folder = folder
        self.tenant = tenant
        self.database = folder / "data" / "planner-sync.sqlite"
        self.anna = Person(tenant, ANNA)

    def move(self, to: datetime) -> None:
        self.tenant.set_clock(to)

    def wait(self, **span: float) -> None:
        self.tenant.set_clock(self.tenant.now() + timedelta(**span))

    def drop(
        self, content: bytes, name: str = "12 maart.md", folder: str = FOLDER, team: str = NORTH
    ) -> None:
        """Let Anna put a file in a team's library, and time pass until it may be read."""
        self.anna.upload(self.tenant.drive_id(team), f"{folder}/{name}", content)
        self.wait(minutes=31)

    def run(self, *arguments: str) -> Ran:
        """Run one command at the tenant's moment."""
        return run(*arguments, "--now", self.tenant.now().isoformat())

    def intake(self, *arguments: str) -> Ran:
        """Make one pass over Noord, for programs."""
        return self.run("intake", "--json", "--team", NORTH, *arguments)

    def cards(self, team: str = NORTH) -> dict[str, dict[str, Any]]:
        """
        Return the cards of a team's board by title, without the service's marker.

        The service's own cards are left out, see `moment_cards`.
        """
        return {t["title"].partition(" [VP ")[0]: t for t in self.all_cards(team)}

    def all_cards(self, team: str = NORTH) -> list[dict[str, Any]]:
        """Return every card but the service's own, also those of one title."""
        return [t for t in self._tasks(team) if _OWN_MARKER not in t["title"]]

    def moment_cards(self, team: str = NORTH) -> dict[str, dict[str, Any]]:
        """Return the service's cards of moments by title, without their marker."""
        tasks = [t for t in self._tasks(team) if _OWN_MARKER in t["title"]]
        return {t["title"].partition(_OWN_MARKER)[0]: t for t in tasks}

    def moment_card(self) -> dict[str, Any]:
        """Return the only card of a moment."""
        (card,) = self.moment_cards().values()
        return card

    def _tasks(self, team: str) -> list[dict[str, Any]]:
        plan_id = self.tenant.plan_id(team)
        return [t for t in self.tenant.state()["tasks"] if t["planId"] == plan_id]

    def card(self, row: Row) -> dict[str, Any]:
        return self.cards()[row[0]]

    def bucket(self, row: Row) -> str:
        """Return the name of the bucket that the card of a point is in."""
        return self.bucket_of(self.card(row))

    def bucket_of(self, card: dict[str, Any]) -> str:
        """Return the name of the bucket that a card is in."""
        buckets = self.tenant.state()["buckets"]
        return str(next(b["name"] for b in buckets if b["id"] == card["bucketId"]))

    def files(self) -> list[str]:
        """Return the paths in the library of Noord."""
        drives = self.tenant.state()["drives"]
        items = next(d["items"] for d in drives if d["name"] == NORTH)
        return [i["path"] for i in items if not i["is_folder"]]

    def write_teams(self, **changes: Mapping[str, Any]) -> None:
        """Write the teams file, with other entries for some teams."""
        tables = []
        for team in (NORTH, SOUTH):
            (self.folder / f"{team}.url").write_text(self.tenant.hook_url(team), "utf-8")
            entries: dict[str, Any] = {
                "id": team,
                "name": team.capitalize(),
                "group_id": self.tenant.group_id(team),
                "plan_id": self.tenant.plan_id(team),
                "drive_id": self.tenant.drive_id(team),
                "folder": FOLDER,
                "channel": {"kind": "workflow", "url_file": f"{team}.url"},
            }
            entries.update(changes.get(team, {}))
            lines = [f"{key} = {_toml(value)}" for key, value in entries.items()]
            tables.append("\n".join(["[[teams]]", *lines]))
        (self.folder / "teams.toml").write_text("\n\n".join(tables), "utf-8")

    def write_settings(self, **graph: str) -> None:
        """Write the settings file, with other entries in its table ``graph``."""
        entries = {
            "base_url": self.tenant.base_url,
            "auth": "managed_identity",
            "tenant_id": TENANT_ID,
        } | graph
        lines = [f"{key} = {_toml(value)}" for key, value in entries.items()]
        head = [f"data_dir = {_toml(str(self.folder / 'data'))}", "[graph]"]
        (self.folder / "planner-sync.toml").write_text("\n".join(head + lines), "utf-8")

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PLANNER_SYNC_CONFIG": str(self.folder / "planner-sync.toml"),
            "PLANNER_SYNC_TEAMS": str(self.folder / "teams.toml"),
            **self.tenant.environment,
        }


def _toml(value: str | bool | Sequence[str] | Mapping[str, str]) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{k} = {_toml(v)}" for k, v in value.items()) + " }"
    # JSON's strings, lists and truth values are TOML's too.
    return json.dumps(value, ensure_ascii=False)


@contextmanager
def open_office(folder: Path, **options: Any) -> Iterator[Office]:
    """
    Start an office on the morning after the client moment, or where it was left in *folder*.

    The *options* are the tenant's.  What was left in a folder holds addresses of the tenant, so
    it is opened again at the port at which it was begun.
    """
    state = folder / "tenant.sqlite"
    is_new = not state.exists()
    with running(TenantOptions(state=state, now=OPENING, **options)) as tenant:
        if is_new:
            tenant.seed(_SEED)
        office = Office(folder, tenant)
        office.write_settings()
        office.write_teams()
        with office.anna, databases_made_once(), patch.dict(os.environ, office.environment):
            for team in (NORTH, SOUTH) if is_new else ():
                office.anna.make_folder(tenant.drive_id(team), FOLDER)
            yield office


def lose_three_answers(office: Office) -> None:
    """Let every create of a new point fail, three times and a quiet period apart."""
    lost = {"kind": "server_error", "status": 503, "method": "POST", "path": "/planner/tasks"}
    office.tenant.set_faults(lost)
    office.drop(minutes(MUSIC))
    for _ in range(3):
        office.intake()
        office.wait(seconds=650)
    office.tenant.set_faults()
