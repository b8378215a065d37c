"""
Keys of Planner's open types.

A reference is keyed by its address, with the characters that OData gives a meaning to
percent-encoded (resource type plannerExternalReferences).
"""

from urllib.parse import unquote

# The percent sign first, or the others would be encoded twice.
_ENCODED = (("%", "%25"), (".", "%2E"), (":", "%3A"), ("@", "%40"), ("#", "%23"))


def encode_key(address: str) -> str:
    """Return *address* as a key of ``references``; slashes stay as they are."""
    for plain, encoded in _ENCODED:
        address = address.replace(plain, encoded)
    return address


def decode_key(key: str) -> str:
    """Return the address that a key of ``references`` stands for."""
    return unquote(key)
