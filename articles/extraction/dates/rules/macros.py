"""Pieces of patterns that several rules share."""

MACROS = {
    "MONTH": "MONTHNAME | MONTHABBR DOT?",
    "WEEKDAY": "WEEKDAY | WEEKDAYABBR DOT?",
    "DAY": "DAY | DAYORDINAL",
    "YEAR": "YEAR | SHORTYEAR | CENTURYWORD TENS (HYPHEN? DIGITWORD)?",
    # "two and a half", "twenty-four", "1,200", "a couple of", "several", "half a"
    "COUNT": (
        "NUM HYPHEN? FRACTION"
        " | (NUM | NUMWORD) HYPHEN ('odd' | 'some' | 'and' HYPHEN 'a' HYPHEN 'half')"
        " | (NUM | NUMWORD) (HYPHEN? NUMWORD){0,4} ('and' A? 'half' | 'and' NUMWORD (HYPHEN? NUMWORD)?)?"
        " | A ('couple' | 'pair') ('of' | 'more')? | A ('handful' | 'number' | 'matter') 'of' | A 'few'"
        " | 'half' HYPHEN? A | A 'half' HYPHEN? 'dozen'? | A NUMWORD"
        " | VAGUECOUNT ('hundred' | 'thousand' | 'dozen')? | A"
        " | ('dozens' | 'scores' | 'hundreds' | 'thousands' | 'tens') 'of' ('thousands' 'of')?"
    ),
    # "two to three weeks": the lower end of a range before the upper one
    "RANGE": "(NUM | NUMWORD) ('to' | 'or')",
    "NUMBER": "(NUM | NUMWORD) (HYPHEN? NUMWORD){0,4} ('and' A? 'half')?",
    "ADJ": (
        "'more' | 'consecutive' | 'straight' | 'full' | 'whole' | 'long' | 'additional' | 'other' | 'successive'"
        " | 'calendar' | 'business' | 'working' | 'solid' | 'short' | 'extra' | 'further' | 'trading' | 'fiscal'"
        " | 'crucial' | 'critical'"
    ),
    "HEDGE": (
        "'nearly' | 'almost' | 'at' ('least' | 'most') | 'barely' | 'up' 'to'"
        " | ('just' | 'well' | 'slightly')? 'under' | ('just' | 'well' | 'slightly') 'over'"
        " | ('no' | 'not' | 'much' | 'slightly' | 'little')? COMPARATIVE 'than'"
    ),
    # "early August", "the end of 1991": early and late stay in the mention, an article in front of them does not
    "EARLY": "('early' | 'late' | 'mid') HYPHEN?",
    "END": "'the'? part:('beginning' | 'start' | 'middle' | 'end' | 'close' | 'turn') 'of' 'the'?",
    "PART": (
        "'early' | 'late' | 'mid' HYPHEN? | 'the'? part:('beginning' | 'start' | 'middle' | 'end' | 'close') 'of'"
    ),
    "AWAY": "way:('before' | 'after' | 'from' | 'ahead' 'of' | 'prior' 'to' | 'following')",
    "CUE": (
        "'last' | 'past' | 'next' | 'coming' | 'upcoming' | 'following' | 'previous' | 'preceding' | 'prior'"
        " | 'current'"
    ),
}
