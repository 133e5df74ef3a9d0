"""Planning every question there is, into one folder: one that fails does not stop the others."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from essayplan.cli.session import Session
from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.outputs import Folder, Output, file_names, in_folder, write_file
from essayplan.planning import Topic
from essayplan.planning.plan import Plan

_NAMED = 3
"""How many questions a problem that they share names."""


class Troubles:
    """What went wrong, each problem once, with the questions that have it."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self._found: dict[Diagnostic, list[str]] = {}

    @contextmanager
    def of(self, question: str) -> Iterator[None]:
        """Take what goes wrong for a question, and go on."""
        try:
            yield
        except EssayplanError as problem:
            for each in problem.diagnostics:
                self._add(each, question)
        except OSError as problem:
            message = f"This cannot be written: {problem.strerror or problem}."
            self._add(Diagnostic("not-written", Severity.ERROR, message), question)

    def told(self) -> tuple[Diagnostic, ...]:
        """Return every problem, the questions named first."""
        return tuple(
            replace(each, message=f"{_and_more(questions)}: {each.message}")
            for each, questions in self._found.items()
        )

    def _add(self, problem: Diagnostic, question: str) -> None:
        questions = self._found.setdefault(problem, [])
        if question not in questions:
            questions.append(question)


def plan_several(
    session: Session,
    topics: Sequence[Topic],
    folder: Folder,
    make: Callable[[Topic], Plan],
    render: Callable[[Plan, str], bytes],
    *,
    force: bool,
) -> int:
    """Write a plan of each question in each format of `folder`; return the exit status.

    Raises EssayplanError, before any work, if there is no question or a file stands in the way.
    """
    if not topics:
        raise EssayplanError([_nothing_to_plan()])
    names = file_names((each.question.id, each.bank.id) for each in topics)
    files = in_folder(folder, names, force=force)
    troubles = Troubles()
    with _shown(session, folder, len(topics) * len(folder.formats)) as done:
        for topic, name, outputs in zip(topics, names, files, strict=True):
            with troubles.of(name):
                plan = make(topic)
                for output in outputs:
                    with troubles.of(name):
                        _write(output, plan, render, force=force)
                        done(output.path)
    problems = troubles.told()
    session.tell(problems)
    return 1 if problems else 0


def _write(
    output: Output, plan: Plan, render: Callable[[Plan, str], bytes], *, force: bool
) -> None:
    content = render(plan, output.format)
    output.path.parent.mkdir(exist_ok=True)  # not before: where nothing is made, none is left
    write_file(output.path, content, force=force)


@contextmanager
def _shown(session: Session, folder: Folder, total: int) -> Iterator[Callable[[Path], None]]:
    """Yield what to call for each file written: it moves a bar on a terminal, or says a line."""
    if not (session.err.file.isatty() and session.err.color_system):
        yield lambda path: session.say(f"Wrote {path}")
        return
    from rich.progress import Progress  # noqa: PLC0415 - seldom used

    with Progress(console=session.err, transient=True) as progress:
        task = progress.add_task("Planning", total=total)
        yield lambda _: progress.advance(task)
    session.say(f"Wrote {progress.tasks[0].completed:.0f} of {total} files to {folder.path}")


def _and_more(questions: Sequence[str]) -> str:
    more = len(questions) - _NAMED
    return ", ".join(questions[:_NAMED]) + (f" and {more} more" if more > 0 else "")


def _nothing_to_plan() -> Diagnostic:
    hint = "`essayplan questions` lists what there is to plan."
    return Diagnostic("no-question", Severity.ERROR, "There is no question in these banks.", hint)
