"""Open questions: the form leaves most of the answer to the client (the manual, 1)."""

from exercises.skills.cue import Cue

_COUNTED = (
    r"what (?:time|day|date|month|age|year|number|kind|sort|type|colour|color|size)|"
    r"what is (?:his|her|your|their|the) (?:name|age|number|date|address)|"
    r"how (?:many|much|long|often|old|far|soon|late|early|tall|big|recently)"
)
_AUX = r"(?:is|are|was|were|do|does|did|would|will|can|could|has|have|had|might|should|shall|must|am)"

CUES = (
    Cue(
        "wh-order",
        rf"{{start}}(?!{_COUNTED}\b)(?:what|how|why)(?: else| exactly| then| on earth| the hell|"
        rf" precisely)? "
        rf"(?:{_AUX}|come|not)\b(?! (?:a|an) )",
    ),
    Cue(
        "what-verb",
        r"{start}what(?: else| exactly| really)? "
        r"(?!happened to (?:you|him|her|them) (?:is|was|must) |if |about |a |an |you |i |he |she |they |we |"
        r"it |that |this |"
        r"is |was |are |were |time |day |date |age |year |number |kind |sort |type |matters |"
        r"your |the |my )[^ ]+",
    ),
    Cue(
        "what-thing",
        r"{start}(?:and )?(?:what|which) (?:part|parts|thing|things|thoughts|feelings|words|"
        r"sort of|kind of|bit|side|"
        r"support|ideas|way|ways|effect|picture|difference) [^ ]+",
    ),
    Cue(
        "how-much-of",
        rf"{{start}}how (?!many|much|long|often|old|far|soon|late|early|tall|recently)[^ ]+ {_AUX} ",
    ),
    Cue(
        "at-what",
        rf"(?:in|at|from|for|to|with|of|about|on|by) (?:what|which)(?: way| ways| sense|"
        rf" point)? {_AUX} |in what way",
    ),
    Cue(
        "mid-wh",
        rf" (?:, |so |and |then |but |or |quoted |you |that |it )(?!{_COUNTED}\b)(?:what|how|"
        rf"why) {_AUX} (?:you|it|that|he|she|they|there|your|this|the)\b",
    ),
    Cue(
        "where-no-place",
        r"where (?:would|do|does|shall|should|could|are|can|did) (?:you|we|that|this|i|"
        r"it) (?:like to (?:start|begin|go)|want to (?:start|begin|go)|leave|begin|start|stand|"
        r"take you|go with|go from)",
    ),
    Cue(
        "tell-me",
        r"{start}(?:(?:can|could|would|will) you (?:please |maybe |just )?|i would (?:like|"
        r"love) you to |please )?"
        r"(?:tell (?:me|us)(?: (?:a bit|a little|some))?(?: more)?(?! if\b| whether\b| to\b|"
        r" when you\b| i\b| again if)|say (?:a bit |a little |some )?more|"
        r"describe|explain|walk me through|talk me through|take me (?:through|back)|"
        r"help me (?:to )?(?:understand|see|get)|"
        r"talk (?:a bit |a little )?more about|expand|elaborate|paint me|share (?:a bit |"
        r"a little )?more|go on about|give me an example)\b",
    ),
    Cue(
        "can-you-say",
        r"(?:can|could|would|will) you (?:please |maybe |perhaps |just |possibly )?(?:tell me|"
        r"tell us|say (?:more|a bit|a little|some|what|how)|describe|explain|walk me|talk me|"
        r"help me understand|share|expand|elaborate|put into words)\b(?! if| whether)",
    ),
    Cue(
        "i-wonder-what",
        r"\bi (?:am |was |do |would be |just |also |really )*(?:wonder|wondering|wondered|curious|"
        r"interested)(?: to (?:know|hear|see))?(?: about)? (?:what|how|why|who|where)\b",
    ),
    Cue(
        "like-to-hear",
        r"\b(?:i|we) (?:would|should|do|really|just|am|will) (?:also |really |just |so |"
        r"very much )?(?:like|love|want|keen|interested|curious)(?: to)? (?:hear|know|understand|"
        r"learn|listen|get|invite you)\b(?! if| whether)|\bsay more about\b|\blove to hear\b|"
        r"\binterest me\b|\binterested to (?:hear|know)\b",
    ),
    Cue(
        "like-what",
        r"^ (?:and |so )?(?:like what|such as|how so|how come|what else|what then|meaning|because|"
        r"and|and then|then what|so what happened|what happened|what now|in what way|why|why not|"
        r"how|what) $",
    ),
    Cue(
        "what-is-it-like",
        r"\b(?:what|how) (?:is|was|has|would|must|does|did|are|were|did) (?:it|that|this|all that|"
        r"all this)(?: all)?(?: been| be| feel| felt)?(?: like)?(?: for you)?\b",
    ),
    Cue("why-do-not", r"{start}why (?:do|did|does|would|could|can|is|are|was|were|not)\b"),
    Cue(
        "how-goes",
        r"{start}(?:how|what|why)(?: then)? (?:goes|go|went|you are|you (?:imagine|feel|think|"
        r"see)|a|the|your|not)\b",
    ),
    Cue(
        "what-at-end",
        r" (?:what now|now what|then what|what then|and then|of what|like what|what else|why|"
        r"how so|says who|for what|meaning what|or what|because) $|^ (?:and )?(?:then|why|of what|"
        r"what|how|because) $",
    ),
    Cue(
        "what-word",
        r" (?:what|how|why) (?:do|does|did|would|could|can|will|is|was|are|were|has|have|goes|"
        r"went|gives|keeps|comes|made|makes)(?: it| that| this)? (?:you|your|it|he|she|they|the|"
        r"there|that|this|on|like|up|for|out|to|in|first|then|next|feel)\b",
    ),
)
