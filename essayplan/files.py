"""Writing a file whole: at every moment the path holds the old file or the new one.

A plain write that is killed midway leaves a torn file. So the new content goes into a temporary
file beside the target, is synced to the disk, and takes the target's name in one step.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

_PREFIX = ".essayplan-"
_SUFFIX = ".tmp"
_ABANDONED_AFTER_SECONDS = 3600


def write_whole(path: Path, content: bytes, *, replace: bool = False, follow: bool = True) -> None:
    """Write `content` to `path`, keeping the mode of a file it replaces and following a link.

    Without `follow` it is the link that is replaced. Raises FileExistsError if something stands
    there and `replace` is not given, and OSError for what the operating system refuses; either way
    the path is left as it was.
    """
    target = path.resolve() if replace and follow else path
    temporary = target.parent / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}{_SUFFIX}"
    try:
        _write(temporary, content, _mode(target) if follow else None)
        _rename(temporary, target, replace=replace)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)
    _sweep(target.parent)


def _mode(target: Path) -> int | None:
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None


def _write(temporary: Path, content: bytes, mode: int | None) -> None:
    with temporary.open("xb") as file:
        if mode is not None:
            temporary.chmod(mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _rename(temporary: Path, target: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(target)
        return
    try:
        # Unlike a rename, a link never overwrites: no file made meanwhile is lost.
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, as on many memory sticks
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # not every system can open a folder; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove what an earlier run that was killed has left behind."""
    before = time.time() - _ABANDONED_AFTER_SECONDS
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            if left.lstat().st_mtime < before:
                left.unlink()
