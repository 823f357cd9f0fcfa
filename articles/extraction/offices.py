"""Offices as news names them: "Moscow's top diplomat", "the Russian foreign minister", "the president"."""

import re

# The words in print, then the titles of the registry (folded, small letters) that they may mean.
_PHRASES = {
    "president": ("president", "acting president"),
    "prime minister": ("prime minister", "chairman of the government", "chairman of the council of ministers"),
    "premier": ("prime minister", "premier", "chairman of the council of ministers"),
    "chancellor": ("chancellor", "federal chancellor"),
    "foreign minister": ("foreign minister", "minister of foreign affairs", "minister for foreign affairs"),
    "foreign secretary": ("foreign secretary",),
    "secretary of state": ("secretary of state",),
    "top diplomat": ("foreign minister", "secretary of state", "foreign secretary", "minister of foreign affairs"),
    "chief diplomat": ("foreign minister", "secretary of state", "foreign secretary", "minister of foreign affairs"),
    "deputy foreign minister": ("deputy foreign minister", "first deputy foreign minister"),
    "defence minister": ("defence minister", "defense minister", "minister of defence", "minister of defense"),
    "defence secretary": ("defence secretary", "secretary of defense", "secretary of defence", "defense secretary"),
    "secretary of defence": ("secretary of defense", "secretary of defence", "defense secretary", "defence secretary"),
    "pentagon chief": ("secretary of defense", "defense secretary", "secretary of defence"),
    "defence chief": ("defence minister", "defense minister", "minister of defence", "secretary of defense"),
    "national security adviser": ("national security adviser", "national security advisor"),
    "national security advisor": ("national security adviser", "national security advisor"),
    "kremlin spokesman": ("kremlin spokesman", "press secretary of the president", "kremlin press secretary"),
    "secretary general": ("secretary general", "secretary-general"),
    "secretary-general": ("secretary general", "secretary-general"),
    "nato chief": ("secretary general", "secretary-general"),
    "un chief": ("secretary general", "secretary-general"),
    "director general": ("director general", "director-general"),
    "director-general": ("director general", "director-general"),
    "iaea chief": ("director general", "director-general"),
    "leader": ("general secretary", "president", "supreme leader", "first secretary", "prime minister"),
    "soviet leader": ("general secretary", "first secretary", "general secretary of the communist party"),
    "supreme leader": ("supreme leader",),
    "foreign policy chief": ("high representative", "high representative for foreign affairs and security policy"),
    "director of national intelligence": ("director of national intelligence",),
    "speaker": ("speaker", "speaker of the state duma", "speaker of the house", "chairman of the state duma"),
}
_FOLDED = {phrase.replace("defence", "defense"): titles for phrase, titles in _PHRASES.items()} | _PHRASES
_BY_LENGTH = sorted(_FOLDED, key=len, reverse=True)
_PATTERN = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, _BY_LENGTH)) + r")(?![\w-])", re.IGNORECASE)
_FORMER = re.compile(r"(?:former|then|ex|late|future|next|vice|deputy|assistant|under|acting)[ -]\Z", re.IGNORECASE)


def office_phrases(folded: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where `folded` names an office, as (start, end, titles); "former" and "vice" ones are left out.

    Example: "Ruritania's top diplomat left" gives "top diplomat" with the titles of foreign ministers.
    """
    return [
        (match.start(), match.end(), _FOLDED[match[0].lower()])
        for match in _PATTERN.finditer(folded)
        if not _FORMER.search(folded, max(0, match.start() - 12), match.start())
    ]
