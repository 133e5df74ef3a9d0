"""A fact as a plan shows it: its words, when it was, and a note that names its sources."""

import re
from collections.abc import Iterable, Mapping

from essayplan.citation import pages
from essayplan.citation.dates import EN_DASH, date_in_words
from essayplan.model import Evidence
from essayplan.planning.plan import Fact
from essayplan.rendering.document import Bullets, Inlines, Link, Note, Text
from essayplan.rendering.references import joined

ShortForms = Mapping[str, tuple[Text | Link, ...]]
_NO_DATES = frozenset({"about", "perhaps", "to", "since", "until"})


def facts(evidence: Iterable[Fact], sources: ShortForms) -> Bullets:
    """Return facts as a list, each with its date and its note."""
    return Bullets(tuple(_fact(each, sources) for each in evidence))


def unsaid_date(fact: Fact | Evidence) -> str:
    """Return the fact's date in words, less the year, month and day that its own words say."""
    words = date_in_words(fact.date or "").split()
    said = _said(fact.fact)
    unsaid = [word for word in words if not set(word.split(EN_DASH)) <= said]
    if set(unsaid) <= _NO_DATES:
        return ""
    year_said = words[-1] not in unsaid
    return " ".join(words[:-1] if year_said and len(words) in {2, 3} else words)


def _said(text: str) -> set[str]:
    """Return the words of `text`, numbers without leading zeros, and "61" of "1957-61" in full."""
    numbers = {str(int(number)) for number in re.findall(r"[0-9]+", text)}
    ranges = re.findall(r"\b([0-9]{2})[0-9]{2}[-\u2013]([0-9]{2})\b", text)
    return {*re.findall(r"\w+", text), *numbers, *map("".join, ranges)}


def _fact(fact: Fact, sources: ShortForms) -> Inlines:
    by = fact.by if fact.by and fact.by.lower() not in fact.fact.lower() else ""
    aside = ", ".join(filter(None, [by, unsaid_date(fact), "disputed" if fact.disputed else ""]))
    shown = (Text(f" ({aside})", "quiet"),) if aside else ()
    return (Text(fact.fact.strip()), *shown, _note(fact, sources))


def _note(fact: Fact, sources: ShortForms) -> Note:
    cited = joined([_cited(fact, source, sources) for source in fact.sources], "; ")
    named = cited or (Text("[find a source for this]", "prompt"),)
    stop = "" if named[-1].text.endswith((".", "?", "!", "]")) else "."
    disputed = f" Disputed: {fact.disputed.strip()}" if fact.disputed else ""
    return Note((*named, Text(f"{stop}{disputed}"))) if stop or disputed else Note(named)


def _cited(fact: Fact, source: str, sources: ShortForms) -> tuple[Text | Link, ...]:
    form = sources.get(source, (Text(source),))
    where = fact.pages.get(source)
    return (*form, Text(f", {pages(where)}")) if where else form
