"""Text -> located nodes, over the YAML parser's stream of events.

Reading events rather than loading values keeps every place, costs a fraction of the time, and
leaves out all that makes YAML dangerous: nothing is resolved, merged, shared or constructed. What
a bank has no use for is refused: anchors, aliases, tags, merge keys, directives and further
documents. libyaml does the parsing; PyYAML's own parser stands in where libyaml is missing and is
held to the same verdicts.
"""

from functools import partial

import yaml
from msgspec.structs import replace

from essayplan.bank import no_break
from essayplan.bank.nodes import Tree, cut
from essayplan.bank.problems import Problems
from essayplan.bank.tree.reader import TextReader

WIDTH = 100
"""Columns of YAML that is written."""


def read(text: str, path: str, *, pure: bool = False) -> Tree:
    """Read the YAML text of the file at `path`; every scalar of the tree is text.

    Nothing is raised, whatever `text` holds: problems are the tree's diagnostics, in the order
    found and without excerpts. `pure` uses the parser written in Python though libyaml is there.
    """
    problems = Problems(path)
    read_so_far = read_into(problems, text, pure=pure)
    return replace(read_so_far, diagnostics=problems.all())


def read_into(problems: Problems, text: str, *, pure: bool = False) -> Tree:
    """Read the YAML text of a file whose problems are collected elsewhere: in `problems`."""
    bare = text.removeprefix("\ufeff")
    spaced = no_break.mended(bare, problems, partial(_texts, pure=pure))
    reader = _read(spaced, Problems(problems.path), pure=pure)
    problems.take(reader.problems)
    root = reader.root if reader.complete else cut(reader.root)
    return Tree(root, (), reader.complete, reader.unread())


def _read(text: str, problems: Problems, *, pure: bool) -> TextReader:
    """Read as far as can be, over every slip that lies within one line."""
    reader = TextReader(text, problems)
    reader.run(pure=pure)
    while further := _beyond(reader, pure=pure):
        reader = further
    return reader


def _beyond(reader: "TextReader", *, pure: bool) -> "TextReader | None":
    """Read again without the slip that reading stopped at; None if that leads no further."""
    further = reader.without_fault() if reader.fault else None
    if further is None:
        return None
    further.run(pure=pure)
    end = max(further.covers.values())
    return None if further.fault and further.fault[1] <= end else further


def _texts(text: str, *, pure: bool) -> list[no_break.Span]:
    return _read(text, Problems(""), pure=pure).texts


def write(data: object) -> str:
    """Return plain data as YAML that reads back as the same texts; mappings keep their order."""
    text: str = yaml.dump(
        data,
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
    )
    return text
