"""The programs that read exports back, each as a function from files to what it found in them."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
ARGDOWN = PACKAGES / "@argdown" / "cli" / "dist" / "cli.js"

needs_packages = pytest.mark.skipif(
    not PACKAGES.is_dir() and not os.environ.get("CI"), reason="run npm ci in tests/readback"
)


def browse(*jobs: dict[str, Any]) -> list[dict[str, Any]]:
    """Open pages in Chromium; `browser.mjs` says what a job and an answer are."""
    assert jobs
    command = ["node", str(HERE / "browser.mjs"), str(shutil.which("chromium"))]
    done = run(command, input=json.dumps(jobs).encode())
    answers: list[dict[str, Any]] = json.loads(done)
    assert len(answers) == len(jobs)
    return answers


def office(to: str, *paths: Path) -> list[Path]:
    """Open files in LibreOffice and save them in the format `to`; return the files it wrote."""
    folder = paths[0].parent / f"saved-{to.partition(':')[0]}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder)]
    run([*command, *map(str, paths)])
    saved = [folder / f"{path.stem}.{to.partition(':')[0]}" for path in paths]
    assert all(path.is_file() for path in saved)
    return saved


def pdf_text(path: Path, *options: str) -> str:
    """Return what poppler reads in a PDF, in the order of its content."""
    return run(["pdftotext", *(options or ("-raw",)), str(path), "-"]).decode()


def pdf_words(path: Path) -> list[tuple[float, float, float, float]]:
    """Return the box of every word, as parts of its page: left, top, right, bottom."""
    boxes: list[tuple[float, float, float, float]] = []
    wide = high = 1.0
    for line in pdf_text(path, "-bbox").splitlines():
        numbers = [float(each) for each in re.findall(r'"([0-9.-]+)"', line)]
        if "<page " in line:
            wide, high = numbers
        elif "<word " in line:
            left, top, right, bottom = numbers
            boxes.append((left / wide, top / high, right / wide, bottom / high))
    return boxes


def run(command: list[str], **options: Any) -> bytes:
    """Run a program to its end and return what it printed; say what it complained of."""
    done = subprocess.run(command, check=False, capture_output=True, **options)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    printed: bytes = done.stdout
    return printed
