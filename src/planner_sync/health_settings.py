"""The group ``[health]`` of the settings: where ``planner-sync run`` answers probes."""

from ipaddress import ip_address
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator


class HealthSettings(BaseModel):
    """Where the service answers probes over HTTP."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    host: str = "127.0.0.1"
    """The address to listen on; a container that is probed from outside needs ``0.0.0.0``."""

    port: Annotated[int, Field(ge=0, le=65535)] = 0
    """0 means that there is no such address."""

    @field_validator("host")
    @classmethod
    def _address(cls, value: str) -> str:
        try:
            return str(ip_address(value))
        except ValueError as exc:
            msg = "is not an IP address; examples are 127.0.0.1 and 0.0.0.0"
            raise ValueError(msg) from exc
