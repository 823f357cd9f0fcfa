"""Where the source of a reporting verb is printed: its subject, wherever the sentence has put it."""

from articles.extraction.attribution.cues import PERCEPTION, SPEECH, TIME_WORDS
from articles.extraction.attribution.verbs import VerbGroup
from articles.extraction.language import Tag, Word
from articles.extraction.language.lexicon import AUXILIARIES, words
from articles.extraction.language.tagging import CLAUSE_VERBS

Range = tuple[int, int]
"""Indexes of words, half-open."""

_NOMINAL = (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PRONOUN)
_INSIDE = (
    *_NOMINAL,
    Tag.DETERMINER,
    Tag.ADJECTIVE,
    Tag.POSSESSIVE,
    Tag.PREPOSITION,
    Tag.TO,
    Tag.ADVERB,
    Tag.PARTICIPLE,
)
_OPENS_ADJUNCT = (
    Tag.PREPOSITION,
    Tag.TO,
    Tag.SUBORDINATOR,
    Tag.ADVERB,
    Tag.ING,
    Tag.PARTICIPLE,
    Tag.RELATIVE,
    Tag.THAT,
)
_OPENS_CLAUSE = words("after before since until as because than like")
_TIME_FUNCTION = words("this last next on at in may march late early night day")
# A subject is looked for through this many verbs that share it, which no sentence of English exceeds.
_DEEPEST = 12
_LONGEST = 40


class Subjects:
    """Finds noun phrases around the verb groups of one sentence."""

    def __init__(self, sentence: list[Word], groups: list[VerbGroup]) -> None:
        self.words = sentence
        self.groups = groups
        self.known: dict[int, Range | None] = {}
        self.depth = 0

    def of(self, position: int) -> Range | None:
        """The subject of the group at `position` of the list of groups; None where there is none to be found."""
        if position not in self.known:
            if self.depth > _DEEPEST:
                return None
            self.known[position] = None
            self.depth += 1
            self.known[position] = self.find(position)
            self.depth -= 1
        return self.known[position]

    def find(self, position: int) -> Range | None:
        group = self.groups[position]
        at = group.first - 1
        while at >= 0 and self.words[at].tag is Tag.ADVERB and at > group.first - 5:
            at -= 1
        if at < 0:
            return self.main_subject(position) if not group.finite else None
        word = self.words[at]
        if not group.finite:
            return self.of_nonfinite(position, at)
        if word.tag is Tag.COORDINATOR:
            return self.shared(position)
        if word.tag in (Tag.RELATIVE, Tag.THAT):
            return (at, at + 1)
        if word.lower == ",":
            return self.around_parenthesis(at) or self.shared(position)
        if word.lower in (")", "—", "–", "-", "--", "]"):
            return self.around_bracket(at)
        found = self.with_relative(at) or self.phrase_ending(at)
        return self.with_list(found) if found else None

    def with_list(self, found: Range) -> Range:
        """ "Jane Roe of Oslo, Norway" and "Roe, Doe and Poe": the phrase goes on to the left of its comma."""
        start, end = found
        apposition = self.words[start].tag in (Tag.NAME, Tag.DETERMINER)
        if start < 2 or self.words[start - 1].lower != "," or not apposition:
            return found
        opening = self.around_parenthesis(start - 1)
        if opening is None or opening[1] != start - 1 or self.words[opening[0]].tag is not Tag.NAME:
            return found
        before = self.words[opening[0] - 1] if opening[0] else None
        at_head = before is None or before.tag in (Tag.COORDINATOR, Tag.THAT) or before.lower in ('"', "”")
        return (opening[0], end) if at_head else found

    def with_relative(self, last: int) -> Range | None:
        """The whole of "officials who saw the text", where the last words before the verb are the relative clause's."""
        found = self.phrase_ending(last)
        first = found[0] if found else last
        if found is not None and (first == 0 or self.words[first].lower in ("he", "she", "it", "they", "we", "i")):
            return None
        for at in range(first, max(0, first - 24), -1):
            word = self.words[at]
            if word.tag in (Tag.PUNCTUATION, Tag.SUBORDINATOR) or (
                at < first and word.base in CLAUSE_VERBS - PERCEPTION
            ):
                return None
            if word.tag in (Tag.RELATIVE, Tag.THAT):
                holds_verb = any(inner.tag is Tag.FINITE for inner in self.words[at : first + 1])
                noun = self.words[at - 1].tag in _NOMINAL
                antecedent = self.phrase_ending(at - 1) if holds_verb and noun else None
                return (antecedent[0], last + 1) if antecedent else None
        return None

    def of_nonfinite(self, position: int, at: int) -> Range | None:
        """The subject of "saying" in "Lavrov left early, saying ...", of "to urge" in "He came to urge ..."."""
        word = self.words[at]
        accompanying = self.behind_with(at) if self.groups[position].tag is Tag.ING else None
        if accompanying:
            return accompanying
        if word.tag in (Tag.NOUN, Tag.NAME) and self.groups[position].tag is Tag.ING and at >= 1:
            if self.words[at - 1].tag is Tag.PREPOSITION:
                own = word.tag is Tag.NAME and word.lower not in TIME_WORDS and self.groups[position].base in SPEECH
                return (at, at + 1) if own else self.shared(position)
            return self.phrase_ending(at) if not self.has_finite_before(position) else self.noun_before(position, at)
        return self.shared(position)

    def behind_with(self, last: int) -> Range | None:
        """ "one of his aides" in "The talks failed, with one of his aides saying that ..."."""
        at = last
        while at >= 0 and last - at < 12 and self.words[at].tag in _INSIDE:
            if self.words[at].lower == "with":
                return (at + 1, last + 1) if at < last and self.words[last].tag in _NOMINAL else None
            at -= 1
        return None

    def noun_before(self, position: int, at: int) -> Range | None:
        """ "a letter saying" has the letter, "told reporters, saying" the speaker."""
        return self.phrase_ending(at) if self.words[at].tag is Tag.NOUN else self.shared(position)

    def has_finite_before(self, position: int) -> bool:
        return any(group.finite for group in self.groups[max(0, position - 8) : position])

    def shared(self, position: int) -> Range | None:
        """The subject of the nearest finite group before, as in "He left and said ..."."""
        nearest: Range | None = None
        for before in range(position - 1, max(-1, position - 9), -1):
            if self.groups[before].finite:
                found = self.of(before)
                if found and not self.is_inner(before, found):
                    return found
                nearest = nearest or found
        return nearest or self.main_subject(position)

    def is_inner(self, position: int, subject: Range) -> bool:
        """Whether a group stands in a relative, side or reported clause, so that "and said" does not go on with it."""
        group = self.groups[position]
        opening = min(subject[0], group.first)
        before = self.words[opening - 1] if opening else None
        if before is None:
            return False
        if before.tag in (Tag.THAT, Tag.RELATIVE, Tag.SUBORDINATOR) or before.lower in _OPENS_CLAUSE:
            return True
        if self.words[group.first - 1].tag in (Tag.RELATIVE, Tag.THAT):
            return True
        return before.base in CLAUSE_VERBS and before.tag is not Tag.NOUN

    def main_subject(self, position: int) -> Range | None:
        """The subject of the first finite group behind: "Speaking in Oslo, Lavrov said"."""
        for after in range(position + 1, min(len(self.groups), position + 5)):
            if self.groups[after].finite:
                return self.of(after)
        return None

    def antecedent(self, at: int) -> Range | None:
        """The noun phrase that "who" at `at` stands for."""
        before = at - 1
        if before >= 0 and self.words[before].lower == ",":
            before -= 1
        if before >= 0 and self.words[before].tag in _NOMINAL:
            return self.phrase_ending(before)
        return None

    def around_bracket(self, at: int) -> Range | None:
        """The phrase before a bracket or a pair of dashes: "The ministry (formerly the office) said"."""
        mates = {")": "(", "]": "["}
        mate = mates.get(self.words[at].lower, self.words[at].lower)
        for before in range(at - 1, max(-1, at - _LONGEST), -1):
            if self.words[before].lower == mate:
                return self.phrase_ending(before - 1) if before else None
        return None

    def around_parenthesis(self, comma: int) -> Range | None:
        """ "John Roe" in "In Oslo, John Roe, 22, of Bergen, said": the first phrase that is no adjunct."""
        starts = [0]
        for at in range(max(0, comma - _LONGEST), comma):
            if self.words[at].lower in (";", ":", "—", "–", "--", "”", '"'):
                starts = [at + 1]
            elif self.words[at].lower == ",":
                starts.append(at + 1)
            elif self.words[at].tag is Tag.THAT and at + 1 < comma and self.words[at + 1].tag is not Tag.FINITE:
                starts = [at + 1]
        for start, end in zip(starts, [*(at - 1 for at in starts[1:]), comma], strict=True):
            found = self.clean(start, end)
            if found and found[1] <= comma:
                return found
        return None

    def clean(self, start: int, end: int) -> Range | None:
        """The noun phrase at the head of a chunk between commas; None for adjuncts and chunks with a verb."""
        while start < end and self.words[start].tag in (Tag.COORDINATOR, Tag.PUNCTUATION, Tag.ADVERB):
            start += 1
        start = self.after_time(start, end)
        if start >= end or self.words[end - 1].lower in ("ago", "later", "earlier"):
            return None
        if self.words[start].tag in _OPENS_ADJUNCT or self.words[start].lower.startswith("qq"):
            return None
        stop = start
        while stop < end and self.words[stop].tag in (*_INSIDE, Tag.COORDINATOR) and stop - start < _LONGEST:
            stop += 1
        if stop < end and self.words[stop].tag not in (Tag.RELATIVE, Tag.THAT, Tag.ING, Tag.PUNCTUATION):
            return None
        phrase = self.words[start:stop]
        if any(word.lower.startswith("qq") for word in phrase):
            return None
        return (start, stop) if any(word.tag in _NOMINAL for word in phrase) else None

    def after_time(self, start: int, end: int) -> int:
        """Past "last week" or "on Tuesday" at the head of a chunk."""
        at = start
        while at < end and self.words[at].lower in TIME_WORDS:
            at += 1
        dated = any(self.words[index].lower not in _TIME_FUNCTION for index in range(start, at))
        return at if dated else start

    def phrase_ending(self, last: int) -> Range | None:
        """The noun phrase whose last word is `last`, without adjuncts before it."""
        if last < 0 or self.words[last].tag not in (
            *_NOMINAL,
            Tag.DETERMINER,
            Tag.POSSESSIVE,
            Tag.ADJECTIVE,
            Tag.PARTICIPLE,
        ):
            return None
        behind_preposition = last > 0 and self.words[last - 1].tag in (Tag.PREPOSITION, Tag.TO)
        if (self.words[last].tag is Tag.PRONOUN and not behind_preposition) or self.words[last].lower in (
            "this",
            "that",
        ):
            return (last, last + 1)
        at = last
        while at > 0 and last - at < _LONGEST and self.goes_on(at):
            at -= 1
        return self.without_adjunct(at, last + 1)

    def goes_on(self, at: int) -> bool:
        """Whether the phrase that has reached back to `at` takes in the word before it as well."""
        word, before = self.words[at], self.words[at - 1]
        if before.tag is Tag.COORDINATOR:
            return self.joins_nouns(at - 1)
        if (
            before.lower in _OPENS_CLAUSE
            or before.tag not in _INSIDE
            or (before.tag is Tag.ADVERB and self.words[at - 2].tag is Tag.FINITE)
        ):
            return False
        if before.tag is Tag.PRONOUN:
            return word.lower == "of" or before.lower in ("one", "some", "many", "most", "each", "both", "others")
        starts_phrase = word.tag is Tag.DETERMINER or word.tag is Tag.PRONOUN
        return not (starts_phrase and before.tag in (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.PARTICIPLE))

    def joins_nouns(self, at: int) -> bool:
        """Whether the coordinator at `at` joins noun phrases, not clauses: no verb stands left of them."""
        if at >= 1 and self.words[at - 1].tag is Tag.ADJECTIVE:
            return True
        if at < 1 or self.words[at - 1].tag not in _NOMINAL or self.words[at].lower in ("but", "yet"):
            return False
        for before in range(at - 1, max(-1, at - 14), -1):
            word = self.words[before]
            if word.tag in (Tag.FINITE, Tag.BASE, Tag.ING) or word.lower in AUXILIARIES:
                return False
            if word.tag in (Tag.PUNCTUATION, Tag.THAT, Tag.SUBORDINATOR, Tag.RELATIVE):
                return True
        return True

    def without_adjunct(self, start: int, end: int) -> Range | None:
        """Past an opening "On Tuesday" or "In a statement" to the phrase behind it."""
        start = self.after_time(start, end)
        while start < end and self.words[start].tag in (Tag.ADVERB, Tag.COORDINATOR):
            start += 1
        if start < end and self.words[start].tag in (Tag.PREPOSITION, Tag.TO):
            if self.words[start + 1].tag is Tag.NUMBER and self.words[start].lower in (
                "about",
                "over",
                "around",
                "under",
            ):
                return (start, end)
            for at in range(start + 2, end):
                word, before = self.words[at], self.words[at - 1]
                fresh = word.tag in (Tag.DETERMINER, Tag.NAME) and before.tag in (Tag.NOUN, Tag.NUMBER)
                timed = before.lower in TIME_WORDS and before.tag is not Tag.PREPOSITION
                if fresh or (timed and word.lower not in TIME_WORDS):
                    return (at, end)
            return None
        return (start, end) if start < end else None

    def phrase_starting(self, first: int) -> Range | None:
        """The noun phrase that opens at `first`, up to a comma, a verb or an adjunct of time: "said Roe on Friday"."""
        if first >= len(self.words) or self.words[first].tag not in (
            *_NOMINAL,
            Tag.DETERMINER,
            Tag.ADJECTIVE,
            Tag.PARTICIPLE,
        ):
            return None
        following = self.words[first + 1].tag if first + 1 < len(self.words) else None
        if self.words[first].tag is Tag.PRONOUN and following not in (
            Tag.NOUN,
            Tag.NAME,
            Tag.ADJECTIVE,
            Tag.PREPOSITION,
        ):
            return (first, first + 1)
        at = first + 1
        while at < len(self.words) and at - first < _LONGEST and self.stays(at):
            at += 1
        return (first, at)

    def stays(self, at: int) -> bool:
        word = self.words[at]
        if word.lower.startswith("qq"):
            return self.words[at - 1].tag in (Tag.DETERMINER, Tag.POSSESSIVE)
        if word.tag is Tag.PREPOSITION:
            following = self.words[at + 1].lower if at + 1 < len(self.words) else ""
            return word.lower in ("of", "for", "from", "at", "with", "in") and following not in TIME_WORDS - {
                "this",
                "on",
            }
        if word.tag is Tag.COORDINATOR:
            following_tag = self.words[at + 1].tag if at + 1 < len(self.words) else None
            return following_tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER) and not self.verb_within(at + 1)
        if word.tag is Tag.TO:
            return self.words[at - 1].lower == "close"
        if word.tag is Tag.ING or self.in_bracket(at):
            return True
        if word.lower in TIME_WORDS:
            return self.words[at - 1].tag is not Tag.NAME
        if word.tag is Tag.DETERMINER:
            return self.words[at - 1].tag in (Tag.PREPOSITION, Tag.COORDINATOR)
        return word.tag in (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE, Tag.POSSESSIVE)

    def in_bracket(self, at: int) -> bool:
        """Whether a word belongs to the short bracket of "Sen. Jane Roe (R-Ky.)"."""
        opening = next((back for back in range(at, max(-1, at - 4), -1) if self.words[back].lower == "("), None)
        if opening is None:
            return False
        return any(word.lower == ")" for word in self.words[at : opening + 5])

    def verb_within(self, start: int) -> bool:
        return any(word.tag is Tag.FINITE for word in self.words[start : start + 6])
