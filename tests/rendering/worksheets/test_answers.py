"""What is taken for a date, a number or a name, and where a text is cut at it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.rendering.worksheets.answers import (
    answers,
    cut_at,
    figures,
    names_in,
    stands_in,
)
from tests.rendering.naughty import NAUGHTY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministries fell from 55 to 25", ["55", "25"]),
        ("He spoke on 25 February 1956, late", ["25 February 1956"]),
        ("He spoke on February 25, 1956.", ["February 25, 1956"]),
        ("It ended in October 1961.", ["October 1961"]),
        ("On 1 May they marched", ["1 May"]),
        ("May they march", []),
        ("51,439 were freed; 3.5% were not", ["51,439", "3.5%"]),
        ("From 1957-61 and 1953–1964", ["1957-61", "1953–1964"]),
        ("The 1930s and the 20th century", ["1930s", "20th"]),
        ("A T34 and an mp3", []),
        ("", []),
    ],
)
def test_figures_are_whole_dates_and_numbers(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Troops entered Hungary"], {"Hungary"}),
        (["Mass terror ended. Strikers were shot."], set()),
        (["He led the Party", "the party obeyed"], set()),
        (["He said: “Harm was done” (Much of it)"], set()),
        (["It was A. J. P. Taylor who wrote"], {"Taylor"}),
        (["Both Stalin's and O'Brien’s"], {"Stalin", "O'Brien"}),
        (["Did it? No! So it was… Nobody knew"], set()),
        (["the USSR, and I"], {"USSR"}),
        (["漢字 שלום"], set()),
    ],
)
def test_a_name_has_a_capital_inside_a_sentence(texts: list[str], names: set[str]) -> None:
    assert names_in(texts) == names


def test_a_name_found_anywhere_is_one_where_it_opens_a_sentence() -> None:
    names = names_in(["Troops entered Hungary", "Hungary rose. Workers rose too."])
    assert answers("Hungary rose. Workers rose too.", names) == ["Hungary"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the Test Ban Treaty of 1963", ["Test Ban Treaty", "1963"]),
        ("The Secret Speech was read", ["Secret Speech"]),
        ("at 1 May Square", ["1 May"]),
        ("Soviet, Hungarian and Polish", ["Soviet", "Hungarian", "Polish"]),
    ],
)
def test_names_side_by_side_are_one_answer(text: str, expected: list[str]) -> None:
    known = names_in(
        ["by the Ban, a Treaty, the Secret, the Soviet, Hungarian, and Polish", "speech"]
    )
    assert answers(text, known) == expected


@pytest.mark.parametrize(
    ("text", "hidden", "cut"),
    [
        ("55 of 1,550 and 55.", {"55"}, "<55> of 1,550 and <55>."),
        ("Stalin and Stalinism", {"Stalin"}, "<Stalin> and Stalinism"),
        ("in May 1956", {"1956", "May 1956"}, "in <May 1956>"),
        ("1956-57, 1956", {"1956"}, "1956-57, <1956>"),
        ("nothing", set(), "nothing"),
        ("", {"x"}, ""),
    ],
)
def test_a_text_is_cut_at_whole_answers(text: str, hidden: set[str], cut: str) -> None:
    parts = [f"<{part}>" if is_answer else part for part, is_answer in cut_at(text, hidden)]
    assert "".join(parts) == cut


def test_what_a_text_gives_away() -> None:
    assert stands_in("1956", ["The rising of 1956"])
    assert stands_in("1957", ["The risings of 1956-57"])
    assert stands_in("1956-57", ["From 1956", "to 1957"])
    assert not stands_in("1956", ["11956", "1,956"])
    assert not stands_in("June 1957", ["in 1957"])


@given(st.lists(st.sampled_from(NAUGHTY) | st.text(), min_size=1, max_size=3))
def test_the_parts_of_any_text_are_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    hidden = set(answers(text, names_in([text])))
    cuts = list(cut_at(text, hidden))
    assert "".join(part for part, _ in cuts) == text
    assert {part for part, is_answer in cuts if is_answer} <= hidden
