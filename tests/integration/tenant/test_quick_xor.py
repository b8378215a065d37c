"""QuickXorHash against values that the service is known to give."""

import base64

import pytest

from planner_sync.tenant.drive.quick_xor import quick_xor_hash


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        ("Sg==", "SgAAAAAAAAAAAAAAAQAAAAAAAAA="),
        ("tbQ=", "taAFAAAAAAAAAAAAAgAAAAAAAAA="),
        ("0pZP", "0rDEEwAAAAAAAAAAAwAAAAAAAAA="),
    ],
)
def test_short_contents(content: str, expected: str) -> None:
    assert quick_xor_hash(base64.b64decode(content)) == expected


def _bit_by_bit(content: bytes) -> str:
    """The algorithm as the page states it: each bit at its own place in the ring."""
    ring = [0] * 160
    for index, byte in enumerate(content):
        for bit in range(8):
            ring[(index * 11 + bit) % 160] ^= byte >> bit & 1
    value = sum(one << place for place, one in enumerate(ring)) ^ len(content) << 96
    return base64.b64encode(value.to_bytes(20, "little")).decode()


@pytest.mark.parametrize("size", [15, 159, 160, 161, 1000])
def test_longer_contents(size: int) -> None:
    content = bytes(index * 7 % 251 for index in range(size))

    assert quick_xor_hash(content) == _bit_by_bit(content)
