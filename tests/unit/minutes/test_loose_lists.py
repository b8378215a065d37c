"""Lists outside client moments whose title promises less than work."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of, points_of_board


def certainties(text: str) -> dict[str, Certainty]:
    """Return each title with its certainty, in the minutes of a board."""
    return {point.title: point.certainty for point in points_of_board(text)}


@pytest.mark.parametrize(
    "title", ["Discussiepunten & afspraken", "Bespreekpunten en afspraken", "Acties doorlopen"]
)
def test_below_a_title_of_talk_only_what_asks_for_something_is_suggested(title: str) -> None:
    found = certainties(f"## {title}\n\n- De kas van vorig jaar\n- Vlag bestellen\n")

    assert found == {"Vlag bestellen": Certainty.SUGGESTED}


@pytest.mark.parametrize("title", ["Afspraken", "Vervolg", "Taken", "Afspraken en vervolg"])
def test_below_agreements_an_item_without_work_is_suggested(title: str) -> None:
    text = f"## {title}\n\n- Zoveel mogelijk in het weekend\n- Vlag bestellen\n- Kas (Fenna)\n"

    found = certainties(text)

    assert found["Zoveel mogelijk in het weekend"] is Certainty.SUGGESTED
    assert found["Vlag bestellen"] is Certainty.CERTAIN
    assert found["Kas"] is Certainty.CERTAIN


@pytest.mark.parametrize("title", ["Actiepunten", "To do", "Acties en afspraken", "Huiswerk"])
def test_a_list_of_work_keeps_its_items_whatever_they_are_called(title: str) -> None:
    found = certainties(f"## {title}\n\n- Overdracht kas\n- Subsidie\n- Vlag bestellen\n")

    assert set(found.values()) == {Certainty.CERTAIN}


def test_a_question_below_a_list_of_work_is_suggested() -> None:
    found = certainties("## Actiepunten\n\n- Vlag bestellen\n- Lukt het zonder tent?\n")

    assert found["Lukt het zonder tent?"] is Certainty.SUGGESTED


def test_what_could_have_been_better_at_an_evening_of_the_board_is_suggested() -> None:
    found = certainties("## Wat kan er beter\n\n- De tent was te klein\n- Meer reclame\n")

    assert set(found.values()) <= {Certainty.SUGGESTED}


def test_where_clients_met_an_agreement_stays_certain() -> None:
    points = points_of("## Afspraken\n\n- Zoveel mogelijk in het weekend\n- Vlag ophangen\n")

    assert {point.certainty for point in points} == {Certainty.CERTAIN}


@pytest.mark.parametrize("topic", ["Stand van de kas", "Status van de verbouwing", "Nieuwe tent"])
def test_a_name_behind_a_topic_is_that_of_who_tells_of_it(topic: str) -> None:
    found = certainties(f"- {topic} (Fenna)\n- Vlag bestellen (Fenna)\n")

    assert found == {"Vlag bestellen": Certainty.CERTAIN}


@pytest.mark.parametrize(
    "lead",
    [
        "In de vergadering is afgesproken om de taken te verdelen over de volgende groepen:",
        "Afgesproken is dat het bestuur voortaan kiest uit een van deze soorten:",
        "Er is afgesproken dat de leden zelf mogen kiezen uit drie kleuren:",
    ],
)
def test_what_only_spells_out_what_a_sentence_agreed_is_no_point(lead: str) -> None:
    found = certainties(f"{lead}\n\n- Grote tenten\n- Licht en geluid\n- Vlag bestellen\n")

    assert not {"Grote tenten", "Licht en geluid"} & set(found)
    assert "Vlag bestellen" in found


def test_what_a_sentence_announces_as_anything_else_is_no_point() -> None:
    found = certainties(
        "## Afspraken\n\nHet beeld aan het einde van de avond was dat veel al goed gaat:\n\n"
        "- Veel werk, maar te overzien\n- Met hulp van de buren\n"
    )

    assert found == {}
