"""Joining the bank's words: what may stand inside a sentence, and how."""

import pytest

from essayplan.planning.english import English, number, sentence

TEXTS = [
    "It was then that Khrushchev spoke, and homework was set every night.",
    "In the end de-Stalinisation stopped.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terror ended", "Terror ended."),
        ("Terror ended.", "Terror ended."),
        ("He called it 'a break'", "He called it 'a break'."),
        ("He said “it is over.”", "He said “it is over.”"),
        ("Who gained?", "Who gained?"),
        ("  two \n lines ", "Two lines."),
        ("", ""),
    ],
)
def test_sentence(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leader was removed", "the leader was removed"),
        ("Khrushchev was removed.", "Khrushchev was removed"),
        ("Homework harms nobody who is rested", "homework harms nobody who is rested"),
        ("de-Stalinisation was real", "de-Stalinisation was real"),
        ("De-Stalinisation was real", "de-Stalinisation was real"),
        ("Repression became selective", "repression became selective"),
        ("I was there", None),  # never seen inside a sentence
        ("Zorblax was removed", None),  # a name, or not: the bank does not show
        ("The end of terror", None),  # no verb
        ("Terror ended. Fear did not", None),  # two sentences
        ("There was one rule: obey", None),  # a colon would split the sentence it joins
        ("Was it over?", None),
        ("", None),
        ("123 were shot", None),
    ],
)
def test_clause(text: str, expected: str | None) -> None:
    assert English(TEXTS).clause(text) == expected


def test_phrase_lowers_only_small_words() -> None:
    english = English(())
    assert english.phrase("Whether the system changed.") == "whether the system changed"
    assert english.phrase("Stalin's methods") == "Stalin's methods"


def test_number() -> None:
    assert [number(3), number(12)] == ["three", "12"]
