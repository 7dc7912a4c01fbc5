"""Reassurance and minimising: weight is to be taken off (the manual, 8)."""

from exercises.skills.cue import Cue

_SURELY = (
    r"(?:all |surely |soon |definitely |probably |eventually |certainly |just |only |never |"
    r"always |not |be |both |totally |really |still |have |in time |all be )*"
)

CUES = (
    Cue(
        "will-be-fine",
        rf"(?<!scared )(?<!afraid )(?<!hoping )(?<!hope )(?<!wonder if )\b(?:you|it|that|this|they|"
        rf"he|she|things|everything|all|we|there|[^ ]+) (?:will|is going to|are going to|"
        rf"am going to|going to|is bound to|are bound to|gonna) {_SURELY}(?:fine|ok|okay|alright|"
        rf"all right|good|great|better|over|easier|nicer|happy|brilliant|safe|proud|worth it|"
        rf"stronger|perfect|sorted)\b",
    ),
    Cue(
        "will-get",
        rf"\b(?:will|is going to|are going to|going to|gonna|does|do|always|things|it|"
        rf"they) {_SURELY}(?:gets?|feels?|becomes?|grows?) (?:[^ ]+ )?(?:better|easier|through it|"
        rf"through this|there|used to it|less|smaller|stronger|lighter|happier|back to normal)\b",
    ),
    Cue(
        "will-pass",
        rf"(?<!i )\b(?:will|going to|shall|always|soon|eventually|tends to) {_SURELY}(?:pass|"
        rf"passes|work (?:itself )?out|works out|turn out|turns out|settle|settles|calm|"
        rf"come (?:round|around|right|back|out|good|through)|comes right|sort|heal|heals|forget|"
        rf"forgotten|understand|forgive|manage|cope|make it|find (?:someone|something|a|your|"
        rf"another|new)|look back|laugh|blow over|fade|love|adjust|learn to|survive|thank|"
        rf"fall into place|get there|see that|notice|hardly (?:have )?notic(?:e|ed)|remember|"
        rf"change|work|go away|go (?:well|fine|great|smoothly)|do (?:well|great|fine|brilliantly|"
        rf"it)|ace|smash|be back|have it|sleep|be snapped up|run out|get over|soon)\b",
    ),
    Cue(
        "do-not-worry",
        r"\b(?:do not|no need to|try not to|need not|never|please do not|should not|must not|"
        r"nothing to|stop|not) (?:have to |need to |even |let yourself |you )?(?:worry|worrying|"
        r"blame|blaming|beat|beating|feel (?:bad|guilty|ashamed|stupid|embarrassed|sorry|like|sad|"
        r"so)|panic|stress|apologise|sweat|fret|mind|take it|be (?:so |too |sorry|scared|afraid|"
        r"ashamed|embarrassed|upset|silly|sad|hard|worried|ashamed)|cry|be hard|let it get|"
        r"think too much|overthink|give up|lose hope|be so|worry about)\b|"
        r"{start}(?:calm down|chill(?: out)?)(?: (?:, )?(?:now|please|a bit))? $",
    ),
    Cue(
        "no-worry-noun",
        r"\b(?:no (?:need|reason|shame|harm|worries|pressure|big deal|drama|problem|rush|hurry)|"
        r"nothing (?:to (?:be|worry|fear|apologise)|wrong|shameful|bad|you could)|no one (?:will|"
        r"is going to|noticed|thinks|cares|minds|blames)|nobody (?:will|is going to|noticed|"
        r"thinks|cares|minds|blames|expects|remembers|died)|without (?:worry|shame))\b",
    ),
    Cue(
        "at-least",
        r"\b(?:at least|could (?:be|have been) (?:much |a lot |far |so much )?worse|not (?:that|"
        r"so|all|as|too|really that|the) (?:bad|big|serious|end|terrible|awful|unusual|important)|"
        r"not the end of the world|end of the world|no big (?:deal|thing)|worse (?:things|off|"
        r"ones)|bright side|silver lining|look at it|on the plus|plus side|the good (?:thing|news|"
        r"part)|good news|count your|be grateful|lucky|luckily|thank goodness|thankfully|"
        r"fortunately|blessing|to look forward)\b",
    ),
    Cue(
        "only",
        r"\b(?:it|that|this|there) (?:is|was|are|were) (?:probably |really |surely |still |all |"
        r"maybe |perhaps )?(?:only|just|nothing but|simply|merely) (?:an?|one|the|some|words|"
        r"money|hair|stuff|teasing|tired|being|nerves|hormones|temporary|because|work|joking|"
        r"another|stress|normal|nervous|[^ ]+ $)\b|\bjust a (?:phase|bad|rough|little|job|dog|cat|"
        r"thing|house|car|game|number|name|joke|misunderstanding|stage|small|mistake|word|exam|"
        r"party|spoon|test)\b|\bonly (?:a|one) (?:phase|bad|little|job|dog|cat|thing|house|car|"
        r"game|number|name|joke|word|exam|party|test|day|week|bus|machine)\b|\b(?:is|"
        r"are) not so many\b|\bnot the first\b",
    ),
    Cue(
        "everyone",
        r"\b(?:everyone|everybody|we all|all of us|most people|lots of people|many people|"
        r"a lot of people|plenty of people|all (?:parents|mums|mothers|couples|kids|teenagers|"
        r"families|students|of us|people|siblings)|every (?:parent|mum|mother|couple|family|"
        r"student|teenager|marriage|job)|who has not|who does not|the best of us|loads of people|"
        r"half the [^ ]+|nobody is|no one is|millions|no one ever|nobody ever|brothers|sisters|"
        r"mums|mothers|fathers|dads|men|kids|parents|friends|families|new moms|"
        r"new mums) (?:[^ ]+ )?(?:feels?|has|have|goes|go|does|do|makes?|gets?|is a bit|are a bit|"
        r"are like|forgets?|struggles?|argue|fights?|snaps?|cry|cries|had|did|perfect|lose|loses|"
        r"needs?|happens?|hates?|worry|worries|fails?|fall|falls|went|gone|screw|mess|always|died|"
        r"drowned)\b",
    ),
    Cue(
        "happens",
        r"\b(?:happens? (?:to|all the time|in|a lot|sometimes|more often)|these things happen|"
        r"such things happen|it happens|things like that happen|you are not alone|not (?:the only|"
        r"the first|just you|alone|only you)|are not the (?:only|first|last)|we have all been|"
        r"all been there|part of (?:life|it|growing|the job|being)|how (?:life|kids|men|families|"
        r"mothers|it goes|things) (?:is|are|goes|go)?|that is life|life goes on|one of those)\b",
    ),
    Cue(
        "normal",
        r"\b(?:that|it|this|which|you|all|what) (?:is|are|was|feels|sounds|seems|"
        r"happened) (?:[^ ]+ ){0,4}(?:normal|ok|okay|alright|all right|fine|common|natural|"
        r"no problem|understood|safe|enough)(?: [^ ]+)? $|\b(?:totally|completely|perfectly|quite|"
        r"so|very|absolutely|all) (?:normal|ok|okay|fine|alright|common|natural)\b",
    ),
    Cue(
        "not-fault",
        r"\b(?:not|never|none of (?:it|this|that) is|hardly)(?: [^ ]+){0,2} (?:fault|to blame|"
        r"stupid|crazy|silly|weak|bad (?:person|mother|mum|mom|dad|father|parent|son|daughter|"
        r"friend|wife|husband|partner)|failure|failed|mad|broken|burden|useless|selfish|wrong|"
        r"monster|lazy|ugly|terrible|worthless|horrible|responsible|weird|pathetic|too much|"
        r"coward|ridiculous)\b|\b(?:did|done|doing) nothing wrong\b|\bnothing wrong with (?:you|"
        r"that)\b",
    ),
    Cue(
        "good-person",
        r"\byou are (?:[^ ]+ ){0,3}(?:good|great|lovely|wonderful|fantastic|brilliant|amazing|"
        r"perfect|best|decent|kind|caring|loving) (?:[^ ]+ )?(?:mum|mom|mother|dad|father|parent|"
        r"son|daughter|friend|wife|husband|partner|person|sister|brother|man|woman|teacher|nurse|"
        r"worker|enough)\b|\bgood enough\b|\byou (?:did|do|have done|tried|gave|"
        r"are doing) (?:[^ ]+ )?(?:everything|all|what|enough|nothing wrong|your best|the best|"
        r"the right thing|fine|ok|okay|great)\b",
    ),
    Cue(
        "i-am-sure",
        r"\b(?:i am (?:so |quite |very |pretty |absolutely |fairly )?(?:sure|certain|positive|"
        r"confident|convinced) (?:that )?(?:she|he|it|they|you|your|everything|things|there|the|"
        r"nobody|no|this|all|everyone|next)|i bet|i promise|trust me|believe me|i know (?:you|it|"
        r"they|she|he|that you) (?:will|can)|you have (?:totally |so )?got this|can do (?:it|"
        r"this)|i believe in you|have (?:full |every )?(?:faith|confidence) in you|"
        r"we will (?:sort|figure|work|manage|fix)|safe here|safe with|got your back|no doubt|"
        r"bound to|guarantee|rest assured|hang in there|chin up|cheer up|keep your (?:head|chin|"
        r"spirits)|stay strong|be strong|fingers|you will see)\b",
    ),
    Cue(
        "good-reason",
        r"\b(?:did|does) not (?:really |even |actually |probably |have |mean to |only )?(?:mean|"
        r"meant|notice|noticed|matter|mind|intend|blame|hate|judge)\b|\bprobably (?:just|did|does|"
        r"is|was|nobody|no one|has|had|thought|thinks|feels|only|meant|forgot|not|busy|will|do|"
        r"are|nothing)\b|\bmeans? well\b|\bmeant (?:well|it (?:kindly|well)|no harm|nothing)\b|"
        r"\bloves? you\b|\b(?:he|she|they) (?:is|was|are|were) (?:just |only |probably |maybe |"
        r"clearly |surely )+(?:[^ ]+ )?(?:busy|tired|stressed|nervous|joking|teasing|scared|young|"
        r"shy|trying|worried|fine|being|did)\b|\b(?:his|her|their) way of\b|\bin (?:his|her|"
        r"their) own way\b|\bholding it against\b",
    ),
    Cue(
        "everyone-does",
        r"\b(?:everyone|everybody|we all|lots of people|loads of people|many people|most people|"
        r"plenty of people|people|all of us|so many people|half the world|every [^ ]+) (?:do|does|"
        r"has|have|had|keep|keeps|learn|go|goes|feel|feels|get|gets|lie|lies|make|makes|cry|cries|"
        r"struggle|forget|forgets)(?: [^ ]+){0,3} (?:that|this|it|stuff|sometimes|too|there|late|"
        r"days|mistakes|times|thing|things|before|now|one|days like)\b",
    ),
    Cue(
        "not-blame-more",
        r"\b(?:must not|should not|do not need to|do not have to|no need to|need not|not have to|"
        r"stop|try not to|never) (?:blame|feel (?:weird|bad|guilty|ashamed|embarrassed|stupid)|"
        r"worry|be (?:embarrassed|ashamed|scared|afraid|sorry|hard)|apologise|fret|sweat|panic)\b|"
        r"\b(?:is|was|be) not (?:really |all |even )?(?:your|his|her) fault\b|\bdw\b|"
        r"\bno worries\b|\bnot your fault\b|\bnothing to be (?:ashamed|embarrassed|sorry|scared|"
        r"afraid)\b",
    ),
    Cue(
        "gonna-be",
        r"\b(?:will|going to|are gonna) (?:all |still |soon |definitely |totally |surely |just |"
        r"probably |really |be |feel )*(?:chill|fine|ok|okay|alright|far|great|the one|clearer|"
        r"easier|better|like yours|used to|worth|back on|so proud|love it|good|grand|amazing|"
        r"brilliant|there|over|calm|settle|die down|spring back|come back|pass|stop|get bored)\b|"
        r"\b(?:does|do) (?:settle|pass|get better|get easier|fade|work out|calm|wear off|heal)\b|"
        r"\b(?:could|might|may|can) turn out\b|\b(?:can not|will not|never) (?:hurt|last|"
        r"be (?:cold|alone)|happen again|notice|judge|mind|leave)\b|\bas bad as it\b|"
        r"\bin a better place\b|\byou would never\b|\bi (?:feel|am) (?:certain|sure|confident)\b|"
        r"\bgive it (?:a|time)\b|\bused to it\b|\bget used to\b|\bis always the worst\b|"
        r"\bone of these\b|\bone day\b|\bin a (?:year|month|week|few)\b",
    ),
    Cue(
        "all-normal",
        r"\b(?:totally|completely|perfectly|absolutely|so|quite|pretty|very|all) (?:normal|fine|"
        r"common|natural|ok|okay|harmless)\b|^ (?:[^ ]+ ){0,6}(?:normal|harmless) $|"
        r"\bjust (?:being (?:friendly|polite|kind|nice)|a formality|tired|nervous|nerves|how|"
        r"teasing|a bit)\b|\bonly (?:nervous|being|human|tired|trying|words|tea|a)\b|"
        r"\bprobably (?:someone|nothing|just|fine|only|didn't|did not|never|forgot|busy|a|the)\b",
    ),
    Cue(
        "every-one-plain",
        r"\b(?:loads|lots|plenty|millions|thousands|heaps|tons) of (?:people|us|kids|mums|couples|"
        r"parents|families|men|women|folk|folks)\b|\beveryone in there\b|\bwe all\b|"
        r"\bmost people\b|\b(?:not|no) (?:a |such a )?(?:big deal|biggie|problem|drama)\b|"
        r"\bbetter than (?:a|most|nothing|the)\b|\b(?:do|does) not need to\b|\byou are safe\b|"
        r"\bcan not hurt\b|\byou(?: ha)?ve got (?:all|the whole|your whole)\b|"
        r"\ball the time in the world\b|\bstill (?:going to|gonna) (?:go|be|do|get)\b|"
        r"\bturns? out to be\b|\bwhat counts\b|\byou get used to\b|\beven notice|\bnot as if you\b",
    ),
    Cue(
        "in-time",
        r"\b(?:soon|in no time|before long|in the end|sooner or later|eventually|over time|"
        r"in due course|one day|before (?:you|he|she|they|we) knows? it|in a (?:year|week|month|few)|"
        r"by (?:monday|tomorrow|next|spring|summer|autumn|winter|christmas|then)|as time goes)\b",
        weak=True,
    ),
    Cue(
        "always-does",
        r"{start}(?:something|everything|nothing|things|these things|such things|every [^ ]+|all [^ ]+|"
        r"time|life|love|nobody|no one|no [^ ]+|most [^ ]+|[a-z]{3,}s|"
        r"it(?! (?:sounds|seems)(?: like)? (?:it|that|this) is )|they|one|there)"
        r"(?: [^ ]+){0,6} "
        r"(?:always|never|in the end|sooner or later|eventually|soon|again|before long|anyway|"
        r"for ever|forever|for long) ",
        weak=True,
    ),
    Cue(
        "does-not-undo",
        r"\b(?:do|does|did|has|have|is|will|can) not (?:really |even |just |actually |suddenly )?(?:mean|"
        r"undo|"
        r"change|vanish|disappear|count|cancel|wipe|erase|take away|make (?:you|it|him|her|them|that) "
        r"(?:an?|any)|gone? anywhere|go away|spoil|ruin|stop being|define|have to be|need to be|as if)\b|"
        r"\bnot as (?:if|though)\b|\bwithout (?:you|anyone) noticing\b",
    ),
    Cue(
        "than-you-think",
        r"\bthan (?:you|people|we|one|they|most) (?:[^ ]+ )?(?:think|thinks|expect|imagine|know|fear|"
        r"believe|realise|feel|give)\b|\byou would (?:never|be (?:amazed|surprised|astonished))\b|"
        r"\byou are (?:the (?:type|kind|sort)|someone) (?:of [^ ]+ )?(?:who|that)\b",
    ),
    Cue(
        "that-is-all",
        r"\b(?:that|it|this) (?:is|was|will be) all (?:it|that|this|there|he|she|they)\b|\bthat is all $|"
        r"\bnothing personal\b|\bnot personal\b|\bnothing (?:more|worse|else|serious|big|much) |"
        r"\bno (?:big|great|real) (?:thing|loss|problem|disaster|tragedy|crime)\b|\bjust (?:how|what) "
        r"(?:they|he|she|people|it|men|women|children|kids)\b",
    ),
    Cue(
        "meant-it-for-you",
        r"\b(?:he|she|they) (?:only |just |surely |probably |really )*(?:did|said|does|means?|meant|wants?|"
        r"wanted|tried|was trying|were trying) (?:it |that |this |only |just |to )*(?:for|to|the best|help|"
        r"protect|be kind|you)\b|\b(?:he|she|they|it) will (?:have|be) (?:[^ ]+ ){0,3}(?:known|glad|pleased|"
        r"forgotten|happy|relieved|delighted|proud|over|fine|understood)\b",
    ),
    Cue(
        "nobody-did",
        r"^ (?:(?:and|but|so|well|oh|honestly|no) (?:, )?){0,2}(?:nobody|no one|nothing|no [^ ]+)(?: [^ "
        r"]+){0,3} "
        r"(?:has|have|is|was|will|ever|meant|means|can|could|did|does|minds?|reads?|counts?|notices?|"
        r"judges?|remembers?|knows) "
        r"(?!you )",
    ),
    Cue(
        "they-do-not",
        r"\b(?:he|she|they|it|that|{kin}|god|people|nobody) (?:will|can|could|is|was|are|were|did|does|do|"
        r"would) not (?:even |really |ever |be |"
        r"have )*(?:spot(?:ted)?|count(?:ing)?|notic(?:e|ed|ing)|see|seen|hear|heard|think(?:ing)?|take|"
        r"read|measure|judg(?:e|ing)|"
        r"lying|mind|care|hold|blame|remember|hurt|last|leave|disappear|angry|cross|cold|laughing|going "
        r"anywhere)\b|"
        r"\bnot going anywhere\b|\bnot undone\b",
    ),
    Cue(
        "they-forgive",
        r"\b(?:forgiven?|forgives|forgiving|forgets?|has forgotten|have forgotten|will forget|gets? over "
        r"(?:it|that)|got over it|"
        r"moves? on|dries|dry|fades?|heals?|mends?|settles?|blows? over|does not last|never lasts?|passes|"
        r"pauses|short life)\b",
        weak=True,
    ),
    Cue(
        "by-then",
        r"\b(?:by|come|this time) [^ ]+(?: [^ ]+)? (?:you|he|she|they|it|that|we|things|everybody|nobody) "
        r"(?:will|are going to)\b|"
        r"\b(?:you|he|she|they|it) will (?:[^ ]+ ){0,3}(?:by|before|within) |"
        r"\b(?:that|this) part is over\b|\bhardly (?:even )?an? \b",
    ),
)
