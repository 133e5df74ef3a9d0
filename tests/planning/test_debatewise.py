"""A large bank that nobody wrote for essayplan: every debate plans, or says why not."""

import re
from typing import Literal

import pytest
from msgspec.structs import replace

from essayplan.model import Bank, Question
from essayplan.planning import Request, make_plan
from essayplan.planning.plan import Paragraph
from essayplan.planning.structures import STRUCTURES
from tests.planning.banks import topic
from tests.planning.debatewise import DATA, debates


@pytest.fixture(scope="module")
def bank() -> Bank:
    if not DATA.is_file():
        pytest.skip("needs ../shared/data/debatewise.json, which is for developers and CI")
    return debates()


def is_empty(paragraph: Paragraph) -> bool:
    texts = (paragraph.point, paragraph.explanation, paragraph.evaluation, paragraph.why)
    return not all(text.strip() for text in texts)


def test_there_are_197(bank: Bank) -> None:
    assert len(bank.questions) == 197


@pytest.mark.parametrize("structure", ["auto", *STRUCTURES])
def test_every_debate_plans_or_says_why_not(bank: Bank, structure: str) -> None:
    planned = 0
    for question in bank.questions.values():
        result = make_plan(topic(bank, question), Request(structure=structure))
        if result.plan is None:
            assert [each.code for each in result.diagnostics] == ["nothing-to-plan"]
            assert not question.for_.arguments or not question.against.arguments
        else:
            planned += 1
            assert not any(is_empty(each) for each in result.plan.paragraphs)
    assert planned >= 190


VERB = re.compile(r"\b(should|is|are|can|has|have|will|was|were|must|does|do|would)\b")


def denied(question: Question) -> Question:
    """Let one side's position be the motion, and the other's the motion denied."""
    motion = question.question.removesuffix("?")
    denial = VERB.sub(r"\1 not", motion, count=1)
    denial = denial if denial != motion else f"It is not true that {motion}"
    return replace(
        question,
        question=f"'{motion}' How far do you agree?",
        for_=replace(question.for_, position=motion),
        against=replace(question.against, position=denial),
    )


@pytest.mark.parametrize("stance", ["for", "against"])
def test_no_plan_contradicts_itself_where_one_position_denies_the_other(
    bank: Bank, stance: Literal["for", "against"]
) -> None:
    planned = 0
    for question in map(denied, bank.questions.values()):
        plan = make_plan(topic(bank, question), Request(stance=stance)).plan
        planned += plan is not None
        assert not plan or "contradiction" not in {each.code for each in plan.checks}
    assert planned >= 180
