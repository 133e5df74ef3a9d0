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

pytestmark = pytest.mark.slow
every_plan = pytest.mark.parametrize("plan", plans().values(), ids=plans())


@every_plan
def test_python_s_json_reads_the_whole_plan(plan: Plan) -> None:
    assert json.loads(export(plan, "json")) == json.loads(msgspec.json.encode(plan))


@every_plan
def test_pyyaml_reads_every_text_of_a_saved_plan(plan: Plan) -> None:
    read = yaml.load(export(plan, "plan.yaml", save=save), yaml.BaseLoader)  # noqa: S506
    assert differences(msgspec.to_builtins(plan), read) == []


def differences(held: Any, read: Any, path: str = "") -> list[str]:
    """Return where a saved plan says something else; what it leaves out was silent."""
    if isinstance(held, dict):
        assert isinstance(read, dict)
        return [
            each
            for key, value in held.items()
            if key in read
            for each in differences(value, read[key], f"{path}/{key}")
        ] + [f"{path}/{key}" for key, value in held.items() if key not in read and loud(key, value)]
    if isinstance(held, list | tuple):
        pairs = zip(held, read, strict=True)
        return [each for n, (a, b) in enumerate(pairs) for each in differences(a, b, f"{path}/{n}")]
    return [path] if isinstance(held, str) and held != read else []


def loud(key: str, value: Any) -> bool:
    """Whether a field holds words of a bank or a student, not a setting that a plan can lack."""
    return isinstance(value, str) and len(value) > len(key) + 20


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
