"""Access tokens: issuing them, and telling who a call comes from.

They have the shape of the JWTs that Entra ID issues, because clients look at their claims, and
are signed with a key of this tenant only.
"""

import base64
import hashlib
import hmac
import time
from typing import Any

import orjson

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.world import APP_ID, TENANT_ID, World

ROLES = (
    "Tasks.ReadWrite.All",
    "Files.ReadWrite.All",
    "Sites.ReadWrite.All",
    "GroupMember.Read.All",
    "User.Read.All",
)


def issue_token(world: World, *, user_id: str | None = None) -> tuple[str, int]:
    """Return a token and the second (Unix, real time) at which it expires."""
    expires_on = int(time.time()) + world.options.token_lifetime_s
    claims: dict[str, Any] = {
        "aud": "https://graph.microsoft.com",
        "appid": APP_ID,
        "tid": TENANT_ID,
        "exp": expires_on,
        "generation": _generation(world),
    }
    claims |= {"oid": user_id, "idtyp": "user"} if user_id else {"idtyp": "app", "roles": ROLES}
    signed = f"{_encode({'alg': 'HS256', 'typ': 'JWT'})}.{_encode(claims)}"
    return f"{signed}.{_signature(world, signed)}", expires_on


def expire_tokens(world: World) -> None:
    """Make every token issued until now worthless."""
    world.state.write("token generation", str(_generation(world) + 1))


def read_caller(world: World, authorization: str | None) -> Caller:
    """Return who the header stands for; raises GraphError 401 for a token that does not hold."""
    if not authorization:
        if world.options.no_auth:
            return Caller(app_id=APP_ID)
        raise _unauthorized("Access token is empty.")
    scheme, _, token = authorization.partition(" ")
    signed, _, signature = token.strip().rpartition(".")
    if scheme.lower() != "bearer" or not hmac.compare_digest(
        signature.encode(), _signature(world, signed).encode()
    ):
        raise _unauthorized("CompactToken validation failed.")
    claims = orjson.loads(base64.urlsafe_b64decode(signed.split(".")[1] + "=="))
    if claims["exp"] <= time.time() or claims["generation"] != _generation(world):
        raise _unauthorized("Lifetime validation failed, the token is expired.")
    return _caller(world, claims.get("oid"))


def _caller(world: World, user_id: str | None) -> Caller:
    if user_id is None:
        return Caller(app_id=APP_ID)
    user = world.state.row("SELECT body FROM users WHERE id = ?", user_id)
    name = orjson.loads(user["body"])["displayName"] if user else None
    return Caller(app_id=APP_ID, user_id=user_id, user_name=name)


def _unauthorized(message: str) -> GraphError:
    challenge = {"WWW-Authenticate": 'Bearer realm="", error="invalid_token"'}
    return GraphError(401, "InvalidAuthenticationToken", message, headers=challenge)


def _generation(world: World) -> int:
    return int(world.state.read("token generation") or "0")


def _signature(world: World, signed: str) -> str:
    key = world.secret("token key").encode()
    mac = hmac.new(key, signed.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac).decode().rstrip("=")


def _encode(value: object) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(value)).decode().rstrip("=")
