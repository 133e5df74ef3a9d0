"""What a question wants judged: an ordered table, the first row that fits the claim.

A row is a judgement and a list of words and phrases, any one of which will do. A star at the end of
a phrase stands for any ending. A word in capitals stands for any of its openings (see OPENINGS);
what follows it must begin within the next three words: "LEADING cause*" is in "the most important
single cause".
"""

import re

OPENINGS = {
    "LEADING": (
        "main, major, primary, principal, key, chief, biggest, real, root, crucial, decisive,"
        " greatest, only, sole, most important, most significant, most influential,"
        " most powerful, more important, more significant, more influential, more powerful"
    ),
    "PLAYED": "played a, played an",
    "FOR": "for",
    "BE": "be, been, is, are, was, were",
}
"""What the words in capitals stand for."""

FIXED = {
    "presentation": "presentation",
    "success": "success",
    "cause_open": "main_factor",
    "consequence_open": "consequence",
    "evaluate_topic": "value",
}
"""Families that ask for one kind of judgement whatever the topic."""

FALLBACK = {
    "compare": "similarity_difference",
    "significance": "significance",
    "extent": "degree",
}
"""What the others ask for when the claim does not say."""

OF_FRAME = (
    (
        "turning_point",
        "turning point, turning points, watershed, watersheds",
    ),
    (
        "main_factor",
        (
            "assessment of the reasons, explanation of the reasons, view of the reasons, "
            "account of the reasons, of different causes, of different reasons, of different "
            "factors, importance of the causes, importance of the reasons, importance of the "
            "factors, most significant cause, most significant causes, most significant "
            "reason, most significant reasons, most significant factor, most significant "
            "factors"
        ),
    ),
    (
        "consequence",
        (
            "most significant effect, most significant effects, most significant impact, most "
            "significant impacts, most significant consequence, most significant "
            "consequences, most significant result, most significant results, most important "
            "effect, most important effects, most important consequence, most important "
            "consequences"
        ),
    ),
)
"""Tried on the whole question of any family that is not fixed."""

COMPARED = (
    (
        "significance",
        "greater, bigger, more important, more significant, more serious",
    ),
)
"""Tried on a comparison: which of two weighs more, or how they differ."""

OF_CLAIM = (
    (
        "main_factor",
        (
            "LEADING reason*, LEADING cause*, LEADING factor*, LEADING explanation*, LEADING "
            "motiv*, LEADING aim*, LEADING driving force, LEADING method*, LEADING means"
        ),
    ),
    (
        "main_factor",
        (
            "because, due to, result of, result from, results from, product of, consequence "
            "of, thanks to, responsib*, to blame, fault of, owed, stems from, stemmed from, "
            "lay behind, reason for, reasons for, reason why, reasons why, causes, explains, "
            "explained, determin*, depend*, account for, accounts for, accounted for, rooted "
            "in, attribut*, down to, brought about, contribute to, contributes to, "
            "contributed to, driven by, motivated by, inspired by, shaped by, limited only "
            "by, limited mainly by, led to, FOR rather, FOR or primarily, BE caused, caused "
            "the, reflection of"
        ),
    ),
    (
        "similarity_difference",
        (
            "similar*, differ, differs, differed, different, in common, agree over, agrees "
            "over, agree on, agrees on, agree about, agrees about, disagree*, united over, "
            "united on, united in, united by, divided over, divided on, divided by, the same "
            "as, resemble*, consistent with, compatible"
        ),
    ),
    (
        "value",
        (
            "should, ought, justif*, unjustified, outweigh*, desirable, best way, effective "
            "way, worth, worthwhile, benefit more, benefits more, too much, too little, too "
            "far, too many, fit for, deserv*, point in, acceptable, immoral, moral duty, "
            "defensible, waste of, would benefit, requires reform, needs reform"
        ),
    ),
    (
        "success",
        (
            "success*, succeed*, unsuccessful*, fail, fails, failed, failing, failure*, "
            "achiev*, effective*, ineffect*, fulfil*, overcome, overcame, solve, solved, "
            "dealt with, met its aims, met their aims, met his aims, met her aims"
        ),
    ),
    (
        "consequence",
        (
            "affect*, impact*, effect, effects, consequence, consequences, benefit, "
            "benefited, benefits, harm*, damag*, undermin*, accelerat*, devalu*, produce "
            "nothing, produced nothing, produce only, produced only, produce more, produced "
            "more, bring, brings, influenced, ruin, ruins, ruined, destroy*, will always, "
            "will inevitably, threaten*, lead to, leads to, leads only"
        ),
    ),
    (
        "change_continuity",
        (
            "chang*, unchanged, transform*, continu*, improv*, declin*, modernis*, moderniz*, "
            "no longer, has lost, has become, have become, had become, became, revolutionis*, "
            "revolutioniz*, break from, break with, break away, broke with, broken with, "
            "grew, grown, increas*, evolv*, remain, remains, remained, progressed, "
            "disappear*, new monarchy, secularisation, secularization, worsened, deteriorat*, "
            "reform of, reformed, abandon, abandoned, has weakened, have weakened, maintain, "
            "maintained, is becoming, are becoming"
        ),
    ),
    (
        "significance",
        (
            "LEADING threat*, LEADING influence*, LEADING feature*, LEADING theme*, LEADING "
            "function*, LEADING goal*, LEADING criteri*, LEADING problem*, LEADING role*, "
            "LEADING obstacle*, LEADING challenge*, LEADING weakness*, LEADING achievement*, "
            "importan*, significan*, insignifican*, influential, most serious, more serious, "
            "a serious, crucial, central theme, central to, PLAYED role, PLAYED part, "
            "indispensable, decisive, essential to, greater influence, more influence"
        ),
    ),
    (
        "value",
        (
            "justice, unjust, good, bad, better, best, worse, worst, necessary, unnecessary, "
            "need to, needs to, needed to, fair, unfair, moral*, right to, wrong, useful*, "
            "useless, helpful, unhelpful, of help, no help, valuable, luxury, meaningful, "
            "meaningless, against the public interest, ideal, advantages, benefits, great, "
            "greatest, inadequate, dangerous, convincing, admirable, civilised, a disaster, "
            "pointless"
        ),
    ),
)
"""Tried on the claim of a question about a view, an extent or a plain yes or no."""


def judgement(family: str, frame: str, claim: str | None) -> str:
    """Say what is judged, from the family, the question around its view, and the claim."""
    rows = OF_FRAME if family not in FIXED else OF_FRAME[:1]
    found = _first(rows, f"{frame} {claim}")
    if found or family in FIXED:
        return found or FIXED[family]
    if family == "compare":
        return _first(COMPARED, frame) or FALLBACK[family]
    if family == "significance":
        return FALLBACK[family]
    return _first(OF_CLAIM, claim or frame) or FALLBACK.get(family, "truth")


def _first(rows: tuple[tuple[str, str], ...], text: str) -> str | None:
    line = " ".join(re.findall(r"\w+|[^\w\s-]", text.lower()))
    return next((name for name, phrases in rows if _any_of(phrases, f" {line} ")), None)


def _any_of(phrases: str, line: str) -> bool:
    return any(_holds(phrase, line) for phrase in phrases.split(", "))


def _holds(phrase: str, line: str) -> bool:
    """Say whether a line, with a space around each word, holds a phrase of the tables."""
    opening, _, rest = phrase.partition(" ")
    if opening in OPENINGS:
        starts = OPENINGS[opening].split(", ")
        return any(_soon(rest.rstrip("*"), line, start) for start in starts)
    return f" {phrase} ".replace("* ", "") in line


def _soon(phrase: str, line: str, start: str) -> bool:
    """Say whether the phrase begins within three words after the start."""
    tails = (tail.split() for tail in line.split(f" {start} ")[1:])
    return any(" ".join(tail[at:]).startswith(phrase) for tail in tails for at in range(3))
