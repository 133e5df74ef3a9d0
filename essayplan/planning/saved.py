"""A plan saved as YAML for its student to edit, and read back.

The file is the whole plan, so it renders without its bank. A person may change any text, the order
of paragraphs and slots, and add evidence by writing its id alone; the bank fills such evidence in.
Nothing that stands in the file is changed by reading it: only the checks are made again, and the
slots where the paragraph model was changed for another and they were left as they were.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from essayplan.diagnostics import Diagnostic, Location, Severity, has_errors, in_file_order
from essayplan.model import Bank
from essayplan.planning import own_facts
from essayplan.planning.budget import with_shares
from essayplan.planning.checks import examine
from essayplan.planning.formats import Formats, formats
from essayplan.planning.places import placed
from essayplan.planning.plan import Plan, facts
from essayplan.planning.saved_slips import has_slots_of, names_in_file, slips
from essayplan.suggest import did_you_mean

HEADER = """\
# An essay plan, complete in itself. Change any text; what stands in [square brackets] is still to
# be written. Paragraphs may be moved, added and taken out. To add evidence from the bank, write its
# id alone in the list:          - some-evidence-id
# To add a fact of your own, write it as a sentence, or with its date and its source, which then
# stands in the bibliography as well:
#                                - fact: The rising was put down in November
#                                  date: 1956-11
#                                  sources: [judt]
#   bibliography:                - {id: judt, citation: "Tony Judt, Postwar (2005)"}
# A link compares its paragraph with the one before, and the signpost lists all: mend them when you
# move paragraphs.
#
#   essayplan plan FILE               shows the plan and checks it again
#   essayplan export FILE -o plan.md  makes a document of it
#
# Where essayplan writes this file again, comments that you have added are not kept.
"""


class Saved(Struct, frozen=True):
    """A saved plan as it was read, its checks made anew; None where too much is wrong."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...] = ()


def save(plan: Plan) -> str:
    """Return `plan` as YAML text: every field it needs, and none that only says nothing."""
    from essayplan.bank.tree import write  # noqa: PLC0415 - seldom used

    return HEADER + "\n" + write(_without_silence(plan))


def open_saved(
    text: str, path: str, banks: Sequence[Bank] = (), known: Formats | None = None
) -> Saved:
    """Read the text of the saved plan at `path`; evidence added by id is found in `banks`.

    `known` are the paragraph models there are, by default those that ship. The diagnostics may be
    notes alone, and the plan is sound then.
    """
    from essayplan.bank.decode import read_as  # noqa: PLC0415 - seldom used

    decoded = read_as(Plan, text, path)
    broken = has_errors(decoded.diagnostics)
    names = placed(list(names_in_file(text, path)), text, path) if broken else ()
    if decoded.value is None:
        return Saved(None, in_file_order((*decoded.diagnostics, *names)))
    known, plan = known or formats(), own_facts.with_ids(decoded.value)
    evidence = own_facts.known(plan, banks)
    missing = [each.id for p in plan.paragraphs for each in facts(p) if own_facts.is_bare(each)]
    unknown = [_unknown(each, evidence, text, path) for each in missing if each not in evidence]
    whole = () if broken else placed(list(slips(plan, known, banks)), text, path)
    filled = _with_slots(own_facts.filled(plan, evidence, banks), known)
    diagnostics = in_file_order((*decoded.diagnostics, *names, *unknown, *whole))
    return Saved(replace(filled, checks=examine(filled)), diagnostics)


def _with_slots(plan: Plan, known: Formats) -> Plan:
    """Give the plan the slots of its model, unless its own were changed by hand."""
    model = known.models.get(plan.model)
    if model is None or (plan.slots and has_slots_of(plan, [model])):
        return plan
    untouched = has_slots_of(plan, known.models.values())
    return replace(plan, slots=with_shares(model.slots)) if untouched else plan


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
        hint=f"Did you mean “{near}”?"
        if near
        else "Write the fact out as a sentence, or add it to the bank.",
        location=Location(path, line, excerpt.index(name) + 1 if excerpt else 0),
        excerpt=excerpt,
    )
