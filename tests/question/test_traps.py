"""What misleads a reader of questions: input -> expected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essayplan.question import FAMILIES, JUDGEMENTS, is_question, understand
from tests.question.test_wordings import WORDINGS

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
    "Evaluate the view that quotas raise prices. (12)": ("quotas raise prices", None),
    "Evaluate the view that quotas raise prices. [20]": ("quotas raise prices", None),
    "“Volenti non fit injuria.” Discuss whether consent should be a defence.": (
        "consent should be a defence",
        "Volenti non fit injuria.",
    ),
    "“War is hell.” Discuss whether you agree.": ("War is hell", "War is hell."),
    "“War is hell.” Assess the extent to which this view is fair.": ("War is hell", "War is hell."),
    "Is it fair to call Louis XVI weak?": ("it is fair to call Louis XVI weak", None),
    "It was Trotsky who won the war. Discuss.": ("It was Trotsky who won the war", None),
    "It is often said that art matters. Do you agree?": ("art matters", None),
    "Examine how effective such laws have been.": ("such laws have been effective", None),
    "Is the problem of evil fatal to belief?": ("the problem of evil is fatal to belief", None),
    "Was the reign before 1536 one of peace?": ("the reign before 1536 was one of peace", None),
    "Was the rising proof that Moscow's grip was loosening?": (
        "the rising was proof that Moscow's grip was loosening",
        None,
    ),
    "Did Khrushchev denounce Stalin?": ("Khrushchev denounced Stalin", None),
    "Was Lenin’s arrival in Petrograd decisive?": (
        "Lenin’s arrival in Petrograd was decisive",
        None,
    ),
    "Is a deficit necessarily a problem?": ("a deficit is necessarily a problem", None),
    "Is the Church in long decline?": ("the Church is in long decline", None),
    "Was there a thaw under Khrushchev?": ("there was a thaw under Khrushchev", None),
    "How serious a threat did Mary pose to Elizabeth I?": (
        "Mary posed a serious threat to Elizabeth I",
        None,
    ),
    "How great an impact did rail have on trade?": ("rail had a great impact on trade", None),
    "How serious a threat to peace was Mary?": ("Mary was a serious threat to peace", None),
    "How much support did the Chartists have?": ("the Chartists had much support", None),
    "How important was support for reform to his victory?": (
        "support for reform was important to his victory",
        None,
    ),
    "How weak was resistance to the Tsar?": ("resistance to the Tsar was weak", None),
    "To what extent did Stalin centralise power?": ("Stalin centralised power", None),
    "What, if anything, is wrong with paternalism?": (None, None),
    "Was the zeppelin quasi blimp?": (None, None),  # no place for the verb is found
    "Assess the relative importance of wages and rents in causing riots.": (None, None),
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
    "1945–present": (1945, None),
    "from 1945 to the present day": (1945, None),
    "from c. 500 to c. 1500": (500, 1500),
    "in the period 600–1450": (600, 1450),
    "between 750 CE and 1258 CE": (750, 1258),
    "from AD 410 to AD 600": (410, 600),
    "with c. 500 men": (None, None),
    "in the Korean War of 1950-53": (None, None),
    "under the Five-Year Plan of 1928–32": (None, None),
    "under the dictatorship of 1923–30": (1923, 1930),
    "under the Labour government of 1945–51": (1945, 1951),
    "by the end of the nineteenth century": (None, 1900),
    "by the start of the twentieth century": (None, 1901),
    "by the mid-nineteenth century": (None, 1850),
    "before the twentieth century": (None, 1900),
    "since the 19th century": (1801, None),
    "since the late nineteenth century": (1851, None),
    "in Orwell's 1984-style state with 5,000 to 10,000 men": (None, None),
}

FACTORS: dict[str, str | None] = {
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
    "‘Luck, and not skill, caused his rise.’ Discuss.": "Luck",
    "‘By threatening the army, he caused his own fall.’ Discuss.": "threatening the army",
    "‘It was the right to appoint bishops that made him safe.’ Discuss.": (
        "the right to appoint bishops"
    ),
    "It was Trotsky who won the war. Discuss.": "Trotsky",
    "‘Luck was the key to his rise.’ Discuss.": "Luck",
    "‘The naval race made war inevitable.’ Discuss.": "The naval race",
    "‘Pitt did more for trade than any other minister.’ Discuss.": "Pitt",
    "How important was support within the army to his rise?": "support within the army",
    "How significant was the transfer of power to the regions?": (
        "the transfer of power to the regions"
    ),
    "Did the USSR become more democratic under Khrushchev?": None,
    "‘Thatcherism was more apparent than real.’ Discuss.": None,
    "‘It was clear that the Tsar would fall.’ Discuss.": None,
    "‘Under Stalin terror changed its form.’ Discuss.": None,
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
    "Is it ever justified to lie?": "direct_question",
    "Was it right to execute Charles I?": "direct_question",
    "Is it right to say that Charles I was a tyrant?": "agree_with_view",
    "Is it fair to call Louis XVI weak?": "agree_with_view",
    "Explain the rise of the Nazi Party.": "cause_open",
    "Explain Hitler’s rise to power.": "cause_open",
    "Explain the theory of relative decline.": "evaluate_topic",
    "Explain the importance of the rise of the middle class.": "significance",
    "Discuss research into the effects of stress.": "evaluate_topic",
    "Evaluate one or more studies on the influence of culture.": "evaluate_topic",
    "How and why does Dickens make use of coincidence?": "presentation",
    "What use does Shakespeare make of disguise?": "presentation",
    "Discuss how and to what effect writers have used setting.": "presentation",
    "How did Churchill make use of radio in 1940?": "direct_question",
    "Assess explanations of the rise in divorce.": "cause_open",
    "Outline and evaluate two explanations of obedience.": "evaluate_topic",
    "Which of her ministers was the most effective?": "compare",
    "What was the more important consequence: famine or debt?": "compare",
    "How did Lenin come out on top?": "cause_open",
    "How did Hitler become Chancellor?": "cause_open",
    "How did the war affect those who won it?": "consequence_open",
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
    "‘For all his reforms, he changed little.’ Discuss.": (),
    "Is a wage for all workers realistic?": ("all",),
    "‘Above all, he was weak; he was all but powerless.’ Discuss.": (),
    "‘It was not only cruel but also useless.’ Discuss.": (),
    "‘He built an all-party government.’ Discuss.": (),
}

JUDGED: dict[str, str] = {
    "‘Policy was driven mainly by fear.’ Discuss.": "main_factor",
    "‘Policy was motivated by fear rather than greed.’ Discuss.": "main_factor",
    "‘The naval race made a general war inevitable.’ Discuss.": "main_factor",
    "How far did the Lusitania lead the USA into the war?": "main_factor",
    "‘It was the failure of the harvest that filled the streets.’ Discuss.": "main_factor",
    "‘It was the army that posed the greatest threat.’ Discuss.": "significance",
    "Is prison law in urgent need of reform?": "value",
    "‘Growth is always beneficial.’ Discuss.": "value",
    "‘Pitt did more to change Britain than any other minister.’ Discuss.": "significance",
    "Was the Klan the most important obstacle to the achievement of rights?": "significance",
    "‘The most dangerous thing about the war was fear.’ Discuss.": "significance",
    "‘The theory fails to account for evil.’ Discuss.": "success",
    "How united was the Cabinet in the years 1951–55?": "degree",
    "‘The rebels never posed a serious threat.’ Discuss.": "truth",
    "‘Religious language is meaningless.’ Discuss.": "truth",
    "Does the moral argument prove that God exists?": "truth",
    "Assess the extent to which the effects of floods can be managed.": "success",
    "‘Migration creates as many opportunities as challenges.’ Discuss.": "consequence",
    "Does democracy cause peace?": "consequence",
    "Did nationalism cause the war?": "main_factor",
    "Do historians disagree about the causes of the war?": "similarity_difference",
    "Which was the more serious problem: debt or division?": "significance",
    "How similar were debt and division as problems?": "similarity_difference",
}

ASKING: dict[str, bool] = {
    "Why war?": True,
    "Assess utilitarianism.": True,
    "‘War is hell.’": True,
    "Lenin betrayed the workers. Discuss.": True,
    "Stalin was a tyrant": True,
    "Make the case for nuclear power.": True,
    "When did the Cold War begin?": True,
    "": False,
    "?": False,
    "hello": False,
    "hello?": False,
    "hello there": False,
    "Discuss.": False,
    "the Cold War": False,
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
def test_factor(text: str, expected: str | None) -> None:
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


@pytest.mark.parametrize(("text", "expected"), JUDGED.items())
def test_judgement(text: str, expected: str) -> None:
    assert understand(text).judgement == expected


@pytest.mark.parametrize(("text", "expected"), ASKING.items())
def test_is_question(text: str, *, expected: bool) -> None:
    assert is_question(text) is expected


@pytest.mark.parametrize("text", [row["text"] for row in WORDINGS])
def test_every_wording_is_a_question(text: str) -> None:
    assert is_question(text)


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
