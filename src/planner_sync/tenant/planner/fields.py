"""What a plain member of a Planner resource may hold; the reference page of each resource."""

from collections.abc import Callable, Mapping
from datetime import UTC
from typing import Any

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.world import moment, timestamp

LONGEST_TITLE = 255
"""Not published; the length that Planner's own clients hold to."""
LONGEST_DESCRIPTION = 32_000
"""Not published either: a guess on the generous side."""

PREVIEW_TYPES = ("automatic", "noPreview", "checklist", "description", "reference")

Check = Callable[[str, Any], Any]


def refuse(member: str) -> GraphError:
    message = f"The request is invalid: the value of '{member}' is not allowed."
    return bad_request(message, code="")


def title(member: str, value: object) -> str:
    text = required_text(member, value)
    if not text.strip() or len(text) > LONGEST_TITLE:
        raise refuse(member)
    return text


def required_text(member: str, value: object) -> str:
    if not isinstance(value, str):
        raise refuse(member)
    return value


def optional_text(member: str, value: object) -> str | None:
    return None if value is None else required_text(member, value)


def description(member: str, value: object) -> str:
    """Planner shows no null descriptions: null clears."""
    text = optional_text(member, value) or ""
    if len(text) > LONGEST_DESCRIPTION:
        raise refuse(member)
    return text


def flag(member: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise refuse(member)
    return value


def optional_moment(member: str, value: object) -> str | None:
    if value is None:
        return None
    try:
        return timestamp(moment(required_text(member, value)).astimezone(UTC))
    except ValueError:
        raise refuse(member) from None


def number(low: int, high: int) -> Check:
    def check(member: str, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise refuse(member)
        return value

    return check


def one_of(*allowed: str) -> Check:
    def check(member: str, value: object) -> str:
        if value not in allowed:
            raise refuse(member)
        return required_text(member, value)

    return check


def checked(given: Mapping[str, Any], checks: Mapping[str, Check]) -> dict[str, Any]:
    """Return the members that have a check, checked; annotations and other members are left out."""
    return {
        member: checks[member](member, value) for member, value in given.items() if member in checks
    }


def refuse_unknown(given: Mapping[str, Any], allowed: frozenset[str], type_name: str) -> None:
    """Raise GraphError 400 for a member that cannot be written on this type."""
    for member in given:
        if "@" in member or member in allowed:
            continue
        raise bad_request(
            f"The property '{member}' does not exist on type '{type_name}' or cannot be written."
            " Make sure to only use property names that are defined by the type."
        )
