"""The date of a claim: from the time expressions of its clause, from the frame of speech, or from the discourse."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.extraction.claim import ActorName, ClaimDate
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.statements import SPEECH_KINDS, Sentence, Statement
from articles.extraction.clauses import ClauseKind
from articles.extraction.dates import DateMention, Precision, TimexType
from articles.extraction.language import Tag
from articles.extraction.vocabulary import Basis, ClaimKind

_STANDING = re.compile(
    r"\b(?:never|(?:has|have) (?:\w+ )?(?:not|n't)|(?:has|have) yet to|yet to|no (?:~?\w+ )?(?:ACTOR|country|state|party) (?:has|have)|neither)\b"
)
_BACKGROUND = re.compile(r"\bhad\b(?! (?:to|no)\b)")
_PERFECT_COUNT = re.compile(r"\b(?:have|has|had) been\b|\bswept\b|\bled to\b")
_DEADLINE = re.compile(
    r"(?:by|until|through|till|from|before|no later than|after)(?: the)?(?: end of)?(?: the)?(?: deadline of)?\s\Z",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:nearly|almost|about|roughly|over|more than|less than|around|some|at least|barely)\s\Z", re.IGNORECASE
)
_RECENT = timedelta(days=10)


@dataclass(slots=True)
class NewsDay:
    """The day that an article's reports happened on, as its earlier sentences fix it."""

    lead: DateMention | None = None
    paragraph: DateMention | None = None
    speakers: dict[ActorName, DateMention | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A claim's date, None for the timeless and the undated, with the rule that gave it."""

    date: ClaimDate | None
    rule: str
    trigger: str
    mention: DateMention | None = None


class DateFinder:
    """Dates the claims of one article in text order, and remembers the days that its sentences fix."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.news = NewsDay()

    def open_paragraph(self) -> None:
        """A new paragraph: the day fixed in the last one holds no longer, the lead's does."""
        self.news.paragraph = None

    def read(
        self,
        sentence: Sentence,
        statement: Statement,
        kind: ClaimKind,
        voice: Voice | None,
        dates: list[DateMention],
        at: int,
    ) -> DateReading:
        """The date of a claim of `kind` whose trigger stands at the text offset `at`."""
        own = self._own(sentence, statement, dates)
        frame = self._frame(sentence, statement, voice, own)
        if kind is ClaimKind.PROVISION:
            return self._provision(sentence, own)
        content = [mention for mention in own if mention is not frame]
        chosen: DateMention | None
        if kind in SPEECH_KINDS and voice is not None and kind is not ClaimKind.VIOLATION:
            chosen = frame or self._only_past(content)
        else:
            chosen = _nearest(content, at) or frame
        if chosen is not None and _hedged(sentence, chosen):
            return DateReading(None, "a hedged offset fixes nothing", chosen.text)
        if chosen is not None:
            if frame is not None or kind not in SPEECH_KINDS:
                self._remember(frame or chosen, voice, content if frame is None else [])
            return DateReading(self._of(chosen), f"time expression: {chosen.rule}", chosen.text, chosen)
        if self._undated(sentence, own):
            return DateReading(None, "an expression that names no days", own[0].text)
        return self._without_expression(statement, kind, voice)

    def _own(self, sentence: Sentence, statement: Statement, dates: list[DateMention]) -> list[DateMention]:
        own = {sentence.words[index].start for index in statement.own}
        return [
            m
            for m in dates
            if m.start in own and m.type in (TimexType.DATE, TimexType.TIME, TimexType.DURATION) and self._usable(m)
        ]

    def _usable(self, mention: DateMention) -> bool:
        if mention.value.endswith("_REF"):
            return False
        return mention.interval is not None or (
            self.published is None and mention.needs_anchor and mention.type is TimexType.DATE
        )

    def _undated(self, sentence: Sentence, own: list[DateMention]) -> bool:
        return False

    def _frame(
        self, sentence: Sentence, statement: Statement, voice: Voice | None, own: list[DateMention]
    ) -> DateMention | None:
        """The time expression of the verb of speech: beside it, or at the head of its clause."""
        if voice is None or voice.verb is None or not own:
            return None
        words = sentence.words
        verb = words[voice.verb]
        inner = [
            clause
            for clause in sentence.clauses
            if clause.kind in (ClauseKind.COMPLEMENT, ClauseKind.SUBORDINATE, ClauseKind.RELATIVE)
            and not (clause.start <= verb.start < clause.end)
        ]
        free = [m for m in own if not any(clause.start <= m.start < clause.end for clause in inner)]
        after = [
            m
            for m in free
            if m.start >= verb.end
            and _gap(sentence, verb.end, m.start) <= 5
            and not self._content_between(sentence, verb.end, m.start)
        ]
        before = [m for m in free if m.end <= verb.start and _gap(sentence, m.end, verb.start) <= 1]
        head = [
            m
            for m in free
            if m.end <= verb.start
            and _gap(sentence, sentence.span.start, m.start) <= 2
            and self._same_clause(sentence, m, verb.start)
        ]
        for found in (before, after, head):
            if found:
                return found[0]
        return None

    def _content_between(self, sentence: Sentence, start: int, end: int) -> bool:
        return any(
            word.start >= start and word.end <= end and word.tag in (Tag.THAT, Tag.FINITE, Tag.BASE, Tag.TO, Tag.ING)
            for word in sentence.words
        )

    def _same_clause(self, sentence: Sentence, mention: DateMention, verb: int) -> bool:
        return not any(
            word.start >= mention.end and word.end <= verb and word.tag is Tag.FINITE for word in sentence.words
        )

    def _only_past(self, content: list[DateMention]) -> DateMention | None:
        """For a statement of one past day and no other: "Ruritania on Tuesday turned down the draft"."""
        past = [
            m for m in content if m.interval is None or self.published is None or m.interval.start <= self.published
        ]
        return past[0] if len(past) == 1 and len(content) == 1 else None

    def _provision(self, sentence: Sentence, own: list[DateMention]) -> DateReading:
        for mention in own:
            if mention.type is TimexType.DATE and _DEADLINE.search(
                sentence.text, max(0, mention.start - 30), mention.start
            ):
                return DateReading(self._of(mention), "a deadline that the provision prints", mention.text, mention)
            if mention.type is TimexType.DATE and mention.text.lower().startswith(
                ("by ", "until ", "the end", "through ")
            ):
                return DateReading(self._of(mention), "a deadline that the provision prints", mention.text, mention)
        return DateReading(None, "a provision without a deadline is timeless", "")

    def _of(self, mention: DateMention) -> ClaimDate:
        basis = Basis.RELATIVE if mention.needs_anchor else Basis.EXPLICIT
        if mention.interval is None:
            return ClaimDate(
                None,
                None,
                None,
                basis,
                mention.text,
                f"“{mention.text}” cannot be resolved: no published date is known.",
            )
        interval = mention.interval
        return ClaimDate(interval.start, interval.end, interval.precision, basis, mention.text, mention.explanation)

    def _remember(self, mention: DateMention, voice: Voice | None, content: list[DateMention]) -> None:
        """Keeps a recent past day as the day of the news, for the sentences after it."""
        if mention.interval is None or self.published is None or mention.interval.precision is not Precision.DAY:
            return
        if not self.published - _RECENT <= mention.interval.end <= self.published:
            return
        self.news.paragraph = mention
        if self.news.lead is None:
            self.news.lead = mention
        if voice is not None:
            for name in voice.names:
                self.news.speakers[name] = mention

    def _without_expression(self, statement: Statement, kind: ClaimKind, voice: Voice | None) -> DateReading:
        text = statement.wording.text
        if voice is None:
            if kind not in SPEECH_KINDS and (
                _STANDING.search(text)
                or _PERFECT_COUNT.search(text)
                or (statement.nested and statement.clause.kind is ClauseKind.RELATIVE)
            ):
                return DateReading(None, "a standing state or undated background", "")
            if re.search(r"\b(?:will|would|is to|are to|goes|tells|may|must|can)\b", text):
                return DateReading(None, "to come, without a day", "")
        elif (
            _BACKGROUND.search(text)
            and voice.verb is not None
            and re.search(r"\bhad\b", text[:200])
            and self._voiced_background(text, voice)
        ):
            return DateReading(None, "undated background", "had")
        return self._inherited(text, kind, voice)

    def _voiced_background(self, text: str, voice: Voice) -> bool:
        """Speech that is itself told in the past perfect: "Ruritania had wanted a longer term"."""
        return bool(re.search(rf"\bhad (?:\w+ )?{re.escape(voice.trigger)}\b", text))

    def _inherited(self, text: str, kind: ClaimKind, voice: Voice | None) -> DateReading:
        present = voice is not None and _present(voice.trigger)
        mention = None if present else self._news_day(voice)
        if mention is not None and mention.interval is not None:
            interval = mention.interval
            basis = Basis.REPORTED if interval.start == interval.end == self.published else Basis.RELATIVE
            if basis is Basis.RELATIVE:
                reason = f"The day that an earlier sentence fixes: {mention.explanation}"
                day = ClaimDate(interval.start, interval.end, interval.precision, basis, mention.text, reason)
                return DateReading(day, "the day that an earlier sentence fixes", mention.text)
        return DateReading(self._reported(), "no time expression: the published day", "")

    def _news_day(self, voice: Voice | None) -> DateMention | None:
        if self.news.paragraph is not None:
            return self.news.paragraph
        if voice is not None:
            for name in voice.names:
                if name in self.news.speakers:
                    return self.news.speakers[name]
        return self.news.lead

    def _reported(self) -> ClaimDate:
        if self.published is None:
            return ClaimDate(
                None, None, None, Basis.REPORTED, None, "Nothing dates it, and no published date is known."
            )
        day = self.published
        reason = f"Nothing dates it: the published day, {day:%A}, {day.day} {day:%B %Y}."
        return ClaimDate(day, day, Precision.DAY, Basis.REPORTED, None, reason)


def _present(verb: str) -> bool:
    return (verb.endswith("s") and not verb.endswith("ss")) or verb in (
        "say",
        "deny",
        "argue",
        "insist",
        "claim",
        "want",
        "object",
        "reject",
        "believe",
        "refuse",
        "demand",
        "oppose",
        "maintain",
        "answer",
        "think",
        "warn",
        "call",
        "hope",
        "fear",
    )


def _gap(sentence: Sentence, start: int, end: int) -> int:
    return sum(
        1 for word in sentence.words if word.start >= start and word.end <= end and word.tag is not Tag.PUNCTUATION
    )


def _nearest(mentions: list[DateMention], at: int) -> DateMention | None:
    """The expression nearest to the trigger, the one after it on a draw."""
    return min(mentions, key=lambda m: m.start - at if m.start >= at else at - m.end + 1, default=None)


def _hedged(sentence: Sentence, mention: DateMention) -> bool:
    offset = (
        mention.text.lower().endswith(("ago", "later", "after", "before", "earlier"))
        or mention.type is TimexType.DURATION
    )
    return offset and bool(_HEDGE.search(sentence.text, max(0, mention.start - 12), mention.start))
