"""Wording of secretaries whom nobody taught how to write minutes."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind
from unit.minutes.builders import minutes_of, points_of


@pytest.mark.parametrize(
    "announcement",
    [
        "Dit zijn de verbeterpunten van de groep:",
        "We hebben met elkaar bedacht:",
        "De cliënten willen graag:",
        "Dit moet anders:",
        "Wat gaan we doen?",
        "**Wat gaan we anders doen?**",
    ],
)
def test_a_sentence_that_announces_a_list_makes_points_of_its_items(announcement: str) -> None:
    found = points_of(f"{announcement}\n\n- Scherpere messen\n- Een fotobord in de hal")

    assert [point.title for point in found] == ["Scherpere messen", "Een fotobord in de hal"]


def test_an_announcement_of_what_is_not_done_makes_no_work() -> None:
    found = points_of("Deze verbeterpunten komen er niet:\n\n- Het nieuwe gebouw\n- De bushalte")

    assert {point.decision for point in found} == {Decision.NOT_TAKEN_UP}


def test_items_between_wishes_are_suggested_as_wishes() -> None:
    found = points_of(
        "- meer schaduw in de tuin\n- minder invallers\n- zelf kiezen wie je begeleider is\n"
        "- de bus is gemaakt"
    )

    assert [(point.title, point.certainty) for point in found][2:] == [
        ("Zelf kiezen wie je begeleider is", Certainty.SUGGESTED)
    ]


@pytest.mark.parametrize(
    ("sentence", "title", "owners"),
    [
        ("Afgesproken is dat Fenna de kapper belt.", "De kapper bellen", ("Fenna",)),
        ("We spreken af dat Daan de gang gaat verven.", "De gang verven", ("Daan",)),
        ("De bel wordt door Daan gemaakt.", "De bel wordt gemaakt", ("Daan",)),
        ("Daan gaat na of de lift werkt.", "Nagaan of de lift werkt", ("Daan",)),
        (
            "Fenna vraagt aan de manager of er geld is.",
            "Aan de manager vragen of er geld is",
            ("Fenna",),
        ),
        ("Daan zoekt de prijs uit en komt daar later op terug.", "De prijs uitzoeken", ("Daan",)),
        ("Fenna said she will call the landlord.", "Call the landlord", ("Fenna",)),
        ("Daan: ik maak een weekrooster.", "Een weekrooster maken", ("Daan",)),
        ("Daan gaat in gesprek met de kok.", "In gesprek gaan met de kok", ("Daan",)),
        ("Ik maak een weekrooster.", "Een weekrooster maken", ()),
    ],
)
def test_who_does_it_is_read_in_many_turns_of_phrase(
    sentence: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of(sentence)

    assert (point.title, point.owners) == (title, owners)
    assert point.certainty is Certainty.CERTAIN


def test_zij_is_who_began_the_sentence_before() -> None:
    (point,) = points_of("Fenna vertelt over de regels. Zij maakt een lijst met afspraken.")

    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Bewoners willen dat de nachtdienst aanbelt.", "Zorgen dat de nachtdienst aanbelt"),
        ("Bewoners willen geen tv tijdens het eten.", "Geen tv tijdens het eten"),
        ("Bewoners willen vaker vis op het menu.", "Vaker vis op het menu"),
        ("De groep wil een moestuin naast de schuur.", "Een moestuin naast de schuur"),
        ("Voorstel van een bewoner: een bel bij de deur.", "Een bel bij de deur"),
    ],
)
def test_what_clients_wish_keeps_its_meaning(sentence: str, title: str) -> None:
    (point,) = points_of(sentence)

    assert (point.title.rstrip("."), point.kind) == (title, Kind.IMPROVEMENT)


def test_what_is_wrong_explains_the_task_that_follows() -> None:
    (point,) = points_of("De bel bij de voordeur is kapot. Daan belt de monteur.")

    assert (point.title, point.owners) == ("De monteur bellen", ("Daan",))
    assert "kapot" in (point.description or "")


@pytest.mark.parametrize(
    ("verdict", "decision", "reason"),
    [
        ("Dat gaan we doen.", Decision.TAKEN_UP, None),
        ("Dit kan helaas niet, want het is te duur.", Decision.NOT_TAKEN_UP, "het is te duur"),
        ("Dat schuiven we door.", Decision.LATER, None),
    ],
)
def test_the_next_sentence_decides_on_a_wish(
    verdict: str, decision: Decision, reason: str | None
) -> None:
    (point,) = points_of(f"Bewoners willen graag een vijver in de tuin. {verdict}")

    assert (point.decision, point.reason) == (decision, reason)


def test_behind_a_label_a_task_keeps_what_it_is_about() -> None:
    found = points_of("- Vuilnis: wie is er aan de beurt? Daan maakt een schema.")

    assert [point.title for point in found] == ["Vuilnis: een schema maken"]


def test_a_title_on_the_first_line_of_a_paragraph_opens_its_lines_only() -> None:
    found = points_of(
        "**Afspraken**\nFenna: soep koken\nDaan: tafels dekken\n\nHet was een mooie middag."
    )

    assert [(point.title, point.owners) for point in found] == [
        ("Soep koken", ("Fenna",)),
        ("Tafels dekken", ("Daan",)),
    ]


def test_sentences_of_a_cell_say_who_does_what() -> None:
    found = points_of(
        "| Onderwerp | Besproken | Afspraak |\n|---|---|---|\n"
        "| Kerst | Ideeën: markt, diner | We kiezen het diner. Fenna en Daan maken een plan. |"
    )

    assert [(point.title, point.owners) for point in found] == [
        ("Kerst: een plan maken", ("Fenna", "Daan"))
    ]


def test_a_promise_in_brackets_names_the_owner() -> None:
    (point,) = points_of("## Verbeterpunten\n\n- Een duofiets (Daan vraagt subsidie aan)")

    assert (point.title, point.owners) == ("Een duofiets", ("Daan",))


class TestDueDates:
    """When something has to be done, where the point itself does not say so."""

    def test_what_repeats_the_point_may_say_when(self) -> None:
        (point,) = points_of(
            "Fenna maakt voor 1 april een rooster voor het afwassen.\n\n"
            "## Acties\n\n- Rooster afwassen maken (Fenna)"
        )

        assert point.due_on == date(2026, 4, 1)

    def test_a_sentence_about_the_point_may_say_when(self) -> None:
        (point,) = points_of(
            "We willen het fotobord in de hal uiterlijk 20 maart klaar hebben.\n\n"
            "## Acties\n\n- Fotobord in de hal"
        )

        assert point.due_on == date(2026, 3, 20)

    def test_a_bare_day_takes_the_month_that_is_told_elsewhere(self) -> None:
        (point,) = points_of(
            "De genodigden krijgen een brief voor de 13e mei.\n\n"
            "## Acties\n\n- Brief aan genodigden voor de 13e"
        )

        assert point.due_on == date(2026, 5, 13)

    def test_each_meeting_in_a_file_counts_from_its_own_day(self) -> None:
        found = minutes_of(
            "# Cliëntmomenten\n\n"
            "## 10 maart 2026\n\nActiepunten:\n\n- Verf kopen (volgende week)\n\n"
            "## 14 april 2026\n\nActiepunten:\n\n- Muur schuren (volgende week)\n"
        ).points

        assert [point.due_on for point in found] == [date(2026, 3, 22), date(2026, 4, 26)]

    def test_notes_of_an_earlier_day_on_the_agenda_begin_no_meeting(self) -> None:
        (point,) = minutes_of(
            "# Overleg\n\n## Notulen 3 februari 2026\n\nGoedgekeurd.\n\n"
            "## Acties\n\n- Verf kopen (volgende week)\n"
        ).points

        assert point.due_on == date(2026, 3, 22)

    def test_a_wish_for_a_weekday_is_no_term(self) -> None:
        (point,) = points_of("## Verbeterpunten\n\n- Samen koken op maandag")

        assert point.due_on is None

    def test_a_short_weekday_counts_in_a_column(self) -> None:
        (point,) = points_of("| Actie | Wie | Wanneer |\n|---|---|---|\n| Verf kopen | Daan | vr |")

        assert point.due_on == date(2026, 3, 13)
