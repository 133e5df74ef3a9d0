"""The command line: parse, call the library, print, pick an exit status. No rule lives here.

Exit status: 0 done; 1 the data or the request has a problem; 2 used wrongly; 70 our bug; 130
interrupted.
"""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. `arguments` are those after the program's name.

    Nothing is imported before the `try`: Ctrl-C during the imports must not show a traceback.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    try:
        from essayplan.cli.run import run  # noqa: PLC0415

        return run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
