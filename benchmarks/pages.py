"""Milliseconds, queries and kilobytes of every page over many claims, and what 200 claims cost a template.

    python benchmarks/pages.py [--quick]

Works on a scratch embedded PostgreSQL with the registry and 100,000 claims made by SQL (benchmarks/bulk_record.py),
a tenth of them about one treaty. Each page is asked for through the whole stack of middleware, in shuffled rounds
after a warm one: the time as a clock shows it, and how long Python was at work. Its queries are counted with 2,000
claims and with all, and must be as many. The floor of the template is the same rows joined by f-strings in the same
rounds. The last line is one JSON object of figures.
"""

import argparse
import gzip
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

FEW = 2_000
ROWS = 200
TRIES = 6
# What every page loads beside its HTML.
ASSETS = (
    "theme.js",
    "treatykb.css",
    "vendor/htmx.min.js",
    "site.js",
    "timeline.js",
    "stretcher.js",
    "tips.js",
    "vendor/public-sans.woff2",
    "vendor/source-serif-4.woff2",
)


def addresses(chance: random.Random) -> dict[str, Callable[[], str]]:
    """The pages, each with an address that is drawn anew for every request."""
    from django.db.models import Count

    from articles.models import Article, Claim, ClaimTreaty

    counts = ClaimTreaty.objects.order_by().values_list("treaty__slug").annotate(n=Count("pk")).order_by("-n")
    busiest, *others = [slug for slug, _ in counts]
    claims = list(Claim.objects.order_by("id").values_list("pk", flat=True)[:300])
    articles = list(Article.objects.filter(claims__isnull=False).order_by("id").values_list("pk", flat=True)[:300])

    def window() -> str:
        year = chance.randint(1990, 2020)
        return f"from={year}-0{chance.randint(1, 9)}-01&to={year + chance.choice((1, 2, 5))}-06-30"

    return {
        "home": lambda: "/",
        "treaties": lambda: "/treaties/",
        "treaty": lambda: f"/treaties/{chance.choice(others)}/",
        "treaty, a tenth of all claims": lambda: f"/treaties/{busiest}/",
        "treaty, filtered": lambda: f"/treaties/{chance.choice(others)}/?kind=negotiation&modality=asserted",
        "treaty, a window": lambda: f"/treaties/{chance.choice(others)}/?{window()}",
        "treaty, as known on": lambda: f"/treaties/{chance.choice(others)}/?as_of={chance.randint(1995, 2025)}-05-05",
        "zooming": lambda: f"/treaties/{chance.choice(others)}/timeline/?{window()}",
        "zooming, a tenth of all claims": lambda: f"/treaties/{busiest}/timeline/?{window()}",
        "compare": lambda: "/compare/?" + "&".join(f"treaty={slug}" for slug in chance.sample(others, 3)),
        "undated": lambda: f"/treaties/{chance.choice(others)}/undated/timeless/",
        "article": lambda: f"/articles/{chance.choice(articles)}/",
        "articles": lambda: "/articles/",
        "claim": lambda: f"/claims/{chance.choice(claims)}/",
        "actors": lambda: "/actors/",
        "positions": lambda: "/positions/",
        "search": lambda: f"/search/?q={chance.choice(['inspections', 'warheads report', 'balance'])}",
    }


def queries(pages: dict[str, Callable[[], str]]) -> dict[str, int]:
    """How many queries each page makes at most, of a few addresses."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    counts: dict[str, int] = {}
    for name, address in pages.items():
        client = Client(HTTP_HOST="localhost")
        for path in (address() for _ in range(TRIES)):
            with CaptureQueriesContext(connection) as captured:
                response = client.get(path)
            assert response.status_code == 200, (path, response.status_code)
            counts[name] = max(len(captured), counts.get(name, 0))
    return counts


def timed(pages: dict[str, Callable[[], str]], rounds: int, chance: random.Random) -> dict[str, dict[str, float]]:
    """The milliseconds of each page and its kilobytes as they are sent."""
    from django.test import Client

    client = Client(HTTP_HOST="localhost", HTTP_ACCEPT_ENCODING="gzip")
    found: dict[str, list[float]] = {name: [] for name in pages}
    busy: dict[str, list[float]] = {name: [] for name in pages}
    sizes: dict[str, int] = {}
    for number in range(rounds + 1):
        for name in chance.sample(list(pages), len(pages)):
            path = pages[name]()
            begun, cpu = time.perf_counter(), time.thread_time()
            response = client.get(path)
            seconds, cpu = time.perf_counter() - begun, time.thread_time() - cpu
            sizes[name] = max(sizes.get(name, 0), len(response.content))
            if number:
                found[name].append(1000 * seconds)
                busy[name].append(1000 * cpu)
    return {
        name: {
            "median_ms": round(statistics.median(times), 1),
            "p95_ms": round(sorted(times)[int(0.95 * (len(times) - 1))], 1),
            "cpu_ms": round(statistics.median(busy[name]), 1),
            "kB": round(sizes[name] / 1000, 1),
        }
        for name, times in found.items()
    }


def template(rounds: int) -> dict[str, float]:
    """Milliseconds that 200 claims cost: to present, to render by the list's template, and by f-strings."""
    from articles.models import Claim
    from articles.services.entries import entries
    from articles.web.pictures import claim_list
    from articles.web.years import by_year

    found = entries(Claim.objects.filter(date_start__isnull=False).order_by("date_start", "id")[:ROWS])

    def floor() -> str:
        return "".join(
            f'<li class="claim {row.date.shape} family-{row.kind.family}"><p><time datetime="{row.date.machine}">'
            f'{row.date.text}</time><span class="kind">{row.kind.name}</span></p><blockquote><a href="{row.url}">'
            f"{escape(row.quote)}</a></blockquote><p>{', '.join(escape(who.text) for who in row.speakers)} in "
            f'<a href="{row.source}" title="{escape(row.article)}">{escape(row.publisher)}</a>, '
            f'<time datetime="{row.published_machine}">{row.published}</time></p></li>'
            for group in by_year(found)
            for row in group.claims
            if row.date
        )

    times: dict[str, list[float]] = {"present": [], "render": [], "floor": []}
    for number in range(rounds + 2):
        begun = time.perf_counter()
        groups = by_year(found)
        presented = time.perf_counter()
        claim_list(groups)
        rendered = time.perf_counter()
        floor()
        ended = time.perf_counter()
        if number > 1:
            times["present"].append(presented - begun)
            times["render"].append(rendered - presented)
            times["floor"].append(ended - rendered)
    return {f"{name}_ms": round(1000 * statistics.median(seconds), 2) for name, seconds in times.items()}


def assets() -> float:
    """Kilobytes that a first visit loads beside the HTML, compressed as they are served."""
    files = [(ROOT / "static" / name).read_bytes() for name in ASSETS]
    sent = (
        len(data) if name.endswith("woff2") else len(gzip.compress(data))
        for name, data in zip(ASSETS, files, strict=True)
    )
    return round(sum(sent) / 1000, 1)


def measure(quick: bool) -> dict[str, Any]:
    """All figures, on the database that Django is set up with."""
    from bulk_record import fill

    from articles.services import registry

    chance = random.Random(1)
    registry.load()
    fill(FEW)
    few = queries(addresses(chance))
    begun = time.perf_counter()
    fill(10_000 if quick else 100_000 - FEW)
    print(f"filled in {time.perf_counter() - begun:.0f} s")
    pages = addresses(chance)
    many = queries(pages)
    found = timed(pages, 5 if quick else 15, chance)
    for name, figures in found.items():
        figures["queries"] = many[name]
        times = f"{figures['median_ms']:7.1f} ms, {figures['cpu_ms']:6.1f} of Python"
        print(f"{name:32} {times} {figures['kB']:6.1f} kB {many[name]:3} queries")
    grown = {name: (few[name], many[name]) for name in many if many[name] > few[name]}
    rows = template(10 if quick else 40)
    print(f"{ROWS} claims: {rows}; a first visit loads {assets()} kB more; queries that grew: {grown or 'none'}")
    return {
        "pages": found,
        "median_cpu_ms": round(statistics.median(figures["cpu_ms"] for figures in found.values()), 1),
        "median_of_medians_ms": round(statistics.median(figures["median_ms"] for figures in found.values()), 1),
        "queries_grew": grown,
        "rows": {**rows, "render_over_floor": round(rows["render_ms"] / rows["floor_ms"], 1)},
        "assets_kB": assets(),
        "heaviest_kB": round(max(figures["kB"] for figures in found.values()) + assets(), 1),
    }


def main() -> None:
    """Measures and prints; the last line is JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="12,000 claims and few rounds")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="treatykb-") as folder:
        Path(folder).chmod(0o755)
        os.environ.update(TREATYKB_VAR=folder, DJANGO_SETTINGS_MODULE="treatykb.settings")
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.conf import settings
        from django.core.management import call_command
        from django.db import connection

        from treatykb.embedded import server

        settings.STORAGES = {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        }
        django.setup()
        call_command("migrate", verbosity=0)
        figures = measure(arguments.quick)
        connection.close()
        server.leave(Path(folder) / "postgres")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
