r"""Texts inside a BibLaTeX file: escaped so that LaTeX sets, and a reader reads, what they say.

Braces hold such a file together and count even behind a backslash, so that in a text where they do
not come in pairs each has an unseen partner. Their names in LaTeX are read by few other programs.
"""

import re
from urllib.parse import quote

from essayplan.rendering.visible import clean

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "`": r"\`{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    '"': r"\textquotedbl{}",
    "\N{EN DASH}": "--",
    "\N{NO-BREAK SPACE}": "~",
    **{each: f"\\{each}" for each in "$%&#_{}"},
}
_UNPAIRED = {"{": r"\{\vphantom{\}}", "}": r"\vphantom{\{}\}"}
_LIGATURE = re.compile(r"(?<=([-',]))(?=\1)")
"""Between two that LaTeX would join: two hyphens make a dash."""


def latex(text: str, *, plain: str = "") -> str:
    """Return `text` on one line, escaped; the characters of `plain` are left as they are."""
    line = " ".join(clean(text).split())
    apart = _LIGATURE.sub("\0", line)
    escapes = _ESCAPES if _is_paired(line) else _ESCAPES | _UNPAIRED
    said = (each if each in plain else escapes.get(each, each) for each in apart)
    return "".join(said).replace("\0", "{}")


def braced(text: str) -> str:
    """Return `text` in braces of its own: its capitals stay, and "and" joins no names."""
    return f"{{{latex(text)}}}" if text else ""


def name(text: str) -> str:
    """Return "Family, Given", with a suffix where BibTeX has it; an organisation in braces."""
    family, *rest = [part.strip() for part in text.split(",")]
    if len(rest) not in {1, 2} or not family:
        return braced(text)
    given, *suffix = rest
    return ", ".join(_part(each) for each in (family, *suffix, given))


def verbatim(text: str, *, address: bool = False) -> str:
    """Return an address, DOI or ISBN, which LaTeX does not read: without braces and backslashes.

    An address keeps them as percent escapes.
    """
    return re.sub(r"[{}\\]", lambda found: quote(found[0]) if address else "", clean(text))


def _is_paired(text: str) -> bool:
    depth = 0
    for brace in re.findall(r"[{}]", text):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return not depth


def _part(text: str) -> str:
    """Return part of a name; in braces where BibTeX would take it apart."""
    return braced(text) if re.search(r"\s[a-z]|^[a-z]|\s.*\sand\s", text) else latex(text)
