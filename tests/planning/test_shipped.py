"""The shipped bank: every question, structure, model and stance gives a plan without an error."""

from functools import cache
from pathlib import Path

import pytest

from essayplan.bank.load import load
from essayplan.diagnostics import Severity
from essayplan.model import Bank
from essayplan.planning import Request, make_plan
from essayplan.planning.formats import formats
from essayplan.planning.structures import STRUCTURES
from tests.planning.banks import topic

BANK = Path(__file__).parents[2] / "arguments" / "khrushchev"


@cache
def shipped() -> Bank:
    return load(BANK).bank


def test_there_are_questions_to_plan() -> None:
    assert len(shipped().questions) >= 14


@pytest.mark.parametrize("structure", STRUCTURES)
def test_no_plan_has_an_error(structure: str) -> None:
    for question in shipped().questions.values():
        for stance in ("for", "against"):
            for model in formats().models:
                request = Request(stance=stance, structure=structure, model=model)
                plan = make_plan(topic(shipped(), question), request).plan
                assert plan is not None
                errors = [each for each in plan.checks if each.severity is Severity.ERROR]
                assert errors == [], f"{question.id} {stance} {model}"
                assert len(plan.paragraphs) >= 3
