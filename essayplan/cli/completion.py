"""What the Tab key completes: ids, and the names that options take. A broken bank says nothing.

What is completed is imported when Tab is pressed: every command imports this module.
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

import typer

from essayplan.bank.library import open_bank
from essayplan.cli.banks import bank_paths
from essayplan.cli.own import format_paths
from essayplan.cli.session import Session
from essayplan.entries import all_ids
from essayplan.model import Bank


def question_ids(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of questions that begin so, each with its words; with its bank if one is."""
    return [
        (name, question.question)
        for bank in _banks(context)
        for question in bank.questions.values()
        if (name := _named(bank, question.id, incomplete)).startswith(incomplete)
    ]


def argument_ids(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of arguments that begin so, each with its claim."""
    questions = (each for bank in _banks(context) for each in bank.questions.values())
    arguments = (argument for each in questions for _, argument in each.arguments())
    return [(each.id, each.claim) for each in arguments if each.id.startswith(incomplete)]


def entry_ids(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of everything in the banks that begin so; with its bank if one is named."""
    every = (_named(bank, each, incomplete) for bank in _banks(context) for each in all_ids([bank]))
    return _starting(dict.fromkeys(every), incomplete)


def in_list(module: str, registry: str) -> Callable[[str], list[str]]:
    """Return a completer of a list with commas of the keys of a registry: of its last part."""
    complete_one = names(module, registry)

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        return [f"{before}{comma}{name}" for name in complete_one(last)]

    return complete


def names(module: str, registry: str) -> Callable[[str], list[str]]:
    """Return a completer of the keys of a registry, which lies in a module of essayplan."""

    def complete(incomplete: str) -> list[str]:
        return _starting(getattr(import_module(f"essayplan.{module}"), registry), incomplete)

    return complete


def formats(kind: str) -> Callable[[typer.Context, str], list[str]]:
    """Return a completer of the names of exam formats (`exams`) or paragraph models (`models`)."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        paths = format_paths(context.params.get("own"))
        known, _ = import_module("essayplan.own_formats").read(paths)
        return _starting(getattr(known, kind), incomplete)

    return complete


def _banks(context: typer.Context) -> Iterator[Bank]:
    session = context.ensure_object(Session)
    opened = (open_bank(path, session.cache, session.limit) for path in bank_paths(session))
    return (each for each in opened if isinstance(each, Bank))


def _named(bank: Bank, identity: str, incomplete: str) -> str:
    return f"{bank.id}/{identity}" if "/" in incomplete else identity


def _starting(known: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in known if name.startswith(incomplete)]
