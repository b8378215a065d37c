"""Tests that tell a number about a person from any other number."""

import re

_BSN_LENGTHS = (8, 9)
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(digits: str) -> bool:
    """Apply the 11-test of the citizen service number to *digits*."""
    if len(digits) not in _BSN_LENGTHS or not digits.strip("0"):
        return False
    total = sum(w * int(d) for w, d in zip(_BSN_WEIGHTS, digits.zfill(9), strict=True))
    return total % 11 == 0


def is_iban(text: str) -> bool:
    """Apply the mod-97 test of ISO 13616 to *text*."""
    plain = re.sub(r"\s", "", text).upper()
    moved = plain[4:] + plain[:4]
    return moved.isalnum() and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1
