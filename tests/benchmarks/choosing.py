"""How long choosing takes on large questions, as a ratio to making one plan of the shipped bank.

    python tests/benchmarks/choosing.py

Banks of 60 and 120 arguments a side are drawn, from those that share no fact to those in which
most arguments share theirs; the choice is proved best by tests/planning/test_select.py.
"""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from essayplan.bank.library import shipped
from essayplan.bank.load import load
from essayplan.planning import Request, Topic, make_plan
from essayplan.planning.candidate import Candidate
from essayplan.planning.select import Rules, choose

RUNS = 20
KINDS = {
    "60 arguments, no fact shared": (60, 1_000_000),
    "60 arguments, some facts shared": (60, 200),
    "60 arguments, most facts shared": (60, 20),
    "120 arguments, some facts shared": (120, 300),
}
PARAGRAPHS, THEMES, FACTS, STRONGEST = 7, 6, 3, 900_000


def milliseconds(run: Callable[[], object]) -> float:
    """Return how long one run takes."""
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def drawn(arguments: int, facts: int, seed: int) -> list[Candidate]:
    """Draw the candidates of one question."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    return [
        Candidate(
            id=f"a{number}",
            group="case",
            theme=(theme := f"t{chance.randrange(THEMES)}"),
            strand=theme,
            value=chance.randrange(STRONGEST),
            evidence=frozenset(str(chance.randrange(facts)) for _ in range(FACTS)),
        )
        for number in range(arguments)
    ]


def plan_of_the_shipped_bank() -> Callable[[], object]:
    """Return what the ratios are to: a plan made from a bank that is read already."""
    (path,) = (each for each in shipped().iterdir() if each.is_dir())
    bank = load(path).bank
    question = bank.questions["genuine-break"]
    topic = Topic(bank=bank, question=question, asked=question.question)
    return lambda: make_plan(topic, Request())


def main() -> None:
    """Print the median and the longest of each kind, and its ratio to the floor."""
    plan = plan_of_the_shipped_bank()
    plan()
    rules = Rules({"case": PARAGRAPHS}, PARAGRAPHS)
    for name, (arguments, facts) in KINDS.items():
        questions = [drawn(arguments, facts, seed) for seed in range(RUNS)]
        floor = statistics.median(milliseconds(plan) for _ in range(RUNS))
        taken = [milliseconds(partial(choose, each, rules)) for each in questions]
        middle = statistics.median(taken)
        figures = f"{middle:8.1f} ms, at most {max(taken):.0f} ms; ratio {middle / floor:.2f}"
        print(f"{name:35}{figures}")  # noqa: T201 - what a benchmark is for


if __name__ == "__main__":
    main()
