"""Sentence boundaries in English news text, and the dateline at its head."""

import re

from articles.extraction.language.lexicon import words
from articles.extraction.span import Span

# A run of stops with the closing marks (and the note reference) that belong to it, or an empty line.
_STOP = re.compile(
    r"(?P<blank>\n[ \t\r]{0,200}\n)|"
    r"(?P<stops>[.!?…]{1,8})(?P<closers>[\"'”’)\]»]{0,4}(?:\[\d{1,3}\]){0,3})"
    r"(?:(?=\s|[“\"‘(]|$)|(?<=[a-z][a-z][a-z][.!?])(?=[A-Z][a-z]))"
)

_TITLES = words(
    """mr mrs ms messrs mx dr prof rev fr sr sen sens rep reps gov govs pres amb min sec atty supt hon
    gen lt ltgen maj col cmdr capt cpt cpl sgt adm brig pvt cdr comdr ens insp det
    st ste mt ft vs v cf viz approx est ca no nos art arts vol pp fig figs ed eds al ph"""
)
_NEVER_FINAL = _TITLES - {"no", "nos", "st", "sr", "fr", "min", "sec", "v", "al", "ed", "est", "ca", "art", "mt", "ft"}
_NUMBERED = words("no nos art arts vol p pp fig figs sec para paras ch res")
_MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
_MAY_BE_FINAL = (
    words(
        """inc corp co ltd llc plc jr sr bros dept univ assn assoc natl intl gov govt etc esq st fr min sec ave blvd rd
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    penn tenn tex va vt wash wis wyo mon tue tues wed thu thur thurs fri sat sun km kt mt ft yr yrs a.m p.m
    al ed est ca"""
    )
    | _MONTHS
)

# Capitalised words that open sentences and hardly ever follow an abbreviation inside one.
_STARTERS = words(
    """A An The This That These Those He She It They We I You His Her Its Their Our My Your There Here In On At By For
    From With Without Under Over After Before Since Until During While When Where Why What Who How If Unless Although
    Though But And Or Nor So Yet Because As Both Each Some Many Most Several Few All Any No Not Another Other Others
    One Two Three Meanwhile However Moreover Also Still Now Then Earlier Later Last Next Once Only Even Instead
    Indeed Asked Among Despite According To Such Neither Either Nobody Nothing Is Are Was Were Did Do Does Has Have Had
    Can Could Will Would Should May Might Must"""
)
# "Roe asked" or "Roe, a farmer from Oslo, shouted" behind a question or an exclamation in quotation marks.
_REPORTING = re.compile(
    r"(?:\s{1,3}[\w.'’\-]{1,30}){1,5}?(?:,(?:\s{1,3}[\w.'’\-]{1,30}){1,12}?,)?\s{1,3}(?:said|says|asked|asks|added|adds|"
    r"wrote|writes|replied|replies|told|shouted|exclaimed|wondered|wonders|cried|responded|responds|continued|continues|"
    r"quipped|declared|declares|demanded|demands|tweeted|tweets|answered|answers|yelled|screamed|roared|joked|jokes|"
    r"pressed|mused|muses|recalled|recalls|read|reads|chanted|insisted|insists|remarked|posted|pleaded|snapped|interjected|"
    r"concluded|concludes|announced|announces|explained|explains|went\son)\b"
)
_WORD_BEFORE = re.compile(r"[\w.\-&]{1,24}\Z")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[«—–\-•…]{0,12}([^\W_]?[\w]{0,30})")

_PLACE = r"[A-Z][\w.'’\-]{1,24}(?:[ /][A-Z][\w.'’\-]{1,24}){0,3}"
_DAY = (
    r"(?:(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}|"
    r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)(?:,? \d{4})?"
)
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/|\[[^\[\]\n]{2,40}\])"
_DASH = r"(?:--|[-–—])"
_DATELINE = re.compile(
    rf"\s{{0,20}}(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}}?)"
    rf"(?P<day>[,.]? {_DAY}\.?,?)?(?P<agency>[,.]? {_AGENCY}\.?)?"
    rf"(?:\s{{0,3}}{_DASH}{{1,2}}\s{{1,3}}|(?P<bare>\s{{1,3}}))"
)


def dateline(text: str) -> Span | None:
    """The dateline at the head of a first paragraph, with its dash and the space after it; None if there is none.

    Without a dash only an agency between slashes or brackets after a place in capitals counts.
    Example: "OSLO, Aug. 5 (Fjord Press) - Ministers met." gives the span of "OSLO, Aug. 5 (Fjord Press) - ".
    """
    found = _DATELINE.match(text)
    if not found or found.end() >= len(text):
        return None
    place = found["place"]
    shouted = place.split(",")[0].replace(" ", "").replace(".", "").isupper()
    if found["bare"] is not None:
        return Span(0, found.end()) if shouted and found["agency"] else None
    if shouted or found["agency"] or found["day"]:
        return Span(0, found.end())
    # "Geneva - Talks resumed": a place in small letters needs a whole sentence behind its dash.
    opens_sentence = text[found.end()].isupper() and len(place) < 30 and found.end() - found.end("place") >= 3
    closed_again = re.search(_DASH + r"\s", text[found.end() : found.end() + 120])
    return Span(0, found.end()) if opens_sentence and not closed_again else None


def split_sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, without the white space around them; a dateline stays in its sentence.

    A closing quotation mark after the full stop belongs to the sentence. An empty line always ends one.
    Example: 'Sen. J. Roe voted no. "We lost." The U.S. side left.' gives three.
    """
    sentences: list[Span] = []
    head = dateline(text)
    start = 0
    for stop in _STOP.finditer(text, head.end if head else 0):
        if stop["blank"] is not None:
            _append(sentences, text, start, stop.start())
            start = stop.end()
        elif _is_boundary(text, stop):
            _append(sentences, text, start, stop.end())
            start = stop.end()
    _append(sentences, text, start, len(text))
    return sentences


def _append(sentences: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(Span(start, end))


def _is_boundary(text: str, stop: re.Match[str]) -> bool:
    end = stop.end()
    if end >= len(text):
        return True
    touching = not text[end].isspace()
    if touching and text[end].isupper():
        return True
    if touching and (stop["closers"] or text[end] not in '“"‘('):
        return False
    coming = _NEXT_WORD.match(text, end)
    word = coming[1] if coming else ""
    if not word:
        return text[end : end + 2].strip(" ") != ","
    if word[0].islower():
        return False
    if stop["stops"] != ".":
        return not (stop["closers"] and _REPORTING.match(text, end))
    return stop["closers"] != "" or not _is_abbreviation(text, stop.start(), word)


def _is_abbreviation(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation that the sentence goes on after."""
    before = _WORD_BEFORE.search(text, max(0, stop - 24), stop)
    if not before:
        return False
    word = before[0].rsplit("-", 1)[-1]
    lower = word.lower()
    if lower in _NUMBERED and following[0].isdigit():
        return True
    if lower in _NEVER_FINAL and (word[0].isupper() or lower in {"vs", "cf", "viz", "approx"}):
        return True
    if lower in _MONTHS and following[0].isdigit():
        return word[0].isupper()
    if lower in {"st", "mt", "ft"} and word[0].isupper():
        return following not in _STARTERS
    if len(word) == 1 and word.isalpha():
        return word != "I" or following not in _STARTERS
    if "." in word and all(len(part) <= 2 and part.isalpha() for part in word.split(".")):
        return lower in {"e.g", "i.e"} or following not in _STARTERS
    if lower in _MAY_BE_FINAL and (word[0].isupper() or lower in {"etc", "km", "kt", "yr", "yrs"}):
        return following not in _STARTERS
    return False
