"""Running the program inside a test, as a shell would."""

import io
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from essayplan.cli import main

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "data" / "small"


class Run(NamedTuple):
    """What a run of the program left behind."""

    out: str
    err: str
    status: int


def run(
    monkeypatch: pytest.MonkeyPatch,
    *arguments: str | Path,
    stdin: str = "",
    encoding: str = "utf-8",
) -> Run:
    """Run the program in this process, with streams that are no terminal."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding) for _ in range(2))
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO(stdin))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        out.flush()
        err.flush()
    return Run(_text(out), _text(err), status)


def start(*arguments: str | Path, then: str = "", **environment: str) -> Run:
    """Run the program as a process of its own; `then` is what follows it on the command line."""
    command = shlex.join([sys.executable, "-m", "essayplan", *map(str, arguments)])
    done = subprocess.run(
        ["bash", "-c", f"{command} {then}"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    return Run(done.stdout, done.stderr, done.returncode)


def _text(stream: io.TextIOWrapper) -> str:
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)
