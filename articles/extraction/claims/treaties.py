"""Which treaty a statement is about: named, meant by "the pact" or "it", or the article's main one."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from articles.extraction.article import Article
from articles.extraction.claims.anaphora import TreatyMemory, are_joint
from articles.extraction.claims.matters import told_by_matter
from articles.extraction.claims.passing import in_passing, is_measured
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.standing import SPEECH_KINDS
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.wording import TREATY, WEAPON
from articles.extraction.clauses import ClauseKind
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.language import Tag
from articles.extraction.mentions import Mentions, TreatyMention
from articles.extraction.vocabulary import ClaimKind, ParagraphKind

_SUBJECT_KINDS = frozenset({ClaimKind.PROVISION, ClaimKind.EXPIRY, ClaimKind.ENTRY_INTO_FORCE, ClaimKind.EXTENSION})
_PRONOUN = re.compile(r"\b(?:it|its|them|both)\b")
# In a stance "its" is mostly somebody's: "slammed the West and its desire".
_OWN = re.compile(r"\b(?:it|them|both)\b")
_SIGNING = re.compile(r"\b(?:sign(?:s|ed|ing)?|put (?:their|his) names?|initial\w*)\b")
_INDEFINITE = re.compile(
    r"\b(?:an?|new)\s+(?:[\w-]+\s+){0,5}(?:treaty|pact|accord|agreement|convention)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b(19\d\d|20\d\d)\s+(?:[\w-]+\s+){0,4}?(?:treaty|pact|accord|agreement|deal|convention)\b")
_STEP = re.compile(
    r"\bthe ~?(?:withdrawal|suspension|extension|exit|ratification|expiry|signing|~?vote|~?move|decision|~?step)\b"
)
# "Article X would let Ruritania go": of the treaty that was talked of last.
_ARTICLE = re.compile(r"(?:Under |By )?(?:its |the )?(?:Article|Protocol|Annex) (?:[IVX]+|\d+)\b")
_STANDS_FOR = re.compile(r"\b(?:it|treaty|pact|accord|agreement|convention|deal)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:both|two|these|those|the) (?:[\w-]+ ){0,3}?(?:treaties|accords|agreements|pacts|conventions)\b|"
    r"\b(?:neither|either|each) (?:treaty|accord|agreement|pact|convention)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"\b(?:replac|extend|ratif|prolong|renew|suspend|abandon|quit|leav|sign|scrap|succeed)\w* it\b")
_OPENS = re.compile(r"(?:It|Its)\b(?! (?:said|added|also said|is|was) (?:that|the|a|not clear|unclear)\b)")
_IRAN_DEAL = (
    re.compile(r"\b(?:Iran|Iranian|Tehran)\b"),
    re.compile(r"\b[Nn]uclear\b"),
    re.compile(r"\b(?:deal|accord|agreement|pact)\b"),
)
# The talks on the deal began in November 2013.
_IRAN_TALKS = date(2013, 11, 24)
_LEAD_LENGTH = 800
# What some treaties are called instead of a treaty.
_TELLING_NOUNS = ("memorandum", "convention", "framework")
_LATELY = 10
_LEAD = 3
# Every convention is a treaty, but not every treaty is called a convention.
_SPECIFIC_NOUNS = ("convention",)


@dataclass(frozen=True, slots=True)
class TreatyReading:
    """The treaties of a statement; `sure` from 0 (the article's main treaty as a last resort) to 2 (named)."""

    slugs: tuple[str, ...]
    rule: str
    trigger: str
    sure: int


def main_treaty(article: Article, read: list[Mentions | None], title: Mentions, gazetteer: Gazetteer) -> str | None:
    """The treaty that an article is about: named most and first, or being signed just then without a name.

    Example: "Ruritania and Borduria signed a treaty on Friday" means the one that the gazetteer says was signed then.
    """
    signed = _signed_now(article, read, gazetteer)
    if signed is not None:
        return signed
    counts: Counter[str] = Counter()
    first = next((m.slug for mentions in read if mentions for m in mentions.treaties if not m.weapon), None)
    if first is not None:
        counts[first] += 1
    for mention in title.treaties:
        counts[mention.slug] += 1 if mention.weapon else 3
    for order, mentions in enumerate(mentions for mentions in read if mentions is not None):
        for mention in mentions.treaties:
            counts[mention.slug] += 1 if mention.weapon else (4 if order < _LEAD else 2)
    if not counts:
        return _by_year(article, gazetteer) or _by_matter(article, gazetteer)
    for slug, times in _meant_by_noun(article, list(counts), gazetteer).items():
        counts[slug] += 2 * times
    return counts.most_common(1)[0][0]


def _meant_by_noun(article: Article, named: list[str], gazetteer: Gazetteer) -> Counter[str]:
    """In how many paragraphs "the memorandum" or "the convention" means the only treaty named that is called so."""
    meant: Counter[str] = Counter()
    for noun in _TELLING_NOUNS:
        called = [slug for slug in named if noun in gazetteer.treaties[slug].name.lower()]
        if len(called) == 1:
            phrase = re.compile(rf"\b[Tt](?:he|hat|his) [{noun[0].upper()}{noun[0]}]{noun[1:]}\b")
            meant[called[0]] += sum(phrase.search(p.text) is not None for p in article.paragraphs)
    return meant


def _signed_now(article: Article, read: list[Mentions | None], gazetteer: Gazetteer) -> str | None:
    lead = next((p for p in article.paragraphs if p.kind is ParagraphKind.BODY), None)
    if lead is None or article.published is None or not _SIGNING.search(lead.text) or not _INDEFINITE.search(lead.text):
        return None
    if any(
        not mention.weapon
        for mentions in read[lead.index : lead.index + 1]
        if mentions
        for mention in mentions.treaties
    ):
        return None
    return next(iter(_signed_lately(gazetteer, article.published)), None)


def _signed_lately(gazetteer: Gazetteer, published: date | None) -> tuple[str, ...]:
    """The treaties signed in the days before an article was published."""
    if published is None:
        return ()
    entries = gazetteer.treaties.values()
    return tuple(e.slug for e in entries if e.signed is not None and 0 <= (published - e.signed).days <= _LATELY)


def _by_year(article: Article, gazetteer: Gazetteer) -> str | None:
    for paragraph in article.paragraphs:
        for found in _YEAR.finditer(paragraph.text):
            slugs = [t.slug for t in gazetteer.treaties.values() if t.signed and t.signed.year == int(found[1])]
            if len(slugs) == 1:
                return slugs[0]
    return None


def _by_matter(article: Article, gazetteer: Gazetteer) -> str | None:
    """The Iran deal, which news of it need not name: "a deal to curb Tehran's nuclear programme"."""
    lead = " ".join(p.text for p in article.paragraphs if p.kind is ParagraphKind.BODY)[:_LEAD_LENGTH]
    told = all(pattern.search(f"{article.title} {lead}") for pattern in _IRAN_DEAL)
    day = article.published
    return "jcpoa" if told and "jcpoa" in gazetteer.treaties and day is not None and day >= _IRAN_TALKS else None


class TreatyFinder:
    """Follows which treaty is talked of, sentence by sentence."""

    def __init__(self, main: str | None, gazetteer: Gazetteer, published: date | None = None) -> None:
        self.main = main
        self._signed = _signed_lately(gazetteer, published)
        self.gazetteer = gazetteer
        self.focus = main
        self._section = main
        self._memory = TreatyMemory(gazetteer)
        self._meant: str | None = None
        self._before = main
        self._opening = True
        self._asked: str | None = None

    def open_section(self, heading: Mentions) -> None:
        """A heading that names a treaty makes it the one that the paragraphs under it speak of; any other ends that."""
        named = [mention.slug for mention in heading.treaties if not mention.weapon]
        self._section = named[0] if named else self.main
        self._asked = None

    def open_paragraph(self, sentences: list[Sentence]) -> None:
        """A new paragraph speaks of the section's treaty, or the article's main one, until it names another.

        The answer in a transcript speaks of the treaty that its question has named.
        """
        if sentences and sentences[0].of_host:
            self._asked = None
        self._before, self.focus = self.focus, self._asked or self._section
        self._opening = True

    def close_sentence(self, sentence: Sentence, mentions: Mentions) -> None:
        """After a sentence: its first named treaty outside relative clauses is what "it" means in the next."""
        self._opening = False
        named = self._named_in(mentions, sentence.span.start, sentence.span.end)
        self._memory.close_sentence([mention.slug for mention in named])
        self.focus, self._meant = self._meant or self.focus, None
        if sentence.of_host and named:
            self.focus = self._asked = named[0].slug
            return
        relative = [c for c in sentence.clauses if c.kind in (ClauseKind.RELATIVE, ClauseKind.SUBORDINATE)]
        first_anaphor = next(
            (w.start for w, form in zip(sentence.words, sentence.forms, strict=True) if form == TREATY), None
        )
        for mention in named:
            if not any(clause.start <= mention.start < clause.end for clause in relative):
                if in_passing(sentence, mention):
                    continue
                if first_anaphor is not None and first_anaphor < mention.start and not _apposed(sentence, mention):
                    return
                self.focus = mention.slug
                return

    def read(
        self, sentence: Sentence, mentions: Mentions, statement: Statement, kind: ClaimKind, trigger_word: int | None
    ) -> TreatyReading | None:
        """The treaty of a statement; None when the article has none at all."""
        own = self._within(sentence, mentions, statement)
        at = sentence.words[trigger_word].start if trigger_word is not None else statement.start
        if statement.clause.kind is ClauseKind.RELATIVE and statement.clause.opener:
            before = self._named_in(mentions, sentence.span.start, statement.start)
            if not own and before:
                return TreatyReading(
                    (before[-1].slug,), "antecedent of the relative clause", _text(sentence, before[-1]), 2
                )
        if own:
            chosen = self._chosen(sentence, own, kind, at)
            if chosen is not None:
                slugs = self._with_others(sentence, statement, own, chosen)
                return TreatyReading(slugs, "named", _text(sentence, chosen), 2 if not chosen.weapon else 1)
        several = self._several(sentence, statement)
        if several is not None:
            return several
        meant = self._memory.meant(_described(sentence, statement), self.focus)
        if meant is not None:
            self._meant = meant[0]
            return TreatyReading((meant[0],), "described by its age or place in the text", meant[1], 2)
        return self._unnamed(sentence, mentions, statement, kind)

    def _with_others(
        self, sentence: Sentence, statement: Statement, own: list[TreatyMention], chosen: TreatyMention
    ) -> tuple[str, ...]:
        """The chosen treaty with another that its claim is about as well: that of a condition, or what bears on it.

        Example: "Borduria would leave the Fjord Treaty if the Lakes Convention lapsed" is about both.
        """
        slugs = [chosen.slug]
        if self.focus is not None:
            before = sentence.text[statement.start : chosen.start]
            if is_measured(sentence, chosen) and _STANDS_FOR.search(before) and not chosen.weapon:
                slugs.insert(0, self.focus)
        conditions = [c for c in sentence.clauses if c.kind is ClauseKind.SUBORDINATE and c.opener in ("if", "unless")]
        inside = [any(c.start <= m.start < c.end for c in conditions) for m in own]
        if any(inside) and not all(inside):
            slugs += [mention.slug for mention in own if not mention.weapon]
        slugs += self._joined(sentence, own, chosen)
        return tuple(dict.fromkeys(slugs))

    def _joined(self, sentence: Sentence, own: list[TreatyMention], chosen: TreatyMention) -> list[str]:
        """The treaties that share the place of the chosen one: "has signed neither the NPT nor the test ban"."""
        named = [mention for mention in own if not mention.weapon]
        if chosen not in named:
            return []
        first = last = named.index(chosen)
        while first > 0 and are_joint(sentence.text[named[first - 1].end : named[first].start]):
            first -= 1
        while last + 1 < len(named) and are_joint(sentence.text[named[last].end : named[last + 1].start]):
            last += 1
        return [mention.slug for mention in named[first : last + 1]]

    def _unnamed(
        self, sentence: Sentence, mentions: Mentions, statement: Statement, kind: ClaimKind
    ) -> TreatyReading | None:
        reading = self._unnamed_by_place(sentence, mentions, statement, kind)
        if reading is None or len(reading.slugs) > 1 or reading.rule.startswith("named"):
            return reading
        text = sentence.text[statement.start : statement.end]
        other = told_by_matter(reading.slugs[0], self._memory.named, text)
        return reading if other is None else TreatyReading((other,), "told by its matter", "", 1)

    def _unnamed_by_place(
        self, sentence: Sentence, mentions: Mentions, statement: Statement, kind: ClaimKind
    ) -> TreatyReading | None:
        anaphor = TREATY in statement.wording.text
        pronoun = (_OWN if kind in SPEECH_KINDS else _PRONOUN).search(statement.wording.text)
        earlier = self._named_in(mentions, sentence.span.start, statement.start)
        if statement.clause.kind is ClauseKind.PARTICIPLE and statement.start == sentence.span.start:
            earlier = self._named_in(mentions, statement.end, sentence.span.end)[:1]
        earlier = [mention for mention in earlier if not in_passing(sentence, mention)]
        if earlier:
            return TreatyReading((earlier[0].slug,), "named earlier in the sentence", _text(sentence, earlier[0]), 2)
        aside = self._told_aside(sentence, mentions, statement)
        if aside is not None and not anaphor:
            return TreatyReading((aside.slug,), "named in an aside on its subject", _text(sentence, aside), 1)
        if self.focus is None:
            return None
        if (
            self._opening
            and self._before
            and kind not in SPEECH_KINDS
            and _OPENS.match(sentence.text, sentence.span.start)
        ):
            # "It was never ratified" at the head of a paragraph goes on with the one before.
            self._meant = self._before
            return TreatyReading((self._before,), "a pronoun for the treaty of the paragraph before", "it", 1)
        if anaphor:
            slug = self._of_that_name(sentence, statement)
            return TreatyReading((slug or self.focus,), "a treaty noun for the treaty talked of", "treaty", 2)
        if pronoun:
            return TreatyReading((self.focus,), "a pronoun for the treaty talked of", pronoun[0], 1)
        # Events without a word for their treaty go on from the sentence before, and so does talk of "the step";
        # whatever else is said comes back to the main treaty.
        goes_on = kind not in SPEECH_KINDS or _STEP.search(statement.wording.text) is not None
        goes_on = goes_on or _ARTICLE.match(sentence.text, statement.start) is not None
        slug = self.focus if goes_on else self._asked or self._section or self.focus
        return TreatyReading((slug,), "the treaty that the article is about", "", 0)

    def _told_aside(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> TreatyMention | None:
        """ "Borduria, which had signed the Fjord Treaty, withdrew its ratification": that of the clause inside."""
        inside = [
            clause
            for clause in sentence.clauses
            if clause.kind is ClauseKind.RELATIVE and statement.start < clause.start and clause.end < statement.end
        ]
        named = self._named_in(mentions, statement.start, statement.end)
        return next(
            (m for m in named for c in inside if c.start <= m.start < c.end and not in_passing(sentence, m)), None
        )

    def _of_that_name(self, sentence: Sentence, statement: Statement) -> str | None:
        """For "the convention": the treaty named last that is called so, where the one talked of is not."""
        nouns = [
            sentence.words[index].lower
            for index in statement.own
            if sentence.forms[index] == TREATY and sentence.words[index].lower in _SPECIFIC_NOUNS
        ]
        if not nouns or self.focus is None or self._is_called(self.focus, nouns[0]):
            return None
        return next((slug for slug in self._memory.named if self._is_called(slug, nouns[0])), None)

    def _is_called(self, slug: str, noun: str) -> bool:
        entry = self.gazetteer.treaties[slug]
        return any(noun in name.lower() for name in (entry.name, *(alias.text for alias in entry.aliases)))

    def _several(self, sentence: Sentence, statement: Statement) -> TreatyReading | None:
        """ "The two accords": those signed together just then, else the two named last; None where there is one."""
        found = _SEVERAL.search(sentence.text, statement.start, statement.end)
        if found is None:
            return None
        pair = self._signed if len(self._signed) > 1 else tuple(reversed(self._memory.named[:2]))
        return TreatyReading(pair, "several treaties", found[0], 1) if len(pair) > 1 else None

    def _named_in(self, mentions: Mentions, start: int, end: int) -> list[TreatyMention]:
        return [m for m in mentions.treaties if start <= m.start and m.end <= end]

    def _within(self, sentence: Sentence, mentions: Mentions, statement: Statement) -> list[TreatyMention]:
        own = {sentence.words[index].start for index in statement.own}
        return [m for m in mentions.treaties if m.start in own]

    def _chosen(self, sentence: Sentence, own: list[TreatyMention], kind: ClaimKind, at: int) -> TreatyMention | None:
        """Of several treaties named the one that the trigger governs; a weapon only where no treaty is named."""
        named = [mention for mention in own if not mention.weapon]
        aside = [
            clause
            for clause in sentence.clauses
            if (clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE) or clause.opener == "when")
            and not clause.start <= at < clause.end
        ]
        main = [m for m in named if not any(clause.start <= m.start < clause.end for clause in aside)]
        when = [clause.start for clause in aside if clause.opener == "when"]
        if named and not main and when and named[0].start > when[0] and _goes_back(sentence, when[0]):
            # "If nothing replaces it, ... for the first time since 1972, when the Lakes Convention was signed".
            return None
        named = main or named
        named = [m for m in named if not in_passing(sentence, m)] or named
        if not named:
            return (
                None if TREATY in (form for form in sentence.forms if form) and WEAPON not in sentence.forms else own[0]
            )
        before = [mention for mention in named if mention.end <= at]
        after = [mention for mention in named if mention.start >= at]
        if kind in _SUBJECT_KINDS and before:
            return before[0]
        return after[0] if after else (before[-1] if before else named[0])


def _goes_back(sentence: Sentence, end: int) -> bool:
    """Whether the words before an offset speak of a treaty by a noun or as the object of a verb: "replaces it"."""
    before = [(form, word.start) for form, word in zip(sentence.forms, sentence.words, strict=True) if word.end <= end]
    nouns = any(form == TREATY for form, _ in before)
    return nouns or _OBJECT.search(sentence.text, sentence.span.start, end) is not None


def _described(sentence: Sentence, statement: Statement) -> str:
    """A statement's text with the treaty noun that it modifies: "that treaty, signed in 2010"."""
    start = statement.start
    if statement.of_treaty:
        noun = next(
            (w for w, f in zip(sentence.words, sentence.forms, strict=True) if f == TREATY and w.end <= start), None
        )
        before = [word.start for word in sentence.words if noun is not None and word.start <= noun.start]
        start = before[-4:][0] if before else start
    return sentence.text[start : statement.end]


def _apposed(sentence: Sentence, mention: TreatyMention) -> bool:
    """Whether the name stands beside a treaty noun: "the first such pact, the Fjord Treaty, ..."."""
    at = next((index for index, word in enumerate(sentence.words) if word.start >= mention.start), 0) - 1
    while at >= 0 and sentence.words[at].tag in (Tag.PUNCTUATION, Tag.DETERMINER):
        at -= 1
    return at >= 0 and sentence.forms[at] == TREATY


def _text(sentence: Sentence, mention: TreatyMention) -> str:
    return sentence.text[mention.start : mention.end]
