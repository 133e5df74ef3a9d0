"""Choosing, proved equal to trying every set."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from essayplan.planning.candidate import Candidate, clash, total
from essayplan.planning.plan import Role
from essayplan.planning.select import Rules, choose

Choice = tuple[Candidate, ...]


def allowed(chosen: Choice, rules: Rules) -> bool:
    groups = Counter(each.group for each in chosen)
    within = all(count <= rules.quota.get(group, 0) for group, count in groups.items())
    return within and not any(clash(one, other) for one, other in combinations(chosen, 2))


def every_choice(candidates: list[Candidate], rules: Rules) -> Iterator[Choice]:
    for size in range(len(candidates) + 1):
        yield from (each for each in combinations(candidates, size) if allowed(each, rules))


def exhaustively(candidates: list[Candidate], rules: Rules) -> Choice:
    """The best of all sets: a case, strands up to the wish, then number, then value, then ids."""
    themes = min(rules.themes, len({each.theme for each in candidates}))
    strands = min(rules.strands, len({each.strand for each in candidates}))
    return min(
        every_choice(candidates, rules),
        key=lambda chosen: (
            -any(each.group == "case" for each in chosen),
            -min(themes, len({each.theme for each in chosen})),
            -min(strands, len({each.strand for each in chosen})),
            -len(chosen),
            -total(chosen),
            sorted(each.id for each in chosen),
        ),
    )


@st.composite
def choices(draw: st.DrawFn) -> tuple[list[Candidate], Rules]:
    count = draw(st.integers(0, 9))
    candidates = [
        Candidate(
            id=f"c{number}",
            group=draw(st.sampled_from(["case", "counter"])),
            theme=draw(st.sampled_from("abcd")),
            strand=draw(st.sampled_from("klmn")),
            value=draw(st.integers(1, 6)),
            evidence=draw(st.frozensets(st.sampled_from("uvwxyz"), max_size=2)),
        )
        for number in range(count)
    ]
    quota: dict[Role, int] = {"case": draw(st.integers(0, 4)), "counter": draw(st.integers(0, 3))}
    return candidates, Rules(quota, draw(st.integers(0, 4)), draw(st.integers(0, 3)))


@settings(max_examples=3000)
@given(choices())
def test_the_choice_is_the_best_of_all(drawn: tuple[list[Candidate], Rules]) -> None:
    candidates, rules = drawn
    assert set(choose(candidates, rules)) == set(exhaustively(candidates, rules))


@given(choices())
def test_the_order_of_the_bank_does_not_matter(drawn: tuple[list[Candidate], Rules]) -> None:
    candidates, rules = drawn
    assert choose(candidates, rules) == choose(candidates[::-1], rules)


def test_equal_values_go_by_id() -> None:
    both = [Candidate("b", "case", "t", "t", 5), Candidate("a", "case", "t", "t", 5)]
    assert [each.id for each in choose(both, Rules({"case": 1}, 1))] == ["a"]


def test_a_pick_comes_first_even_against_the_rules() -> None:
    weak = Candidate("weak", "case", "t", "t", 1, frozenset({"x"}), picked=True)
    strong = Candidate("strong", "case", "u", "u", 9, frozenset({"x"}))
    other = Candidate("other", "case", "v", "v", 5)
    chosen = choose([weak, strong, other], Rules({"case": 2}, 2))
    assert [each.id for each in chosen] == ["other", "weak"]


def test_three_strands_come_before_value() -> None:
    candidates = [
        Candidate("a1", "case", "a", "a", 9),
        Candidate("a2", "case", "a", "a", 8),
        Candidate("b", "case", "b", "b", 2),
        Candidate("c", "case", "c", "c", 1),
    ]
    chosen = choose(candidates, Rules({"case": 3}, 3))
    assert [each.id for each in chosen] == ["a1", "b", "c"]
