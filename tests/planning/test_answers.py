"""Which side a thesis or a verdict takes, read from the words that students write."""

from typing import Literal

import pytest

from essayplan.model import SideName
from essayplan.planning import Request, make_plan
from essayplan.planning.checks.answers import side
from essayplan.planning.plan import Plan
from tests.planning.banks import topic
from tests.test_goldens import BANK


def plan(name: str) -> Plan:
    made = make_plan(topic(BANK, BANK.questions[name]), Request()).plan
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("On balance the view is right.", "for"),
        ("The view is wrong: luck mattered more than the party machine.", "against"),
        ("The view is only narrowly right.", "for"),
        ("The view isn't right.", "against"),
        ("The view is partly right.", None),
        ("The view that he rose through control of the party machine is right.", "for"),
        ("I agree: his control mattered most.", "for"),
        ("I disagree with the view: it was luck.", "against"),
        ("I do not agree that control of the party machine made Khrushchev leader.", "against"),
        ("I agree that Khrushchev owed his emergence mainly to his rivals' failings.", "against"),
        ("Khrushchev emerged as leader because of his control of the party machine.", "for"),
        (
            "Khrushchev did not emerge as leader because of his control of the party machine.",
            "against",
        ),
        (
            "It was not his control of the party machine but luck that made Khrushchev leader.",
            "against",
        ),
        (
            "It was not luck but his control of the party machine that made Khrushchev leader.",
            "for",
        ),
        ("Some argue that the view is wrong, but the party machine decided it.", "for"),
        ("Some argue that the view is wrong. The view is right.", "for"),
        ("It cannot be denied that Khrushchev had control of the party machine.", None),
        (
            "It is wrong to say that his control of the party machine made Khrushchev leader.",
            "against",
        ),
        ("I agree that luck played a part.", None),
        ("Luck mattered most.", None),
    ],
)
def test_a_side_is_read_where_it_is_plain(text: str, taken: SideName | None) -> None:
    assert side(plan("rise-to-power"), text) == taken


ANSWERS = (
    "{own}.",
    "On balance, {own}, because nothing else explains what was not expected.",
    "Although {other}, {own}.",
    "Some historians hold that {other}. But {own}.",
    "It has been argued that {other}, but {own}.",
)


@pytest.mark.parametrize("name", sorted(BANK.questions))
@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize(("own", "other"), [("for", "against"), ("against", "for")])
def test_either_position_of_every_question_is_read_as_its_side(
    name: str, answer: str, own: Literal["for", "against"], other: Literal["for", "against"]
) -> None:
    made = plan(name)
    text = answer.format(own=made.positions[own], other=made.positions[other])
    assert side(made, text) in {own, None}
