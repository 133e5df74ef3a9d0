"""How long `essayplan plan` takes, as a ratio to the smallest Typer and Rich program.

    python tests/benchmarks/startup.py [arguments of essayplan; default: plan genuine-break]

The small program prints as many lines, with as many styled words, and does nothing else. The two
take turns, so that a busy machine slows both; the ratio is of the medians of 20 runs. So does a run
that finds nothing in the cache, and reads its banks anew.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 20
FLOOR = """
import typer
from rich.console import Console

app = typer.Typer()


@app.command()
def main(lines: int) -> None:
    console = Console()
    for number in range(lines):
        console.print(f"line [bold]{number}[/bold] of text")


app()
"""


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long one run takes, start to exit."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def compiled(folder: str) -> dict[str, str]:
    """Return an environment in which modules are compiled once, as an installer does."""
    kept = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def take_turns(commands: list[tuple[list[str], dict[str, str]]]) -> list[float]:
    """Return the median seconds of each, after one run apiece that compiles the modules."""
    runs = [[seconds(*each) for each in commands] for _ in range(RUNS + 1)]
    return [statistics.median(each) for each in zip(*runs[1:], strict=True)]


def main() -> None:
    """Print the medians and their ratios."""
    ours = [sys.executable, "-m", "essayplan", *(sys.argv[1:] or ["plan", "genuine-break"])]
    lines = subprocess.run(ours, check=True, capture_output=True).stdout.count(b"\n")
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "floor.py"
        program.write_text(FLOOR, encoding="utf-8")
        environment = compiled(folder)
        warm = {**environment, "XDG_CACHE_HOME": folder}
        cold = {**environment, "XDG_CACHE_HOME": os.devnull}
        floor = [sys.executable, str(program), str(lines)]
        plan, anew, least = take_turns([(ours, warm), (ours, cold), (floor, environment)])
    sys.stdout.write(
        f"essayplan {' '.join(ours[3:])}: {lines} lines, {plan * 1000:.0f} ms\n"
        f"with nothing in the cache: {anew * 1000:.0f} ms\n"
        f"smallest Typer and Rich program: {least * 1000:.0f} ms\n"
        f"ratio: {plan / least:.2f}, with nothing in the cache {anew / least:.2f} "
        "(target: at most 1.6)\n"
    )


if __name__ == "__main__":
    main()
