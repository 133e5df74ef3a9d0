"""Both sides and no verdict: the fence is the one place that earns no marks for judgement.

A balanced account still has to come down somewhere. Even "finely balanced" needs a side that is
the better one, and the measure by which it is.
"""

import re
from collections.abc import Iterator

from essayplan.diagnostics import Severity
from essayplan.planning.checks.answers import side, without_concession
from essayplan.planning.plan import Check, Plan

FENCE = re.compile(
    r"\b(?:both (?:of )?(?:the )?(?:sides|views|cases|arguments|factors|causes|positions|answers)"
    r" (?:\w+ )?(?:have|had|has|are|were|can|could|matter|mattered|seem)|on both sides"
    r"|(?:truth|merit|strength|evidence|something|arguments?|points?|said) (?:in|on|to|for) both"
    r"|on the one hand|it (?:all )?depends"
    r"|hard to (?:say|judge|decide|tell)|difficult to (?:say|judge|decide|tell)"
    r"|impossible to (?:say|tell|judge|decide)|neither side|neither is|matter of opinion"
    r"|equally (?:true|valid|strong|convincing|right|important|significant|good|responsible)"
    r"|(?:just )?as (?:strong|important|valid|convincing) as (?:the other|each other)"
    r"|some (?:\w+ )?agree\b[^.;]{0,40} others|(?:historians|critics|scholars|experts|people)"
    r" (?:still )?(?:disagree|differ|are divided)|arguments for and against"
    r"|no (?:clear|simple|right|single|easy) answer|a mixture of|up to the reader)\b",
    re.IGNORECASE,
)
CHOICE = re.compile(
    r"\b(?:on balance|better|best|stronger|strongest|outweighs?|(?:more|less) \w+(?: \w+)? than"
    r"|main|mainly|chief|chiefly|most|mostly|above all|decisive|overall|ultimately|therefore"
    r"|in the end)\b",
    re.IGNORECASE,
)
TURNS = re.compile(r"\b(?:but|however|yet|nevertheless|still)\b\W+\w+", re.IGNORECASE)
UNDECIDED = re.compile(
    r"\b(?:which|whether|who|if)\b[^,.;]*|\bboth\b[^,.;]*\b(?:main|most|best|chief)\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis or verdict that gives both sides and takes neither."""
    for name, text in (("thesis", plan.introduction.thesis), ("verdict", plan.judgement.verdict)):
        if _sits(text) and not side(plan, text):
            yield Check(
                code="fence-sitting",
                severity=Severity.WARNING,
                message=f"The {name} gives both sides and takes neither.",
                hint="Say which side is the better one, if only just, and by what measure.",
            )


def _sits(text: str) -> bool:
    """Whether a text gives both sides as its answer, and nothing else in it chooses."""
    said = without_concession(" ".join(text.split()))
    *_, fence = (None, *FENCE.finditer(said))
    chosen = CHOICE.search(UNDECIDED.sub(" ", said))
    return fence is not None and not chosen and not TURNS.search(said, fence.end())
