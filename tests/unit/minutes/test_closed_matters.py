"""What is refused, put off or there already is no open work, however a hand puts it down."""

import pytest

from planner_sync.domain.points import Decision, Point, Status
from unit.minutes.builders import points_of

_WISHES = [
    "Graag een koelkast in de huiskamer",
    "Iemand vroeg of er een koelkast in de huiskamer kan",
]
_ENDS = [
    *("Dat kan niet", "Te duur", "Dat is te duur", "Is afgewezen"),
    *("Nu niet", "Parkeren we", "Komt volgend jaar pas aan bod"),
    *("Gedaan", "Gisteren geregeld", "Dat is inmiddels opgelost", "Die staat er al"),
    "Daan heeft er gisteren een gekocht",
]
_OPEN = ["Daan regelt het", "Kan, Daan regelt het", "Daan vraagt een prijs op"]
_PLACES = {
    "colon": "- {w}: {small}\n- De bank is kapot: Daan regelt een nieuwe",
    "dash": "- {w} – {small}\n- De bank is kapot – Daan regelt een nieuwe",
    "hyphen": "- {w} - {end}\n- De bank is kapot - Daan regelt een nieuwe",
    "bracket": "- {w} ({small})\n- De bank is kapot (Daan regelt een nieuwe)",
    "arrow": "- {w} → {end}\n- De bank is kapot → Daan regelt een nieuwe",
    "sentence": "- {w}. {end}.\n- De bank is kapot. Daan regelt een nieuwe.",
    "nested": "- {w}\n  - {end}\n- De bank is kapot\n  - Daan regelt een nieuwe",
    "nested arrow": "- {w}\n  - → {small}\n- De bank is kapot\n  - → Daan regelt een nieuwe",
    "next paragraph": "{w}.\n\n{end}.\n\nDe bank is kapot.\n\nDaan regelt een nieuwe.",
    "list of before": (
        "## Actiepunten vorige keer\n\n- {w}: {small}\n- De bank is kapot: Daan regelt een nieuwe"
    ),
}
_CLOSED = {Decision.NOT_TAKEN_UP, Decision.LATER}


def _fridges(place: str, wish: str, end: str) -> list[Point]:
    """Return the open points about the fridge."""
    small = end if end.startswith("Daan") else end[0].lower() + end[1:]
    text = _PLACES[place].format(w=wish, end=end, small=small)
    return [
        point
        for point in points_of(text)
        if point.status in {Status.OPEN, Status.IN_PROGRESS}
        and point.decision not in _CLOSED
        and not ({"bank", "nieuwe"} & {*point.title.casefold().split()})
    ]


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("end", _ENDS)
@pytest.mark.parametrize("wish", _WISHES)
def test_a_matter_that_is_closed_is_no_open_work(place: str, end: str, wish: str) -> None:
    assert _fridges(place, wish, end) == []


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("end", _OPEN)
@pytest.mark.parametrize("wish", _WISHES)
def test_a_matter_that_somebody_takes_up_stays(place: str, end: str, wish: str) -> None:
    (point,) = _fridges(place, wish, end)

    assert point.owners == ("Daan",)


@pytest.mark.parametrize(
    "text",
    [
        "De koffie: te duur.",
        "Graag een koelkast: nog niet geregeld.",
        "Graag een koelkast.\n\nTafel: kan niet, te groot.",
        "De trap is te donker.\n\nDat is gevaarlijk.",
    ],
)
def test_what_only_looks_like_an_end_closes_nothing(text: str) -> None:
    assert any(p.status is Status.OPEN and p.decision not in _CLOSED for p in points_of(text))


def test_a_labelled_answer_in_the_next_paragraph_closes_the_wish() -> None:
    points = points_of("graag: een koelkast in de huiskamer\n\nantwoord: gisteren geregeld")

    assert [p for p in points if p.status is Status.OPEN and p.decision not in _CLOSED] == []
