"""Half a year in De Vuurtoren, where people live: one moment, corrected, decided and checked."""

from collections.abc import Iterator
from datetime import date

from planner_sync.entrypoints.demo import minutes_form
from planner_sync.entrypoints.demo.cast import DAAN, FENNA, LIGHTHOUSE, NOOR, SEM
from planner_sync.entrypoints.demo.colleagues import Colleague
from planner_sync.entrypoints.demo.scenes import Scene, at

_MOMENT = "cliëntmoment 14 januari"


def scenes() -> Iterator[Scene]:
    """Yield what the colleagues of De Vuurtoren do, in the order of the clock."""
    yield Scene(
        at=at(1, 15, 10),
        crew=LIGHTHOUSE,
        who=NOOR,
        told="Noor zet het ingevulde formulier van het cliëntmoment van 14 januari in de map.",
        act=lambda noor: noor.drop(minutes_form.NAME, minutes_form.form(minutes_form.FIRST)),
        is_minutes=True,
    )
    yield Scene(
        at=at(1, 20, 14),
        crew=LIGHTHOUSE,
        who=FENNA,
        told="Teamoverleg: Fenna sleept 'naar buiten' en 'bord' naar Opgepakt, en 'vers koken' "
        "naar Niet opgepakt met de reden erbij. Op de kaart van het cliëntmoment vinkt ze "
        "'besproken in teamoverleg' af.",
        act=_decide,
    )
    yield Scene(
        at=at(1, 22, 9),
        crew=LIGHTHOUSE,
        who=NOOR,
        told="Noor verbetert het verslag: één punt scherper, één datum later, één punt erbij.",
        act=lambda noor: noor.drop(minutes_form.NAME, minutes_form.form(minutes_form.CORRECTED)),
        is_minutes=True,
    )
    yield Scene(
        at=at(1, 29, 11),
        crew=LIGHTHOUSE,
        who=SEM,
        told="De was heeft een vaste dag: Sem schrijft op de kaart wat het oplevert en vinkt "
        "hem af.",
        act=_laundry,
    )
    yield Scene(
        at=at(2, 10, 16),
        crew=LIGHTHOUSE,
        who=DAAN,
        told="Daan stelt de rustige hoek uit tot 15 april en schrijft waarom; de lamp in de "
        "gang doet het weer.",
        act=_lamp,
    )
    yield Scene(
        at=at(2, 12, 15),
        crew=LIGHTHOUSE,
        who=FENNA,
        told="Fenna leest de brief voor aan de koffietafel en vinkt hem af als gelezen en verteld.",
        act=lambda fenna: fenna.tick(_MOMENT, "brief"),
    )
    yield Scene(
        at=at(2, 17, 12),
        crew=LIGHTHOUSE,
        who=FENNA,
        told="Fenna maakt zelf een kaart en gooit 'zaal reserveren' weg: die was al geregeld.",
        act=_own_card,
    )
    yield Scene(
        at=at(3, 24, 15),
        crew=LIGHTHOUSE,
        who=SEM,
        told="Het weekmenu en het bord zijn klaar, en met 'naar buiten' is een begin gemaakt.",
        act=_march,
    )
    yield Scene(
        at=at(4, 9, 10),
        crew=LIGHTHOUSE,
        who=NOOR,
        told="Noor noemt de rustige hoek voortaan 'Rustige hoek met een bank bij het raam'.",
        act=lambda noor: noor.retitle("rustige hoek", "Rustige hoek met een bank bij het raam"),
    )
    yield Scene(
        at=at(4, 21, 14),
        crew=LIGHTHOUSE,
        who=DAAN,
        told="De bank is er: Daan schrijft het resultaat op en vinkt de rustige hoek af.",
        act=_quiet_corner,
    )
    yield Scene(
        at=at(5, 7, 14),
        crew=LIGHTHOUSE,
        who=FENNA,
        told="Drie maanden later vraagt de kaart of het nog zo is. De was niet: Fenna vinkt 'Niet "
        "meer zo' aan, en dat de check gedaan is.",
        act=_check,
    )
    yield Scene(
        at=at(5, 12, 11),
        crew=LIGHTHOUSE,
        who=SEM,
        told="Er wordt elke dag gewandeld: Sem vinkt 'naar buiten' af en schrijft een gewone zin "
        "voor de brief aan cliënten.",
        act=_outside,
    )
    yield Scene(
        at=at(6, 11, 15),
        crew=LIGHTHOUSE,
        who=FENNA,
        told="Fenna vertelt de cliënten wat er van gekomen is en vinkt de brieven af.",
        act=lambda fenna: fenna.tick(_MOMENT, "brief"),
    )


def _decide(fenna: Colleague) -> None:
    fenna.drag("naar buiten", "Opgepakt")
    fenna.drag("bord ophangen", "Opgepakt")
    fenna.drag("vers koken", "Niet opgepakt")
    fenna.note("vers koken", "Reden: De keuken is te klein om met iedereen te koken.")
    fenna.tick(_MOMENT, "besproken in teamoverleg")


def _laundry(sem: Colleague) -> None:
    sem.note("vaste dag voor de was", "Resultaat: Iedereen heeft op dinsdag schone was.")
    sem.complete("vaste dag voor de was")


def _lamp(daan: Colleague) -> None:
    daan.postpone("rustige hoek", date(2026, 4, 15))
    daan.note("rustige hoek", "De bank wordt half april geleverd.")
    daan.note("lamp in de gang", "Resultaat: 's Avonds is de gang weer licht.")
    daan.complete("lamp in de gang")


def _own_card(fenna: Colleague) -> None:
    fenna.write_card("Koffieapparaat ontkalken", LIGHTHOUSE.own_bucket)
    fenna.delete("zaal reserveren")


def _march(sem: Colleague) -> None:
    sem.note("weekmenu", "Resultaat: Er staat elke week een menu dat samen is gekozen.")
    sem.complete("weekmenu")
    sem.note("bord ophangen", "Resultaat: Iedereen ziet wie er dienst heeft.")
    sem.complete("bord ophangen")
    sem.start("naar buiten")


def _quiet_corner(daan: Colleague) -> None:
    daan.note("rustige hoek", "Resultaat: Wie rust zoekt, kan in de huiskamer blijven.")
    daan.complete("rustige hoek")


def _check(fenna: Colleague) -> None:
    fenna.tick(_MOMENT, "Niet meer zo: Vaste dag voor de was")
    fenna.tick(_MOMENT, "check gedaan")


def _outside(sem: Colleague) -> None:
    sem.note(
        "naar buiten",
        "Voor cliënten: Elke middag om drie uur gaan we met wie wil een rondje lopen.",
        "Resultaat: Er wordt elke dag gewandeld.",
    )
    sem.complete("naar buiten")
