"""A running tenant as its starter sees it; everything goes over the tenant's own HTTP."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from planner_sync.tenant.app import IDENTITY_PATH


class Tenant:
    """Where the tenant is, and what its control calls do.

    Ids are looked up by the names of the seed; a name that is not there raises KeyError.
    """

    def __init__(self, origin: str, identity_header: str) -> None:
        self.origin = origin
        self.base_url = f"{origin}/v1.0"
        self.identity_endpoint = f"{origin}{IDENTITY_PATH}"
        self.identity_header = identity_header
        # Whoever started the tenant trusts it: its certificate may be self-signed.
        self._http = httpx.Client(base_url=f"{origin}/control", verify=False, trust_env=False)  # noqa: S501 - loopback only

    def close(self) -> None:
        self._http.close()

    @property
    def port(self) -> int:
        return int(urlsplit(self.origin).port or 0)

    @property
    def environment(self) -> dict[str, str]:
        """The variables that azure-identity's managed identity looks for."""
        return {
            "IDENTITY_ENDPOINT": self.identity_endpoint,
            "IDENTITY_HEADER": self.identity_header,
        }

    def now(self) -> datetime:
        return datetime.fromisoformat(self._call("GET", "clock")["now"])

    def set_clock(self, now: datetime) -> None:
        """Set the clock, which then stands still; the moment must be aware."""
        self._call("PUT", "clock", {"now": now.isoformat()})

    def state(self) -> dict[str, Any]:
        """Return all that people would see; docs/tenant.md describes it."""
        return self._call("GET", "state")

    def seed(self, tables: dict[str, Any]) -> None:
        """Add the tables of a seed, without files."""
        self._call("POST", "seed", tables)

    def token(self, user: str | None = None) -> str:
        """Return a token of the application, or of the person with this user principal name."""
        given = {} if user is None else {"user": user}
        return str(self._call("POST", "token", given)["access_token"])

    def expire_tokens(self) -> None:
        self._call("POST", "tokens/expire")

    def expire_delta_tokens(self) -> None:
        self._call("POST", "delta/expire")

    def faults(self) -> dict[str, Any]:
        """Return the fault plan with its counts, and every fault that fired."""
        return self._call("GET", "faults")

    def set_faults(self, *rules: dict[str, Any], seed: int = 0) -> None:
        """Replace the fault plan; none means that nothing goes wrong from now on."""
        self._call("PUT", "faults", {"seed": seed, "rules": list(rules)})

    def set_locks(self, drive: str, *paths: str) -> None:
        """Let somebody have these files of a drive open, and no others."""
        self._call("PUT", "locks", {"locks": [{"drive": drive, "path": path} for path in paths]})

    def add_oddity(self, kind: str, drive: str, path: str) -> None:
        """Put a `notebook` or a `shortcut` in a drive."""
        self._call("POST", "oddities", {"kind": kind, "drive": drive, "path": path})

    def install_app(self, *upns: str) -> None:
        """Have the Teams app installed for these people, and for nobody else."""
        self._call("PUT", "installations", {"users": list(upns)})

    def set_members(self, group: str, *upns: str) -> None:
        """Have these people as the members of a group, and nobody else; owners stay."""
        self._call("PUT", "members", {"group": group, "users": list(upns)})

    def hook_url(self, name: str) -> str:
        return str(self._find("hooks", name)["url"])

    def group_id(self, name: str) -> str:
        return str(self._find("groups", name)["id"])

    def plan_id(self, title: str) -> str:
        """Return the oldest plan with this title."""
        return str(self._find("plans", title)["id"])

    def drive_id(self, name: str) -> str:
        return str(self._find("drives", name)["id"])

    def user_id(self, upn: str) -> str:
        return str(self._find("users", upn)["id"])

    def _find(self, table: str, name: str) -> dict[str, Any]:
        answer = self._http.get("/find", params={"table": table, "name": name})
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise KeyError(name)
        answer.raise_for_status()
        return dict(answer.json())

    def _call(self, method: str, path: str, given: dict[str, Any] | None = None) -> dict[str, Any]:
        answer = self._http.request(method, f"/{path}", json=given)
        answer.raise_for_status()
        return dict(answer.json())
