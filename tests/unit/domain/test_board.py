"""What a card's place and progress mean."""

import pytest

from planner_sync.domain.board import Place, Stage, Standing, standing_of


@pytest.mark.parametrize(
    ("place", "stage", "standing"),
    [
        (Place.DISCUSS, Stage.NOT_STARTED, Standing.UNDECIDED),
        (Place.DISCUSS, Stage.IN_PROGRESS, Standing.UNDECIDED),
        (Place.DISCUSS, Stage.DONE, Standing.DONE),
        (Place.TAKEN_UP, Stage.NOT_STARTED, Standing.TAKEN_UP),
        (Place.TAKEN_UP, Stage.IN_PROGRESS, Standing.TAKEN_UP),
        (Place.TAKEN_UP, Stage.DONE, Standing.DONE),
        (Place.NOT_TAKEN_UP, Stage.NOT_STARTED, Standing.NOT_TAKEN_UP),
        (Place.NOT_TAKEN_UP, Stage.IN_PROGRESS, Standing.NOT_TAKEN_UP),
        (Place.NOT_TAKEN_UP, Stage.DONE, Standing.NOT_TAKEN_UP),
        (None, Stage.NOT_STARTED, Standing.TAKEN_UP),
        (None, Stage.IN_PROGRESS, Standing.TAKEN_UP),
        (None, Stage.DONE, Standing.DONE),
    ],
)
def test_a_card_says_how_its_point_stands(
    place: Place | None, stage: Stage, standing: Standing
) -> None:
    assert standing_of(place, stage) is standing


@pytest.mark.parametrize(
    ("percent", "stage"),
    [
        (0, Stage.NOT_STARTED),
        (1, Stage.IN_PROGRESS),
        (99, Stage.IN_PROGRESS),
        (100, Stage.DONE),
    ],
)
def test_planners_percentage_has_three_steps(percent: int, stage: Stage) -> None:
    assert Stage.from_percent(percent) is stage
