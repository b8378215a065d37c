"""Who does it in minutes of boards and working groups, by where and how the minutes name them."""

from datetime import date

import pytest

from planner_sync.domain.points import Kind, Status
from unit.minutes.builders import points_of_board

ACTIONS = "## Acties\n\n"


def _given(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.title, p.owners) for p in points_of_board(text)]


def test_names_behind_the_items_of_a_list_are_who_does_them() -> None:
    items = (
        "Model 3.0 doorsturen (WVB, Kwik)",
        "Werkgroep 5 inplannen (Kwest)",
        "Overleg inplannen met de gemeente (WVB, Ziko/Kwik)",
        "Voorstel verwerken in het model. (Kwest)",
        "Tekst nalopen (WVB)",
    )
    assert _given(ACTIONS + "".join(f"- {item}\n" for item in items)) == [
        ("Model 3.0 doorsturen", ("WVB", "Kwik")),
        ("Werkgroep 5 inplannen", ("Kwest",)),
        ("Overleg inplannen met de gemeente", ("WVB", "Ziko", "Kwik")),
        ("Voorstel verwerken in het model", ("Kwest",)),
        ("Tekst nalopen", ("WVB",)),
    ]


def test_names_behind_english_items_are_who_does_them() -> None:
    items = "- Write the letter (Quinty)\n- Call the bank (Quinty & Zwaan)\n- Order chairs (TFX)\n"
    text = f"{ACTIONS}{items}"
    assert [owners for _, owners in _given(text)] == [("Quinty",), ("Quinty", "Zwaan"), ()]


@pytest.mark.parametrize(
    "items",
    [
        ["Hoofdstuk nalopen (H3)", "Stoffen nalopen (CAS-nummers)", "Kast kopen (Ikea)"],
        ["Kast kopen (Gamma)", "Verf kopen (Hema)", "Lamp kopen (Action)"],
        ["Kast kopen (Optioneel)", "Verf kopen (Optioneel)", "Lamp kopen (Optioneel)"],
        ["Kast kopen (voorjaar)", "Verf kopen (voorjaar)", "Lamp kopen (Voorjaar)"],
    ],
)
def test_what_explains_an_item_is_nobody(items: list[str]) -> None:
    text = ACTIONS + "".join(f"- {item}\n" for item in items)
    assert {owners for _, owners in _given(text)} == {()}


def test_item_signed_twice_is_two_points() -> None:
    text = (
        f"{ACTIONS}- Nagaan of het model klopt. (Kwest) Voorbeelden doorsturen (WVB)\n"
        "- Werkgroep 5 inplannen (Kwest)\n- Tekst nalopen (WVB)\n"
    )
    assert _given(text)[:2] == [
        ("Nagaan of het model klopt", ("Kwest",)),
        ("Voorbeelden doorsturen", ("WVB",)),
    ]


@pytest.mark.parametrize(
    ("item", "title", "owners"),
    [
        ("De lijst wordt door Fenna gemaakt.", "De lijst maken", ("Fenna",)),
        ("De lijst wordt gemaakt door Fenna (Zuid) en Kwik", "De lijst maken", ("Fenna", "Kwik")),
        ("Het adres zal worden beheerd door Fenna en Daan", "Het adres beheren", ("Fenna", "Daan")),
        ("Punt 3 wordt door de werkgroep opgepakt", "Punt 3 oppakken", ("de werkgroep",)),
        ("Men zal het model voorleggen aan de leden", "Het model voorleggen aan de leden", ()),
        ("Steun Noord: Kwik stuurt de brief", "Steun Noord: de brief sturen", ("Kwik",)),
        ("Bestuur Noord: zaal boeken", "Zaal boeken", ("Bestuur Noord",)),
        ("Komende week moet iedereen de kast opruimen", "De kast opruimen", ("iedereen",)),
        ("Punt 7 pakken Fenna en Daan samen op", "Punt 7 samen oppakken", ("Fenna", "Daan")),
        ("Daarna belt Fenna de bank", "De bank bellen", ("Fenna",)),
        ("De kaart stuurt Fenna rond.", "De kaart rondsturen", ("Fenna",)),
        ("De gehele groep wordt gevraagd dit in te vullen", "Dit invullen", ("De gehele groep",)),
        ("The whole team is asked to check the list", "Check the list", ("The whole team",)),
        ("Iedereen: denkt na over de naam", "Nadenken over de naam", ("Iedereen",)),
        ("Ieder van ons: de lijst nalopen", "De lijst nalopen", ("Ieder van ons",)),
        ("Fenna plan a meeting with the board", "Plan a meeting with the board", ("Fenna",)),
    ],
)  # fmt: skip
def test_items_that_are_sentences_name_who_does_it(
    item: str, title: str, owners: tuple[str, ...]
) -> None:
    (point,) = points_of_board(f"{ACTIONS}- {item}\n")
    assert (point.title, point.owners) == (title, owners)


def test_items_with_a_label_of_their_own_are_each_a_point() -> None:
    text = """1. Review action items
   1. Action: Fenna will draft a proposal to hire a clerk
      1. Follow up: Fenna to post the advertisement
   2. Action: Fenna to order the chairs
      1. Follow up: Fenna plan a meeting with the bookkeeper
   3. Completed: Daan to plan with Fenna to do the monthly run
   4. Action: Discuss who to hire next
2. Proposal on salary
   1. Action: Daan to calculate the effect of this policy
"""
    assert {(p.title, p.owners) for p in points_of_board(text) if p.status is Status.OPEN} == {
        ("Draft a proposal to hire a clerk", ("Fenna",)),
        ("Post the advertisement", ("Fenna",)),
        ("Order the chairs", ("Fenna",)),
        ("Plan a meeting with the bookkeeper", ("Fenna",)),
        ("Discuss who to hire next", ()),
        ("Proposal on salary: calculate the effect of this policy", ("Daan",)),
    }


def test_label_below_a_subject_makes_no_wish_of_it() -> None:
    text = "- Begroting\n  - Actie: Fenna belt de bank\n  - Actie: Daan maakt een overzicht\n"
    points = points_of_board(text)
    assert [(p.kind, p.title, p.owners) for p in points] == [
        (Kind.ACTION, "De bank bellen", ("Fenna",)),
        (Kind.ACTION, "Een overzicht maken", ("Daan",)),
    ]


def test_name_behind_a_marker_leaves_the_title() -> None:
    assert _given("Actie: Fenna zal de statuten nalopen.\n\nActie: Daan belt de bank.") == [
        ("De statuten nalopen", ("Fenna",)),
        ("De bank bellen", ("Daan",)),
    ]


def test_day_behind_completed_is_a_field_of_the_point_above() -> None:
    (point,) = points_of_board("Action: call the bank\nCompleted: 3 March\nOwner: Fenna\n")
    assert (point.title, point.owners) == ("Call the bank", ("Fenna",))


@pytest.mark.parametrize(
    "line",
    [
        "De kast wordt vervangen door het nieuwe rek.",
        "De folder is door Fenna gemaakt.",
        "Gezina and Fenna present the plan for the hall.",
    ],
)
def test_what_is_only_told_gives_nobody_work(line: str) -> None:
    assert not [p for p in points_of_board(line) if p.status is Status.OPEN and p.owners]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Daan koopt verf, Fenna belt Kees en zal het hek verven.",
            [("Verf kopen", ("Daan",)),
             ("Kees bellen", ("Fenna",)), ("Het hek verven", ("Fenna",))],
        ),
        (
            "Fenna belt de bank, mailt de gemeente en maakt een lijst.",
            [("De bank bellen", ("Fenna",)), ("De gemeente mailen en een lijst maken", ("Fenna",))],
        ),
        (
            "Fenna en Daan bellen de bank en kopen verf.",
            [("De bank bellen en verf kopen", ("Fenna", "Daan"))],
        ),
    ],
)  # fmt: skip
def test_verb_joined_on_is_of_the_nearest_subject(
    sentence: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert _given(sentence) == found


def test_item_with_several_verbs_of_one_doer_is_one_point() -> None:
    assert _given(f"{ACTIONS}- Fenna belt de bank, mailt de gemeente en maakt een lijst.\n") == [
        ("De bank bellen, de gemeente mailen en een lijst maken", ("Fenna",))
    ]


def test_unknown_name_beside_known_ones_is_who_does_it() -> None:
    text = (
        "## Actions\n\n- Anna to update the charter\n- Quinty to announce the group on the list\n"
        "- Workshop to plan the year\n- Kwik will create a session for the teams\n"
    )
    assert _given(text) == [
        ("Update the charter", ("Anna",)),
        ("Announce the group on the list", ("Quinty",)),
        ("Workshop to plan the year", ()),
        ("Create a session for the teams", ("Kwik",)),
    ]


def test_we_behind_a_marker_is_no_name() -> None:
    (point,) = points_of_board("Actiepunt: We missen nog leden van de raad.")
    assert point.owners == ()


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("Antwoord: het formulier aanpassen", "Het formulier aanpassen"),
        ("Toelichting: de lijst delen", "De lijst delen"),
        ("Optioneel: de hal verven", "De hal verven"),
        ("Optional: paint the hall", "Paint the hall"),
        ("Voor deze week: de planning maken", "De planning maken"),
        ("Action: call the bank", "Call the bank"),
        ("Tuin: hek verven", "Tuin: hek verven"),
        ("Donderdag: eigen overleg om 8 uur", "Donderdag: eigen overleg om 8 uur"),
        ("Website: het formulier aanpassen", "Website: het formulier aanpassen"),
    ],
)
def test_label_that_says_no_more_than_what_sort_of_remark_it_is_leaves_the_title(
    item: str, title: str
) -> None:
    assert _given(f"{ACTIONS}- {item}\n") == [(title, ())]


@pytest.mark.parametrize(
    ("line", "title", "owners"),
    [
        ("Action: LG will tell people about it.", "Tell people about it", ("LG",)),
        ("Action: We will call the bank.", "Call the bank", ()),
        ("- Action: For everyone to give input", "Give input", ("everyone",)),
        ("- Actie: voor Daan om dit na te kijken", "Dit nakijken", ("Daan",)),
        ("- Actie: Fenna gaat werken aan het plan", "Werken aan het plan", ("Fenna",)),
    ],
)
def test_marker_tells_who_will_do_what(line: str, title: str, owners: tuple[str, ...]) -> None:
    assert _given(line) == [(title, owners)]


def test_day_in_a_label_is_when_it_is_due() -> None:
    (point,) = points_of_board(f"{ACTIONS}- Voor 20 maart: de planning maken\n")
    assert (point.title, point.due_on) == ("De planning maken", date(2026, 3, 20))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Het gebruik van de kaart werd voorgesteld en zal verder bekeken worden.",
            "Het gebruik van de kaart verder bekijken",
        ),
        ("De lijst is besproken en moet in mei aangevuld worden.", "De lijst in mei aanvullen"),
    ],
)
def test_what_was_done_before_is_no_part_of_the_title(sentence: str, title: str) -> None:
    assert [p.title for p in points_of_board(f"{ACTIONS}- {sentence}\n")] == [title]


def test_who_does_it_behind_a_dash_takes_nothing_off_the_task() -> None:
    (point,) = points_of_board(f"{ACTIONS}- Ask the school for a hall – Fenna will write\n")
    assert "Ask the school for a hall" in point.title
