"""Diagnostics as text: place, what, the line with its column marked, what to do."""

import io

import pytest
from rich.console import Console

from essayplan.diagnostics import Diagnostic, Location, Severity
from essayplan.rendering.terminal import show_diagnostics


def shown(*diagnostics: Diagnostic, **options: object) -> str:
    file = io.StringIO()
    show_diagnostics(diagnostics, Console(file=file, **options))  # type: ignore[arg-type]
    return file.getvalue()


def problem(
    line: int, column: int, excerpt: str | None, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic(
        "a-code", severity, "it is wrong", "", Location("x.yaml", line, column), excerpt
    )


def test_a_problem_is_placed_quoted_and_helped() -> None:
    diagnostic = Diagnostic(
        "unknown-field",
        Severity.ERROR,
        "unknown field 'strenght'",
        "Did you mean 'strength'?",
        Location("bank.yaml", 12, 7),
        "      strenght: 4",
    )
    assert shown(diagnostic) == (
        "bank.yaml:12:7: error: unknown field 'strenght' [unknown-field]\n"
        "    12 |       strenght: 4\n"
        "       |       ^\n"
        "  help: Did you mean 'strength'?\n"
    )


@pytest.mark.parametrize(
    ("diagnostic", "expected"),
    [
        (
            Diagnostic("not-found", Severity.WARNING, "no such question", ""),
            "warning: no such question [not-found]\n",
        ),
        (
            Diagnostic("size", Severity.NOTE, "too big", "Split it.", Location("x.yaml")),
            "x.yaml: note: too big [size]\n  help: Split it.\n",
        ),
        (
            problem(3, 0, "claim: x"),
            "x.yaml:3:0: error: it is wrong [a-code]\n     3 | claim: x\n",
        ),
        (
            problem(1, 3, "\t\tclaim"),
            "x.yaml:1:3: error: it is wrong [a-code]\n     1 |         claim\n       |         ^\n",
        ),
        (
            problem(1, 3, "漢字[/red]"),
            "x.yaml:1:3: error: it is wrong [a-code]\n     1 | 漢字[/red]\n       |     ^\n",
        ),
        (
            problem(1, 3, "e\u0301x"),
            "x.yaml:1:3: error: it is wrong [a-code]\n     1 | e\u0301x\n       |  ^\n",
        ),
        (
            problem(1, 2, "a\x1b[2Jb"),
            "x.yaml:1:2: error: it is wrong [a-code]\n     1 | a\\x1b[2Jb\n       |  ^\n",
        ),
    ],
)
def test_a_problem_is_drawn(diagnostic: Diagnostic, expected: str) -> None:
    assert shown(diagnostic) == expected


def test_file_names_and_messages_are_foreign_text() -> None:
    hostile = "[red]\x1b[2J\n:smile:\u202e"
    diagnostic = Diagnostic("c", Severity.ERROR, hostile, hostile, Location(hostile, 1, 1))
    safe = r"[red]\x1b[2J\n:smile:\u202e"
    assert shown(diagnostic) == f"{safe}:1:1: error: {safe} [c]\n  help: {safe}\n"


@pytest.mark.parametrize("column", [1, 30, 60, 100, 300, 400])
def test_a_long_line_is_cut_around_its_column(column: int) -> None:
    line = f"{'x' * (column - 1)}!{'x' * (400 - column)}"
    _, quoted, marked = shown(problem(1, column, line)).splitlines()
    assert len(quoted) <= 80
    assert quoted[marked.index("^")] == "!"


def test_the_first_fifty_are_shown_and_the_rest_counted() -> None:
    many = [problem(1, 1, None)] * 49 + [problem(1, 1, None, Severity.WARNING)] * 3
    lines = shown(*many).splitlines()
    assert len(lines) == 51
    assert lines[-1] == "49 errors, 3 warnings; 2 of them not shown"


def test_few_are_counted_and_one_is_not() -> None:
    one = problem(1, 1, None)
    note = problem(2, 1, None, Severity.NOTE)
    assert shown(one, note).splitlines()[-1] == "1 error, 1 note"
    assert len(shown(one).splitlines()) == 1
    assert shown() == ""


def test_severities_are_coloured_on_a_terminal() -> None:
    made = shown(problem(1, 1, "x"), force_terminal=True, color_system="256", width=60)
    assert made.count("\x1b[1;38;5;160m") == 2  # the word and the mark
