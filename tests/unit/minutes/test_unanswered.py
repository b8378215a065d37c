"""A wish that only the text tells, beside what is agreed on."""

from unit.minutes.builders import points_of

AGREED = (
    "De bel is stuk, Fenna belt de monteur.",
    "Over het eten: Daan vraagt de kok om minder zout.",
    "Het tuinhek klemt. Fenna schaaft het bij.",
    "Daan zoekt uit wanneer het zwembad weer open is.",
)
WISH = "Joris zou graag een keer naar de kaasmarkt gaan."


def titles(*paragraphs: str) -> list[str]:
    return [point.title for point in points_of("\n\n".join(paragraphs))]


def test_is_talk_where_the_team_answers_all_else() -> None:
    assert not any("kaasmarkt" in title for title in titles(*AGREED, WISH))


def test_is_offered_where_the_team_answers_little() -> None:
    assert any("kaasmarkt" in title for title in titles(*AGREED[:2], WISH))


def test_stays_where_it_is_put_off_or_stands_in_a_list_of_wishes() -> None:
    later = f"{WISH} Dat bespreken we in het najaar."
    listed = "## Wensen\n\n- Een keer naar de kaasmarkt"

    assert any("kaasmarkt" in title for title in titles(*AGREED, later))
    assert any("kaasmarkt" in title for title in titles(*AGREED, listed))
