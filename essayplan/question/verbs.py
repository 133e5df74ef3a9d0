"""The verbs of essay questions, and their forms."""

import re

from essayplan.question.text import words

BASE_VERBS = frozenset(
    words(
        "abandon accelerate accept achieve act adapt address affect agree aid allow alter answer"
        " arise assist become begin benefit break bring build carry cause challenge change come"
        " complete continue contribute control cope create deal decline deepen define deliver"
        " depend deserve destroy determine develop differ diminish disappear divide do dominate"
        " emerge enable encourage end enhance ensure establish evolve exist expand explain face"
        " fail fall follow force form fulfil gain get give go govern grow harm have help hinder"
        " hold improve increase influence inspire intend keep lack lead leave lie limit live lose"
        " maintain make manage mark matter meet modernise modernize need offer oppose outweigh"
        " overcome owe pave play pose prevent produce progress promote prove provide pursue reach"
        " receive recover reduce reflect reform regain reject rely remain represent resemble"
        " resist resolve respond rest restore result retain reveal rise rule satisfy secure seek"
        " serve set shape share shift show solve speed spread stem stimulate strengthen succeed"
        " suffer support survive take tend threaten transform turn undermine unite use vary weaken"
        " widen win work worsen"
    )
)
"""Verbs that may follow the subject of "How far did X …"."""

_IRREGULAR = dict(
    pair.split(":", 1)
    for pair in words(
        "arise:arose become:became begin:began break:broke bring:brought build:built come:came"
        " deal:dealt do:did fall:fell get:got give:gave go:went grow:grew have:had hold:held"
        " keep:kept lead:led leave:left lie:lay lose:lost make:made meet:met overcome:overcame"
        " rise:rose seek:sought set:set show:showed speed:sped spread:spread take:took win:won"
    )
)


def past(verb: str) -> str:
    """Return the past form: "improve" gives "improved"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    doubled = verb[-1] if verb in {"stem", "control", "fulfil", "pin"} else ""
    return f"{verb}{doubled}ed"


def present(verb: str) -> str:
    """Return the form of "does": "improve" gives "improves"."""
    if verb == "have":
        return "has"
    if re.search("[^aeiou]y$", verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if re.search("(?:s|x|ch|sh|o)$", verb) else f"{verb}s"
