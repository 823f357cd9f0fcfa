"""The numbers of charts as CSV files."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from articles.extraction.vocabulary import ClaimKind
from articles.models import Treaty
from articles.services.survey import months
from articles.services.timeline import links_of
from articles.web.queries import explained, read_choice


@explained
def treaty_months(request: HttpRequest, slug: str) -> HttpResponse:
    """Claims about a treaty by the month in which they begin and by kind, one row a month; filters hold."""
    found = get_object_or_404(Treaty, slug=slug)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}-claims-per-month.csv"'
    writer = csv.writer(response)
    writer.writerow(["month", *ClaimKind, "all"])
    table: dict[str, dict[str, int]] = {}
    for month, kind, count in months(read_choice(request.GET).of(links_of(found))):
        table.setdefault(f"{month:%Y-%m}", {})[kind] = count
    for name, counts in table.items():
        writer.writerow([name, *(counts.get(kind, 0) for kind in ClaimKind), sum(counts.values())])
    return response
