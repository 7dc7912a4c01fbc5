"""Self-disclosure: the helper's own life, feelings, or what they would have done (the manual, 9)."""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "me-too",
        r"\b(?:me too|same here|been there|so did (?:i|mine|my)|so do (?:i|mine)|so am i|so was i|"
        r"so have i|me neither|me either|neither (?:do|did|have|am|can|could) i|mine (?:did|does|"
        r"was|is|too|are|were|has|had|would|went|always|never)|join the club|same with m(?:e|y)|"
        r"same for me|same thing happened|as did i|i (?:do|did|have|am|was|had) too|like me|"
        r"just like (?:my|me)|know that feeling|know the feeling|we had|we (?:lost|were|went|did|"
        r"both|used to|moved|never|all had)|twins|samesies|i relate|can relate|relate to|"
        r"reminds me|takes me back)\b",
    ),
    Cue(
        "my-people",
        r"\bmy (?:own |old |first |last |ex |late |little |big |younger |older |best |former |"
        r"eldest |youngest )*{relative}\b",
    ),
    Cue(
        "my-life",
        r"\bmy (?:own|old|first|last|divorce|job|school|childhood|age|life|house|flat|home|"
        r"therapist|exam|exams|illness|marriage|wedding|baby|pregnancy|depression|anxiety|degree|"
        r"body|street|parents'|teens|twenties|thirties|surgery|operation|accident|birthday|"
        r"driving|move|grief|breakup|redundancy|hair|garden|piano|kitchen|bed|village|country|"
        r"hometown|family|burnout|break|church|religion|case|experience|side|lot|own)\b",
    ),
    Cue(
        "i-past",
        r"\bi (?:once|also|actually|still|even|only|really|just|never|always|too|nearly|almost|"
        r"myself|did not|could not|had not|was not|have never|have also|have had|never had|had to|"
        r"used to|got|was)? ?(?:used to|remember|lost|went|have been|grew|did|moved|failed|quit|"
        r"got (?:married|divorced|sacked|the|into|my|one|so|off|home)|struggled|cried|left|took|"
        r"found|lived|worked|stayed|learned|learnt|broke|hated|loved|felt|tried|knew|spent|kept|"
        r"made|bought|gave|drank|drove|fell|came out|came|started|stopped|missed|suffered|"
        r"experienced|hid|lied|ran|slept|dropped|married|divorced|ended|studied|played|ate|wore|"
        r"sat|walked|turned|met|burnt|burned|forgot|locked|sold|had (?!i)|was (?!late|wondering|"
        r"not|looking|thinking|about|just|curious)[^ ]+|told (?:my|everyone|people|him|her|them|"
        r"no)|said (?:no|yes|nothing|it)|put (?:my|it)|needed|wanted (?:my|it|to (?:die|run|hide|"
        r"leave)))\b",
    ),
    Cue(
        "when-i",
        r"\bwhen (?:i|my|we|mine|our) (?:was|were|had|lost|did|left|went|first|moved|got|started|"
        r"became|broke|finished|died|failed|[^ ]+ed)\b|\bwhen i\b|\bwhen my\b|\bin my (?:own|case|"
        r"family|experience|first|last|old|life|house|job)\b|\bat your age\b|\bi know (?:it|this|"
        r"that) from\b|\bfrom (?:my )?own experience\b|\bi have (?:been|had|"
        r"got(?! (?:this|that|it|you) (?:all )?wrong| (?:a|the) (?:sense|feeling|impression))|felt|lost|done|"
        r"also|two|three|a|an|never|gone|cried|struggled|known|lived|tried|the same|one)\b",
    ),
    Cue(
        "happened-to-me",
        r"\b(?:happened to (?:me|my|us)|i myself|myself|as a (?:mum|mother|dad|father|parent|"
        r"teacher|nurse|student|migrant|twin) myself|for me (?:it|too|that|as)|with me (?:it|too)|"
        r"in me\b(?! this)|tells? me i|kept me|told me|took me|made me|gave me|helped me|left me|"
        r"asked me|nearly killed me)\b",
    ),
    Cue(
        "i-feel",
        r"\bi (?:feel|felt|am feeling|find myself feeling|also feel|really feel|do feel|just feel|"
        r"am|was|get|got|find|notice i am|notice that i am|am actually|"
        r"must admit i am) (?:[^ ]+ ){0,2}(?:sad|angry|worried|moved|touched|shocked|concerned|"
        r"surprised|furious|upset|uneasy|scared|tearful|anxious|warm|heavy|protective|helpless|"
        r"cross|emotional|annoyed|happy|relieved|tense|frightened|nervous|ashamed|sick|awful|"
        r"terrible|bad|pain|uncomfortable|afraid|goosebumps|speechless|stunned|horrified|outraged|"
        r"lump|moved|saddened|gutted|confused|stuck|hopeful|curious too|bored|tired|sadness|"
        r"guilty|jealous|crying|torn|nosy|lost|weepy|appalled|disappointed|envious|in tears)\b",
    ),
    Cue(
        "moves-me",
        r"\b(?:that|this|it|which|what you (?:said|wrote|say|describe|told me)|hearing (?:this|"
        r"that|you|it)|reading (?:this|that|it)|your story|listening to you) (?:really |just |"
        r"also |actually |has |all )?(?:surprised|surprises|moved|moves|touched|touches|worries|"
        r"worried|hit|hits|scares|scared|upsets|upset|shocked|shocks|breaks|broke|makes|made|"
        r"saddens|saddened|frightens|annoys|hurts|gets|gives|gave|reminds|stings|angers|"
        r"stayed with|stays with|got to|landed) (?:me|a lump|tears)\b|"
        r"\bmakes? me (?:[^ ]+ )?(?:sad|angry|so|cry|want|feel|think of my|smile|worried|furious|"
        r"uneasy|a bit|really|quite|mad|happy|tense|anxious)\b|\b(?:lump in my|tears in my|"
        r"welling up|goosebumps|chokes me|my (?:own )?(?:stomach|chest|throat|heart|eyes|"
        r"shoulders|hands) (?:[^ ]+ )?(?:drop|dropped|drops|sank|sinks|tight|tightened|went|go|"
        r"goes|hurt|ache|aches|fill|filled)|notice (?:i|myself|that i|a|some|how i|my) )\b(?! out)",
    ),
    Cue(
        "i-would-have",
        r"\bi would (?:have (?!to )|not have|never have|never|be (?:so |absolutely |really |"
        r"completely |totally |very |quite |just |a bit |pretty )*(?:furious|angry|livid|"
        r"devastated|sad|scared|hurt|gutted|lost|terrified|raging|mad|heartbroken|upset|crushed|"
        r"exhausted|fuming|jealous|ashamed|worried|over the moon|in bits|in tears|mortified)|hate|"
        r"feel|die|lose|go (?:mad|crazy|nuts|spare|insane)|cry|scream|be|struggle|miss|want to|"
        r"not|probably)\b",
    ),
    Cue(
        "i-do",
        r"\bi (?:always|never|often|still|sometimes|usually) (?:[^ ]+ )|\bi (?:hate|love|live|cry|"
        r"wake|drink|eat|sleep|forget|struggle|run|swim|play|dread|lie|avoid|carry|share that|"
        r"actually|personally|know what it is|know that one|know it well)\b",
    ),
)
