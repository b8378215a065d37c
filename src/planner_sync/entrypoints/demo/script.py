"""What happens when: the meetings, and what colleagues do with the cards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.calendar import Month
from planner_sync.entrypoints.demo import cast, minutes
from planner_sync.entrypoints.demo.colleagues import Colleague

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST_MONTH = Month(2026, 1)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Something that a colleague does, and what the story says of it."""

    at: datetime
    who: str
    told: str
    act: Callable[[Colleague, str], None]
    """Takes the colleague and the id of the team's library."""

    is_minutes: bool = False
    """True when a file was dropped: the passes after it are shown."""


def scenes() -> Sequence[Scene]:
    """Return all scenes in the order of the clock."""
    return (
        Scene(
            at=_at(1, 15, 10),
            who=cast.NOOR,
            told="Noor zet het ingevulde formulier van het cliëntmoment van 14 januari in de map.",
            act=lambda c, drive: c.drop(
                drive, cast.FOLDER, minutes.FORM_NAME, minutes.form(minutes.FIRST)
            ),
            is_minutes=True,
        ),
        Scene(
            at=_at(1, 20, 14),
            who=cast.FENNA,
            told="In het teamoverleg sleept Fenna 'naar buiten' en 'bord' naar Opgepakt, en 'vers "
            "koken' naar Niet opgepakt; de reden schrijft ze op de kaart.",
            act=_decide,
        ),
        Scene(
            at=_at(1, 22, 9),
            who=cast.NOOR,
            told="Noor verbetert het verslag: één punt scherper, één datum later, één punt erbij.",
            act=lambda c, drive: c.drop(
                drive, cast.FOLDER, minutes.FORM_NAME, minutes.form(minutes.CORRECTED)
            ),
            is_minutes=True,
        ),
        Scene(
            at=_at(1, 29, 11),
            who=cast.SEM,
            told="De was heeft een vaste dag: Sem schrijft op de kaart wat het oplevert en vinkt "
            "hem af.",
            act=_laundry,
        ),
        Scene(
            at=_at(2, 10, 16),
            who=cast.DAAN,
            told="Daan stelt de rustige hoek uit tot 15 april en schrijft waarom; de lamp in de "
            "gang doet het weer.",
            act=_february,
        ),
        Scene(
            at=_at(2, 17, 12),
            who=cast.FENNA,
            told="Fenna maakt zelf een kaart en gooit 'zaal reserveren' weg: die was al geregeld.",
            act=_own_card,
        ),
        Scene(
            at=_at(3, 13, 9),
            who=cast.DAAN,
            told="Daan zet een gewoon Word-verslag van het cliëntmoment van 12 maart in de map.",
            act=lambda c, drive: c.drop(drive, cast.FOLDER, minutes.FREE_NAME, minutes.free()),
            is_minutes=True,
        ),
        Scene(
            at=_at(3, 24, 15),
            who=cast.SEM,
            told="Het weekmenu en het bord zijn klaar; de muziekavond begint.",
            act=_march,
        ),
    )


def _at(month: int, day: int, hour: int) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=ZONE)


def _decide(colleague: Colleague, _: str) -> None:
    colleague.drag("naar buiten", "Opgepakt")
    colleague.drag("bord ophangen", "Opgepakt")
    colleague.drag("vers koken", "Niet opgepakt")
    colleague.note("vers koken", "Reden: de keuken is te klein om met iedereen te koken.")


def _laundry(colleague: Colleague, _: str) -> None:
    colleague.note("vaste dag voor de was", "Resultaat: iedereen heeft op dinsdag schone was.")
    colleague.complete("vaste dag voor de was")


def _february(colleague: Colleague, _: str) -> None:
    colleague.postpone("rustige hoek", date(2026, 4, 15))
    colleague.note("rustige hoek", "De bank wordt half april geleverd.")
    colleague.complete("lamp in de gang")


def _own_card(colleague: Colleague, _: str) -> None:
    colleague.write_card("Koffieapparaat ontkalken", "Lopende zaken")
    colleague.delete("zaal reserveren")


def _march(colleague: Colleague, _: str) -> None:
    colleague.note("weekmenu", "Resultaat: er staat elke week een menu dat samen is gekozen.")
    colleague.complete("weekmenu")
    colleague.complete("bord ophangen")
    colleague.start("muziekavond")
