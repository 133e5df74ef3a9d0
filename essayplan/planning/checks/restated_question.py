"""A thesis that only repeats the question has not answered it.

"Khrushchev's reforms were a break with Stalinism" says which side you are on, and so does "I agree
that" before it. Neither says how far, or why. Add a degree ("to a large extent") and a reason
("because") of your own: the words that the question already has do not count. Nor does "This essay
will discuss", which promises an answer and gives none.
"""

import re
from collections import Counter
from collections.abc import Iterator

from essayplan.bank.words import COMMAND_WORDS
from essayplan.diagnostics import Severity
from essayplan.planning.plan import Check, Plan, is_prompt
from essayplan.planning.roots import covered, roots

REASON = re.compile(
    r"\b(?:because|since|as|for|through|by|due to|owing to|thanks to|reason)\b", re.IGNORECASE
)
DEGREE = re.compile(
    r"\b(?:(?:large|small|limited|great|some|certain|lesser|greater|full) extent|balance|mainly"
    r"|largely|partly|chiefly|entirely|almost|narrowly|mostly|primarily|wholly|most|more|less|but"
    r"|although|though|while|only|never|main|chief)\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"^\W*(?:(?:in )?this essay,?|I|we)\b[^.]{0,30}?\b(?:will|shall|going to|aims? to|seeks? to)\b"
    r"[^.]{0,15}?\b(?:discuss|examine|explore|look|consider|assess|analyse|evaluate|investigate"
    r"|describe|outline|compare|weigh|show how|cover)\b",
    re.IGNORECASE,
)
ARGUES = re.compile(r"\b(?:argue|argues|arguing|conclude|show|shows|find) that\b", re.IGNORECASE)
SAYS_WHICH_SIDE = roots(
    "agree disagree view right wrong true false correct answer essay think", *COMMAND_WORDS
)
NEARLY_ALL = 0.8


def check(plan: Plan) -> Iterator[Check]:
    """Find a thesis with neither reason nor degree of its own whose words are the question's."""
    thesis = plan.introduction.thesis
    if not thesis.strip() or is_prompt(thesis):
        return
    if ANNOUNCES.match(thesis) and not ARGUES.search(thesis):
        yield _told("The thesis says what the essay will do, and does not answer the question.")
    elif _repeats(plan, thesis):
        yield _told("The thesis only repeats the question.")


def _repeats(plan: Plan, thesis: str) -> bool:
    asked = (plan.question.asked, plan.question.text, plan.brief.claim or "")
    own = _without_words_of(asked, thesis)
    if REASON.search(own) or DEGREE.search(own):
        return False
    said = roots(thesis) - SAYS_WHICH_SIDE
    return bool(said) and covered(said, roots(*asked)) >= NEARLY_ALL


def _without_words_of(asked: tuple[str, ...], thesis: str) -> str:
    """Return what a thesis says beyond the words of the question, each as often as it has it."""
    known = Counter[str]()
    for text in asked:
        known |= Counter(re.findall(r"\w+", text.casefold()))
    kept = []
    for word in re.findall(r"\w+", thesis):
        kept += [] if known[word.casefold()] > 0 else [word]
        known[word.casefold()] -= 1
    return " ".join(kept)


def _told(message: str) -> Check:
    return Check(
        code="restated-question",
        severity=Severity.WARNING,
        message=message,
        hint="Say how far, and why: “to a large extent …, because …”.",
    )
