"""What misleads a reader of questions: input -> expected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.question import FAMILIES, JUDGEMENTS, understand

WARBECK = "The most serious threat was Perkin Warbeck"

VIEWS: dict[str, tuple[str | None, str | None]] = {
    # text: (claim, quoted view)
    "Assess the view that Mao's rule was cruel.": ("Mao's rule was cruel", None),
    "How far do you agree that Stalin was a tyrant?": ("Stalin was a tyrant", None),
    "Lenin betrayed the workers. Discuss.": ("Lenin betrayed the workers", None),
    "‘Conscience is given by God.’ Discuss.": (
        "Conscience is given by God",
        "Conscience is given by God.",
    ),
    "‘God talk is meaningless’. Discuss.": ("God talk is meaningless", "God talk is meaningless"),
    "“War never pays.” Assess the validity of the view expressed above.": (
        "War never pays",
        "War never pays.",
    ),
    "Assess the validity of the view expressed above.": (None, None),
    "''Bread caused the revolt.'' How far do you agree?": (
        "Bread caused the revolt",
        "Bread caused the revolt.",
    ),
    "‘The ‘Thaw’ was a change of style.’ How far do you agree?": (
        "The Thaw was a change of style",
        "The ‘Thaw’ was a change of style.",
    ),
    "'The peasants' lives were hard.' How far do you agree?": (
        "The peasants' lives were hard",
        "The peasants' lives were hard.",
    ),
    "‘The Tsar’s ministers didn’t lead.’ Is this a fair comment?": (
        "The Tsar’s ministers didn’t lead",
        "The Tsar’s ministers didn’t lead.",
    ),
    "“He was a ‘grey blur’.” To what extent do you agree?": (
        "He was a grey blur",
        "He was a ‘grey blur’.",
    ),
    "How far do you agree that Henry VII created a ‘new monarchy’?": (
        "Henry VII created a new monarchy",
        None,
    ),
    "To what extent was the Second World War “total war”?": (
        "the Second World War was total war",
        None,
    ),
    "How valid is the claim that “trade made the empire pay for itself”?": (
        "trade made the empire pay for itself",
        "trade made the empire pay for itself",
    ),
    "Some historians have argued that the revolt was planned. Support, modify, or refute this.": (
        "the revolt was planned",
        None,
    ),
    "Evaluate, using an appropriate diagram(s), whether a monopoly will be efficient.": (
        "a monopoly will be efficient",
        None,
    ),
    "Was de-Stalinisation a genuine break from Stalin?": (
        "de-Stalinisation was a genuine break from Stalin",
        None,
    ),
    "To what extent does trade help the poor?": ("trade helps the poor", None),
    "Has feminism gone too far?": ("feminism has gone too far", None),
    "To what extent did trade improve in the years 1900–14?": (
        "trade improved in the years 1900–14",
        None,
    ),
    "How serious a threat was Mary to Elizabeth I?": (
        "Mary was a serious threat to Elizabeth I",
        None,
    ),
    "Why did the Tsar fall?": (None, None),
}

YEARS: dict[str, tuple[int | None, int | None]] = {
    "in the years 1924–29": (1924, 1929),
    "in the years 1924-1929": (1924, 1929),
    "in the years 1898–02": (1898, 1902),
    "in the years 1953 to 1964": (1953, 1964),
    "in the years to 1941": (None, 1941),
    "between 1855 and 1964": (1855, 1964),
    "between 1933 & 1945": (1933, 1945),
    "from the end of one war (1918) to the end of another (1953)": (1918, 1953),
    "by 1629": (None, 1629),
    "since 1988": (1988, None),
    "after 1945": (1945, None),
    "pre-1914": (None, 1914),
    "circa 1450–1750": (1450, 1750),
    "c1469 to c.1598": (1469, 1598),
    "in the 1830s and 1840s": (1830, 1849),
    "of the 1830’s and 1840’s": (1830, 1849),
    "in the 1960s and 70s": (1960, 1979),
    "from the 1880s through 1920": (1880, 1920),
    "in the 20th century": (1901, 2000),
    "in the late nineteenth and early twentieth centuries": (1851, 1950),
    "in the first half of the twentieth century": (1901, 1950),
    "from February to October 1917": (1917, 1917),
    "in the years 1928 to 1941 than in the years 1945 to 1964": (1928, 1964),
    "under Lenin (1917-1924) or Mussolini (1922-1943)": (1917, 1943),
    "after the October 1917 Revolution": (None, None),
    "in the 1956 Secret Speech": (None, None),
    "in the Revolution of 1905": (None, None),
    "in October 1917": (None, None),
    "after the Treaty of Versailles (1919)": (None, None),
    "From command to market": (None, None),
    "in 44 BC and 600 BCE": (None, None),
    "in Orwell's 1984-style state with 5,000 to 10,000 men": (None, None),
}

FACTORS: dict[str, str] = {
    f"‘{WARBECK}.’ How far do you agree?": "Perkin Warbeck",
    "‘It is home background that causes failure.’ Evaluate this view.": "home background",
    "How far do you agree that the war was caused more by fear than by greed?": "fear",
    "Assess the view that he won mainly because of the army.": "the army",
    "‘Inflation was the main cause of unrest.’ Discuss.": "Inflation",
    "How significant was the Church in the fall of communism?": "the Church",
    "To what extent was the recovery due to the New Deal?": "the New Deal",
    "Evaluate the impact of tourism on coasts.": "tourism",
    "‘Wealth is the main factor explaining why results are high.’ Discuss.": "Wealth",
    "‘Trade always leads to peace.’ Discuss.": "Trade",
    "Evaluate the impact on the press of a rise in taxes.": "a rise in taxes",
    "‘Luck rather than skill was responsible for his rise.’ Discuss.": "Luck",
}

FAMILY: dict[str, str] = {
    "Explain why you agree or disagree with the view that Lenin was a dictator.": "agree_with_view",
    "‘Ofsted should be abolished.’ Evaluate.": "agree_with_view",
    "How accurate is it to say that life improved?": "agree_with_view",
    "‘War is hell.’ How far is this true of your society?": "agree_with_view",
    "To what extent and in what ways was it a total war?": "extent",
    "How fair was the Treaty of Versailles to Germany?": "extent",
    "How convincing is it to call him weak?": "agree_with_view",
    "How secure was Khrushchev's position in the years 1955–64?": "extent",
    "How effective were the suffragettes?": "success",
    "Evaluate the most significant effect of the Columbian Exchange.": "significance",
    "Account for the rise of Stalin.": "cause_open",
    "How is Stalin's rise best explained?": "cause_open",
    "Analyse the effects of the war.": "consequence_open",
    "Explain how farming contributes to floods.": "consequence_open",
    "Evaluate the ways in which fear might cloud reason.": "consequence_open",
    "To what extent do writers present war as noble?": "presentation",
    "Assess the contribution of Marxism to our understanding of schools.": "evaluate_topic",
    "Was Hitler or Stalin the greater threat to peace?": "compare",
    "How different were the aims of Mao and Stalin?": "compare",
    "Critically assess Kant's ethics.": "evaluate_topic",
    "Discuss the ways in which Hardy presents loss.": "presentation",
    "How does Priestley present Sheila?": "presentation",
    "Is violence ever justified?": "direct_question",
    "": "evaluate_topic",
}

DEMANDS: dict[str, tuple[str, ...]] = {
    "For what reasons, and with what success, did he reform?": (
        "for what reasons",
        "with what success",
    ),
    "Why, and with what results, did the war spread?": ("why", "with what results"),
    "Evaluate the causes and consequences of the revolts.": ("causes", "consequences"),
    "Why did he reform?": (),
}

HINGES: dict[str, tuple[str, ...]] = {
    "‘It was little more than a weapon.’ Discuss.": ("little more than",),
    "‘Fear rather than love, and only fear, ruled.’ Discuss.": ("rather than", "only"),
    "How far was he mainly to blame?": ("mainly",),
    "How far was he a success?": (),
}


@pytest.mark.parametrize(("text", "expected"), VIEWS.items())
def test_view(text: str, expected: tuple[str | None, str | None]) -> None:
    brief = understand(text)
    assert (brief.claim, brief.quoted_view) == expected


@pytest.mark.parametrize(("phrase", "expected"), YEARS.items())
def test_years(phrase: str, expected: tuple[int | None, int | None]) -> None:
    brief = understand(f"How far did life change {phrase}?")
    assert (brief.from_year, brief.to_year) == expected


def test_years_inside_the_quotation() -> None:
    brief = understand("‘Trade grew in the years 1900–14.’ How far do you agree?")
    assert (brief.from_year, brief.to_year) == (1900, 1914)


@pytest.mark.parametrize(("text", "expected"), FACTORS.items())
def test_factor(text: str, expected: str) -> None:
    assert understand(text).factor == expected


@pytest.mark.parametrize(("text", "expected"), FAMILY.items())
def test_family(text: str, expected: str) -> None:
    assert understand(text).family == expected


@pytest.mark.parametrize(("text", "expected"), DEMANDS.items())
def test_demands(text: str, expected: tuple[str, ...]) -> None:
    assert understand(text).demands == expected


@pytest.mark.parametrize(("text", "expected"), HINGES.items())
def test_hinges(text: str, expected: tuple[str, ...]) -> None:
    assert understand(text).hinges == expected


PIECES = st.sampled_from(
    ("how far ", "to what extent ", "was ", "did ", "the view that ", "‘", "’", "'", '"', "“", "”",
     "1900", "–", "1905", "s", " century", "20th ", "by ", "since ", "discuss", ". ", "? ", "X ",
     "more ", "than ", "or ", "it is ", "that ", "and with what success", "\n", "\u0661", "(", ")")
)  # fmt: skip


@given(st.text() | st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gets_one_brief(text: str) -> None:
    brief = understand(text)
    assert brief == understand(text)
    assert brief == understand(f" {' '.join(text.split())} ")
    assert brief.family in FAMILIES
    assert brief.judgement in JUDGEMENTS


@pytest.mark.parametrize("unit", ["how far ", "‘", "' ", "1900-", "c", "the view that ", "was or "])
def test_long_hostile_text(unit: str) -> None:
    text = (unit * 2**16)[: 2**16]
    assert understand(text).family in FAMILIES
