"""Where everything in the drawing stands: two columns of claims, in bands, and lanes between them.

A reply always crosses from one side to the other, so every arrow runs in the space between the
columns and none can run through a box. There each has a lane of its own for its way up or down.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from essayplan.rendering.maps.argument_map import Answer, ArgumentMap, Claim
from essayplan.rendering.maps.measure import wrapped

SIZE, LINE = 14, 19
COLUMN, MARGIN, PADDING = 400, 32, 14
FOOT = 18
BETWEEN, BAND_HEAD, BAND_FOOT, BAND_GAP = 14, 38, 16, 14
LANE, LEAST_LANE, LANES, LEAST_LANES, ENDS = 15, 7, 300, 5, 30
PORT = 8
"""Ends of arrows keep to a grid, the two columns' half a step apart, so that no two meet."""


class Box(Struct, frozen=True):
    """A claim's box: its left upper corner, its size, and its text in lines."""

    claim: Claim
    x: float
    y: float
    height: float
    lines: tuple[str, ...]


class Band(Struct, frozen=True):
    """A theme: the stripe behind its boxes."""

    theme: str
    y: float
    height: float


class Arrow(Struct, frozen=True):
    """A reply: from `start` on one column's edge, along the lane at `lane`, to `end`."""

    reply: Answer
    start: tuple[float, float]
    lane: float
    end: tuple[float, float]


class Layout(Struct, frozen=True):
    """The drawing: `gap` is the space between the columns; heights count from the first band."""

    boxes: Mapping[str, Box]
    bands: tuple[Band, ...]
    arrows: tuple[Arrow, ...]
    gap: float
    height: float

    @property
    def width(self) -> float:
        """The whole width, margins included."""
        return 2 * (MARGIN + COLUMN) + self.gap

    @property
    def columns(self) -> tuple[float, float]:
        """Where the two columns begin."""
        return MARGIN, MARGIN + COLUMN + self.gap


def lay_out(drawn: ArgumentMap, top: float) -> Layout:
    """Place everything in `drawn`, the first band at `top`."""
    bands, places, bottom = _stack(drawn, top)
    spans = _spans(drawn.replies, places)
    lanes = _lanes(spans)
    count = max([LEAST_LANES, *(lane + 1 for lane in lanes)])
    lane = max(LEAST_LANE, min(LANE, LANES / count))
    gap = 2 * ENDS + lane * (count - 1)
    edges = (MARGIN + COLUMN, MARGIN + COLUMN + gap)
    left_side = {claim.id for claim in drawn.sides[0].claims}
    boxes = {
        name: Box(claim, MARGIN if name in left_side else edges[1], y, height, lines)
        for name, (claim, y, height, lines) in places.items()
    }
    ways = [edges[0] + ENDS + lane * place for place in lanes]
    arrows = _arrows(drawn.replies, spans, ways, left_side, edges)
    return Layout(boxes, bands, arrows, gap, bottom)


Place = tuple[Claim, float, float, tuple[str, ...]]
Span = tuple[float, float]


def _stack(drawn: ArgumentMap, top: float) -> tuple[tuple[Band, ...], dict[str, Place], float]:
    """Return the bands from top to bottom, each claim's place, and where the last band ends."""
    bands, places = list[Band](), dict[str, Place]()
    bottom = top
    for theme in drawn.themes:
        y = bottom + (BAND_GAP if bands else 0)
        columns = [_pile(claims, y + BAND_HEAD) for claims in _columns(drawn, theme)]
        for each in columns:
            places |= {place[0].id: place for place in each}
        ends = [at + height for each in columns for _, at, height, _ in each]
        bottom = max(ends, default=y + BAND_HEAD) + BAND_FOOT
        bands.append(Band(theme, y, bottom - y))
    return tuple(bands), places, bottom


def _pile(claims: Sequence[Claim], y: float) -> list[Place]:
    """Return the places of claims one below the other, the first at `y`."""
    places = list[Place]()
    for claim in claims:
        lines = tuple(wrapped(claim.claim, COLUMN - 2 * PADDING, SIZE))
        height = 2 * PADDING + LINE * len(lines) + FOOT
        places.append((claim, y, height, lines))
        y += height + BETWEEN
    return places


def _columns(drawn: ArgumentMap, theme: str) -> tuple[list[Claim], list[Claim]]:
    """Return a theme's claims by side: heaviest first, then each beside what it answers."""
    left, right = (
        sorted(
            (claim for claim in side.claims if claim.theme == theme),
            key=lambda claim: (-claim.weight, claim.id),
        )
        for side in drawn.sides
    )
    rank = {claim.id: place for place, claim in enumerate(left)}
    met = [(reply.answering, reply.answered) for reply in drawn.replies]
    pairs = [*met, *((answered, answering) for answering, answered in met)]

    def beside(claim: Claim) -> float:
        ranks = [rank[other] for one, other in pairs if one == claim.id and other in rank]
        return sum(ranks) / len(ranks) if ranks else len(left)

    return left, sorted(right, key=beside)


def _spans(replies: Sequence[Answer], places: Mapping[str, Place]) -> list[Span]:
    """Return the heights at which each reply begins and ends, on the edges of its two boxes."""
    spread = _spread(replies, places)
    return [
        _straightened(spread[number, True], spread[number, False], places[reply.answered])
        for number, reply in enumerate(replies)
    ]


def _straightened(start: float, end: float, ended: Place) -> Span:
    """Return the ends of a reply, level where they nearly are."""
    _, y, height, _ = ended
    near = abs(start - end) < 2 * PORT and y + PORT < start < y + height - PORT
    return (start, start) if near else (start, end)


def _spread(
    replies: Sequence[Answer], places: Mapping[str, Place]
) -> dict[tuple[int, bool], float]:
    """Return the height of each reply's start (True) and end, spread along the edges of boxes."""
    other: dict[str, list[tuple[float, int, bool]]] = {}
    for number, reply in enumerate(replies):
        for mine, far, starts in (
            (reply.answering, reply.answered, True),
            (reply.answered, reply.answering, False),
        ):
            _, y, height, _ = places[far]
            other.setdefault(mine, []).append((y + height / 2, number, starts))
    heights: dict[tuple[int, bool], float] = {}
    for name, ends in other.items():
        _, y, height, _ = places[name]
        for place, (_, number, starts) in enumerate(sorted(ends), 1):
            heights[number, starts] = y + height * place / (len(ends) + 1)
    return heights


def _lanes(spans: Sequence[Span]) -> list[int]:
    """Return a lane for each reply, so that no two in one lane are beside each other."""
    taken: list[float] = []
    lanes = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda each: (min(spans[each]), each)):
        first, last = min(spans[number]), max(spans[number])
        free = next((lane for lane, end in enumerate(taken) if end + 2 * PORT < first), len(taken))
        taken[free:] = [last, *taken[free + 1 :]]
        lanes[number] = free
    return lanes


def _arrows(
    replies: Sequence[Answer],
    spans: Sequence[Span],
    ways: Sequence[float],
    left_side: set[str],
    edges: tuple[float, float],
) -> tuple[Arrow, ...]:
    arrows = []
    for reply, (start, end), way in zip(replies, spans, ways, strict=True):
        from_left = reply.answering in left_side
        first, last = edges if from_left else edges[::-1]
        top = _snapped(start, left=from_left)
        bottom = top if start == end else _snapped(end, left=not from_left)
        arrows.append(Arrow(reply, (first, top), way, (last, bottom)))
    return tuple(arrows)


def _snapped(y: float, *, left: bool) -> float:
    return round(y / PORT) * PORT + (0 if left else PORT / 2)
