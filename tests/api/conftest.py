"""A client of the API, the people behind it, and a small record to read."""

from datetime import date

import pytest
from django.contrib.auth.models import Group, Permission, User
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Batch, Ingestion
from tests.record import make_actor, make_article, make_claim, make_story, make_treaty

LEAVES = "Ruritania will leave the treaty on February 2"
DENIES = "Its ministry denied that any missile broke the treaty"
TEXT = f"The capital woke to snow. {LEAVES}, its ministry said. {DENIES}."


@pytest.fixture
def api():
    return APIClient()


def _with_token(name, **rights):
    token = Token.objects.create(user=User.objects.create(username=name, **rights))
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {token}")
    return client


@pytest.fixture
def reader(db):
    """Somebody with an account and no rights."""
    return _with_token("reader")


@pytest.fixture
def staff(db):
    return _with_token("editor", is_staff=True)


@pytest.fixture
def curator(db):
    client = _with_token("curator")
    group, _ = Group.objects.get_or_create(name="Curators")
    edits = [f"{action}_{model}" for action in ("add", "change") for model in ("treaty", "actor")]
    group.permissions.add(*Permission.objects.filter(codename__in=["add_review", *edits]))
    User.objects.get(username="curator").groups.add(group)
    return client


class Record:
    """Two treaties, two actors, two articles; a dated claim that is spoken, an undated denial, an upload."""

    def __init__(self):
        self.inf, self.cfe = make_treaty("inf"), make_treaty("cfe")
        self.ruritania = make_actor("ruritania", "Ruritania")
        self.ministry = make_actor("ministry", "Foreign Ministry of Ruritania", kind="institution", of=self.ruritania)
        self.article = make_article(TEXT, "A heading about nothing.")
        self.other = make_article(
            "Borduria praised the treaty.", title="Praise", publisher="Evening Mail", published=date(2018, 3, 1)
        )
        self.leaving = make_claim(
            self.article,
            LEAVES,
            self.inf,
            self.cfe,
            modality=Modality.PLANNED,
            speaker=self.ministry,
            named=(self.ruritania,),
        )
        self.denial = make_claim(self.article, DENIES, self.inf, kind=ClaimKind.DENIAL, days=None)
        self.praise = make_claim(
            self.other,
            "Borduria praised the treaty",
            self.cfe,
            kind=ClaimKind.POSITION,
            days=(date(2018, 3, 1), date(2018, 3, 31)),
            precision="month",
        )
        self.story = make_story(self.article, self.other)
        self.batch = Batch.objects.create(way="api")
        self.ingestion = Ingestion.objects.create(
            batch=self.batch,
            original=self.article.originals.get(),
            name="talks.txt",
            state="done",
            article=self.article,
        )


@pytest.fixture
def record(db):
    return Record()
