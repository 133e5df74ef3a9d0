"""Cards: what they ask and answer, and that Anki and a reader of lines get every text."""

import csv
import io
import json
import re
import sqlite3
import sys
import zipfile
from collections import Counter
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from essayplan.planning.plan import Plan
from essayplan.rendering.exporters import apkg, export
from essayplan.rendering.exporters.cards import Card, cards
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.exporters.tsv import export as tsv
from essayplan.rendering.visible import clean
from tests.rendering.nasty import NASTY
from tests.rendering.naughty import NAUGHTY, plan_of
from tests.rendering.sample import PARAGRAPHS, PLAN, RELEASES

MADE = 1_700_000_000.0


class Deck(NamedTuple):
    """What Anki would find in a package: notes as guid, tags and fields, and the ids around."""

    notes: list[tuple[str, str, list[str]]]
    decks: dict[str, str]
    models: set[str]
    cards: int
    times: set[int]


def read(package: bytes, folder: Path) -> Deck:
    """Read a package by the schema of Anki's collections."""
    path = folder / "collection.anki2"
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        assert sorted(files.namelist()) == ["collection.anki2", "media"]
        path.write_bytes(files.read("collection.anki2"))
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("select guid, tags, flds from notes order by id").fetchall()
        ((decks, models),) = database.execute("select decks, models from col").fetchall()
        ((count,),) = database.execute("select count(*) from cards where ord = 0").fetchall()
        times = {time for (time,) in database.execute("select mod from notes").fetchall()}
    named = {key: each["name"] for key, each in json.loads(decks).items() if key != "1"}
    notes = [(guid, tags.strip(), fields.split("\x1f")) for guid, tags, fields in rows]
    return Deck(notes, named, set(json.loads(models)), count, times)


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html.replace("</p><p>", " ")))


def of_kind(kind: str, plan: Plan = PLAN) -> list[Card]:
    return [card for card in cards(plan) if card.kind == kind]


def test_a_fact_is_asked_for_by_its_figures() -> None:
    first = of_kind("fact")[0]
    assert first == Card(
        "fact",
        "releases-1956",
        "Review commissions freed _____ prisoners in _____, of whom _____ were political",
        (
            f"{RELEASES.fact} (about June).",
            "Source: Khrushchev's Attempts to Reform Government (notes).",
        ),
    )


def test_a_fact_without_figures_is_asked_for_by_its_names_or_else_by_its_point() -> None:
    by_id = {card.id: card for card in of_kind("fact")}
    assert by_id["novocherkassk"].front == "Strikers were shot dead at _____"
    assert by_id["novocherkassk"].back == ("Strikers were shot dead at Novocherkassk (June 1962).",)
    assert [card.front for card in by_id.values() if "harm" in str(card.back)] != []


def test_facts_that_can_only_be_asked_for_by_what_they_show_are_one_card() -> None:
    told = [
        replace(RELEASES, id=f"f{number}", fact=fact, date=None)
        for number, fact in enumerate(["It was so", "It was as it was", "Nobody went to Tuva"])
    ]
    first = replace(PARAGRAPHS[0], evidence=tuple(told), counter=None)
    made = of_kind("fact", replace(PLAN, paragraphs=(first,)))
    assert [card.front for card in made] == [
        "Nobody went to _____",
        f"Give facts that show: {PARAGRAPHS[0].point}",
    ]
    assert [line for line in made[1].back if not line.startswith("Source")] == [
        "It was so.",
        "It was as it was.",
    ]


def test_a_fact_against_a_point_is_asked_for_by_what_it_shows() -> None:
    counter = PARAGRAPHS[0].counter
    assert counter
    against = replace(counter, evidence=(replace(RELEASES, fact="It was so"),))
    first = replace(PARAGRAPHS[0], evidence=(), counter=against)
    (card,) = of_kind("fact", replace(PLAN, paragraphs=(first,)))
    assert card.front == f"Give a fact that shows: {counter.claim}"


def test_no_card_asks_for_what_every_card_is_about() -> None:
    fact = replace(RELEASES, fact="Nobody went with Beria to Tuva again")
    first = replace(PARAGRAPHS[0], evidence=(fact,), counter=None)
    asked = replace(PLAN.question, asked="How did Beria fall?")
    (card,) = of_kind("fact", replace(PLAN, question=asked, paragraphs=(first,)))
    assert card.front == "Nobody went with Beria to _____ again"


def test_an_argument_is_proved_by_its_explanation_and_its_facts() -> None:
    first = of_kind("argument")[0]
    assert first.front == "What proves this? Mass terror ended and was not begun again."
    assert first.back[0] == PARAGRAPHS[0].explanation
    assert first.back[2].endswith("the torture and the mass arrests (25 February 1956).")
    assert len(first.back) == 4


def test_a_counter_argument_is_answered() -> None:
    first = of_kind("counter")[0]
    assert first.front == "How is this answered? Force was still the answer to open revolt."
    assert first.back == (PARAGRAPHS[0].evaluation,)


@pytest.mark.parametrize(
    "told", ["Stalin died in 1953", "It was 11 million in 1961", "1956: 20,000"]
)
def test_a_card_never_asks_for_gaps_with_nothing_around_them(told: str) -> None:
    fact = replace(RELEASES, fact=told)
    plan = replace(PLAN, paragraphs=(replace(PARAGRAPHS[0], evidence=(fact,), counter=None),))
    (card,) = of_kind("fact", plan)
    assert len(re.findall(r"[a-z]{2,}", card.front)) >= 3


def test_a_term_has_its_meaning() -> None:
    assert of_kind("term")[1] == Card(
        "term",
        "Stalinism",
        "What is meant by “Stalinism”?",
        ("rule by one man over one party, held up by terror and the plan.",),
    )


def test_what_is_still_to_be_written_is_no_card() -> None:
    prompts = tuple(
        replace(each, explanation="[Say why.]", evaluation="[Answer it.]", evidence=())
        for each in PARAGRAPHS
    )
    assert not of_kind("argument", replace(PLAN, paragraphs=prompts))
    assert not of_kind("counter", replace(PLAN, paragraphs=prompts))
    assert "[" not in "".join(str(card.back) for card in cards(PLAN))


def test_what_is_said_twice_is_one_card() -> None:
    twice = replace(PLAN, paragraphs=(*PARAGRAPHS, *PARAGRAPHS))
    assert cards(twice) == cards(PLAN)
    assert max(Counter((card.kind, card.id) for card in cards(PLAN)).values()) == 1


def test_lines_are_front_tab_back() -> None:
    lines = tsv(PLAN).decode().split("\n")
    assert lines[-1] == ""
    assert lines[0] == (
        "What is meant by “genuine break”?\t"
        "a change in how the country was ruled, not only in who ruled it."
    )
    assert len(lines) - 1 == len(cards(PLAN))
    assert {line.count("\t") for line in lines[:-1]} == {1}


@pytest.mark.parametrize(
    ("term", "line"),
    [
        ('"open', '"""open is meant'),
        ("#hash", '"#hash is meant'),
        ("=A", "=A is meant"),
        ("a\tb\nc", "a b c is meant"),
    ],
)
def test_a_cell_is_only_quoted_where_it_would_be_lost(term: str, line: str) -> None:
    counter = PARAGRAPHS[0].counter
    assert counter
    fact = replace(counter.evidence[0], fact=f"{term} is meant in 1956")
    plan = replace(PLAN, paragraphs=(replace(PARAGRAPHS[0], evidence=(fact,)),))
    assert any(each.startswith(line) for each in tsv(plan).decode().splitlines())


@pytest.mark.parametrize("texts", [NASTY, NAUGHTY], ids=["nasty", "naughty"])
def test_any_text_reads_back_from_lines_as_itself(texts: tuple[str, ...]) -> None:
    for text in texts:
        plan = plan_of(PLAN, text)
        made = tsv(plan).decode()
        rows = list(csv.reader(io.StringIO(made, newline=""), delimiter="\t"))
        assert rows == [[card.front, " ".join(card.back)] for card in cards(plan)]
        assert not [line for line in made.split("\n") if line.startswith("#")]


@pytest.mark.parametrize("texts", [NASTY, NAUGHTY], ids=["nasty", "naughty"])
def test_any_text_reads_back_from_anki_s_collection_as_itself(
    texts: tuple[str, ...], tmp_path: Path
) -> None:
    plans = [plan_of(PLAN, text) for text in texts]
    paragraphs = [
        replace(each, arguments=(f"argument-{number}",))
        for number, plan in enumerate(plans)
        for each in plan.paragraphs[:1]
    ]
    plan = replace(PLAN, paragraphs=tuple(paragraphs))
    made = cards(plan)
    assert len(made) > len(texts)
    deck = read(apkg.export(plan, made=MADE), tmp_path)
    shown = [[text_of(field) for field in fields] for _, _, fields in deck.notes]
    assert shown == [[card.front, " ".join(card.back)] for card in made]
    assert deck.cards == len(made)
    for mark in ("[sound:", "[latex]", "[$]", "{{", "<script"):
        assert mark not in str([fields for _, _, fields in deck.notes])


def test_a_deck_is_named_and_its_cards_are_tagged(tmp_path: Path) -> None:
    deck = read(export(PLAN, "apkg"), tmp_path)
    assert list(deck.decks.values()) == [PLAN.question.asked]
    assert {tags for _, tags, _ in deck.notes} == {"fact", "argument", "counter", "term"}
    colons = replace(PLAN, question=replace(PLAN.question, asked="Is a::b so?"))
    assert list(read(apkg.export(colons), tmp_path).decks.values()) == ["Is a: :b so?"]


def test_a_second_export_changes_the_cards_of_the_first(tmp_path: Path) -> None:
    first = read(apkg.export(PLAN, made=MADE), tmp_path)
    changed = (replace(PARAGRAPHS[0], explanation="Otherwise."), *PARAGRAPHS[1:])
    asked = replace(PLAN.question, asked="Asked in other words?")
    later = replace(PLAN, paragraphs=changed, question=asked)
    second = read(apkg.export(later, made=MADE + 60), tmp_path)
    assert [guid for guid, _, _ in first.notes] == [guid for guid, _, _ in second.notes]
    assert first.notes != second.notes
    assert list(first.decks) == list(second.decks)
    assert first.models == second.models
    assert max(first.times) < min(second.times)


def test_the_cards_of_another_question_are_others(tmp_path: Path) -> None:
    other = replace(PLAN, question=replace(PLAN.question, id="another"))
    decks = [read(apkg.export(plan, made=MADE), tmp_path) for plan in (PLAN, other)]
    ids = [{guid for guid, _, _ in deck.notes} for deck in decks]
    assert not ids[0] & ids[1]
    assert set(decks[0].decks) != set(decks[1].decks)


def test_a_deck_made_at_the_same_time_is_the_same_bytes() -> None:
    assert apkg.export(PLAN, made=MADE) == apkg.export(PLAN, made=MADE)


def test_a_deck_of_no_cards_is_a_deck(tmp_path: Path) -> None:
    empty = replace(PLAN, paragraphs=(), introduction=replace(PLAN.introduction, terms={}))
    deck = read(apkg.export(empty, made=MADE), tmp_path)
    assert (deck.notes, len(deck.decks)) == ([], 1)


def test_without_genanki_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(MissingTool, match=r'pip install genanki, or .* "\.\[documents\]"'):
        apkg.export(PLAN)


def test_a_cell_says_what_nobody_can_see() -> None:
    plan = replace(PLAN, introduction=replace(PLAN.introduction, terms={"a\x1b": "b\u202e\ud800"}))
    assert cards(plan)[0].front == r"What is meant by “a\x1b”?"
    assert tsv(plan).decode().split("\n")[0].endswith(clean("b\u202e\ud800") + ".")
