"""One question, one stance: all that choosing and writing look things up in."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from essayplan.model import Argument, Bank, Citation, Evidence, Question, Reply, SideName
from essayplan.planning.english import English
from essayplan.planning.plan import Fact
from essayplan.planning.roots import covered, roots
from essayplan.planning.weigh import Weighed
from essayplan.planning.window import Years, inside, years_in
from essayplan.question import Brief

LEAST_RELEVANCE = 0.3
"""How far an argument must bear on the words asked, beside the one that bears most, to be used."""
OTHER: Mapping[SideName, SideName] = {"for": "against", "against": "for"}


class Case(Struct, frozen=True, kw_only=True):
    """A question, the stance taken on it, and everything weighed.

    `asked` is the user's words and `agrees` the side that agrees with them; `years` are the first
    and last that evidence must fall in, None where they are open; `relevance` says how far each
    argument bears on the words asked, 0 to 1; `direction_known` whether `agrees` is sure; `dropped`
    are the arguments that the user wants nothing of.
    """

    bank: Bank
    question: Question
    asked: str
    brief: Brief
    weighed: Weighed
    stance: SideName
    agrees: SideName
    closeness: float
    direction_known: bool
    years: Years
    relevance: Mapping[str, float]
    arguments: Mapping[str, Argument]
    dropped: AbstractSet[str]
    english: English

    @property
    def position(self) -> str:
        """The answer of the stance taken, as the bank words it."""
        return self.question.side(self.stance).position

    def side(self, argument: str) -> SideName:
        """Return the side `argument` is on."""
        return self.weighed.weights.sides[argument]

    def theme(self, argument: str) -> str:
        """Return the theme of `argument`."""
        return self.arguments[argument].theme

    def final(self, argument: str) -> float:
        """Return the argument's strength once the replies are counted, 0 to 1."""
        return self.weighed.final[argument]

    def measure(self, argument: str) -> str | None:
        """Return the measure that an argument bears on: of those of its theme, the nearest."""
        made = self.arguments[argument]
        said = roots(made.claim, made.explain or "")
        measures = [e.text for e in self.question.criteria if made.theme in e.themes]
        return max(measures, key=lambda each: covered(roots(each), said), default=None)

    def value(self, argument: str) -> float:
        """Return what the argument is worth to this plan: its final strength times relevance."""
        return self.final(argument) * self.relevance.get(argument, 1.0)

    def bears(self, argument: str) -> bool:
        """Whether the argument bears on the words asked."""
        return self.relevance.get(argument, 1.0) >= LEAST_RELEVANCE

    def usable(self, argument: str) -> tuple[Evidence, ...]:
        """Return the argument's evidence that falls in the question's years, best first."""
        ids = dict.fromkeys(self.arguments[argument].evidence)
        evidence = (self.bank.evidence[each] for each in ids)
        return tuple(each for each in evidence if in_years(each, self.years))

    def replies_to(self, argument: str) -> tuple[str, ...]:
        """Return the arguments that answer `argument`, strongest first."""
        return self._heard(self.weighed.weights.attackers[argument])

    def answered_by(self, argument: str) -> tuple[str, ...]:
        """Return the arguments that `argument` answers, strongest first."""
        return self._heard(each.argument for each in self.arguments[argument].answers)

    def opposed_in_theme(self, argument: str) -> tuple[str, ...]:
        """Return the other side's arguments in the argument's theme, strongest first."""
        others = self.question.side(OTHER[self.side(argument)]).arguments
        return self._heard(e.id for e in others if e.theme == self.theme(argument))

    def reply(self, argument: str, to: str) -> Reply | None:
        """Return the reply that `argument` makes to another, if it makes one."""
        made = (each for each in self.arguments[argument].answers if each.argument == to)
        return next(made, None)

    def may_speak(self, argument: str) -> bool:
        """Whether the plan may use an argument: not dropped, nor one of other years."""
        return argument not in self.dropped and not self.is_of_other_years(argument)

    def is_of_other_years(self, argument: str) -> bool:
        """Whether an argument names no year of the question's, or most of its dates are others."""
        made = self.arguments[argument]
        evidence = [self.bank.evidence[each] for each in dict.fromkeys(made.evidence)]
        dated = [each for each in evidence if each.date and not each.context]
        kept = [each for each in dated if in_years(each, self.years)]
        named = years_in(made.claim)
        elsewhere = named and not any(inside(str(year), self.years) for year in named)
        return bool(elsewhere) or len(kept) < len(dated) / 2

    def _heard(self, arguments: Iterable[str]) -> tuple[str, ...]:
        return self.strongest_first(each for each in arguments if self.may_speak(each))

    def strongest_first(self, arguments: Iterable[str]) -> tuple[str, ...]:
        """Sort argument ids by final strength; equals by id."""
        return tuple(sorted(arguments, key=lambda each: (-self.final(each), each)))


def in_years(evidence: Evidence, years: Years) -> bool:
    """Whether evidence may be used for those years: undated and background always may."""
    return not evidence.date or evidence.context or inside(evidence.date, years)


def fact(evidence: Evidence) -> Fact:
    """Return evidence as the plan shows it."""
    return Fact(
        id=evidence.id,
        fact=evidence.fact,
        date=evidence.date,
        kind=evidence.kind,
        by=evidence.by,
        disputed=evidence.disputed,
        context=evidence.context,
        sources=tuple(dict.fromkeys(each.source for each in evidence.sources)),
        pages=_pages(evidence.sources),
    )


def _pages(citations: Iterable[Citation]) -> dict[str, str]:
    """Return the pages of each source; those of a source cited twice stand together."""
    pages = dict[str, str]()
    for each in citations:
        if each.pages:
            before = pages.get(each.source)
            pages[each.source] = f"{before}, {each.pages}" if before else each.pages
    return pages
