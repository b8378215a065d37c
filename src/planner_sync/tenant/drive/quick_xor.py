"""QuickXorHash, the only hash that SharePoint gives; "Code snippets: QuickXorHash algorithm"."""

import base64

_WIDTH = 160
_SHIFT = 11
_MASK = (1 << _WIDTH) - 1


def quick_xor_hash(content: bytes) -> str:
    """Return the hash in base64.

    Each byte is XORed into a 160-bit ring, 11 bits further than the byte before it. Bytes that
    are 160 apart land on the same place, so whole rows of 160 are folded first.
    """
    padded = content + bytes(-len(content) % _WIDTH)
    folded = 0
    for start in range(0, len(padded), _WIDTH):
        folded ^= int.from_bytes(padded[start : start + _WIDTH], "little")
    ring = 0
    for index, byte in enumerate(folded.to_bytes(_WIDTH, "little")):
        shifted = byte << (index * _SHIFT % _WIDTH)
        ring ^= (shifted & _MASK) | (shifted >> _WIDTH)
    ring ^= len(content) << (_WIDTH - 64)
    return base64.b64encode((ring & _MASK).to_bytes(_WIDTH // 8, "little")).decode()
