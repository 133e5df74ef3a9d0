"""How long reading a bank takes, as a ratio to what PyYAML alone takes on the same bytes.

    python tests/benchmarks/reading.py [megabytes; default: 10]

A bank of that size is made, in several files. Reading it into the model, with every check that
`load` makes and every lint, and `yaml.load` with CSafeLoader take turns, so that a busy machine
slows both; the ratio is of the medians of processor time. Peak memory is that of a process that
does nothing but read.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from essayplan.bank.library import shipped
from essayplan.bank.load import load
from essayplan.lints import lint

RUNS = 5
MEGABYTE = 1_000_000
FILE_SIZE = 600_000
SOURCES, FACTS, QUESTIONS, ARGUMENTS = 40, 600, 25, 8
THEMES = ("party and government", "terror", "economy", "culture", "foreign policy")
WORDS = """party government terror economy culture foreign policy reform industry ministry central
secret speech Khrushchev Stalin congress peasants virgin lands camps release housing pensions wages
the of in and to by for was were from after because although more less most all many""".split()
BANK = """bank:
  title: Reading, measured
  subject: History"""
SOURCE = """  {id}:
    type: book
    title: "{say:3}: {say:5}"
    author: {say:1}, {say:1}
    publisher: {say:2}
    issued: 1997"""
FACT = """  {id}:
    fact: {say:16}
    date: 1956-02
    kind: statistic
    sources: [{source}, {{source: {source}, pages: "240"}}]"""
QUESTION = """  {id}:
    question: {say:12}?
    wordings:
      - {say:12}?
      - {{text: "'{say:8}.' How far do you agree?", swap: true}}
    period: 1953-1964
    context: {say:40}
    terms:
      {say:2}: {say:14}
    criteria: [{say:9}, {say:8}]
    themes: [party and government, terror, economy, culture, foreign policy]"""
SIDE = """    {side}:
      position: {say:9}
      arguments:"""
ARGUMENT = """        - id: {id}
          theme: {theme}
          claim: {say:12}
          strength: {strength}
          explain: {say:20}
            {say:20}
          evidence: [{facts[0]}, {facts[1]}]"""
ANSWERS = """          answers:
            - {one}
            - argument: {other}
              because: {say:20}"""
PEAK = """
import resource, sys
from pathlib import Path
from essayplan.bank.load import load
loaded = load(Path(sys.argv[1]))
assert not loaded.diagnostics, loaded.diagnostics[0]
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> None:
    """Make a large bank, read it and the one that ships both ways, and print ratios and peak."""
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "large"
        make_bank(folder, int(megabytes * MEGABYTE))
        compare("made bank", folder)
        sys.stdout.write(f"peak memory      {peak(folder) / 1024:7.0f} MB\n")
    for folder in sorted(each for each in shipped().iterdir() if each.is_dir()):
        compare(folder.name, folder)


def compare(name: str, folder: Path) -> None:
    """Print how long a bank takes to read and lint, and PyYAML alone on the same bytes."""
    files = sorted(folder.glob("*.yaml"))
    size = sum(path.stat().st_size for path in files) / MEGABYTE
    ours, theirs = alternate(lambda: read_and_lint(folder), lambda: load_with_yaml(folder))
    sys.stdout.write(
        f"{name:16} {size:7.1f} MB in {len(files)} files\n"
        f"  essayplan      {ours:7.3f} s\n"
        f"  yaml.load      {theirs:7.3f} s\n"
        f"  ratio          {ours / theirs:7.2f}\n"
    )


def alternate(*readers: Callable[[], object]) -> tuple[float, ...]:
    """Return the median processor seconds of each reader; they take turns."""
    times: list[list[float]] = [[] for _ in readers]
    for _ in range(RUNS):
        for taken, reader in zip(times, readers, strict=True):
            start = time.process_time()
            reader()
            taken.append(time.process_time() - start)
    return tuple(statistics.median(each) for each in times)


def read_and_lint(folder: Path) -> int:
    """Read the bank into the model and lint it; return how much is wrong with it."""
    loaded = load(folder)
    return len(loaded.diagnostics) + len(lint(loaded.bank, loaded.places))


def load_with_yaml(folder: Path) -> None:
    """Read the files as anyone would with PyYAML."""
    for path in sorted(folder.glob("*.yaml")):
        yaml.load(path.read_bytes(), yaml.CSafeLoader)


def peak(folder: Path) -> int:
    """Return the most memory, in KiB, that reading the bank takes."""
    command = [sys.executable, "-c", PEAK, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout)


def make_bank(folder: Path, size: int) -> int:
    """Write a bank of at least `size` bytes and return how many it has."""
    folder.mkdir()
    chance = random.Random(1956)  # noqa: S311 - nothing here is secret
    written = number = 0
    while written < size:
        text = "\n".join([*make_file(chance, number), ""])
        (folder / f"part-{number:03}.yaml").write_text(text, encoding="utf-8")
        written += len(text.encode())
        number += 1
    return written


def make_file(chance: random.Random, number: int) -> Iterator[str]:
    """Yield the parts of one file, as a teacher would write them."""
    yield BANK if number == 0 else ""
    yield "sources:"
    for index in range(SOURCES):
        yield SOURCE.format(id=f"s{number}-{index}", say=Saying(chance))
    yield "evidence:"
    for index in range(FACTS):
        source = f"s{number}-{chance.randrange(SOURCES)}"
        yield FACT.format(id=f"e{number}-{index}", source=source, say=Saying(chance))
    yield "questions:"
    for index in range(QUESTIONS):
        yield QUESTION.format(id=f"q{number}-{index}", say=Saying(chance))
        yield from make_side(chance, "for", number, index)
        yield from make_side(chance, "against", number, index)


def make_side(chance: random.Random, side: str, number: int, question: int) -> Iterator[str]:
    """Yield one side of a question; both sides answer some arguments of the other."""
    yield SIDE.format(side=side, say=Saying(chance))
    for index in range(ARGUMENTS):
        facts = [f"e{number}-{fact}" for fact in chance.sample(range(FACTS), 2)]
        theme, strength = chance.choice(THEMES), chance.randint(1, 5)
        identity, say = f"{side[0]}{number}-{question}-{index}", Saying(chance)
        yield ARGUMENT.format(id=identity, theme=theme, strength=strength, facts=facts, say=say)
        if side == "against" and index % 2:
            met = f"f{number}-{question}-"
            yield ANSWERS.format(one=f"{met}{index}", other=f"{met}0", say=say)
        if side == "for" and index == ARGUMENTS - 2:
            met = f"a{number}-{question}-"
            yield ANSWERS.format(one=f"{met}0", other=f"{met}2", say=say)


class Saying:
    """Makes up words where a template asks for some: `{say:12}` is twelve of them."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def __format__(self, count: str) -> str:
        return " ".join(self.chance.choices(WORDS, k=int(count))).capitalize()


if __name__ == "__main__":
    main()
