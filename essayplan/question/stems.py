"""The command words of examiners: tables to read and to extend.

Each family has its stems. A stem is what the question must hold (see `text.find`) and a regular
expression, in which words in capitals stand for the lists of WORDS and "…" for a quoted view.
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
_SAY = "say|claim|argue|describe|call|suggest|see|regard|think|believe|speak|conclude"
_SHOWN = (
    "present|portray|depict|dramati|convey|explore|make| use|show|create|characteri|reveal"
    "|strikingly|vividly|memorably"
)
_WRITERS = "author|writer|poet|playwright|dramatist|novelist"
_PORTRAYAL = "presentation|portrayal|depiction|characterisation|dramatic"
_WEIGHTY = "significant|important|crucial|vital|central|influential|key|decisive"
_WEIGHT = "significan|importan|role|play"
_EFFECTS = "impact|effect|consequence|result|outcome|influence|implication"
_CHANGES = "affect|influence|change|contribute"
_CAUSES = "cause|reason|factor|origin|motive|explanation"
_EVENTS = (
    "rise|fall|growth|decline|decrease|increase|popularity|unpopularity|appeal|collapse|outbreak"
    "|emergence|spread|survival|defeat|victory|failure|breakdown|downfall|overthrow|persistence"
    "|resurgence|expansion|lack|loss|triumph|dominance|origin"
)
_ENDED = (
    "come to|come out|came|become|win|won|gain|seize|take power|take control|take over|rise|triumph"
    "|succeed|survive|able to|manage|defeat|emerge|achieve|keep|maintain|hold on|consolidate|lose"
    "|fall|fail|collapse|begin|overthrow"
)
_COMMANDS = "discuss|comment|evaluate|assess|examine|explain|justify"

WORDS = {
    "VERB": (  # any command verb
        r"\b(?:assess|evaluate|examine|analy[sz]e|discuss|explain|consider|explore|investigate"
        r"|comment on|identify|outline|review)(?:e?s)?\b"
    ),
    "COMMAND": rf"(?:{_COMMANDS})",  # the verbs that stand alone at the end
    "GAP": r"[^.?!]{0,70}?",  # a few words of the same sentence
    "FAR": r"(?:to what (?:extent|degree)|how far|how much)",
    "VIEW": rf"(?:{_VIEWS})s?",  # any name of an opinion
    "TRUE": rf"(?:{_TRUE})",
    "DOING": rf"(?: for\b| to (?!(?:{_SAY})\b))",  # "fair to tax", which judges no view
    "SHOWN": (  # what writers do
        r"(?:present|portray|depict|dramati[sz]e|convey|explore|make you|make the"
        r"|make \w+ (?:such|seem|appear)|use[sd]? \w+ to|show|create|characteri[sz]e|reveal"
        r"|strikingly|vividly|memorably)"
    ),
    "WRITER": rf"(?:{_WRITERS})s?",
    "WEIGHTY": rf"(?:{_WEIGHTY})",
    "EFFECT": rf"(?:{_EFFECTS})s?",
    "CHANGE": rf"(?:{_CHANGES})",
    "CAUSE": r"(?:cause|reason|factor|origin|motive)s?",
    "EVENT": rf"(?:{_EVENTS})s?",  # what "explain the rise of" may explain
    "ENDED": rf"(?:{_ENDED})",  # what "how did X win" may explain
    "MORE": r"(?:more|greater|better|worse|stronger|less|lesser)",
    "BE": r"(?:was|were|is|are|do|does|did|has|have|had|can|could|should|would|will|might|must)",
}
"""What the words in capitals stand for."""

DEMANDING: dict[str, tuple[Row, ...]] = {
    "compare": (("compare", r"\bcompare\b(?! to\b| with\b)"),),
    "presentation": (
        (
            "way",
            r"VERBGAP\b(?<!two )(?<!three )ways? (?:in which|that)\bGAP\b(?:SHOWN|uses?\b|used\b)",
        ),
        (_WRITERS, r"VERBGAP\b(?:techniques|means|methods|devices)\bGAPWRITER"),
        (_WRITERS, r"\b(?:FAR|in what ways)\bGAPWRITER\bGAPSHOWN"),
        (_WRITERS, r"\b(?:how|to what effect)\bGAPWRITER\bGAPuse[sd]?\b"),
        (
            "use",
            r"\b(?:how|effects?|ways|success)\bGAP\b(?:does|do|has|have) (?!you)GAPma[kd]e use\b",
        ),
        ("use", r"\bwhat use (?:does|do|has|have|is)\bGAP\bma[kd]e\b"),
        (_SHOWN, r"(?:VERB|\bwrite about|\bshow|\bresponse to)GAP\bhow GAPSHOWN"),
        (_SHOWN, r"\bhow (?:far )?(?:does|do|has|have) (?!you)[^.?!]{0,50}?\b(?:SHOWN)"),
        (
            _PORTRAYAL,
            r"VERBGAP\b(?:presentation|portrayal|depiction|characterisation|dramatic \w+)\b",
        ),
    ),
    "agree_with_view": (
        ("agree", r"\b(?:agree or disagree|(?:dis)?agree with|you (?:dis)?agree\b)"),
        ("would you", r"\bwould you (?:accept|say)"),
        (_VIEWS, r"VERBGAP\bVIEW,? (?:that\b|…)"),
        (_VIEWS, r"\b(?:this|these|the above|that|the following|either) VIEW\b"),
        ("above|expressed|given", r"\bVIEW (?:above|expressed|given)\b"),
        ("support", r"\bsupport(?:s|ed)? (?:the|this|that) VIEW\b"),
        ("this ", r"\bthis (?:to be|is|be) (?:the case|so)\b"),
        ("is this", r"\bis this (?:still )?(?:the case|relevant)\b"),
        ("validity", r"\bvalidity of\b"),
        (
            _TRUE,
            r"\bhow (?:far )?TRUE (?:BE|do you find) (?:it(?!DOING)|this|that|these|…|the VIEW)",
        ),
        (_TRUE, r"\bhow far is (?:it|this) TRUE\b(?!DOING)"),
        (
            _TRUE,
            (
                r"\b(?:FAR|in what ways)\b[^.?!]{0,20} BE (?:it|this|that|these|the VIEW)\b"
                r"[^.?!]{0,12}? TRUE\b(?!DOING)"
            ),
        ),
        (" it ", r"\bBE it (?:\w+ly )?be (?:said|argued|claimed|believed|maintained)\b"),
        (_TRUE, r"\b(?:is|was) (?:this|that|it)(?: an?)? (?:\w+ )?TRUE\b(?!DOING)"),
        (
            "justified|right|correct",
            r"\b(?:justified|right|correct) (?:in|to) (?:say|claim|argue|saying|claiming|arguing)",
        ),
        ("your", r"\b(?:what is|what are|give) your (?:own )?(?:view|opinion|thoughts)"),
        ("support|defend", r"\b(?:support|defend),? (?:modify|challenge|or)"),
        ("whether", r"(?:VERB|\bdecide|\bexplain)(?:, [^.?!]{0,60},)? whether\b"),
        (_COMMANDS, r"[.!?…:;\u2013\u2014,] (?:critically )?COMMAND\W*$"),
    ),
}
"""Stems that settle the family wherever they stand: the first that fits, in this order."""

STEMS: dict[str, tuple[Row, ...]] = {
    "success": (
        (
            "success|effective|well",
            r"\bhow (?:\w+ )?(?:success(?:ful|fully)|effective(?:ly)?|well)\b",
        ),
        ("success|effectiveness|ach", r"VERBGAP\b(?:success(?:es)?|effectiveness|achievements?)\b"),
    ),
    "significance": (
        (_WEIGHTY, r"\bhow (?:\w+ )?WEIGHTY\b"),
        (
            _WEIGHT,
            r"VERBGAP\b(?:significance|importance|roles?|most (?:significant|important))\b",
        ),
        ("contribution", r"VERBGAP\bcontributions? (?!GAP\bunderstanding)"),
        (
            _WEIGHT,
            r"\bwhat (?:was|were|is|are|part|roles?)GAP\b(?:significance|importance|roles?|play)\b",
        ),
    ),
    "compare": (
        ("different|similar|alike", r"\bhow (?:different|similar|alike)\b"),
        ("differ", r"\b(?:in what ways|how)\b[^.?!]{0,90}?\bdiffers?\b"),
        ("similarities|differences", r"\bwhat (?:similarities|differences)\b"),
        (
            "similarities|differences|contrast",
            r"VERBGAP\b(?:similarities|differences|contrasts?) (?:and|between|in)\b",
        ),
        ("contrast", r"\bcontrast\b"),
        (" or ", r"(?:^|… |\? |, )(?:which|who|BE)\b[^.?]{0,160}?\bMORE\b[^.?]{0,160}? or\b"),
        (" or ", r"(?:^|… |\? |, )(?:which|who|BE)\b[^.?]{0,160}? or\b[^.?]{0,160}?\bthe MORE\b"),
        (" or ", r"\bwhat BE the MORE\b(?=[^.?]{0,160}? or\b)"),
        ("which of", r"^which of\b[^.?]{0,80}?\b(?:MORE|most|best|greatest|worst|biggest)\b"),
    ),
    "extent": (
        ("what extent|what degree|how far|how much", r"\bFAR\b"),
        ("extent to which|degree to which", r"\b(?:extent|degree) to which\b"),
        (
            "how ",
            (
                r"\bhow (?!is|are|was|were|do|does|did|can|could|best|has|have|and|many|the|a\b"
                r"|to\b)\w+(?: an?\b[^.?!]{0,40}?)? BE\b"
            ),
        ),
        ("how ", r"\bhow \w+ an? \w+"),
    ),
    "evaluate_topic": (
        ("understanding", r"VERBGAP\bunderstanding of\b"),
        (
            "research|stud|evidence",
            r"VERBGAP\b(?:research|stud(?:y|ies)|evidence) (?:in)?(?:to|on)\b",
        ),
    ),
    "cause_open": (
        ("why", r"\bwhy\b"),
        ("account for", r"\baccount for\b"),
        (
            _EVENTS,
            (
                r"\bexplain (?:the |an? |[^.?!]{1,40}?\b(?:s['\u2019]|['\u2019]s) )?"
                r"(?:(?!of\b)\w+ ){0,2}EVENT\b"
            ),
        ),
        (
            "explanation",
            r"VERB (?:the |possible |different |various |alternative )*explanations of\b",
        ),
        (_ENDED, r"\bhow (?:did|was|were|has|have)\b[^.?!]{0,90}?\bENDED\b"),
        (_CAUSES, r"\b(?:for|to) what (?:main )?CAUSE\b"),
        (_CAUSES, r"\bwhat (?:\w+ )?(?:CAUSE|caused)\b"),
        ("explain|led|brought", r"\bwhat (?:\w+ )?(?:explains?|led|brought)\b"),
        (_CAUSES, r"\bwhat (?:was|were|is|are)GAP\bCAUSE\b"),
        (_CAUSES, r"VERBGAP\b(?:CAUSE|explanation of why)\b"),
        (
            "explain",
            r"\bhow (?:is|are|was|were|can|do|would|should)\b[^.?!]{0,90}?\bexplain(?:ed)?\b",
        ),
    ),
    "consequence_open": (
        (_EFFECTS, r"\bwhat (?:was|were|is|are)GAP\bEFFECT\b"),
        (_EFFECTS, r"\bwhat (?:\w+ )?EFFECT\b"),
        (_EFFECTS, r"VERBGAP\bEFFECT\b"),
        (
            _CHANGES,
            r"\bhow (?:did|does|do|has|have|will|might)\b[^.?!]{0,90}?\bCHANGE",
        ),
        (_CHANGES, r"VERBGAP\bhow [^.?!]{0,90}?\bCHANGE"),
        ("way", r"VERBGAP\bways? in which\b"),
        ("what way", r"\bin what ways?\b[^.?!]{0,90}?\b(?:CHANGE|increase|impact)"),
    ),
}
"""The other stems: where several fit, the one whose last word comes first."""
