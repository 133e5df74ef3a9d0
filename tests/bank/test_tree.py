"""Text -> located nodes: every part has its place, every scalar is text, nothing hostile harms."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.bank.lines import Lines
from essayplan.bank.nodes import Entry, Mapping, Node, Scalar, Sequence
from essayplan.bank.problems import MOST
from essayplan.bank.tree import read, write
from essayplan.diagnostics import Diagnostic, Severity

# pieces of YAML, in which _ is a space and / a line end
PIECES = r"""a b:_ c: -_ __ ____ : " ' \ | \n \x1b [ ] { } ,_ , # _# #_x &x_ *x % @ ` --- ... <<:_ ~
"" '' > |/ /- / / / /__ /-_ /---/ /.../ /%X/ text_here 1956 key:_value x:_[ y:_{ \U00110000 \ud800
\q""".split()
HIDDEN = ("\x00", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff", "\U000e0041")
OTHERS = ("\t", "\r\n", "\r", "\u00e9", "\u201c", "\xa0", "\U0001f389")
WRITTEN = [each.replace("_", " ").replace("/", "\n") for each in PIECES]
yaml_like = st.lists(st.sampled_from([*WRITTEN, *HIDDEN, *OTHERS]), max_size=16).map("".join)
good_texts = st.text(st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" \n-:#"))
keys = good_texts.filter(lambda each: each.strip() not in {"", "<<"})
plain_data = st.recursive(
    good_texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [each.code for each in diagnostics]


def first(diagnostics: tuple[Diagnostic, ...]) -> tuple[int, int, str] | None:
    places = [(d.location.line, d.location.column, d.code) for d in diagnostics if d.location]
    return min(places, default=None)


def data(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {key: data(entry.node) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [data(each) for each in node.items]
    return node.text if node else None


def test_every_part_has_its_place() -> None:
    text = "\u00e9t\u00e9: 1956\nlist:\n  - \u201ca\u201d\n  - {k: 'v'}\n"
    listed = Sequence(
        [
            Scalar("\u201ca\u201d", 3, 5),
            Mapping({"k": Entry(Scalar("v", 4, 9, plain=False), 4, 6)}, 4, 5),
        ],
        3,
        3,
    )
    expected = {"\u00e9t\u00e9": Entry(Scalar("1956", 1, 6), 1, 1), "list": Entry(listed, 2, 1)}
    assert read(text, "f").root == Mapping(expected, 1, 1)


@pytest.mark.parametrize("written", ["no", "012", "1956-02-25", "12:30:45", "~", "null", "0x1F"])
def test_a_scalar_means_what_it_looks_like(written: str) -> None:
    assert data(read(f"a: {written}\n", "f").root) == {"a": written}


def test_a_number_of_ten_thousand_digits_is_text() -> None:
    assert data(read(f"a: {'9' * 10_000}\n", "f").root) == {"a": "9" * 10_000}


def test_a_byte_order_mark_may_begin_a_text() -> None:
    tree = read("\ufeffa: b\n", "f")
    assert (data(tree.root), tree.diagnostics) == ({"a": "b"}, ())


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x1b", "an escape character"),
        ("\x7f", "a delete character"),
        ("\x9b", "U+009B"),
        ("\u2028", "separator"),
        ("\u202e", "order in which text is shown"),
        ("\u2066", "order in which text is shown"),
        ("\ufeff", "byte order mark"),
        ("\U000e0041", "invisible tag"),
    ],
)
@pytest.mark.parametrize("pure", [False, True])
def test_a_hidden_character_is_refused_at_its_place(
    character: str, name: str, *, pure: bool
) -> None:
    tree = read(f"a: 1\nb: x{character}y\nc: [\n", "f", pure=pure)
    assert first(tree.diagnostics) == (2, 5, "forbidden-character")
    assert name in tree.diagnostics[0].message
    assert codes(tree.diagnostics) == ["forbidden-character", "unclosed-bracket"]


@pytest.mark.parametrize(
    "escape", [r"\e", r"\x1b", r"\0", r"\u202E", r"\U000E0041", r"\N", r"\L", r"\r", r"\uFEFF"]
)
@pytest.mark.parametrize("pure", [False, True])
def test_a_hidden_character_from_an_escape_is_refused_too(escape: str, *, pure: bool) -> None:
    tree = read(f'a: 1\nb: "fine \\\\ and {escape}[2J"\n', "f", pure=pure)
    assert first(tree.diagnostics) == (2, 17, "forbidden-character")


def test_joiners_and_direction_marks_stay_in_prose() -> None:
    text = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u200e\u200f\u200d"
    tree = read(f"a: {text}b\n", "f")
    assert (data(tree.root), tree.diagnostics) == ({"a": f"{text}b"}, ())


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("text", ["[" * 25_000, "{" * 25_000, "- " * 25_000, "{a: " * 25_000])
def test_deep_nesting_is_refused_where_it_is_too_deep(text: str, *, pure: bool) -> None:
    tree = read(text, "f", pure=pure)
    column = len(text) // 25_000 * 16 + 1
    assert first(tree.diagnostics) == (1, column, "too-deep")
    assert not tree.complete


def test_sixteen_deep_is_allowed() -> None:
    assert read("[" * 16 + "]" * 16, "f").diagnostics == ()


def test_a_chain_of_aliases_is_refused_alias_by_alias() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 9))]
    tree = read("\n".join(lines), "f")
    assert codes(tree.diagnostics).count("anchor") == 9
    assert codes(tree.diagnostics).count("alias") == 16


def test_a_chain_of_merge_keys_is_refused() -> None:
    lines = [
        "a0: &a0 {k: v}",
        *(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 9)),
    ]
    assert codes(read("\n".join(lines), "f").diagnostics).count("merge-key") == 8


def test_a_duplicate_key_names_the_first_and_leaves_it() -> None:
    tree = read("a:\n  side: for\n  x: 1\n  side: against\n", "f")
    assert data(tree.root) == {"a": {"side": "for", "x": "1"}}
    assert tree.diagnostics[0].message == "'side' is written twice here: the first is on line 2."


def test_a_text_that_is_too_long_is_refused_and_cut() -> None:
    tree = read(f"a: {'x' * 65_536}\nb: {'y' * 65_537}\n", "f")
    assert first(tree.diagnostics) == (2, 4, "too-long")


@pytest.mark.parametrize("pure", [False, True])
def test_a_text_is_measured_in_bytes(*, pure: bool) -> None:
    fits, too_long = "\u00e9" * 32_768, "\u00e9" * 32_769
    tree = read(f"a: {fits}\nb: {too_long}\n", "f", pure=pure)
    assert codes(tree.diagnostics) == ["too-long"]
    assert first(tree.diagnostics) == (2, 4, "too-long")


def test_every_problem_is_found_up_to_the_one_that_stops_the_file() -> None:
    text = "a: *x\na: 2\n<<: 3\nb: \x1b\nc: [d\ne: &y z\n"
    assert codes(read(text, "f").diagnostics) == [
        "forbidden-character",
        "alias",
        "duplicate-key",
        "merge-key",
        "unclosed-bracket",
    ]


def test_what_stood_before_the_place_that_stops_a_file_is_kept_and_marked() -> None:
    root = read("a:\n  b: 1\n  c: [2]\n d: 3\n", "f").root
    assert isinstance(root, Mapping)
    inner = root.entries["a"].node
    assert isinstance(inner, Mapping)
    assert data(root) == {"a": {"b": "1"}}  # what stood last may not be what was meant
    assert root.cut
    assert inner.cut


@pytest.mark.parametrize("text", ["\x00" * 5_000, "a: 1\n" * 5_000, "[" + "*a, " * 5_000 + "]"])
def test_no_more_problems_are_listed_than_anyone_reads(text: str) -> None:
    found = read(text, "f").diagnostics
    assert MOST <= len(found) <= MOST + 1


@given(plain_data)
def test_whatever_is_written_reads_back(value: object) -> None:
    tree = read(write(value), "f")
    errors = [each for each in tree.diagnostics if each.severity is Severity.ERROR]
    if errors:
        assert set(codes(errors)) == {"too-deep"}
    else:  # at most a warning of what looks like a slip, such as a comment sign in a plain text
        assert data(tree.root) == value


@given(st.text() | yaml_like)
def test_any_text_gives_a_tree_and_places_in_the_text(text: str) -> None:
    lines = Lines(text)
    for each in read(text, "f").diagnostics:
        assert each.location is not None
        assert each.location.column <= len(lines.line(each.location.line)) + 1


@given(yaml_like)
def test_both_parsers_give_the_same_verdict_at_the_same_place(text: str) -> None:
    fast, pure = read(text, "f"), read(text, "f", pure=True)
    assert first(fast.diagnostics) == first(pure.diagnostics)
    if not fast.diagnostics:
        assert fast == pure


def test_a_file_of_nothing_has_no_root() -> None:
    assert [read(text, "f").root for text in ("", "# c\n", "---\n", "\ufeff")] == [None] * 4
