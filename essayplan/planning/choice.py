"""What can be chosen, by what rules, and what was: the candidates put to the search."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from essayplan.planning.candidate import SCALE, Candidate
from essayplan.planning.case import Case
from essayplan.planning.request import Request
from essayplan.planning.select import Rules, choose
from essayplan.planning.structures import STRUCTURES


class Choice(Struct, frozen=True):
    """What could be chosen, by what rules but for picks, and what was, in the order of the plan."""

    structure: str
    candidates: tuple[Candidate, ...]
    rules: Rules
    chosen: tuple[Candidate, ...]


def make_choice(case: Case, name: str, paragraphs: int, request: Request) -> Choice:
    """Choose the best arguments for `paragraphs` paragraphs and put them in order."""
    structure = STRUCTURES[name]
    offered, rules = structure.prepare(case, tuple(_candidates(case, request)), paragraphs)
    room = _room_for_picks(rules, offered)
    open_to = [each for each in offered if each.picked or room.quota.get(each.group)]
    chosen = structure.order(case, choose(open_to, room))
    return Choice(name, tuple(offered), rules, tuple(chosen))


def _candidates(case: Case, request: Request) -> Iterator[Candidate]:
    """Offer what bears on the words asked and has evidence in the years, or never had any."""
    for side, argument in case.question.arguments():
        picked = argument.id in request.pick
        evidence = case.usable(argument.id)
        usable = case.bears(argument.id) and case.may_speak(argument.id)
        if usable or (picked and argument.id not in request.drop):
            yield Candidate(
                id=argument.id,
                group="case" if side == case.stance else "counter",
                theme=argument.theme,
                strand=argument.theme,
                value=round(case.value(argument.id) * SCALE),
                evidence=frozenset(each.id for each in evidence),
                picked=picked,
            )


def _room_for_picks(rules: Rules, candidates: Sequence[Candidate]) -> Rules:
    """Take the paragraphs that picks fill beyond one group's quota from the other group.

    The case keeps one.
    """
    picked = Counter(each.group for each in candidates if each.picked)
    over = sum(max(0, picked[group] - rules.quota.get(group, 0)) for group in picked)
    quota = {
        group: size if picked[group] > size else max(picked[group], size - over, group == "case")
        for group, size in rules.quota.items()
    }
    return replace(rules, quota=quota)
