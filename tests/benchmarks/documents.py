"""How long `-o plan.docx` and `-o plan.pdf` take, as ratios to pandoc and typst themselves.

    python tests/benchmarks/documents.py [question; default: genuine-break]

pandoc gets the same JSON document with the same options, typst the same template and data. All are
whole processes, from start to exit; ours and theirs take turns, so that a busy machine slows both,
and the ratio is of the medians of 20 runs. Ours plans the question as well; what that takes alone
is measured by `-o plan.md`, which needs no other program.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from essayplan import load_banks, plan
from essayplan.look import Look
from essayplan.render import render

RUNS = 20
QUESTION = "genuine-break"
TYPST = """
import json, sys, typst
request = json.load(sys.stdin.buffer)
made = typst.compile(
    request["template"].encode(),
    format="pdf",
    sys_inputs={"data": json.dumps(request["data"] | {"uncovered": False})},
    ignore_system_fonts=True,
    pdf_standards="ua-1",
)
sys.stdout.buffer.write(made)
"""


class Rival(NamedTuple):
    """A program that makes the same file alone: its command, where None is the one we start."""

    name: str
    command: tuple[str, ...] | None
    target: float


RIVALS = {
    "docx": Rival("pandoc", None, 1.5),
    "pdf": Rival("typst", (sys.executable, "-c", TYPST), 2.0),
}


class Started(NamedTuple):
    """A process: its command, what it is given to read, and its surroundings."""

    command: tuple[str, ...]
    content: bytes
    environment: dict[str, str] | None


def main() -> None:
    """Print the medians and the ratio for each format."""
    question = sys.argv[1] if len(sys.argv) > 1 else QUESTION
    with tempfile.TemporaryDirectory() as folder:
        environment = compiled(folder)
        bare = ours(question, "md", folder, environment)
        for to, rival in RIVALS.items():
            whole = ours(question, to, folder, environment)
            theirs = alone(question, to, rival, environment)
            sys.stdout.writelines(report(to, rival, *take_turns(whole, theirs, bare)))


def report(to: str, rival: Rival, whole: float, theirs: float, bare: float) -> Iterator[str]:
    """Yield the lines about one format."""
    yield f"essayplan plan -o plan.{to}: {whole * 1000:.0f} ms\n"
    yield f"{rival.name} alone: {theirs * 1000:.0f} ms\n"
    yield f"ratio: {whole / theirs:.2f} (target: at most {rival.target})\n"
    yield f"ratio without what -o plan.md takes: {(whole - bare) / theirs:.2f}\n"


def ours(question: str, to: str, folder: str, environment: dict[str, str]) -> Started:
    """Return our own process that plans and exports."""
    command = (sys.executable, "-m", "essayplan", "plan", question, "--force", "-o")
    return Started((*command, str(Path(folder, f"plan.{to}"))), b"", environment)


def alone(question: str, to: str, rival: Rival, environment: dict[str, str]) -> Started:
    """Return the rival's own process on what the exporter gives it."""
    made = plan(question, banks=load_banks())
    with mock.patch("subprocess.run", wraps=subprocess.run) as started:
        render(made, to, Look())
    call = started.call_args
    if rival.command:
        return Started(rival.command, call.kwargs["input"], environment)
    return Started(tuple(call.args[0]), call.kwargs["input"], call.kwargs["env"])


def take_turns(*processes: Started) -> tuple[float, ...]:
    """Return the median seconds of each, after one run apiece that compiles the modules."""
    runs = [tuple(map(seconds, processes)) for _ in range(RUNS + 1)]
    return tuple(map(statistics.median, zip(*runs[1:], strict=True)))


def seconds(process: Started) -> float:
    """Return how long one run takes, start to exit."""
    start = time.perf_counter()
    subprocess.run(
        process.command,
        input=process.content,
        check=True,
        capture_output=True,
        env=process.environment,
    )
    return time.perf_counter() - start


def compiled(folder: str) -> dict[str, str]:
    """Return an environment in which modules are compiled once, as an installer does."""
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


if __name__ == "__main__":
    main()
