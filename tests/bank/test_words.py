import pytest

from essayplan.bank.words import content_words, normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("'Tea  beats coffee.' How far?", "tea beats coffee how far"),
        ("‘Tea’ — “beats” coffee", "'Tea' - \"beats\" coffee"),
        ("the years 1953–64", "the years 1953-1964"),
        ("the years 1953 to 1964", "the years 1953-64"),
        ("1953/1964", "1953—64"),
        ("1899-1905", "1899 to 1905"),
        ("Café Pražské", "cafe prazske"),
        ("ﬁne STRASSE", "fine straße"),
    ],
)
def test_spellings_that_do_not_matter(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tea beats coffee", "coffee beats tea"),
        ("1953-64", "1953-65"),
        ("1956-02", "1956-1902"),
        ("not tea", "tea"),
    ],
)
def test_spellings_that_matter(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


@pytest.mark.parametrize("text", ["", " ", "?!", "\0", "\ud800", "¿“”"])
def test_what_has_no_words(text: str) -> None:
    assert normalised(text) == ""
    assert content_words(text) == []


def test_content_words_leave_out_what_every_text_has() -> None:
    assert content_words("Was it the Tea that they would not have?") == ["tea", "not"]


def test_a_hyphenated_word_also_counts_as_one() -> None:
    assert set(content_words("de-Stalinisation")) == {"de", "stalinization", "destalinization"}
    assert content_words("1956-02-25") == ["1956", "02", "25"]


@pytest.mark.parametrize(
    ("british", "american"),
    [("centralised", "centralized"), ("organisation", "organization"), ("realise", "realize")],
)
def test_british_and_american_spelling_are_alike(british: str, american: str) -> None:
    assert content_words(british) == content_words(american)
