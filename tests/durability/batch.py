"""A batch of small articles, and the proof that each of them is in the record exactly once."""

import json
from collections import Counter
from pathlib import Path

from articles.models import Article, Claim, Ingestion, Paragraph
from articles.services.verification import verify


def write_batch(folder: Path, count: int) -> list[str]:
    """Paths of `count` files, each an article of its own with at least one claim."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.json"
        text = f"Ruritania's envoy number {number} said Russia will leave the INF treaty next month."
        path.write_text(json.dumps({"title": f"Report {number}", "published": "2019-01-16", "paragraphs": [text]}))
        paths.append(str(path))
    return paths


def states() -> Counter[str]:
    """How many ingestions are in each state."""
    return Counter(Ingestion.objects.values_list("state", flat=True))


def ended() -> int:
    """How many ingestions came to a good end."""
    found = states()
    return found["done"] + found["duplicate"]


def assert_nothing_is_half_stored() -> None:
    """Holds at any moment: what is done has its article, and every article is whole."""
    assert Article.objects.count() == states()["done"]
    assert set(Paragraph.objects.values_list("article").distinct()) == set(Article.objects.values_list("pk"))


def assert_each_is_there_once(count: int) -> None:
    """Holds at the end: every article once, whole, by nobody's lease, and true to its original."""
    assert states()["done"] == Article.objects.count() == count
    assert set(states()) <= {"done", "duplicate"}
    assert not Ingestion.objects.exclude(lease=None).exists()
    assert_nothing_is_half_stored()
    spans = Claim.everything.values("paragraph", "start", "end", "kind")
    assert spans.distinct().count() == Claim.everything.count() >= count
    assert verify().breaches == []
