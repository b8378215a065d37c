"""The register copy as a JSON file."""

import json

from planner_sync.adapters.codec import Codec
from planner_sync.domain.errors import UnreadableCopyError
from planner_sync.domain.register_copy import RegisterCopy

FORMAT = "planner-sync register copy"
VERSION = 1
"""Grows when an older release could not read what this one writes."""

_COPY = Codec(RegisterCopy)
_DAMAGED = (
    "the register copy is damaged; put an earlier version of Register ….json back in the output "
    "folder, or delete it"
)


class JsonCopyFormat:
    """Keeps the promises of ``ports.CopyFormat`` with one JSON document."""

    def dump(self, copy: RegisterCopy) -> bytes:
        """Write a copy, indented, so that an administrator can look into it."""
        document = {"format": FORMAT, "version": VERSION, "copy": _COPY.dump(copy)}
        text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
        return f"{text}\n".encode()

    def load(self, data: bytes) -> RegisterCopy:
        """Read a copy."""
        try:
            document = json.loads(data)
            kind, version = document["format"], document["version"]
        except (ValueError, TypeError, KeyError) as exc:
            raise UnreadableCopyError(_DAMAGED) from exc
        if kind != FORMAT or version != VERSION:
            raise UnreadableCopyError(
                f"the register copy has version {version}; this release reads {VERSION}"
            )
        try:
            return _COPY.load(document["copy"])
        except (ValueError, KeyError) as exc:
            # A message of the validation would quote what stands in the copy.
            raise UnreadableCopyError(_DAMAGED) from exc
