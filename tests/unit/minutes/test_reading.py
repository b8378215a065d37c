"""The outcome of reading one document."""

import json
from dataclasses import replace

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import ReadStatus
from planner_sync.domain.points import TakenUpBy
from planner_sync.minutes.assembly.assembler import HELD_REASON, MAX_TITLE
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.reading import read_minutes
from planner_sync.rendering.preview import preview_document
from unit.minutes.builders import minutes_of, shipped_lexicon


def test_a_document_without_any_sign_of_minutes_is_none() -> None:
    document = read_document(b"# Recept\n\nRoer de soep.\n", ".md")

    assert read_minutes(document, lexicon=shipped_lexicon()).is_minutes is False


def test_minutes_without_points_are_minutes() -> None:
    read = minutes_of("# Verslag overleg\n\nHet was gezellig.\n")

    assert (read.is_minutes, read.status, read.points) == (True, ReadStatus.READ, ())


def test_our_own_output_is_never_minutes() -> None:
    document = read_document(b"## Acties\n\n- verf kopen\n", ".md")

    read = read_minutes(replace(document, is_own_output=True), lexicon=shipped_lexicon())

    assert (read.is_minutes, read.points) == (False, ())


def test_without_a_date_the_points_are_read_and_the_author_is_asked() -> None:
    document = read_document(b"## Acties\n\n- verf kopen\n", ".md")

    read = read_minutes(document, lexicon=shipped_lexicon())

    assert read.status is ReadStatus.NEEDS_ATTENTION
    assert [p.title for p in read.points] == ["Verf kopen"]
    assert "Datum:" in read.questions[0].hint


def test_a_held_point_carries_only_place_and_reason() -> None:
    read = minutes_of("## Verbeterpunten\n\n- medicatie van mevrouw Witlof op tijd geven (Daan)\n")

    (point,) = read.points

    assert (point.is_held, point.title) == (True, "Punt uit lijst 1, punt 1")
    assert point.source.text == HELD_REASON
    assert (point.description, point.theme, point.due_text) == (None, None, None)
    assert [q.where for q in read.questions] == ["lijst 1, punt 1"]


def test_privacy_off_leaves_the_text_as_written() -> None:
    text = "## Acties\n\n- verf kopen met Fenna\n"

    (written,) = minutes_of(text, privacy=False).points
    (cleaned,) = minutes_of(text).points

    assert (written.title, cleaned.title) == (
        "Verf kopen met Fenna",
        "Verf kopen met een collega",
    )


def test_an_owner_who_is_no_member_leaves_the_text_too() -> None:
    (point,) = minutes_of("## Acties\n\n- Pia Bedacht: verf kopen, Pia betaalt\n").points

    assert (point.owners, point.title) == (("Pia Bedacht",), "Verf kopen, iemand betaalt")


def test_a_long_text_becomes_a_short_title_and_a_description() -> None:
    long = "Verf kopen in de kleur die iedereen mooi vindt " * 8

    (point,) = minutes_of(f"## Acties\n\n- {long}\n").points

    assert len(point.title) <= MAX_TITLE
    assert point.title.endswith("…")
    assert point.description == long.strip()


@pytest.mark.parametrize(
    "remark", ["(incl. de gang en de schuur)", "i.p.v. de oude lampen", "(o.a. die in de gang)"]
)
def test_a_long_title_is_not_cut_in_a_shortened_word(remark: str) -> None:
    task = (
        "Nagaan welke lampen er in alle kamers van het nieuwe gebouw moeten komen en wie ze ophangt"
    )

    (point,) = minutes_of(
        f"## Actiepunten\n\n- {task} {remark}. Dat mag ook later in het jaar.\n"
    ).points

    assert point.title == f"{task} {remark}"


def test_something_like_our_marker_leaves_the_text() -> None:
    (point,) = minutes_of("## Acties\n\n- verf kopen [VP 7KQ3M2XW]\n").points

    assert point.title == "Verf kopen"
    assert "VP" not in point.source.text


@pytest.mark.parametrize(
    ("who", "by"),
    [
        ("Fenna", TakenUpBy.TEAM),
        ("team", TakenUpBy.TEAM),
        ("bewoners", TakenUpBy.CLIENTS),
        ("familie", TakenUpBy.NETWORK),
        ("gemeente", TakenUpBy.ELSEWHERE),
        ("Pia Bedacht", TakenUpBy.UNKNOWN),
    ],
)
def test_who_takes_it_up_follows_from_explicit_words(who: str, by: TakenUpBy) -> None:
    (point,) = minutes_of(f"## Acties\n\n- verf kopen voor de schuur ({who})\n").points

    assert point.taken_up_by is by


@pytest.mark.parametrize(
    ("text", "language"),
    [("Wij willen meer koffie bij het eten.", "nl"), ("We want more tea at the meeting.", "en")],
)
def test_the_language_follows_from_frequent_words(text: str, language: str) -> None:
    document = read_document(f"{text}\n\nActie: x y".encode(), ".md")

    assert read_minutes(document, lexicon=shipped_lexicon()).language == language


def test_the_preview_has_every_field_that_the_contract_requires() -> None:
    shown = preview_document("a/b.md", minutes_of("## Acties\n\n- verf kopen (Fenna)\n"))

    assert (shown["path"], shown["status"], shown["language"]) == ("a/b.md", "read", "nl")
    assert shown["points"] == [
        {
            "title": "Verf kopen",
            "description": None,
            "kind": "action",
            "status": "open",
            "decision": "taken_up",
            "reason": None,
            "certainty": "certain",
            "owners": ["Fenna"],
            "taken_up_by": "team",
            "due": None,
            "due_text": None,
            "priority": None,
            "theme": None,
            "facet": None,
            "goal_kind": None,
            "origin": "moment",
            "checklist": [],
            "source": {"where": "lijst 1, punt 1", "text": "verf kopen (een collega)"},
            "held": False,
        }
    ]


def test_an_unknown_table_in_the_lexicon_is_refused() -> None:
    with pytest.raises(ValueError, match="no table"):
        Lexicon.from_toml(["[kolommen]\npunt = []"])


def test_a_client_moment_without_any_point_is_asked_about() -> None:
    minutes = minutes_of("# Cliëntmoment\n\nAanwezig: zes cliënten\n\nHet was gezellig.\n")

    (question,) = [q for q in minutes.questions if "geen enkel punt" in q.problem]
    assert minutes.points == ()
    assert "Verbeterpunten" in question.hint


def test_a_client_moment_with_a_point_is_not_asked_for_points() -> None:
    minutes = minutes_of("# Cliëntmoment\n\n## Verbeterpunten\n\n- Een lamp in de hal\n")

    assert not [q for q in minutes.questions if "geen enkel punt" in q.problem]


@pytest.mark.parametrize(
    ("answer", "decision"), [("nee, te duur", "not_taken_up"), ("later", "later")]
)
def test_what_is_put_aside_is_no_open_work_for_a_program(answer: str, decision: str) -> None:
    minutes = minutes_of(f"| Wens | Besluit | Wie |\n|---|---|---|\n| Nieuwe bank | {answer} | |\n")

    shown = json.loads(json.dumps(preview_document("a/b.md", minutes)))

    assert [(point["status"], point["decision"]) for point in shown["points"]] == [
        ("dropped", decision)
    ]
