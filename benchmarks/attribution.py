"""Quality and speed of attribution: linked F1 on dev.jsonl, what each family of rules adds, articles a second.

    python benchmarks/attribution.py [--quick] [--errors N] [--split dev|train] [--nested]

The gold lies beside the clone, in ../shared/bench/attribution, with its scorer; without it only speed is measured, on
paragraphs of our own. The gold marks outer attributions only, so that nested answers count as errors; --nested drops
them first. The floor of quality and speed is a regular expression (a quotation, the nearest verb of speech, the
nearest capitalised name) in the same run. The last line is one JSON object of figures.
"""

import argparse
import importlib.util
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from articles.extraction.attribution import Attribution, find_attributions  # noqa: E402

BENCH = ROOT.parent / "shared" / "bench" / "attribution"
WORDS_OF_AN_ARTICLE = 400
FAMILIES = {
    "what was said first or around (parenthetical, inverted)": {"parenthetical", "inverted"},
    "clause behind its verb": {"clause"},
    "quotation behind any verb": {"quotation"},
    "object of a verb of stance": {"stance"},
    "verb and preposition": {"preposition"},
    "infinitive": {"infinitive"},
    "passive": {"passive"},
    "according to": {"according to"},
    "noun": {"noun"},
    "announced and labelled": {"announced", "labelled"},
}
FIGURES = {
    "overall": "all",
    "speech verbs": "cue:say",
    "quoted": "quoted",
    "he, she, they": "src:pron3",
    "named source": "src:named",
    "other cues": "cue:other",
}
OWN_TEXT = """\
OSLO, Jan. 14 (Wire) - Ruritania said on Tuesday it would leave the pact within 60 days unless Borduria destroyed its
missiles. The treaty, which officials in both capitals call the last of its kind, bars two sorts of warheads.

"We have kept our word for thirty years," the minister, Jane Roe, told reporters. "Others have not." She accused
Borduria of cheating and called for new talks, adding that inspectors would be welcome at any time.

The report is a fairy tale, according to a spokesman for the Bordurian government, who denied that any missile had been
moved. Analysts fear that neither side wants to be the first to return to the table.
"""
_FLOOR = re.compile(r"[\"“]([^\"“”]{3,600})[\"”]")
_FLOOR_VERB = re.compile(r"\b(said|says|told|added|wrote|asked|argued|noted|warned|tweeted|announced|replied)\b")
_FLOOR_NAME = re.compile(r"\b(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,4}|[Hh]e|[Ss]he|[Tt]hey)\b")

Answer = dict[str, list[tuple[int, int]]]


def load_scorer() -> ModuleType:
    """The scorer of the bench, as a module."""
    spec = importlib.util.spec_from_file_location("attribution_score", BENCH / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{BENCH} has no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answer(one: Attribution) -> Answer:
    """An attribution in the form of the bench."""
    return {"source": list(one.source), "cue": list(one.cue), "content": list(one.content)}


def floor(text: str) -> list[Answer]:
    """A quotation, the nearest verb of speech and the nearest name, all within its line."""
    found = []
    for quote in _FLOOR.finditer(text):
        start, end = max(0, quote.start() - 80), quote.end() + 80
        verbs = [
            verb for verb in _FLOOR_VERB.finditer(text, start, end) if not quote.start() < verb.start() < quote.end()
        ]
        if not verbs:
            continue
        verb = min(verbs, key=lambda each: min(abs(each.start() - quote.end()), abs(each.end() - quote.start())))
        names = [
            name
            for name in _FLOOR_NAME.finditer(text, verb.start() - 60 if verb.start() > 60 else 0, verb.end() + 60)
            if not quote.start() <= name.start() < quote.end()
        ]
        if names:
            name = min(names, key=lambda each: min(abs(each.start() - verb.end()), abs(each.end() - verb.start())))
            found.append({"source": [name.span()], "cue": [verb.span()], "content": [quote.span()]})
    return found


def figures(scorer: ModuleType, gold: list[Any], answers: list[list[Answer]], drop_nested: bool) -> dict[str, Any]:
    """Linked precision, recall and F1 in percent for each group of FIGURES."""
    predicted = [{"id": each["id"], "attributions": found} for each, found in zip(gold, answers, strict=True)]
    totals = scorer.total(scorer.score(gold, predicted, drop_nested))
    result = {}
    for name, key in FIGURES.items():
        precision, recall, f1 = scorer.prf(totals.get(("linked_head", key), [0, 0, 0, 0]))
        result[name] = {"P": round(100 * precision, 1), "R": round(100 * recall, 1), "F1": round(100 * f1, 1)}
    return result


def articles_a_second(read: Callable[[str], Any], texts: list[str]) -> float:
    """Articles of 400 words that one core reads in a second of its own time, whatever else the machine does."""
    begun = time.process_time()
    for text in texts:
        read(text)
    words = sum(len(text.split()) for text in texts)
    return words / WORDS_OF_AN_ARTICLE / (time.process_time() - begun)


def print_errors(scorer: ModuleType, gold: list[Any], found: list[list[Attribution]], count: int) -> None:
    """Wrong answers by rule, and the first `count` of them."""
    by_rule: Counter[str] = Counter()
    shown = 0
    for document, attributions in zip(gold, found, strict=True):
        tokens = scorer.Doc(document["text"])
        wanted = [tokens.att(each) for each in document["attributions"]]
        given = [tokens.att(answer(one)) for one in attributions]
        right = {at for _, at in scorer.link(wanted, given, "head")}
        for at, one in enumerate(attributions):
            if at in right:
                continue
            by_rule[one.rule] += 1
            if shown < count:
                shown += 1
                parts = (one.source, one.cue, one.content)
                print(
                    f"{one.rule}: " + " | ".join(" … ".join(document["text"][a:b] for a, b in part) for part in parts)
                )
    print("wrong or unlinked answers by rule:", dict(by_rule.most_common()))


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """All figures on the gold of the chosen split."""
    scorer = load_scorer()
    gold = scorer.load(BENCH / f"{arguments.split}.jsonl")
    gold = gold[: 20 if arguments.quick else None]
    texts = [each["text"] for each in gold]
    found = [find_attributions(text) for text in texts]
    result: dict[str, Any] = {"articles": len(gold), "split": arguments.split}
    result["linked"] = figures(scorer, gold, [[answer(one) for one in each] for each in found], arguments.nested)
    result["floor"] = figures(scorer, gold, [floor(text) for text in texts], False)
    for name, scores in result["linked"].items():
        print(f"{name:16}{scores['P']:6}{scores['R']:6}{scores['F1']:6}   floor F1 {result['floor'][name]['F1']}")
    if not arguments.quick:
        result["without"] = {}
        for family, rules in FAMILIES.items():
            kept = [[answer(one) for one in each if one.rule not in rules] for each in found]
            scores = figures(scorer, gold, kept, arguments.nested)
            result["without"][family] = {name: scores[name]["F1"] for name in ("overall", "speech verbs", "quoted")}
            print(f"without {family:58}", result["without"][family])
    if arguments.errors:
        print_errors(scorer, gold, found, arguments.errors)
    result["articles_per_second"] = round(articles_a_second(find_attributions, texts))
    result["floor_articles_per_second"] = round(articles_a_second(floor, texts))
    return result


def main() -> None:
    """Measures and prints; the last line is JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="20 articles, no ablation")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N wrong answers")
    parser.add_argument("--split", choices=["dev", "train"], default="dev")
    parser.add_argument("--nested", action="store_true", help="drop nested answers before scoring")
    arguments = parser.parse_args()
    if BENCH.is_dir():
        result = measure(arguments)
    else:
        print("../shared/bench/attribution is absent: only speed is measured, on paragraphs of our own")
        texts = [OWN_TEXT] * (50 if arguments.quick else 300)
        result = {
            "articles_per_second": round(articles_a_second(find_attributions, texts)),
            "floor_articles_per_second": round(articles_a_second(floor, texts)),
        }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
