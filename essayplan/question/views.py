"""The view a question asks about: quoted, introduced by "that", or stated before the command.

A quotation is the view when it stands as a sentence of its own or after "the claim that". Anything
else in quotation marks ("total war", a title, a word picked out) is part of the question's wording.
"""

from essayplan.question.families import is_command
from essayplan.question.quotes import Quote, quotes
from essayplan.question.text import Row, find, sentences, unquoted, words

_INTRODUCES = words(
    "that view claim statement assertion argument opinion said wrote argued claimed judgement"
    " judgment comment verdict quotation assessment"
)
_SHORTEST = 4
_NAMES = (
    r"\b(?:views?|claims?|arguments?|opinions?|statements?|assertions?|ideas?|notions?|beliefs?"
    r"|propositions?|contentions?|suggestions?|interpretations?|judge?ments?|hypothesis|thesis"
    r"|theory|verdict|comments?|criticisms?),? that,? (?P<view>.+)"
)
LEADS: tuple[Row, ...] = (
    (
        "to which|whether",
        r"(?:\bextent to which|\bdegree to which|\bwhether(?: or not)?) (?P<view>.+)",
    ),
    (" that", _NAMES),
    (
        " that",
        (
            r"\b(?:agree|say|argue|claim|suggest|conclude|believe|maintain|assert|think|accept|said"
            r"|argued|claimed|believed|suggested|maintained|saying|arguing|claiming|true"
            r"|justified)(?: or disagree)? that (?P<view>.+)"
        ),
    ),
    (
        "how far|what extent",
        (
            r"\b(?:how far|to what extent) (?!(?:and|you|do|does|did|is|are|was|were|has|have|had"
            r"|can|could|should|would|will|might|must|if)\b|,)(?P<view>.+)"
        ),
    ),
    ("is it that", r"\bhow (?:true|accurate|fair|valid) is it that (?P<view>.+)"),
    ("is it |it is ", r"\b(?:is it|it is) \w+ that (?P<view>.+)"),
)
_AUTHORITIES = (
    r"^(?:it (?:has|is|was|can|could|may|might)\b.{0,30}? (?:said|argued|claimed|suggested|asserted"
    r"|believed|maintained|thought|held|written|observed|described|alleged|stated|assumed)"
    r"|(?:some|many|most|several|certain|a number of)\b.{0,60}?) (?:that|as) (?P<view>.+)"
)
_POINTS_BACK = (
    r"^(?:you|it|he|she|they|this|that|these|those|such)\b"
    r"|\b(?:this|that|the|above|such an?|these) (?:view|claim|statement|quotation|comment|assertion"
    r"|judge?ment|argument|opinion|interpretation|description|assessment|verdict)s?\b"
)
_TAILS = (
    r"(?:, (?:analy[sz]ing|providing|supporting|using|referring to|illustrating|drawing on"
    r"|justifying|making)|,? (?:with (?:close |detailed |particular )?|by )reference to)\b.*"
)


def quoted_view(text: str) -> Quote | None:
    """Return the quotation that is the question's view; the longest when there are several."""
    views = [quote for quote in quotes(text) if _is_view(text, quote)]
    return max(views, key=lambda quote: len(quote.text), default=None)


def frame(text: str, view: Quote | None) -> str:
    """Return the question with its quoted view put out of the way as "…"."""
    if view is None:
        return text
    return " ".join(f"{text[: view.start]} … {text[view.end :]}".split())


def introduced(frame: str) -> str | None:
    """Return the clause after "the view that", "agree that", "the extent to which", "whether"."""
    for sentence in sentences(frame):
        for needs, lead in LEADS:
            if (match := find(lead, sentence, needs)) and "…" not in match["view"]:
                return clause(match["view"])
    return None


def discussed(frame: str) -> str | None:
    """Return the clause to discuss after a quotation that is not the view: "Discuss whether"."""
    found = introduced(frame)
    return None if not found or find(_POINTS_BACK, found) else found


def stated(frame: str) -> str | None:
    """Return what is said before the command: "Education should be free. Discuss."."""
    parts = sentences(frame)
    first = next((at for at, part in enumerate(parts) if is_command(part)), len(parts))
    statement = " ".join(parts[:first])
    if (match := find(_AUTHORITIES, statement, "that")) and "that" in match[0]:
        statement = match["view"]
    return clause(statement) or None


def clause(text: str) -> str:
    """Return a view without the instructions that trail after it."""
    tail = find(_TAILS, text, ", |reference")
    kept = text[: tail.start()] if tail and tail.start() > 0 else text
    return unquoted(sentences(kept)[0] if "?" in kept else kept)


def _introduces(before: str) -> bool:
    last = before.rsplit(maxsplit=1)[-1].lstrip('("\u2018')
    return last in _INTRODUCES or before.endswith("described as")


def _is_view(text: str, quote: Quote) -> bool:
    before, after = text[: quote.start].rstrip(), text[quote.end :].lstrip()
    starts = not before or before[-1] in ".?!:;)" or _introduces(before.lower())
    whole = quote.text.endswith((".", "!", "?", "…"))
    ends = whole or not after or after[0] in ".?!;,:(\u2013\u2014" or after[0].isupper()
    shortest = 2 if not before or whole else _SHORTEST
    return starts and ends and len(quote.text.split()) >= shortest
