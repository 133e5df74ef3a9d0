"""Exact output: each file of tests/errors and tests/cli/cases is a command and what comes of it.

    --- file NAME       what stands in NAME before the command runs (any number of these)
    --- run             the command
    --- stdout          what it prints, nothing if left out
    --- stderr          what it tells
    --- status          its exit status

The command runs in an empty folder beside which `small` is the bank of tests/data.
"""

import re
import shlex
import shutil
from itertools import chain
from pathlib import Path

import pytest

from tests.cli.program import SMALL, Run, run

FOLDERS = ("errors", "cli/cases")
CASES = {folder: sorted((Path(__file__).parent / folder).glob("*.txt")) for folder in FOLDERS}
_SECTION = re.compile(r"^--- (\w+)(?: (.+))?\n", re.MULTILINE)


def test_there_are_cases() -> None:
    assert len(CASES["errors"]) > 20
    assert len(CASES["cli/cases"]) > 10


@pytest.mark.parametrize("path", [*chain(*CASES.values())], ids=lambda path: path.stem)
def test_output(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, update_goldens: bool
) -> None:
    sections = _sections(path.read_text(encoding="utf-8"))
    shutil.copytree(SMALL, tmp_path / "small")
    monkeypatch.chdir(tmp_path)
    for (kind, name), text in sections.items():
        if kind == "file":
            (tmp_path / name).write_text(text, encoding="utf-8")
    words = shlex.split(sections["run", ""])
    assert words[0] == "essayplan"
    got = run(monkeypatch, *words[1:], stdin=sections.get(("stdin", ""), ""))
    if update_goldens:
        path.write_text(_written(sections, got), encoding="utf-8")
        return
    assert got == _expected(sections)


def _sections(text: str) -> dict[tuple[str, str], str]:
    _, *parts = _SECTION.split(text)
    return {(kind, name or ""): body for kind, name, body in zip(*(iter(parts),) * 3, strict=True)}


def _expected(sections: dict[tuple[str, str], str]) -> Run:
    out, err = (sections.get((name, ""), "") for name in ("stdout", "stderr"))
    return Run(out, err, int(sections["status", ""]))


def _written(sections: dict[tuple[str, str], str], got: Run) -> str:
    given = {key: text for key, text in sections.items() if key[0] in {"file", "stdin", "run"}}
    results = {"stdout": got.out, "stderr": got.err, "status": f"{got.status}\n"}
    every = [(*key, text) for key, text in given.items()]
    every += [(name, "", text) for name, text in results.items() if text]
    return "".join(f"--- {f'{kind} {name}'.strip()}\n{text}" for kind, name, text in every)
