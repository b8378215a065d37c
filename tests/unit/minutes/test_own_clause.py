"""A task keeps to its own clause: its verb, what belongs to that, and nothing of the next."""

import pytest

from planner_sync.minutes.words.sentences import sentences
from unit.minutes.builders import points_of


def _tasks(text: str) -> list[str]:
    return [point.title for point in points_of(text)]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        # A first part of a verb is of the verb of its own clause.
        (
            "Fenna maakt in mei nieuwe foto's, daarna houdt de nachtdienst het bord bij.",
            "In mei nieuwe foto's maken",
        ),
        ("Fenna bestelt verf, de rest neemt Daan mee.", "Verf bestellen"),
        ("Fenna koopt verf, in mei schildert Daan de gang.", "Verf kopen"),
        (
            "Fenna bespreekt de tuin met de kok, dit komt in het bewonersoverleg terug.",
            "De tuin met de kok bespreken",
        ),
        ("Fenna stelt een lijst op, daarna neemt de kok het over.", "Een lijst opstellen"),
        # Behind a comma begins a clause of its own.
        ("Fenna en Daan lijmen de stoelen, die vonden dat een leuke klus.", "De stoelen lijmen"),
        ("Fenna belt de kok, dat wil ze graag.", "De kok bellen"),
        ("Fenna zet thee, later komen er koekjes bij.", "Thee zetten"),
        ("Fenna hangt een lijst op, die hangt vanaf mei in de hal.", "Een lijst ophangen"),
        # A full stop ends a sentence, whatever follows.
        ("- Fenna maakt met Bram een menu. De lijst krijgen we in mei.", "Met Bram een menu maken"),
        (
            "Fenna regelt een laptop en de kabel. we horen wel of het werkt.",
            "Een laptop en de kabel regelen",
        ),
        # With "er" and "daar" a preposition is no part of the verb.
        ("Fenna belt daar zelf over met de voorzitter.", "Daar zelf over met de voorzitter bellen"),
        ("Fenna belt de kok er maandag over.", "De kok er maandag over bellen"),
        ("Fenna hangt er een bordje op en vertelt dat aan de kok.", "Er een bordje ophangen"),
        # What hangs on a verb leaves it whole.
        ("Fenna zoekt uit welk zwembad les geeft.", "Uitzoeken welk zwembad les geeft"),
        ("Fenna zoekt uit hoeveel dat kost.", "Uitzoeken hoeveel dat kost"),
        ("Fenna zoekt uit waarom de bel piept.", "Uitzoeken waarom de bel piept"),
    ],
)
def test_a_task_keeps_to_its_own_clause(said: str, title: str) -> None:
    assert title in _tasks(said)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Fenna past de kaart aan.", "De kaart aanpassen"),
        ("Fenna neemt er twee mee.", "Er twee meenemen"),
        ("Fenna hangt de lijst, die van de kok, in de hal op.", "De lijst ophangen"),
        ("Fenna denkt hier nog over na.", "Hier nog over nadenken"),
        ("Fenna koopt verf, kwasten en een plank.", "Verf, kwasten en een plank kopen"),
    ],
)
def test_what_belongs_to_the_verb_stays_with_it(said: str, title: str) -> None:
    assert any(told.startswith(title) for told in _tasks(said))


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("de kabel is stuk. we kopen er een", 2),
        ("muziek. de pianist is weg", 2),
        ("zes mensen zijn tegen. dat gaat dus niet", 2),
        ("bij de muziekver. navragen wat het kost", 1),
        ("de zaal wordt in sept. dichtgegooid", 1),
        ("het was rustig, gem. een zeven", 1),
        ("brood, melk enz. uit de kelder", 1),
        ("i.v.m. de bouw o.a. de gang", 1),
    ],
)
def test_a_hurried_hand_begins_small_behind_a_full_stop(said: str, parts: int) -> None:
    assert len([*sentences(said)]) == parts
