"""Reports in which what was said follows its verb: "Roe said that the talks had failed"."""

from articles.extraction.attribution import cues
from articles.extraction.attribution.contents import is_quotation
from articles.extraction.attribution.reading import Analysis, Reading
from articles.extraction.attribution.sources import Range
from articles.extraction.attribution.verbs import VerbGroup
from articles.extraction.language import Tag, words

_WH = words("what how why whether who")
_WH_ASKED = _WH | words("when where which if")
# "She added when the host laughed": the circumstance of the speech, not its content.
_CIRCUMSTANCES = words("when while whenever whereas although though as after before since until because where")
_ASKING = words("ask wonder inquire know explain remember learn see question describe understand decide")


class Complements:
    """The rules for a clause, a quotation, an infinitive or an object behind a reporting verb."""

    def __init__(self, analysis: Analysis) -> None:
        self.words = analysis.words
        self.groups = analysis.groups
        self.subjects = analysis.subjects
        self.contents = analysis.contents

    def complement(self, at: int, group: VerbGroup) -> Reading | None:
        """What was said stands behind its verb."""
        if group.passive:
            return self.passive(at, group)
        if self.is_asked(group):
            return self.asked(group)
        joined = group.first > 0 and self.words[group.first - 1].tag is Tag.COORDINATOR and at > 0
        if group.tag is Tag.PARTICIPLE and not (joined and not self.groups[at - 1].passive):
            return None
        following = self.words[group.last + 1] if group.last + 1 < len(self.words) else None
        if at == 0 and group.first == 0 and group.finite and group.base in cues.PARENTHETICAL:
            return self.opened_by_verb(group)
        source = self.subjects.of(at)
        if following is None or source is None or source[0] <= group.first < source[1]:
            return None
        if not group.finite and self.words[source[0]].lower == "it":
            return None
        if self.words[source[0]].lower in ("why", "how", "where", "when", "there"):
            return None
        cue_start, cue_end = group.first, group.last + 1
        issuer = self.issuer(at, source)
        if issuer is not None:
            source, cue_start = issuer
        for rule, find in (
            ("clause", self.made_clear),
            ("preposition", self.prepositional),
            ("clause", self.clause),
            ("quotation", self.quotation),
            ("infinitive", self.infinitive),
            ("stance", self.stance),
        ):
            start = find(group)
            if start is not None:
                loose = rule in ("stance", "infinitive", "preposition")
                if rule == "preposition" or group.base == "make":
                    cue_end = start
                if loose and self.words[start].tag is Tag.THAT:
                    loose = False
                end = self.contents.end(
                    start, loose=loose, embedded=self.is_embedded(source, group), verb=self.words[group.head].tag
                )
                if loose and self.words[source[0]].tag in (Tag.RELATIVE, Tag.THAT):
                    end = self.before_outer_verb(start, end)
                if end <= start:
                    return None
                opener = self.relative_object(source)
                return Reading(source, ((cue_start, cue_end),), (*opener, (start, end)), rule)
        return None

    def issuer(self, at: int, source: Range) -> tuple[Range, int] | None:
        """Who speaks in "Roe issued a statement saying ...", and where the words for it begin."""
        group, before = self.groups[at], self.groups[at - 1] if at else None
        relative = self.words[source[0]].tag in (Tag.RELATIVE, Tag.THAT)
        if before is None or before.base not in cues.ISSUING or not (relative or group.tag is Tag.ING):
            return None
        between = self.words[before.last + 1 : group.first]
        plain = all(word.tag not in (Tag.PUNCTUATION, Tag.COORDINATOR, Tag.FINITE) for word in between)
        if not plain or not any(word.lower in cues.DOCUMENTS for word in between):
            return None
        found = self.subjects.of(at - 1)
        usable = found is not None and found[1] <= before.first and self.words[found[0]].tag is not Tag.RELATIVE
        return (found, before.first) if found is not None and usable else None

    def opened_by_verb(self, group: VerbGroup) -> Reading | None:
        """'Said Roe, "The talks have failed."'"""
        source = self.subjects.phrase_starting(group.last + 1)
        if source is None or source[1] + 1 >= self.contents.last() or self.words[source[1]].lower not in (",", ":"):
            return None
        start = source[1] + 1
        if not is_quotation(self.words[start]):
            return None
        end = self.contents.end(start, loose=False)
        return Reading(source, ((group.first, group.last + 1),), ((start, end),), "inverted")

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

    def relative_object(self, source: Range) -> tuple[Range, ...]:
        """ "which" in "the charge, which Roe said was false": it belongs to what was said."""
        before = source[0] - 1
        return ((before, before + 1),) if before >= 0 and self.words[before].lower in ("which", "whom") else ()

    def before_outer_verb(self, start: int, end: int) -> int:
        """Where the verb of the clause around ends a relative one: "officials who saw the text said"."""
        for at in range(start + 1, end):
            if self.words[at].tag in (Tag.RELATIVE, Tag.THAT, Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.PUNCTUATION):
                return end
            if self.words[at].tag is Tag.FINITE:
                return at
        return end

    def made_clear(self, group: VerbGroup) -> int | None:
        """ "that" in "He made it clear that the pact was dead"."""
        if group.base != "make":
            return None
        for at in range(group.last + 1, min(self.contents.last() - 1, group.last + 5)):
            if self.words[at].lower in ("clear", "plain", "known", "explicit", "obvious", "evident"):
                return at + 1 if self.words[at + 1].tag is Tag.THAT or self.words[at + 1].lower in _WH else None
        return None

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
            return start if start + 1 < self.contents.last() else None
        if word.tag in (Tag.PREPOSITION, Tag.TO, Tag.COORDINATOR, Tag.PUNCTUATION) or word.lower in _CIRCUMSTANCES:
            return None
        if group.base in cues.PERCEPTION | cues.THAT_ONLY:
            return None
        if group.base == "say" and (word.lower in ("so", "yes", "no") or self.words[start + 1].lower == "same"):
            return start
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
        """ "to leave" in "He pledged on Tuesday to leave the pact"."""
        at = self.contents.past_day(group.last + 1)
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
            source = self.agent(start + 1)
            start = source[1] if source else start + 2
        last = self.contents.last()
        subject = self.subjects.of(at)
        if start >= last or self.words[start].lower == ",":
            if source is None or subject is None:
                return None
            return Reading(source, ((group.first, group.last + 1),), (subject,), "passive")
        end = self.contents.end(start, loose=True)
        by = next((index for index in range(start + 1, end - 1) if self.words[index].lower == "by"), None)
        agent = self.agent(by + 1) if by and source is None else None
        if agent and by:
            source, end = agent, by
        return Reading(source, ((group.first, group.last + 1),), ((start, end),), "passive")

    def is_asked(self, group: VerbGroup) -> bool:
        """Whether a reduced clause tells of a question without saying who put it: "Asked whether it would stay"."""
        if group.base != "ask" or group.first != group.last or self.words[group.first].lower != "asked":
            return False
        before = self.words[group.first - 1] if group.first else None
        opens = before is None or before.lower in ("when", "once", "if", "after", "being", "while")
        return opens and group.last + 1 < len(self.words)

    def asked(self, group: VerbGroup) -> Reading | None:
        """The question in "When asked about the pact, Roe left": it ends at the comma."""
        first = group.last + 1
        start = first
        last = self.contents.last()
        start = self.contents.past_day(first)
        if self.words[start].lower not in _WH_ASKED | {"about", "to", "for"}:
            return None
        end = next((index for index in range(start + 1, last) if self.words[index].lower == ","), last)
        return Reading(None, ((group.first, first),), ((start, end),), "passive") if start < last else None

    def agent(self, first: int) -> Range | None:
        """ "Oslo" in "was accused by Oslo of cheating": an "of" behind the agent belongs to the verb."""
        found = self.subjects.phrase_starting(first)
        if found is None:
            return None
        stop = next((at for at in range(first + 1, found[1]) if self.words[at].lower in ("of", "for")), found[1])
        return (first, stop) if self.words[first].tag is Tag.NAME else found
