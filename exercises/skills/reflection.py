"""Reflections: what this client feels, means, wants or has lived through (the manual, 3).

These cues name what is usual. Most reflections in typed replies have none of them: features.py finds those as
statements that no other skill claims.
"""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "sounds-like",
        r"\b(?:sounds?|sounded|seems?|seemed|looks?|feels?|felt)(?: a bit| a little| almost|"
        r" more)? (?:like|as if|as though|to me like|that|you|your)\b",
    ),
    Cue(
        "i-hear-that",
        r"\bi (?:can |could |do |really |also |am )*(?:hear|hearing|sense|sensing|see|notice|"
        r"gather|understand|get|picture|imagine|feel|can tell|read)(?: that| how| a| some|"
        r" the sense)? (?:you|your|how|there|it|that|part|a|some|the|in|both)\b",
    ),
    Cue("i-wonder-if", r"\b(?:wonder|wondering|wondered) (?:if|whether|though|about)\b"),
    Cue(
        "so-you",
        r"^ (?:so|and so|and|but|yeah|ok|okay|right|ah|oh|mm|hmm|well|then|and yet|yet|and still|"
        r"still)(?: ,)? (?:you|your)\b",
    ),
    Cue("you-feel", r"\byou (?:[^ ]+ )?(?:feel|felt|are feeling|were feeling|have felt|feeling)\b"),
    Cue(
        "you-want",
        r"\byou (?:[^ ]+ )?(?:want|wanted|need|needed|wish|wished|hope|hoped|long|longed|miss|"
        r"missed|love|loved|hate|hated|fear|dread|care|cared|would like|would rather|would love|"
        r"prefer|dream)\b",
    ),
    Cue(
        "you-think",
        r"\byou (?:[^ ]+ )?(?:think|thought|know|knew|believe|wonder|wondered|expect|expected|"
        r"realised|noticed|remember|doubt|worry|tell yourself|told yourself|ask yourself|decided|"
        r"imagine|imagined|see yourself|blame yourself|keep|try|tried|mean|meant)\b",
    ),
    Cue("you-are", r"\byou (?:are|were|have been|had been|was) (?:[^ ]+ )?"),
    Cue("you-lost-strength", r"\byou (?:can|could|do|did|have|had|would|will|are|were) not\b"),
    Cue("you-acted", r"\byou (?:[^ ]+ )?(?:{past}|[^ ]+ed)\b"),
    Cue(
        "you-have",
        r"\byou (?:[^ ]+ )?(?:have|had|got|get|carry|carried|hold|live|lived|spend|go|come|end up|"
        r"find|give|put|make|take|keep|stand|sit|lie|wait|stay|walk|work|say|look|hear)\b",
    ),
    Cue(
        "part-of-you",
        r"\b(?:part|half|bit|side|piece|some|corner|most|all) of you\b|\b(?:another|one|the other|"
        r"a|some) (?:part|half|side|bit|voice)\b",
    ),
    Cue(
        "two-sides",
        r"\bon (?:the )?one hand\b|\bon the other\b|\bat the same time\b|\bat once\b|\band yet\b|"
        r"\bboth\b|\btorn\b|\beven though\b|\bwhile\b|\binstead\b|\bnot just\b|\bnot only\b|"
        r"\bmore than\b|\brather than\b",
    ),
    Cue(
        "picture",
        r"\bas (?:if|though)\b|\balmost like\b|\bsort of like\b|\bkind of like\b|\blike (?:a|an|"
        r"the|being|having|someone|something|you|no|nobody|it|there|everything|they)\b",
    ),
    Cue(
        "no-one",
        r"\b(?:nobody|no one|not one|nothing|nowhere|none|never|no (?:room|space|time|place|way|"
        r"words?|one|sleep|answer|goodbye|end))\b",
    ),
    Cue(
        "still",
        r"\b(?:still|even|again|always|anyway|suddenly|now|finally|only|already|too|alone|at last|"
        r"for once|every)\b",
    ),
    Cue(
        "about-you",
        r"\b(?:for|to|in|on|with|about|of|at|from|behind|inside|over|around) (?:you|your|yourself)\b",
    ),
    Cue("must-feel", r"\b(?:must|might|may|could|would) (?:have|be|feel|been)\b"),
    Cue(
        "maybe-about",
        r"\b(?:maybe|perhaps|possibly|probably|i guess|i suppose|i think|my guess|i imagine|"
        r"it may be|it might be)\b",
    ),
    Cue(
        "sorry-you",
        r"\bsorry (?:that |to hear that |to hear )?(?:you|it|your|even) (?!lost|"
        r"feel(?: that)? $)[^ ]+ [^ ]+ [^ ]+",
    ),
    Cue(
        "saying",
        r"\b(?:you are saying|what i hear|what i am hearing|if i (?:understand|hear|have got|"
        r"am hearing|got)|let me see|in other words|what you (?:want|need|are|mean|really|miss)|"
        r"correct me|to sum up|i get the (?:sense|feeling|impression)|to put)\b",
    ),
    Cue(
        "it-is-about",
        r"\b(?:it|this|that|there|what) (?:is|was|has|are|were) (?:[^ ]+ ){0,2}(?:about|something|"
        r"what|where|how|the|a|like|been|left|gone|not)\b",
    ),
    Cue(
        "matters",
        r"\b(?:matters?|mattered|means? (?:a lot|something|everything|more)|meant|important|"
        r"hurts?(?! (?:yourself|myself)\b)|stings?|stung|weighs?|aches?|tug|pull|pulls)\b",
    ),
    Cue(
        "wants-it",
        r"\b(?:want|wants|wanting|wanted|need|needing|wish|wishing|hoping|longing|afraid|scared|"
        r"worried|ashamed|missing)\b",
    ),
    Cue(
        "own-view",
        r"\byou (?:are (?:told|afraid|scared|waiting|hoping|thinking|worried|sure)|have been told|"
        r"were told|(?:[^ ]+ )?(?:think|thought|hope|believe|feel|felt|worry|fear|say|wish|wonder|"
        r"call yourself|tell yourself|told yourself|ask yourself)|would (?:love|like) to believe|"
        r"want to|keep (?:telling|hoping|hearing|asking|thinking)) |\b(?:they|people|he|she|"
        r"everyone|others|everybody) (?:all )?(?:say|says|said|think|thinks|thought|call|calls|"
        r"called|told|tell|tells|advised) |, (?:they|people|he|she) (?:say|says|tell you|"
        r"tells you|think|thinks) |\bthat is (?:the fear|the hope|what (?:you|they|he|she))\b",
    ),
)
