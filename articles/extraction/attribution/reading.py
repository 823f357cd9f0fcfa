"""The rules that read attributions from one sentence."""

from dataclasses import dataclass, replace

from articles.extraction.attribution import cues
from articles.extraction.attribution.contents import Contents, is_quotation
from articles.extraction.attribution.sources import Range, Subjects
from articles.extraction.attribution.verbs import VerbGroup, find_groups
from articles.extraction.language import Tag, Word

_CLOSERS = frozenset({"”", '"', "’", "'", "''"})
_QUOTED_STOPS = frozenset({",", ".", "?", "!", "…", "...", "-", "—", "–", "--"})
_BEFORE_QUOTATION = frozenset({",", ":", "—", "–", "--", ";", ".", "and", "but", "because", "that"})
_WH = frozenset("what how why whether who".split())
_WH_ASKED = _WH | frozenset("when where which if".split())
_ASKING = frozenset("ask wonder inquire know explain remember learn see question describe understand decide".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution as ranges of word indexes in its sentence; `source` is None where none is printed."""

    source: Range | None
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    rule: str
    nested: bool = False


class Sentence:
    """A tagged sentence with its verb groups, and the readings of it."""

    def __init__(self, tagged: list[Word]) -> None:
        self.words = tagged
        self.groups = find_groups(tagged)
        self.subjects = Subjects(tagged, self.groups)
        self.contents = Contents(tagged, self.groups, self.subjects)

    def antecedent_of(self, reading: Reading) -> Range | None:
        """The noun phrase behind a relative word as the source; None for any other source."""
        if reading.source is None or self.words[reading.source[0]].tag not in (Tag.RELATIVE, Tag.THAT):
            return None
        return self.subjects.antecedent(reading.source[0])

    def announcement(self) -> Reading | None:
        """A report without its content, as in "Roe replied:" or "Roe said." between quotations; None if it is none."""
        if len(self.words) > 40:
            return None
        colon = self.words[-1].lower == ":"
        for at in range(len(self.groups) - 1, -1, -1):
            group = self.groups[at]
            bare = group.finite and group.base in cues.SPEECH and (colon or len(self.words) <= 8)
            any_verb = colon and group.base not in ("be", "have", "do") and group.tag in (Tag.FINITE, Tag.ING)
            source = self.subjects.of(at) if bare or any_verb else None
            if source:
                return Reading(source, ((group.first, group.last + 1),), (), "announced")
        return None

    def is_quotation_only(self) -> bool:
        """Whether nothing but quotations stands in the sentence."""
        return any(is_quotation(word) for word in self.words) and all(
            is_quotation(word) or word.tag is Tag.PUNCTUATION for word in self.words
        )

    def read(self) -> list[Reading]:
        """The readings in the order of their cues."""
        found: dict[int, Reading] = {}
        for at, group in enumerate(self.groups):
            reading = self.parenthetical(at, group)
            if reading:
                found[group.first] = reading
        taken = {content[0] for reading in found.values() for content in reading.content}
        for at, group in enumerate(self.groups):
            if group.first not in found:
                reading = self.complement(at, group)
                if reading and not (reading.content[0][0] in taken and is_quotation(self.words[reading.content[0][0]])):
                    found[group.first] = reading
        for reading in (*self.according_to(), *self.nouns()):
            found.setdefault(reading.cue[0][0], reading)
        kept = [reading for _, reading in sorted(found.items()) if all(a < b for a, b in reading.content)]
        return [reading for one in kept if (reading := self.place(one, kept))]

    def place(self, one: Reading, found: list[Reading]) -> Reading | None:
        """A report inside another's content marked as nested; None where it is not sure enough to be told."""
        cue = one.cue[0]
        if not any(a <= cue[0] and cue[1] <= b for other in found if other is not one for a, b in other.content):
            return one
        words = self.words[cue[0] : cue[1]]
        sure = one.rule in ("clause", "parenthetical") and words[0].tag is Tag.FINITE
        named = one.source is not None and self.words[one.source[0]].tag not in (Tag.PRONOUN, Tag.RELATIVE)
        return replace(one, nested=True) if sure and named and words[-1].base in cues.NESTING else None

    def parenthetical(self, at: int, group: VerbGroup) -> Reading | None:
        """What was said stands before, or around: "The talks failed, Roe said.", "'No,' said Roe, 'never.'" """
        if not group.finite or group.passive or group.base in ("be", "have", "do"):
            return None
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
        if self.words[source[0]].tag is Tag.RELATIVE or (not inverted and self.leads_to_clause(group)):
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
        if not quoted_before and self.announces_quotation(behind):
            return None
        rest = self.rest_of(behind, quoted_before)
        if rest is None:
            return None
        start = self.start_before(comma)
        content: list[Range] = [(start, comma if self.words[comma].lower == "," or quoted_before else opening)]
        if not any(word.tag is Tag.FINITE or is_quotation(word) for word in self.words[start:comma]) and not rest:
            if comma - start < 2 or self.words[start].tag in (Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.ING):
                return None
        content += rest
        self.contents.stops.add(opening)
        return Reading(
            source, ((group.first, group.last + 1),), tuple(content), "inverted" if inverted else "parenthetical"
        )

    def follows_content(self, group: VerbGroup) -> bool:
        """Whether a verb stands right behind a quotation or a clause and its comma, so that its subject must follow."""
        comma = group.first - 1
        if comma < 1 or group.base == "tell":
            return False
        if self.closes_quotation(comma):
            return True
        if self.words[comma].lower != ",":
            return False
        start = comma - 1
        while start > 0 and self.words[start - 1].lower != ",":
            start -= 1
        side = self.words[start].tag in (Tag.RELATIVE, Tag.SUBORDINATOR, Tag.ING, Tag.PARTICIPLE, Tag.PREPOSITION)
        return not side and any(word.tag is Tag.FINITE or is_quotation(word) for word in self.words[start:comma])

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
        start = self.clause(group)
        return start is not None and not is_quotation(self.words[start])

    def is_bare(self, source: Range, group: VerbGroup, inverted: bool) -> bool:
        """Whether a verb and its subject are all that stands behind a quotation, so that any verb reports."""
        behind = source[1] if inverted else group.last + 1
        if behind >= self.contents.last() or self.words[behind].lower in (",", ";"):
            return True
        if inverted:
            return False
        return self.words[behind].tag in (Tag.PREPOSITION, Tag.ADVERB) or self.words[behind].lower in cues.TIME_WORDS

    def closes_quotation(self, at: int) -> bool:
        """Whether the mark at `at` ends a quotation."""
        stopped = False
        while at > 0 and self.words[at].lower in (*_CLOSERS, *_QUOTED_STOPS):
            stopped = stopped or self.words[at].lower in _QUOTED_STOPS
            at -= 1
            if is_quotation(self.words[at]):
                return stopped or at == 0
        return False

    def start_before(self, comma: int) -> int:
        """Where what was said before a comma opens: at the sentence's start, behind a semicolon or another report."""
        for at in range(comma - 1, -1, -1):
            if self.words[at].lower == ";":
                return at + 1
            if at and is_quotation(self.words[at]) and self.words[at - 1].lower == ":":
                return at
        return 0

    def rest_of(self, behind: int, quoted_before: bool) -> list[Range] | None:
        """What goes on after "Roe said" in the middle; empty at the end of the sentence, None if it is no parenthesis."""
        last = self.contents.last()
        at = behind
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
            if at == behind and word.tag in (Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.ADJECTIVE):
                if word.lower not in cues.TIME_WORDS and not quoted_before:
                    return None
            at += 1
        if at >= last:
            return []
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
                if index > at and self.words[index - 1].lower not in _BEFORE_QUOTATION:
                    return []
                return [(index, self.contents.end(index, loose=False))]
            if self.words[index].tag is Tag.FINITE and self.words[index].base in cues.SPEECH:
                return []
        return []

    def complement(self, at: int, group: VerbGroup) -> Reading | None:
        """What was said stands behind its verb."""
        if group.passive:
            return self.passive(at, group)
        joined = group.first > 0 and self.words[group.first - 1].tag is Tag.COORDINATOR and at > 0
        if group.tag is Tag.PARTICIPLE and not (joined and not self.groups[at - 1].passive):
            return None
        following = self.words[group.last + 1] if group.last + 1 < len(self.words) else None
        source = self.subjects.of(at)
        if following is None or source is None or source[0] <= group.first < source[1]:
            return None
        if self.words[source[0]].lower in ("why", "how", "where", "when", "there"):
            return None
        cue_end = group.last + 1
        for rule, find in (
            ("preposition", self.prepositional),
            ("clause", self.clause),
            ("quotation", self.quotation),
            ("infinitive", self.infinitive),
            ("stance", self.stance),
        ):
            start = find(group)
            if start is not None:
                loose = rule in ("stance", "infinitive", "preposition")
                if rule == "preposition":
                    cue_end = start
                if loose and self.words[start].tag is Tag.THAT:
                    loose = False
                end = self.contents.end(
                    start, loose=loose, embedded=self.is_embedded(source, group), verb=self.words[group.head].tag
                )
                if end <= start:
                    return None
                return Reading(source, ((group.first, cue_end),), ((start, end),), rule)
        return None

    def is_embedded(self, source: Range, group: VerbGroup) -> bool:
        """Whether the report stands in a side clause that a comma will end: "While Roe says it works, ..."."""
        before = min(source[0], group.first) - 1
        if not group.finite and group.first <= 1:
            return True
        if before < 0:
            return False
        word = self.words[before]
        if word.tag in (Tag.SUBORDINATOR, Tag.RELATIVE) or word.lower in ("after", "before", "since", "as", "until"):
            return True
        relative = self.words[group.first - 1]
        return relative.tag is Tag.RELATIVE and group.first >= 2 and self.words[group.first - 2].lower == ","

    def clause(self, group: VerbGroup) -> int | None:
        if group.base not in cues.SPEECH | cues.BELIEF:
            that = self.words[group.last + 1].tag is Tag.THAT and group.base not in cues.NO_REPORT
            return group.last + 1 if that and self.contents.opens_clause(group.last + 2) else None
        start = self.contents.start_of_clause(group)
        if start is None or start >= self.contents.last():
            return None
        word = self.words[start]
        if word.tag is Tag.THAT or is_quotation(word):
            return start
        if word.lower in (_WH_ASKED if group.base in _ASKING else _WH):
            return start
        if word.tag in (Tag.PREPOSITION, Tag.TO, Tag.COORDINATOR, Tag.PUNCTUATION):
            return None
        gap = word.tag is Tag.FINITE and start == group.last + 1
        return start if gap or self.contents.opens_clause(start) else None

    def quotation(self, group: VerbGroup) -> int | None:
        """A quotation behind a comma or colon and any verb at all: "The crowd roared, 'Peace now!'"."""
        relative = self.words[group.first - 1].lower == "what" if group.first else False
        if group.base in ("be", "have", "do") or group.tag not in (Tag.FINITE, Tag.ING) or relative:
            return None
        for at in range(group.last + 1, min(len(self.words) - 1, group.last + 10)):
            if self.words[at].lower in (",", ":"):
                capital = is_quotation(self.words[at + 1]) and self.words[at + 1].tag is Tag.NAME
                return at + 1 if capital else None
            if self.words[at].tag in (Tag.FINITE, Tag.PUNCTUATION, Tag.THAT, Tag.RELATIVE, Tag.COORDINATOR, Tag.ING):
                return None
        return None

    def infinitive(self, group: VerbGroup) -> int | None:
        at = group.last + 1
        if group.base in (
            "urge",
            "ask",
            "tell",
            "order",
            "advise",
            "warn",
            "want",
            "expect",
            "like",
            "invite",
            "encourage",
        ):
            return None
        if group.base in cues.WILL and self.words[at].tag is Tag.TO and at + 1 < len(self.words):
            return at if self.words[at + 1].tag in (Tag.BASE, Tag.ADVERB, Tag.NOUN, Tag.FINITE) else None
        return None

    def prepositional(self, group: VerbGroup) -> int | None:
        wanted = cues.WITH_PREPOSITION.get(group.base)
        at = group.last + 1
        if wanted is None or self.words[at].lower not in wanted:
            return None
        at += 1
        if (
            at < self.contents.last()
            and self.words[at].tag is Tag.PREPOSITION
            and self.words[at].lower in ("at", "against")
        ):
            at += 1
        return at if at < self.contents.last() and self.words[at].tag is not Tag.PUNCTUATION else None

    def stance(self, group: VerbGroup) -> int | None:
        at = group.last + 1
        if group.base not in cues.STANCE:
            return None
        while at < len(self.words) and self.words[at].tag is Tag.ADVERB:
            at += 1
        if (
            at >= self.contents.last()
            or self.contents.is_time(at)
            or self.words[at].tag
            in (
                Tag.PUNCTUATION,
                Tag.PREPOSITION,
                Tag.COORDINATOR,
                Tag.SUBORDINATOR,
                Tag.FINITE,
            )
        ):
            return at if self.words[at].lower in _WH else None
        return at

    def passive(self, at: int, group: VerbGroup) -> Reading | None:
        """ "The country was accused by Oslo of cheating", "It was told to leave"."""
        if group.base not in cues.PASSIVE:
            return None
        source: Range | None = None
        start = group.last + 1
        if start < len(self.words) and self.words[start].lower == "by":
            source = self.subjects.phrase_starting(start + 1)
            start = source[1] if source else start + 2
        last = self.contents.last()
        subject = self.subjects.of(at)
        if start >= last or self.words[start].lower == ",":
            if source is None or subject is None:
                return None
            return Reading(source, ((group.first, group.last + 1),), (subject,), "passive")
        end = self.contents.end(start, loose=True)
        by = next((index for index in range(start + 1, end - 1) if self.words[index].lower == "by"), None)
        agent = self.subjects.phrase_starting(by + 1) if by and source is None else None
        if agent and by:
            source, end = agent, by
        return Reading(source, ((group.first, group.last + 1),), ((start, end),), "passive")

    def according_to(self) -> list[Reading]:
        """ "The talks failed, according to Roe", "According to Roe, the talks failed"."""
        found = []
        for at in range(len(self.words) - 2):
            if self.words[at].lower != "according" or self.words[at + 1].lower != "to":
                continue
            end = self.contents.last()
            for stop in range(at + 3, end):
                if self.words[stop].lower in (",", ";") or is_quotation(self.words[stop]):
                    end = stop
                    break
            source = (at + 2, end)
            if any(word.tag is Tag.FINITE for word in self.words[:at]):
                start = self.start_before(at)
                content: tuple[Range, ...] = ((start, at - 1 if self.words[at - 1].lower == "," else at),)
            elif end < self.contents.last():
                content = ((end + 1, self.contents.end(end + 1, loose=False)),)
                if at > 2 and self.words[at - 1].lower == ",":
                    content = ((0, at - 1), *content)
            else:
                continue
            self.contents.stops.add(at)
            found.append(Reading(source, ((at, at + 2),), content, "according to"))
        return found

    def nouns(self) -> list[Reading]:
        """ "Oslo's claim that the pact was dead", "a plan to leave", "criticism of the pact"."""
        found = []
        last = self.contents.last()
        for at in range(1, last - 2):
            noun, following = self.words[at].lower, self.words[at + 1]
            if self.words[at].tag not in (Tag.NOUN, Tag.NAME):
                continue
            that = noun in cues.NOUNS_WITH_THAT and following.tag is Tag.THAT and self.contents.clause_follows(at + 2)
            to = noun in cues.NOUNS_WITH_TO and following.tag is Tag.TO and self.words[at + 2].tag is Tag.BASE
            of = noun in cues.NOUNS_WITH_OF and following.lower in ("of", "for", "against")
            if not (that or to or of):
                continue
            source = self.owner(at)
            if source is None:
                continue
            start = at + 2 if of else at + 1
            found.append(Reading(source, ((at, at + 1),), ((start, self.contents.end(start, loose=not that)),), "noun"))
        return found

    def possessor(self, last: int) -> Range | None:
        """ "Jane Roe" in "a speech by Jane Roe's party"."""
        found = self.subjects.phrase_ending(last)
        if found is None:
            return None
        start = next(
            (at + 1 for at in range(last, found[0] - 1, -1) if self.words[at].tag is Tag.PREPOSITION), found[0]
        )
        return (start, last + 1) if start <= last else None

    def owner(self, at: int) -> Range | None:
        """ "Oslo's" or "its" before a reporting noun."""
        for before in range(at - 1, max(-1, at - 5), -1):
            word = self.words[before]
            if word.lower in ("his", "her", "its", "their", "my", "our"):
                return (before, before + 1)
            if word.tag is Tag.POSSESSIVE:
                return self.possessor(before - 1)
            if word.tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.NUMBER):
                return None
        return None
