"""Frames of speech that no verb of speech heads: "in the words of X", "dismissed by X", "X's answer is that"."""

from collections.abc import Iterator

from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.speech import is_reporter, is_speech
from articles.extraction.claims.statements import Statement
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx

_VIEWS = lx.words("words view views opinion eyes judgment judgement estimation phrase reading telling account")
_STANCES = lx.words(
    """answer argument worry position view claim contention fear hope demand message response reply line case complaint
    concern conclusion verdict assessment explanation objection belief warning retort charge point aim priority"""
)
_NOW = ("now", "today", "still", "then")
_TIDINGS = lx.words("announce report note read write cite brief notify inform tell raise undertake back support plan")
_TOLD_SO = lx.words("say tell note put warn argue observe explain write point announce admit acknowledge recall")
_MARKS = (",", '"', "”", "—", "–", "-")
_ASIDE = 8
_PROTESTS = lx.words(
    "protest protests call calls warning warnings appeal appeals demand demands rebuke praise criticism"
)
_BE = lx.BE_FINITE | {"been", "being", "be"}


def frames(sentence: Sentence, statement: Statement) -> Iterator[tuple[str, int, int, int]]:
    """The frames among the statement's own words: rule, the word that shows it, the words [first, end) of who speaks.

    Example: "The pact was dismissed by Ruritania as a trick" has Ruritania speak.
    """
    words = sentence.words
    for index in statement.own[:-1]:
        lower = words[index].lower
        if lower == "according" and words[index + 1].lower == "to":
            yield "according to", index, index + 2, _mark_after(words, index + 2)
        elif lower in _VIEWS and index > 0 and words[index + 1].lower == "of" and _opens_view(words, index):
            yield "in the words of", index, index + 2, _mark_after(words, index + 2)
        elif lower in _VIEWS and index > 0 and words[index - 1].tag is Tag.POSSESSIVE:
            first = _owner(words, index)
            if first is not None and first > 0 and words[first - 1].lower == "in":
                yield "in whose view", index, first, index
        elif lower == "as" and words[index + 1].tag in (Tag.NAME, Tag.DETERMINER):
            end = _end_of_agent(words, index + 1)
            if [word.lower for word in words[end : end + 2]] in (["put", "it"], ["puts", "it"]):
                yield "as X put it", index, index + 1, end
            elif _is_said_so(words, index, end):
                yield "as X said", index, index + 1, end
        elif lower == "by" and _is_passive_speech(words, index):
            yield "said by", index, index + 1, _end_of_agent(words, index + 1)
        elif lower in _STANCES and _is_said_to_be(words, index):
            first = _owner(words, index)
            if first is not None:
                yield "whose answer it is", index, first, index
        elif lower == "for" and words[index].start == sentence.span.start:
            end = _end_of_agent(words, index + 1)
            if not any(word.tag is Tag.POSSESSIVE for word in words[index:end]):
                yield "for whom it is so", index, index + 1, end
        elif lower == "from" and words[index].start == sentence.span.start:
            end = _end_of_agent(words, index + 1)
            if any(word.lower in _PROTESTS for word in words[end : end + 8]):
                yield "from whom it came", index, index + 1, end


def _is_said_so(words: list[Word], opener: int, verb: int) -> bool:
    """Whether "as Roe told reporters on Monday," stands between marks, with nothing said in it."""
    before = words[opener - 1].lower if opener else ","
    verb += verb + 1 < len(words) and words[verb].lower in lx.HAVE_FINITE
    if (
        verb >= len(words)
        or words[verb].tag not in (Tag.FINITE, Tag.PARTICIPLE)
        or not is_reporter(words[verb])
        or before not in _MARKS
    ):
        return False
    end = verb + 1
    while end < len(words) and words[end].tag is not Tag.PUNCTUATION:
        if words[end].tag in (Tag.FINITE, Tag.THAT) or end - verb > _ASIDE:
            return False
        end += 1
    return words[verb].base in _TOLD_SO


def _opens_view(words: list[Word], index: int) -> bool:
    before = [word.lower for word in words[max(0, index - 2) : index]]
    return bool(before) and ("in" in before)


def _is_passive_speech(words: list[Word], by: int) -> bool:
    """ "was dismissed by", "were described as groundless by"."""
    for at in range(by - 1, max(-1, by - 5), -1):
        if words[at].tag in (Tag.PUNCTUATION, Tag.FINITE):
            return False
        if words[at].tag is Tag.PARTICIPLE:
            be = words[at - 1].lower if at else ""
            stance = is_speech(words[at]) and words[at].base not in _TIDINGS
            return stance and be in _BE
    return False


def _is_said_to_be(words: list[Word], noun: int) -> bool:
    """Whether "is that", "was that" follows the noun."""
    at = noun + 1
    while at < len(words) and (words[at].tag is Tag.ADVERB or words[at].lower in _NOW) and at < noun + 3:
        at += 1
    be = [word.lower for word in words[at : at + 2]]
    at += 2 if be in (["has", "been"], ["had", "been"]) else 1 if be[:1] in (["is"], ["was"], ["remains"]) else 0
    return at < len(words) and at > noun + 1 and words[at].tag is Tag.THAT


def _owner(words: list[Word], noun: int) -> int | None:
    """The first word of the owner of a noun: of "Ruritania's answer", "their worry"; None where it has none."""
    at = noun - 1
    while at > noun - 4 and at >= 0 and words[at].tag is Tag.ADJECTIVE:
        at -= 1
    if at < 0 or words[at].tag is not Tag.POSSESSIVE:
        return None
    first = at
    while first > 0 and words[first - 1].tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER):
        first -= 1
    return first


def _mark_after(words: list[Word], at: int) -> int:
    while at < len(words) and words[at].tag not in (Tag.PUNCTUATION, Tag.RELATIVE):
        at += 1
    return at


def _end_of_agent(words: list[Word], at: int) -> int:
    """The end of the noun phrase that opens at a word: "Ruritania" of "by Ruritania on Monday as a trick"."""
    closing = (Tag.PUNCTUATION, Tag.PREPOSITION, Tag.FINITE, Tag.RELATIVE, Tag.THAT, Tag.SUBORDINATOR, Tag.PRONOUN)
    first = at
    while at < len(words) and (words[at].tag not in closing or (words[at].lower == "of" and at > first)):
        at += 1
    return at
