"""Affirmation: a strength, an effort, an act or a value of the client's is named as good (the manual, 5)."""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "it-took",
        r"\b(?:took|takes|taken|take|taking|needs|needed|requires) (?:[^ ]+ ){0,3}(?:courage|guts|"
        r"strength|effort|nerve|bravery|patience|lot|bottle|balls|heart|work|determination|"
        r"honesty|discipline|something|doing|resilience|spine)\b",
    ),
    Cue(
        "worth-you",
        r"\byou (?:are|were|have been|must be|have|had|showed|show|did|handled|handle|"
        r"seem)(?: (?!not |hardly |never |no )[^ ]+){0,4} {worth}\b",
    ),
    Cue("your-worth", r"\byour (?:[^ ]+ ){0,2}{worth}\b|\b{worth} (?:in you|of you|on your part|from you)\b"),
    Cue(
        "it-is-worth",
        r"\b(?:that|it|this|which)(?: [^ ]+)? (?:is|was|were|sounds|seems|takes|shows|"
        r"feels) (?:(?!not |hardly |never |no )[^ ]+ ){0,4}{worth}\b",
    ),
    Cue(
        "worth-act",
        r"\b(?:brave|courageous|honest|careful|kind|thoughtful|clever|smart|wise|gentle|generous|"
        r"big|strong|loyal|bold|creative|considerate)(?: [^ ]+)? (?:thing|step|move|choice|"
        r"decision|way|act|of|to|idea|place)\b",
    ),
    Cue(
        "proud",
        r"\b(?:proud|impressed|impressive|glad|admire|admiration|respect|in awe|"
        r"impresses)\b(?: [^ ]+){0,3} (?:that|how|by|you|your|for|it)\b",
    ),
    Cue(
        "kept-going",
        r"\b(?:kept|keep|keeping|keeps) (?:[^ ]+ )?(?:going|at|on|trying|up|showing|turning|"
        r"coming|fighting|walking|asking|working|doing) |\bkept (?:it|her|him|them|your|the|that|"
        r"a|his|at)\b",
    ),
    Cue(
        "managed",
        r"\b(?:managed to|managed it|you (?:still |have |had |even |did )?(?:got through|"
        r"get through|made it|pulled through|pulled it off|stuck (?:with|at|to|it out)|held (?:on|"
        r"it|your)|stood up|stood your|showed up|turned up|found a way|worked (?:so |really |"
        r"very )?hard|stayed with|stayed sober|carried on|did not give up|never gave up|"
        r"have not given up|did it|rose|faced|pushed through|spoke up|reached out|persevered|"
        r"followed through|put yourself|hung in|went back|set yourself|went (?:on|up|out|ahead) )|"
        r"not giv(?:e|en|ing) up)\b",
    ),
    Cue(
        "best",
        r"\b(?:your|the) (?:very )?best\b|\bhowever hard\b|\bin spite of\b|\bdespite\b|"
        r"\beven (?:though|when|while|with|after|so)\b",
    ),
    Cue(
        "good-that-you",
        r"\b(?:good|great|wonderful|brilliant|amazing|lovely|fantastic|excellent|nice|beautiful|"
        r"impressive|brave|huge|big|cool|super) (?:thing |step |job |work )?(?:that you|of you|"
        r"on you|for you|you|how you|to see you|to hear you|to hear that you|idea to|call|"
        r"to have)\b|\b(?:well done|kudos|hats off|fair play|respect|congratulations|congrats|"
        r"props|credit|chapeau)(?: to you)? (?:for|on|to|in|that)\b",
    ),
    Cue(
        "shows",
        r"\b(?:shows?|says|speaks|tells me|proves|proof)(?: [^ ]+){0,3} (?:how|that you|your|"
        r"about you|a lot|you|of you|volumes|much)\b",
    ),
    Cue(
        "strength-in",
        r"\b(?:real|true|so much|a lot of|such|great|quiet|huge|enormous|amazing|incredible|inner|"
        r"some) (?:[^ ]+ )?(?:strength|courage|care|love|patience|effort|bravery|honesty|guts|"
        r"skill|commitment|kindness|loyalty|dedication|dignity|work|thought|heart)\b",
    ),
    Cue(
        "it-takes",
        r"\b(?:takes?|took|taking|needs) (?:such |a lot of |so much |some |real |serious |proper |"
        r"great |a |quite |considerable |huge |true |genuine |enormous |much |certain |an |"
        r"kind of |)(?:stamina|planning|self control|spine|nerve|strength|courage|guts|patience|"
        r"effort|care|skill|love|honesty|bravery|determination|discipline|commitment|kind|heart|"
        r"soul|person|trust|resilience|thought|generosity|grit|maturity|humility|backbone|bottle|"
        r"work)\b",
    ),
    Cue(
        "good-heart",
        r"\b(?:good|big|kind|warm|generous|brave|lovely|fine|great|loving|tender) (?:heart|"
        r"hearted|soul|spirit|man|woman|mum|mother|dad|father|friend|son|daughter|eye|ear|"
        r"instinct|sense)\b|\b(?:hearted|loving|devotion|devoted|nobility|noble|decency|"
        r"generosity|admirable|considerable|impressive|impressed|remarkable|remarkably|beautiful|"
        r"thoughtful|thoughtfulness|conscientious[^ ]*|stamina|integrity|wisdom|insight|"
        r"insightful|grace|dignity|selfless|tenacity|perseverance|grit|loyalty|fairness|"
        r"tenderness|kindness|acknowledge|credit|is worth a lot|means a lot to them|so (?:loving|"
        r"caring|brave|patient|kind|strong|honest|thoughtful))\b",
    ),
    Cue(
        "is-worth",
        r"\b(?:is|are|was|were|takes?|took|shows?|been|needed|needs) (?:(?!not |hardly |never |no )[^ ]+ "
        r"){0,4}{worth}\b",
    ),
    Cue(
        "worth-first",
        r"^ (?:(?:oh|wow|ok|okay|well|that|is|really|so|very|pretty|how|and|but|gosh|what an?) (?:, "
        r")?){0,4}{worth} (?:$|, |at |with |"
        r"of you|to |that you|how you|mum|dad|man|woman|person|lad|girl|friend|thing)",
    ),
    Cue(
        "there-is-worth",
        r"\bthere (?:is|was) (?:(?!not |hardly |never |no )[^ ]+ ){0,4}{worth}\b|\b(?:with|has|have|got|"
        r"had) (?:so much |that much |such |real |a lot of |a |an |some |"
        r"good |great )*(?:{worth}|self control|backbone|grit)\b",
    ),
    Cue(
        "not-everyone-can",
        r"\bnot (?:every|many|everyone|everybody|all)(?: [^ ]+){0,3} (?:can|could|would|do|does|manages?|"
        r"dares?)\b|\b(?:plenty|most|many|few|"
        r"others|lots|not many)(?: [^ ]+){0,2} would (?:have|not)\b|\b(?:few|not many) (?:people|of us|"
        r"would|could|men|women|[^ ]+s)\b",
    ),
    Cue(
        "hard-work",
        r"\b(?:hard|serious|real|good|solid|proper|years of|a lot of|honest|careful|great) (?:work|graft|"
        r"effort|going|achievement|feat|going)\b|"
        r"\b(?:massive|huge|big|great|real|amazing|major|enormous) (?:effort|achievement|step|thing|win|"
        r"feat|deal)\b|\bself control\b|"
        r"\bgood at\b|\bworth a lot\b|\blook at you\b|\bnever missed\b|\byou (?:have )?earned\b|\bwhat i "
        r"notice is\b",
    ),
    Cue(
        "you-are-a-person",
        r"\b(?:you are|you were|you sound|you seem|you have been|you clearly are)(?: [^ ]+){0,4} "
        r"(?:{worth}|person|listener|fighter|grafter|"
        r"devoted|compassionate|steady|tough|capable|reliable|funny|calm|gentle|good (?:mum|dad|friend|man|"
        r"woman|[^ ]+))\b",
    ),
    Cue(
        "more-than-most",
        r"\b(?:than|which is more than|nearer than) (?:most|many) (?:people|of us|men|women|others|[^ ]+ "
        r")?|\bmost (?:people|of us|men|women|"
        r"[^ ]+s) would (?:have |just |not |never )|\btook some (?:doing|nerve|guts|spine)\b|\bnot an? "
        r"(?:small|little)\b|\bno (?:small|mean) "
        r"(?:thing|feat|courage)\b|\bstands? out is\b|\backnowledge\b|\b(?:biggest|kindest|bravest|"
        r"fairest|boldest|bolder|braver|decent|dignified|tact|integrity|honourable)\b",
    ),
)
