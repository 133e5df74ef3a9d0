"""What a brief says to its reader."""

import pytest

from essayplan.question import understand
from essayplan.rendering import briefs
from essayplan.rendering.document import Labelled, Prose, Text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was Stalin a tyrant?", "an answer to the question, yes or no and how far"),
        ("When did the Cold War begin?", "an answer to the question"),
        ("How did Lenin win?", "causes, ranked"),
    ],
)
def test_what_a_question_asks_for(question: str, expected: str) -> None:
    _, asks_for, *_ = briefs.document(question, understand(question)).blocks
    assert asks_for == Labelled("Asks for", (Prose((Text(expected),)),))
