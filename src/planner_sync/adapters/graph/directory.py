"""Entra groups as a directory of people."""

from collections.abc import Sequence

from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph.generated.groups.item.members.members_request_builder import MembersRequestBuilder

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.domain.people import Member

_PAGE_SIZE = 999
"""The largest page that Graph gives (List group members)."""

_PERSON = "#microsoft.graph.user"
_FIELDS = ["id", "displayName", "givenName", "surname", "mail", "userPrincipalName"]


class EntraDirectory:
    """Keeps the promises of ``ports.Directory`` over Microsoft Graph v1.0."""

    def __init__(self, graph: GraphClient) -> None:
        self._graph = graph

    async def members(self, group_id: str) -> Sequence[Member]:
        """Return the people who are direct members; nested groups and devices are left out."""
        query = MembersRequestBuilder.MembersRequestBuilderGetQueryParameters(
            top=_PAGE_SIZE, select=_FIELDS
        )
        info = self._graph.sdk.groups.by_group_id(group_id).members.to_get_request_information(
            RequestConfiguration(query_parameters=query)
        )
        return [
            Member(
                user_id=raw["id"],
                name=raw.get("displayName") or "",
                user_principal_name=raw.get("userPrincipalName"),
                mail=raw.get("mail"),
                given_name=raw.get("givenName"),
                surname=raw.get("surname"),
            )
            for raw in await self._graph.collect("list members", info)
            if raw.get("@odata.type") == _PERSON
        ]
