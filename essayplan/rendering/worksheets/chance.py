"""What a seed decides: the same for the same seed, whatever the version of Python.

A seed is counted on from, so that neighbouring seeds differ as long as there is anything to choose.
"""

import hashlib
from math import factorial, gcd


def numbered(about: str) -> int:
    """Return a number of what a sheet is `about`, so that every question begins elsewhere."""
    return int.from_bytes(hashlib.sha256(about.encode(errors="replace")).digest())


def out_of_order(count: int, number: int) -> list[int]:
    """Return the numbers below `count` in one of their orders: another for the `number` after it.

    Where there is another order they are never in order, nor from last to first. No order comes
    again before all have come.
    """
    orders = factorial(count)
    lowest = min(1, orders - 1)
    allowed = max(1, orders - 2)
    return _order(count, lowest + number * _stride(allowed) % allowed)


def _stride(count: int) -> int:
    """Return a step that meets every number below `count`: neighbours are far from alike."""
    return next(each for each in range(count * 5 // 8 + 1, 2 * count + 2) if gcd(each, count) == 1)


def _order(count: int, rank: int) -> list[int]:
    """Return the order that has this `rank`, from 0, among all when sorted."""
    left = list(range(count))
    order = list[int]()
    for following in range(count - 1, -1, -1):
        place, rank = divmod(rank, factorial(following))
        order.append(left.pop(place))
    return order
