"""A small bank with two questions, for tests that need not read files."""

from essayplan.model import (
    Argument,
    Bank,
    Citation,
    Criterion,
    Evidence,
    Question,
    Reply,
    Side,
    Source,
    Wording,
)


def small_bank(identity: str = "drinks") -> Bank:
    sources = [Source(id=each, type="notes", title=each) for each in ("shop", "doctor", "unread")]
    evidence = [
        Evidence(id="price", fact="A bag of tea costs 5p", date="2021", sources=cited("shop")),
        Evidence(id="sleep", fact="Coffee keeps people awake", sources=cited("doctor", "shop")),
        Evidence(id="steam", fact="Tea is made with boiling water"),
    ]
    return Bank(
        id=identity,
        sources={each.id: each for each in sources},
        evidence={each.id: each for each in evidence},
        questions={each.id: each for each in (tea(), spelling())},
    )


def cited(*sources: str) -> tuple[Citation, ...]:
    return tuple(Citation(source=each) for each in sources)


def tea() -> Question:
    return Question(
        id="tea-or-coffee",
        question="Is tea a better drink than coffee?",
        wordings=(
            Wording(text="To what extent is tea to be preferred to coffee in the years 1953-64?"),
            Wording(text="'Coffee beats tea.' How far do you agree?", swap=True),
        ),
        terms={"theine": "the substance in leaves that keeps people awake"},
        criteria=(Criterion(text="what it does to health", themes=("health",)),),
        themes=("cost", "health"),
        for_=Side(
            position="Tea is the better drink",
            arguments=(
                Argument(
                    id="cheaper",
                    theme="cost",
                    claim="Tea is cheaper",
                    evidence=("price",),
                    strength=5,
                ),
                Argument(
                    id="restful",
                    theme="health",
                    claim="Tea lets people rest",
                    explain="Nobody lies sleepless after a pot of it.",
                    evidence=("sleep", "price"),
                    answers=(Reply(argument="stronger"),),
                ),
            ),
        ),
        against=Side(
            position="Coffee is the better drink",
            arguments=(
                Argument(id="stronger", theme="taste", claim="Coffee wakes students", strength=4),
            ),
        ),
    )


def spelling() -> Question:
    return Question(
        id="spelling-reform",
        question="Should English spelling be simplified?",
        context="Dictionaries have fixed it since 1755.",
        for_=Side(
            position="Spelling should be simplified",
            arguments=(
                Argument(
                    id="children",
                    theme="schools",
                    claim="Children would learn it sooner",
                    strength=4,
                ),
            ),
        ),
        against=Side(position="Spelling should stay as it is"),
    )
