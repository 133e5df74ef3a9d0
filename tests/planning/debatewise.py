"""The debates of debatewise.org as a bank: a large real one, to plan from in tests.

The data is that of PERSPECTRUM (Chen and others, NAACL 2019), CC BY-SA 4.0; it is not shipped. A
debate is a question; a perspective is an argument with its text for evidence, and its
counter-argument a reply on the other side.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from essayplan.model import (
    Argument,
    Bank,
    Citation,
    Evidence,
    Question,
    Reply,
    Side,
    SideName,
    Source,
)

DATA = Path(__file__).parents[3] / "shared" / "data" / "debatewise.json"
LONGEST_CLAIM = 300


def debates(path: Path = DATA) -> Bank:
    """Convert every debate; texts are the authors' own, cut where they are endless."""
    questions, evidence, sources = dict[str, Question](), dict[str, Evidence](), dict[str, Source]()
    for number, debate in enumerate(json.loads(path.read_text("utf-8"))):
        name = f"debate-{number}"
        sources[name] = Source(
            id=name, type="webpage", title=debate["claim_title"] or name, url=debate["url"]
        )
        sides = dict[SideName, list[Argument]]({"for": [], "against": []})
        for side, argument, facts in _arguments(name, debate):
            sides[side].append(argument)
            evidence |= facts
        questions[name] = Question(
            id=name,
            question=_tidy(debate["claim_title"]) or name,
            for_=Side(position="The motion is right", arguments=tuple(sides["for"])),
            against=Side(position="The motion is wrong", arguments=tuple(sides["against"])),
        )
    return Bank(id="debatewise", sources=sources, evidence=evidence, questions=questions)


def _arguments(
    debate: str, data: dict[str, Any]
) -> Iterator[tuple[SideName, Argument, dict[str, Evidence]]]:
    opposite: dict[SideName, SideName] = {"for": "against", "against": "for"}
    for side, other in opposite.items():
        for number, each in enumerate(data[f"perspectives_{side}"]):
            name = f"{debate}-{side}-{number}"
            texts = each["argument"]["description"]
            yield side, *_argument(name, debate, each["perspective_title"], texts)
            for text in _texts(each["counter_argument"])[:1]:
                made, facts = _argument(f"{name}-reply", debate, text.split(". ")[0], [text])
                answered = Argument(
                    id=made.id,
                    theme=f"theme {number}",
                    claim=made.claim,
                    evidence=made.evidence,
                    answers=(Reply(argument=name),),
                )
                yield other, answered, facts


def _argument(
    name: str, debate: str, title: str, texts: list[str]
) -> tuple[Argument, dict[str, Evidence]]:
    facts = {
        f"{name}-{number}": Evidence(
            id=f"{name}-{number}", fact=_tidy(text)[:2000], sources=(Citation(source=debate),)
        )
        for number, text in enumerate(texts[:3])
        if _tidy(text)
    }
    theme = f"theme {name.rsplit('-', 1)[-1]}"
    claim = _tidy(title)[:LONGEST_CLAIM] or "No claim was made"
    return Argument(id=name, theme=theme, claim=claim, evidence=tuple(facts)), facts


def _texts(counter: Any) -> list[str]:
    if isinstance(counter, dict):
        counter = counter.get("description", [])
    return [text for text in counter if isinstance(text, str) and _tidy(text)]


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip()
