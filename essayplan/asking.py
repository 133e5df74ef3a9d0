"""From a user's words to a question of a bank, or to diagnostics that name the nearest."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from essayplan.bank.files import read_file
from essayplan.bank.find import Found, find_question, nearest
from essayplan.diagnostics import Diagnostic, Severity, has_errors
from essayplan.errors import EssayplanError
from essayplan.model import Bank
from essayplan.planning import Request, Topic, make_plan
from essayplan.planning.formats import Formats
from essayplan.planning.nearness import fits, near_enough, swapped
from essayplan.planning.plan import Plan
from essayplan.planning.saved import open_saved
from essayplan.question import Brief, is_question, understand
from essayplan.suggest import did_you_mean

FEWEST_WORDS = 3
"""A text of fewer is a brief only if it is plainly a question."""
FAINTLY = 0.01
_SAVED = (".yaml", ".yml")
_PLAN = frozenset({"question", "stance", "introduction", "paragraphs", "judgement"})
_BANK = frozenset({"bank", "questions", "evidence", "sources"})
"""Fields by which a file is known for a saved plan, or for a bank's."""
_LONGEST_SHOWN = 200


def find(banks: Sequence[Bank], words: str) -> Found:
    """Return the question that `words` name, as an id or `bank/id`, or ask.

    Raises EssayplanError if no bank has it, naming the nearest three.
    """
    found = _meant(banks, words)
    if found is None:
        raise EssayplanError(_unknown(banks, words))
    return found


class Made(NamedTuple):
    """A plan, and what there is to say of the file that it was opened from."""

    plan: Plan
    notes: tuple[Diagnostic, ...] = ()


def make(banks: Sequence[Bank], words: str, request: Request, known: Formats | None = None) -> Made:
    """Plan the question that `words` name or ask; or open the saved plan that they are the path of.

    `known` are the formats there are, by default those that ship. Raises EssayplanError if no bank
    has the question or the request does not fit it.
    """
    if words.endswith(_SAVED):
        return _reopen(Path(words), banks, request, known)
    return Made(make_one(topic(banks, words), request, known))


def make_one(asked: Topic, request: Request, known: Formats | None = None) -> Plan:
    """Plan one question; raises EssayplanError if the request does not fit it."""
    planned = make_plan(asked, request, known)
    if planned.plan is None:
        raise EssayplanError(planned.diagnostics)
    return planned.plan


def topics(banks: Sequence[Bank]) -> tuple[Topic, ...]:
    """Return every question of `banks`, each asked in its own words."""
    return tuple(
        Topic(bank=bank, question=question, asked=question.question)
        for bank in banks
        for question in bank.questions.values()
    )


def topic(banks: Sequence[Bank], words: str) -> Topic:
    """Return the question to plan: the one that `words` name or ask, or else the nearest to them.

    Raises EssayplanError, naming the nearest three, if no question is near enough to plan from.
    """
    found = _meant(banks, words) or _near(banks, words)
    if found is None:
        raise EssayplanError(_unknown(banks, words))
    return Topic(
        bank=found.bank,
        question=found.question,
        asked=found.question.question if _is_id(found, words) else words,
        swap=swapped(found, words),
        closeness=1.0 if found.part else found.closeness,
        exact=found.exact,
        wording=found.wording if found.exact or found.part else "",
    )


def _near(banks: Sequence[Bank], words: str) -> Found | None:
    """Return the nearest question, if it is near enough to be planned in place of the one asked."""
    closest = next(iter(nearest(banks, words, 1)), None)
    near = closest and not _names_a_bank(words) and near_enough(closest, words)
    return closest if near else None


def open_plan(path: Path, banks: Sequence[Bank], known: Formats | None = None) -> Made:
    """Return the saved plan at `path`, its checks made again; evidence added is from `banks`.

    `known` are the paragraph models there are, by default those that ship. Raises EssayplanError,
    with lines and columns, if the file is missing or broken.
    """
    text = read_file(path, named=True)
    if isinstance(text, Diagnostic):
        raise EssayplanError([text])
    if (keys := _keys(text)).isdisjoint(_PLAN):
        is_bank = path.suffix in _SAVED and not keys.isdisjoint(_BANK)
        raise EssayplanError([_no_plan(path, is_bank=is_bank)])
    saved = open_saved(text, str(path), banks, known)
    if saved.plan is None or has_errors(saved.diagnostics):
        raise EssayplanError(saved.diagnostics)
    return Made(saved.plan, saved.diagnostics)


def _keys(text: str) -> frozenset[str]:
    """Return the fields that stand at the margin of a YAML file, whatever else is wrong with it."""
    return frozenset(re.findall(r"^([a-z_]+):", text, re.MULTILINE))


def _no_plan(path: Path, *, is_bank: bool) -> Diagnostic:
    hint = "A plan is saved by `essayplan plan QUESTION -o NAME.plan.yaml`."
    message = f"“{path}” is no saved plan."
    if is_bank:
        hint = f"Plan from it: `essayplan plan QUESTION --bank {path}`."
        message = f"“{path}” is a bank, and no saved plan."
    return Diagnostic("no-plan", Severity.ERROR, message, hint)


def spelled_out(banks: Sequence[Bank], words: str) -> str:
    """Return the question that `words` are the id of, or `words` themselves."""
    found = find_question(banks, words)
    return found.question.question if found and _is_id(found, words) else words


def asked(words: str) -> Brief:
    """Say what a question asks; raises EssayplanError for a word or two that ask nothing."""
    if len(words.split()) < FEWEST_WORDS and not is_question(words):
        raise EssayplanError([_asks_nothing(words)])
    return understand(words)


def _reopen(path: Path, banks: Sequence[Bank], request: Request, known: Formats | None) -> Made:
    if request != Request():
        raise EssayplanError([_kept(path)])
    return open_plan(path, banks, known)


def _kept(path: Path) -> Diagnostic:
    return Diagnostic(
        code="saved-plan",
        severity=Severity.ERROR,
        message=f"“{path}” is a plan already, and options that plan anew do not change it.",
        hint="Edit the file, or plan its question again.",
    )


def _asks_nothing(words: str) -> Diagnostic:
    return Diagnostic(
        code="no-question",
        severity=Severity.ERROR,
        message=f"“{words}” asks nothing." if words.strip() else "There is no question.",
        hint="Give the question in full, as it is set.",
    )


def _is_id(found: Found, words: str) -> bool:
    return words.strip().casefold().removeprefix(f"{found.bank.id}/") == found.question.id


def _meant(banks: Sequence[Bank], words: str) -> Found | None:
    """Return the question that `words` mean; an id with a bank's name means that bank's or none."""
    found = find_question(banks, words)
    if found and not found.exact and (_names_a_bank(words) or not fits(found, words)):
        return None
    return found


def _names_a_bank(words: str) -> bool:
    return "/" in words and not any(character.isspace() for character in words)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


def _how_near(found: Found) -> str:
    return f", about {found.closeness:.0%} of what you asked" if found.closeness >= FAINTLY else ""


def _unknown(banks: Sequence[Bank], words: str) -> Iterator[Diagnostic]:
    near = nearest(banks, words)
    meant = did_you_mean(words, [name for bank in banks for name in bank.questions])
    lists = "`essayplan questions` lists them all. The nearest:"
    hint = (
        f"Did you mean “{meant}”? {lists}" if meant else lists if near else "Name one with --bank."
    )
    yield Diagnostic(
        code="unknown-question",
        severity=Severity.ERROR,
        message=f"No bank has the question “{_shortened(words)}”.",
        hint=hint,
    )
    for each in near:
        yield Diagnostic(
            code="nearest-question",
            severity=Severity.NOTE,
            message=f"{each.bank.id}/{each.question.id}{_how_near(each)}: {each.question.question}",
        )
