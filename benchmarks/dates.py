"""Quality and speed of the date tagger: TempEval-3's measures on dev.jsonl, errors by class, tokens a second.

    python benchmarks/dates.py [--quick] [--errors N]

The gold lies beside the clone, in ../shared/bench/dates, with the scorer and HeidelTime's answers. Without it only
speed is measured, on paragraphs of our own. The floor of speed is a plain tokeniser over the same text in the same run.
The last line is one JSON object of figures.
"""

import argparse
import importlib.util
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from articles.extraction.dates import find_dates  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench" / "dates"
FLOOR = re.compile(r"\w+|[^\w\s]")
OWN_TEXT = """\
OSLO, Jan. 14 (Wire) - Ruritania said on Tuesday it would leave the pact within 60 days unless Borduria destroyed its
missiles. The treaty, signed on 8 December 1987 and in force since the following June, bars 1,550 warheads of two kinds.

Envoys met last month and agreed to meet again on Friday. By the end of 1991 both sides had scrapped 2,692 missiles; two
years later inspectors were still at work. The minister, a 52-year-old engineer, called the offer a trick.

"We have kept our word for thirty years," she told reporters at a crowded hall in the capital, where the delegations had
spent the better part of a week on the text. No date was set for the next round, which a spokesman called likely.
"""


def load_scorer() -> ModuleType:
    """The scorer of the bench, as a module."""
    spec = importlib.util.spec_from_file_location("timex_score", BENCH / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{BENCH} has no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(documents: dict[str, Any]) -> dict[str, Any]:
    """The tagger's answers in the form of the bench."""
    answers = {}
    for key, document in documents.items():
        mentions = find_dates(document["text"], date.fromisoformat(document["dct"]))
        timexes = [
            {"start": mention.start, "end": mention.end, "type": str(mention.type), "value": mention.value}
            for mention in mentions
        ]
        answers[key] = {"id": key, "timexes": timexes}
    return answers


def errors_by_class(scorer: ModuleType, gold: dict[str, Any], answers: dict[str, Any]) -> Counter[str]:
    """How many times of each type are missed, invented, of wrong extent or of wrong value."""
    counts: Counter[str] = Counter()
    for key, document in gold.items():
        pairs = scorer.pair(document["timexes"], answers[key]["timexes"])
        counts.update(f"missed {wanted['type']}" for wanted in _unpaired(document["timexes"], pairs, 0))
        counts.update(f"invented {given['type']}" for given in _unpaired(answers[key]["timexes"], pairs, 1))
        for wanted, given in pairs:
            if wanted["value"] != given["value"]:
                counts[f"value of {wanted['type']} {_shape(wanted['value'])}"] += 1
            elif (wanted["start"], wanted["end"]) != (given["start"], given["end"]):
                counts[f"extent of {wanted['type']}"] += 1
    return counts


def _unpaired(timexes: list[Any], pairs: list[Any], side: int) -> list[Any]:
    paired = {id(pair[side]) for pair in pairs}
    return [timex for timex in timexes if id(timex) not in paired]


def _shape(value: str) -> str:
    """A value with its figures made alike: 9999-99 for 1998-12."""
    return re.sub(r"\d", "9", value)


def tokens_a_second(texts: list[str], read: Callable[[str], object], seconds: float) -> float:
    """Words of the texts read in one second: the best of the passes that fit into `seconds`, at least two."""
    words = sum(len(text.split()) for text in texts)
    best, began, passes = float("inf"), time.perf_counter(), 0
    while passes < 2 or time.perf_counter() - began < seconds:
        started = time.perf_counter()
        for text in texts:
            read(text)
        best = min(best, time.perf_counter() - started)
        passes += 1
    return words / best


def quality(arguments: argparse.Namespace) -> tuple[dict[str, Any], list[str]]:
    """The scores on the bench, printed and as figures, and the texts that were read."""
    scorer = load_scorer()
    gold = scorer.load(BENCH / "dev.jsonl")
    answers = predict(gold)
    scorer.check(gold, answers)
    scores = scorer.score(gold, answers)
    peer = scorer.score(gold, scorer.load(BENCH / "heideltime.dev.jsonl"))
    print("our tagger")
    print(scorer.table(scores))
    print("HeidelTime 2.2.1 with TreeTagger, as stored beside the gold")
    print(scorer.table(peer))
    print("errors by class")
    for name, count in errors_by_class(scorer, gold, answers).most_common(None if arguments.errors else 12):
        print(f"{count:5d}  {name}")
    if arguments.errors:
        scorer.errors(gold, answers, arguments.errors)
    figures = {f"{measure}_f1": scores["all"][measure]["f1"] for measure in ("value", "relaxed", "strict", "type")}
    return figures | {"heideltime_value_f1": peer["all"]["value"]["f1"]}, [
        document["text"] for document in gold.values()
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="measure speed for a second instead of ten")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list the first N errors, and every class")
    arguments = parser.parse_args()
    if BENCH.is_dir():
        figures, texts = quality(arguments)
    else:
        print(f"no gold at {BENCH}: quality is not measured, and speed is measured on paragraphs of our own")
        figures, texts = {}, [OWN_TEXT] * 200
    seconds = 0.5 if arguments.quick else 5.0
    published = date(2019, 1, 16)
    figures["tokens_per_second"] = round(tokens_a_second(texts, lambda text: find_dates(text, published), seconds))
    figures["floor_tokens_per_second"] = round(tokens_a_second(texts, FLOOR.findall, seconds))
    print(
        f"{figures['tokens_per_second']:,} tokens/s; a plain tokeniser {figures['floor_tokens_per_second']:,} tokens/s"
    )
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
