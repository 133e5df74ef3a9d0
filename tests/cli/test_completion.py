"""What the Tab key completes, asked as a shell asks."""

import pytest

from tests.cli.program import SMALL, run


def complete(monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    line = f"essayplan {words}".replace("SMALL", str(SMALL))
    monkeypatch.setenv("_ESSAYPLAN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    got = run(monkeypatch)
    assert got.err == ""
    return got.out.split()


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("pl", ["plan"]),
        ("bank sch", ["schema"]),
        ("plan --bank SMALL uni", ["uniform"]),
        ("--bank SMALL weigh home", ["homework"]),
        ("show --bank SMALL cost", ["cost-90"]),
        ("plan --bank SMALL small/uni", ["small/uniform"]),
        ("show --bank SMALL small/cost", ["small/cost-90"]),
        ("show khrushchev/secret-speech-t", ["khrushchev/secret-speech-turning-point"]),
        ("show --bank SMALL class", ["class-notes"]),
        ("plan uniform --bank SMALL --pick same", ["same-for-all"]),
        ("plan uniform --structure them", ["thematic"]),
        ("plan uniform --model PEEE", ["PEEEL"]),
        ("plan uniform --exam ap-l", ["ap-leq"]),
        ("plan uniform --to tx", ["txt"]),
        ("plan uniform --to docx,tx", ["docx,txt"]),
        ("plan uniform --stance ag", ["against"]),
        ("checks one", ["one-sided"]),
        ("plan --bank /nowhere zzz", []),
    ],
)
def test_completes(monkeypatch: pytest.MonkeyPatch, words: str, completed: list[str]) -> None:
    assert complete(monkeypatch, words) == completed


def test_a_script_for_the_shell_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/bin/bash")
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    assert "_ESSAYPLAN_COMPLETE" in run(monkeypatch, "--show-completion", "bash").out
