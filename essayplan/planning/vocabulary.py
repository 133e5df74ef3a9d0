"""The words by which a bank's text is judged fit to stand inside a sentence."""

SMALL_WORDS = frozenset(
    """
    a about above after all although among an and another any apart as at because before behind
    beneath between both but by each even every everything few for from half he her his how
    however if in instead into it its just less like many more most much my neither no nobody none
    nor not nothing of on once one only or other our outside over rather she since so some such
    than that the their them then there these they this those though through to too under unlike
    until we what whatever when where whether which while who whoever with within without yet you
    """.split()
)
VERBS = frozenset(
    """
    is are was were be been has have had do does did can could may might must shall should will
    would cannot became began bound broke brought built came cut drew fell felt found gave gives
    grew held kept knew laid lay led left lent let lost made makes means meant met owed put ran
    rose saw sent set shows spoke spread stood stayed struck took threw told went won wrote
    """.split()
)
PAST = "ed"
"""The ending of most verbs in the past: a word of four letters or more that has it is one."""
ORDINARY = frozenset(
    """
    agriculture art arts blame book books capital cause censorship central change changes children
    church class common control cost costs crime critics criticism culture danger death debt defeat
    demand deep direct discontent early economic education effect election elections elite enemies
    events evidence fear few food force foreign formal free freedom full further growth hard harvest
    harvests heavy high home human idea ideas income industry labour land large later law laws
    leader leaders leading less life local long loyalty mass member members men military money
    moral music national natural nature new old official officials open opponents order party peace
    people personal planning police policy political poor popular power press price prices prison
    prisoners private production progress protest public real reform reforms religion repression
    rights rich rivals rule school schools science secret social society state strong students
    support taxes teachers technology terror trade trust unity violence voters wages war weak
    welfare whole women work workers young
    """.split()
)
"""Words that begin claims in every subject and are nobody's name."""
ORDINARY_ENDINGS = tuple(
    "tion tions sion sions ment ments ness ity ance ence ship ing ings ical ous ive ed ers".split()
)
