"""How wide text is, so that it can be broken into lines before anything draws it.

The widths are those of DejaVu Sans, wider than Helvetica, Arial and what else a viewer is likely
to take in its place: text never comes out wider than measured.
"""

import unicodedata
from collections.abc import Iterator

_WIDTHS = {
    letter: width / 1000
    for letters, width in {
        "ijl'": 280, "IJ|": 295, " ,.": 318, "/\\:;": 340, "-f": 362, "()[]t": 395, "r!": 411,
        '"*': 470, "_szcv?": 550, "LFkxy": 590, "aegoTbdhnpqu0123456789$`": 636, "EPSYXBK{}": 690,
        "ACRVZ": 700, "DGHNU": 775, "OQ&": 790, "w+<=>~#^": 838, "Mm%@W": 1000,
    }.items()
    for letter in letters
}  # fmt: skip
_LETTER, _WIDE, _CAPITAL = 0.64, 1.05, 0.79


def width(text: str, size: float) -> float:
    """Return the width of `text` in letters of `size`, in the same unit."""
    return sum(map(_letter, text)) * size


def wrapped(text: str, room: float, size: float) -> list[str]:
    """Return `text` in lines no wider than `room`; a word wider than that is cut."""
    lines = [""]
    for word in (part for each in text.split(" ") for part in _cut(each, room, size)):
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width(joined, size) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _cut(word: str, room: float, size: float) -> Iterator[str]:
    start = 0
    for end in range(1, len(word) + 1):
        if end > start + 1 and width(word[start:end], size) > room:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


def _letter(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(letter) in {"W", "F"} or ord(letter) > 0xFFFF:  # noqa: PLR2004
        return _WIDE
    return _CAPITAL if letter.isupper() else _LETTER
