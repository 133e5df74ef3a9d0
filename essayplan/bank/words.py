"""Words as they are compared: folded to one spelling, and without those that every text has."""

import re
import unicodedata

STOP_WORDS = frozenset(
    """
    a about above again all also although am an and any are as at be because been being below
    between both but by can cannot could d did do does doing down during each for from further had
    has have having he her here hers herself him himself his how i if in into is it its itself just
    ll m may me might must my myself now of on once or our ours ourselves out over re s shall she
    should so some such t than that the their theirs them themselves then there these they this
    those through to too under until up upon ve very was we were what when where whether which
    while who whom why will with would you your yours yourself yourselves
    """.split()
)
"""Words that tell nothing of a text's subject. Kept out of it: no, not, only, more, against."""

COMMAND_WORDS = frozenset(
    """
    account accurate agree argue assess assessment claim consider critically disagree discuss
    evaluate examine explain extent far judge justified opinion reference say statement true valid
    validity view years
    """.split()
)
"""Words that say what to do with a question, and nothing of its subject."""

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_YEARS = re.compile(r"\b(\d\d)(\d\d)\s*(?:[-/]|\bto\b)\s*(\d\d)?(\d\d)\b")
_BRITISH = re.compile(r"(?<=\w{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)")
_DASHES = dict.fromkeys(range(0x2010, 0x2016), "-")


def words(text: str) -> list[str]:
    """Return the words and numbers of `text`, folded; 1953-64 and 1953 to 1964 are alike."""
    return _WORD.findall(_folded(text))


def normalised(text: str) -> str:
    """Return `text` with nothing left but its words, so that two spellings of it are equal."""
    return " ".join(words(text))


def content_words(text: str) -> list[str]:
    """Return the words that tell what `text` is about.

    A hyphenated word also counts as one word (de-Stalinisation, destalinisation), and -ise is
    spelled -ize, since readers of one bank write both.
    """
    text = _folded(text)
    found = _WORD.findall(text)
    if "-" in text:
        found += filter(str.isalpha, map(_joined, text.split()))
    return [_american(word) for word in found if word not in STOP_WORDS]


def _folded(text: str) -> str:
    """Return `text` in lower case, without accents, its dashes plain and its years in full."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(_DASHES))
        text = "".join(each for each in plain if not unicodedata.combining(each))
    text = text.casefold()
    return _YEARS.sub(_both_years, text) if _DIGIT.search(text) else text


def _both_years(years: re.Match[str]) -> str:
    century, first, other_century, last = years.groups()
    if other_century is None and last <= first:
        return years[0]  # a year and its month: 1956-02
    return f"{century}{first} {other_century or century}{last}"


def _joined(compound: str) -> str:
    return "".join(_WORD.findall(compound)) if "-" in compound else ""


def _american(word: str) -> str:
    return _BRITISH.sub("iz", word) if "is" in word else word
