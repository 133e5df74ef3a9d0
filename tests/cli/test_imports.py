"""What is heavy is not imported on the way of every plan."""

import subprocess
import sys

HEAVY = ("ssl", "urllib.request", "jinja2", "sqlite3", "pypandoc", "typst", "genanki")
PLAN = f"""
import io, sys
before = set(sys.modules)  # measuring coverage itself imports sqlite3
from essayplan.cli import main
sys.stdout = io.TextIOWrapper(io.BytesIO())
status = main(["plan", "genuine-break"])
after = sys.modules.keys() - before
sys.stderr.write(repr((status, [each for each in {HEAVY!r} if each in after])))
"""


def test_a_plan_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", PLAN], capture_output=True, text=True, check=True)
    assert done.stderr == "(0, [])"
