"""The day of the news: what the sentences so far have fixed as the time of which an article tells."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from articles.extraction.claim import ActorName
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.tenses import Tense, tense_at
from articles.extraction.clauses import Clause, ClauseKind
from articles.extraction.dates import DateMention, Precision, TimexType

_RECENT = timedelta(days=10)
_MONTH = 31
# An offset behind the end of any sentence.
_WHOLE = 10**9
_PAST_PERFECT = re.compile(r"\bhad\b(?! (?:to|no)\b)")
_COMING = re.compile(
    r"\b(?:will|would|'ll|"
    r"(?:is|are|was|were) (?:also |now |still |soon )?(?:to|due|set|scheduled|expected|supposed|about)|"
    r"~?plans? to|planned to)\b"
)
_ASIDE = frozenset({ClauseKind.RELATIVE, ClauseKind.PARTICIPLE, ClauseKind.SUBORDINATE, ClauseKind.COMPLEMENT})


class News:
    """Remembers the recent days of the paragraph, the sentence and each speaker, and the article's first."""

    def __init__(self, published: date | None) -> None:
        self.published = published
        self.lead: DateMention | None = None
        self.paragraph: DateMention | None = None
        self.frame: DateMention | None = None
        self.story: DateMention | None = None
        self._clauses: list[tuple[DateMention, int]] = []
        self._dateline: DateMention | None = None
        self._speakers: dict[ActorName, DateMention] = {}
        self._spoken_here: dict[ActorName, DateMention] = {}

    def open_paragraph(self) -> None:
        """A new paragraph: the day fixed in the last one holds no longer, the lead's does."""
        self.paragraph = None
        self._spoken_here = {}
        self.story = None

    def open_sentence(self, sentence: Sentence, mentions: list[DateMention]) -> None:
        """A new sentence: no clause of it has fixed a day yet; a day in its dateline is that of the news so far."""
        self.frame = None
        self._clauses = []
        before = (m for m in mentions if m.end <= sentence.span.start and self._is_recent(m))
        self._dateline = next(before, self._dateline)

    def before(self, at: int) -> DateMention | None:
        """The time of a clause before the offset `at` in the same sentence; that of an aside ends with the aside."""
        return next((mention for mention, end in reversed(self._clauses) if at < end), None)

    def opened_by(self, mention: DateMention) -> None:
        """Takes the time that the main clause names before anything is claimed."""
        self._clauses.append((mention, _WHOLE))

    def note(self, mention: DateMention, statement: Statement, speakers: Iterable[ActorName], *, spoken: bool) -> None:
        """Takes the day of a claim, for the rest of its sentence and, if it is news, for what follows.

        `spoken`: the day is that of the verb of speech. The day of what is still to come is no news.
        """
        aside = statement.clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
        self._clauses.append((mention, statement.clause.end if aside else _WHOLE))
        text = statement.wording.text
        if spoken and mention.interval is not None:
            self._spoken_here = dict.fromkeys(speakers, mention)
        if self._is_recent(mention) and not _PAST_PERFECT.search(text) and (spoken or not _COMING.search(text)):
            self._fix(mention)
            for name in speakers:
                self._speakers[name] = mention

    def observe(self, sentence: Sentence, mentions: list[DateMention]) -> None:
        """Takes the first recent day that a main clause of a sentence tells of in the past.

        Example: "Sunday was the day. Ruritania left the pact" dates what Ruritania did, though nothing else is claimed.
        """
        for mention in mentions:
            clause = _around(sentence.clauses, mention.start)
            if clause is None or clause.kind in _ASIDE:
                continue
            if self._is_past(mention) and not _is_apart(sentence, clause):
                self.story = None if self._is_recent(mention) else mention
            if not self._is_recent(mention):
                continue
            if self.paragraph is None and (_by(sentence, mention) or not _is_apart(sentence, clause)):
                self._fix(mention)
                return

    def day(self, speakers: Iterable[ActorName]) -> DateMention | None:
        """The day for a past statement without one: its paragraph's, its speakers' earlier one, or the lead's.

        What a speaker said in the same paragraph may be longer ago and less exact: "said last week. She added ...".
        """
        speakers = tuple(speakers)
        here = next((self._spoken_here[name] for name in speakers if name in self._spoken_here), None)
        if here is not None:
            return here
        if self.paragraph is not None:
            return self.paragraph
        spoken = (self._speakers[name] for name in speakers if name in self._speakers)
        return next(spoken, self.lead or self._dateline)

    def _is_past(self, mention: DateMention) -> bool:
        """Whether a time is over, and no longer than a month."""
        interval = mention.interval
        if interval is None or self.published is None or mention.type is TimexType.DURATION:
            return False
        return interval.end < self.published and (interval.end - interval.start).days <= _MONTH

    def _fix(self, mention: DateMention) -> None:
        self.paragraph = mention
        self.lead = self.lead or mention

    def _is_recent(self, mention: DateMention) -> bool:
        if mention.interval is None or self.published is None or mention.interval.precision is not Precision.DAY:
            return False
        return self.published - _RECENT <= mention.interval.end <= self.published


def _around(clauses: list[Clause], at: int) -> Clause | None:
    """The innermost clause around an offset."""
    return max((c for c in clauses if c.start <= at < c.end), key=lambda clause: clause.start, default=None)


def _by(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a past perfect looks back from the day itself: "By Sunday night forty states had signed"."""
    before = sentence.text[max(0, mention.start - 3) : mention.start + 3].lower()
    return before.startswith("by ") or before.endswith("by ")


def _is_apart(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what came before the news or is to come after it."""
    if clause.verb is None:
        return False
    if _COMING.match(sentence.text, clause.verb.start):
        return True
    verb = bisect_left([word.start for word in sentence.words], clause.verb.start)
    return verb < len(sentence.words) and tense_at(sentence, verb) in (Tense.PAST_PERFECT, Tense.TO_COME)
