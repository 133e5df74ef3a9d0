"""What is wrong with a saved plan though every field could be read: names that nothing has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from essayplan.bank.nodes import Scalar
from essayplan.diagnostics import Severity
from essayplan.model import Bank, Question
from essayplan.planning.formats import Formats, Model
from essayplan.planning.introduction import ANSWERS
from essayplan.planning.places import Key, Slip, at, slip
from essayplan.planning.plan import Fact, Paragraph, Plan, Slot
from essayplan.planning.structures import STRUCTURES
from essayplan.question import FAMILIES, JUDGEMENTS
from essayplan.suggest import did_you_mean

NAMED: Mapping[tuple[Key, ...], Iterable[str]] = {
    ("brief", "family"): FAMILIES,
    ("brief", "judgement"): JUDGEMENTS,
    ("structure",): STRUCTURES,
    ("judgement", "degree"): ANSWERS,
}
"""The fields that hold one of a few names, and the names."""


def slips(plan: Plan, known: Formats, banks: Sequence[Bank]) -> Iterator[Slip]:
    """Yield what cannot be rendered or traced, and what no open bank has.

    A plan is complete in itself, so it may come from a bank or a paragraph model that is not here:
    that is noted at most. Its bibliography has to be whole once `banks` have filled it.
    """
    if not plan.paragraphs:
        hint = "Write one, or plan the question again."
        yield slip(("paragraphs",), "no-paragraphs", "The plan has no paragraphs.", hint)
    yield from _of_names(plan)
    yield from _of_the_model(plan, known)
    yield from _of_facts(plan, banks)
    if banks:
        yield from _of_the_bank(plan, banks)


def has_slots_of(plan: Plan, models: Iterable[Model]) -> bool:
    """Whether a plan's slots are those of one of the `models`, not changed by hand; or it has none.

    The shares of the time do not count.
    """
    return not plan.slots or any(_shape(plan.slots) == _shape(each.slots) for each in models)


def _shape(slots: Iterable[Slot]) -> list[tuple[object, ...]]:
    return [(each.label, each.parts, each.prompt) for each in slots]


def names_in_file(text: str, path: str) -> Iterator[Slip]:
    """Yield the names that nothing has in a file that could not be read as a whole plan."""
    from essayplan.bank import tree  # noqa: PLC0415 - needed only when something is wrong

    root = tree.read(text, path).root
    for keys, choices in NAMED.items():
        node, _ = at(root, keys)
        if isinstance(node, Scalar) and node.text:
            yield from _unknown(keys, node.text, choices)


def _of_names(plan: Plan) -> Iterator[Slip]:
    names = (plan.brief.family, plan.brief.judgement, plan.structure, plan.judgement.degree)
    for (keys, choices), name in zip(NAMED.items(), names, strict=True):
        yield from _unknown(keys, name, choices)


def _unknown(keys: tuple[Key, ...], name: str, choices: Iterable[str]) -> Iterator[Slip]:
    if name not in choices:
        message = f"'{keys[-1]}' cannot be '{name}'."
        yield slip(keys, "unknown-choice", message, _meant(name, choices))


def _of_the_model(plan: Plan, known: Formats) -> Iterator[Slip]:
    """Tell a misspelt model; a name that goes with slots of its own may be a teacher's."""
    if plan.model not in known.models and has_slots_of(plan, known.models.values()):
        slots_of = [name for name, each in known.models.items() if has_slots_of(plan, [each])]
        message = f"There is no paragraph model '{plan.model}'."
        meant = did_you_mean(plan.model, slots_of[:1])
        hint = f"did you mean '{meant}'?" if meant else _meant(plan.model, known.models)
        yield slip(("model",), "unknown-choice", message, hint)


def _of_facts(plan: Plan, banks: Sequence[Bank]) -> Iterator[Slip]:
    listed = {each.id for each in plan.bibliography}
    listed.update(name for bank in banks for name in bank.sources)
    for keys, fact in _facts(plan):
        if not fact.id and not fact.fact:
            message = "This fact has no 'fact'."
            yield slip(keys, "missing-field", message, "Add a line 'fact: ...'.")
        for number, source in enumerate(fact.sources):
            if source not in listed:
                message = f"No source '{source}' is in the bibliography."
                near = did_you_mean(source, listed)
                hint = f"did you mean '{near}'?" if near else "Add it there, or take it out here."
                yield slip((*keys, "sources", number), "unknown-source", message, hint)


def _facts(plan: Plan) -> Iterator[tuple[tuple[Key, ...], Fact]]:
    for index, paragraph in enumerate(plan.paragraphs):
        own: tuple[Key, ...] = ("paragraphs", index, "evidence")
        theirs: tuple[Key, ...] = ("paragraphs", index, "counter", "evidence")
        countered = paragraph.counter.evidence if paragraph.counter else ()
        for keys, evidence in ((own, paragraph.evidence), (theirs, countered)):
            for number, fact in enumerate(evidence):
                yield (*keys, number), fact


def _of_the_bank(plan: Plan, banks: Sequence[Bank]) -> Iterator[Slip]:
    asked = plan.question
    bank = next((each for each in banks if each.id == asked.bank), None)
    if bank is None:  # a plan may well be rendered where its bank is not
        names = [each.id for each in banks]
        if did_you_mean(asked.bank, names):
            message = f"No bank '{asked.bank}' is open."
            yield _noted(("question", "bank"), message, asked.bank, names)
    elif asked.id not in bank.questions:
        message = f"The bank '{bank.id}' has no question '{asked.id}'."
        yield _noted(("question", "id"), message, asked.id, bank.questions)
    else:
        yield from _of_arguments(plan, bank.questions[asked.id])


def _of_arguments(plan: Plan, question: Question) -> Iterator[Slip]:
    names = {argument.id for _, argument in question.arguments()}
    for index, paragraph in enumerate(plan.paragraphs):
        for keys, name in _spoken(paragraph):
            if name and name not in names:
                message = f"The question '{question.id}' has no argument '{name}'."
                yield _noted(("paragraphs", index, *keys), message, name, names)


def _spoken(paragraph: Paragraph) -> Iterator[tuple[tuple[Key, ...], str]]:
    for number, name in enumerate(paragraph.arguments):
        yield ("arguments", number), name
    if paragraph.counter:
        yield ("counter", "argument"), paragraph.counter.argument


def _noted(keys: tuple[Key, ...], message: str, name: str, choices: Iterable[str]) -> Slip:
    near = did_you_mean(name, choices)
    hint = f"did you mean '{near}'?" if near else "The plan does not need it: it has all it shows."
    return slip(keys, "not-in-bank", message, hint, Severity.NOTE)


def _meant(name: str, choices: Iterable[str]) -> str:
    choices = list(choices)
    near = did_you_mean(name, choices)
    return f"did you mean '{near}'?" if near else f"It is one of {', '.join(choices)}."
