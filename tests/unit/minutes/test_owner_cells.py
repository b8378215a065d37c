"""Cells of who does it that say by when as well."""

import pytest

from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.people.owner_cells import owner_cell, tells_when
from unit.minutes.builders import MEMBERS, shipped_lexicon

KNOWN = KnownNames.of(shipped_lexicon(), MEMBERS, ["Fenna", "Daan"])


@pytest.mark.parametrize(
    ("cell", "who", "due"),
    [
        ("Daan, vóór 1 december", "Daan", "vóór 1 december"),
        ("alle families, half januari", "alle families", "half januari"),
        ("Fenna, jan.", "Fenna", "jan."),
        ("Avonddienst, 3 dec. bekijken", "Avonddienst", "3 dec. bekijken"),
        ("Daan, doorlopend", "Daan", "doorlopend"),
        ("Fenna - elke maandag", "Fenna", "elke maandag"),
        ("Fenna (april)", "Fenna", "april"),
        ("z.s.m. Daan", "Daan", "z.s.m."),
        ("Daan 1 mei", "Daan", "1 mei"),
        ("Fenna + Daan, na de zomer", "Fenna + Daan", "na de zomer"),
        ("Fenna, 1 mei\nDaan, 1 juni", "Fenna\nDaan", "1 mei\n1 juni"),
        ("doorlopend", "", "doorlopend"),
        ("Fenna, per direct", "Fenna", "per direct"),
        ("Daan, teamdag 7 oktober", "Daan", "teamdag 7 oktober"),
    ],
)
def test_an_owner_and_a_term_are_told_apart(cell: str, who: str, due: str) -> None:
    told = owner_cell(cell, KNOWN)

    assert (told.who, told.due) == (who, due)
    assert tells_when(cell, KNOWN)


@pytest.mark.parametrize(
    "cell", ["Daan, Fenna", "Jan", "elke begeleider", "de keuken en het team", "Fenna (tuin)", ""]
)
def test_names_and_groups_are_no_term(cell: str) -> None:
    assert owner_cell(cell, KNOWN).who == cell
    assert not tells_when(cell, KNOWN)
