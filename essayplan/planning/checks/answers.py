"""What a thesis or a verdict answers: its own words without the reason, and which side they take.

Nothing here understands English. It reads the plain ways in which students and the tool itself
say a side, and gives None wherever it would have to guess: a check that is not sure says nothing.
"""

from collections.abc import Iterator, Mapping

from essayplan.model import SideName
from essayplan.planning.checks import phrases
from essayplan.planning.plan import Plan
from essayplan.planning.roots import covered, roots

OTHER: Mapping[SideName, SideName] = {"for": "against", "against": "for"}
ALL_BUT_A_WORD = 0.75
HALF = 0.5

_DEGREES = roots("mainly chiefly largely mostly only entirely merely simply not no never little")


def side(plan: Plan, text: str) -> SideName | None:
    """Return the side that `text` takes, or None where its words do not plainly show one."""
    for sentence in answers(plan, text):
        found = _said_outright(plan, sentence) or _stated(plan, sentence) or _nearer(plan, sentence)
        if found:
            return found
    return None


def answers(plan: Plan, text: str) -> Iterator[str]:
    """Yield the sentences of `text` without their reasons, and without what others say in them.

    A "because" that the question has too is no reason: it is part of what is judged.
    """
    question = (plan.question.asked, plan.question.text, plan.brief.claim or "")
    asked = roots(*filter(phrases.REASON.search, question))
    for sentence in phrases.SENTENCES.split(text.strip()):
        if phrases.REASON_ALONE.match(sentence):
            return
        yield without_concession(_without_reason(phrases.OF_OTHERS.sub("", sentence), asked))


def without_concession(sentence: str) -> str:
    """Return a sentence without an "although" clause at its beginning or its end."""
    return phrases.CONCEDED_LAST.sub("", phrases.CONCEDED_FIRST.sub("", sentence, count=1), count=1)


def _without_reason(sentence: str, asked: frozenset[str]) -> str:
    for found in phrases.REASON.finditer(sentence):
        after = roots(sentence[found.end() :])
        if not after or covered(after, asked) < HALF:
            return sentence[: found.start()]
    return sentence


def _said_outright(plan: Plan, sentence: str) -> SideName | None:
    """Read "the view is right", "I disagree", and what it is that the writer agrees with."""
    of_view, of_writer = (
        phrases.OF_THE_VIEW.search(sentence),
        phrases.OF_THE_WRITER.search(sentence),
    )
    found = of_view or of_writer
    if found is None or phrases.HALF_MEANT.search(found["how"]):
        return None
    agrees = bool(found["right"]) != bool(_denials(sentence[: found.start()] + found["how"]) % 2)
    meant = _meant(plan, sentence[found.end() :], plan.question.agrees if of_view else None)
    return meant if agrees or meant is None else OTHER[meant]


def _meant(plan: Plan, rest: str, unclear: SideName | None) -> SideName | None:
    """Return the side of what is agreed with: what follows "that", else the view asked about."""
    that = phrases.THAT.match(rest)
    if that is None:
        return plan.question.agrees
    clause = rest[that.end() :]
    return _stated(plan, clause) or _nearer(plan, clause) or unclear


def _stated(plan: Plan, sentence: str) -> SideName | None:
    """Return the side whose statement `sentence` makes, or denies that the other's is true."""
    sides = {
        taken
        for side_, statement, rival in _statements(plan)
        if (taken := _made(sentence, side_, statement, rival))
    }
    return sides.pop() if len(sides) == 1 else None


def _statements(plan: Plan) -> Iterator[tuple[SideName, str, str]]:
    agrees = plan.question.agrees
    positions = plan.positions
    for_, against = positions.get("for", ""), positions.get("against", "")
    yield "for", for_, against
    yield "against", against, for_
    yield agrees, plan.brief.claim or "", positions.get(OTHER[agrees], "")


def _made(sentence: str, side_: SideName, statement: str, rival: str) -> SideName | None:
    """Tell whether a sentence makes a statement or denies it, with "not luck but" and without."""
    whole = _matched(sentence, side_, statement, rival)
    if whole == side_:
        return side_
    kept = phrases.CONTRAST.sub(" ", sentence)
    return _matched(kept, side_, phrases.CONTRAST.sub(" ", statement), rival) or whole


def _matched(sentence: str, side_: SideName, statement: str, rival: str) -> SideName | None:
    wanted, said = _subject(statement), roots(sentence)
    own = wanted - _subject(rival)
    enough = covered(wanted, said) >= ALL_BUT_A_WORD and covered(own, said) >= HALF
    if not wanted or not enough:
        return None
    apart = abs(_denials(sentence) - _denials(statement))
    return {0: side_, 1: OTHER[side_]}.get(apart)


def _nearer(plan: Plan, sentence: str) -> SideName | None:
    """Return the side whose own words, those the other's position lacks, are mostly said."""
    kept = phrases.CONTRAST.sub(" ", sentence)
    said, shares = roots(kept), dict[SideName, float]()
    for side_, statement, rival in list(_statements(plan))[:2]:
        own = _subject(statement) - _subject(rival)
        if own and _denials(kept) == _denials(statement):
            shares[side_] = len(said & own) / len(own)
    best = max(shares, key=lambda each: shares[each], default=None)
    tied = len(set(shares.values())) < len(shares)
    return best if best and shares[best] >= HALF and not tied else None


def _subject(statement: str) -> frozenset[str]:
    """Return the roots of a statement without its years and the words for how far it goes."""
    return frozenset(each for each in roots(statement) - _DEGREES if not each.isdigit())


def _denials(text: str) -> int:
    return len(phrases.DENIAL.findall(phrases.NO_DENIAL.sub(" ", text)))
