"""What a misspelt word was probably meant to be."""

import pytest

from essayplan.suggest import did_you_mean

IDS = [f"argument-{number}" for number in range(9_000)]


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("strenght", ["claim", "strength"], "strength"),
        ("Claim", ["claim", "strength"], "claim"),
        ("STRENGHT", ["claim", "Strength"], "Strength"),
        ("zzz", ["claim", "strength"], None),
        ("claim", [], None),
        ("", ["claim"], None),
        ("khruschev-speech", [*IDS, "khrushchev-speech"], "khrushchev-speech"),
    ],
)
def test_the_nearest_choice_is_meant(word: str, choices: list[str], expected: str | None) -> None:
    assert did_you_mean(word, choices) == expected
