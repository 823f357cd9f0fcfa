"""The date of a claim: from the time expressions of its clause, from the frame of speech, or from the discourse."""

import re
from dataclasses import dataclass
from datetime import date

from articles.extraction.claim import ClaimDate
from articles.extraction.claims.calendar import (
    anniversary,
    announced,
    beside,
    day_of_main,
    frame_of,
    hedged,
    is_deadline,
    is_limit,
    is_quoted_today,
    joined,
    moved,
    names_treaty,
    nearest,
    published_in,
)
from articles.extraction.claims.news import News
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.standing import SPEECH_KINDS
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.tenses import Tense, tense_at, tense_of
from articles.extraction.clauses import ClauseKind
from articles.extraction.dates import DateMention, Precision, TimexType
from articles.extraction.language import Tag
from articles.extraction.vocabulary import Basis, ClaimKind

_STANDING = re.compile(
    r"\b(?:never|(?:has|have) (?:\w+ )?(?:not|n't)|yet to|"
    r"no (?:~?\w+ )?(?:ACTOR|country|state|party|~?\w+) (?:\w+ ){0,4}?(?:has|have)|neither|"
    r"(?:is|are|remains?) (?:still )?(?:not|n't|no|no longer|among|outside) (?:yet )?(?:(?:an?|the|among|one of) )*"
    r"(?:~?part(?:y|ies)|members?|signator(?:y|ies)|bound|~?signed|~?states|ACTOR|DATE|TREATY|it|\d+)|"
    r"(?:stay(?:s|ed)?|remain(?:s|ed)?|stand(?:s)?) (?:\w+ )?outside)\b"
)
_RESULT = re.compile(r"\b(?:have|has|had) been\b|\bswept\b|\bled to\b")
_TO_COME = re.compile(r"\b(?:will|would|is to|are to|goes (?:now )?(?:back )?to|tells|may|must|can)\b")
_AWAITED = re.compile(r"(?:before|until|till|by the time|once|as soon as) ")
_RUNNING = re.compile(r"\b(?:left|to run|to go|remaining|to live)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have)\b")
_NOW = frozenset({Tense.PRESENT, Tense.PERFECT, Tense.DUTY})
_STATUS = frozenset({ClaimKind.RATIFICATION, ClaimKind.SIGNATURE})
# The paragraphs in which an article tells its news; what it says without a day further down is background.
_LEAD = 3
_SHARING = frozenset({ClauseKind.COORDINATED, ClauseKind.PARTICIPLE, ClauseKind.REPORTING})
_VERBAL = (Tag.FINITE, Tag.BASE, Tag.ING, Tag.PARTICIPLE, Tag.NOUN)
_DATING = frozenset({TimexType.DATE, TimexType.TIME, TimexType.DURATION})


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
        self._news = News(published)
        self._paragraphs = 0
        self._last_kind: ClaimKind | None = None

    def open_paragraph(self) -> None:
        """A new paragraph: the day fixed in the last one holds no longer, the lead's does."""
        self._news.open_paragraph()
        self._paragraphs += 1

    def open_sentence(self, sentence: Sentence, dates: list[DateMention]) -> None:
        """A new sentence with its time expressions, those of a dateline among them."""
        self._news.open_sentence(sentence, self._usable_of(sentence, dates))

    def close_sentence(self, sentence: Sentence, dates: list[DateMention]) -> None:
        """After a sentence: the day that its main clauses tell of is the day of the news, whatever they claim."""
        self._news.observe(sentence, self._usable_of(sentence, dates))

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
        verb = statement.clause.verb.start if statement.clause.verb is not None else None
        if kind is ClaimKind.PROVISION:
            return self._provision(sentence, own)
        frame = self._frame(sentence, voice, own)
        content = [mention for mention in own if mention is not frame]
        if kind in SPEECH_KINDS and kind is not ClaimKind.VIOLATION:
            if voice is not None and voice.verb is not None:
                at = sentence.words[voice.verb].start
            chosen = (
                frame
                or self._only_past(sentence, beside(sentence, content, at, verb))
                or published_in(sentence, self._usable_of(sentence, dates))
            )
        else:
            content = beside(sentence, content, at, verb)
            chosen = announced(sentence, content, at) or nearest(content, at) or frame
            if chosen is None and (voice is not None or kind is ClaimKind.VIOLATION):
                chosen = published_in(sentence, self._usable_of(sentence, dates))
            if chosen is not None and chosen.type is TimexType.DURATION and frame is not None and _not_a_day(frame):
                chosen = frame
        if chosen is not None:
            chosen = joined(sentence, own, anniversary(sentence, own, chosen))
        if chosen is not None and hedged(sentence, chosen):
            return DateReading(None, "a hedged offset fixes nothing", chosen.text)
        if chosen is not None:
            names = voice.names if voice is not None else ()
            self._last_kind = kind
            self._news.frame = frame or self._news.frame
            asked = kind in SPEECH_KINDS and voice is not None and _precedes(sentence, chosen, voice)
            self._news.note(frame or chosen, statement, names, spoken=frame is not None or asked)
            rule = f"time expression: {chosen.rule}" if chosen in dates else "two time expressions read as one"
            return DateReading(self._of(chosen), rule, chosen.text, chosen)
        spoken = voice.verb if voice is not None else None
        of_verb = (
            spoken is not None and sentence.words[spoken].tag in _VERBAL and sentence.words[spoken].lower != "according"
        )
        tense = tense_at(sentence, spoken) if spoken is not None and of_verb else tense_of(sentence, statement)
        if self._news.before(statement.start) is None:
            opening = day_of_main(sentence, self._usable_of(sentence, dates), statement.start)
            if opening is not None:
                self._news.opened_by(opening)
        return self._counted(sentence, statement, dates) or self._without_expression(statement, kind, voice, tense)

    def _frame(self, sentence: Sentence, voice: Voice | None, own: list[DateMention]) -> DateMention | None:
        """The time of the verb of speech; what is still to come is none of somebody who has spoken."""
        if voice is None or voice.verb is None:
            return None
        return frame_of(sentence, voice.verb, [mention for mention in own if not self._is_to_come(mention)])

    def _is_to_come(self, mention: DateMention) -> bool:
        interval = mention.interval
        return interval is not None and self.published is not None and interval.start > self.published

    def _usable_of(self, sentence: Sentence, dates: list[DateMention]) -> list[DateMention]:
        usable = (m for m in dates if self._usable(m) and not names_treaty(sentence, m))
        return [m for m in usable if not is_quoted_today(sentence, m)]

    def _own(self, sentence: Sentence, statement: Statement, dates: list[DateMention]) -> list[DateMention]:
        own = {sentence.words[index].start for index in statement.own}
        return [m for m in self._usable_of(sentence, dates) if m.start in own]

    def _usable(self, mention: DateMention) -> bool:
        if mention.type not in _DATING or mention.value.endswith("_REF"):
            return False
        open_anchor = self.published is None and mention.needs_anchor and mention.type is TimexType.DATE
        return mention.interval is not None or open_anchor

    def _only_past(self, sentence: Sentence, content: list[DateMention]) -> DateMention | None:
        """For a statement of one past day and no other: "Ruritania on Tuesday turned down the draft"."""
        if len(content) != 1 or content[0].type is TimexType.DURATION:
            return None
        return None if self._is_to_come(content[0]) or is_limit(sentence, content[0]) else content[0]

    def _provision(self, sentence: Sentence, own: list[DateMention]) -> DateReading:
        deadline = next((m for m in own if m.type is TimexType.DATE and is_deadline(sentence, m)), None)
        if deadline is None:
            return DateReading(None, "a provision without a deadline is timeless", "")
        return DateReading(self._of(deadline), "a deadline that the provision prints", deadline.text, deadline)

    def _of(self, mention: DateMention) -> ClaimDate:
        basis = Basis.RELATIVE if mention.needs_anchor else Basis.EXPLICIT
        if mention.interval is None:
            reason = f"“{mention.text}” cannot be resolved: no published date is known."
            return ClaimDate(None, None, None, basis, mention.text, reason)
        interval = mention.interval
        return ClaimDate(interval.start, interval.end, interval.precision, basis, mention.text, mention.explanation)

    def _counted(self, sentence: Sentence, statement: Statement, dates: list[DateMention]) -> DateReading | None:
        """The day that a length of time leads to: "ten days after the pact lapsed" in a sentence of a known day."""
        opener = statement.clause.opener
        anchor = self._news.before(statement.start) or self._news.lead
        length = next((m for m in dates if 0 <= statement.start - m.end < 12 and m.type is TimexType.DURATION), None)
        if opener not in ("after", "before") or length is None or anchor is None or anchor.interval is None:
            return None
        day = moved(anchor.interval.start, length.value, -1 if opener == "after" else 1)
        if day is None or anchor.interval.precision is not Precision.DAY or hedged(sentence, length):
            return None
        side = "before" if opener == "after" else "after"
        reason = f"{length.text} {side} “{anchor.text}”, {_spelled(anchor.interval.start)}."
        found = ClaimDate(day, day, Precision.DAY, Basis.RELATIVE, length.text, reason)
        return DateReading(found, "counted from another day of the sentence", length.text)

    def _without_expression(
        self, statement: Statement, kind: ClaimKind, voice: Voice | None, tense: Tense
    ) -> DateReading:
        text = statement.wording.text
        shares = statement.nested and statement.clause.kind in _SHARING
        if kind in _STATUS and (_STANDING.search(text) or (shares and tense is Tense.PERFECT)):
            return DateReading(None, "a standing state", "")
        stands = voice is not None and voice.verb is not None and tense in _NOW
        shared = self._shared(statement, kind, voice) if shares and not stands else None
        if shared is not None and (kind in SPEECH_KINDS or not _STANDING.search(text)):
            return DateReading(self._of(shared), "the day of the clause before it", shared.text)
        undated = self._undated(statement, kind, tense) if voice is None else self._told_background(text, voice)
        if undated:
            return DateReading(None, undated, "")
        if voice is None and (
            tense in _NOW if kind in SPEECH_KINDS else tense is Tense.PRESENT or _PRESENT.search(text)
        ):
            return DateReading(self._reported(), "present tense: the published day", "")
        present = voice is not None and voice.verb is not None and tense in _NOW
        return self._inherited(voice, present, told=tense is Tense.PAST)

    def _shared(self, statement: Statement, kind: ClaimKind, voice: Voice | None) -> DateMention | None:
        """The time of the clause before: of what is said that of the verb of speech, not that of what was said."""
        if voice is not None and self._news.frame is not None:
            return self._news.frame
        before = self._news.before(statement.start)
        told = voice is not None and kind in SPEECH_KINDS and kind is not ClaimKind.VIOLATION
        told = told and statement.clause.kind is not ClauseKind.PARTICIPLE
        return None if told and self._last_kind not in SPEECH_KINDS else before

    def _undated(self, statement: Statement, kind: ClaimKind, tense: Tense) -> str:
        """Why the article's own words have no date; "" where they report the day's news."""
        text = statement.wording.text
        if kind in SPEECH_KINDS:
            return ""
        if _STANDING.search(text) or _RESULT.search(text) or statement.clause.kind is ClauseKind.RELATIVE:
            return "a standing state or undated background"
        if kind in _STATUS and re.search(r"\b(?:has|have)\b", text):
            return "a standing state"
        if tense is Tense.PERFECT and self._paragraphs >= _LEAD:
            return "background in the perfect"
        if kind is ClaimKind.EXPIRY and _RUNNING.search(text):
            return "a term that is still running"
        if _AWAITED.match(text) or (tense is not Tense.PAST and self._is_open(text, tense)):
            return "to come, without a day"
        later = self._paragraphs > _LEAD and self._news.paragraph is None and not _PRESENT.search(text)
        return "background told after the news" if later and kind in _STATUS else ""

    def _is_open(self, text: str, tense: Tense) -> bool:
        """Whether the article's own words tell of what is still to come: "goes on" with "will" beside it does not."""
        found = _TO_COME.search(text)
        return found is not None and (tense is not Tense.PRESENT or found[0] not in ("will", "would"))

    def _told_background(self, text: str, voice: Voice) -> str:
        """For speech that is itself told in the past perfect: "Ruritania had wanted a longer term"."""
        if not voice.trigger or "had " not in text:
            return ""
        told = re.search(rf"\bhad (?:\w+ )?{re.escape(voice.trigger)}\b", text)
        return "undated background" if told else ""

    def _inherited(self, voice: Voice | None, present: bool, *, told: bool) -> DateReading:
        mention = None if present else self._news.day(voice.names if voice is not None else ())
        if told and self._news.story is not None:
            mention = self._news.story
        if mention is None or mention.interval is None or mention.interval.end == self.published:
            return DateReading(self._reported(), "no time expression: the published day", "")
        interval, basis = mention.interval, self._of(mention).basis
        reason = f"The day that an earlier sentence fixes: {mention.explanation}"
        day = ClaimDate(interval.start, interval.end, interval.precision, basis, mention.text, reason)
        return DateReading(day, "the day that an earlier sentence fixes", mention.text)

    def _reported(self) -> ClaimDate:
        if self.published is None:
            return ClaimDate(
                None, None, None, Basis.REPORTED, None, "Nothing dates it, and no published date is known."
            )
        day = self.published
        return ClaimDate(
            day, day, Precision.DAY, Basis.REPORTED, None, f"Nothing dates it: the published day, {_spelled(day)}."
        )


def _precedes(sentence: Sentence, mention: DateMention, voice: Voice) -> bool:
    """Whether a time stands before the verb of speech: "Asked last week about the pact, Roe said ..."."""
    return voice.verb is not None and mention.end <= sentence.words[voice.verb].start


def _not_a_day(mention: DateMention) -> bool:
    return mention.interval is not None and mention.interval.precision is not Precision.DAY


def _spelled(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"
