"""Checks that what a bank refers to is there, and that replies meet the other side."""

from graphlib import CycleError, TopologicalSorter
from itertools import islice, pairwise

from essayplan.bank import walk
from essayplan.bank.merge import Kind, Part, Places
from essayplan.bank.nodes import Entry, Node, Scalar
from essayplan.bank.problems import Problems
from essayplan.bank.walk import ArgumentNode
from essayplan.diagnostics import Severity

_MOST_CIRCLES = 20
_MOST_NAMED = 12
_NAMES = {"source": "a source", "evidence": "a piece of evidence", "argument": "an argument"}
_SECTIONS = {
    "source": "under 'sources:'",
    "evidence": "under 'evidence:'",
    "argument": "to the other side of this question",
}

Replies = dict[str, dict[str, tuple[Scalar, Problems]]]
"""Of one question: for each argument those it answers, and where that is written."""


def check(parts: list[Part], places: Places, *, complete: bool) -> None:
    """Report every reference that does not hold.

    Where a file could not be read to its end, or a name in it (`complete` is false), what is
    missing may well be there, so dangling references and unlisted themes are passed over.
    """
    written = [(part, argument) for part in parts for argument in walk.arguments(part.root)]
    known = _Known(places, complete=complete)
    for part in parts:
        for entry in walk.entries(part.root, "evidence").values():
            for source in walk.texts(entry.node, "sources", "source"):
                known.require("source", source, part.problems)
        for entry in walk.entries(part.root, "questions").values() if complete else ():
            _themes(entry, part.problems)
    for part, argument in written:
        for evidence in walk.texts(argument.node, "evidence", ""):
            known.require("evidence", evidence, part.problems)
    _replies(written, known)


class _Known:
    """What a bank holds, by kind and id."""

    def __init__(self, places: Places, *, complete: bool) -> None:
        self._places = places
        self._complete = complete
        self._ids: dict[Kind, list[str]] = {}

    def require(self, kind: Kind, reference: Scalar, problems: Problems) -> bool:
        """Report a reference to what is not there, and return whether it is."""
        if (kind, reference.text) in self._places:
            return True
        if self._complete:
            message = (
                f"There is no {_NAMES[kind].partition(' ')[2]} '{reference.text}' in this bank."
            )
            problems.add(
                "dangling-reference", reference, message, self._hint(kind, reference, problems)
            )
        return False

    def _hint(self, kind: Kind, reference: Scalar, problems: Problems) -> str:
        for other, name in _NAMES.items():
            if (other, reference.text) in self._places:
                return f"'{reference.text}' is the id of {name}."
        nearest = problems.suggest(reference.text, self._all(kind))
        return nearest or f"Add it {_SECTIONS[kind]}, or take it out here."

    def _all(self, kind: Kind) -> list[str]:
        if kind not in self._ids:
            self._ids[kind] = [identity for of, identity in self._places if of == kind]
        return self._ids[kind]


def _replies(written: list[tuple[Part, ArgumentNode]], known: _Known) -> None:
    by_id = {argument.id.text: argument for _, argument in reversed(written)}
    by_question: dict[str, Replies] = {}
    for part, argument in written:
        for place in walk.texts(argument.node, "answers", "argument"):
            if not known.require("argument", place, part.problems):
                continue
            if _meets_other_side(argument, by_id[place.text], place, part.problems):
                replies = by_question.setdefault(argument.question, {})
                replies.setdefault(argument.id.text, {})[place.text] = (place, part.problems)
    for replies in by_question.values():
        _circles(replies)


def _meets_other_side(
    argument: ArgumentNode, met: ArgumentNode, place: Scalar, problems: Problems
) -> bool:
    replier, answered = argument.id.text, met.id.text
    if replier == answered:
        message = f"'{replier}' answers itself."
        problems.add("reply-to-itself", place, message, "Name an argument of the other side.")
    elif argument.question != met.question:
        message = f"'{answered}' is an argument of another question, '{met.question}'."
        problems.add("reply-elsewhere", place, message, "Answer arguments of this question only.")
    elif argument.side == met.side:
        message = f"'{answered}' stands on the same side as '{replier}'."
        problems.add("reply-to-own-side", place, message, "Name an argument of the other side.")
    else:
        return True
    return False


def _circles(replies: Replies) -> None:
    """Report the circles of replies, each by the reply that is written last."""
    for _ in range(_MOST_CIRCLES):
        try:
            TopologicalSorter(replies).prepare()
        except CycleError as error:
            _circle(replies, error.args[1])
        else:
            return


def _circle(replies: Replies, names: list[str]) -> None:
    """Report one circle and take a reply out of it. `names` run from answered to answering."""
    steps = [(answering, met) for met, answering in pairwise(names)]
    answering, met = max(steps, key=lambda each: _written_at(replies, *each))
    place, problems = replies[answering].pop(met)
    order = [met for met, _ in pairwise(names)][::-1]
    start = order.index(answering)
    circle = [*order[start:], *order[:start], answering]
    told = " answers ".join(f"'{each}'" for each in circle)
    message = f"These replies go in a circle: {told}."
    problems.add("circle-of-replies", place, message, "Take out the weakest of these replies.")


def _written_at(replies: Replies, answering: str, met: str) -> tuple[str, int, int]:
    place, problems = replies[answering][met]
    return problems.path, place.line, place.column


def _themes(entry: Entry, problems: Problems) -> None:
    """Warn of themes that the question, which lists its themes, does not list."""
    listed = dict.fromkeys(each.text for each in walk.texts(entry.node, "themes", ""))
    if not listed:
        return
    for theme in _themes_used(entry.node):
        if theme.text not in listed:
            message = f"'{theme.text}' is not one of the question's themes."
            hint = problems.suggest(theme.text, listed) or _listing(listed)
            problems.add("unlisted-theme", theme, message, hint, Severity.WARNING)


def _listing(themes: dict[str, None]) -> str:
    named = ", ".join(islice(themes, _MOST_NAMED))
    return f"They are {named}{' and others' if len(themes) > _MOST_NAMED else ''}."


def _themes_used(question: Node) -> list[Scalar]:
    criteria = walk.items(question, "criteria")
    used = [theme for each in criteria for theme in walk.texts(each, "themes", "")]
    for side in ("for", "against"):
        for argument in walk.items(walk.field(question, side), "arguments"):
            theme = walk.field(argument, "theme")
            used += [theme] if isinstance(theme, Scalar) and theme.text else []
    return used
