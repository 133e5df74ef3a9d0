"""What a misspelt word was probably meant to be."""

from collections.abc import Iterable

_MANY = 2_000
_FEW_LETTERS = 2


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice nearest to `word`, regardless of case, or None if none is near."""
    by_folded = {choice.casefold(): choice for choice in choices}
    folded = word.casefold()
    if folded in by_folded:
        return by_folded[folded]
    nearest = _close(folded, list(by_folded))
    return by_folded[nearest] if nearest else None


def _close(word: str, choices: list[str]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - needed only when something is wrong

    if len(choices) > _MANY:  # comparing with every id of a large bank takes seconds
        choices = [each for each in choices if abs(len(each) - len(word)) <= _FEW_LETTERS]
        choices = [each for each in choices if each[:1] == word[:1] or each[-3:] == word[-3:]]
    return next(iter(get_close_matches(word, choices[:_MANY], n=1, cutoff=0.7)), None)
