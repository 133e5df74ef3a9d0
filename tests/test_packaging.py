"""The bank that ships is found wherever the tool is installed, and the wheel is complete."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from essayplan.bank.library import shipped
from tests.cli.program import ROOT

LIST = ("-m", "essayplan", "bank", "list", "--json")


def banks(*command: str | Path, python_path: Path | None, folder: Path) -> list[dict[str, object]]:
    # Coverage is of the checkout: an installed copy would count as code that nothing tests.
    unwanted = ("PYTHONPATH", "COVERAGE")
    environment = {key: text for key, text in os.environ.items() if not key.startswith(unwanted)}
    if python_path:
        environment["PYTHONPATH"] = str(python_path)
    done = subprocess.run(
        command, check=True, capture_output=True, cwd=folder, env=environment, encoding="utf-8"
    )
    listed: list[dict[str, object]] = json.loads(done.stdout)
    return listed


def test_the_shipped_bank_is_found_in_a_checkout(tmp_path: Path) -> None:
    (bank,) = banks(sys.executable, *LIST, python_path=ROOT, folder=tmp_path)
    assert bank["id"] == "khrushchev"
    assert Path(str(bank["path"])).parent == shipped() == ROOT / "arguments"


@pytest.mark.slow
def test_the_wheel_holds_what_it_needs_and_finds_its_bank(tmp_path: Path) -> None:
    _pip("wheel", "--no-deps", "--no-build-isolation", "-w", tmp_path, ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "essayplan/arguments/khrushchev/bank.yaml" in names
    assert "essayplan/arguments/LICENSE" in names
    assert "essayplan/planning/formats.yaml" in names
    assert "essayplan/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]

    site = tmp_path / "site"
    _pip("install", "--no-deps", "--target", site, wheel)
    (bank,) = banks(sys.executable, *LIST, python_path=site, folder=tmp_path)
    assert bank["id"] == "khrushchev"
    assert Path(str(bank["path"])).is_relative_to(site)
    script = banks(site / "bin" / "essayplan", *LIST[2:], python_path=site, folder=tmp_path)
    assert script == [bank]


@pytest.mark.slow
def test_an_editable_install_finds_the_bank_of_the_checkout(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _pip("install", "--no-deps", "--no-build-isolation", "--target", site, "-e", ROOT)
    code = (
        "import site, sys; site.addsitedir(sys.argv.pop(1));"
        "from essayplan.cli import start; sys.exit(start())"
    )
    words = ("-c", code, site, *LIST[2:])
    (bank,) = banks(sys.executable, *words, python_path=None, folder=tmp_path)
    assert bank["id"] == "khrushchev"
    assert Path(str(bank["path"])).parent == ROOT / "arguments"


def _pip(*words: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words], check=True
    )
