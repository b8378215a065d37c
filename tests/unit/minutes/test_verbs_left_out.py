"""What several people do with one verb: "Fenna belt de drukker, Daan de fotograaf"."""

import pytest

from unit.minutes.builders import points_of as points_of_clients
from unit.minutes.builders import points_of_board as points_of


class TestAVerbForSeveralPeople:
    @pytest.mark.parametrize(
        ("sentence", "told"),
        [
            (
                "Fenna belt de drukker, Daan de fotograaf.",
                [("De drukker bellen", "Fenna"), ("De fotograaf bellen", "Daan")],
            ),
            (
                "Fenna regelt de zaal en Daan het geluid.",
                [("De zaal regelen", "Fenna"), ("Het geluid regelen", "Daan")],
            ),
            (
                "Daan zal de zaal regelen en Fenna de muziek.",
                [("De zaal regelen", "Daan"), ("De muziek regelen", "Fenna")],
            ),
            (
                "Fenna mailt haar morgen, Daan de twee anderen.",
                [("Haar morgen mailen", "Fenna"), ("De twee anderen mailen", "Daan")],
            ),
            (
                "Fenna regelt de bloemen, Jan de kaarten.",
                [("De bloemen regelen", "Fenna"), ("De kaarten regelen", "Jan")],
            ),
            (
                "Fenna will bring the cake and Daan the drinks.",
                [("Bring the cake", "Fenna"), ("Bring the drinks", "Daan")],
            ),
        ],
    )
    def test_gives_each_a_point(self, sentence: str, told: list[tuple[str, str]]) -> None:
        found = [(point.title, *point.owners) for point in points_of(sentence)]

        assert found == told

    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna stuurt Karin en Daan de stukken.",
            "Fenna belt Daan, de penningmeester van de club.",
            "Fenna belt Karin en Daan over de zaal.",
        ],
    )
    def test_gives_no_work_to_whom_something_is_done(self, sentence: str) -> None:
        assert [point.owners for point in points_of(sentence)] == [("Fenna",)]

    def test_makes_no_work_of_what_is_told(self) -> None:
        assert not points_of("Fenna leest het stuk, Daan het verslag van vorige keer.")
        assert not points_of("Fenna leidde het gesprek en Daan de rondleiding.")

    def test_gives_clients_no_work(self) -> None:
        found = points_of_clients("Fenna belt de kok, Mevrouw De Vries de tuinman.")

        assert all(point.owners != ("Mevrouw De Vries",) for point in found)
