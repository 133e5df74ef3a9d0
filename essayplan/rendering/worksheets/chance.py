"""Chance that comes out the same for the same seed, whatever the version of Python.

Of all that `random` offers, only `random()` itself is promised to stay as it is.
"""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def seeded(seed: int) -> Random:
    """Return the chance of a seed."""
    return Random(seed)  # noqa: S311 - a worksheet keeps no secret


def shuffled(items: Sequence[Item], chance: Random) -> list[Item]:
    """Return `items` in an order left to `chance`."""
    ranks = [chance.random() for _ in items]
    return [items[place] for place in sorted(range(len(items)), key=ranks.__getitem__)]


def some_of(items: Sequence[Item], most: int, chance: Random) -> list[Item]:
    """Return at most `most` of `items`, left to `chance`, in the order they stand."""
    places = shuffled(range(len(items)), chance)[:most]
    return [items[place] for place in sorted(places)]


def out_of_order(count: int, seed: int) -> list[int]:
    """Return the numbers below `count` shuffled; never in order, where there is another."""
    order = list(range(count))
    mixed = shuffled(order, seeded(seed))
    return mixed if mixed != order else [*mixed[1:], *mixed[:1]]
