"""A mark drawn in front of a text, or alone in a cell: "✔ nieuwe batterij", "✗ te duur"."""

import re

_MARK = re.compile(r"^\s*(?:(?P<yes>[✓✔✅☑])|(?P<no>[✗✘❌✖]))\ufe0f?\s*")


def mark_of(text: str) -> bool | None:
    """Return whether *text* begins with a tick (true) or a cross (false); ``None`` without one."""
    match = _MARK.match(text)
    return bool(match["yes"]) if match else None


def without_mark(text: str) -> str:
    """Return what stands behind the mark."""
    return _MARK.sub("", text, count=1).lstrip(" ,;:–-")
