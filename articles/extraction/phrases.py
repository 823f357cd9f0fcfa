"""Phrases: what stands at a word of a sentence and behind it, told by looking ahead a bounded number of words."""

from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS

BREAKS = frozenset({";", ":", "—", "–", "--"})
SKIPPED_AFTER_VERB = lx.WEEKDAYS | lx.words(
    "on in at late early yesterday today earlier later last this week month year"
)
MAYBE_SUBORDINATORS = lx.words("after before since until till once as like")
_SUBJECTS_ALONE = lx.words("i he she it we they")
_NAMING = (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE)
_ASIDES = (Tag.NAME, Tag.ING, Tag.PARTICIPLE, Tag.RELATIVE, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)
_VERBAL = frozenset({Tag.FINITE, Tag.ING, Tag.PARTICIPLE, Tag.BASE})
_ENDING_SUBJECT = frozenset({Tag.PUNCTUATION, Tag.THAT, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ING, Tag.BASE})
NOMINAL = (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN)


class Phrases:
    """The words of one sentence, asked about by index; an index outside of it has no tag and no letters."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words

    def lists_nouns(self, comma: int) -> bool:
        """Whether the comma stands in a row of bare nouns: "the use, transfer and storage of arms"."""
        at = comma + 1
        for _ in range(8):
            at += self.tag_at(at) is Tag.NOUN or (self.lower_at(at) == "," and self.tag_at(at + 1) is Tag.NOUN)
        joined = self.lower_at(at) in ("and", "or") and self.tag_at(at + 1) is Tag.NOUN
        return comma + 1 < at < comma + 8 and joined and self.tag_at(comma - 1) is Tag.NOUN

    def is_subject_at(self, index: int) -> bool:
        return self.tag_at(index) is not Tag.PREPOSITION and self.subject_and_verb(index)

    def back_over_time(self, index: int) -> int:
        """The index of the last word at or before `index` that is not part of "on Wednesday", "late last week"."""
        for at in range(index, max(-1, index - 6), -1):
            word = self.words[at]
            if word.lower not in SKIPPED_AFTER_VERB and word.tag is not Tag.NUMBER:
                return at
        return max(-1, index - 6)

    def reports(self, index: int) -> bool:
        word = self.words[index]
        return word.tag in _VERBAL and word.base in CLAUSE_VERBS

    def coordinates(self, index: int) -> bool:
        """A finite verb (after adverbs), or a subject with one, follows the coordinator."""
        for _ in range(4):
            index += self.tag_at(index) is Tag.ADVERB
        return self.tag_at(index) is Tag.FINITE or self.subject_and_verb(index)

    def subject_and_verb(self, index: int) -> bool:
        """Whether a noun phrase (a few words, no mark, no further opener) and then a finite verb stand at `index`."""
        if self.verb_behind_aside(index):
            return True
        for at in range(index, min(len(self.words), index + 12)):
            word = self.words[at]
            if word.tag is Tag.FINITE:
                return at > index
            if word.tag is Tag.ING and at == index and self.tag_at(index - 1) is Tag.COORDINATOR:
                continue
            if word.tag in _ENDING_SUBJECT:
                return False
            if word.lower == "but" or (word.tag is Tag.PREPOSITION and word.lower in MAYBE_SUBORDINATORS):
                return False
        return False

    def is_phrase(self, index: int) -> bool:
        """Whether a pronoun opens the main clause behind a phrase: "Ninety days after the vote it ends"."""
        for at in range(index + 2, min(len(self.words), index + 12)):
            if self.words[at].tag in (Tag.FINITE, Tag.PUNCTUATION, Tag.THAT, Tag.RELATIVE):
                return False
            if self.words[at].lower in _SUBJECTS_ALONE and self.words[at - 1].tag in (Tag.NOUN, Tag.NAME):
                return True
        return False

    def verb_behind_aside(self, index: int) -> bool:
        """Whether a name, an aside between commas and a verb stand at `index`: "Roe, looking tired, replied"."""
        comma = next((at for at in range(index, index + 6) if self.tag_at(at) not in _NAMING), index)
        if comma == index or self.lower_at(comma) != ",":
            return False
        end = next((at for at in range(comma + 1, comma + 16) if self.lower_at(at) in (",", ".", ";")), comma)
        aside = self.tag_at(comma + 1) in _ASIDES
        return aside and self.lower_at(end) == "," and self.tag_at(end + 1) is Tag.FINITE

    def has_verb(self, index: int) -> bool:
        """Whether a finite verb stands between `index` and the next break of the sentence."""
        for at in range(index, min(len(self.words), index + 40)):
            if self.words[at].tag is Tag.FINITE:
                return True
            if self.words[at].lower in BREAKS or (self.words[at].lower == "," and at > index + 6):
                return False
        return False

    def names_follow(self, index: int) -> bool:
        return self.tag_at(index) in (*NOMINAL, Tag.DETERMINER, Tag.ADJECTIVE)

    def lower_at(self, index: int) -> str:
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def tag_at(self, index: int) -> Tag | None:
        return self.words[index].tag if 0 <= index < len(self.words) else None
