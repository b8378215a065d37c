"""What the minutes say about the meeting itself."""

from datetime import date

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Document, Heading, Paragraph, Table
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.moments import (
    ClientMoment,
    Recommendation,
    Score,
    WordsKind,
    day_in_name,
)
from planner_sync.minutes.moment.facts import questions_about
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, minutes_of, shipped_lexicon

POINT = "\n\nActie: verf kopen.\n"


def moment_of(markdown: str) -> ClientMoment:
    moment = minutes_of(markdown + POINT).moment
    assert moment is not None
    return moment


def undated(markdown: str) -> date | None:
    document = Document(
        blocks=(
            Heading(text=markdown, level=1, where="kop 1"),
            Paragraph(text="Actie: verf kopen.", where="alinea 1"),
        ),
        format="md",
    )
    moment = read_minutes(document, lexicon=shipped_lexicon()).moment
    return moment.held_on if moment else None


@pytest.mark.parametrize(
    "label",
    ["Datum: 2 april 2026", "**Datum:** 2-4-2026", "Datum: donderdag 2 april 2026, 14.00 uur"],
)
def test_the_date_has_a_label(label: str) -> None:
    assert moment_of(label).held_on == date(2026, 4, 2)


@pytest.mark.parametrize(
    "head",
    [
        "Datum: 20 maart 2026\n\nVergaderdatum: 2 maart 2026",
        "Datum\n\n20 maart 2026\n\nVergaderdatum en tijd\n\n2 maart 2026 / 09:30-11:00 uur",
        "| Vergaderdatum en -tijd | 2 maart 2026 - 13:30 uur |\n| --- | --- |\n| Status | - |",
    ],
)
def test_what_names_the_meeting_goes_before_the_day_of_the_letter(head: str) -> None:
    assert moment_of(head).held_on == date(2026, 3, 2)


def test_a_title_goes_before_the_day_on_which_it_was_put_on_the_site() -> None:
    document = read_document(
        b"### 3 april 2026\n\n# Verslag bestuur 2 april 2026" + POINT.encode(), ".md"
    )
    moment = read_minutes(document, lexicon=shipped_lexicon()).moment
    assert moment is not None
    assert moment.held_on == date(2026, 4, 2)


def test_a_date_far_below_is_that_of_something_else() -> None:
    talk = "\n\n".join(f"Over onderwerp {number} is lang gepraat." for number in range(30))
    course = f"{talk}\n\nDatum: maandag 13 maart 2026"
    assert moment_of(f"# Notulen huisraad 2 maart 2026\n\n{course}").held_on == date(2026, 3, 2)
    assert moment_of(f"# Notulen huisraad\n\n{course}").held_on == date(2026, 3, 13)


@pytest.mark.parametrize(
    "heading",
    ["Cliëntmoment 2 april 2026", "Verslag 2-4-2026", "Minutes, April 2, 2026", "20260402 verslag"],
)
def test_else_the_date_stands_in_a_heading(heading: str) -> None:
    assert undated(heading) == date(2026, 4, 2)


def test_the_next_meeting_is_not_this_one() -> None:
    assert undated("Volgende bijeenkomst: 2 april 2026") is None


def asked(markdown: str, *, named_on: date | None = None, today: date | None = None) -> list[str]:
    blocks = read_document(markdown.encode(), ".md").blocks
    questions = questions_about(blocks, lexicon=shipped_lexicon(), today=today, named_on=named_on)
    return [question.problem for question in questions]


def test_what_the_moderator_wrote_is_never_overruled() -> None:
    markdown = "# Verslag 13 maart 2026\n\nDatum: 12 maart 2026\n"

    assert moment_of(markdown).held_on == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("markdown", "named_on", "told"),
    [
        ("# Verslag 13 maart 2026\n\nDatum: 12 maart 2026", None, "13 maart 2026 (in de titel)"),
        ("Datum: 12 maart 2026", date(2026, 3, 2), "2 maart 2026 (in de bestandsnaam)"),
    ],
)
def test_places_that_disagree_about_the_date_make_a_question(
    markdown: str, named_on: date | None, told: str
) -> None:
    (problem,) = asked(markdown, named_on=named_on)

    assert "12 maart 2026 gebruikt" in problem
    assert told in problem


def test_places_that_agree_ask_nothing_and_days_in_the_text_are_no_contradiction() -> None:
    markdown = "# Verslag 12 maart 2026\n\nDatum: 12-3-2026\n\nHet feest is op 4 april 2026."

    assert asked(markdown, named_on=date(2026, 3, 12), today=date(2026, 3, 14)) == []


def test_a_date_that_is_still_to_come_makes_a_question() -> None:
    assert "moet nog komen" in asked("Datum: 12 maart 2027", today=date(2026, 3, 14))[0]


def test_a_header_in_word_can_contradict_the_date() -> None:
    blocks = (
        Paragraph(text="Verslag 1 juni 2026", where="koptekst"),
        Paragraph(text="Datum: 2 juni 2026", where="alinea 1"),
    )

    questions = questions_about(blocks, lexicon=shipped_lexicon(), today=None)

    assert "1 juni 2026 (in de koptekst)" in questions[0].problem


def test_a_date_without_a_year_takes_the_year_that_the_minutes_name() -> None:
    assert moment_of("# Verslag voorjaar 2025\n\nDatum: 12 maart").held_on == date(2025, 3, 12)
    assert undated("Verslag 12 maart") is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-03-12 verslag.docx", date(2026, 3, 12)),
        ("20260312_notulen.docx", date(2026, 3, 12)),
        ("Verslag 12 maart 2026.docx", date(2026, 3, 12)),
        ("verslag_12-3-2026_def.md", date(2026, 3, 12)),
        ("Notulen 12 mrt 2026.docx", date(2026, 3, 12)),
        ("Verslag 31-2-2026.docx", None),
        ("Verslag maart.docx", None),
    ],
)
def test_a_file_name_can_tell_the_day(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    "text",
    ["Volgende bijeenkomst: 18 juni 2026", "De volgende vergadering is op 18 juni, 14.00 uur."],
)
def test_the_minutes_say_when_the_next_meeting_is(text: str) -> None:
    assert moment_of(f"Datum: 12 maart 2026\n\n{text}\n").next_on == date(2026, 6, 18)


def test_goal_and_remarks_are_kept() -> None:
    moment = moment_of("Doel: horen wat beter kan\n\nOpmerkingen: het was warm\n")

    assert (moment.goal, moment.remarks) == ("horen wat beter kan", "het was warm")


@pytest.mark.parametrize(
    ("text", "moderator", "recorder"),
    [
        ("Fenna Fictief leidde het gesprek.", "Fenna Fictief", None),
        ("Onder leiding van Fenna Fictief.", "Fenna Fictief", None),
        ("Gespreksleider was Fenna Fictief", "Fenna Fictief", None),
        ("Verslag: Daan Nep", None, "Daan Nep"),
        ("Het verslag is gemaakt door Daan Nep.", None, "Daan Nep"),
        ("Daan Nep maakt deze keer de notulen.", None, "Daan Nep"),
    ],
)
def test_sentences_say_who_led_and_who_wrote(
    text: str, moderator: str | None, recorder: str | None
) -> None:
    moment = moment_of(text)

    assert (moment.moderator, moment.recorder) == (moderator, recorder)


@pytest.mark.parametrize(
    "text",
    [
        "Er waren zes cliënten, twee moeders en een begeleider.",
        "We zaten met 6 bewoners, twee ouders en één collega in de tuin.",
        "Aanwezig: zes cliënten, twee zussen, een medewerker",
        "Er kwamen zes bewoners, een zus en de moeder van Teun, en een begeleider.",
    ],
)
def test_a_sentence_tells_how_many_there_were(text: str) -> None:
    assert moment_of(text).participants == {"clients": 6, "network": 2, "colleagues": 1}


def test_an_attendance_table_has_names_and_roles() -> None:
    moment = moment_of(
        "| Naam | Rol |\n|-|-|\n| Pia Bedacht | cliënt |\n| Gijs Nepvader | vader |\n"
        "| Fenna Fictief | gespreksleider |\n"
    )

    assert moment.participants == {"clients": 1, "network": 1, "colleagues": 1}
    assert moment.moderator == "Fenna Fictief"


def test_a_step_that_is_only_mentioned_is_not_the_step() -> None:
    assert moment_of("# Stap 4: actieplan\n\nHet doel uit stap 3 hangt op.").step == 4
    assert moment_of("# Actieplan\n\n## Stap 1: verf\n\n## Stap 2: schilderen").step is None


def test_ladder_scores_can_be_lines() -> None:
    moment = moment_of(
        "## Ladder\n\n- Ik voel mij thuis: vorige keer 5, gewenst 8, nu 6\n"
        "- Ik kies zelf: 7 (was 6)\n- Eten: 7½\n\n## Verder\n\nKamer: 12\n"
    )

    assert moment.scores == (
        Score(question="Ik voel mij thuis", before=5, wanted=8, value=6),
        Score(question="Ik kies zelf", before=6, value=7),
        Score(question="Eten", value=7.5),
    )


@pytest.mark.parametrize(
    "text",
    [
        "NPS: 2 promotors, 1 passief, 1 criticaster",
        "Zou u ons aanbevelen (0 tot 10)? 9, 10, 7 en 3",
        "| Promotors (9-10) | 2 |\n|-|-|\n| Passief (7-8) | 1 |\n| Criticasters (0-6) | 1 |",
    ],
)
def test_clients_say_whether_they_recommend_the_team(text: str) -> None:
    told = moment_of(text).recommendation

    assert told == Recommendation(promoters=2, passives=1, detractors=1)


def test_nobody_asked_is_no_recommendation() -> None:
    assert moment_of("Eten: lekker").recommendation is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("- Ik hoor erbij (toestemming: ja)", ["Ik hoor erbij"]),
        ("- Ik hoor erbij (toestemming: nee)", []),
        ("- Ik hoor erbij (geen toestemming)", []),
        ("- Ik hoor erbij ☒ toestemming", ["Ik hoor erbij"]),
        ("- Ik hoor erbij ☐ toestemming", []),
        ("- [x] Ik hoor erbij", ["Ik hoor erbij"]),
        ("- [ ] Ik hoor erbij", []),
        ("- Ik hoor erbij", []),
        ("Ik hoor erbij\n\nToestemming: ja", ["Ik hoor erbij"]),
        ("Ik hoor erbij\n\nToestemming: nee", []),
        ("| Eigen woorden | Toestemming |\n|-|-|\n| Ik hoor erbij | ja |", ["Ik hoor erbij"]),
        ("| Eigen woorden | Toestemming |\n|-|-|\n| Ik hoor erbij | nee |", []),
    ],
)
def test_own_words_are_kept_only_with_consent(written: str, kept: list[str]) -> None:
    moment = moment_of(f"## Eigen woorden\n\n{written}\n\n## Verder\n")

    assert [words.text for words in moment.words] == kept


def test_a_story_is_told_from_a_quote() -> None:
    moment = moment_of("## Verhaal\n\nEerst durfde ik niets. (met toestemming)\n\n## Verder\n")

    assert [words.kind for words in moment.words] == [WordsKind.STORY]


def test_front_matter_gives_facts() -> None:
    moment = minutes_of(f"---\nDatum: 2 april 2026\nteam: De Molen\n---\n{POINT}").moment

    assert moment is not None
    assert moment.team == "De Molen"


def test_labels_give_place_people_and_theme() -> None:
    moment = moment_of(
        "Team: De Molen\nLocatie: Dagbesteding Het Wiel\nThema: eten\n"
        "Gespreksleider: Fenna Fictief\nNotulist: Daan van der Verzonnen\n"
    )

    assert (moment.team, moment.location, moment.theme) == (
        "De Molen",
        "Dagbesteding Het Wiel",
        "eten",
    )
    assert (moment.moderator, moment.recorder) == ("Fenna Fictief", "Daan van der Verzonnen")


def test_a_label_and_its_value_may_share_a_cell() -> None:
    rows = ((Cell(text="vergaderdatum\n2-4-2026"), Cell(text="aanwezig\nPia Bedacht")),)
    blocks = (Table(rows=rows, where="tabel 1"), Paragraph(text="Actie: verven nu", where="a"))

    moment = read_minutes(Document(blocks=blocks, format="docx"), lexicon=shipped_lexicon()).moment

    assert moment is not None
    assert moment.held_on == date(2026, 4, 2)


def test_numbers_of_people_are_counted_or_told() -> None:
    told = moment_of("Aantal cliënten: 6\nAantal netwerk: 2\nAantal collega's: 3")
    short = moment_of("Bewoners: 6\n\nNetwerk: twee\n\nCollega's: 3")
    named = moment_of("Cliënten: Pia, Teun en Gijs\n\nCollega's: Fenna Fictief")

    assert told.participants == {"clients": 6, "network": 2, "colleagues": 3}
    assert short.participants == {"clients": 6, "network": 2, "colleagues": 3}
    assert named.participants == {"clients": 3, "colleagues": 1}


def test_numbers_in_the_attendance_list_are_head_counts() -> None:
    moment = moment_of("Aanwezig: 6 cliënten, 1 familielid en 2 collega's")

    assert moment.participants == {"clients": 6, "network": 1, "colleagues": 2}


def test_roles_in_brackets_tell_who_is_who() -> None:
    moment = moment_of("Aanwezig: Pia (cliënt), Gijs (vader), Fenna Fictief (begeleider)")

    assert moment.participants == {"clients": 1, "network": 1, "colleagues": 1}


def test_the_step_of_the_five_step_method() -> None:
    assert moment_of("Stap: 4").step == 4
    assert moment_of("# Stap 2: verzamelen").step == 2
    assert moment_of("# Actieplan\n\nStap 4: het plan\nDatum: 2 april 2026").step == 4


def test_ladder_scores_have_a_table() -> None:
    moment = moment_of(
        "| Vraag | Vorige keer | Gewenst | Nu |\n|-|-|-|-|\n"
        "| Ik kies zelf wat ik eet | 5 | 8 | 6,5 |\n| Ik voel mij thuis | | | |\n"
    )

    assert moment.scores == (
        Score(question="Ik kies zelf wat ik eet", before=5, wanted=8, value=6.5),
    )


def test_clients_in_the_attendance_list_leave_the_points() -> None:
    text = "Cliënten: Pia Bedacht\n\nVerbeterpunt: nieuwe stoel voor Pia.\n"

    (point,) = minutes_of(text, members=MEMBERS).points

    assert point.title == "Nieuwe stoel voor een cliënt"


def test_who_is_no_colleague_is_told_apart_and_never_shown() -> None:
    text = "Datum: 12 maart 2026\n\nAanwezig: Pia Bedacht (cliënt), Fenna Fictief (begeleider)\n"

    minutes = minutes_of(text + POINT)

    assert minutes.outsiders == ("Pia Bedacht",)
    assert "Pia" not in repr(minutes)


def test_several_labels_may_share_a_line() -> None:
    moment = moment_of("Datum: 2 april 2026   Team: De Molen   Aanwezig: Pia Bedacht (cliënt)")

    assert (moment.held_on, moment.team) == (date(2026, 4, 2), "De Molen")
    assert moment.participants == {"clients": 1}


def test_somebody_without_a_name_counts() -> None:
    moment = moment_of("Aanwezig: Pia Bedacht (cliënt), moeder van Pia, Daan Nep (notulist)")

    assert moment.participants == {"clients": 1, "network": 1, "colleagues": 1}
    assert moment.recorder == "Daan Nep"


def test_without_a_heading_the_title_is_a_line_that_says_so() -> None:
    assert moment_of("Verslag bewonersoverleg De Molen").title == "Verslag bewonersoverleg De Molen"


def test_a_mail_that_tells_when_the_meeting_was_has_a_date_of_its_own() -> None:
    text = (
        "Van: Fenna\nAan: team De Wilgen\nDatum: 6 maart 2026\n\n"
        "Eergisteren (4 maart) hadden we ons cliëntmoment.\n"
    )

    minutes = minutes_of(text)

    assert minutes.moment is not None
    assert minutes.moment.held_on == date(2026, 3, 4)
    assert any("6 maart 2026" in question.problem for question in minutes.questions)


def test_a_sentence_that_tells_another_day_is_asked_about() -> None:
    text = "Datum: 6 maart 2026\n\nOp woensdag 4 maart was ons cliëntmoment in de zaal.\n"

    minutes = minutes_of(text)

    assert minutes.moment is not None
    assert minutes.moment.held_on == date(2026, 3, 6)
    assert any("4 maart 2026" in question.problem for question in minutes.questions)


def test_a_ladder_may_ask_where_people_want_to_go() -> None:
    text = (
        "| Stelling | Toen | Nu | Waar willen we heen |\n|-|-|-|-|\n| Ik slaap goed | 6 | 7 | 8 |\n"
    )

    minutes = minutes_of(f"# Verslag cliëntmoment\n\n{text}")

    assert minutes.moment is not None
    (score,) = minutes.moment.scores
    assert (score.before, score.value, score.wanted) == (6, 7, 8)


class TestTheHeadOfAFormWithItsLabelsAbove:
    """A first table with "Datum", "Voorzitter" and the like over one row of values."""

    def minutes(self, *rows: tuple[str, ...]) -> Minutes:
        cells = tuple(tuple(Cell(text=text) for text in row) for row in rows)
        blocks = (
            Heading(text="Cliëntmoment", level=1, where="kop 1"),
            Table(rows=cells, where="tabel 1"),
            Paragraph(text="Actie: verf kopen.", where="alinea 1"),
        )
        return read_minutes(Document(blocks=blocks, format="docx"), lexicon=shipped_lexicon())

    @pytest.mark.parametrize("day", ["02-04-2026", "donderdag 2 april 2026"])
    def test_tells_the_day_and_who_led(self, day: str) -> None:
        minutes = self.minutes(("Datum", "Voorzitter", "Notulist"), (day, "Fenna", "Daan"))

        assert minutes.moment is not None
        assert (minutes.moment.held_on, minutes.moment.moderator) == (date(2026, 4, 2), "Fenna")
        assert [point.title for point in minutes.points] == ["Verf kopen"]

    def test_is_not_a_list_with_one_point(self) -> None:
        minutes = self.minutes(("Datum", "Actie", "Team"), ("2-4-2026", "Hek schilderen", "Tuin"))

        assert "Hek schilderen" in [point.title for point in minutes.points]
