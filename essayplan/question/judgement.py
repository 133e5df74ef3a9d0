"""What a question wants judged: an ordered table, the first row that fits the claim.

A row is a judgement and a list of words and phrases, any one of which will do. A star stands for
any ending, SOME for one word, LEADING for any way of saying "main" and two words more.
"""

from essayplan.question.text import find

_LEADING = (
    "main, major, primary, principal, key, chief, biggest, real, root, crucial, decisive, greatest,"
    " only, sole, (?:most|more) (?:important|significant|influential|powerful)"
)

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
        "turning points?, turning-points?, watersheds?",
    ),
    (
        "main_factor",
        (
            "assessment of the reasons, explanation of the reasons, view of the reasons, "
            "account of the reasons, of different causes, of different reasons, "
            "of different factors, importance of the causes, importance of the reasons, "
            "importance of the factors, most significant causes?, most significant reasons?, "
            "most significant factors?"
        ),
    ),
    (
        "consequence",
        (
            "most significant effects?, most significant impacts?, "
            "most significant consequences?, most significant results?, most important effects?, "
            "most important consequences?"
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
            "LEADING reason*, LEADING cause*, LEADING factor*, LEADING explanation*, "
            "LEADING motiv*, LEADING aim*, LEADING driving force"
        ),
    ),
    (
        "main_factor",
        (
            "because, due to, result of, result from, results from, product of, consequence of, "
            "thanks to, responsib*, to blame, fault of, owed, stems from, stemmed from, "
            "lay behind, reasons? for, reasons? why, cause, caused, causes, explain, explains, "
            "explained, determin*, depend*, accounts? for, accounted for, rooted in, attribut*, "
            "down to, brought about, contribut* to, driven by, motivated by, inspired by, "
            "shaped by, limited only by, limited mainly by, led to, leads? to, "
            "for SOME rather than, for SOME or primarily for"
        ),
    ),
    (
        "similarity_difference",
        (
            "similar*, differ, differs, differed, different, in common, agrees? over, "
            "agrees? on, agrees? about, disagree*, united over, united on, united in, united by, "
            "divided over, divided on, divided by, the same as, resemble*, consistent with, "
            "compatible"
        ),
    ),
    (
        "value",
        (
            "should, ought, justif*, unjustified, outweigh*, desirable, best way, effective way, "
            "worth, worthwhile, benefits? more, too much, too little, too far, too many, "
            "fit for, deserv*, point in, acceptable, immoral, moral duty, defensible, waste of"
        ),
    ),
    (
        "success",
        (
            "success*, succeed*, unsuccessful*, fail, fails, failed, failing, failure*, achiev*, "
            "effective*, ineffect*, fulfil*, overcome, overcame, solved?, dealt with, "
            "met (?:its|their|his|her) aims"
        ),
    ),
    (
        "consequence",
        (
            "affect*, impact*, effects?, consequences?, benefit, benefited, benefits, harm*, "
            "damag*, undermin*, accelerat*, devalu*, produced? nothing, produced? only, "
            "produced? more, brings?, influenced, ruin, ruins, ruined, destroy*, will always, "
            "will inevitably, threaten*"
        ),
    ),
    (
        "change_continuity",
        (
            "chang*, unchanged, transform*, continu*, improv*, declin*, moderni[sz]*, no longer, "
            "has lost, has become, have become, had become, became, revolutioni[sz]*, "
            "break from, break with, break away, broken? with, grew, grown, increas*, evolv*, "
            "remains?, remained, progressed, disappear*, new monarchy, seculari[sz]ation, "
            "worsened, deteriorat*, reform of, reformed, abandon, abandoned"
        ),
    ),
    (
        "significance",
        (
            "LEADING threat*, LEADING influence*, LEADING feature*, LEADING theme*, "
            "LEADING function*, LEADING goal*, LEADING criteri*, LEADING problem*, "
            "LEADING role*, LEADING obstacle*, LEADING challenge*, LEADING weakness*, "
            "LEADING achievement*, importan*, significan*, insignifican*, influential, "
            "most serious, more serious, a serious, crucial, central theme, central to, "
            "played an? SOME role, played an? SOME part, indispensable, decisive, essential to"
        ),
    ),
    (
        "value",
        (
            "justice, unjust, good, bad, better, best, worse, worst, necessary, unnecessary, "
            "needs? to, needed to, fair, unfair, moral*, right to, wrong, useful*, useless, "
            "helpful, unhelpful, of help, no help, valuable, luxury, meaningful, meaningless, "
            "against the public interest, ideal, advantages, benefits, great, greatest, "
            "inadequate, dangerous, convincing, admirable, civilised, a disaster, pointless"
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
    return next((name for name, phrases in rows if find(_any_of(phrases), text)), None)


def _any_of(phrases: str) -> str:
    """Spell a row out as one regular expression."""
    leading = f"(?:{'|'.join(_LEADING.split(', '))}) (?:[\\w-]+ ){{0,2}}"
    stems = "|".join(phrases.replace("*", r"\w*").replace("SOME", r"[\w-]+").split(", "))
    return rf"\b(?:{stems.replace('LEADING ', leading)})\b"
