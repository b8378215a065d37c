"""What somebody does by verbs that no list holds, where clients met."""

import pytest

from planner_sync.minutes.words.unlisted_verbs import unlisted_verb
from unit.minutes.builders import minutes_of, points_of, points_of_board, shipped_lexicon


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("helpt", "helpen"),
        ("knoopt", "knopen"),
        ("prikt", "prikken"),
        ("gooit", "gooien"),
        ("wuift", None),
        ("vertelt", None),
        ("schuift", "schuiven"),
        ("leest", "lezen"),
        ("toverde", None),
        ("tovert", "toveren"),
        ("werft", "werven"),
        ("heeft", None),
        ("bracht", None),
    ],
)
def test_any_verb_is_told_by_its_form(form: str, infinitive: str | None) -> None:
    assert unlisted_verb(form, shipped_lexicon()) == infinitive


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Een bewoner wil meelezen. Fenna helpt hem donderdag met de brief.", "helpen"),
        ("De wensboom is leeg. Fenna knoopt er nieuwe kaartjes in.", "in knopen"),
        ("Er ligt een losse tegel. Daan gooit er zand onder.", "gooien"),
        ("De pingpongtafel is lawaaiig. Daan verhuist hem volgende week.", "verhuizen"),
        ("De koffie is slap. Daan doet er een schepje bij.", "doen"),
        ("De bel is niet te horen. Fenna vraagt hem harder te zetten.", "vragen"),
        ("De prijs is hoog. Fenna zoekt het uit en laat het ons weten.", "uitzoeken"),
    ],
)
def test_somebody_known_does_something_by_any_verb(text: str, task: str) -> None:
    (point,) = points_of(text)
    assert task in point.title
    assert point.owners in {("Fenna",), ("Daan",)}


@pytest.mark.parametrize(
    "text",
    [
        "Fenna lacht hem uit.",
        "Daan kent haar al jaren.",
        "Fenna herkent het.",
        "Daan verhuist naar Zandwijk.",
        "Fenna vraagt haar hoe het gaat.",
        "Daan wuift haar na.",
        "Fenna bedenkt niet wat ze doet.",
        "Daan had er rugpijn van.",
    ],
)
def test_what_somebody_says_feels_or_is_makes_no_work(text: str) -> None:
    assert not points_of(text)


def test_a_noun_is_no_verb() -> None:
    (point,) = points_of("Kringmoment dagbesteding woensdag 21 mei 2025 (getypt door Fenna)")
    assert point.title.startswith("Kringmoment")


def test_other_minutes_tell_so_what_happens_at_the_table() -> None:
    assert not points_of_board("Fenna helpt hem met de machtiging.")


def test_she_is_who_begins_the_sentence_known_or_not() -> None:
    (point,) = points_of(
        "Mevrouw Olm begreep het niet. Mevrouw Eik wist het ook niet, zij zoekt dat uit."
    )
    assert point.owners == ("Mevrouw Eik",)


ENGLISH = "# Residents' meeting\n\nPresent: six residents, Fenna Fictief (support worker)\n\n"


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("The vegetables run out. Fenna will plate them apart.", "plate"),
        ("Ann wants to see her money. Fenna will sit down with her every Monday.", "sit down"),
        ("Bo wants to swim. Fenna is looking into transport.", "look into transport"),
        ("Bo wants to see a match. Fenna asks the club whether it has tickets.", "ask the club"),
    ],
)
def test_what_somebody_will_do_in_english(text: str, task: str) -> None:
    (point,) = minutes_of(f"{ENGLISH}{text}\n", privacy=False).points
    assert task in point.title.lower()
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize(
    "text",
    [
        "Fenna will be on holiday in June.",
        "Fenna will not come along.",
        "Fenna asks the group whether all is well.",
    ],
)
def test_what_somebody_will_be_or_asks_there_is_no_work(text: str) -> None:
    assert not minutes_of(f"{ENGLISH}{text}\n", privacy=False).points
