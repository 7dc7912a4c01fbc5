"""Information: a fact, an explanation, or how therapy, the session or the service works (the manual, 7)."""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "people-do",
        r"{start}(?:(?:many|most|some|lots of|a lot of|other|plenty of|all|about half of|older|"
        r"young|younger|half of|two|one) (?:of )?(?:the )?)?(?:people|parents|families|mothers|"
        r"fathers|women|men|students|children|kids|adults|clients|patients|bodies|brains|humans|"
        r"grief|sleep|stress|anxiety|panic|depression|anger|trauma|shame|pain|memory|memories|"
        r"burnout|worry|worrying|loneliness|alcohol|caffeine|hormones|feelings|emotions|tears|"
        r"crying|teenagers|toddlers|babies|relatives|carers|therapists|counsellors|nurses|doctors|"
        r"employers|schools)(?: [^ ]+){0,4} (?:do|does|are|is|have|has|can|cannot|find|feel|get|"
        r"say|go|tend|need|often|sometimes|usually|take|takes|lose|react|experience|comes?|make|"
        r"makes|respond|live|grieve|wake|forget|never|start|may|might|change|changes|last|lasts|"
        r"work|works|affects?|disturbs?|raises?|rises?|peaks?|fades?|must|keeps?|fall|show|"
        r"shows)\b",
    ),
    Cue(
        "common",
        r"\b(?:common|commonly|typical|typically|usually|generally|often|tends? to|on average|"
        r"in general|as a rule|in most cases|percent|per cent|one in|out of ten|studies|study|"
        r"research|evidence|statistically|known as|called|symptoms?|it is known|scientists?|"
        r"according to|experts)\b",
    ),
    Cue(
        "frame",
        r"\b(?:sessions?|appointments?|confidential|confidentiality|supervisor|supervision|"
        r"referral|leaflets?|helplines?|hotline|consent|trainee|volunteers?|"
        r"(?<!my )(?<!my own )(?:counsellors?|therapists?)|"
        r"therapy|counselling|interpreter|gdpr|recorded|this service|this line|our service|"
        r"waiting (?:list|times?)|drop in|support group|i am bound|obliged)\b",
    ),
    Cue(
        "time-left",
        r"\b(?:minutes|half an hour|an hour|a quarter|weeks?|sessions?|times?|days?) (?:left|each|"
        r"long|today|together|a week|free|in total|from now|per week)\b|\bwe (?:have got|"
        r"have (?:about|only|until|till|[0-9]+|ten|five|fifteen|twenty|half|another|an|a)|"
        r"still have|meet|start|end|stop|finish|are nearly|only have|will stop|will meet|usually|"
        r"are here|close|run|open)\b|\bleft today\b|\b(?:till|until|at|by) (?:half past|quarter|"
        r"noon|midnight|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\bour next\b|"
        r"\bthe line (?:closes|opens|is)\b",
    ),
    Cue(
        "what-stays",
        r"\b(?:stays?|remains?|kept|keep|goes|leaves?|share|shared|pass|passed|"
        r"said) (?:[^ ]+ ){0,3}(?:here|between us|private|confidential|in this room|"
        r"with (?:anyone|us|me)|on to|this room|anonymous)\b|\bunless (?:someone|you|there|"
        r"somebody|i)\b|\b(?:in|at) (?:danger|risk)\b",
    ),
    Cue(
        "we-can",
        r"\bwe (?:can|could|will|may|might|do|also|shall|are going to|would|usually|offer|both|"
        r"always|try|never|only) (?:[^ ]+ )?(?:talk|look|stop|leave|go|stay|come|take|start|meet|"
        r"see|work|pick|return|return|slow|end|offer|keep|use|do|have|get|begin|spend|write|share|"
        r"change|move|decide|wait|ask|sit|skip|book|arrange|speak|pause|be|not|finish|make|find|"
        r"run|store|turn|figure|read|try|send|also|call)\b",
    ),
    Cue(
        "i-will",
        r"\bi (?:will|can|am going to|have to|must|may|would have to|need to|am not able to|write|"
        r"take|work|use|keep|only|make|shall|am here (?:on|every|until|till)|do not|will not|"
        r"can not|could) (?:not |only |just |also |sometimes |always |now )?(?:[^ ]+ )?(?:write|"
        r"ring|call|share|tell|keep|note|notes|send|give|check|ask|pass|speak|talk|explain|read|"
        r"see|prescribe|diagnose|make|type|book|contact|stop|be (?:here|away|back|off)|work|have|"
        r"promise|need|print|look|find|bring|record|come back|leave|help you with|start|answer|"
        r"arrange|refer|email|down)\b",
    ),
    Cue(
        "you-can-use",
        r"\byou (?:can|may|could|are free to|are welcome to|are entitled|have the right|"
        r"do not have to|do not need to|will get|will be (?:sent|asked|given|seen|called)|"
        r"get) (?:[^ ]+ )?(?:call|ring|come|bring|read|ask|reach|see|have|also|change|stop|book|"
        r"get|always|text|apply|use|join|cancel|find|say|refuse|write|drop|leave|request|email|"
        r"claim|stay|answer|tell|appeal|a|sign|meet|at any)\b",
    ),
    Cue(
        "there-is",
        r"(?<!wonder if )(?<!wonder whether )\bthere (?:is|are|will be|has been) (?:[^ ]+ ){0,3}"
        r"(?:group|groups|line|service|number|"
        r"form|leaflet|law|course|list|website|charity|fund|drop|support|meeting|way|ways|nurse|"
        r"office|app|chat|people|three|two|four|five|several|different|some|waiting|evidence|"
        r"no rule|no right|limit|exception|grant|union|team|clinic|library|reason|stages?)\b",
    ),
    Cue(
        "i-am-trainee",
        r"\bi (?:am|was|have been|trained|studied|work|have trained) (?:[^ ]+ ){0,2}(?:trainee|"
        r"training|trained|student|counsellor|therapist|nurse|volunteer|psychologist|doctor|"
        r"qualified|supervised|here (?:on|from|every|until)|the|new|years|as|with|supervision|"
        r"mentor|tutor|teacher|looking for|taking|writing|checking|reading|typing)\b",
    ),
    Cue(
        "law",
        r"\b(?:law|legal|legally|by law|entitled|rights|tenancy|contracts?|deposit|statutory|"
        r"employers?|landlords?|council|court|regulations?|rules?|policy|deadline|benefits?|"
        r"pension|tax|insurance|visa|licence|eligible|free of charge|costs?|appeal|application|"
        r"guidelines?|nhs|allowance|in this country|retests?|fee|fees|certificate|union)\b",
    ),
    Cue(
        "body",
        r"\b(?:the|our|a|any|human) (?:brain|body|bodies|nervous system|heart|stomach|memory|mind|"
        r"muscles?|lungs|eyes?|skin)\b|\b(?:brains?|hormones?|nervous system|adrenaline|cortisol|"
        r"oxytocin|heart rate|blood (?:pressure|sugar|flow)|immune|melatonin|serotonin|oestrogen|"
        r"menopause|antidepressants?|dose|side effects?|insulin|concussion|reflex|rem|nerves?|"
        r"cells?|withdrawal|trimester|stress response|fight or flight|infection|scars?|tissue|"
        r"voice box)\b",
    ),
    Cue(
        "when-you-generic",
        r"{start}(?:when|if|once|after|as soon as|whenever|while) (?:you|people|we|someone|a|the|"
        r"somebody|one|children)\b(?: [^ ]+){1,9}(?: ,)? (?:can|may|will|often|the|your|it|they|"
        r"is|goes|gets|tends?|we|usually)\b",
    ),
    Cue(
        "can-be",
        r"(?<!you )(?<!i )\b(?:can|may|might|could) (?:also |often |sometimes |even |well |"
        r"actually |still )?(?:be|cause|make|last|take|happen|mean|come|lead|stay|bring|affect|go|"
        r"show|return|trigger|look|vary|change|appear|hit|feel)\b",
    ),
    Cue(
        "called",
        r"\b(?:is|are) (?:called|known as|named|short for|a kind of|a form of|a type of|a sign of|"
        r"a part of|part of|one of the|due to|caused by|because of|linked to|based on|made of|"
        r"open|closed|free|from|run by|on (?:monday|tuesday|wednesday|thursday|friday|saturday|"
        r"sunday|mondays|tuesdays|wednesdays|thursdays|fridays|the))\b|\bstands for\b|"
        r"\bmeans that\b|\bworks (?:by|like|best|on)\b",
    ),
    Cue(
        "days",
        r"\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|weekdays?|o'clock|"
        r"[0-9]+ ?(?:am|pm)|online|by (?:phone|email|text|post)|website|upstairs|downstairs|"
        r"reception|front desk|next week)\b|\bon (?:mondays?|tuesdays?|wednesdays?|thursdays?|"
        r"fridays?)\b",
    ),
    Cue(
        "takes-time",
        r"\b(?:takes?|lasts?|needs?|took|lasted|goes on) (?:[^ ]+ ){0,4}(?:days?|weeks?|months?|"
        r"years?|hours?|minutes?|time|while|long|longer)\b",
    ),
    Cue(
        "explains",
        r"\b(?:this is|that is|it is) (?:why|how|because|to|so that|just a|just to|what we|"
        r"what happens|a way|called|just how)\b|\bthe (?:reason|idea|aim|point|purpose) (?:is|of|"
        r"we|i|for)\b|\bso that (?:i|we)\b|\b(?:in|during) (?:therapy|counselling|a session|"
        r"these sessions)\b|\bbefore we\b|\btoday we\b|\bjust so you (?:know|are aware)\b|"
        r"\byou (?:may|might) not know\b|\bnot everybody knows\b|\bactually called\b|"
        r"\bthe next step\b|\bdrops? out\b|\broughly\b|\babout (?:half|a third|one in)\b|"
        r"\brather than\b|\bone can\b",
    ),
    Cue(
        "here-is",
        r"\b(?:calls?|sessions?|meetings?|everything|appointments|chats?|messages|it|this|we|they|"
        r"parking|coffee|what you say|nothing(?: [^ ]+){0,6}|none of this) (?:here |in here |"
        r"discussed |said |about this |with us )*(?:is|are|goes|go|gets|get|stays|travels|leaves|"
        r"does not|do not|is not|are not|will not) (?:[^ ]+ ){0,3}(?:here|free|private|anonymous|"
        r"confidential|shared|recorded|back to|treated|passed|open|show up|cost|in here|on the|"
        r"through|at ours|to your|to hers|to his|with work)\b|\b(?:at ours|in here|front desk|"
        r"down stairs|floor (?:one|two|three|four|[0-9]+)|(?:first|second|third|ground) floor|"
        r"need to book|first name|weekdays|before noon|drop in|job club|social workers?|"
        r"solicitors?|consultants?|nurses?|porters|researchers|hospitals|clinics?|schools|"
        r"companies|teachers|pumps)\b",
    ),
    Cue(
        "facts",
        r"\b(?:supposed to be|are supposed|not supposed|has nothing to do|very common|is common|"
        r"common in|can have|have loads of causes|have to (?:write|keep|give|tell|show|pay)|"
        r"comes? in|is (?:not )?contagious|do affect|change with age|is the name for|is called|"
        r"bring (?:a lot|grief)|differ|differs|valid|drops?|delete|cancel(?:led)?|switch|"
        r"free of charge|costs? nothing|does not cost|in most|with most|hardly anyone|"
        r"nobody (?:sells|sees|asks)|as it happens|for that reason|autistic|adults|mums cry|"
        r"in the first (?:weeks|months|year)|usual|normally|after (?:fifty|forty|sixty|birth|"
        r"surgery|a stroke))\b",
    ),
    Cue(
        "there-is-one",
        r"\bthere (?:is|are) (?:also |usually |always )?(?:a|an|some|two|three|no|free) (?!part|side|lot|"
        r"bit|sense|difference|kind|voice|gap|"
        r"hole|story|feeling|you|way|word|room|place for you)(?:[^ ]+ ){1,6}(?:here|for|that|which|who|"
        r"whose|at|on|in|near|every|"
        r"open|run|too|nearby|online)\b",
    ),
    Cue(
        "medical",
        r"\b[a-z]{2,}(?:iasis|osis|itis|aemia|algia|ectomy|ologist|ologists|ology|iatrist|iatrists|"
        r"otherapy|epsy|plasty|"
        r"ostomy|phobia|phobias|amine|mycin)\b|\b(?:allerg[^ ]+|contagious|asthma|diabetes|eczema|"
        r"migraines?|tumours?|vaccines?|"
        r"doses?|tablets?|virus|injections?|scans?|tinnitus|dementia|autism|adhd|ptsd|ocd|ivf|hrt)\b",
    ),
    Cue(
        "i-do-now",
        r"{start}i (?:will|am going to) (?:just |now |quickly |also |only )*(?!never|not |always|miss|be "
        r"(?:sad|honest|"
        r"worried|thinking)|tell you what)[^ ]+ (?:the|that|this|a|your|you|it|down|up|out|off|some|my)\b",
    ),
    Cue(
        "goes-no-further",
        r"\b(?:goes? (?:no|any) further|hears? (?:nothing|none)|no one (?:else )?(?:hears|sees|reads|"
        r"knows)|nobody (?:else )?(?:here |hears|"
        r"sees|reads|gets|keeps)|keeps? (?:a|no|the) (?:record|tally|list|register|notes?)|in the (?:file|"
        r"notes|family|record)|"
        r"my job|our job|part of my|my (?:supervisor|role|training|notes|shift)|open to (?:anyone|all|"
        r"everyone)|run by|"
        r"as a (?:trainee|student|volunteer|rule)|the (?:first|second|third|last) session)\b",
    ),
    Cue(
        "plural-fact",
        r"{start}(?:the |most |many |some |all |other |a lot of |lots of |half the )?(?:[^ ]+ )?(?!this|"
        r"his|is|was|yes|has|does|as|its|us|always|"
        r"perhaps|sometimes|sounds|seems|looks|feels|makes|means|hers|ours|yours|theirs|things)[a-z]{3,}s "
        r"(?:are|are not|do|do not|can|have|get|give|take|come|go|exist|"
        r"work|need|keep|cost|run|start|open|close|cover|use|offer|hold|rise|drop|last|change|often|usually|"
        r"sometimes|may|might|must|will|only)\b",
    ),
    Cue(
        "how-it-works",
        r"\bhow (?:this|it|that|we|things) (?:here )?works?\b|\bno (?:limit|charge|fee|register|age limit|"
        r"rule|need to book)\b|\b(?:count as|counts as|"
        r"classed as|contains?|consists? of|made up of|set up|is kept|are kept|is stored|can send|can be "
        r"(?:moved|changed|asked|sent|sent|booked)|"
        r"keeps the|takes over|finish(?:es)? in|starts? in|opens? (?:at|on)|from (?:eight|nine|ten|one|"
        r"two) (?:to|till|until)|some places|"
        r"in most places|what we know|as far as i know|people (?:overestimate|underestimate|tend))\b",
    ),
)
