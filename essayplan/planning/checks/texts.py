"""How checks quote a plan's own words in what they say."""

LONGEST = 160


def quoted(text: str, longest: int = LONGEST) -> str:
    """Return a text in quotation marks, without a stop of its own; a long one ends at a word."""
    text = " ".join(text.split()).rstrip(".")
    if len(text) > longest:
        text = f"{text[:longest].rsplit(' ', 1)[0].rstrip(',;:')}…"
    return f"“{text}”"
