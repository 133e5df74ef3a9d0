"""How a plan's document opens where no bank has the question, and its paragraphs at a glance."""

import pytest
from msgspec.structs import replace

from essayplan.planning.plan import Plan
from essayplan.rendering.document import Document, Heading, Prose, Table, Text
from essayplan.rendering.exporters import export
from essayplan.rendering.outline import document
from tests.rendering.sample import PARAGRAPHS, PLAN


def near(closeness: float) -> Plan:
    return replace(PLAN, question=replace(PLAN.question, closeness=closeness))


def prose(made: Document) -> list[str]:
    return [
        "".join(each.text for each in block.content if isinstance(each, Text))
        for block in made.blocks
        if isinstance(block, Prose)
    ]


def tables(made: Document) -> list[Table]:
    return [block for block in made.blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("closeness", "told"), [(0.62, 62), (0.4, 40), (0.995, 99), (0.9999, 99), (0.004, 0)]
)
def test_the_nearest_question_is_told_and_how_near_it_is(closeness: float, told: int) -> None:
    assert prose(document(near(closeness)))[0] == (
        f"The nearest question in the bank, about {told}% of what you asked: "
        "Was de-Stalinisation a genuine break from Stalin?"
    )


def test_it_is_told_which_side_agrees_with_the_words_asked() -> None:
    assert prose(document(near(0.62)))[1] == (
        "To agree with the words asked is taken to be the against side: Khrushchev changed the "
        "methods of Soviet rule and left the system standing. To turn that round, give --swap."
    )
    unsaid = prose(document(replace(near(0.62), positions={})))[1]
    assert unsaid.startswith("To agree with the words asked is taken to be the against side. To")


def test_a_question_that_the_bank_has_is_near_to_none() -> None:
    said = "\n".join(prose(document(PLAN)))
    assert "nearest" not in said
    assert "--swap" not in said


def test_the_paragraphs_at_a_glance() -> None:
    made = document(PLAN, overview=True)
    (table,) = tables(made)
    assert table.header == ("No.", "Theme", "Point", "Minutes")
    assert table.rows[0] == ("1", "Terror", "Mass terror ended and was not begun again.", "13")
    assert [row[1] for row in table.rows][2] == "Economy (the other side)"
    headings = [block.text for block in made.blocks if isinstance(block, Heading)]
    assert headings[1:4] == ["Answer", "At a glance", "Introduction"]


def test_a_plan_without_time_shows_words_and_one_without_either_shows_neither() -> None:
    words = tuple(replace(each, minutes=0) for each in PARAGRAPHS)
    (table,) = tables(document(replace(PLAN, paragraphs=words), overview=True))
    assert table.header[-1] == "Words"
    assert table.rows[0][-1] == "260"
    free = tuple(replace(each, words=0) for each in words)
    (table,) = tables(document(replace(PLAN, paragraphs=free), overview=True))
    assert table.header == ("No.", "Theme", "Point")
    assert {len(row) for row in table.rows} == {3}


def test_no_overview_is_made_unasked_or_of_nothing() -> None:
    assert tables(document(PLAN)) == []
    assert document(replace(PLAN, paragraphs=()), overview=True) == document(
        replace(PLAN, paragraphs=())
    )


@pytest.mark.parametrize(("name", "shown"), [("html", True), ("md", False), ("txt", False)])
def test_the_formats_for_paper_and_screens_have_one(name: str, shown: bool) -> None:  # noqa: FBT001
    assert (b"At a glance" in export(PLAN, name)) is shown
