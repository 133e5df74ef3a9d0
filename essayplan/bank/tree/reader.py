"""One reading of a text: the parser's events become nodes, and its faults become problems."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from yaml import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from essayplan.bank import slips, whole
from essayplan.bank.characters import (
    FORBIDDEN_ESCAPED,
    NO_BREAK_SPACE,
    SURELY_SHORT,
    hidden_escapes,
    is_too_long,
)
from essayplan.bank.lines import Lines
from essayplan.bank.no_break import Span
from essayplan.bank.nodes import Entry, Mapping, Node, Scalar, Sequence
from essayplan.bank.problems import Problems, Stopped, Unreadable
from essayplan.bank.tree.parsers import parser
from essayplan.model import LONGEST_TEXT

DEEPEST = 16
"""Lists and mappings within each other: twice what a bank needs."""

_NOT_TEXT = "\0"
_NO_NAMES = {"": slips.NO_NAME, "<<": slips.MERGE_KEY, _NOT_TEXT: slips.KEY_NOT_TEXT}


class TextReader:
    """Reads one file. `root` is filled from the top down, so a stop leaves what was read.

    `fault` is the slip that the parser stopped at. `covers` are the texts with slips, each from its
    start to its end, that are told already and that the parser is not to see.
    """

    def __init__(self, text: str, problems: Problems, covers: dict[int, int] | None = None) -> None:
        """Read `text`; what is wrong with it goes into `problems`."""
        self.root: Node | None = None
        self.complete = False
        self.fault: tuple[slips.Slip, int] | None = None
        self.covers = covers or {}
        self.texts: list[Span] = []  # in quotes or blocks, with no-break spaces
        self.problems = problems
        self._told = tuple(problems.found)
        self._text = text
        self._scalar = self._covered if self.covers else self._usual
        self._last: Any = None  # the last text in quotes or in a block
        self._get: Callable[[], Any] = StreamEndEvent

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def run(self, *, pure: bool) -> None:
        """Read the whole file; `complete` says whether its end was reached."""
        hopeless = whole.not_a_bank(self._text)
        if hopeless:
            self._add(*hopeless)
            return
        try:
            self._parse(parser(pure=pure))
        except Stopped:
            return
        except MarkedYAMLError as error:
            from essayplan.bank import fault, faults  # noqa: PLC0415 - seldom needed

            self._stop(*faults.explain(fault.from_error(self._text, error, self._last)))
            return
        except Unreadable as found:
            self._stop(*found.args)
            return
        whole.warn_of_cut_texts(self._text, self.root, self.problems)
        self.complete = True

    def unread(self) -> int:
        """Return the line where what was not read begins; 0 if nothing stands there."""
        if self.complete or self.root is None or self.problems.full:
            return 0
        last = self.problems.found[-1].location
        line = last.line + 1 if last else 0
        index = self._lines.index(line, 1) if line <= self._lines.count else len(self._text)
        return line if whole.after_comments(self._text, index) < len(self._text) else 0

    def without_fault(self) -> "TextReader | None":
        """Return a reader that has told the fault, and does not see it; None if it would be lost.

        Reading a large file again and again would take too long.
        """
        from essayplan.bank import mends  # noqa: PLC0415 - seldom needed

        times = len(self.covers) + 1
        often = times > mends.MOST_MENDS or times * len(self._text) > mends.MOST_READ
        if self.fault is None or self.problems.full or often:
            return None
        found = mends.cover(self._text, *self.fault)
        if found is None:
            return None
        told = Problems(self.problems.path)
        told.found = [*self._told, self.problems.found[-1]]
        told.covered = self.problems.covered | {self._lines.place(found[0])}
        return TextReader(self._text, told, {**self.covers, found[0]: found[1]})

    def _stop(self, slip: slips.Slip, index: int) -> None:
        self.fault = (slip, index)
        self._add(slip, index)

    def _parse(self, made: Callable[[str], Any]) -> None:
        text = whole.readable(self._text, self.problems)
        if self.covers:
            from essayplan.bank import mends  # noqa: PLC0415 - seldom needed

            text = mends.covered(text, self.covers.items())
        self._get = made(text).get_event
        self._document()

    def _document(self) -> None:
        self._get()  # the start of the stream
        if self._get().__class__ is StreamEndEvent:
            return
        root = self._node(self._get())
        self.root = None if root.__class__ is Scalar and root.blank else root
        self._fill(root, 1)
        self._nothing_more(self._get())

    def _nothing_more(self, end_of_document: Any) -> None:
        """Refuse whatever follows the first document."""
        index = whole.after_comments(self._text, end_of_document.end_mark.index)
        if index < len(self._text):
            dotted = end_of_document.explicit
            self._report(whole.leftover(self._text, index, dotted=dotted), index)

    def _node(self, event: Any) -> Node:
        """Return the node that begins with `event`; a list or mapping is still to be filled."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if kind is AliasEvent:
            self._report(slips.ALIAS, event.start_mark.index)
            self.problems.covered.add((line, column))
            return Scalar("*" + event.anchor, line, column)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        return (
            Mapping({}, line, column) if kind is MappingStartEvent else Sequence([], line, column)
        )

    def _usual(self, event: Any) -> Scalar:
        text, mark = event.value, event.start_mark
        style = event.style  # for a plain scalar, "" from libyaml and None from Python's parser
        if style:
            self._last = event
            if NO_BREAK_SPACE in text:
                self.texts.append((mark.index, event.end_mark.index))
            if style == '"' and FORBIDDEN_ESCAPED.search(text):
                self._escapes(event)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if len(text) > SURELY_SHORT and is_too_long(text):
            self._report(slips.TOO_LONG, event.start_mark.index)
            text = text[:SURELY_SHORT]
        return Scalar(text, mark.line + 1, mark.column + 1, not style)

    def _covered(self, event: Any) -> Scalar:
        """Return a text, one that is covered up as it was meant."""
        from essayplan.bank import mends  # noqa: PLC0415 - seldom needed

        mark = event.start_mark
        if mark.index not in self.covers:
            return self._usual(event)
        text = mends.meant(self._text[mark.index : event.end_mark.index])
        return Scalar(text[:LONGEST_TEXT], mark.line + 1, mark.column + 1, plain=False)

    def _fill(self, node: Node, depth: int) -> None:
        if isinstance(node, Scalar):
            return
        if depth > DEEPEST:
            slip = slips.TOO_DEEP
            self.problems.add(slip.code, node, slip.message, slip.hint)
            raise Stopped
        if isinstance(node, Mapping):
            self._fill_mapping(node, depth + 1)
        else:
            self._fill_sequence(node.items, depth + 1)

    def _fill_sequence(self, items: list[Node], depth: int) -> None:
        get, scalar = self._get, self._scalar
        while (event := get()).__class__ is not SequenceEndEvent:
            if event.__class__ is ScalarEvent:
                items.append(scalar(event))
            else:
                node = self._node(event)
                items.append(node)
                self._fill(node, depth)

    def _fill_mapping(self, mapping: Mapping, depth: int) -> None:
        get, scalar, entries = self._get, self._scalar, mapping.entries
        while (event := get()).__class__ is not MappingEndEvent:
            mark = event.start_mark
            line, column = mark.line + 1, mark.column + 1
            name = self._key(event, depth)
            event = get()
            node = scalar(event) if event.__class__ is ScalarEvent else self._node(event)
            if node.__class__ is Scalar and not node.text and node.plain:
                node = Scalar("", line, column)  # the parsers disagree on where nothing stands
            if name in entries or name in _NO_NAMES:
                self._refuse(Scalar(name, line, column), mapping)
            else:
                entries[name] = Entry(node, line, column)
            if node.__class__ is not Scalar:
                self._fill(node, depth)

    def _key(self, event: Any, depth: int) -> str:
        """Return a field's name; one that is not text is read to its end all the same."""
        if event.__class__ is ScalarEvent:
            if not event.style and event.anchor is None and event.tag is None:
                name: str = event.value
                if len(name) <= SURELY_SHORT:
                    return name
            return self._scalar(event).text
        self._fill(self._node(event), depth)
        return _NOT_TEXT

    def _refuse(self, key: Scalar, mapping: Mapping) -> None:
        place = key if key.text else mapping  # the parsers disagree on where nothing stands
        slip = _NO_NAMES.get(key.text) or slips.twice(key.text, mapping.entries[key.text].line)
        index = self._lines.index(place.line, place.column)
        if slip is slips.NO_NAME and whole.is_bare_question_mark(self._text, index):
            raise Unreadable(slip, index)
        self.problems.add(slip.code, place, slip.message, slip.hint)
        self.problems.stop_if_full()

    def _add(self, slip: slips.Slip, index: int) -> None:
        place = self._lines.place(index)
        if not self.problems.has(slip.code, place):  # the parser may stop at what is told
            self.problems.add_at(slip.code, place, slip.message, slip.hint)

    def _report(self, slip: slips.Slip, index: int) -> None:
        self._add(slip, index)
        self.problems.stop_if_full()

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            self._report(slips.ANCHOR, event.start_mark.index)
        if event.tag is not None:
            self._report(slips.TAG, event.start_mark.index)

    def _escapes(self, event: Any) -> None:
        """Report the escapes of a double-quoted text that stand for forbidden characters."""
        start, end = event.start_mark.index, event.end_mark.index
        for character, index in hidden_escapes(self._text, start + 1, end):
            self._report(slips.forbidden(character), index)
