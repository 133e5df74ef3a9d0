"""A plan saved as YAML for its student to edit, and read back.

The file is the whole plan, so it renders without its bank. A person may change any text, the order
of paragraphs and slots, and add evidence by writing its id alone; the bank fills such evidence in.
Nothing that stands in the file is changed by reading it: only the checks are made again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from essayplan.citation import citation
from essayplan.diagnostics import Diagnostic, Location, Severity, in_file_order
from essayplan.model import Bank, Evidence
from essayplan.planning.case import fact
from essayplan.planning.checks import examine
from essayplan.planning.plan import Fact, Paragraph, Plan, Reference, facts
from essayplan.suggest import did_you_mean

HEADER = """\
# An essay plan, complete in itself. Change any text; what stands in [square brackets] is still to
# be written. Paragraphs may be moved, added and taken out. To add evidence from the bank, write its
# id alone in the list: - some-evidence-id
#
#   essayplan plan FILE               shows the plan and checks it again
#   essayplan export FILE -o plan.md  makes a document of it
"""


class Saved(Struct, frozen=True):
    """A saved plan as it was read, its checks made anew; None where too much is wrong."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...] = ()


def save(plan: Plan) -> str:
    """Return `plan` as YAML text: every field it needs, and none that only says nothing."""
    from essayplan.bank.tree import write  # noqa: PLC0415 - seldom used

    return HEADER + "\n" + write(_without_silence(plan))


def open_saved(text: str, path: str, banks: Sequence[Bank] = ()) -> Saved:
    """Read the text of the saved plan at `path`; evidence added by id is found in `banks`."""
    from essayplan.bank.decode import read_as  # noqa: PLC0415 - seldom used

    decoded = read_as(Plan, text, path)
    if decoded.value is None:
        return Saved(None, decoded.diagnostics)
    plan: Plan = decoded.value
    known = _known(plan, banks)
    missing = [each.id for p in plan.paragraphs for each in facts(p) if _is_bare(each)]
    unknown = [_unknown(each, known, text, path) for each in missing if each not in known]
    diagnostics = in_file_order((*decoded.diagnostics, *unknown))
    filled = _filled(plan, known, banks)
    return Saved(replace(filled, checks=examine(filled)), diagnostics)


def _without_silence(value: Struct) -> dict[str, object]:
    """Return a Struct as plain data, leaving out fields that hold their default."""
    plain = dict[str, object]()
    for each in msgspec.structs.fields(value):
        held = getattr(value, each.name)
        default = (
            each.default if each.default_factory is msgspec.NODEFAULT else each.default_factory()
        )
        if held != default:
            plain[each.encode_name] = _plain(held)
    return plain


def _plain(value: object) -> object:
    if isinstance(value, Struct):
        return _without_silence(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def _known(plan: Plan, banks: Sequence[Bank]) -> Mapping[str, Evidence]:
    """Return the evidence of all banks by id; that of the plan's own bank counts first."""
    ranked = sorted(banks, key=lambda bank: bank.id != plan.question.bank)
    return {name: each for bank in reversed(ranked) for name, each in bank.evidence.items()}


def _is_bare(each: Fact) -> bool:
    return not each.fact


def _unknown(name: str, known: Iterable[str], text: str, path: str) -> Diagnostic:
    lines = text.splitlines()
    written = re.compile(rf"\s*-\s*(?:id:\s*)?{re.escape(name)}\s*(?:#.*)?$")
    line = next((n for n, each in enumerate(lines, start=1) if written.match(each)), 0)
    excerpt = lines[line - 1] if line else None
    near = did_you_mean(name, known)
    return Diagnostic(
        code="unknown-evidence",
        severity=Severity.ERROR,
        message=f"No bank has evidence “{name}”.",
        hint=f"Did you mean “{near}”?" if near else "Write the fact out, or add it to the bank.",
        location=Location(path, line, excerpt.index(name) + 1 if excerpt else 0),
        excerpt=excerpt,
    )


def _filled(plan: Plan, known: Mapping[str, Evidence], banks: Sequence[Bank]) -> Plan:
    paragraphs = tuple(_with_evidence(each, known) for each in plan.paragraphs)
    listed = {each.id for each in plan.bibliography}
    used = {source for p in paragraphs for each in facts(p) for source in each.sources}
    sources = {name: each for bank in banks for name, each in bank.sources.items()}
    added = tuple(
        Reference(id=name, citation=citation(sources[name]), source=sources[name])
        for name in sorted(used - listed)
        if name in sources
    )
    return replace(plan, paragraphs=paragraphs, bibliography=(*plan.bibliography, *added))


def _with_evidence(paragraph: Paragraph, known: Mapping[str, Evidence]) -> Paragraph:
    counter = paragraph.counter
    return replace(
        paragraph,
        evidence=_each_filled(paragraph.evidence, known),
        counter=counter and replace(counter, evidence=_each_filled(counter.evidence, known)),
    )


def _each_filled(evidence: Iterable[Fact], known: Mapping[str, Evidence]) -> tuple[Fact, ...]:
    filled = (
        fact(known[each.id]) if _is_bare(each) and each.id in known else each for each in evidence
    )
    return tuple(each for each in filled if not _is_bare(each))
