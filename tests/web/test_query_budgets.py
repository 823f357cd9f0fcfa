"""The number of queries of a page does not grow with its rows."""

from datetime import date, timedelta

import pytest

from articles.models import Claim, Office
from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db

BUDGETS = {
    "/": 10,
    "/treaties/": 3,
    "/treaties/inf/": 19,
    "/treaties/inf/timeline/": 10,
    "/compare/?treaty=inf&treaty=treaty-0": 11,
    "/treaties/inf/?year=2000&kind=denial&kind=threat&actor=speaker-0": 20,
    "/treaties/inf/undated/timeless/": 10,
    "/actors/": 2,
    "/actors/russia/": 40,
    "/articles/": 2,
    "/search/?q=statement": 11,
}


def record(rows: int) -> tuple[str, str]:
    """`rows` of everything that pages list; the addresses of one article and of one claim."""
    inf = make_treaty()
    russia = make_actor()
    Office.objects.create(person=russia, title="Host", of=russia, source_title="Almanac")
    for number in range(rows):
        make_treaty(f"treaty-{number}")
        speaker = make_actor(f"speaker-{number}", f"Speaker {number}", "person")
        Office.objects.create(person=speaker, title=f"Envoy {number}", of=russia, source_title="Almanac")
        first, second, third, fourth = (f"Statement {number:03} of sort {sort}." for sort in "abcd")
        article = make_article(f"{first} {second} {third} {fourth}", "Nothing else.", publisher=f"Paper {number}")
        day = date(2000, 1, 1) + timedelta(days=200 * number)
        parts = {"kind": "denial", "days": (day, day)}
        claim = make_claim(article, first, inf, speaker=russia, named=(speaker,), **parts)
        make_claim(article, second, inf, speaker=speaker, named=(russia,), **parts)
        make_claim(article, third, inf, speaker=speaker, kind="provision", days=None)
        make_claim(article, fourth, inf, speaker=speaker, kind="threat", days=None)
    Claim.objects.filter(kind="threat").update(date_basis="relative", date_text="on Tuesday")
    return article.get_absolute_url(), claim.get_absolute_url()


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize(("address", "budget"), BUDGETS.items())
def test_a_list_keeps_to_its_budget(client, django_assert_max_num_queries, address, budget, rows):
    record(rows)
    with django_assert_max_num_queries(budget):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("claims", [1, 30])
def test_the_article_and_claim_pages_keep_to_their_budgets(client, django_assert_max_num_queries, claims):
    inf, russia = make_treaty(), make_actor()
    sentences = [f"Statement {number:03} was made." for number in range(claims)]
    article = make_article(*sentences)
    made = [make_claim(article, sentence, inf, speaker=russia, named=(russia,)) for sentence in sentences]
    with django_assert_max_num_queries(9):
        client.get(article.get_absolute_url())
    with django_assert_max_num_queries(14):
        client.get(made[0].get_absolute_url())


@pytest.mark.parametrize("address", BUDGETS)
def test_thirty_rows_take_no_more_queries_than_two(client, django_assert_max_num_queries, address):
    record(2)
    with django_assert_max_num_queries(BUDGETS[address]) as few:
        client.get(address)
    extra = make_treaty("more")
    sentences = [f"Statement {number:03} of more." for number in range(28)]
    article = make_article(*sentences)
    for sentence in sentences:
        make_claim(article, sentence, extra, speaker=make_actor(sentence[10:13], sentence), kind="denial")
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(address)
