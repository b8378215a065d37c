"""What whoever writes the minutes tells of writing them, and of what goes on already."""

import pytest

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.items.mere_talk import MereTalk
from planner_sync.minutes.people.names import KnownNames
from unit.minutes.builders import points_of, shipped_lexicon


@pytest.mark.parametrize(
    "said",
    [
        "Ik typ dit snel even uit.",
        "Voor wie er niet bij was schrijf ik, zoals beloofd, op hoe de middag was.",
        "Ik (Fenna, kok) schrijf zelf op, dus het is kort.",
        "Ik maak de bouillon sinds maandag zelf, zonder blokjes.",
        "Fenna zet sinds vorige week de radio om tien uur uit.",
        "Volgende: donderdag 17 september, 19.00 u. Daan neemt appeltaart mee.",
        "Next time: Tuesday 12 May. Daan is making samosas.",
    ],
)
def test_is_nobodys_work(said: str) -> None:
    assert points_of(said) == ()


@pytest.mark.parametrize(
    "said",
    ["Ik schrijf een brief aan de gemeente.", "Ik noteer morgen nog de standen van de meters."],
)
def test_what_is_written_for_somebody_is(said: str) -> None:
    assert len(points_of(said)) == 1


def test_the_day_of_the_next_meeting_ends_a_list_of_agreements() -> None:
    found = points_of(
        "## Afspraken\n\nFenna belt de kok\n\nVolgende keer: donderdag 17 september\n\n"
        "Daan zit voor"
    )

    assert [point.title for point in found] == ["De kok bellen"]


@pytest.mark.parametrize("said", ["", "...", "?!", "(12)"])
def test_signs_without_a_word_say_nothing(said: str) -> None:
    assert not MereTalk(Speech(KnownNames(lexicon=shipped_lexicon()))).holds(said)
