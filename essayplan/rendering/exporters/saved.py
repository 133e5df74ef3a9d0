"""A saved plan, as `planning.saved` writes it for its student to edit."""


def export(text: str) -> bytes:
    """Return the text of a saved plan, in UTF-8."""
    return text.encode()
