"""PDF: a page to see the plan at a glance, then the plan, set by typst from a template of ours.

Tagged and with bookmarks (PDF/UA), footnotes for sources, the same bytes for the same plan. typst
runs in a process of its own, in an empty folder, with a limit on its time and its memory.
"""

import json
import subprocess
import sys
import tempfile
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from essayplan.diagnostics import Diagnostic, Severity
from essayplan.errors import EssayplanError
from essayplan.planning.plan import Plan
from essayplan.rendering.document import Document
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.exporters.pdf_data import Tree, template_data
from essayplan.rendering.visible import cleaned

PAPERS = {"a4": "a4", "letter": "us-letter"}
"""The sizes of paper, and what typst calls them."""

SECONDS = 60
_TOOL = "typst"
_LONGEST_COMPLAINT = 500
_WORKER = Path(__file__).with_name("pdf_worker.py")


def export(plan: Plan, document: Document, *, paper: str = "a4") -> bytes:
    """Return `plan`, laid out as `document`, as PDF on `paper`, a key of `PAPERS`.

    Raises MissingTool where typst is not installed, and EssayplanError where it fails or takes
    longer than `SECONDS`.
    """
    if find_spec(_TOOL) is None:
        raise MissingTool(_TOOL)
    template = files("essayplan.rendering") / "templates" / "plan.typ"
    data = template_data(plan, cleaned(document), PAPERS[paper])
    return _compiled(template.read_text(encoding="utf-8"), data)


def _compiled(template: str, data: Tree) -> bytes:
    request = json.dumps({"template": template, "data": data}).encode()
    with tempfile.TemporaryDirectory() as root:
        try:
            # -P: the folder of the worker holds names that the standard library has, too
            done = subprocess.run(  # noqa: S603 - our own interpreter and file
                [sys.executable, "-P", str(_WORKER)],
                input=request,
                capture_output=True,
                check=False,
                cwd=root,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            message = f"it took more than {SECONDS} seconds"
            raise _failed(message) from None
    if done.returncode:
        raise _failed(done.stderr.decode(errors="replace").strip()[-_LONGEST_COMPLAINT:])
    return done.stdout


def _failed(why: str) -> EssayplanError:
    message = f"typst could not make the document: {why}"
    hint = "a shorter plan, or another format, may work"
    return EssayplanError([Diagnostic("typst-failed", Severity.ERROR, message, hint)])
