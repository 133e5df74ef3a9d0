"""Formats of a teacher's own: read from files, put before those that ship, told what is wrong."""

from pathlib import Path

import pytest

from essayplan import EssayplanError, load_banks, plan, planning
from essayplan.own_formats import known_formats, read
from essayplan.planning.formats import formats
from tests.cli.program import SMALL

OWN = """\
models:
  SAY: {about: Say it and prove it, slots: [{label: Say, parts: [point]}]}
  PEEL: {about: Ours, slots: [{label: Ours, parts: [point, evidence]}]}
exams:
  mock: {about: Our mock, minutes: 30, planning: 5, paragraphs: {least: 2, most: 2}}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_without_files_there_are_those_that_ship() -> None:
    assert known_formats([]) == formats()


def test_what_ships_has_no_slip_and_can_be_a_teachers_beginning() -> None:
    path = Path(planning.__file__).with_name("formats.yaml")
    assert read([path]) == (formats(), ())


def test_own_formats_come_first_and_count_before_those_that_ship(own: Path) -> None:
    known = known_formats([own, own])
    assert list(known.models)[:2] == ["SAY", "PEEL"]
    assert next(iter(known.exams)) == "mock"
    assert known.models["PEEL"].about == "Ours"
    assert set(known.models) == {*formats().models, "SAY"}


def test_the_first_of_two_files_counts(own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(OWN.replace("Our mock", "Their mock"), encoding="utf-8")
    assert known_formats([own, other]).exams["mock"].about == "Our mock"
    assert known_formats([other, own]).exams["mock"].about == "Their mock"


def test_the_library_plans_with_them(own: Path) -> None:
    banks = load_banks([SMALL])
    made = plan("uniform", banks=banks, formats=[own, str(own)], model="say", exam="mock")
    assert (made.model, made.exam, made.minutes, made.planning_minutes) == ("SAY", "mock", 30, 5)
    assert [slot.label for slot in made.slots] == ["Say"]
    with pytest.raises(EssayplanError, match="There is no model “SAY”"):
        plan("uniform", banks=banks, model="SAY")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN.replace("about", "abuot", 1), "2:9: 'abuot' is not a field of a model."),
        (OWN.replace("[point]", "[pint]"), "2:66: 'parts' cannot be 'pint'."),
        ("models:\n  M:\n    about: x\n    slots: []\n", "4:5: The model 'M' has no slots."),
        (OWN.replace("least: 2", "least: 3"), "5:53: The fewest paragraphs, 3, are more than"),
        (OWN.replace("planning: 5", "planning: 30"), "5:50: Planning takes 30 of 30 minutes"),
        (OWN.replace("minutes: 30, ", ""), "5:37: Planning takes 5 of 0 minutes"),
        ("models:\n  my model: {about: x, slots: []}\n", "2:3: 'my model' is not a name."),
        ("modles:\n", "1:1: 'modles' is not a field of a file of formats."),
        ("- one\n", "1:1: This file of formats must hold named fields; here is a list."),
        ("models: [\n", "1:9: "),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EssayplanError) as raised:
        known_formats([path])
    assert f"{path}:{told}" in str(raised.value)
    assert all(each.excerpt is not None for each in raised.value.diagnostics)


def told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return [each.message for each in read([path])[1]]


def test_of_slots_that_are_wrong_it_is_not_said_that_there_are_none(tmp_path: Path) -> None:
    text = "models:\n  M: {about: x, slots: [{parts: [point]}]}\n  N: {about: x, slots: []}\n"
    assert told(tmp_path, text) == ["This slot has no 'label'.", "The model 'N' has no slots."]


def test_merge_conflict_is_all_that_is_said_of_a_file_that_holds_one(tmp_path: Path) -> None:
    conflict = "<<<<<<< ours\nmodels: {}\n=======\nexams: {}\n>>>>>>> theirs\n"
    assert told(tmp_path, conflict) == ["git left two versions of these lines here."]


def test_every_slip_of_every_file_is_told_and_the_rest_is_still_read(
    own: Path, tmp_path: Path
) -> None:
    (tmp_path / "latin.yaml").write_bytes(b"models: \xe9\n")
    known, problems = read([tmp_path / "none.yaml", tmp_path, tmp_path / "latin.yaml", own])
    assert [each.code for each in problems] == ["no-such-file", "not-a-file", "not-utf8"]
    assert "SAY" in known.models
