"""Worksheets: what they hide, what they give away, and that the key puts it all back."""

import re
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from essayplan.planning.plan import Plan, Slot, facts
from essayplan.rendering.document import Heading, Note, PageBreak, inlines
from essayplan.rendering.exporters import EXPORTERS, export
from essayplan.rendering.outline import document
from essayplan.rendering.worksheets import DEPTHS, WORKSHEETS, scaffold, worksheet
from essayplan.rendering.worksheets.answers import answers, names_in
from essayplan.rendering.worksheets.chance import numbered, out_of_order
from essayplan.rendering.worksheets.hiding import hidden
from essayplan.rendering.worksheets.reorder import letter
from tests.rendering.naughty import NAUGHTY, plan_of
from tests.rendering.sample import PARAGRAPHS, PLAN
from tests.rendering.worksheets.texts import lines, split

GAP = re.compile(r"\[(\d+)\]\u00a0_{10}")
SHEETS = sorted(name for name, each in EXPORTERS.items() if each.takes == "document")


def texts_of(plan: Plan) -> list[str]:
    """Return what only the plan knows: the texts that a sheet must not give away."""
    said = [plan.introduction.thesis, plan.introduction.context, plan.judgement.verdict]
    for each in plan.paragraphs:
        said += [each.point, each.explanation, each.evaluation, each.link]
        said += [each.counter.claim] if each.counter else []
        said += [fact.fact for fact in facts(each)]
    return [text for text in said if text and not text.startswith("[")]


def undated(line: str) -> str:
    """Return a line as it is where its date was asked for before."""
    return re.sub(r" \([^()]*\)$", "", line)


def filled(sheet: list[str], key: list[str]) -> list[str]:
    return [GAP.sub(lambda found: key[int(found[1]) - 1], line) for line in sheet]


@pytest.mark.parametrize("kind", WORKSHEETS)
def test_the_same_seed_gives_the_same_sheet(kind: str) -> None:
    assert worksheet(PLAN, kind, seed=3) == worksheet(PLAN, kind, seed=3)


@pytest.mark.parametrize("kind", ["cloze", "reorder"])
def test_another_seed_gives_another_sheet(kind: str) -> None:
    fact = replace(PARAGRAPHS[0].evidence[0], fact="He went to Kyiv, Minsk, Riga and Vilnius")
    plan = replace(PLAN, paragraphs=(replace(PARAGRAPHS[0], evidence=(fact,)), *PARAGRAPHS[1:]))
    made = [worksheet(plan, kind, seed=seed) for seed in range(6)]
    assert len({str(each) for each in made}) > 1


@pytest.mark.parametrize("kind", WORKSHEETS)
@pytest.mark.parametrize("name", SHEETS)
def test_every_format_of_documents_shows_a_sheet(kind: str, name: str) -> None:
    assert export(PLAN, name, sheet=worksheet(PLAN, kind))


def test_a_cloze_filled_in_from_its_key_is_the_plan() -> None:
    sheet, key = split(worksheet(PLAN, "cloze"))
    assert key[0] == "# Key"
    whole = lines(document(PLAN).blocks)
    body = filled(sheet, key[1:])[2:]
    assert body
    assert [line for line in body if undated(line) not in map(undated, whole)] == []


def test_a_date_beside_a_fact_is_asked_for_once() -> None:
    shared = replace(PARAGRAPHS[0].evidence[0], fact="It was so", date="1956-02-25")
    paragraphs = [
        replace(each, evidence=(shared, replace(shared, fact="It was not", disputed="Both.")))
        for each in PARAGRAPHS[:2]
    ]
    plan = replace(PLAN, paragraphs=tuple(paragraphs), slots=PLAN.slots[:2])
    sheet, key = split(worksheet(plan, "cloze"))
    assert key[1:].count("25 February 1956") == 1
    assert sheet[sheet.index("Evidence> It was not (disputed)") - 1].startswith(
        "Evidence> It was so ("
    )
    assert "Evidence> It was so" in sheet


def test_no_gap_is_made_in_half_a_title() -> None:
    told = "He allowed One Day in the Life of Ivan Denisovich to be read in Moscow"
    assert answers(told, names_in([told])) == ["Moscow"]


def test_every_gap_has_a_number_and_an_answer() -> None:
    sheet, key = split(worksheet(PLAN, "cloze"))
    numbers = [int(number) for line in sheet for number in GAP.findall(line)]
    assert numbers == list(range(1, len(key)))
    assert {"55", "25", "51,439", "26,155", "11 million"} & set(key)


def test_no_answer_stands_on_the_sheet() -> None:
    for seed in range(8):
        sheet, key = split(worksheet(PLAN, "cloze", seed=seed))
        rest = "\n".join(GAP.sub("~", line) for line in sheet)
        answers = set(key[1:])
        assert answers
        assert [
            each for each in answers if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", rest)
        ] == []


def test_dates_numbers_and_names_are_blanked_and_ordinary_words_are_not() -> None:
    told = {answer for seed in range(8) for answer in hidden(PLAN, seed)}
    assert {"51,439", "25 February 1956", "Novocherkassk", "Hungary"} <= told
    assert not {"Mass", "Party", "Government", "Strikers", "The", "Review"} & told


def cloze_of(*told: str, heading: str = "", date: str | None = None) -> list[str]:
    """The facts of a cloze whose plan says these facts, under one heading."""
    facts = tuple(
        replace(PARAGRAPHS[0].evidence[0], id=f"f{number}", fact=fact, date=date)
        for number, fact in enumerate(told)
    )
    only = replace(PARAGRAPHS[0], evidence=facts, counter=None, heading=heading)
    sheet, _ = split(worksheet(replace(PLAN, paragraphs=(only, *PARAGRAPHS[1:])), "cloze"))
    shown = [GAP.sub("~", line) for line in sheet if line.startswith("Evidence> ")]
    return [line.removeprefix("Evidence> ") for line in shown][: len(told)]


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ("In 1905 there were 11 ministries in Kyiv", "In ~ there were ~ ministries in ~"),
        (
            "Of 3 plans, 2 failed and 1 was cut by 15% in 1961",
            "Of ~ plans, ~ failed and ~ was cut by ~ in ~",
        ),
        ("A U-2 was shot down with 2 men", "A U-2 was shot down with ~ men"),
        ("In the mid-1950s it rose", "In the mid-~ it rose"),
        ("It ran from 1959-65 and in 1965", "It ran from ~ and in ~"),
        ("It cost £3.5m for 20km, or 5p a head", "It cost £~ for ~, or ~ a head"),
        ("It fell on 5th March 1888", "It fell on ~"),
        ("It fell on 13-14 October 1964", "It fell on ~"),
        ("It fell on the 5th of March, 1888", "It fell on the ~"),
        ("It fell on March 5th, 1888, and March 6th", "It fell on ~, and ~"),
    ],
)
def test_every_figure_of_a_fact_is_blanked_and_no_half_of_a_name(fact: str, shown: str) -> None:
    assert cloze_of(fact) == [shown]


def test_a_year_is_blanked_with_its_date() -> None:
    assert cloze_of("They met in June 1957", "In 1957 he won") == ["They met in ~", "In ~ he won"]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("He met Wilhelm II", "At Wilhelm's court"), ["He met ~", "At ~'s court"]),
        (("It sat in the Central Soviet", "The Soviet"), ["It sat in the ~", "The ~"]),
        (("It was 25 February", "It was so in February"), ["It was ~", "It was so in ~"]),
        (
            ("All of the Riga Club met", "It was no club", "Now the Club ended"),
            ["All of the Riga Club met", "It was no club", "Now the Club ended"],
        ),
    ],
)
def test_no_part_of_what_is_blanked_stands_elsewhere(
    told: tuple[str, ...], shown: list[str]
) -> None:
    assert cloze_of(*told) == shown


def test_what_a_heading_says_of_years_is_not_asked_beneath_it() -> None:
    told = ("It was so in 1956, in 1958 and from 1956 to 1959", "It ran 1956-58")
    assert cloze_of(*told, heading="Terror, 1956-58") == [
        "It was so in 1956, in 1958 and from 1956 to ~",
        "It ran 1956-58",
    ]


def test_what_the_question_or_a_heading_says_is_not_blanked() -> None:
    asked = replace(PLAN.question, asked="Was Hungary the end of it?")
    themed = (replace(PARAGRAPHS[0], theme="the dead of Novocherkassk"), *PARAGRAPHS[1:])
    plan = replace(PLAN, question=asked, paragraphs=themed)
    told = {answer for seed in range(8) for answer in hidden(plan, seed)}
    assert told
    assert not {"Hungary", "Novocherkassk", "Stalin", "Stalinism"} & told


def test_what_most_paragraphs_say_is_not_blanked() -> None:
    said = tuple(replace(each, link="As in Hungary, so here in 1962.") for each in PARAGRAPHS)
    told = {answer for seed in range(8) for answer in hidden(replace(PLAN, paragraphs=said), seed)}
    assert told
    assert not {"Hungary", "1962"} & told


def test_the_sources_which_tell_much_are_not_on_a_cloze() -> None:
    made = worksheet(PLAN, "cloze")
    assert not [each for each in inlines(made.blocks) if isinstance(each, Note)]
    assert "Taubman" not in "\n".join(lines(made.blocks))


def test_a_plan_with_nothing_to_blank_says_so_and_has_no_key() -> None:
    made = worksheet(replace(PLAN, paragraphs=()), "cloze")
    assert "no date, number or name" in lines(made.blocks)[1]
    assert not [block for block in made.blocks if isinstance(block, PageBreak)]


@given(st.sampled_from(NAUGHTY), st.integers(0, 3))
def test_any_text_can_be_blanked_and_put_back(text: str, seed: int) -> None:
    plan = plan_of(PLAN, f"It was {text} in 1956 at Minsk")
    made = worksheet(plan, "cloze", seed=seed)
    sheet, key = split(made)
    whole = lines(document(plan).blocks)
    body = filled(sheet, key[1:])[2:]
    assert [line for line in body if undated(line) not in map(undated, whole)] == []


def test_a_shuffled_plan_has_letters_and_its_order_is_the_key() -> None:
    for seed in range(6):
        sheet, key = split(worksheet(PLAN, "reorder", seed=seed))
        headings = [line[2:] for line in sheet if re.match(r"# [A-Z]\. ", line)]
        themes = ["Terror", "Party and government", "Economy"]
        assert sorted(headings) != [
            f"{name}. {theme}" for name, theme in zip("ABC", themes, strict=True)
        ]
        assert [re.sub(r"^[A-Z]\. |: .*", "", line) for line in key[1:]] == themes
        assert sorted(line.split(":")[0] for line in key[1:]) == headings
    assert "Order> 1.\u00a0____  2.\u00a0____  3.\u00a0____" in sheet


def test_a_shuffled_plan_keeps_every_paragraph_whole_and_no_clue_of_its_length() -> None:
    sheet, _ = split(worksheet(PLAN, "reorder"))
    for each in PARAGRAPHS:
        assert f"Point> {each.point}" in sheet
        assert f"Explanation> {each.explanation}" in sheet
    asides = [each.aside for each in worksheet(PLAN, "reorder").blocks if isinstance(each, Heading)]
    assert not any("minutes" in aside for aside in asides)
    assert not any("The argument is made in two steps" in line for line in sheet)


def test_a_shuffled_plan_gives_no_clue_of_its_order() -> None:
    first, second = (each.point.rstrip(".") for each in PARAGRAPHS[:2])
    thesis = f"It was so, because {first.lower()} and because {second.lower()}."
    plan = replace(PLAN, introduction=replace(PLAN.introduction, thesis=thesis))
    shown = lines(worksheet(plan, "reorder").blocks)
    assert [line for line in shown if line.startswith("Link>")] == []
    assert thesis not in shown
    assert f"{PLAN.positions[PLAN.stance]}." in shown
    own = replace(PLAN, introduction=replace(PLAN.introduction, thesis="My own answer."))
    assert "My own answer." in lines(worksheet(own, "reorder").blocks)


def test_a_blank_sheet_gives_nothing_away() -> None:
    shown = "\n".join(lines(worksheet(PLAN, "blank").blocks))
    assert [text for text in texts_of(PLAN) if text in shown] == []
    assert "# 1. Terror" in shown
    for label in ("Point", "Evidence", "Explanation", "Counter-argument", "Link", "Verdict"):
        assert f"{label}> {'_' * 60}" in shown
    assert "genuine break> ___" in shown


def test_a_blank_sheet_shows_a_slot_s_own_prompt_and_labels_where_a_plan_has_none() -> None:
    technique = (Slot(label="Technique", parts=(), prompt="Name the method."),)
    assert "Technique> [Name the method.]" in lines(
        worksheet(replace(PLAN, slots=technique), "blank").blocks
    )
    bare = replace(PLAN, slots=(Slot(label="", parts=("point", "evidence")),))
    assert f"Evidence> {'_' * 60}" in lines(worksheet(bare, "blank").blocks)


def test_the_full_scaffold_is_the_plan() -> None:
    assert scaffold(PLAN, "full") == document(PLAN)


def test_points_are_given_with_the_names_of_their_evidence_and_nothing_else() -> None:
    shown = lines(scaffold(PLAN, "points").blocks)
    points = {each.point for each in PARAGRAPHS}
    told = [text for text in texts_of(PLAN) if text not in points]
    assert [text for text in told if text in "\n".join(shown)] == []
    for each in PARAGRAPHS:
        assert f"Point> {each.point}" in shown
    assert "Evidence> ministries-cut (1954)" in shown
    assert "Evidence> novocherkassk (June 1962)" not in shown  # the counter-argument's
    assert shown.count(f"Link> {'_' * 60}") == len(PARAGRAPHS)


def test_a_slot_of_several_parts_keeps_room_for_what_is_not_given() -> None:
    slots = (Slot(label="Point and proof", parts=("point", "evidence", "explanation")),)
    shown = lines(scaffold(replace(PLAN, slots=slots), "points").blocks)
    assert shown.count(f"Point and proof> {'_' * 60}") == 3 * len(PARAGRAPHS)


def test_no_scaffold_is_the_question_and_empty_paragraphs() -> None:
    made = scaffold(PLAN, "none")
    shown = "\n".join(lines(made.blocks))
    assert [text for text in texts_of(PLAN) if text in shown] == []
    assert "Terror" not in shown
    assert [each.text for each in made.blocks if isinstance(each, Heading)] == [
        *(made.title, "Paragraph 1", "Paragraph 2", "Paragraph 3", "Judgement")
    ]


@pytest.mark.parametrize("plan", [replace(PLAN, paragraphs=()), replace(PLAN, slots=())])
def test_an_odd_plan_has_sheets_too(plan: Plan) -> None:
    made = [worksheet(plan, kind) for kind in WORKSHEETS] + [scaffold(plan, d) for d in DEPTHS]
    assert len(made) == 6
    assert {each.title for each in made} == {PLAN.question.asked}


def test_an_order_is_the_same_on_every_machine() -> None:
    assert numbered("genuine-break") % 1000 == 861
    assert [out_of_order(count, 0) for count in (0, 1, 2)] == [[], [0], [1, 0]]
    assert [out_of_order(3, number) for number in range(4)] == [
        [0, 2, 1],
        [2, 0, 1],
        [1, 2, 0],
        [1, 0, 2],
    ]


@pytest.mark.parametrize("count", [3, 4, 5])
def test_every_order_comes_but_the_one_it_was_and_that_turned_round(count: int) -> None:
    first = tuple(range(count))
    every = set(permutations(first)) - {first, first[::-1]}
    orders = [tuple(out_of_order(count, number)) for number in range(len(every))]
    assert len(orders) == len(every)
    assert set(orders) == every


def test_neighbouring_seeds_shuffle_and_blank_otherwise() -> None:
    for kind in ("reorder", "cloze"):
        made = [worksheet(PLAN, kind, seed=seed) for seed in range(5)]
        assert not [1 for one, other in pairwise(made) if one == other]


def test_questions_are_shuffled_each_in_its_own_way_with_one_seed() -> None:
    asked = [replace(PLAN.question, id=f"question-{number}") for number in range(12)]
    plans = [replace(PLAN, question=each, paragraphs=PARAGRAPHS * 2) for each in asked]
    keys = {tuple(split(worksheet(plan, "reorder"))[1]) for plan in plans}
    assert len(keys) > 8


def test_a_shuffled_plan_does_not_say_which_years_a_paragraph_covers() -> None:
    years = [f"The terror, {year}-{year + 3}" for year in (1953, 1956, 1959)]
    phases = [replace(each, heading=year) for each, year in zip(PARAGRAPHS, years, strict=True)]
    sheet, key = split(worksheet(replace(PLAN, paragraphs=tuple(phases)), "reorder"))
    assert [line for line in sheet if re.match(r"# [A-C]\. .*\d", line)] == []
    assert [re.sub(r"^[A-Z]\. |: .*", "", line) for line in key[1:]] == years


@pytest.mark.parametrize("count", [0, 1])
def test_a_plan_too_short_to_shuffle_says_so_and_has_no_key(count: int) -> None:
    made = worksheet(replace(PLAN, paragraphs=PARAGRAPHS[:count]), "reorder")
    shown = lines(made.blocks)
    assert shown[1] == "This plan has not two paragraphs, so there is nothing to put in order."
    assert not [line for line in shown if line.startswith(("Order>", "# Key"))]
    assert not [block for block in made.blocks if isinstance(block, PageBreak)]


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (702, "AAA")]
)
def test_letters_go_on_after_z(place: int, name: str) -> None:
    assert letter(place) == name
