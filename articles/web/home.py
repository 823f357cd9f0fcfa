"""The home page: what this is, the treaties, what came in last and what falls due next."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Milestone
from articles.services.activity import activity, claims_ahead, latest_milestones, milestones_ahead
from articles.services.arrivals import leading_claims, newest_articles
from articles.services.standing import by_interest
from articles.web.article_rows import article_rows
from articles.web.dates import DateLabel, registry_label
from articles.web.rows import Link, entry_rows
from articles.web.treaty_rows import treaty_rows

TREATIES_SHOWN = 9
ARTICLES_SHOWN = 6
AHEAD_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Due:
    """A milestone and its treaty."""

    date: DateLabel
    treaty: Link
    text: str
    source: Link


def home(request: HttpRequest) -> HttpResponse:
    """What this is in a sentence, and the ways in."""
    today = timezone.localdate()
    years = activity()
    newest = newest_articles(size=ARTICLES_SHOWN).articles
    treaties = by_interest({key: sum(found.values()) for key, found in years.items()})[:TREATIES_SHOWN]
    return render(
        request,
        "home.html",
        {
            "treaties": treaty_rows(treaties, today, years),
            "articles": article_rows(newest),
            "claims": entry_rows(leading_claims((article for article, _ in newest), each=1)),
            "due": [_due(milestone) for milestone in milestones_ahead(today, AHEAD_SHOWN)],
            "turns": [_due(milestone) for milestone in latest_milestones(today, AHEAD_SHOWN)],
            "ahead": entry_rows(claims_ahead(today, AHEAD_SHOWN)),
        },
    )


def _due(milestone: Milestone) -> Due:
    return Due(
        registry_label(milestone.edtf, milestone.start, milestone.end),
        Link(milestone.treaty.short_name, milestone.treaty.get_absolute_url()),
        milestone.get_kind_display(),
        Link(milestone.source_title, milestone.source_url),
    )
