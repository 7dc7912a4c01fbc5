"""Validation: a feeling, thought or reaction makes sense (the manual, 4)."""

from exercises.skills.cue import Cue

# Words before "everyone would" that make it the client's own view (0.5).
_OWN_VIEW = "".join(
    f"(?<!you {view} )(?<!you {view} that )" for view in ("feel", "think", "believe", "feel like")
)

CUES = (
    Cue("makes-sense", r"\b(?:makes?|making|made) (?:[^ ]+ ){0,2}sense (?!of\b)"),
    Cue(
        "no-wonder",
        r"\b(?:no|little|small) wonder\b|\b(?:not|no|hardly|never)(?: [^ ]+){0,2} (?:surprising|"
        r"surprise|surprised|strange|odd|weird)\b|\bi am not surprised\b",
    ),
    Cue(
        "of-course",
        r"\b(?:of course|obviously|naturally|course) (?:, )?(?:you|it|that|this|she|they|part|there|your)\b",
    ),
    Cue("understandable", r"\bunderstandabl[ey]\b"),
    Cue(
        "see-why",
        r"\b(?:see|understand|get|imagine|know|hear|sees|gets) (?:exactly |completely |totally |"
        r"well |perfectly )?(?:why|how come|where you are coming)\b|\b(?:can|"
        r"could) (?:[^ ]+ )?(?:see|understand) how\b",
    ),
    Cue(
        "anyone-would",
        rf"{_OWN_VIEW}\b(?:anyone|anybody|everyone|everybody|people|person|parents?|women|men|most|many|"
        r"someone|body|bodies|brain|lots|lot|us|mothers?|fathers?|us)(?: [^ ]+){0,6} would\b",
    ),
    Cue(
        "who-would-not",
        r"\bwho would not\b|\bhow (?:else )?(?:could|would|can) you not\b|\bhow could (?:you|it|"
        r"anyone) not\b|\bhow else\b|\bwould not be\b",
    ),
    Cue(
        "right-to",
        r"\b(?:every|the|a|all|full|good) (?:right|reason) to\b|\b(?:every|good) reason\b|"
        r"\b(?:allowed|entitled) to\b|\bright to (?:feel|be)\b",
    ),
    Cue(
        "leave-to-feel",
        r"\b(?:it is|that is|totally|perfectly|allowed|quite|completely|absolutely|"
        r"more than) (?:[^ ]+ )?(?:ok|okay|alright|all right|fine|allowed) (?:to|that you|if you|"
        r"not to|for you to) (?:feel|be|not|want|need|cry|have|grieve|miss|hate|love|still|say)\b|"
        r"\byou are allowed to\b",
    ),
    Cue("valid", r"\b(?:valid|legitimate|legit|reasonable|justified|fair enough|logical|only fair)\b"),
    Cue(
        "human",
        r"\b(?:natural|normal|human|common|fair)(?: [^ ]+){0,2} (?:to|that|after|when|for|thing|"
        r"reaction|response|feeling)\b|\b(?:only|just|so) (?:human|natural|normal)\b|"
        r"\bnormal reaction\b",
    ),
    Cue(
        "same-too",
        r"\bi would(?: [^ ]+){1,8} (?:too|as well|the same|also)\b|\bso would i\b|"
        r"\bi would (?:probably |also |feel |be )+(?:the same|feel the same|feel that|too)\b|"
        r"\bme too if\b",
    ),
    Cue(
        "after-that",
        r"\b(?:after|given|considering|with) (?:all|what|everything|such|that|years|months|weeks|"
        r"decades|a (?:night|day|week|year|lifetime|life|shift|summer|winter)|two (?:nights|years|"
        r"weeks)|so (?:many|much|long)|that (?:many|much)|how (?:much|long|little))\b",
    ),
    Cue(
        "that-is-a-reason",
        r"\b(?:that|it|this|which) would (?:make|hurt|sting|upset|scare|wear|shake|get to|rattle|"
        r"annoy|knock|throw|drive|break|drain|exhaust|do that to) (?:anyone|anybody|most|a lot|"
        rf"any|everyone|people)\b|{_OWN_VIEW}\b(?:who|anyone|anybody) would\b|\bany (?:[^ ]+ )would\b|"
        r"\bit fits that\b|\byou have (?:every |good |all the )?(?:reason|cause)\b|"
        r"\bthere is (?:every|good|a good) reason\b",
    ),
    Cue(
        "would-too",
        r"\bwould (?:[^ ]+ ){1,5}(?:me|anyone|anybody|us|most people|many people|a lot of people|any of us|"
        r"every one|everyone)\b|"
        r"\b(?:anyone|anybody|any [^ ]+) (?:who|with|after|in|that)(?: [^ ]+){1,12} would\b",
    ),
)
