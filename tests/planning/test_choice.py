"""What is put to the choice: quotas, picks, and an argument for the case in every plan."""

from itertools import product

import pytest

from essayplan import load_banks, plan
from essayplan.model import SIDES
from essayplan.planning.structures import STRUCTURES

BANKS = load_banks()
QUESTIONS = tuple(name for bank in BANKS for name in bank.questions)


@pytest.mark.parametrize(("name", "structure"), list(product(QUESTIONS, STRUCTURES)))
def test_one_paragraph_argues_the_case(name: str, structure: str) -> None:
    for stance in SIDES:
        made = plan(name, banks=BANKS, structure=structure, stance=stance, paragraphs=1)
        assert [each.role for each in made.paragraphs] == ["case"]


@pytest.mark.parametrize(("name", "structure"), [("genuine-break", each) for each in STRUCTURES])
def test_a_pick_of_the_other_side_leaves_the_case_a_paragraph(name: str, structure: str) -> None:
    for pick in (("west-engaged",), ("west-engaged", "terror-dismantled")):
        made = plan(name, banks=BANKS, structure=structure, paragraphs=1, pick=pick)
        points = {each.arguments[0]: each.role for each in made.paragraphs}
        assert {points[each] for each in pick} == {"counter"}
        assert "case" in points.values()


def test_picks_that_fit_do_not_take_more_paragraphs() -> None:
    made = plan("genuine-break", banks=BANKS, paragraphs=3, pick=("west-engaged",))
    (why,) = (each.why for each in made.paragraphs if each.arguments == ("west-engaged",))
    assert len(made.paragraphs) == 3
    assert why.startswith("You picked it. Without your picks the plan would be ")


def test_nobody_is_told_of_picks_that_were_not_made() -> None:
    for name, structure, stance in product(QUESTIONS, STRUCTURES, SIDES):
        made = plan(name, banks=BANKS, structure=structure, stance=stance)
        assert not [each.why for each in made.left_out if "pick" in each.why]


def test_what_is_left_out_speaks_nowhere_in_the_plan() -> None:
    for name, structure in product(QUESTIONS, STRUCTURES):
        made = plan(name, banks=BANKS, structure=structure)
        spoken = {each.arguments[0] for each in made.paragraphs}
        spoken |= {each.counter.argument for each in made.paragraphs if each.counter}
        assert not spoken & {each.argument for each in made.left_out}


def test_fewer_paragraphs_than_asked_are_told() -> None:
    made = plan("genuine-break", banks=BANKS, paragraphs=20)
    count = len(made.paragraphs)
    assert made.structure_why.endswith(
        f"The bank's arguments make {count} paragraphs of it, not 20."
    )


def test_a_dropped_argument_no_longer_turns_the_verdict() -> None:
    turning = plan("genuine-break", banks=BANKS).weighing.flips
    dropped = next(each.argument for each in turning if each.change == "drop")
    made = plan("genuine-break", banks=BANKS, drop=(dropped,))
    assert dropped not in {each.argument for each in made.weighing.flips}
    assert made.stance_why.endswith("Without what you dropped they would lean the other way.")
