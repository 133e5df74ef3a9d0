"""The verbs of essay questions, and their forms."""

import re

from essayplan.question.text import words

BASE_VERBS = frozenset(
    words(
        "abandon abolish absorb accelerate accept achieve acquire act adapt address adopt advance"
        " affect aggravate agree aid alienate allow alter answer anticipate appear apply appoint"
        " arise assist attain attempt attract avoid ban become begin believe belong benefit betray"
        " boost break bring build care carry cause cease censor challenge change choose come"
        " compete complete concern condemn confirm conform conquer consider consist consolidate"
        " constitute consume continue contribute control cope corrupt create crush damage deal"
        " decide decline decrease deepen defeat defend define delay deliver denounce deny depart"
        " depend derive deserve destroy deter determine devastate develop dictate differ diminish"
        " disappear disrupt distort divide do dominate embrace emerge employ empower enable"
        " encourage end endanger endure enforce engage enhance enjoy enrich ensure enter erode"
        " escape establish evolve exacerbate exceed exclude exist expand expect explain exploit"
        " express extend face fail fall favour feel find flourish follow force forget form foster"
        " fulfil gain get give go govern grow guarantee halt happen harm have help hinder hinge"
        " hold identify ignore illustrate impede implement impose improve increase induce"
        " influence inform inherit inhibit inspire intend intervene invade invent invest involve"
        " justify keep know lack lead learn leave let liberate lie limit live lose maintain make"
        " manage mark matter mean meet mirror mislead misunderstand modernise modernize motivate"
        " move need obey obstruct obtain occupy occur offer oppose outweigh overcome overestimate"
        " overthrow owe participate pave pay permit persist persuade play portray pose possess"
        " postpone predict prefer present preserve prevail prevent produce progress prohibit"
        " promote protect prove provide provoke punish pursue put raise reach rebuild receive"
        " recognise recognize reconcile recover redistribute reduce reflect reform refuse regain"
        " regulate reinforce reject relieve rely remain renew repeal replace represent repress"
        " require rescue resemble resist resolve respond rest restore restrict result retain"
        " reveal revive revolutionise rise ruin rule sacrifice satisfy save secure see seek sell"
        " separate serve set settle shape share shatter shift show solve speed spend spread"
        " stabilise stand steal stem stimulate stop strengthen succeed suffer suggest support"
        " suppress surpass surrender survive sustain take teach tell tend think threaten tolerate"
        " transform trigger turn undermine understand unify unite use vary want waste weaken widen"
        " win withstand work worry worsen write"
    )
)
"""Verbs that may follow the subject of "How far did X …"."""

_NO_VERBS = frozenset(
    words(
        "disguise enterprise exercise expertise franchise likewise merchandise otherwise paradise"
        " premise promise compromise praise surprise"
    )
)
_IRREGULAR = dict(
    pair.split(":", 1)
    for pair in words(
        "arise:arose become:became begin:began break:broke bring:brought build:built come:came"
        " deal:dealt do:did fall:fell get:got give:gave go:went grow:grew have:had hold:held"
        " keep:kept lead:led leave:left lie:lay lose:lost make:made meet:met overcome:overcame"
        " rise:rose seek:sought set:set show:showed speed:sped spread:spread take:took win:won"
        " choose:chose feel:felt find:found forget:forgot know:knew let:let mean:meant"
        " mislead:misled misunderstand:misunderstood overthrow:overthrew pay:paid put:put"
        " rebuild:rebuilt see:saw sell:sold spend:spent stand:stood steal:stole teach:taught"
        " tell:told think:thought understand:understood withstand:withstood write:wrote"
    )
)


_SHORTEST = 5
_DOUBLED = frozenset(words("ban control deter fulfil occur permit pin prefer stem stop"))
PASTS = frozenset(_IRREGULAR.values())
"""The past forms that do not end in -ed."""


def is_verb(word: str) -> bool:
    """Say whether a word in small letters may be a plain verb: "decentralise" is one by its end."""
    made = word.endswith(("ise", "ize")) and len(word) > _SHORTEST and word not in _NO_VERBS
    return made or word in BASE_VERBS


def past(verb: str) -> str:
    """Return the past form: "improve" gives "improved"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    doubled = verb[-1] if verb in _DOUBLED else ""
    return f"{verb}{doubled}ed"


def present(verb: str) -> str:
    """Return the form of "does": "improve" gives "improves"."""
    if verb == "have":
        return "has"
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search("(?:s|x|ch|sh|o)$", verb) else f"{verb}s"
