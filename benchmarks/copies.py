"""Quality and speed of recognising copies: precision and recall for each degree of editing, and for each sort of trap.

    python benchmarks/copies.py [--quick] [--errors N] [--seed N]

Originals are the samples, and every third article of ../shared/bench/attribution and ../shared/bench/dates where they
lie beside the clone. Every original is printed again with 0 to 60 percent of its sentences dropped, moved, rewritten,
shortened, or with others added behind them, always under another headline, in other paragraphs and other furniture
(benchmarks/copy_pairs.py). The traps are pairs that share an event and a quoted statement, an outlet, or a treaty's
background. A pair counts as recognised when the signatures find it and the alignment confirms it.

The peers run over the same pairs: the hash of the normalised text, and the Jaccard coefficient of word 3-shingles
compared pair by pair, with the threshold that suits these pairs best. The last line is one JSON object of figures.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from articles.extraction.article import Article  # noqa: E402
from articles.extraction.copies import FEWEST_COMMON_KEYS, align, is_copy, read_sentences, signature  # noqa: E402
from articles.extraction.originals import read_original  # noqa: E402
from articles.extraction.vocabulary import ParagraphKind  # noqa: E402
from benchmarks.copy_pairs import LEVELS, Desk, Pair, article, sentences_of  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench"
SAMPLES = ROOT / "samples"
_WORD = re.compile(r"\w+")
WORDS_OF_AN_ARTICLE = 400
_FEWEST_SENTENCES = 8
# Of the articles beside the clone every third is enough and takes a minute.
_EVERY = 3
TRAPS = ("same event", "same quotes", "same outlet", "same background")


def originals(quick: bool) -> list[Article]:
    """The samples and what lies beside the clone, each text once."""
    texts = [read_original(path.read_bytes(), name=path.name) for path in sorted(SAMPLES.glob("*.json"))]
    # The samples hold one copy on purpose.
    texts = [text for text in texts if text.byline != "Sample Wire"]
    if not quick:
        for path in (BENCH / "attribution" / "train.jsonl", BENCH / "dates" / "dev.jsonl"):
            lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
            texts += [article(re.split(r"\n\s*\n|\n", json.loads(line)["text"])) for line in lines[::_EVERY]]
    return [text for text in texts if len(sentences_of(text)) >= _FEWEST_SENTENCES]


def words_of(text: Article) -> list[str]:
    """The words of the text proper, for the peers."""
    body = " ".join(paragraph.text for paragraph in text.paragraphs if paragraph.kind == ParagraphKind.BODY)
    return _WORD.findall(body.lower())


def jaccard(pair: Pair) -> float:
    """The Jaccard coefficient of the word 3-shingles of both texts."""
    left, right = (
        {tuple(words[at : at + 3]) for at in range(len(words) - 2)} for words in map(words_of, (pair.left, pair.right))
    )
    return len(left & right) / max(1, len(left | right))


def recognised(pair: Pair) -> tuple[bool, bool]:
    """Whether the signatures find the pair, and whether the alignment confirms it."""
    left, right = read_sentences(pair.left.paragraphs), read_sentences(pair.right.paragraphs)
    found = len(set(signature(left)) & set(signature(right))) >= FEWEST_COMMON_KEYS
    return found, is_copy(align(left, right).overlap)


def figures(pairs: Sequence[Pair], verdicts: Sequence[bool]) -> dict[str, Any]:
    """Recall and precision for each level, and for all; precision counts the false pairs of all traps against each."""
    false = sum(said for pair, said in zip(pairs, verdicts, strict=True) if not pair.is_copy)
    result = {}
    hits: dict[str, list[bool]] = defaultdict(list)
    for pair, said in zip(pairs, verdicts, strict=True):
        if pair.is_copy:
            hits[pair.sort].append(said)
            hits["all"].append(said)
    for sort, said in hits.items():
        true = sum(said)
        result[sort] = {"P": round(true / max(1, true + false), 4), "R": round(true / len(said), 4), "pairs": len(said)}
    return result


def best_threshold(pairs: Sequence[Pair], scores: Sequence[float]) -> float:
    """The threshold with the best F1 on these very pairs: more than a peer could know."""

    def f1(threshold: float) -> float:
        true = sum(score >= threshold and pair.is_copy for pair, score in zip(pairs, scores, strict=True))
        said = sum(score >= threshold for score in scores)
        return 2 * true / (said + sum(pair.is_copy for pair in pairs))

    return max((step / 100 for step in range(1, 100)), key=f1)


def rate(work: Callable[[Any], object], items: Sequence[Any], words: float) -> int:
    """How many articles, or pairs, of 400 words one core works off in a second of its own; `words` is their mean."""
    begun = time.process_time()
    for item in items:
        work(item)
    return round(len(items) * words / WORDS_OF_AN_ARTICLE / (time.process_time() - begun))


def look_up(texts: Sequence[Article]) -> dict[str, float]:
    """How many candidates a text has in a base of all `texts`, by a table of keys."""
    holders: dict[int, list[int]] = defaultdict(list)
    candidates = []
    for number, text in enumerate(texts):
        keys = signature(read_sentences(text.paragraphs))
        common = Counter(holder for key in keys for holder in holders[key])
        candidates.append(sum(count >= FEWEST_COMMON_KEYS for count in common.values()))
        for key in keys:
            holders[key].append(number)
    return {"texts": len(texts), "mean": round(sum(candidates) / len(candidates), 2), "most": max(candidates)}


def print_errors(pairs: Sequence[Pair], verdicts: Sequence[tuple[bool, bool]], count: int) -> None:
    """The first `count` pairs that were judged wrongly, with the figures of their alignment."""
    wrong = [
        (pair, found, said)
        for pair, (found, said) in zip(pairs, verdicts, strict=True)
        if (found and said) != pair.is_copy
    ]
    for pair, found, _ in wrong[:count]:
        left, right = read_sentences(pair.left.paragraphs), read_sentences(pair.right.paragraphs)
        overlap = align(left, right).overlap
        sizes = f"{len(left)} and {len(right)} sentences"
        print(f"{pair.sort}: found {found}, closeness {overlap.closeness:.2f}, {overlap.words} words common, {sizes}")


def known_pairs() -> dict[str, Any]:
    """The pairs among the samples and the seeds beside the clone that are taken for copies."""
    paths = [*sorted(SAMPLES.glob("*.json")), *sorted((BENCH.parent / "seeds").glob("*.txt"))]
    texts = {path.stem: read_original(path.read_bytes(), name=path.name) for path in paths}
    pairs = [
        (one, two) for one, two in combinations(texts, 2) if all(recognised(Pair("", texts[one], texts[two], True)))
    ]
    return {"texts": len(texts), "copies": pairs}


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All figures."""
    texts = originals(arguments.quick)
    desk = Desk(arguments.seed)
    pairs = list(desk.copies(texts))
    traps = len(texts)
    pairs += [*desk.same_event(traps), *desk.same_quotes(traps)]
    pairs += [*desk.same_outlet(texts, traps), *desk.same_background(texts, traps)]
    verdicts = [recognised(pair) for pair in pairs]
    ours = figures(pairs, [found and said for found, said in verdicts])
    hashes = figures(pairs, [words_of(pair.left) == words_of(pair.right) for pair in pairs])
    scores = [jaccard(pair) for pair in pairs]
    threshold = best_threshold(pairs, scores)
    plain = figures(pairs, [score >= threshold for score in scores])
    print(f"{'':6}{'P':>8}{'R':>8}   exact hash R   Jaccard >= {threshold} P, R   (pairs)")
    for sort in (*(f"{level}%" for level in LEVELS), "all"):
        row, other = ours[sort], plain[sort]
        tail = f"{hashes[sort]['R']:12.3f}{other['P']:14.3f}{other['R']:7.3f}   ({row['pairs']})"
        print(f"{sort:6}{row['P']:8.3f}{row['R']:8.3f}{tail}")
    traps_taken = {
        sort: f"{sum(f and s for p, (f, s) in zip(pairs, verdicts, strict=True) if p.sort == sort)} of {traps}"
        for sort in TRAPS
    }
    print("taken for copies:", traps_taken)
    print_errors(pairs, verdicts, arguments.errors)
    read = [read_sentences(text.paragraphs) for text in texts]
    words = sum(len(words_of(text)) for text in texts) / len(texts)
    return {
        "originals": len(texts),
        "pairs": len(pairs),
        "levels": ours,
        "traps_taken": traps_taken,
        "found_by_signature": round(
            sum(f for p, (f, _) in zip(pairs, verdicts, strict=True) if p.is_copy) / sum(p.is_copy for p in pairs), 4
        ),
        "samples_and_seeds": known_pairs(),
        "exact_hash": hashes["all"],
        "jaccard": {"threshold": threshold, **plain["all"], "60%": plain["60%"]},
        "candidates": look_up(texts),
        "per_second": {
            "sentences_and_signature": rate(lambda text: signature(read_sentences(text.paragraphs)), texts, words),
            "signature": rate(signature, read, words),
            "alignment": rate(lambda pair: align(*pair), list(pairwise(read)), words),
            "jaccard_pair": rate(jaccard, pairs[: len(texts)], words),
        },
        "words_per_article": round(words),
    }


def main() -> None:
    """Measures and prints; the last line is JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="the samples only")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N wrong verdicts")
    parser.add_argument("--seed", type=int, default=1)
    print(json.dumps(measure(parser.parse_args())))


if __name__ == "__main__":
    main()
