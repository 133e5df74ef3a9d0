"""Located nodes -> values: what fits is decoded, and every problem is found with its place."""

from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct, json

from essayplan.bank.decode import decode, read_as
from essayplan.bank.nodes import Entry, Mapping, Scalar, Sequence
from essayplan.model import (
    EDTF,
    Argument,
    Citation,
    Evidence,
    Id,
    Question,
    Reply,
    Source,
    Text,
    Url,
)


class Colour(StrEnum):
    RED = "red"


class Everything(Struct, frozen=True, kw_only=True):
    text: Text = "x"
    free: str = ""
    number: Annotated[int, Meta(ge=1, le=5)] = 1
    share: float = 0.0
    yes: bool = False
    word: Literal["event", "statistic"] = "event"
    colour: Colour = Colour.RED
    identity: Id = "x"
    date: EDTF | None = None
    url: Url | None = None
    names: tuple[Text, ...] = ()
    answers: tuple[Reply, ...] = ()
    identities: tuple[Id, ...] = ()
    citations: tuple[Citation, ...] = ()
    listed: list[str] = []
    meanings: dict[Text, Text] = {}
    sources: dict[Id, Source] = {}
    nothing: str | None = "something"


def told(type_: Any, text: str) -> list[str]:
    found = read_as(type_, text, "f").diagnostics
    return [f"{d.location.line}:{d.location.column} {d.code}" for d in found if d.location]


GOOD = {
    "text: no": {"text": "no"},
    "text: 012": {"text": "012"},
    "text: >\n  two\n  lines\n": {"text": "two lines"},
    "free: ''": {"free": ""},
    "free: >\n  kept\n": {"free": "kept\n"},
    "number: 5": {"number": 5},
    "number: '5'": {"number": 5},
    "number: ": {},
    "share: 0.25": {"share": 0.25},
    "share: -1e3": {"share": -1000.0},
    "yes: true": {"yes": True},
    "word: statistic": {"word": "statistic"},
    "colour: red": {"colour": Colour.RED},
    "date: 1953-1956": {"date": "1953-1956"},
    "date: null": {"date": None},
    "date: ~": {"date": None},
    "date:": {"date": None},
    "text: 'null'": {"text": "null"},
    "nothing: 'null'": {"nothing": "null"},
    "nothing: null": {"nothing": None},
    "url: HTTPS://example.org/a?b#c": {"url": "HTTPS://example.org/a?b#c"},
    "url: http://x.org:65535/a": {"url": "http://x.org:65535/a"},
    "url: http://x.org:8080": {"url": "http://x.org:8080"},
    "names: one": {"names": ("one",)},
    "names: [one, two]": {"names": ("one", "two")},
    "names:": {},
    "answers: [a, {argument: b}, {argument: c, because: x}]": {
        "answers": (Reply(argument="a"), Reply(argument="b"), Reply(argument="c", because="x"))
    },
    "answers: a": {"answers": (Reply(argument="a"),)},
    "identities: e1": {"identities": ("e1",)},
    "citations: s": {"citations": (Citation(source="s"),)},
    "citations: [s, {source: s, pages: '4'}]": {
        "citations": (Citation(source="s"), Citation(source="s", pages="4"))
    },
    "names: [one, one]": {"names": ("one", "one")},
    "listed: [one]": {"listed": ["one"]},
    "meanings: {A B: c}": {"meanings": {"A B": "c"}},
    "sources: {s: {type: book, title: t}}": {
        "sources": {"s": Source(id="s", type="book", title="t")}
    },
}
BAD = {
    "text: ''": "1:7 empty-text",
    "text: '  '": "1:7 empty-text",
    "text: [a]": "1:7 expected-text",
    "text: {a: b}": "1:7 expected-text",
    "number: 6": "1:9 out-of-range",
    "number: 0": "1:9 out-of-range",
    "number: four": "1:9 not-a-number",
    "number: 4.0": "1:9 not-a-number",
    f"number: {'9' * 10_000}": "1:9 not-a-number",
    "number: [4]": "1:9 not-a-number",
    "number: \u0664": "1:9 not-a-number",
    "share: nan": "1:8 not-a-number",
    "yes: yes": "1:6 not-true-or-false",
    "yes: True": "1:6 not-true-or-false",
    "word: events": "1:7 unknown-choice",
    "identity: Beria": "1:11 bad-id",
    'identity: "a\\n"': "1:11 bad-id",
    f"identity: {'a' * 65}": "1:11 bad-id",
    "date: 1956-13": "1:7 bad-date",
    "date: 1953-64": "1:7 bad-date",
    "url: javascript:alert(1)": "1:6 bad-url",
    "url: www.example.org": "1:6 bad-url",
    "url: ftp://example.org": "1:6 bad-url",
    "url: https://user@example.org/": "1:6 bad-url",
    "url: https://example.org/a b": "1:6 bad-url",
    "url: https://exa\\mple.org/": "1:6 bad-url",
    "url: 'https://example.org/<b>'": "1:6 bad-url",
    "url: https:///path": "1:6 bad-url",
    "url: http://[": "1:6 bad-url",
    "url: https://x.org:99999/": "1:6 bad-url",
    "url: https://x.org:65536": "1:6 bad-url",
    "url: https://x.org:123456/": "1:6 bad-url",
    f"url: https://example.org/{'a' * 2048}": "1:6 too-long",
    "names: {a: b}": "1:8 expected-list",
    "names: [one, '']": "1:14 empty-text",
    "answers: {argument: a}": "1:10 expected-list",
    "answers: Bad": "1:10 bad-id",
    "answers: [a, b, a]": "1:17 duplicate-reference",
    "answers: [a, {argument: a, because: x}]": "1:14 duplicate-reference",
    "identities: [e1, b, e1]": "1:21 duplicate-reference",
    "citations: [s, t, s]": "1:19 duplicate-reference",
    "answers: [{because: x}]": "1:11 missing-field",
    "answers: [[a]]": "1:11 expected-mapping",
    "answers: ['']": "1:11 expected-mapping",
    "meanings: [a]": "1:11 expected-mapping",
    "meanings: {a: ''}": "1:15 empty-text",
    "meanings: {a: }": "1:12 empty-field",
    "meanings: {a: {b: c}}": "1:15 expected-text",
    "sources: {S: {type: book, title: t}}": "1:11 bad-id",
    "sources: {s: {type: book}}": "1:11 missing-field",
    "sources: {s: {type: book, title: }}": "1:27 empty-field",
    "sources: {s: {id: s, type: book, title: t}}": "1:15 unknown-field",
    "sources: {s: book}": "1:11 expected-mapping",
    "sources: {s: }": "1:11 expected-mapping",
    "txet: a": "1:1 unknown-field",
    "a": "1:1 expected-mapping",
    "": "1:1 expected-mapping",
}


@pytest.mark.parametrize(("text", "expected"), GOOD.items())
def test_what_fits_is_decoded(text: str, expected: dict[str, Any]) -> None:
    assert told(Everything, text) == []
    assert read_as(Everything, text, "f").value == Everything(**expected)


@pytest.mark.parametrize(("text", "expected"), BAD.items())
def test_what_does_not_fit_is_told_with_its_place(text: str, expected: str) -> None:
    assert told(Everything, text) == [expected]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("strenght: 4", "did you mean 'strength'?"),
        ("Claim: x", "did you mean 'claim'?"),
        ("zzz: x", "Its fields are id, theme, claim, strength, explain, evidence, answers."),
    ],
)
def test_an_unknown_field_names_the_nearest(text: str, hint: str) -> None:
    found = read_as(Argument, f"id: a\ntheme: t\nclaim: c\n{text}\n", "f").diagnostics
    assert [(each.code, each.hint) for each in found] == [("unknown-field", hint)]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("kind: quotations", "did you mean 'quotation'?"),
        ("date: 1953-64", "Write both years in full: 1953-1964."),
        ("date: 1956-2-25", "Write 1956-02-25."),
        ("sources: [{source: Taubman 2003}]", "Perhaps 'taubman-2003'?"),
    ],
)
def test_a_hint_says_what_to_write(text: str, hint: str) -> None:
    found = read_as(Evidence, f"id: e\nfact: f\n{text}\n", "f").diagnostics
    assert len(found) == 1
    assert hint in found[0].hint


@pytest.mark.parametrize(
    ("type_", "text", "message", "hint"),
    [
        (
            Argument,
            "id: a\ntheme: t\nclaim: c\nevidence:\n  - e1\n  - e2\n  - e1\n",
            "“e1” is named twice here: the first is on line 5.",
            "Take one of them out.",
        ),
        (
            Evidence,
            "id: e\nfact: f\nsources:\n  - {source: s, pages: 4}\n  - {source: s, pages: 4}\n",
            "“s” is named twice here: the first is on line 4.",
            "Take one of them out, or give each its own pages.",
        ),
        (
            Argument,
            "id: a\ntheme: t\nclaim: c\nstrength: 9\n",
            "'strength' must be a whole number from 1 to 5, not 9.",
            "Write a whole number from 1 to 5, in digits.",
        ),
        (
            Argument,
            "id: a\ntheme: t\nclaim: c\nstrength: high\n",
            "'strength' must be a whole number from 1 to 5, not 'high'.",
            "Write a whole number from 1 to 5, in digits.",
        ),
        (
            Source,
            f"id: s\ntype: book\ntitle: t\nurl: https://example.org/{'a' * 2048}\n",
            "'url' is longer than 2,048 characters.",
            "Shorten it: what follows a ? or # can often be left out.",
        ),
        (
            Evidence,
            "id: e\nfact: f\nqqq: 1\n",
            "'qqq' is not a field of a piece of evidence.",
            "Its fields are id, fact, date, kind, by, sources, disputed, context.",
        ),
        (
            Evidence,
            "id: e\nfct: f\n",
            "'fct' is not a field of a piece of evidence.",
            "did you mean 'fact'?",
        ),
        (
            Question,
            "id: q\nquestion: Q?\nfor: {position: p}\nagainst: {position: p}\ncriteria: {a: b}\n",
            "'criteria' must be a text or a list; here are named fields.",
            "Put a dash and a space before each entry.",
        ),
    ],
)
def test_a_problem_is_told_once_in_these_words(
    type_: Any, text: str, message: str, hint: str
) -> None:
    found = read_as(type_, text, "f").diagnostics
    assert [(each.message, each.hint) for each in found] == [(message, hint)]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("meanings:\n  real break:\n", "Nothing is written after 'real break:'.", "Write it."),
        ("meanings: {b: {c: d}}", "'b' must be a text; here are named fields.", ""),
        ("names: {a: b}", "'names' must be a text or a list; here are named fields.", ""),
        ("text: ''", "'text' is empty.", "Write it, or leave it out."),
        ("sources: {s: {type: book, title: ''}}", "'title' is empty.", "Write it."),
        (
            "sources: []",
            "'sources' must hold named entries; here is a list.",
            "Write each as",
        ),
        ("sources: {s: [x]}", "The source 's' must hold named fields; here is a list.", "type, "),
        (
            "answers: [[a]]",
            "This reply must hold named fields; here is a list.",
            "Write its fields: argument, because.",
        ),
    ],
)
def test_a_message_names_the_field_that_is_wrong(text: str, message: str, hint: str) -> None:
    found = read_as(Everything, text, "f").diagnostics[-1]
    assert found.message == message
    assert hint in found.hint


CUT = {
    "wordings:\n  - Homework: a burden or a help?\n": "2:13",
    "wordings: [Homework: a burden]\n": "1:20",
    "wordings:\n  - Homework:\n": "2:13",
    "criteria:\n  - {text: good}\n  - whether: it changed\n": "3:12",
    "themes:\n  - party: the old\n": "2:10",
}
NOT_CUT = {
    "wordings:\n  - txet: How far?\n": ["unknown-field"],
    "wordings:\n  - {Homework: a burden}\n": ["missing-field", "unknown-field"],
    "wordings:\n  - swap: true\n": ["missing-field"],
    "criteria:\n  - themes: [party]\n": ["missing-field"],
    "criteria:\n  - reasons: [party]\n": ["missing-field", "unknown-field"],
}
QUESTION = "id: q\nquestion: Q?\nfor: {position: p}\nagainst: {position: p}\n"


@pytest.mark.parametrize(("text", "place"), CUT.items())
def test_a_text_of_a_list_that_its_colon_cuts_is_told_once(text: str, place: str) -> None:
    (found,) = read_as(Question, text + QUESTION, "f").diagnostics
    assert f"{found.location}" == f"f:{place}"
    assert (found.code, found.hint) == ("unquoted-colon", "Put the whole text in quotes.")


@pytest.mark.parametrize(("text", "codes"), NOT_CUT.items())
def test_what_may_be_a_field_is_no_text_cut_at_its_colon(text: str, codes: list[str]) -> None:
    found = read_as(Question, text + QUESTION, "f").diagnostics
    assert sorted(each.code for each in found) == codes


def test_what_is_named_twice_is_held_once() -> None:
    text = "id: a\ntheme: t\nclaim: c\nevidence: [e, f, e]\nanswers: [b, b, c]\n"
    value = read_as(Argument, text, "f").value
    assert value.evidence == ("e", "f")
    assert value.answers == (Reply(argument="b"), Reply(argument="c"))


def test_a_missing_field_is_told_where_another_is_misspelt() -> None:
    found = read_as(Argument, "id: a\nclam: c\n", "f").diagnostics
    assert [each.message for each in found] == [
        "This argument has no 'theme'.",
        "'clam' is not a field of an argument.",
    ]


def test_every_problem_is_found_at_once_in_file_order_with_its_line() -> None:
    text = "id: a\nclaim: ''\nstrength: 9\nevidnce: []\nanswers:\n  - Because\n"
    found = read_as(Argument, text, "f").diagnostics
    assert [(each.code, each.excerpt) for each in found] == [
        ("missing-field", "id: a"),
        ("empty-text", "claim: ''"),
        ("out-of-range", "strength: 9"),
        ("unknown-field", "evidnce: []"),
        ("bad-id", "  - Because"),
    ]


def test_what_can_be_made_is_made() -> None:
    text = "id: a\ntheme: t\nclaim: c\nstrength: 9\nanswers: [b, Bad, c]\nnoise: x\n"
    expected = Argument(
        id="a", theme="t", claim="c", answers=(Reply(argument="b"), Reply(argument="c"))
    )
    assert read_as(Argument, text, "f").value == expected


def test_where_reading_stopped_no_field_is_said_to_be_missing() -> None:
    found = read_as(Argument, "id: a\ntheme: [t\n", "f")
    assert [each.code for each in found.diagnostics] == ["unclosed-bracket"]
    assert found.value is None


def test_a_type_may_rename_its_fields() -> None:
    text = "id: q\nquestion: Q?\nfor: {position: yes}\nagainst: {position: no}\n"
    question = read_as(Question, text, "f").value
    assert (question.for_.position, question.against.position) == ("yes", "no")


def test_a_type_that_cannot_be_decoded_is_our_mistake() -> None:
    with pytest.raises(TypeError):
        decode(Scalar("a", 1, 1), int | str, "f")


nodes = st.recursive(
    st.builds(Scalar, st.text(max_size=8), st.just(1), st.just(1), st.booleans()),
    lambda inner: (
        st.builds(Sequence, st.lists(inner, max_size=3), st.just(1), st.just(1))
        | st.dictionaries(
            st.sampled_from(Everything.__struct_fields__) | st.text(max_size=5),
            st.builds(Entry, inner, st.just(1), st.just(1)),
            max_size=4,
        ).map(lambda entries: Mapping(entries, 1, 1))
    ),
    max_leaves=8,
)


@given(nodes)
def test_any_nodes_give_a_value_of_the_type_or_problems(node: Any) -> None:
    found = decode(node, Everything, "f")
    assert found.value is not None or found.diagnostics
    if found.value is not None:
        assert json.decode(json.encode(found.value), type=Everything) == found.value
