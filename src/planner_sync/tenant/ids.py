"""Identifiers in the shapes that the services give them, derived from names.

The same name gives the same id in every tenant, so that a seed can be referred to from outside.
"""

import base64
import hashlib
import uuid

_NAMESPACE = uuid.UUID("6a1c2a53-0f0d-5c5e-9e42-7b1f6c1d2e30")

PLANNER_ID_LENGTH = 28


def guid(*parts: str) -> str:
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))


def planner_id(*parts: str) -> str:
    """Return 28 characters; the page "Planner resources: identifiers" gives the length."""
    return base64.urlsafe_b64encode(_digest(*parts)).decode()[:PLANNER_ID_LENGTH]


def drive_id(*parts: str) -> str:
    return "b!" + base64.urlsafe_b64encode(_digest(*parts) * 2).decode()[:64]


def item_id(*parts: str) -> str:
    return "01" + base64.b32encode(_digest(*parts)).decode()[:32]


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\x1f".join(parts).encode()).digest()
