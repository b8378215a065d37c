"""Lists and tables in which a group keeps who does what, as many hands lay them out."""

import pytest

from planner_sync.domain.points import Certainty, Kind, Status
from unit.minutes.builders import points_of_board

HEAD = "# Notulen bestuur\n\nAanwezig: Fenna Fictief, Daan van der Verzonnen, mw. Fabel\n\n"


def owners_by_title(text: str) -> dict[str, tuple[str, ...]]:
    return {point.title: point.owners for point in points_of_board(text, HEAD)}


class TestATableOfTheAgenda:
    def test_gives_work_in_the_column_of_actions(self) -> None:
        found = owners_by_title(
            "| Agendapunt | Besproken | Actie |\n|---|---|---|\n"
            "| Opening | Fenna opent de vergadering. | |\n"
            "| Tuin | De heg is te hoog geworden. | Daan |\n"
            "| Boekje | De tekst is bijna klaar en kan weg. | Daan past de tekst aan, Fenna mailt"
            " de drukker |\n"
            "| Rondvraag | Geen. | - |\n"
        )

        assert found == {
            "De heg is te hoog geworden": ("Daan",),
            "De tekst aanpassen": ("Daan",),
            "De drukker mailen": ("Fenna",),
        }

    def test_gives_work_to_each_actiehouder(self) -> None:
        found = owners_by_title(
            "| Onderwerp | Toelichting | Actiehouder |\n|---|---|---|\n"
            "| Opening | Fenna opent om acht uur. | |\n"
            "| Boekje | De tekst is af. Er moet nog een drukker gezocht worden. | Daan |\n"
            "| Kas | Saldo is 900 euro. Daan maakt de begroting. | Daan |\n"
        )

        assert set(found.values()) == {("Daan",)}
        assert "De begroting maken" in found
        assert len(found) == 2


def test_a_column_of_decisions_and_actions_holds_both() -> None:
    found = points_of_board(
        "| Nr | Besluit/actie | Wie | Wanneer |\n|---|---|---|---|\n"
        "| B1 | De contributie blijft gelijk | | |\n"
        "| A1 | Offertes opvragen | Fenna | 1 mei |\n",
        HEAD,
    )

    assert [point.kind for point in found] == [Kind.DECISION, Kind.ACTION]


def test_what_a_sentence_announces_as_the_next_steps_is_sure_work() -> None:
    (point,) = points_of_board(
        "## Volgende stappen\n\nEen overzicht van de volgende stappen tot aan het feest:\n\n"
        "- rondsturen van het verslag\n",
        HEAD,
    )

    assert point.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    ("sign", "status"),
    [("✅", Status.DONE), ("🔄 concept ligt er", Status.IN_PROGRESS), ("⬜", Status.OPEN)],
)
def test_a_sign_says_how_far_it_is(sign: str, status: Status) -> None:
    (point,) = points_of_board(
        f"| Actie | Wie | Stand |\n|---|---|---|\n| Brief sturen | Fenna | {sign} |\n", HEAD
    )

    assert point.status is status


def test_a_line_about_something_else_says_nothing_of_the_line_above() -> None:
    (point,) = points_of_board(
        "Artikel 2: herinnering sturen (Fenna).\nArtikel 3: vervalt.\n", HEAD
    )

    assert point.status is Status.OPEN


class TestAnItemWithItsSubjectInFront:
    def test_means_by_she_who_leads_it(self) -> None:
        found = owners_by_title("- Feest: Fenna coördineert. Zij maakt een draaiboek.\n")

        assert found["Feest: een draaiboek maken"] == ("Fenna",)

    def test_takes_nothing_of_the_item_above(self) -> None:
        found = owners_by_title("- stoelen: besteld.\n- kerst: Fenna regelt het eten.\n")

        assert found == {"Het eten regelen": ("Fenna",)}


@pytest.mark.parametrize(
    "title", ["Besluiten en actiepunten", "Actie-overzicht", "Te regelen", "Takenverdeling"]
)
def test_many_titles_stand_above_a_list_of_actions(title: str) -> None:
    (point,) = points_of_board(f"## {title}\n\n- brief sturen (Fenna)\n", HEAD)

    assert point.kind is Kind.ACTION


class TestAnEarlierList:
    @pytest.mark.parametrize(
        "title", ["Verslag en actielijst", "Actiepunten vorige week", "Doornemen actielijst"]
    )
    def test_gone_through_only_suggests(self, title: str) -> None:
        (point,) = points_of_board(f"## {title}\n\n- brief sturen\n", HEAD)

        assert point.certainty is Certainty.SUGGESTED

    def test_holds_no_remark_on_itself(self) -> None:
        assert not points_of_board(
            "## Verslag en actielijst\n\nGeen opmerkingen op het verslag.\n\nZie de lijst.\n", HEAD
        )


def test_a_numbered_name_with_a_tally_stands_above_the_tasks_of_who_bears_it() -> None:
    found = owners_by_title(
        "## 10 Actiepunten vooruit\n\n10.1 Fenna [1/2]\n\nbrief sturen\n\n10.2 Zwaan [0/1]\n\n"
        "vlag kopen\n"
    )

    assert found == {"Brief sturen": ("Fenna",), "Vlag kopen": ("Zwaan",)}


def test_what_a_sentence_announces_as_anything_else_is_no_sure_work() -> None:
    found = points_of_board(
        "## Afspraken en vervolg\n\nHet beeld na de ronde is dat veel ideeën haalbaar zijn:\n\n"
        "- vaker centraal melden\n- met hulp van de buren schilderen\n",
        HEAD,
    )

    assert {point.certainty for point in found} <= {Certainty.SUGGESTED}


def test_beside_who_does_it_stands_how_far_it_is() -> None:
    found = points_of_board(
        "## Acties\n\n- Brief sturen (Prisma, gedaan)\n- Vlag kopen (Fenna, loopt)\n", HEAD
    )

    assert [point.status for point in found] == [Status.DONE, Status.IN_PROGRESS]


def test_where_no_clients_met_what_could_be_better_is_not_the_list_that_is_kept() -> None:
    text = (
        "## Feest\n\nDe teksten nog eens nakijken.\n\n"
        "- Verbeterpuntjes:\n  - Meer stoelen zetten\n  - De tent eerder afbreken\n"
        "  - Bakken zetten bij de deur\n  - De bel luider maken\n"
    )

    assert {"De teksten nog eens nakijken", "Meer stoelen zetten"} <= {
        point.title for point in points_of_board(text)
    }
