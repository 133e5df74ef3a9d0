"""Exam questions read on real papers: what is asked, by reading, against what is understood.

`wordings/` holds a file for each subject. Every row was read on a page of past papers, specimen
papers or examiners' reports and labelled before any rule was run on it; those of `written.yaml`
were made up, each for a rule, and are all of the `build` half. `years` are the first and
last year of the window, null where it is open; `hinges` are of the closed list in `hinges.py`; what
a row leaves out is not there. Rules are tuned on the `build` half; the `test` half is measured.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from essayplan.question import FAMILIES, JUDGEMENTS, Brief, understand

FILES = sorted(Path(__file__).with_name("wordings").glob("*.yaml"))
WORDINGS: list[dict[str, Any]] = [
    row for file in FILES for row in yaml.safe_load(file.read_text(encoding="utf-8"))
]
MARKS = {"family": 0.9, "years": 0.9, "judgement": 0.75, "claim": 0.8, "factor": 0.6, "hinges": 0.9}
"""The share that must be right in either half; of a claim or a factor, the share of its words."""


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").lower())


def share_found(wanted: str, got: str | None) -> float:
    """The share of the wanted words that are in what was got."""
    found = set(words(got))
    return sum(word in found for word in words(wanted)) / len(words(wanted))


def marks(row: dict[str, Any], brief: Brief) -> dict[str, float]:
    """A mark from 0 to 1 for everything the row has a label for."""
    years = [brief.from_year, brief.to_year]
    exact = {
        "family": brief.family == row["family"],
        "judgement": brief.judgement == row["judgement"],
        "years": years == row.get("years", [None, None]),
        "hinges": list(brief.hinges) == row.get("hinges", []),
    }
    parts = {"claim": brief.claim, "factor": brief.factor}
    shares = {name: share_found(row[name], got) for name, got in parts.items() if name in row}
    return exact | shares


def scores(half: str) -> dict[str, float]:
    marked = [marks(row, understand(row["text"])) for row in WORDINGS if row["set"] == half]
    columns = {name: [one[name] for one in marked if name in one] for name in MARKS}
    return {name: sum(column) / len(column) for name, column in columns.items()}


@pytest.mark.parametrize("half", ["build", "test"])
def test_scores(half: str) -> None:
    measured = scores(half)
    assert {name: mark for name, mark in MARKS.items() if measured[name] < mark} == {}, measured


def test_there_are_wordings() -> None:
    assert len(WORDINGS) >= 160
    assert len(FILES) >= 8
    assert {row["set"] for row in WORDINGS} == {"build", "test"}
    assert len({row["text"] for row in WORDINGS}) == len(WORDINGS)


def test_labels_are_of_the_lists() -> None:
    assert {row["family"] for row in WORDINGS} <= set(FAMILIES)
    assert {row["judgement"] for row in WORDINGS} <= set(JUDGEMENTS)
