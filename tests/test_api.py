"""The library: what other programs import."""

import inspect
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

import essayplan
from essayplan import EssayplanError, export, load_banks, plan
from essayplan.api import Options
from essayplan.diagnostics import Severity
from essayplan.planning import Request
from essayplan.planning.plan import Plan
from tests.cli.program import SMALL


@pytest.fixture(scope="module")
def made() -> Plan:
    return plan("uniform", banks=load_banks([SMALL]), stance="against")


def test_banks_named_come_before_those_that_ship() -> None:
    assert [bank.id for bank in load_banks([SMALL])] == ["small", "khrushchev"]
    assert [bank.id for bank in load_banks()] == ["khrushchev"]


def test_plan_takes_the_options_of_the_command(made: Plan) -> None:
    assert made.stance == "against"
    assert made.question.bank == "small"


def test_plan_without_banks_uses_those_that_ship() -> None:
    assert plan("genuine-break").question.bank == "khrushchev"


def test_the_options_are_those_of_a_request() -> None:
    assert get_type_hints(Options) == get_type_hints(Request)


def test_every_name_is_there_typed_and_documented() -> None:
    for name in essayplan.__all__:
        assert inspect.getdoc(getattr(essayplan, name))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = essayplan.nonsense


def test_importing_essayplan_imports_little() -> None:
    code = "import sys, essayplan; print(*{'yaml', 'typer', 'rich', 'msgspec'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert done.stdout == b"\n"


def test_a_mistake_carries_diagnostics(tmp_path: Path, made: Plan) -> None:
    banks = load_banks([SMALL])
    with pytest.raises(EssayplanError, match="No bank has the question “zebra”") as raised:
        plan("zebra", banks=banks)
    assert [each.code for each in raised.value.diagnostics] == [
        "unknown-question",
        *["nearest-question"] * 3,
    ]
    with pytest.raises(EssayplanError, match="There is no structure “spiral”"):
        plan("uniform", banks=banks, structure="spiral")
    with pytest.raises(EssayplanError, match="There is no such file"):
        load_banks([tmp_path / "nowhere"])
    with pytest.raises(EssayplanError, match="which format") as raised:
        export(made, tmp_path / "plan")
    assert raised.value.diagnostics[0].severity is Severity.ERROR


def test_a_broken_bank_is_told_in_full(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("questions:\n  q: {}\n  Q: {}\n", encoding="utf-8")
    with pytest.raises(EssayplanError) as raised:
        load_banks([tmp_path])
    assert len(raised.value.diagnostics) > 2
    assert f"{tmp_path}/a.yaml:2:" in str(raised.value)


def test_export_writes_a_file_and_never_over_another(tmp_path: Path, made: Plan) -> None:
    target = tmp_path / "plan.md"
    export(made, str(target))
    first = target.read_bytes()
    assert first.startswith(b"# Is a school uniform a good thing?\n")
    with pytest.raises(EssayplanError, match="exists already"):
        export(made, target)
    export(made, target, force=True, why=True)
    assert len(target.read_bytes()) > len(first)


def test_export_takes_another_format_than_the_extension(tmp_path: Path, made: Plan) -> None:
    export(made, tmp_path / "plan.txt", to="md")
    assert (tmp_path / "plan.txt").read_bytes().startswith(b"# ")
