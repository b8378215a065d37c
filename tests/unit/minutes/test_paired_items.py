"""In a list of matters with their answers, the answer is one whatever the matter is."""

from itertools import product

import pytest

from planner_sync.domain.points import Certainty, Decision, Point, Status
from unit.minutes.builders import minutes_of, points_of_board

HEAD = "# Cliëntmoment\n\nAanwezig: zes cliënten\nTeam: Fenna, Daan, Mies, Joris\n\n"
SIGNS = {
    "colon": "{}: {}",
    "dash": "{} - {}",
    "arrow": "{} -> {}",
    "bracket": "{} ({})",
    "stop": "{}. {}",
}
OTHERS = (("Kast te hoog", "Daan hangt hem lager"), ("Tosti's op vrijdag", "mag, vanaf mei"))
"""Pairs by which a list shows what its items are."""

DOERS = {
    "Fenna polst de buren": {"Fenna"},
    "Mies, voor 1 mei": {"Mies"},
    "Fenna en Daan, in april": {"Fenna", "Daan"},
    "Joris: wekker": {"Joris"},
    "wekker (Mies)": {"Mies"},
    "proefrit, Mies en Joris": {"Mies", "Joris"},
    "zuster Mies, op dinsdag": {"Mies"},
    "jobcoach informeert": {"jobcoach"},
    "inkopen door Joris": {"Joris"},
    "oefenrit met Joris, eind april": {"Joris"},
}
BARE = ("viltjes plakken", "haken per tafel", "na de zomer op het programma")
DONE = ("vier geplaatst", "vilt geplakt door de klusdienst", "bordje hangt in de hal")
KEPT = ("blijft zo, de meesten willen het", "huurbaas zegt nee")


def _points(sign: str, answer: str) -> dict[str, Point]:
    pairs = [("Stoelen schuiven zo hard", answer), *OTHERS]
    items = "\n".join(f"- {SIGNS[sign].format(said, told)}" for said, told in pairs)
    points = minutes_of(f"{HEAD}{items}\n", privacy=False, members=()).points
    return {point.source.where: point for point in points}


@pytest.mark.parametrize(("sign", "answer"), [*product(SIGNS, DOERS)])
def test_who_answers_does_it(sign: str, answer: str) -> None:
    point = _points(sign, answer)["lijst 1, punt 1"]

    assert set(point.owners) == DOERS[answer]
    assert (point.status, point.certainty) == (Status.OPEN, Certainty.CERTAIN)


@pytest.mark.parametrize(("sign", "answer"), [*product(SIGNS, BARE)])
def test_beside_answers_a_few_words_without_anybody_answer_too(sign: str, answer: str) -> None:
    points = _points(sign, answer)

    assert len(points) == 1 + len(OTHERS)
    assert points["lijst 1, punt 1"].certainty is Certainty.CERTAIN


@pytest.mark.parametrize(("sign", "answer"), [*product(SIGNS, DONE)])
def test_a_thing_with_what_was_done_to_it_is_done(sign: str, answer: str) -> None:
    point = _points(sign, answer).get("lijst 1, punt 1")

    assert point is None or point.status is Status.DONE


@pytest.mark.parametrize(("sign", "answer"), [*product(SIGNS, KEPT)])
def test_what_stays_is_not_taken_up(sign: str, answer: str) -> None:
    point = _points(sign, answer).get("lijst 1, punt 1")

    assert point is None or point.decision is Decision.NOT_TAKEN_UP


@pytest.mark.parametrize("sign", SIGNS)
def test_matters_with_what_clients_think_are_no_pairs(sign: str) -> None:
    said = (("Fietsen", "heerlijk geweest"), ("Eten", "lekker warm"), ("Bingo", "veel gelachen"))
    items = "\n".join(f"- {SIGNS[sign].format(*pair)}" for pair in said)

    assert not minutes_of(f"{HEAD}{items}\n", privacy=False, members=()).points


def test_sentences_are_no_notes() -> None:
    text = "- De gang is donker en dat vindt Kees eng. Iedereen snapt dat wel.\n" * 3

    assert all("snapt" not in p.title for p in minutes_of(f"{HEAD}{text}", privacy=False).points)


def test_where_no_clients_met_a_list_names_work() -> None:
    text = "## Acties\n\n- Zaal huren: Fenna\n- Folder: Daan past hem aan\n"

    assert [point.owners for point in points_of_board(text)] == [("Fenna",), ("Daan",)]


@pytest.mark.parametrize("label", ["Team", "Ons team", "Zorgteam", "Teamleden", "Pm'ers"])
def test_who_stands_behind_the_name_of_the_team_is_known(label: str) -> None:
    text = f"# Cliëntmoment\n\nAanwezig: zes cliënten\n{label}: Ymke, Wiebrand\n\n"
    item = "Kees mist de krant. Ymke bestelt hem voor 1 mei.\n"

    points = minutes_of(f"{text}{item}", privacy=False, members=()).points

    assert [point.owners for point in points] == [("Ymke",)]


TABLES = {
    "no header": "|  |  |\n|---|---|\n",
    "response": "| Onderwerp | Reactie team |\n|---|---|\n",
    "work": "| Wens | Wat doen we ermee |\n|---|---|\n",
}


@pytest.mark.parametrize(("head", "answer"), [*product(TABLES, DOERS)])
def test_who_answers_in_a_cell_does_it(head: str, answer: str) -> None:
    pairs = [("Stoelen schuiven zo hard", answer), *OTHERS]
    rows = "\n".join(f"| {said} | {told} |" for said, told in pairs)
    text = f"{HEAD}{TABLES[head]}{rows}\n"

    points = minutes_of(text, privacy=False, members=()).points

    assert [set(p.owners) for p in points if "Stoelen" in p.source.text] == [DOERS[answer]]
