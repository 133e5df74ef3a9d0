"""Small banks to plan from, written in a line or two."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from essayplan.model import Argument, Bank, Citation, Evidence, Question, Reply, Side, Source
from essayplan.planning import Topic

NOTES = Source(id="notes", type="notes", title="Revision notes")
THEMES = ("terror", "economy", "culture", "party")


def argument(  # noqa: PLR0913 - one option a field
    name: str,
    *,
    theme: str = "terror",
    strength: int = 3,
    evidence: Sequence[str] | None = None,
    answers: Sequence[str] = (),
    because: str | None = "That is not enough.",
) -> Argument:
    """Make an argument that rests on evidence of its own unless told otherwise."""
    return Argument(
        id=name,
        theme=theme,
        claim=f"The claim {name} was made",
        strength=strength,
        explain=f"This is why {name} holds.",
        evidence=tuple([f"{name}-fact"] if evidence is None else evidence),
        answers=tuple(Reply(argument=each, because=because) for each in answers),
    )


def bank(
    for_: Sequence[Argument],
    against: Sequence[Argument],
    *,
    period: str | None = "1953-1964",
    dates: Mapping[str, str] | None = None,
    disputed: Sequence[str] = (),
) -> tuple[Bank, Question]:
    """Make a bank of one question; evidence is dated 1956 unless `dates` says otherwise."""
    question = Question(
        id="question",
        question="Was it so?",
        period=period,
        for_=Side(position="It was so", arguments=tuple(for_)),
        against=Side(position="It was not so", arguments=tuple(against)),
    )
    used = {each for argument in (*for_, *against) for each in argument.evidence}
    evidence = {
        each: Evidence(
            id=each,
            fact=f"The fact {each} was recorded in Moscow",
            date=(dates or {}).get(each, "1956"),
            sources=(Citation(source="notes"),),
            disputed="The sources differ." if each in disputed else None,
        )
        for each in sorted(used)
    }
    made = Bank(
        id="bank",
        sources={"notes": NOTES},
        evidence=evidence,
        questions={"question": question},
    )
    return made, question


def topic(bank: Bank, question: Question, asked: str | None = None) -> Topic:
    """Ask `question` in its own words, or in others."""
    return Topic(bank=bank, question=question, asked=asked or question.question)


@st.composite
def questions(draw: st.DrawFn, most: int = 6) -> tuple[Bank, Question]:
    """Draw any small bank: shared evidence, replies without circles, themes at will."""
    names = [*(f"f{n}" for n in range(draw(st.integers(1, most))))]
    others = [*(f"a{n}" for n in range(draw(st.integers(1, most))))]
    facts = [f"e{n}" for n in range(draw(st.integers(1, 2 * most)))]
    order = draw(st.permutations([*names, *others]))

    def one(name: str) -> Argument:
        opposed = others if name in names else names
        later = [each for each in opposed if order.index(each) > order.index(name)]
        return argument(
            name,
            theme=draw(st.sampled_from(THEMES)),
            strength=draw(st.integers(1, 5)),
            evidence=draw(st.lists(st.sampled_from(facts), unique=True, max_size=3)),
            answers=draw(st.lists(st.sampled_from(later), unique=True)) if later else [],
            because=draw(st.sampled_from(["It goes only so far.", None])),
        )

    years = st.sampled_from(["1940", "1953/1956", "1956-02-25", "1964", "1970"])
    return bank(
        [one(name) for name in names],
        [one(name) for name in others],
        dates={each: draw(years) for each in facts},
        disputed=draw(st.lists(st.sampled_from(facts), unique=True)),
    )
