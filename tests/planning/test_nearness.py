"""Which questions are planned in place of those asked, and which side is taken to agree."""

from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml

from essayplan import load_banks
from essayplan.asking import topic
from essayplan.bank.find import find_question, nearest
from essayplan.errors import EssayplanError
from essayplan.planning.nearness import fits

BANKS = load_banks()
ASKED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("asked.yaml").read_text("utf-8"))
PLANNED = [(asked, name) for name, each in ASKED["planned"].items() for asked in each]
SIDED = [(asked, side) for side in ("for", "against") for asked in ASKED[side]]


def test_there_are_questions_of_each_kind() -> None:
    assert len(ASKED["refused"]) >= 20
    assert len(PLANNED) >= 20
    assert len(ASKED["for"]) >= 8
    assert len(ASKED["against"]) >= 20


@pytest.mark.parametrize("asked", ASKED["refused"])
def test_a_neighbouring_topic_is_refused(asked: str) -> None:
    with pytest.raises(EssayplanError) as refused:
        topic(BANKS, asked)
    assert [each.code for each in refused.value.diagnostics] == [
        "unknown-question",
        *["nearest-question"] * 3,
    ]


@pytest.mark.parametrize(("asked", "name"), PLANNED)
def test_another_wording_is_planned_from_its_question(asked: str, name: str) -> None:
    assert topic(BANKS, asked).question.id == name


@pytest.mark.parametrize(("asked", "side"), SIDED)
def test_the_side_that_agrees_with_the_words(asked: str, side: str) -> None:
    assert topic(BANKS, asked).swap is (side == "against")


def test_part_of_a_wording_is_the_question_itself() -> None:
    found = topic(BANKS, "genuine break from Stalin?")
    assert (found.question.id, found.closeness, found.exact) == ("genuine-break", 1, False)


def test_every_wording_is_exact() -> None:
    questions = chain(*(bank.questions.values() for bank in BANKS))
    wordings = [(each, wording) for each in questions for wording in each.wordings]
    assert wordings
    for question, wording in wordings:
        found = topic(BANKS, wording.text)
        assert (found.question, found.exact, found.swap) == (question, True, wording.swap)


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ("in 1956", True),
        ("by 1964", True),
        ("since 1960", True),
        ("", True),
        ("in the years 1953-91", True),
        ("in the years 1941-53", False),
        ("in the 1930s", False),
        ("by 1950", False),
        ("since 1970", False),
        ("in 1989", False),
    ],
)
def test_a_question_of_other_years_does_not_fit(years: str, *, expected: bool) -> None:
    asked = f"Was there a genuine break with Stalin {years}?"
    (found,) = nearest(BANKS, asked, 1)
    assert found.question.id == "genuine-break"  # of 1953-1964
    assert fits(found, asked) is expected


def test_a_question_of_success_is_not_answered_with_causes() -> None:
    asked = "How successful was Khrushchev's foreign policy?"
    (found,) = nearest(BANKS, asked, 1)
    assert found.question.id == "fall-from-power"
    assert not fits(found, asked)


def test_a_question_that_is_clearly_meant_says_how_close_it_is() -> None:
    asked = "To what extent did relations between the USSR and the West really improve?"
    found = find_question(BANKS, asked)
    assert found is not None
    assert 0.5 < topic(BANKS, asked).closeness == found.closeness < 1
