"""One item of a list of a client moment is one point: what was said and what is done about it."""

import pytest

from planner_sync.domain.points import Decision, Point
from unit.minutes.builders import CLIENTS, minutes_of


def points_of(heading: str, *items: str) -> tuple[Point, ...]:
    listed = "".join(f"- {item}\n" for item in items)
    return minutes_of(f"{CLIENTS}## {heading}\n\n{listed}", privacy=False).points


ITEMS = [
    (
        "Er is geen rustige plek voor bezoek. Fenna hangt een lijst op de deur.",
        "Er is geen rustige plek voor bezoek: een lijst op de deur hangen",
        ["Fenna"],
    ),
    (
        "Joep wil een boksbal. Daan zoekt er een op een rommelmarkt.",
        "boksbal",
        ["Daan"],
    ),
    (
        "De droger piept. Fenna belt de leverancier, deze week nog.",
        "De droger piept: de leverancier bellen",
        ["Fenna"],
    ),
    (
        "De bewoners willen vaker naar buiten. Fenna maakt een wandelrooster met de familie.",
        "wandelrooster",
        ["Fenna"],
    ),
    (
        "Bella vindt de radio te hard. Afgesproken: na tien uur zacht. Daan koopt een koptelefoon.",
        "radio",
        ["Daan"],
    ),
]


class TestOneItem:
    """An item that says what is wrong or wished, and then who does what."""

    @pytest.mark.parametrize("heading", ["Wonen", "Wat kan beter"])
    @pytest.mark.parametrize(("item", "title", "owners"), ITEMS)
    def test_it_is_one_point_that_names_the_matter_and_the_work(
        self, heading: str, item: str, title: str, owners: list[str]
    ) -> None:
        found = points_of(heading, "De tuin mag wel wat kleuriger", item)
        point = next(p for p in found if p.owners)

        assert [p.title for p in found if p.source.where == point.source.where] == [point.title]
        assert title in point.title
        assert list(point.owners) == owners
        assert point.decision is Decision.TAKEN_UP
        said = item.split(".", maxsplit=1)[0]
        assert said.split()[-1] in f"{point.title} {point.description}"

    def test_an_item_that_begins_with_work_keeps_its_points_apart(self) -> None:
        found = points_of("Wonen", "Fenna belt de gemeente over het hek. Daan koopt verf.")

        assert sorted(owner for p in found for owner in p.owners) == ["Daan", "Fenna"]
        assert len(found) == len({p.title for p in found}) == 2

    @pytest.mark.parametrize(
        ("item", "title", "decision", "reason"),
        [
            (
                "Spelcomputer. Te duur, gaat niet door.",
                "Spelcomputer",
                Decision.NOT_TAKEN_UP,
                "Te duur",
            ),
            (
                "More trips. We cannot do more than two a year, the money is not there.",
                "More trips",
                Decision.NOT_TAKEN_UP,
                "We cannot do more than two a year",
            ),
            (
                "Joep wil dat er niet gebeld wordt onder het eten. Goed punt. Geldt per direct.",
                "onder het eten",
                Decision.TAKEN_UP,
                None,
            ),
            (
                "Een huiskat. De meningen zijn verdeeld, geen besluit.",
                "Een huiskat",
                Decision.UNDECIDED,
                None,
            ),
        ],
    )
    def test_what_is_said_behind_a_wish_decides_on_it(
        self, item: str, title: str, decision: Decision, reason: str | None
    ) -> None:
        (found,) = points_of("Wat kan beter", item)

        assert title in found.title
        assert (found.decision, reason is None or reason in (found.reason or "")) == (
            decision,
            True,
        )

    @pytest.mark.parametrize(
        ("item", "title"),
        [
            (
                "Bewoners durven niet alleen te fietsen. Wens: een maatje voor de eerste keer.",
                "Een maatje voor de eerste keer",
            ),
            (
                "De wissel ging te snel. Graag voortaan een overdracht met alle drie erbij.",
                "overdracht met alle drie",
            ),
        ],
    )
    def test_a_wish_in_so_many_words_is_the_title_rather_than_the_complaint(
        self, item: str, title: str
    ) -> None:
        (found,) = points_of("Wonen", item)

        assert title in found.title
        assert item.split(".", maxsplit=1)[0] in f"{found.title} {found.description}"


@pytest.mark.parametrize(
    ("wish", "below", "title"),
    [
        (
            "De soep is vaak te zout",
            ["Met de kok bespreken (Fenna, vóór 1 mei)"],
            "De soep is vaak te zout: met de kok bespreken",
        ),
        ("Graag meer muziek", ["Radio kopen (Fenna)"], "Graag meer muziek: radio kopen"),
        (
            "De bank is kapot",
            ["Fenna belt de winkel", "Fenna: andere bank uitzoeken"],
            "De bank is kapot: de winkel bellen",
        ),
    ],
)
def test_what_is_done_below_a_wish_belongs_to_it(wish: str, below: list[str], title: str) -> None:
    (point,) = points_of("Eten", "\n  - ".join([wish, *below]))

    assert (point.title, point.owners) == (title, ("Fenna",))
    assert all(text.partition(" (")[0] in (point.description or "") for text in [wish, *below])


def test_wishes_below_a_wish_stay_apart() -> None:
    points = points_of("Eten", "Graag vaker vis\n  - Graag meer fruit\n  - Geen spruitjes")

    assert len(points) > 1
