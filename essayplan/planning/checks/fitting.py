"""What a plan's paragraphs take to write, the room they have, and what to drop until they fit."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from essayplan.planning.checks.texts import quoted
from essayplan.planning.english import number
from essayplan.planning.plan import Paragraph, Plan, heading

A_SENTENCE = 12
"""The words of a short one."""
A_CLAUSE = 6
"""What each further fact of the other side takes, once two have been told."""
FULLY_TOLD = 2
ENDS = 0.2
"""The share of an essay that the introduction and the judgement take, where they do not say."""
NEARLY = 1.15
"""How far over its room a paragraph may be: the figures are working ones."""

NAMED = 60
"""The letters by which a fact can be told from others."""


class Step(Struct, frozen=True):
    """Something to drop: the last `facts` of a paragraph, or, where there are none, all of it."""

    paragraph: int
    name: str
    facts: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Say what to drop, as it follows the word "drop"."""
        if not self.facts:
            return f"paragraph {self.paragraph}, on {self.name}"
        if len(self.facts) == 1:
            return f"the last fact of paragraph {self.paragraph}, {quoted(self.facts[0], NAMED)}"
        count = f"the last {number(len(self.facts))} facts of paragraph {self.paragraph}"
        return f"{count}, from {quoted(self.facts[0], NAMED)} on"


def needed(paragraph: Paragraph) -> int:
    """Return the fewest words a paragraph's slots can be written in: a sentence or two each."""
    sentences = 2 + 2 * bool(paragraph.explanation) + bool(paragraph.evaluation)
    sentences += len(paragraph.evidence)
    further = 0
    if paragraph.counter:
        sentences += 1 + bool(paragraph.counter.evidence)
        further = max(0, len(paragraph.counter.evidence) - FULLY_TOLD)
    return sentences * A_SENTENCE + further * A_CLAUSE


def fits(paragraph: Paragraph, room: int) -> bool:
    """Whether a paragraph can be written in `room` words, or very nearly."""
    return needed(paragraph) <= room * NEARLY


def rooms(plan: Plan, most: int) -> list[int]:
    """Return the words each paragraph can have, of an essay of `most` words in all.

    The body's words are shared out as the plan shares them, so that what a paragraph that was taken
    out had goes to the rest; one without words of its own has as many as the others on average.
    """
    own = [each.words for each in plan.paragraphs]
    given = [each for each in own if each] or [1]
    shares = [each or round(sum(given) / len(given)) for each in own]
    ends = plan.introduction.words + plan.judgement.words
    written = ends + sum(own) if ends else 0
    body = most * (1 - (ends / written if written > most else ends / most if ends else ENDS))
    return [round(each * body / (sum(shares) or 1)) for each in shares]


def steps(plan: Plan, rooms: Sequence[int]) -> tuple[tuple[Step, ...], int]:
    """Return what to drop, in order, until all fits, and the words that are lacking even then.

    Facts go first, the last of the paragraph that is furthest over; then the paragraph with the
    least room, whose words the others share. One fact of each and one paragraph always stay.
    """
    kept = {index: (each, rooms[index]) for index, each in enumerate(plan.paragraphs)}
    dropped = list[Step]()
    for index in sorted(kept, key=lambda each: rooms[each] - needed(plan.paragraphs[each])):
        paragraph, room = kept[index]
        fewer = _with_fewer_facts(paragraph, room)
        gone = paragraph.evidence[len(fewer.evidence) :]
        if gone:
            kept[index] = fewer, room
            facts = tuple(each.fact for each in gone)
            dropped.append(Step(index + 1, heading(paragraph), facts))
    while len(kept) > 1 and _lacking(kept):
        weakest = min(kept, key=lambda each: (kept[each][1], -each))
        dropped.append(Step(weakest + 1, heading(plan.paragraphs[weakest])))
        kept = _without(kept, weakest)
    gone_whole = {each.paragraph for each in dropped if not each.facts}
    needless = (e for e in dropped if e.facts and e.paragraph in gone_whole)
    return tuple(each for each in dropped if each not in set(needless)), _lacking(kept)


def _with_fewer_facts(paragraph: Paragraph, room: int) -> Paragraph:
    while not fits(paragraph, room) and len(paragraph.evidence) > 1:
        paragraph = replace(paragraph, evidence=paragraph.evidence[:-1])
    return paragraph


def _lacking(kept: dict[int, tuple[Paragraph, int]]) -> int:
    return sum(needed(each) - room for each, room in kept.values() if not fits(each, room))


def _without(
    kept: dict[int, tuple[Paragraph, int]], weakest: int
) -> dict[int, tuple[Paragraph, int]]:
    whole = sum(room for _, room in kept.values())
    rest = {index: each for index, each in kept.items() if index != weakest}
    left = sum(room for _, room in rest.values()) or 1
    return {index: (each, int(room * whole / left)) for index, (each, room) in rest.items()}
