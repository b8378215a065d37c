"""
What people do, and what can be seen of it afterwards, as values for a table of cases.

A deed is something that a person does before the pass; a fact is looked at after it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import Any

import docx

from integration.service.office import (
    AMSTERDAM,
    ANNA,
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    Row,
    minutes,
)

OUTPUT = f"{FOLDER}/Planner-sync"
MINUTES = f"{FOLDER}/12 maart.md"
COPY = f"{OUTPUT}/Register {NORTH}.json"
RULE = "-" * 20

MOMENT = "Cliëntmoment 12 maart"
THEME = "Samen leven"
CHOIR = "Zingen met het koor van de kerk"
POSSIBLE = f"Mogelijk punt: {CHOIR}"
DISCUSSED = "besproken in teamoverleg"

Which = Row | str
"""A card: by the row of the minutes that it came from, or by the title that it began with."""


class Noord:
    """Team Noord at its board and its library; its cards are known from when it is made."""

    def __init__(self, office: Office) -> None:
        self.office, self.anna = office, office.anna
        self.plan = office.tenant.plan_id(NORTH)
        self.drive = office.tenant.drive_id(NORTH)
        office.write_teams(noord={"task_holder": ANNA})
        self._ids = {begins(task): task["id"] for task in self.tasks()}

    def tasks(self) -> list[dict[str, Any]]:
        """Return the cards of the team's board."""
        return [t for t in self.office.tenant.state()["tasks"] if t["planId"] == self.plan]

    def card(self, which: Which) -> dict[str, Any]:
        """Return a card, whatever its title became."""
        title = _title(which)
        known = self._ids.get(title)
        [card] = [t for t in self.tasks() if (t["id"] == known if known else begins(t) == title)]
        return card

    def has(self, which: Which) -> bool:
        return any(task["id"] == self._ids.get(_title(which)) for task in self.tasks())

    def text(self, path: str) -> str:
        """Return what a Word file in the library says."""
        document = docx.Document(BytesIO(self.anna.download(self.drive, path)))
        cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
        return "\n".join([p.text for p in document.paragraphs] + cells)

    def papers(self, name: str) -> list[str]:
        """Return the paths of the service's papers whose name begins so."""
        return [path for path in self.office.files() if path.startswith(f"{OUTPUT}/{name}")]


def begins(task: dict[str, Any]) -> str:
    """Return a title without the service's marker."""
    return str(task["title"]).partition(" [VP")[0]


def written(*rows: Row) -> bytes:
    """Write the minutes of 12 March: a theme, these points, and one that is only a tip."""
    return minutes(*rows, theme=THEME) + f"\n\n## Tips\n\n- {CHOIR}\n".encode()


def _title(which: Which) -> str:
    return which if isinstance(which, str) else which[0]


Deed = Callable[[Noord], object]


def drag(which: Which, bucket: str) -> Deed:
    return lambda noord: noord.anna.drag(noord.card(which), bucket)


def complete(which: Which) -> Deed:
    return lambda noord: noord.anna.complete(noord.card(which))


def progress(which: Which, percent: int) -> Deed:
    return lambda noord: noord.anna.change(noord.card(which), percentComplete=percent)


def delete(which: Which) -> Deed:
    return lambda noord: noord.anna.delete(noord.card(which))


def retitle(which: Which, title: str, *, keeps_marker: bool = True) -> Deed:
    def does(noord: Noord) -> None:
        card = noord.card(which)
        marker = card["title"].rpartition(" [")[2]
        noord.anna.change(card, title=f"{title} [{marker}" if keeps_marker else title)

    return does


def set_due(which: Which, day: str | None) -> Deed:
    moment = day and f"{day}T10:00:00Z"
    return lambda noord: noord.anna.change(noord.card(which), dueDateTime=moment)


def assign(which: Which, upn: str) -> Deed:
    return lambda noord: noord.anna.assign(noord.card(which), noord.office.tenant.user_id(upn))


def unassign(which: Which, upn: str) -> Deed:
    return lambda noord: noord.anna.unassign(noord.card(which), noord.office.tenant.user_id(upn))


def put_label(which: Which, slot: str) -> Deed:
    return lambda noord: noord.anna.change(noord.card(which), appliedCategories={slot: True})


def rename_label(which: Which, name: str) -> Deed:
    """Rename the only label of a card."""

    def does(noord: Noord) -> None:
        [slot] = noord.card(which)["appliedCategories"]
        noord.anna.rename_label(noord.plan, slot, name)

    return does


def rename_bucket(name: str, new_name: str) -> Deed:
    return lambda noord: noord.anna.rename_bucket(noord.plan, name, new_name)


def describe(which: Which, change: Callable[[str], str]) -> Deed:
    """Edit the description of a card."""

    def does(noord: Noord) -> None:
        card = noord.card(which)
        noord.anna.describe(card, change(card["details"]["description"]))

    return does


def write_below(which: Which, line: str) -> Deed:
    """Write below the dashed line."""
    return describe(which, lambda text: f"{text}\n{line}")


def write_above(which: Which, line: str) -> Deed:
    """Write into what the service keeps."""
    return describe(which, lambda text: f"{line}\n{text}")


def take_line_away(which: Which) -> Deed:
    return describe(which, lambda text: text.replace(RULE, ""))


def add_item(which: Which, title: str) -> Deed:
    return lambda noord: noord.anna.add_item(noord.card(which), title)


def tick(which: Which, item: str, *, is_checked: bool = True) -> Deed:
    return lambda noord: noord.anna.tick(noord.card(which), item, is_checked=is_checked)


def reword(which: Which, item: str, new_item: str) -> Deed:
    return lambda noord: noord.anna.reword_item(noord.card(which), item, new_item)


def remove_item(which: Which, item: str) -> Deed:
    return lambda noord: noord.anna.remove_item(noord.card(which), item)


def make_card(title: str, bucket: str) -> Deed:
    return lambda noord: noord.anna.make_card(noord.plan, bucket, title)


def copy_card(which: Which, bucket: str) -> Deed:
    """Copy a card as Planner does: with its title."""
    return lambda noord: noord.anna.make_card(noord.plan, bucket, noord.card(which)["title"])


def drop(*rows: Row, name: str = "12 maart.md") -> Deed:
    """Drop the minutes of 12 March in once more, as they are now."""
    return lambda noord: noord.office.drop(written(*rows), name=name)


def save(path: str, content: bytes) -> Deed:
    return lambda noord: noord.anna.upload(noord.drive, path, content)


def delete_file(path: str) -> Deed:
    return lambda noord: noord.anna.delete_file(noord.drive, path)


def a_pass(noord: Noord) -> None:
    """Let the service make a pass in between."""
    noord.office.intake()


def letters(noord: Noord) -> None:
    """Let the service write the letters that are due, and put them on the moment's card."""
    noord.office.run("letters", "--team", NORTH)
    noord.office.intake()


def days(number: int) -> Deed:
    """Let days go by."""
    return lambda noord: noord.office.wait(days=number)


def lose_the_database(noord: Noord) -> None:
    for file in noord.office.database.parent.glob("planner-sync.sqlite*"):
        file.unlink()


@dataclass(frozen=True)
class After:
    """The team after the pass that follows on the deeds."""

    noord: Noord
    before: dict[str, Any]
    """The state of the tenant as people left it."""

    passed: Ran

    @cached_property
    def digest(self) -> str:
        """What the report of March says."""
        office = self.noord.office
        office.move(datetime(2026, 4, 1, 8, tzinfo=AMSTERDAM))
        for command in ("track", "digest"):
            assert office.run(command, "--team", NORTH).code == 0
        return self.noord.text(f"{OUTPUT}/Voortgang 2026-03.docx")


Fact = Callable[[After], None]


def stands(which: Which, standing: str) -> Fact:
    """The register has this standing for a point."""

    def fact(after: After) -> None:
        points = {p["title"]: p["standing"] for p in after.passed.team["points"]}
        assert points[_title(which)] == standing

    return fact


def as_left(which: Which) -> Fact:
    """The card is exactly as people left it."""

    def fact(after: After) -> None:
        card = after.noord.card(which)
        assert card in after.before["tasks"]

    return fact


def as_left_all(after: After) -> None:
    """The whole board is as people left it."""
    assert after.noord.office.tenant.state()["tasks"] == after.before["tasks"]


def lies_in(which: Which, bucket: str) -> Fact:
    def fact(after: After) -> None:
        noord = after.noord
        assert noord.office.bucket_of(noord.card(which)) == bucket

    return fact


def is_gone(which: Which) -> Fact:
    """The card is not on the board, and no other took its place."""

    def fact(after: After) -> None:
        assert not after.noord.has(which)
        assert _title(which) not in map(begins, after.noord.tasks())

    return fact


def cards(number: int) -> Fact:
    """The board has this many cards, with that of the moment and with people's own."""

    def fact(after: After) -> None:
        titles = sorted(task["title"] for task in after.noord.tasks())
        assert len(titles) == number, titles

    return fact


def titled(which: Which, title: str) -> Fact:
    return lambda after: _equal(begins(after.noord.card(which)), title)


def is_due(which: Which, day: str | None) -> Fact:
    return lambda after: _equal((after.noord.card(which)["dueDateTime"] or "")[:10], day or "")


def assigned(which: Which, *upns: str) -> Fact:
    def fact(after: After) -> None:
        wanted = {after.noord.office.tenant.user_id(upn) for upn in upns}
        assert set(after.noord.card(which)["assignments"]) == wanted

    return fact


def has_percent(which: Which, percent: int) -> Fact:
    return lambda after: _equal(after.noord.card(which)["percentComplete"], percent)


def describes(which: Which, *, above: str = "", below: str = "") -> Fact:
    """The description says so above and below the dashed line."""

    def fact(after: After) -> None:
        text = after.noord.card(which)["details"]["description"]
        block, _, note = text.partition(RULE)
        assert above in block
        assert below in note

    return fact


def asks(*items: str) -> Fact:
    """The card of the moment has these items, from top to bottom."""

    def fact(after: After) -> None:
        found = after.noord.card(MOMENT)["details"]["checklist"].values()
        assert [i["title"] for i in sorted(found, key=lambda i: str(i["orderHint"]))] == list(items)

    return fact


def told(*texts: str) -> Fact:
    """The digest of the month says so."""

    def fact(after: After) -> None:
        for text in texts:
            assert text in after.digest

    return fact


def untold(*texts: str) -> Fact:
    def fact(after: After) -> None:
        for text in texts:
            assert text not in after.digest

    return fact


def paper_is(path: str, content: bytes) -> Fact:
    """A file in the output folder holds exactly this."""
    return lambda after: _equal(
        after.noord.anna.download(after.noord.drive, f"{OUTPUT}/{path}"), content
    )


def papers(name: str, number: int) -> Fact:
    """There are this many papers whose name begins so."""

    def fact(after: After) -> None:
        assert len(after.noord.papers(name)) == number

    return fact


def ends_with(code: int) -> Fact:
    """The pass ends with this exit code."""
    return lambda after: _equal(after.passed.code, code)


def _equal(has: object, wanted: object) -> None:
    assert has == wanted


def begin(office: Office) -> None:
    """Let the minutes of 12 March be read, and an hour go by."""
    office.write_teams(noord={"task_holder": ANNA})
    office.drop(written(MUSIC, GARDEN, BUS))
    assert office.intake().code == 0
    office.wait(hours=1)


def play(noord: Noord, deeds: Sequence[Deed]) -> tuple[After, Ran]:
    """Let people do *deeds*, then make a pass, and one more."""
    for deed in deeds:
        deed(noord)
    before = noord.office.tenant.state()
    passed, again = noord.office.intake(), noord.office.intake()
    return After(noord, before, passed), again
