"""What is none of the thirteen, and what takes a skill back (the manual, 0.6, 0.9, 0.10)."""

from exercises.skills.cue import Cue

CUES = (
    Cue(
        "greeting",
        r"^ (?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|welcome|bye|goodbye|see you|"
        r"take care|nice to (?:meet|see)|good to (?:meet|see)|come in|have a (?:seat|good|nice)|"
        r"until next|speak soon|morning)\b",
    ),
    Cue(
        "small-sound",
        r"^ (?:(?:mm+|mhm|mhmm|mmhm|uh huh|uhuh|uh|huh|hmm+|hm|ok|okay|k|yeah|yes|yep|yup|right|"
        r"sure|i see|ah|oh|aha|ahh?|ohh?|wow|got it|go on|alright|fair|no|nods|silence|pause|"
        r"quiet|nodding|noted|really|true|interesting|oh no|ouch|oh dear|gosh|god|jeez|waits|"
        r"waiting|smiles?|ah ok|of course|exactly|absolutely|indeed|great|cool|nice|good|oof|"
        r"right then|mm hm|mm hmm|uh huh|fine|wait) (?:, )?){1,5}$",
    ),
    Cue(
        "take-your-time",
        r"\b(?:take your time|no (?:rush|hurry|pressure)|there is no rush|whenever you are ready|"
        r"when you are ready|we have time|go on|please (?:continue|go on|go ahead)|go ahead|"
        r"keep going|carry on|i am listening|we can just sit|in your own time|as you like|"
        r"as you (?:wish|want)|if you (?:like|want|wish|prefer)|continue|only if)\b",
    ),
    Cue(
        "hope",
        r"\b(?:i |we )?(?:hope|hopefully|good luck|best of luck|fingers crossed|all the best|"
        r"wish you|enjoy|crossing)\b",
    ),
    Cue(
        "up-to-you",
        r"\b(?:up to you|your (?:choice|decision|call)|yours to (?:decide|choose)|you (?:decide|"
        r"choose)|only you (?:can|know)|i (?:may|might|could) be (?:off|wrong|mistaken|way off|"
        r"totally)|correct me|tell me if i am|i am (?:guessing|not sure)|just (?:a guess|"
        r"guessing)|maybe i am (?:wrong|off))\b",
    ),
    Cue(
        "seen",
        r"\b(?:you (?:are|were|keep|just|have|took|went|looked|look|glanced|stopped|paused|"
        r"have gone|have been|smiled|laughed|sighed|shrugged)(?: just| now| gone| been|"
        r" only)? ?(?:looking (?:at|down|away|out|up)|looked (?:at|down|away|out|up)|quiet|silent|"
        r"crying|smiling|laughing|shaking|nodding|fidgeting|glancing|glanced|a while|a moment|"
        r"typing|playing with|holding|held|tapping|pausing|stopped (?:talking|typing|there)|"
        r"breathing|tearing|wiping|twisting|turning|checking|moved|rubbing|sat|wringing)|tears|"
        r"your (?:hands?|eyes|voice|foot|feet|shoulders|leg|face|fists?|arms|jaw|fingers|sleeve|"
        r"breath|head))\b",
    ),
    Cue(
        "denied",
        r"\b(?:i (?:will|would|am|do|can) not (?:going to |want to |here to |trying to )?(?:tell|"
        r"say|give|offer|push|judge|advise|promise|suggest|make you|force|lecture|solve|claim|"
        r"pretend)|not (?:going|here) to (?:tell|give|judge|advise))\b",
    ),
    Cue(
        "i-follow",
        r"\bi (?:am not sure (?:i|what|how|if)|do not (?:quite |really |fully |know "
        r"(?:what(?! to (?:say|write|type|answer))|if|how|enough)|want to)|"
        r"want to (?:make sure|understand|be sure|check|stay|get)|"
        r"would like to (?:understand|stay|come|go|check|hear|be)|lost you|am trying to|"
        r"need a moment|am with you|may have|might have|think i|am not following|did not (?:catch|"
        r"get|quite)|missed|am glad|am thinking|will try|hope)\b",
    ),
    Cue(
        "sent-away",
        r"^ (?:(?:oh|just|please|well|no) (?:, )?){0,3}(?:(?:fuck|piss|sod|bugger|back) off|shut (?:up|it)|"
        r"go away|get lost|(?:fuck|screw) you|grow up)"
        r"(?: (?:, )?(?:now|please))? $",
    ),
    Cue(
        "one-moment",
        r"\b(?:one (?:second|moment|sec)|just a (?:second|moment|sec|minute)|hang on|hold on|"
        r"let me (?:think|see|just|read|check)|give me a|let us (?:start|begin|see|pause|go back|"
        r"stay|slow|take|leave|stop|look|talk|come))\b",
    ),
    Cue(
        "own-apology",
        r"\bsorry (?:, )?(?:i (?:am|was|did|have|had|kept|forgot|missed|cut|opened|came|got|"
        r"interrupted|misunderstood|asked|pushed|can not|could)|for (?:being|my|the|asking|"
        r"interrupting|not|keeping|jumping|cutting)|about the|to (?:interrupt|keep|ask|push|cut)|"
        r"what|could you|can you|if i)\b|\bmy (?:bad|mistake|fault|apologies)\b|\bi apologise\b",
    ),
    Cue(
        "folded",
        r"\byou have (?:just )?(?:folded|looked|gone|stopped|put|crossed|moved|turned|picked|"
        r"taken|pulled|closed|sat|leaned|leant|started|dropped|smiled|laughed|covered|brought|"
        r"got your)\b|\b(?:rain|crackly|line|screen|mic|camera|audio|lagging|froze|connection|"
        r"wifi|buzzing|window|blind|radiator|light|clock)\b",
    ),
)
