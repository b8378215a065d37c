"""Five hundred sentences with a person planted in each, in ten forms."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

PER_FORM = 50
_COMMON = (
    "Truus",
    "Henk",
    "Fatima",
    "Ahmed",
    "Willemijn",
    "Gerrit",
    "Sietske",
    "Mehmet",
    "Soenita",
    "Agnieszka",
    "Oleksandr",
    "Yordanos",
    "Nienke",
    "Bertus",
    "Hennie",
    "Rachida",
    "Marcin",
    "Tjitske",
    "Dunya",
    "Jolanda",
    "Corrie",
    "Winston",
    "Aisha",
    "Dirkje",
    "Kayleigh",
)
_UNCOMMON = (
    "Zorreltje",
    "Brunolda",
    "Flapinus",
    "Murmeline",
    "Kwastina",
    "Pluizebol",
    "Drentelien",
    "Wobbelt",
    "Snorrewijn",
    "Krulsina",
    "Frummel",
    "Dobberine",
    "Sjoelbert",
    "Twinkelia",
    "Grommert",
)
_SURNAMES = (
    "Spinazie",
    "Witlof",
    "Rucola",
    "Venkel",
    "Andijvie",
    "Radijs",
    "Knolselderij",
    "Pastinaak",
    "Schorseneer",
    "Paksoi",
    "Postelein",
    "Courgette",
    "Bleekselderij",
    "Waterkers",
    "Rammenas",
)
_PREFIXES = ("", "", "van ", "de ", "van der ", "van den ", "ter ", "van 't ", "el ")


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A sentence, and the parts of it that must not come out again."""

    form: str
    sentence: str
    secrets: tuple[str, ...]
    attendees: tuple[str, ...] = ()
    """Clients whom the attendance list names; without it nobody is known."""


def planted_mentions(seed: int) -> list[Planted]:
    """Return the same sentences for the same *seed*, fifty of each form."""
    dice = random.Random(seed)  # noqa: S311 - repeatable sentences, no secret
    return [make(dice) for make in FORMS for _ in range(PER_FORM)]


def _given(dice: random.Random) -> str:
    return dice.choice([*_COMMON, *_UNCOMMON])


def _surname(dice: random.Random) -> str:
    return dice.choice(_PREFIXES) + dice.choice(_SURNAMES)


def _core(surname: str) -> str:
    return surname.rsplit(" ", maxsplit=1)[-1]


def _form(
    name: str, sentences: tuple[str, ...], *, is_known: bool | None = None
) -> Callable[[random.Random], Planted]:
    def make(dice: random.Random) -> Planted:
        given, surname = _given(dice), _surname(dice)
        other = dice.choice([g for g in _COMMON if g != given])
        words = {
            "given": given,
            "surname": surname,
            "titled": surname[0].upper() + surname[1:],
            "initial": given[0],
            "lower": given.lower(),
            "lower_surname": _core(surname).lower(),
            "other": other,
            "s": "" if given.endswith("s") else "s" if given[-1] not in "aeiouy" else "'s",
        }
        sentence = dice.choice(sentences)
        known = dice.random() < 1 / 2 if is_known is None else is_known
        secrets = [given] if "{given}" in sentence or "{lower}" in sentence else []
        secrets += [_core(surname)] if "surname}" in sentence or "{titled}" in sentence else []
        secrets += [other] if "{other}" in sentence else []
        return Planted(
            form=name,
            sentence=sentence.format(**words),
            secrets=tuple(secrets),
            attendees=(f"{given} {surname}", other) if known else (),
        )

    return make


def _numbers(dice: random.Random) -> Planted:
    secret, sentence = dice.choice(tuple(_identifiers(dice)))
    return Planted(form="number or address", sentence=sentence.format(secret), secrets=(secret,))


def _identifiers(dice: random.Random) -> Iterator[tuple[str, str]]:
    tail = f"{dice.randrange(10**8):08d}"
    yield (
        _bsn(dice),
        dice.choice(["BSN {} staat in het dossier", "Nummer {} doorgeven aan de gemeente"]),
    )
    yield f"06-{tail}", "Bel {} over de rolstoel"
    yield f"+31 6 {tail[:4]} {tail[4:]}", "Terugbellen op {} na de lunch"
    yield f"0{dice.choice(['55', '26', '30'])}-{tail[:7]}", "Tel. {} vragen naar het bezoek"
    yield (
        f"{_given(dice).lower()}.{dice.choice(_SURNAMES).lower()}@voorbeeld.test",
        "Mail naar {} over eten",
    )
    yield "NL91 ABNA 0417 1643 00", "Rekening {} controleren met de begeleiding"
    yield (
        f"{dice.randint(1, 28)}-{dice.randint(1, 12)}-{dice.randint(1935, 2003)}",
        "Geboren op {}, wil taart",
    )
    yield f"{dice.randint(1, 28)} maart {dice.randint(1935, 2003)}", "Geb. {}: feest vieren"
    yield f"Bedenkstraat {dice.randint(1, 99)}", "Post voor {}, 1234 AB Nergensdam bezorgen"
    yield f"1234 AB {dice.randint(1, 99)}", "Langsgaan bij {} voor de sleutel"
    yield f"kamer {dice.randint(1, 99)}", "De kraan in {} lekt"
    yield f"cliëntnummer {dice.randint(10_000, 99_999)}", "Zie {} voor de wensen"
    yield f"cl. {dice.randint(10_000, 99_999)}", "Nieuwe stoel ({}) bestellen"


def _bsn(dice: random.Random) -> str:
    while True:
        digits = [dice.randrange(1, 10), *(dice.randrange(10) for _ in range(7))]
        last = (
            sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
        )
        if last <= 9:
            return "".join(map(str, [*digits, last]))


FORMS: tuple[Callable[[random.Random], Planted], ...] = (
    _form(
        "full name",
        (
            "Een nieuwe stoel voor {given} {surname} aanschaffen",
            "De kamer van {given} {surname} opnieuw verven",
            "{given} {surname} wil graag later eten",
            "Met {given} {surname} praten over de tuin",
            "We vragen {given} {surname} om mee te koken",
            "Volgens {given} {surname} is de soep te zout",
        ),
    ),
    _form(
        "given name as subject",
        (
            "{given} wil vaker naar de markt",
            "{given} vindt de koffie te slap",
            "{given} heeft gevraagd om een eigen sleutel",
            "De douche is koud en {given} klaagt daarover",
            "{given} belt zelf met de gemeente",
            "{given} mist de moestuin",
        ),
    ),
    _form(
        "behind a title",
        (
            "Mevrouw {titled} wil op zondag uitslapen",
            "Een plank ophangen bij dhr. {surname}",
            "De heer {titled} kookt graag mee",
            "Met mw. {surname} naar de markt gaan",
            "Koffie voor meneer {titled} om tien uur",
            "mevr. {initial}. {surname} leest graag voor",
        ),
    ),
    _form(
        "possessive",
        (
            "{given}{s} fiets repareren",
            "De band van {given}{s} rolstoel plakken",
            "{given}{s} kamer opnieuw inrichten",
            "Samen {given}{s} verjaardag vieren",
            "Het is {given}{s} wens om te verhuizen",
        ),
        is_known=True,
    ),
    _form(
        "initials",
        (
            "Stoel van {initial}. {surname} vervangen",
            "{initial}.P. {surname} wil een sleutel",
            "Uitje bespreken met {initial}.M. {surname}",
            "Post voor {initial}. {surname} apart leggen",
            "Vraag {initial}. {surname} naar het menu",
        ),
    ),
    _form(
        "lower case",
        (
            "de kamer van {lower} opruimen",
            "vraag aan {lower} wat hij wil eten",
            "{lower} wil graag zwemmen",
            "met {lower} en {other} de tuin doen",
            "stoel voor {lower} kopen",
        ),
        is_known=True,
    ),
    _form(
        "behind a role",
        (
            "Cliënt {given} wil een tuinbankje",
            "Bewoner {given} {surname} krijgt een sleutel",
            "De moeder van {given} denkt mee over het menu",
            "Collega {given} vraagt om een rooster",
            "Huisarts {titled} bellen over het spreekuur",
            "Zijn zus {given} komt vaker eten",
            "Familie {titled} uitnodigen voor de lunch",
        ),
    ),
    _form(
        "two people",
        (
            "{given} en {other} koken samen op vrijdag",
            "Fietsen met {other} en {given}",
            "Vraag {other} of {given} wil helpen in de tuin",
            "{other}, {given} en een vrijwilliger bakken taart",
            "Uitje voor {given} en {other} {surname} plannen",
        ),
    ),
    _numbers,
    _form(
        "health",
        (
            "{given} slikt te veel medicatie in de avond",
            "De diabetes van {given} {surname} vraagt ander eten",
            "Mevrouw {titled} krijgt insuline voor het ontbijt",
            "Met {given} praten over de depressie",
            "Dhr. {titled} is dement en loopt vaak weg",
        ),
    ),
)
"""What the ten forms are made by, in the order of the list."""
