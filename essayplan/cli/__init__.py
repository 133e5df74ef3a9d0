"""The command line: parse, call the library, print, pick an exit status. No rule lives here.

Exit status: 0 done; 1 the data or the request has a problem; 2 used wrongly; 70 our bug; 130
interrupted.
"""

import gc
import sys
from collections.abc import Sequence

INTERRUPTED = 130
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def start() -> int:
    """Run the command that the program was started with; return its exit status.

    A process that lives for one command makes little garbage. Looking for it, above all in
    everything that is left at the end, would be a seventh of its time.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    status = main(sys.argv[1:])
    gc.freeze()
    return status


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status. `arguments` are those after the program's name.

    The imports wait until here: Ctrl-C while they run must not show a traceback.
    """
    try:
        from essayplan.cli.run import run  # noqa: PLC0415

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
