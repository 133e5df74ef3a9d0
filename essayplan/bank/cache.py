"""What was made of texts before, kept so that the next run need not make it again.

The cache is disposable. An entry is used only if the same texts went into it, the same program
made it, and not a byte of it has changed since; only if nobody but the user could have written it;
and only if it is still of the type that is asked for. Any doubt, and it is as if it were not there.
What cannot be written is not kept, and nobody is told.
"""

import os
import stat
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import MsgspecError, Raw, Struct, msgpack

from essayplan.bank.files import read_bytes
from essayplan.diagnostics import Diagnostic
from essayplan.files import write_whole

Value = TypeVar("Value")

MOST_ENTRIES = 100
_PACKAGE = Path(__file__).parents[1]
_CODE = (_PACKAGE, _PACKAGE / "bank", _PACKAGE / "bank" / "tree", _PACKAGE / "planning")
_SUM_BYTES = 4
_LARGEST = 2**28


class _Entry(Struct, frozen=True, array_like=True):
    """A value, the texts it was made of, and the program that made it."""

    made_by: str
    texts: tuple[str, ...]
    value: Raw


class Cache:
    """A folder of entries, each under the name of what it was made of."""

    def __init__(self, folder: Path, version: str) -> None:
        """Use `folder`, which is made when something is first kept; `version` is the program's."""
        self._folder = folder
        self._version = version

    def recall(self, name: str, texts: Sequence[str], kind: type[Value]) -> Value | None:
        """Return what was kept of `texts` under `name`, or None if that is in any doubt."""
        with suppress(OSError, MsgspecError, ValueError):
            entry = msgpack.decode(_whole(self._read(name)), type=_Entry)
            if entry.made_by == self._program and entry.texts == tuple(texts):
                return msgpack.decode(entry.value, type=kind)
        return None

    def keep(self, name: str, texts: Sequence[str], value: object) -> None:
        """Keep what was made of `texts`, in place of what was kept under `name` before."""
        with suppress(OSError, ValueError):  # a name of a file that is no text
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_private(self._folder):
                entry = _Entry(self._program, tuple(texts), Raw(msgpack.encode(value)))
                content = msgpack.encode(entry)
                write_whole(self._path(name), _sum(content) + content, replace=True, follow=False)
                self._sweep()

    def _read(self, name: str) -> bytes:
        if not _is_private(self._folder):
            raise PermissionError(self._folder)
        content = read_bytes(self._path(name), named=False, limit=_LARGEST)
        return b"" if isinstance(content, Diagnostic) else content

    def _path(self, name: str) -> Path:
        return self._folder / f"{zlib.crc32(os.fsencode(name)):08x}.kept"

    def _sweep(self) -> None:
        """Remove the oldest entries where there are too many."""
        kept = sorted(self._folder.glob("*.kept"), key=lambda path: path.stat().st_mtime)
        for path in kept[:-MOST_ENTRIES]:
            path.unlink(missing_ok=True)

    @cached_property
    def _program(self) -> str:
        """The version; and when its files were changed, for whoever works on them."""
        return " ".join((self._version, *_files()))


def _files() -> Iterator[str]:
    for folder in _CODE:
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.name.endswith(".py"):
                yield f"{entry.name}:{entry.stat().st_mtime_ns}"


def _is_private(folder: Path) -> bool:
    status = folder.lstat()
    if not hasattr(os, "getuid"):  # Windows keeps a user's folders from others
        return stat.S_ISDIR(status.st_mode)
    mine = status.st_uid == os.getuid() and not status.st_mode & 0o077
    return mine and stat.S_ISDIR(status.st_mode)


def _whole(content: bytes) -> bytes:
    """Return what stands after the sum, which must be that of the rest."""
    if content[:_SUM_BYTES] != _sum(content[_SUM_BYTES:]):
        raise ValueError
    return content[_SUM_BYTES:]


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content).to_bytes(_SUM_BYTES, "big")
