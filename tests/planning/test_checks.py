"""Every check, by the cases in tests/cases/checks: a change to a sound plan, and what is said."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from essayplan.bank.nodes import Mapping, Scalar, Sequence
from essayplan.bank.tree import read
from essayplan.planning.checks import CHECKS, examine
from essayplan.planning.plan import Check, Plan
from essayplan.planning.saved import open_saved

CASES = Path(__file__).parents[1] / "cases" / "checks"
CASE = re.compile(r"## (.+?)\n\n```yaml\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


class Case(NamedTuple):
    code: str
    title: str
    change: str
    expected: str


def cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.md")):
        for title, change, expected in CASE.findall(path.read_text("utf-8")):
            yield Case(path.stem, title, change, expected)


def base() -> Plan:
    path = CASES / "base.plan.yaml"
    opened = open_saved(path.read_text("utf-8"), path.name)
    assert opened.diagnostics == ()
    assert opened.plan is not None
    return opened.plan


def plain(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {key: plain(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return None if node.text == "null" else node.text


def changed(change: str) -> Plan:
    """Return the base plan with the fields at dotted paths set to other values."""
    data = msgspec.json.decode(msgspec.json.encode(base()))
    for path, value in plain(read(change, "case").root).items():
        *parents, last = path.split(".")
        place = data
        for each in parents:
            place = place[int(each) if isinstance(place, list) else each]
        place[last] = value
    return msgspec.convert(data, Plan, strict=False)


def line(check: Check) -> str:
    place = f" (paragraph {check.paragraph})" if check.paragraph else ""
    return f"{check.severity}{place}: {check.message}\n"


def test_the_base_is_sound() -> None:
    assert examine(base()) == ()


def test_every_check_has_a_case_that_fires_and_one_that_does_not() -> None:
    fires = {case.code for case in cases() if case.expected}
    silent = {case.code for case in cases() if not case.expected}
    assert fires == silent == set(CHECKS)


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.code}: {case.title}")
def test_case(case: Case) -> None:
    found = list(CHECKS[case.code].check(changed(case.change)))
    assert "".join(map(line, found)) == case.expected
    assert {each.code for each in found} <= {case.code}
    assert all(each.hint for each in found)


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_is_documented(code: str) -> None:
    title, _, body = (CHECKS[code].__doc__ or "").partition("\n\n")
    assert title.endswith(".")
    assert len(body.split()) >= 15
