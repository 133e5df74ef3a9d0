"""The JSON Schema lets pass what decoding takes, and marks what it refuses."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from essayplan.bank.decode import decode
from essayplan.bank.files import yaml_files
from essayplan.bank.layout import BankFile
from essayplan.bank.library import shipped
from essayplan.bank.nodes import Mapping, Node, Scalar, Sequence
from essayplan.bank.schema import reference, schema
from essayplan.bank.tree import read
from essayplan.diagnostics import has_errors
from essayplan.rendering.exporters.data import data
from tests.conftest import golden

VALIDATOR = Draft202012Validator(schema())
SOURCE = "sources: {s: {type: book, title: T, %s}}"
FACT = "evidence: {e: {fact: F, %s}}"
SIDES = "for: {position: P}, against: {position: P}"
QUESTION = f"questions: {{q: {{question: Q?, {SIDES}, %s}}}}"
ARGUMENT = (
    "questions: {q: {question: Q?, against: {position: P}, "
    "for: {position: P, arguments: [{id: a, theme: t, claim: c, %s}]}}}"
)
ACCEPTED = [
    "",
    "bank:",
    "bank: {title: 1984, authors: [A, B], licence: }",
    "sources:\nevidence:\nquestions:\n",
    *(SOURCE % each for each in ("issued: 2003", "author: A, isbn: 1", "author: [A]", "url: null")),
    *(
        SOURCE % each
        for each in ("url: https://example.org/a", "pages: 240", "accessed: 2024-02-29")
    ),
    *(
        FACT % each
        for each in ("date: 1956", "date: 1953-1956", "date: 1956-02-25", "date: 1953/..")
    ),
    *(
        FACT % each
        for each in ("sources: [s, {source: s, pages: 4}]", "kind: quotation", "by: true")
    ),
    *(QUESTION % each for each in ("terms: {A B: c}", "criteria: [a, {text: b, themes: t}]")),
    *(QUESTION % each for each in ("wordings: [a, {text: b, swap: true}]", "themes: [1, 2]")),
    *(
        ARGUMENT % each
        for each in ("strength: 4", "answers: [a, {argument: b}]", "evidence: e", "answers: b")
    ),
    FACT % "sources: s",
    *(QUESTION % each for each in ("criteria: whether x", "wordings: Some words")),
]
REFUSED = [
    "sorces: {}",
    "bank: [a]",
    "bank: {titel: a}",
    "sources: {S: {type: book, title: t}}",
    "sources: {s: {id: s, type: book, title: t}}",
    "sources: {s: {type: novel, title: t}}",
    "sources: {s: {type: book}}",
    "sources: {s: {type: book, title: }}",
    "sources: {s: {type: book, title: ' '}}",
    *(SOURCE % each for each in ("url: javascript:x", "url: https://a@b.org", "author: {a: b}")),
    *(FACT % each for each in ("date: 1956-13", "date: c. 1956", "kind: fact", "sources: S")),
    *(FACT % each for each in ("date: 1953-56", "sources: [S]", "sources: [{pages: 4}]")),
    *(QUESTION % each for each in ("terms: [a]", "criteria: {a: b}", "wordings: [{swap: true}]")),
    *(ARGUMENT % each for each in ("strength: 6", "strength: high", "answers: B", "strenght: 3")),
]


def as_an_editor_sees_it(node: Node | None) -> Any:
    """Resolve plain texts by YAML 1.2's core schema, as editors do."""
    if isinstance(node, Mapping):
        return {key: as_an_editor_sees_it(each.node) for key, each in node.entries.items()}
    if isinstance(node, Sequence):
        return [as_an_editor_sees_it(each) for each in node.items]
    return core(node) if node else {}


def core(node: Scalar) -> Any:
    words = {"": None, "null": None, "~": None, "true": True, "false": False}
    if not node.plain:
        return node.text
    if node.text in words:
        return words[node.text]
    return int(node.text) if re.fullmatch(r"[-+]?[0-9]+", node.text) else node.text


def takes(text: str) -> tuple[bool, bool]:
    """Say whether decoding takes a file, and whether the schema does."""
    tree = read(text, "f")
    assert not tree.diagnostics
    root = tree.root or Mapping({}, 1, 1)
    problems = decode(root, BankFile, "f").diagnostics
    return not problems, VALIDATOR.is_valid(as_an_editor_sees_it(root))


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_decoding_takes_the_schema_lets_pass(text: str) -> None:
    assert takes(text) == (True, True)


@pytest.mark.parametrize("text", REFUSED)
def test_what_decoding_refuses_the_schema_marks(text: str) -> None:
    assert takes(text) == (False, False)


def test_the_shipped_files_fit_the_schema() -> None:
    paths = [
        path for folder in shipped().iterdir() if folder.is_dir() for path in yaml_files(folder)
    ]
    assert paths
    for path in paths:
        tree = read(path.read_text(encoding="utf-8"), str(path))
        assert not has_errors(tree.diagnostics)
        assert list(VALIDATOR.iter_errors(as_an_editor_sees_it(tree.root))) == []


def test_it_is_a_good_schema_of_its_draft() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def objects(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if "properties" in part:
            yield part
        for each in part.values():
            yield from objects(each)


def test_every_field_is_described_and_no_other_is_allowed() -> None:
    found = list(objects(schema()))
    assert len(found) > 8
    for each in found:
        assert each["additionalProperties"] is False
        assert all(field["description"] for field in each["properties"].values())


def test_every_field_has_a_row_in_the_table() -> None:
    fields = {(row.section, row.field) for row in reference()}
    made = schema()
    expected = {("file", name) for name in made["properties"]} | {
        (section, name) for section, each in made["$defs"].items() for name in each["properties"]
    }
    assert fields == expected
    assert all(row.description.endswith(".") and row.type for row in reference())


@pytest.mark.parametrize(
    ("section", "field", "type_", "required"),
    [
        ("file", "sources", "sources by id", False),
        ("source", "title", "text", True),
        ("source", "url", "address", False),
        ("evidence", "date", "date", False),
        ("argument", "strength", "whole number from 1 to 5", False),
        ("argument", "answers", "list of replies", False),
        ("wording", "swap", "true or false", False),
        ("question", "for", "side", True),
    ],
)
def test_a_row_says_what_a_field_holds(
    section: str, field: str, type_: str, *, required: bool
) -> None:
    (row,) = [each for each in reference() if (each.section, each.field) == (section, field)]
    assert (row.type, row.required) == (type_, required)


def test_the_schema_that_the_shipped_files_name_is_current(*, update_goldens: bool) -> None:
    path = Path(__file__).parents[2] / "arguments" / "bank.schema.json"
    golden(path, data(schema()).decode(), update=update_goldens)
    named = {each.read_text("utf-8").split("\n", 1)[0] for each in path.parent.glob("*/*.yaml")}
    assert named == {"# yaml-language-server: $schema=../bank.schema.json"}
