"""A fact shows its date where its own words do not, and a note names its sources."""

import pytest

from essayplan.planning.plan import Fact
from essayplan.rendering.document import Bullets, Note, Text
from essayplan.rendering.facts import facts, unsaid_date

SOURCES = {"a": (Text("Taubman, "), Text("Khrushchev", "emphasis")), "b": (Text("Notes (2019)."),)}


@pytest.mark.parametrize(
    ("fact", "date", "shown"),
    [
        ("Ministries fell from 55 to 25", "1954", "1954"),
        ("Ministries fell in 1954", "1954", ""),
        ("The speech attacked Stalin", "1956-02-25", "25 February 1956"),
        ("The speech of 1956 attacked Stalin", "1956-02-25", "25 February"),
        ("The speech of February 1956 attacked Stalin", "1956-02-25", "25 February"),
        ("The speech of 25 February 1956 attacked Stalin", "1956-02-25", ""),
        ("On 05 May 1956 he spoke", "1956-05-05", ""),
        ("He spoke in 1956", "1956-02", "February"),
        ("He may have spoken in 1956", "1956-05", "May"),
        ("Membership grew", "1953/1964", "1953\N{EN DASH}1964"),
        ("From 1953 to 1964 membership grew", "1953/1964", ""),
        ("Secretaries changed in 1957-61", "1957/1961", ""),
        ("In 1953 it began to grow", "1953/1964", "1953\N{EN DASH}1964"),
        ("He fell about 1956", "1956~", ""),
        ("He fell", "1956~", "about 1956"),
        ("He fell in 1956", "1956-06~", "about June"),
        ("It began in 1988", "1988/..", ""),
        ("It began", "1988/..", "since 1988"),
        ("It is undated", None, ""),
        ("It was 25 February", "1956-02-25", "25 February 1956"),
    ],
)
def test_only_what_is_not_said_is_shown(fact: str, date: str | None, shown: str) -> None:
    assert unsaid_date(Fact(id="x", fact=fact, date=date)) == shown


def listed(fact: Fact) -> tuple[str, str]:
    """Return the fact's line and its note as plain text."""
    (line,) = facts([fact], SOURCES).items
    note = line[-1]
    assert isinstance(note, Note)
    words = "".join(each.text for each in line if isinstance(each, Text))
    return words, "".join(each.text for each in note.content)


@pytest.mark.parametrize(
    ("fact", "line", "note"),
    [
        (
            Fact(id="x", fact="F ", sources=("a", "b"), pages={"a": "240"}),
            "F",
            "Taubman, Khrushchev, p. 240; Notes (2019).",
        ),
        (Fact(id="x", fact="F", sources=("a",)), "F", "Taubman, Khrushchev."),
        (
            Fact(id="x", fact="F", date="1954", sources=("b",), disputed="The notes differ."),
            "F (1954, disputed)",
            "Notes (2019). Disputed: The notes differ.",
        ),
        (
            Fact(id="x", fact="“Harm”", by="Khrushchev", date="1956", sources=("gone",)),
            "“Harm” (Khrushchev, 1956)",
            "gone.",
        ),
        (
            Fact(id="x", fact="Khrushchev spoke of harm", by="Khrushchev"),
            "Khrushchev spoke of harm",
            "[find a source for this]",
        ),
        (
            Fact(id="x", fact="F", disputed="Nobody knows"),
            "F (disputed)",
            "[find a source for this] Disputed: Nobody knows",
        ),
    ],
)
def test_a_fact_is_dated_and_sourced(fact: Fact, line: str, note: str) -> None:
    assert listed(fact) == (line, note)


def test_no_facts_make_an_empty_list() -> None:
    assert facts([], {}) == Bullets(())
