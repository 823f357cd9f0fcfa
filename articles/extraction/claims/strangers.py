"""Strangers: speakers whom nobody knows yet, told by the shape of their noun phrase and by where it stands."""

import re

from articles.extraction.claims.sentence import Sentence
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx

# Nouns for people by what they do, are or come from, and those that only look like them.
_AGENT = re.compile(r"\w{2,20}(?:er|or|ist|ian|man|woman|men|women|eer|crat|ant|ess|ee|judge|pope|king|chief|head)s?")
_NO_AGENTS = lx.words(
    """paper newspaper letter order center centre number matter other power chapter disaster danger fear offer answer
    error factor sector mirror horror terror corridor reactor weather winter summer member-state border charter poster
    banner broadcaster newsletter computer carrier bomber launcher interceptor cruiser destroyer tanker fighter silo
    chamber register paragraph headquarter quarter remainder latter former either neither another better further
    whether proper over under after never ever rather december november october september manner layer cluster barrier
    trigger water fiber fibre meter metre kilometer kilometre liter litre tower river rumor rumour war covenant
    grant restaurant plant quotient process access press success progress business witness mess loss guarantee
    committee degree fee referee warrant variant sender encounter counter buffer transfer matter master cover"""
) - lx.words("witness referee")
# Those who only pass on what others said, and things: neither is a speaker.
_RELAYS = re.compile(
    r"(?:.*(?:news|media|agency|times|post|tribune|herald|gazette|journal|magazine|radio|television|tv)|"
    r"reuters|ap|afp|upi|dpa|bbc|cnn|nbc|abc|cbs|tass|itar-tass|ria|ria novosti|interfax|xinhua|kyodo|yonhap|kcna|"
    r"irna|isna|fars|tasnim|bloomberg|axios|politico|kommersant|izvestia|pravda|der spiegel|le monde|al jazeera)",
    re.IGNORECASE,
)
_LONGEST = 9
_OPENING = 8


def stranger(sentence: Sentence, first: int, end: int, *, closing: bool = False) -> tuple[int, int] | None:
    """The words of [first, end) that name a speaker unknown so far; None where they name a thing or a relay.

    `closing`: the phrase stands behind what is said ("..., the veteran said"), where any noun speaks.
    Examples: "Igor Blat" in "Igor Blat, who heads an institute,"; "Blat"; "the historian"; but not "the paper".
    """
    words = sentence.words
    while first < end and words[first].tag in (Tag.PUNCTUATION, Tag.ADVERB):
        first += 1
    name = _first_name(sentence, first, end)
    if name is not None:
        return None if _RELAYS.fullmatch(_text(sentence, *name)) else name
    end = next((at for at in range(first, end) if words[at].tag in (Tag.PREPOSITION, Tag.PUNCTUATION)), end)
    if not first < end <= first + _LONGEST or not _is_plain(sentence, first, end):
        return None
    head = words[end - 1]
    pointed = words[first].tag in (Tag.DETERMINER, Tag.POSSESSIVE)
    agent = _AGENT.fullmatch(head.lower) is not None or (closing and pointed)
    thing = head.lower.removesuffix("s") in _NO_AGENTS or _RELAYS.fullmatch(head.lower)
    return (first, end) if head.tag is Tag.NOUN and agent and not thing else None


def _first_name(sentence: Sentence, first: int, end: int) -> tuple[int, int] | None:
    """The first run of names that heads its phrase: two or more words, or one that is all there is before a mark."""
    words = sentence.words
    at = first
    while at < min(end, first + _OPENING):
        if not _is_name(sentence, at):
            at += 1
            continue
        run = at
        while run < end and _is_name(sentence, run):
            run += 1
        governed = at > first and words[at - 1].tag in (Tag.PREPOSITION, Tag.TO)
        alone = at == first or (at == first + 1 and words[first].tag is Tag.DETERMINER)
        whole = run == end or words[run].lower == ","
        owns = run < end and words[run].tag is Tag.POSSESSIVE
        if not governed and not owns and (run - at > 1 or (alone and whole)):
            return at, run
        at = run
    return None


def _is_name(sentence: Sentence, at: int) -> bool:
    word, form = sentence.words[at], sentence.forms[at]
    plain = form is not None and not form.isupper()
    return word.tag is Tag.NAME and plain and any(letter.isalpha() for letter in word.lower)


def _is_plain(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words could be a noun phrase for somebody: no stand-in for a treaty, a date or a weapon."""
    opens: Word = sentence.words[first]
    stands_in = any(form is not None and form.isupper() for form in sentence.forms[first:end])
    return not stands_in and opens.tag in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE, Tag.NUMBER, Tag.POSSESSIVE)


def is_relay(phrase: str) -> bool:
    """Whether a noun phrase names those who only pass on what others said: "the Klow Times", "Reuters"."""
    return _RELAYS.fullmatch(re.sub(r"^[Tt]he ", "", phrase)) is not None


def _text(sentence: Sentence, first: int, end: int) -> str:
    return sentence.text[sentence.words[first].start : sentence.words[end - 1].end]
