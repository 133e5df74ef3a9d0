"""Plans to render: one as a student gets it, one of nothing but odd corners."""

from essayplan.diagnostics import Severity
from essayplan.model import Source
from essayplan.planning.plan import (
    Asked,
    Check,
    Counter,
    Fact,
    Flip,
    Introduction,
    Judgement,
    LeftOut,
    Paragraph,
    Part,
    Plan,
    Reference,
    Slot,
    Weighing,
)
from essayplan.question import Brief

SLOTS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    ("Point", ("point",)),
    ("Evidence", ("evidence",)),
    ("Explanation", ("explanation",)),
    ("Counter-argument", ("counter", "evaluation")),
    ("Link", ("link",)),
)
PEEL = tuple(Slot(label=label, parts=parts) for label, parts in SLOTS)

TAUBMAN = Source(
    id="taubman-2003",
    type="book",
    title="Khrushchev: The Man and His Era",
    author=("Taubman, William",),
    publisher="W. W. Norton",
    issued="2003",
)
SPEECH = Source(
    id="secret-speech",
    type="speech",
    title="On the Cult of Personality and Its Consequences",
    author=("Khrushchev, N. S.",),
    place="Moscow",
    issued="1956-02-25",
    url="https://digitalarchive.wilsoncenter.org/document/115995",
)
NOTES = Source(id="reform-notes", type="notes", title="Khrushchev's Attempts to Reform Government")
SOURCES = (SPEECH, NOTES, TAUBMAN)

MINISTRIES = Fact(
    id="ministries-cut",
    fact="Central ministries fell from 55 to 25, and industry under central control to 44 per cent",
    date="1954",
    kind="statistic",
    disputed="The notes date the cut to 1954; the ministries were wound up in 1957.",
    sources=("reform-notes", "taubman-2003"),
    pages={"taubman-2003": "240"},
)
RELEASES = Fact(
    id="releases-1956",
    fact="Review commissions freed 51,439 prisoners in 1956, of whom 26,155 were political",
    date="1956-06~",
    kind="statistic",
    sources=("reform-notes",),
)
SPEECH_FACT = Fact(
    id="speech",
    fact="The speech named Stalin as the man behind the purges, the torture and the mass arrests",
    date="1956-02-25",
    sources=("secret-speech", "taubman-2003"),
    pages={"taubman-2003": "270-275"},
)
HARM = Fact(
    id="harm",
    fact="The cult had done “tremendous harm” to the cause of socialism",
    date="1956-02-25",
    kind="quotation",
    by="Khrushchev",
    sources=("secret-speech",),
)
HUNGARY = Fact(
    id="hungary",
    fact="Soviet troops put down the rising in Hungary in November 1956",
    date="1956-11-04",
    sources=("taubman-2003",),
)
MEMBERSHIP = Fact(
    id="membership",
    fact="Party membership grew to 11 million",
    date="1953/1964",
    sources=("reform-notes",),
)
NOVOCHERKASSK = Fact(
    id="novocherkassk", fact="Strikers were shot dead at Novocherkassk", date="1962-06", sources=()
)

PARAGRAPHS = (
    Paragraph(
        role="case",
        theme="terror",
        point="Mass terror ended and was not begun again.",
        arguments=("terror-ended",),
        evidence=(RELEASES, SPEECH_FACT, HARM),
        explanation="Terror was the means by which Stalin had kept every institution in fear of "
        "him. A leader who frees its victims and names its author cannot take it up again without "
        "condemning himself, so this was a change in how the country was ruled.",
        counter=Counter(
            argument="force-kept",
            claim="Force was still the answer to open revolt.",
            evidence=(HUNGARY, NOVOCHERKASSK),
            because="A ruler who shoots strikers has changed his targets and not his tools.",
        ),
        evaluation="This does not overturn the point. Force against a rising is what most states "
        "use; terror against the loyal is what made Stalin's rule his own.",
        link="So on terror the break was genuine, and it is the clearest case of all.",
        minutes=13,
        words=260,
        why="The strongest argument on this side: it weighs 0.71 once the replies are counted.",
    ),
    Paragraph(
        role="case",
        theme="party and government",
        point="Government answered to the Party again instead of to one man.",
        arguments=("answerable-to-party",),
        evidence=(MINISTRIES, MEMBERSHIP),
        explanation="[Say why this evidence proves your point, and the point your answer.]",
        counter=None,
        evaluation="[Say what the other side would reply, and why it does not overturn this.]",
        link="This goes less deep than the end of terror, since one party still ruled alone.",
        minutes=12,
        words=230,
        why="The second strongest argument on this side: it weighs 0.52.",
    ),
    Paragraph(
        role="counter",
        theme="economy",
        point="The economy was run by plan from above, as it had been.",
        arguments=("plan-kept",),
        evidence=(),
        explanation="Plans drawn up at the centre left the worker and the manager where Stalin had "
        "put them.",
        counter=Counter(argument="councils", claim="Regional councils took over the factories."),
        evaluation="Part of the objection survives this, but only part.",
        link="",
        minutes=7,
        words=150,
        why="The strongest argument on the other side: it weighs 0.48.",
    ),
)

PLAN = Plan(
    question=Asked(
        id="genuine-break",
        text="Was de-Stalinisation a genuine break from Stalin?",
        asked="'Khrushchev merely continued Stalinism.' How far do you agree?",
        bank="khrushchev",
        agrees="against",
    ),
    brief=Brief(family="agree_with_view", judgement="change_continuity", hinges=("merely",)),
    stance="for",
    structure="thematic",
    model="PEEL",
    exam="edexcel-history",
    minutes=45,
    words=800,
    introduction=Introduction(
        context="Stalin left in March 1953 a party and a state that hung on one man.",
        terms={
            "genuine break": "a change in how the country was ruled, not only in who ruled it",
            "Stalinism": "rule by one man over one party, held up by terror and the plan",
        },
        criteria=(
            "whether the system changed or only its methods",
            "whether fear was given up as a tool of government",
        ),
        thesis="On balance the view is wrong: Khrushchev took apart the way Stalin had ruled, "
        "because mass terror ended and was not begun again.",
        signpost="The argument is made in two steps: terror; party and government.",
        minutes=4,
        words=80,
    ),
    paragraphs=PARAGRAPHS,
    judgement=Judgement(
        verdict="The better answer, on balance, is that Khrushchev undid the way Stalin ruled.",
        degree="on balance",
        reasons=(
            "On whether fear was given up, the argument from terror outweighs the rest.",
            "On whether the system changed, there is little to choose between the two sides.",
        ),
        concession="It has to be granted that one party kept all power to itself.",
        minutes=4,
        words=80,
    ),
    weighing=Weighing(
        for_=2.84,
        against=2.09,
        flips=(
            Flip(
                change="drop",
                argument="terror-ended",
                share=0.47,
                text="Without the argument that mass terror ended, the verdict would turn.",
            ),
        ),
    ),
    left_out=(
        LeftOut(
            argument="thaw",
            claim="Writers could print what Stalin would have had them shot for",
            why="Every argument chosen is stronger (0.31 against 0.52).",
        ),
    ),
    checks=(
        Check(
            code="disputed",
            severity=Severity.NOTE,
            message="The sources disagree about a fact used here",
            hint="Say in half a sentence what each of them holds.",
            paragraph=2,
        ),
        Check(
            code="assertion",
            severity=Severity.ERROR,
            message="The point stands without evidence.",
            hint="Add a dated fact.",
            paragraph=3,
        ),
        Check(
            code="no-explanation",
            severity=Severity.WARNING,
            message="Nothing says why the evidence proves the point.",
            hint="Write one sentence with “because”.",
            paragraph=2,
        ),
        Check(
            code="range",
            severity=Severity.WARNING,
            message="The plan covers fewer than three themes.",
            hint="Add a paragraph on another theme.",
        ),
    ),
    bibliography=tuple(
        Reference(id=each.id, citation=f"(plain) {each.title}", source=each) for each in SOURCES
    ),
    positions={
        "for": "Khrushchev took apart the way Stalin had ruled",
        "against": "Khrushchev changed the methods of Soviet rule and left the system standing",
    },
    stance_why="The bank's weights lie this way: 58% of the weight to 42%.",
    structure_why="Good for most questions: a paragraph a theme, case and counter-case in each.",
    slots=PEEL,
    planning_minutes=5,
)
