"""What all tests share: how Hypothesis searches, and which event loop coroutines run on."""

import os

import pytest
from hypothesis import settings

# A deadline would measure the machine, not the code.
settings.register_profile("dev", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Run coroutine tests that are marked ``anyio`` on asyncio, which the service uses."""
    return "asyncio"
