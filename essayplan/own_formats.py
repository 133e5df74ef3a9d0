"""The formats there are: those that ship, and a teacher's own from files of the same shape."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from essayplan.bank.cache import Cache
from essayplan.bank.files import read_file
from essayplan.diagnostics import Diagnostic, in_file_order
from essayplan.errors import EssayplanError
from essayplan.planning.formats import Exam, Formats, formats, read_formats, together
from essayplan.planning.places import Slip, is_empty_list, placed, slip


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
    slips = [] if found is None else list(_slips(found, text, str(path)))
    return found, in_file_order((*problems, *placed(slips, text, str(path))))


def _slips(found: Formats, text: str, path: str) -> Iterator[Slip]:
    """Yield what is wrong with formats that could be read; of what could not, nothing is said."""
    for model in found.models.values():
        keys = ("models", model.id, "slots")
        if not model.slots and is_empty_list(text, path, keys):
            message = f"The model '{model.id}' has no slots."
            yield slip(keys, "formats", message, "List what a student is to see, in order.")
    for exam in found.exams.values():
        yield from _exam_slips(exam)


def _exam_slips(exam: Exam) -> Iterator[Slip]:
    least, most = exam.paragraphs.least, exam.paragraphs.most
    if least > most:
        message = f"The fewest paragraphs, {least}, are more than the most, {most}."
        keys = ("exams", exam.id, "paragraphs")
        yield slip(keys, "formats", message, "Change the two about.")
    if exam.planning and exam.planning >= exam.minutes:
        message = f"Planning takes {exam.planning} of {exam.minutes} minutes: no time to write."
        hint = "'minutes' is the whole time, planning included."
        yield slip(("exams", exam.id, "planning"), "formats", message, hint)
