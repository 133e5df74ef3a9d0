"""Plain strings as Markdown that reads back as the same strings, in any viewer.

The grammar kept in mind is CommonMark's and GitHub's, and also what pandoc's own dialect makes of
ordinary characters. A character is escaped only where it could mean something, so that prose stays
prose; see `tests/rendering/test_markdown.py` for what two other programs make of the result.
"""

import re
import string
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from essayplan.rendering.document import Inline, Link, Note, Style, Text

_ESCAPED = re.compile(
    r"""
    [\\`*_\[\]<~^|{]                        # always: code, emphasis, links, tags, pandoc's own
    | = (?= = )                             # a marker pen
    | ! $                                   # an image, were a link to follow
    | & (?= \#? [0-9A-Za-z]+ ; )            # a character reference
    | \$ (?! [0-9] )                        # mathematics; $5 never opens nor closes it
    | (?<! [0-9A-Za-z] ) @ (?= [\w{] )      # pandoc's citation
    | (?<! \w ) : (?= [a-zA-Z_+-][\w+-]* : )  # :smile:
    | : (?= // )                            # an address that a viewer would make a link of
    | (?<= \b[wW]{3} ) \.                   # and another, www.
    """,
    re.VERBOSE,
)
_STARTS = re.compile(
    r"""
    (?= [\#>=:] | [+-](?:[ ]|$) | -- )      # heading, quotation, underline, definition, list, rule
    | (?: \(? (?: [0-9]+ | \# | @\w* | [a-z] | [ivxlcdm]+ | [IVXLCDM]{2,} )
        | [A-Z](?= \) ) | \( [A-Z] )
      (?= [.)] (?: [ ] | $ ) )              # a numbered list; "A. J. P. Taylor" is none
    """,
    re.VERBOSE,
)
_MARKS: dict[Style, str] = {"strong": "**", "emphasis": "_", "prompt": "_"}
_CLEAN_PROMPT = re.compile(r"\[[A-Za-z][^\[\]\\`*_<~^|{@$&]* [^\[\]\\`*_<~^|{@$&]*\]")
_BESIDE_MARKS = frozenset(
    string.punctuation + " " + "\u2010\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
)


class _Run(NamedTuple):
    """A stretch of a line: text in one style yet to be escaped, or source that is `ready`."""

    text: str
    mark: str = ""
    ready: bool = False


def inline(inlines: Iterable[Inline], notes: dict[Note, int]) -> str:
    """Return one line of Markdown, safe where a block could begin."""
    runs = _trimmed(_merged(_runs(inlines, notes)))
    edges = [_Run(""), *runs, _Run("")]
    return "".join(
        _written(run, before, after)
        for before, run, after in zip(edges, edges[1:], edges[2:], strict=False)
    )


def escape(text: str, *, start: bool = False) -> str:
    """Return `text` escaped; `start` says that it stands where a block could begin."""
    places = {found.start() for found in _ESCAPED.finditer(text)}
    if start and (found := _STARTS.match(text)):
        places.add(found.end())
    cuts = pairwise([0, *sorted(places), len(text)])
    return "\\".join(text[first:last] for first, last in cuts)


def heading(text: str) -> str:
    """Return `text` for a line that starts with #, where #s at the end would be lost too."""
    text = text.strip()
    stem = text.rstrip("#")
    return escape(stem) + r"\#" * (len(text) - len(stem))


def link(each: Link) -> str:
    """Return a link; an address that is its own text stands in angle brackets."""
    url = re.sub(r"[\x00-\x20<>\\^`{|}\x7f]", lambda found: f"%{ord(found[0]):02X}", each.url)
    if each.text == url and not re.search(r"&#?\w+;", url):
        return f"<{url}>"
    address = re.sub(r"&(?=#?\w+;)", r"\\&", url)
    return f"[{escape(each.text)}](<{address}>)"


def _runs(inlines: Iterable[Inline], notes: dict[Note, int]) -> Iterator[_Run]:
    for each in inlines:
        match each:
            case Text():
                yield from _unspaced(_Run(each.text, _MARKS.get(each.style, "")))
            case Link():
                yield _Run(link(each), ready=True)
            case Note():
                yield _Run(f"[^{notes[each]}]", ready=True)


def _unspaced(run: _Run) -> Iterator[_Run]:
    """Set the spaces at the ends of a marked run outside it: a mark beside a space is no mark."""
    body = run.text.strip()
    if not run.mark or not body:
        yield _Run(run.text)
        return
    before, _, after = run.text.partition(body)
    yield from (_Run(before), _Run(body, run.mark), _Run(after))


def _merged(runs: Iterable[_Run]) -> list[_Run]:
    """Join neighbours in one style: what they say together may mean what neither does alone."""
    merged: list[_Run] = []
    for run in runs:
        last = merged[-1] if merged else _Run("", ready=True)
        if not run.text:
            continue
        if run.ready or last.ready or run.mark != last.mark:
            merged.append(run)
        else:
            merged[-1] = _Run(last.text + run.text, last.mark)
    return merged


def _trimmed(runs: list[_Run]) -> list[_Run]:
    if runs and not runs[0].ready:
        runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
    if runs and not runs[-1].ready:
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return [run for run in runs if run.text]


def _written(run: _Run, before: _Run, after: _Run) -> str:
    if run.ready:
        return run.text
    if run.mark:
        body = run.text if _CLEAN_PROMPT.fullmatch(run.text) else escape(run.text)
        return f"{run.mark}{body}{run.mark}"
    first = _reference(run.text[0]) if before.mark else ""
    last = _reference(run.text[-1]) if after.mark and len(run.text) > len(first[:1]) else ""
    middle = run.text[1 if first else 0 : -1 if last else None]
    escaped = escape(middle, start=not before.text)
    if before.ready and escaped.startswith(("(", ":")):  # [^1](...) and [^1]: are not notes
        escaped = f"\\{escaped}"
    return f"{first}{escaped}{last}"


def _reference(character: str) -> str:
    """Return a reference to a character that would make a mark beside it none, else nothing.

    Emphasis opens and closes only beside white space and punctuation, and a reference, which
    starts with & and ends with ;, counts as that.
    """
    return "" if character in _BESIDE_MARKS else f"&#{ord(character)};"
