"""Why a parser stopped, and where a person would look.

The parsers' own words ("did not find expected key") and places help nobody who is not thinking of
grammar. So where a parser stops, the text around that place is looked at, and the slip is named
at the place where it would be mended. Going by the text, not by a parser's message, also makes
both parsers give the same answer.
"""

import re
from collections.abc import Callable

from essayplan.bank import slips
from essayplan.bank.fault import Fault
from essayplan.bank.lines import line_at, line_start
from essayplan.bank.slips import Slip

_GOOD_ESCAPES = re.compile(
    r"""(?:[^"\\]++
    | \\[0abtnvfre\ "/\\N_LP\t\r\n]
    | \\x[0-9a-fA-F]{2}
    | \\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}
    | \\U(?!0000[dD][89a-fA-F])00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}
    )*+""",
    re.VERBOSE,
)
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL),
    "'": re.compile(r"'(?:[^']++|'')*+'"),
}
_SIGILS = {"*": slips.ALIAS, "&": slips.ANCHOR, "!": slips.TAG}
KEY = re.compile(r"[ ]*(?:[-?] +)*(?:\"[^\"]*\"|'[^']*'|[^\s#\"'][^#]*?):(?=\s|$)")
_KEY_WITHOUT_SPACE = re.compile(r"[ ]*(?:- +)*[\w.-]+(?=:\S)")
_LINES_BACK = 20
_FAR_BACK = 10_000
_BRACKETS = {"]": "[", "}": "{"}


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
    if fault.character in {"]", "}"} or not fault.text[end:].strip():
        return None
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


def _open_end(fault: Fault) -> Found | None:
    """Recognise a file that ends where a list or mapping in brackets goes on."""
    before = fault.text[: fault.index].rstrip()
    if fault.text[fault.index :].strip() or before[-1:] not in {"[", "{", ","}:
        return None
    depth = 0
    for index in range(len(before) - 1, max(len(before) - _FAR_BACK, 0) - 1, -1):
        depth += (before[index] in "]}") - (before[index] in "[{")
        if depth < 0:
            return slips.UNCLOSED_BRACKET, index
    return None


def _second_colon(fault: Fault) -> Found | None:
    if fault.character != ":" or not KEY.match(fault.before):
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
    if KEY.match(line_at(fault.text, above)):
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
    if KEY.match(line) or line.startswith("- ") or line in {"-", ""}:
        return None
    found = _KEY_WITHOUT_SPACE.match(line)
    if found:
        return slips.NO_SPACE_AFTER_COLON, fault.context + found.end()
    return (slips.NO_SPACE_AFTER_DASH if line[0] == "-" else slips.NO_COLON), fault.context


def _dash(fault: Fault) -> Found | None:
    after_key = fault.character == "-" and KEY.fullmatch(fault.before.rstrip())
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
    _open_end,
    _second_colon,
    _colon,
    _stray,
    _key,
    _dash,
    _indentation,
)
"""Each knows one slip; the first that knows this one is believed."""
