"""Addresses: what cannot stand in one is escaped, and nothing else is changed."""

import pytest

from essayplan.citation.addresses import encoded


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
            "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O",
        ),
        ("https://doi.org/10.1000/a#b?c{d}[e]", "https://doi.org/10.1000/a%23b%3Fc%7Bd%7D%5Be%5D"),
        ("https://doi.org/10.1000/a%23b", "https://doi.org/10.1000/a%23b"),
        ("https://doi.org/10.1000/100%", "https://doi.org/10.1000/100%25"),
        ("https://example.org/?a={b}&c=é#d", "https://example.org/?a=%7Bb%7D&c=é#d"),
        ("https://[::1]/a%20b", "https://[::1]/a%20b"),
    ],
)
def test_what_cannot_stand_in_an_address_is_escaped(address: str, expected: str) -> None:
    assert encoded(address) == expected
    assert encoded(expected) == expected
