"""Where a plan goes: to files, to standard output, or to both."""

import json
import re
from pathlib import Path

import pytest

from essayplan import load_banks, plan
from essayplan.planning.saved import save
from essayplan.rendering.exporters import pandoc_run, pdf
from tests.cli.program import SMALL, run

QUESTION = ("plan", "uniform", "--bank", SMALL)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_several_files_each_in_the_format_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *QUESTION, "-o", "a.md", "-o", "b.txt", "--output", "c.json")
    assert (got.out, got.err, got.status) == ("", "Wrote a.md\nWrote b.txt\nWrote c.json\n", 0)
    assert Path("a.md").read_text(encoding="utf-8").startswith("# Is a school uniform")
    assert Path("b.txt").read_text(encoding="utf-8").startswith("Is a school uniform")
    assert json.loads(Path("c.json").read_bytes())["stance"] == "for"


def test_a_dash_is_standard_output_and_markdown_unless_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    markdown = run(monkeypatch, *QUESTION, "-o", "-")
    assert markdown.out.startswith("# Is a school uniform")
    assert run(monkeypatch, *QUESTION, "--to", "md") == markdown
    assert json.loads(run(monkeypatch, *QUESTION, "-o", "-", "--to", "json").out)["model"] == "PEEL"
    assert not list(Path().iterdir())


def test_json_is_printed_beside_the_files(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *QUESTION, "--json", "-o", "a.md")
    assert json.loads(got.out)["model"] == "PEEL"
    assert Path("a.md").read_bytes().startswith(b"# ")


def test_to_overrides_the_extension(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, *QUESTION, "-o", "plan.txt", "--to", "md").status == 0
    assert Path("plan.txt").read_bytes().startswith(b"# ")


def test_nothing_is_written_when_one_of_the_files_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("b.md").write_bytes(b"mine")
    assert run(monkeypatch, *QUESTION, "-o", "a.md", "-o", "b.md").status == 1
    assert not Path("a.md").exists()
    assert Path("b.md").read_bytes() == b"mine"
    assert run(monkeypatch, *QUESTION, "-o", "a.md", "-o", "b.md", "--force").status == 0
    assert Path("b.md").read_bytes() == Path("a.md").read_bytes()


def test_nothing_is_written_when_one_of_the_formats_cannot_be_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _: None)
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    files = ("-o", "a.md", "-o", "a.docx", "-o", "a.odt", "-o", "a.pdf")
    got = run(monkeypatch, *QUESTION, *files)
    assert got.status == 1
    assert re.findall(r"error: (\w+) is not installed", got.err) == ["pandoc", "typst"]
    assert not list(Path().iterdir())
    Path("a folder").mkdir()
    assert run(monkeypatch, *QUESTION, "-o", "a folder", "--to", "md,docx").status == 1
    assert not list(Path("a folder").iterdir())


def test_two_kinds_of_sheet_are_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *QUESTION, "--worksheet", "blank", "--scaffold", "none")
    assert (got.out, got.status) == ("", 2)
    assert "--worksheet and --scaffold" in got.err


@pytest.mark.parametrize("place", [(), ("-o", "a.md"), ("-o", "-"), ("-o", "a.pdf")])
def test_a_template_that_nothing_would_use_is_refused(
    monkeypatch: pytest.MonkeyPatch, place: tuple[str, ...]
) -> None:
    got = run(monkeypatch, *QUESTION, "--template", "school.docx", *place)
    assert got.status == (1 if place else 2)
    assert "template" in got.err
    assert not list(Path().iterdir())


def test_without_pandoc_citations_are_plain_and_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run(monkeypatch, *QUESTION)
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _: None)
    cited = run(monkeypatch, *QUESTION, "--cite", "apa")
    assert (cited.out, cited.status) == (plain.out, 0)
    assert "warning: Cited in the plain style, since “apa” needs pandoc" in cited.err
    assert "pip install pypandoc_binary" in cited.err
    assert run(monkeypatch, *QUESTION, "--cite", "apa", "-o", "a.html").status == 0
    assert run(monkeypatch, *QUESTION, "--cite", "nonesuch").status == 1


def test_a_map_s_help_names_the_formats_of_maps(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = " ".join(run(monkeypatch, "map", "--help").out.split())
    assert "svg, mmd, dot or argdown" in shown
    assert "docx" not in shown


@pytest.mark.parametrize("second", ["a.md", "./a.md", "link.md"])
def test_a_file_that_is_named_twice_is_written_once(
    monkeypatch: pytest.MonkeyPatch, second: str
) -> None:
    Path("link.md").symlink_to("a.md")
    got = run(monkeypatch, *QUESTION, "-o", "a.md", "-o", second)
    assert (got.out, got.err, got.status) == ("", "Wrote a.md\n", 0)


def test_a_folder_that_is_named_twice_is_written_to_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out").mkdir()
    got = run(monkeypatch, *QUESTION, "-o", "out", "-o", "./out", "--to", "md")
    assert (got.err, got.status) == ("Wrote out/uniform.md\n", 0)


def test_why_reaches_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    run(monkeypatch, *QUESTION, "-o", "a.md")
    run(monkeypatch, *QUESTION, "-o", "b.md", "--why")
    assert len(Path("b.md").read_bytes()) > len(Path("a.md").read_bytes())


def test_a_saved_plan_is_edited_and_rendered_and_checked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edited = save(plan("uniform", banks=load_banks([SMALL]))).replace("who is rich", "WHO IS RICH")
    Path("mine.plan.yaml").write_text(edited, encoding="utf-8")
    rendered = run(monkeypatch, "export", "mine.plan.yaml", "-o", "-", "--bank", SMALL)
    assert "A uniform hides WHO IS RICH" in rendered.out
    again = run(monkeypatch, "plan", "mine.plan.yaml", "--bank", SMALL)
    assert "A uniform hides WHO IS RICH" in again.out
    assert again.status == 0
    assert run(monkeypatch, "export", "mine.plan.yaml", "-o", "done.md").err == "Wrote done.md\n"


def test_a_saved_plan_that_is_broken_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = save(plan("uniform", banks=load_banks([SMALL])))
    Path("a.plan.yaml").write_text(saved.replace("stance: for", "stance: maybe"), encoding="utf-8")
    got = run(monkeypatch, "export", "a.plan.yaml", "-o", "a.md")
    assert got.status == 1
    assert re.match(r"a\.plan\.yaml:\d+:\d+: error: ", got.err)
    assert not Path("a.md").exists()


def test_a_file_made_meanwhile_is_not_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    def make_first(path: Path, _: bytes, *, replace: bool) -> None:
        assert not replace
        raise FileExistsError(path)

    monkeypatch.setattr("essayplan.outputs.write_whole", make_first)
    got = run(monkeypatch, *QUESTION, "-o", "a.md")
    assert (got.status, got.err.splitlines()[0]) == (
        1,
        "error: “a.md” exists already. [file-exists]",
    )


def test_the_schema_is_printed_or_written(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = run(monkeypatch, "bank", "schema")
    assert json.loads(printed.out)["properties"]["questions"]["description"]
    run(monkeypatch, "bank", "schema", "-o", "schema.json")
    assert Path("schema.json").read_text(encoding="utf-8") == printed.out
    assert run(monkeypatch, "bank", "schema", "-o", "schema.json").status == 1


@pytest.mark.parametrize(
    ("name", "holds"),
    [("m.svg", b"<svg"), ("m.mmd", b"flowchart"), ("m.dot", b'"same-for-all"')],
)
def test_an_argument_map_is_drawn(monkeypatch: pytest.MonkeyPatch, name: str, holds: bytes) -> None:
    got = run(monkeypatch, "map", "uniform", "--bank", SMALL, "-o", name)
    assert (got.err, got.status) == (f"Wrote {name}\n", 0)
    assert holds in Path(name).read_bytes()


def test_a_map_that_goes_nowhere_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, "map", "uniform", "--bank", SMALL)
    assert got.out.startswith("flowchart")
    assert run(monkeypatch, "map", "uniform", "--bank", SMALL, "-o", "a.xyz").status == 1


def test_a_worksheet_is_shown_and_written(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = run(monkeypatch, *QUESTION, "--worksheet", "cloze")
    assert "Fill in the numbered gaps" in shown.out
    assert run(monkeypatch, *QUESTION, "--worksheet", "cloze", "-o", "a.md").status == 0
    assert "Fill in the numbered gaps" in Path("a.md").read_text(encoding="utf-8")
