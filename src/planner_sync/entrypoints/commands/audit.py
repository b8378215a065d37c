"""``planner-sync audit verify``: is the audit still as it was written?"""

import asyncio
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from rich.markup import escape

from planner_sync.adapters.sql.audit import open_audit
from planner_sync.bootstrap import production
from planner_sync.domain.audit import Anchor
from planner_sync.domain.audit_check import Finding, Flaw, Verdict, verify
from planner_sync.domain.errors import PlannerSyncError, UnreadableCopyError
from planner_sync.entrypoints.commands.common import JsonOption, TeamOption, load_configuration
from planner_sync.entrypoints.console import err, out, print_json, progress
from planner_sync.entrypoints.exit_codes import ExitCode, most_urgent
from planner_sync.observability import run_scope
from planner_sync.services.check_audit import anchor_of
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile

audit_app = typer.Typer(help="The audit: what the service wrote outside, and when.")

_Anchors = dict[str, Anchor | PlannerSyncError | None]
"""By team id; one that is not in it was not asked for."""


@dataclass(frozen=True, kw_only=True)
class _Checked:
    """What became of one team."""

    verdict: Verdict
    anchor: Anchor | None
    error: PlannerSyncError | None
    is_compared: bool
    """False where no copy was looked for."""

    @property
    def codes(self) -> set[ExitCode]:
        codes = {ExitCode.FINE}
        if self.verdict.findings or isinstance(self.error, UnreadableCopyError):
            codes.add(ExitCode.FOUND)
        elif self.error is not None:
            codes.add(ExitCode.TENANT)
        return codes


@audit_app.callback()
def _audit() -> None:
    """The audit: what the service wrote outside, and when."""


@audit_app.command("verify")
def verify_command(
    team: TeamOption = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Leave out the register copies in SharePoint.")
    ] = False,
    json: JsonOption = False,
) -> int:
    """Recompute the audit's chains and compare them with the register copies."""
    with run_scope("audit") as run, progress("Het logboek narekenen"):
        settings, teams = load_configuration()
        chosen = [t.id for t in teams.chosen(team)]
        # Before the chains: they only grow, so what the copies know has to be in them.
        anchors = {} if offline else asyncio.run(_anchors(settings, teams, chosen))
        checked = _checked(settings, anchors, chosen, is_all=team is None)
        run.exit_code = most_urgent(code for c in checked for code in c.codes)
    if json:
        print_json({"run_id": run.run_id, "teams": [_report(c) for c in checked]})
    else:
        for one in checked:
            _tell(one)
    return run.exit_code


async def _anchors(settings: Settings, teams: TeamsFile, chosen: list[str]) -> _Anchors:
    anchors: _Anchors = {}
    async with production(settings, teams, is_beside=True) as wiring:
        for table in teams.teams:
            if table.id in chosen:
                try:
                    anchors[table.id] = await anchor_of(table.team(), wiring.intake.keeping)
                except PlannerSyncError as exc:
                    anchors[table.id] = exc
    return anchors


def _checked(
    settings: Settings, anchors: _Anchors, chosen: list[str], *, is_all: bool
) -> list[_Checked]:
    checked = []
    with open_audit(settings.database_url) as audit:
        # A team that is not in the teams file any more still has its chain.
        others = set(audit.teams()) - set(chosen) if is_all else set()
        for team_id in [*chosen, *sorted(others)]:
            found = anchors.get(team_id)
            anchor = found if isinstance(found, Anchor) else None
            checked.append(
                _Checked(
                    verdict=verify(team_id, audit.chain(team_id), anchor=anchor),
                    anchor=anchor,
                    error=found if isinstance(found, PlannerSyncError) else None,
                    is_compared=team_id in anchors,
                )
            )
    return checked


def _report(checked: _Checked) -> dict[str, Any]:
    verdict, anchor = checked.verdict, checked.anchor
    return {
        "team_id": verdict.team_id,
        "lines": verdict.lines,
        "head": verdict.head.hash,
        "anchored_lines": anchor.length if anchor else None,
        "findings": [{"flaw": f.flaw.value, "line": f.sequence} for f in verdict.findings],
        "more_findings": verdict.more_findings,
        "open_pairs": verdict.open_pairs,
        "restarts": list(verdict.restarts),
        "error": str(checked.error) if checked.error else None,
    }


def _tell(checked: _Checked) -> None:
    verdict = checked.verdict
    good = "klopt" if not verdict.findings else "[red]klopt niet[/red]"
    out.print(f"[bold]{verdict.team_id}[/bold]: logboek van {verdict.lines} regel(s) {good}")
    for finding in verdict.findings:
        out.print(f"  [red]{_said(finding)}[/red]")
    if verdict.more_findings:
        out.print(f"  [red]en nog {verdict.more_findings} keer[/red]")
    if verdict.findings:
        out.print(f"  {_ADVICE}")
    if verdict.open_pairs:
        out.print(
            f"  {verdict.open_pairs} keer is geprobeerd te schrijven zonder dat de afloop bekend "
            "werd; op het bord en in de uitvoermap is te zien wat ervan is gekomen."
        )
    for sequence in verdict.restarts:
        out.print(
            f"  Bij regel {sequence} begint het logboek opnieuw: wat ervoor ontbreekt, ging met "
            "een database verloren. Staat die nog in een reservekopie, bewaar hem dan."
        )
    if checked.error is not None:
        err.print(f"[red]{escape(f'De registerkopie is niet te lezen: {checked.error}')}[/red]")
    elif checked.anchor is None and checked.is_compared:
        out.print(
            "  Er is geen registerkopie om mee te vergelijken; of het einde ontbreekt is niet te "
            "zien. De volgende ronde die iets wijzigt schrijft er een."
        )


def _said(finding: Finding) -> str:
    return _FLAWS[finding.flaw].format(line=finding.sequence)


_FLAWS = {
    Flaw.CHANGED: "Regel {line} is gewijzigd nadat hij was geschreven.",
    Flaw.MISPLACED: "Regel {line} hoort daar niet: hij is voor een andere plaats geschreven.",
    Flaw.MISSING: "Voor regel {line} ontbreken regels.",
    Flaw.DETACHED: "Regel {line} volgt niet op de regel ervoor.",
    Flaw.CUT_OFF: "Vanaf regel {line} ontbreekt het einde.",
    Flaw.REPLACED: "Regel {line} is een andere dan die in de registerkopie.",
    Flaw.RESTARTED: "Bij regel {line} begint het logboek opnieuw, en de registerkopie weet daar "
    "niets van.",
}
_ADVICE = (
    "Iemand of iets anders dan planner-sync schreef in de database, of er is een deel "
    "teruggezet. Bewaar de database zoals hij is, zoek uit wie erbij kon, en meld het als "
    "beveiligingsincident. In de versies van de registerkopie in SharePoint staat wat er was."
)
