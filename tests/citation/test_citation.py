"""Sources in words: nothing doubled, nothing that looks missing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.citation import Piece, citation, pages, pieces, reading_order, short
from essayplan.model import Source, SourceType

TAUBMAN: dict[str, Any] = {
    "title": "Khrushchev: The Man and His Era",
    "author": ("Taubman, William",),
    "publisher": "W. W. Norton",
    "issued": "2003",
}


def source(kind: SourceType = "book", **fields: Any) -> Source:
    return Source(id="x", type=kind, **{"title": "Gulag", **fields})


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (
            source(**TAUBMAN),
            "William Taubman, Khrushchev: The Man and His Era (W. W. Norton, 2003)",
        ),
        (
            source(author=("Roe, Jo",), place="Leeds", publisher="P", edition="2", volume="1"),
            "Jo Roe, Gulag, vol. 1 (2nd edn, Leeds: P)",
        ),
        (source(), "Gulag"),
        (source(issued="2003", edition="revised"), "Gulag (revised edn, 2003)"),
        (source(edition="3rd edition"), "Gulag (3rd edition)"),
        (source(edition="11", place="London"), "Gulag (11th edn, London)"),
        (source(editor=("Gill, Graeme",)), "Graeme Gill (ed.), Gulag"),
        (source(editor=("A, B", "C, D")), "B A and D C (eds), Gulag"),
        (source(title="What Is History?", issued="1961"), "What Is History? (1961)"),
        (
            source("chapter", author=("Freeze, G. L.",), container="Russia", editor=("Roe, Jo",)),
            "G. L. Freeze, ‘Gulag’, in Russia, ed. by Jo Roe",
        ),
        (
            source("chapter", container="Russia", publisher="OUP", pages="12-15"),
            "‘Gulag’, in Russia (OUP), pp. 12-15",
        ),
        (
            source(
                "article-journal", container="Soviet Studies", volume="42", issue="1", issued="1990"
            ),
            "‘Gulag’, Soviet Studies, vol. 42, no. 1 (1990)",
        ),
        (
            source("article-journal", container="Europe", issue="Autumn", doi="10.1/x"),
            "‘Gulag’, Europe, Autumn, https://doi.org/10.1/x",
        ),
        (
            source("article", title="Was Stalin Really Necessary?", container="Encounter"),
            "‘Was Stalin Really Necessary?’ Encounter",
        ),
        (source("article", title="'We Are All Stalinists'"), "'We Are All Stalinists'"),
        (
            source("article-newspaper", container="Time", issued="1957-01-14", pages="3"),
            "‘Gulag’, Time (14 January 1957), p. 3",
        ),
        (
            source(
                "speech",
                author=("Khrushchev, N. S.",),
                place="Moscow",
                issued="1956-02-25",
                container="Archive",
                url="https://a.org/1",
            ),
            "N. S. Khrushchev, ‘Gulag’ (speech, Moscow, 25 February 1956), Archive, https://a.org/1",
        ),
        (source("speech", title="Speech to the Congress"), "‘Speech to the Congress’"),
        (
            source("webpage", url="https://example.org", accessed="2024-05-03"),
            "‘Gulag’, https://example.org (accessed 3 May 2024)",
        ),
        (source("notes", title="Khrushchev in Power"), "Khrushchev in Power (notes)"),
        (source("notes", title="Revision notes"), "Revision notes"),
        (source("notes", issued="2019"), "Gulag (notes, 2019)"),
        (source("thesis", publisher="Leeds", issued="1999"), "‘Gulag’ (thesis, Leeds, 1999)"),
    ],
)
def test_a_source_is_cited(made: Source, expected: str) -> None:
    assert citation(made) == expected


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (("Taubman, William",), "William Taubman"),
        (("King, Martin Luther, Jr",), "Martin Luther King, Jr"),
        (("Central Committee",), "Central Committee"),
        (("A, B, C, D",), "A, B, C, D"),
        (("Taubman,",), "Taubman"),
        (("A, B", "C, D"), "B A and D C"),
        (("A, B", "C, D", "E, F"), "B A, D C and F E"),
        (("A, B", "C, D", "E, F", "G, H"), "B A and others"),
    ],
)
def test_authors_stand_in_reading_order(authors: tuple[str, ...], expected: str) -> None:
    assert citation(source(author=authors)) == f"{expected}, Gulag"


def test_only_the_title_of_a_whole_work_is_marked() -> None:
    made = pieces(source("chapter", container="Russia", author=("Roe, Jo",)))
    assert [piece.text for piece in made if piece.kind == "title"] == ["Russia"]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (source(**TAUBMAN), "Taubman, Khrushchev"),
        (source(title="Khrushchev: how he rose"), "Khrushchev: how he rose"),
        (source("notes", title="Reform"), "Reform (notes)"),
        (source("article", author=("Party",)), "Party, ‘Gulag’"),
        (source(editor=("Gill, Graeme",)), "Gill (ed.), Gulag"),
    ],
)
def test_a_footnote_cites_in_short(made: Source, expected: str) -> None:
    assert "".join(piece.text for piece in short(made)) == expected


def test_a_footnote_can_cite_the_whole_title() -> None:
    made = short(source(**TAUBMAN), whole_title=True)
    assert made[-1] == Piece("Khrushchev: The Man and His Era", "title")


@pytest.mark.parametrize(
    ("given_pages", "expected"),
    [
        ("240", "p. 240"),
        ("xii", "p. xii"),
        ("12-15", "pp. 12-15"),
        ("12\N{EN DASH}15", "pp. 12\N{EN DASH}15"),
        ("3, 7 and 9", "pp. 3, 7 and 9"),
        ("240ff", "pp. 240ff"),
        (" 7 ", "p. 7"),
        ("p. 7", "p. 7"),
        ("chapter 3", "chapter 3"),
        ("lines 5-9", "lines 5-9"),
        ("", ""),
    ],
)
def test_pages_get_their_abbreviation(given_pages: str, expected: str) -> None:
    assert pages(given_pages) == expected


words = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=6)
optional = st.none() | words


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "author": st.lists(words, max_size=5).map(tuple),
            "editor": st.lists(words, max_size=2).map(tuple),
            **dict.fromkeys(
                ("container", "publisher", "place", "edition", "volume", "issue"), optional
            ),
            **dict.fromkeys(("pages", "issued", "accessed", "doi", "isbn", "note"), optional),
        },
    ),
    st.sampled_from(("book", "chapter", "article-journal", "speech", "notes", "webpage")),
)
def test_no_combination_of_fields_looks_broken(fields: dict[str, Any], kind: SourceType) -> None:
    cited = citation(source(kind, **fields))
    assert not any(
        broken in cited for broken in (",,", ", ,", "()", "( ", " )", "  ", "None", "::")
    )
    assert cited == cited.strip(" ,.;:")


@given(st.text())
def test_any_name_can_be_turned_round(name: str) -> None:
    assert reading_order(name).strip() == reading_order(name)
