"""Formal minutes, which call people by surname, title or role."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import CLIENTS, minutes_of, points_of_board

HEAD = (
    "# Notulen wijkraad\n\nAanwezig: mw. Verzonnen (vz), dhr. Fictief, I. van der Bedacht, "
    "penningmeester Fabel en mevrouw T. Sprookje-Mythe\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Dhr. Fictief zal de gemeente bellen.", ("Dhr. Fictief",)),
        ("De heer Fictief zal de gemeente bellen.", ("De heer Fictief",)),
        ("Fictief zal de gemeente bellen.", ("Fictief",)),
        ("Mevrouw Verzonnen gaat de gemeente bellen.", ("Mevrouw Verzonnen",)),
        ("Van der Bedacht zal de gemeente bellen.", ("Van der Bedacht",)),
        ("Mw. Van der Bedacht zal de gemeente bellen.", ("Mw. Van der Bedacht",)),
        ("Fabel zal de gemeente bellen.", ("Fabel",)),
        ("Sprookje-Mythe zal de gemeente bellen.", ("Sprookje-Mythe",)),
        (
            "Mw. Verzonnen en dhr. Fictief zullen de gemeente bellen.",
            ("Mw. Verzonnen", "dhr. Fictief"),
        ),
    ],
)
def test_who_is_called_by_title_or_surname_is_known(sentence: str, owners: tuple[str, ...]) -> None:
    (point,) = points_of_board(sentence, HEAD)

    assert (point.title, point.owners) == ("De gemeente bellen", owners)
    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize("item", ["Fictief: vlag kopen", "vlag kopen (mw. Verzonnen)"])
def test_an_item_of_a_list_names_its_owner_by_surname(item: str) -> None:
    (point,) = points_of_board(f"## Actiepunten\n\n- {item}\n", HEAD)

    assert point.title.lower() == "vlag kopen"
    assert len(point.owners) == 1


def test_a_client_called_by_surname_wishes() -> None:
    minutes = minutes_of(
        "# Cliëntmoment\n\nAanwezig: mevrouw A. Verzonnen (bewoner), Fenna Fictief (begeleider)\n\n"
        "Mevrouw Verzonnen belt elke dag de taxi.\n",
        privacy=False,
    )

    assert not minutes.points


def test_what_somebody_reports_is_no_work() -> None:
    found = points_of_board(
        "Mw. Verzonnen deelt mee dat de brug open is. De heer Fictief merkt op dat het waait. "
        "Fabel licht de begroting toe.",
        HEAD,
    )

    assert not found


def test_in_a_list_of_who_was_there_a_relation_is_no_role() -> None:
    minutes = minutes_of(f"{CLIENTS}Aanwezig: moeder Truus, kok Bedacht\n", privacy=False)

    assert "Truus" not in minutes.outsiders


class TestWhatIsDone:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Fictief laat de brug schilderen.", "De brug laten schilderen"),
            ("Fictief stuurt dat rond.", "Dat rondsturen"),
            ("Fictief gaat de wijkagent vragen om te tellen.", "De wijkagent vragen om te tellen"),
            ("Fabel stuurt de nota's uit in mei.", "De nota's uitsturen in mei"),
        ],
    )
    def test_is_told_in_the_infinitive(self, sentence: str, title: str) -> None:
        (point,) = points_of_board(sentence, HEAD)

        assert point.title == title

    def test_by_the_board_where_it_points_back_is_suggested(self) -> None:
        (point,) = points_of_board("De brug is glad. Het bestuur zoekt dit uit.", HEAD)

        assert point.certainty is Certainty.SUGGESTED

    def test_by_a_part_of_the_organisation_out_of_habit_is_no_work(self) -> None:
        assert not points_of_board("De keuken maakt elke dag soep.", HEAD)


class TestWhoDoesItBehindTheWork:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Medailles bestellen: Fabel.", "Medailles bestellen"),
            ("Vlaggen zijn op. Vlaggen bestellen – Fabel – 1 mei", "Vlaggen bestellen"),
            ("Oproep op de site plaatsen. Fabel", "Oproep op de site plaatsen"),
            ("Nieuwe vlaggen nodig (Fabel bestelt).", "Nieuwe vlaggen nodig bestellen"),
            ("De bel is stuk. Melden bij conciërge (Fabel)", "Melden bij conciërge"),
            ("ACTIE: vlaggen bestellen     FABEL", "Vlaggen bestellen"),
        ],
    )
    def test_owns_it(self, sentence: str, title: str) -> None:
        (point,) = points_of_board(sentence, HEAD)

        assert point.title == title
        assert [owner.casefold() for owner in point.owners] == ["fabel"]
        assert point.certainty is Certainty.CERTAIN

    def test_is_not_whoever_asks(self) -> None:
        assert not points_of_board("Kunnen de vlaggen niet in april besteld worden? (Fabel)", HEAD)


class TestAMarker:
    @pytest.mark.parametrize(
        ("text", "title"),
        [
            ("Actie Fabel en Fictief, vlaggen bestellen", "Vlaggen bestellen"),
            ("Actie Fabel, Fictief om vlaggen te bestellen", "Vlaggen bestellen"),
            ("De vlaggen zijn versleten. (Actie Fabel en Fictief, zie punt 4)", "De vlaggen zijn"),
            ("De vlaggen zijn versleten – actie Fabel en Fictief, wacht op prijs", "De vlaggen"),
        ],
    )
    def test_names_several_in_front_of_the_work(self, text: str, title: str) -> None:
        (point,) = points_of_board(text, HEAD)

        assert point.title.startswith(title)
        assert point.owners == ("Fabel", "Fictief")

    def test_stands_beside_another_in_the_same_brackets(self) -> None:
        found = points_of_board(
            "De brug is glad. (Actie Fabel: zand kopen; actie Fictief: gemeente bellen)", HEAD
        )

        assert {p.title: p.owners for p in found} == {
            "Zand kopen": ("Fabel",),
            "Gemeente bellen": ("Fictief",),
        }


class TestATypedList:
    def test_of_letters_stands_below_its_numbered_title(self) -> None:
        found = points_of_board(
            "4. Vlaggen: te weinig.\n5. Actie-overzicht:\n   a. Vlaggen - Fabel - 1 mei\n"
            "   b. Brug schilderen - Fictief\n6. Sluiting\n",
            HEAD,
        )

        assert {p.title: p.owners for p in found} == {
            "Vlaggen": ("Fabel",),
            "Brug schilderen": ("Fictief",),
        }

    def test_of_boxes_has_a_point_on_each_line(self) -> None:
        found = points_of_board(
            "## To do\n[ ] Fabel - vlaggen\n[x] Fictief - brug schilderen\n[ ] Fictief - zand\n",
            HEAD,
        )

        assert [(p.title, p.status.value) for p in found] == [
            ("Vlaggen", "open"),
            ("Brug schilderen", "done"),
            ("Zand", "open"),
        ]

    def test_answers_who_does_what(self) -> None:
        found = points_of_board(
            "Wie doet wat?\nFabel: vlaggen bestellen\nFictief: brug schilderen\n", HEAD
        )

        assert [p.owners for p in found] == [("Fabel",), ("Fictief",)]
