"""The process that typst runs in: a template and its data come in as JSON, a PDF goes out.

It is started as a file, so that nothing of essayplan is imported. The root that typst may read
from is the empty folder it was started in; packages are looked for there as well, and none of our
templates asks for any.
"""

import json
import sys
from typing import Literal

import typst

_MEMORY = 2 << 30
_TIMESTAMP = 0  # the same plan gives the same bytes
Standard = Literal["ua-1", "1.7"]

_ATTEMPTS: tuple[
    tuple[bool, Standard, bool], ...
] = (  # only the fonts that typst brings, the standard, whether characters lack a font
    (True, "ua-1", False),
    (False, "ua-1", False),
    (False, "1.7", True),
)


def main() -> None:
    """Write the PDF to stdout; a template that typst refuses ends in a traceback on stderr."""
    _limit_memory()
    request = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(compiled(request["template"], request["data"]))


def compiled(template: str, data: dict[str, object]) -> bytes:
    """Return the template filled with `data`, as accessible a PDF as its characters allow.

    The fonts that typst brings come first: they are the same everywhere. Where they lack a
    character, the system's fonts help. Where those lack it too, the file holds the text and shows
    an empty box, which PDF/UA does not permit.
    """
    for own_fonts, standard, uncovered in _ATTEMPTS:
        try:
            return _compiled(template, data | {"uncovered": uncovered}, own_fonts, standard)
        except typst.TypstError:
            if uncovered:
                raise
    raise AssertionError  # the last attempt has returned or raised


def _compiled(
    template: str,
    data: dict[str, object],
    own_fonts: bool,  # noqa: FBT001
    standard: Standard,
) -> bytes:
    compiler = typst.Compiler(
        template.encode(),
        root=".",
        ignore_system_fonts=own_fonts,
        sys_inputs={"data": json.dumps(data)},
        package_path=".",
        package_cache_path=".",
    )
    made = compiler.compile(format="pdf", pdf_standards=standard, timestamp=_TIMESTAMP)
    return made if isinstance(made, bytes) else b"".join(made or [])


def _limit_memory() -> None:
    """Keep a document gone wrong from taking the machine with it, where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
