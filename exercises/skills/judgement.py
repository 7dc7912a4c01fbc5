"""Judgement: the client, or somebody spoken of, is blamed, corrected or mocked (the manual, 10)."""

from exercises.skills.cue import Cue

_NOT_HERS = (
    r"(?<!feel )(?<!felt )(?<!feeling )(?<!not )(?<!sounds )(?<!sound )(?<!seem )(?<!seems )(?<!feels )"
)

CUES = (
    Cue(
        "should-have",
        r"(?<!feel )(?<!think )(?<!that )(?<!like )(?<!wish )(?<!felt )(?<!what )(?<!if )\b(?:you|"
        r"he|she|they|your [^ ]+|people|someone|somebody|it|who|that|this|[^ ]+)(?: really| just|"
        r" probably| definitely| maybe| never)* (?:should|could at least|ought to)(?: not| really|"
        r" at least| just| never)* (?:have|of) (?!to )[^ ]+|\b(?:could|might) (?:at least|"
        r"just) have\b|\byou could have (?:told|asked|called|killed|hurt|said|rung|thought|waited|"
        r"been)\b",
    ),
    Cue(
        "blame-you",
        rf"\byou (?:are|were|have been|sound|seem|can be|act|acted|behave|do sound|do seem|look|"
        rf"always are|keep being|were being)(?: [^ ]+){{0,4}} {_NOT_HERS}(?:{{blame}}|wrong|"
        rf"negative|defensive|difficult|sensitive|emotional|ridiculous|paranoid|obsessed|needy|"
        rf"soft|part of the problem|unrealistic|proud|picky|jealous|dishonest|bossy|harsh|unfair)\b",
    ),
    Cue(
        "blame-that",
        rf"\b(?:that|it|this|which|what (?:he|she|they|you)(?: [^ ]+){{1,2}}) (?:is|was|were|"
        rf"sounds|seems|looks)(?: [^ ]+){{0,4}} {_NOT_HERS}(?:{{blame}}|wrong|not (?:ok|okay|fair|"
        rf"right|nice)|nonsense|rubbish|excuse|unfair|mistake|bullshit|bad idea|low|sad of|"
        rf"a bit much|over the top|illegal|abuse|bullying|too far|unforgivable|bonkers|no way|odd|"
        rf"petty|harsh|risky|rash|cheap)\b",
    ),
    Cue(
        "blame-them",
        rf"\b(?:{{kin}}|that man|that woman|people|some people|they|men|employers|"
        rf"your (?:[^ ]+ ){{1,2}}|these people|those people)(?: really| clearly| obviously|"
        rf" just)? (?:is|are|was|were|sounds?|seems?|has been|behaved|acted|can be|treats|"
        rf"being)(?: [^ ]+){{0,4}} {_NOT_HERS}(?:{{blame}}|wrong|rude|unfair|impossible|"
        rf"a piece of work|bad|useless|hopeless|nightmare|dreadful|terrible|using you|to blame|"
        rf"taking (?:advantage|the)|walking|problem|jealous|harsh|old enough|a bit much|"
        rf"out of (?:line|order))\b",
    ),
    Cue(
        "blame-noun",
        r"\b(?:what an? (?:[^ ]+ )?(?:idiot|jerk|bully|cheek|liar|coward|mean|nasty|selfish|cruel|"
        r"rude|stupid|horrible (?:man|woman|person|boss|thing)|thing to|waste|nerve|mess|cow|"
        r"piece|prick|pig|creep)|how (?:rude|mean|selfish|unfair|stupid|dare|cruel|childish|"
        r"thoughtless|disrespectful|insensitive|unprofessional|ridiculous|petty|silly)|"
        r"such an? (?:[^ ]+ )?(?:bully|idiot|jerk|selfish|rude|cruel|coward|drama|mess|fool|"
        r"victim))\b",
    ),
    Cue(
        "no-right",
        r"\b(?:no (?:right|business|excuse|manners|respect|shame|way to treat)|how dare|"
        r"out of (?:order|line)|not (?:acceptable|good enough|fair (?:on|to|of)|right (?:of|what|"
        r"that|how)|okay (?:of|what|that|how|to (?:treat|do|say))|ok (?:of|what|that|to)|"
        r"very (?:nice|clever|kind|smart|fair|mature|grown|wise|professional|helpful|adult|loyal|"
        r"responsible)|clever|smart|appropriate|helpful|the way)|wrong (?:of|to)|unfair (?:of|to|"
        r"on)|cruel (?:of|to)|rude (?:of|to)|selfish (?:of|to)|deserves? (?:better|"
        r"to|it|more)|ought to be ashamed|shame on|beyond)\b",
    ),
    Cue(
        "how-could",
        r"\bhow (?:could|can) (?:you|he|she|they|anyone|someone|a person)\b(?! not)|"
        r"\bwhat (?:were|was|are) (?:you|he|she|they) thinking\b|\bwhat (?:did|do|were) (?:you|"
        r"they) (?:expect|expecting|think would)\b|\bwho does (?:that|he|she|such)\b|"
        r"\bwhat is wrong with (?:you|him|her|them|people)\b|\bwhat kind of (?:a )?(?:person|"
        r"mother|father|boss|man|woman|friend|son|daughter|people|brother|sister|parent|husband|"
        r"wife)\b|\bwhy (?:on earth|the hell|would you (?:even|ever|do)|did you (?:even|not just|"
        r"let|ever))\b|\bare you (?:serious|kidding|really|sure you are not)\b",
    ),
    Cue(
        "argue",
        r"\b(?:that|this) (?:is|was) (?:just |simply |really )?not (?:true|right|how it|"
        r"what (?:he|she|they|you|the)|fair|your)\b|\byou are (?:[^ ]+ )?(?:wrong|overreacting|"
        r"exaggerating|imagining|mistaken|kidding|fooling|lying to)\b|\bbut (?:did you|earlier|"
        r"a minute|then (?:you|why)|it was you|surely|were you)\b|^ (?:oh )?come on\b|"
        r"\bto be (?:fair|honest|blunt)\b|\blet us be honest\b|\bbe honest\b|\bi disagree\b|"
        r"\bi do not (?:agree|think (?:so|that (?:is|was)|it (?:is|was) (?:at all |very |"
        r"really )?[^ ]+|you (?:are|should|were))|believe|buy|see why)\b|\byou (?:have to admit|"
        r"can not (?:expect|blame|seriously)|do realise|told me|just said|chose|wanted this|"
        r"agreed|made that)\b|\bmake up your mind\b|\bmakes no sense\b|\bget over\b|\bgrow up\b|"
        r"\bpull yourself\b|\bget a grip\b|\bman up\b|\bmove on\b|\bsnap out\b|\bmust say\b|"
        r"\bpoint out\b",
    ),
    Cue(
        "label",
        r"\byou (?:are|were|have been|keep|always|never|just|only|clearly|obviously|tend to|"
        r"seem to|love to)(?: just| really| clearly| always| simply| still| to| a bit| only|"
        r" obviously| being)* (?:hide|hiding|avoid|avoiding|in denial|denying|making (?:excuses|"
        r"a fuss|things|a big|yourself|mountains|her|him|everything)|letting (?:him|her|them|"
        r"people|everyone|yourself)|let (?:him|her|them|people|everyone|yourself)|playing|"
        r"feeling sorry|feel sorry|blaming|blame|giving in|give in|a doormat|asking for|enabling|"
        r"enable|spoiling|controlling|pushing|punishing|using|lie|lying|sulk|sulking|complain|"
        r"complaining|moan|moaning|think of yourself|dramatise|exaggerate|refuse|the one who|ruin|"
        r"wasting|dwelling|wallowing|treating|not paying|not being (?:fair|honest)|acting|hurt|"
        r"handed)\b",
    ),
    Cue(
        "own-fault",
        r"\b(?:your own (?:fault|doing|choice|problem|mess|making|bed)|your fault|brought (?:it|"
        r"this|that) on|asked for (?:it|that|this)|part of the problem|victim|martyr|doormat|"
        r"drama|excuses?|overreact[^ ]*|dramatic|too (?:sensitive|hard on (?:him|her|them)|proud|"
        r"soft|nice|picky|emotional|negative)|(?:a bit|rather) (?:harsh|much|rich|rash|extreme|"
        r"mean|cold|weak|late|over|foolish|strange)|typical (?:man|men|of|boss|woman))\b",
    ),
    Cue(
        "they-use-you",
        r"\b(?:using you|uses you|used you|taking advantage|takes advantage|took advantage|"
        r"walks? (?:all )?over you|walking (?:all )?over|treats? you|treated you|treating you|"
        r"take you for granted|takes you for granted|does not (?:care|deserve|respect|love|"
        r"appreciate)|do not (?:care|deserve|respect|appreciate)|never cared|gaslighting|gaslit|"
        r"manipulat[^ ]+|bull(?:y|ied|ies|ying)|abus[^ ]+|lied|lies|liar|cheated|betrayed you|"
        r"let you down|failed you|to blame|responsible for|their fault|his fault|her fault|"
        r"should be (?:ashamed|fired|sacked)|ashamed of (?:himself|herself|themselves)|ungrateful|"
        r"spoilt|spoiled|behaved|behaving|only thinks of|thinks only|only cares|has no idea|"
        r"have no idea|no respect)\b",
    ),
    Cue(
        "mock",
        r"\b(?:well done (?:there|then)|good luck with that|boo hoo|oh please|seriously|"
        r"really now|surprise surprise|what a surprise|who cares|frankly|for an adult|"
        r"a grown (?:man|woman|up|adult)|as a (?:mother|father|parent|mum|dad|wife|husband|grown)|"
        r"like a (?:child|baby|teenager|toddler|coward|kid)|any (?:normal|decent|sane|good|real|"
        r"self) |normal people|real (?:mother|father|man|friend)|who (?:in their right mind|even)|"
        r"right mind|plain and simple|in my book|cop out|pathetic|nonsense|rubbish|daft|"
        r"a bit rich)\b",
    ),
    Cue(
        "wrong-thing",
        r"\b(?:was wrong|were wrong|wrong of|is wrong|unfair|unacceptable|unprofessional|"
        r"not professional|disgrac[^ ]+|outrag[^ ]+|scandal[^ ]*|disgusting|shameful|cruel|"
        r"disrespect[^ ]*|rude|nasty|mean (?:of|thing|girl|man|woman|people|trick)|so mean|"
        r"(?:was|were|very|really|being) mean to|"
        r"is mean|was mean|selfish[^ ]*|stupid|foolish|silly|daft|careless|reckless|heartless|"
        r"thoughtless|coward[^ ]*|bull(?:y|ies|ying)|idiot[^ ]*|jerk|unkind|petty|dishonest|"
        r"immature|childish|ungrateful|inconsiderate|insensitive|hypocrit[^ ]+|a lie|liar|lying|"
        r"awful (?:person|man|woman|thing to|of|boss|way)|horrible (?:person|man|woman|thing to|"
        r"of|boss|way)|terrible (?:person|man|woman|boss|way to|mother|father|friend|thing to)|"
        r"ought to be ashamed|should be ashamed|not fitting|out of line|lazy|irresponsible|"
        r"ridiculous|sloppy|slip|excuse)\b",
    ),
    Cue(
        "bad-person",
        r"\b(?:bad|horrible|awful|nasty|mean|selfish|not (?:a )?(?:good|nice|kind|decent)|"
        r"terrible|useless|rubbish|cruel|cold|rude) (?:man|woman|person|boss|husband|wife|mother|"
        r"father|friend|people|boy|girl|lot|manager|son|daughter|brother|sister|teacher|doctor|"
        r"way to)\b|\b(?:creep|sneaky|two faced|spineless|cowardly|vanity|vain|betray[^ ]*|"
        r"deceiv[^ ]+|procrastinat[^ ]+|inappropriate|hypocrit[^ ]+|petty|heartless|manners|"
        r"cheeky|snob|snobbish|stingy|greedy|spiteful|patronising|condescending|unacceptable|"
        r"some nerve|the nerve|the cheek|a cheek|what a nerve|not on|a joke of|useless of|"
        r"nasty of|lazy of|bad of|sad of|low of|out of order|denial|denile|infecting|pathetic|"
        r"melodramatic|self pity|pity party)\b",
    ),
    Cue(
        "they-should",
        r"\b(?:he|she|they|people|someone|that [^ ]+|your [^ ]+|parents|schools|doctors|the [^ ]+|"
        r"a [^ ]+)(?: really| surely)? (?:should|ought to|must|needs to|need to|could at least|"
        r"has to|shouldn't)\b(?! have to)(?: not| really| at least| have)? (?!be (?:back|here|"
        r"fine|ok|okay|able))[^ ]+",
    ),
    Cue(
        "you-can-not-just",
        r"\byou (?:can not|should not|must not|do not|are not) (?:just |really |simply |"
        r"even )*(?:sit|expect|keep|blame|treat|leave|lie|go around|trying|thinking|being (?:fair|"
        r"honest|serious|reasonable)|helping|paying attention|care|listen|doing anything|"
        r"making (?:it|any))\b|\bnot doing anything\b|\bdragging it out\b|\b(?:it is|"
        r"that is) (?:just |only |simply |nothing but |plain )*(?:an excuse|procrastinat[^ ]+|"
        r"vanity|pride|silly|laziness|greed|selfishness|stubbornness|denial|rude|mean|nonsense|"
        r"irresponsible|careless|bad manners)\b",
    ),
    Cue(
        "not-fair",
        r"(?<!feels )(?<!felt )(?<!feel )(?<!seems )\b(?:not|hardly|scarcely)(?: [^ ]+){0,3} (?:fair|right|"
        r"honest|"
        r"kind|nice|clever|respectful|sensitive|correct|proper|fitting|decent|mature|professional|helpful|"
        r"loyal|polite|responsible|grateful|what a (?:good|real|true) [^ ]+|how (?:you|one) treats?)\b",
    ),
    Cue(
        "bare-verdict",
        r"^ (?:(?:well|oh|but|and|so|honestly|wow|sorry|no|yes|hm|hmm|with respect|frankly) (?:, "
        r")?){0,3}(?:a |an |that |"
        r"it |is |was |were )*(?:bit|rather|very|so|pretty|how|plain|just|really|quite|such|totally|not "
        r"very) "
        r"?(?:{blame}|wrong|harsh|much|sad|mad|odd|late|weak|petty|rash)\b|^ (?:{blame}|wrong|typical) "
        r"(?:$|, |of |to )",
    ),
    Cue(
        "you-did-harm",
        r"\byou (?:have |had |really |just |also |then |still |simply |even )*(?:let (?:him|her|them|"
        r"everyone|everybody|people|"
        r"your [^ ]+|yourself) [^ ]+|hurt (?:him|her|them|your)|punish[^ ]*|lied|betray[^ ]*|deceiv[^ ]*|"
        r"abandon[^ ]*|ignor[^ ]*|dodg[^ ]*|brib[^ ]*|neglect[^ ]*|exaggerat[^ ]*|treated|cheat[^ ]*|used "
        r"(?:him|"
        r"her|them)|broke (?:your|a) (?:word|promise)|walked out on|took advantage|ruined|wasted|embarrassed|"
        r"made (?:a (?:fuss|scene|fool|mess|shrine|drama)|it (?:worse|all)|him|her|them))\b",
    ),
    Cue(
        "you-are-doing-harm",
        r"\b(?:you are|you were|this is you|that is you|is just you|is you|i think you are|if you are|you "
        r"keep|you go on|it is) "
        r"(?:[^ ]+ )?(?:letting|avoiding|dodging|deceiving|hiding|neglecting|ignoring|betraying|running "
        r"(?:away|from)|punishing|"
        r"kidding|fooling|lying|making (?:such|a|it|him|her|them|everything|excuses)|stringing|dragging|"
        r"using|wasting|"
        r"spoiling|smothering|judging|deciding|pushing|pretending|undermining|twisting)\b",
    ),
    Cue(
        "they-do-harm",
        r"\b(?:he|she|they|it|{kin}|your (?:[^ ]+ )?[^ ]+)(?: is|'s| are| was| were| has been| have been)? "
        r"(?:just |clearly |only |simply |"
        r"plainly |obviously |really )*(?:undermin[^ ]+|manipulat[^ ]+|exploit[^ ]+|us(?:es|ing) you|lying|"
        r"being (?:too |so |very |a |an |"
        r"really |quite )?[^ ]+|wrong|fail(?:s|ed)|neglect[^ ]+|not (?:being )?(?:honest|fair|kind|"
        r"listening|sensitive)|"
        r"could have (?:waited|asked|told|rung|called|said|warned|tried|thought|let|helped|been|at)|"
        r"(?:behaved|acted|handled|spoke|did) (?:[^ ]+ )?(?:badly|carelessly|poorly|meanly|it badly)|"
        r"totally [^ ]+ at)\b",
    ),
    Cue(
        "know-better",
        r"\b(?:know better|knows better|known better|ought to know|should know|a mistake|mistake to|out of "
        r"line|lack of (?:respect|regard|"
        r"care|manners)|with respect|to speak plainly|if i may|such a (?:thing|fuss|big|drama)|making such|"
        r"what "
        r"(?:was|is|were) (?:the|your|that) [^ ]+ thinking|owe (?:him|her|them)|the one who|no excuse|that "
        r"is no way|"
        r"is not (?:protecting|helping|loving|caring|listening)|would never)\b",
        weak=True,
    ),
    Cue(
        "scorn",
        r"\b(?:(?:had |has )?one job|funny how|calls? (?:that|this)|(?:can|could) not (?:even )?be "
        r"bothered|whose fault|"
        r"did not think|not think (?:one|a) second|only (?:ever )?(?:thinks?|thought|cares?|cared) (?:of|"
        r"about)|fobb[^ ]+|do not (?:just )?go (?:round|"
        r"around)|all about (?:you|yourself|him|her|them)|keeps? score|dirty work|two grown|grown (?:men|"
        r"women|people)|not much use|no use as|"
        r"has no heart|have no heart|give me a break|of all people|coasting|pig headed|how hard can|what "
        r"sort of)\b|\bis (?:all )?on you $",
    ),
    Cue(
        "challenge",
        r"\b(?:i (?:am |would |want to |would like to |have to |must |do |will |should )*(?:just |gently |"
        r"only |really )*(?:notice|noticing|"
        r"sense|sensing|challenge|object|say|point out|remind you)) (?:you there|you|that you|that your|"
        r"that (?:he|she|they)|a|it is|it|how)\b|"
        r"^ (?:[^ ]+ )?with respect\b",
        weak=True,
    ),
)
