"""Wording of boards, working groups and student projects, where no clients met."""

import pytest

from planner_sync.domain.blocks import Cell, Document, Paragraph, Table
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import minutes_of, shipped_lexicon
from unit.minutes.builders import points_of_board as points_of

TEAM = "# Meeting notes\n\nPresent: Fenna Fictief, Daan van der Verzonnen\n\n"


class TestWhoTakesSomethingOn:
    @pytest.mark.parametrize(
        ("sentence", "title", "owners"),
        [
            (
                "Fenna zal nagaan wanneer het vaandel opgehangen kan worden.",
                "Nagaan wanneer het vaandel opgehangen kan worden",
                ("Fenna",),
            ),
            (
                "Iedereen wil weer een tent met een podium, daarbij zal Daan geld vragen.",
                "Geld vragen",
                ("Daan",),
            ),
            (
                "Daan neemt de inkoop van vlaggen op zich.",
                "De inkoop van vlaggen op zich nemen",
                ("Daan",),
            ),
            (
                "Fenna laat aan de fanfare weten dat het feest doorgaat.",
                "Aan de fanfare laten weten dat het feest doorgaat",
                ("Fenna",),
            ),
            (
                "Afgesproken wordt dat Daan zorg draagt voor de tent.",
                "Zorg dragen voor de tent",
                ("Daan",),
            ),
            (
                "Fenna vindt de vlag te klein en zal een grotere bestellen.",
                "Een grotere bestellen",
                ("Fenna",),
            ),
            ("Daan pakt de vlaggenmast op.", "De vlaggenmast oppakken", ("Daan",)),
            (
                "Fenna schoffelt het pad langs de vijver.",
                "Het pad langs de vijver schoffelen",
                ("Fenna",),
            ),
            (
                "Daan rubriceert de reacties van de leden.",
                "De reacties van de leden rubriceren",
                ("Daan",),
            ),
            ("Fenna will approve the new statutes.", "Approve the new statutes", ("Fenna",)),
        ],
    )
    def test_is_read_in_many_turns_of_phrase(
        self, sentence: str, title: str, owners: tuple[str, ...]
    ) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, owners)

    @pytest.mark.parametrize(
        ("sentence", "title", "owners"),
        [
            (
                "Daan wil uitzoeken of de tent brandveilig is.",
                "Uitzoeken of de tent brandveilig is",
                ("Daan",),
            ),
            (
                "Fenna stelt voor om een loterij te organiseren.",
                "Een loterij organiseren",
                ("Fenna",),
            ),
            (
                "Het bestuur levert tekst voor de folder aan.",
                "Tekst voor de folder aanleveren",
                ("Het bestuur",),
            ),
            (
                "De feestcommissie zal de entreeprijs doorrekenen.",
                "De entreeprijs doorrekenen",
                ("De feestcommissie",),
            ),
            ("Daan zal de route bedisselen.", "De route bedisselen", ("Daan",)),
        ],
    )
    def test_is_suggested_where_it_is_less_than_a_promise(
        self, sentence: str, title: str, owners: tuple[str, ...]
    ) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.owners) == (title, owners)
        assert point.certainty is Certainty.SUGGESTED

    def test_is_told_by_initials_of_the_attendance_list(self) -> None:
        (point,) = points_of(
            "FF plant een afspraak met de fanfare.",
            "# Verslag\n\nAanwezig: Fenna Fictief (FF), Daan van der Verzonnen (DV)\n\n",
        )

        assert point.owners == ("Fenna Fictief (FF)",)

    def test_a_row_of_names_vouches_for_the_one_that_nobody_listed(self) -> None:
        row = "Fenna, Daan, Zwaantje en Anna bespraken de schuur.\n\n"

        (point,) = points_of(f"{row}## Acties\n\n- Zwaantje:\n  - zoekt planken\n")

        assert point.owners == ("Zwaantje",)

    def test_a_row_of_places_names_nobody(self) -> None:
        row = "Anna, Zwaluwstad, Hoogveen en Kerkrade kwamen langs.\n\n"

        (point,) = points_of(f"{row}## Acties\n\n- Hoogveen: planken zoeken\n")

        assert point.owners == ()

    def test_is_known_by_a_known_name_beside_it(self) -> None:
        points = points_of("Fenna en Zwaantje tellen de kas. Daarna belt Zwaantje de bank.")

        assert points[-1].owners == ("Zwaantje",)

    def test_is_who_the_sentence_before_begins_with(self) -> None:
        (point,) = points_of("Daan heeft een idee voor een loterij. Zal dit uitwerken op papier.")

        assert point.owners == ("Daan",)


class TestWhatIsNoWork:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Fenna laat weten dat ze ziek is.",
            "Daan wil weten hoe laat het feest begint.",
            "Daan gaat nog niet naar de notaris om de akte te laten wijzigen.",
            "Deze vlag gaan we nu niet bestellen.",
            "Fenna gaat morgen naar Assen.",
            "Fenna en Daan moeten eerder weg.",
            "Er hadden vooraf hekken geplaatst moeten worden.",
            "Een lid moet zijn stem zelf kunnen uitbrengen.",
            "Laat het leeg als niemand iets weet.",
        ],
    )
    def test_makes_no_point(self, sentence: str) -> None:
        assert not points_of(sentence)

    def test_an_attendance_list_with_handles_makes_no_points(self) -> None:
        minutes = minutes_of(
            "# Meeting notes\n\n## Present\n\n- Fenna Fictief @fennaf (member)\n"
            "- Daan Verzonnen (@daanv)\n\n## Notes\n\n- Fenna will order the flags.\n"
        )

        assert [point.title for point in minutes.points] == ["Order the flags"]

    def test_an_enumeration_under_the_tasks_makes_no_points(self) -> None:
        found = points_of(
            "# To do\n\n- Tent huren\n\nVolgorde van de optocht:\n\n"
            "1. Fanfare\n2. Vaandel\n3. Praalwagen\n4. Ruiters\n"
        )

        assert [point.title for point in found] == ["Tent huren"]

    def test_a_report_under_the_tasks_makes_no_point(self) -> None:
        assert not points_of("## Taakverdeling\n\nEr is besproken wie welke kraam bemant.")


class TestLists:
    def test_what_somebody_has_done_is_done(self) -> None:
        found = points_of(
            "## Actiepunten\n\n- Daan heeft de tent besteld\n- Fenna vraagt de vergunning aan\n"
        )

        assert [point.status for point in found] == [Status.DONE, Status.OPEN]

    def test_what_somebody_is_only_suggests(self) -> None:
        found = points_of("## Actiepunten\n\n- Daan blijft penningmeester\n- Fenna huurt de tent\n")

        assert [point.certainty for point in found] == [Certainty.SUGGESTED, Certainty.CERTAIN]

    @pytest.mark.parametrize("title", ["Hoe kunnen we dit aanpakken?", "Todo-list", "Oplossingen"])
    def test_stand_under_many_titles(self, title: str) -> None:
        (point, _) = points_of(f"## {title}\n\n- Tent huren\n- Vlaggen wassen\n")

        assert point.title == "Tent huren"

    def test_items_under_a_question_end_with_their_depth(self) -> None:
        found = points_of(
            "- Wie doet wat volgende week?\n    - Tent huren\n    - Vlaggen wassen\n"
            "- Het weer is nog onzeker\n"
        )

        assert [point.title for point in found] == ["Tent huren", "Vlaggen wassen"]

    def test_a_title_of_the_conversation_ends_them(self) -> None:
        found = points_of("## Acties\n\n- Tent huren\n\nFases\n\n- Fase een: het draagvlak\n")

        assert [point.title for point in found] == ["Tent huren"]

    def test_text_beside_them_is_read_as_text(self) -> None:
        found = points_of("## Acties\n\n- Tent huren\n\nFenna wast de vlaggen.\n")

        assert [point.title for point in found] == ["Tent huren", "De vlaggen wassen"]

    def test_a_subject_above_whose_task_it_is_becomes_the_theme(self) -> None:
        (point,) = points_of(
            "## Actions\n\n- Preparation of the summer party\n  - Fenna Fictief: order the flags\n",
            TEAM,
        )

        assert (point.title, point.owners) == ("Order the flags", ("Fenna Fictief",))

    def test_two_names_behind_a_task_are_its_owners(self) -> None:
        (point,) = points_of("## Acties\n\n- Tent huren (Zwaantje + Kaja)\n")

        assert point.owners == ("Zwaantje", "Kaja")


class TestText:
    def test_broken_at_the_margin_is_one_sentence(self) -> None:
        (point,) = points_of(
            "Action item: ask the people of the village who have ever carried\n"
            "a flag to walk in the parade.",
            TEAM,
        )

        assert point.title.endswith("carried a flag to walk in the parade")

    def test_in_a_frame_that_a_pdf_shows_as_rows_is_one_sentence(self) -> None:
        rows = (
            "2. Vlaggen",
            "Afgesproken wordt dat Fenna Fictief een offerte aanvraagt voor de grote vlag",
            "van het gemeentehuis.",
        )
        blocks = (
            Paragraph(text="Notulen bestuursvergadering 3 mei 2026", where="alinea 1"),
            Table(rows=tuple((Cell(text=row),) for row in rows), where="tabel 1"),
        )

        (point,) = read_minutes(
            Document(blocks=blocks, format="pdf"), lexicon=shipped_lexicon(), privacy=False
        ).points

        assert point.title == "Een offerte aanvragen voor de grote vlag van het gemeentehuis"

    def test_written_out_under_the_agenda_is_the_meeting(self) -> None:
        found = points_of(
            "## Agenda\n\n### Vlaggen\n\n- Voorraad\n  - Fenna will order the flags.\n", TEAM
        )

        assert [point.title for point in found] == ["Order the flags"]

    def test_of_an_agenda_alone_is_no_work(self) -> None:
        assert not points_of("## Agenda\n\n- Vlaggen bestellen\n- Begroting vaststellen\n")

    @pytest.mark.parametrize(
        ("note", "title"),
        [
            ("Kijken naar de kosten van de tent", "Kijken naar de kosten van de tent"),
            ("Need to order the flags", "Order the flags"),
            (
                "Zet ook de tent op de lijst. En geef de fanfare een tas.",
                "En geef de fanfare een tas",
            ),
        ],
    )
    def test_that_notes_work_suggests_a_point(self, note: str, title: str) -> None:
        point = points_of(f"- {note}")[-1]

        assert (point.title, point.certainty) == (title, Certainty.SUGGESTED)

    def test_of_a_decision_that_gives_a_task_is_an_action(self) -> None:
        (point,) = points_of("Besluit: Fenna vraagt een offerte aan.")

        assert (point.kind, point.owners) == (Kind.ACTION, ("Fenna",))

    def test_of_two_listed_points_is_read_beside_them(self) -> None:
        found = points_of(
            "We gaan de tent versieren.\n\n## Acties\n\n- Tent huren\n- Vlaggen wassen\n"
        )

        assert len(found) == 3


class TestWhatIsResolved:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            (
                "We besluiten een vaandel te kopen voor de optocht.",
                "Een vaandel kopen voor de optocht",
            ),
            (
                "Besloten wordt om de fanfare nog een brief te sturen.",
                "De fanfare nog een brief sturen",
            ),
            ("Besloten is om de tent te huren.", "De tent huren"),
            ("Het bestuur besluit de contributie te verhogen.", "De contributie verhogen"),
        ],
    )
    def test_is_work(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence)

        assert (point.title, point.kind) == (title, Kind.ACTION)

    def test_as_a_rule_is_none(self) -> None:
        assert not points_of("We besluiten dat leden een vlag mogen meenemen.")


class TestWorkWithoutASubject:
    @pytest.mark.parametrize(
        ("sentence", "title"),
        [
            ("Need to get in touch with the band.", "Get in touch with the band"),
            ("Will need to schedule a rehearsal.", "Schedule a rehearsal"),
        ],
    )
    def test_has_no_owner(self, sentence: str, title: str) -> None:
        (point,) = points_of(sentence, TEAM)

        assert (point.title, point.owners) == (title, ())

    @pytest.mark.parametrize(
        "sentence",
        [
            "Planning to launch at the fair.",
            "Important to make the fair led by the members.",
            "To support the newcomers, a map was made.",
        ],
    )
    def test_is_not_what_only_tells(self, sentence: str) -> None:
        assert not points_of(sentence, TEAM)


def test_a_question_of_somebody_asks_it_of_nobody_else() -> None:
    assert points_of("Fenna: Kun je ook via de app aansluiten? Ja, dat kan.") == ()
