"""The library: what other programs import."""

import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any, get_type_hints

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


@pytest.mark.parametrize("given", [str(SMALL), SMALL, [SMALL], (str(SMALL),), iter([SMALL])])
def test_one_path_stands_for_a_list_of_one(given: Any) -> None:
    assert [bank.id for bank in load_banks(given)] == ["small", "khrushchev"]


@pytest.mark.parametrize(
    "given", [SMALL, str(SMALL), [SMALL], load_banks(SMALL)[0], [*load_banks(), SMALL]]
)
def test_banks_may_be_named_by_their_paths_and_one_may_stand_alone(given: Any) -> None:
    assert plan("uniform", banks=given).question.bank == "small"


def test_banks_named_by_a_path_are_those_at_it_alone() -> None:
    with pytest.raises(EssayplanError, match="No bank has the question"):
        plan("genuine-break", banks=SMALL)
    with pytest.raises(EssayplanError, match="There is no such file or folder"):
        plan("uniform", banks="nowhere")


def test_one_id_stands_for_a_list_of_one() -> None:
    loose: Any = {"pick": "lasts-longer", "drop": (each for each in ["no-self"])}
    alone = plan("uniform", banks=SMALL, **loose)
    assert alone == plan("uniform", banks=SMALL, pick=("lasts-longer",), drop=("no-self",))


def test_the_path_of_a_saved_plan_opens_it(tmp_path: Path, made: Plan) -> None:
    export(made, tmp_path / "a.plan.yaml")
    assert plan(tmp_path / "a.plan.yaml", banks=SMALL) == made


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ({"stance": "both"}, "'stance' cannot be 'both'. (Give 'for', 'against' or 'auto'.)"),
        ({"structure": None}, "'structure' cannot be None. (Give a str.)"),
        ({"paragraphs": "3"}, "'paragraphs' cannot be '3'. (Give an int or None.)"),
        ({"minutes": 40.5}, "'minutes' cannot be 40.5. (Give an int or None.)"),
        ({"words": True}, "'words' cannot be True. (Give an int or None.)"),
        ({"swap": "yes"}, "'swap' cannot be 'yes'. (Give a bool.)"),
        ({"thesis": 3}, "'thesis' cannot be 3. (Give a str or None.)"),
        ({"pick": [3]}, "'pick' cannot be [3]. (Give a list of texts.)"),
        ({"stanse": "for"}, "There is no option 'stanse'. (Did you mean 'stance'?)"),
        ({"banks": 3}, "'banks' cannot be 3. (Give a Bank, a str, a Path or several in a list.)"),
        (
            {"formats": None},
            "'formats' cannot be None. (Give a str, a Path or several in a list.)",
        ),
    ],
)
def test_a_wrong_option_of_a_plan_is_named(option: Any, expected: str) -> None:
    with pytest.raises(EssayplanError) as raised:
        plan("uniform", **{"banks": SMALL, **option})
    assert str(raised.value) == expected


def test_every_wrong_option_is_named_at_once() -> None:
    wrong: Any = {"minutes": "3", "words": "4"}
    with pytest.raises(EssayplanError) as raised:
        plan("uniform", **wrong)
    assert len(raised.value.diagnostics) == len(wrong)


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        (
            {"worksheet": "bad"},
            "'worksheet' cannot be 'bad'. (Give 'blank', 'cloze', 'reorder' or None.)",
        ),
        ({"paper": "a3"}, "'paper' cannot be 'a3'. (Give 'a4' or 'letter'.)"),
        ({"template": 3}, "'template' cannot be 3. (Give a Path or None.)"),
        ({"seed": "1"}, "'seed' cannot be '1'. (Give an int.)"),
    ],
)
def test_a_wrong_option_of_a_document_is_named(
    tmp_path: Path, made: Plan, option: Any, expected: str
) -> None:
    with pytest.raises(EssayplanError) as raised:
        export(made, tmp_path / "plan.docx", **option)
    assert str(raised.value) == expected
    assert not list(tmp_path.iterdir())


def test_what_is_no_question_plan_or_path_is_refused(tmp_path: Path, made: Plan) -> None:
    wrong: Any = 3
    with pytest.raises(EssayplanError, match="'question' cannot be 3"):
        plan(wrong)
    with pytest.raises(EssayplanError, match="'plan' cannot be 3"):
        export(wrong, tmp_path / "plan.md")
    with pytest.raises(EssayplanError, match="'path' cannot be 3"):
        export(made, wrong)
    with pytest.raises(EssayplanError, match="'paths' cannot be 3"):
        load_banks(wrong)
    with pytest.raises(EssayplanError, match="'limit' cannot be '9'"):
        load_banks(limit="9")  # type: ignore[arg-type]  # what a caller may do


def test_a_template_may_be_named_as_text(tmp_path: Path, made: Plan) -> None:
    loose: Any = {"template": str(tmp_path / "nowhere.docx")}
    with pytest.raises(FileNotFoundError):
        export(made, tmp_path / "plan.docx", **loose)


def test_the_limit_of_a_file_is_the_callers_to_set() -> None:
    with pytest.raises(EssayplanError, match="larger than 10 bytes"):
        load_banks(SMALL, limit=10)
