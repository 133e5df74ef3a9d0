from essayplan import load_banks
from essayplan.entries import Entry, all_ids, find_entries, unknown
from tests.cli.program import SMALL

BANKS = load_banks([SMALL])[:1]


def only(name: str) -> Entry:
    (entry,) = find_entries(BANKS, name)
    return entry


def ids(entries: object) -> list[str]:
    assert isinstance(entries, tuple)
    return [each.id for each in entries]


def test_an_argument_is_tied_to_its_question_evidence_and_replies() -> None:
    entry = only("dear-shops")
    assert (entry.kind, entry.question, entry.side) == ("argument", "uniform", "against")
    assert ids(entry.evidence) == ["cost-90"]
    assert ids(entry.sources) == ["school-survey", "class-notes"]
    assert ids(entry.answers) == []
    assert ids(entry.answered_by) == ["lasts-longer"]
    assert ids(only("lasts-longer").answers) == ["dear-shops"]


def test_evidence_is_tied_to_its_sources_and_the_arguments_it_serves() -> None:
    entry = only("badge-1999")
    assert ids(entry.sources) == ["class-notes", "school-survey"]
    assert ids(entry.used_by) == ["same-for-all"]


def test_a_source_is_tied_to_its_evidence_and_the_arguments_that_rest_on_it() -> None:
    entry = only("class-notes")
    assert ids(entry.evidence) == [
        "badge-1999",
        "no-trainers",
        "cost-90",
        "debate-vote",
        "art-badges",
    ]
    assert len(entry.used_by) == 5


def test_a_question_is_tied_to_all_that_it_rests_on() -> None:
    entry = only("small/uniform")
    assert (entry.kind, len(entry.evidence), len(entry.sources)) == ("question", 6, 2)


def test_a_bank_can_be_named_and_another_is_not_searched() -> None:
    assert find_entries(BANKS, "other/uniform") == ()


def test_what_is_unknown_has_near_neighbours() -> None:
    assert unknown(BANKS, "small/class-note").hint == "Did you mean class-notes?"
    assert unknown(BANKS, "zzzz").hint == "Find ids with `essayplan search`."


def test_every_id_is_known_once() -> None:
    known = all_ids(BANKS)
    assert len(known) == len(set(known)) == 3 + 10 + 6 + 2
    assert all(find_entries(BANKS, each) for each in known)


def test_a_long_name_that_is_unknown_is_cut() -> None:
    told = unknown(BANKS, "x" * 40_000).message
    assert told.endswith("x…”.")
    assert len(told) < 200
