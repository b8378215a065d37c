"""Tasks below headings with a name belong to whom the heading names."""

import pytest

from unit.minutes.builders import points_of_board

_HEAD = "# Notulen werkgroep 4 maart 2026\n\nAanwezig: Fenna Fictief, Daan van der Verzonnen\n\n"


def _owners(text: str, head: str = _HEAD) -> dict[str, tuple[str, ...]]:
    return {point.title: point.owners for point in points_of_board(text, head)}


_TASKS = "- Een handleiding maken\n- Kleine tekst, met knoppen\n\n{}\n\n- Ontwerpen afmaken\n"
_EXPECTED = {
    "Een handleiding maken": ("Fenna",),
    "Kleine tekst, met knoppen": ("Fenna",),
    "Ontwerpen afmaken": ("Daan",),
}


def test_bold_names_right_below_a_bold_title_are_parts_of_it() -> None:
    assert (
        _owners(f"**Taken voor deze week:**\n\n**Fenna**\n\n{_TASKS.format('**Daan**')}")
        == _EXPECTED
    )


def test_names_behind_the_points_of_a_title_are_no_part_of_it() -> None:
    text = "**Actiepunten**\n\n- Verf kopen\n\n**Fenna**\n\n- De tuin ziet er mooi uit.\n"

    assert _owners(text) == {"Verf kopen": ()}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Fenna (Zorg & Inhoud) — Deadline: zaterdag 14 maart", "Daan (Techniek & Uitvoering)"),
        ("1. Fenna - voor vrijdag", "2. Daan"),
        ("Fenna, deadline vrijdag", "Daan:"),
    ],
)
def test_what_stands_behind_a_name_is_no_name(first: str, second: str) -> None:
    assert (
        _owners(f"## Actiepunten\n\n### {first}\n\n{_TASKS.format(f'### {second}')}") == _EXPECTED
    )


def test_a_word_amid_known_names_is_a_name() -> None:
    text = "## Josse\n\nfolder nakijken\n\n## Daan\n\nverf kopen\n\n## Fenna\n\ntafel zoeken\n"

    assert _owners(text, "# Taakverdeling 4 maart 2026\n\n") == {
        "Folder nakijken": ("Josse",),
        "Verf kopen": ("Daan",),
        "Tafel zoeken": ("Fenna",),
    }


def test_subjects_are_no_names() -> None:
    text = "## Website\n\nfolder nakijken\n\n## Keuken\n\nverf kopen\n\n## Daan\n\ntafel zoeken\n"

    owners = _owners(text, "# Taakverdeling 4 maart 2026\n\n")

    assert owners["Folder nakijken"] == owners["Verf kopen"] == ()


@pytest.mark.parametrize("header", ["Actie | Wie | Wanneer", "Next steps | Owner | Due date"])
def test_columns_below_each_others_headers_hold_what_their_cells_say(header: str) -> None:
    rows = [
        "Fenna Fictief | De notulen van deze week schrijven | 28 maart",
        "Daan Verzonnen | Tweede versie van de folder | 28 maart",
        "Bram Bedacht | Een proef bedenken en meebrengen | 28 maart",
    ]
    lines = [header, "---|---|---", *rows]

    assert _owners("".join(f"| {line} |\n" for line in lines)) == {
        "De notulen van deze week schrijven": ("Fenna Fictief",),
        "Tweede versie van de folder": ("Daan Verzonnen",),
        "Een proef bedenken en meebrengen": ("Bram Bedacht",),
    }
