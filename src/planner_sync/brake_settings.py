"""The group ``[brakes]`` of the settings: from where on a person is asked first."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from planner_sync.domain.brakes import Limits


class BrakeSettings(BaseModel):
    """What is too much for one pass of one team."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    max_create: Annotated[int, Field(ge=0)] = 50
    """New tasks; more of them wait for ``planner-sync go``."""

    max_missing_share: Annotated[float, Field(ge=0, le=1)] = 0.2
    """Share of the known tasks; more of them gone at once do not count as deleted."""

    max_missing: Annotated[int, Field(ge=1)] = 5
    """Fewer tasks than this may be gone at once, whatever their share."""

    @property
    def limits(self) -> Limits:
        """The same in the words of the domain."""
        return Limits(
            max_create=self.max_create,
            max_missing_share=self.max_missing_share,
            max_missing=self.max_missing,
        )
