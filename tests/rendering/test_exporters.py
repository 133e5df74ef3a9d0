"""The registry of formats, and the two that hold a plan whole: JSON and plain text."""

import json
from importlib import import_module

import msgspec
import pytest
from msgspec.structs import replace

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters import EXPORTERS, export, format_of
from essayplan.rendering.outline import document
from essayplan.rendering.terminal import plain
from tests.rendering.nasty import NASTY
from tests.rendering.sample import PLAN


def test_every_format_has_a_module_and_says_what_it_is() -> None:
    assert EXPORTERS
    for exporter in EXPORTERS.values():
        module = import_module(f"essayplan.rendering.exporters.{exporter.module}")
        assert callable(module.export)
        assert exporter.description


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("plan.md", "md"),
        ("a folder/Plan.MD", "md"),
        ("plan.markdown", "md"),
        ("plan.v2.txt", "txt"),
        ("plan.text", "txt"),
        ("plan.json", "json"),
        ("plan.htm", "html"),
        ("plan", None),
        ("plan.xyz", None),
        ("md", None),
        (".md", "md"),
        ("plan.md/", "md"),
        ("", None),
    ],
)
def test_a_format_is_told_from_the_extension(path: str, name: str | None) -> None:
    assert format_of(path) == name


def test_json_is_the_plan() -> None:
    made = export(PLAN, "json")
    assert msgspec.json.decode(made, type=Plan) == PLAN
    assert json.loads(made)["weighing"]["for"] == 2.84
    assert "“tremendous harm”" in made.decode()


@pytest.mark.parametrize("text", NASTY)
def test_json_holds_any_text_and_no_control_characters(text: str) -> None:
    made = export(replace(PLAN, model=text), "json").decode()
    assert json.loads(made)["model"] == text
    assert not {"\x1b", "\x9b", "\x7f", "\u202e", "\u2028", "\ufeff"} & set(made)


def test_text_is_the_page_a_pipe_gets() -> None:
    assert export(PLAN, "txt", why=True).decode() == plain(document(PLAN, why=True))


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_why_is_told_where_it_is_asked_for(name: str) -> None:
    assert b"Why this plan" in export(PLAN, name, why=True)
    assert b"Why this plan" not in export(PLAN, name)


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_no_control_character_is_written(name: str) -> None:
    made = export(replace(PLAN, positions={"for": "a\x1b[2J\x9b\u202e", "against": "\ud800"}), name)
    assert r"a\x1b[2J\x9b\u202e" in made.decode().replace(r"\[", "[").replace(r"\\", "\\")
