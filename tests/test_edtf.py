import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.edtf import Period, parse

DATES = {
    "1956": Period((1956, 1, 1), (1956, 12, 31)),
    "1956-02": Period((1956, 2, 1), (1956, 2, 29)),
    "1957-02": Period((1957, 2, 1), (1957, 2, 28)),
    "1900-02": Period((1900, 2, 1), (1900, 2, 28)),
    "2000-02-29": Period((2000, 2, 29), (2000, 2, 29)),
    "1956-02-25": Period((1956, 2, 25), (1956, 2, 25)),
    "1953/1956": Period((1953, 1, 1), (1956, 12, 31)),
    "1953-03-05/1956-02": Period((1953, 3, 5), (1956, 2, 29)),
    "1953/": Period((1953, 1, 1), (9999, 12, 31)),
    "1953/..": Period((1953, 1, 1), (9999, 12, 31)),
    "1953-1956": Period((1953, 1, 1), (1956, 12, 31)),
    "1953\u20131956": Period((1953, 1, 1), (1956, 12, 31)),
    "1953 - 1956": Period((1953, 1, 1), (1956, 12, 31)),
    "1956~": Period((1956, 1, 1), (1956, 12, 31), approximate=True),
    "1956?": Period((1956, 1, 1), (1956, 12, 31), uncertain=True),
    "1956-02%": Period((1956, 2, 1), (1956, 2, 29), approximate=True, uncertain=True),
    "1953~/1956": Period((1953, 1, 1), (1956, 12, 31), approximate=True),
    "1953/1956?": Period((1953, 1, 1), (1956, 12, 31), uncertain=True),
    "0000": Period((0, 1, 1), (0, 12, 31)),
}
NO_DATES = (
    "",
    "/",
    "1956-13",
    "1956-00",
    "1957-02-29",
    "1900-02-29",
    "1956-02-30",
    "1956-04-31",
    "1956-02-00",
    "1956/1953",
    "1956-03/1956-02",
    "56",
    "19560",
    "1953-56",
    "1956-2",
    "1956-02-25T10:00",
    "25 February 1956",
    "c. 1956",
    "1956 ",
    " 1956",
    "1956\n",
    "~1956",
    "1953/1954/1955",
    "1953/...",
    "\u0661\u0669\u0665\u0666",
    "2024-13-45",
    "12:30:45",
)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_a_date_covers_its_days(text: str, expected: Period) -> None:
    assert parse(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


@given(st.text(alphabet="0123456789-/.~?%\u2013 ", max_size=24))
def test_any_text_is_a_date_in_order_or_none(text: str) -> None:
    period = parse(text)
    assert period is None or period.first <= period.last


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: object) -> None:
    period = parse(str(day))
    assert period is not None
    assert period.first == period.last == tuple(int(each) for each in str(day).split("-"))
