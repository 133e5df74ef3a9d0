"""Brings PyYAML's own parser to libyaml's verdicts, for where libyaml is missing.

The two differ on tabs, on question marks within brackets, on tags and directives, on the line
that announces a block text, and on escapes that stand for no character. All else they read alike;
the tests compare them on thousands of texts.
"""

import re
from collections.abc import Callable
from typing import Any, NoReturn

_NOWHERE = "\ud800"
_URI = r"[\w;/?:@&=+$.~*'()!-]"
_TAG = re.compile(rf"!(?:<[^<>\s]+>|[\w-]*!{_URI}+|(?![\w-]*!){_URI}*)", re.ASCII)
_LONGEST_TAG = 1_024


class LikeLibyaml:
    """Goes before PyYAML's Reader, Scanner and Parser among the bases of a parser."""

    error: Callable[[str | None, Any, str, Any], Exception]
    """Makes a scanner's error, from context, the place where that began, problem and place."""
    scalar_token: Callable[[str, bool, Any, Any], Any]
    tag_token: Callable[[tuple[str, str], Any, Any], Any]
    indent: int
    allow_simple_key: bool
    flow_level: int
    column: int
    peek: Callable[..., str]
    prefix: Callable[..., str]
    forward: Callable[..., None]
    get_mark: Callable[[], Any]
    scan_line_break: Callable[[], str]

    def scan_to_next_token(self) -> None:
        """Pass over tabs too where no key can begin and in brackets."""
        super().scan_to_next_token()  # type: ignore[misc]
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()  # type: ignore[misc]

    def scan_plain(self) -> Any:
        """Read a plain text; within brackets it may hold question marks."""
        start = end = self.get_mark()
        indent, chunks, spaces = self.indent + 1, list[str](), list[str]()
        while self.peek() != "#" and (length := self._plain_length(start)):
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start) or []
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return self.scalar_token("".join(chunks), True, start, end)  # noqa: FBT003

    def _plain_length(self, start: Any) -> int:
        length = 0
        ends = "\0 \t\r\n,[]{}" if self.flow_level else "\0 \t\r\n"
        while (found := self.peek(length)) not in ends:
            after = self.peek(length + 1)
            if found == ":" and self.flow_level and after in ",?[]{}":
                self.forward(length)
                self._fail(start)
            if found == ":" and after in "\0 \t\r\n":
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str] | None:
        """Take tabs between the words of a plain text for white space."""
        white = self._white()
        if self.peek() not in "\r\n":
            return [white] if white else []
        self.scan_line_break()
        self.allow_simple_key = True
        breaks = 0
        while self.peek() in " \t\r\n":
            if self._at_separator():
                return None
            if self.peek() in "\r\n":
                self.scan_line_break()
                breaks += 1
            else:
                self._indentation(indent, start_mark)
        if self._at_separator():
            return None
        return ["\n"] * breaks or [" "]

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        """Allow a comment or a tab right after the indicators."""
        chomping = self._one_of("+-")
        increment = self._one_of("123456789")
        chomping = chomping or self._one_of("+-")
        self._white()
        if self.peek() not in "\0#\r\n":
            self._fail(start_mark)
        return {"+": True, "-": False}.get(chomping), int(increment) if increment else None

    def scan_block_scalar_indentation(self) -> Any:
        """Refuse a tab where the first line of a block text shows how far it is indented."""
        start = self.get_mark()
        found = super().scan_block_scalar_indentation()  # type: ignore[misc]
        if self.peek() == "\t":
            self._fail(start)
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:
        """Refuse a tab that stands for the spaces before a line of a block text."""
        start = self.get_mark()
        found = super().scan_block_scalar_breaks(indent)  # type: ignore[misc]
        if self.peek() == "\t" and self.column < indent:
            self._fail(start)
        return found

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> Any:  # noqa: FBT001
        """Refuse escapes that stand for no character: the parser makes or raises them."""
        try:
            chunks = super().scan_flow_scalar_non_spaces(double, start_mark)  # type: ignore[misc]
        except (ValueError, OverflowError):
            chunks = [_NOWHERE]
        if any("\ud800" <= each <= "\udfff" for each in chunks):
            self._fail(start_mark)
        return chunks

    def scan_directive(self) -> Any:
        """Refuse directives that YAML does not know."""
        start = self.get_mark()
        token = super().scan_directive()  # type: ignore[misc]
        if token.name not in {"YAML", "TAG"}:
            self._fail(start)
        return token

    def scan_tag(self) -> Any:
        """Read a tag, with libyaml's letters; it is refused, but not what follows it."""
        start = self.get_mark()
        found = _TAG.match(self.prefix(_LONGEST_TAG))
        self.forward(found.end() if found else 0)
        if self.peek() not in ("\0 \t\r\n," if self.flow_level else "\0 \t\r\n"):
            self._fail(start)
        return self.tag_token(("!", "tag"), start, self.get_mark())

    def _fail(self, start: Any) -> NoReturn:
        raise self.error(None, start, "", self.get_mark())

    def _white(self) -> str:
        length = 0
        while self.peek(length) in " \t":
            length += 1
        white = self.prefix(length)
        self.forward(length)
        return white

    def _indentation(self, indent: int, start_mark: Any) -> None:
        if self.peek() == "\t" and self.column < indent:
            self._fail(start_mark)
        self.forward()

    def _at_separator(self) -> bool:
        found = self.column == 0 and self.prefix(3) in {"---", "..."}
        return found and self.peek(3) in "\0 \t\r\n"

    def _one_of(self, characters: str) -> str:
        found = self.peek()
        if found not in characters:
            return ""
        self.forward()
        return found
