"""Titles that somebody typed right above a list, and right behind one."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.points import Point, Status
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import points_of, points_of_board, shipped_lexicon

_HEAD = "Bestuursvergadering, 12 maart 2026\nAanwezig: Fenna Fictief, Daan Verzonnen\n\n"


def _typed(text: str) -> tuple[Point, ...]:
    document = read_document((_HEAD + text).encode(), ".txt")
    return read_minutes(document, lexicon=shipped_lexicon(), privacy=False).points


def _states(points: tuple[Point, ...]) -> dict[str, Status]:
    return {point.title: point.status for point in points}


def test_titles_between_lists_say_how_far_their_items_are() -> None:
    text = (
        "Feest\nDe zaal is mooi.\nmoet nog\n- tent huren\n- slingers\nklaar\n- zaal geboekt\n"
        "niet doen\n- loterij\n"
    )

    assert _states(_typed(text)) == {
        "Tent huren": Status.OPEN,
        "Slingers": Status.OPEN,
        "Zaal geboekt": Status.DONE,
        "Loterij": Status.DROPPED,
    }


@pytest.mark.parametrize("title", ["Doen:", "Winterklussen", "Nog te bestellen", "Regelen"])
def test_a_title_right_below_the_text_opens_a_list_of_work(title: str) -> None:
    found = _states(_typed(f"Dak\nEr waren geen lekkages.\n{title}\n- goot\n- nieuwe pannen\n"))

    assert set(found) == {"Goot", "Nieuwe pannen"}


def test_a_subject_right_behind_a_list_ends_it() -> None:
    found = _states(_typed("Doen:\n- hek verven\nTuin\n- de rozen bloeien\n- het gras is droog\n"))

    assert set(found) == {"Hek verven"}


def test_news_below_a_title_of_its_own_is_no_work() -> None:
    text = "Mededelingen\n- twee kippen dood\nHuisregels (blijven)\n- hek dicht\n- honden vast\n"

    assert _typed(text) == ()


def test_an_agreement_is_announced_in_other_words() -> None:
    text = "Daarom spreken we het volgende af:\n\n- Fenna past de kaart aan\n- de brief via Daan\n"

    assert set(_states(points_of_board(text))) >= {"De kaart aanpassen"}


def test_a_title_in_the_middle_of_lines_opens_those_below_it() -> None:
    text = "KLUSCLUB HET HEK\nWIE DOET WAT\nFenna     kraan nakijken\nDaan      planken halen\n"
    found = {point.title: point.owners for point in _typed(text)}

    assert found == {"Kraan nakijken": ("Fenna",), "Planken halen": ("Daan",)}


def test_what_is_struck_through_with_a_remark_behind_it_is_done() -> None:
    text = "## Taken\n\n- ~~Fenna: kraan nakijken~~ is gebeurd\n- ~~slang kopen~~ (ligt er al)\n"

    assert set(_states(points_of_board(text)).values()) == {Status.DONE}


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("~~Fenna~~ Daan: planken halen", "Planken halen"),
        ("planken halen ~~in mei~~", "Planken halen"),
        ("~~planken halen~~ planken en spijkers halen", "Planken en spijkers halen"),
    ],
)
def test_what_is_struck_through_and_mended_is_still_to_be_done(item: str, title: str) -> None:
    assert _states(points_of_board(f"## Taken\n\n- {item}\n- hek verven\n"))[title] is Status.OPEN


_ROWS = """
| # | Wat willen we | Wie zorgt ervoor | Klaar op |
|---|---|---|---|
| 1 | Doel buiten zetten | Fenna | 19 juni |
| 2 | Minder regels op de gang | gaat niet door | - |
| 3 | Patat op vrijdag | Daan | is al zo |
| 4 | Geen wens | | |
"""


def test_a_cell_says_of_a_row_that_it_is_over_wherever_it_stands() -> None:
    found = points_of(_ROWS)

    assert _states(found) == {
        "Doel buiten zetten": Status.OPEN,
        "Minder regels op de gang": Status.DROPPED,
        "Patat op vrijdag": Status.DONE,
    }
    assert found[1].owners == ()


def test_days_and_states_share_a_column_and_a_row_may_say_only_what() -> None:
    text = (
        "hek bij de schapen verven     Fenna       half april\n"
        "ezel naar de hoefsmid         Daan        is geweest 2/3\n"
        "zeep voor de keuken\n"
        "laarzen in maat 38            Fenna       voor 1 mei\n"
    )

    assert _states(_typed(text)) == {
        "Hek bij de schapen verven": Status.OPEN,
        "Ezel naar de hoefsmid": Status.DONE,
        "Zeep voor de keuken": Status.OPEN,
        "Laarzen in maat 38": Status.OPEN,
    }


def test_a_marker_with_its_task_and_day_at_the_end_of_a_list_is_no_title() -> None:
    (point,) = points_of(
        "## Afspraken\n\n- Actie Fenna: nieuwe gehoorbeschermers kopen, voor 13 april\n"
    )

    assert point.title == "Nieuwe gehoorbeschermers kopen"
    assert point.owners == ("Fenna",)


@pytest.mark.parametrize("title", ["Te doen", "Nog te doen", "Nog te doen voor de start van mei"])
@pytest.mark.parametrize(
    "layout",
    [
        "## {title}\n\n- Goot\n- Nieuwe pannen\n",
        "{title}:\n\n- Goot\n- Nieuwe pannen\n",
        "- {title}:\n  - Goot\n  - Nieuwe pannen\n",
        "- {title}\n  - Goot\n  - Nieuwe pannen\n",
        "{title}:\nGoot\nNieuwe pannen\n",
        "{title}:\n\nGoot\n\nNieuwe pannen\n",
    ],
)
def test_a_title_that_says_by_when_opens_what_is_below_it_in_any_layout(
    title: str, layout: str
) -> None:
    text = f"## Dak\n\nEr waren geen lekkages.\n\n{layout.format(title=title)}"

    assert {point.title for point in points_of_board(text)} == {"Goot", "Nieuwe pannen"}


def test_an_item_of_work_with_parts_of_its_own_is_no_title() -> None:
    text = "## Actiepunten\n\n- Taken verdelen\n  - tent\n  - slingers\n"

    assert any(point.title == "Taken verdelen" for point in points_of_board(text))
