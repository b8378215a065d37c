"""Planner's rules for versions; the page "Use the Planner REST API", planner-overview.

An etag names the resource and its version. The versions of one resource are in the order of plain
string comparison; those of different resources say nothing about each other.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

from planner_sync.tenant.errors import GraphError

_PATTERN = re.compile(r'W/"(?P<resource>[\w-]{16})(?P<version>[0-9A-F]{12})="')

MISSING = "The If-Match header must be specified for this kind of request."
INVALID = "The If-Match header contains an invalid value."
CONFLICT = (
    "The attempted changes conflicted with already accepted changes on conflicting versions of "
    "the modified resource. Please retrieve the latest version of the resource, "
    "resolve the conflicts and try again."
)


def etag(kind: str, resource_id: str, version: int) -> str:
    return f'W/"{_resource(kind, resource_id)}{version:012X}="'


def known_version(if_match: str | None, kind: str, resource_id: str, latest: int) -> int:
    """Return the version that the caller knows.

    Raises GraphError 412 when the header is absent, malformed, `*`, or names another resource or a
    version that was never given out.
    """
    if if_match is None:
        raise GraphError(412, "", MISSING)
    read = _PATTERN.fullmatch(if_match)
    if read is None or read["resource"] != _resource(kind, resource_id):
        raise GraphError(412, "", INVALID)
    version = int(read["version"], 16)
    if not 1 <= version <= latest:
        raise GraphError(412, "", INVALID)
    return version


def require_no_conflict(touched: Mapping[str, int], fields: Iterable[str], known: int) -> None:
    """Raise GraphError 409 when one of the fields was changed after the known version.

    A field is named by a path: `assignments` stands for all of `assignments/<user>`.
    """
    for field in fields:
        for other, version in touched.items():
            if version > known and _overlap(field, other):
                raise GraphError(409, "", CONFLICT)


def _overlap(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}/") or other.startswith(f"{one}/")


def _resource(kind: str, resource_id: str) -> str:
    digest = hashlib.sha256(f"{kind} {resource_id}".encode()).digest()
    return base64.urlsafe_b64encode(digest[:12]).decode()
