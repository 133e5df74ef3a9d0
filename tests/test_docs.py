"""What the documents show is what the program does: made from the code, or tried out."""

import re
import runpy
import shlex
import tomllib
from pathlib import Path

import pytest

from essayplan import load_banks, plan
from tests import reference
from tests.cli.program import ROOT, run
from tests.conftest import golden
from tests.picture import picture


def commands_of(section: str) -> list[str]:
    return re.findall(r"^essayplan (.+)$", section, re.MULTILINE)


README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "made"), [("commands", reference.commands), ("bank", reference.bank_format)]
)
def test_the_reference_is_made_from_the_code(
    name: str, made: "object", *, update_goldens: bool
) -> None:
    assert callable(made)
    between = re.compile(rf"(?<=<!-- generated: {name} -->\n).*?(?=<!-- end -->)", re.DOTALL)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = between.search(text)
    assert found, f"README.md has no place for {name}"
    expected = f"\n{made()}\n\n"
    if update_goldens:
        whole = text[: found.start()] + expected + text[found.end() :]
        (ROOT / "README.md").write_text(whole, encoding="utf-8")
    else:
        assert found[0] == expected, "run pytest --update-goldens"


def test_the_picture_is_what_the_program_prints(*, update_goldens: bool) -> None:
    made = picture()
    assert "http" not in made.replace("http://www.w3.org/2000/svg", "").replace(
        "https://www.textualize.io", ""
    )
    golden(ROOT / "docs" / "plan.svg", made, update=update_goldens)


def test_every_link_within_the_project_leads_somewhere() -> None:
    documents = [*ROOT.glob("*.md"), *ROOT.glob("arguments/*.md")]
    assert len(documents) > 2
    for document in documents:
        links = re.findall(r"\]\(([^)#]+?)\)", document.read_text(encoding="utf-8"))
        for link in links:
            if "://" not in link:
                assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_the_example_bank_has_nothing_wrong_but_its_size(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = re.search(r"<!-- example bank -->\n```yaml\n(.*?)```", README, re.DOTALL)
    assert found
    bank = tmp_path / "my-bank"
    bank.mkdir()
    (bank / "uniform.yaml").write_text(found[1], encoding="utf-8")
    checked = run(monkeypatch, "bank", "check", bank)
    assert checked.status == 0
    assert set(re.findall(r"\[([a-z-]+)\]$", checked.out, re.MULTILINE)) == {"thin-side"}
    monkeypatch.chdir(tmp_path)
    section = README.split("Check it, plan from it")[1].split("\n## ")[0]
    shown = commands_of(section)
    assert len(shown) > 3
    for words in shown:
        assert run(monkeypatch, *shlex.split(words)).status == 0, words
    (sample,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "sample.py").write_text(sample, encoding="utf-8")
    runpy.run_path(str(tmp_path / "sample.py"))
    assert (tmp_path / "uniform.md").is_file()


def test_no_command_that_the_readme_shows_breaks_in_a_shell() -> None:
    shown = [
        line
        for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
        for line in block.split("\n")
    ]
    assert len(shown) > 20
    for line in shown:
        bare = re.sub(r'"[^"$`!\\]*"' + r"|'[^']*'", "", line)
        assert not set("#?*'[!") & set(bare), line


def test_the_readme_says_what_the_shipped_bank_holds() -> None:
    (bank,) = load_banks()
    notes = [each for each in bank.sources.values() if each.type == "notes"]
    assert f"{len(bank.questions)} questions" in README
    assert len(notes) == len(["one", "two", "three", "four", "five"])
    assert "five sets of notes" in README


def test_a_question_that_the_readme_says_is_not_in_the_bank_is_not() -> None:
    (asked,) = re.findall(r'^essayplan plan "(Was .*)" --swap$', README, re.MULTILINE)
    assert plan(asked, banks=load_banks()).question.closeness < 1


def test_every_command_that_the_readme_shows_a_student_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    section = README.split("## Five minutes for a student")[1].split("\n## ")[0]
    shown = commands_of(section)
    assert len(shown) > 8
    monkeypatch.chdir(tmp_path)
    for words in shown:
        got = run(monkeypatch, *shlex.split(words))
        assert got.status == 0, f"{words}: {got.err}"


def test_the_readme_has_two_commands_to_set_up_and_they_install_what_is_locked() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        (lock,) = re.findall(r"-r (\S+)", command)
        assert (ROOT / lock).is_file()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_names_releases_and_hashes_and_no_registry(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    requirements = [each for each in re.split(r"\n(?=\S)", text) if not each.startswith("#")]
    assert len(requirements) > 10
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==\S+ ", requirement), requirement
        assert "--hash=sha256:" in requirement


def test_the_locks_hold_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    needs = {
        "requirements.lock": project["dependencies"],
        "requirements-test.lock": [*project["dependencies"], *extras["documents"], *extras["test"]],
    }
    for name, specifiers in needs.items():
        locked = (ROOT / name).read_text(encoding="utf-8")
        for specifier in specifiers:
            package = re.split(r"[\[<>=]", specifier)[0].lower().replace("_", "-")
            assert package == "essayplan" or f"\n{package}==" in locked, f"{package} in {name}"
