"""A Teams channel in memory."""

from collections.abc import Mapping
from typing import Any

from doubles.faults import Faults


class InMemoryDigestChannel:
    """Keeps the promises of ``ports.DigestChannel``."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.posted: list[Mapping[str, Any]] = []

    async def post(self, message: Mapping[str, Any]) -> None:
        with self.faults.around("post"):
            self.posted.append(message)
