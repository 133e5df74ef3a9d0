"""A date that is none: what was meant is named, if it can be told."""

import pytest

from essayplan.bank.dates import GENERAL, hint

MEANT = {
    "1956-2-25": "Write 1956-02-25.",
    "1956-2": "Write 1956-02.",
    "1956/02/25": "Write 1956-02-25.",
    "19560225": "Write 1956-02-25.",
    "25/02/1956": "Write 1956-02-25.",
    "25.2.1956": "Write 1956-02-25.",
    "02/25/1956": "Write 1956-02-25.",
    "03/04/1956": "Write 1956-04-03 or 1956-03-04.",
    "4/4/1956": "Write 1956-04-04.",
    "02/1956": "Write 1956-02.",
    "February 1956": "Write 1956-02.",
    "Sept. 1956": "Write 1956-09.",
    "25 February 1956": "Write 1956-02-25.",
    "25th of February, 1956": "Write 1956-02-25.",
    "February 25, 1956": "Write 1956-02-25.",
    "c. 1956": "Write 1956~.",
    "circa 1956": "Write 1956~.",
    "1950s": "Write 1950-1959.",
    "1953-64": "Write both years in full: 1953-1964.",
    "1964-1953": "The end comes before the beginning: change the two about.",
    "1956-03/1956-02": "The end comes before the beginning: change the two about.",
}
UNKNOWN = ("1956-13", "1956-02-30", "31/02/1956", "Spring 1956", "soon", "", "1956-", "0-0-0")


@pytest.mark.parametrize(("text", "expected"), MEANT.items())
def test_what_was_meant_is_named(text: str, expected: str) -> None:
    assert hint(text) == expected


@pytest.mark.parametrize("text", UNKNOWN)
def test_where_it_cannot_be_told_every_way_to_write_a_date_is_named(text: str) -> None:
    assert hint(text) == GENERAL
