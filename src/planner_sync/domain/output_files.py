"""Files in a team's output folder, as far as the service has to know them."""

from dataclasses import dataclass

from planner_sync.domain.library import ItemId


@dataclass(frozen=True, kw_only=True)
class OutputFile:
    """One file of an output folder, as it is at one moment."""

    item_id: ItemId
    name: str
    etag: str
    """Moves with every change; what a guarded replacement names."""

    version: str
    """Moves with the content only."""

    link: str | None = None
    """An address that opens it and does not show its name."""

    def __repr__(self) -> str:
        return f"OutputFile(item_id={self.item_id!r})"
