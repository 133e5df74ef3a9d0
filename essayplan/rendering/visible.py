"""Making every character that a reader cannot see, and a terminal may obey, visible."""

import re
from collections.abc import Callable
from typing import Any

import msgspec

from essayplan.rendering.document import Document

_UNSEEN = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: ESC and the one-character CSI among them
    "\u2028\u2029"  # separators that some programs take for line ends
    "\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # bidi overrides, embeddings and isolates
    "\ufff9-\ufffb\ufeff\ufffe\uffff"  # annotation marks, byte order mark, noncharacters
    "\ud800-\udfff"  # halves of characters: bytes of a file name that are not UTF-8
    "\U000e0000-\U000e007f"  # tag characters
    "]"
)


def visible(text: str) -> str:
    r"""Return `text` with control characters shown as \x1b, \n, \u202e and the like.

    Joiners, soft hyphens and direction marks stay: prose needs them. The result is one line, and
    is printed as it is: it must not pass through anybody's markup.
    """
    return replaced(text, lambda unseen: unseen.encode("unicode_escape").decode("ascii"))


def replaced(text: str, written: Callable[[str], str]) -> str:
    """Return `text` with each character that cannot be seen as `written` writes it."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub(lambda found: written(found[0]), text)


def clean(text: str) -> str:
    """Return `text` on one line, with runs of white space made one space, the unseen visible."""
    return visible(re.sub(r"[ \t\r\n]+", " ", text))


def cleaned(document: Document) -> Document:
    """Return `document` with runs of white space made one space and the unseen made visible."""
    return msgspec.convert(_clean(msgspec.to_builtins(document)), Document)


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _clean(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(each) for each in value]
    return value
