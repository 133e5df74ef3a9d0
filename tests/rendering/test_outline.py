"""What stands in the document of a plan, and in which order."""

import pytest
from msgspec.structs import replace

from essayplan.planning.plan import Counter, Paragraph, Part, Plan, Slot
from essayplan.rendering.document import (
    Balance,
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Note,
    Prose,
    Text,
    inlines,
    notes,
    without_tips,
)
from essayplan.rendering.outline import document
from tests.rendering.sample import HUNGARY, PARAGRAPHS, PLAN, RELEASES


def headings(made: Document) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Heading)]


def words(block: Block) -> str:
    match block:
        case Prose():
            return "".join("" if isinstance(each, Note) else each.text for each in block.content)
        case Bullets():
            return " / ".join(words(Prose(item)) for item in block.items)
        case Labelled():
            return f"{block.label}> " + " | ".join(words(each) for each in block.content)
        case Balance():
            return f"{block.left.text} {block.left.share:.2f} {block.right.share:.2f}"
        case Heading():
            return f"# {block.text}"
    return ""


def lines(plan: Plan, *, why: bool = False) -> list[str]:
    return [words(block) for block in document(plan, why=why).blocks]


def under(plan: Plan, heading: str) -> list[str]:
    shown = lines(plan, why=True)
    start = shown.index(f"# {heading}") + 1
    ends = (n for n in range(start, len(shown)) if shown[n].startswith("# "))
    return shown[start : next(ends, None)]


def with_paragraph(paragraph: Paragraph, *slots: Slot) -> Plan:
    return replace(PLAN, paragraphs=(paragraph,), slots=slots)


def test_the_parts_of_a_plan_stand_in_order() -> None:
    assert headings(document(PLAN)) == [
        "'Khrushchev merely continued Stalinism.' How far do you agree?",
        "Answer",
        "Introduction",
        "1. Terror",
        "2. Party and government",
        "3. Economy",
        "Judgement",
        "Left out",
        "What an examiner would say",
        "Bibliography",
    ]


def test_why_is_told_where_it_is_asked_for() -> None:
    assert "Why this plan" in headings(document(PLAN, why=True))
    assert "Why this plan" not in headings(document(PLAN))
    assert under(PLAN, "Why this plan")[-1].startswith("What would turn the verdict> Without")


def test_the_bank_s_words_stand_under_the_words_asked_where_they_differ() -> None:
    assert lines(PLAN)[1] == (
        "In the bank's words: Was de-Stalinisation a genuine break from Stalin?"
    )


@pytest.mark.parametrize(
    "asked", ["genuine-break", "was de-Stalinisation a genuine break from Stalin", " 'Was"]
)
def test_the_question_is_not_said_twice(asked: str) -> None:
    plan = replace(PLAN, question=replace(PLAN.question, asked=asked, text=f"{asked.strip()}?"))
    assert lines(plan)[1].startswith("Thematic structure")


def test_an_id_is_no_title() -> None:
    plan = replace(PLAN, question=replace(PLAN.question, asked="genuine-break"))
    assert document(plan).title == PLAN.question.text


def test_the_budget_is_told_once_for_the_essay() -> None:
    assert lines(PLAN)[2] == (
        "Thematic structure, PEEL paragraphs, edexcel-history. "
        "45 minutes, 5 of them for planning; about 800 words."
    )
    at_home = replace(PLAN, minutes=0, planning_minutes=0, exam=None, model="none", words=1500)
    assert lines(at_home)[2] == "Thematic structure. About 1,500 words."


def test_the_two_sides_are_weighed() -> None:
    assert lines(PLAN)[5] == "Khrushchev took apart the way Stalin had ruled 0.58 0.42"
    empty = replace(PLAN, weighing=replace(PLAN.weighing, for_=0.0, against=0.0))
    assert lines(empty)[5].endswith("0.50 0.50")


def test_the_answer_is_said_once() -> None:
    assert sum(PLAN.introduction.thesis in line for line in lines(PLAN)) == 1
    assert "Thesis> The answer above." in under(PLAN, "Introduction")


def test_what_is_empty_is_left_out_but_terms_and_measures_are_asked_for() -> None:
    bare = replace(
        PLAN,
        introduction=replace(
            PLAN.introduction, context="", terms={}, criteria=(), thesis="", signpost=""
        ),
        left_out=(),
        checks=(),
        bibliography=(),
        judgement=replace(PLAN.judgement, reasons=(), concession=""),
    )
    assert under(bare, "Introduction") == [
        "Terms> [Say what you take the words of the question to mean.]",
        "Judge by> [Say what you will judge by: how could anyone tell who is right?]",
    ]
    assert under(bare, "Judgement") == [f"Verdict> {PLAN.judgement.verdict}"]
    assert under(bare, "What an examiner would say")[0].startswith("Nothing")
    assert not {"Left out", "Bibliography"} & set(headings(document(bare)))


def test_slots_show_their_parts_under_the_model_s_labels() -> None:
    assert [line.split(">")[0] for line in under(PLAN, "1. Terror")] == [
        *("Point", "Evidence", "Explanation", "Counter-argument", "Link")
    ]
    first = PARAGRAPHS[0]
    assert first.counter
    assert under(PLAN, "1. Terror")[3] == (
        f"Counter-argument> {first.counter.claim} | "
        "Soviet troops put down the rising in Hungary in November 1956 (4 November) / "
        "Strikers were shot dead at Novocherkassk (June 1962) | "
        f"{first.counter.because} | {first.evaluation}"
    )


def test_a_link_that_is_not_there_has_no_slot() -> None:
    assert [line.split(">")[0] for line in under(PLAN, "3. Economy")] == [
        *("Point", "Evidence", "Explanation", "Counter-argument")
    ]


def test_prompts_are_marked() -> None:
    styles = {
        text.text: text.style
        for block in document(PLAN).blocks
        if isinstance(block, Labelled)
        for prose in block.content
        if isinstance(prose, Prose)
        for text in prose.content
        if isinstance(text, Text)
    }
    prompts = {text for text, style in styles.items() if style == "prompt"}
    assert prompts == {text for text in styles if text.startswith("[")}
    assert "[Find a fact, dated and sourced, that proves this point.]" in prompts


def test_a_slot_without_parts_prompts() -> None:
    slots = (Slot(label="Technique", parts=(), prompt="Name the method."),)
    shown = under(with_paragraph(PARAGRAPHS[0], *slots), "1. Terror")
    assert shown[0] == "Technique> [Name the method.]"


def test_a_part_is_shown_once_and_never_lost() -> None:
    both: tuple[Part, ...] = ("counter_claim", "evaluation")
    slots = (Slot(label="A", parts=both), Slot(label="B", parts=("counter", "evidence")))
    shown = under(with_paragraph(PARAGRAPHS[0], *slots), "1. Terror")
    assert [line.split(">")[0] for line in shown] == ["A", "B", "Point", "Explanation", "Link"]
    assert shown[2].startswith("Point> Mass terror ended and was not begun again.")
    assert sum(line.count("Force was still the answer") for line in shown) == 1


def test_a_text_of_two_paragraphs_stays_two_paragraphs() -> None:
    two = replace(PARAGRAPHS[1], explanation="One.\n\nTwo\nlines.\n")
    shown = under(
        with_paragraph(two, Slot(label="E", parts=("explanation",))), "1. Party and government"
    )
    assert shown[0] == "E> One. | Two\nlines."


def test_a_theme_is_capitalised_only_where_it_can_be() -> None:
    plan = with_paragraph(replace(PARAGRAPHS[0], theme="ßeta"))
    assert "1. ßeta" in headings(document(plan))


def test_a_paragraph_of_the_other_side_says_so() -> None:
    asides = {b.text: b.aside for b in document(PLAN).blocks if isinstance(b, Heading)}
    assert asides["3. Economy"] == "the other side; 7 minutes, about 150 words"
    assert asides["1. Terror"] == "13 minutes, about 260 words"


def test_checks_stand_by_how_much_they_matter() -> None:
    shown = under(PLAN, "What an examiner would say")[:-1]
    assert [line.split(">")[0] for line in shown] == ["Put right", "Strengthen", "Consider"]
    assert shown[0] == (
        "Put right> Paragraph 3: The point stands without evidence. Add a dated fact. (assertion)"
    )


def test_a_hint_is_said_once_of_several_alike() -> None:
    one = PLAN.checks[0]
    alike = (one, replace(one, paragraph=3), replace(one, code="other"))
    shown = under(replace(PLAN, checks=alike), "What an examiner would say")
    assert shown[0] == (
        "Consider> Paragraph 2: The sources disagree about a fact used here. "
        "Say in half a sentence what each of them holds. (disputed) / "
        "Paragraph 3: The sources disagree about a fact used here. / "
        "Paragraph 2: The sources disagree about a fact used here. "
        "Say in half a sentence what each of them holds. (other)"
    )


def test_every_fact_has_a_note_and_a_fact_used_twice_has_one_number() -> None:
    counter = Counter(argument="x", claim="But.", evidence=(HUNGARY, RELEASES))
    plan = with_paragraph(replace(PARAGRAPHS[0], evidence=(RELEASES, HUNGARY), counter=counter))
    made = document(plan)
    used = [each for each in inlines(made.blocks) if isinstance(each, Note)]
    assert len(used) == 4
    assert list(notes(made).values()) == [1, 2]


def test_the_last_line_says_whose_the_weights_are() -> None:
    assert lines(PLAN)[-1].endswith("To argue the other way: --stance against.")
    assert lines(replace(PLAN, stance="against"))[-1].endswith("--stance for.")


def test_what_is_left_out_has_its_id_to_pick_it_by() -> None:
    (left, *_) = PLAN.left_out
    (line,) = [line for line in lines(PLAN) if left.why in line]
    assert line.split(" / ")[0] == f"{left.claim} ({left.argument}). {left.why}"


def test_tips_are_for_those_who_have_the_command_line() -> None:
    assert "To argue the other way" not in words(without_tips(document(PLAN)).blocks[-1])
    listed = Bullets(((Text("kept"), Text(" tip", "tip")),))
    made = without_tips(Document("", "en", (listed, Heading(2, "kept"))))
    assert made.blocks == (Bullets(((Text("kept"),),)), Heading(2, "kept"))
