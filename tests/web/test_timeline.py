"""A treaty's timeline: order, pages, filters, and the claims that have no place on it."""

from datetime import date, timedelta
from itertools import chain
from uuid import UUID

import pytest

from articles.extraction.vocabulary import ClaimKind
from articles.models import Milestone
from articles.services.choice import EVERYTHING, Choice
from articles.services.survey import survey
from articles.services.timeline import Place, Undated, links_of, timeline, undated
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


@pytest.fixture
def inf():
    return make_treaty()


def claims_on(treaty, *days: date | None, kind: ClaimKind = ClaimKind.POSITION, **parts):
    """One claim a day, each in a sentence of its own, in one article."""
    words = [f"Statement number {number:03} of {kind} was made." for number in range(len(days))]
    article = make_article(" ".join(words))
    return [
        make_claim(article, quote, treaty, kind=kind, days=(day, day) if day else None, **parts)
        for quote, day in zip(words, days, strict=True)
    ]


def walk(treaty, size: int) -> list[list[date]]:
    found, after = [], None
    while True:
        page = timeline(links_of(treaty), after=after, size=size)
        found.append([claim.pk for claim in page.claims])
        if page.later is None:
            return found
        after = page.later


def test_pages_hold_every_claim_once_in_date_order_even_when_days_repeat(inf):
    day = date(2019, 1, 1)
    made = claims_on(inf, *[day + timedelta(days=number // 4) for number in range(11)])
    expected = [claim.pk for claim in sorted(made, key=lambda claim: (claim.date_start, claim.pk))]
    pages = walk(inf, 3)
    assert [len(page) for page in pages] == [3, 3, 3, 2]
    assert list(chain(*pages)) == expected


def test_reading_back_from_a_page_gives_the_page_before_it(inf):
    claims_on(inf, *[date(2019, 1, 1) + timedelta(days=number // 2) for number in range(9)])
    first = timeline(links_of(inf), size=3)
    second = timeline(links_of(inf), after=first.later, size=3)
    back = timeline(links_of(inf), before=second.earlier, size=3)
    assert [c.pk for c in back.claims] == [c.pk for c in first.claims]
    assert back.earlier is None
    assert back.later == first.later


def test_a_last_page_that_is_just_full_has_nothing_after_it(inf):
    claims_on(inf, *[date(2019, 1, day) for day in range(1, 5)])
    assert timeline(links_of(inf), size=4).later is None


def test_a_year_opens_the_window_of_its_days(client, inf):
    claims_on(inf, date(1987, 12, 8), date(2018, 12, 31), date(2019, 1, 1), date(2019, 6, 1))
    page = client.get("/treaties/inf/?year=2019").content.decode()
    assert page.count('<li class="claim') == 2 + 4
    assert 'data-from="2019-01-01" data-to="2019-12-31"' in page


def test_a_survey_counts_the_dated_and_the_undated(inf):
    claims_on(inf, date(1987, 12, 8), date(2019, 1, 1), date(2019, 6, 1), None)
    found = survey(links_of(inf), EVERYTHING)
    assert (found.dated, found.timeless, found.open, found.total) == (3, 1, 0, 4)
    assert (found.extent.start, found.extent.end) == (date(1987, 12, 8), date(2019, 6, 1))


def test_claims_about_another_treaty_stay_off_the_timeline(inf):
    claims_on(make_treaty("abm"), date(2019, 1, 1))
    assert timeline(links_of(inf)).claims == []


def test_a_place_reads_back_as_it_was_written():
    place = Place(date(2019, 2, 2), UUID(int=7))
    assert Place.read(str(place)) == place


def test_the_page_groups_claims_by_year(client, inf):
    claims_on(inf, date(1988, 6, 1), date(2019, 2, 2))
    page = client.get("/treaties/inf/").content.decode()
    page = page[page.index('id="timeline-list"') :]
    assert page.index('id="y1988"') < page.index("1 June 1988") < page.index('id="y2019"')


def test_a_month_is_shown_as_a_month_and_never_as_its_first_day(client, inf):
    article = make_article("The deadline was set in December.")
    make_claim(article, "The deadline was set", inf, days=(date(2018, 12, 1), date(2018, 12, 31)), precision="month")
    page = client.get("/treaties/inf/").content.decode()
    assert '<time class="when" datetime="2018-12">December 2018</time>' in page
    assert ">1 December 2018<" not in page


def test_kinds_filter_the_timeline(client, inf):
    claims_on(inf, date(2019, 1, 1), kind=ClaimKind.VIOLATION)
    claims_on(inf, date(2019, 1, 2), kind=ClaimKind.DENIAL)
    claims_on(inf, date(2019, 1, 3), kind=ClaimKind.THREAT)
    page = client.get("/treaties/inf/?kind=violation&kind=threat").content.decode()
    assert "of violation was made" in page
    assert "of threat was made" in page
    assert "of denial was made" not in page


def test_an_actor_filters_by_speaking_or_being_named(client, inf):
    russia = make_actor()
    claims_on(inf, date(2019, 1, 1), kind=ClaimKind.DENIAL, speaker=russia)
    claims_on(inf, date(2019, 1, 2), kind=ClaimKind.VIOLATION, named=(russia,))
    claims_on(inf, date(2019, 1, 3), kind=ClaimKind.THREAT)
    both, spoken, named = (
        client.get(f"/treaties/inf/?actor=russia{role}").content.decode()
        for role in ("", "&role=speaker", "&role=named")
    )
    assert ("of denial was" in both, "of violation was" in both, "of threat was" in both) == (True, True, False)
    assert ("of denial was" in spoken, "of violation was" in spoken) == (True, False)
    assert ("of denial was" in named, "of violation was" in named) == (False, True)


def test_an_empty_form_filters_nothing(client, inf):
    claims_on(inf, date(2019, 1, 1))
    page = client.get("/treaties/inf/?actor=&role=").content.decode()
    assert "Statement number 000" in page


def test_a_filter_that_leaves_nothing_says_so(client, inf):
    claims_on(inf, date(2019, 1, 1))
    page = client.get("/treaties/inf/?kind=threat").content.decode()
    assert "No dated claim matches this filter" in page
    assert "Statement number 000" not in page


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=sabotage", "There is no kind of claim called “sabotage”"),
        ("actor=atlantis", "No actor is called “atlantis”"),
        ("actor=a%00b", "No actor is called"),
        ("role=listener&actor=russia", "not “listener”"),
        ("year=soon", "“soon” is not a year"),
        ("year=0", "“0” is not a year"),
        ("year=99999", "“99999” is not a year"),
        ("after=2019", "does not name a place on the timeline"),
        ("before=2019-13-01.x", "does not name a place on the timeline"),
        ("from=2019-01-01", "two ends"),
        ("from=2019-01-01&to=2018-01-01", "before it begins"),
        ("from=2019-02-30&to=2019-03-01", "“2019-02-30” is not a day"),
        ("as_of=yesterday", "“yesterday” is not a day"),
        ("lanes=colour", "not by “colour”"),
        ("modality=shouted", "There is no modality called “shouted”"),
        ("publisher=nobody", "No publisher is called “nobody”"),
        ("review=rejected", "There is no state of review called “rejected”"),
    ],
)
def test_an_unknown_value_is_refused_and_explained(client, inf, query, told):
    make_actor()
    response = client.get(f"/treaties/inf/?{query}")
    assert response.status_code == 400
    assert told in response.content.decode()


def test_links_to_other_places_keep_the_filter(client, inf):
    claims_on(inf, *[date(2019, 1, 1) + timedelta(days=number) for number in range(101)])
    page = client.get("/treaties/inf/?kind=position&from=2019-01-01&to=2019-12-31").content.decode()
    assert 'href="?kind=position&amp;from=2019-01-01&amp;to=2019-12-31&amp;after=' in page
    assert 'href="?kind=position#timeline"' in page


def test_undated_claims_stand_apart_by_why_they_have_no_date(client, inf):
    timeless, open_ = claims_on(inf, None, None)
    type(open_).objects.filter(pk=open_.pk).update(date_basis="relative", date_text="on Tuesday")
    page = client.get("/treaties/inf/").content.decode()
    unresolved = page[page.index('id="unresolved"') :]
    assert timeless.quote not in unresolved
    assert open_.quote in unresolved
    assert "“on Tuesday”, not resolved" in unresolved
    assert page.index(timeless.quote) < page.index('id="unresolved"')


def test_undated_claims_are_paged_without_loss(inf):
    made = claims_on(inf, *[None] * 7)
    found, after = [], None
    while True:
        page = undated(links_of(inf), Undated.TIMELESS, after=after, size=3)
        found += [claim.pk for claim in page.claims]
        if page.next is None:
            break
        after = page.next
    assert found == sorted(claim.pk for claim in made)


def test_more_undated_claims_than_the_page_shows_are_one_click_away(client, inf):
    claims_on(inf, *[None] * 13)
    page = client.get("/treaties/inf/?kind=position").content.decode()
    assert 'href="/treaties/inf/undated/timeless/?kind=position"' in page
    everything = client.get("/treaties/inf/undated/timeless/?kind=position").content.decode()
    assert everything.count("<blockquote>") == 13


def test_a_choice_is_true_only_when_something_is_chosen(inf):
    assert not Choice()
    assert Choice(kinds=("threat",))


@pytest.mark.parametrize(
    "query",
    ["from=0001-01-01&to=9999-12-31", "as_of=9999-12-31&from=9999-12-25&to=9999-12-31", "year=1", "as_of=0001-01-01"],
)
def test_the_ends_of_the_calendar_are_reached_and_not_passed(client, inf, query):
    Milestone.objects.filter(treaty=inf).update(kind="entered_into_force")
    claims_on(inf, date(1, 1, 1), date(9999, 12, 31))
    assert client.get(f"/treaties/inf/?{query}").status_code == 200
    assert client.get(f"/treaties/inf/timeline/?{query}").status_code == 200


def test_a_part_without_any_claim_says_so(client, inf):
    assert "No claim with a day" in client.get("/treaties/inf/timeline/").content.decode()
