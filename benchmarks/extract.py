"""Quality and speed of the claims extractor on the annotated articles beside the clone.

    python benchmarks/extract.py [--quick] [--part dev|unseen|all|seeds] [--verbose] [--ablate STAGE]... [--ablations]

Every fourth article (its number modulo 4 is 3) is the part that was kept unseen while the rules were written. The gold
and its scorer lie in ../shared; without them only speed is measured, on an article of our own. The floor of speed is
what every extractor needs (sentences, tagged words, dates) over the same text in the same run. The last line is one
JSON object of figures.
"""

# The stand-ins of the ablations take the arguments of what they stand for.
# ruff: noqa: ARG001, ARG005

import time

STARTED = time.process_time()

import argparse  # noqa: E402
import json  # noqa: E402
import resource  # noqa: E402
import subprocess  # noqa: E402
import sys  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Callable, Iterable  # noqa: E402
from dataclasses import replace  # noqa: E402
from datetime import date  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from articles.extraction.article import Article, Paragraph  # noqa: E402
from articles.extraction.claim import ExtractedClaim  # noqa: E402
from articles.extraction.claims import dating, extractor, kinds, news, sentence, treaties  # noqa: E402
from articles.extraction.clauses import Clause, ClauseKind, split_clauses  # noqa: E402
from articles.extraction.dates import find_dates  # noqa: E402
from articles.extraction.entries import ActorEntry, TreatyEntry  # noqa: E402
from articles.extraction.furniture import classify  # noqa: E402
from articles.extraction.gazetteer import Gazetteer  # noqa: E402
from articles.extraction.language import tag_words  # noqa: E402
from articles.extraction.sentences import split_sentences  # noqa: E402
from articles.extraction.vocabulary import ActorKind, AliasKind  # noqa: E402
from articles.registry.gazetteer import gazetteer_entries  # noqa: E402
from articles.registry.loading import load_registry  # noqa: E402
from articles.services.collecting import settle  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold"
SCORER = ROOT.parent / "shared" / "bench" / "claims" / "score.py"
OWN = Article(
    tuple(
        Paragraph(index, text)
        for index, text in enumerate(
            [
                "Russia will leave the INF treaty in six months, President Vladimir Putin said on Monday.",
                "The treaty, signed in 1987, bans ground-launched missiles. Washington denies breaking it.",
                "Talks on New START, which expires in 2026, broke down, and NATO urged both sides to resume them.",
            ]
            * 8
        )
    ),
    title="Russia to leave missile treaty",
    published=date(2019, 2, 4),
)

Entries = tuple[Iterable[TreatyEntry], Iterable[ActorEntry]]


def without(entries: Entries, stage: str) -> Entries:
    """The gazetteer's entries without what `stage` names, for the ablations that take words away."""
    treaty_entries, actors = list(entries[0]), list(entries[1])
    if stage == "weapons":
        treaty_entries = [replace(entry, weapons=()) for entry in treaty_entries]
    if stage == "people":
        actors = [actor for actor in actors if actor.kind is not ActorKind.PERSON]
    if stage == "offices":
        actors = [replace(actor, offices=()) for actor in actors]
    if stage == "metonyms":
        kept = ((actor, tuple(a for a in actor.aliases if a.kind is not AliasKind.METONYM)) for actor in actors)
        actors = [replace(actor, aliases=aliases) for actor, aliases in kept]
    return treaty_entries, actors


def whole_sentence(text: str, sentence: Any, words: Any) -> list[Clause]:
    """One clause for each sentence: no divisions at all."""
    return [Clause(sentence.start, sentence.end, ClauseKind.MAIN, "", None, 0)]


# Each takes one stage of the extractor out and puts it back when called again.
STAGES: dict[str, tuple[Any, str, Callable[..., Any]]] = {
    "clauses": (sentence, "divide", whole_sentence),
    "divisions": (sentence, "divide", lambda text, span, words: split_clauses(text, span, words)),
    "anaphora": (treaties.TreatyFinder, "close_sentence", lambda self, sentence, mentions: None),
    "treaty nouns": (treaties.TreatyFinder, "_of_that_name", lambda self, sentence, statement: None),
    "day of the news": (news.News, "day", lambda self, speakers: None),
    "frame of speech": (dating, "frame_of", lambda sentence, verb, mentions: None),
    "relevance": (extractor.Relevance, "admits", lambda self, sentence, statement, kind, voice: True),
    "shared voices": (
        extractor.SpeakerFinder,
        "voices",
        lambda self, s, m, found: [self._own_voice(s, m, x) for x in found],
    ),
    "conditions": (kinds, "_outside", lambda found, condition: list(found)),
}
WORDS = ("weapons", "people", "offices", "metonyms")


def read(path: Path) -> tuple[dict[str, Any], Article]:
    """An annotated article and what the extractor sees of it."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    texts = raw["paragraphs"]
    marked = zip(texts, classify(texts, raw.get("title", "")), strict=True)
    paragraphs = tuple(Paragraph(index, text, kind) for index, (text, kind) in enumerate(marked))
    published = date.fromisoformat(raw["published"])
    return raw, Article(paragraphs, raw.get("title", ""), raw.get("publisher", ""), published)


def articles(part: str) -> list[tuple[dict[str, Any], Article]]:
    """The annotated articles of one part; none where the gold is not beside the clone."""
    if part == "seeds":
        return [read(path) for path in sorted((GOLD / "seeds").glob("*.json"))]
    unseen = {"dev": (False,), "unseen": (True,), "all": (False, True)}[part]
    paths = sorted((GOLD / "articles").glob("*.json"))
    return [read(path) for path in paths if (int(path.name[:2]) % 4 == 3) in unseen]


def as_json(claim: ExtractedClaim) -> dict[str, Any]:
    """A claim in the form of the scorer."""
    day = claim.date
    return {
        "paragraph": claim.paragraph,
        "start": claim.start,
        "end": claim.end,
        "kind": str(claim.kind),
        "treaties": list(claim.treaties),
        "speaker": "; ".join(speaker.name for speaker in claim.speakers) or None,
        "date": None
        if day is None
        else {
            "start": day.start and day.start.isoformat(),
            "end": day.end and day.end.isoformat(),
            "basis": str(day.basis),
        },
        "modality": str(claim.modality),
    }


def score(found: list[tuple[dict[str, Any], list[ExtractedClaim]]], verbose: bool) -> dict[str, Any]:
    """The scorer's figures for the claims found; its report is printed."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("gold", "articles", "pred"):
            (Path(folder) / name).mkdir()
        for raw, claims in found:
            name = f"{raw['id']}.json"
            path = GOLD / "claims" / name
            gold = json.loads(path.read_text(encoding="utf-8")) if path.exists() else raw
            (Path(folder) / "gold" / name).write_text(json.dumps({"id": raw["id"], "claims": gold["claims"]}))
            (Path(folder) / "articles" / name).write_text(json.dumps(raw))
            (Path(folder) / "pred" / name).write_text(json.dumps({"claims": [as_json(claim) for claim in claims]}))
        folders = [str(Path(folder) / name) for name in ("gold", "articles", "pred")]
        command = [sys.executable, str(SCORER), *folders, *(["--verbose"] if verbose else [])]
        report = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    print("\n".join(report[:-1]))
    return dict(json.loads(report[-1]))


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The best of `rounds` runs, in seconds of one core: other programs on the machine do not count."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def floor(article: Article) -> None:
    """What every extractor needs before it can look for a claim."""
    for paragraph in article.paragraphs:
        find_dates(paragraph.text, article.published)
        for span in split_sentences(paragraph.text):
            tag_words(paragraph.text, span.start, span.end)


def ablated(stage: str, entries: Entries, sample: list[tuple[dict[str, Any], Article]]) -> dict[str, Any]:
    """The figures without one stage."""
    print(f"--- without {stage}")
    if stage in WORDS:
        reader = extractor.RuleExtractor(Gazetteer(*without(entries, stage)))
        return score([(raw, reader.extract(article)) for raw, article in sample], verbose=False)
    owner, name, stand_in = STAGES[stage]
    whole = getattr(owner, name)
    setattr(owner, name, stand_in)
    try:
        reader = extractor.RuleExtractor(Gazetteer(*entries))
        return score([(raw, reader.extract(article)) for raw, article in sample], verbose=False)
    finally:
        setattr(owner, name, whole)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="one round of timing")
    parser.add_argument("--part", choices=("dev", "unseen", "all", "seeds"), default="all")
    parser.add_argument("--verbose", action="store_true", help="every miss and error")
    parser.add_argument("--ablate", action="append", default=[], choices=(*STAGES, *WORDS), help="leave one stage out")
    parser.add_argument("--ablations", action="store_true", help="leave out each stage in turn")
    options = parser.parse_args()
    entries = gazetteer_entries(load_registry())
    reader = extractor.RuleExtractor(Gazetteer(*entries))
    settle()
    start_up = time.process_time() - STARTED
    sample = articles(options.part) if SCORER.exists() else []
    timed = [article for _, article in sample] or [OWN]
    rounds = 1 if options.quick else 5
    spent = seconds(lambda: [reader.extract(article) for article in timed], rounds)
    least = seconds(lambda: [floor(article) for article in timed], rounds)
    words = sum(len(paragraph.text.split()) for article in timed for paragraph in article.paragraphs)
    figures: dict[str, Any] = {
        "part": options.part,
        "articles": len(timed),
        "words_per_article": round(words / len(timed)),
        "articles_of_400_words_per_second": round(words / 400 / spent, 1),
        "floor_articles_of_400_words_per_second": round(words / 400 / least, 1),
        "start_up_seconds": round(start_up, 2),
    }
    if sample:
        found = [(raw, reader.extract(article)) for raw, article in sample]
        figures["quality"] = score(found, options.verbose)
        stages = [*STAGES, *WORDS] if options.ablations else options.ablate
        keys = ("f1", "kind", "treaties", "speaker", "date", "modality", "e2e_f1")
        for stage in stages:
            without_it = ablated(stage, entries, sample)
            figures.setdefault("without", {})[stage] = {key: round(without_it[key], 3) for key in keys}
    figures["peak_memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
