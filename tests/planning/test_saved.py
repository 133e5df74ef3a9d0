"""Plans saved, edited by hand and read again."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import assume, given

from essayplan.diagnostics import Severity
from essayplan.model import Bank, Question
from essayplan.planning import Request, make_plan
from essayplan.planning.formats import formats
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


def told(text: str, banks: Sequence[Bank] = ()) -> list[tuple[str, str, str]]:
    """Return what is said of a plan: the line it points into, the message, the hint."""
    found = open_saved(text, "essay.plan.yaml", banks).diagnostics
    return [((each.excerpt or "").strip(), each.message, each.hint) for each in found]


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("minutes: 45", "minutes: -3", "'minutes' must be a whole number of 0 or more", "Write"),
        ("structure: thematic", "structure: thematics", "'structure' cannot be", "'thematic'?"),
        ("model: PEEL", "model: PEEX", "There is no paragraph model 'PEEX'.", "'PEEL'?"),
        ("  degree: .*", "  degree: mostly", "'degree' cannot be 'mostly'.", "It is one"),
        ("  family: direct", "  family: indirect", "'family' cannot be", "'direct_question'?"),
    ],
)
def test_a_name_or_number_that_cannot_be_is_an_error_with_its_line(
    old: str, new: str, message: str, hint: str
) -> None:
    text = re.sub(rf"(?m)^{old}", new, save(plan()), count=1)
    ((excerpt, said, do),) = told(text)
    assert excerpt.startswith(new.strip())
    assert said.startswith(message)
    assert hint in do
    assert [each.severity for each in open_saved(text, "x").diagnostics] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    - notes\n", "    - ntoes\n", "No source 'ntoes' is in the bibliography."),
        ("date: '1956'\n", "date: 1957-13\n", "'date' is not a date: '1957-13'."),
        ("date: '1956'\n", "date: about then\n", "'date' is not a date: 'about then'."),
        ("date: '1956'\n", "kind: stat\n", "'kind' cannot be 'stat'."),
        ("  - id: f2-fact\n    fact:", "  - by:", "This fact has no 'fact'."),
    ],
)
def test_a_fact_that_cannot_be_traced_is_an_error(old: str, new: str, message: str) -> None:
    text = save(plan())
    assert old in text
    (said,) = [said for _, said, _ in told(text.replace(old, new, 1))]
    assert said == message


def test_every_mistake_of_both_kinds_is_told_at_once() -> None:
    text = save(plan()).replace("minutes: 45", "minutes: -3")
    text = text.replace("structure: thematic", "structure: facters")
    assert [said for _, said, _ in told(text)] == [
        "'structure' cannot be 'facters'.",
        "'minutes' must be a whole number of 0 or more, not -3.",
    ]


def test_a_plan_without_paragraphs_is_told() -> None:
    text = re.sub(
        r"(?s)\nparagraphs:\n.*?\njudgement:", "\nparagraphs: []\njudgement:", save(plan())
    )
    assert told(text)[0][1] == "The plan has no paragraphs."


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("  bank: bank", "  bank: bnak", "No bank 'bnak' is open.", "did you mean 'bank'?"),
        ("  id: question", "  id: other", "The bank 'bank' has no question 'other'.", "The plan"),
        ("  - f2\n", "  - f22\n", "The question 'question' has no argument 'f22'.", "'f2'?"),
    ],
)
def test_what_no_open_bank_has_is_noted_since_the_plan_is_complete(
    old: str, new: str, message: str, hint: str
) -> None:
    text = save(plan()).replace(old, new, 1)
    opened = open_saved(text, "essay.plan.yaml", [MADE[0]])
    assert opened.plan is not None
    assert [(e.severity, e.message) for e in opened.diagnostics] == [(Severity.NOTE, message)]
    assert hint in opened.diagnostics[0].hint
    assert open_saved(text, "essay.plan.yaml").diagnostics == ()


def test_facts_of_the_students_own_need_no_id_and_keep_the_one_they_get() -> None:
    own = "  - My teacher said so in 1957\n  - fact: The army agreed\n"
    text = edited("  evidence:\n  - id: f2-fact\n", f"  evidence:\n{own}  - id: f2-fact\n")
    opened = open_saved(text, "essay.plan.yaml")
    assert opened.diagnostics == ()
    assert opened.plan is not None
    first, second, third = opened.plan.paragraphs[0].evidence
    assert (first.id, first.fact) == ("own-1", "My teacher said so in 1957")
    assert (second.id, second.fact) == ("own-2", "The army agreed")
    assert third.id == "f2-fact"
    again = open_saved(save(opened.plan), "essay.plan.yaml").plan
    assert again == opened.plan


def test_an_own_fact_added_later_takes_an_id_that_is_free() -> None:
    own = "  - id: own-1\n    fact: The army agreed\n  - The navy agreed\n"
    text = edited("  evidence:\n  - id: f2-fact\n", f"  evidence:\n{own}  - id: f2-fact\n")
    made = open_saved(text, "essay.plan.yaml").plan
    assert made is not None
    assert [each.id for each in made.paragraphs[0].evidence] == ["own-1", "own-2", "f2-fact"]


def labels(text: str) -> list[str]:
    made = open_saved(text, "essay.plan.yaml").plan
    assert made is not None
    return [each.label for each in made.slots]


def test_another_model_brings_its_own_slots() -> None:
    text = save(plan()).replace("model: PEEL", "model: seven-step")
    slots = formats().models["seven-step"].slots
    assert labels(text) == [each.label for each in slots]
    without = re.sub(r"(?s)\nslots:\n.*?(?=\n\w)", "", text)
    assert labels(without) == labels(text)


def test_slots_changed_by_hand_stay_whatever_the_model_is_called() -> None:
    text = save(plan()).replace("label: Explanation", "label: Technique")
    mine = ["Point", "Evidence", "Technique", "Counter-argument", "Link"]
    assert labels(text) == mine
    assert labels(text.replace("model: PEEL", "model: seven-step")) == mine
    assert told(text.replace("model: PEEL", "model: ours")) == []


def test_the_file_says_that_comments_are_not_kept() -> None:
    assert "comments that you have added are not kept" in save(plan())
