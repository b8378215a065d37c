"""When they met, by a letter or mail that was sent some days later."""

from datetime import date

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import shipped_lexicon

CLIENTS = "Er waren zes bewoners en Fenna.\n\nDe bewoners willen vaker soep."


def held_on(text: str) -> date | None:
    document = read_document(f"{text}\n\n{CLIENTS}".encode(), ".md")
    moment = read_minutes(document, lexicon=shipped_lexicon(), members=()).moment
    return moment.held_on if moment else None


@pytest.mark.parametrize(
    "told",
    [
        "Op dinsdagmiddag 14 oktober zaten we met elf bewoners in de serre.",
        "Omdat niet iedereen er dinsdag 14 oktober bij kon zijn, schrijf ik u hoe het was.",
        "Het was gezellig. Dinsdag 14 oktober kwamen we met zijn allen bij elkaar.",
        "Afgelopen dinsdag hadden we onze huiskamerbijeenkomst.",
    ],
)
def test_the_first_sentences_of_a_letter_say_when(told: str) -> None:
    letter = f"Klaproosdorp, 16 oktober 2025\n\nBeste familie,\n\n{told}\n\nFenna belt de kok."

    assert held_on(letter) == date(2025, 10, 14)


def test_a_letter_of_january_tells_of_december() -> None:
    letter = "Klaproosdorp, 8 januari 2026\n\nLieve allemaal,\n\nMaandag 22 december zaten we hier."

    assert held_on(letter) == date(2025, 12, 22)


def test_a_mail_of_today_tells_of_yesterday() -> None:
    mail = (
        "Van: Fenna Fictief\n\nVerzonden: vrijdag 30 januari 2026 16:42\n\n"
        "Hoi allemaal,\n\nGistermiddag hebben we koffie gedronken met de gasten."
    )

    assert held_on(mail) == date(2026, 1, 29)


@pytest.mark.parametrize(
    "told",
    [
        "Op dinsdag 25 november gaan we naar het museum.",
        "De volgende keer is dinsdag 14 oktober.",
        "Vorige keer, op dinsdag 7 oktober, ging het over eten.",
        "In mei kwam het hek er.",
    ],
)
def test_a_day_of_something_else_is_not_the_meetings(told: str) -> None:
    letter = f"Klaproosdorp, 16 oktober 2025\n\nBeste familie,\n\n{told}\n\nFenna belt de kok."

    assert held_on(letter) == date(2025, 10, 16)
