"""Addresses as keys of Planner's references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_sync.adapters.graph.open_types import decode_key, encode_key


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://a.example/b", "https%3A//a%2Eexample/b"),
        ("https://a/%7B1%7D", "https%3A//a/%257B1%257D"),
        ("mailto:x@y#z", "mailto%3Ax%40y%23z"),
        ("%2E", "%252E"),
    ],
)
def test_what_odata_gives_a_meaning_is_encoded_the_percent_sign_first(
    address: str, key: str
) -> None:
    assert encode_key(address) == key
    assert decode_key(key) == address


@given(st.text())
def test_every_address_survives_the_round_trip(address: str) -> None:
    assert decode_key(encode_key(address)) == address


@given(st.text())
def test_a_key_has_nothing_in_it_that_odata_reads(address: str) -> None:
    assert not set(encode_key(address)) & set(".:@#")
