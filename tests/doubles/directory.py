"""Groups of people in memory."""

from collections.abc import Iterable, Mapping, Sequence

from planner_sync.domain.errors import NotFoundError
from planner_sync.domain.people import Member


class InMemoryDirectory:
    """Keeps the promises of ``ports.Directory``."""

    def __init__(self, groups: Mapping[str, Iterable[Member]]) -> None:
        self._groups = {group_id: tuple(members) for group_id, members in groups.items()}

    async def members(self, group_id: str) -> Sequence[Member]:
        if group_id not in self._groups:
            raise NotFoundError("there is no such group")
        return self._groups[group_id]
