"""The time expressions of a sentence as a claim needs them: whose clause they stand in, what they count from."""

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.wording import TREATY
from articles.extraction.clauses import ClauseKind
from articles.extraction.dates import DateMention, Interval, Precision, TimexType
from articles.extraction.language import Tag

_HEDGE = re.compile(
    r"(?:nearly|almost|about|roughly|over|more than|less than|fewer than|around|some|at least|barely)\s\Z",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:by|until|through|till|before|up to|as of|ahead of|(?:no|not) later than|on or before|"
    r"deadline (?:of|is|was|being|falls on))"
    r"(?: the)?(?: end of| close of| start of)?(?: the)?(?: deadline of)?\s\Z|\bat(?: the end of)?(?: the)?\s\Z",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:by|until|till|before|from|since)(?: the)?(?: end of)?(?: the)?\s\Z", re.IGNORECASE)
_STARTING = re.compile(r"\b(?:starting|beginning|effective|with effect|taking effect|as)(?: on| from| of| as of)?\s\Z")
# Clauses that tell of another time than the clause around them.
_ANOTHER_TIME = frozenset({"if", "unless", "because", "although", "though", "whereas"})
# Days between two times that are still told as one.
_NEXT = 3
_TODAY = frozenset({"today", "tonight", "now", "this morning", "this afternoon", "this evening", "at present"})
_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "i", "you"})
_FUTURE = frozenset({"would", "will"})
_COMING_OUT = frozenset(
    {
        "sent",
        "published",
        "released",
        "issued",
        "submitted",
        "delivered",
        "posted",
        "broadcast",
        "aired",
        "conveyed",
        "circulated",
        "unveiled",
        "printed",
        "dated",
        "signed",
        "presented",
        "adopted",
        "distributed",
        "transmitted",
    }
)


def nearest(mentions: list[DateMention], at: int) -> DateMention | None:
    """The expression nearest to the text offset `at`, the one after it on a draw."""
    return min(mentions, key=lambda m: m.start - at if m.start >= at else at - m.end + 1, default=None)


def hedged(sentence: Sentence, mention: DateMention) -> bool:
    """Whether an offset is only rough: "over ten years ago"."""
    offset = mention.text.lower().endswith(("ago", "later", "after", "before", "earlier"))
    offset = offset or mention.type is TimexType.DURATION
    return offset and _HEDGE.search(sentence.text, max(0, mention.start - 12), mention.start) is not None


def is_deadline(sentence: Sentence, mention: DateMention) -> bool:
    """Whether an expression is the last day for something: "by December 31, 2012"."""
    inside = mention.text.lower().startswith(("by ", "until ", "through ", "before "))
    return inside or _DEADLINE.search(sentence.text, max(0, mention.start - 30), mention.start) is not None


def is_limit(sentence: Sentence, mention: DateMention) -> bool:
    """Whether an expression bounds what is to be done and dates no statement: "by May 4", "until Friday"."""
    return _LIMIT.search(sentence.text, max(0, mention.start - 12), mention.start) is not None


def beside(sentence: Sentence, mentions: list[DateMention], at: int, verb: int | None = None) -> list[DateMention]:
    """Without the expressions of relative and participle clauses that hold neither `at` nor the verb at `verb`."""
    points = (at, at if verb is None else verb)
    aside = [
        clause
        for clause in sentence.clauses
        if (clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) or clause.opener in _ANOTHER_TIME)
        and clause.opener != "that"
        and not any(clause.start <= point < clause.end for point in points)
    ]
    return [
        m
        for m in mentions
        if not any(clause.start <= m.start < clause.end for clause in aside) and not _in_contact(sentence, m, at)
    ]


def _in_contact(sentence: Sentence, mention: DateMention, at: int) -> bool:
    """Whether an expression stands in a clause that describes a noun without a relative word.

    Example: "to observe the limits it accepted in 1992", as seen from "observe".
    """
    words = sentence.words
    verb = bisect_left([word.start for word in words], mention.start) - 1
    while verb >= 0 and words[verb].tag is not Tag.FINITE and words[verb].start > at:
        if words[verb].tag in (Tag.PUNCTUATION, Tag.COORDINATOR, Tag.SUBORDINATOR, Tag.THAT, Tag.RELATIVE):
            return False
        verb -= 1
    first = verb - 1
    while first > 0 and words[first].tag in (Tag.ADVERB, Tag.FINITE):
        first -= 1
    subject = words[first] if first > 0 else None
    if subject is None or subject.start <= at or subject.lower not in _SUBJECTS:
        return False
    return words[first - 1].tag in (Tag.NOUN, Tag.NAME) and words[first - 1].start >= at


def anniversary(sentence: Sentence, mentions: list[DateMention], chosen: DateMention) -> DateMention:
    """For "two years ago on Monday" the years, whose weekday is not this week's; else the chosen expression.

    Example: "ten years ago this Sunday", "a year ago today" are days of their own.
    """
    for first, second in pairwise(mentions):
        between = sentence.text[first.end : second.start].strip().lower()
        if chosen not in (first, second) or not first.text.lower().endswith("ago") or between not in ("on", "this", ""):
            continue
        exact = between == "this" or second.text.lower().startswith(("this ", "today", "tonight", "yesterday"))
        return _years_before(sentence, first, second) if exact else first
    return chosen


def _years_before(sentence: Sentence, years: DateMention, day: DateMention) -> DateMention:
    """The day or the month of `day` as many years before as `years` say; `years` where that cannot be told."""
    length = re.match(r"P?(\d{1,3})Y", years.value)
    if day.interval is None or years.interval is None:
        return years
    back = day.interval.start.year - years.interval.start.year if length is None else int(length[1])
    # "This Sunday" is the coming one, though the verb looks back.
    coming = timedelta(days=7 if day.rule == "weekday" and day.anchor and day.interval.end < day.anchor else 0)
    start, end = (moved(bound + coming, f"P{back}Y", -1) for bound in (day.interval.start, day.interval.end))
    if start is None or end is None:
        return years
    text = sentence.text[years.start : day.end]
    interval = Interval(start, end, day.interval.precision)
    return replace(years, end=day.end, text=text, interval=interval)


def is_quoted_today(sentence: Sentence, mention: DateMention) -> bool:
    """Whether "today" is said inside a quotation: it means the day of the speech and dates nothing anew."""
    if mention.text.lower() not in _TODAY:
        return False
    before = sentence.text[: mention.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def joined(sentence: Sentence, mentions: list[DateMention], chosen: DateMention) -> DateMention:
    """For two expressions joined by "and" the days of both: "met on Monday and Tuesday"; else the chosen one."""
    for first, second in pairwise(mentions):
        between = sentence.text[first.end : second.start].strip().lower()
        if chosen not in (first, second) or between not in ("and", "and on", "and in"):
            continue
        one, two = first.interval, second.interval
        if one is None or two is None or one.precision is not two.precision or not one.end < two.start:
            continue
        if (two.start - one.end).days <= _NEXT:
            both = Interval(one.start, two.end, Precision.INTERVAL)
            return replace(first, end=second.end, text=sentence.text[first.start : second.end], interval=both)
    return chosen


def day_of_main(sentence: Sentence, mentions: list[DateMention], before: int) -> DateMention | None:
    """The day that the main clause of a sentence names before an offset: "In May it left, arguing that ..."."""
    for mention in mentions:
        around = [clause for clause in sentence.clauses if clause.start <= mention.start < clause.end]
        if mention.end <= before and around and all(clause.kind is ClauseKind.MAIN for clause in around):
            return mention if mention.type is not TimexType.DURATION else None
    return None


def announced(sentence: Sentence, mentions: list[DateMention], at: int) -> DateMention | None:
    """The day of the announced act: "gave notice on May 2 that it would leave on November 2", "effective May 2"."""
    for mention in mentions:
        if mention.start > at and _STARTING.search(sentence.text, max(0, mention.start - 24), mention.start):
            return mention
    for clause in sentence.clauses:
        verb = clause.verb.of(sentence.text) if clause.verb is not None else ""
        if clause.opener == "that" and clause.start > at and verb in _FUTURE:
            return next((m for m in mentions if clause.start <= m.start < clause.end), None)
    return None


def published_in(sentence: Sentence, mentions: list[DateMention]) -> DateMention | None:
    """The day on which what says so came out: "In a report sent to parliament on Tuesday, the ministry found ..."."""
    for clause in sentence.clauses:
        verb = clause.verb.of(sentence.text).lower() if clause.verb is not None else ""
        if clause.kind is ClauseKind.PARTICIPLE and verb in _COMING_OUT:
            inside = [m for m in mentions if clause.start <= m.start < clause.end]
            if inside:
                return inside[0]
    return None


def names_treaty(sentence: Sentence, mention: DateMention) -> bool:
    """Whether an expression is a part of a treaty's name: "the 1987 pact"."""
    if not mention.text.isdigit():
        return False
    words = zip(sentence.words, sentence.forms, strict=True)
    after = [form for word, form in words if word.start >= mention.end and form is not None][:4]
    before = [word for word in sentence.words if word.end <= mention.start][-1:]
    if not before or before[0].tag is not Tag.DETERMINER or TREATY not in after:
        return False
    return not any(form in (",", ".") for form in after[: after.index(TREATY)])


def moved(day: date, length: str, direction: int) -> date | None:
    """`day` moved by an ISO 8601 duration of whole days, weeks, months or years; None for any other duration."""
    found = re.fullmatch(r"P(\d{1,3})([DWMY])", length)
    if found is None:
        return None
    count = int(found[1]) * direction
    if found[2] in "DW":
        return day + timedelta(days=count * (7 if found[2] == "W" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if found[2] == "Y" else 1)
    try:
        return date(months // 12, months % 12 + 1, day.day)
    except ValueError:
        return None


def frame_of(sentence: Sentence, verb_index: int, mentions: list[DateMention]) -> DateMention | None:
    """The time expression of the verb of speech: beside it, or at the head of its clause.

    Example: "Ruritania said on Tuesday that it left in May" gives "Tuesday" for "said".
    """
    verb = sentence.words[verb_index]
    inner = [
        clause
        for clause in sentence.clauses
        if clause.kind in (ClauseKind.COMPLEMENT, ClauseKind.SUBORDINATE, ClauseKind.RELATIVE)
        and not clause.start <= verb.start < clause.end
    ]
    free = [m for m in mentions if not any(clause.start <= m.start < clause.end for clause in inner)]
    before = [m for m in free if m.end <= verb.start and _stands_before(sentence, m, verb.start)]
    after = [
        m
        for m in free
        if m.start >= verb.end
        and _gap(sentence, verb.end, m.start) <= 5
        and not _clause_between(sentence, verb.end, m.start)
    ]
    head = [m for m in free if m.end <= verb.start and _heads(sentence, m, verb.start)]
    return next((found[0] for found in (before, after, head) if found), None)


def _stands_before(sentence: Sentence, mention: DateMention, verb: int) -> bool:
    """Whether an expression stands right before a verb: "on Tuesday said", "on Tuesday he said", no comma between."""
    return _gap(sentence, mention.end, verb) <= 1 and "," not in sentence.text[mention.end : verb]


def _gap(sentence: Sentence, start: int, end: int) -> int:
    return sum(w.start >= start and w.end <= end and w.tag is not Tag.PUNCTUATION for w in sentence.words)


def _clause_between(sentence: Sentence, start: int, end: int) -> bool:
    opening = (Tag.THAT, Tag.FINITE, Tag.BASE, Tag.TO, Tag.ING)
    return any(w.start >= start and w.end <= end and w.tag in opening for w in sentence.words)


def _heads(sentence: Sentence, mention: DateMention, verb: int) -> bool:
    """Whether the expression opens the sentence and no other finite verb stands before the verb of speech."""
    finite = any(w.start >= mention.end and w.end <= verb and w.tag is Tag.FINITE for w in sentence.words)
    return _gap(sentence, sentence.span.start, mention.start) <= 2 and not finite
