"""What a file is that is not UTF-8, told from its first bytes."""

_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",  # before UTF-16, whose mark it begins with
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_OTHERS = {
    b"PK\x03\x04": "It is a Word document, a spreadsheet or a zip file. Save its text as UTF-8.",
    b"\xd0\xcf\x11\xe0": "It is an old Word document or spreadsheet. Save its text as UTF-8.",
    b"%PDF": "It is a PDF. Copy its text into a file saved as UTF-8.",
    b"\x1f\x8b": "It is compressed. Unpack it first.",
}
WINDOWS = "It is probably in the Windows character set. Save it again as UTF-8."
_SAMPLE = 4_096
_SHARE = 10
"""One byte in this many is zero in UTF-16: line ends, spaces and the names of fields are ASCII."""


def foreign(data: bytes) -> str | None:
    """Say what a file is that is no text at all, by how it begins; None if it may be text."""
    return next((hint for mark, hint in _OTHERS.items() if data.startswith(mark)), None)


def wide(data: bytes) -> str | None:
    """Return "UTF-16" or "UTF-32" where `data` is that, with a byte order mark or without."""
    marked = next((kind for mark, kind in _MARKS.items() if data.startswith(mark)), None)
    return marked or (_unmarked(data[:_SAMPLE]) if b"\0" in data[:_SAMPLE] else None)


def _unmarked(sample: bytes) -> str | None:
    """Tell by where the zeros stand: ASCII has one of two bytes zero, or three of four."""
    zeros = [sample[place::4].count(0) for place in range(4)]
    if _is_utf32(*zeros, characters=len(sample) // 4):
        return "UTF-32"
    one_sided = 0 in {zeros[0] + zeros[2], zeros[1] + zeros[3]}
    many = sum(zeros) > 1 and sum(zeros) * _SHARE >= len(sample)
    return "UTF-16" if one_sided and many and len(sample) % 2 == 0 else None


def _is_utf32(first: int, second: int, third: int, fourth: int, *, characters: int) -> bool:
    little = min(third, fourth) >= characters > first
    big = min(first, second) >= characters > fourth
    return little or big
