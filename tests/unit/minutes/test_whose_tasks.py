"""Whose tasks a list holds: names in front of them, behind them and above them."""

from datetime import date

import pytest

from unit.minutes.builders import BOARD
from unit.minutes.builders import points_of_board as points_of


def owners_of(text: str, head: str = BOARD) -> dict[str, tuple[str, ...]]:
    return {point.title: point.owners for point in points_of(text, head)}


class TestRowsOfNames:
    @pytest.mark.parametrize(
        ("item", "title", "owners"),
        [
            ("Daan, Zwaantje, Sjerpo: vlaggen naaien", "Vlaggen naaien", "Daan Zwaantje Sjerpo"),
            ("Sjerpo, Zwaantje: vlaggen naaien", "Vlaggen naaien", "Sjerpo Zwaantje"),
            ("Vlag hijsen - Sjerpo, Zwaantje, Daan", "Vlag hijsen", "Sjerpo Zwaantje Daan"),
            (
                "Stoelen halen (Zwaantje, Tjalleke en Fenna)",
                "Stoelen halen",
                "Zwaantje Tjalleke Fenna",
            ),
        ],
    )
    def test_are_all_owners_though_not_all_are_known(
        self, item: str, title: str, owners: str
    ) -> None:
        (point,) = points_of(f"## Actiepunten\n\n- {item}")

        assert (point.title, point.owners) == (title, tuple(owners.split()))

    def test_of_parts_of_a_thing_are_none(self) -> None:
        (point,) = points_of("## Actiepunten\n\n- Zaal/Keuken: ramen lappen")

        assert point.owners == ()


class TestNamesInFrontOfEachTask:
    def test_vouch_for_their_like(self) -> None:
        items = (
            "- Fenna: affiches drukken\n- Daan: podium huren\n"
            "- Tentgroep: haringen tellen\n- VKO: vergunning aanvragen\n"
            "- Groep die de muziek doet: band kiezen"
        )

        assert owners_of(f"## Actiepunten\n\n{items}") == {
            "Affiches drukken": ("Fenna",),
            "Podium huren": ("Daan",),
            "Haringen tellen": ("Tentgroep",),
            "Vergunning aanvragen": ("VKO",),
            "Band kiezen": ("Groep die de muziek doet",),
        }

    def test_leave_subjects_alone(self) -> None:
        items = "- Keuken: borden tellen\n- Zolder: dozen sorteren\n- Fenna: sleutel namaken"

        assert owners_of(f"## Actiepunten\n\n{items}") == {
            "Keuken: borden tellen": (),
            "Zolder: dozen sorteren": (),
            "Sleutel namaken": ("Fenna",),
        }


class TestAllOfAGroup:
    @pytest.mark.parametrize(
        ("item", "owner"),
        [
            ("Elk projectlid schrijft een stukje", "Elk projectlid"),
            ("Alle leden nemen een stoel mee", "Alle leden"),
            ("Elke werkgroep levert een foto aan", "Elke werkgroep"),
            ("Every team member sends a photo", "Every team member"),
            ("All members bring a chair", "All members"),
        ],
    )
    def test_is_an_owner(self, item: str, owner: str) -> None:
        (point,) = points_of(f"## Actiepunten\n\n- {item}")

        assert point.owners == (owner,)

    def test_that_something_is_about_has_no_task(self) -> None:
        assert points_of("Alle teams gaan over onderwerpen die niemand wil bewaren.") == ()


HEADINGS = (
    "# Weekrapport\n\n"
    "| Student | Aanw. | Opmerking |\n| --- | --- | --- |\n"
    "| Zandstra Sjerpo | x | |\n| Kaja Tuinder | x | ziek |\n\n"
)


class TestHeadingsWithAName:
    def test_say_whose_the_tasks_below_them_are(self) -> None:
        text = (
            "## Wat plan je volgende week te doen?\n\n### Algemeen\n\n* Feest voorbereiden\n\n"
            "### Zandstra Sjerpo\n\n* Vlaggen naaien\n* Groot Doek: naden afwerken\n\n"
            "### Kaja Tuinder\n\nDe stallen verven.\n"
        )

        assert owners_of(text, HEADINGS) == {
            "Feest voorbereiden": (),
            "Vlaggen naaien": ("Zandstra Sjerpo",),
            "Groot Doek: naden afwerken": ("Zandstra Sjerpo",),
            "De stallen verven": ("Kaja Tuinder",),
        }

    def test_have_headings_of_their_own_that_each_person_has(self) -> None:
        text = (
            "### Zandstra Sjerpo\n\n## Gedaan\n\n- tent geleend\n\n"
            "## Gepland\n\n- Vlaggen naaien\n\n"
            "### Kaja Tuinder\n\n## Gedaan\n\n- stal geveegd\n\n"
            "## Gepland\n\n- Podium timmeren\n\n"
            "## Actiepunten\n\n- Affiches drukken\n"
        )

        assert owners_of(text, HEADINGS) == {
            "Vlaggen naaien": ("Zandstra Sjerpo",),
            "Podium timmeren": ("Kaja Tuinder",),
            "Affiches drukken": (),
        }

    def test_keep_tasks_apart_that_differ_in_one_word(self) -> None:
        text = (
            "## Wat plan je volgende week te doen?\n\n"
            "### Zandstra Sjerpo\n\n* Script kassa werkend krijgen\n\n"
            "### Kaja Tuinder\n\n* Script kelder werkend krijgen\n"
        )

        assert len(points_of(text, HEADINGS)) == 2


class TestBesideADay:
    """Where a day stands beside it, a name that nobody knows is who does it."""

    @pytest.mark.parametrize(
        ("item", "title", "owners"),
        [
            ("De gang vegen (Xantippa, 3 mei)", "De gang vegen", ("Xantippa",)),
            ("Haken ophangen (Xantippa en Bo, voor 3 mei)", "Haken ophangen", ("Xantippa", "Bo")),
        ],
    )
    def test_it_is_the_owner(self, item: str, title: str, owners: tuple[str, ...]) -> None:
        (point,) = points_of(f"## Afspraken\n\n- {item}")

        assert (point.title, point.owners) == (title, owners)
        assert point.due_on == date(2026, 5, 3)

    def test_a_place_is_none(self) -> None:
        (point,) = points_of("## Afspraken\n\n- Een uitje plannen (Zeist, 3 mei)")

        assert point.owners == ()


def test_a_long_matter_in_front_of_who_does_it_leaves_the_owner() -> None:
    (point,) = points_of(
        "## Afspraken\n\n- Scholing in tillen voor alle medewerkers, zodat iedereen het kan: "
        "Daan vraagt een prijs op, eind mei"
    )

    assert (point.owners, point.due_on) == (("Daan",), date(2026, 5, 31))


def test_a_day_with_a_small_word_beside_a_name_is_no_second_owner() -> None:
    (point,) = points_of(
        "| Tip | Reactie | Wie pakt het op |\n|---|---|---|\n"
        "| Het is koud in de hal | Er komt een kacheltje | Daan, nog deze maand |\n"
        "| Meer muziek | | |"
    )[:1]

    assert (point.owners, point.due_text) == (("Daan",), "nog deze maand")


def test_an_exclamation_in_front_of_a_name_is_no_part_of_it() -> None:
    (point,) = points_of("Leuk idee. Fenna koopt verf.")

    assert point.owners == ("Fenna",)
