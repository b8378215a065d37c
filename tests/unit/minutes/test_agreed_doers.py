"""Whose work it is: an agreement that begins with them, signs and remarks behind a name."""

import pytest

from unit.minutes.builders import minutes_of

_HEAD = (
    "# Verslag cliëntmoment\n\nDatum: 12 maart 2026\n\n"
    "Aanwezig: Anneke, Bram (cliënten), Fenna en Joost (begeleiding)\n\n"
)


def _owners(said: str, head: str = _HEAD) -> list[tuple[str, ...]]:
    return [p.owners for p in minutes_of(head + said, privacy=False, members=()).points]


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Fenna en Joost zitten vanaf nu 's avonds in de huiskamer.", ("Fenna", "Joost")),
        ("De nachtdienst loopt voortaan op zachte schoenen.", ("De nachtdienst",)),
        ("Afgesproken is dat alle ouders labels in de kleding naaien.", ("alle ouders",)),
        ("Het opruimen van de schuur gebeurt onder leiding van Joost.", ("Joost",)),
        ("Anneke mag voortaan mee naar de markt.", ()),
        ("De koffie komt voortaan om drie uur.", ()),
        ("Fenna krijgt voortaan de sleutel van de schuur.", ()),
        ("We eten voortaan om zes uur.", ()),
    ],
)
def test_an_agreement_is_of_whom_it_begins_with(said: str, owners: tuple[str, ...]) -> None:
    assert _owners(said) == [owners]


@pytest.mark.parametrize(
    ("item", "owners"),
    [
        ("lamp in de hal repareren @Pien", ("Pien",)),
        ("een uur stilte proberen in de huiskamer, tot eind mei @Pien", ("Pien",)),
        ("regels voor de app maken, Fenna + Joost, af op de volgende avond", ("Fenna", "Joost")),
        ("regels voor de app maken, Fenna, klaar voor de vakantie", ("Fenna",)),
        ("kluisjes laten maken (Fenna, de werkplaats heeft het druk)", ("Fenna",)),
        ("vragenlijst invullen [alle bewoners]", ("alle bewoners",)),
    ],
)
def test_a_name_behind_a_task_is_who_does_it(item: str, owners: tuple[str, ...]) -> None:
    assert _owners(f"## Afspraken\n\n- {item}\n- bank bestellen (Joost)\n")[0] == owners


@pytest.mark.parametrize(
    "said",
    [
        "Ik heb beloofd dat ik bij de gemeente ga informeren of er een bank over is.",
        "Ik heb toegezegd de gemeente te bellen.",
        "Afgesproken dat ik de gemeente bel.",
    ],
)
def test_what_the_writer_promised_is_theirs(said: str) -> None:
    assert _owners(f"Verslag: Fenna\n\n{said}") == [("Fenna",)]


@pytest.mark.parametrize(
    "writer",
    ["Gesprek met de bewoners (ik schrijf, Fenna)", "Gesprek met de bewoners, ik notuleer: Fenna"],
)
def test_the_writer_tells_who_they_are(writer: str) -> None:
    text = f"{writer}\n\n12 maart 2026\n\nIk bel zelf met de gemeente over de bank.\n"

    assert _owners(text, "# Cliëntmoment\n\n") == [("Fenna",)]


def test_a_long_last_paragraph_ends_in_a_name() -> None:
    told = "Het was een gezellige avond met muziek en taart. " * 20
    text = f"{told}Ik bel zelf met de gemeente over de bank. Groetjes Fenna"

    assert _owners(text, "# Cliëntmoment\n\n12 maart 2026\n\n") == [("Fenna",)]


def test_someone_is_nobody() -> None:
    text = "# Client moment\n\n12 March 2026\n\n## Actions\n\n- Someone needs to fix the gate\n"

    assert [p.owners for p in minutes_of(text, privacy=False).points] == [()]


def test_a_column_of_who_sees_to_it() -> None:
    table = "| WENS | REGELT | KLAAR? |\n|---|---|---|\n| bank in de tuin | Joost | nee |\n"

    assert _owners(table) == [("Joost",)]
