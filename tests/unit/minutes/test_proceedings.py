"""How a meeting went, and what its paper says of itself, in invented minutes."""

import pytest

from unit.minutes.builders import points_of, points_of_board


@pytest.mark.parametrize(
    "said",
    [
        "Groene kaart: gaat goed. Rode kaart: mag beter.",
        "Oranje betekent gaat wel, rood betekent kan beter.",
        "Blij = houden zo, boos = anders.",
        "Fenna vraagt iedereen om een cijfer te geven.",
        "Mevrouw Bosuil gaf liever geen cijfer.",
        "Alle deelnemers mochten een duim opsteken of gezichtjes plakken.",
    ],
)
def test_signs_and_marks_by_which_people_vote_are_no_points(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Bel ons gerust als u iets wilt vragen.",
        "Loop gerust even binnen.",
        "Mail Daan gerust.",
        "Laat het ons weten als u wilt meedenken.",
        "U kunt ons altijd bellen.",
        "Heeft u vragen? Neem dan contact op met Fenna.",
    ],
)
def test_an_invitation_to_the_reader_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Fenna opent de bijeenkomst en deelt koekjes uit.",
        "Daan heet iedereen welkom en zet de koffie klaar.",
        "Daan bedankt de bewoners en deelt de bloemen uit.",
        "Fenna sluit de middag af en ruimt de kopjes op.",
    ],
)
def test_what_happens_around_a_welcome_or_thanks_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "line",
    [
        "- aanw: 6 bewoners, Fenna",
        "- afw: Daan",
        "- vlg keer: ma 7 sept 14u, dan graag ook appeltaart",
        "- Volgende datum: 7 september, dan weer in de serre",
    ],
)
def test_who_was_there_and_when_the_next_one_is_are_no_points_amid_wishes(line: str) -> None:
    wishes = "- graag meer soep\n- vaker naar buiten\n- liever later ontbijten\n"

    titles = [point.title.casefold() for point in points_of(f"{wishes}{line}")]

    assert len(titles) == 3
    assert not any("bewoners" in title or "taart" in title for title in titles)


def test_the_head_of_a_newsletter_is_no_point() -> None:
    assert points_of("Extra nieuwsbrief na het cliëntmoment van 12 maart 2026") == ()


@pytest.mark.parametrize(
    "said",
    [
        "De bewoners willen graag groene planten in de hal, er staat nu niets.",
        "Daan koopt nieuwe stickers voor de kasten.",
        "Daan sluit de tuindeur voortaan om negen uur.",
        "De bewoners willen graag een nummer op hun deur.",
    ],
)
def test_a_wish_that_names_a_colour_or_a_number_stays_one(said: str) -> None:
    assert len(points_of(said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Daan loopt de actiepunten van vorige keer na.",
        "Fenna neemt het verslag van oktober door.",
        "Daan leest de notulen voor.",
    ],
)
def test_going_through_the_list_of_before_is_no_work(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Daan begint met de spelregels: elkaar laten uitpraten, niets doorvertellen.",
        "Fenna opent met een gedicht en zet muziek op.",
        "Daan started with the ground rules: listen to each other and keep it here.",
        "Iedereen noemt één woord: tevreden, moe, trek.",
        "Alle deelnemers kiezen om de beurt een kaart.",
        "Ik noteer wat er langs kwam.",
    ],
)
def test_how_they_began_and_went_round_is_no_point(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Het was gezellig. In oktober houden we weer een bewonersavond.",
        "Het volgende rondje doen we op 16 juni.",
        "We organiseren in het voorjaar opnieuw een spiegelgesprek.",
        "Een nieuw gesprek plannen we in september.",
    ],
)
def test_that_they_meet_again_is_no_work(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "In oktober organiseren we weer een pannenkoekendag.",
        "Fenna plant het volgende gesprek op 3 juni.",
    ],
)
def test_what_is_planned_anew_and_who_plans_the_next_meeting_is_work(said: str) -> None:
    assert len(points_of(said)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Bij vragen of opmerkingen graag contact opnemen met het secretariaat",
        "Mocht u nog vragen hebben, mail dan naar de voorzitter",
        "Voor vragen kunt u terecht bij het secretariaat",
        "Indien er aanvullingen zijn gelieve contact op te nemen",
        "If you have questions, please contact the office by email",
        "info@voorbeeld.nl: algemene vragen",
    ],
)
def test_whom_readers_may_ask_is_no_work_below_next_steps(said: str) -> None:
    points = points_of_board(f"## Vervolgstappen\n\n- Vlag bestellen\n- {said}\n")

    assert [point.title for point in points] == ["Vlag bestellen"]


def test_a_question_that_somebody_puts_is_work() -> None:
    (point,) = points_of_board("## Vervolgstappen\n\n- Vragen over de kas mailen aan Daan\n")

    assert point.title == "Vragen over de kas mailen aan Daan"
