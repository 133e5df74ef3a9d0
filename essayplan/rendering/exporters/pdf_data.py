"""What the PDF's template is given: a document's blocks as plain data, and the plan at a glance."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from essayplan.planning.plan import Paragraph, Plan, heading, is_prompt
from essayplan.rendering.document import (
    Balance,
    Block,
    Document,
    Heading,
    Labelled,
    Note,
    Table,
    Text,
    inlines,
)
from essayplan.rendering.visible import cleaned
from essayplan.rendering.wording import capitalised

Tree = dict[str, Any]

_LONGEST_RUNNING_TITLE = 95
_LONGEST_WHOLE = 800
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")
_HEADER = ("", "In a line", "Minutes", "Words")


def template_data(plan: Plan, document: Document, paper: str) -> Tree:
    """Return the data of `templates/plan.typ`: texts, and nothing that typst would evaluate.

    `document` is clean already. What stands in it before its second section is the overview; the
    plan at a glance follows, unless a table stands there already; the rest begins on a new page.
    A worksheet weighs nothing and has no overview.
    """
    language, region = _language(document.language)
    blocks = _blocks(document)
    weighed = any(isinstance(block, Balance) for block in document.blocks)
    end = _end_of_overview(document.blocks) if weighed else len(document.blocks)
    title = 1 if _starts_with_title(document) else 0
    tabled = any(isinstance(block, Table) for block in document.blocks[:end])
    return {
        "title": document.title,
        "running": _shortened(document.title),
        "description": "Essay plan",
        "lang": language,
        "region": region,
        "paper": paper,
        "uncovered": False,
        "overview": [
            *blocks[title:end],
            *(() if tabled or not weighed else _glance(plan, document)),
        ],
        "blocks": blocks[end:],
    }


def _language(tag: str) -> tuple[str, str | None]:
    found = _LANGUAGE.fullmatch(tag)
    return (found[1].lower(), found[2] and found[2].lower()) if found else ("und", None)


def _shortened(title: str) -> str:
    cut = title[:_LONGEST_RUNNING_TITLE].rsplit(" ", 1)[0]
    return title if len(title) <= _LONGEST_RUNNING_TITLE else f"{cut} …"


def _starts_with_title(document: Document) -> bool:
    return document.blocks[:1] == (Heading(1, document.title),)


def _end_of_overview(blocks: Sequence[Block]) -> int:
    sections = [
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level > 1
    ]
    return sections[1] if len(sections) > 1 else len(blocks)


def _blocks(document: Document) -> list[Tree]:
    """Return the blocks as data: headings with an id and no level skipped.

    A note stands wherever it is referred to, also where another says the same: on paper that is
    the page that refers to it.
    """
    blocks = list[Tree]()
    level = 0
    edges = (None, *document.blocks, None)
    neighbours = zip(edges[:-2], document.blocks, edges[2:], strict=True)
    for place, (before, block, after) in enumerate(neighbours):
        tree: Tree = msgspec.to_builtins(block)
        if isinstance(block, Heading):
            level = min(level + 1, max(1, block.level - 1))
            tree |= {"level": level, "id": _heading_id(place)}
        if tree["type"] == "Balance":
            tree = _percentages(tree)
        if isinstance(block, Labelled):
            first = isinstance(before, Heading)
            leads = first and isinstance(after, Labelled)
            tree |= {"leads": leads, "whole": _stays_whole(block, first=first)}
        blocks.append(tree)
    return [block for block in blocks if block["type"] != "Notes"]  # they are footnotes here


def _stays_whole(block: Labelled, *, first: bool) -> bool:
    """Whether a slot stands on one page: the first under a heading, and room to write in.

    One that is long may break all the same.
    """
    said = [each for each in inlines([block]) if not isinstance(each, Note)]
    roomy = any(isinstance(each, Text) and each.style == "gap" for each in said)
    return (first or roomy) and sum(len(each.text) for each in said) <= _LONGEST_WHOLE


def _heading_id(place: int) -> str:
    return f"heading-{place}"


def _percentages(balance: Tree) -> Tree:
    left = round(100 * balance["left"]["share"])
    shares = {"left": f"{left}%", "right": f"{100 - left}%"}
    return balance | {side: balance[side] | {"percent": each} for side, each in shares.items()}


def _glance(plan: Plan, document: Document) -> Iterator[Tree]:
    """Yield the table of the plan's parts; none where the document shows no paragraph of it.

    The table says nothing that the document does not: a worksheet keeps its gaps.
    """
    places = {
        block.text: _heading_id(place)
        for place, block in enumerate(document.blocks)
        if isinstance(block, Heading)
    }
    rows = _cleaned_rows([*_opening(plan), *_body(plan), *_closing(plan)])
    shown = [row for row in rows if row[0] in places]
    if any(row[0][:1].isdigit() for row in shown):
        texts = set(_strings(msgspec.to_builtins(document.blocks)))
        yield _table([*shown, _total(plan)], places, texts)


def _opening(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    opening = plan.introduction
    yield "Introduction", opening.signpost, *_figures(opening.minutes, opening.words)


def _body(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    for number, each in enumerate(plan.paragraphs, 1):
        yield _name(number, each), each.point, *_figures(each.minutes, each.words)


def _closing(plan: Plan) -> Iterator[tuple[str, str, str, str]]:
    closing = plan.judgement
    yield "Judgement", closing.verdict, *_figures(closing.minutes, closing.words)


def _total(plan: Plan) -> tuple[str, ...]:
    planning = (
        f"{plan.planning_minutes} of the minutes for planning" if plan.planning_minutes else ""
    )
    return ("Total", planning, *_figures(plan.minutes, plan.words))


def _name(number: int, paragraph: Paragraph) -> str:
    return f"{number}. {capitalised(heading(paragraph))}"


def _figures(minutes: int, words: int) -> tuple[str, str]:
    return str(minutes) if minutes else "", f"{words:,}" if words else ""


def _cleaned_rows(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    table = cleaned(Document("", "", (Table(_HEADER, tuple(rows)),))).blocks[0]
    return table.rows if isinstance(table, Table) else ()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _table(rows: Sequence[tuple[str, ...]], places: Mapping[str, str], texts: set[str]) -> Tree:
    """Return the rows without the columns of figures that say nothing."""
    columns = [place for place in (2, 3) if any(row[place] for row in rows)]
    return {
        "type": "Glance",
        "header": ["Part", _HEADER[1], *(_HEADER[place] for place in columns)],
        "rows": [
            {
                "name": row[0],
                "target": places.get(row[0]),
                "text": row[1] if row[1].strip() in texts or row[0] == "Total" else "",
                "style": "prompt" if is_prompt(row[1]) else "plain",
                "figures": [row[place] for place in columns],
            }
            for row in rows
        ],
    }
