"""Every command gives the same answer with what was read before as without it."""

from pathlib import Path

import pytest

from essayplan.bank.cache import Cache
from tests.cli.program import run

COMMANDS = (
    ("plan", "genuine-break", "--why"),
    ("plan", "Was Stalinism broken with after 1953?", "--json"),
    ("weigh", "khrushchev/fall-from-power"),
    ("analyse", "end-of-terror"),
    ("questions", "party"),
    ("search", "secret speech"),
    ("show", "ministries-cut"),
    ("map", "genuine-break"),
    ("formats",),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_answer_is_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: tuple[str, ...]
) -> None:
    recalled: list[object] = []
    recall = Cache.recall

    def listening(*asked: object) -> object:
        recalled.append(recall(*asked))  # type: ignore[arg-type]  # as it was called
        return recalled[-1]

    monkeypatch.setattr(Cache, "recall", listening)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    without, with_it = run(monkeypatch, *command), run(monkeypatch, *command)
    half = len(recalled) // 2
    assert recalled
    assert set(map(type, recalled[:half])) == {type(None)}
    assert None not in recalled[half:]
    assert without == with_it
