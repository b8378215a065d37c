"""Half a year in De Duinpan, where people work by day: two moments, in tables and in prose."""

from collections.abc import Iterator
from datetime import date

from planner_sync.entrypoints.demo import minutes_free
from planner_sync.entrypoints.demo.cast import DUNES, JORIS, LIEKE, MERAL, TYGO
from planner_sync.entrypoints.demo.colleagues import Colleague
from planner_sync.entrypoints.demo.scenes import Scene, at

_WINTER = "cliëntmoment 27 januari"
_SPRING = "cliëntmoment 20 mei"


def scenes() -> Iterator[Scene]:
    """Yield what the colleagues of De Duinpan do, in the order of the clock."""
    yield Scene(
        at=at(1, 28, 9),
        crew=DUNES,
        who=LIEKE,
        told="Lieke zet een gewoon Word-verslag met een eigen tabel in de map.",
        act=lambda lieke: lieke.drop(minutes_free.TABLE_NAME, minutes_free.table()),
        is_minutes=True,
    )
    yield Scene(
        at=at(2, 3, 13),
        crew=DUNES,
        who=LIEKE,
        told="Teamoverleg: 'lawaai' en 'markt' gaan naar Opgepakt, 'spiegel' naar Niet opgepakt. "
        "Op de kaart van het cliëntmoment vinkt Lieke de radio aan: van mogelijk punt wordt het "
        "een taak.",
        act=_decide,
    )
    yield Scene(
        at=at(2, 10, 10),
        crew=DUNES,
        who=JORIS,
        told="De pauze is om half elf en de gehoorbeschermers zijn binnen: Joris vinkt beide af.",
        act=_break,
    )
    yield Scene(
        at=at(2, 24, 10),
        crew=DUNES,
        who=MERAL,
        told="Meral noemt het planbord voortaan 'Planbord met foto's bij de deur' en sleept de "
        "radio naar Opgepakt.",
        act=_board,
    )
    yield Scene(
        at=at(3, 5, 15),
        crew=DUNES,
        who=LIEKE,
        told="Lieke bespreekt de brief met de cliënten en vinkt hem af.",
        act=lambda lieke: lieke.tick(_WINTER, "brief"),
    )
    yield Scene(
        at=at(3, 26, 11),
        crew=DUNES,
        who=TYGO,
        told="Het planbord hangt. De radio gaat niet door: Tygo gooit de kaart weg.",
        act=_planning,
    )
    yield Scene(
        at=at(4, 23, 14),
        crew=DUNES,
        who=TYGO,
        told="De stille hoek in de houtwerkplaats is later klaar: Tygo zet de datum op 12 juni.",
        act=lambda tygo: tygo.postpone("lawaai", date(2026, 6, 12)),
    )
    yield Scene(
        at=at(5, 21, 9),
        crew=DUNES,
        who=MERAL,
        told="Meral zet het verslag van de tuinmiddag van 20 mei in de map: een verhaal met "
        "lijstjes.",
        act=lambda meral: meral.drop(minutes_free.PROSE_NAME, minutes_free.prose()),
        is_minutes=True,
    )
    yield Scene(
        at=at(5, 26, 13),
        crew=DUNES,
        who=LIEKE,
        told="Teamoverleg: drie punten opgepakt, en de wc's niet, want die zijn van de "
        "verhuurder. De barbecue wordt aangevinkt en komt ook op het bord.",
        act=_decide_again,
    )
    yield Scene(
        at=at(6, 4, 10),
        crew=DUNES,
        who=JORIS,
        told="Er is een kraam gehuurd en het is stil in de houtwerkplaats: twee punten klaar.",
        act=_market,
    )
    yield Scene(
        at=at(6, 16, 14),
        crew=DUNES,
        who=TYGO,
        told="Het zonnescherm hangt boven de werkbank, en de eerste soep uit de tuin is gekookt.",
        act=_shade,
    )
    yield Scene(
        at=at(6, 18, 15),
        crew=DUNES,
        who=LIEKE,
        told="Lieke vertelt de cliënten wat er van januari is gekomen en wat er na de tuinmiddag "
        "gaat gebeuren, en vinkt de brieven af.",
        act=_tell,
    )


def _decide(lieke: Colleague) -> None:
    lieke.drag("lawaai", "Opgepakt")
    lieke.drag("op de markt", "Opgepakt")
    lieke.drag("spiegel", "Niet opgepakt")
    lieke.note("spiegel", "Reden: De bus is van de vervoerder, en die wil het niet.")
    lieke.postpone("op de markt", date(2026, 6, 13))
    lieke.note("op de markt", "Voor cliënten: In juni staan we met eigen werk op de markt.")
    lieke.tick(_WINTER, "besproken in teamoverleg")
    lieke.tick(_WINTER, "Mogelijk punt: Een radio")


def _break(joris: Colleague) -> None:
    joris.note("pauze", "Resultaat: De ochtend is minder lang.")
    joris.complete("pauze")
    joris.complete("gehoorbeschermers")


def _board(meral: Colleague) -> None:
    meral.retitle("planbord", "Planbord met foto's bij de deur")
    meral.drag("radio", "Opgepakt")


def _planning(tygo: Colleague) -> None:
    tygo.note("planbord", "Resultaat: Iedereen kiest 's ochtends zelf een klus.")
    tygo.complete("planbord")
    tygo.delete("radio")


def _decide_again(lieke: Colleague) -> None:
    for words in ("schaduw", "samen koken", "wie er begeleidt"):
        lieke.drag(words, "Opgepakt")
    lieke.postpone("wie er begeleidt", date(2026, 7, 10))
    lieke.drag("wc's", "Niet opgepakt")
    lieke.note("wc's", "Reden: De wc's zijn van de verhuurder; die krijgt een brief.")
    lieke.tick(_SPRING, "besproken in teamoverleg")
    lieke.tick(_SPRING, "Mogelijk punt: Een barbecue")


def _market(joris: Colleague) -> None:
    joris.note("op de markt", "Resultaat: We verkochten elf broden en drie vogelhuisjes.")
    joris.complete("op de markt")
    joris.note("lawaai", "Resultaat: Wie stil wil werken, zit in de achterste ruimte.")
    joris.complete("lawaai")


def _shade(tygo: Colleague) -> None:
    tygo.complete("zonnescherm")
    tygo.note("schaduw", "Resultaat: Buiten werken kan ook als het heet is.")
    tygo.complete("schaduw")
    tygo.start("samen koken")


def _tell(lieke: Colleague) -> None:
    lieke.tick(_WINTER, "brief")
    lieke.tick(_SPRING, "brief")
