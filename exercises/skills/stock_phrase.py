"""Stock phrases: they sound like care and could be sent to any client unread (the manual, 13)."""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "i-hear-you",
        r"\bi (?:really |do |totally |can |fully |completely |so |truly |definitely )*(?:hear you|"
        r"hear what you|see you|get you|feel you|get it|get that|understand you|"
        r"understand what you|understand how you|understand (?:that|this|completely|totally|fully|"
        r"it)?)(?: are saying| are going through| feel| mean| say)? (?:$|, |that must|and |this |"
        r"on that)",
    ),
    Cue(
        "i-understand",
        r"^ (?:[^ ]+ ){0,3}i (?:really |do |totally |can |fully |completely |so |"
        r"truly )*(?:understand|get it|see you|hear you|hear that|feel you|get that)(?: you|"
        r" completely| totally| that| this| it| fully| your (?:pain|situation|feelings))? $",
    ),
    Cue(
        "only-imagine",
        r"\b(?:can|could) (?:only|not|not even|hardly|not begin to|barely|"
        r"just) (?:begin to )?imagine\b|\bi can imagine (?:that )?(?:this|it|that|how|"
        r"what) (?:[^ ]+ ){0,4}(?:hard|difficult|tough|feel|feels|like|going through|must)\b|"
        r"\bcan not imagine\b",
    ),
    Cue(
        "know-how-you-feel",
        r"\bi (?:really |do |totally )?(?:know|understand|get) (?:exactly |just |totally )?(?:how|"
        r"what) (?:you (?:feel|are feeling|must feel|mean|are going|might)|that (?:feels|is like)|"
        r"it (?:feels|is like))\b",
    ),
    Cue(
        "here-for-you",
        r"\b(?:i am|we are|am|i will be|i will always be) (?:always |really |just |all |still |"
        r"right )?(?:here|there)(?: for you| to listen| to help| if you| whenever| with you|"
        r" to support| anytime| and| any time| to talk| for (?:anything|that)| $)\b|"
        r"\bhere for you\b|\bhere to (?:listen|help|support)\b|\bi am (?:listening|all ears)\b|"
        r"\bby your side\b|\bhere if you\b|\bi am here\b",
    ),
    Cue(
        "thank-you-for",
        r"\b(?:thank you|thanks|thankful|grateful|appreciate)(?: so much| very much| a lot| again|"
        r" you| that you| it that you| your| really| for| that)* (?:for |in |with |"
        r"me )?(?:sharing|telling|opening|trusting|being|trust|coming|talking|letting|honesty|"
        r"openness|shared|opened|told|come|say|saying|writing|bringing|reaching|openness|speaking|"
        r"that|share|explaining|confiding|feeling|putting|message|question|showing|courage)\b|"
        r"^ (?:[^ ]+ ){0,2}(?:thank you|thanks)(?: so much| a lot| for that)? $",
    ),
    Cue(
        "glad-you-told",
        r"\b(?:glad|good|happy|nice|great|pleased|grateful|appreciate|glad that) (?:that )?(?:you|"
        r"it) (?:have |could |can |felt |were |are )?(?:told|shared|came|come|reached|brought|"
        r"here|mentioned|said|opened|able|telling|sharing|wrote|called|rang|feel able)\b",
    ),
    Cue(
        "that-sounds-hard",
        r"\b(?:that|it|this|which|things|all (?:that|this))?(?: all| just| really)? ?(?:sounds?|"
        r"must (?:be|have been|feel)|seems?|looks?|has to be)(?: [^ ]+){0,4} (?:{weight}|"
        r"overwhelming|not easy)(?: for you| on you| to| at| right| $)|\b(?:that|it|"
        r"this)(?: all)? (?:is|was) (?:[^ ]+ ){0,3}(?:{weight})(?: one| thing| time)?(?: to hear|"
        r" to take in| to deal with| for you| on you)? $",
    ),
    Cue(
        "going-through",
        r"\b(?:going through|on your (?:plate|shoulders)|to (?:deal with|cope with|take in|handle|"
        r"process|go through|digest)|a difficult (?:time|situation|period)|a hard (?:time|place|"
        r"situation)|tough (?:time|one|situation|spot|place)|hard (?:time|one)|difficult (?:one|"
        r"situation|time)|rough (?:time|patch)|so much (?:to|on|going)|"
        r"everything (?:that is happening|you))\b",
    ),
    Cue(
        "empty-praise",
        r"\b(?:well done|good job|great job|good for you|congratulations|congrats|proud of you|"
        r"doing (?:so |really |very |just |absolutely )?(?:great|well|amazing|brilliantly|good|"
        r"fine)|keep it up|way to go|you rock|you go|bravo|nice work|good work|great work|"
        r"amazing work|keep going|you are (?:so |such a |an |a |truly |really |"
        r"absolutely )*(?:amazing|great|awesome|star|inspiration|incredible|legend|hero|wonderful|"
        r"rockstar|superstar|the best|doing))\b",
    ),
    Cue(
        "safe-space",
        r"\b(?:safe (?:space|place)|no judgement|without judgement|not (?:here to )?judge|"
        r"never judge|judgement free|non-judg[^ ]+|take all the time|your feelings (?:matter|"
        r"are important)|you matter|means a lot|i care about you|be heard|feel heard|"
        r"makes? (?:a lot of )?difference to hear|it is good to talk|good to talk)\b",
    ),
)
