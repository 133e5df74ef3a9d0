"""The command words of examiners: tables to read and to extend.

Each family has its stems: what the question must hold (see `text.find`), and a regular expression.
VERB stands for any command verb, GAP for a few words of the same sentence, VIEW for any name of an
opinion, TRUE for any word for being right, SHOWN for what writers do, WRITER
for who they are, BE for any auxiliary; "…" is
where a quoted view stood.
"""

from essayplan.question.text import Row

_VIEWS = (
    "view|claim|argument|opinion|statement|assertion|idea|notion|belief|proposition|contention"
    "|suggestion|interpretation|judgement|judgment|assessment|hypothesis|thesis|verdict|comment"
    "|quotation|description|proverb|criticism"
)
_TRUE = (
    "valid|accurate|fair|true|correct|convincing|justified|reasonable|appropriate|right"
    "|persuasive|convinced|sound|useful a description"
)
_SHOWN = (
    "present|portray|depict|dramati|convey|explore|make| use|show|create|characteri|reveal"
    "|strikingly|vividly|memorably"
)
_WRITERS = "author|writer|poet|playwright|dramatist|novelist"
_EFFECTS = "impact|effect|consequence|result|influence|implication|outcome"
_CAUSES = "cause|reason|factor|origin|motive|explanation"

WORDS = {
    "VERB": (
        r"\b(?:assess|evaluate|examine|analy[sz]e|discuss|explain|consider|explore|investigate"
        r"|comment on|identify|outline|review)(?:e?s)?\b"
    ),
    "GAP": r"[^.?!]{0,70}?",
    "VIEW": rf"(?:{_VIEWS})s?",
    "TRUE": rf"(?:{_TRUE})",
    "SHOWN": (
        r"(?:present|portray|depict|dramati[sz]e|convey|explore|make you|make the|use[sd]? \w+ to"
        r"|show|create|characteri[sz]e|reveal|strikingly|vividly|memorably)"
    ),
    "WRITER": rf"(?:{_WRITERS})s?",
    "BE": r"(?:was|were|is|are|do|does|did|has|have|had|can|could|should|would|will|might|must)",
}
"""What the capital words stand for."""

DEMANDING: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "compare",
        (("compare", r"\bcompare\b(?! to\b| with\b)"),),
    ),
    (
        "presentation",
        (
            (
                "way",
                r"VERBGAP\b(?<!two )(?<!three )ways? (?:in which|that)\b[^.?!]{0,90}?"
                r"\b(?:SHOWN|uses?\b|used\b)",
            ),
            (
                _WRITERS,
                r"(?:VERBGAP\b(?:techniques|means|methods|devices)\bGAP|\b(?:to what extent|in what"
                r" ways)\bGAP)(?:WRITER)GAP",
            ),
            (_SHOWN, r"(?:VERB|\bwrite about|\bshow|\bresponse to)GAP\bhow GAPSHOWN"),
            (_SHOWN, r"\bhow (?:far )?(?:does|do|has|have) (?!you)[^.?!]{0,50}?\b(?:SHOWN)"),
            (
                "presentation|portrayal|depiction|characterisation|dramatic",
                r"VERBGAP\b(?:presentation|portrayal|depiction|characterisation|dramatic \w+)\b",
            ),
        ),
    ),
    (
        "agree_with_view",
        (
            (
                "agree|would you",
                r"\b(?:agree or disagree|(?:dis)?agree with|you (?:dis)?agree\b|would you (?:accept"
                r"|say))",
            ),
            (_VIEWS, r"VERBGAP\bVIEW,? (?:that\b|…)"),
            (_VIEWS, r"\b(?:this|these|the above|that|the following|either) VIEW\b"),
            ("above|expressed|given", r"\bVIEW (?:above|expressed|given)\b"),
            ("support", r"\bsupport(?:s|ed)? (?:the|this|that) VIEW\b"),
            (
                "this to be|this is|this be|is this",
                r"\bthis (?:to be|is|be) (?:the case|so)\b|\bis this (?:still )?(?:the case"
                r"|relevant)\b",
            ),
            ("validity", r"\bvalidity of\b"),
            (
                _TRUE,
                r"\bhow (?:far )?TRUE (?:is|are|was|were|do you find) "
                r"(?:it|this|that|these|…|the VIEW)",
            ),
            (_TRUE, r"\bhow far is (?:it|this) TRUE\b"),
            (
                _TRUE,
                r"\b(?:how far|to what extent|in what ways)\b[^.?!]{0,20} (?:is|are|was) (?:it"
                r"|this|that|these|the statement)\b[^.?!]{0,12}? TRUE\b",
            ),
            (
                " it be | it reasonably | it fairly | it justly ",
                r"\b(?:can|could|may|might) it (?:reasonably |fairly |justly )?be (?:said|argued"
                r"|claimed|believed|maintained)\b",
            ),
            (_TRUE, r"\b(?:is|was) (?:this|that|it)(?: an?)? (?:\w+ )?TRUE\b"),
            (
                "justified|right|correct",
                r"\b(?:justified|right|correct) (?:in (?:saying|claiming|arguing)|to (?:say|claim"
                r"|argue))",
            ),
            (
                "your",
                r"\b(?:what is|what are|give) your (?:own )?(?:view|opinion|thoughts)",
            ),
            ("support|defend", r"\b(?:support|defend),? (?:modify|challenge|or)"),
            ("whether", r"(?:VERB|\bdecide|\bexplain)(?:, [^.?!]{0,60},)? whether\b"),
            (
                "discuss|comment|evaluate|assess|examine|explain|justify",
                r"[.!?…:;\u2013\u2014,] (?:critically )?(?:discuss|comment|evaluate|assess"
                r"|examine|explain|justify)\W*$",
            ),
        ),
    ),
)
"""Stems that settle the family wherever they stand: the first that fits, in this order."""

STEMS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        "success",
        (
            (
                "success|effective|well",
                r"\bhow (?:\w+ )?(?:success(?:ful|fully)|effective(?:ly)?|well)\b",
            ),
            (
                "success|effectiveness|achievement",
                r"VERBGAP\b(?:success(?:es)?|effectiveness|achievements?)\b",
            ),
        ),
    ),
    (
        "significance",
        (
            (
                "significant|important|crucial|vital|central|influential|key|decisive",
                r"\bhow (?:\w+ )?(?:significant|important|crucial|vital|central|influential|key"
                r"|decisive)\b",
            ),
            (
                "significan|importan|role",
                r"VERBGAP\b(?:significance|importance|roles?|most (?:significant|important))\b",
            ),
            ("contribution", r"VERBGAP\bcontributions? (?!GAP\bunderstanding)"),
            (
                "significance|importance|role|play",
                r"\bwhat (?:was|were|is|are|part|roles?)GAP\b(?:significance|importance|roles?"
                r"|play)\b",
            ),
        ),
    ),
    (
        "compare",
        (
            ("different|similar|alike", r"\bhow (?:different|similar|alike)\b"),
            ("differ", r"\b(?:in what ways|how)\b[^.?!]{0,90}?\bdiffer\b"),
            ("similarities|differences", r"\bwhat (?:similarities|differences)\b"),
            (
                "similarities|differences|contrast",
                r"VERBGAP\b(?:similarities|differences|contrasts?) (?:and|between|in)\b",
            ),
            ("contrast", r"\bcontrast\b"),
            (
                " or ",
                r"(?:^|… |\? |, )(?:which|who|BE)\b[^.?]{0,160}?\b(?:more|greater|better|worse"
                r"|stronger|less|lesser)\b[^.?]{0,160}? or\b",
            ),
            (
                " or ",
                r"(?:^|… |\? |, )(?:which|who"
                r"|BE)\b[^.?]{0,160}? or\b[^.?]{0,160}?\b(?:the )(?:more|greater|better|worse"
                r"|stronger|lesser)\b",
            ),
            (
                "which of",
                r"^which of\b[^.?]{0,80}?\b(?:more|greater|better|worse|stronger)\b",
            ),
        ),
    ),
    (
        "extent",
        (
            (
                "what extent|what degree|how far|how much",
                r"\b(?:to what (?:extent|degree)|how far|how much)\b",
            ),
            ("extent to which|degree to which", r"\b(?:extent|degree) to which\b"),
            (
                "how ",
                r"\bhow (?!is|are|was|were|do|does|did|can|could|best|has|have|and|many|the|a\b"
                r"|to\b)\w+(?: an?\b[^.?!]{0,40}?)? BE\b",
            ),
            ("how ", r"\bhow \w+ an? \w+"),
        ),
    ),
    (
        "evaluate_topic",
        (("understanding", r"VERBGAP\bunderstanding of\b"),),
    ),
    (
        "cause_open",
        (
            ("why", r"\bwhy\b"),
            ("account for", r"\baccount for\b"),
            (_CAUSES, r"\b(?:for|to) what (?:main )?(?:reasons?|causes?)\b"),
            (
                f"{_CAUSES}|explain|led|brought",
                r"\bwhat (?:\w+ )?(?:factors|reasons?|causes?|caused|explains?|led|brought)\b",
            ),
            (
                _CAUSES,
                r"\bwhat (?:was|were|is|are)GAP\b(?:causes?|reasons?|origins?|factors)\b",
            ),
            (
                _CAUSES,
                r"VERBGAP\b(?:causes?|reasons?|factors|origins?|motives|explanation of why)\b",
            ),
            (
                "explain",
                r"\bhow (?:is|are|was|were|can|do|would|should)\b[^.?!]{0,90}?\bexplain(?:ed)?\b",
            ),
        ),
    ),
    (
        "consequence_open",
        (
            (
                _EFFECTS,
                r"\bwhat (?:was|were|is|are)GAP\b(?:impacts?|effects?|consequences|results"
                r"|outcomes?)\b",
            ),
            (_EFFECTS, r"\b(?:with )?what (?:\w+ )?(?:impacts?|effects?|consequences|results)\b"),
            (
                _EFFECTS,
                r"VERBGAP\b(?:impacts?|effects?|consequences?|results?|influence|implications"
                r"|outcomes?)\b",
            ),
            (
                "affect|influence|change|contribute",
                r"\bhow (?:did|does|do|has|have|will|might)\b[^.?!]{0,90}?\b(?:affect|influence"
                r"|change|contribute)",
            ),
            (
                "affect|influence|change|contribute",
                r"VERBGAP\bhow [^.?!]{0,90}?\b(?:affect|influence|change|contribute)",
            ),
            ("way", r"VERBGAP\bways? in which\b"),
            (
                "what way",
                r"\bin what ways?\b[^.?!]{0,90}?\b(?:affect|influence|change|increase|impact)",
            ),
        ),
    ),
)
"""The other stems: where several fit, the one whose last word comes first."""
