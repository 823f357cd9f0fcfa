"""The extractor by rules: one pass over an article through named stages, from mentions to dated claims."""

from dataclasses import dataclass

from articles.extraction.article import Article, Paragraph
from articles.extraction.claim import ActorName, ExtractedClaim, Reason
from articles.extraction.claims.confidence import confidence
from articles.extraction.claims.dating import DateFinder
from articles.extraction.claims.discourse import name_of
from articles.extraction.claims.documents import document_voice, of_document
from articles.extraction.claims.kinds import KindReading, Told, read_kind
from articles.extraction.claims.modality import read_modality
from articles.extraction.claims.predicates import predicate_of, relative_words
from articles.extraction.claims.quotations import with_old_marks, with_plain_marks
from articles.extraction.claims.relevance import Relevance
from articles.extraction.claims.sentence import Sentence, read_sentence
from articles.extraction.claims.speakers import SpeakerFinder, Voice
from articles.extraction.claims.speech import is_act
from articles.extraction.claims.statements import Statement, statements
from articles.extraction.claims.tenses import Tense, tense_of
from articles.extraction.claims.treaties import TreatyFinder, main_treaty
from articles.extraction.claims.wording import TREATY
from articles.extraction.dates import DateContext, DateMention, read_dates
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.mentions import MentionReader, Mentions
from articles.extraction.sentences import split_sentences
from articles.extraction.vocabulary import ClaimKind, ParagraphKind

# How far back, in characters, a mention still tells whose ministry or minister is meant.
_NEAR = 600
_NOTHING = Mentions((), ())
_READ = (ParagraphKind.BODY, ParagraphKind.HEADING)


@dataclass(slots=True)
class _Reading:
    """What one pass over an article carries from sentence to sentence."""

    treaties: TreatyFinder
    speakers: SpeakerFinder
    dates: DateFinder
    relevance: Relevance
    document: tuple[ActorName, ...] = ()


class RuleExtractor:
    """Reads claims by rules and lexicons alone; every part of a claim keeps the rule and the words that gave it."""

    name = "rules"
    version = "2"

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def extract(self, article: Article) -> list[ExtractedClaim]:
        """The claims of `article` in text order; none where it names no treaty."""
        reader = MentionReader(self.gazetteer, article.published)
        title = reader.read(article.title) if article.title else _NOTHING
        mentions = [
            reader.read(paragraph.text) if paragraph.kind in _READ else None for paragraph in article.paragraphs
        ]
        main = main_treaty(article, mentions, title, self.gazetteer)
        if main is None:
            return []
        reading = _Reading(
            TreatyFinder(main, self.gazetteer, article.published),
            SpeakerFinder(self.gazetteer),
            DateFinder(article.published),
            Relevance(),
            document_voice(article, title, mentions, self.gazetteer),
        )
        claims: list[ExtractedClaim] = []
        context = DateContext()
        for position, paragraph in enumerate(article.paragraphs):
            named = mentions[position]
            if named is None:
                continue
            if paragraph.kind is ParagraphKind.HEADING:
                reading.treaties.open_section(named)
                continue
            text = with_plain_marks(paragraph.text)
            dates, context = read_dates(text, article.published, context=context)
            reading.dates.open_paragraph()
            reading.relevance.open_paragraph()
            spans = split_sentences(text)
            nears = [named.within(max(0, span.start - _NEAR), span.end) for span in spans]
            timed = [[date for date in dates if span.start <= date.start < span.end] for span in spans]
            sentences = [
                read_sentence(text, span, near, times) for span, near, times in zip(spans, nears, timed, strict=True)
            ]
            reading.treaties.open_paragraph(sentences)
            reading.speakers.open_paragraph(sentences, nears)
            for at, sentence in enumerate(sentences):
                claims += self._sentence(reading, paragraph, sentence, nears[at], timed[at])
                reading.treaties.close_sentence(sentence, nears[at])
                reading.dates.close_sentence(sentence, timed[at])
        return _distinct(claims)

    def _sentence(
        self, reading: _Reading, paragraph: Paragraph, sentence: Sentence, mentions: Mentions, dates: list[DateMention]
    ) -> list[ExtractedClaim]:
        reading.dates.open_sentence(sentence, dates)
        found = statements(sentence)
        voices = reading.speakers.voices(sentence, mentions, found)
        claims: list[ExtractedClaim] = []
        for statement, voice in zip(found, voices, strict=True):
            about_treaty = TREATY in statement.wording.text
            last = claims[-1].kind if claims else reading.relevance.last_kind
            head = predicate_of(sentence, statement, voice.verb if voice is not None else None)
            told = Told(last, reading.relevance.earlier_kind, voiced=voice is not None, about_treaty=about_treaty)
            kind = read_kind(statement, head, told)
            if voice is None and reading.document:
                voice, kind = of_document(reading.document, sentence, statement, head, told, kind)
            if kind is None or not reading.relevance.admits(sentence, statement, kind, voice):
                continue
            claim = self._claim(reading, paragraph, sentence, mentions, dates, statement, voice, kind)
            if claim is not None:
                claims.append(claim)
                reading.relevance.note()
        reading.relevance.close_sentence(claims[-1].kind if claims else None)
        return claims

    def _claim(
        self,
        reading: _Reading,
        paragraph: Paragraph,
        sentence: Sentence,
        mentions: Mentions,
        dates: list[DateMention],
        statement: Statement,
        voice: Voice | None,
        kind: KindReading,
    ) -> ExtractedClaim | None:
        word = statement.wording.word_at(kind.match.at) if kind.match is not None else None
        at = sentence.words[word].start if word is not None else statement.start
        treaty = reading.treaties.read(sentence, mentions, statement, kind.kind, word)
        if treaty is None:
            return None
        if kind.kind is ClaimKind.RATIFICATION and voice is not None and is_act(sentence, voice.verb):
            # "The senate rejected the treaty" tells what it did.
            voice = None
        dated = reading.dates.read(sentence, statement, kind.kind, voice, dates, at)
        published = reading.dates.published
        future = (
            dated.mention is not None
            and dated.mention.interval is not None
            and published is not None
            and dated.mention.interval.start > published
        )
        trigger = (kind.match.at, kind.match.end) if kind.match is not None else (0, 0)
        asides = relative_words(sentence, statement)
        past = tense_of(sentence, statement) in (Tense.PAST, Tense.PERFECT, Tense.PRESENT)
        modality = read_modality(kind.kind, statement.wording.text, trigger, future=future, past=past, asides=asides)
        start, end = with_old_marks(paragraph.text, statement.start, statement.end)
        reasons = [
            Reason("kind", kind.rule, _trigger(sentence, statement, kind)),
            Reason("treaties", treaty.rule, treaty.trigger),
            Reason("speaker", voice.rule if voice else "the article speaks", voice.trigger if voice else ""),
            Reason("date", dated.rule, dated.trigger),
            Reason("modality", modality.rule, modality.trigger.replace("~", "")),
        ]
        return ExtractedClaim(
            paragraph=paragraph.index,
            start=start,
            end=end,
            quote=paragraph.text[start:end],
            kind=kind.kind,
            treaties=treaty.slugs,
            speakers=voice.names if voice is not None else (),
            actors=_actors(mentions, statement, voice),
            date=dated.date,
            modality=modality.modality,
            confidence=confidence(kind, treaty, voice, dated),
            reasons=tuple(reasons),
        )


def _trigger(sentence: Sentence, statement: Statement, kind: KindReading) -> str:
    """The words of the sentence that decided the kind, as they are printed; "" where none did."""
    if kind.match is None:
        return ""
    wording, words = statement.wording, sentence.words
    first, last = wording.word_at(kind.match.at), wording.word_at(kind.match.end - 1)
    return sentence.text[words[first].start : words[last].end]


def _actors(mentions: Mentions, statement: Statement, voice: Voice | None) -> tuple[ActorName, ...]:
    """The speakers and every known actor named in the quote, each once."""
    inside = [name_of(a) for a in mentions.actors if statement.start <= a.start and a.end <= statement.end]
    return tuple(dict.fromkeys([*(voice.names if voice is not None else ()), *inside]))


def _distinct(claims: list[ExtractedClaim]) -> list[ExtractedClaim]:
    """Without a second claim of the same paragraph, span and kind."""
    seen: dict[tuple[int, int, int, str], ExtractedClaim] = {}
    for claim in claims:
        seen.setdefault((claim.paragraph, claim.start, claim.end, claim.kind), claim)
    return sorted(seen.values(), key=lambda claim: (claim.paragraph, claim.start, -claim.end))
