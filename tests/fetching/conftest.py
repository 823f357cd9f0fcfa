"""Sites to fetch from."""

from collections.abc import Iterator

import pytest

from tests.fetching.site import LOOPBACK, Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


@pytest.fixture
def open_site(site: Site, settings) -> Site:
    """A site that this installation may fetch from."""
    settings.TREATYKB_FETCH_ALLOW = [LOOPBACK]
    settings.TREATYKB_FETCH_PORTS = {80, 443, site.port}
    settings.TREATYKB_FETCH_SECONDS = 5
    return site
