"""The formats there are: those that ship, and a teacher's own from files of the same shape."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from essayplan.bank.cache import Cache
from essayplan.bank.files import read_file
from essayplan.bank.lines import with_excerpts
from essayplan.bank.nodes import Entry, Mapping
from essayplan.diagnostics import Diagnostic, Location, Severity, in_file_order
from essayplan.errors import EssayplanError
from essayplan.planning.formats import Exam, Formats, Model, formats, read_formats, together

_Slip = tuple[tuple[str, ...], str, str]
"""The keys that lead to the place, the message, the hint."""


def known_formats(paths: Iterable[Path], cache: Cache | None = None) -> Formats:
    """Return the formats that ship and those in the files at `paths`, of which the first count.

    Those that ship come from `cache` if they were read before. Raises EssayplanError with
    everything that is wrong with any of the files.
    """
    known, problems = read(paths, cache)
    if problems:
        raise EssayplanError(problems)
    return known


def read(
    paths: Iterable[Path], cache: Cache | None = None
) -> tuple[Formats, tuple[Diagnostic, ...]]:
    """Return the formats there are, as far as they can be read, and what is wrong."""
    files = [_file(path) for path in dict.fromkeys(paths)]
    own = (each for each, _ in files if each is not None)
    return together(own, formats(cache)), tuple(each for _, problems in files for each in problems)


def _file(path: Path) -> tuple[Formats | None, tuple[Diagnostic, ...]]:
    text = read_file(path, named=True)
    if isinstance(text, Diagnostic):
        return None, (text,)
    found, problems = read_formats(text, str(path))
    slips = tuple(_placed(text, str(path), slip) for slip in _slips(found or Formats()))
    return found, in_file_order((*problems, *with_excerpts(slips, {str(path): text})))


def _slips(found: Formats) -> Iterator[_Slip]:
    for model in found.models.values():
        yield from _model_slips(model)
    for exam in found.exams.values():
        yield from _exam_slips(exam)


def _model_slips(model: Model) -> Iterator[_Slip]:
    if not model.slots:
        message = f"The model '{model.id}' has no slots."
        yield ("models", model.id, "slots"), message, "List what a student is to see, in order."


def _exam_slips(exam: Exam) -> Iterator[_Slip]:
    least, most = exam.paragraphs.least, exam.paragraphs.most
    if least > most:
        message = f"The fewest paragraphs, {least}, are more than the most, {most}."
        yield ("exams", exam.id, "paragraphs"), message, "Change the two about."
    if exam.planning and exam.planning >= exam.minutes:
        message = f"Planning takes {exam.planning} of {exam.minutes} minutes: no time to write."
        hint = "'minutes' is the whole time, planning included."
        yield ("exams", exam.id, "planning"), message, hint


def _placed(text: str, path: str, slip: _Slip) -> Diagnostic:
    keys, message, hint = slip
    where = Location(path, *_place(text, path, keys))
    return Diagnostic("formats", Severity.ERROR, message, hint, where)


def _place(text: str, path: str, keys: Iterable[str]) -> tuple[int, int]:
    """Return the line and column of the key that `keys` lead to, as far as they lead."""
    from essayplan.bank import tree  # noqa: PLC0415 - needed only when something is wrong

    node, found = tree.read(text, path).root, Entry(Mapping({}, 1, 1), 1, 1)
    for key in keys:
        if not isinstance(node, Mapping) or key not in node.entries:
            break
        found = node.entries[key]
        node = found.node
    return found.line, found.column
