"""Pre-authenticated downloads: an address that needs no token, for a while.

They live on another origin than Graph, as in the service, so that a client that sends its token
there can be caught.
"""

import base64
import hashlib
import hmac
import time

from planner_sync.tenant.drive.items import Item
from planner_sync.tenant.world import World

LIFETIME_S = 3_600
TOKEN = "tempauth"  # noqa: S105 - the name of a query option, no credential


def download_url(world: World, item: Item) -> str:
    expires_on = int(time.time()) + LIFETIME_S
    token = f"{expires_on}.{_signature(world, item.drive_id, item.id, expires_on)}"
    return f"{world.download_origin}/download/{item.drive_id}/{item.id}?{TOKEN}={token}"


def holds(world: World, drive_id: str, item_id: str, token: str) -> bool:
    """Whether a token was given out for this item and is still good."""
    expires, _, signature = token.partition(".")
    if not expires.isdigit() or int(expires) <= time.time():
        return False
    wanted = _signature(world, drive_id, item_id, int(expires))
    return hmac.compare_digest(signature.encode(), wanted.encode())


def _signature(world: World, drive_id: str, item_id: str, expires_on: int) -> str:
    key = world.secret("download key").encode()
    message = f"{drive_id} {item_id} {expires_on}".encode()
    return base64.urlsafe_b64encode(hmac.digest(key, message, hashlib.sha256)).decode().rstrip("=")
