"""Clients who ask whether something can be done wish it; the answer says what becomes of it."""

from datetime import date

import pytest

from planner_sync.domain.points import Certainty, Decision, Kind
from unit.minutes.builders import points_of, points_of_board


class TestAQuestionIsAWish:
    """Whoever asks "kan dit anders?" where clients met asks for more than an answer."""

    @pytest.mark.parametrize(
        ("said", "title"),
        [
            ("Mag er een spiegel in de kapsalon?", "Een spiegel in de kapsalon"),
            ("Kunnen we een keer zelf pizza bakken?", "Een keer zelf pizza bakken"),
            ("Kan de tuinbank geverfd worden?", "De tuinbank geverfd"),
            ("Kees vroeg: mag de kat vaker binnen?", "De kat vaker binnen"),
            ("- Kan er een kapstok bij in de gang?", "Een kapstok bij in de gang"),
            ("Zou het koor ook op zondag kunnen?", "Het koor ook op zondag"),
            ("Kunnen jullie het hek eerder opendoen?", "Het hek eerder opendoen"),
            ("Could there be a bench near the pond?", "A bench near the pond"),
        ],
    )
    def test_it_suggests_what_is_asked_for(self, said: str, title: str) -> None:
        (point,) = points_of(said)

        assert (point.title, point.kind) == (title, Kind.IMPROVEMENT)
        assert (point.certainty, point.decision) == (Certainty.SUGGESTED, Decision.UNDECIDED)

    @pytest.mark.parametrize(
        "said",
        [
            "Kunt u uitleggen hoe het met de indicatie zit?",
            "Kan iemand mij vertellen wanneer de kapper komt?",
            "Mag dat?",
            "Kan dat ook anders?",
            "Wat kan er beter in de kapsalon?",
            "Could someone remind me where the spare key is?",
        ],
    )
    def test_other_questions_ask_for_an_answer_only(self, said: str) -> None:
        assert points_of(said) == ()

    def test_other_meetings_only_talk(self) -> None:
        assert points_of_board("Kan de zaal eerder open?") == ()

    @pytest.mark.parametrize(
        ("said", "decision", "owners"),
        [
            ("Kan de kapper op dinsdag komen? Fenna vraagt dat na.", Decision.TAKEN_UP, ("Fenna",)),
            ("Mag de kapper op dinsdag komen? Dat kan niet.", Decision.NOT_TAKEN_UP, ()),
            ("Kan de kapper op dinsdag komen? Daar komen we op terug.", Decision.LATER, ()),
            (
                "Kan de kapper op dinsdag komen? Fenna gaf aan dat dat niet kan, want hij is duur.",
                Decision.NOT_TAKEN_UP,
                (),
            ),
            (
                "Kan de kapper op dinsdag komen? Woensdag is zo druk. Daan regelt dat.",
                Decision.TAKEN_UP,
                ("Daan",),
            ),
        ],
    )
    def test_the_answer_behind_it_decides(
        self, said: str, decision: Decision, owners: tuple[str, ...]
    ) -> None:
        (point,) = points_of(said)

        assert point.title.startswith("De kapper op dinsdag")
        assert (point.decision, point.owners) == (decision, owners)


class TestQuestionsAndAnswers:
    """Each "Vraag:" with its "Antwoord:" is one point, or none."""

    @pytest.mark.parametrize("between", ["\n", "\n\n", " "])
    def test_what_the_answer_promises_is_done(self, between: str) -> None:
        (point,) = points_of(
            f"Vraag: Mag er een slot op mijn kluisje?{between}"
            "Antwoord: Ja. Fenna bestelt voor iedereen een cijferslot. Streefdatum: 1 april."
        )

        assert point.title == "Een slot op mijn kluisje: voor iedereen een cijferslot bestellen"
        assert (point.owners, point.decision) == (("Fenna",), Decision.TAKEN_UP)
        assert point.due_on == date(2026, 4, 1)

    def test_a_no_is_kept_with_its_reason(self) -> None:
        (point,) = points_of("Vraag: Kan ik een waterbed?\nAntwoord: Nee, de vloer is te zwak.")

        assert point.decision is Decision.NOT_TAKEN_UP
        assert point.reason == "de vloer is te zwak"

    def test_a_complaint_in_the_form_of_a_question_tells_why(self) -> None:
        (point,) = points_of(
            "Vraag: Waarom horen wij altijd als laatste wie er komt wonen?\n"
            "Antwoord: Dat kan beter. Daan maakt een stappenplan voor nieuwe bewoners."
        )

        assert point.title == "Een stappenplan voor nieuwe bewoners maken"
        assert "als laatste" in (point.description or "")

    @pytest.mark.parametrize(
        "said",
        [
            "Vraag: Wie won het sjoelen?\nAntwoord: Wij natuurlijk.",
            "Vraag: Waar staat de brievenbus?\n\nAntwoord: Naast de lift.",
        ],
    )
    def test_news_is_no_point(self, said: str) -> None:
        assert points_of(said) == ()

    def test_questions_follow_each_other(self) -> None:
        swing, gate = points_of(
            "Vraag: Kan er een schommel bij?\nAntwoord: Daan zoekt dat uit.\n\n"
            "Vraag: Hoe oud is het huis?\nAntwoord: Honderd jaar.\n\n"
            "Vraag: Kan het hek zachter?\nAntwoord: Fenna smeert het hek voor 1 mei.\n"
        )

        assert (swing.title, swing.owners) == ("Een schommel bij", ("Daan",))
        assert (gate.title, gate.due_on) == ("Het hek voor 1 mei smeren", date(2026, 5, 1))
