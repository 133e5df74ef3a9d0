"""The plan of every shipped question, read as an examiner would before it was committed."""

from pathlib import Path

import pytest

from essayplan.bank.load import load
from essayplan.planning import Request, Topic, make_plan
from essayplan.rendering.exporters import export
from tests.conftest import golden

PLANS = Path(__file__).parent / "goldens" / "plans"
BANK = load(Path(__file__).parents[1] / "arguments" / "khrushchev").bank


@pytest.mark.parametrize("name", sorted(BANK.questions))
def test_plan(name: str, *, update_goldens: bool) -> None:
    question = BANK.questions[name]
    topic = Topic(bank=BANK, question=question, asked=question.question)
    plan = make_plan(topic, Request()).plan
    assert plan is not None
    golden(PLANS / f"{name}.md", export(plan, "md").decode(), update=update_goldens)


def test_no_golden_is_left_over() -> None:
    assert {path.stem for path in PLANS.glob("*.md")} == set(BANK.questions)
