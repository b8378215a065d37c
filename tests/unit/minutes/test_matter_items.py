"""Items that hold a matter and, loosely behind it, what is agreed on it."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status
from unit.minutes.builders import points_of


def only(text: str) -> Point:
    """Return the one point of *text*."""
    points = points_of(text)
    assert len(points) == 1, [point.title for point in points]
    return points[0]


def test_a_paragraph_with_an_arrow_answers_the_item_above_it() -> None:
    points = points_of(
        "## Tips\n\n"
        "- De kussens zijn te hard.\n\n➜ Fenna koopt zachte, deze week nog\n\n"
        "- De tuinbank wiebelt\n\n➜ Daan zet hem vast. De bewoners helpen\n\n"
        "- Eerder weten wie er 's avonds werkt\n\n"
        "- De krant is op\n\n➜ Komt morgen vanzelf weer\n\n"
        "- Meer zakgeld\n\n➜ Dat snappen we maar daar gaan wij niet over\n"
    )

    told = {point.title.split(":")[0]: point for point in points}
    assert told["De kussens zijn te hard"].owners == ("Fenna",)
    assert told["De kussens zijn te hard"].certainty is Certainty.CERTAIN
    assert told["De tuinbank wiebelt"].owners == ("Daan",)
    assert told["Eerder weten wie er 's avonds werkt"].decision is Decision.UNDECIDED
    assert told["De krant is op"].decision is Decision.NOT_TAKEN_UP
    assert told["Meer zakgeld"].decision is Decision.NOT_TAKEN_UP
    assert len(points) == 5


def test_several_sentences_behind_an_arrow_are_one_point_with_all_who_do_it() -> None:
    point = only(
        "- de koffie komt te laat. wij willen hem om tien uur -> goed punt zegt Fenna. "
        "bij vertraging bellen we. ze zet het in het boek"
    )

    assert point.title == "De koffie komt te laat: bij vertraging bellen"
    assert point.owners == ("Fenna",)
    assert point.decision is Decision.TAKEN_UP


@pytest.mark.parametrize(
    ("item", "title", "owners"),
    [
        (
            "weekend is saai -> lang over gepraat. Daan gaat een lijst ophangen. Fenna kijkt dan",
            "Weekend is saai: een lijst ophangen",
            ("Daan", "Fenna"),
        ),
        (
            "de bingo is saai. er zijn geen prijsjes -> Fenna en Daan gaan naar de kringloop",
            "De bingo is saai: naar de kringloop",
            ("Fenna", "Daan"),
        ),
        (
            "gordijn hangt los -> monteur (mail Fenna)",
            "Gordijn hangt los: monteur mailen",
            ("Fenna",),
        ),
        (
            "lamp is kapot -> storingsdienst (Daan belt)",
            "Lamp is kapot: storingsdienst bellen",
            ("Daan",),
        ),
        (
            "tussendoortjes → Fenna en Daan maken een lijstje",
            "Tussendoortjes: een lijstje maken",
            ("Fenna", "Daan"),
        ),
    ],
)
def test_the_work_behind_an_arrow_is_named_with_its_matter(
    item: str, title: str, owners: tuple[str, ...]
) -> None:
    point = only(f"- {item}")

    assert point.title == title
    assert point.owners == owners


def test_who_has_called_has_not_mended_it_yet() -> None:
    point = only("- de droger is al weken stuk!!! -> Fenna heeft gebeld, het onderdeel is besteld")

    assert point.title == "De droger is al weken stuk"
    assert point.status is Status.IN_PROGRESS


def test_a_refusal_behind_an_arrow_keeps_only_its_own_sentence_as_reason() -> None:
    point = only("- nieuwe vloer -> nee te duur zegt de baas. over 2 jaar weer vragen")

    assert point.decision is Decision.NOT_TAKEN_UP
    assert point.reason == "te duur zegt de baas"


def test_a_label_amid_short_hand_begins_the_agreement() -> None:
    point = only(
        "- Bep krijgt steeds vlees, kok ziet t niet afspr: Fenna plakt een sticker op haar bord"
    )

    assert point.owners == ("Fenna",)
    assert "sticker" in point.title


def test_a_word_with_a_colon_amid_a_sentence_is_no_label() -> None:
    point = only("- we willen graag een ander menu op zondag bijvoorbeeld: soep")

    assert "bijvoorbeeld: soep" in point.title


@pytest.mark.parametrize(
    ("item", "title", "owner", "due"),
    [
        (
            "De radio is te zacht. Er komt een nieuwe radio. Fenna koopt hem vóór 1 november.",
            "De radio is te zacht: een nieuwe radio",
            ("Fenna",),
            date(2026, 11, 1),
        ),
        (
            "De deur van de schuur klemt. Daan maakt de deur. Dat doet hij deze week.",
            "De deur van de schuur klemt: de deur maken",
            ("Daan",),
            date(2026, 3, 15),
        ),
        (
            "Jullie willen meer zwemmen. We gaan elke dinsdag zwemmen. De eerste is 20 oktober.",
            "Meer zwemmen: elke dinsdag zwemmen",
            (),
            date(2026, 10, 20),
        ),
    ],
)
def test_simple_sentences_of_an_item_say_who_and_by_when(
    item: str, title: str, owner: tuple[str, ...], due: date
) -> None:
    point = only(f"## Dit gaan we doen\n\n- {item}")

    assert (point.title, point.owners, point.due_on) == (title, owner, due)


def test_an_item_that_begins_with_work_keeps_it_as_its_title() -> None:
    point = only("## Dit gaan we doen\n\n- Daan maakt een lijst. Fenna hangt hem op.")

    assert "lijst" in point.title
    assert ":" not in point.title


def test_what_stays_for_a_reason_is_refused() -> None:
    point = only(
        "## Wat doen we met de tips?\n\n- pauze blijft een half uur, anders missen we de bus"
    )

    assert (point.title, point.decision) == ("Pauze", Decision.NOT_TAKEN_UP)
    assert point.reason == "blijft een half uur, anders missen we de bus"


def test_what_stays_without_a_reason_is_a_rule_as_before() -> None:
    point = only("## Afspraken\n\n- de lamp op de gang blijft aan")

    assert point.decision is not Decision.NOT_TAKEN_UP


def test_below_what_is_not_done_nothing_is_left_open() -> None:
    point = only("## Dit niet\n\n- hond in huis → we laten het zoals nu")

    assert (point.title, point.decision) == ("Hond in huis", Decision.NOT_TAKEN_UP)


def test_a_wish_that_reads_like_an_answer_is_kept_with_its_refusal() -> None:
    point = only("## Wat doen we met de tips?\n\n- parkeren: kunnen wij niks aan veranderen")

    assert (point.title, point.decision) == ("Parkeren", Decision.NOT_TAKEN_UP)


def test_lines_below_a_look_back_say_how_far_each_point_is() -> None:
    points = points_of(
        "hoe is het met vorige keer\\\n"
        "kraan = ok\\\nslot = nog niet!! Fenna vraagt het nog een keer\\\nkar = niet meer nodig\n"
    )

    assert [(p.title, p.status, p.owners) for p in points] == [
        ("Kraan", Status.DONE, ()),
        ("Slot", Status.OPEN, ("Fenna",)),
        ("Kar", Status.DROPPED, ()),
    ]


def test_numbers_in_one_paragraph_count_its_points() -> None:
    points = points_of(
        "Van de vorige keer: 1) Rek: geplaatst. 2) Folder: wacht op de drukker. 3) Bed: vervallen."
    )

    assert [(p.title, p.status) for p in points] == [
        ("Rek", Status.DONE),
        ("Folder", Status.IN_PROGRESS),
        ("Bed", Status.DROPPED),
    ]


def test_an_earlier_point_that_does_not_go_on_is_dropped() -> None:
    points = points_of("## Stand van vorige keer\n\n- Cursus: gaat niet door, te weinig animo")

    assert [(p.title, p.status) for p in points] == [("Cursus", Status.DROPPED)]


def test_an_item_of_the_agreements_stays_work() -> None:
    point = only("## Acties\n\n- De tv is te klein. Er komt een nieuwe tv. Fenna koopt hem.")

    assert point.kind is Kind.ACTION


def test_a_number_in_a_sentence_counts_nothing() -> None:
    assert len(points_of("Graag om 1) uur eten en om 3) uur thee en om 9) uur slapen.")) <= 1


def test_who_said_it_stands_in_front_of_the_matter() -> None:
    point = only("- Fenna: thee is te laat >> Daan zet een wekker")

    assert (point.title, point.owners) == ("Thee is te laat: een wekker zetten", ("Daan",))


def test_what_somebody_does_behind_a_refusal_is_done() -> None:
    point = only("- De wifi valt weg. Daar kunnen wij niets aan doen. Fenna belt de provider.")

    assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)


def test_a_refusal_with_its_reason_stays_one() -> None:
    point = only("- De wifi valt weg. Daar kunnen wij niets aan doen. Dat ligt aan de provider.")

    assert point.decision is Decision.NOT_TAKEN_UP
