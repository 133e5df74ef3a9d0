"""What a question wants judged: ordered tables to read and to extend.

A row is a judgement and a list of words and phrases, any one of which will do. A star at the end of
a phrase stands for any ending. A word in capitals stands for any of its openings (see OPENINGS);
what follows it must begin within the next three words: "LEADING cause*" is in "the most important
single cause". Dots stand for up to six words: "made … inevitable" is in "made a general war
inevitable".
"""

OPENINGS = {
    "LEADING": (
        "main, major, primary, principal, key, chief, biggest, real, root, crucial, decisive,"
        " greatest, only, sole, most important, most significant, most influential,"
        " most powerful, more important, more significant, more influential, more powerful"
    ),
    "PLAYED": "played a, played an",
    "MOVED": "driven, motivated, inspired, shaped, prompted, provoked, dictated, fuelled, brought",
    "LED": "led",
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
        (
            "greater, bigger, greatest, biggest, more important, more significant, more serious, "
            "more influential, did more, does more, do more, most important, most significant, "
            "most serious, most influential"
        ),
    ),
)
"""Tried on a comparison: which of two weighs more, or how they differ."""

OF_CLAIM = (
    (
        "main_factor",
        (
            "LEADING reason*, LEADING cause*, LEADING factor*, LEADING explanation*, LEADING "
            "motiv*, LEADING aim*, LEADING driving force*, LEADING method*, LEADING means, "
            "because, due to, result of, result from, results from, product of, consequence "
            "of, thanks to, to blame, fault of, owed, stems from, stemmed from, lay behind, "
            "the key to, reason for, reasons for, reason why, reasons why"
        ),
    ),
    (
        "success",
        "fail to, fails to, failed to",
    ),
    (
        "similarity_difference",
        "agree over, agrees over, agree on, agrees on, agree about, agrees about, disagree*",
    ),
    (
        "consequence",
        "has affected, have affected, create more, creates more, created more",
    ),
    (
        "main_factor",
        (
            "cause of, causes of, responsib*, caused, explains, explained, determine, determines, "
            "determined, depend*, account for, accounts for, accounted for, rooted in, attribut*, "
            "down to, brought about, contribute to, contributes to, contributed to, MOVED by, "
            "limited only by, limited mainly by, LED to, led … into, made … inevitable, FOR "
            "rather, FOR or primarily, reflection of"
        ),
    ),
    (
        "similarity_difference",
        (
            "similar*, differ, differs, differed, different, in common, united over, "
            "united on, united by, divided over, divided on, divided by, the same "
            "as, resemble*, consistent with, compatible"
        ),
    ),
    (
        "value",
        (
            "should, ought, justif*, unjustified, outweigh*, desirable, best way, effective "
            "way, worth, worthwhile, benefit more, benefits more, beneficial, too much, too "
            "little, too far, too many, fit for, deserv*, point in, acceptable, immoral, moral "
            "duty, defensible, waste of, would benefit, requires reform, needs reform, in need "
            "of, in … need of, any value, no value, of value, little value, sound basis, "
            "sound guide"
        ),
    ),
    (
        "significance",
        (
            "did more … than any, does more … than any, do more … than any, done more … than "
            "any, most … thing*, LEADING thing*, LEADING threat*, LEADING influence*, LEADING "
            "feature*, LEADING theme*, LEADING function*, LEADING goal*, LEADING criteri*, "
            "LEADING problem*, LEADING role*, LEADING obstacle*, LEADING challenge*, LEADING "
            "weakness*, LEADING achievement*"
        ),
    ),
    (
        "success",
        (
            "success*, succeed*, unsuccessful*, fail, fails, failed, failing, failure*, "
            "achiev*, effective*, ineffect*, fulfil*, overcome, overcame, solve, solved, "
            "dealt with, managed, be controlled, be reduced, be tackled, met its aims, met "
            "their aims, met his aims, met her aims"
        ),
    ),
    (
        "consequence",
        (
            "affect*, impact*, effect, effects, consequence, consequences, benefit, "
            "benefited, benefits, harm*, damag*, undermin*, accelerat*, devalu*, produce "
            "nothing, produced nothing, produce only, produced only, produce more, produced "
            "more, bring, brings, influenced, ruin, ruins, ruined, destroy*, will always, "
            "will inevitably, threaten*, lead to, leads to, leads only, cause, causes, create, "
            "creates, made it, distort*, protect, protects, protected"
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
        "truth",
        "never",
    ),
    (
        "significance",
        (
            "importan*, significan*, insignifican*, influential, most serious, more serious, "
            "a serious, crucial, central theme, central to, PLAYED role, PLAYED part, "
            "indispensable, decisive, essential to, greater influence, more influence"
        ),
    ),
    (
        "truth",
        "meaningless, prove, proves, proved, proof, describe",
    ),
    (
        "value",
        (
            "justice, unjust, good, bad, better, best, worse, worst, reasonable, necessary, "
            "unnecessary, need to, needs to, needed to, fair, unfair, moral, morally, right to, "
            "wrong, useful*, useless, helpful, unhelpful, of help, no help, valuable, luxury, "
            "meaningful, against the public interest, ideal, advantages, benefits, great, "
            "greatest, inadequate, dangerous, convincing, admirable, civilised, a disaster, "
            "pointless"
        ),
    ),
)
"""Tried on the claim of a question about a view, an extent or a plain yes or no."""
