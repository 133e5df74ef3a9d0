"""Whether the years that a text names are those of a question, and how to say them."""

from collections.abc import Iterable

from essayplan.planning.window import Years


def outside(years: Iterable[int], window: Years) -> bool:
    """Whether there are years and all lie before the window, or all after it."""
    first, last = window
    said = list(years)
    before = first is not None and max(said, default=first) < first
    return before or (last is not None and min(said, default=last) > last)


def in_words(window: Years) -> str:
    """Write a window in words: "1953-1964", "the years from 1953"."""
    first, last = window
    if first is None:
        return f"the years to {last}"
    if last is None:
        return f"the years from {first}"
    return str(first) if first == last else f"{first}-{last}"


def named(years: Iterable[int]) -> str:
    """List years in order, each once: "1961 and 1964"."""
    *most, last = map(str, sorted(set(years)))
    return f"{', '.join(most)} and {last}" if most else last
