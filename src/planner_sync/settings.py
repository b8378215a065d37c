"""
Every setting, read once: environment over TOML over defaults.

Secrets come from mounted files only.  Whatever is unknown, missing or impossible stops the
start with one message that lists all of it.
"""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from planner_sync.brake_settings import BrakeSettings
from planner_sync.domain.errors import SettingsError
from planner_sync.graph_settings import GraphSettings
from planner_sync.health_settings import HealthSettings
from planner_sync.schedule import ScheduleSettings

log = structlog.get_logger()

PREFIX = "PLANNER_SYNC_"
DEFAULT_CONFIG = Path("config/planner-sync.toml")
DEFAULT_TEAMS = Path("config/teams.toml")

_BESIDE_SETTINGS = {"CONFIG", "TEAMS", "TENANT_PORT"}

# What Kubernetes sets in every container for a Service whose name begins like ours.
_INJECTED = re.compile(
    r"_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT|PORT_\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)$"
)


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class DatabaseSettings(_Group):
    """Where the register is kept."""

    url: str | None = None
    """SQLAlchemy address; unset means ``planner-sync.sqlite`` in the data folder."""


class ReconcileSettings(_Group):
    """How the service makes sure of what it does not know."""

    quiet_s: Annotated[float, Field(ge=0)] = 600.0
    """Seconds for which a create of unknown outcome may still appear."""

    listing_gap_s: Annotated[float, Field(ge=0)] = 30.0
    """Seconds between the two looks at a plan before such a create is sent again."""


class MinutesSettings(_Group):
    """When minutes are read."""

    settle_s: Annotated[float, Field(ge=0)] = 1800.0
    """Seconds for which a file must be unchanged before it is read."""


class CheckSettings(_Group):
    """When a team is asked whether what it did is still so."""

    after_months: Annotated[int, Field(ge=1, le=24)] = 3
    """Months after a point was done."""


class Settings(BaseSettings):
    """Everything that can be set; ``config/planner-sync.example.toml`` shows it all."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )

    timezone: str = "Europe/Amsterdam"
    """The zone in which days and months are counted."""

    data_dir: Path = Path("data")
    """Where SQLite and work files live."""

    graph: GraphSettings
    database: DatabaseSettings = DatabaseSettings()
    reconcile: ReconcileSettings = ReconcileSettings()
    minutes: MinutesSettings = MinutesSettings()
    checks: CheckSettings = CheckSettings()
    brakes: BrakeSettings = BrakeSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    health: HealthSettings = HealthSettings()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as exc:
            msg = "is not a time zone; an example is Europe/Amsterdam"
            raise ValueError(msg) from exc
        return value

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which days and months are counted."""
        return ZoneInfo(self.timezone)

    @property
    def database_url(self) -> str:
        """The register's address."""
        return self.database.url or f"sqlite:///{self.data_dir / 'planner-sync.sqlite'}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the TOML file."""
        # An empty table at least, so that what is missing in it is named.
        tables = InitSettingsSource(settings_cls, {"graph": {}})
        return (env_settings, TomlConfigSettingsSource(settings_cls, config_path()), tables)


def config_path() -> Path:
    """Return where the TOML file is expected."""
    return Path(os.environ.get(f"{PREFIX}CONFIG") or DEFAULT_CONFIG)


def teams_path() -> Path:
    """Return where the teams file is expected."""
    return Path(os.environ.get(f"{PREFIX}TEAMS") or DEFAULT_TEAMS)


def settings_problems(exc: ValidationError) -> list[str]:
    """List what is wrong, a line each, without the values: they may be secret."""
    return [
        f"{'.'.join(str(part) for part in error['loc']) or 'settings'}: {_said(error)}"
        for error in exc.errors(include_input=False, include_url=False)
    ]


def unknown_variables(environ: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """
    Find variables that begin like ours and mean nothing; a typo, most likely.

    Returns:
        The unknown ones, and those that Kubernetes injected, which mean no harm.
    """
    known = _BESIDE_SETTINGS | set(_names(Settings))
    strange = sorted(
        name
        for name in environ
        if name.upper().startswith(PREFIX) and name.upper().removeprefix(PREFIX) not in known
    )
    injected = [name for name in strange if _is_injected(name, environ[name])]
    return [name for name in strange if name not in injected], injected


def load_settings() -> Settings:
    """
    Read environment and TOML file.

    Raises:
        SettingsError: Lists every unknown, missing and impossible setting.
    """
    unknown, injected = unknown_variables(os.environ)
    if injected:
        log.warning("variables_ignored", variables=injected)
    problems = [f"{name}: unknown variable" for name in unknown]
    if f"{PREFIX}CONFIG" in os.environ and not config_path().is_file():
        problems.append(f"{PREFIX}CONFIG: there is no file {config_path()}")
    try:
        settings = Settings()  # type: ignore[call-arg]  # filled from environment and file
    except ValidationError as exc:
        problems += settings_problems(exc)
    except ValueError as exc:
        problems.append(f"{config_path()}: is not TOML ({exc})")
    except OSError as exc:
        problems.append(f"{config_path()}: cannot be read ({exc.strerror})")
    if problems:
        path = config_path()
        source = path if path.is_file() else f"there is no {path}"
        raise SettingsError(listed(f"the settings cannot be used ({source})", problems))
    return settings


def listed(headline: str, problems: Iterable[str]) -> str:
    """Write one message that lists every problem."""
    return "\n".join([f"{headline}:", *(f"  - {p}" for p in problems)])


def _names(model: type[BaseModel], prefix: str = "") -> Iterable[str]:
    for name, field in model.model_fields.items():
        yield f"{prefix}{name}".upper()
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _names(field.annotation, f"{prefix}{name}__")


def _is_injected(name: str, value: str) -> bool:
    match = _INJECTED.search(name)
    if match is None:
        return False
    is_address = match[1] == "PORT" or match[1].endswith(("_TCP", "_UDP"))
    return not is_address or value.startswith(("tcp://", "udp://"))


def _said(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return "unknown key"
    if error["type"] == "missing":
        return "is missing"
    return str(error["msg"]).removeprefix("Value error, ")
