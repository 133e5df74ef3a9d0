"""Formats of a teacher's own, on the command line."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.program import SMALL, run
from tests.cli.test_completion import complete
from tests.test_own_formats import OWN

PLAN = ("plan", "uniform", "--bank", SMALL, "--json", "--model", "SAY")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def kept() -> Path:
    path = Path(os.environ["XDG_DATA_HOME"]) / "essayplan" / "formats.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def test_an_option_names_them(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    assert run(monkeypatch, *PLAN).status == 1
    made = json.loads(run(monkeypatch, *PLAN, "--formats", own, "--exam", "mock").out)
    assert (made["model"], made["exam"], made["minutes"]) == ("SAY", "mock", 30)


def test_the_environment_names_them(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    monkeypatch.setenv("ESSAYPLAN_FORMATS", os.pathsep.join(["", str(own)]))
    assert json.loads(run(monkeypatch, *PLAN).out)["model"] == "SAY"


def test_the_users_own_folder_holds_them(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    kept().write_text(own.read_text(encoding="utf-8"), encoding="utf-8")
    assert json.loads(run(monkeypatch, *PLAN).out)["model"] == "SAY"


def test_the_nearest_counts(monkeypatch: pytest.MonkeyPatch, own: Path, tmp_path: Path) -> None:
    listed = tmp_path / "listed.yaml"
    listed.write_text(OWN.replace("Our mock", "Listed"), encoding="utf-8")
    kept().write_text(OWN.replace("Our mock", "Kept"), encoding="utf-8")

    def about(*words: str | Path) -> str:
        exams = json.loads(run(monkeypatch, "formats", "--json", *words).out)["exams"]
        return next(str(each["about"]) for each in exams if each["id"] == "mock")

    assert about() == "Kept"
    monkeypatch.setenv("ESSAYPLAN_FORMATS", str(listed))
    assert about() == "Listed"
    assert about("--formats", own) == "Our mock"


def test_they_are_listed_as_a_table(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    shown = run(monkeypatch, "formats", "--formats", own).out.splitlines()
    assert any(line.split() == "SAY Say it and prove it".split() for line in shown)
    assert any(line.split() == ["mock", "30", "5", "2", "Our", "mock"] for line in shown)


@pytest.mark.parametrize("where", ["option", "environment", "folder"])
def test_a_slip_stops_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, where: str
) -> None:
    path = kept() if where == "folder" else tmp_path / "bad.yaml"
    path.write_text(OWN.replace("about", "abuot", 1), encoding="utf-8")
    if where == "environment":
        monkeypatch.setenv("ESSAYPLAN_FORMATS", str(path))
    named = ("--formats", path) if where == "option" else ()
    for words in (PLAN, ("formats",)):
        got = run(monkeypatch, *words, *named)
        assert (got.out, got.status) == ("", 1)
        assert f"{path}:2:9: error: 'abuot' is not a field" in got.err


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("plan uniform --formats OWN --model SA", ["SAY"]),
        ("plan uniform --formats OWN --exam moc", ["mock"]),
        ("plan uniform --formats /nowhere --model PEEE", ["PEEEL"]),
    ],
)
def test_they_are_completed(
    monkeypatch: pytest.MonkeyPatch, own: Path, words: str, completed: list[str]
) -> None:
    assert complete(monkeypatch, words.replace("OWN", str(own))) == completed


def test_those_of_the_users_folder_are_completed(monkeypatch: pytest.MonkeyPatch) -> None:
    kept().write_text(OWN, encoding="utf-8")
    assert complete(monkeypatch, "plan uniform --model SA") == ["SAY"]
