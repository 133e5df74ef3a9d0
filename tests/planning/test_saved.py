"""Plans saved, edited by hand and read again."""

import re

from hypothesis import assume, given

from essayplan.model import Bank, Question
from essayplan.planning import Request, make_plan
from essayplan.planning.plan import Plan
from essayplan.planning.saved import open_saved, save
from tests.planning.banks import argument, bank, questions, topic

MADE = bank(
    [argument("f1"), argument("f2", theme="party", answers=["a1"])],
    [argument("a1", answers=["f1"])],
)


def plan() -> Plan:
    made = make_plan(topic(*MADE), Request(stance="for")).plan
    assert made is not None
    return made


def edited(old: str, new: str) -> str:
    text = save(plan())
    assert text.count(old) == 1
    return text.replace(old, new)


def test_a_saved_plan_reads_back_as_it_was() -> None:
    opened = open_saved(save(plan()), "essay.plan.yaml")
    assert opened.diagnostics == ()
    assert opened.plan == plan()


@given(questions())
def test_any_plan_reads_back_as_it_was(made: tuple[Bank, Question]) -> None:
    planned = make_plan(topic(*made), Request()).plan
    assume(planned is not None)
    assert planned is not None
    assert open_saved(save(planned), "essay.plan.yaml").plan == planned


def test_what_the_student_writes_stands_and_the_checks_follow_it() -> None:
    text = re.sub(r"(?m)^  thesis: .*\n(    .*\n)*", "  thesis: ''\n", save(plan()), count=1)
    opened = open_saved(text, "essay.plan.yaml")
    assert opened.plan is not None
    assert opened.plan.introduction.thesis == ""
    assert "no-judgement" in {each.code for each in opened.plan.checks}
    assert "no-judgement" not in {each.code for each in plan().checks}


def test_evidence_added_by_id_is_filled_in_from_the_bank_with_its_source() -> None:
    text = edited("  evidence:\n  - id: f2-fact\n", "  evidence:\n  - a1-fact\n  - id: f2-fact\n")
    opened = open_saved(text, "essay.plan.yaml", [MADE[0]])
    assert opened.diagnostics == ()
    assert opened.plan is not None
    added = opened.plan.paragraphs[0].evidence[0]
    assert added.fact == "The fact a1-fact was recorded in Moscow"
    assert added.sources == ("notes",)
    assert "repeated-evidence" in {each.code for each in opened.plan.checks}


def test_evidence_that_no_bank_has_is_told_with_its_line() -> None:
    text = edited("  evidence:\n  - id: f2-fact\n", "  evidence:\n  - a1-fatc\n  - id: f2-fact\n")
    (problem,) = open_saved(text, "essay.plan.yaml", [MADE[0]]).diagnostics
    assert problem.location is not None
    line = text.splitlines().index("  - a1-fatc") + 1
    assert (str(problem.location), problem.message, problem.hint) == (
        f"essay.plan.yaml:{line}:5",
        "No bank has evidence “a1-fatc”.",
        "Did you mean “a1-fact”?",
    )


def test_a_file_broken_by_hand_gets_every_problem_with_its_line() -> None:
    text = edited("stance: for", "stanse: for").replace("minutes: 45", "minutes: soon")
    problems = open_saved(text, "essay.plan.yaml").diagnostics
    assert [(each.code, each.excerpt) for each in problems] == [
        ("unknown-field", "stanse: for"),
        ("not-a-number", "minutes: soon"),
    ]
