"""Question text -> Brief: each part of the brief is found by a module of its own."""

from essayplan.question.brief import Brief
from essayplan.question.dates import years
from essayplan.question.demands import demands
from essayplan.question.factors import factor
from essayplan.question.families import asks, family
from essayplan.question.hinges import hinges
from essayplan.question.judgement import judgement
from essayplan.question.quotes import Quote
from essayplan.question.statements import implied, of_it
from essayplan.question.text import tidy, unquoted
from essayplan.question.views import discussed, frame, introduced, quoted_view, stated

_IMPLYING = ("extent", "success", "significance", "direct_question")


def understand(text: str) -> Brief:
    """Say what a question asks, of what and when. Any text gets a brief; none raises."""
    line = tidy(text)
    view = quoted_view(line)
    around = frame(line, view)
    kind = family(around)
    claim = _claim(kind, around, view)
    judged = judgement(kind, around, claim)
    from_year, to_year = years(line)
    return Brief(
        family=kind,
        judgement=judged,
        claim=claim,
        factor=factor(claim, around, judged),
        from_year=from_year,
        to_year=to_year,
        quoted_view=view.text if view else None,
        hinges=hinges(claim or around),
        demands=demands(around),
    )


def is_question(text: str) -> bool:
    """Say whether a text asks anything, so that a slip of the keyboard gets no brief shown.

    A view to discuss is a question; a greeting, a topic ("the Cold War") or nothing at all is not.
    """
    line = tidy(text)
    view = quoted_view(line)
    return view is not None or asks(line)


def _claim(kind: str, around: str, view: Quote | None) -> str | None:
    if view:
        return discussed(around) or unquoted(view.text) or None
    if kind == "agree_with_view":
        return introduced(around) or stated(around) or of_it(around)
    if kind in _IMPLYING:
        return introduced(around) or implied(around)
    return None
