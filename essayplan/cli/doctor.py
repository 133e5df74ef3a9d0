"""The command that says what is installed, where things are, and what is missing."""

import platform
import sys
from importlib import metadata
from pathlib import Path

import typer
from msgspec import Struct

import essayplan
from essayplan.bank.library import load_banks
from essayplan.cli import own, places
from essayplan.cli.banks import bank_paths, environment
from essayplan.cli.options import AsJson
from essayplan.cli.session import Session
from essayplan.listing import ListedBank, list_banks
from essayplan.rendering.document import Block, Bullets, Document, Heading, Labelled, Prose, Text

DOCUMENTS = {
    "pypandoc_binary": "Word, OpenDocument, EPUB, LaTeX, RTF",
    "typst": "PDF",
    "genanki": "Anki cards",
}


class Report(Struct, frozen=True):
    """What `doctor` found.

    `documents` gives the version of each package that writes documents, or null where it is not
    installed; everything else works without it.
    """

    facts: dict[str, str]
    banks: tuple[ListedBank, ...]
    documents: dict[str, str | None]


def doctor(context: typer.Context, as_json: AsJson = False) -> int:
    """Say what is installed, where things are, and what is missing."""
    session = context.ensure_object(Session)
    paths = bank_paths(session)
    banks = list_banks(dict(zip(paths, load_banks(paths, limit=session.limit), strict=True)))
    found = Report(_facts(session), banks, {name: _version(name) for name in DOCUMENTS})
    session.result(found, _document, as_json=as_json)
    return 1 if any(bank.errors for bank in banks) else 0


def _facts(session: Session) -> dict[str, str]:
    out = session.out
    return {
        "essayplan": f"{essayplan.__version__}, in {Path(essayplan.__file__).parent}",
        "Python": f"{platform.python_version()}, {sys.executable}",
        "System": platform.platform(),
        "Screen": f"{out.encoding}, {out.width} columns, colours: {out.color_system or 'none'}",
        "Your banks": str(places.banks()),
        "Your formats": str(places.formats()),
        "Cache": str(places.cache()),
        "ESSAYPLAN_BANKS": environment() or "not set",
        "ESSAYPLAN_FORMATS": own.environment() or "not set",
    }


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _document(report: Report) -> Document:
    facts = tuple(_labelled(label, text) for label, text in report.facts.items())
    banks = Bullets(tuple((Text(_bank(each)),) for each in report.banks))
    blocks: tuple[Block, ...] = (*facts, Heading(2, "Banks, nearest first"), banks)
    return Document("", "en-GB", (*blocks, Heading(2, "Documents"), *_documents(report)))


def _bank(bank: ListedBank) -> str:
    if bank.errors:
        errors = _counted(bank.errors, "error")
        return f"{bank.path}: {errors}. For more: essayplan bank check {bank.path}"
    questions = _counted(bank.questions, "question")
    return f"{bank.path}: {bank.id}, {questions}, {_counted(bank.arguments, 'argument')}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _documents(report: Report) -> tuple[Block, ...]:
    missing = [name for name, version in report.documents.items() if version is None]
    rows = [_labelled(name, _about(name, version)) for name, version in report.documents.items()]
    if missing:
        rows.append(_labelled("To install", f"{sys.executable} -m pip install {' '.join(missing)}"))
    return tuple(rows)


def _about(name: str, version: str | None) -> str:
    return f"{version or 'not installed'}, for {DOCUMENTS[name]}"


def _labelled(label: str, text: str) -> Labelled:
    return Labelled(label, (Prose((Text(text),)),))
