"""What is to be changed, and done otherwise next time, in the words of a committee."""

import pytest

from unit.minutes.builders import points_of_board as points_of


class TestNextTime:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            (
                "Volgend jaar de verwarming eerder aan!",
                "Volgend jaar de verwarming eerder aan",
            ),
            ("Volgend jaar eerder beginnen.", "Volgend jaar eerder beginnen"),
            (
                "De soep was te snel op; volgende keer meer bestellen.",
                "Volgende keer meer bestellen",
            ),
            (
                "De rij was lang, volgend jaar twee mensen bij de kassa zetten.",
                "Volgend jaar twee mensen bij de kassa zetten",
            ),
            ("Next time order fewer tables.", "Next time order fewer tables"),
        ],
    )
    def test_is_done_otherwise(self, sentence: str, title: str) -> None:
        assert [point.title for point in points_of(sentence)] == [title]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Volgende keer bij Fenna thuis.",
            "Volgende keer meer nieuws.",
            "Volgende keer bespreken.",
            "Volgend jaar is er geen feest.",
            "De zaal was vol, volgend jaar is er meer plek.",
            "Het koor zingt volgend jaar in Gent.",
        ],
    )
    def test_only_tells_otherwise(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestSomebody:
    @pytest.mark.parametrize(
        ("sentence", "word"),
        [
            ("De lijst is verouderd, iemand moet die nalopen.", "nalopen"),
            ("De brief dateert uit 2019, daar moet iemand even doorheen.", "doorheen"),
        ],
    )
    def test_has_to_do_it(self, sentence: str, word: str) -> None:
        (point,) = points_of(sentence)

        assert word in point.title
        assert not point.owners


class TestWhatIsChanged:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("De statuten worden herzien.", "De statuten herzien"),
            ("De website wordt vernieuwd.", "De website vernieuwen"),
            (
                "Niemand weet of de verzekering klopt. Dit wordt uitgezocht.",
                "Niemand weet of de verzekering klopt: uitzoeken",
            ),
        ],
    )
    def test_lies_ahead(self, sentence: str, title: str) -> None:
        assert [point.title for point in points_of(sentence)] == [title]

    @pytest.mark.parametrize(
        "sentence",
        [
            "De lijst wordt elk jaar aangepast.",
            "De lijst kan worden aangevuld.",
            "De app wordt volgens de leverancier volgend jaar vervangen.",
            "De statuten worden niet aangepast.",
            "De statuten zijn aangepast.",
            "De statuten werden in 2019 herzien.",
            "De begroting wordt toegelicht.",
            "Als de statuten worden herzien, is een notaris nodig.",
        ],
    )
    def test_is_only_told_otherwise(self, sentence: str) -> None:
        assert not points_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De vragen uit de vorige vergadering zijn schriftelijk beantwoord en naar tevredenheid.",
        "Fenna introduceert het stuk en legt uit hoe het is opgebouwd.",
    ],
)
def test_what_was_done_at_the_table_is_no_work(sentence: str) -> None:
    assert not points_of(sentence)
