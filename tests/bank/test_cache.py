"""The cache gives back what was kept, or nothing."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essayplan.bank import cache
from essayplan.bank.cache import Cache
from essayplan.bank.library import open_bank, shipped
from essayplan.bank.load import load
from essayplan.model import Bank
from essayplan.planning.formats import Formats, formats

SHIPPED = shipped() / "khrushchev"
BANK = load(SHIPPED).bank
TEXTS = ("khrushchev", "one.yaml", "bank:\n")


def filled(folder: Path) -> Cache:
    made = Cache(folder / "read", "1")
    made.keep("a", TEXTS, BANK)
    return made


def entry(folder: Path) -> Path:
    (path,) = (folder / "read").iterdir()
    return path


def test_what_was_kept_comes_back_whole(tmp_path: Path) -> None:
    assert filled(tmp_path).recall("a", TEXTS, Bank) == BANK
    assert (tmp_path / "read").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("name", "texts", "kind", "version"),
    [
        ("b", TEXTS, Bank, "1"),
        ("a", (*TEXTS, ""), Bank, "1"),
        ("a", ("khrushchev", "two.yaml", "bank:\n"), Bank, "1"),
        ("a", ("khrushchev", "one.yaml", "bank: \n"), Bank, "1"),
        ("a", TEXTS, int, "1"),
        ("a", TEXTS, Bank, "2"),
    ],
)
def test_nothing_comes_back_for_anything_else(
    tmp_path: Path, name: str, texts: tuple[str, ...], kind: type, version: str
) -> None:
    filled(tmp_path)
    assert Cache(tmp_path / "read", version).recall(name, texts, kind) is None


def test_nothing_comes_back_once_the_program_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path)
    code = tmp_path / "code"
    code.mkdir()
    (code / "decode.py").touch()
    monkeypatch.setattr(cache, "_CODE", (code,))
    assert Cache(tmp_path / "read", "1").recall("a", TEXTS, Bank) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(1, 255), cut=st.booleans())
def test_an_entry_that_was_damaged_is_as_none(
    tmp_path: Path, at: float, byte: int, *, cut: bool
) -> None:
    kept = filled(tmp_path)
    content = bytearray(entry(tmp_path).read_bytes())
    index = int(at * len(content))
    if cut:
        del content[index:]
    else:
        content[index] ^= byte
    entry(tmp_path).write_bytes(content)
    assert kept.recall("a", TEXTS, Bank) is None


def test_what_others_could_have_written_is_not_used(tmp_path: Path) -> None:
    kept = filled(tmp_path)
    (tmp_path / "read").chmod(0o755)
    assert kept.recall("a", TEXTS, Bank) is None
    kept.keep("b", TEXTS, BANK)
    assert len(list((tmp_path / "read").iterdir())) == 1


def test_a_link_or_a_pipe_in_place_of_an_entry_is_not_read(tmp_path: Path) -> None:
    kept, path = filled(tmp_path), entry(tmp_path)
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert kept.recall("a", TEXTS, Bank) is None
    path.unlink()
    os.mkfifo(path)
    assert kept.recall("a", TEXTS, Bank) is None


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    kept, path = filled(tmp_path), entry(tmp_path)
    diary = tmp_path / "diary.txt"
    diary.write_text("mine")
    path.unlink()
    path.symlink_to(diary)
    kept.keep("a", TEXTS, BANK)
    assert diary.read_text() == "mine"
    assert kept.recall("a", TEXTS, Bank) == BANK


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = Cache(tmp_path / "file" / "read", "1")
    kept.keep("a", TEXTS, BANK)
    assert kept.recall("a", TEXTS, Bank) is None


def test_the_oldest_entries_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    kept = Cache(tmp_path, "1")
    tmp_path.chmod(0o700)
    for seconds, name in enumerate("abc"):
        kept.keep(name, TEXTS, BANK)
        for path in tmp_path.iterdir():
            if path.stat().st_mtime > 1000:
                os.utime(path, (seconds, seconds))
    found = [name for name in "abc" if kept.recall(name, TEXTS, Bank)]
    assert found == ["b", "c"]


def test_a_bank_is_opened_the_same_again(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "read", "1")
    assert open_bank(SHIPPED, kept) == open_bank(SHIPPED, kept) == BANK
    assert len(list((tmp_path / "read").iterdir())) == 1


def test_a_change_counts_even_where_the_file_looks_the_same(tmp_path: Path) -> None:
    path, kept = tmp_path / "bank.yaml", Cache(tmp_path / "read", "1")
    for title in ("Khrushchev", "Gorbachev_"):
        path.write_text(f"bank: {{title: {title}}}\n")
        os.utime(path, (1, 1))
        opened = open_bank(path, kept)
        assert isinstance(opened, Bank)
        assert opened.title == title


def test_a_bank_with_errors_is_told_of_every_time(tmp_path: Path) -> None:
    path, kept = tmp_path / "bank.yaml", Cache(tmp_path / "read", "1")
    path.write_text("bank: {titel: Khrushchev}\n")
    told = [open_bank(path, kept) for _ in range(2)]
    assert told == [load(path).diagnostics] * 2


def test_the_formats_that_ship_are_kept(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "read", "1")
    assert (
        formats(kept)
        == formats()
        == Cache(tmp_path / "read", "1").recall("formats.yaml", [_formats_text()], Formats)
    )


def _formats_text() -> str:
    return (Path(cache.__file__).parents[1] / "planning" / "formats.yaml").read_text("utf-8")
