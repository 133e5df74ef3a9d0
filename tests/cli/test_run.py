"""Exit statuses, and what stands behind the two streams."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from essayplan import cli
from essayplan.cli import looking
from tests.cli.program import ROOT, SMALL, run, start

QUESTION = ("plan", "uniform", "--bank", SMALL)


def test_a_plan_goes_to_standard_output_and_nothing_else_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    got = run(monkeypatch, *QUESTION)
    assert got.status == 0
    assert got.out.startswith("Is a school uniform a good thing?\n")
    assert got.err == ""


@pytest.mark.parametrize("place", range(3))
def test_common_options_stand_anywhere(monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    words = ["bank", "list", "--json"]
    words[place:place] = ["--bank", str(SMALL), "--color", "never", "--debug"]
    banks = json.loads(run(monkeypatch, *words).out)
    assert banks[0]["id"] == "small"


def test_banks_named_before_and_after_the_command_are_both_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("bank: {title: Other}\n", encoding="utf-8")
    got = run(monkeypatch, "--bank", SMALL, "bank", "list", "--bank", other, "--json")
    assert [bank["id"] for bank in json.loads(got.out)][:2] == ["small", "other"]


def test_banks_of_the_environment_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESSAYPLAN_BANKS", os.pathsep.join(["", str(SMALL)]))
    assert run(monkeypatch, "weigh", "uniform").status == 0


def test_an_installed_bank_that_is_broken_is_passed_over_and_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = Path(os.environ["XDG_DATA_HOME"]) / "essayplan" / "banks" / "broken"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("question: none\n", encoding="utf-8")
    got = run(monkeypatch, *QUESTION)
    assert got.status == 0
    assert "This bank has errors and is passed over." in got.err


def test_words_need_no_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "Is a school uniform a good thing?"
    unquoted = run(monkeypatch, "plan", *words.split(), "--bank", SMALL)
    quoted = run(monkeypatch, "plan", words, "--bank", SMALL)
    assert unquoted == quoted
    assert unquoted.status == 0


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_everywhere(monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    for command in ((), ("plan",), ("bank",), ("bank", "check")):
        got = run(monkeypatch, *command, option)
        assert got.status == 0
        assert got.out.startswith(f"Usage: {' '.join(['essayplan', *command])} ")
        assert "--color" in got.out


def test_version_is_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["--version"], ["plan", "--version"], ["bank", "check", "--version"]):
        got = run(monkeypatch, *words)
        assert (got.out, got.status) == ("essayplan 0.1.0\n", 0)


def fail(*_: object) -> None:
    message = "sour\x1b[2J [red]grapes[/red]"
    raise RuntimeError(message)


def test_our_bug_is_one_sentence_and_how_to_report_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "list_questions", fail)
    got = run(monkeypatch, "questions", "--bank", SMALL)
    assert got.status == 70
    first, report = got.err.splitlines()
    assert first == r"essayplan went wrong: RuntimeError: sour\x1b[2J [red]grapes[/red]"
    assert report.startswith("Please report it")


def test_debug_shows_where_a_bug_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "list_questions", fail)
    got = run(monkeypatch, "questions", "--bank", SMALL, "--debug")
    assert got.status == 70
    assert "Traceback (most recent call last):" in got.err
    assert "\x1b" not in got.err


def test_what_the_system_refuses_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "a\x07file")

    monkeypatch.setattr(looking, "list_questions", refuse)
    got = run(monkeypatch, "questions", "--bank", SMALL)
    assert (got.status, got.err) == (1, "error: a\\x07file: Permission denied\n")


@pytest.mark.parametrize(
    ("ending", "status"), [(KeyboardInterrupt, 130), (typer.Abort, 130), (BrokenPipeError, 0)]
)
def test_what_is_nobodys_mistake_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, ending: type[BaseException], status: int
) -> None:
    def end(*_: object) -> None:
        raise ending

    monkeypatch.setattr(looking, "list_questions", end)
    assert run(monkeypatch, "questions", "--bank", SMALL) == ("", "", status)


def test_ctrl_c_during_the_imports_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("essayplan.cli.run.run", interrupt)
    assert cli.main(["questions"]) == 130


def test_control_characters_of_an_argument_do_not_reach_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for words in (["plan", "\x1b[2Jx", "--bank", SMALL], ["plan", "x", "--\x1b[2J"]):
        got = run(monkeypatch, *words)
        assert got.status in {1, 2}
        assert "\x1b" not in got.err
        assert r"\x1b[2J" in got.err


def test_an_ascii_terminal_shows_something_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    got = run(monkeypatch, *QUESTION, encoding="ascii")
    assert got.status == 0
    assert "?" not in got.out.replace("thing?", "")
    missing = run(monkeypatch, "plan", "caf\u00e9", "--bank", SMALL, encoding="ascii")
    assert missing.err.startswith('error: No bank has the question "caf?".')


def test_json_is_utf_8_on_any_terminal(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text("bank: {title: Caf\u00e9}\n", encoding="utf-8")
    words = ("bank", "list", "--json", "--bank", bank)
    assert json.loads(start(*words, PYTHONIOENCODING="ascii").out)[0]["title"] == "Caf\u00e9"


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    got = start(*QUESTION, then="| head -n 1; exit ${PIPESTATUS[0]}")
    assert got == ("Is a school uniform a good thing?\n", "", 0)
    got = start(*QUESTION, "--json", then="| true; exit ${PIPESTATUS[0]}")
    assert got == ("", "", 0)


def test_the_exit_status_does_not_depend_on_the_reader(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("nonsense: 1\n" * 2, encoding="utf-8")
    got = start("bank", "check", tmp_path, then="| true; exit ${PIPESTATUS[0]}")
    assert (got.err, got.status) == ("", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("words", [QUESTION, (*QUESTION, "--json"), ("--version",), ("-h",)])
def test_a_full_disk_is_told(words: tuple[str | Path, ...]) -> None:
    got = start(*words, then="> /dev/full")
    assert (got.err, got.status) == ("error: No space left on device\n", 1)


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_a_closed_stream_is_no_crash(closed: str) -> None:
    got = start(*QUESTION, then=closed)
    assert got.status == 0
    assert "Traceback" not in got.err


def test_colours_are_the_users_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run(monkeypatch, *QUESTION).out
    assert "\x1b[" in run(monkeypatch, *QUESTION, "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run(monkeypatch, *QUESTION).out
    assert "\x1b[" not in run(monkeypatch, *QUESTION, "--color", "never").out


@pytest.mark.parametrize("terminal", ["dumb", "", "xterm"])
def test_colours_that_are_asked_for_come(monkeypatch: pytest.MonkeyPatch, terminal: str) -> None:
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1m" in run(monkeypatch, *QUESTION, "--color", "always").out


def test_the_same_plan_twice() -> None:
    runs = {start(*QUESTION, PYTHONHASHSEED=seed).out for seed in ("1", "2")}
    assert len(runs) == 1


def test_a_signal_while_working_leaves_the_interrupted_status(tmp_path: Path) -> None:
    fifo = tmp_path / "slow"
    os.mkfifo(fifo)
    code = (
        "import signal, sys; from pathlib import Path\n"
        # what runs the tests in the background may have told its children to ignore the signal
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from essayplan.cli import looking, main\n"
        f"looking.list_questions = lambda *_: Path({str(fifo)!r}).read_text()\n"
        "sys.exit(main(['questions']))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stderr=subprocess.PIPE
    ) as process:
        with fifo.open("w"):
            process.send_signal(signal.SIGINT)
            status = process.wait(timeout=30)
        assert process.stderr is not None
        assert (status, process.stderr.read()) == (130, b"")
