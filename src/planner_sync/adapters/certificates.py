"""The certificate authorities that outgoing calls trust."""

import ssl
from functools import cache

import httpx


@cache
def trusted() -> ssl.SSLContext:
    """
    Return the context that every client of this process shares.

    Reading all authorities takes longer than a call, so it is done once, when the first client
    is opened; ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` count as they do for httpx.
    """
    return httpx.create_ssl_context()
