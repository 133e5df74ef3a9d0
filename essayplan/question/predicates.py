"""Where the predicate of a question opens: "Was | X | a Y".

English puts no mark between subject and predicate, so the place is guessed: before an article that
follows a noun, a participle or adjective that nothing qualifies, or a verb of `verbs`.
"""

from collections.abc import Callable

from essayplan.question.text import find, words
from essayplan.question.verbs import PASTS, is_verb

_STARTERS = frozenset(
    words(
        "a an one the no not more less most merely only mainly ever never always little largely"
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
        " freed agreed guaranteed"
    )
)
_AFTER = frozenset(words("when if enough away back out up down apart"))
_PARTICIPLES = _COMPLEMENTS | PASTS | {"been", "ever", "always", "never"}
_POSSESSIVE = ("'s", "s'", "\u2019s", "s\u2019")
_NO_ADVERBS = frozenset(
    words("family monopoly duopoly oligopoly supply reply italy assembly early july ally anomaly")
)
_COMPLEMENT = r"(?:[^e]ed|ive|ful|ous|able|ible|less|[^v]al|ic|ant|[^m]ent|ary)$"
_NOUNS = frozenset(
    words(
        "capital rival criminal journal canal animal general cardinal admiral material official"
        " individual appeal goal deal trial denial funeral proposal referral betrayal withdrawal"
        " removal refusal dismissal republic music critic public traffic topic logic epidemic"
        " pandemic merchant servant peasant migrant immigrant tenant protestant restaurant event"
        " extent agent student president accident incident talent parent content"
        " opponent exponent ascent descent dissent precedent patent percent discontent secretary"
        " library salary january february military century boundary vocabulary objective"
        " perspective initiative native executive motive detective archive narrative alternative"
        " incentive representative conservative table"
    )
)
_SIGNS = frozenset(words("proof evidence"))
"""Nouns that open a predicate without an article."""
_STATE = r"^(?:in|under|at|on|out of|beyond|without) (?!the |an? |its |their |his |her )"


def place(parts: list[str], verb: str) -> int:
    """Find where the predicate opens, after a subject of at least one word; len(parts) if nowhere.

    `verb` is the one the question opens with, in small letters.
    """
    opens = _OPENERS.get(verb, _opens_complement)
    if parts[0].lower() == "there":
        return 1
    places = [at for at in range(1, len(parts)) if not _needs_noun(parts[at - 1].lower())]
    return next((at for at in places if opens(parts, at)), _state(parts, places))


def _needs_noun(word: str) -> bool:
    """Say whether a word leaves its phrase open, as "the", "of" and "Lenin's" do."""
    return word in _JOINS or word.endswith(_POSSESSIVE)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NO_ADVERBS


def _state(parts: list[str], places: list[int]) -> int:
    """Find where "in danger", "under threat" or the like opens: a preposition and a bare noun."""
    states = (at for at in places if find(_STATE, " ".join(parts[at:])) and parts[at + 1].islower())
    return next(states, len(parts))


def _opens_verb(parts: list[str], at: int) -> bool:
    return is_verb(parts[at].lower())


def _opens_action(parts: list[str], at: int) -> bool:
    """Accept, after can, should, will, a plain verb or "be"."""
    word = parts[at].lower()
    return is_verb(word) or word in {"be", "have", "ever", "always", "never", "not"}


def _opens_participle(parts: list[str], at: int) -> bool:
    """Accept, after has, have, had, a participle, whatever follows it."""
    word = parts[at].lower()
    return word in _PARTICIPLES or bool(find("[^e]ed$", word))


def _opens_complement(parts: list[str], at: int) -> bool:
    """Accept, after was or is, an article, a quotation, or an adjective that ends its phrase."""
    word = parts[at].lower()
    if word in _STARTERS or word[0] in "\"'\u2018" or _is_adverb(word):
        return True
    if word in _SIGNS:
        return parts[at + 1 : at + 2] in (["that"], ["of"])
    describes = word in _PARTICIPLES or (word not in _NOUNS and find(_COMPLEMENT, word) is not None)
    after = parts[at + 1].lower() if at + 1 < len(parts) else "in"
    return describes and (after in _JOINS | _AFTER or _is_adverb(after))


_OPENERS: dict[str, Callable[[list[str], int], bool]] = {
    **dict.fromkeys(("did", "do", "does"), _opens_verb),
    **dict.fromkeys(words("can could should would will might may must"), _opens_action),
    **dict.fromkeys(("has", "have", "had"), _opens_participle),
}
