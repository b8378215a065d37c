"""The words that dates are written with, Dutch and English, without accents and in lower case."""

from collections.abc import Iterable

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        [
            "januari january jan",
            "februari february feb febr",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}

BARE_MONTHS: frozenset[str] = frozenset(MONTHS) - {"jan", "mar", "may"}
"""Months that are months on their own: Jan is a colleague, "may" and "mar" are words."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        [
            "maandag monday ma",
            "dinsdag dinsd tuesday di",
            "woensdag woensd wednesday wo",
            "donderdag donderd thursday do",
            "vrijdag vrijd friday vr",
            "zaterdag zaterd saturday za",
            "zondag sunday zo",
        ]
    )
    for name in names.split()
}

LONG_WEEKDAYS: frozenset[str] = frozenset(name for name in WEEKDAYS if len(name) > 2)  # noqa: PLR2004 - "di" and "do" are short forms
"""Weekdays on their own; the short ones count only before a date: "do 2 april"."""

SHORT_WEEKDAYS: frozenset[str] = frozenset(WEEKDAYS) - LONG_WEEKDAYS
"""Behind "uiterlijk" and the like these can only be days as well: "uiterlijk vr"."""

NUMBERS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        [
            "een one a an",
            "twee two",
            "drie three",
            "vier four",
            "vijf five",
            "zes six",
            "zeven seven",
            "acht eight",
            "negen nine",
            "tien ten",
            "elf eleven",
            "twaalf twelve",
        ],
        start=1,
    )
    for name in names.split()
}

ORDINALS: dict[str, int] = {
    "eerste": 1,
    "first": 1,
    "tweede": 2,
    "second": 2,
    "derde": 3,
    "third": 3,
    "vierde": 4,
    "fourth": 4,
    "vijfde": 5,
    "fifth": 5,
    "laatste": 5,
    "last": 5,
}

BEGIN = frozenset(["begin", "start", "early", "beginning"])
HALF = frozenset(["half", "medio", "midden", "mid", "middle"])
END = frozenset(["eind", "einde", "late", "end", "ultimo"])

SEASON_ENDS: dict[str, tuple[int, int]] = {
    "lente": (6, 21),
    "voorjaar": (6, 21),
    "spring": (6, 21),
    "zomer": (9, 21),
    "summer": (9, 21),
    "herfst": (12, 21),
    "najaar": (12, 21),
    "autumn": (12, 21),
    "winter": (3, 21),
    "kerst": (12, 26),
    "christmas": (12, 26),
}
"""Last day of each season; "voor de zomer" ends where the season before it ends."""

SEASON_STARTS: dict[str, tuple[int, int]] = {
    "lente": (3, 21),
    "voorjaar": (3, 21),
    "spring": (3, 21),
    "zomer": (6, 21),
    "summer": (6, 21),
    "herfst": (9, 21),
    "najaar": (9, 21),
    "autumn": (9, 21),
    "winter": (12, 21),
    "kerst": (12, 25),
    "christmas": (12, 25),
}


FIXED_FEASTS: dict[str, tuple[int, int]] = {
    "koningsdag": (4, 27),
    "sinterklaas": (12, 5),
    "pakjesavond": (12, 5),
    "oud en nieuw": (12, 31),
    "oudjaar": (12, 31),
    "oudejaarsdag": (12, 31),
    "nieuwjaar": (1, 1),
    "nieuwjaarsdag": (1, 1),
    "jaarwisseling": (12, 31),
    "new year's eve": (12, 31),
}
"""Feasts on a day of the year."""

SCHOOL_HOLIDAYS = frozenset(["voorjaars", "krokus", "mei", "zomer", "herfst", "kerst"])
"""What stands before "vakantie"."""

EASTER_FEASTS: dict[str, int] = {
    "carnaval": -47,
    "pasen": 1,
    "easter": 1,
    "hemelvaart": 39,
    "hemelvaartsdag": 39,
    "pinksteren": 50,
    "whitsun": 50,
}
"""Last day of feasts that move with Easter, in days from Easter Sunday."""

TWO_DAYS = frozenset({"pasen", "easter", "pinksteren", "whitsun"})
"""Feasts of a Sunday and the Monday behind it."""


def one_of(words: Iterable[str]) -> str:
    """Return a pattern for one of *words*, longest first so that "sept" wins over "sep"."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"
