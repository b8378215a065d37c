"""The dashed line in a description."""

import pytest

from planner_sync.domain import description


def test_the_block_stands_above_the_line_and_the_team_below() -> None:
    joined = description.join("Van ons", "Van het team")

    assert description.split(joined) == ("Van ons", "Van het team")


@pytest.mark.parametrize("line", ["-----", "-" * 40, "  -------  "])
def test_any_line_of_five_dashes_or_more_parts_them(line: str) -> None:
    assert description.split(f"Van ons\n{line}\nVan het team") == ("Van ons", "Van het team")


@pytest.mark.parametrize("line", ["----", "", "- - - - -", "-----x"])
def test_without_such_a_line_everything_is_the_teams(line: str) -> None:
    text = f"Van ons\n{line}\nVan het team"

    assert description.split(text) == ("", text)


def test_only_the_first_line_parts_them() -> None:
    assert description.split("Van ons\n-----\na\n-----\nb") == ("Van ons", "a\n-----\nb")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(end: str) -> None:
    assert description.split(f"Van ons{end}-----{end}Noot") == ("Van ons", "Noot")
