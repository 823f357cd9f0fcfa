"""The addresses under which a request's client finds pages and resources, made once for each response."""

from functools import lru_cache
from uuid import UUID

from django.urls import reverse
from rest_framework.request import Request

from articles.services.documents.claim import Roots

NOBODY = UUID(int=0)


class Addresses:
    """Absolute addresses of pages (for people) and resources (for programs), on the host the request came to."""

    def __init__(self, request: Request) -> None:
        self._root = f"{request.scheme}://{request.get_host()}"
        self._patterns: dict[str, tuple[str, str]] = {}

    def treaty_page(self, slug: str) -> str:
        return self._of("treaty", slug, "slug")

    def actor_page(self, slug: str) -> str:
        return self._of("actor", slug, "slug")

    def article_page(self, key: UUID) -> str:
        return self._of("article", key, UUID(int=0))

    def paragraph_page(self, article: UUID, index: int) -> str:
        """The article's page, opened at the paragraph."""
        return f"{self.article_page(article)}#p{index}"

    def claim_page(self, key: UUID) -> str:
        return self._of("claim", key, UUID(int=0))

    def story_page(self, key: UUID) -> str:
        return self._of("story", key, UUID(int=0))

    def article(self, key: UUID) -> str:
        return self._of("api:article-detail", key, UUID(int=0))

    @property
    def roots(self) -> Roots:
        """What stands in front of the ids of claims and articles in the addresses of their pages."""
        claims, articles = _paths()
        return Roots(self._root + claims, self._root + articles)

    def ingestion(self, key: UUID) -> str:
        return self._of("api:ingestion-detail", key, UUID(int=0))

    def batch(self, key: UUID) -> str:
        return self._of("api:batch-detail", key, UUID(int=0))

    def batch_page(self, key: UUID) -> str:
        return self._of("batch", key, UUID(int=0))

    def resource(self, name: str) -> str:
        """The address of a resource that is one of its sort, such as `api:claim-list`."""
        return self._root + reverse(name)

    def _of(self, name: str, key: object, example: object) -> str:
        # Reversing an address costs more than all else in a row; a page of fifty rows needs each sort reversed once.
        if name not in self._patterns:
            before, _, behind = reverse(name, args=[example]).rpartition(str(example))
            self._patterns[name] = (self._root + before, behind)
        before, behind = self._patterns[name]
        return f"{before}{key}{behind}"


@lru_cache(maxsize=1)
def _paths() -> tuple[str, str]:
    """The paths of claims and of articles, up to the id."""
    claim, article = (reverse(name, args=[NOBODY]) for name in ("claim", "article"))
    return claim[: claim.rindex(str(NOBODY))], article[: article.rindex(str(NOBODY))]
