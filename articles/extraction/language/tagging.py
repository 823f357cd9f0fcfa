"""Words of a sentence with the part that each plays, told from lexicons and neighbours instead of a trained parser.

The tags are as coarse as clause splitting and attribution need. Unknown words are nouns, capitalised ones names;
noun or verb ("plans", "talks") and finite or reduced ("signed") are decided by what stands to the left and, where
that leaves it open, by whether a surer finite verb follows in the same clause.
"""

import re
from dataclasses import dataclass
from typing import ClassVar

from articles.extraction.language import lexicon as lx
from articles.extraction.language.verbs import Form, base_of, forms_of


class Tag(str):
    """The part that a word plays.

    No enumeration: until Python 3.12 a look at a member of one costs a tenth of a microsecond, and a sentence takes
    thousands. The members are the only instances, so that `is` tells them apart.
    """

    __slots__ = ()

    FINITE: ClassVar["Tag"]
    BASE: ClassVar["Tag"]
    ING: ClassVar["Tag"]
    PARTICIPLE: ClassVar["Tag"]
    NOUN: ClassVar["Tag"]
    NAME: ClassVar["Tag"]
    PRONOUN: ClassVar["Tag"]
    DETERMINER: ClassVar["Tag"]
    ADJECTIVE: ClassVar["Tag"]
    ADVERB: ClassVar["Tag"]
    NUMBER: ClassVar["Tag"]
    PREPOSITION: ClassVar["Tag"]
    COORDINATOR: ClassVar["Tag"]
    SUBORDINATOR: ClassVar["Tag"]
    RELATIVE: ClassVar["Tag"]
    THAT: ClassVar["Tag"]
    TO: ClassVar["Tag"]
    POSSESSIVE: ClassVar["Tag"]
    PUNCTUATION: ClassVar["Tag"]


for _name in Tag.__annotations__:
    setattr(Tag, _name, Tag(_name.lower()))


@dataclass(slots=True)
class Word:
    """One word or mark: [start, end) in the text, in small letters with straight apostrophes, and its tag.

    `base` is the base of a verb form ("denies": "deny"), the word itself if it is none. Never changed once it is made;
    not frozen, because every word of an article is one and a frozen one takes twice as long to make.
    """

    start: int
    end: int
    lower: str
    tag: Tag
    base: str


_TOKEN = re.compile(
    # First what most words are, so that the rarer forms are not tried on them.
    r"[a-z]++(?=[ ,])|"
    r"(?:[A-Za-z]\.){2,8}|"
    r"(?:Mr|Mrs|Ms|Mx|Dr|Messrs|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Prof|Rev|Hon|Adm|Amb|St|Jr|Sr|[A-Z])\.|"
    r"[A-Z][A-Za-z]{0,5}\.(?=,|\s{1,2}[a-z\d])|"
    r"['’](?:s|re|ll|ve|d|m)\b|\d+(?:[.,:/]\d+){0,6}(?:(?:-[^\W_]+){1,3}|[^\W\d_]{1,3}\b)?|"
    r"[^\W_]+(?:[-&.][^\W_]+|['’](?!(?:s|re|ll|ve|d|m)\b)[^\W_]+)*|\.{2,5}|-{2,3}|[^\w\s]|_"
)

# Verbs that take a clause without "that": what follows them starts afresh.
CLAUSE_VERBS = lx.words(
    """say tell believe think claim argue insist warn note add announce deny hope fear expect suggest know report state
    declare admit acknowledge concede maintain predict promise pledge vow allege contend assert complain explain feel
    find guess imagine indicate learn mean assume conclude realise realize reckon recall remember reply show stress
    understand suspect swear figure confirm estimate decide agree hear see wish reveal testify tweet write repeat
    emphasise emphasize reiterate imply worry caution counter"""
)
_COMPOUND = re.compile(r"(?!re-|co-|pre-|over-)[\w.-]{1,30}-\w{1,20}ed")
# Past forms that hardly ever open a reduced relative clause.
_SURE_PAST = lx.words(
    """said told added noted warned argued insisted replied claimed wanted hoped feared believed thought decided agreed
    refused failed continued began remained appeared seemed had became went came promised pledged vowed responded
    complained happened died stood stayed declined tried met led won lost kept got left"""
)
# Participles that an object can follow all the same: "a missile called Iskander".
_TWO_OBJECTS = lx.words("called named dubbed titled given sent offered paid shown awarded entitled nicknamed elected")
_OBJECT_OPENS = frozenset({Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.THAT})
_GERUND_NOUNS = lx.words("meeting building hearing briefing ruling finding funding training")
_PRONOUN_DETERMINERS = lx.words(
    "this that these those both all some many few several each most such what whatever another either neither"
)
_VERB_OBJECT = frozenset(
    {Tag.DETERMINER, Tag.PRONOUN, Tag.THAT, Tag.TO, Tag.ADVERB, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE}
)
_NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN})
_IN_NOUN_PHRASE = frozenset({Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADJECTIVE})
_BREAKS = frozenset(';:—–“”"') | {"--"}
_FRESH = frozenset({Tag.SUBORDINATOR, Tag.RELATIVE, Tag.THAT, Tag.COORDINATOR})
_LOOK_AHEAD = 30
_BEFORE_IS = lx.SUBJECT_PRONOUNS | {"here", "what", "where", "let"}
_MODALS = lx.MODALS | lx.DO_FINITE
_ANY_MODALS = _MODALS | lx.NEGATED_MODALS
_PERFECT_AUXILIARIES = lx.HAVE_FINITE | {"have", "having", "'d", "'s"}
_PASSIVE_AUXILIARIES = lx.BE_FINITE | {"'s", "get", "got"}

_CLOSED: dict[str, Tag] = {
    **dict.fromkeys(lx.ADJECTIVES, Tag.ADJECTIVE),
    **dict.fromkeys(lx.PREPOSITIONS, Tag.PREPOSITION),
    **dict.fromkeys(lx.SUBORDINATORS - lx.PREPOSITIONS, Tag.SUBORDINATOR),
    **dict.fromkeys(lx.ADVERBS, Tag.ADVERB),
    **dict.fromkeys(lx.DETERMINERS, Tag.DETERMINER),
    **dict.fromkeys(lx.PRONOUNS - lx.DETERMINERS - lx.RELATIVES, Tag.PRONOUN),
    **dict.fromkeys(lx.words("which who whom whose where what"), Tag.RELATIVE),
    **dict.fromkeys(lx.COORDINATORS, Tag.COORDINATOR),
    **dict.fromkeys(lx.AUXILIARIES, Tag.FINITE),
    **dict.fromkeys(("being", "having"), Tag.ING),
    "be": Tag.BASE,
    "been": Tag.PARTICIPLE,
    "to": Tag.TO,
    "that": Tag.THAT,
}


def tag_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of `text[start:end]`, best one sentence, with offsets into `text`."""
    found = [match.span() for match in _TOKEN.finditer(text, start, len(text) if end is None else end)]
    spellings = [text[a:b] for a, b in found]
    fresh = {at for at in range(1, len(found)) if _is_opening(text, found[at - 1])}
    tagger = _Tagger(spellings, fresh)
    return [
        Word(a, b, lower, tag, base_of(lower))
        for (a, b), lower, tag in zip(found, tagger.lowers, tagger.run(), strict=True)
    ]


def _is_opening(text: str, mark: tuple[int, int]) -> bool:
    """Whether a mark opens something, so that a capital behind it tells nothing."""
    sign = text[mark[0]]
    if sign in "“‘(:[":
        return True
    return sign in "\"'" and (mark[0] == 0 or (not text[mark[0] - 1].isalnum() and text[mark[0] - 1] not in ".,!?…"))


class _Tagger:
    """One pass from left to right over the words of one sentence."""

    def __init__(self, spellings: list[str], fresh: set[int]) -> None:
        self.spellings = spellings
        self.fresh = fresh
        self.lowers = [spelling.lower().replace("’", "'") for spelling in spellings]
        self.tags: list[Tag] = []
        self.has_finite = False
        self.seen_finite = False
        self.commas = 0
        self.last_verb: Tag | None = None
        # What was known of each clause around an open relative or subordinate one.
        self.around: list[bool] = []

    def run(self) -> list[Tag]:
        for index in range(len(self.lowers)):
            tag = self.tag(index)
            self.tags.append(tag)
            self.commas += self.lowers[index] == ","
            if tag is Tag.FINITE:
                self.last_verb, self.seen_finite = tag, True
                self.has_finite = base_of(self.lowers[index]) not in CLAUSE_VERBS
            elif tag in (Tag.BASE, Tag.PARTICIPLE, Tag.ING):
                self.last_verb = tag
                if base_of(self.lowers[index]) in CLAUSE_VERBS:
                    self.has_finite = False
            elif tag in (Tag.RELATIVE, Tag.THAT, Tag.SUBORDINATOR):
                self.around.append(self.has_finite)
                self.has_finite = False
            elif tag is Tag.COORDINATOR or self.lowers[index] in _BREAKS:
                self.has_finite = False
            elif self.lowers[index] == "," and self.around and self.has_finite:
                self.has_finite = self.around.pop()
        return self.tags

    def tag(self, index: int) -> Tag:
        lower, spelling = self.lowers[index], self.spellings[index]
        if not (lower[0].isalnum() or (lower[0] == "'" and len(lower) > 1)):
            return self.apostrophe(index) if lower in ("'", "’") else Tag.PUNCTUATION
        if lower[0].isdigit() or lower in lx.NUMBER_WORDS:
            return Tag.NUMBER
        if lower == "'s":
            return self.possessive_or_is(index)
        capital = spelling[0].isupper() and index > 0 and index not in self.fresh
        closed = _CLOSED.get(lower)
        if closed is not None and not (
            capital and (spelling in ("May", "Will") or (spelling.isupper() and lower != "i"))
        ):
            return self.closed_in_context(index, closed)
        if capital or spelling[:2].isupper() or "." in lower:
            return Tag.NAME
        if lower == "longer" and index and self.lowers[index - 1] == "no":
            return Tag.ADVERB
        if lower.endswith("ly") and len(lower) > 4 and lower not in lx.NOT_ADVERBS:
            return Tag.ADVERB
        if _COMPOUND.fullmatch(lower):
            return Tag.ADJECTIVE
        forms = forms_of(lower)
        if not forms:
            return Tag.NAME if spelling[0].isupper() else Tag.NOUN
        if index == 0 and spelling[0].isupper() and self.verb_is_next(forms):
            return Tag.NAME
        return self.verb_in_context(index, forms)

    def verb_is_next(self, forms: int) -> bool:
        """Whether a sure verb stands second, so that the first word is its subject: "Talks failed"."""
        following = self.lowers[1] if len(self.lowers) > 1 else ""
        tense = forms_of(following)
        sure = (
            following in lx.AUXILIARIES or following in _SURE_PAST or bool(tense & Form.PAST and not tense & Form.BASE)
        )
        return sure or (tense == Form.THIRD and bool(forms & Form.BASE))

    def verb_is_next_to(self, index: int) -> bool:
        """Whether a mark or a verb follows, so that "chief" is a person: "the agency's chief described it"."""
        following = self.lowers[index + 1] if index + 1 < len(self.lowers) else ""
        return not following[:1].isalnum() or following in lx.AUXILIARIES or bool(forms_of(following) & Form.PAST)

    def before(self, index: int) -> int:
        """The index of the last word before `index` that is no adverb; -1 where there is none."""
        for at in range(index - 1, max(-1, index - 6), -1):
            if self.tags[at] is not Tag.ADVERB:
                return at
        return -1

    def apostrophe(self, index: int) -> Tag:
        """The bare apostrophe of "the allies' plan" against a closing quotation mark."""
        plural = index > 0 and self.lowers[index - 1].endswith("s") and index + 1 < len(self.lowers)
        opened = any(low in ("'", "‘") for low in self.lowers[max(0, index - 40) : index])
        return Tag.POSSESSIVE if plural and not opened and self.lowers[index + 1][0].isalnum() else Tag.PUNCTUATION

    def possessive_or_is(self, index: int) -> Tag:
        previous = self.lowers[index - 1] if index else ""
        return Tag.FINITE if previous in _BEFORE_IS else Tag.POSSESSIVE

    def closed_in_context(self, index: int, closed: Tag) -> Tag:
        lower = self.lowers[index]
        previous = self.tags[index - 1] if index else Tag.PUNCTUATION
        if lower in ("will", "might", "must", "need") and previous in _IN_NOUN_PHRASE:
            alone = self.lowers[index - 1] in _PRONOUN_DETERMINERS and self.lowers[index + 1 : index + 2] == ["be"]
            return Tag.FINITE if alone else Tag.NOUN
        if lower == "likely" and previous in _NOMINAL:
            return Tag.ADVERB
        if lower in ("have", "do") and self.after_modal(index):
            return Tag.BASE
        if lower == "had" and self.after_have(index):
            return Tag.PARTICIPLE
        if lower == "that" and (index == 0 or previous in (Tag.PREPOSITION, Tag.TO, Tag.PUNCTUATION)):
            return Tag.DETERMINER if previous is not Tag.PUNCTUATION or index == 0 else Tag.THAT
        if lower == "open" and previous is Tag.TO:
            return Tag.BASE
        if lower == "no" and self.lowers[index + 1 : index + 2] == ["longer"]:
            return Tag.ADVERB
        if lower == "chief" and self.verb_is_next_to(index):
            return Tag.NOUN
        if lower == "yet" and index and previous is not Tag.PUNCTUATION:
            return Tag.ADVERB
        if lower == "since" and self.after_have(index):
            return Tag.ADVERB
        return closed

    def after_modal(self, index: int) -> bool:
        at = self.before(index)
        if at >= 0 and self.tags[at] is Tag.TO:
            return True
        if at >= 1 and self.tags[at] in _NOMINAL and index - at <= 2 and self.lowers[at - 1] in _MODALS:
            return at < 2 or self.tags[at - 2] is not Tag.NOUN
        return at >= 0 and self.lowers[at] in _ANY_MODALS

    def after_have(self, index: int) -> bool:
        at = self.before(index)
        return at >= 0 and self.lowers[at] in _PERFECT_AUXILIARIES

    def after_be(self, index: int) -> bool:
        at = self.before(index)
        return at >= 0 and (base_of(self.lowers[at]) == "be" or self.lowers[at] in _PASSIVE_AUXILIARIES)

    def verb_in_context(self, index: int, forms: int) -> Tag:
        at = self.before(index)
        previous = self.tags[at] if at >= 0 else Tag.PUNCTUATION
        if forms & Form.BASE and self.after_modal(index):
            return Tag.BASE
        if forms & Form.PARTICIPLE and (self.after_have(index) or self.after_be(index)):
            return Tag.PARTICIPLE
        if forms & Form.ING:
            noun = previous in _IN_NOUN_PHRASE or (self.lowers[index] in _GERUND_NOUNS and previous in _NOMINAL)
            return Tag.NOUN if noun else Tag.ING
        past_only = bool(forms & Form.PAST) and not forms & (Form.PARTICIPLE | Form.BASE)
        sure = past_only or self.lowers[index] in _SURE_PAST
        if previous in _IN_NOUN_PHRASE or previous in (Tag.PREPOSITION, Tag.TO):
            pronoun = (
                at >= 0 and self.lowers[at] in _PRONOUN_DETERMINERS and base_of(self.lowers[index]) not in lx.NOUNISH
            )
            told = previous is Tag.ADJECTIVE and base_of(self.lowers[index]) in ("say", "tell", "believe", "think")
            if (sure and previous is not Tag.PREPOSITION and previous is not Tag.DETERMINER) or pronoun or told:
                return Tag.FINITE
            return Tag.ADJECTIVE if forms & Form.PARTICIPLE else Tag.NOUN
        if forms == Form.PARTICIPLE:
            return Tag.PARTICIPLE
        if forms & Form.PAST:
            if previous is Tag.FINITE and at == index - 1 and forms & Form.PARTICIPLE:
                return Tag.ADJECTIVE
            if sure:
                return Tag.FINITE
            return Tag.FINITE if self.is_finite_past(index, at, previous) else Tag.PARTICIPLE
        return self.present(index, at, previous, forms)

    def is_finite_past(self, index: int, at: int, previous: Tag) -> bool:
        """Finite "ended" in "The talks ended", reduced in "the treaty signed in 1987 bans missiles"."""
        if at < 0:
            return False
        if previous in (Tag.RELATIVE, Tag.THAT) or self.lowers[at] in lx.SUBJECT_PRONOUNS:
            return True
        if previous is Tag.COORDINATOR:
            # "He left, ignoring the calls, and declared ..." goes on with the first verb.
            resumes = self.last_verb is Tag.ING and self.has_finite and self.lowers[at - 1] == ","
            # "He vowed to end the dispute and called the decision a blow" does so behind an infinitive.
            governs = self.last_verb in (Tag.BASE, Tag.ING) and self.next_tag(index) in _OBJECT_OPENS
            return self.last_verb is Tag.FINITE or resumes or (governs and self.seen_finite)
        if previous is Tag.PUNCTUATION and self.lowers[at] == ",":
            return not self.has_finite and self.commas > 1
        if previous is Tag.PUNCTUATION and self.finite_follows(index):
            return False
        if previous is Tag.PUNCTUATION and self.lowers[at] not in (")", "”", '"', "’", "'", "]"):
            return False
        following = self.lowers[index + 1] if index + 1 < len(self.lowers) else ""
        dated = following in lx.WEEKDAYS and self.finite_follows(index)
        if self.lowers[index] not in _TWO_OBJECTS and self.next_tag(index) in _OBJECT_OPENS and not dated:
            return True
        if following == "by" or self.has_finite:
            return False
        return bool(self.around) or not self.finite_follows(index)

    def finite_follows(self, index: int) -> bool:
        """Whether a surer finite verb follows before the clause can have ended."""
        for at in range(index + 1, min(len(self.lowers), index + _LOOK_AHEAD)):
            lower = self.lowers[at]
            if lower in ",;:—–" or _CLOSED.get(lower) in _FRESH or lower in lx.SUBORDINATORS:
                return False
            if (lower in lx.AUXILIARIES and self.spellings[at] not in ("May", "Will")) or lower in _SURE_PAST:
                return True
            forms = forms_of(lower)
            if forms & Form.PAST and not forms & (Form.PARTICIPLE | Form.BASE):
                return True
            if forms == Form.THIRD and base_of(lower) not in lx.NOUNISH and self.spellings[at][0].islower():
                return True
        return False

    def present(self, index: int, at: int, previous: Tag, forms: int) -> Tag:
        """Base and third-person forms, which are mostly nouns as well."""
        if self.lowers[index] == "close" and self.lowers[index + 1 : index + 2] == ["to"]:
            return Tag.ADJECTIVE
        nounish = base_of(self.lowers[index]) in lx.NOUNISH
        subject = self.lowers[at] if at >= 0 else ""
        if previous in (Tag.PARTICIPLE, Tag.FINITE) and at == index - 1 and not self.let_or_help(at):
            return Tag.FINITE if not nounish and forms == Form.THIRD else Tag.NOUN
        if previous is Tag.NUMBER and nounish:
            return Tag.NOUN
        if subject in ("he", "she", "it") and not forms & Form.THIRD and self.tags[at - 1] is not Tag.THAT:
            return Tag.ADJECTIVE if self.lowers[index] == "clear" else Tag.BASE
        if previous is Tag.THAT and at < index - 1 and forms == Form.THIRD:
            return Tag.FINITE
        if subject == "that" and nounish and lx.AUXILIARIES.intersection(self.lowers[index + 1 : index + 2]):
            return Tag.NOUN
        if subject == "whose":
            return Tag.NOUN
        if previous is Tag.RELATIVE or subject in lx.SUBJECT_PRONOUNS or previous is Tag.PRONOUN:
            return Tag.FINITE
        if previous is Tag.COORDINATOR and forms == Form.THIRD and not nounish:
            return Tag.FINITE
        if previous is Tag.COORDINATOR and self.last_verb in (Tag.BASE, Tag.FINITE):
            if nounish and self.next_tag(index) not in _VERB_OBJECT:
                return Tag.NOUN
            return self.last_verb
        plural = (subject.endswith("s") and not subject.endswith("ss")) or subject in lx.IRREGULAR_PLURALS
        if previous in _NOMINAL or (previous is Tag.PUNCTUATION and subject in (",", ")", "”", '"')):
            agrees = bool(forms & Form.THIRD) or plural or previous is Tag.PUNCTUATION
            if not nounish and (agrees or not self.has_finite):
                return Tag.FINITE
            clashes = bool(forms & Form.THIRD) and plural and previous is Tag.NOUN
            if nounish and agrees and not self.has_finite and not clashes and self.has_room_for_verb(index, previous):
                return Tag.FINITE
            return Tag.NOUN
        if forms & Form.BASE and not nounish:
            return Tag.BASE
        return Tag.NOUN

    def has_room_for_verb(self, index: int, previous: Tag) -> bool:
        """Whether what follows suits a verb: "plans to visit", "bans missiles", but not "plans were made"."""
        following = self.next_tag(index)
        if following in _VERB_OBJECT:
            return True
        if following is Tag.NOUN or (following is Tag.PREPOSITION and index > 1):
            return not self.finite_follows(index)
        last = following is None or following is Tag.PUNCTUATION
        if self.lowers[index] in ("point", "points") and self.lowers[index + 1 : index + 2] == ["out"]:
            return True
        if last and {"”", '"'} & set(self.lowers[1 : min(index, 6)]):
            return True
        return last and previous is Tag.NAME and index > 2 and "," in self.lowers[max(0, index - 6) : index]

    def let_or_help(self, at: int) -> bool:
        return base_of(self.lowers[at]) in ("let", "help", "make", "dare")

    def next_tag(self, index: int) -> Tag | None:
        if index + 1 >= len(self.lowers):
            return None
        lower = self.lowers[index + 1]
        if not lower[0].isalnum() and lower not in ("“", '"', "'", "‘"):
            return Tag.PUNCTUATION
        closed = _CLOSED.get(lower)
        if closed is not None:
            return closed
        if self.spellings[index + 1][0].isupper():
            return Tag.NAME
        return Tag.ADVERB if lower.endswith("ly") and lower not in lx.NOT_ADVERBS else Tag.NOUN
