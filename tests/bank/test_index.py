import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from essayplan.bank.index import Hit, Index, search
from essayplan.model import Argument, Bank, Question, Side
from tests.bank.small import small_bank

HOSTILE = [
    '"',
    '"tea',
    "tea*",
    "tea OR coffee",
    "NEAR(tea coffee)",
    "claim:tea",
    "{claim theme}: tea",
    "tea' OR 1=1 --",
    "^tea",
    "+tea -coffee",
    "tea\0coffee",
    "\ud800tea",
    "%_tea",
    "tea " * 100_000,
    "t" * 100_000,
]


def found(words: str, *banks: Bank, limit: int = 20) -> list[str]:
    return [hit.id for hit in search(banks or (small_bank(),), words, limit)]


def test_a_hit_says_where_it_stands() -> None:
    hits = search([small_bank()], "Tea is cheaper", 1)
    assert hits == (
        Hit(
            bank="drinks",
            kind="argument",
            id="cheaper",
            question="tea-or-coffee",
            text="Tea is cheaper",
            score=hits[0].score,
        ),
    )
    assert hits[0].score > 0


def test_finds_arguments_evidence_and_questions() -> None:
    hits = search([small_bank()], "coffee")
    assert {(hit.kind, hit.id) for hit in hits} >= {
        ("argument", "stronger"),
        ("evidence", "sleep"),
        ("question", "tea-or-coffee"),
    }
    assert {hit.question for hit in hits if hit.kind == "evidence"} == {None}


def test_best_first() -> None:
    hits = search([small_bank()], "tea people drink")
    scores = [hit.score for hit in hits]
    assert len(scores) > 3
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("water boils", "steam"),  # other endings of the same words
        ("BOILING", "steam"),
        ("sleepless", "restful"),  # only in the explanation
        ("simplification", "spelling-reform"),  # only the root is shared
        ("theine", "sleep"),  # a term of the bank brings in its meaning
        ("education of schools", "children"),  # only in the theme
    ],
)
def test_what_a_user_writes_finds(words: str, first: str) -> None:
    assert found(words)[0] == first


def arguments(*claims: str, explain: str | None = None) -> Bank:
    side = Side(
        position="Yes",
        arguments=tuple(
            Argument(id=f"a{number}", theme="", claim=claim, explain=explain)
            for number, claim in enumerate(claims)
        ),
    )
    asked = Question(id="q", question="Yes?", for_=side, against=Side(position="No"))
    return Bank(id="claims", questions={"q": asked})


def test_a_claim_counts_more_than_an_explanation() -> None:
    said = arguments("Ports made the town rich", "The town was poor")
    explained = arguments("The town was rich", explain="The ports saw to that.")
    hits = search([explained, said], "ports", 2)
    assert [hit.text for hit in hits] == ["Ports made the town rich", "The town was rich"]


def test_hits_that_speak_of_the_same_come_before_one_that_does_not() -> None:
    bank = arguments(
        "Ports froze every winter",
        "Ports fed the trade in spices",
        "Ports grew with the trade in spices",
        *(f"Village {number} lay inland" for number in range(9)),
    )
    assert found("ports", bank) == ["a1", "a2", "a0"]


def test_every_hit_shares_a_word_with_what_was_asked() -> None:
    assert found("boiling") == ["steam"]


def test_a_term_without_content_words_brings_nothing_in() -> None:
    bank = arguments("Ports were cold", "Zebras were hot")
    asked = replace(bank.questions["q"], terms={"It": "the zebra"})
    assert found("ports", replace(bank, questions={"q": asked})) == ["a0"]


def test_evidence_is_searched_with_the_argument_it_proves() -> None:
    assert "cheaper" in found("bag 5p")


@pytest.mark.parametrize("words", ["", "   ", "the of and", "?!", "zebra", "zebra the"])
def test_finds_nothing_where_nothing_shares_a_word(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_has_a_syntax(words: str) -> None:
    assert set(found(words)) <= set(found("tea coffee 1 claim theme near or"))


@given(st.text())
def test_any_text_may_be_searched_for(words: str) -> None:
    assert len(search([small_bank()], words, 3)) <= 3


def test_the_limit_holds() -> None:
    assert len(found("tea coffee", limit=2)) == 2
    assert found("tea coffee", limit=2) == found("tea coffee")[:2]


def test_all_banks_are_searched() -> None:
    hits = search([small_bank("one"), small_bank("two")], "boiling water")
    assert [hit.bank for hit in hits[:2]] == ["one", "two"]


def test_no_banks() -> None:
    assert search([], "tea") == ()
    assert search([Bank(id="empty")], "tea") == ()


def test_a_reference_that_leads_nowhere_is_passed_over() -> None:
    bank = Bank(id="broken", questions=small_bank().questions)
    assert found("cheaper", bank)[0] == "cheaper"


def test_an_index_gives_the_same_again() -> None:
    index = Index([small_bank()])
    assert index.search("tea") == index.search("tea") == search([small_bank()], "tea")
