"""Each slip a person makes in YAML, and where it is shown: both parsers say the same."""

import pytest

from essayplan.bank.tree import read

SLIPS = {
    # a text that should be in quotes
    "claim: Homework: a burden\n": "1:16 unquoted-colon",
    "a:\n  claim: Homework: a burden\n": "2:18 unquoted-colon",
    "- a: b: c": "1:7 unquoted-colon",
    "claim: Don't: x\n": "1:13 unquoted-colon",
    "title: \u201cKhrushchev: The Man\u201d\n": "1:19 unquoted-colon",
    "claim: *emphasis* is here\n": "1:8 alias",
    "claim: *emphasis\n": "1:8 alias",
    "claim: **bold** text\nb: 1\n": "1:8 alias",
    "claim: &c\n": "1:8 anchor",
    "claim: !important\n": "1:8 tag",
    "claim: ! important\n": "1:8 tag",
    "claim: @school\n": "1:8 reserved-character",
    "claim: `code`\n": "1:8 reserved-character",
    "claim: %50 of them\n": "1:8 reserved-character",
    "claim: [ref] says so\nb: 1\n": "1:8 text-after-bracket",
    "claim: {name} says so\n": "1:8 text-after-bracket",
    "claim: > x\n": "1:8 block-indicator",
    "claim: | x\n": "1:8 block-indicator",
    "claim: - b\n": "1:8 dash-after-colon",
    "claim: ,x\n": "1:8 stray-punctuation",
    "a: [x, , y]": "1:8 stray-punctuation",
    "a: ]\n": "1:4 stray-punctuation",
    # quotes
    'claim: "C:\\Users"\n': "1:11 bad-escape",
    'claim: "C:\\work"\n': "1:11 bad-escape",
    'a: "\\xZZ"': "1:5 bad-escape",
    'a: "\\ud800"': "1:5 bad-escape",
    'a: "\\U00110000"': "1:5 bad-escape",
    'a:\n  claim: "Homework helps\n  explain: x\n  b: 1\n': "2:10 unclosed-quote",
    'a:\n  claim: "Homework helps\n  explain: "it does"\n': "2:10 unclosed-quote",
    "a:\n  claim: 'Homework\n  explain: 'it does'\n": "2:10 unclosed-quote",
    'a: "x\n---\ny"': "1:4 unclosed-quote",
    "a: 'Don't do it'\nb: 1\n": "1:9 text-after-quote",
    'a: "one" and "two"\n': "1:10 text-after-quote",
    # brackets
    "a: [b, c\nd: 1\n": "1:4 unclosed-bracket",
    "a: {b: 1\nd: 1\n": "1:4 unclosed-bracket",
    "a: {b: 1 c: 2}\n": "1:11 no-comma",
    "a: [1, 2\n": "1:4 unclosed-bracket",
    "a: [\n": "1:4 unclosed-bracket",
    "a: [x:[y]]\n": "1:6 unquoted-colon",
    # no-break spaces
    "claim:\xa0x\nb: 1\n": "1:7 no-break-space",
    "claim: \xa0x\n": "1:8 no-break-space",
    "claim\xa0: x\nb: 1\n": "1:6 no-break-space",
    "e:\n  a:\n  \xa0\xa0fact: x\n": "3:3 no-break-space",
    "-\xa0id: a\n  b: c\n": "1:2 no-break-space",
    "l:\n  -\xa0one\n": "2:4 no-break-space",
    "e: {claim:\xa0x, strength: 3}\n": "1:11 no-break-space",
    "- {a: b, claim\xa0: x}\n": "1:15 no-break-space",
    'a: "un\xa0: x"\nb\xa0: 1\n': "2:2 no-break-space",
    # curly quotes
    "criteria: [\u201cwhether, people gained\u201d]\n": "1:12 curly-quotes",
    "a: {position: \u201cIt was, bad\u201d}\n": "1:15 curly-quotes",
    "- \u201cHomework: a burden\u201d\n": "1:3 curly-quotes",
    "a: [\u2018people\u2019s lot, and more\u2019]\n": "1:5 curly-quotes",
    # what has no name of its own
    "a: ? b\n": "1:4 not-yaml",
    "--- a: b\n": "1:6 not-yaml",
    "[a] b\n": "1:5 not-yaml",
    '"a" b\n': "1:5 text-after-quote",
    "a: !<tag:x> b\n": "1:4 tag",
    "a: |0\n  text\n": "1:4 block-indicator",
    "a: |\n  text\n\tmore\n": "3:1 tab",
    "a: text\n\tmore\n": "2:1 tab",
    # spaces and tabs
    "a:\n\tb: 1\n": "2:1 tab",
    "a:\n  b: 1\n\tc: 2\n": "3:1 tab",
    "-\ta: b": "1:2 tab",
    "a: |\n\ttext\n": "2:1 tab",
    "a:\n  b: 1\n c: 2\n": "3:2 indentation",
    "a:\n  b: 1\n    c: 2\n": "3:5 indentation",
    "a: x\n- b\n": "2:1 indentation",
    " a: 1\nb: 2\n": "2:1 indentation",
    "title:Khrushchev\nb: 1\n": "1:6 no-space-after-colon",
    "b: 1\ntitle:Khrushchev\n": "2:6 no-space-after-colon",
    "a:\n  - x\n  -y\n  - z\n": "3:3 no-space-after-dash",
    "a: 1\ntitle\nc: 1\n": "2:1 no-colon",
    ": x\n": "1:1 no-name",
    # comments
    "a:\n  b: Ranked #1\n    of all\n": "3:5 cut-by-comment",
    "a: Ranked #1 of all\n": "1:11 cut-by-comment",
    "a:\n  - first\n  - #MeToo and after\n  - see #2\n": "4:9 cut-by-comment",
    # what a bank has no use for
    "a: 1\n<<: b\n": "2:1 merge-key",
    "a: 1\na: 2\n": "2:1 duplicate-key",
    '"a": 1\na: 2\n': "2:1 duplicate-key",
    "[a, b]: c\n": "1:1 key-not-text",
    "{a: b}: c\n": "1:1 key-not-text",
    "%YAML 1.2\n---\na: 1\n": "1:1 directive",
    "# c\n%FOO x\n---\na: 1\n": "2:1 directive",
    "a: 1\n%FOO x\nb: 1\n": "2:1 directive",
    "a: 1\n---\nb: 2\n": "2:1 second-document",
    "a: 1\n...\nb: 2\n": "3:1 second-document",
    # no bank at all
    "<!DOCTYPE html>\n<html>": "1:1 web-page",
    "\n  <html lang='en'>": "1:1 web-page",
    "a: 1\n>>>>>>> theirs\nb: 1\n": "2:1 merge-conflict",
    "a: 1\n||||||| base\nb: 1\n": "2:1 merge-conflict",
    "a: 1\n=======\nb: 1\n": "2:1 merge-conflict",
    "a: 1\r\n=======\r\nb: 1\r\n": "2:1 merge-conflict",
    "a: [?]\n": "1:5 no-name",
    "a: [b, ?, c]\nd: 1\n": "1:8 no-name",
    'a: {b: "1956?"!}\n': "1:15 tag",
    "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n": "2:1 merge-conflict",
}
FINE = (
    "a: Ranked # a comment\n",
    "a: 'Ranked #1 of all'\n",
    "a: |\n  Ranked #1\n",
    "a: \u201ccurly\u201d quotes\n",
    "position: \u201cIt was\u201d bad, people said\n",
    "a: \u201cKhrushchev, a reformer, failed.\u201d How far do you agree?\n",
    "a: [\u201cone\u201d, two]\n",
    "a: [one \u201ctwo, three\u201d]\n",
    "a: '\u201cwhether'\n",
    'a: "Il dit\xa0: oui"\n',
    'a: "Il dit\n  mot\xa0: oui\n  \xa0x: y"\nb: 1\n',
    "a: |\n  \xa0x: y\n  mot\xa0: z\nb: 2\n",
    "a: fine prose:\xa0yes, and\xa0so on\n  \xa0and more\n",
    "a: C:\\Users\n",
    "a: it's\n",
    "a: {text: How far do you agree?, swap: true}\n",
    "a: [what?, why?]\n",
    "---\na: 1\n",
    "a: 1\n...\n# the end\n",
    "a: no\nb: 012\nc: 12:30:45\nd: 2024-13-45\n",
    "a:\tb\t# c\n",
    "a: b\tc\n  d\n\n  e\n",
    "a: |2+ # kept\n   text\n\n",
    "a: >-\t# folded\n  text\n",
    "a:\n  - >1-\n   text\n",
    "a: text\n...\n",
    "a: <b>bold</b>\n",
    "a: |\n  Heading\n  =======\n",
    "a: ======= b\n",
    "a:b: c\n",
    "",
    "# nothing\n",
)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "expected"), SLIPS.items())
def test_a_slip_is_named_where_it_would_be_mended(text: str, expected: str, *, pure: bool) -> None:
    found = read(text, "f", pure=pure).diagnostics
    assert [f"{d.location.line}:{d.location.column} {d.code}" for d in found if d.location] == [
        expected
    ]
    assert all(each.message.endswith(".") and each.hint for each in found)


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize("text", FINE)
def test_what_is_no_slip_is_let_be(text: str, *, pure: bool) -> None:
    read_text = read(text, "f", pure=pure)
    assert read_text.complete
    assert read_text.diagnostics == ()


def test_no_break_spaces_do_not_hide_other_problems() -> None:
    found = read("a:\xa0*x\nb:\xa0[c\n", "f").diagnostics
    assert [each.code for each in found] == [
        "no-break-space",
        "no-break-space",
        "alias",
        "unclosed-bracket",
    ]


def test_a_bad_escape_is_mended_with_two_backslashes() -> None:
    (found,) = read('claim: "C:\\Users"\n', "f").diagnostics
    assert found.hint == "Write two backslashes (\\\\), or put the text in single quotes."


def test_a_misplaced_byte_order_mark_is_told_where_it_may_stand() -> None:
    (found,) = read("a: b\ufeffc\n", "f").diagnostics
    assert found.message == (
        "Here stands a byte order mark (U+FEFF): it may begin a file, and stand nowhere else."
    )


def test_an_unquoted_colon_beside_curly_quotes_is_told_that_they_do_not_count() -> None:
    (found,) = read("title: \u201cKhrushchev: The Man\u201d\n", "f").diagnostics
    assert "Curly quotes do not count" in found.hint
