"""What is heavy is not imported on the way of every plan."""

import subprocess
import sys

HEAVY = ("ssl", "urllib.request", "jinja2", "sqlite3", "pypandoc", "typst", "genanki")
PLAN = """
import io, sys
before = set(sys.modules)  # measuring coverage itself imports sqlite3
from essayplan.cli import main
sys.stdout = io.TextIOWrapper(io.BytesIO())
status = main(["plan", "genuine-break"])
after = sys.modules.keys() - before
sys.stderr.write(repr((status, [each for each in {heavy!r} if each in after])))
"""


def test_a_plan_imports_nothing_heavy() -> None:
    assert imported() == "(0, [])"


def test_a_bank_that_was_read_before_is_not_parsed_again() -> None:
    imported()
    assert imported("yaml") == "(0, [])"


def imported(*more: str) -> str:
    plan = PLAN.format(heavy=(*HEAVY, *more))
    done = subprocess.run([sys.executable, "-c", plan], capture_output=True, text=True, check=True)
    return done.stderr
