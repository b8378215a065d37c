"""The end of listings that have none: pages that lead back, or on for ever."""

from hashlib import blake2b

from planner_sync.domain.errors import UnreachableError

MAX_PAGES = 5_000
"""Pages of one listing; with SharePoint's 200 items a page, a million files."""


class EndlessListingError(UnreachableError):
    """A listing leads back to a page that was read, or does not come to an end."""


class Trail:
    """The links that one listing has followed, each kept as a few bytes."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()

    def go_on(self, operation: str, link: str) -> None:
        """
        Take one more link.

        Raises:
            EndlessListingError: The link was followed before, or there are too many.
        """
        seen = blake2b(link.encode(), digest_size=16).digest()
        if seen in self._seen:
            raise EndlessListingError(f"{operation}: the pages lead back to one that was read")
        self._seen.add(seen)
        if len(self._seen) >= MAX_PAGES:
            raise EndlessListingError(f"{operation}: no end after {MAX_PAGES} pages")
