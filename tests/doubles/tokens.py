"""A source of one token."""

import time
from typing import Any

from azure.core.credentials import AccessToken


class FixedToken:
    """Gives the same token."""

    def __init__(self, token: str) -> None:
        self._token = token

    async def get_token(self, *scopes: str, **kwargs: Any) -> AccessToken:
        return AccessToken(self._token, int(time.time()) + 3600)
