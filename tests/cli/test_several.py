"""Plans into folders: of one question in several formats, and of every question there is."""

import io
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from essayplan import load_banks, plan
from essayplan.cli.run import run as run_here
from essayplan.planning.saved import save
from essayplan.rendering.exporters import pandoc_run
from tests.cli.program import SMALL, run

ONE = ("plan", "uniform", "--bank", SMALL)
ALL = ("plan", "--all", "--bank", SMALL)
IDS = ("homework", "long-holidays", "uniform")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def written(folder: str = "out") -> set[str]:
    return {each.name for each in Path(folder).iterdir()}


def test_every_question_in_every_format(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *ALL, "-o", "out/", "--to", "md, json,md")
    files = [f"out/{name}.{ending}" for name in IDS for ending in ("md", "json")]
    assert got == ("", "".join(f"Wrote {each}\n" for each in files), 0)
    assert written() == {Path(each).name for each in files}
    assert json.loads(Path("out/homework.json").read_bytes())["question"]["id"] == "homework"


def test_without_to_they_are_markdown_and_the_same_as_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run(monkeypatch, *ALL, "-o", "out", "--why", "--model", "PEA").status == 0
    alone = run(monkeypatch, *ONE, "--to", "md", "--why", "--model", "PEA").out
    assert Path("out/uniform.md").read_text(encoding="utf-8") == alone


def test_where_nothing_can_be_made_no_folder_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _: None)
    assert run(monkeypatch, *ALL, "-o", "out", "--to", "docx").status == 1
    assert not Path("out").exists()


def test_without_bank_it_is_every_bank_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESSAYPLAN_BANKS", str(SMALL))
    assert run(monkeypatch, "plan", "--all", "-o", "out", "--to", "tsv").status == 0
    assert {"uniform.tsv", "genuine-break.tsv"} < written()


def test_nothing_is_written_when_one_of_the_files_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out").mkdir()
    for name in ("uniform.md", "homework.txt"):
        (Path("out") / name).write_bytes(b"mine")
    got = run(monkeypatch, *ALL, "-o", "out", "--to", "md,txt")
    assert got.status == 1
    assert re.findall(r"“(.+)” exists", got.err) == ["out/homework.txt", "out/uniform.md"]
    assert written() == {"uniform.md", "homework.txt"}
    assert run(monkeypatch, *ALL, "-o", "out", "--to", "md,txt", "--force").status == 0
    assert len(written()) == 6
    assert Path("out/uniform.md").read_bytes().startswith(b"# ")


def test_one_that_fails_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *ALL, "-o", "out", "--pick", "practice")
    assert got.status == 1
    assert written() == {"homework.md"}
    first, *told = got.err.splitlines()
    assert first == "Wrote out/homework.md"
    assert "error: uniform: There is no argument “practice”. [unknown-argument]" in told


def test_a_format_that_fails_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _: None)
    got = run(monkeypatch, *ALL, "-o", "out", "--to", "docx,md")
    assert got.status == 1
    assert written() == {f"{name}.md" for name in IDS}
    problem = "error: homework, long-holidays, uniform: pandoc is not installed [missing-tool]"
    assert got.err.splitlines()[3] == problem
    assert "run: pip install pypandoc_binary, or in a checkout:" in got.err


def test_what_the_disk_refuses_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("essayplan.outputs.write_whole", refuse)
    got = run(monkeypatch, "plan", "--all", "-o", "out")
    assert got.status == 1
    assert re.search(
        r"^error: [\w-]+, [\w-]+, [\w-]+ and \d+ more: This cannot be written: No space left",
        got.err,
    )


def test_questions_of_one_id_are_all_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    banks: list[str | Path] = []
    for folder in ("a/small", "b/small", "c/my other"):
        shutil.copytree(SMALL, tmp_path / folder)
        banks += ["--bank", tmp_path / folder]
    assert run(monkeypatch, "plan", "--all", *banks, "-o", "out").status == 0
    ids = [each for each in written() if each.startswith("uniform")]
    assert sorted(ids) == ["uniform.md", "uniform@my-other.md", "uniform@small.md"]
    assert len(written()) == 9


def test_banks_without_questions_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("empty.yaml").write_text("bank: {title: Empty}\n", encoding="utf-8")
    got = run(monkeypatch, "plan", "--all", "--bank", "empty.yaml", "-o", "out")
    assert (got.status, "There is no question in these banks." in got.err) == (1, True)
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--all", "uniform", "-o", "out"),
        ("--all",),
        ("--all", "--to", "md"),
        ("--all", "-o", "-"),
        ("--all", "-o", "out", "-o", "more"),
        ("--all", "-o", "out", "--json"),
        ("uniform", "--to", "md,txt"),
        ("uniform", "--to", "md,txt", "-o", "-"),
        ("uniform", "--to", "md,txt", "-o", "out", "-o", "-"),
    ],
)
def test_used_wrongly(monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    got = run(monkeypatch, "plan", "--bank", SMALL, *words)
    assert (got.out, got.status) == ("", 2)
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    ("folder", "code"),
    [("out.md", "not-a-folder"), ("mine", "not-a-folder"), ("no/where", "no-folder")],
)
@pytest.mark.parametrize("words", [ALL, ONE])
def test_what_is_no_folder(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], folder: str, code: str
) -> None:
    Path("mine").write_bytes(b"mine")
    got = run(monkeypatch, *words, "-o", folder, "--to", "md,xyz", "--force")
    assert (got.out, got.status) == ("", 1)
    assert re.findall(r"\[([a-z-]+)\]", got.err) == ["unknown-format", code]
    assert [each.name for each in Path().iterdir()] == ["mine"]


def test_one_question_in_several_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *ONE, "-o", "out", "--to", "md,csl.json")
    assert got == ("", "Wrote out/uniform.md\nWrote out/uniform.csl.json\n", 0)
    assert run(monkeypatch, *ONE, "-o", "out", "--to", "txt,md").status == 1
    assert written() == {"uniform.md", "uniform.csl.json"}
    assert run(monkeypatch, *ONE, "-o", "out", "--to", "txt").status == 0
    assert run(monkeypatch, "map", "uniform", "--bank", SMALL, "-o", "out", "--to", "dot,svg") == (
        "",
        "Wrote out/uniform.dot\nWrote out/uniform.svg\n",
        0,
    )


def test_a_saved_plan_never_leaves_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = save(plan("uniform", banks=load_banks([SMALL])))
    Path("a.plan.yaml").write_text(saved.replace("id: uniform", "id: ../../x", 1), encoding="utf-8")
    got = run(monkeypatch, "export", "a.plan.yaml", "-o", "out", "--to", "md,txt")
    assert (got.err, got.status) == ("Wrote out/-..-x.md\nWrote out/-..-x.txt\n", 0)
    assert written() == {"-..-x.md", "-..-x.txt"}


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_and_no_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", Terminal(shown, "utf-8"))
    assert run_here([*map(str, ALL), "-o", "out", "--pick", "practice"]) == 1
    sys.stderr.flush()
    text = shown.getvalue().decode()
    assert "Planning" in text
    assert "\x1b[?25h" in text, "the cursor is shown again"
    assert "Wrote out/homework.md" not in text
    assert "Wrote 1 of 3 files to out" in text


def test_without_colour_a_terminal_shows_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", Terminal(shown, "utf-8"))
    assert run_here([*map(str, ALL), "-o", "out", "--color", "never"]) == 0
    sys.stderr.flush()
    assert shown.getvalue() == b"".join(b"Wrote out/%b.md\n" % name.encode() for name in IDS)
