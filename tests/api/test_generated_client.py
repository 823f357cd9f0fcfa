"""A client that a generator makes from the published description talks to a server without any help of ours."""

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db(transaction=True)

QUOTE = "it would leave the treaty"


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> str:
    """The generated client, importable."""
    folder = tmp_path_factory.mktemp("client")
    schema = folder / "schema.yml"
    subprocess.run([sys.executable, "-W", "ignore", "manage.py", "spectacular", "--file", schema], check=True)
    binaries = Path(sys.executable).parent
    generate = [binaries / "openapi-python-client", "generate", "--path", schema, "--meta", "none", "--fail-on-warning"]
    made = subprocess.run(
        [*generate, "--output-path", folder / "treatykb_client"],
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{binaries}:{os.environ['PATH']}"},
    )
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield "treatykb_client"
    sys.path.remove(str(folder))


@pytest.fixture
def claim():
    article = make_article(f"Moscow said {QUOTE}.")
    return make_claim(article, QUOTE, make_treaty("inf"), speaker=make_actor())


@pytest.fixture
def client(package, claim, live_server) -> Any:
    return importlib.import_module(package).Client(base_url=live_server.url)


def operation(package: str, name: str) -> ModuleType:
    return importlib.import_module(f"{package}.api.{name}")


def test_it_lists_claims_with_their_evidence(package, client, claim):
    page = operation(package, "claims.claims_list").sync(client=client, treaty=["inf"])
    (found,) = page.results
    assert (found.id, found.quote, found.date.start) == (claim.pk, QUOTE, claim.date_start)
    assert [speaker.name for speaker in found.speakers] == ["Russia"]


def test_it_reads_one_claim_and_a_treatys_timeline(package, client, claim):
    one = operation(package, "claims.claims_retrieve").sync(claim.pk, client=client)
    assert one.quote == QUOTE
    timeline = operation(package, "treaties.treaties_timeline_list").sync("inf", client=client)
    assert [found.id for found in timeline.results] == [claim.pk]


def test_it_is_told_what_is_wrong_as_a_problem(package, client):
    answer = operation(package, "claims.claims_list").sync_detailed(client=client, treaty=["nowhere"])
    assert answer.status_code == 400
    assert answer.parsed.status == 400
