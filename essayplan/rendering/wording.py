"""The small words around a plan's texts: counts, capitals, full stops."""

import re
from collections.abc import Iterable

from essayplan.planning.plan import is_prompt
from essayplan.rendering.document import Bullets, Inlines, Prose, Style, Text

_CLOSERS = "\"')]\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
_ENDS = (".", "?", "!", "…")


def prose(text: str, style: Style = "plain") -> tuple[Prose, ...]:
    """Return a text as paragraphs, one for each run between blank lines; a prompt in its style."""
    runs = [run.strip() for run in re.split(r"\n\s*\n", text.strip())]
    return tuple(Prose((Text(run, "prompt" if is_prompt(run) else style),)) for run in runs if run)


def texts(each: Iterable[str]) -> tuple[Inlines, ...]:
    """Return texts as the items of a list, leaving out those that are empty."""
    return tuple((Text(text, "prompt" if is_prompt(text) else "plain"),) for text in each if text)


def bullets(items: tuple[Inlines, ...]) -> tuple[Bullets, ...]:
    """Return one list, or none where there is nothing to list."""
    return (Bullets(items),) if items else ()


def stopped(text: str) -> str:
    """Return `text` with a full stop, unless it ends a sentence already."""
    text = text.strip()
    return text if not text or text.rstrip(_CLOSERS).endswith(_ENDS) else f"{text}."


def capitalised(text: str) -> str:
    """Return `text` with a capital in front, where that is one letter for one letter."""
    capital = text[:1].upper()
    return capital + text[1:] if len(capital) == 1 else text


def same_words(one: str, other: str) -> bool:
    """Whether two wordings differ in nothing but case, quotation marks and the last stop."""
    return _bare(one) == _bare(other)


def budget(minutes: int, words: int, *, planning: int = 0) -> str:
    """Return a budget in words: "45 minutes, 5 of them for planning; about 800 words"."""
    time = _count(minutes, "minute") + (f", {planning} of them for planning" if planning else "")
    length = f"about {_count(words, 'word')}" if words else ""
    return ("; " if planning else ", ").join(filter(None, [time if minutes else "", length]))


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number:,} {unit}s"


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
