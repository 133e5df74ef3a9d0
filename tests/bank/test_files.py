"""Opening what strangers made: regular files of reasonable size in UTF-8, and nothing else."""

import os
from pathlib import Path

import pytest

from essayplan.bank.files import read_file, yaml_files
from essayplan.diagnostics import Diagnostic


def refused(found: str | Diagnostic) -> Diagnostic:
    assert isinstance(found, Diagnostic)
    return found


def test_a_file_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\r\n")
    assert read_file(path) == "a: \u00e9\r\n"


def test_a_link_is_followed_only_where_the_user_named_it(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("a: 1\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "real.txt")
    assert read_file(link, named=True) == "a: 1\n"
    assert refused(read_file(link, named=False)).code == "is-a-link"


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)
    found = refused(read_file(path))
    assert (found.code, found.hint) == (
        "not-a-file",
        "Name a YAML file, or a folder with YAML files in it.",
    )


@pytest.mark.parametrize("target", ["link.yaml", "nowhere.yaml"])
def test_a_link_that_leads_to_no_file_is_told(tmp_path: Path, target: str) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    found = refused(read_file(link))
    assert (found.code, found.message, found.hint) == (
        "is-a-link",
        "This is a link that leads to no file.",
        "Name the file itself, or mend the link.",
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("text", ["a: b\n", "title: Caf\u00e9\nclaim: \u0422\u0430\u043a\n"])
def test_wide_text_is_named_with_a_mark_or_without(
    tmp_path: Path, encoding: str, mark: str, text: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes((mark + text).encode(encoding))
    found = refused(read_file(path))
    name = encoding[:6].upper()
    assert (found.code, found.hint) == (
        "not-utf8",
        f"Its text is {name}. Save it again as UTF-8.",
    )


@pytest.mark.parametrize("text", ["a: \0b\n", "a: b\0", "a: \0\0\0b\n", "a: \u0100\n"])
def test_a_few_zeros_make_no_wide_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_file(path) == text


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.yaml", "no-such-file"),
        (".", "not-a-file"),
        ("no\0name", "no-such-file"),
        ("a.yaml/b.yaml", "no-such-file"),
        ("x" * 300, "unreadable"),
    ],
)
def test_what_cannot_be_opened_is_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n")
    found = refused(read_file(tmp_path / name))
    assert found.code == code
    assert found.hint or code == "no-such-file"
    assert found.location is not None
    assert found.location.path == str(tmp_path / name)


def test_a_device_is_no_file() -> None:
    assert refused(read_file(Path("/dev/null"))).code == "not-a-file"


def test_a_limit_counts_bytes_and_may_be_raised(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("\u00e9" * 50)
    assert read_file(path, limit=100) == "\u00e9" * 50
    found = refused(read_file(path, limit=99))
    assert (found.code, found.message) == ("too-big", "This file is larger than 99 bytes.")


@pytest.mark.parametrize(
    ("data", "place", "hint"),
    [
        ("a: b\n".encode("utf-16"), "1:1", "UTF-16"),
        (b"title: x\nclaim: It\x92s\n", "2:10", "Windows"),
        (b"caf\xc3\xa9: \xe9", "1:7", "Windows"),
        (b"PK\x03\x04\xff\xff", "1:5", "Word document"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00", "1:1", "Word document"),
        (b"PK\x03\x04 and no more", "1:1", "Word document"),
        (b"%PDF-1.4\n\xe2\xe3", "2:1", "PDF"),
        (b"a: \xed\xa0\x80", "1:4", "Windows"),
    ],
)
def test_what_is_not_utf8_is_told_with_its_place_and_likely_cause(
    tmp_path: Path, data: bytes, place: str, hint: str
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    found = refused(read_file(path))
    assert found.code == "not-utf8"
    assert str(found.location) == f"{path}:{place}"
    assert hint in found.hint


def test_a_folder_is_scanned_for_regular_yaml_files_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "C.YAML", ".hidden.yaml", "notes.txt", "yaml"):
        (tmp_path / name).write_text("a: 1\n")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "notes.txt")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [each.name for each in yaml_files(tmp_path)] == ["C.YAML", "a.yml", "b.yaml"]
