"""The bank that ships with the tool: what it promises, held against the bank itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from essayplan.bank.find import nearest
from essayplan.bank.load import load
from essayplan.lints import lint
from essayplan.model import SIDES, Bank

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
SHIPPED = CHECKOUT / "arguments" / "khrushchev"
NOTES = CHECKOUT.parent / "shared" / "seeds"
REPHRASINGS: dict[str, list[str]] = yaml.safe_load(
    (HERE / "rephrasings.yaml").read_text(encoding="utf-8")
)
FEWEST_ARGUMENTS, FEWEST_EVIDENCE, FEWEST_WORDINGS, FEWEST_REPHRASINGS = 100, 150, 4, 3
RUN = 8
TITLES = (
    "One Day in the Life of Ivan Denisovich",
    "On the Cult of Personality and Its Consequences",
)
"""Names of works, which everybody who writes of them writes alike."""

LOADED = load(SHIPPED)


def shipped() -> Bank:
    assert LOADED.bank is not None
    return LOADED.bank


def every_wording() -> list[tuple[str, str]]:
    return [
        (question.id, text)
        for question in shipped().questions.values()
        for text in (question.question, *(each.text for each in question.wordings))
    ]


def every_rephrasing() -> list[tuple[str, str]]:
    return [(name, text) for name, texts in REPHRASINGS.items() for text in texts]


def own_words() -> Iterator[str]:
    """Yield what the bank says in words of its own."""
    for evidence in shipped().evidence.values():
        yield evidence.fact
        yield evidence.disputed or ""
    for question in shipped().questions.values():
        yield from (question.for_.position, question.against.position)
        for _, argument in question.arguments():
            yield from (argument.claim, argument.explain or "")
            yield from (reply.because or "" for reply in argument.answers)


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of eight words in `text`, titles of works left out."""
    for title in TITLES:
        text = re.sub(re.escape(title), "|", text, flags=re.IGNORECASE)
    words = re.findall(r"[a-z0-9]+|\|", text.lower().replace("'", ""))
    return {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


def test_it_loads_and_checks_without_a_diagnostic() -> None:
    assert LOADED.diagnostics == ()
    assert lint(shipped(), {}) == ()


def test_it_is_as_large_as_it_claims() -> None:
    arguments = [a for q in shipped().questions.values() for _, a in q.arguments()]
    assert len(arguments) >= FEWEST_ARGUMENTS
    assert len(shipped().evidence) >= FEWEST_EVIDENCE


def test_every_fact_has_a_source() -> None:
    assert [each.id for each in shipped().evidence.values() if not each.sources] == []


def test_every_question_is_complete() -> None:
    assert shipped().questions
    for question in shipped().questions.values():
        assert len(question.wordings) >= FEWEST_WORDINGS, question.id
        assert all(question.side(side).position for side in SIDES), question.id
        assert all(question.side(side).arguments for side in SIDES), question.id
        assert question.context, question.id
        assert question.terms, question.id
        assert question.criteria, question.id
        assert question.themes, question.id


def test_every_question_is_measured_in_all_its_themes() -> None:
    for question in shipped().questions.values():
        measured = {theme for criterion in question.criteria for theme in criterion.themes}
        argued = {argument.theme for _, argument in question.arguments()}
        assert measured == argued == set(question.themes), question.id


def test_every_question_is_rephrased() -> None:
    assert REPHRASINGS.keys() == shipped().questions.keys()
    assert all(len(texts) >= FEWEST_REPHRASINGS for texts in REPHRASINGS.values())


@pytest.mark.parametrize(("name", "asked"), every_wording())
def test_a_wording_finds_its_question(name: str, asked: str) -> None:
    first = nearest([shipped()], asked)[0]
    assert (first.question.id, first.exact) == (name, True)


@pytest.mark.parametrize(("name", "asked"), every_rephrasing())
def test_a_rephrasing_finds_its_question(name: str, asked: str) -> None:
    first = nearest([shipped()], asked)[0]
    assert (first.question.id, first.exact) == (name, False)


def test_no_wording_is_that_of_two_questions() -> None:
    texts = [text.casefold() for _, text in every_wording()]
    assert texts
    assert len(texts) == len(set(texts))


@pytest.mark.skipif(not NOTES.is_dir(), reason="the notes are not there: ../shared/seeds")
def test_nothing_is_copied_from_the_notes() -> None:
    notes = sorted(NOTES.glob("*.txt"))
    assert notes
    copied = {run for path in notes for run in runs(path.read_text(encoding="utf-8"))}
    assert copied
    assert [text for text in own_words() if not copied.isdisjoint(runs(text))] == []


def test_a_run_of_eight_words_would_be_seen() -> None:
    assert runs("a b c d e f g h") & runs("Z a b c, d e f g h.")
    assert not runs("a b c d e f g h") & runs("a b c d e f g z")
    assert not runs(f"He wrote {TITLES[0]}") & runs(f"She read {TITLES[0]}")
