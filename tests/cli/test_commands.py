"""What the commands that list and look up show, as JSON and as tables."""

import json
import shlex
import shutil
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from essayplan.bank import schema
from essayplan.cli.commands import ROOT, program
from essayplan.planning.checks import CHECKS
from essayplan.planning.formats import formats
from essayplan.planning.structures import STRUCTURES
from essayplan.rendering.citeproc_styles import STYLES
from essayplan.rendering.exporters import EXPORTERS
from essayplan.rendering.maps import MAPS
from tests.cli.program import SMALL, run

BANK = ("--bank", SMALL)


def data(monkeypatch: pytest.MonkeyPatch, *words: str) -> Any:
    got = run(monkeypatch, *words, *BANK, "--json")
    assert (got.err, got.status) == ("", 0)
    return json.loads(got.out)


def test_questions_lists_every_question_nearest_bank_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = data(monkeypatch, "questions")
    assert [each["bank"] for each in listed[:4]] == ["small"] * 3 + ["khrushchev"]
    uniform = next(each for each in listed if each["id"] == "uniform")
    assert uniform == {
        "bank": "small",
        "id": "uniform",
        "question": "Is a school uniform a good thing?",
        "for": 3,
        "against": 3,
    }


def test_questions_with_words_lists_those_they_find(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = data(monkeypatch, "questions", "banning", "homework")
    assert listed[0]["id"] == "homework"
    assert "uniform" not in {each["id"] for each in listed}
    assert data(monkeypatch, "questions", "zebra") == []


def test_search_finds_arguments_and_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    hits = data(monkeypatch, "search", "trainers", "shoes")
    assert {"punishes-poor", "no-trainers"} <= {hit["id"] for hit in hits}
    assert len(data(monkeypatch, "search", "uniform", "--limit", "2")) == 2
    assert run(monkeypatch, "search", "zebra", *BANK).out == "None.\n"


def test_plan_has_the_keys_that_are_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = data(monkeypatch, "plan", "uniform")
    promised = (
        "question brief stance structure model exam minutes words introduction paragraphs "
        "judgement weighing left_out checks bibliography"
    )
    assert set(promised.split()) <= set(plan)
    paragraph = "role theme point arguments evidence explanation counter evaluation link minutes"
    assert set(paragraph.split()) <= set(plan["paragraphs"][0])


def test_formats_lists_everything_that_options_may_name(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = data(monkeypatch, "formats")
    ids = {kind: [each["id"] for each in rows] for kind, rows in offered.items()}
    assert ids == {
        "structures": list(STRUCTURES),
        "models": list(formats().models),
        "exams": list(formats().exams),
        "outputs": list(EXPORTERS),
        "citations": list(STYLES),
        "maps": sorted(MAPS),
    }
    shown = run(monkeypatch, "formats").out
    assert all(name in shown for names in ids.values() for name in names)


def test_checks_lists_every_check_with_its_documentation(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = data(monkeypatch, "checks")
    assert [each["code"] for each in listed] == list(CHECKS)
    assert all(each["documentation"].startswith(each["summary"]) for each in listed)
    (one,) = data(monkeypatch, "checks", "assertion")
    assert one in listed


def test_bank_list_says_where_banks_are(monkeypatch: pytest.MonkeyPatch) -> None:
    small, *_ = data(monkeypatch, "bank", "list")
    assert small == {
        "id": "small",
        "title": "A small bank for tests",
        "path": str(SMALL),
        "questions": 3,
        "arguments": 10,
        "evidence": 6,
        "sources": 2,
        "errors": 0,
    }


def test_bank_list_and_checks_are_tables_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    header, small, *_ = run(monkeypatch, "bank", "list", *BANK).out.splitlines()
    assert header.split() == ["bank", "title", "questions", "arguments", "where"]
    assert small.split() == ["small", *"A small bank for tests 3 10".split(), str(SMALL)]
    header, *checks = run(monkeypatch, "checks").out.splitlines()
    assert header.split() == ["check", "looks", "for"]
    assert [line.split()[0] for line in checks] == list(CHECKS)


def test_a_question_near_to_one_of_a_bank_is_planned_from_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = "Do uniforms at school stop pupils from being judged by money?"
    made = data(monkeypatch, "plan", asked)
    assert (made["question"]["id"], made["question"]["asked"]) == ("uniform", asked)


def test_bank_gaps_counts_by_theme_and_side(monkeypatch: pytest.MonkeyPatch) -> None:
    small, *_ = data(monkeypatch, "bank", "gaps")
    assert small["bank"] == "small"
    shown = run(monkeypatch, "bank", "gaps", *BANK).out
    assert "Theme by theme\nquestion " in shown


def test_bank_gaps_shows_only_the_banks_that_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [each["bank"] for each in data(monkeypatch, "bank", "gaps")] == ["small"]
    every = json.loads(run(monkeypatch, "bank", "gaps", "--json").out)
    assert [each["bank"] for each in every] == ["khrushchev"]
    monkeypatch.setenv("ESSAYPLAN_BANKS", str(SMALL))
    listed = json.loads(run(monkeypatch, "bank", "gaps", "--json").out)
    assert [each["bank"] for each in listed] == ["small", "khrushchev"]


@pytest.mark.parametrize(
    "words",
    [
        "plan uniform",
        "plan small/uniform",
        "plan 'do uniforms stop pupils from being judged by money'",
        "weigh uniform",
        "analyse uniform",
        "map uniform",
        "questions",
        "questions uniform",
        "search uniform",
        "show uniform",
        "show small/cost-90",
        "bank list",
        "bank gaps",
        "doctor",
    ],
)
def test_two_banks_of_one_name_are_no_trouble(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str
) -> None:
    for folder in ("a", "b"):
        shutil.copytree(SMALL, tmp_path / folder / "small")
    banks = ("--bank", tmp_path / "a" / "small", "--bank", tmp_path / "b")
    got = run(monkeypatch, *shlex.split(words), *banks)
    assert (got.err, got.status) == ("", 0)
    assert got.out


def test_bank_check_gives_diagnostics(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, "bank", "check", SMALL, "--json")
    found = json.loads(got.out)
    assert got.status == 0
    assert found[0]["severity"] == "warning"
    assert found[0]["location"]["path"].startswith(str(SMALL))
    assert found[0]["excerpt"]


def test_a_folder_of_banks_is_checked_bank_by_bank(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bank.yaml").write_text("nonsense: 1\n", encoding="utf-8")
    found = json.loads(run(monkeypatch, "bank", "check", tmp_path, "--json").out)
    assert [Path(each["location"]["path"]).parent.name for each in found] == ["one", "two"]


def test_bank_schema_is_that_of_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json.loads(run(monkeypatch, "bank", "schema").out) == schema.schema()


def test_doctor_says_where_things_are_and_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = data(monkeypatch, "doctor")
    assert report["banks"][0]["id"] == "small"
    assert set(report["documents"]) == {"pypandoc_binary", "typst", "genanki"}
    shown = run(monkeypatch, "doctor", *BANK).out
    assert "ESSAYPLAN_BANKS" in shown

    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("essayplan.cli.doctor.metadata.version", absent)
    missing = " ".join(run(monkeypatch, "doctor", *BANK).out.split())
    assert "typst not installed, for PDF" in missing
    assert "-m pip install pypandoc_binary typst genanki" in missing


def test_doctor_finds_a_broken_bank(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bank = tmp_path / "broken.yaml"
    bank.write_text("nonsense: 1\n", encoding="utf-8")
    got = run(monkeypatch, "doctor", "--bank", bank)
    assert got.status == 1
    assert f"essayplan bank check {bank}" in " ".join(got.out.split())


def test_every_command_has_help_in_whole_words() -> None:
    commands = list(program().commands.items())
    assert [name for name, _ in commands] == list(ROOT.commands)
    for name, command in commands:
        assert command.help, name
        assert all(getattr(each, "help", None) for each in command.params), name
        assert "..." not in command.get_short_help_str(64), name


def test_search_leaves_questions_to_another_command(monkeypatch: pytest.MonkeyPatch) -> None:
    hits = data(monkeypatch, "search", "uniform", "--limit", "3")
    assert len(hits) == 3
    assert {hit["kind"] for hit in hits} <= {"argument", "evidence"}


def test_questions_lists_only_those_that_share_a_word_of_substance(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = json.loads(run(monkeypatch, "questions", "terror", "--json").out)
    every = json.loads(run(monkeypatch, "questions", "--json").out)
    assert found[0]["id"] == "end-of-terror"
    assert len(found) < len(every) / 2
    assert data(monkeypatch, "questions", "how", "far") == []


def test_show_takes_an_id_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    assert data(monkeypatch, "show", "SMALL/Uniform") == data(monkeypatch, "show", "uniform")


def test_show_gives_every_field_to_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    (tired,) = data(monkeypatch, "show", "tired")
    assert tired["entry"] == {
        "id": "tired",
        "theme": "health",
        "claim": "Homework leaves pupils tired",
        "strength": 3,
        "explain": None,
        "evidence": [],
        "answers": [],
    }
    assert (tired["side"], tired["sources"], tired["used_by"]) == ("for", [], [])
    (badge,) = data(monkeypatch, "show", "badge-1999")
    assert (badge["entry"]["kind"], badge["entry"]["context"]) == ("event", False)
    assert badge["entry"]["sources"][0] == {"source": "class-notes", "pages": None}


def test_bank_list_and_doctor_say_which_bank_is_broken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ESSAYPLAN_BANKS", str(tmp_path / "nowhere"))
    listed = run(monkeypatch, "bank", "list")
    assert listed.status == 1
    assert "(has errors)" in listed.out
    assert "This bank has errors and is passed over." in listed.err
    as_json = json.loads(run(monkeypatch, "bank", "list", "--json").out)
    assert [each["errors"] for each in as_json] == [1, 0]
    assert "nowhere: 1 error. For more: essayplan bank check" in " ".join(
        run(monkeypatch, "doctor").out.split()
    )


def test_the_limit_of_a_file_is_raised_by_an_option(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "big.yaml"
    path.write_text("bank: {title: Big}\n" + "#" * 2**23, "utf-8")
    refused = run(monkeypatch, "bank", "check", path)
    assert refused.status == 1
    assert "This file is larger than 8 MiB." in refused.out
    assert "--max-size" in refused.out
    for words in (
        ("--max-size", "9", "bank", "check", path),
        ("bank", "check", path, "--max-size=9"),
    ):
        assert run(monkeypatch, *words).status == 0
    for status in (1, 0, 1):
        raised = () if status else ("--max-size", "9")
        assert run(monkeypatch, "questions", "--bank", path, *raised).status == status
    assert run(monkeypatch, "bank", "list", "--bank", path, "--max-size", "9").status == 0
    assert run(monkeypatch, "doctor", "--bank", path).status == 1
    assert run(monkeypatch, "questions", "--max-size", "0").status == 2
