"""
What becomes of cards when minutes are edited and dropped again, one edit per row.

A row is the minutes version by version, a line per point: a letter for the card, the title, and
where it matters owner and due date.  A letter that comes back is the same card, a letter that is
new is a new card, and a letter that is missing is a card that the minutes dropped.  ``A!`` has
a card on the board; ``A?`` is held back, because its text is about a person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle

import pytest

from doubles.builders import TENANT, a_member, a_moment, a_point
from planner_sync.domain.absorption import absorb_points
from planner_sync.domain.board import TaskId
from planner_sync.domain.library import ItemId
from planner_sync.domain.markers import PointKey
from planner_sync.domain.points import Point, Source
from planner_sync.domain.register import RegisteredPoint

MEMBERS = [a_member("Anna Bakker"), a_member("Bram Smit")]

Version = tuple[str, ...]

WORDS: dict[str, list[Version]] = {
    "nothing changed": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
    ],
    "capitals": [("A Bankje bij de voordeur",), ("A BANKJE bij de Voordeur",)],
    "punctuation": [("A Bankje bij de voordeur",), ("A Bankje, bij de voordeur!",)],
    "accents": [("A Cafe voor de buurt",), ("A Café voor de buurt",)],
    "a typing error mended": [("A Wekmenu samen kiezen",), ("A Weekmenu samen kiezen",)],
    "two typing errors mended": [
        ("A Verlichtng in de gnag repareren",),
        ("A Verlichting in de gang repareren",),
    ],
    "two words written as one": [("A Fietsen stalling maken",), ("A Fietsenstalling maken",)],
    "a diminutive": [("A Bank bij de voordeur",), ("A Bankje bij de voordeur",)],
    "another inflection": [("A Wandelingen in de avond",), ("A Wandelen in de avond",)],
    "words in another order": [
        ("A Weekmenu samen kiezen op zondag",),
        ("A Op zondag samen het weekmenu kiezen",),
    ],
    "small words added": [("A Bankje voordeur",), ("A Er komt een bankje bij de voordeur",)],
    "a preposition changed": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
        ("A Een bankje naast de voordeur", "B Weekmenu samen kiezen"),
    ],
    "a wish became a task": [
        ("A Bewoners willen vaker samen koken", "B Bankje bij de voordeur"),
        ("A Samen koken met bewoners plannen", "B Bankje bij de voordeur"),
    ],
    "a complaint became a wish": [
        ("A De koffie in de huiskamer is te koud",),
        ("A Koffie in de huiskamer warmer schenken",),
    ],
    "a complaint with niet became a wish": [
        ("A Koffie is niet warm genoeg",),
        ("A Warmere koffie",),
    ],
    "title shortened": [
        ("A Bankje bij de voordeur plaatsen zodat bewoners buiten kunnen zitten",),
        ("A Bankje voordeur",),
    ],
    "title made longer": [
        ("A Weekmenu samen kiezen",),
        ("A Weekmenu samen kiezen op zondagmiddag in de huiskamer",),
    ],
    "a name taken out": [
        ("A Mevrouw wil een bankje bij de voordeur",),
        ("A Bankje bij de voordeur",),
    ],
    "a number corrected": [
        ("A Koffie schenken om 10 uur", "B Weekmenu samen kiezen"),
        ("A Koffie schenken om 11 uur", "B Weekmenu samen kiezen"),
    ],
    "a synonym in its place": [
        ("A Bankje bij de voordeur | Anna", "B Weekmenu samen kiezen"),
        ("A Zitplek bij de voordeur | Anna", "B Weekmenu samen kiezen"),
    ],
    "a synonym for the verb": [("A Lekkende kraan repareren",), ("A Lekkende kraan herstellen",)],
    "one word put into English": [
        ("A Fietsenstalling overdekken", "B Weekmenu samen kiezen"),
        ("A Bike shed overdekken", "B Weekmenu samen kiezen"),
    ],
    "half put into English": [
        ("A Weekmenu samen kiezen", "B Filmavond op vrijdag"),
        ("A Weekmenu samen kiezen", "B Movie night op vrijdag"),
    ],
    "everything said in other words": [
        ("A Bankje bij de voordeur",),
        ("B Zitplek naast de ingang",),
    ],
}

ORDER: dict[str, list[Version]] = {
    "two points swapped": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
        ("B Weekmenu samen kiezen", "A Bankje bij de voordeur"),
    ],
    "two similar points swapped": [
        ("A Verlichting in de gang beneden", "B Verlichting in de gang boven"),
        ("B Verlichting in de gang boven", "A Verlichting in de gang beneden"),
    ],
    "two similar points swapped and reworded": [
        ("A Verlichting in de gang beneden", "B Verlichting in de gang boven"),
        ("B Betere verlichting gang boven", "A Betere verlichting gang beneden"),
    ],
    "the whole list turned round": [
        ("A Bankje", "B Weekmenu", "C Verlichting", "D Moestuin"),
        ("D Moestuin", "C Verlichting", "B Weekmenu", "A Bankje"),
    ],
    "row inserted above": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
        ("C Moestuin opknappen", "A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
    ],
    "row inserted above and all reworded": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen"),
        ("C Moestuin opknappen", "A Nieuw bankje naast de voordeur", "B Samen weekmenu maken"),
    ],
    "row inserted above one that was half rewritten": [
        ("A Weekmenu samen kiezen", "B Bankje bij de voordeur", "C Moestuin opknappen"),
        (
            "A Weekmenu samen kiezen",
            "D Lampen vervangen",
            "B Zitplek bij de voordeur",
            "C Moestuin opknappen",
        ),
    ],
    "reworded and moved to the end": [
        ("A Bankje bij de voordeur", "B Weekmenu samen kiezen", "C Moestuin opknappen"),
        ("B Weekmenu samen kiezen", "C Moestuin opknappen", "A Houten bankje naast de voordeur"),
    ],
    "similar point added in front": [
        ("A Bankje bij de voordeur",),
        ("B Bankje bij de achterdeur", "A Bankje bij de voordeur"),
    ],
    "similar point added in front and the old one reworded": [
        ("A Bankje bij de voordeur",),
        ("B Bankje in de tuin", "A Een bankje naast de voordeur"),
    ],
}

FEWER_AND_MORE: dict[str, list[Version]] = {
    "a point added": [
        ("A Bankje bij de voordeur",),
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
    ],
    "a point dropped": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen",),
    ],
    "dropped and restored": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen",),
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
    ],
    "dropped and restored in other words": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen",),
        ("B Moestuin opknappen", "A Een bankje naast de voordeur"),
    ],
    "reworded, and put back as it was": [
        ("A Bankje bij de voordeur",),
        ("A Een bankje naast de voordeur",),
        ("A Bankje bij de voordeur",),
    ],
    "reworded in three steps": [
        ("A Bankje bij de voordeur",),
        ("A Houten bankje bij de voordeur",),
        ("A Houten bankje naast de ingang bij de voordeur",),
        ("A Houten bankje naast de ingang",),
    ],
    "emptied and filled again": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        (),
        ("B Moestuin opknappen", "A Bankje bij de voordeur"),
    ],
    "dropped while another came": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Weekmenu samen kiezen"),
    ],
    "dropped while one about the same place came elsewhere": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Lamp bij de voordeur"),
    ],
    "a point duplicated": [
        ("A Bankje bij de voordeur",),
        ("A Bankje bij de voordeur", "B Bankje bij de voordeur"),
    ],
    "a duplicate removed": [
        ("A Bankje bij de voordeur", "B Bankje bij de voordeur"),
        ("A Bankje bij de voordeur",),
    ],
    "a duplicate without a card removed": [
        ("A Bankje bij de voordeur", "B! Bankje bij de voordeur"),
        ("B Bankje bij de voordeur",),
    ],
    "split in two": [
        ("A Bankje bij de voordeur en verlichting in de gang",),
        ("A Bankje bij de voordeur", "B Verlichting in de gang"),
    ],
    "split, and the likest half stands second": [
        ("A Bankje bij de voordeur en lamp",),
        ("B Lamp", "A Bankje bij de voordeur"),
    ],
    "split in three": [
        ("A Keuken, badkamer en grote woonkamer schilderen",),
        ("B Keuken schilderen", "C Badkamer schilderen", "A Grote woonkamer schilderen"),
    ],
    "merged into one": [
        ("A Bankje bij de voordeur", "B Verlichting in de gang"),
        ("A Bankje bij de voordeur en verlichting in de gang",),
    ],
    "merged, and only the second has a card": [
        ("A Bankje bij de voordeur", "B! Verlichting in de gang"),
        ("B Bankje bij de voordeur en verlichting in de gang",),
    ],
    "split, and merged again": [
        ("A! Bankje bij de voordeur en verlichting in de gang",),
        ("A Bankje bij de voordeur", "B Verlichting in de gang"),
        ("A Bankje bij de voordeur en verlichting in de gang",),
    ],
}

BESIDE_THE_TITLE: dict[str, list[Version]] = {
    "due date changed": [
        ("A Bankje bij de voordeur | Anna | 2026-05-01",),
        ("A Bankje bij de voordeur | Anna | 2026-06-01",),
    ],
    "owner changed": [
        ("A Bankje bij de voordeur | Anna | 2026-05-01",),
        ("A Bankje bij de voordeur | Bram | 2026-05-01",),
    ],
    "owner and date changed, and reworded": [
        ("A Bankje bij de voordeur | Anna | 2026-05-01",),
        ("A Een bankje naast de voordeur | Bram | 2026-06-01",),
    ],
    "the same text twice, with owners, swapped": [
        ("A Overleg plannen | Anna", "B Overleg plannen | Bram"),
        ("B Overleg plannen | Bram", "A Overleg plannen | Anna"),
    ],
    "the same text twice, with dates, and the first dropped": [
        ("A Overleg plannen | | 2026-05-01", "B Overleg plannen | | 2026-09-01"),
        ("B Overleg plannen | | 2026-09-01",),
    ],
    "another wish written over it, with another owner and date": [
        ("A Bankje bij de voordeur | Anna | 2026-05-01", "B Moestuin opknappen"),
        ("C Lamp bij de voordeur | Bram | 2026-09-01", "B Moestuin opknappen"),
    ],
    "another wish written over it, same owner and date": [
        ("A Bankje bij de voordeur | Anna | 2026-05-01", "B Moestuin opknappen"),
        ("C Weekmenu samen kiezen | Anna | 2026-05-01", "B Moestuin opknappen"),
    ],
    "two of one owner swapped and reworded": [
        ("A Weekmenu samen kiezen | Anna", "B Moestuin opknappen | Anna"),
        ("B Moestuin weer opknappen | Anna", "A Het weekmenu kiezen | Anna"),
    ],
}

OTHER_WISHES: dict[str, list[Version]] = {
    "the opposite": [("A Meer groente bij het eten",), ("B Minder groente bij het eten",)],
    "the opposite by niet": [("A Roken bij de voordeur",), ("B Niet roken bij de voordeur",)],
    "the other way round in time": [
        ("A Later eten in het weekend",),
        ("B Eerder eten in het weekend",),
    ],
    "the same sort of wish": [
        ("A Samen koken in het weekend", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Samen wandelen in het park"),
    ],
    "the same opening words": [
        ("A Bewoners willen graag een nieuwe televisie",),
        ("B Bewoners willen graag een moestuin",),
    ],
    "one room for another": [
        ("A Keuken schilderen", "B Gang schilderen", "C Hal schilderen"),
        ("B Gang schilderen", "C Hal schilderen", "D Badkamer schilderen"),
    ],
    "the same errand with somebody else": [
        ("A Overleg met de huisarts plannen", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Overleg met de fysiotherapeut plannen"),
    ],
    "the same outing to somewhere else": [
        ("A Uitje naar de dierentuin organiseren", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Uitje naar het museum organiseren"),
    ],
    "the same thing at another door": [
        ("A Bankje bij de voordeur", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Bankje bij de achterdeur"),
    ],
    "one number for another, elsewhere": [
        ("A Scholing deel 1", "B Moestuin opknappen"),
        ("B Moestuin opknappen", "C Scholing deel 2"),
    ],
    "a text that is held back takes no card": [
        ("A! Bankje bij de voordeur",),
        ("B? Punt uit tabel 1, rij 1",),
    ],
    "held back for a while": [
        ("A! Bankje bij de voordeur",),
        ("B? Punt uit tabel 1, rij 1",),
        ("A Een bankje naast de voordeur",),
    ],
    "a text that was held back gets its first card": [
        ("A? Punt uit tabel 1, rij 1",),
        ("B Bankje bij de voordeur",),
    ],
}

EVERY_EDIT = WORDS | ORDER | FEWER_AND_MORE | BESIDE_THE_TITLE | OTHER_WISHES

_LINE = re.compile(
    r"(?P<card>\w)(?P<mark>[!?]?) (?P<title>[^|]*)(?:\|(?P<owner>[^|]*))?(?:\|(?P<due>.*))?"
)


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is around the points of one version."""

    place: str = "tabel 1, rij {}"
    theme: str | None = None
    file: str = "minutes"


STEADY = [Surroundings()]
CHANGING = {
    "the table became a list": [Surroundings(), Surroundings(place="lijst 2, punt {}")],
    "the heading changed": [Surroundings(theme="Wonen"), Surroundings(theme="Thuis")],
    "the file moved": [Surroundings(file="minutes"), Surroundings(file="moved")],
}


def cards_of(
    versions: Sequence[Version], around: Sequence[Surroundings]
) -> list[dict[PointKey, str]]:
    """Take the versions over one by one; return for each which key has which letter."""
    register: list[RegisteredPoint] = []
    result = []
    for version, surroundings in zip(versions, cycle(around), strict=False):
        lines = [read(line, n, surroundings) for n, line in enumerate(version, start=1)]
        register = absorb_points(
            a_moment(item_id=ItemId(surroundings.file)),
            [point for _, _, point in lines],
            members=MEMBERS,
            registered=register,
            tenant_id=TENANT,
        )
        assert [p.is_in_minutes for p in register] == [n < len(lines) for n in range(len(register))]
        told = list(zip(register, lines, strict=False))
        result.append({p.key: letter for p, (letter, _, _) in told})
        with_card = {p.key for p, (_, mark, _) in told if mark == "!"}
        register = [
            replace(p, task_id=TaskId(p.key)) if p.key in with_card else p for p in register
        ]
    return result


def read(line: str, number: int, around: Surroundings) -> tuple[str, str, Point]:
    match = _LINE.fullmatch(line)
    assert match is not None
    said = {name: (text or "").strip() for name, text in match.groupdict().items()}
    point = a_point(
        said["title"],
        source=Source(where=around.place.format(number), text=said["title"]),
        owners=tuple(filter(None, [said["owner"]])),
        due_on=date.fromisoformat(said["due"]) if said["due"] else None,
        theme=around.theme,
        is_held=said["mark"] == "?",
    )
    return said["card"], said["mark"], point


def assert_every_letter_is_one_card(versions: Sequence[dict[PointKey, str]]) -> None:
    told = {(letter, key) for version in versions for key, letter in version.items()}
    keys = dict(told)

    assert sorted(told) == sorted(keys.items()), "a letter has two cards"
    assert len(set(keys.values())) == len(keys), "two letters share a card"


@pytest.mark.parametrize("edit", EVERY_EDIT)
def test_after_an_edit_each_card_is_still_about_its_point(edit: str) -> None:
    assert_every_letter_is_one_card(cards_of(EVERY_EDIT[edit], STEADY))


@pytest.mark.parametrize("change", CHANGING)
@pytest.mark.parametrize("edit", ORDER | FEWER_AND_MORE)
def test_so_it_is_when_all_around_the_points_changed_too(edit: str, change: str) -> None:
    assert_every_letter_is_one_card(cards_of(EVERY_EDIT[edit], CHANGING[change]))
