"""Plain text: the page that a terminal shows, 80 columns wide."""

from essayplan.rendering.document import Document
from essayplan.rendering.terminal import plain


def export(document: Document) -> bytes:
    """Return `document` as plain text, in UTF-8."""
    return plain(document).encode()
