"""EDTF dates in prose."""

import pytest

from essayplan.citation.dates import date_in_words


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1956", "1956"),
        ("1956-02", "February 1956"),
        ("1956-02-25", "25 February 1956"),
        ("1956-12-01", "1 December 1956"),
        ("1956~", "about 1956"),
        ("1956-02?", "perhaps February 1956"),
        ("1956%", "perhaps about 1956"),
        ("1953/1956", "1953\N{EN DASH}1956"),
        ("1953-1956", "1953\N{EN DASH}1956"),
        ("1953 \N{EN DASH} 1956", "1953\N{EN DASH}1956"),
        ("1953~/1956", "about 1953 to 1956"),
        ("1956-02/1956-04-01", "February 1956 to 1 April 1956"),
        ("1988/..", "since 1988"),
        ("1988/", "since 1988"),
        ("../1956", "until 1956"),
        ("1956-13", "1956-13"),
        ("the fifties", "the fifties"),
        ("1953/1954/1955", "1953/1954/1955"),
        ("../..", "../.."),
        ("", ""),
    ],
)
def test_a_date_is_put_in_words(date: str, expected: str) -> None:
    assert date_in_words(date) == expected
