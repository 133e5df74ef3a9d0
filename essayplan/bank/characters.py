"""The characters that no bank may hold: they hide, reorder or fake what a reader sees.

Control characters reach a terminal as commands, bidi overrides show text in another order than it
is stored, tag characters show nothing at all. Joiners and direction marks stay: Persian and
Hebrew prose needs them.
"""

import re
from collections.abc import Iterator

from essayplan.model import LONGEST_TEXT

_HIDDEN = "\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_HIDDEN}]")
"""What may not stand in a file."""
FORBIDDEN_ESCAPED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_HIDDEN}]")
"""What may not come from an escape: there a return is no line end but a way to overwrite a line."""

ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)", re.DOTALL)
_SHORT_ESCAPES = dict(
    zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True)
)
_RANGES = (
    (0x1F, "a control character"),
    (0x7F, "a delete character"),
    (0x9F, "a control character"),
    (0x2029, "a line or paragraph separator"),
    (0x2069, "a mark that changes the order in which text is shown"),
    (0xDFFF, "half of a character"),
    (0xFEFF, "a byte order mark"),
    (0xFFFF, "no character at all"),
    (0xE007F, "an invisible tag character"),
)
_ESCAPE = "\x1b"
BYTE_ORDER_MARK = "\ufeff"
"""It may begin a file, and stand nowhere else."""
NO_BREAK_SPACE = "\xa0"


def name(character: str) -> str:
    """Name a forbidden character for the user: what it is, and its code point."""
    code = ord(character)
    if character == _ESCAPE:
        return f"an escape character (U+{code:04X})"
    kind = next(kind for last, kind in _RANGES if code <= last)
    return f"{kind} (U+{code:04X})"


def hidden_escapes(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the forbidden characters that escapes between two places stand for, and where."""
    for found in ESCAPE.finditer(text, start, end):
        character = escaped(found[0])
        if character and FORBIDDEN_ESCAPED.match(character):
            yield character, found.start()


def escaped(escape: str) -> str | None:
    """Return the character that an escape stands for, "" for a line end, None if it is wrong."""
    digits = escape[2:]
    if not digits or escape[1] in "\r\n":
        return "" if escape[1] in "\r\n" else _SHORT_ESCAPES.get(escape[1])
    code = int(digits, 16)
    return None if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)  # noqa: PLR2004


SURELY_SHORT = LONGEST_TEXT // 4
"""Characters of a text that cannot be too long: one takes four bytes at most."""


def is_too_long(text: str) -> bool:
    """Whether a text takes more bytes than a bank's text may."""
    return len(text.encode(errors="replace")) > LONGEST_TEXT
