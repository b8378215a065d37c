"""The story: what happened, a line at a time, and the figures behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from planner_sync.domain.calendar import Month, spoken
from planner_sync.domain.digest import Digest, Figures
from planner_sync.domain.letters import LetterKind
from planner_sync.entrypoints.demo.cast import CREWS, REGION_NAME
from planner_sync.entrypoints.demo.recovery import Recovery
from planner_sync.entrypoints.demo.scenes import ZONE
from planner_sync.services.outcomes import PointOutcome, TeamReport, WrittenReceipt
from planner_sync.services.write_letters import LetterReport

_ALWAYS = {
    PointOutcome.CREATED: ("taak gemaakt", "taken gemaakt"),
    PointOutcome.ADOPTED: ("taak herkend", "taken herkend"),
    PointOutcome.UPDATED: ("taak bijgewerkt", "taken bijgewerkt"),
    PointOutcome.STOPPED: ("taak gestopt", "taken gestopt"),
    PointOutcome.WAITING: (
        "taak wacht op antwoord van Planner",
        "taken wachten op antwoord van Planner",
    ),
    PointOutcome.NEEDS_PERSON: (
        "taak wacht tot iemand kijkt of hij er al staat",
        "taken wachten tot iemand kijkt of ze er al staan",
    ),
    PointOutcome.BRAKED: ("taak wacht op een mens", "taken wachten op een mens"),
    PointOutcome.CONFLICT: (
        "taak op hetzelfde moment door iemand gewijzigd",
        "taken op hetzelfde moment door iemand gewijzigd",
    ),
    PointOutcome.FAILED: ("taak niet gelukt", "taken niet gelukt"),
}
_OF_MINUTES = {
    PointOutcome.NO_TASK: ("punt zonder taak", "punten zonder taak"),
    PointOutcome.SUGGESTED: ("mogelijk punt", "mogelijke punten"),
    PointOutcome.HELD: ("punt tegengehouden", "punten tegengehouden"),
}
"""News in the pass that read the minutes only."""

_CARDS = {
    PointOutcome.CREATED: "kaart van het cliëntmoment gemaakt",
    PointOutcome.UPDATED: "kaart van het cliëntmoment bijgewerkt",
}

_KINDS = {LetterKind.PLAN.value: "wat we gaan doen", LetterKind.OUTCOME.value: "wat ervan kwam"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the story."""

    at: datetime
    team: str
    """Name of the team that it is about; empty when it is about all."""

    text: str


@dataclass(kw_only=True)
class Story:
    """Everything that is told of one demonstration."""

    lines: list[Line] = field(default_factory=list)
    digests: dict[tuple[str, Month], Digest] = field(default_factory=dict)
    """By team and month."""

    recovery: Recovery | None = None
    """``None`` when the demonstration ended before the database was lost."""

    last_writes: int = 0
    """Changes that the intake at the very end made, when nothing changed any more."""

    def tell(self, at: datetime, text: str, *, team: str = "") -> None:
        """Add a line."""
        self.lines.append(Line(at=at.astimezone(ZONE), team=team, text=text))

    def as_markdown(self) -> str:
        """Return the story as a Markdown document with a list per month."""
        names = " en ".join(crew.name for crew in CREWS)
        parts = [f"# Verhaal: {names} ({REGION_NAME})"]
        month = None
        for line in self.lines:
            if Month.of(line.at.date()) != month:
                month = Month.of(line.at.date())
                parts.append(f"\n## {month.spoken()[:1].upper()}{month.spoken()[1:]}\n")
            team = f"{line.team}: " if line.team else ""
            parts.append(f"- **{spoken(line.at.date())}, {line.at:%H:%M}** {team}{line.text}")
        return "\n".join([*parts, ""])


def said_of(report: TeamReport) -> str:
    """Return what a pass did for one team; empty when it did nothing."""
    parts = [", ".join(_outcomes(report))]
    if report.waiting_files:
        parts.append(f"{report.waiting_files} bestand net gewijzigd, nog even wachten")
    parts += [said for outcome, said in _CARDS.items() if outcome in report.moment_cards]
    if names := [written.name.removesuffix(".docx") for written in _written(report)]:
        parts.append(f"geschreven: {', '.join(names)}")
    return "; ".join(filter(None, parts))


def said_of_letter(letter: LetterReport) -> str:
    """Return that a letter was written."""
    addition = ", aanvulling" if letter.is_addition else ""
    day = spoken(letter.moment_on)
    return f"Brief {letter.number} van {day} geschreven: {_KINDS[letter.kind]}{addition}."


def said_of_month(month: Month, figures: Figures) -> str:
    """Return how a month ended for one team."""
    return (
        f"Stand van {month.spoken()}: {figures.open} open, {figures.finished} afgerond, "
        f"{figures.new} nieuw, {figures.overdue} over de datum, {figures.waiting} te bespreken. "
        "Verteld in Teams en SharePoint."
    )


def said_of_recovery(recovery: Recovery) -> str:
    """Return what a lost database cost."""
    return (
        f"De volgende ronde leest eerst de registerkopie in SharePoint: {recovery.cards_before} "
        f"kaarten ervoor, {recovery.cards_after} erna, {recovery.new_cards} nieuwe taken. "
        f"Weggegooid en weggebleven: {recovery.deleted}. "
        f"Anders genoemd en zo gebleven: {recovery.retitled}."
    )


def _written(report: TeamReport) -> Iterator[WrittenReceipt]:
    yield from report.sheets
    yield from report.receipts


def _outcomes(report: TeamReport) -> Iterator[str]:
    told = {**_ALWAYS, **_OF_MINUTES} if report.files else _ALWAYS
    for outcome, (one, many) in told.items():
        if n := report.count(outcome):
            yield f"{n} {one if n == 1 else many}"
