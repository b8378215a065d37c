"""Keys of a task's references: the URL, encoded; the page "plannerExternalReferences"."""

import re
from urllib.parse import unquote, urlsplit

from planner_sync.tenant.errors import bad_request

_ENCODED = re.compile(r"(?:[^@.:#%]|%[0-9A-Fa-f]{2})+")
_SPECIAL = {"%": "%25", ".": "%2E", ":": "%3A", "@": "%40", "#": "%23"}


def encode(url: str) -> str:
    """Return the key under which this URL is stored."""
    return "".join(_SPECIAL.get(character, character) for character in url)


def stored_key(key: str) -> str:
    """Return the one spelling of a given key, so that equal URLs are equal keys.

    Raises GraphError 400 for a key that is not encoded or whose URL is not http or https.
    """
    if not _ENCODED.fullmatch(key):
        raise bad_request("The request is invalid: a reference key is not encoded.", code="")
    url = unquote(key)
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        # Brackets that hold no IPv6 address.
        scheme = ""
    if scheme not in ("http", "https"):
        raise bad_request("The request is invalid: a reference must be http or https.", code="")
    return encode(url)
