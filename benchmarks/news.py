"""Articles for load: as different from each other as news is, a third of them reprints, made of the samples' sentences.

The same seed gives the same articles. Names, numbers and days are drawn anew, and most sentences are joined from halves
of two, so that no two articles which are no reprints have more wording in common than two reports of one field have.
"""

import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
WORDS = 400
REPRINTED = 1 / 3
SMALLEST_STORY, LARGEST_STORY = 2, 10
PUBLISHERS = [
    f"{town} {kind}" for town in ("Fjord", "Delta", "Prairie", "Harbour", "Summit") for kind in ("Wire", "Post")
]
FIRST, LAST, MONTHS, DAYS = map(
    str.split,
    (
        "Ada Jan Igor Mila Per Tove Anton Vera Luis Noor Emil Greta Oleg Ines Bram Sofia",
        "Roe Doe Blat Lind Moor Sand Tarn Vane West Berg Falk Kolb Rask Stern Holt Quist Varga Petrov Arnaud Sato",
        "January February March April May June July August September October November December",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,} [A-Z][a-z]{3,}(?=[ ,.])")
NUMBER = re.compile(r"(?<![\w.,-])[1-9]\d{1,2}(?![\w.,-])")
MONTH = re.compile("|".join(MONTHS[:4] + MONTHS[5:]))
DAY = re.compile("|".join(DAYS))
END = re.compile(r"(?<=[a-z\d][.?!]) (?=[A-Z])")


def _sentences() -> list[str]:
    """The samples' sentences of running text."""
    texts = [text for path in sorted(SAMPLES.glob("*.json")) for text in json.loads(path.read_text())["paragraphs"]]
    return [sentence for text in texts for sentence in END.split(text) if len(sentence.split()) > 7]


class Newsroom:
    """Writes articles of about WORDS words as the JSON that is handed in."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        self._sentences = _sentences()

    def articles(self, count: int) -> Iterator[bytes]:
        """`count` articles; the tellings of one story come within a few dozen of each other."""
        waiting: list[dict[str, Any]] = []
        for number in range(count):
            if waiting and self._chance.random() < REPRINTED:
                yield json.dumps(waiting.pop(self._chance.randrange(min(len(waiting), 40)))).encode()
                continue
            article = self._article(number)
            # One new text in so many is reprinted, so that in the end a third of all are reprints.
            if len(waiting) < 40 and self._chance.random() < 0.12:
                size = self._chance.randint(SMALLEST_STORY, LARGEST_STORY)
                waiting += [self._reprint(article) for _ in range(size - 1)]
            yield json.dumps(article).encode()

    def _article(self, number: int) -> dict[str, Any]:
        paragraphs, words = [], 0
        while words < WORDS:
            text = " ".join(self._sentence() for _ in range(self._chance.randint(1, 3)))
            paragraphs.append(text)
            words += len(text.split())
        return {
            "title": f"{self._sentence()[:60]} ({number})",
            "publisher": self._chance.choice(PUBLISHERS),
            "published": str(date(1987, 1, 1) + timedelta(days=self._chance.randrange(14_000))),
            "url": f"https://news.example/{number}",
            "paragraphs": paragraphs,
        }

    def _sentence(self) -> str:
        """A sentence of its own: half of one with half of another, with other names and numbers."""
        text = self._chance.choice(self._sentences)
        other = self._chance.choice(self._sentences)
        if ", " in text and ", " in other and self._chance.random() < 0.7:
            text = text.split(", ", 1)[0] + ", " + other.split(", ", 1)[1]
        text = NUMBER.sub(lambda _: str(self._chance.randint(11, 999)), text)
        text = MONTH.sub(lambda _: self._chance.choice(MONTHS), text)
        text = DAY.sub(lambda _: self._chance.choice(DAYS), text)
        if self._chance.random() < 0.5:
            text = NAME.sub(lambda _: f"{self._chance.choice(FIRST)} {self._chance.choice(LAST)}", text)
        return text

    def _reprint(self, article: dict[str, Any]) -> dict[str, Any]:
        """What another outlet makes of an article: up to a third of it cut, a line of its own before it."""
        kept = [text for text in article["paragraphs"] if self._chance.random() > self._chance.choice((0, 0.1, 0.3))]
        publisher = self._chance.choice(PUBLISHERS)
        return {
            **article,
            "title": f"{publisher}: {article['title']}",
            "publisher": publisher,
            "url": f"{article['url']}/{self._chance.randrange(10**9)}",
            "paragraphs": [self._sentence(), *(kept or article["paragraphs"])],
        }


def giant_stories(count: int) -> Iterator[bytes]:
    """The worst case for finding copies: articles cut from the samples alone, all of them tellings of a few stories."""
    samples = [json.loads(path.read_text()) for path in sorted(SAMPLES.glob("*.json"))]
    for number in range(count):
        sample = samples[number % len(samples)]
        paragraphs, words = [f"Report number {number}."], 0
        for text in sample["paragraphs"] + samples[(number // len(samples) + 1) % len(samples)]["paragraphs"]:
            if words < WORDS:
                paragraphs.append(text)
                words += len(text.split())
        yield json.dumps({**sample, "paragraphs": paragraphs}).encode()
