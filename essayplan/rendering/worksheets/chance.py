"""Chance that comes out the same for the same seed, whatever the version of Python.

Of all that `random` offers, only `random()` itself is promised to stay as it is.
"""

import hashlib
from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def seeded(seed: int, about: str = "") -> Random:
    """Return the chance of a seed; what it is `about` has a chance of its own for the same seed."""
    digest = hashlib.sha256(f"{about}:{seed}".encode(errors="replace")).digest()
    return Random(int.from_bytes(digest))  # noqa: S311 - a worksheet keeps no secret


def shuffled(items: Sequence[Item], chance: Random) -> list[Item]:
    """Return `items` in an order left to `chance`."""
    ranks = [chance.random() for _ in items]
    return [items[place] for place in sorted(range(len(items)), key=ranks.__getitem__)]


def some_of(items: Sequence[Item], most: int, chance: Random) -> list[Item]:
    """Return at most `most` of `items`, left to `chance`, in the order they stand."""
    places = shuffled(range(len(items)), chance)[:most]
    return [items[place] for place in sorted(places)]


def out_of_order(count: int, chance: Random) -> list[int]:
    """Return the numbers below `count` shuffled.

    Where there is another order they are never in order, nor from last to first.
    """
    order = list(range(count))
    guessed = [order, order[::-1]][: max(0, count - 1)]
    mixed = shuffled(order, chance)
    while mixed in guessed:
        mixed = shuffled(order, chance)
    return mixed
