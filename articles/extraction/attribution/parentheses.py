"""Reports in which what was said comes first, or stands around its verb: "The talks failed, Roe said."."""

from articles.extraction.attribution import cues
from articles.extraction.attribution.complements import Complements
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.reading import Analysis, Reading
from articles.extraction.attribution.sources import Range
from articles.extraction.attribution.verbs import VerbGroup
from articles.extraction.language import Tag

_CLOSERS = frozenset({"”", "“", '"', "’", "'", "''"})
_QUOTED_STOPS = frozenset({",", ".", "?", "!", "…", "...", "-", "—", "–", "--"})
_BEFORE_QUOTATION = frozenset({",", ":", "—", "–", "--", ";", ".", "and", "but", "because", "that"})
_OBJECTS = frozenset({Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.ADJECTIVE})


class Parentheses:
    """The rules for "Roe said" and "said Roe" behind or amid what was said."""

    def __init__(self, analysis: Analysis, complements: Complements) -> None:
        self.words = analysis.words
        self.groups = analysis.groups
        self.subjects = analysis.subjects
        self.contents = analysis.contents
        self.complements = complements

    def parenthetical(self, at: int, group: VerbGroup) -> Reading | None:
        """What was said stands before, or around: "The talks failed, Roe said.", "'No,' said Roe, 'never.'" """
        if not group.finite or group.passive or group.base in ("be", "do"):
            return None
        compared = self.compared(at, group)
        if compared or group.base == "have":
            return compared
        inverted = self.follows_content(group)
        source = self.subjects.phrase_starting(group.last + 1) if inverted else None
        if source is None:
            source = self.subjects.of(at)
            opening = source[0] if source else group.first
            inverted = False
        else:
            opening = group.first
        if source is None or opening == 0 or (not inverted and source[1] > group.first):
            return None
        if self.words[source[0]].tag is Tag.RELATIVE:
            return None
        if not inverted and not self.only_quoted_before(opening) and self.leads_to_clause(group):
            return None
        comma = opening - 1
        quoted_before = self.closes_quotation(comma)
        if self.words[comma].lower != "," and not quoted_before:
            return None
        if group.base not in cues.PARENTHETICAL and not (quoted_before and self.is_bare(source, group, inverted)):
            return None
        behind = source[1] if inverted else group.last + 1
        if not inverted and group.base in cues.ADDRESSED:
            behind = self.contents.past_hearer(behind)
        if not quoted_before and comma > 1 and self.announces_quotation(behind):
            return None
        start = self.contents.start_before(comma)
        rest = self.rest_of(behind, quoted_before)
        if rest is None:
            return None
        if inverted and not quoted_before and rest and self.is_whole(start, comma) and self.describes(rest[0][0]):
            rest = []
        content: list[Range] = [(start, comma if self.words[comma].lower == "," or quoted_before else opening)]
        if not rest and self.is_adjunct(start, comma):
            return None
        content += rest
        self.contents.stops.add(opening)
        return Reading(
            source, ((group.first, group.last + 1),), tuple(content), "inverted" if inverted else "parenthetical"
        )

    def compared(self, at: int, group: VerbGroup) -> Reading | None:
        """ "As Roe put it, the talks failed", "The talks failed, as Roe had warned": all but the side clause."""
        source = self.subjects.of(at)
        if source is None or source[1] > group.first or self.words[source[0] - 1].lower != "as" or source[0] < 1:
            return None
        put = group.base in ("put", "have") and self.words[group.last + 1].lower == "it"
        behind = group.last + 1 + put
        if not put and (group.base not in cues.COMPARED or self.words[behind].tag in _OBJECTS):
            return None
        last = self.contents.last()
        end = next((index for index in range(behind, last) if self.words[index].lower in (",", ":")), last)
        if any(word.tag in (Tag.FINITE, Tag.THAT) for word in self.words[behind:end]):
            return None
        opening = source[0] - 1
        content: list[Range] = []
        announced = end < last and self.words[end].lower == ":"
        if opening > 1 and self.words[opening - 1].tag is Tag.PUNCTUATION and not announced:
            content.append((self.contents.start_before(opening - 1), opening - 1))
        if end < last:
            content.append((end + 1, self.contents.end(end + 1, loose=False)))
        return Reading(source, ((group.first, behind),), tuple(content), "parenthetical") if content else None

    def announces_quotation(self, behind: int) -> bool:
        """Whether a quotation of whole sentences follows the verb: "Asked for a reason, Roe said, 'None.'" """
        for at in range(behind, min(len(self.words) - 1, behind + 10)):
            if self.words[at].lower in (",", ":"):
                return is_quotation(self.words[at + 1]) and self.words[at + 1].tag is Tag.NAME
            if self.words[at].tag in (Tag.FINITE, Tag.THAT):
                return False
        return False

    def leads_to_clause(self, group: VerbGroup) -> bool:
        """Whether what was said follows the verb: "On 'Radio One,' Roe said the talks would go on"."""
        start = self.complements.clause(group)
        if start is None:
            return self.complements.prepositional(group) is not None and group.base not in ("write", "tell", "report")
        return not is_quotation(self.words[start])

    def is_adjunct(self, start: int, end: int) -> bool:
        """Whether a chunk has no verb and no quotation and opens like "In Oslo": nothing that could be said."""
        if any(word.tag is Tag.FINITE or is_quotation(word) for word in self.words[start:end]):
            return False
        opening = (Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.ING, Tag.PARTICIPLE)
        return end - start < 2 or self.words[start].tag in opening

    def is_bare(self, source: Range, group: VerbGroup, inverted: bool) -> bool:
        """Whether a verb and its subject are all that stands behind a quotation, so that any verb reports."""
        behind = source[1] if inverted else group.last + 1
        if behind >= self.contents.last() or self.words[behind].lower in (",", ";"):
            return True
        if inverted:
            return False
        return self.words[behind].tag in (Tag.PREPOSITION, Tag.ADVERB) or self.words[behind].lower in cues.TIME_WORDS

    def follows_content(self, group: VerbGroup) -> bool:
        """Whether a verb stands right behind a quotation or a clause and its comma, so that its subject must follow."""
        comma = group.first - 1
        if comma < 1 or group.base == "tell":
            return False
        if self.closes_quotation(comma):
            return True
        if self.words[comma].lower != ",":
            return False
        if comma == 1 and self.words[0].tag in (Tag.COORDINATOR, Tag.ADVERB):
            return any(is_quotation(word) for word in self.words[group.last :])
        start = comma - 1
        while start > 0 and self.words[start - 1].lower != ",":
            start -= 1
        side = self.words[start].tag in (Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ING, Tag.PARTICIPLE, Tag.PREPOSITION)
        return not side and any(word.tag is Tag.FINITE or is_quotation(word) for word in self.words[start:comma])

    def closes_quotation(self, at: int) -> bool:
        """Whether the mark at `at` ends a quotation."""
        stopped = False
        while at > 0 and self.words[at].lower in (*_CLOSERS, *_QUOTED_STOPS):
            stopped = stopped or self.words[at].lower in _QUOTED_STOPS
            at -= 1
            if is_quotation(self.words[at]):
                return stopped or at == 0
        return False

    def is_whole(self, start: int, comma: int) -> bool:
        """Whether a sentence complete in itself was said before its verb: "The talks failed, said Roe, ..."."""
        opening = self.words[start].tag not in (Tag.SUBORDINATOR, Tag.PREPOSITION)
        return opening and any(word.tag is Tag.FINITE for word in self.words[start:comma])

    def describes(self, first: int) -> bool:
        """Whether a phrase behind "said Roe," tells who Roe is: "a minister who took part", "52, of Oslo"."""
        found = self.words[first]
        return found.lower in ("a", "an", "the") or found.tag in (Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.ADJECTIVE)

    def only_quoted_before(self, opening: int) -> bool:
        """Whether the sentence opens with a quotation that a stop within its marks ends: "'No,' Roe said ..."."""
        quoted = is_quotation(self.words[0]) or (opening > 1 and is_quotation(self.words[1]))
        marks = all(is_quotation(word) or word.tag is Tag.PUNCTUATION for word in self.words[:opening])
        return quoted and marks and self.closes_quotation(opening - 1)

    def rest_of(self, behind: int, quoted_before: bool) -> list[Range] | None:
        """What goes on after "Roe said" in the middle; empty where nothing does, None if it is no parenthesis."""
        last = self.contents.last()
        at = behind
        if quoted_before and at < last and self.words[at + (self.words[at].lower == ",")].tag is Tag.THAT:
            at += self.words[at].lower == ","
            return [(at, self.contents.end(at, loose=False))]
        while at < last and self.words[at].lower != ",":
            word = self.words[at]
            if word.lower in (":", ";", "—", "–", "--", "("):
                return self.quotation_from(at, last) if quoted_before else None if word.lower == ":" else []
            if word.tag in (Tag.THAT, Tag.FINITE, Tag.RELATIVE) or is_quotation(word):
                return self.quotation_from(at, last) if quoted_before else None
            if (word.tag in (Tag.ING, Tag.COORDINATOR, Tag.SUBORDINATOR) and at > behind) or (
                quoted_before and at > behind + 12
            ):
                return self.quotation_from(at, last) if quoted_before else []
            if at == behind and not quoted_before and word.tag in _OBJECTS and word.lower not in cues.TIME_WORDS:
                return None
            at += 1
        if at >= last:
            return []
        if quoted_before and self.words[at + 1].tag is Tag.TO and at == behind:
            return [(at + 1, self.contents.end(at + 1, loose=False))]
        if quoted_before:
            return self.quotation_from(at, last)
        following = self.words[at + 1] if at + 1 < last else None
        if (
            following is None
            or following.tag in (Tag.ING, Tag.RELATIVE)
            or following.lower in ("according", "while", "as")
        ):
            return []
        if following.tag is Tag.COORDINATOR and self.contents.goes_on_reporting(at + 1, False):
            return []
        return [(at + 1, self.contents.end(at + 1, loose=False))]

    def quotation_from(self, at: int, last: int) -> list[Range]:
        """The next quotation of the sentence with what follows it, if no other verb of speech stands before it."""
        for index in range(at, last):
            if is_quotation(self.words[index]):
                if self.contents.is_title(index):
                    return []
                if index > at and self.words[index - 1].lower not in _BEFORE_QUOTATION:
                    return []
                return [(index, self.contents.end(index, loose=False))]
            if self.words[index].tag is Tag.FINITE and self.words[index].base in cues.SPEECH:
                return []
        return []
