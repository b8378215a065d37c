"""What a person reads of a brake: what happened, how much of it, and what to do."""

from collections.abc import Iterable
from dataclasses import replace

from planner_sync.domain.brakes import BrakeKind, Cause
from planner_sync.domain.points import Question


def question_of(cause: Cause, team_id: str) -> Question:
    """Say what happened, how much of it, and what a person has to do."""
    is_folder = cause.kind is BrakeKind.EMPTIED_SOURCE and cause.parts
    question = _NO_FOLDER if is_folder else _QUESTIONS[cause.kind]
    problem = question.problem.format(
        count=cause.count, known=cause.known, changed=_listed(_named(cause.parts))
    )
    return replace(question, problem=problem, hint=f"{question.hint} planner-sync go {team_id}")


def name_of(kind: BrakeKind) -> str:
    """Name a brake in a few words."""
    return _NAMES[kind]


def _named(parts: Iterable[str]) -> list[str]:
    names = [part.partition("=")[0] for part in parts]
    # A marker hangs on tenant and team: alone it says that the rule is another one.
    if {"tenant", "team"} & set(names):
        names = [name for name in names if name != "marker"]
    return [_PARTS.get(name, name) for name in names]


def _listed(names: list[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_NAMES = {
    BrakeKind.LOST_REGISTER: "database leeg",
    BrakeKind.TOO_MANY_NEW: "veel nieuwe taken",
    BrakeKind.TOO_MANY_MISSING: "veel taken weg",
    BrakeKind.EMPTIED_SOURCE: "notulen weg",
    BrakeKind.CHANGED_IDENTITY: "instellingen gewijzigd",
}
_PARTS = {
    "tenant": "de tenant",
    "team": "de id van het team",
    "plan": "het plan",
    "drive": "de bibliotheek",
    "marker": "de manier waarop kenmerken worden gemaakt",
}
_BACK = (
    "Zet de verslagen terug, of de goede map in de instellingen van het team; daarna gaat "
    "planner-sync vanzelf verder. Is het met opzet zo, geef dan het commando:"
)
_NO_FOLDER = Question(
    where="SharePoint",
    problem="De map met de notulen van de bekende cliëntmomenten ({count}) is weg of heet anders. "
    "Er wordt niets gelezen, niets telt als verwijderd, en nieuwe taken wachten.",
    hint=_BACK,
)
_QUESTIONS = {
    BrakeKind.LOST_REGISTER: Question(
        where="Planner",
        problem="De database van planner-sync is leeg en er is geen registerkopie, terwijl dit "
        "team al eerder taken of verslagen kreeg. Nieuwe taken wachten.",
        hint="Kijk op het bord of de wachtende punten er al staan. Klopt het, geef dan het "
        "commando:",
    ),
    BrakeKind.TOO_MANY_NEW: Question(
        where="Planner",
        problem="Er zouden in één keer {count} nieuwe taken komen. Dat zijn er zoveel dat "
        "planner-sync het eerst vraagt; er is er nog geen gemaakt.",
        hint="Bekijk met planner-sync intake --dry-run om welke punten het gaat. Klopt het, geef "
        "dan het commando:",
    ),
    BrakeKind.TOO_MANY_MISSING: Question(
        where="Planner",
        problem="Van de {known} bekende taken zijn er {count} niet te vinden. Misschien is het "
        "plan geleegd, of ziet planner-sync het verkeerde. Niets telt als verwijderd, en nieuwe "
        "taken wachten.",
        hint="Kijk in Planner of de taken er staan. Zijn ze terug, dan gaat planner-sync vanzelf "
        "verder. Zijn ze met opzet verwijderd, geef dan het commando:",
    ),
    BrakeKind.EMPTIED_SOURCE: Question(
        where="SharePoint",
        problem="In de map met notulen ligt geen enkel verslag meer van de bekende "
        "cliëntmomenten ({count}). Er wordt niets gelezen, niets telt als verwijderd, en nieuwe "
        "taken wachten.",
        hint=_BACK,
    ),
    BrakeKind.CHANGED_IDENTITY: Question(
        where="Instellingen",
        problem="In de instellingen van dit team is {changed} anders dan eerst. Daardoor zouden "
        "taken dubbel kunnen komen; nieuwe taken wachten.",
        hint="Zet de instelling terug als het een vergissing is. Bekijk anders met planner-sync "
        "intake --dry-run wat er zou gebeuren, en geef dan het commando:",
    ),
}
