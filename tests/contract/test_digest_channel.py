"""What every channel promises: the one in memory, and a Teams workflow over HTTP."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from pydantic import SecretStr

from contract.conftest import GROUP
from doubles.digest_channel import InMemoryDigestChannel
from planner_sync.adapters.teams_workflow import TeamsWorkflow
from planner_sync.domain.errors import NotPermittedError
from planner_sync.ports import DigestChannel
from planner_sync.tenant import Tenant

CARD = {"type": "AdaptiveCard", "version": "1.4", "body": []}
MESSAGE = {
    "type": "message",
    "attachments": [
        {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD},
    ],
}


@pytest.mark.anyio
class DigestChannelContract:
    @pytest.fixture
    def channel(self) -> DigestChannel:
        raise NotImplementedError

    @pytest.fixture
    def closed_channel(self) -> DigestChannel:
        """A channel that refuses every message."""
        raise NotImplementedError

    @pytest.fixture
    def posted(self) -> Callable[[], Sequence[Mapping[str, Any]]]:
        """The cards that the team sees."""
        raise NotImplementedError

    async def test_a_message_is_posted_once(
        self, channel: DigestChannel, posted: Callable[[], Sequence[Mapping[str, Any]]]
    ) -> None:
        before = len(posted())

        await channel.post(MESSAGE)

        assert posted()[before:] == [CARD]

    async def test_what_is_refused_is_not_posted(
        self, closed_channel: DigestChannel, posted: Callable[[], Sequence[Mapping[str, Any]]]
    ) -> None:
        before = len(posted())

        with pytest.raises(NotPermittedError):
            await closed_channel.post(MESSAGE)

        assert len(posted()) == before


class TestInMemoryDigestChannel(DigestChannelContract):
    @pytest.fixture
    def channel(self) -> InMemoryDigestChannel:
        return InMemoryDigestChannel()

    @pytest.fixture
    def closed_channel(self, channel: InMemoryDigestChannel) -> InMemoryDigestChannel:
        channel.faults.next("post", NotPermittedError("closed"), is_done_all_the_same=False)
        return channel

    @pytest.fixture
    def posted(self, channel: InMemoryDigestChannel) -> Callable[[], Sequence[Mapping[str, Any]]]:
        return lambda: [m["attachments"][0]["content"] for m in channel.posted]


class TestTeamsWorkflow(DigestChannelContract):
    @pytest.fixture
    def channel(self, tenant: Tenant) -> TeamsWorkflow:
        return TeamsWorkflow(SecretStr(tenant.hook_url(GROUP)))

    @pytest.fixture
    def closed_channel(self, tenant: Tenant) -> TeamsWorkflow:
        return TeamsWorkflow(SecretStr(tenant.hook_url(GROUP) + "x"))

    @pytest.fixture
    def posted(self, tenant: Tenant) -> Callable[[], Sequence[Mapping[str, Any]]]:
        return lambda: [card for run in tenant.state()["hook_runs"] for card in run["cards"]]
