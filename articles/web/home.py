"""The home page: what this is, the treaties, and what came in last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.services.arrivals import leading_claims, newest_articles
from articles.services.standing import by_interest
from articles.web.article_rows import article_rows
from articles.web.rows import claim_rows
from articles.web.treaty_rows import treaty_rows

TREATIES_SHOWN = 9
ARTICLES_SHOWN = 6


def home(request: HttpRequest) -> HttpResponse:
    newest = newest_articles(size=ARTICLES_SHOWN).articles
    return render(
        request,
        "home.html",
        {
            "treaties": treaty_rows(by_interest()[:TREATIES_SHOWN], timezone.localdate()),
            "articles": article_rows(newest),
            "claims": claim_rows(leading_claims(article for article, _ in newest)),
        },
    )
