import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from essayplan.files import write_whole


def test_writes_a_new_file_with_the_usual_mode(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_whole(tmp_path / "new", b"content")
    assert (tmp_path / "new").read_bytes() == b"content"
    assert (tmp_path / "new").stat().st_mode == plain.stat().st_mode


def test_never_overwrites_unless_told_to(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    write_whole(target, b"new", replace=True)
    assert target.read_bytes() == b"new"


def test_keeps_the_mode_of_what_it_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_whole(target, b"new", replace=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_follows_a_link_and_leaves_it_standing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new", replace=True)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_link_that_leads_nowhere_counts_as_something_there(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_whole(link, b"new")


def test_without_links_in_the_file_system_it_still_never_overwrites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_whole(tmp_path / "a", b"first")
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a", b"second")
    assert (tmp_path / "a").read_bytes() == b"first"


def test_leaves_nothing_behind_when_the_disk_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new", replace=True)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert target.read_bytes() == b"old"


def test_sweeps_what_a_killed_run_left_but_not_what_another_is_writing(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".essayplan-1-aa.tmp", tmp_path / ".essayplan-2-bb.tmp"
    old.write_bytes(b"")
    fresh.write_bytes(b"")
    long_ago = time.time() - 7200
    os.utime(old, (long_ago, long_ago))
    write_whole(tmp_path / "a", b"x")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".essayplan-2-bb.tmp", "a"]


def test_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    target = tmp_path / "a"
    old, new = b"o" * 3_000_000, b"n" * 3_000_000
    write_whole(target, old)
    code = (
        "import sys; from pathlib import Path; from essayplan.files import write_whole\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for letter in b'on':\n"
        "        write_whole(Path(sys.argv[1]), bytes([letter]) * 3_000_000, replace=True)\n"
    )
    for attempt in range(8):
        with subprocess.Popen([sys.executable, "-c", code, target], stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            run.stdout.readline()
            time.sleep(0.003 * attempt)
            run.kill()
        assert target.read_bytes() in (old, new)
