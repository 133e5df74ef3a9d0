"""Which banks there are: named by the user, installed, and the one that ships with the tool."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from essayplan.bank.cache import Cache
from essayplan.bank.files import LIMIT, SUFFIXES, yaml_files
from essayplan.bank.texts import Texts, read_texts
from essayplan.diagnostics import Diagnostic, has_errors
from essayplan.model import Bank

if TYPE_CHECKING:
    from essayplan.bank.load import Loaded

_SHIPPED = "arguments"


def find_banks(
    named: Sequence[Path] = (), environment: str | None = None, installed: Path | None = None
) -> tuple[Path, ...]:
    """Return the paths of all banks, nearest first and each once.

    They are those the user `named`, those in `environment` (a list of paths as in PATH), those in
    the `installed` folder, and those that ship with the tool. A path is a bank (a file, or a
    folder with YAML files directly in it) or a folder of banks. A path that the user gave and
    that holds no bank stays in the list, so that reading it says what is wrong.
    """
    listed = [Path(each) for each in (environment or "").split(os.pathsep) if each]
    asked = [bank for path in (*named, *listed) for bank in _banks(path) or (path,)]
    kept = [bank for path in (installed, shipped()) if path for bank in _banks(path)]
    return tuple(_each_once([*asked, *kept]))


def load_banks(paths: Iterable[Path], *, limit: int = LIMIT) -> "tuple[Loaded, ...]":
    """Read the banks at `paths`, in that order. What is wrong with each is in its diagnostics."""
    from essayplan.bank.load import load  # noqa: PLC0415 - as in _loaded

    return tuple(load(path, limit=limit) for path in paths)


def open_bank(path: Path, cache: Cache, limit: int = LIMIT) -> Bank | tuple[Diagnostic, ...]:
    """Return the bank at `path`, or what is wrong with it if there are errors.

    One that was opened before and has not changed since comes from `cache`. `limit` is the largest
    file allowed, in bytes, whether the bank was opened before or not.
    """
    texts, name = read_texts(path, limit=limit), _real(path)
    made_of = (texts.id, *chain(*texts.by_path.items()))
    kept = None if texts.diagnostics else cache.recall(name, made_of, Bank)
    return kept or _loaded(texts, made_of, cache, name)


def _loaded(
    texts: Texts, made_of: Sequence[str], cache: Cache, name: str
) -> Bank | tuple[Diagnostic, ...]:
    from essayplan.bank.load import load_texts  # noqa: PLC0415 - a bank from the cache needs no YAML

    loaded = load_texts(texts)
    if has_errors(loaded.diagnostics):
        return loaded.diagnostics
    cache.keep(name, made_of, loaded.bank)
    return loaded.bank


def shipped() -> Path:
    """Return the folder of the banks that ship: in the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / _SHIPPED
    return inside if inside.is_dir() else package.parent / _SHIPPED


def _banks(path: Path) -> tuple[Path, ...]:
    """Return the banks at a path: itself, or those in it; () if there are none."""
    try:
        if not path.is_dir():
            return (path,) if path.exists() else ()
        return (path,) if yaml_files(path) else tuple(_inside(path))
    except (OSError, ValueError):  # a folder that may not be read, a NUL in a path
        return ()


def _inside(folder: Path) -> Iterator[Path]:
    """Yield the banks directly in a folder, by name. Links are passed over."""
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".")
        if hidden or path.is_symlink() or not path.is_dir():
            continue
        if any(each.name.lower().endswith(SUFFIXES) for each in path.iterdir()):
            yield path


def _each_once(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[str] = set()
    for path in paths:
        real = _real(path)
        if real not in seen:
            seen.add(real)
            yield path


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:  # a NUL in the path
        return str(path)
