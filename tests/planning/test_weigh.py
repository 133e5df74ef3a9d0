"""Weighing against values worked by hand from the equations of Potyka (KR 2018)."""

import pytest
from hypothesis import given

from essayplan.model import Bank, Question
from essayplan.planning.flips import flips
from essayplan.planning.weigh import degree, weigh
from tests.planning.banks import argument, bank, questions


def final(made: tuple[Bank, Question]) -> dict[str, float]:
    return {name: round(value, 5) for name, value in weigh(*made).final.items()}


def test_an_argument_nobody_answers_keeps_its_base() -> None:
    # b = 4/6, E = 0, h(0) = 0
    assert final(bank([argument("a", strength=4)], [])) == {"a": 0.66667}


def test_no_evidence_halves_the_base() -> None:
    assert final(bank([argument("a", strength=4, evidence=[])], [])) == {"a": 0.33333}


def test_only_disputed_evidence_halves_the_base_and_one_firm_fact_does_not() -> None:
    arguments = [argument("a", evidence=["x", "y"]), argument("b", evidence=["x", "z"])]
    assert final(bank(arguments, [], disputed=["x", "y"])) == {"a": 0.25, "b": 0.5}


def test_one_attacker() -> None:
    # b(r) = 5/6; E(a) = -5/6; h(5/6) = (25/36) / (61/36) = 25/61; 1/2 - 1/2 * 25/61 = 18/61
    made = bank([argument("a")], [argument("r", strength=5, answers=["a"])])
    assert final(made) == {"a": round(18 / 61, 5), "r": 0.83333}


def test_two_attackers_add_up() -> None:
    # E(a) = -(1/2 + 1/2) = -1; h(1) = 1/2; final = 1/2 - 1/2 * 1/2
    made = bank([argument("a")], [argument("r", answers=["a"]), argument("s", answers=["a"])])
    assert final(made)["a"] == 0.25


def test_an_answered_reply_gives_back_some_of_the_strength() -> None:
    # final(c) = 1/2; final(r) = 1/2 - 1/2 * (1/4)/(5/4) = 2/5; h(2/5) = (4/25)/(29/25) = 4/29
    made = bank(
        [argument("a"), argument("c", answers=["r"])],
        [argument("r", answers=["a"])],
    )
    assert final(made) == {"c": 0.5, "r": 0.4, "a": round(1 / 2 * (1 - 4 / 29), 5)}


def test_a_side_weighs_the_sum_of_its_arguments() -> None:
    weighed = weigh(*bank([argument("a"), argument("b")], [argument("c", strength=2)]))
    assert weighed.for_ == 1.0
    assert weighed.against == pytest.approx(1 / 3)
    assert weighed.share == 0.75
    assert weighed.verdict == "for"
    assert weighed.share_of("against") == 0.25


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.5, "finely balanced"),
        (0.45, "finely balanced"),
        (0.55, "finely balanced"),
        (0.551, "on balance"),
        (0.65, "on balance"),
        (0.35, "on balance"),
        (0.66, "to a large extent"),
        (0.8, "to a large extent"),
        (0.2, "to a large extent"),
        (0.81, "almost entirely"),
        (0.0, "almost entirely"),
    ],
)
def test_degree(share: float, words: str) -> None:
    assert degree(share) == words


def test_flips_come_smallest_first_and_say_what_changes() -> None:
    made = bank(
        [argument("a", strength=3)],
        [argument("b", strength=2), argument("c", strength=2, evidence=[])],
    )
    # for 0.5; against 1/3 + 1/6 = 0.5: the for side has it by the tie
    assert [
        (flip.change, flip.argument, flip.strength, flip.share)
        for flip in flips(made[1], weigh(*made))
    ] == [
        ("strength", "c", 3, 0.461538462),
        ("strength", "b", 3, 0.428571429),
        ("strength", "a", 2, 0.4),
        ("drop", "a", None, 0.0),
    ]


@given(questions())
def test_strengths_stay_between_nothing_and_their_base(made: tuple[Bank, Question]) -> None:
    weighed = weigh(*made)
    for name, value in weighed.final.items():
        assert 0 <= value <= weighed.weights.base[name]


@given(questions(most=4))
def test_a_flip_turns_the_verdict_when_it_is_really_made(made: tuple[Bank, Question]) -> None:
    made_bank, question = made
    weighed = weigh(*made)
    for flip in flips(question, weighed):
        if flip.change == "drop":
            left = [each for _, each in question.arguments() if each.id != flip.argument]
            arguments = [
                argument(
                    each.id,
                    strength=each.strength,
                    evidence=each.evidence,
                    answers=[r.argument for r in each.answers if r.argument != flip.argument],
                )
                for each in left
            ]
            ours = [each for each in arguments if each.id.startswith("f")]
            theirs = [each for each in arguments if each.id.startswith("a")]
            disputed = [each.id for each in made_bank.evidence.values() if each.disputed]
            after = weigh(*bank(ours, theirs, disputed=disputed))
            assert after.share == pytest.approx(flip.share)
            assert after.verdict != weighed.verdict
