"""Starting pandoc: one process for each document, fed JSON, and shut in.

It reads nothing but what it is given (`--sandbox`), takes no defaults, filters or templates from
the user's folders, and is stopped when it needs more memory or time than any plan does.
"""

import os
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.rendering.exporters.missing import MissingTool

SECONDS = 60
_MEMORY = ("+RTS", "-M512M", "-RTS")
_ASSUMED_VERSION = (1, 23, 1)
"""Of pandoc's document type; every pandoc from 3.0 on reads it. Asking costs a second process."""
_NO_FOLDER = str(Path(__file__).with_name("no-such-folder"))
_LONGEST_COMPLAINT = 500

Tree = dict[str, Any]


def pandoc(tree: Tree, to: str, *options: str) -> bytes:
    """Return what pandoc makes of a document, `tree`: its `meta` and `blocks` as JSON has them.

    `to` is pandoc's name of the format. Raises MissingTool where pandoc is not installed, and
    EssayplanError where it refuses the document, or needs too much memory or time.
    """
    program = program_path()
    done = _run(program, _json(tree, _ASSUMED_VERSION), to, options)
    if done.returncode and b"API version" in done.stderr:
        done = _run(program, _json(tree, api_version(program)), to, options)
    if done.returncode:
        raise _failed(done.stderr.decode(errors="replace").strip())
    return done.stdout


def program_path() -> Path:
    """Return where the bundled pandoc is. Raises MissingTool if it is not installed."""
    # Importing pypandoc takes longer than a small document; finding it is enough.
    found = find_spec("pypandoc")
    for folder in (found and found.submodule_search_locations) or ():
        for name in ("pandoc", "pandoc.exe"):
            path = Path(folder, "files", name)
            if path.is_file():
                return path
    tool = "pandoc"
    raise MissingTool(tool)


def api_version(program: Path) -> tuple[int, ...]:
    """Return the version of the document type that this pandoc reads and writes."""
    done = subprocess.run(  # noqa: S603 - the program that was just found
        [program, "--sandbox", "-f", "markdown", "-t", "json"],
        input=b"",
        capture_output=True,
        timeout=SECONDS,
        check=True,
        env=_environment(),
    )
    return tuple(msgspec.json.decode(done.stdout)["pandoc-api-version"])


def _json(tree: Tree, version: Sequence[int]) -> bytes:
    return msgspec.json.encode({"pandoc-api-version": version, **tree})


def _run(
    program: Path, document: bytes, to: str, options: Sequence[str]
) -> subprocess.CompletedProcess[bytes]:
    command = [str(program), *_MEMORY, "--sandbox", f"--data-dir={_NO_FOLDER}", "--wrap=none"]
    command += ["-f", "json", "-t", to, "-o", "-", *options]
    try:
        return subprocess.run(  # noqa: S603 - no shell, and no word of a bank among the options
            command,
            input=document,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired:
        message = f"it took more than {SECONDS} seconds"
        raise _failed(message) from None


def _environment() -> dict[str, str]:
    """Return what pandoc is told of its surroundings: nothing that could change what it writes."""
    needed_by_windows = {"SYSTEMROOT": root} if (root := os.environ.get("SYSTEMROOT")) else {}
    return {"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "946684800", **needed_by_windows}


def _failed(why: str) -> EssayplanError:
    message = f"pandoc could not make the document: {why[:_LONGEST_COMPLAINT]}"
    hint = "a shorter plan, or another format, may work"
    return EssayplanError([Diagnostic("pandoc-failed", Severity.ERROR, message, hint)])
