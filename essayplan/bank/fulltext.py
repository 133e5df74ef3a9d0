"""Texts in fields of different weight, ranked against a query by BM25.

SQLite's FTS5 stems the words (Porter) and keeps where each occurs; the ranking is ours, because
FTS5's own knows neither weighted words nor fields that share one length. No query syntax is ever
made from a user's words: they are only looked up.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
The constants were chosen on the train sets that `tests/measure_search.py` reads.
"""

import math
import weakref
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from essayplan.bank.words import content_words

if TYPE_CHECKING:
    import sqlite3

K1, B = 1.0, 0.6
RARITY = 1.3
"""The power that rarity is raised to: in texts as short as claims a rare word says more."""
ROOT = 5
"""The letters that words of one root share: election, electoral. Porter's stems are narrower."""

Stems = Counter[str]
Row = Sequence[Iterable[str]]


def stems(texts: Iterable[str]) -> list[Stems]:
    """Return how often each stem of a content word occurs, for each of `texts`."""
    rows = [[_searchable(text)] for text in texts]
    found: list[Stems] = [Counter() for _ in rows]
    with closing(_filled(["text"], rows)) as places:
        for stem, row in places.execute("SELECT term, doc FROM places"):
            found[row][stem] += 1
    return found


class FullText:
    """An index of rows: for each of `fields` (name -> weight), a row has any number of texts."""

    def __init__(self, fields: Mapping[str, float], rows: Iterable[Row]) -> None:
        """Index `rows`; their positions are what `rank` gives back."""
        searchable = cache(_searchable)  # one fact serves many arguments
        self._fields = fields
        self._rows = [[" ".join(map(searchable, texts)) for texts in row] for row in rows]
        self._places = _filled(list(fields), self._rows)
        weakref.finalize(self, self._places.close)
        lengths = [self._length(row) for row in self._rows]
        mean = sum(lengths) / len(lengths) if any(lengths) else 1.0
        self._stretch = [K1 * (1 - B + B * length / mean) for length in lengths]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def text(self, row: int) -> str:
        """Return the content words that are indexed under a row."""
        return " ".join(self._rows[row])

    def rank(self, query: Mapping[str, float]) -> dict[int, float]:
        """Return the score of every row that shares a stem, or its root, with `query`."""
        scores: dict[int, float] = defaultdict(float)
        for stem, weight in query.items():
            for counts in (self._counts(stem, stem), self._counts(*_root(stem))):
                for row, gain in self._gains(counts):
                    scores[row] += weight * gain
        return scores

    def _length(self, row: Sequence[str]) -> float:
        weighted = zip(row, self._fields.values(), strict=True)
        return sum(weight * len(text.split()) for text, weight in weighted)

    def _counts(self, first: str, last: str) -> dict[int, float]:
        """Return how often the stems from `first` to `last` occur in each row, by field weight."""
        counts: dict[int, float] = defaultdict(float)
        between = "SELECT doc, col FROM places WHERE term >= ? AND term <= ?"
        for row, field in self._places.execute(between, (first, last)):
            counts[row] += self._fields[field]
        return counts

    def _gains(self, counts: Mapping[int, float]) -> Iterator[tuple[int, float]]:
        share = (len(self._rows) - len(counts) + 0.5) / (len(counts) + 0.5)
        rarity = math.log1p(share) ** RARITY
        for row, count in counts.items():
            yield row, rarity * count / (count + self._stretch[row])


def _root(stem: str) -> tuple[str, str]:
    return (stem[:ROOT], stem[:ROOT] + "\U0010ffff") if len(stem) >= ROOT else (stem, stem)


def _searchable(text: str) -> str:
    return " ".join(content_words(text))


def _filled(fields: Sequence[str], rows: Sequence[Sequence[str]]) -> "sqlite3.Connection":
    import sqlite3  # noqa: PLC0415 - five milliseconds that only a search should cost

    connection = sqlite3.connect(":memory:")
    columns, marks = ", ".join(fields), ", ".join("?" * (len(fields) + 1))
    connection.execute(f"CREATE VIRTUAL TABLE texts USING fts5({columns}, tokenize=porter)")
    connection.execute("CREATE VIRTUAL TABLE places USING fts5vocab(texts, instance)")
    connection.executemany(
        f"INSERT INTO texts(rowid, {columns}) VALUES ({marks})",  # noqa: S608 - our own names
        ((number, *row) for number, row in enumerate(rows)),
    )
    return connection
