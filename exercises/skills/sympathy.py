"""Sympathy: sorrow or pity for the client (the manual, 11)."""

from exercises.skills.cue import Cue
from exercises.skills.text import OWN_ACT

_HELPERS_OWN = (
    r"(?!i am |i was |i did |i have |i had |i kept |i forgot |i missed |i cut |i opened |"
    r"i came |i got |i interrupted |i can not |i misunderstood |i asked |i pushed |"
    r"for (?:being|my|asking|the (?:noise|wait|delay|silence|interruption|question|confusion|"
    r"slow|late|mix|bad)|interrupting|pushing|cutting|not|keeping|jumping|misunderstanding|"
    r"assuming)|"
    r"about the (?:noise|wait|delay|mix|phone|line)|to (?:interrupt|keep|ask|push|cut|bother|"
    r"stop|have to)|, (?:can|could|i |what|did)|can you|could you|what|but)"
)

CUES = (
    Cue(
        "sorry-for",
        rf"(?<!you are )(?<!you were )(?<!feel )(?<!saying )(?<!say )(?<!said )(?<!feeling )(?<!be"
        rf" )\bsorry(?: [^ ]+){{0,1}} {_HELPERS_OWN}(?:for|about|to hear|that|you|he|she|they|your|"
        rf"this|it|if|to read|this|there|things|all|life)\b",
    ),
    Cue(
        "so-sorry",
        r"^ (?:[^ ]+ ){0,3}(?:i am |im )?(?:so|really|very|truly|terribly|deeply|genuinely|"
        rf"awfully|just so) (?:[^ ]+ )?sorry\b(?! {OWN_ACT})",
    ),
    Cue(
        "sorry-alone",
        r"^ (?:[^ ]+ ){0,3}(?:i am )?sorry(?: for you| about that| about this| to hear that|"
        r" to hear this| to hear it| love| mate)? $",
    ),
    Cue(
        "poor-you",
        r"\bpoor (?:you|thing|love|soul|old|little|dear|lamb|girl|boy|man|woman|baby|kid|darling|"
        r"lad|lass|[^ ]+ )|\byou poor\b|\bpitiful\b|\bmy (?:deepest |sincere |warm )*(?:sympathy|"
        r"sympathies|condolences)\b",
    ),
    Cue(
        "heart-goes",
        r"\bheart (?:goes|breaks|aches|is breaking|bleeds|hurts|sinks|broke|is)\b|\b(?:feel|"
        r"feeling) (?:so |really |deeply |very |for |truly |much )*(?:bad |sorry |"
        r"sad )?for (?:you|him|her|them)\b|\bbreaks my heart\b|\bheartbreaking\b",
    ),
    Cue(
        "hugs",
        r"\bhugs?\b|\bsending (?:you )?(?:love|hugs|strength|a|lots|all|warm|so|much|positive|"
        r"big)\b|\bthinking of you\b|\bcondolences\b|\bthoughts are with\b|\bwith you in\b|"
        r"\bmy thoughts\b|\bsympathies\b|\bhug you\b",
    ),
    Cue(
        "how-awful",
        r"^ (?:[^ ]+ )?(?:, )?(?:how|what an?|so|that is|it is|this is|just|"
        r"absolutely) (?:[^ ]+ ){0,2}(?:awful|terrible|sad|horrible|dreadful|heartbreaking|tragic|"
        r"horrid|shame|pity|nightmare|devastating|horrendous|miserable|rotten|unlucky|horrific|"
        r"rough|painful|grim|bad luck|ghastly|upsetting|hard luck|unfortunate|loss|blow|tragedy|"
        r"heart-breaking)\b(?! of )",
    ),
    Cue(
        "that-is-awful",
        r"\b(?:that|it|this)(?: all)? (?:is|was|must be)? ?(?:so |really |just |absolutely |such |"
        r"a |truly |simply |utterly |too |completely )*(?:awful|terrible|heartbreaking|horrible|"
        r"tragic|sad|devastating|dreadful|shame|nightmare|horrendous|horrific|tragedy)(?: news|"
        r" thing| to hear| for you)? $",
    ),
    Cue("oh-no", r"^ (?:[^ ]+ )?(?:oh (?:no|dear|you)|aww?|ouch|noo+)\b"),
)
