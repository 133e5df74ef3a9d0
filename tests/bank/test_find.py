import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from essayplan.bank.find import find_question, is_of, nearest
from essayplan.bank.library import shipped
from essayplan.bank.load import load
from essayplan.model import Bank
from tests.bank.small import small_bank, tea

SHIPPED = load(shipped() / "khrushchev").bank


@pytest.mark.parametrize(
    ("asked", "swap"),
    [
        ("tea-or-coffee", False),
        (" Tea-or-Coffee ", False),
        ("drinks/tea-or-coffee", False),
        ("Is tea a better drink than coffee?", False),
        ("is TEA a better drink, than coffee", False),
        ("To what extent is tea to be preferred to coffee in the years 1953–1964?", False),
        ("To what extent is tea to be preferred to coffee in the years 1953 to 64", False),
        ("'Coffee beats tea.' How far do you agree?", True),
        ("“Coffee beats tea” — how far do you agree?", True),
    ],
)
def test_what_names_or_words_a_question_is_exact(asked: str, swap: bool) -> None:  # noqa: FBT001
    found = find_question([small_bank()], asked)
    assert found is not None
    assert found.question.id == "tea-or-coffee"
    assert (found.exact, found.closeness, found.swap) == (True, 1.0, swap)


def test_an_exact_match_needs_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)  # so that importing it fails
    assert find_question([small_bank()], "coffee beats tea. how far do you agree")
    with pytest.raises(ImportError):
        find_question([small_bank()], "coffee beats tea")


def test_the_wording_that_was_met_is_told() -> None:
    found = find_question([small_bank()], "coffee beats tea: how far do you agree?")
    assert found is not None
    assert found.wording == "'Coffee beats tea.' How far do you agree?"


@pytest.mark.parametrize(
    "asked", ["better drink than coffee?", "English spelling simplified", "simplify the spelling"]
)
def test_a_part_that_is_clear_is_found(asked: str) -> None:
    found = find_question([small_bank()], asked)
    assert found is not None
    assert not found.exact
    assert found.closeness >= 0.55


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "  ",
        "?",
        "the",
        "How far do you agree?",
        "Was Macbeth ambitious?",
        "Is utilitarianism a convincing moral theory?",
        "1953-64",
        "x" * 50_000,
        'NEAR("tea"',
    ],
)
def test_what_is_not_clear_is_not_found(asked: str) -> None:
    bank = small_bank()
    twin = replace(tea(), id="tea-again", question="Is tea better for a student than coffee?")
    twins = Bank(id="twins", questions=bank.questions | {twin.id: twin})
    assert find_question([twins], asked) is None


def test_two_questions_equally_close_are_not_found() -> None:
    twin = replace(tea(), id="tea-again", question="Is tea a better choice than coffee?")
    bank = Bank(id="twins", questions={"tea-or-coffee": tea(), twin.id: twin})
    assert find_question([bank], "better than coffee") is None
    assert [each.closeness > 0.5 for each in nearest([bank], "better than coffee")] == [True, True]


def test_a_question_that_two_banks_have_is_found_in_the_first() -> None:
    banks = [small_bank("mine"), small_bank("shipped")]
    for asked in ("tea-or-coffee", "Coffee beats tea: how far do you agree?", "a better drink?"):
        found = find_question(banks, asked)
        assert found is not None
        assert found.bank is banks[0]
    found = find_question(banks, "shipped/tea-or-coffee")
    assert found is not None
    assert found.bank is banks[1]


def test_a_rephrasing_takes_the_side_of_the_wording_it_is_close_to() -> None:
    assert nearest([small_bank()], "Does coffee beat tea?")[0].swap
    assert not nearest([small_bank()], "Would students rather rest than be woken?")[0].swap
    faint = nearest([small_bank()], "What beats a quiet sleepless night of rest by the fire?")[0]
    assert (faint.wording, faint.swap) == ("Is tea a better drink than coffee?", False)


def test_a_rephrasing_that_shares_no_word_with_the_question_is_nearest() -> None:
    first = nearest([small_bank()], "Would pupils sooner be taught otherwise?")[0]
    assert first.question.id == "spelling-reform"
    assert 0 < first.closeness < 0.5
    assert first.wording == "Should English spelling be simplified?"


def test_what_a_question_is_about_counts_too() -> None:
    first = nearest([small_bank()], "dictionaries")[0]
    assert first.question.id == "spelling-reform"
    assert first.closeness > 0


def test_command_words_bring_no_question_near() -> None:
    assert nearest([small_bank()], "How far do you agree?")[0].closeness == 0
    plain = nearest([small_bank()], "simplified spelling")[0]
    commanded = nearest([small_bank()], "Assess how far you agree: simplified spelling")[0]
    assert plain.closeness == commanded.closeness


def test_only_an_exact_match_is_as_close_as_can_be() -> None:
    position = nearest([small_bank()], "Tea is the better drink")[0]
    assert 0.63 < position.closeness < 1
    side = replace(tea().for_, arguments=tea().for_.arguments * 100)
    bank = Bank(id="full", questions={"full": replace(tea(), id="full", for_=side)})
    everywhere = nearest([bank], "tea")[0]
    assert (everywhere.closeness, everywhere.exact) == (0.99, False)


def test_a_question_without_words_is_not_what_no_words_ask_for() -> None:
    bank = Bank(id="odd", questions={"odd": replace(tea(), id="odd", question="?")})
    assert find_question([bank], "!") is None


def test_nearest_gives_as_many_as_it_can_however_far() -> None:
    assert [each.closeness for each in nearest([small_bank()], "zebra")] == [0, 0]
    assert len(nearest([small_bank("one"), small_bank("two")], "tea")) == 3
    assert len(nearest([small_bank("one"), small_bank("two")], "tea", 4)) == 4
    assert nearest([], "tea") == ()


def test_an_exact_match_is_the_nearest_and_stands_once() -> None:
    found = nearest([small_bank()], "spelling-reform")
    assert [(each.question.id, each.exact) for each in found] == [
        ("spelling-reform", True),
        ("tea-or-coffee", False),
    ]


@given(st.text())
def test_any_text_may_be_asked(asked: str) -> None:
    for each in nearest([small_bank()], asked):
        assert 0 <= each.closeness <= 1


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("genuine break from Stalin?", "genuine-break"),
        ("destalinization: a genuine break?", "genuine-break"),
        ("the Secret Speech as a turning point", "secret-speech-turning-point"),
        ("little more than a weapon", "weapon-in-struggle"),
    ],
)
def test_part_of_a_question_that_ships_is_found(asked: str, name: str) -> None:
    found = find_question([SHIPPED], asked)
    assert found is not None
    assert (found.question.id, found.exact) == (name, False)


@pytest.mark.parametrize(
    "asked",
    [
        "Was Macbeth ambitious?",
        "How far was Henry VIII responsible for the Reformation?",
        "Assess the causes of the First World War.",
        "Is utilitarianism a convincing moral theory?",
        "Khrushchev",
    ],
)
def test_what_no_question_that_ships_asks_is_not_found(asked: str) -> None:
    assert find_question([SHIPPED], asked) is None


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("How far did the Tudors reform government?", False),
        ("How secure was Henry VII's position as leader?", False),
        ("Did Khrushchev make a break with Stalin?", True),
        ("Khrushchev made a genuine break. Discuss.", True),
    ],
)
def test_a_question_of_other_people_is_not_meant(asked: str, *, expected: bool) -> None:
    assert is_of(SHIPPED.questions["genuine-break"], asked, SHIPPED) is expected


@pytest.mark.parametrize(
    ("asked", "swap"),
    [
        ("'Khrushchev merely continued Stalinism.' Discuss.", True),
        ("'Khrushchev did not merely continue Stalinism.' How far do you agree?", False),
    ],
)
def test_a_denied_view_means_the_other_side(asked: str, *, swap: bool) -> None:
    (found,) = nearest([SHIPPED], asked, 1)
    assert (found.question.id, found.swap) == ("genuine-break", swap)
