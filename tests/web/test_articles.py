"""The article page: numbered paragraphs, marked claims, furniture apart, and where the text comes from."""

from datetime import timedelta

import pytest

from articles.extraction.vocabulary import ParagraphKind
from articles.models import Article, Claim
from articles.services.arrivals import Arrival, newest_articles
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db


def page_of(client, thing) -> str:
    return client.get(thing.get_absolute_url()).content.decode()


def test_nested_claims_are_both_reachable(client):
    treaty = make_treaty()
    article = make_article("Moscow denies it broke the pact.")
    outer = make_claim(article, "Moscow denies it broke the pact.", treaty, kind="denial")
    inner = make_claim(article, "it broke the pact", treaty, kind="violation")
    page = page_of(client, article)
    marked = page[: page.index('class="margin"')]
    assert f'<a href="/claims/{outer.pk}/" title="denial">Moscow denies </a>' in marked
    assert f'<a href="/claims/{inner.pk}/" title="violation">it broke the pact</a>' in marked
    assert f'<a href="/claims/{outer.pk}/" title="denial">.</a>' in marked


def test_two_claims_of_one_quote_are_both_in_the_margin(client):
    treaty = make_treaty()
    article = make_article("Moscow denies it broke the pact.")
    claims = [make_claim(article, article.paragraphs.get().text, treaty, kind=kind) for kind in ("denial", "violation")]
    page = page_of(client, article)
    margin = page[page.index('class="margin"') :]
    assert all(f'href="/claims/{claim.pk}/"' in margin for claim in claims)


def test_text_is_shown_as_text_whatever_it_holds(client):
    treaty = make_treaty()
    article = make_article("The <script>alert(1)</script> pact & its <b>parties</b>.", title="<i>Talks</i>")
    claim = make_claim(article, "<script>alert(1)</script> pact &", treaty)
    home = client.get("/").content.decode()
    # The treaty's timeline is drawn by an engine of its own, which must escape as the other does.
    for page in (page_of(client, article), page_of(client, claim), page_of(client, treaty), home):
        assert "<script>" not in page
        assert "<i>Talks" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; pact &amp;</mark>" in page_of(client, claim)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; pact &amp;" in page_of(client, treaty)


def test_furniture_is_shown_but_set_apart(client):
    article = make_article("Home | World", "The talks resumed.", kinds=(ParagraphKind.BOILERPLATE,))
    page = page_of(client, article)
    assert 'id="p0" class="paragraph boilerplate"' in page
    assert page.count("1 paragraph around the text") == 1
    folded = page[page.index('<details class="furniture">') : page.index("</details>")]
    assert "Home | World" in folded
    assert "The talks resumed." not in folded


def test_an_unknown_published_date_is_said_with_what_it_leaves_open(client):
    article = make_article("It ends on Tuesday.", published=None)
    claim = make_claim(article, "It ends on Tuesday.", make_treaty(), days=None)
    Claim.objects.filter(pk=claim.pk).update(date_basis="relative", date_text="on Tuesday")
    page = page_of(client, article)
    assert "Nobody has recorded when this article was published" in page
    assert "leaves 1 claim without a day" in page


def test_staff_are_led_to_where_the_published_date_is_supplied(client, admin_client):
    article = make_article("It ends on Tuesday.", published=None)
    assert "Supply the day" not in page_of(client, article)
    assert f'href="/admin/articles/article/{article.pk}/change/"' in page_of(admin_client, article)


def test_a_known_published_date_raises_no_such_note(client):
    assert "Nobody has recorded" not in page_of(client, make_article("It ends on Tuesday."))


def test_the_originals_are_listed_with_their_hashes(client):
    article = make_article("The talks resumed.")
    original = article.originals.get()
    page = page_of(client, article)
    assert original.name in page
    assert original.sha256 in page
    assert article.text_sha256 in page


def test_samples_are_labelled_wherever_they_are_listed(client):
    treaty = make_treaty()
    article = make_article("The talks resumed.")
    make_claim(article, "The talks resumed", treaty)
    Article.objects.update(is_sample=True)
    for address in ("/articles/", "/treaties/inf/", article.get_absolute_url()):
        assert '<span class="sample">sample</span>' in client.get(address).content.decode()


def test_the_list_is_read_on_without_loss_when_articles_came_at_once(client):
    made = [make_article(f"Article number {number}.") for number in range(7)]
    moment = made[0].added_at
    Article.objects.filter(pk__in=[article.pk for article in made[:5]]).update(added_at=moment)
    Article.objects.filter(pk__in=[article.pk for article in made[5:]]).update(added_at=moment - timedelta(days=1))
    found, after = [], None
    while True:
        page = newest_articles(after, size=2)
        found += [article.pk for article, _ in page.articles]
        if page.next is None:
            break
        after = Arrival.read(str(page.next))
    assert sorted(found[:5]) == sorted(article.pk for article in made[:5])
    assert sorted(found[5:]) == sorted(article.pk for article in made[5:])


@pytest.mark.parametrize("after", ["x", "2019-01-01T00:00:00_00000000-0000-0000-0000-000000000000", "%00"])
def test_a_broken_place_in_the_list_is_refused(client, after):
    assert client.get(f"/articles/?after={after}").status_code == 400
