"""Pairs of articles for benchmarks/copies.py: copies edited by a known degree, and pairs that only look like copies.

Every text is made from the samples, from other articles that the caller names, or from sentences written here; the same
seed gives the same pairs.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.extraction.article import Article, Paragraph
from articles.extraction.furniture import classify
from articles.extraction.sentences import split_sentences
from articles.extraction.vocabulary import ParagraphKind

LEVELS = (0, 10, 20, 30, 40, 50, 60)
EDITS = ("drop", "move", "rewrite", "shorten", "add")
# What an outlet does to the sentences it touches: a bit of everything, or one thing throughout.
MANNERS = (EDITS, ("drop",), ("rewrite",), ("shorten", "drop"), ("add", "rewrite"))
SYNONYMS = {
    "said": ("stated", "declared", "noted"),
    "says": ("states", "declares"),
    "treaty": ("accord", "pact"),
    "agreement": ("deal", "accord"),
    "accord": ("agreement", "treaty"),
    "pact": ("treaty", "agreement"),
    "country": ("nation", "state"),
    "countries": ("nations", "states"),
    "talks": ("negotiations", "discussions"),
    "weapons": ("arms",),
    "arms": ("weapons",),
    "missiles": ("rockets",),
    "leader": ("chief", "head"),
    "officials": ("representatives", "authorities"),
    "official": ("representative",),
    "government": ("cabinet", "administration"),
    "announced": ("disclosed", "made known"),
    "told": ("informed",),
    "called": ("labelled", "termed"),
    "wanted": ("wished", "sought"),
    "wants": ("wishes", "seeks"),
    "agreed": ("consented",),
    "before": ("prior to",),
    "after": ("following",),
    "about": ("around", "roughly"),
    "also": ("as well", "too"),
    "but": ("yet", "though"),
    "because": ("since", "as"),
    "would": ("will",),
    "must": ("has to",),
    "more": ("further",),
    "many": ("numerous",),
    "big": ("large",),
    "new": ("fresh", "recent"),
    "first": ("initial",),
    "last": ("past", "previous"),
    "end": ("close", "finish"),
    "began": ("started", "opened"),
    "begin": ("start",),
    "ended": ("closed", "finished"),
    "meeting": ("session", "gathering"),
    "year": ("twelve months",),
    "day": ("date",),
    "people": ("persons",),
    "war": ("conflict",),
    "world": ("globe",),
    "help": ("assist", "aid"),
    "show": ("demonstrate", "reveal"),
    "make": ("create", "produce"),
    "made": ("produced",),
    "take": ("adopt",),
    "give": ("grant", "hand"),
    "gave": ("granted", "handed"),
    "get": ("obtain", "gain"),
    "keep": ("retain", "hold"),
    "kept": ("retained", "held"),
    "think": ("believe",),
    "asked": ("requested",),
    "now": ("currently",),
    "against": ("opposed to",),
    "under": ("according to",),
    "while": ("whereas",),
    "like": ("such as",),
    "only": ("just", "merely"),
    "still": ("even now",),
    "long": ("lengthy",),
    "part": ("portion", "share"),
    "way": ("manner",),
    "plan": ("scheme", "proposal"),
    "decision": ("ruling", "choice"),
    "support": ("backing",),
    "important": ("crucial", "key"),
    "possible": ("conceivable",),
    "all": ("every one of",),
    "both": ("the two",),
    "which": ("that",),
    "than": ("compared with",),
    "such": ("similar",),
    "several": ("a number of",),
    "during": ("in the course of",),
    "against.": ("in opposition.",),
    "signed": ("concluded", "put their names to"),
    "banned": ("outlawed", "prohibited"),
    "limits": ("caps", "ceilings"),
    "leave": ("quit", "exit"),
    "left": ("quit", "exited"),
    "statement": ("declaration", "communique"),
    "and": ("as well as", "and"),
    "the": ("this", "the", "the", "the"),
    "in": ("within", "in", "in"),
    "of": ("of",),
    "for": ("on behalf of", "for", "for"),
    "on": ("upon", "on", "on"),
}
_PEOPLE = ("Ilse Brandt", "Marek Dolny", "Aino Salmi", "Jorge Pinto", "Leila Haddad", "Tomas Reeve", "Nadia Okoro")
_POSTS = ("defence minister", "chief negotiator", "foreign secretary", "arms envoy", "parliament speaker", "army chief")
_PLACES = ("Ruritania", "Borduria", "Syldavia", "Zubrowka", "Sylvania", "Graustark", "Cascara", "Latveria")
_TOWNS = ("Oslo", "Vienna", "Geneva", "Helsinki", "Lisbon", "Prague", "Astana", "Nairobi", "Lima", "Wellington")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PACTS = ("Mortar Limitation Treaty", "River Mines Convention", "Coastal Batteries Accord", "Balloon Survey Treaty")
_NOTES = (
    "{person}, {post} of {place}, was not available for comment in {town} on {day}.",
    "Markets in {town} took little notice, and the {place} crown closed {number} points higher on {day}.",
    "About {number} demonstrators gathered near the embassy of {place} in {town}, the police estimated.",
    "A poll taken in {place} last autumn found {number} percent of voters undecided, {person} recalled in {town}.",
    "Our correspondent in {town} writes that {number} lorries were seen leaving the depot outside the city on {day}.",
    "{place} has spent {number} million crowns on radar since {person} took office, its {post} revealed.",
    "Heavy rain delayed the delegation of {place} by {number} minutes at the airport of {town}.",
    "The archive in {town} keeps {number} boxes of letters between {person} and the court of {place}.",
)
_NAVIGATION = (
    "Home > World > Security",
    "News | Sport | Weather",
    "Politics / Defence / Analysis",
    "Menu Search Log in",
)
_NOTICES = (
    "Copyright 2020 {outlet}. All rights reserved.",
    "Subscribe to the newsletter of {outlet}",
    "Read more: the week in pictures",
    "Follow {outlet} on Facebook and Twitter",
    "Advertisement - story continues below",
)
_STANDING = (
    "{outlet} was founded by dock workers and has appeared every morning since the harbour was opened to steam ships.",
    "Its reporters work from eleven cities, and its foreign pages are edited in {town} by a staff of {number}.",
    "Letters to the editor should be shorter than two hundred words and carry a postal address.",
)
_OUTLETS = ("Harbour Daily", "Evening Lantern", "North Courier", "Capital Observer", "Radio Estuary", "The Ferryman")
_BACKGROUND = (
    "The {pact} was concluded in {town} after nine rounds of talks and obliges its parties to open {number} sites.",
    "It does not cover weapons mounted on ships, a gap that {place} has complained of ever since.",
    "Inspectors counted {number} launchers in the first decade, and every one of them was cut up under their eyes.",
    "{place} joined four years later, when its parliament gave up a demand for payments from its neighbours.",
    "A commission that sits in {town} twice a year settles quarrels about what counts as a battery.",
)
_EVENT = (
    (
        "{place} will stop applying the {pact} at the end of the month, its {post}, {person}, said in {town} on {day}.",
        "{person} blamed a row over {number} launchers that inspectors were not allowed to see last spring.",
        "“{quote}” the {post} told a news conference.",
        "Neighbouring {other} called the step reckless and recalled its ambassador for consultations.",
        "Diplomats had spent most of the summer looking for a compromise on access to the sites.",
        "The two capitals have not exchanged figures about their stocks since January.",
        "A spokesman for the commission that watches over the accord said he had received no letter so far.",
        "Under its terms a party may leave only after warning all others half a year ahead.",
        "Opposition members in parliament demanded a debate before the deadline passes.",
    ),
    (
        "One of the last curbs on heavy guns in the region is about to fall: {place} is walking away from the {pact}.",
        "The news came on {day} from {person}, who as {post} had long been seen as a friend of the deal.",
        "At the heart of the dispute stand {number} launchers whose sheds stayed locked when foreign experts knocked.",
        "“{quote}” {person} said, reading from a single sheet of paper in {town}.",
        "Across the border the mood was grim. {other} ordered its envoy home within hours.",
        "Months of quiet shuttle diplomacy have thus come to nothing.",
        "Whether the walkout is lawful is another matter, since six months' notice is required and none was given.",
        "Deputies of three smaller parties want the house to vote on it first.",
        "Experts doubt that anything can be saved without a third country stepping in as a referee.",
    ),
    (
        "TOWN HALL POLITICS has caught up with arms control in {place}, where {person} dropped a bombshell on {day}.",
        "Speaking in {town}, the {post} told reporters that obligations flowing from the {pact} would lapse shortly.",
        "Behind closed doors, aides cite {number} disputed pieces of artillery and a visit that never took place.",
        "“{quote}” came the explanation.",
        "In {other} a cabinet source described the move as a slap in the face.",
        "No data about arsenals have passed between the former partners all year.",
        "Lawyers point out that the text foresees a waiting period; ministers appear to have forgotten it.",
        "For hawks in the coalition it is a triumph, for the treasury an expensive one.",
        "What happens to the joint commission and its forty employees is anybody's guess.",
    ),
)
_QUOTES = (
    "We have waited for two winters, we have written eleven letters, and nobody can say that we did not try to talk,",
    "A promise that only one side keeps is not a promise, and our soldiers will not be the only ones to keep it,",
    "Nobody in this room wanted to see this day, but the locks on those doors were not put there by us,",
    "You can build a gun in a year, you cannot build the trust of a neighbour in ten, and we are going to need both,",
    "Let them count what they like as long as they let us count what they hide under the tarpaulins at the coast,",
    "My father guarded that bridge for nineteen years, so please do not tell me what a border feels like in winter,",
)
_AROUND_QUOTES = (
    ("{person} said.", "the {post} told reporters in {town}.", "he went on.", "{person} added.", "said the {post}."),
    ("was how {person} put it.", "he explained on {day}.", "came the reply.", "ran another remark.", "he insisted."),
)
_HOUSE_STYLE = (
    (re.compile(r"\bon (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"), ""),
    (re.compile(r"\bUnited States\b"), "US"),
    (re.compile(r"\bper cent\b"), "percent"),
    (re.compile(r"metres\b"), "meters"),
    (re.compile(r"\b([Dd])efence\b"), r"\1efense"),
    (re.compile(r"\bsaid\b"), "stated"),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles and whether the second is a copy of the first; `sort` is the edit level or the sort of trap."""

    sort: str
    left: Article
    right: Article
    is_copy: bool


def article(paragraphs: Sequence[str], title: str = "") -> Article:
    """The article that the reader makes of these paragraphs, furniture told from text."""
    kinds = classify(paragraphs, title)
    numbered = enumerate(zip(paragraphs, kinds, strict=True))
    return Article(tuple(Paragraph(index, text, kind) for index, (text, kind) in numbered), title=title)


def sentences_of(text: Article) -> list[str]:
    """The sentences of the text proper."""
    body = [paragraph.text for paragraph in text.paragraphs if paragraph.kind == ParagraphKind.BODY]
    return [paragraph[span.start : span.end] for paragraph in body for span in split_sentences(paragraph)]


class Desk:
    """Makes texts; everything it chooses follows from its seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def copies(self, originals: Sequence[Article]) -> Iterator[Pair]:
        """Each original at each level against itself as another outlet prints it; every third one as a brief."""
        for number, whole in enumerate(originals):
            original = self._printed(sentences_of(whole)[:6]) if number % 3 == 2 else whole
            for level in LEVELS:
                yield Pair(f"{level}%", original, self._copy(original, level), True)

    def same_event(self, count: int) -> Iterator[Pair]:
        """One event with one quoted statement, told by two reporters."""
        for _ in range(count):
            facts = {**self._facts(), "quote": self._random.choice(_QUOTES)}
            one, two = self._random.sample(_EVENT, 2)
            left, right = ([line.format(**facts) for line in telling] for telling in (one, two))
            yield Pair("same event", self._printed(left), self._printed(right), False)

    def same_quotes(self, count: int) -> Iterator[Pair]:
        """Two reports of one press conference that quote the same five answers and have nothing else in common."""
        for _ in range(count):
            facts = {**self._facts(), "quote": self._random.choice(_QUOTES)}
            answers = self._random.sample(_QUOTES, 5)
            texts = []
            for telling, around in zip(self._random.sample(_EVENT, 2), _AROUND_QUOTES, strict=True):
                quoted = [f"“{answer}” {behind}" for answer, behind in zip(answers, around, strict=True)]
                lines = [line for pair in zip(telling[:5], quoted, strict=True) for line in pair]
                texts.append(self._printed([line.format(**facts) for line in lines]))
            yield Pair("same quotes", texts[0], texts[1], False)

    def same_outlet(self, originals: Sequence[Article], count: int) -> Iterator[Pair]:
        """Two articles of one outlet, with its furniture and its standing paragraph about itself."""
        for _ in range(count):
            facts = self._facts()
            outlet = self._random.choice(_OUTLETS)
            standing = [" ".join(line.format(outlet=outlet, **facts) for line in _STANDING)]
            one, two = self._random.sample(list(originals), 2)
            texts = (self._printed(sentences_of(text), outlet, standing) for text in (one, two))
            yield Pair("same outlet", *texts, False)

    def same_background(self, originals: Sequence[Article], count: int) -> Iterator[Pair]:
        """Two articles of eight sentences or more that have the same two to five about a treaty in their later half."""
        for _ in range(count):
            facts = self._facts()
            background = [line.format(**facts) for line in _BACKGROUND][: self._random.randint(2, 5)]
            one, two = self._random.sample(list(originals), 2)
            size = max(8, 2 * len(background))
            texts = []
            for text in (one, two):
                lines = sentences_of(text)[:size]
                place = len(lines) if self._random.random() < 0.5 else self._random.randint(size // 2, len(lines))
                texts.append(self._printed([*lines[:place], *background, *lines[place:]]))
            yield Pair("same background", texts[0], texts[1], False)

    def _facts(self) -> dict[str, object]:
        place, other = self._random.sample(_PLACES, 2)
        return {
            "person": self._random.choice(_PEOPLE),
            "post": self._random.choice(_POSTS),
            "place": place,
            "other": other,
            "town": self._random.choice(_TOWNS),
            "day": self._random.choice(_DAYS),
            "pact": self._random.choice(_PACTS),
            "number": self._random.randint(11, 9999),
        }

    def _copy(self, original: Article, level: int) -> Article:
        lines = sentences_of(original)
        manner = self._random.choice(MANNERS)
        edited = set(self._random.sample(range(len(lines)), round(len(lines) * level / 100)))
        result: list[str] = []
        moved: list[str] = []
        for number, line in enumerate(lines):
            edit = self._random.choice(manner) if number in edited else ""
            if edit == "move":
                moved.append(line)
            elif edit != "drop":
                result.append(self._edited(line, edit))
            if edit == "add":
                result.append(self._random.choice(_NOTES).format(**self._facts()))
        for line in moved:
            result.insert(self._random.randint(0, len(result)), line)
        return self._printed([self._in_house_style(line) for line in result] if level else result)

    def _in_house_style(self, line: str) -> str:
        for pattern, ours in _HOUSE_STYLE:
            line = pattern.sub(ours, line)
        return line

    def _edited(self, line: str, edit: str) -> str:
        if edit == "rewrite":
            return self._rewritten(line)
        if edit == "shorten":
            words = line.split()
            return " ".join(words[: max(4, round(len(words) * self._random.uniform(0.4, 0.75)))]).rstrip(",;:-") + "."
        return line

    def _rewritten(self, line: str) -> str:
        """Other words wherever one is known, and the clause behind the first comma in front."""
        head, comma, tail = line.rstrip(".").partition(", ")
        if comma and len(tail.split()) > 3 and self._random.random() < 0.5:
            line = f"{tail[:1].upper()}{tail[1:]}, {head}."
        words = []
        for word in line.split():
            plain = word.lower().rstrip(".,;")
            others = SYNONYMS.get(plain)
            words.append(self._random.choice(others) + word[len(plain) :] if others else word)
        # A reporter's small words come and go.
        return " ".join(word for word in words if self._random.random() > 0.06)

    def _printed(self, lines: Sequence[str], outlet: str = "", standing: Sequence[str] = ()) -> Article:
        """`lines` as an outlet prints them: a headline, its furniture, paragraphs of its own length."""
        outlet = outlet or self._random.choice(_OUTLETS)
        paragraphs = []
        at = 0
        while at < len(lines):
            size = self._random.randint(1, 3)
            paragraphs.append(" ".join(lines[at : at + size]))
            at += size
        if self._random.random() < 0.5:
            paragraphs = [re.sub(r"[“”]", '"', text).replace("’", "'") for text in paragraphs]
        notices = [notice.format(outlet=outlet) for notice in self._random.sample(_NOTICES, 2)]
        facts = self._facts()
        title = "{place} and {other} at odds over {pact}".format(**facts)
        return article([self._random.choice(_NAVIGATION), title, *paragraphs, *standing, *notices], title)
