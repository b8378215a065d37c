"""What is agreed amid the text and again in the list at the end is one point."""

import pytest

from unit.minutes.builders import points_of

LISTED = "## {title}\n\n- melders keukens / Daan / voor 1 nov\n- plan ezelstal / Daan + Fenna\n"


@pytest.mark.parametrize("title", ["Afspraken op een rij", "Actiepunten", "Wie doet wat"])
@pytest.mark.parametrize(
    "told",
    [
        (
            "De melders gaan af als je bakt. Soms drie keer op een avond.\n"
            "afspraak: Daan zet andere neer in de keukens\n\n"
            "Bert wil een ezel achter.\nafspraak: Daan en Fenna tekenen eerst een stal"
        ),
        (
            "De melders gaan af als je bakt. Daan hangt andere op in de keukens.\n\n"
            "Bert wil een ezel. Daan en Fenna maken eerst een plan op papier."
        ),
        "Daan gaat de melders in de keukens vervangen.\n\nFenna en Daan tekenen een stal.",
        (
            "Er komen andere melders in de keukens, Daan regelt dat.\n\n"
            "De ezel: Daan en Fenna zetten op papier wat een stal kost."
        ),
    ],
)
def test_the_list_and_the_text_tell_of_one_point(told: str, title: str) -> None:
    found = points_of(f"{told}\n\n{LISTED.format(title=title)}")

    assert [point.owners for point in found] == [("Daan",), ("Daan", "Fenna")]
    assert found[0].due_on is not None


@pytest.mark.parametrize(
    "told",
    [
        "Daan koopt een pan voor de keukens.",
        "Fenna belt over de melders.",
        "Daan schrijft een brief over het plein.",
        "Afspraak: Daan haalt de post op.",
    ],
)
def test_other_work_of_the_same_person_stays_apart(told: str) -> None:
    found = points_of(f"{told}\n\n{LISTED.format(title='Afspraken op een rij')}")

    assert len(found) == len([told, "melders", "hok"])
