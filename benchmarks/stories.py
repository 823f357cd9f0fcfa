"""Milliseconds to join an article to its story, in small and large bases, and where everything is a copy.

    python benchmarks/stories.py [--quick]

Works on a scratch embedded PostgreSQL. A base is filled with articles and the keys of their signatures, one key in ten
drawn from those of sentences that many articles share, as they share the names of treaties. Joining should take as
long in the largest base as in the smallest; the floor, measured in the same run, is to read sentences and signature
without any database. The last line is one JSON object of figures.
"""

import argparse
import json
import os
import random
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from articles.extraction.article import Paragraph  # noqa: E402
from articles.extraction.copies import read_sentences, signature  # noqa: E402

KEYS = 48
COMMON_SENTENCES = 20
SENTENCES = 20
WORDS = [f"{head}{tail}" for head in ("ba", "de", "fi", "go", "ku", "la", "me", "no", "pi") for tail in range(300)]
FILL = """
    WITH base AS (
        INSERT INTO articles_article (id, text_sha256, title, url, byline, language, is_sample, added_at)
        SELECT gen_random_uuid(), encode(sha256(convert_to(%(name)s || n, 'UTF8')), 'hex'), '', '', '',
               'en', false, now()
        FROM generate_series(1, %(count)s) AS n RETURNING id
    )
    INSERT INTO articles_copykey (article_id, key)
    SELECT id, CASE WHEN random() < 0.1 THEN (%(common)s::bigint[])[1 + floor(random() * %(common_keys)s)]
                    ELSE ((random() - 0.5) * 1.8e19)::numeric::bigint END
    FROM base, generate_series(1, %(keys)s) ON CONFLICT DO NOTHING
"""


def lines(chance: random.Random, count: int = SENTENCES) -> list[str]:
    """Sentences of twenty words that nothing else resembles."""
    return [" ".join(chance.choices(WORDS, k=20)).capitalize() + "." for _ in range(count)]


def blocks(text: list[str]) -> list[Paragraph]:
    return [Paragraph(index, line) for index, line in enumerate(text)]


def milliseconds(seconds: list[float]) -> dict[str, float]:
    """The median and the 95th percentile."""
    ordered = sorted(seconds)
    return {
        "p50": round(1000 * statistics.median(ordered), 2),
        "p95": round(1000 * ordered[int(0.95 * (len(ordered) - 1))], 2),
    }


def join_each(texts: list[list[str]], name: str) -> list[float]:
    """The seconds that each join takes, with its commit and without what storing the article takes before."""
    from django.db import transaction

    from articles.extraction.identity import article_id, text_sha256
    from articles.models import Article
    from articles.models import Paragraph as Row
    from articles.services.stories import join_story

    seconds = []
    for number, text in enumerate(texts):
        digest = text_sha256([name, str(number), *text])
        with transaction.atomic():
            article = Article.objects.create(id=article_id(digest), text_sha256=digest)
            Row.objects.bulk_create(
                Row(article=article, index=index, kind="body", text=line) for index, line in enumerate(text)
            )
        begun = time.perf_counter()
        with transaction.atomic():
            join_story(article, blocks(text))
        seconds.append(time.perf_counter() - begun)
    return seconds


def measure(quick: bool) -> dict[str, Any]:
    """All figures, on the database that Django is set up with."""
    from django.db import connection

    chance = random.Random(1)
    count = 60 if quick else 300
    shared = lines(chance, COMMON_SENTENCES)
    common = [key for line in shared for key in signature(read_sentences(blocks([line])))]

    def articles() -> list[list[str]]:
        return [[*lines(chance, SENTENCES - 2), *chance.sample(shared, 2)] for _ in range(count)]

    texts = articles()
    begun = time.perf_counter()
    for text in texts:
        signature(read_sentences(blocks(text)))
    floor = 1000 * (time.perf_counter() - begun) / count
    result: dict[str, Any] = {"floor_ms": round(floor, 2), "join_ms": {}}
    filled = 0
    for size in (1000, 5000) if quick else (1000, 10_000, 50_000):
        with connection.cursor() as cursor:
            given = {
                "name": f"{size}-",
                "count": size - filled,
                "common": common,
                "common_keys": len(common),
                "keys": KEYS,
            }
            cursor.execute(FILL, given)
            cursor.execute("ANALYZE articles_copykey")
            # What filling left to write out is no part of joining.
            cursor.execute("CHECKPOINT")
        filled = size
        result["join_ms"][size] = milliseconds(join_each(articles(), f"{size}"))
        print(f"base of {size} articles: {result['join_ms'][size]} ms an article, floor {floor:.2f}")
    one = lines(chance)
    family = [[*one, " ".join(chance.choices(WORDS, k=12)) + "."] for _ in range(count)]
    result["family_ms"] = {
        "first half": milliseconds(join_each(family[: count // 2], "family")),
        "second half": milliseconds(join_each(family[count // 2 :], "family again")),
    }
    print(f"{count} copies of one text: {result['family_ms']}")
    return result


def main() -> None:
    """Measures and prints; the last line is JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="smaller bases")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="treatykb-") as folder:
        Path(folder).chmod(0o755)
        os.environ.update(TREATYKB_VAR=folder, DJANGO_SETTINGS_MODULE="treatykb.settings")
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command
        from django.db import connection

        from treatykb.embedded import server

        django.setup()
        call_command("migrate", verbosity=0)
        figures = measure(arguments.quick)
        connection.close()
        server.leave(Path(folder) / "postgres")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
