"""What over-length says to drop: after it is dropped, the plan fits."""

import pytest
from msgspec.structs import replace

from essayplan.planning.checks import over_length
from essayplan.planning.checks.fitting import fits, rooms, steps
from essayplan.planning.plan import Fact, Paragraph, Plan
from tests.planning.test_checks import base


def crowded(facts: int) -> Plan:
    """Return the sound plan with so many facts more in its first paragraph."""
    plan = base()
    more = tuple(Fact(id=f"f{n}", fact=f"Fact {n}.", date="1956") for n in range(facts))
    first = replace(plan.paragraphs[0], evidence=(*plan.paragraphs[0].evidence, *more))
    return replace(plan, paragraphs=(first, *plan.paragraphs[1:]))


def after(plan: Plan, room: list[int]) -> tuple[Plan, int]:
    """Drop what is to be dropped, and return the plan with the words that are lacking."""
    dropped, lacking = steps(plan, room)
    kept = dict(enumerate(plan.paragraphs, start=1))
    for step in dropped:
        if step.facts:
            kept[step.paragraph] = without(kept[step.paragraph], step.facts)
        else:
            del kept[step.paragraph]
    return replace(plan, paragraphs=tuple(kept.values())), lacking


def without(paragraph: Paragraph, facts: tuple[str, ...]) -> Paragraph:
    evidence = tuple(each for each in paragraph.evidence if each.fact not in facts)
    return replace(paragraph, evidence=evidence)


@pytest.mark.parametrize(("facts", "words"), [(15, 800), (0, 250), (4, 300), (3, 350)])
def test_once_it_is_dropped_the_plan_fits(facts: int, words: int) -> None:
    plan = replace(crowded(facts), words=words)
    assert list(over_length.check(plan))
    smaller, lacking = after(plan, rooms(plan, words))
    assert not lacking
    assert not list(over_length.check(smaller))


@pytest.mark.parametrize(
    ("facts", "words", "told"),
    [
        (
            3,
            350,
            "the last four facts of paragraph 1, from “A commission reviewed political cases” on",
        ),
        (1, 390, "the last fact of paragraph 1, “Fact 0”"),
        (0, 250, "paragraph 1, on terror"),
    ],
)
def test_facts_go_first_and_then_the_paragraph_with_the_least_room(
    facts: int, words: int, told: str
) -> None:
    (check,) = over_length.check(replace(crowded(facts), words=words))
    assert check.hint == f"Drop {told}."


def test_where_nothing_more_can_go_it_says_what_is_lacking() -> None:
    (told,) = over_length.check(replace(base(), words=50))
    assert told.hint.endswith("words: take more time, or write shorter.")


def test_a_plan_without_words_is_never_too_long() -> None:
    assert not list(over_length.check(replace(base(), words=0)))


def test_a_few_words_over_are_not_told() -> None:
    (first, *_) = base().paragraphs
    assert [fits(first, room) for room in (92, 95, 108)] == [False, True, True]
