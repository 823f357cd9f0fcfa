"""Documents: texts that an institution puts out in its own name, and that speak for it where nobody else does."""

import re
from collections import Counter
from dataclasses import replace

from articles.extraction.article import Article
from articles.extraction.claim import ActorName
from articles.extraction.claims.discourse import name_of
from articles.extraction.claims.kinds import KindReading, Told, read_kind
from articles.extraction.claims.predicates import Predicate
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.standing import SPEECH_KINDS
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.triggers import DECISIVE
from articles.extraction.clauses import ClauseKind
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.mentions import Mentions
from articles.extraction.vocabulary import ActorKind, ParagraphKind

_GENRE = r"(?:statement|communiqu[eé]|declaration|comment|commentary|remarks|press release|message|reply|answer)s?"
_TITLE = re.compile(
    rf"^(?:[\w-]+ ){{0,2}}?{_GENRE} (?:by|of|from|on behalf of)\b|"
    rf"\b(?:[Mm]inistry|[Dd]epartment|[Cc]ouncil|[Gg]overnment|[Pp]residency|[Oo]ffice|[Dd]elegation|[Mm]ission|NATO|EU)"
    rf"(?:'s|’s)?(?: [\w-]+){{0,3}}? {_GENRE}\b(?: \w+){{0,2}}? (?:on|regarding|concerning|about|in|following|after)\b",
    re.IGNORECASE,
)
_MAIN = (ClauseKind.MAIN, ClauseKind.COORDINATED, ClauseKind.REPORTING)
_OURS = re.compile(r"\b(?:we|our|us|ours)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]{0,800}”|\"[^\"]{0,800}\"")
_MINISTRY = re.compile(r"\b(?:foreign|defen[cs]e) (?:ministry|office)|ministry of (?:foreign affairs|defen[cs]e)", re.I)


def document_voice(
    article: Article, title: Mentions, read: list[Mentions | None], gazetteer: Gazetteer
) -> tuple[ActorName, ...]:
    """In whose name a text is put out; empty for reports.

    It needs a title like "Foreign Ministry statement on ..." and "we" or "our" outside of quotation marks.
    """
    bodies = [p.text for p in article.paragraphs if p.kind is ParagraphKind.BODY]
    if _TITLE.search(article.title) is None or not any(_OURS.search(_QUOTED.sub("", text)) for text in bodies):
        return ()
    named = [actor for actor in title.actors if actor.entry.kind is not ActorKind.PERSON]
    institutions = [actor for actor in named if actor.entry.kind is not ActorKind.STATE]
    if institutions or title.actors:
        chosen = institutions[:1] or named[:1] or list(title.actors[:1])
        return (name_of(chosen[0]),)
    wanted = _MINISTRY.search(article.title)
    return _ministry("foreign" in wanted[0].lower(), read, gazetteer) if wanted is not None else ()


def _ministry(foreign: bool, read: list[Mentions | None], gazetteer: Gazetteer) -> tuple[ActorName, ...]:
    """The ministry, foreign or of defence, of the state that is named most among those that have one."""
    counts = Counter(
        actor.entry.slug
        for mentions in read
        if mentions is not None
        for actor in mentions.actors
        if actor.entry.kind is ActorKind.STATE
    )
    for state, _ in counts.most_common():
        for entry in gazetteer.institutions_of(state):
            name = entry.name.lower()
            if "minist" in name and ("foreign" if foreign else "defen") in name:
                return (ActorName(entry.name, entry.slug),)
    return ()


def _says_we(sentence: Sentence) -> bool:
    """Whether a sentence speaks of "us" outside of quotation marks."""
    return _OURS.search(_QUOTED.sub("", sentence.text[sentence.span.start : sentence.span.end])) is not None


def of_document(
    names: tuple[ActorName, ...],
    sentence: Sentence,
    statement: Statement,
    head: Predicate | None,
    told: Told,
    kind: KindReading | None,
) -> tuple[Voice | None, KindReading | None]:
    """The voice and the kind of a statement for which a ministry's text itself speaks.

    That is of its stances and of what it says of "us"; events and rules that it tells stay without a speaker.
    """
    voice = Voice(names, "the document speaks", "", None)
    spoken = read_kind(statement, head, replace(told, voiced=True))
    if _says_we(sentence) and statement.clause.kind in _MAIN:
        return voice, spoken
    if kind is not None:
        return (voice, kind) if kind.kind in SPEECH_KINDS else (None, kind)
    stance = spoken is not None and spoken.kind in SPEECH_KINDS and spoken.strength == DECISIVE
    return (voice, spoken) if stance else (None, None)
