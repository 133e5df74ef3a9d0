"""The command line: parse, call the library, print, pick an exit status. No rule lives here.

Exit status: 0 done; 1 the data or the request has a problem; 2 used wrongly; 70 our bug; 130
interrupted.
"""

import gc
import sys
from collections.abc import Sequence

INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. `arguments` are those after the program's name.

    The imports wait until here: Ctrl-C while they run must not show a traceback.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    # One command leaves little garbage; looking for it would be a twentieth of the time to start.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    try:
        from essayplan.cli.run import run  # noqa: PLC0415

        return run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
