"""Pieces of patterns that several rules share."""

MACROS = {
    "MONTH": "MONTHNAME | MONTHABBR DOT?",
    "WEEKDAY": "WEEKDAY | WEEKDAYABBR DOT?",
    "DAY": "DAY | DAYORDINAL",
    "YEAR": "YEAR | SHORTYEAR | CENTURYWORD TENS (HYPHEN? DIGITWORD)?",
    "COUNT": (
        "(NUM | NUMWORD) (HYPHEN? NUMWORD){0,4} ('and' A? 'half' | 'and' NUMWORD (HYPHEN? NUMWORD)?)?"
        " | A 'couple' ('of' | 'more')? | A 'few' | A 'handful' 'of' | A 'number' 'of' | 'half' A | 'half' HYPHEN? A"
        " | A 'half' HYPHEN? ('dozen')? | A NUMWORD | VAGUECOUNT | A | ('dozens' | 'scores' | 'hundreds' | 'thousands') 'of'"
    ),
    "ADJ": (
        "'more' | 'consecutive' | 'straight' | 'full' | 'whole' | 'long' | 'additional' | 'other' | 'successive' | 'calendar'"
        " | 'business' | 'working' | 'solid' | 'short' | 'extra' | 'further' | 'trading' | 'fiscal' | 'crucial' | 'critical'"
    ),
    "HEDGE": (
        "'nearly' | 'almost' | 'at' ('least' | 'most') | ('no' | 'not' | 'much' | 'a' 'little' | 'slightly' | 'little')? COMPARATIVE 'than'"
        " | ('just' | 'well')? ('over' | 'under') | 'up' 'to' | 'barely'"
    ),
    "EARLYPART": (
        "('the' | 'very')? ('early' | 'late' | 'mid') HYPHEN? ('in' 'the'? | 'the')?"
        " | ('earlier' | 'later') 'in' 'the'?"
        " | 'the'? ('beginning' | 'start' | 'middle' | part:END) 'of' 'the'?"
    ),
    "EARLYDAY": "('early' | 'late' | 'earlier' | 'later' | 'mid') HYPHEN?",
    "EARLYTHIS": "'early' | 'late' | 'earlier' | 'later' | 'mid' HYPHEN? | 'the'? ('beginning' | 'start' | 'middle' | part:END) 'of'",
    "PARTOFDAY": "daypart:DAYPART",
    "FULLWAY": "way:('before' | 'after' | 'ahead' 'of' | 'prior' 'to' | 'following') 'the'?",
}
