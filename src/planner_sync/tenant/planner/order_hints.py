"""Order hints; the page "Using order hints in Planner".

A client names the neighbours between which an item goes, `"<previous> <next>!"`, and the service
makes a value that sorts between them by plain string comparison. A stored value is never a valid
request.
"""

import re
from itertools import count

from planner_sync.tenant.errors import bad_request

_REQUEST = re.compile(r"(?P<previous>[!-~]*) (?P<next>[!-~]*)!")
_FIRST, _LAST = "!", "~"
_NEWEST = 8_586_000_000_000_000_000


def fresh_hint(number: int) -> str:
    """Return the hint of the n-th item that was made without one: newer items come first."""
    return f"{_NEWEST - number * 1_000_000:019d}P["


def resolve_hint(requested: object, number: int) -> str:
    """Return the value for a requested hint; raises GraphError 400 when it is not a request."""
    read = _REQUEST.fullmatch(requested) if isinstance(requested, str) else None
    if read is None:
        raise bad_request("The order hint is invalid.", code="")
    before, after = read["previous"], read["next"]
    if not before and not after:
        return fresh_hint(number)
    if after and before >= after:
        raise bad_request("The order hint is invalid.", code="")
    made = between(before, after)
    if after and made >= after:
        # Nothing fits between "x" and "x!": only hints that the service never made look so.
        raise bad_request("The order hint is invalid.", code="")
    return made


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
