"""What a good bank looks like: a dict of rules, one rule a file.

A rule's module docstring is its documentation for the teacher: what it looks for, why that matters
and how to mend it. Its `check` yields a `Finding` for every entry that deserves one.
"""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet

from essayplan.diagnostics import Diagnostic, Location, Severity, in_file_order
from essayplan.lints import (
    disputed_without_note,
    duplicate_claim,
    no_criteria,
    no_evidence,
    one_sided,
    quoted_claim,
    single_source,
    theme_spelling,
    thin_side,
    unanswered_strong,
    unsourced,
    unused_evidence,
    unused_source,
)
from essayplan.lints.finding import Finding
from essayplan.model import Bank

RULES: Mapping[str, Callable[[Bank], Iterable[Finding]]] = {
    "one-sided": one_sided.check,
    "thin-side": thin_side.check,
    "no-evidence": no_evidence.check,
    "unsourced": unsourced.check,
    "single-source": single_source.check,
    "duplicate-claim": duplicate_claim.check,
    "quoted-claim": quoted_claim.check,
    "unused-evidence": unused_evidence.check,
    "unused-source": unused_source.check,
    "theme-spelling": theme_spelling.check,
    "unanswered-strong": unanswered_strong.check,
    "disputed-without-note": disputed_without_note.check,
    "no-criteria": no_criteria.check,
}
"""Every rule by its code."""
READS: Mapping[str, AbstractSet[str]] = {
    "single-source": {"evidence"},
    "unused-evidence": {"question"},
    "unused-source": {"evidence"},
    "unanswered-strong": {"question"},
}
"""What a rule reads besides the entry that it finds something in: entries of these kinds."""


def lint(
    bank: Bank,
    places: Mapping[tuple[str, str], Location],
    flawed: AbstractSet[tuple[str, str]] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Return what the rules find in `bank`, as warnings in file order.

    `places` says where each entry stands, by its kind (source, evidence, question, argument) and
    id; what is not in it gets no location. `flawed` are entries that were read only in part: what
    they seem to lack is left out.
    """
    doubtful = {kind for kind, _ in flawed}
    return in_file_order(
        Diagnostic(
            code=code,
            severity=Severity.WARNING,
            message=found.message,
            hint=found.hint,
            location=places.get((found.kind, found.id)),
        )
        for code, check in RULES.items()
        if not doubtful & READS.get(code, set())
        for found in check(bank)
        if (found.kind, found.id) not in flawed
    )
