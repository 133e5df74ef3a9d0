"""Sources as CSL data and as entries of a document."""

import json
import subprocess
from pathlib import Path

import pypandoc
import pytest

from essayplan.model import Source
from essayplan.planning.plan import Reference
from essayplan.rendering.document import Link, Text
from essayplan.rendering.references import csl, entry, linked, short_forms
from tests.rendering.sample import NOTES, SPEECH, TAUBMAN


def book(name: str, title: str, author: str = "Taubman, William") -> Reference:
    source = Source(id=name, type="book", title=title, author=(author,))
    return Reference(id=name, citation="", source=source)


def words(inlines: tuple[Text | Link, ...]) -> str:
    return "".join(each.text for each in inlines)


def test_csl_has_the_names_that_csl_has() -> None:
    source = Source(
        id="x",
        type="chapter",
        title="T",
        author=("King, Martin Luther, Jr", "Central Committee"),
        editor=("Roe, Jo",),
        container="C",
        place="London",
        pages="1-2",
        issued="1953/1956-02~",
        accessed="2024-05-03",
        url="https://example.org",
        doi="10.1/x",
        isbn="978",
    )
    assert csl(source) == {
        "id": "x",
        "type": "chapter",
        "title": "T",
        "author": [
            {"family": "King", "given": "Martin Luther", "suffix": "Jr"},
            {"literal": "Central Committee"},
        ],
        "editor": [{"family": "Roe", "given": "Jo"}],
        "container-title": "C",
        "publisher-place": "London",
        "page": "1-2",
        "issued": {"date-parts": [[1953], [1956, 2]], "circa": True},
        "accessed": {"date-parts": [[2024, 5, 3]]},
        "URL": "https://example.org",
        "DOI": "10.1/x",
        "ISBN": "978",
    }


def test_notes_are_a_document_of_the_genre_notes() -> None:
    assert csl(NOTES) == {
        "id": "reform-notes",
        "type": "document",
        "genre": "notes",
        "title": "Khrushchev's Attempts to Reform Government",
    }


def test_a_date_that_csl_cannot_count_is_literal() -> None:
    open_end = Source(id="x", type="book", title="T", issued="1988/..")
    assert csl(open_end)["issued"] == {"literal": "1988/.."}


def test_pandoc_cites_what_csl_says(tmp_path: Path) -> None:
    data = tmp_path / "sources.json"
    data.write_text(json.dumps([csl(source) for source in (TAUBMAN, SPEECH, NOTES)]))
    command = [pypandoc.get_pandoc_path(), "--citeproc", f"--bibliography={data}", "-t", "plain"]
    made = subprocess.run(
        command, input="---\nnocite: '@*'\n---\n", capture_output=True, text=True, check=True
    ).stdout
    assert "Taubman, William. 2003. Khrushchev: The Man and His Era. W. W. Norton." in (
        " ".join(made.split())
    )
    assert "25 February" in made or "February 25" in made


def test_an_entry_marks_the_title_links_the_address_and_adds_the_note() -> None:
    source = Source(id="x", type="book", title="T", url="https://example.org", note="A photocopy.")
    assert entry(Reference(id="x", citation="", source=source)) == (
        Text("T", "emphasis"),
        Text(", "),
        Link("https://example.org", "https://example.org"),
        Text(". A photocopy.", "quiet"),
    )


def test_an_entry_without_its_source_is_its_citation() -> None:
    assert entry(Reference(id="x", citation="My own notes")) == (Text("My own notes"),)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//a.org", " https://a.org", "", "data:,x"]
)
def test_nothing_but_http_becomes_a_link(url: str) -> None:
    assert linked("words", url) == Text("words")
    with pytest.raises(ValueError, match="not an http"):
        Link("words", url)


def test_short_forms_are_whole_where_they_would_be_the_same() -> None:
    made = short_forms(
        [
            book("a", "Khrushchev: The Man"),
            book("b", "Khrushchev: The Years"),
            book("c", "Gulag: A History"),
            Reference(id="d", citation="Mine"),
        ]
    )
    assert {name: words(form) for name, form in made.items()} == {
        "a": "Taubman, Khrushchev: The Man",
        "b": "Taubman, Khrushchev: The Years",
        "c": "Taubman, Gulag",
        "d": "Mine",
    }


def test_a_link_to_a_doi_shows_it_as_it_is_and_leads_where_it_should() -> None:
    doi = "10.1002/(SICI)1097:8<693::AID>3.0.CO;2-O#x"
    source = Source(id="x", type="book", title="T", doi=doi)
    links = [
        each
        for each in entry(Reference(id="x", citation="", source=source))
        if isinstance(each, Link)
    ]
    address = "https://doi.org/10.1002/(SICI)1097:8%3C693::AID%3E3.0.CO;2-O%23x"
    assert links == [Link(f"https://doi.org/{doi}", address)]
