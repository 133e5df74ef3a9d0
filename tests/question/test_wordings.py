"""Exam questions: what is asked, by reading, against what is understood.

The rules were written with the `build` half in view; the `test` half is only measured.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from essayplan.question import FAMILIES, JUDGEMENTS, Brief, understand

WORDINGS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("wordings.yaml").read_text(encoding="utf-8")
)
MARKS = {"family": 0.9, "years": 0.9, "judgement": 0.75, "claim": 0.8}
SHOWN = ("factor", "hinges")


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").lower())


def share_found(wanted: str | None, got: str | None) -> float:
    """The share of the wanted words that are in what was got."""
    found = set(words(got))
    return sum(word in found for word in words(wanted)) / (len(words(wanted)) or 1)


def marks(row: dict[str, Any], brief: Brief) -> dict[str, float | None]:
    return {
        "family": float(brief.family == row["family"]),
        "judgement": float(brief.judgement == row["judgement"]),
        "years": float((brief.from_year, brief.to_year) == (row["from_year"], row["to_year"])),
        "claim": share_found(row["claim"], brief.claim) if row["claim"] else None,
        "factor": share_found(row["factor"], brief.factor) if row["factor"] else None,
        "hinges": float(brief.hinges == tuple(row["hinges"])),
    }


def scores(half: str) -> dict[str, float]:
    rows = [row for row in WORDINGS if row["set"] == half]
    marked = [marks(row, understand(row["text"])) for row in rows]
    columns = {name: [one[name] for one in marked if one[name] is not None] for name in marked[0]}
    return {name: sum(filter(None, got)) / len(got) for name, got in columns.items()}


@pytest.mark.parametrize("half", ["build", "test"])
def test_scores(half: str, capsys: pytest.CaptureFixture[str]) -> None:
    measured = scores(half)
    with capsys.disabled():
        print(f"\n{half}:", *(f"{name} {score:.3f}" for name, score in measured.items()))  # noqa: T201
    short = {name: measured[name] for name, mark in MARKS.items() if measured[name] < mark}
    assert not short


def test_there_are_wordings() -> None:
    assert len(WORDINGS) >= 160
    assert {row["set"] for row in WORDINGS} == {"build", "test"}


def test_labels_are_of_the_lists() -> None:
    assert {row["family"] for row in WORDINGS} <= set(FAMILIES)
    assert {row["judgement"] for row in WORDINGS} <= set(JUDGEMENTS)
