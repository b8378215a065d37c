"""Running text without markers: promises, wishes, duties and notes."""

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status
from unit.minutes.builders import minutes_of

CLIENTS = "# Cliëntmoment\n\nAanwezig: Fenna, 4 cliënten\n\n"


def points(text: str) -> tuple[Point, ...]:
    return minutes_of(text, privacy=False).points


def only(text: str) -> Point:
    (point,) = points(text)
    return point


@pytest.mark.parametrize(
    ("sentence", "title", "owners"),
    [
        ("Fenna gaat de gemeente bellen.", "De gemeente bellen", ("Fenna",)),
        ("Fenna nodigt de buren nogmaals uit.", "De buren nogmaals uitnodigen", ("Fenna",)),
        ("Morgen belt Fenna de gemeente.", "De gemeente bellen", ("Fenna",)),
        ("Fenna zoekt nog uit of het mag.", "Nog uitzoeken of het mag", ("Fenna",)),
        ("Fenna en Daan kopen voor 1 mei verf.", "Voor 1 mei verf kopen", ("Fenna", "Daan")),
        ("Fenna neemt de catering op zich.", "De catering op zich nemen", ("Fenna",)),
        ("De begeleiding zal een lijst ophangen.", "Een lijst ophangen", ("De begeleiding",)),
        ("Fenna zegt toe de brief na te sturen.", "De brief nasturen", ("Fenna",)),
        ("Fenna will call the town hall.", "Call the town hall", ("Fenna",)),
        ("Fenna to update the list.", "Update the list", ("Fenna",)),
        ("Fenna agreed to contact the shop.", "Contact the shop", ("Fenna",)),
        ("Fenna is going to book a room.", "Book a room", ("Fenna",)),
    ],
)
def test_a_promise_of_somebody_known_is_certain(
    sentence: str, title: str, owners: tuple[str, ...]
) -> None:
    point = only(sentence)

    assert (point.title, point.owners, point.certainty) == (title, owners, Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("sentence", "title", "owners"),
    [
        ("Fenna zoekt uit of het mag.", "Uitzoeken of het mag", ("Fenna",)),
        ("Fenna en Daan kopen nieuwe verf.", "Nieuwe verf kopen", ("Fenna", "Daan")),
        (
            "Fenna maakt een lijst en stuurt de brief rond.",
            "Een lijst maken en de brief rondsturen",
            ("Fenna",),
        ),
    ],
)
def test_the_present_tense_alone_suggests_where_no_clients_met(
    sentence: str, title: str, owners: tuple[str, ...]
) -> None:
    point = only(sentence)

    assert (point.title, point.owners, point.certainty) == (title, owners, Certainty.SUGGESTED)
    assert only(CLIENTS + sentence).certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("De cliënten willen graag later eten.", "Later eten"),
        ("Er is behoefte aan meer rust.", "Meer rust"),
        ("De lunch mag wat gevarieerder.", "De lunch mag wat gevarieerder"),
        ("Er moet een nieuwe lamp komen.", "Een nieuwe lamp"),
        ("Meer aandacht voor de tuin.", "Meer aandacht voor de tuin"),
        ("Residents would like more fruit.", "More fruit"),
    ],
)
def test_what_clients_wish_suggests(sentence: str, title: str) -> None:
    point = only(CLIENTS + sentence)

    assert (point.title, point.kind, point.certainty) == (
        title,
        Kind.IMPROVEMENT,
        Certainty.SUGGESTED,
    )


@pytest.mark.parametrize(
    "told",
    [
        "Tip: meer muziek.",
        "De cliënten willen graag meer muziek. Dat gaan we doen.",
        "De cliënten willen graag meer muziek. Dat kan niet, want de buren slapen vroeg.",
        "De cliënten willen graag meer muziek. Anna regelt dat.",
        "## Wat kan beter\n\n- Meer muziek",
    ],
)
def test_a_wish_is_certain_where_a_label_list_or_agreement_says_that_it_is_one(told: str) -> None:
    point = only(CLIENTS + told)

    assert (point.title, point.certainty) == ("Meer muziek", Certainty.CERTAIN)


@pytest.mark.parametrize(
    "said",
    [
        "De buren willen graag later eten.",
        "De ingang zou eigenlijk breder moeten zijn.",
        "De indeling van de folder kan beter.",
        "Er is behoefte aan een vaste plek voor de koffers.",
        "Als de fanfare speelt, moet de poort dicht worden gemaakt.",
        "De optocht moet vooral worden gezien als oefening.",
        "Zij moeten de vlag nog goedkeuren.",
        "Morgen, moeten er dan stoelen worden gezet? Dat weet niemand.",
        "Er leven vragen bij de buren.",
        "Fenna schetst aan de hand van foto's een beeld van de schuur.",
        "## De vastgestelde agenda van het overleg:\n\n- Stoelen voor de fanfare ophalen",
        "Indien het regent worden de tenten opgezet.",
    ],
)
def test_elsewhere_what_somebody_thinks_or_wishes_is_no_point(said: str) -> None:
    assert points(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Proposal to move the flags to the barn",
        "Talked with the neighbours to get some ideas",
        "Call Fenna to book a tent",
        "To support the band, the barn was painted.",
    ],
)
def test_what_something_is_meant_for_is_no_point(said: str) -> None:
    assert points(f"- {said}") == ()


NOTES = "De vlag moet worden gewassen.\n\n- Stoelen ophalen bij de schuur"
TALK = "\n\nDe buren vertelden hoe het feest ging en wat het weer deed." * 60


def test_in_a_long_report_a_duty_without_anybody_is_talk() -> None:
    assert len(points(NOTES)) == 2
    assert points(NOTES + TALK) == ()
    assert only(f"De vlag moet voor 1 mei worden gewassen.{TALK}").due_on is not None
    assert only(f"Fenna gaat de vlag wassen.{TALK}").certainty is Certainty.CERTAIN


@pytest.mark.parametrize("title", ["Feedback", "Bevindingen van de jury", "Vragen", "User stories"])
def test_under_a_title_of_talk_a_duty_without_anybody_is_talk(title: str) -> None:
    assert points(f"## {title}\n\n{NOTES}") == ()
    assert len(points(f"## Voorbereiding\n\n{NOTES}")) == 2


def test_a_complaint_of_clients_suggests() -> None:
    point = only(f"{CLIENTS}De muziek staat te hard.")

    assert (point.title, point.certainty) == ("De muziek staat te hard", Certainty.SUGGESTED)


def test_what_we_will_do_is_certain_where_clients_met() -> None:
    promise = "We gaan een lijst ophangen."

    assert only(CLIENTS + promise).certainty is Certainty.CERTAIN
    assert only(promise).certainty is Certainty.SUGGESTED


def test_work_that_nobody_takes_suggests() -> None:
    point = only("## Tuin\n\nHet hek verven.")

    assert (point.title, point.kind, point.certainty) == (
        "Het hek verven",
        Kind.ACTION,
        Certainty.SUGGESTED,
    )


def test_what_was_agreed_is_certain() -> None:
    point = only("Afgesproken is dat we voortaan samen koken.")

    assert (point.title, point.certainty) == ("Voortaan samen koken", Certainty.CERTAIN)


def test_a_task_that_says_this_takes_its_matter_along() -> None:
    point = only("De lamp is stuk. Fenna regelt dit.")

    assert point.title == "De lamp is stuk: regelen"


def test_who_picks_a_point_up_becomes_its_owner() -> None:
    point = only(f"{CLIENTS}De lamp moet gemaakt worden. Fenna pakt dit op.")

    assert (point.title, point.owners) == ("De lamp maken", ("Fenna",))


def test_behind_a_promise_this_is_another_matter() -> None:
    text = "Fenna zoekt een nieuwe lamp uit. Daan zal dit bij de gemeente aankaarten."

    assert [(p.title, p.owners) for p in points(text)] == [
        ("Een nieuwe lamp uitzoeken", ("Fenna",)),
        ("Dit bij de gemeente aankaarten", ("Daan",)),
    ]


def test_what_a_client_wishes_has_no_owner() -> None:
    point = only("Cliënten: Pia Bedacht\n\nPia wil graag later eten.")

    assert (point.title, point.owners) == ("Later eten", ())


def test_the_sentence_behind_may_say_that_it_is_done() -> None:
    assert only("Het hek verven. (Is al gedaan.)").status is Status.DONE


@pytest.mark.parametrize(
    ("line", "decision", "reason"),
    [
        ("Niet opgepakt: een zwembad, te duur", Decision.NOT_TAKEN_UP, "te duur"),
        ("Opgepakt: elke week soep koken", Decision.TAKEN_UP, None),
        ("Later: een nieuwe schuur bouwen", Decision.LATER, None),
    ],
)
def test_a_label_may_tell_the_decision(line: str, decision: Decision, reason: str | None) -> None:
    point = only(line)

    assert (point.kind, point.decision, point.reason) == (Kind.IMPROVEMENT, decision, reason)


def test_who_keeps_a_list_writes_wishes_there() -> None:
    text = (
        "Er is behoefte aan rust. Daan belt de schilder.\n\n"
        "## Acties\n\n- verf kopen\n- kwasten kopen\n"
    )

    assert [p.title for p in points(text)] == ["Verf kopen", "Kwasten kopen", "De schilder bellen"]


def test_minutes_laid_out_as_a_table_are_read_too() -> None:
    text = "| Punt | Besproken |\n|---|---|\n| Tuin | Het gras is lang. Fenna belt de hovenier. |\n"

    assert only(text).title == "De hovenier bellen"
