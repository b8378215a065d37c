"""Minutes in English: who does something there, and what they only tell."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of_board

_HEAD = "# Minutes of the pond committee\n\nPresent: Fenna Fictief, Daan van der Verzonnen\n\n"
_TOLD = "The minutes of the last meeting were approved and there was no other business.\n\n"


class TestEnglishNames:
    @pytest.mark.parametrize("label", ["Attending", "Attended by", "Those present"])
    def test_stand_behind_who_attended(self, label: str) -> None:
        head = f"# Minutes of the pond committee\n\n{label}: Zwelle Fictief, Kaja Bedacht\n\n"
        (point,) = points_of_board("Zwelle to mow the bank.", head)
        assert (point.title, point.owners) == ("Mow the bank", ("Zwelle",))

    @pytest.mark.parametrize("name", ["Toby", "Siobhan", "Helen", "Ben"])
    def test_are_known_though_nobody_listed_them(self, name: str) -> None:
        (point,) = points_of_board(f"{_TOLD}{name} to call the bank.", _HEAD)
        assert (point.title, point.owners) == ("Call the bank", (name,))

    def test_are_told_by_what_only_people_do(self) -> None:
        (point,) = points_of_board(
            f"{_TOLD}Zwelle reported on the leak. Zwelle to call the builder.", _HEAD
        )
        assert (point.title, point.owners) == ("Call the builder", ("Zwelle",))

    def test_are_no_things_that_begin_a_sentence(self) -> None:
        text = f"{_TOLD}Workshop to plan the year. Workshop to paint the hall."
        assert points_of_board(text, _HEAD) == ()

    def test_of_dutch_words_are_known_in_english_alone(self) -> None:
        assert points_of_board("Ben to call the bank.", "# Notulen van het bestuur\n\n") == ()


class TestEnglishWork:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Fenna will also contact the council.", "Contact the council"),
            ("Fenna will then probably order the pump.", "Order the pump"),
            ("Fenna is also going to mow the bank.", "Mow the bank"),
            ("Fenna has been asked to write to the council.", "Write to the council"),
            ("Fenna said she would look into the mower.", "Look into the mower"),
        ],
    )
    def test_may_have_words_in_front_of_its_verb(self, sentence: str, title: str) -> None:
        (point,) = points_of_board(sentence, _HEAD)
        assert (point.title, point.owners) == (title, ("Fenna",))
        assert point.certainty is Certainty.CERTAIN

    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna informs us the tickets are on sale.",
            "Fenna informs the board that the lease is signed.",
            "Fenna shows us the plan of the pond.",
            "Fenna kicks off the meeting with a short introduction.",
            "Everyone is doing fine, there are no issues.",
            "The work is going well with the contractor.",
            "Newsletters are doing good, looking at the figures.",
            "Someone is selling mugs with the old logo.",
            "The shared list already includes all members.",
        ],
    )
    def test_is_not_what_is_only_told(self, sentence: str) -> None:
        assert points_of_board(sentence, _HEAD) == ()

    def test_with_a_day_is_still_to_be_done(self) -> None:
        (point,) = points_of_board("Fenna sends us the plan by 1 May.", _HEAD)
        assert point.owners == ("Fenna",)


class TestEnglishPassives:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("The leaflet will be circulated by Friday.", "Circulate the leaflet by Friday"),
            (
                "A separate visit will be planned in the coming month.",
                "Plan a separate visit in the coming month",
            ),
            ("The draft will also be copied to the website.", "Copy the draft to the website"),
            (
                "A letter will be sent to all members and the rest will be told.",
                "Send a letter to all members",
            ),
        ],
    )
    def test_plan_work_of_nobody_yet(self, sentence: str, title: str) -> None:
        (point,) = points_of_board(sentence, _HEAD)
        assert (point.title, point.owners) == (title, ())
        assert point.certainty is Certainty.SUGGESTED

    @pytest.mark.parametrize(
        "sentence",
        [
            "Lunch will be provided.",
            "Tickets will be sold at the door.",
            "The draft will be discussed at the next meeting.",
            "The lift will be repaired by the council.",
            "If it rains, the fair will be moved.",
            "The report will be published when it is ready.",
            "Members who do not pay will be removed.",
        ],
    )
    def test_announce_what_nobody_has_to_do(self, sentence: str) -> None:
        assert points_of_board(sentence, _HEAD) == ()


class TestEnglishProceedings:
    def test_give_an_item_of_an_agenda_its_time(self) -> None:
        text = "- Opening (1 min)\n- Announce the goal of the week (5 min)\n- Address it (10 mins)"
        assert points_of_board(text, _HEAD) == ()

    def test_leave_a_task_its_estimate(self) -> None:
        (point,) = points_of_board("## Actions\n\n- Fenna: call the bank (5 min)", _HEAD)
        assert point.owners == ("Fenna",)

    @pytest.mark.parametrize(
        "sentence",
        [
            "MOTION: To approve the budget of 2000. Fenna / Daan. Passed unanimously.",
            "Motion: accept the report of the treasurer. Carried.",
        ],
    )
    def test_vote_on_what_the_vote_does(self, sentence: str) -> None:
        assert points_of_board(sentence, _HEAD) == ()

    def test_turn_to_somebody_behind_a_marker(self) -> None:
        (point,) = points_of_board("Action point: Write to the council.", _HEAD)
        assert (point.title, point.owners) == ("Write to the council", ())


class TestEnglishLists:
    def test_name_for_whom_a_task_is(self) -> None:
        text = "## Actions\n\n- For Fenna: order the pump.\n- For Daan: call the bank."
        first, second = points_of_board(text, _HEAD)
        assert (first.owners, second.owners) == (("Fenna",), ("Daan",))

    def test_leave_out_the_to_of_a_verb(self) -> None:
        text = "## Actions\n\n- Fenna - to order the pump.\n- Daan - to call the bank."
        titles = [point.title for point in points_of_board(text, _HEAD)]
        assert titles == ["Order the pump", "Call the bank"]


def test_what_is_to_be_sorted_is_a_list_of_work() -> None:
    found = points_of_board(
        "## To be sorted\n\n- new lock on the shed\n- menu in pictures (Colm)\n"
    )

    assert [point.title for point in found] == ["New lock on the shed", "Menu in pictures"]
