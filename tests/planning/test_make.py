"""Plans: what the user asked for is done, and what a plan promises holds for any bank."""

import re
from collections import Counter

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from essayplan.model import Argument, Bank, Citation, Question
from essayplan.planning import Request, Topic, make_plan
from essayplan.planning.formats import formats
from essayplan.planning.plan import Introduction, Judgement, Paragraph, Plan, facts, is_prompt
from essayplan.planning.structures import STRUCTURES
from tests.planning.banks import THEMES, argument, bank, questions, topic

FOR = [
    argument("f-terror", theme="terror", strength=5, answers=["a-terror"]),
    argument("f-party", theme="party", strength=4),
    argument("f-culture", theme="culture", strength=3),
    argument("f-economy", theme="economy", strength=2),
    argument("f-economy-too", theme="economy", strength=2, evidence=["f-party-fact"]),
]
AGAINST = [
    argument("a-terror", theme="terror", strength=3),
    argument("a-party", theme="party", strength=3, answers=["f-party"], because="It is so."),
]


def planned(asked: str = "Was it so?", **options: object) -> Plan:
    made, question = bank(FOR, AGAINST)
    plan = make_plan(topic(made, question, asked), msgspec.convert(options, Request)).plan
    assert plan is not None
    return plan


def points(plan: Plan) -> list[str]:
    return [each for paragraph in plan.paragraphs for each in paragraph.arguments]


def problems(**options: object) -> list[tuple[str, str, str]]:
    made, question = bank(FOR, AGAINST)
    planned = make_plan(topic(made, question), msgspec.convert(options, Request))
    assert planned.plan is None
    return [(each.code, each.message, each.hint) for each in planned.diagnostics]


def test_a_plan_argues_the_heavier_side_theme_by_theme_strongest_first() -> None:
    plan = planned()
    assert plan.stance == "for"
    assert points(plan) == ["f-terror", "f-party", "f-culture", "f-economy"]
    assert [each.role for each in plan.paragraphs] == ["case"] * 4


def test_the_thesis_answers_and_says_because() -> None:
    plan = planned(paragraphs=1)
    assert plan.judgement.degree == "to a large extent"
    assert plan.introduction.thesis == (
        "To a large extent, it was so, because the claim f-terror was made."
    )


def test_a_view_is_judged_right_or_wrong() -> None:
    asked = "'It was so.' How far do you agree?"
    made, question = bank(FOR, AGAINST)
    openings = {
        (stance, swap): make_plan(
            Topic(bank=made, question=question, asked=asked, swap=swap), Request(stance=stance)
        ).plan
        for stance in ("for", "against")
        for swap in (False, True)
    }
    assert {
        key: plan.introduction.thesis.split(":")[0] for key, plan in openings.items() if plan
    } == {
        ("for", False): "To a large extent the view is right",
        ("for", True): "To a large extent the view is wrong",
        ("against", False): "On balance the view is wrong",
        ("against", True): "On balance the view is right",
    }


def test_a_counter_is_the_strongest_reply_and_is_answered_in_the_banks_words() -> None:
    made, question = bank(
        [argument("f1", answers=["a1"], because="We answer."), argument("f2", theme="party")],
        [
            argument("a1", strength=2, answers=["f2"], because="They object."),
            argument("a2", strength=1, answers=["f2"]),
        ],
    )
    plan = make_plan(topic(made, question), Request(stance="for", pick=("f2",))).plan
    assert plan is not None
    paragraph = next(each for each in plan.paragraphs if each.arguments == ("f2",))
    assert paragraph.counter is not None
    assert (paragraph.counter.argument, paragraph.counter.because) == ("a1", "They object.")
    assert paragraph.evaluation.endswith("We answer.")


def test_where_the_bank_is_silent_the_student_is_asked() -> None:
    bare = Argument(id="f1", theme="terror", claim="It was made", evidence=("fact",))
    made, question = bank([bare], [argument("a1", answers=["f1"], because=None)])
    plan = make_plan(topic(made, question), Request(stance="for")).plan
    assert plan is not None
    (paragraph,) = plan.paragraphs
    assert is_prompt(paragraph.explanation)
    assert is_prompt(paragraph.evaluation)
    assert {each.code for each in plan.checks} >= {"counter-unanswered", "range"}


def test_picks_are_obeyed_and_their_cost_is_told() -> None:
    plan = planned(paragraphs=2, pick=["f-economy"])
    assert points(plan) == ["f-terror", "f-economy"]
    why = next(each.why for each in plan.paragraphs if each.arguments == ("f-economy",))
    assert why.startswith("You picked it. Without your picks the plan would be")


def test_a_pick_from_the_other_side_takes_a_paragraph() -> None:
    plan = planned(paragraphs=3, pick=["a-party"])
    assert Counter(each.role for each in plan.paragraphs) == {"case": 2, "counter": 1}


def test_drops_are_obeyed_and_told() -> None:
    plan = planned(drop=["f-terror"])
    assert "f-terror" not in points(plan)
    assert [each.why for each in plan.left_out if each.argument == "f-terror"] == [
        "You dropped it. It weighs 0.83, more than a paragraph that stands here."
    ]


def test_left_out_says_what_decided_it_best_first() -> None:
    plan = planned(paragraphs=2)
    assert [(each.argument, each.why) for each in plan.left_out] == [
        ("f-culture", "Every argument chosen is stronger (0.53 against 0.50)."),
        ("f-economy", "Every argument chosen is stronger (0.53 against 0.33)."),
        ("f-economy-too", "Every argument chosen is stronger (0.53 against 0.33)."),
    ]


def test_the_students_thesis_stands_as_it_is() -> None:
    assert planned(thesis="mine, all mine").introduction.thesis == "mine, all mine"


def test_minutes_and_words_add_up() -> None:
    plan = planned(minutes=30)
    parts: list[Introduction | Paragraph | Judgement] = [plan.introduction, plan.judgement]
    parts += plan.paragraphs
    assert plan.minutes == 30
    assert sum(each.minutes for each in parts) + plan.planning_minutes == 30
    assert sum(each.words for each in parts) == plan.words == 540


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            {"pick": ["f-teror"]},
            ("unknown-argument", "There is no argument “f-teror”.", "Did you mean “f-terror”?"),
        ),
        (
            {"pick": ["f-terror"], "drop": ["f-terror"]},
            ("request", "“f-terror” is both picked and dropped.", "Leave one of the two out."),
        ),
        (
            {"paragraphs": 0},
            ("request", "An essay of 0 paragraphs cannot be planned.", "Give 1 to 20."),
        ),
        (
            {"model": "PEEEEL"},
            ("unknown-model", "There is no model “PEEEEL”.", "Did you mean “PEEEL”?"),
        ),
        (
            {"thesis": " "},
            ("request", "The thesis is empty.", "Write it, or leave --thesis out."),
        ),
    ],
)
def test_wrong_requests(options: dict[str, object], expected: tuple[str, str, str]) -> None:
    assert problems(**options) == [expected]


def test_names_are_found_whatever_their_case() -> None:
    plan = planned(model="peel", structure="Thematic", exam="AQA-History")
    assert (plan.model, plan.structure, plan.exam) == ("PEEL", "thematic", "aqa-history")


def test_dropping_a_whole_side_says_so() -> None:
    (problem,) = problems(stance="against", drop=["a-terror", "a-party"])
    assert problem[:2] == (
        "nothing-to-plan",
        "“Was it so?” has no argument against that a plan could use.",
    )


def test_evidence_outside_the_years_is_not_used() -> None:
    made, question = bank(
        [argument("f1", evidence=["old", "new"]), argument("f2", evidence=["old-too"])],
        [argument("a1")],
        dates={"old": "1940", "old-too": "1952", "new": "1953"},
    )
    plan = make_plan(topic(made, question), Request(stance="for")).plan
    assert plan is not None
    assert [[each.id for each in paragraph.evidence] for paragraph in plan.paragraphs] == [["new"]]
    assert [(each.argument, each.why) for each in plan.left_out] == [
        ("f2", "Its evidence, or most of it, lies outside 1953-1964.")
    ]


def sentences(plan: Plan) -> list[str]:
    parts = [plan.introduction.thesis, plan.introduction.signpost, plan.judgement.verdict]
    parts += [*plan.judgement.reasons, plan.judgement.concession]
    for each in plan.paragraphs:
        parts += [each.point, each.link, *([each.counter.claim] if each.counter else [])]
    return [each for each in parts if each]


def texts(paragraph: Paragraph) -> list[str]:
    return [paragraph.point, paragraph.explanation, paragraph.evaluation, paragraph.why]


@settings(max_examples=300)
@given(
    questions(),
    st.sampled_from(sorted(STRUCTURES)),
    st.sampled_from(["for", "against", "auto"]),
    st.integers(1, 6),
)
def test_what_every_plan_promises(
    made: tuple[Bank, Question], structure: str, stance: str, paragraphs: int
) -> None:
    request = msgspec.convert(
        {"structure": structure, "stance": stance, "paragraphs": paragraphs}, Request
    )
    planned = make_plan(topic(*made), request)
    if planned.plan is None:
        assert [each.code for each in planned.diagnostics] == ["nothing-to-plan"]
        return
    plan = planned.plan
    spent = [each.id for paragraph in plan.paragraphs for each in facts(paragraph)]
    said = [*points(plan), *(each.counter.argument for each in plan.paragraphs if each.counter)]
    cited = {each.id for each in plan.bibliography}
    assert 1 <= len(plan.paragraphs) <= paragraphs
    assert len(spent) == len(set(spent)), "no piece of evidence is spent twice"
    assert len(said) == len(set(said)), "no argument speaks twice"
    assert all(each.strip() for paragraph in plan.paragraphs for each in texts(paragraph))
    assert all(re.fullmatch(r"[A-Z].*\.|\[.*\]", each) for each in sentences(plan))
    assert {source for p in plan.paragraphs for f in facts(p) for source in f.sources} == cited
    assert msgspec.convert(msgspec.to_builtins(plan), Plan) == plan
    assert make_plan(topic(*made), request).plan == plan, "the same plan twice"


def test_every_model_has_slots_that_show_the_point_and_its_evidence() -> None:
    assert formats().models
    for model in formats().models.values():
        shown = {part for slot in model.slots for part in slot.parts}
        assert shown >= {"point", "evidence", "explanation", "evaluation", "link"}
    assert len(THEMES) == len(set(THEMES))


def test_a_dropped_argument_is_not_heard_at_all() -> None:
    made, question = bank([argument("f1")], [argument("a1", answers=["f1"]), argument("a2")])
    plan = make_plan(topic(made, question), Request(stance="for", drop=("a1",))).plan
    assert plan is not None
    assert [each.counter and each.counter.argument for each in plan.paragraphs] == ["a2"]
    assert plan.judgement.concession.startswith("It has to be granted that the claim a2")


@pytest.mark.parametrize("structure", STRUCTURES)
def test_a_fact_that_both_sides_rest_on_leaves_the_stance_its_paragraph(structure: str) -> None:
    made, question = bank(
        [argument("f1", strength=2, evidence=["shared"])],
        [argument("a1", strength=5, evidence=["shared"])],
    )
    plan = make_plan(topic(made, question), Request(stance="for", structure=structure)).plan
    assert plan is not None
    assert points(plan)[0] == "f1"


def test_pages_of_a_source_cited_twice_stand_together() -> None:
    made, question = bank([argument("f1")], [])
    twice = (Citation(source="notes", pages="3"), Citation(source="notes", pages="9"))
    evidence = {name: replace(each, sources=twice) for name, each in made.evidence.items()}
    plan = make_plan(topic(replace(made, evidence=evidence), question), Request()).plan
    assert plan is not None
    (shown,) = plan.paragraphs[0].evidence
    assert (shown.sources, shown.pages) == (("notes",), {"notes": "3, 9"})


def test_a_question_typed_without_its_mark_is_no_view() -> None:
    made, question = bank(FOR, AGAINST)
    asked = Topic(bank=made, question=question, asked="was it so", wording="Was it so?")
    plan = make_plan(asked, Request()).plan
    assert plan is not None
    assert plan.brief.family == "direct_question"


def test_where_the_direction_is_unsure_no_view_is_called_right() -> None:
    made, question = bank(FOR, AGAINST)
    asked = "'The terror was recorded in Moscow.' How far do you agree?"
    unsure = Topic(bank=made, question=question, asked=asked, exact=False, closeness=0.7)
    plan = make_plan(unsure, Request()).plan
    assert plan is not None
    assert "view" not in plan.introduction.thesis


@pytest.mark.parametrize("model", sorted(formats().models))
def test_slots_share_out_the_whole_paragraph(model: str) -> None:
    shares = [slot.share for slot in planned(model=model).slots]
    assert sum(shares) == pytest.approx(1)
    assert all(share > 0 for share in shares)


def test_a_peel_paragraph_is_shared_out_by_what_its_parts_take() -> None:
    assert {slot.label: slot.share for slot in planned().slots} == {
        "Point": 0.1,
        "Evidence": 0.25,
        "Explanation": 0.2,
        "Counter-argument": 0.35,
        "Link": 0.1,
    }


def test_an_objection_that_the_bank_does_not_answer_asks_for_an_answer() -> None:
    made, question = bank([argument("f1")], [argument("a1", theme="party")])
    request = Request(stance="for", structure="for-and-against", paragraphs=2)
    plan = make_plan(topic(made, question), request).plan
    assert plan is not None
    assert [(each.role, each.evaluation) for each in plan.paragraphs] == [
        ("case", "[Say what the other side would reply, and why it does not overturn this.]"),
        ("counter", "[Say what your case answers to this, and why that weighs more.]"),
    ]
