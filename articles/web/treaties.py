"""The pages of the treaties: the list, one treaty with its timeline, its claims without a date."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from articles.models import Treaty
from articles.services import timeline as timelines
from articles.services.standing import by_interest
from articles.services.timeline import Choice, Undated
from articles.web.filters import filter_form
from articles.web.queries import explained, moved, read_choice, read_claim_key, read_places
from articles.web.rows import claim_rows
from articles.web.treaty_facts import treaty_facts
from articles.web.treaty_rows import treaty_rows
from articles.web.years import by_year, year_links

UNDATED_SHOWN = 12


def treaties(request: HttpRequest) -> HttpResponse:
    """All treaties, those with most claims first."""
    return render(request, "treaties.html", {"treaties": treaty_rows(by_interest(), timezone.localdate())})


@explained
def treaty(request: HttpRequest, slug: str) -> HttpResponse:
    """One treaty: how it stands, what it provides, and a page of its timeline."""
    found = get_object_or_404(Treaty.objects.prefetch_related("milestones"), slug=slug)
    choice = read_choice(request.GET)
    after, before = read_places(request.GET)
    page = timelines.timeline(found, choice, after=after, before=before)
    query = request.GET
    years = timelines.years(found, choice)
    groups = by_year(page.claims)
    return render(
        request,
        "treaty.html",
        {
            "treaty": found,
            "facts": treaty_facts(found, timezone.localdate()),
            "form": filter_form(found, choice, query),
            "groups": groups,
            "years": year_links(years, groups, query),
            "dated_count": sum(count for _, count in years),
            "earlier": moved(query, before=page.earlier) if page.earlier else "",
            "later": moved(query, after=page.later) if page.later else "",
            "undated": [section for why in Undated if (section := _undated_section(found, why, choice, query))],
        },
    )


@explained
def undated(request: HttpRequest, slug: str, why: str) -> HttpResponse:
    """All claims about a treaty that have no date, for one of the two reasons."""
    if why not in list(Undated):
        raise Http404(f"claims are undated because they are {' or '.join(Undated)}")
    found = get_object_or_404(Treaty, slug=slug)
    choice = read_choice(request.GET)
    page = timelines.undated(found, Undated(why), choice, after=read_claim_key(request.GET))
    return render(
        request,
        "undated.html",
        {
            "treaty": found,
            "why": why,
            "form": filter_form(found, choice, request.GET),
            "claims": claim_rows(page.claims),
            "count": page.count,
            "more": moved(request.GET, after=page.next) if page.next else "",
        },
    )


def _undated_section(found: Treaty, why: Undated, choice: Choice, query: QueryDict) -> dict[str, object] | None:
    page = timelines.undated(found, why, choice, size=UNDATED_SHOWN)
    if not page.count:
        return None
    everything = f"{reverse('treaty-undated', args=[found.slug, why])}{moved(query)}"
    return {"why": why, "claims": claim_rows(page.claims), "count": page.count, "all": everything if page.next else ""}
