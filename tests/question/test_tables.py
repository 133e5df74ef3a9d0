"""The tables of rules: what a row says it needs stands in everything that it matches."""

import pytest

from essayplan.question.demands import HALVES
from essayplan.question.factors import OPEN, PATTERNS
from essayplan.question.families import spell
from essayplan.question.stems import DEMANDING, STEMS
from essayplan.question.text import Row, find
from essayplan.question.views import LEADS
from tests.question.test_wordings import WORDINGS

ROWS: list[Row] = [
    *(row for rows in (*DEMANDING.values(), *STEMS.values()) for row in rows),
    *OPEN,
    *PATTERNS,
    *HALVES,
    *LEADS,
]
TEXTS = [text for row in WORDINGS for text in (row["text"], row.get("claim", ""))]


@pytest.mark.parametrize(("needs", "pattern"), ROWS)
def test_a_row_needs_what_it_matches(needs: str, pattern: str) -> None:
    pattern = spell(pattern)
    missed = [text for text in TEXTS if find(pattern, text) and not find(pattern, text, needs)]
    assert missed == []


def test_find_looks_for_what_is_needed_first() -> None:
    assert find("a.c", "ABC", "x|b") is not None
    assert find("a.c", "ABC", "x|y") is None
    assert find("a.c", "ABC") is not None
