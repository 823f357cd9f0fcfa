"""The wording of a sentence: its words with stand-ins for what is named, so that one trigger fits every article."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.dates import DateMention
from articles.extraction.language import Tag, Word
from articles.extraction.language import lexicon as lx
from articles.extraction.language.tagging import CLAUSE_VERBS
from articles.extraction.language.verbs import Form, base_of, forms_of
from articles.extraction.mentions import ActorMention, Mentions
from articles.extraction.vocabulary import ActorKind

TREATY, ACTOR, DATE, WEAPON, PARLIAMENT = "TREATY", "ACTOR", "DATE", "WEAPON", "PARLIAMENT"

TREATY_NOUNS = frozenset(
    [
        "treaty",
        "treaties",
        "pact",
        "pacts",
        "accord",
        "accords",
        "agreement",
        "agreements",
        "deal",
        "convention",
        "conventions",
    ]
)
# What makes an agreement one of another field.
_OTHER_FIELDS = frozenset(
    [
        "trade",
        "peace",
        "climate",
        "grain",
        "ceasefire",
        "cease-fire",
        "prisoner",
        "free-trade",
        "tariff",
        "fishing",
        "extradition",
        "gas",
        "oil",
        "border",
        "coalition",
        "brexit",
        "tax",
        "debt",
        "loan",
        "arms-sale",
        "wage",
        "labour",
        "labor",
        "association",
        "partnership",
        "customs",
    ]
)
_VERBAL = (Tag.FINITE, Tag.BASE, Tag.ING, Tag.PARTICIPLE)


@dataclass(frozen=True, slots=True)
class Wording:
    """The text that triggers are matched against, with the word (index into the sentence) at each of its offsets."""

    text: str
    starts: tuple[int, ...]
    words: tuple[int, ...]

    def word_at(self, offset: int) -> int:
        """The index, in its sentence, of the word at `offset` of the wording."""
        return self.words[max(0, bisect_right(self.starts, offset) - 1)]


_PARLIAMENTS = re.compile(
    r"senate|duma|parliament|congress\b|house of (?:representatives|commons)|knesset|assembly\b|rada|"
    r"federation council|"
    r"supreme soviet|bundestag|seimas|sejm|riigikogu|saeima|majlis|eduskunta|lower house|upper house",
    re.IGNORECASE,
)


def _legislates(actor: ActorMention) -> bool:
    institution = actor.entry.kind is ActorKind.INSTITUTION
    return institution and _PARLIAMENTS.search(actor.entry.name) is not None


def stand_ins(words: list[Word], mentions: Mentions, dates: list[DateMention]) -> list[str | None]:
    """The form of each word in the wording; None for words that a stand-in before them covers.

    Example: "Ruritania left the Arms Treaty in May" reads "ACTOR left the TREATY DATE".
    """
    around = zip([None, *words], words, [*words[1:], None], strict=False)
    forms: list[str | None] = [_plain(word, before, after) for before, word, after in around]
    spans = [(treaty.start, treaty.end, WEAPON if treaty.weapon else TREATY) for treaty in mentions.treaties]
    spans += [(actor.start, actor.end, PARLIAMENT if _legislates(actor) else ACTOR) for actor in mentions.actors]
    spans += [(date.start, date.end, DATE) for date in dates]
    starts = [word.start for word in words]
    for start, end, stand_in in spans:
        first = bisect_right(starts, start) - 1
        if first < 0 or words[first].end <= start:
            first += 1
        covered = first
        while covered < len(words) and words[covered].start < end:
            forms[covered] = None
            covered += 1
        if covered > first:
            forms[first] = stand_in
        if stand_in is TREATY and covered < len(words) and forms[covered] == TREATY and covered > first:
            forms[covered] = None
    _read_perfects(forms)
    _read_charges(forms)
    _read_rules(forms, words)
    return forms


def _read_perfects(forms: list[str | None]) -> None:
    """Reads the participle of "have since ratified" and "has not been signed", which looks like an adjective."""
    auxiliary = False
    for at, form in enumerate(forms):
        if form is None:
            continue
        if auxiliary and form.startswith("~") and forms_of(form[1:]) & Form.PARTICIPLE:
            forms[at] = form[1:]
        auxiliary = form in _PERFECT or (auxiliary and (form in _BETWEEN or form.endswith("ly")))


_PERFECT = lx.words("has have had been")
_BETWEEN = lx.words("since already also not never ever now yet only just still long all both twice")


def _read_rules(forms: list[str | None], words: list[Word]) -> None:
    """Reads the verb of "the treaty bans tests", which looks like a noun, where a treaty is the subject."""
    shown = [at for at, form in enumerate(forms) if form is not None]
    for treaty, verb in pairwise(shown):
        form = forms[verb]
        if forms[treaty] != TREATY or form is None or not form.startswith("~") or form[1:] in _TREATY_MATTERS:
            continue
        opens = all(word.tag in _SUBJECT_TAGS for word in words[max(0, treaty - 4) : treaty])
        if opens and forms_of(form[1:]) & Form.THIRD:
            forms[verb] = form[1:]


_SUBJECT_TAGS = (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NAME, Tag.NOUN, Tag.NUMBER, Tag.PUNCTUATION, Tag.COORDINATOR)
_TREATY_MATTERS = lx.words("talks signs terms states rules rights partners members counts matters reviews")


def _read_charges(forms: list[str | None]) -> None:
    """Reads the two verbs of "missiles that Ruritania claims breach the pact", which look like nouns."""
    shown = [at for at, form in enumerate(forms) if form is not None]
    for actor, speech, verb in zip(shown, shown[1:], shown[2:], strict=False):
        said, done = forms[speech], forms[verb]
        charged = forms[actor] == ACTOR and said is not None and base_of(said.lstrip("~")) in CLAUSE_VERBS
        if charged and said is not None and done is not None and done.lstrip("~") in _BREAKING:
            forms[speech], forms[verb] = said.lstrip("~"), done.lstrip("~")


_BREAKING = lx.words("breach breaches violate violates break breaks contravene contravenes flout flouts")


def _plain(word: Word, before: Word | None, after: Word | None) -> str:
    lower = word.lower
    if lower in TREATY_NOUNS and word.tag not in _VERBAL and not (before and before.lower in _OTHER_FIELDS):
        return TREATY
    if not forms_of(lower) or lower in _NEVER_NOUNS:
        return lower
    if word.tag in _VERBAL:
        attributive = before is not None and before.tag in (Tag.NUMBER, Tag.DETERMINER, Tag.POSSESSIVE)
        return "~" + lower if attributive and lower.endswith("ed") else lower
    return lower if _missed_verb(word, before, after) else "~" + lower


def _missed_verb(word: Word, before: Word | None, after: Word | None) -> bool:
    """A verb that its tag does not show: "first accused", "had left", "says breaks", "administration left"."""
    if before is None:
        return False
    forms = forms_of(word.lower)
    if word.tag is Tag.ADJECTIVE and forms & Form.PAST:
        after_adverb = before.lower.endswith("ly") or before.lower in (
            "first",
            "ever",
            "never",
            "already",
            "once",
            "not",
        )
        plain = before.tag in (Tag.NAME, Tag.NOUN, Tag.PRONOUN) or before.lower in _HAVE
        with_object = after is not None and after.tag is Tag.DETERMINER and before.tag in (Tag.ADJECTIVE, Tag.ADVERB)
        if with_object and word.lower.endswith("ed"):
            return True
        return (after_adverb and word.lower.endswith("ed")) or (
            (plain or after_adverb) and word.lower in ("left", "quit", "set")
        )
    if before.lower == "longer" and forms & Form.THIRD:
        return True
    told = before.tag is Tag.FINITE and before.base in CLAUSE_VERBS
    return word.tag is Tag.NOUN and told and bool(forms & Form.THIRD)


_HAVE = frozenset({"has", "have", "had"})
_NEVER_NOUNS = lx.words(
    """becomes remains forbids requires allows permits expires lapses prohibits obliges violates prevents restricts
    obligates contains provides commits accuses denies rejects urges ratifies withdraws suspends extends"""
)


def wording(forms: list[str | None], indexes: list[int], subject: str = "") -> Wording:
    """The wording of the words at `indexes`, in order, after a `subject` that they leave out."""
    parts: list[str] = [subject] if subject else []
    starts: list[int] = [0] if subject else []
    words: list[int] = indexes[:1] if subject else []
    at = len(subject) + 1 if subject else 0
    last = indexes[0] - 1 if indexes else -1
    for index in indexes:
        form = forms[index]
        after_gap = index > last + 1 > 0
        last = index
        if form == "," and (after_gap or (parts and parts[-1] == ",")):
            continue
        if after_gap and parts and parts[-1] == ",":
            at -= 2
            parts.pop(), starts.pop(), words.pop()
        if form is not None:
            parts.append(form)
            starts.append(at)
            words.append(index)
            at += len(form) + 1
    return Wording(" ".join(parts), tuple(starts), tuple(words))
