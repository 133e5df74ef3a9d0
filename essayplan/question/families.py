"""What a question demands, told from its command words."""

import re

from essayplan.question.stems import DEMANDING, STEMS, WORDS
from essayplan.question.text import Row, find

_COMMAND = r"(?:^|[.?!…,] )(?:\w+ly )?VERB"
_TELLS = (
    r"^\W*(?:\w+ly )?(?:VERB|compare|support|write|read|study|look|refer|us(?:e|ing)|choose"
    r"|select|answer|give|develop|describe|advise|make (?:the|a) case)\b"
)
_ASKS = r"(?:^|[.?!…:,] )BE\b[^.!]*\?"
_FEWEST = 2
_SENTENCE = 3
_STATES = r"\b(?:BE|\w{2,}ed)\b"


def family(frame: str) -> str:
    """Return the family of a question whose quoted view, if any, stands as "…"."""
    for name, stems in DEMANDING.items():
        if any(_hit(stem, frame) for stem in stems):
            return name
    hits = ((_hit(stem, frame), name) for name, stems in STEMS.items() for stem in stems)
    places = [(match.end(), name) for match, name in hits if match]
    return min(places, key=lambda place: place[0])[1] if places else _without_stem(frame)


def asks(frame: str) -> bool:
    """Say whether a text asks, tells or states anything: one word, or a bare topic, does not."""
    length = len(re.findall(r"\w+", frame))
    if length < _FEWEST:
        return False
    stems = (stem for table in (DEMANDING, STEMS) for rows in table.values() for stem in rows)
    return (
        (frame.endswith("?") and length >= _SENTENCE)
        or find(spell(_COMMAND), frame) is not None
        or find(spell(_TELLS), frame) is not None
        or _bare(frame) == "agree_with_view"
        or any(_hit(stem, frame) for stem in stems)
    )


def is_command(sentence: str) -> bool:
    """Say whether a sentence tells the student what to do, rather than states something."""
    lead = sentence.partition("…")[0]
    return sentence.endswith("?") or find(spell(_TELLS), lead) is not None


def _without_stem(frame: str) -> str:
    if "…" in frame:
        return "agree_with_view"
    if find(spell(_ASKS), frame):
        return "direct_question"
    if find(spell(_COMMAND), frame):
        return "evaluate_topic"
    return "direct_question" if frame.endswith("?") else _bare(frame)


def _bare(frame: str) -> str:
    states = len(frame.split()) >= _SENTENCE and find(spell(_STATES), frame)
    return "agree_with_view" if states else "evaluate_topic"


def _hit(stem: Row, frame: str) -> re.Match[str] | None:
    needs, pattern = stem
    return find(spell(pattern), frame, needs)


def spell(stem: str) -> str:
    """Return a stem with its capital words written out."""
    return re.sub("|".join(WORDS), lambda word: WORDS[word[0]], stem)
