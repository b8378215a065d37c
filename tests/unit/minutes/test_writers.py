"""Who wrote the minutes, and so who their "ik" is."""

import pytest

from unit.minutes.builders import minutes_of

_TASK = "De lamp in de hal is stuk. Ik bestel morgen een nieuwe lamp.\n"


def owners_of(head: str, task: str = _TASK, foot: str = "") -> set[str]:
    text = f"{head}\n\nAanwezig: zes bewoners, Joost en Daan (begeleiding)\n\n{task}\n{foot}"
    points = minutes_of(text, privacy=False, members=()).points
    return {owner for point in points for owner in point.owners}


class TestTheWriter:
    @pytest.mark.parametrize(
        "line",
        [
            "Verslagje van het bewonersoverleg, dinsdag 3 febr. 2026 (door mij, Fenna)",
            "# Bewonersoverleg\n\nVan ons: Joost (EVV), Daan (keuken) en ik, Fenna. Ruud was ziek.",
            "# Bewonersoverleg\n\nWritten up by Fenna, sorry for the blots.",
            "# Bewonersoverleg\n\nThursday after tea. Typed up by Fenna (support worker).",
            "# Bewonersoverleg\n\n12 maart / verslag: Fenna Fictief (moeder van Bart)",
            "# Bewonersoverleg\n\nwoensdag / secretaris = Fenna. voorz = Joost.",
            "# Bewonersoverleg\n\n12 maart 2026 (uitgetypt door Fenna, nachtdienst, sorry)",
            "# Bewonersoverleg\n\n12 maart 2026, 19:15 - 20:35, genotuleerd door Fenna Fictief",
            "# Bewonersoverleg\n\nOpgetekend door Fenna, begeleider",
            "# Bewonersoverleg\n\nDit stukje is uitgewerkt door Fenna.",
            "# Bewonersoverleg\n\nNotes taken by Fenna",
            "# Bewonersoverleg\n\nErbij: Joost, Daan en ondergetekende (Fenna)",
            "# Bewonersoverleg\n\nErbij: Joost, Daan en mijzelf (Fenna)",
            "# Bewonersoverleg\n\nFenna heeft dit uitgetypt.",
            "# Bewonersoverleg\n\nFenna schreef mee.",
            "# Bewonersoverleg\n\nIk ben Fenna en ik loop hier stage.",
            "# Bewonersoverleg\n\nErbij: Daan (kok), Fenna (begeleider, schrijft).",
            "# Bewonersoverleg\n\nErbij: Daan (kok) en Fenna (notulen).",
            "# Bewonersoverleg, zo 12 maart\n\n(Fenna typt, het was laat)",
            "# Bewonersoverleg 12 maart - aantek. Fenna",
            "# Bewonersoverleg\n\ndoor: Fenna, begeleider",
            "# Bewonersoverleg\n\nGemaakt door: Fenna (stagiaire)",
            "# Bewonersoverleg van 12 maart 2026 (Fenna, ergotherapeut)",
        ],
    )
    def test_does_what_the_minutes_say_in_the_first_person(self, line: str) -> None:
        assert {owner.split()[0] for owner in owners_of(line)} == {"Fenna"}

    @pytest.mark.parametrize(
        "foot",
        [
            *("w.g. F. Fictief, vz.", "groetjes Fenna", "Tot gauw, Fenna", "\nFenna"),
            "Hartelijke groet,\n\nFenna Fictief, zus van Bart",
            "Met groet, en tot ziens op 9 mei,\nFenna Fictief\n(cliëntenraad)",
        ],
    )
    def test_may_sign_below(self, foot: str) -> None:
        owners = owners_of("# Bewonersoverleg", foot=foot)

        assert len(owners) == 1
        assert next(iter(owners)) in foot

    @pytest.mark.parametrize(
        "line",
        [
            "# Bewonersoverleg",
            "# Bewonersoverleg\n\nHet vorige verslag is goedgekeurd door Fenna.",
            "# Bewonersoverleg\n\nDe brief is door Fenna voorgelezen.",
            "# Bewonersoverleg\n\nWat Fenna schrijft is mooi.",
            "# Bewonersoverleg (De Linde, eerste etage)",
        ],
    )
    def test_is_nobody_where_the_minutes_name_none(self, line: str) -> None:
        assert owners_of(line) == set()


@pytest.mark.parametrize(
    "task",
    [
        "De lamp is stuk. Ik bestel voortaan twee lampen extra.",
        "Er is te weinig brood. Bestel ik voortaan.",
        "In juni willen ze de kapster erbij hebben, die nodig ik uit.",
        "The loo is dark. I'll put a light in the loo this week.",
        "Mia asked for the plan by text. No problem, I'll start this Friday.",
        "De lamp is stuk. Dat regel ik zelf.",
        "De lamp is stuk, daar zorg ik voor.",
        "De bus is te laat. Morgen bel ik de taxi.",
        "Lampen zijn op. Koop ik.",
        "Ik ga de lampen morgen kopen.",
        "De lampen koop ik, zei ik.",
        "I am going to buy two lamps.",
        "I've promised to buy two lamps.",
    ],
)
def test_the_first_person_promises(task: str) -> None:
    line = "# Bewonersoverleg\n\nVerslag: Fenna"

    assert owners_of(line, task) == {"Fenna"}
