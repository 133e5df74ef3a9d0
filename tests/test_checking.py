"""What is wrong with a bank and what could be better, told together and in file order."""

from pathlib import Path

import pytest

from essayplan.checking import check_banks

BANK = """\
sources:
  notes: {type: notes, title: Notes}
evidence:
  spare: {fact: Nobody cites this, sources: [notes]}
  bare: {fact: Nobody says where this is from}
questions:
  q:
    question: Is it so?
    criteria: [how far it is so]
    for:
      position: It is so
      arguments:
        - {id: a, theme: t, claim: It is so, evidence: [bare], strength: 5}
    against:
      position: It is not so
      arguments:
        - {id: b, theme: t, claim: It is not, evidence: [bare]}
"""
THIN = ["7 thin-side", "7 thin-side"]


def told(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "b.yaml"
    path.write_text(text, encoding="utf-8")
    found = [(each.location, each.code) for each in check_banks([path])]
    return [f"{place.line} {code}" for place, code in found if place]


def test_a_bank_without_errors_is_linted(tmp_path: Path) -> None:
    assert told(tmp_path, BANK) == [
        "4 unused-evidence",
        "5 unsourced",
        *THIN,
        "13 unanswered-strong",
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # an error in an entry leaves the others to be linted, and itself only where it is whole
        (
            ("claim: It is not,", "claim: It is not, answers: [x],"),
            [
                "4 unused-evidence",
                "5 unsourced",
                *THIN,
                "13 unanswered-strong",
                "17 dangling-reference",
            ],
        ),
        (
            ("sources: [notes]}", "sources: [notes], date: 1956-13}"),
            ["4 bad-date", "5 unsourced", *THIN, "13 unanswered-strong"],
        ),
        (
            ("this is from}", "this is from, sorces: [notes]}"),
            ["4 unused-evidence", "5 unknown-field", *THIN, "13 unanswered-strong"],
        ),
        (("strength: 5", "strength: 9"), ["5 unsourced", "13 out-of-range"]),
        (("evidence: [bare]}", "evidnce: [spare]}"), ["5 unsourced", "17 unknown-field"]),
        (("  spare:", "  Spare:"), ["4 bad-id", "5 unsourced", *THIN, "13 unanswered-strong"]),
        (
            ("claim: It is so,", "claim: @so,"),
            [
                "4 unused-evidence",
                "5 unsourced",
                *THIN,
                "13 unanswered-strong",
                "13 reserved-character",
            ],
        ),
        # what is lost may be anything: nothing is linted, and that is told
        (
            ("evidence:\n", "evidnce:\n"),
            ["3 unknown-field", "13 dangling-reference", "17 dangling-reference", "0 not-linted"],
        ),
        (
            ("  bare:", "  spare:"),
            ["5 duplicate-key", "13 dangling-reference", "17 dangling-reference", "0 not-linted"],
        ),
        (
            ("theme: t, claim: It is not", "theme: [t, claim: It is not"),
            ["17 unclosed-bracket", "17 expected-text", "0 not-linted"],
        ),
    ],
)
def test_an_error_hides_only_the_warnings_that_may_come_of_it(
    tmp_path: Path, change: tuple[str, str], expected: list[str]
) -> None:
    assert change[0] in BANK
    assert told(tmp_path, BANK.replace(*change)) == expected


def test_a_bank_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    (found,) = check_banks([tmp_path / "nowhere"])
    assert found.code == "no-such-file"
