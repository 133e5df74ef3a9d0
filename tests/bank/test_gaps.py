from essayplan.bank.gaps import Coverage, Unanswered, Use, gaps
from essayplan.model import Bank
from tests.bank.small import small_bank


def coverage(  # noqa: PLR0913, PLR0917 - a row of the table
    question: str,
    theme: str | None,
    side: str,
    arguments: int,
    evidence: int,
    sources: int,
    replies: int,
    *lacks: str,
) -> Coverage:
    return Coverage(
        question=question,
        theme=theme,
        side=side,  # type: ignore[arg-type]
        arguments=arguments,
        evidence=evidence,
        sources=sources,
        replies=replies,
        lacks=lacks,  # type: ignore[arg-type]
    )


def test_every_side_of_every_question_is_counted() -> None:
    assert gaps(small_bank()).totals == (
        coverage("tea-or-coffee", None, "for", 2, 2, 2, 1),
        coverage("tea-or-coffee", None, "against", 1, 0, 0, 0, "evidence", "sources", "replies"),
        coverage("spelling-reform", None, "for", 1, 0, 0, 0, "evidence", "sources", "replies"),
        coverage("spelling-reform", None, "against", 0, 0, 0, 0, "arguments"),
    )


def test_themes_come_in_the_order_listed_then_those_only_arguments_name() -> None:
    rows = [row for row in gaps(small_bank()).themes if row.question == "tea-or-coffee"]
    assert rows == [
        coverage("tea-or-coffee", "cost", "for", 1, 1, 1, 0, "sources", "replies"),
        coverage("tea-or-coffee", "cost", "against", 0, 0, 0, 0, "arguments"),
        coverage("tea-or-coffee", "health", "for", 1, 2, 2, 1),
        coverage("tea-or-coffee", "health", "against", 0, 0, 0, 0, "arguments"),
        coverage("tea-or-coffee", "taste", "for", 0, 0, 0, 0, "arguments"),
        coverage("tea-or-coffee", "taste", "against", 1, 0, 0, 0, "evidence", "sources", "replies"),
    ]


def test_what_nobody_answers_strongest_first() -> None:
    assert gaps(small_bank()).unanswered == (
        Unanswered(question="tea-or-coffee", side="for", argument="cheaper", strength=5),
        Unanswered(question="spelling-reform", side="for", argument="children", strength=4),
        Unanswered(question="tea-or-coffee", side="for", argument="restful", strength=3),
    )


def test_facts_by_how_much_they_serve_down_to_none() -> None:
    assert gaps(small_bank()).uses == (
        Use(evidence="price", questions=("tea-or-coffee",), arguments=2),
        Use(evidence="sleep", questions=("tea-or-coffee",), arguments=1),
        Use(evidence="steam", questions=(), arguments=0),
    )


def test_an_empty_bank_has_no_rows() -> None:
    found = gaps(Bank(id="empty"))
    assert (found.totals, found.themes, found.unanswered, found.uses) == ((), (), (), ())


def test_references_that_lead_nowhere_are_not_counted() -> None:
    bank = Bank(id="broken", questions=small_bank().questions)
    assert [row.evidence for row in gaps(bank).totals] == [0, 0, 0, 0]
