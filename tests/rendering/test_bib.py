"""The sources as BibLaTeX and as CSL-JSON: what a program reads back is what the bank says."""

import json
import subprocess
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from essayplan.model import Source, SourceType
from essayplan.planning.plan import Reference
from essayplan.rendering.exporters import bib, csl_json
from essayplan.rendering.exporters.pandoc_run import program_path
from essayplan.rendering.references import csl
from essayplan.rendering.visible import clean
from tests.rendering.nasty import NASTY
from tests.rendering.naughty import NAUGHTY
from tests.rendering.sample import PLAN, SOURCES

FULL = Source(
    id="full",
    type="book",
    title="Khrushchev: How He Emerged",
    author=("Taubman, William", "von Bismarck, Otto", "King, Martin, Jr.", "War and Peace Office"),
    editor=("O'Neil, Ann",),
    container="The Collected Works and Days",
    publisher="Allen & Unwin",
    place="Oxford and London",
    edition="2",
    volume="7",
    issue="3",
    pages="12-34",
    issued="1850~",
    accessed="2001-02-03",
    url="https://example.org/a_b?c=d%20e#f",
    doi="10.1/a_b",
    isbn="0-14-023593-6",
    note="Read it twice.",
)
KINDS = [replace(FULL, id=kind.replace("_", "-"), type=kind) for kind in get_args(SourceType)]
READ_AS = {
    "article": "article-journal",
    "speech": "manuscript",
    **dict.fromkeys(["broadcast", "document", "interview", "notes"], ""),
}
"""Types for which BibLaTeX has another's name or, as @misc, none."""


def written(sources: Sequence[Source]) -> str:
    listed = tuple(Reference(id=each.id, citation="", source=each) for each in sources)
    return bib.export(replace(PLAN, bibliography=listed)).decode()


def read(text: str) -> dict[str, dict[str, Any]]:
    """What pandoc reads in BibLaTeX, as CSL data by id, with straight apostrophes."""
    command = [str(program_path()), "-f", "biblatex", "-t", "csljson"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return {each["id"]: each for each in json.loads(done.stdout.decode().replace("’", "'"))}


BACK = read(written(KINDS))


@pytest.mark.parametrize("source", KINDS, ids=lambda each: each.id)
def test_every_field_of_every_type_comes_back(source: Source) -> None:
    back = BACK[source.id]
    expected = csl(source)
    for name in ("title", "edition", "volume", "page", "publisher-place", "URL", "DOI", "ISBN"):
        assert back[name] == expected[name], name
    assert back["note"] == expected["note"]
    assert back["issued"] == {"date-parts": [[1850]], "circa": True}
    assert back["accessed"] == expected["accessed"]
    assert back["editor"] == expected["editor"]
    assert "3" in {back.get("issue"), back.get("number"), back.get("collection-number")}
    for text in ("The Collected Works and Days", "Allen & Unwin"):
        assert text in " ".join(map(str, back.values()))
    assert back["type"] == READ_AS.get(source.type, source.type)


def test_names_come_back_in_their_parts() -> None:
    assert BACK["book"]["author"] == [
        {"family": "Taubman", "given": "William"},
        {"family": "Bismarck", "given": "Otto", "non-dropping-particle": "von"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        {"literal": "War and Peace Office"},
    ]


def test_what_issued_a_thesis_is_an_institution_and_no_thesis_a_doctor_s() -> None:
    made = written([replace(FULL, type="thesis", title="A thesis")])
    assert made.startswith("@thesis{full,\n")
    assert "  institution = {{Allen \\& Unwin}},\n" in made


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("1953/1956", [[1953], [1956]]),
        ("1953-1956", [[1953], [1956]]),
        ("1956-02", [[1956, 2]]),
        ("1956-02-25", [[1956, 2, 25]]),
        ("1956?", [[1956]]),
        ("1956%", [[1956]]),
    ],
)
def test_dates_are_written_in_edtf(date: str, parts: list[list[int]]) -> None:
    made = written([replace(FULL, issued=date)])
    assert f"  date = {{{date.replace('1953-', '1953/')}}},\n" in made
    assert read(made)["full"]["issued"]["date-parts"] == parts


@pytest.mark.parametrize("texts", [NASTY, NAUGHTY], ids=["nasty", "naughty"])
def test_any_text_reads_back_as_itself(texts: tuple[str, ...]) -> None:
    shown = [" ".join(f"X {clean(text)} X".split()) for text in texts]
    fields = {f"s{n}": text for n, text in enumerate(shown)}
    made = written([Source(id=key, type="book", title=text) for key, text in fields.items()])
    back = read(made)
    assert back.keys() == fields.keys()
    changed = {
        key: (text, back[key]["title"])
        for key, text in fields.items()
        if plain(text) != plain(back[key]["title"])
    }
    assert changed == {}


@pytest.mark.parametrize("title", ["A { of b", "A } and { of b", "}} a {", "{a} b }"])
def test_a_brace_without_its_partner_reads_back(title: str) -> None:
    assert read(written([replace(FULL, title=title)]))["full"]["title"] == title


def plain(text: str) -> str:
    """A text as far as LaTeX keeps it: quotation marks and dashes are of one kind."""
    for curly, straight in (*((each, '"') for each in "“”‘’'"), ("–", "-"), ("—", "-")):
        text = text.replace(curly, straight)
    return "".join(text.split())


@pytest.mark.parametrize("name", ["doi", "isbn", "url", "title", "publisher", "note", "pages"])
def test_no_text_of_a_source_breaks_out_of_its_field(name: str) -> None:
    hostile = r"https://e.org/x}, keywords = {\input{/etc/passwd}"
    made = written([replace(FULL, **{name: hostile}), SOURCES[0]])
    depths = list(accumulate({"{": 1, "}": -1}.get(each, 0) for each in made))
    assert (min(depths), depths[-1]) == (0, 0)
    assert r"\input" not in made
    back = read(made)
    assert back.keys() == {"full", SOURCES[0].id}
    assert not back["full"].keys() & {"keyword", "keywords"}


def test_an_address_keeps_its_braces_as_percent_escapes() -> None:
    made = written([replace(FULL, doi=r"10.1/a{b}\c", isbn="0-14-{x}", url="https://e.org/{a}")])
    assert "doi = {10.1/abc}" in made
    assert "isbn = {0-14-x}" in made
    assert "url = {https://e.org/%7Ba%7D}" in made


def test_csl_json_is_a_list_of_items() -> None:
    items = json.loads(csl_json.export(PLAN))
    assert items == [csl(each) for each in SOURCES]
    assert items[0]["issued"] == {"date-parts": [[1956, 2, 25]]}
