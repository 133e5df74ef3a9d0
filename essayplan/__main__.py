"""`python -m essayplan`: the same as the `essayplan` command."""

import sys

from essayplan.cli import start

if __name__ == "__main__":
    sys.exit(start())
