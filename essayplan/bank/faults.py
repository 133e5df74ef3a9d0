"""Why a parser stopped, and where a person would look.

The parsers' own words ("did not find expected key") and places help nobody who is not thinking of
grammar. So where a parser stops, the text around that place is looked at, and the slip is named
at the place where it would be mended. Going by the text, not by a parser's message, also makes
both parsers give the same answer.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from essayplan.bank import slips
from essayplan.bank.slips import Slip

ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)", re.DOTALL)
_GOOD_ESCAPES = re.compile(
    r"""(?:[^"\\]++
    | \\[0abtnvfre\ "/\\N_LP\t\r\n]
    | \\x[0-9a-fA-F]{2}
    | \\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}
    | \\U(?!0000[dD][89a-fA-F])00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}
    )*+""",
    re.VERBOSE,
)
_SHORT_ESCAPES = dict(
    zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True)
)
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL),
    "'": re.compile(r"'(?:[^']++|'')*+'"),
}
_SIGILS = {"*": slips.ALIAS, "&": slips.ANCHOR, "!": slips.TAG}
_KEY = re.compile(r"[ ]*(?:[-?] +)*(?:\"[^\"]*\"|'[^']*'|[^\s#\"'][^#]*?):(?=\s|$)")
_KEY_WITHOUT_SPACE = re.compile(r"[ ]*(?:- +)*[\w.-]+(?=:\S)")
_LINES_BACK = 20
_LINE_END = re.compile(r"[\r\n]|\Z")
_BRACKETS = {"]": "[", "}": "{"}


class Fault(Struct, frozen=True):
    """Where a parser stopped. All places are positions in the text.

    `context` is where the thing began that was being read, or `index` if the parser does not say;
    `quoted` is where the last text in quotes began and ended.
    """

    text: str
    index: int
    context: int
    quoted: tuple[int, int] | None

    @property
    def character(self) -> str:
        """The character the parser stopped at, or "" at the end."""
        return self.text[self.index : self.index + 1]

    @property
    def opening(self) -> str:
        """The character that what was being read began with, or ""."""
        return self.text[self.context : self.context + 1]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        return self.text[line_start(self.text, self.index) : self.index]

    @property
    def line(self) -> str:
        """The line of the place."""
        return line_at(self.text, self.index)


Found = tuple[Slip, int]


def explain(fault: Fault) -> Found:
    """Return what is wrong, and the position in the text where a person would look."""
    for recognise in RECOGNISERS:
        found = recognise(fault)
        if found:
            return found
    rest = fault.text[fault.index :]
    end = fault.index if rest.strip() else len(fault.text.rstrip())
    return slips.NOT_YAML, end


def leftover(text: str, index: int, *, explicit: bool) -> Slip:
    """Return why what begins at `index` is no part of the document before it.

    `explicit` says that a line of dots ended the document.
    """
    if text[index] == "%":
        return slips.DIRECTIVE
    if explicit or text.startswith("---", index):
        return slips.SECOND_DOCUMENT
    before = text[line_start(text, index) : index].rstrip()
    endings = {'"': slips.TEXT_AFTER_QUOTE, "'": slips.TEXT_AFTER_QUOTE}
    return endings.get(before[-1:], slips.NOT_YAML if before else slips.OUTDENTED)


def line_start(text: str, index: int) -> int:
    """Return where the line of the character at `index` begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_at(text: str, index: int) -> str:
    """Return the line of the character at `index`."""
    end = _LINE_END.search(text, index)
    return text[line_start(text, index) : end.start() if end else len(text)]


def escaped(escape: str) -> str | None:
    """Return the character that an escape stands for, "" for a line end, None if it is wrong."""
    digits = escape[2:]
    if not digits or escape[1] in "\r\n":
        return "" if escape[1] in "\r\n" else _SHORT_ESCAPES.get(escape[1])
    code = int(digits, 16)
    return None if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)  # noqa: PLR2004


def _directive(fault: Fault) -> Found | None:
    """Recognise a directive on the line of the place, or on lines before that say nothing else."""
    start = here = line_start(fault.text, fault.index)
    found = None
    for _ in range(_LINES_BACK):
        line = line_at(fault.text, start)
        found = start if line.startswith("%") else found
        if not start or (start < here and line.strip() and line[0] not in "%#"):
            break
        start = line_start(fault.text, start - 1)
    return None if found is None else (slips.DIRECTIVE, found)


def _bad_escape(fault: Fault) -> Found | None:
    if fault.opening != '"':
        return None
    found = _GOOD_ESCAPES.match(fault.text, fault.context + 1)
    end = found.end() if found else fault.context + 1
    return (slips.BAD_ESCAPE, end) if fault.text.startswith("\\", end) else None


def _unclosed_quote(fault: Fault) -> Found | None:
    closed = _CLOSED.get(fault.opening)
    if closed is None:
        return None
    found = closed.match(fault.text, fault.context)
    if found and found.end() <= fault.index:
        return None
    return slips.UNCLOSED_QUOTE, fault.context


def _after_quote(fault: Fault) -> Found | None:
    """Recognise what follows a quoted text: one too short, or one that ran on to the next quote."""
    if fault.quoted is None:
        return None
    start, end = fault.quoted
    if not end <= fault.index or fault.text[end : fault.index].strip(" \t"):
        return None
    ran_on = line_start(fault.text, start) != line_start(fault.text, end)
    return (slips.UNCLOSED_QUOTE, start) if ran_on else (slips.TEXT_AFTER_QUOTE, fault.index)


def _tab(fault: Fault) -> Found | None:
    indentation = fault.line[: len(fault.line) - len(fault.line.lstrip())]
    if fault.character == "\t":
        return slips.TAB, fault.index
    if "\t" in indentation:
        return slips.TAB, line_start(fault.text, fault.index) + indentation.index("\t")
    return None


def _reserved(fault: Fault) -> Found | None:
    return (slips.RESERVED, fault.index) if fault.character in {"@", "`", "%"} else None


def _sigil(fault: Fault) -> Found | None:
    slip = _SIGILS.get(fault.opening)
    return (slip, fault.context) if slip else None


def _block_indicator(fault: Fault) -> Found | None:
    return (slips.BLOCK_INDICATOR, fault.context) if fault.opening in {"|", ">"} else None


def _after_bracket(fault: Fault) -> Found | None:
    before = fault.before.rstrip()
    if before[-1:] not in _BRACKETS or fault.character in {",", "]", "}"}:
        return None
    opening = before.rfind(_BRACKETS[before[-1]])
    start = line_start(fault.text, fault.index)
    return (slips.TEXT_AFTER_BRACKET, start + opening) if opening >= 0 else None


def _bracket(fault: Fault) -> Found | None:
    if fault.opening not in _BRACKETS.values():
        return None
    line = line_at(fault.text, fault.context)
    closed = line.count("[") + line.count("{") <= line.count("]") + line.count("}")
    return (slips.NO_COMMA, fault.index) if closed else (slips.UNCLOSED_BRACKET, fault.context)


def _second_colon(fault: Fault) -> Found | None:
    if fault.character != ":" or not _KEY.match(fault.before):
        return None
    curly = "\u201c" in fault.line or "\u201d" in fault.line
    return (slips.CURLY_QUOTES if curly else slips.UNQUOTED_COLON), fault.index


def _colon(fault: Fault) -> Found | None:
    """Recognise a field that reads as the continuation of a text above it."""
    start = line_start(fault.text, fault.index)
    if fault.character != ":" or not start:
        return None
    above = line_start(fault.text, len(fault.text[:start].rstrip()))
    found = _KEY_WITHOUT_SPACE.match(fault.text, above)
    if found:
        return slips.NO_SPACE_AFTER_COLON, found.end()
    if _KEY.match(line_at(fault.text, above)):
        return slips.INDENTED_TOO_FAR, start + len(fault.line) - len(fault.line.lstrip())
    return slips.NO_COLON, above


def _stray(fault: Fault) -> Found | None:
    if fault.character == ":" and not fault.before.strip(" ,[{"):
        return slips.NO_NAME, fault.index
    return (slips.STRAY, fault.index) if fault.character in {",", "]", "}"} else None


def _key(fault: Fault) -> Found | None:
    """Recognise what had to be a field's name, though no colon follows."""
    if fault.context == fault.index:
        return None
    line = line_at(fault.text, fault.context)[len(_before(fault.text, fault.context)) :]
    if _KEY.match(line) or line.startswith("- ") or line in {"-", ""}:
        return None
    found = _KEY_WITHOUT_SPACE.match(line)
    if found:
        return slips.NO_SPACE_AFTER_COLON, fault.context + found.end()
    return (slips.NO_SPACE_AFTER_DASH if line[0] == "-" else slips.NO_COLON), fault.context


def _dash(fault: Fault) -> Found | None:
    after_key = fault.character == "-" and _KEY.fullmatch(fault.before.rstrip())
    return (slips.DASH_AFTER_COLON, fault.index) if after_key else None


def _indentation(fault: Fault) -> Found | None:
    if fault.before.strip() or not fault.character.strip():
        return None
    start = line_start(fault.text, fault.index)
    above = line_at(fault.text, start - 1) if start else ""
    return (slips.CUT_BEFORE if " #" in above else slips.INDENTATION), fault.index


def _before(text: str, index: int) -> str:
    return text[line_start(text, index) : index]


RECOGNISERS: tuple[Callable[[Fault], Found | None], ...] = (
    _directive,
    _bad_escape,
    _unclosed_quote,
    _after_quote,
    _sigil,
    _tab,
    _reserved,
    _block_indicator,
    _after_bracket,
    _bracket,
    _second_colon,
    _colon,
    _stray,
    _key,
    _dash,
    _indentation,
)
"""Each knows one slip; the first that knows this one is believed."""
