"""The command words of examiners: tables to read and to extend.

Each family has its stems, as regular expressions. VERB stands for any command verb, GAP for a few
words of the same sentence, VIEW for any name of an opinion, TRUE for any word for being right,
SHOWN for what writers do, BE for any auxiliary; "…" is where a quoted view stood.
"""

WORDS = {
    "VERB": (
        r"\b(?:assess|evaluate|examine|analy[sz]e|discuss|explain|consider|explore|investigate"
        r"|comment on|identify|outline|review)(?:e?s)?\b"
    ),
    "GAP": r"[^.?!]{0,70}?",
    "VIEW": (
        r"(?:views?|claims?|arguments?|opinions?|statements?|assertions?|ideas?|notions?|beliefs?"
        r"|propositions?|contentions?|suggestions?|interpretations?|judge?ments?|assessments?"
        r"|hypothesis|thesis|verdict|comments?|quotations?|descriptions?|proverb|criticisms?)"
    ),
    "TRUE": (
        r"(?:valid|accurate|fair|true|correct|convincing|justified|reasonable|appropriate|right"
        r"|persuasive|convinced|sound|useful a description)"
    ),
    "SHOWN": (
        r"(?:present|portray|depict|dramati[sz]e|convey|explore|make you|make the|use[sd]? \w+ to"
        r"|show|create|characteri[sz]e|reveal|strikingly|vividly|memorably)"
    ),
    "BE": r"(?:was|were|is|are|do|does|did|has|have|had|can|could|should|would|will|might|must)",
}
"""What the capital words stand for."""

DEMANDING = (
    (
        "compare",
        (r"\bcompare\b(?! to\b| with\b)",),
    ),
    (
        "presentation",
        (
            r"VERBGAP\b(?<!two )(?<!three )ways? (?:in which|that)\b",
            r"(?:VERB|\bwrite about|\bshow|\bresponse to)GAP\bhow GAPSHOWN",
            r"\bhow (?:far )?(?:does|do|has|have) (?!you)[^.?!]{0,50}?\b(?:SHOWN)",
            r"VERBGAP\b(?:presentation|portrayal|depiction|characterisation|dramatic \w+)\b",
        ),
    ),
    (
        "agree_with_view",
        (
            (
                r"\b(?:agree or disagree|(?:dis)?agree with|you (?:dis)?agree\b|would you (?:accept"
                r"|say))"
            ),
            r"VERBGAP\bVIEW,? (?:that\b|…)",
            r"\b(?:this|these|the above|that|the following|either) VIEW\b",
            r"\bVIEW (?:above|expressed|given)\b",
            r"\bsupport(?:s|ed)? (?:the|this|that) VIEW\b",
            (
                r"\bthis (?:to be|is|be) (?:the case|so)\b|\bis this (?:still )?(?:the case"
                r"|relevant)\b"
            ),
            r"\bvalidity of\b",
            (
                r"\bhow (?:far )?TRUE (?:is|are|was|were|do you find) "
                r"(?:it|this|that|these|…|the VIEW)"
            ),
            r"\bhow far is (?:it|this) TRUE\b",
            (
                r"\b(?:how far|to what extent|in what ways)\b[^.?!]{0,20} (?:is|are|was) (?:it"
                r"|this|that|these|the statement)\b[^.?!]{0,12}? TRUE\b"
            ),
            (
                r"\b(?:can|could|may|might) it (?:reasonably |fairly |justly )?be (?:said|argued"
                r"|claimed|believed|maintained)\b"
            ),
            r"\b(?:is|was) (?:this|that|it)(?: an?)? (?:\w+ )?TRUE\b",
            (
                r"\b(?:justified|right|correct) (?:in (?:saying|claiming|arguing)|to (?:say|claim"
                r"|argue))"
            ),
            r"\b(?:what is|what are|give) your (?:own )?(?:view|opinion|thoughts)",
            r"\b(?:support|defend),? (?:modify|challenge|or)",
            r"(?:VERB|\bdecide|\bexplain) whether\b",
            (
                r"[.!?…:;\u2013\u2014,] (?:critically )?(?:discuss|comment|evaluate|assess"
                r"|examine|explain|justify)\W*$"
            ),
        ),
    ),
)
"""Stems that settle the family wherever they stand: the first that fits, in this order."""

STEMS = (
    (
        "success",
        (
            r"\bhow (?:\w+ )?(?:success(?:ful|fully)|effective(?:ly)?|well)\b",
            r"VERBGAP\b(?:success(?:es)?|effectiveness|achievements?)\b",
        ),
    ),
    (
        "significance",
        (
            (
                r"\bhow (?:\w+ )?(?:significant|important|crucial|vital|central|influential|key"
                r"|decisive)\b"
            ),
            r"VERBGAP\b(?:significance|importance|roles?|most (?:significant|important))\b",
            r"VERBGAP\bcontributions? (?!GAP\bunderstanding)",
            r"\bwhat (?:was|were|is|are|part|roles?)GAP\b(?:significance|importance|roles?|play)\b",
        ),
    ),
    (
        "compare",
        (
            r"\bhow (?:different|similar|alike)\b",
            r"\b(?:in what ways|how)\b[^.?!]{0,90}?\bdiffer\b",
            r"\bwhat (?:similarities|differences)\b",
            r"VERBGAP\b(?:similarities|differences|contrasts?) (?:and|between|in)\b",
            r"\bcontrast\b",
            (
                r"(?:^|… |\? |, )(?:which|who|BE)\b[^.?]{0,160}?\b(?:more|greater|better|worse"
                r"|stronger|less|lesser)\b[^.?]{0,160}? or\b"
            ),
            (
                r"(?:^|… |\? |, )(?:which|who"
                r"|BE)\b[^.?]{0,160}? or\b[^.?]{0,160}?\b(?:the )(?:more|greater|better|worse"
                r"|stronger|lesser)\b"
            ),
            r"^which of\b[^.?]{0,80}?\b(?:more|greater|better|worse|stronger)\b",
        ),
    ),
    (
        "extent",
        (
            r"\b(?:to what (?:extent|degree)|how far|how much)\b",
            r"\b(?:extent|degree) to which\b",
            (
                r"\bhow (?!is|are|was|were|do|does|did|can|could|best|has|have|and|many|the|a\b"
                r"|to\b)\w+(?: an?\b[^.?!]{0,40}?)? BE\b"
            ),
            r"\bhow \w+ an? \w+",
        ),
    ),
    (
        "cause_open",
        (
            r"\bwhy\b",
            r"\baccount for\b",
            r"\b(?:for|to) what (?:main )?(?:reasons?|causes?)\b",
            r"\bwhat (?:\w+ )?(?:factors|reasons?|causes?|caused|explains?|led|brought)\b",
            r"\bwhat (?:was|were|is|are)GAP\b(?:causes?|reasons?|origins?|factors)\b",
            r"VERBGAP\b(?:causes?|reasons?|factors|origins?|motives|explanation of why)\b",
            r"\bhow (?:is|are|was|were|can|do|would|should)\b[^.?!]{0,90}?\bexplain(?:ed)?\b",
        ),
    ),
    (
        "consequence_open",
        (
            (
                r"\bwhat (?:was|were|is|are)GAP\b(?:impacts?|effects?|consequences|results"
                r"|outcomes?)\b"
            ),
            r"\b(?:with )?what (?:\w+ )?(?:impacts?|effects?|consequences|results)\b",
            (
                r"VERBGAP\b(?:impacts?|effects?|consequences?|results?|influence|implications"
                r"|outcomes?)\b"
            ),
            (
                r"\bhow (?:did|does|do|has|have|will|might)\b[^.?!]{0,90}?\b(?:affect|influence"
                r"|change)"
            ),
            r"VERBGAP\bhow [^.?!]{0,90}?\b(?:affect|influence|change)",
            r"\bin what ways?\b[^.?!]{0,90}?\b(?:affect|influence|change|increase|impact)",
        ),
    ),
)
"""The other stems: where several fit, the one whose last word comes first."""
