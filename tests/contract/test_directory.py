"""What every directory promises: the one in memory, and Entra over HTTP."""

import pytest

from contract.conftest import ANNA, BRAM, GROUP, NO_GROUP
from doubles.directory import InMemoryDirectory
from planner_sync.adapters.graph import EntraDirectory, GraphClient
from planner_sync.domain.board import UserId
from planner_sync.domain.errors import NotFoundError
from planner_sync.domain.people import Member
from planner_sync.ports import Directory
from planner_sync.tenant import Tenant


@pytest.mark.anyio
class DirectoryContract:
    @pytest.fixture
    def directory(self) -> Directory:
        raise NotImplementedError

    @pytest.fixture
    def group_id(self) -> str:
        raise NotImplementedError

    async def test_every_person_in_the_group_is_a_member(
        self, directory: Directory, group_id: str, user_ids: tuple[UserId, UserId]
    ) -> None:
        members = await directory.members(group_id)

        anna, bram = sorted(members, key=lambda m: m.name)
        assert (anna.user_id, bram.user_id) == user_ids
        assert (anna.name, anna.given_name, anna.surname) == ("Anna de Vries", "Anna", "de Vries")
        assert (anna.user_principal_name, anna.mail) == (ANNA, ANNA)
        assert (bram.name, bram.given_name) == ("Bram Bakker", None)

    async def test_a_group_that_is_not_there_is_told(self, directory: Directory) -> None:
        with pytest.raises(NotFoundError):
            await directory.members(NO_GROUP)


class TestInMemoryDirectory(DirectoryContract):
    @pytest.fixture
    def group_id(self) -> str:
        return "group"

    @pytest.fixture
    def user_ids(self) -> tuple[UserId, UserId]:
        return UserId("anna"), UserId("bram")

    @pytest.fixture
    def directory(self, group_id: str, user_ids: tuple[UserId, UserId]) -> InMemoryDirectory:
        anna = Member(
            user_id=user_ids[0],
            name="Anna de Vries",
            user_principal_name=ANNA,
            mail=ANNA,
            given_name="Anna",
            surname="de Vries",
        )
        bram = Member(user_id=user_ids[1], name="Bram Bakker", user_principal_name=BRAM)
        return InMemoryDirectory({group_id: [anna, bram]})


class TestEntraDirectory(DirectoryContract):
    @pytest.fixture
    def group_id(self, tenant: Tenant) -> str:
        return tenant.group_id(GROUP)

    @pytest.fixture
    def directory(self, graph: GraphClient) -> EntraDirectory:
        return EntraDirectory(graph)
