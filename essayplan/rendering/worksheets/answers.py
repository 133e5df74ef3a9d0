"""What can be blanked in a text: dates, numbers, and names.

A name is a word with a capital inside a sentence, which the plan nowhere writes small: so "Hungary"
is one even where it opens a sentence, and neither "Mass" nor "Party", beside "the party", ever is.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:[-\u2013]\d{1,2}(?:st|nd|rd|th)?)?"
_DATE = (
    rf"{_DAY} (?:of )?(?:{_MONTHS})(?:,? \d{{4}})?|(?:{_MONTHS}) {_DAY}, \d{{4}}"
    rf"|(?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)"
)
_UNIT = r"%|[^\W\d_]{1,4}[\u00b2\u00b3]?"
"""What stands at a number without a space: 5th, 1950s, 20km, 3.5m."""
_NUMBER = rf"\d(?:[\d.,:/\u2013-]*\d)?(?:{_UNIT})?"
_FIGURES = rf"{_DATE}|{_NUMBER}"
_IN_A_NAME = r"(?:(?<![^\W\d_]-)|(?!\d)|(?=\d{4}))"
"""No number begins after a letter and a hyphen, as in U-2; a year does, as in mid-1950s."""
_YEAR = re.compile(r"\b\d{4}\b")
_FULL_RANGE = re.compile(r"\b(\d{4})[-\u2013](\d{4})\b")
_RANGE = re.compile(r"\b(\d\d)(\d\d)[-\u2013](\d\d)\b(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019](?=[^\W\d_]{2})[^\W\d_]+)*")
_CAPITALS = r"[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*"
_TITLE = re.compile(
    rf"(?<=[a-z,] ){_CAPITALS} (?:at|for|from|in|on|to) the {_CAPITALS}(?: of {_CAPITALS})*"
)
"""A title inside a sentence, as a rule: half of one makes a poor gap."""
_NUMERAL = re.compile("[IVXLCDM]+")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_STOPS = tuple(".?!:\u2026")
_OPENERS = "\"'([{\u2018\u201c\u00ab"
_MARKS = tuple(_OPENERS)


Span = tuple[int, int]


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that `texts`, taken together, treat as names."""
    names, ordinary = set[str](), set[str]()
    for text in texts:
        for found in _WORD.finditer(text):
            word = found[0]
            if word[0].islower():
                ordinary.add(word.casefold())
            elif word[0].isupper() and len(word) > 1 and not _may_open(text[: found.start()]):
                names.add(word)
    return frozenset(name for name in names if name.casefold() not in ordinary)


def figures(text: str) -> list[str]:
    """Return the dates and numbers of a text, in order."""
    return [found[0] for found in _whole(_FIGURES).finditer(text)]


def years(answer: str) -> list[str]:
    """Return the years of a date of more than a year, a range in full: 1953 and 1957 of 1953-57."""
    if answer.isdecimal():
        return []
    return _YEAR.findall(_in_full(answer))


def months(date: str) -> list[str]:
    """Return the months that a date names."""
    return re.findall(rf"\b(?:{_MONTHS})\b", date)


def parts(name: str) -> frozenset[str]:
    """Return the words of a name that give part of it away: not the numeral of Wilhelm II."""
    words = (found[0] for found in _WORD.finditer(name))
    return frozenset(each for each in words if _tells(each))


def capitals(text: str, names: Collection[str], hidden: Collection[str]) -> frozenset[str]:
    """Return the words with a capital of their own that a text says outside of what is hidden."""
    gone = [found.span() for found in _any_of(hidden).finditer(text)] if hidden else []
    return frozenset(
        found[0]
        for found in _WORD.finditer(text)
        if _tells(found[0]) and _is_capital(found, names)
        if not any(_overlap(found.span(), each) for each in gone)
    )


def answers(text: str, names: Collection[str]) -> list[str]:
    """Return the dates, numbers and names of a text, in order; names side by side are one."""
    dated = [(found.start(), found.end()) for found in _whole(_FIGURES).finditer(text)]
    taken = [*dated, *((found.start(), found.end()) for found in _TITLE.finditer(text))]
    named = [span for span in _runs(text, names) if not any(_overlap(span, each) for each in taken)]
    return [text[start:end] for start, end in sorted([*dated, *named])]


def cut_at(text: str, hidden: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text in order, each with whether it is one of `hidden`."""
    cuts = _any_of(hidden).split(text) if hidden else [text]
    for place, part in enumerate(cuts):
        if part:
            yield part, bool(place % 2)


def stands_in(answer: str, texts: Iterable[str]) -> bool:
    """Whether `texts` give `answer` away: one of them says it, or they say every part of a date."""
    pattern = _whole(re.escape(answer))
    whole = [_in_full(text) for text in texts]
    parts = re.split(r"[ \u2013-]+", _in_full(answer)) if years(answer) else [answer]
    return any(pattern.search(text) for text in whole) or all(
        any(_whole(re.escape(part)).search(text) for text in whole) for part in parts
    )


def _any_of(listed: Collection[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of several answers, the longest first, as its group."""
    longest_first = sorted(listed, key=lambda each: (-len(each), each))
    return _whole(f"({'|'.join(map(re.escape, longest_first))})")


def _in_full(text: str) -> str:
    """Return a text with the years of a range apart and in full: 1953, 1957 for 1953-57."""
    return _FULL_RANGE.sub(r"\1 \2", _RANGE.sub(r"\1\2 \1\3", text))


def _runs(text: str, names: Collection[str]) -> Iterator[Span]:
    """Yield where names stand, with the capitals beside them: "Ban" makes "Test Ban Treaty"."""
    run: list[re.Match[str]] = []
    for found in [*_WORD.finditer(text), None]:
        if run and (found is None or text[run[-1].end() : found.start()] != " "):
            yield from _named(run, names)
            run = []
        if found and _is_capital(found, names):
            run.append(found)
        elif run:
            yield from _named(run, names)
            run = []


def _named(run: Sequence[re.Match[str]], names: Collection[str]) -> Iterator[Span]:
    if any(word[0] in names for word in run):
        yield run[0].start(), run[-1].end()


def _tells(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and not _NUMERAL.fullmatch(word)


def _is_capital(found: re.Match[str], names: Collection[str]) -> bool:
    word = found[0]
    return word in names or (
        word[0].isupper() and len(word) > 1 and not _may_open(found.string[: found.start()])
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _whole(pattern: str) -> re.Pattern[str]:
    """Return a pattern that finds no part of a word or of a number."""
    before = rf"(?<!\w)(?<!\d[.,:/\u2013-]){_IN_A_NAME}"
    return re.compile(rf"{before}(?:{pattern})(?!\w)(?![.,:/\u2013-]\d)")


def _may_open(before: str) -> bool:
    """Whether a word after `before` may have its capital from opening a sentence or a quotation."""
    rest = before.rstrip()
    if before.endswith(_MARKS):
        return True
    return not rest or (rest.endswith(_STOPS) and not _INITIAL.search(rest))
