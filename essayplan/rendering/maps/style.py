"""The colours and letters of the drawing, in the light and in the dark: WCAG AA in both."""

LIGHT = {
    "page": "#ffffff",
    "band": "#f4f4f1",
    "text": "#1d1f24",
    "quiet": "#565963",
    "for": "#24587e",
    "for-fill": "#eaf3fa",
    "against": "#7d3963",
    "against-fill": "#faeff6",
}
DARK = {
    "page": "#15171c",
    "band": "#1f2229",
    "text": "#eceef2",
    "quiet": "#b3b8c4",
    "for": "#8cc3ea",
    "for-fill": "#1a2f42",
    "against": "#e8a9cf",
    "against-fill": "#3b2233",
}

_RULES = """
.argument-map { max-width: 100%; height: auto;
 font-family: "Segoe UI", "Helvetica Neue", Helvetica, Arial, "DejaVu Sans", sans-serif; }
.argument-map text { fill: var(--map-text); font-size: 14px; }
.argument-map .page { fill: var(--map-page); }
.argument-map .band { fill: var(--map-band); }
.argument-map .heading { font-size: 24px; font-weight: 600; }
.argument-map .theme { font-size: 13px; font-weight: 600; fill: var(--map-quiet); }
.argument-map .position { font-size: 15px; }
.argument-map .side { font-size: 15px; font-weight: 700; }
.argument-map .foot { font-size: 12px; fill: var(--map-quiet); }
.argument-map .box { stroke-width: 1.5; }
.argument-map .for .box { fill: var(--map-for-fill); stroke: var(--map-for); }
.argument-map .against .box { fill: var(--map-against-fill); stroke: var(--map-against); }
.argument-map .for .mark, .argument-map .for .side { fill: var(--map-for); }
.argument-map .against .mark, .argument-map .against .side { fill: var(--map-against); }
.argument-map .rail { fill: none; stroke: var(--map-quiet); stroke-width: 1; }
.argument-map .arrow { fill: none; stroke-width: 1.6; }
.argument-map .for .arrow { stroke: var(--map-for); }
.argument-map .against .arrow { stroke: var(--map-against); stroke-dasharray: 6 3; }
.argument-map .claim:hover .box { stroke-width: 3; }
.argument-map .reply:hover .arrow { stroke-width: 3.5; }
@media print { .argument-map .page { fill: none; } }
"""


def _colours(colours: dict[str, str]) -> str:
    said = " ".join(f"--map-{name}: {colour};" for name, colour in colours.items())
    return f".argument-map {{ {said} }}"


STYLE = (
    f"\n{_colours(LIGHT)}\n@media (prefers-color-scheme: dark) {{ {_colours(DARK)} }}\n"
    f"@media print {{ {_colours(LIGHT)} }}{_RULES}"
)
"""A style sheet whose every rule begins at the class of the drawing."""
