"""Query options and paging that all collections share."""

import base64
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from planner_sync.tenant.errors import bad_request
from planner_sync.tenant.exchange import Answer, Call

SKIP_TOKEN = "$skiptoken"  # noqa: S105 - the name of a query option, no credential


def select(call: Call, body: Mapping[str, Any], members: Collection[str]) -> dict[str, Any]:
    """Return the members that `$select` names, and all annotations.

    Raises GraphError 400 for a name that the type does not have.
    """
    wanted = selected(call)
    if wanted is None:
        return dict(body)
    for name in wanted:
        if name not in members:
            raise bad_request(f"Could not find a property named '{name}'.")
    return {name: value for name, value in body.items() if "@" in name or name in wanted}


def selected(call: Call) -> list[str] | None:
    """Return the names in `$select`, or None when everything is meant."""
    names = [name.strip() for name in call.query.get("$select", "").split(",")]
    wanted = [name for name in names if name]
    return None if not wanted or "*" in wanted else wanted


def top(call: Call, largest: int) -> int:
    """Return the page size: `$top`, but never more than the largest; GraphError 400 if unfit."""
    given = call.query.get("$top")
    if given is None:
        return largest
    if not given.isdigit() or int(given) == 0:
        raise bad_request(f"Invalid value '{given}' for $top query option found.")
    return min(int(given), largest)


def position(call: Call) -> int | None:
    """Return where the page starts, None for the first page; GraphError 400 for a foreign token."""
    token = call.query.get(SKIP_TOKEN)
    if token is None:
        return None
    try:
        return int(base64.urlsafe_b64decode(token.encode()))
    except ValueError:
        raise bad_request("The value of $skiptoken is invalid.") from None


def next_link(call: Call, start: int) -> str:
    """Return the address of the page that starts there, with the query options of this one."""
    token = base64.urlsafe_b64encode(str(start).encode()).decode()
    options = {**call.query, SKIP_TOKEN: token}
    query = "&".join(f"{quote(name, safe='$')}={quote(value)}" for name, value in options.items())
    return f"{call.base_url}{call.path}?{query}"


def page_of(
    call: Call, members: Sequence[Mapping[str, Any]], *, size: int, empty_first: bool
) -> Answer:
    """Answer with the page of `members` that the call asks for."""
    start = position(call)
    if start is None and empty_first and members:
        return collection(call, [], next_start=0)
    begin = start or 0
    end = begin + size
    return collection(call, members[begin:end], next_start=end if end < len(members) else None)


def collection(
    call: Call, members: Sequence[Mapping[str, Any]], *, next_start: int | None = None
) -> Answer:
    body: dict[str, Any] = {"@odata.context": context(call)}
    if next_start is not None:
        body["@odata.nextLink"] = next_link(call, next_start)
    return Answer(status=200, body={**body, "value": list(members)})


def entity(call: Call, body: Mapping[str, Any], *, status: int = 200) -> Answer:
    return Answer(status=status, body={"@odata.context": f"{context(call)}/$entity", **body})


def context(call: Call) -> str:
    """Return the address of the description: the names on the way, without the keys."""
    names = [part for part in call.path.split("/") if re.fullmatch(r"[A-Za-z.]{1,30}", part)]
    return f"{call.base_url}/$metadata#{'/'.join(names)}"


def without_annotations(value: Any) -> Any:
    """Return a body as `odata.metadata=none` shows it: only the paging links remain annotated."""
    if isinstance(value, dict):
        return {
            name: without_annotations(member)
            for name, member in value.items()
            if "@odata." not in name or name in ("@odata.nextLink", "@odata.deltaLink")
        }
    if isinstance(value, list):
        return [without_annotations(member) for member in value]
    return value
