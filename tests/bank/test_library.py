"""Which banks there are, and in which order."""

import os
from pathlib import Path

import pytest

from essayplan.bank import library
from essayplan.bank.cache import Cache
from essayplan.bank.library import find_banks, load_banks, open_bank, shipped
from essayplan.model import Bank

BANK = "bank: {title: A bank}\n"


def bank(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "bank.yaml").write_text(BANK)
    return path


@pytest.fixture(autouse=True)
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for the folder of banks that ships."""
    folder = tmp_path / "built-in"
    bank(folder / "khrushchev")
    monkeypatch.setattr(library, "shipped", lambda: folder)
    return folder / "khrushchev"


def test_the_nearest_bank_is_first_and_the_shipped_one_last(tmp_path: Path, built_in: Path) -> None:
    named, one, two = (bank(tmp_path / each) for each in ("named", "one", "two"))
    kept = bank(tmp_path / "kept" / "theirs")
    environment = os.pathsep.join([str(one), "", str(two)])
    found = find_banks([named], environment, tmp_path / "kept")
    assert found == (named, one, two, kept, built_in)


def test_a_bank_may_be_a_file(tmp_path: Path, built_in: Path) -> None:
    path = bank(tmp_path / "b") / "bank.yaml"
    assert find_banks([path]) == (path, built_in)


def test_a_folder_of_banks_is_all_its_banks_by_name(tmp_path: Path, built_in: Path) -> None:
    folder = tmp_path / "all"
    banks = [bank(folder / each) for each in ("a", "b")]
    bank(folder / ".hidden")
    (folder / "notes").mkdir()
    (folder / "link").symlink_to(banks[0])
    assert find_banks([folder]) == (*banks, built_in)


def test_each_bank_is_found_once_by_its_nearest_path(tmp_path: Path, built_in: Path) -> None:
    path = bank(tmp_path / "b")
    assert find_banks([path, built_in], str(path)) == (path, built_in)


def test_nothing_asked_for_is_the_shipped_bank_alone(tmp_path: Path, built_in: Path) -> None:
    assert find_banks() == (built_in,)
    assert find_banks([], "", tmp_path / "never-made") == (built_in,)


@pytest.mark.parametrize("name", ["missing", "empty", "no\0name", "x" * 300])
def test_a_path_without_a_bank_stays_to_be_told_of(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    found = find_banks([tmp_path / name])
    assert found[0] == tmp_path / name
    loaded = load_banks(found)
    assert [len(each.diagnostics) for each in loaded] == [1, 0]


def test_banks_are_read_in_their_order(tmp_path: Path) -> None:
    loaded = load_banks([bank(tmp_path / each) for each in ("b", "a")])
    assert [each.bank.id for each in loaded] == ["b", "a"]


def test_what_ships_is_a_folder_of_banks_without_errors() -> None:
    found = sorted(each for each in shipped().iterdir() if each.is_dir())
    assert found
    assert [each.diagnostics for each in load_banks(found)] == [()] * len(found)


def test_a_bank_that_is_too_big_does_not_come_from_the_cache(tmp_path: Path) -> None:
    cache, path = Cache(tmp_path / "cache", "1"), bank(tmp_path / "b")
    assert isinstance(open_bank(path, cache), Bank)
    refused = open_bank(path, cache, len(BANK) - 1)
    assert isinstance(refused, tuple)
    assert [each.code for each in refused] == ["too-big"]
    assert isinstance(open_bank(path, cache, len(BANK)), Bank)
