"""Whether one text says the opposite of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.bank.sense import OPPOSITES, opposed


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("Relations worsened", "How far did relations improve?", True),
        ("Relations improved", "How far did relations improve?", False),
        ("Relations did not worsen", "How far did relations improve?", False),
        ("Nothing changed", "Did anything change?", True),
        ("The reforms failed", "How successful were the reforms?", True),
        ("He was insecure", "Was he secure?", True),
        ("He was never insecure", "Was he secure?", False),
        ("He was vulnerable", "Was he secure?", True),
        ("Control was strengthened", "Was control weakened?", True),
        ("He kept the system", "Did he break with the system?", True),
        ("He attacked a man, not a system", "Did he attack a man?", False),
        ("It was not only a weapon but a policy", "Was it a weapon?", False),
        ("It was a sham", "Was it genuine?", True),
        ("Interesting industry", "What is industry?", False),
        ("Change and continuity", "Was there change?", False),
    ],
)
def test_the_sense_is_turned(text: str, other: str, *, expected: bool) -> None:
    assert opposed(text, other) is expected


@given(st.text(), st.text())
def test_it_is_the_same_both_ways(text: str, other: str) -> None:
    assert opposed(text, other) == opposed(other, text)
    assert not opposed(text, text)


def test_no_word_is_its_own_opposite() -> None:
    for one, other in OPPOSITES:
        assert not set(one.split()) & set(other.split())
