"""Every rule against its cases: `tests/cases/lints/<code>.md` pairs a bank with what is said of it.

A case is a heading, a bank and the diagnostics expected: line, message and, below it, the hint.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from essayplan.bank.load import load
from essayplan.diagnostics import Severity, has_errors
from essayplan.lints import RULES, lint

CASES = Path(__file__).parents[1] / "cases" / "lints"
_CASE = re.compile(r"^## (.+?)\n+```yaml\n(.*?)```\n+```text\n(.*?)```$", re.MULTILINE | re.DOTALL)


class Case(NamedTuple):
    code: str
    title: str
    bank: str
    expected: str


def _cases(code: str) -> list[Case]:
    text = (CASES / f"{code}.md").read_text(encoding="utf-8")
    return [Case(code, *found) for found in _CASE.findall(text)]


EVERY = [case for code in RULES for case in _cases(code)]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case.code}: {case.title}")
def test_rule(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(case.bank, encoding="utf-8")
    loaded = load(path)
    assert not has_errors(loaded.diagnostics)
    assert _said(case.code, path) == case.expected


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_case_that_fires_and_one_that_does_not(code: str) -> None:
    cases = _cases(code)
    assert any(case.expected for case in cases)
    assert any(not case.expected for case in cases)
    assert len(cases) == (CASES / f"{code}.md").read_text(encoding="utf-8").count("\n## ")


def test_there_are_no_cases_without_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.md")} == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_documented_in_its_module(code: str) -> None:
    module = __import__(RULES[code].__module__, fromlist=["check"])
    assert module.__name__.rpartition(".")[2] == code.replace("-", "_")
    summary, _, rest = (module.__doc__ or "").partition("\n\n")
    assert summary.endswith(".")
    assert len(rest.split()) > 20


def _said(code: str, path: Path) -> str:
    """Return what one rule says of a bank, as a case writes it."""
    loaded = load(path)
    lines = []
    for each in lint(loaded.bank, loaded.places):
        if each.code != code:
            continue
        assert each.severity is Severity.WARNING
        assert each.location is not None
        assert each.location.path == str(path)
        start = f"{each.location.line}: "
        lines += [f"{start}{each.message}\n", f"{' ' * len(start)}{each.hint}\n"]
    return "".join(lines)
