"""Order hints; the page "Using order hints in Planner".

A client names the neighbours between which an item goes, `"<previous> <next>!"`, and the service
makes a value that sorts between them by plain string comparison. A neighbour may be a request
itself, of an item that is not sent yet: `" !"` for the first of two new items, `" ! !"` for the one
behind it. A stored value is never a valid request.
"""

from itertools import count

from planner_sync.tenant.errors import bad_request

_FIRST, _LAST = "!", "~"
_NEWEST = 8_586_000_000_000_000_000


def fresh_hint(number: int) -> str:
    """Return the hint of the n-th item that was made without one: newer items come first."""
    return f"{_NEWEST - number * 1_000_000:019d}P["


def resolve_hint(requested: object, number: int) -> str:
    """Return the value for a requested hint; raises GraphError 400 when it is not a request."""
    made = _value(requested, number) if isinstance(requested, str) else None
    if made is None:
        raise bad_request("The order hint is invalid.", code="")
    return made


def _value(requested: str, number: int) -> str | None:
    """Return the value that a request asks for; None when there is none."""
    if not requested.endswith("!"):
        return None
    neighbours = requested[:-1]
    # The text behind the last space is the shortest that can be a neighbour of its own.
    for at in (i for i in reversed(range(len(neighbours))) if neighbours[i] == " "):
        before = _neighbour(neighbours[:at], number)
        after = _neighbour(neighbours[at + 1 :], number) if before is not None else None
        if before is not None and after is not None:
            return _between_neighbours(before, after, number)
    return None


def _neighbour(text: str, number: int) -> str | None:
    """Return the value of a neighbour: nothing, a stored value, or a request of its own."""
    if " " in text:
        return _value(text, number)
    return text if all(_FIRST <= c <= _LAST for c in text) else None


def _between_neighbours(before: str, after: str, number: int) -> str | None:
    if not before and not after:
        return fresh_hint(number)
    if after and before >= after:
        return None
    made = between(before, after)
    # Nothing fits between "x" and "x!": only hints that the service never made look so.
    return None if after and made >= after else made


def between(before: str, after: str) -> str:
    """Return a string after `before` and before `after`; an empty `after` is no bound."""
    made = ""
    for index in count():
        low = ord(before[index]) if index < len(before) else ord(_FIRST) - 1
        high = ord(after[index]) if index < len(after) else ord(_LAST) + 1
        middle = chr((low + high) // 2)
        if high - low > 1:
            # A hint that ends in the lowest character would leave no room before it.
            return made + middle + ("P" if middle == _FIRST else "")
        kept = max(low, ord(_FIRST))
        made += chr(kept)
        if kept < high:
            # From here on anything above the rest of `before` is small enough.
            after = ""
    raise AssertionError("unreachable: the loop has no end")
