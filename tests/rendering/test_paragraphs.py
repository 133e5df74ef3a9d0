"""Paragraph models that name only some of a paragraph's parts, or a slot for none of them."""

from collections.abc import Sequence

from essayplan.planning.plan import Slot
from essayplan.rendering.document import Bullets, Labelled, Prose, Text, inlines
from essayplan.rendering.paragraphs import paragraph
from tests.rendering.sample import PARAGRAPHS, SOURCES

OWN = (
    Slot(label="Claim", parts=("point",)),
    Slot(label="Facts", parts=("evidence",)),
    Slot(label="Technique", parts=(), prompt="Name the method."),
    Slot(label="Mini-judgement", parts=("evaluation",)),
)


def shown(*slots: Slot) -> list[tuple[str, str]]:
    """Return the labels of a paragraph, and how what stands beside each begins."""
    sources = {each.id: (Text(each.title),) for each in SOURCES}
    _, *blocks = paragraph(1, PARAGRAPHS[0], slots, sources)
    labelled = [each for each in blocks if isinstance(each, Labelled)]
    return [(each.label, first(each.content)) for each in labelled]


def first(content: Sequence[Prose | Bullets]) -> str:
    texts = (each.text for each in inlines(content) if isinstance(each, Text))
    return " ".join(next(texts).split()[:3])


def test_what_no_slot_takes_follows_in_natural_order_under_its_usual_name() -> None:
    assert shown(*OWN) == [
        ("Claim", "Mass terror ended"),
        ("Facts", "Review commissions freed"),
        ("Technique", "[Name the method.]"),
        ("Mini-judgement", "This does not"),
        ("Explanation", "Terror was the"),
        ("Counter-argument", "Force was still"),
        ("Link", "So on terror"),
    ]


def test_of_a_counter_argument_in_pieces_only_the_rest_follows() -> None:
    labels = [label for label, _ in shown(*OWN, Slot(label="Reply", parts=("counter_claim",)))]
    assert labels[4:] == ["Reply", "Explanation", "Counter-argument", "Link"]


def test_where_nothing_is_labelled_the_rest_is_not_labelled_either() -> None:
    assert {label for label, _ in shown(Slot(label="", parts=("link",)))} == {""}


def test_a_slot_with_neither_parts_nor_prompt_is_a_blank_to_fill() -> None:
    slots = (Slot(label="Technique", parts=()), *OWN)
    assert shown(*slots)[0] == ("Technique", "[Write this part")


def test_a_slot_whose_parts_were_shown_before_is_no_blank() -> None:
    again = Slot(label="Again", parts=("point",))
    assert "Again" not in [label for label, _ in shown(*OWN, again)]
