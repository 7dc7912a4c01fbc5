"""Closed questions: the form asks for a yes, a no, a choice or a fact (the manual, 2)."""

from exercises.skills.cue import Cue

_AUX = r"(?:is|are|was|were|do|does|did|would|will|can|could|has|have|had|might|should|shall|am|may)"
_WHO = r"(?:you|it|he|she|they|we|i|there|that|this|these|those)"

CUES = (
    Cue(
        "order",
        rf"{{start}}{_AUX} (?:not )?(?!you (?:please |maybe |just |perhaps |possibly )?(?:tell me|"
        rf"tell us|say (?:a|more|some)|describe|explain|walk me|talk me|expand|elaborate)\b(?! if|"
        rf" whether)){_WHO}\b",
    ),
    Cue(
        "order-noun",
        r"{start}(?:is|are|was|were|do|does|did|would|will|can|could|has|have|had) (?:the|your|"
        r"his|her|their|my|any|anyone|anybody|anything|someone|somebody|something|some|part of|"
        r"a part|everyone|nobody|people)\b",
    ),
    Cue(
        "counted",
        r"\b(?:how (?:many|much|long|often|old|far|soon|late|early|recently)|what (?:time|day|"
        r"date|month|age|year|number|kind|sort|type))(?: of| [^ ]+){0,2} (?:is|are|was|were|do|"
        r"does|did|would|will|can|could|has|have) (?:you|it|he|she|they|your|the|this|that|there|"
        r"we|i)\b",
    ),
    Cue(
        "counted-start",
        r"{start}(?:(?:for|since|at|by|about) )?(?:how (?:many|much|long|often|old|far|soon)|"
        r"what (?:time|day|date|age|year|number|kind of))\b",
    ),
    Cue(
        "who-when-which",
        r"{start}(?:(?:with|to|for|from|by|since|until) )?(?:which (?:[^ ]+ ){0,2}(?:is|are|was|"
        r"were|do|does|did|will|would)|(?:who|when|where|whom) (?:else |exactly )?(?:is|are|was|"
        r"were|do|does|did|will|would|can|has|have|else)|whose [^ ]+ (?:is|was)|who (?:told|said|"
        r"knows|decided|helps|looks|gets|lives)) (?:you|he|she|they|it|that|this|the|your|there|"
        r"with|in|at|around|else|home|about|on|my|all|for|going)\b",
    ),
    Cue(
        "tag",
        r"(?<! you)(?<! i)(?<! he)(?<! she)(?<! it)(?<! they)(?<! we) (?:is|was|are|were|do|does|"
        r"dose|did|have|has|had|would|could|can|will|should|am) not (?:it|you|he|she|they|that|we|"
        r"i)(?: now| though| then)? $| , (?:is|was|are|were|do|does|dose|did|have|has|had|would|"
        r"could|can|will|should|am) (?:it|you|he|she|they|that|there|we|i)(?: now| though|"
        r" then)? $|^ (?:[^ ]+ ){0,5}not (?:[^ ]+ ){1,5}(?:is|was|are|were|does|did) (?:it|he|she|"
        r"they|that) $",
    ),
    Cue(
        "tag-word",
        r" [^ ]+ , (?:right|correct|no|yeah|yes|eh|huh|ok|okay|hm|hmm|true|or not|am i right|"
        r"if i understand) $",
    ),
    Cue(
        "do-you-not-think",
        r"\b(?:do|would|could|can) (?:you not|not you) (?:think|agree|say|feel)\b|"
        r"\bdo you think\b|\bdo you agree\b",
    ),
    Cue(
        "check",
        r"\b(?:is that (?:right|it|so|fair|close|how|what|true|about right|near|correct|accurate)|"
        r"would that be (?:right|accurate|fair|correct|close)|did i (?:get|hear|understand|miss)|"
        r"have i (?:got|understood|heard|missed)|am i (?:right|close|off|hearing|getting|reading|"
        r"wrong|on|anywhere|understanding)|does (?:that|this|it) (?:fit|sound|ring|make sense|"
        r"feel|match|seem|land|describe)|or is it|or am i|or have i|or are you|or was it|or not|"
        r"or something else|or different|or is that|or do you|or did|or does|or would|"
        r"or have you)\b|^ (?:close|right|yes|no|correct|fair|ok|okay|warm|near|"
        r"true)(?: enough)? $",
    ),
    Cue(
        "leave",
        r"{start}(?:may|can|could|shall|should|might) (?:i|we)\b|\bmay i ask\b|\bshall (?:i|we)\b|"
        r"\b(?:would it be|is it|are you) (?:ok|okay|alright|all right|fine|comfortable)\b|"
        r"\bdo you mind\b|\bwould you mind\b",
    ),
    Cue("have-you", r"\b(?:have|had) you (?:ever |already |also |not )?[^ ]+"),
    Cue(
        "do-you",
        r"\b(?:do|did|does|are|were|can|could|would|will) (?:you|he|she|they) (?:ever |still |"
        r"also |really |sometimes |already |always |usually |want|need|feel|think|know|have|like|"
        r"mean|remember|miss|see|talk)",
    ),
    Cue(
        "any-left-out",
        r"^ (?:(?:and|but|so|or) )?(?:any (?!one\b)|anything|ever|need|want|fancy|ready|happy to|"
        r"worried about|got|you ok|you okay|you alright|feeling ok)\b",
    ),
    Cue(
        "is-there",
        r"\b(?:is|are|was|were) there (?:a|an|any|anyone|anything|anybody|someone|something|"
        r"somebody|other|more)\b",
    ),
    Cue("or-choice", r"\bor (?:is|are|was|more|rather|just|a|an|the|something|did|do|maybe|not)\b"),
    Cue(
        "tag-word-bare",
        r" [^ ]+ [^ ]+ (?:right|no|yeah|yes|eh|huh|ok|okay|correct|love|or not|innit)(?: love| then)? $",
    ),
    Cue("what-if", r"{start}(?:what|how) (?:if|about)\b"),
    Cue(
        "order-any",
        r"^ (?:(?:and|but|so|or|ok|okay|oh|well) (?:, )?)?(?:is|are|was|were|does|did|has|"
        r"do(?! (?:not|try|come|feel|let|what|it|that|this|tell|say|take|please|continue|go|have|"
        r"ask))|would|could|can|will) (?!be |have |not (?:be|worry))[^ ]+ [^ ]+",
    ),
    Cue(
        "mid-any",
        r" (?:does the|does your|does anyone|is ther|would you (?:want|like|wish|say|mind|rather)|"
        r"did (?:the|your|anyone|anybody) [^ ]+ [^ ]+|are you|shall i|shall we|may i|have they|"
        r"has anyone|is everybody|or am i|or was it|or is it)\b",
    ),
)
