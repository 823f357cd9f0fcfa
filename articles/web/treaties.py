"""The pages of the treaties: the list, one treaty with its timeline, its claims without a date."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from articles.models import Milestone, Treaty
from articles.services.activity import activity
from articles.services.choice import Choice
from articles.services.foresight import known_on
from articles.services.standing import by_interest, standing
from articles.services.survey import Survey, publishers, speakers, survey
from articles.services.timeline import Undated, latest, links_of, undated
from articles.web.as_known import as_known
from articles.web.charts import months_chart, shares
from articles.web.filters import filter_form
from articles.web.queries import explained, moved, read_choice, read_claim_key
from articles.web.rows import entry_rows
from articles.web.timelines import timeline_part
from articles.web.treaty_facts import treaty_facts
from articles.web.treaty_rows import treaty_rows

UNDATED_SHOWN = 6
LATEST_SHOWN = 4
PUBLISHERS_OFFERED = 60


def treaties(request: HttpRequest) -> HttpResponse:
    """All treaties, those with most claims first."""
    years = activity()
    found = by_interest({key: sum(counts.values()) for key, counts in years.items()})
    return render(request, "treaties.html", {"treaties": treaty_rows(found, timezone.localdate(), years)})


@explained
def treaty(request: HttpRequest, slug: str) -> HttpResponse:
    """One treaty: how it stands, what it provides, its timeline, who speaks; as known on a day, if one is given."""
    found, choice = _found(slug), read_choice(request.GET)
    today = choice.as_of or timezone.localdate()
    milestones = _known(found, choice.as_of)
    links = links_of(found)
    counts = survey(links, choice)
    all_of_them = choice.whole.of(links)
    voices = speakers(all_of_them)
    papers = publishers(counts.publishers, PUBLISHERS_OFFERED)
    query = request.GET
    return render(
        request,
        "treaty.html",
        {
            "treaty": found,
            "facts": treaty_facts(found, today, milestones, choice.as_of),
            "form": filter_form(choice, counts, voices, papers, query),
            "counts": counts,
            "part": timeline_part(links, choice, counts, query, milestones),
            "undated": [part for why in Undated if (part := _undated_section(found, why, choice, counts, query))],
            "latest": entry_rows(latest(choice.of(links), LATEST_SHOWN)),
            "known": as_known(found, choice.as_of, counts.total, standing(milestones, choice.as_of))
            if choice.as_of
            else None,
            "months": months_chart(choice.of(links)),
            "voices": shares(voices, reverse("treaty", args=[slug]), "actor"),
            "papers": shares(papers, reverse("treaty", args=[slug]), "publisher"),
            "today": timezone.localdate().isoformat(),
            "query_string": moved(query),
            "now": f"{moved(query, as_of=None) or '?'}",
        },
    )


@explained
def timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """The timeline alone, as scripts fetch it while a reader zooms."""
    found, choice = _found(slug), read_choice(request.GET)
    links = links_of(found)
    counts = survey(links, choice)
    part = timeline_part(links, choice, counts, request.GET, _known(found, choice.as_of))
    return render(request, "_timeline_part.html", {"treaty": found, "part": part, "counts": counts})


@explained
def undated_claims(request: HttpRequest, slug: str, why: str) -> HttpResponse:
    """All claims about a treaty that have no date, for one of the two reasons."""
    if why not in list(Undated):
        raise Http404(f"claims are undated because they are {' or '.join(Undated)}")
    found = get_object_or_404(Treaty, slug=slug)
    choice = read_choice(request.GET)
    links = links_of(found)
    counts = survey(links, choice)
    page = undated(choice.of(links), Undated(why), after=read_claim_key(request.GET))
    papers = publishers(counts.publishers, PUBLISHERS_OFFERED)
    return render(
        request,
        "undated.html",
        {
            "treaty": found,
            "why": why,
            "form": filter_form(choice, counts, speakers(choice.whole.of(links)), papers, request.GET),
            "claims": entry_rows(page.claims),
            "count": _undated_count(counts, Undated(why)),
            "more": moved(request.GET, after=page.next) if page.next else "",
        },
    )


def _found(slug: str) -> Treaty:
    return get_object_or_404(Treaty.objects.prefetch_related("milestones", "clauses", "parties__actor"), slug=slug)


def _known(found: Treaty, as_of: date | None) -> list[Milestone]:
    milestones = list(found.milestones.all())
    return known_on(milestones, found.clauses.all(), as_of) if as_of else milestones


def _undated_count(counts: Survey, why: Undated) -> int:
    return counts.open if why is Undated.UNRESOLVED else counts.timeless


def _undated_section(
    found: Treaty, why: Undated, choice: Choice, counts: Survey, query: QueryDict
) -> dict[str, object] | None:
    count = _undated_count(counts, why)
    if not count:
        return None
    page = undated(choice.of(links_of(found)), why, size=UNDATED_SHOWN)
    everything = f"{reverse('treaty-undated', args=[found.slug, why])}{moved(query)}"
    return {"why": why, "claims": entry_rows(page.claims), "count": count, "all": everything if page.next else ""}
