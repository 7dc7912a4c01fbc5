"""Advice: what the client should do, think or feel from now on, told or suggested (the manual, 6)."""

from exercises.skills.cue import Cue

# Words before "you should" that make it the client's own view (0.5).
_VIEWS = (
    "feel felt feeling think thought thinking that like if what said says believe believed"
    " though know knew "
    "how as where everything told telling tells thing who whatever when why because whether"
)
_OWN_VIEW = "".join(f"(?<!{word} )" for word in _VIEWS.split())
_ORDER = (
    r"(?:try|talk|write|call|ring|phone|ask|go|take|make|get|stop|start|give|keep|find|"
    r"remember|focus|put|say|speak|"
    r"see|leave|sleep|eat|drink|walk|rest|breathe|set|join|book|report|apply|check|consider|"
    r"accept|forgive|move|use|"
    r"read|turn|trust|let (?:him|her|them|it|yourself|go|your)|be (?:kind|gentle|honest|brave|"
    r"strong|patient|careful|yourself|there|proud|more|glad|happy|positive)|"
    r"stay|have|do (?:something|it|what|not (?!worry|blame|be so|feel|panic|beat|apologise|"
    r"cry|stress|mind|know|think|get me|have|see|want|like|need|understand))|look (?:for|"
    r"at it|after|into|on|up|forward|up)|think (?:of|about|positive)|"
    r"tell (?:him|her|them|your|someone|somebody|a|the|people|everyone)|pick|buy|plan|"
    r"practise|practice|send|show|sit|cut|block|"
    r"delete|avoid|learn|listen to|distract|concentrate|begin|open|text|email|message|contact|"
    r"visit|invite|change|treat|"
    r"reward|google|download|sign|cook|wait|allow yourself|never (?!mind)|draw|save|switch|"
    r"count|imagine (?:a|that)|pretend|hold|quit|dump|explain)"
)

# After "have you tried" these make it a question about danger, which is a question like others (2.7).
_DANGER = (
    r"(?: (?:to|of|about|do|doing|something|anything)){0,4} (?:"
    r"(?:die|dying|death|suicide|od|overdose|overdosing|not (?:being|wanting))\b|"
    r"(?:kill|killing|hang|hanging|hurt|hurting|harm|harming|cut|cutting) yourself\b(?! some| a| off)|"
    r"(?:end|ending|take|taking) (?:your|my) (?:own )?life\b|"
    r"(?:end|ending) (?:it|things|everything)\b(?! with))"
)

CUES = (
    Cue(
        "should",
        rf"{_OWN_VIEW}\b(?:you|we|one) (?:really |just |probably |definitely |maybe |perhaps |"
        rf"still |also |actually |honestly |certainly )?(?:should|ought to|"
        rf"shall)(?: not)? (?!have |has |of |be (?:fine|ok|okay|alright|better))",
    ),
    Cue(
        "need-to",
        rf"{_OWN_VIEW}\byou (?:really |just |do |probably |only |also |might |may |will |"
        rf"first )*(?:need|have|got|will need|will have|have got) to (?!be (?:the|strong|fine|"
        rf"able))[^ ]+",
    ),
    Cue(
        "must",
        rf"{_OWN_VIEW}\byou (?:really |just |simply )?must (?:not )?(?!have |be |feel |miss |love |"
        rf"think |want |know |hate |get |really |still |wonder )",
    ),
    Cue(
        "could",
        r"\b(?:you|we) (?:could|might|may)(?: always| just| maybe| perhaps| also| try| even|"
        r" still| simply| at least| first)? (?:want to |like to |wish to |find it helpful |"
        r"consider |have a |try |start|ask|talk|tell|write|call|ring|go |take|make|speak|look|"
        r"get |set|put|say|leave|join|see (?:a|if|your)|do (?:some|that|it|something|the|is)|use|"
        r"give|read|invite|contact|let|bring|think|book|plan|suggest|offer|begin|stop|phone|meet|"
        r"send|keep|practise|practice|visit|check|show|explain|attempt|record)|"
        r"\byou can (?:always|just|also|try|still|simply) (?:[^ ]+ )?(?:ask|talk|tell|write|call|"
        r"try|ring|go|take|make|speak|get|say|leave|start)",
    ),
    Cue(
        "better",
        r"\b(?:you (?:had|would|will) (?:be )?better|better (?:to|off|if you|ask|go|tell|leave|"
        r"stay|not|talk)|best (?:thing|to|if|is)|(?:would|might|may|could|will|"
        r"can) be (?:a )?(?:good|better|best|wise|worth|great|helpful|useful|sensible|nice|time|"
        r"idea|smart|healthy)|good idea to|it is time|high time|wiser)\b",
    ),
    Cue(
        "maybe-do",
        rf"\b(?:maybe|perhaps|possibly|why not|simply|sometimes|next time|tonight|tomorrow|today|"
        rf"please) (?:just |also |even |try to |you just )?(?:you (?:can|could|should|might|need|"
        rf"ought|want to|try)|we could|{_ORDER}|a (?:walk|talk|call|letter|list|break|bath|chat|"
        rf"diary|note|hobby|routine|holiday))\b|\b(?:just|and|then|so) (?:try|talk to|write (?:it|"
        rf"down|a|him|her|them)|call (?:him|her|them|your|the|a)|ring (?:him|her|them|your|the|a)|"
        rf"ask (?:him|her|them|your|the|for|a)|tell (?:him|her|them|your|the)|go (?:to|and|for|"
        rf"back|in|out)|see how|see what|take (?:a|it|one|the|your|some)|give (?:it|him|her|them|"
        rf"yourself)|be (?:honest|kind|yourself|patient)|do it|do something|say (?:no|yes|it|so|"
        rf"what)|let (?:him|her|them|it|yourself)|stop|start|get (?:some|a|on|your|it|out)|"
        rf"leave (?:it|him|her|them)|keep|breathe|nap|sleep|rest|focus)\b",
    ),
    Cue(
        "order",
        rf"{{start}}(?:maybe |perhaps |please |just |simply |always |first |then |also |so |do |"
        rf"next time |if you can |if you want |and |why not |definitely |never )*(?!have i|"
        rf"have you|have he|have they|have she|take your time|take the time|take all|take as|"
        rf"do not you|do you|do he|do they|keep going|get a card|(?:go|"
        rf"carry) on)(?:{_ORDER})\b(?! me\b)",
    ),
    Cue(
        "comma-order",
        r" , (?:maybe |perhaps |please |just |simply |and |then |so |do )*{order} (?:a|the|your|"
        r"it|to|with|him|her|them|some|someone|yourself|for|out|off|that|on|up|down|about|in|no|"
        r"more|less|one)\b(?! me\b)",
    ),
    Cue(
        "have-you-tried",
        r"\b(?:have|had|did|has) you (?:ever |already |also |not |maybe |perhaps |even )?(?:tried|"
        r"try|thought (?:of|about)|considered|consider|think (?:of|about)|looked (?:into|at|for)|"
        r"checked|asked|signed|applied|spoken to (?:a|the) (?:lawyer|union|gp)|been to)\b"
        rf"(?!{_DANGER})|\btried(?!{_DANGER}) (?:to|[^ ]+ing|a|the|any)\b|"
        rf"^ (?:ever |already )?(?:tried|thought of|thought about|considered)\b(?!{_DANGER})",
    ),
    Cue(
        "could-you",
        r"{start}(?:could|can|would|will) (?:not )?you (?:not |maybe |perhaps |just |possibly |"
        r"at least |even |also |consider |be able to |ever |bear to |try to )*(?!say (?:more|a|"
        r"what|some|that)|explain|share|tell (?:me|us)|describe|have (?:wanted|liked|wished|said)|"
        r"use a)(?:{order}|be willing)\b(?! me\b)",
    ),
    Cue(
        "would-help",
        r"\b(?:would|might|could|does|will|may|can|do) (?:it|that|this|a|an|the|some|"
        r"[^ ]+ing)(?: [^ ]+){0,5} (?:help|be worth|be possible|be an idea|be useful|be good|"
        r"work)\b|\bbe (?:an idea|worth|possible|an option)\b",
    ),
    Cue(
        "like-to-try",
        r"\b(?:would|do|will) you (?:like|want|be willing|fancy|be open|care) (?:to )?(?:try|"
        r"trying|consider|write|make|do|practise|practice|start|experiment)\b",
    ),
    Cue(
        "what-about",
        r"\b(?:what|how) about (?!you |it |that |your (?:mum|dad|mother|father|sister|brother|"
        r"family) $)[^ ]+|\bwhat if (?:you|we|next|instead|it)\b|\bhow would it be (?:if|to)\b|"
        r"\bsuppose you\b|\bwhat would happen if you\b",
    ),
    Cue(
        "why-not",
        r"\bwhy (?:do not|not|do you not|can you not|could you not|would you not|"
        r"do not you)(?: you)?(?: just)?\b",
    ),
    Cue(
        "i-would",
        r"\b(?:if i (?:were|was) you|personally|if it (?:were|was) me|i would (?:just |probably |"
        r"definitely |really |simply |also |maybe |still |at least |certainly |not |never |"
        r"start by |always )*(?:say (?:no|yes|to|something|it|that you)|suggest|recommend|advise|"
        r"try|go|tell (?:him|her|them|your)|ask (?:him|her|them|your|for|the|a)|talk|take|leave|"
        r"give|write|call|ring|get|keep|let|stop|put|make|encourage|start|speak|look|do|use|phone|"
        r"see|set|want you|stay|text|send|block|bring|move|consider|urge|refuse|invite|book|"
        r"be (?:honest|careful|clear)))\b|^ (?:[^ ]+ ){0,3}in your (?:shoes|place|position|"
        r"situation) i\b",
    ),
    Cue(
        "suggest",
        r"\b(?:suggest|suggestion|suggesting|recommend|recommendation|advise|advice|tip|tips|"
        r"encourage you|urge you|my (?:advice|tip|suggestion)|i think you (?:should|could|need|"
        r"ought)|i want you to|i would like you to|option|options|idea (?:is|would|might|could))\b",
    ),
    Cue(
        "find-helps",
        r"\b(?:find|finds|found|say|says|swear|like)(?: that| it)?(?: [^ ]+){0,5} (?:helps?|"
        r"helpful|useful|helped|works?|works wonders|good|easier)\b",
        weak=True,
    ),
    Cue(
        "helps",
        r"\b(?:helps|helped|does wonders|works wonders|do wonders|makes? (?:a|all the) difference|"
        r"goes a long way|do you (?:good|a world)|does (?:people|you) good|works (?:for|well|"
        r"wonders|best)|worked for|calms the)(?: (?:me|him|her|us|you|people|a lot|to|many|them|"
        r"if|with|most|some|when|for))?\b|\bhelp (?:you|to|with|if)\b",
        weak=True,
    ),
    Cue(
        "worth",
        r"\bworth (?:trying|a try|a go|a shot|asking|talking|looking|checking|doing|thinking|"
        r"writing|having|seeing|considering|telling|it to|saying|a (?:thought|call|visit|"
        r"conversation|talk|chat)|making|getting|keeping|finding|speaking|bringing|taking|ringing)",
    ),
    Cue(
        "let-us-do",
        r"\blet us (?:try|breathe|make|write|do|practise|practice|set|plan|work|just|put|list|"
        r"think|draw|take|sit|find|imagine)\b",
    ),
    Cue(
        "all-you-need",
        r"\b(?:all you (?:need|have)|you only (?:need|have)|the (?:key|trick|answer|solution|"
        r"thing|point|way) is|it is (?:important|essential|good|best|key|about time|crucial|vital|"
        r"healthy|healthier|wise|better) (?:to|that|you|not|for you)|what you need)\b",
    ),
    Cue(
        "do-not-act",
        r"{start}(?:please |just |and |maybe |so )*(?:do not|never|no|stop) (?!worry|blame|"
        r"be (?:so|too|sorry|scared|afraid|hard|sad|ashamed|embarrassed|upset|silly)|feel|panic|"
        r"beat|apologise|cry|stress|mind|know|wonder|one|need|problem|rush|pressure|way|right|it|"
        r"that|you|doubt|i|hurry|matter|wish|room|sleep|goodbye|rest|idea|point|time|space|words|"
        r"thank)[^ ]+",
    ),
    Cue(
        "instead",
        r"\b(?:instead|next time|from now on|every (?:day|morning|night|evening)|once a (?:week|"
        r"day)|step by step|one (?:step|day|thing) at a time|before bed|a (?:week|day)|"
        r"each (?:day|night|morning|week|evening))\b",
        weak=True,
    ),
    Cue(
        "see-someone",
        r"\b(?:see|talk to|speak to|go to|ask|tell|ring|call|contact|get|find|visit|book|"
        r"with) (?:a|an|your|the|some|someone|somebody|to a|to your)(?: [^ ]+)? ?(?:doctor|gp|"
        r"lawyer|solicitor|union|therapist|counsellor|hr|manager|friend|boss|professional|nurse|"
        r"midwife|teacher|adviser|advisor|help|support|psychiatrist|physio|council|police|"
        r"citizens)\b",
    ),
    Cue(
        "wish-to",
        r"\byou (?:might|may|could|would) (?:also |perhaps |well )?(?:wish|like|want|care|do well|"
        r"be wise|try|find)(?: to| it)?\b|\b(?:would be|be|is) (?:advisable|prudent|sensible|wise|"
        r"wiser|helpful|best|better|nicer|good|worth|important|nice)(?: for (?:you|everyone|"
        r"both))? (?:to|if you|that you)\b|\b(?:encouraged|advised|recommended|supposed|"
        r"welcome) to (?:schedule|write|practise|keep|talk|try|do)\b|\bdo likewise\b|"
        r"\bwhat (?:you could do|worked|helped|works|helps|i would do)\b|\b(?:a|one|another|"
        r"the) (?:good|easy|simple|nice|great|useful|best|small) (?:method|way|trick|idea|start|"
        r"plan|thing)\b",
    ),
    Cue(
        "let-know",
        r"\b(?:let|have|ask|get|tell|bring|show|give|send|invite|text|ring|call|write) (?:him|her|"
        r"them|one of|your [^ ]+|the [^ ]+|a [^ ]+|mrs|mr|someone|somebody|[^ ]+) (?:know|to|"
        r"about|that|the|a|how|what|your|when|for|in|some|tonight|tomorrow|with|one|all|and|"
        r"first)\b",
        weak=True,
    ),
    Cue(
        "you-can-say",
        r"\byou (?:can|must|could|should) (?:say|tell|ask|make|write|do|go|call|try|text|change|"
        r"take|put|bring|talk|speak)\b(?! that again)",
        weak=True,
    ),
    Cue(
        "you-modal",
        r"(?<!feel )(?<!think )(?<!that )(?<!like )(?<!if )(?<!what )(?<!how )(?<!why )\byou (?:should|"
        r"ought to|must(?: to)?|need to|might|may|could|can|better|had better|have to|got to|"
        r"want to) (?:just |always |also |maybe |still |at least |definitely |first |even |"
        r"really )*{order}\b(?! (?:it )?(?:that again|back))",
    ),
    Cue(
        "order-object",
        r"{start}(?:maybe |perhaps |please |just |simply |always |first |then |also |next time |honestly |"
        r"do |and |so |better )*(?!have |do (?:you|not)|go on|"
        r"take (?:your|the|all) time|share (?:a|more)|order|watch it){order} (?:the|your|him|her|them|it|"
        r"one|two|a|an|some|that|those|these|"
        r"yourself|up|out|in|down|off|back|for|to|with|on|at|by|about|over|into|early|less|more|together|"
        r"something|someone|somebody)\b"
        r"(?! me\b)",
    ),
    Cue(
        "and-order",
        r" (?:, |and |then |so |but )(?:just |then |maybe |please |simply |honestly |perhaps |only "
        r")*{order} (?:the|your|him|her|them|it|one|two|an?|some|"
        r"yourself|up|out|off|down|together|somewhere|something)\b(?! me\b)",
        weak=True,
    ),
    Cue(
        "if-you-could",
        r"\b(?:if|whether) you (?:could|might|can|would) (?:not )?(?:maybe |perhaps |just |also "
        r")*{order}\b|\bbetter (?:you|say|ask|tell|go|wait|"
        r"leave|keep|write|speak|talk) |\bi would (?:say|go for) [^ ]+|\b(?:a )?good rule\b|\bdo (?:so|"
        r"that|it) $|"
        r"\bgive (?:it|that|this|them|him|her) (?:a|another|one) (?:try|go|chance|call|ring)\b|\byou "
        r"(?:can|could|might|may|should) [^ ]+ "
        r"(?:it|him|her|them|your|the|a|some) ",
    ),
)
