"""Running text of committees, boards, schools and projects, as their secretaries write it."""

import pytest

from planner_sync.domain.points import Certainty
from unit.minutes.builders import points_of_board as points_of


class TestASecondVerb:
    @pytest.mark.parametrize(
        ("sentence", "title", "owner"),
        [
            (
                "Fenna heeft nog geen antwoord van de bank en mailt hen deze week.",
                "De bank deze week mailen",
                "Fenna",
            ),
            (
                "Daan kon vandaag niet komen maar stuurt zijn stuk nog na.",
                "Zijn stuk nog nasturen",
                "Daan",
            ),
            (
                "Fenna vindt de zaal te klein en informeert bij het dorpshuis.",
                "Bij het dorpshuis informeren",
                "Fenna",
            ),
            (
                "De penningmeester mist drie bonnen en stuurt iedereen een herinnering.",
                "Iedereen een herinnering sturen",
                "De penningmeester",
            ),
            (
                "De voorzitter bedankt iedereen en zorgt dat deze lijst bij de leden komt.",
                "Zorgen dat deze lijst bij de leden komt",
                "De voorzitter",
            ),
            (
                "Daan kent een drukker en benadert die voor de folder.",
                "Daan kent een drukker: voor de folder benaderen",
                "Daan",
            ),
            (
                "The treasurer thanked everyone and sends the list to the bank.",
                "Send the list to the bank",
                "The treasurer",
            ),
        ],
    )
    def test_is_of_whom_the_sentence_begins_with(
        self, sentence: str, title: str, owner: str
    ) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, (owner,))
        assert point.certainty is Certainty.CERTAIN

    @pytest.mark.parametrize(
        "sentence",
        [
            "De penningmeester heeft de reacties gebundeld en verwerkt in een stuk.",
            "De voorzitter sluit de vergadering en dankt allen.",
            "De secretaris woont in Assen en leidt ook een koor.",
            "Fenna kent de wijk en onderhoudt het contact met de winkels.",
            "Daan meldt dat de gemeente de bank plaatst en betaalt.",
            "Fenna heeft een boot en verhuurt die.",
            "De voorzitter opent de vergadering en heet iedereen welkom.",
        ],
    )
    def test_makes_no_point_of_what_was_done_or_how_somebody_lives(self, sentence: str) -> None:
        assert not points_of(sentence)


class TestWhoHoldsAnOffice:
    @pytest.mark.parametrize(
        ("sentence", "owner"),
        [
            ("De jeugdcoördinator stelt een schema op.", "De jeugdcoördinator"),
            ("De studentleden stellen een schema op.", "De studentleden"),
            ("De projectleider stelt een schema op.", "De projectleider"),
        ],
    )
    def test_takes_work_on(self, sentence: str, owner: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == ("Een schema opstellen", (owner,))

    def test_elsewhere_takes_none_on(self) -> None:
        assert not points_of("De directeur van de school stuurt een brief rond.")
