"""What PostgreSQL writes is what the documented representation says, for every claim, field, filter and order."""

from datetime import date, timedelta

import orjson
import pytest
from django.db import connection
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.api.addresses import Addresses
from articles.api.serializers.claim import ClaimDetailSerializer, ClaimSerializer
from articles.extraction.dates import Precision
from articles.extraction.vocabulary import ClaimKind
from articles.models import Claim, ClaimActor
from articles.services.documents.edtf import SQL, edtf
from tests.record import make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db
CLAIMS = "/api/v1/claims/"


def written(reader, claim):
    """The claim as its serializer writes it."""
    context = {"addresses": Addresses(RequestFactory().get("/"))}
    row = reader.read(Claim.objects.filter(pk=claim.pk)).get()
    return orjson.loads(orjson.dumps(reader(row, context=context).data, default=str, option=orjson.OPT_UTC_Z))


def ids(api, query):
    answer = api.get(f"{CLAIMS}?{query}")
    assert answer.status_code == 200, answer.content
    return [row["id"] for row in answer.json()["results"]]


@pytest.fixture
def odd(record):
    """A claim with everything that JSON and SQL could trip over."""
    text = 'Ein "Gespräch"\\n \u2028🚀 100% of {missiles} %s left\t the treaty; they said </script>.'
    claim = make_claim(make_article(text, title='A "title" \\ 🚀', publisher="O'Paper & Söhne"), text[5:40], record.inf)
    ClaimActor.objects.create(claim=claim, actor=None, name='two "officials" \\ 🚀', role="speaker", position=0)
    Claim.objects.filter(pk=claim.pk).update(
        confidence=0.1 + 0.2, date_text="100% 'sure'", reasons=[{"part": "kind", "rule": "a\\b", "trigger": "🚀"}]
    )
    return claim


def test_a_list_writes_each_claim_as_documented(api, record, odd):
    rows = {row["id"]: row for row in api.get(CLAIMS).json()["results"]}
    assert len(rows) == 4
    for claim in Claim.objects.all():
        assert rows[str(claim.pk)] == written(ClaimSerializer, claim)


def test_a_single_claim_is_written_as_documented(api, record, odd):
    for claim in Claim.objects.all():
        assert api.get(f"{CLAIMS}{claim.pk}/").json() == written(ClaimDetailSerializer, claim)


def test_a_timeline_writes_the_same_rows(api, record, odd):
    timeline = api.get("/api/v1/treaties/inf/timeline/").json()["results"]
    everything = {row["id"]: row for row in api.get(CLAIMS).json()["results"]}
    assert timeline and all(row == everything[row["id"]] for row in timeline)


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
units = st.one_of(
    st.tuples(days, st.integers(0, 4000)).map(lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]))),
    st.tuples(st.integers(1900, 2100), st.integers(1, 12), st.sampled_from([1, 3, 12, 120])).map(
        lambda unit: (
            date(unit[0], unit[1], 1),
            date(unit[0] + (unit[1] + unit[2] - 1) // 12, (unit[1] + unit[2] - 1) % 12 + 1, 1) - timedelta(days=1),
        )
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(interval=units, precision=st.sampled_from(list(Precision)))
def test_days_become_the_same_edtf_in_python_and_in_the_database(db, interval, precision):
    statement = f"SELECT {SQL} FROM (SELECT %s::date AS date_start, %s::date AS date_end, %s AS date_precision) c"
    with connection.cursor() as cursor:
        cursor.execute(statement, [*interval, precision.value])
        assert cursor.fetchone()[0] == edtf(*interval, precision)


@pytest.mark.parametrize(
    ("start", "end", "precision", "text"),
    [
        (date(2019, 2, 2), date(2019, 2, 2), "day", "2019-02-02"),
        (date(2019, 2, 1), date(2019, 2, 28), "month", "2019-02"),
        (date(2019, 2, 1), date(2019, 2, 10), "month", "2019-02-01/2019-02-10"),
        (date(2019, 4, 1), date(2019, 6, 30), "quarter", "2019-34"),
        (date(2019, 12, 1), date(2020, 2, 29), "season", "2019-24"),
        (date(2019, 1, 1), date(2019, 12, 31), "year", "2019"),
        (date(2010, 1, 1), date(2019, 12, 31), "decade", "201X"),
        (date(2019, 1, 1), date(2019, 3, 31), "interval", "2019-01-01/2019-03-31"),
    ],
)
def test_units_of_the_calendar_have_their_edtf(start, end, precision, text):
    assert edtf(start, end, precision) == text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("date_from=2018-03-10", ["praise", "leaving"]),
        ("date_from=2018-03-10&date_match=within", ["leaving"]),
        ("date_from=2018-03-01&date_to=2018-03-31&date_match=within", ["praise"]),
        ("date_to=2018-03-30&date_match=within", []),
        ("date_from=2018-03-10&date_to=2018-03-20&date_match=overlaps", ["praise"]),
        ("date_from=2018-03-10&ordering=-date", ["leaving", "praise"]),
        ("date_from=2018-03-10&ordering=confidence&treaty=inf", ["leaving"]),
        ("basis=relative", ["praise", "leaving"]),
        ("basis=explicit,reported", []),
        ("precision=month", ["praise"]),
        ("published_from=2019-01-01", ["leaving", "denial"]),
        ("published_to=2018-12-31", ["praise"]),
        ("as_of=2018-12-31", ["praise"]),
        ("confidence_from=0.8", ["praise", "leaving", "denial"]),
        ("confidence_from=.81", []),
        ("confidence_to=0.79", []),
        ("review_state=pending", ["praise", "leaving", "denial"]),
        ("review_state=accepted,corrected", []),
        ("q=leave", ["leaving"]),
        ('q="praised the treaty" or denied', ["praise", "denial"]),
        ("q=treaty -praised&kind=withdrawal", ["leaving"]),
        ("ordering=-date", ["leaving", "praise", "denial"]),
        ("treaty=cfe&ordering=-date", ["leaving", "praise"]),
        ("treaty=inf&kind=withdrawal,denial", ["leaving", "denial"]),
        ("treaty=inf&kind=denial", ["denial"]),
        ("treaty=inf&modality=planned&dated=true", ["leaving"]),
        ("treaty=inf&dated=false", ["denial"]),
    ],
)
def test_claims_are_narrowed_by(api, record, query, found):
    names = [str(getattr(record, name).pk) for name in found]
    assert ids(api, query) == names
    assert api.get(f"{CLAIMS}?{query}&count=true").json()["count"] == len(names)


def test_claims_of_a_story_and_of_independent_texts(api, record):
    assert len(ids(api, f"story={record.story.pk}")) == 3
    reprints = set(ids(api, "independent=false"))
    assert reprints and reprints | set(ids(api, "independent=true")) == set(ids(api, ""))
    assert len({row["article"]["id"] for row in api.get(f"{CLAIMS}?independent=true").json()["results"]}) == 1


@pytest.mark.parametrize("ordering", ["date", "-date", "confidence", "-confidence"])
@pytest.mark.parametrize("query", ["", "treaty=t", "date_from=2019-01-05", "treaty=t&date_from=2019-01-05&kind=threat"])
def test_pages_of_any_order_join_to_the_whole_forwards_and_backwards(api, db, ordering, query):
    treaty = make_treaty("t")
    article = make_article(*(f"Sentence number {number} of it." for number in range(23)))
    for number in range(23):
        first = date(2019, 1, 1 + number // 3)
        span = None if number % 7 == 0 else (first, first + timedelta(days=number % 5))
        claim = make_claim(article, f"number {number} ", treaty, kind=ClaimKind.THREAT, days=span)
        Claim.objects.filter(pk=claim.pk).update(confidence=number % 4 / 4)
    whole = ids(api, f"{query}&ordering={ordering}&page_size=100".lstrip("&"))
    assert len(whole) == api.get(f"{CLAIMS}?{query}&count=true".replace("?&", "?")).json()["count"]
    pages, last = [], None
    page = api.get(f"{CLAIMS}?{query}&ordering={ordering}&page_size=4".replace("?&", "?")).json()
    while True:
        pages += [row["id"] for row in page["results"]]
        last = page
        if page["next"] is None:
            break
        page = api.get(page["next"]).json()
    assert pages == whole
    back = [row["id"] for row in last["results"]]
    while last["previous"]:
        last = api.get(last["previous"]).json()
        back = [row["id"] for row in last["results"]] + back
    assert back == whole


def test_pages_name_their_neighbours_in_the_link_header(api, record):
    first = api.get(f"{CLAIMS}?page_size=1")
    assert first["Link"] == f'<{first.json()["next"]}>; rel="next"'
    second = api.get(first.json()["next"])
    assert 'rel="next", <' in second["Link"] and second["Link"].endswith('rel="prev"')
    assert "Link" not in api.get(CLAIMS)
    assert 'rel="next"' in api.get("/api/v1/treaties/?page_size=1")["Link"]


def test_fields_can_be_chosen_left_out_and_added(api, record):
    def names(query):
        return list(api.get(f"{CLAIMS}?{query}").json()["results"][0])

    assert names("fields=quote,id") == ["id", "quote"]
    assert "quote" not in names("omit=quote,article") and "kind" in names("omit=quote,article")
    assert names("expand=text,reasons")[-2:] == ["reasons", "text"]
    assert list(api.get(f"{CLAIMS}{record.leaving.pk}/?fields=id,extraction").json()) == ["id", "extraction"]
    assert list(api.get("/api/v1/treaties/?fields=slug,parties").json()["results"][0]) == ["slug", "parties"]
    assert "parties" in api.get("/api/v1/treaties/?expand=parties").json()["results"][0]
    assert "parties" not in api.get("/api/v1/treaties/inf/?omit=parties").json()
    story = api.get(f"{CLAIMS}?expand=story").json()["results"][0]["story"]
    assert story["id"] == str(record.story.pk)


@pytest.mark.parametrize(
    ("query", "known"),
    [
        ("fields=x", "quote"),
        ("omit=x", "quote"),
        ("expand=x", "reasons"),
        ("expand=quote", "reasons"),
        ("fields=id&omit=id", "nothing to show"),
        ("ordering=x", "-date"),
    ],
)
def test_fields_that_are_not_there_are_refused_with_those_that_are(api, record, query, known):
    answer = api.get(f"{CLAIMS}?{query}")
    assert answer.status_code == 400
    assert known in answer.json()["errors"][0]["detail"]
