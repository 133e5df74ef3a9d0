"""Files and folders -> one bank, with everything that is wrong in it."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essayplan.bank import references, tree
from essayplan.bank.load import Loaded, load
from essayplan.bank.merge import Part, places
from essayplan.bank.problems import Problems
from essayplan.bank.sound import is_sound
from essayplan.diagnostics import Location

SOURCES = """\
bank: {title: Tea, authors: Ann}
sources:
  shop: {type: notes, title: The shop}
"""
EVIDENCE = """\
evidence:
  price:
    fact: A bag of tea costs 5p
    sources: [shop, {source: shop, pages: "4"}]
"""
QUESTIONS = """\
questions:
  tea:
    question: Is tea better?
    themes: [cost]
    for:
      position: Tea is better
      arguments:
        - id: cheap
          theme: cost
          claim: Tea is cheap
          evidence: [price]
    against:
      position: Coffee is better
      arguments:
        - id: dull
          theme: cost
          claim: Cheap is dull
          answers: [cheap]
"""


def folder(path: Path, **files: str) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        (path / f"{name}.yaml").write_text(text, encoding="utf-8", newline="")
    return path


def told(loaded: Loaded) -> list[str]:
    return [
        f"{Path(d.location.path).name}:{d.location.line}:{d.location.column} {d.code}"
        for d in loaded.diagnostics
        if d.location
    ]


def question(*, arguments: str, against: str = "", extra: str = "") -> str:
    """One question with these arguments, one to a line as `id theme reply reply ...`."""

    def side(lines: str) -> str:
        made = ""
        for line in lines.splitlines():
            identity, theme, *replies = line.split()
            made += f"        - {{id: {identity}, theme: {theme}, claim: c, answers: "
            made += f"[{', '.join(replies)}]}}\n"
        return made

    return (
        f"questions:\n  q:\n    question: Q?\n{extra}"
        f"    for:\n      position: p\n      arguments:\n{side(arguments)}"
        f"    against:\n      position: p\n      arguments:\n{side(against)}"
    )


def test_the_files_of_a_folder_are_one_bank(tmp_path: Path) -> None:
    path = folder(tmp_path / "Tea Time!", a=SOURCES, b=EVIDENCE, c=QUESTIONS)
    loaded = load(path)
    bank = loaded.bank
    assert told(loaded) == []
    assert (bank.id, bank.title, bank.authors, bank.language) == (
        "tea-time-",
        "Tea",
        ("Ann",),
        "en-GB",
    )
    assert [each.pages for each in bank.evidence["price"].sources] == [None, "4"]
    assert [each.id for _, each in bank.questions["tea"].arguments()] == ["cheap", "dull"]


def test_one_file_is_a_bank_too(tmp_path: Path) -> None:
    path = folder(tmp_path, drinks=SOURCES + EVIDENCE + QUESTIONS) / "drinks.yaml"
    loaded = load(path)
    assert (told(loaded), loaded.bank.id) == ([], "drinks")


def test_every_entry_has_its_place_and_every_file_its_text(tmp_path: Path) -> None:
    path = folder(tmp_path / "b", a=SOURCES, b=EVIDENCE, c=QUESTIONS)
    loaded = load(path)
    assert loaded.places == {
        ("source", "shop"): Location(str(path / "a.yaml"), 3, 3),
        ("evidence", "price"): Location(str(path / "b.yaml"), 2, 3),
        ("question", "tea"): Location(str(path / "c.yaml"), 2, 3),
        ("argument", "cheap"): Location(str(path / "c.yaml"), 8, 15),
        ("argument", "dull"): Location(str(path / "c.yaml"), 15, 15),
    }
    assert loaded.texts[str(path / "b.yaml")] == EVIDENCE


def test_a_relative_path_stays_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder(tmp_path / "b", a="x: 1\n")
    monkeypatch.chdir(tmp_path)
    (found,) = load(Path("b")).diagnostics
    assert str(found.location) == f"b{os.sep}a.yaml:1:1"


def test_a_file_holds_nothing_but_the_four_sections(tmp_path: Path) -> None:
    (found,) = load(folder(tmp_path, a="evidnce: {}\nsources:\n")).diagnostics
    assert (found.code, found.hint) == ("unknown-field", "did you mean 'evidence'?")
    assert found.excerpt == "evidnce: {}"


def test_the_first_of_two_with_one_id_counts(tmp_path: Path) -> None:
    other = "sources:\n  shop: {type: book, title: Another}\n  more: {type: notes, title: M}\n"
    loaded = load(folder(tmp_path, a=SOURCES, b=other))
    assert told(loaded) == ["b.yaml:2:3 duplicate-id"]
    assert str(tmp_path / "a.yaml:3:3") in loaded.diagnostics[0].message
    assert [each.title for each in loaded.bank.sources.values()] == ["The shop", "M"]


def test_ids_that_differ_only_in_case_are_one_id(tmp_path: Path) -> None:
    other = "sources:\n  SHOP: {type: book, title: Another}\n"
    loaded = load(folder(tmp_path, a=SOURCES, b=other))
    assert sorted(told(loaded)) == ["b.yaml:2:3 bad-id", "b.yaml:2:3 duplicate-id"]
    twice = next(each for each in loaded.diagnostics if each.code == "duplicate-id")
    assert twice.message.startswith("There is already a source with the id 'shop': ")


def test_argument_ids_are_unique_in_the_whole_bank(tmp_path: Path) -> None:
    other = QUESTIONS.replace("  tea:", "  coffee:")
    loaded = load(folder(tmp_path, a=SOURCES, b=EVIDENCE, c=QUESTIONS, d=other))
    assert told(loaded) == [
        "d.yaml:8:15 duplicate-id",
        "d.yaml:15:15 duplicate-id",
        "d.yaml:18:21 reply-elsewhere",
    ]


def test_what_a_bank_says_of_itself_is_said_once(tmp_path: Path) -> None:
    other = "bank:\n  title: Coffee\n  level: A level\n"
    loaded = load(folder(tmp_path, a=SOURCES, b=other))
    assert told(loaded) == ["b.yaml:2:3 duplicate-field"]
    assert (loaded.bank.title, loaded.bank.level) == ("Tea", "A level")


def test_dangling_references_are_told_with_the_nearest(tmp_path: Path) -> None:
    evidence = EVIDENCE.replace("[shop,", "[shpo,")
    questions = QUESTIONS.replace("[price]", "[prize, shop]").replace("[cheap]", "[cheep, zzz]")
    loaded = load(folder(tmp_path, a=SOURCES, b=evidence, c=questions))
    assert [(each.code, each.hint) for each in loaded.diagnostics] == [
        ("dangling-reference", "did you mean 'shop'?"),
        ("dangling-reference", "did you mean 'price'?"),
        ("dangling-reference", "'shop' is the id of a source."),
        ("dangling-reference", "did you mean 'cheap'?"),
        ("dangling-reference", "Add it to the other side of this question, or take it out here."),
    ]


def test_an_entry_with_an_error_is_still_there_to_be_referred_to(tmp_path: Path) -> None:
    sources = SOURCES.replace("title: The shop", "titel: The shop")
    loaded = load(folder(tmp_path, a=sources, b=EVIDENCE, c=QUESTIONS))
    assert told(loaded) == ["a.yaml:3:23 unknown-field"]
    assert "price" in loaded.bank.evidence


def test_what_may_stand_in_the_unread_rest_is_not_said_to_be_missing(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, a="sources:\n  x: [\n", b=EVIDENCE, c=QUESTIONS))
    assert told(loaded) == ["a.yaml:2:6 unclosed-bracket"]


@pytest.mark.parametrize(
    ("arguments", "against", "expected"),
    [
        ("a t b\nb t", "", "7:49 reply-to-own-side"),
        ("a t a", "", "7:49 reply-to-itself"),
        ("a t x", "x t a", "11:49 circle-of-replies"),
        ("a t x\nb t y", "x t b\ny t a", "13:49 circle-of-replies"),
    ],
)
def test_replies_meet_the_other_side_and_end(
    tmp_path: Path, arguments: str, against: str, expected: str
) -> None:
    path = folder(tmp_path, a=question(arguments=arguments, against=against))
    found = [each.split(":", 1)[1] for each in told(load(path))]
    assert found == [expected]


def test_a_circle_of_replies_is_named(tmp_path: Path) -> None:
    text = question(arguments="a t x\nb t y", against="x t b\ny t a")
    (found,) = load(folder(tmp_path, a=text)).diagnostics
    circle = "'y' answers 'a' answers 'x' answers 'b' answers 'y'"
    assert found.message == f"These replies go in a circle: {circle}."


def test_replies_to_and_fro_without_a_circle_are_fine(tmp_path: Path) -> None:
    text = question(arguments="a t\nb t x", against="x t a\ny t b")
    assert told(load(folder(tmp_path, a=text))) == []


def test_a_theme_that_the_question_does_not_list_is_a_warning(tmp_path: Path) -> None:
    extra = "    themes: [cost, taste]\n    criteria: [{text: t, themes: [tastes]}]\n"
    loaded = load(folder(tmp_path, a=question(arguments="a costs", extra=extra)))
    assert [(d.code, d.severity.value, d.hint) for d in loaded.diagnostics] == [
        ("unlisted-theme", "warning", "did you mean 'taste'?"),
        ("unlisted-theme", "warning", "did you mean 'cost'?"),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing", "no-such-file"),
        ("empty", "no-bank"),
        ("a.txt/b", "no-such-file"),
        ("no\0name", "no-such-file"),
        ("x" * 300, "unreadable"),
    ],
)
def test_a_path_without_a_bank_is_told(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("x")
    (found,) = load(tmp_path / name).diagnostics
    assert found.code == code


def test_links_and_pipes_in_a_folder_are_passed_over_and_told(tmp_path: Path) -> None:
    folder(tmp_path / "b", a=SOURCES)
    (tmp_path / "b" / "link.yaml").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "b" / "pipe.yaml")
    loaded = load(tmp_path / "b")
    assert told(loaded) == ["link.yaml:0:0 passed-over", "pipe.yaml:0:0 passed-over"]
    assert list(loaded.texts) == [str(tmp_path / "b" / "a.yaml")]


def test_the_limit_is_raised_on_request(tmp_path: Path) -> None:
    path = folder(tmp_path, a=SOURCES)
    assert told(load(path, limit=10)) == ["a.yaml:0:0 too-big"]
    assert told(load(path, limit=1_000)) == []


@pytest.mark.parametrize(
    ("text", "told_first"),
    [
        ("sources:\n" + "".join(f"  S{n}: x\n" for n in range(2_000)), "This file has 4,000 "),
        (f"bank:\n  title: {chr(27) * 3_000}\n", "This file has 3,000 "),
        ("sources:\n" + "  s: 1\n" * 3_000, "This file has at least 1,00"),
    ],
)
def test_how_many_problems_there_are_is_told_first(
    tmp_path: Path, text: str, told_first: str
) -> None:
    found = load(folder(tmp_path, a=text)).diagnostics
    assert (len(found), found[0].code) == (1_001, "more-problems")
    assert found[0].message.startswith(told_first)
    assert found[0].message.endswith("the first 1,000 that were found are listed.")


def test_a_thousand_problems_are_listed_without_a_note(tmp_path: Path) -> None:
    found = load(folder(tmp_path, a=f"bank:\n  title: {chr(27) * 1_000}\n")).diagnostics
    assert {each.code for each in found} == {"forbidden-character"}
    assert len(found) == 1_000


def test_a_file_that_cannot_be_read_on_hides_no_problem_of_another(tmp_path: Path) -> None:
    other = SOURCES.replace("type: notes", "type: novel").replace("Ann}", "Ann, level: [x]}")
    loaded = load(folder(tmp_path, a="evidence:\n  x: [\n", b=other))
    assert told(loaded) == [
        "a.yaml:2:6 unclosed-bracket",
        "b.yaml:1:41 expected-text",
        "b.yaml:3:16 unknown-choice",
    ]


def test_links_that_lead_in_a_circle_are_passed_over(tmp_path: Path) -> None:
    path = folder(tmp_path, a=SOURCES)
    (path / "loop.yaml").symlink_to("loop.yaml")
    loaded = load(path)
    assert told(loaded) == ["loop.yaml:0:0 passed-over"]
    assert loaded.bank.title == "Tea"


@pytest.mark.parametrize(("pipe", "what"), [(False, "links"), (True, "links or no regular files")])
def test_a_folder_that_holds_only_links_is_told_so(
    tmp_path: Path, what: str, *, pipe: bool
) -> None:
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    if pipe:
        os.mkfifo(tmp_path / "pipe.yaml")
    (found,) = load(tmp_path).diagnostics
    assert (found.code, found.message) == (
        "no-bank",
        f"The only YAML files in this folder are {what}, and these are not read.",
    )
    assert found.hint


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_read_or_told_of(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.yaml"
    path.write_bytes(data)
    loaded = load(path)
    assert loaded.bank.id == "any"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, len(SOURCES + EVIDENCE + QUESTIONS)), put=st.text(max_size=3))
def test_a_bank_with_anything_put_into_it_is_read_or_told_of(
    tmp_path: Path, cut: int, put: str
) -> None:
    whole = SOURCES + EVIDENCE + QUESTIONS
    path = tmp_path / "any.yaml"
    path.write_text(whole[:cut] + put + whole[cut:], encoding="utf-8", newline="")
    loaded = load(path)
    assert loaded.bank.questions or loaded.diagnostics


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    replies=st.lists(st.tuples(st.sampled_from("abxyz"), st.sampled_from("abxyz")), max_size=5),
    theme=st.sampled_from(["t", "t", "u"]),
)
def test_a_bank_is_sound_exactly_where_its_references_hold(
    tmp_path: Path, replies: list[tuple[str, str]], theme: str
) -> None:
    def side(ids: str) -> str:
        return "\n".join(
            " ".join([each, theme, *(to for replier, to in replies if replier == each)])
            for each in ids
        )

    text = question(arguments=side("ab"), against=side("xy"), extra="    themes: [t]\n")
    path = folder(tmp_path, a=text) / "a.yaml"
    problems = Problems("a.yaml")
    part = Part(tree.read(text, "a.yaml").root, None, problems)
    references.check([part], places([part]), complete=True)
    assert is_sound(load(path).bank) == (not problems.found)
