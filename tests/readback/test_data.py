"""Formats for other programs, read by readers of theirs: JSON, YAML, and cards."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest
import yaml
from lxml import html  # type: ignore[import-untyped]

from essayplan.planning.plan import Plan
from essayplan.planning.saved import save
from essayplan.rendering.exporters import export
from essayplan.rendering.exporters.cards import cards
from tests.readback.texts import naughty, plans, shipped

SILENT: dict[str, Any] = {}
UNSAID = {"", "case", "event", "for", "en-GB"}
"""What a saved plan does not say: fields that hold their default."""
every_plan = pytest.mark.parametrize("plan", plans().values(), ids=plans())


@every_plan
def test_python_s_json_reads_the_whole_plan(plan: Plan) -> None:
    assert json.loads(export(plan, "json")) == json.loads(msgspec.json.encode(plan))


@every_plan
def test_pyyaml_reads_every_text_of_a_saved_plan(plan: Plan) -> None:
    read = yaml.load(export(plan, "plan.yaml", save=save), yaml.BaseLoader)  # noqa: S506
    assert differences(msgspec.to_builtins(plan), read) == []


def differences(held: Any, read: Any) -> list[tuple[str, Any]]:
    """Return each text of a plan with what was read in its place, where that is another."""
    if isinstance(held, dict):
        pairs = [(value, read.get(key, SILENT)) for key, value in held.items()]
    elif isinstance(held, list | tuple):
        pairs = list(zip(held, read or [], strict=True))
    elif isinstance(held, str):
        return [] if held == read or (read is SILENT and held in UNSAID) else [(held, read)]
    else:
        return []
    return [each for pair in pairs for each in differences(*pair)]


def test_there_are_plans() -> None:
    assert len(shipped()) > 10
    assert len(naughty()) > 5


@every_plan
def test_csv_reads_every_card(plan: Plan) -> None:
    made = io.StringIO(export(plan, "tsv").decode(), newline="")
    assert list(csv.reader(made, delimiter="\t")) == list(told(plan))


@every_plan
def test_sqlite_reads_every_card_of_anki_s_collection(plan: Plan, tmp_path: Path) -> None:
    path = tmp_path / "collection.anki2"
    with ZipFile(io.BytesIO(export(plan, "apkg"))) as package:
        path.write_bytes(package.read("collection.anki2"))
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("select flds from notes order by id").fetchall()
    assert [[shown(field) for field in row.split("\x1f")] for (row,) in rows] == list(told(plan))


def told(plan: Plan) -> Iterator[list[str]]:
    made = cards(plan)
    assert made
    yield from ([card.front, " ".join(card.back)] for card in made)


def shown(field: str) -> str:
    """Return what a field shows: its paragraphs, or the one line it is."""
    made = html.fragments_fromstring(f"<div>{field}</div>")[0]
    return " ".join(each.text_content() for each in made.findall("p")) or str(made.text_content())
