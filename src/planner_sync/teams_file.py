"""The teams file: which teams there are, and where their people, plans and minutes live."""

import tomllib
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from planner_sync.domain.board import Place, PlanId
from planner_sync.domain.errors import SettingsError, UsageError
from planner_sync.domain.library import DriveId
from planner_sync.domain.teams import DEFAULT_BUCKETS, Team
from planner_sync.settings import listed, settings_problems, teams_path

_Text = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, hide_input_in_errors=True
    )


class Workflow(_Table):
    """A Teams channel behind a Power Automate workflow."""

    kind: Literal["workflow"]
    url_file: Path
    """File that holds the workflow's address, which is a secret; relative to the teams file."""


class NoChannel(_Table):
    """No channel: the report in SharePoint is all."""

    kind: Literal["none"] = "none"


class BucketNames(_Table):
    """Names of the three buckets that mean something."""

    discuss: _Text = DEFAULT_BUCKETS[Place.DISCUSS]
    taken_up: _Text = DEFAULT_BUCKETS[Place.TAKEN_UP]
    not_taken_up: _Text = DEFAULT_BUCKETS[Place.NOT_TAKEN_UP]


class TeamTable(_Table):
    """One ``[[teams]]`` table."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    name: _Text
    group_id: UUID
    plan_id: Annotated[str, Field(min_length=28, max_length=28)]
    drive_id: _Text
    folder: _Text
    region: str | None = None
    output_folder: str | None = None
    task_holder: str | None = None
    deputy: str | None = None
    channel: Annotated[Workflow | NoChannel, Field(discriminator="kind")] = NoChannel()
    language: Literal["nl", "en"] = "nl"
    intake: Literal["discuss", "direct"] = "discuss"
    buckets: BucketNames = BucketNames()
    guests: Literal["full", "counts"] = "counts"
    moments_per_year: Annotated[int, Field(ge=0)] = 2

    def team(self) -> Team:
        """Return the team in the domain's words."""
        return Team(
            team_id=self.id,
            name=self.name,
            group_id=str(self.group_id),
            plan_id=PlanId(self.plan_id),
            drive_id=DriveId(self.drive_id),
            folder=self.folder.strip("/"),
            output_folder=(self.output_folder or f"{self.folder}/Planner-sync").strip("/"),
            language=self.language,
            takes_up_directly=self.intake == "direct",
            buckets={
                Place.DISCUSS: self.buckets.discuss,
                Place.TAKEN_UP: self.buckets.taken_up,
                Place.NOT_TAKEN_UP: self.buckets.not_taken_up,
            },
            task_holder=self.task_holder,
            deputy=self.deputy,
        )


class RegionTable(_Table):
    """One ``[[regions]]`` table."""

    id: _Text
    name: _Text
    manager: str | None = None
    drive_id: str | None = None
    folder: str | None = None
    channel: Annotated[Workflow | NoChannel, Field(discriminator="kind")] = NoChannel()


class TeamsFile(_Table):
    """The whole file."""

    teams: Annotated[tuple[TeamTable, ...], Field(min_length=1)]
    regions: tuple[RegionTable, ...] = ()

    @model_validator(mode="after")
    def _no_sharing(self) -> "TeamsFile":
        for what in ("id", "plan_id"):
            seen: dict[str, str] = {}
            for team in self.teams:
                value = getattr(team, what)
                if value in seen:
                    msg = f"{what} is shared by {seen[value]} and {team.id}; each team has its own"
                    raise ValueError(msg)
                seen[value] = team.id
        return self

    def chosen(self, team_id: str | None) -> list[TeamTable]:
        """
        Return the team with that id, or all of them.

        Raises:
            UsageError: There is no such team.
        """
        if team_id is None:
            return list(self.teams)
        found = [t for t in self.teams if t.id == team_id]
        if not found:
            known = ", ".join(t.id for t in self.teams)
            raise UsageError(f"there is no team {team_id} in the teams file; it has: {known}")
        return found


def load_teams() -> TeamsFile:
    """
    Read the teams file.

    Raises:
        SettingsError: Lists every unknown, missing and impossible entry.
    """
    path = teams_path()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as exc:
        raise SettingsError(
            f"the teams file {path} cannot be read ({exc.strerror}); copy "
            "config/teams.example.toml, or set PLANNER_SYNC_TEAMS"
        ) from exc
    except ValueError as exc:
        raise SettingsError(f"the teams file {path} is not TOML ({exc})") from exc
    try:
        return TeamsFile.model_validate(data)
    except ValidationError as exc:
        raise SettingsError(
            listed(f"the teams file {path} cannot be used", settings_problems(exc))
        ) from exc
