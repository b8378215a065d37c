"""Versions as Planner keeps them: an old one will do for a change that does not collide."""

from collections.abc import Iterable

from planner_sync.domain.errors import ConflictError


class Versions:
    """The version of one resource, and in which version each of its fields last moved."""

    def __init__(self, resource: str) -> None:
        self._resource = resource
        self._latest = 1
        self._moved_in: dict[str, int] = {}

    @property
    def etag(self) -> str:
        return f"{self._resource}@{self._latest}"

    def touch(self, paths: Iterable[str]) -> None:
        """Make a new version in which *paths* moved; none of them, no version."""
        moved = list(paths)
        if moved:
            self._latest += 1
            self._moved_in.update(dict.fromkeys(moved, self._latest))

    def refuse_collision(self, etag: str, paths: Iterable[str]) -> None:
        """Raise ConflictError when one of *paths* moved since *etag*, or it is none of ours."""
        known = self._known(etag)
        if any(self._moved_in.get(path, 1) > known for path in paths):
            raise ConflictError("it moved since it was read")

    def refuse_unless_latest(self, etag: str) -> None:
        """Raise ConflictError when anything at all moved since *etag*, or it is none of ours."""
        if self._known(etag) != self._latest:
            raise ConflictError("it moved since it was read")

    def _known(self, etag: str) -> int:
        resource, _, known = etag.rpartition("@")
        if resource != self._resource:
            raise ConflictError("the version is of another resource")
        return int(known)
