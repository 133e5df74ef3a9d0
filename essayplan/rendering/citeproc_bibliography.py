"""The bibliography as the style asked for words it, in place of the plain one."""

import re

from msgspec.structs import replace

from essayplan.planning.plan import Plan, Reference
from essayplan.rendering.citeproc import Cited
from essayplan.rendering.citeproc_styles import CitationStyle
from essayplan.rendering.document import Block, Bullets, Document, Heading, Inlines, Note
from essayplan.rendering.outline import BIBLIOGRAPHY
from essayplan.rendering.references import entry, sorted_entry
from essayplan.rendering.visible import cleaned

_DASHES = ("\N{EM DASH}", "\N{EN DASH}", "--", "__")


def bibliography(plan: Plan, said: Cited, style: CitationStyle) -> dict[Block, Block]:
    """Return the bibliography's heading and list as they stand and, under each, as the style's.

    What the style leaves out, as some do with what nobody signed, keeps a plain entry in its place
    of the alphabet; but a letter or a talk, which no reader can look up, is left out.
    """
    plain = Bullets(tuple(entry(each) for each in plan.bibliography))
    made = {id_: run for id_, run in said.bibliography if run}
    items: list[Inlines] = [*made.values()]
    for each in plan.bibliography:
        if each.id not in made and not _is_personal(each):
            _sort_in(items, sorted_entry(each))
    (old, new) = cleaned(Document("", "", (plain, Bullets(tuple(items))))).blocks
    heading = Heading(2, BIBLIOGRAPHY)
    return {old: new, heading: replace(heading, text=style.traits.heading)} if made else {}


def _is_personal(reference: Reference) -> bool:
    return reference.source is not None and reference.source.type == "personal_communication"


def _sort_in(items: list[Inlines], added: Inlines) -> None:
    """Put an entry before the first that comes after it by the alphabet, or else at the end."""
    place = next((n for n, each in enumerate(items) if _key(each) > _key(added)), len(items))
    items.insert(place, added)


def _key(run: Inlines) -> str:
    """Return what an entry is sorted by; a dash for the author of the one before sorts nowhere."""
    said = "".join(each.text for each in run if not isinstance(each, Note))
    return "" if said.startswith(_DASHES) else re.sub(r"[^\w ]", "", said).strip().casefold()
