import json
import re
import subprocess
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest
from msgspec.structs import replace

from essayplan.model import Argument, Bank, Citation, Evidence, Question, Reply, Side, Source
from essayplan.rendering.maps import MAPS, ArgumentMap, argdown, build, dot, mermaid, svg
from essayplan.rendering.maps.argument_map import Answer, Claim, MapSide, Proof
from essayplan.rendering.maps.layout import COLUMN, PADDING, SIZE, lay_out
from essayplan.rendering.maps.measure import width, wrapped
from essayplan.rendering.maps.style import DARK, LIGHT, STYLE
from essayplan.rendering.maps.told import proof
from essayplan.rendering.visible import visible
from tests.conftest import needs
from tests.rendering.nasty import NASTY

SVG = "{http://www.w3.org/2000/svg}"
TEXTS = tuple(
    dict.fromkeys(
        text for each in NASTY if (text := visible(re.sub(r"[ \t\r\n]+", " ", each)).strip())
    )
)
BANK = Bank(
    id="bank",
    sources={
        "nove": Source(id="nove", type="book", title="An Economic History", author=("Nove, Alec",))
    },
    evidence={
        "cut": Evidence(
            id="cut",
            fact="Ministries fell\nfrom 55 to 25",
            date="1957-02",
            disputed="Some say 1954.",
            sources=(Citation(source="nove", pages="240"),),
        ),
        "bare": Evidence(id="bare", fact="The\x1b plan stayed"),
    },
)
QUESTION = Question(
    id="break",
    question="Was it a break?",
    themes=("economy", "never used"),
    for_=Side(
        position="It was",
        arguments=(Argument(id="moved", theme="economy", claim="Power moved", evidence=("cut",)),),
    ),
    against=Side(
        position="It was not",
        arguments=(
            Argument(id="other", theme="culture", claim="Books were banned", strength=2),
            Argument(
                id="kept",
                theme="economy",
                claim="The plan was kept",
                strength=5,
                explain="It says so.",
                evidence=("bare",),
                answers=(Reply(argument="moved", because="The centre set the plan."),),
            ),
        ),
    ),
)
MAP = build(BANK, QUESTION, {"moved": 0.4, "kept": 0.6, "other": 0.2})


def read(made: bytes) -> ET.Element:
    return ET.fromstring(made)  # noqa: S314 - our own


def large(count: int) -> ArgumentMap:
    """Return a map with `count` arguments a side in seven themes, all of them answering."""
    sides = [
        tuple(
            Claim(
                id=f"{side}{number}",
                claim=TEXTS[(number * 7 + shift) % len(TEXTS)]
                + " said again and again" * (number % 4),
                theme=f"theme {number % 7}",
                strength=3,
                weight=number % 10 / 10,
                evidence=(Proof(id=f"fact-{side}{number}", fact=TEXTS[number % len(TEXTS)]),),
            )
            for number in range(count)
        )
        for side, shift in (("f", 0), ("a", 3))
    ]
    replies = [
        Answer(answering=one.id, answered=sides[1][number * 5 % count].id, because=one.claim)
        for number, one in enumerate(sides[0])
    ]
    replies += [
        Answer(answering=one.id, answered=sides[0][(number * 3 + 1) % count].id)
        for number, one in enumerate(sides[1])
    ]
    return ArgumentMap(
        question="Which?",
        language="en-GB",
        themes=tuple(f"theme {number}" for number in range(7)),
        sides=(
            MapSide(name="for", position="This", claims=sides[0]),
            MapSide(name="against", position="That", claims=sides[1]),
        ),
        replies=tuple(replies),
    )


def nasty() -> ArgumentMap:
    made = large(len(TEXTS) // 2)
    assert {claim.claim for claim in made.claims().values()}
    return made


def test_a_map_holds_what_the_bank_says() -> None:
    (moved,) = MAP.sides[0].claims
    assert moved.weight == 0.4
    assert moved.evidence == (
        Proof(
            id="cut",
            fact="Ministries fell from 55 to 25",
            date="February 1957",
            disputed="Some say 1954.",
            sources=("Alec Nove, An Economic History, p. 240",),
        ),
    )
    assert MAP.themes == ("economy", "culture")
    assert MAP.replies == (
        Answer(answering="kept", answered="moved", because="The centre set the plan."),
    )
    assert MAP.sides[1].claims[1].evidence[0].fact == r"The\x1b plan stayed"


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("It fell in February 1957", "It fell in February 1957. No source."),
        ("It fell in 1957", "It fell in 1957 (February). No source."),
        ("It fell", "It fell (February 1957). No source."),
    ],
)
def test_a_date_is_told_as_far_as_the_fact_does_not_say_it(fact: str, told: str) -> None:
    evidence = {"cut": Evidence(id="cut", fact=fact, date="1957-02")}
    bank = replace(BANK, evidence=BANK.evidence | evidence)
    (moved,) = build(bank, QUESTION, {}).sides[0].claims
    assert [proof(each) for each in moved.evidence] == [told]


@pytest.mark.parametrize("name", sorted(MAPS))
def test_the_same_map_gives_the_same_bytes(name: str) -> None:
    assert MAPS[name](MAP) == MAPS[name](MAP)


@pytest.mark.parametrize("name", sorted(MAPS))
def test_a_map_of_nothing(name: str) -> None:
    empty = ArgumentMap(
        question="?",
        language="en",
        themes=(),
        sides=(
            MapSide(name="for", position="Yes", claims=()),
            MapSide(name="against", position="No", claims=()),
        ),
        replies=(),
    )
    assert b"Yes" in MAPS[name](empty)


def test_svg_tells_screen_readers_everything() -> None:
    root = read(svg.export(MAP))
    lists = root.findall(f"{SVG}g[@role='list']")
    assert [each.get("aria-label") for each in lists] == ["For: It was", "Against: It was not"]
    said = [each.get("aria-label") for each in root.iter(f"{SVG}g") if each.get("role") == "img"]
    assert said == [
        (
            "Power moved\nTheme: economy. Strength 3 of 5, weight 0.40.\n"
            "Evidence: Ministries fell from 55 to 25 (February 1957). "
            "Alec Nove, An Economic History, p. 240. Disputed: Some say 1954."
        ),
        (
            "The plan was kept\nTheme: economy. Strength 5 of 5, weight 0.60.\nIt says so.\n"
            "Evidence: The\\x1b plan stayed. No source.\n"
            "Answers: Power moved. The centre set the plan."
        ),
        "Books were banned\nTheme: culture. Strength 2 of 5, weight 0.20.",
    ]
    titles = [
        each.findtext(f"{SVG}title") for each in root.iter(f"{SVG}g") if each.get("role") == "img"
    ]
    assert titles == said


def test_svg_shows_every_text_unchanged() -> None:
    made = nasty()
    root = read(svg.export(made))
    shown = [
        "".join("".join(line.itertext()) for line in each.findall(f"{SVG}text")[:-1])
        for each in root.iter(f"{SVG}g")
        if each.get("role") == "img"
    ]
    claims = [claim.claim for claim in made.claims().values()]
    assert sorted(re.sub(" ", "", each) for each in shown) == sorted(
        re.sub(" ", "", each) for each in claims
    )


def test_svg_has_no_script_and_asks_for_nothing() -> None:
    root = read(svg.export(nasty()))
    assert {each.tag.removeprefix(SVG) for each in root.iter()} == {
        *("svg", "title", "desc", "style", "rect", "g", "path", "circle", "text"),
    }
    names = {name for each in root.iter() for name in each.attrib}
    assert not {
        name for name in names if name.startswith("on") or "href" in name or name == "style"
    }
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_styles_reach_nothing_outside_the_map() -> None:
    selectors = re.findall(r"([^{};]+)\{", re.sub(r"@media[^{]*\{", "", STYLE))
    assert selectors
    parts = [part.strip() for each in selectors for part in each.replace("}", "").split(",")]
    assert all(part.startswith(".argument-map") for part in parts)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back"),
    [
        *(("text", back) for back in ("page", "band", "for-fill", "against-fill")),
        *(("quiet", back) for back in ("page", "band", "for-fill", "against-fill")),
        *((side, back) for side in ("for", "against") for back in ("page", "band")),
    ],
)
def test_contrast(colours: dict[str, str], front: str, back: str) -> None:
    one, other = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    assert (one + 0.05) / (other + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 reckons it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("count", [1, 10, 30, 60])
def test_boxes_stand_apart_and_hold_their_text(count: int) -> None:
    layout = lay_out(large(count), 100)
    boxes = list(layout.boxes.values())
    assert len(boxes) == 2 * count
    for one, other in combinations(boxes, 2):
        assert one.x != other.x or one.y + one.height < other.y or other.y + other.height < one.y
    for box in boxes:
        assert all(width(line, SIZE) <= COLUMN - 2 * PADDING for line in box.lines)
        assert any(
            band.y < box.y and box.y + box.height < band.y + band.height for band in layout.bands
        )


@pytest.mark.parametrize("count", [1, 10, 30, 60])
def test_arrows_keep_between_the_columns_and_out_of_each_others_way(count: int) -> None:
    drawn = large(count)
    layout = lay_out(drawn, 100)
    left, right = layout.columns[0] + COLUMN, layout.columns[1]
    assert len(layout.arrows) == len(drawn.replies)
    for arrow in layout.arrows:
        assert {arrow.start[0], arrow.end[0]} == {left, right}
        assert left < arrow.lane < right
        for (_, y), name in (
            (arrow.start, arrow.reply.answering),
            (arrow.end, arrow.reply.answered),
        ):
            box = layout.boxes[name]
            assert box.y <= y <= box.y + box.height
    for one, other in combinations(layout.arrows, 2):
        if one.lane == other.lane and one.start[1] != one.end[1] and other.start[1] != other.end[1]:
            ends = [sorted((each.start[1], each.end[1])) for each in (one, other)]
            (_, first), (second, _) = sorted(ends)
            assert first < second


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("x" * 20, ["x" * 12, "x" * 8]),
        ("a " + "x" * 20, ["a", "x" * 12, "x" * 8]),
        ("漢" * 9, ["漢" * 6, "漢" * 3]),
        ("", [""]),
    ],
)
def test_wrapping(text: str, lines: list[str]) -> None:
    assert wrapped(text, 71, 10) == lines


def test_mermaid() -> None:
    assert mermaid.export(MAP).decode().splitlines() == [
        "flowchart LR",
        "  accTitle: Was it a break?",
        '  subgraph for_side ["For: It was"]',
        '    n1("Power moved"):::for',
        "  end",
        '  subgraph against_side ["Against: It was not"]',
        '    n2{{"Books were banned"}}:::against',
        '    n3{{"The plan was kept"}}:::against',
        "  end",
        "  n3 -.-> n1",
        "  %% because: The centre set the plan.",
        "  classDef for fill:#e6f0f8,stroke:#2b658f,color:#1d1f24",
        "  classDef against fill:#f8ebf3,stroke:#87406b,color:#1d1f24",
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_mermaid_escapes(text: str) -> None:
    escaped = mermaid.escape(text)
    assert not re.search(r'["`<>\[\]{}|\\&*_~]', escaped)
    assert re.sub(r"#(\d+);", lambda found: chr(int(found[1])), escaped) == text


@pytest.mark.parametrize("text", TEXTS)
def test_argdown_escapes(text: str) -> None:
    escaped = argdown.escape(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>{}#@*_/:.~`|!()^+=-]", escaped)
    assert re.sub(r"\\(.)", r"\1", escaped) == text


def test_argdown() -> None:
    assert argdown.export(MAP).decode().splitlines() == [
        "===",
        'title: "Was it a break?"',
        "===",
        "",
        "[For]: It was",
        '  + <moved>: Power moved #(economy) {"strength": 3, "weight": 0.4}',
        "",
        "[Against]: It was not",
        '  + <other>: Books were banned #(culture) {"strength": 2, "weight": 0.2}',
        (
            '  + <kept>: The plan was kept #(economy) {"strength": 5, "weight": 0.6,'
            ' "answers moved": "The centre set the plan."}'
        ),
        "",
        "[For]",
        "  >< [Against]",
        "",
        "<moved>",
        (
            r"  + [fact cut]: Ministries fell from 55 to 25 \(February 1957\)\."
            r" Alec Nove, An Economic History, p\. 240\. Disputed\: Some say 1954\."
        ),
        "  - <kept>",
        "",
        "<kept>",
        r"  + [fact bare]: The\\x1b plan stayed\. No source\.",
    ]


def test_dot() -> None:
    lines = dot.export(MAP).decode().splitlines()
    assert '    "moved" [label="Power moved", tooltip="Ministries fell from 55 to 25' in "\n".join(
        lines
    )
    arrow = '"kept" -> "moved" [color="#87406b", style=dashed, tooltip="The centre set the plan."];'
    assert f"  {arrow}" in lines


@needs("dot")
def test_graphviz_reads_every_text_unchanged() -> None:
    made = nasty()
    ran = subprocess.run(
        ["dot", "-Tjson0", "-Gsplines=false"],
        input=dot.export(made),
        capture_output=True,
        check=True,
    )
    objects = json.loads(ran.stdout)["objects"]
    labels = {each["name"]: each["label"] for each in objects}
    decoded = {name: told_by_graphviz(label) for name, label in labels.items()}
    claims = made.claims().values()
    assert {claim.id: bare(claim.claim) for claim in claims} == {
        claim.id: bare(decoded[claim.id]) for claim in claims
    }


def told_by_graphviz(label: str) -> str:
    """Undo what a label keeps for when it is drawn: line ends, backslashes, ampersands."""
    lines = re.sub(r"\\(.)", lambda found: " " if found[1] == "n" else found[1], label)
    return lines.replace("&amp;", "&")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)
