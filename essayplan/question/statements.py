"""Questions turned into the statements they imply: "Was X a Y?" into "X was a Y".

The words are always the question's own. Where no place for the verb is found nothing is said: a
claim that is no English helps nobody.
"""

import re
from collections.abc import Callable

from essayplan.question.predicates import place
from essayplan.question.text import find, sentences, unquoted
from essayplan.question.verbs import past, present

_BE = "was|were|is|are|can|could|should|would|will|might|may|must|has|have|had"
_ASIDE = (
    r"(?:, ?(?P<aside>[^,?]{1,60}), ?| (?P<loose>if any|in your (?:view|opinion|society)),? | )"
)
_ASKS = "what extent|what degree|how far|how much"
_ASKED = (
    rf"\b(?:to what (?:extent|degree)|how far"
    rf"|how much)(?: and [^,]{{1,30}})?{_ASIDE}(?P<verb>{_BE}|did|does|do) (?P<rest>.+)"
)
_LATER = (
    r"\b(?:to what (?:extent|degree)|how far|how much)\b[^?]{0,80}?[, ]"
    rf"(?P<verb>{_BE}|did|does|do) (?P<rest>.+)"
)
_DIRECT = rf"(?:^|[.?!:] |, )(?P<verb>{_BE}|did|does|do) (?P<rest>.+)"
_AMOUNT = (
    rf"\bhow (?P<measure>(?:much|many) (?!(?:{_BE}|did|does|do)\b)[\w -]{{1,60}}?)"
    r" (?P<verb>did|does|do) (?P<rest>.+)"
)
_MEASURED = (
    rf"\bhow (?P<measure>[\w-]+(?: an? [\w -]{{1,80}}?)?) (?P<verb>{_BE}|did|does|do) (?P<rest>.+)"
)
_MEASURED_LAST = (
    r"\bhow (?P<measure>[\w-]*(?:ful|ive|ant|ous|able|ible|ic|al|ent)) "
    rf"(?!(?:{_BE}|did|does|do|an?)\b)(?P<subject>[^.?!]+?) "
    r"(?P<verb>(?:has|have|had) been|was|were|is|are)\b(?P<after>[^.?!]*)"
)
_WORTH = (
    r"\b(?:assess|evaluate|examine|consider|discuss|analy[sz]e|explain)\b[^.?!]{0,40}?"
    r"(?<!relative )\b(?P<noun>significance|importance|success|effectiveness)(?: or otherwise)?"
    r" of (?P<rest>.+)"
)
_WORTHS = {
    "significance": "significant",
    "importance": "important",
    "success": "successful",
    "effectiveness": "effective",
}
_WHERE = r" (in|at|as an?|by(?= [0-9])|during|between|from|for|to|after|before|since|throughout)\b"
_TAKES = (
    r"\b(?:(?:transfer|return|opposition|resistance|threat|access|approach|attitude|challenge"
    r"|commitment|loyalty|hostility|response|reaction|contribution|appeal|transition|move|right"
    r"|aid|damage)s?(?: of [\w'\u2019]+| \w+ed)? to"
    r"|(?:support|demand|desire|need|search|respect|campaign|struggle|fight|concern|enthusiasm"
    r"|sympathy)s? for|(?:withdrawal|independence|transition|shift|migration|secession) from"
    r"|(?:rivalry|relations|relationship|conflict|tension|division|difference|split|alliance)s?"
    r" between|(?:changes|developments|advances|improvements|growth|increase|decline|belief|faith"
    r"|interest|investment|rise|fall) in)$"
)

_AUXILIARIES: dict[str, Callable[[str], str]] = {"did": past, "does": present, "do": str}
"""The verbs that leave their tense to the verb they help."""
_HEAD_ENDS = r" (?=(?:of|in|at|to|for|on|by|with|from|during|between)\b)"
_OPEN = r"^(?:and |but )?(?:what|who|whose|which|why|when|where)\b"
_OF_IT = r"^it \w+ (?:\w+ ){1,3}to "
_COUNTED = r"^(?:the )?(?:different|various|two|three|both|each|either|one of|factors|causes|any)\b"


def implied(frame: str) -> str | None:
    """Return the statement a "how far", "how successful" or yes-or-no question implies."""
    if match := find(_AMOUNT, frame, "how much |how many "):
        return _statement(match["verb"], match["rest"], match["measure"])
    if match := find(_ASKED, frame, _ASKS) or find(_LATER, frame, _ASKS):
        return _with_aside(_statement(match["verb"], match["rest"]), match)
    if match := find(_MEASURED, frame, "how "):
        return _measured(match)
    if match := find(_MEASURED_LAST, frame, "how "):
        return unquoted("{subject} {verb} {measure}{after}".format(**match.groupdict()))
    if (match := find(_WORTH, frame, "|".join(_WORTHS))) and not find(_COUNTED, match["rest"]):
        rest = _sentence(match["rest"])
        return unquoted(_insert(f"{_was(rest)} {_WORTHS[match['noun'].lower()]}", rest))
    closed = " ".join(part for part in sentences(frame) if not find(_OPEN, part))
    match = find(_DIRECT, closed)
    return _statement(match["verb"], match["rest"]) if match else None


def of_it(frame: str) -> str | None:
    """Return what is asked of doing something: "Is it fair to call X a Y?"."""
    found = implied(frame)
    return found if found and find(_OF_IT, found) else None


def _with_aside(statement: str | None, match: re.Match[str]) -> str | None:
    aside = match.groupdict().get("aside")
    return f"{statement} {aside}" if statement and aside and aside.startswith("in ") else statement


def _sentence(rest: str) -> str:
    """Return the rest of the question's sentence, without marks."""
    return re.split(r"[?!]|\. (?=[A-Z])", rest, maxsplit=1)[0].strip(" .")


def _statement(verb: str, rest: str, object_: str = "") -> str | None:
    """Put the verb, and the object that "How great an X did" asks with, where they belong."""
    parts, verb = _sentence(rest).split(), verb.lower()
    at = place(parts, verb) if parts else 0
    if at == len(parts) and (verb not in _AUXILIARIES or not parts):
        return None
    if verb not in _AUXILIARIES:
        parts.insert(at, verb)
    elif at < len(parts):
        parts[at] = f"{_AUXILIARIES[verb](parts[at])} {object_}".strip()
    return unquoted(" ".join(parts))


def _measured(match: re.Match[str]) -> str | None:
    """Turn "How successful was X in Y" to "X was successful in Y"; an adverb goes to the end."""
    rest, verb, measure = _sentence(match["rest"]), match["verb"].lower(), match["measure"]
    threat = re.sub(r"^(\S+) an? (.+)$", _with_article, measure)
    if verb in _AUXILIARIES:
        noun, adverb = ("", measure) if threat == measure else (threat, "")
        statement = _statement(verb, rest, noun)
        return statement and f"{statement} {adverb}".rstrip()
    if find(r"^it\b", rest):
        return f"it {verb} {measure} {rest[3:]}"
    if find(_WHERE, threat):
        return f"{rest} {verb} {threat}"
    return unquoted(_insert(f"{verb} {threat}", rest))


def _with_article(match: re.Match[str]) -> str:
    """Turn "serious a threat" to "a serious threat"."""
    return f"{'an' if match[1][0] in 'aeiou' else 'a'} {match[1]} {match[2]}"


def _was(subject: str) -> str:
    """Return "was", or "were" when the subject's first noun phrase ends as a plural does."""
    head = re.split(_HEAD_ENDS, subject, maxsplit=1)[0]
    return "were" if re.search("[^sui]s$", head) else "was"


def _insert(phrase: str, rest: str) -> str:
    """Put a predicate after the subject, which keeps what its nouns take ("threat to peace")."""
    places = re.finditer(_WHERE, rest, re.IGNORECASE)
    outer = (one.start() for one in places if not find(_TAKES, rest[: one.end()]))
    at = next(outer, len(rest))
    return f"{rest[:at]} {phrase}{rest[at:]}"
