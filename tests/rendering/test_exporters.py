"""The registry of formats, and the two that hold a plan whole: JSON and plain text."""

import json
import re
from importlib import import_module

import msgspec
import pytest
from msgspec.structs import replace

from essayplan.planning.plan import Plan
from essayplan.rendering.document import without_tips
from essayplan.rendering.exporters import EXPORTERS, export, format_of
from essayplan.rendering.outline import document
from essayplan.rendering.terminal import plain
from essayplan.rendering.worksheets import worksheet
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
        ("essay.plan.yaml", "plan.yaml"),
        ("essay.plan.yml", "plan.yaml"),
        ("bank.yaml", None),
        ("sources.json", "csl.json"),
        ("a folder/Sources.JSON", "csl.json"),
        ("my-sources.json", "json"),
        ("my.csl.json", "csl.json"),
        ("sources.bib", "bib"),
        ("essay.docx", "docx"),
        ("essay.latex", "tex"),
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


FORMATS = sorted(EXPORTERS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_makes_a_file_of_a_plan(name: str) -> None:
    assert len(export(PLAN, name, save=lambda plan: f"model: {plan.model}")) > 9


@pytest.mark.parametrize("name", [name for name in FORMATS if EXPORTERS[name].takes == "both"])
def test_a_format_that_takes_both_gets_the_plan_and_the_document(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module(f"essayplan.rendering.exporters.{EXPORTERS[name].module}")
    monkeypatch.setattr(module, "export", lambda plan, shown: plan.model + shown.title)
    assert export(PLAN, name) == PLAN.model + PLAN.question.asked  # type: ignore[comparison-overlap]


@pytest.mark.parametrize("name", [name for name in FORMATS if EXPORTERS[name].several])
def test_a_module_of_several_formats_is_told_which(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = import_module(f"essayplan.rendering.exporters.{EXPORTERS[name].module}")
    monkeypatch.setattr(module, "export", lambda _shown, to, **options: (to, options))
    made: object = export(PLAN, name, paper="letter", properties="p", drawn=None)
    given = {"paper": "letter", "properties": "p"}
    taken = {key: each for key, each in given.items() if key in EXPORTERS[name].options}
    assert taken
    assert made == (name, taken)


@pytest.mark.parametrize(
    "name", [name for name in FORMATS if EXPORTERS[name].takes in {"plan", "saved"}]
)
def test_what_holds_the_plan_itself_shows_no_worksheet(name: str) -> None:
    with pytest.raises(ValueError, match="shows no worksheet"):
        export(PLAN, name, sheet=worksheet(PLAN, "blank"))


def test_a_worksheet_stands_in_for_the_plan() -> None:
    assert export(PLAN, "txt", sheet=worksheet(PLAN, "cloze")).decode() == plain(
        worksheet(PLAN, "cloze")
    )


def test_a_saved_plan_is_what_the_floor_above_makes_of_it() -> None:
    assert export(PLAN, "plan.yaml", save=lambda plan: f"model: {plan.model}\n") == b"model: PEEL\n"
    with pytest.raises(ValueError, match=r"planning\.saved"):
        export(PLAN, "plan.yaml")


def test_sources_are_csl_data_and_biblatex() -> None:
    items = json.loads(export(PLAN, "csl.json"))
    assert [each["id"] for each in items] == ["secret-speech", "reform-notes", "taubman-2003"]
    assert items[2]["author"] == [{"family": "Taubman", "given": "William"}]
    made = export(PLAN, "bib").decode()
    assert "@book{taubman-2003," in made
    assert "Khrushchev: The Man and His Era" in made.replace("{", "").replace("}", "")


def test_a_plan_without_sources_gives_lists_of_none() -> None:
    bare = replace(PLAN, bibliography=())
    assert json.loads(export(bare, "csl.json")) == []
    assert "@" not in export(bare, "bib").decode()


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


def test_text_is_the_page_a_pipe_gets_without_its_tips() -> None:
    page = plain(without_tips(document(PLAN, why=True)))
    assert export(PLAN, "txt", why=True).decode() == page


@pytest.mark.parametrize("name", ["html", "md", "rtf", "tex", "txt"])
def test_no_document_tells_its_reader_what_to_type(name: str) -> None:
    near = replace(PLAN, question=replace(PLAN.question, closeness=0.62))
    for made in (export(near, name), export(near, name, sheet=document(near))):
        text = " ".join(made.decode().split())
        assert "not the last word." in text
        assert "To agree with the words asked" in text
        assert not {"--stance", "--swap", "-\\/-stance", "-\\/-swap"} & set(
            re.split(r"[ .}]", text)
        )


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_why_is_told_where_it_is_asked_for(name: str) -> None:
    assert b"Why this plan" in export(PLAN, name, why=True)
    assert b"Why this plan" not in export(PLAN, name)


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_no_control_character_is_written(name: str) -> None:
    made = export(replace(PLAN, positions={"for": "a\x1b[2J\x9b\u202e", "against": "\ud800"}), name)
    assert r"a\x1b[2J\x9b\u202e" in made.decode().replace(r"\[", "[").replace(r"\\", "\\")
