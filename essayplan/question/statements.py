"""Questions turned into the statements they imply: "Was X a Y?" into "X was a Y".

English puts no mark between subject and predicate, so the place for the verb is guessed: before an
article that follows a noun, a participle or adjective that nothing qualifies, or a verb from the
list below. The words are always the question's own.
"""

import re
from collections.abc import Callable

from essayplan.question.text import find, unquoted, words
from essayplan.question.verbs import BASE_VERBS, past, present

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
_MEASURED = (
    rf"\bhow (?P<measure>[\w-]+(?: an? [\w -]{{1,40}}?)?) (?P<verb>{_BE}|did|does|do) (?P<rest>.+)"
)
_WORTH = (
    r"\b(?:assess|evaluate|examine|consider|discuss|analy[sz]e|explain)\b[^.?!]{0,40}?"
    r"\b(?P<noun>significance|importance|success|effectiveness)(?: or otherwise)? of (?P<rest>.+)"
)
_WORTHS = {
    "significance": "significant",
    "importance": "important",
    "success": "successful",
    "effectiveness": "effective",
}
_WHERE = (
    r" (?=(?:in|at|as an?|by (?=[0-9])|during|between|from|for|to|after|before|within|since"
    r"|throughout)\b)"
)

_STARTERS = frozenset(
    words(
        "a an the no not more less most merely only mainly ever never always little largely"
        " entirely still any its their his her too so primarily solely because due as be been"
        " either"
    )
)
_JOINS = frozenset(
    words(
        "of in to for on by with from and or between against at towards toward upon over under"
        " about than into the a an as its their his her not both either all no more less most"
        " during after before within among without through this that these those"
    )
)
_COMPLEMENTS = frozenset(
    words(
        "known made won lost built driven seen led brought held begun run free dead different"
        " similar good bad true united strong weak stable secure popular better worse fair done"
        " given taken ready gone become come grown shown fallen risen left meant proved right"
        " wrong inevitable moral democratic radical necessary important significant"
    )
)
_COMPLEMENT = r"(?:[^e]ed|ive|ful|ous|able|ible|less)$"
_HEAD_ENDS = r" (?=(?:of|in|at|to|for|on|by|with|from|during|between)\b)"
_COUNTED = r"^(?:the )?(?:different|various|two|three|both|each|either|one of|factors|causes|any)\b"


def implied(frame: str) -> str | None:
    """Return the statement a "how far", "how successful" or yes-or-no question implies."""
    if match := find(_ASKED, frame, _ASKS) or find(_LATER, frame, _ASKS):
        return _with_aside(_statement(match["verb"], match["rest"]), match)
    if match := find(_MEASURED, frame, "how "):
        return _measured(match)
    if (match := find(_WORTH, frame, "|".join(_WORTHS))) and not find(_COUNTED, match["rest"]):
        rest = _sentence(match["rest"])
        return unquoted(_insert(f"{_was(rest)} {_WORTHS[match['noun'].lower()]}", rest))
    match = find(_DIRECT, frame)
    return _statement(match["verb"], match["rest"]) if match else None


def _with_aside(statement: str, match: re.Match[str]) -> str:
    aside = match.groupdict().get("aside")
    return f"{statement} {aside}" if aside and aside.startswith("in ") else statement


def _sentence(rest: str) -> str:
    """Return the rest of the question's sentence, without marks."""
    return re.split(r"[?!]|\. (?=[A-Z])", rest, maxsplit=1)[0].strip(" .")


def _statement(verb: str, rest: str) -> str:
    parts, verb = _sentence(rest).split(), verb.lower()
    at = _place(parts, _OPENERS.get(verb, _opens_complement))
    if verb in {"did", "does"} and at < len(parts):
        parts[at] = (past if verb == "did" else present)(parts[at])
    elif verb not in {"did", "do", "does"}:
        parts.insert(min(at, max(len(parts) - 1, 1)), verb)
    return unquoted(" ".join(parts))


def _measured(match: re.Match[str]) -> str:
    """Turn "How successful was X in Y" to "X was successful in Y"; an adverb goes to the end."""
    rest, verb = _sentence(match["rest"]), match["verb"].lower()
    if verb in {"did", "do", "does"}:
        return f"{_statement(verb, rest)} {match['measure']}"
    if find(r"^it\b", rest):
        return f"it {verb} {match['measure']} {rest[3:]}"
    threat = re.sub(r"^(\S+) (an?) (.+)$", r"\2 \1 \3", match["measure"])  # serious a threat
    return unquoted(_insert(f"{verb} {threat}", rest))


def _was(subject: str) -> str:
    """Return "was", or "were" when the subject's first noun phrase ends as a plural does."""
    head = re.split(_HEAD_ENDS, subject, maxsplit=1)[0]
    return "were" if re.search("[^sui]s$", head) else "was"


def _insert(phrase: str, rest: str) -> str:
    parts = re.split(_WHERE, rest, maxsplit=1, flags=re.IGNORECASE)
    return " ".join([parts[0], phrase, *parts[1:]])


def _place(parts: list[str], opens: Callable[[list[str], int], bool]) -> int:
    """Find where the predicate opens, after a subject of at least one word."""
    places = (at for at in range(1, len(parts)) if parts[at - 1].lower() not in _JOINS)
    return next((at for at in places if opens(parts, at)), len(parts))


def _opens_verb(parts: list[str], at: int) -> bool:
    return parts[at].lower() in BASE_VERBS


def _opens_action(parts: list[str], at: int) -> bool:
    """Accept, after can, should, will, a plain verb or "be"."""
    return parts[at].lower() in BASE_VERBS | {"be", "have", "ever", "always", "never", "not"}


def _opens_participle(parts: list[str], at: int) -> bool:
    """Accept, after has, have, had, a participle, whatever follows it."""
    word = parts[at].lower()
    return word in _COMPLEMENTS | {"been", "ever", "always", "never"} or bool(find("[^e]ed$", word))


def _opens_complement(parts: list[str], at: int) -> bool:
    """Accept, after was or is, an article, a quotation, or an adjective that ends its phrase."""
    word = parts[at].lower()
    if word in _STARTERS or word[0] in "\"'\u2018":
        return True
    last = at + 1 == len(parts) or parts[at + 1].lower() in _JOINS | {"when", "if", "enough"}
    return last and (word in _COMPLEMENTS or find(_COMPLEMENT, word) is not None)


_OPENERS: dict[str, Callable[[list[str], int], bool]] = {
    **dict.fromkeys(("did", "do", "does"), _opens_verb),
    **dict.fromkeys(words("can could should would will might may must"), _opens_action),
    **dict.fromkeys(("has", "have", "had"), _opens_participle),
}
