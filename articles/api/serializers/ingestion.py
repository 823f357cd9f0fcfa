"""Ingestions as the API shows them."""

from typing import Any

from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.rows import Row, Rows, Shape, WordField
from articles.models import Ingestion


class IngestedArticle(Shape):
    """The article that came of an upload, or that it repeats."""

    id = serializers.UUIDField()
    title = serializers.CharField()
    url = serializers.URLField(help_text="Its address in this API.")
    page = serializers.URLField(help_text="Its page.")


class IngestionSerializer(Rows):
    """One upload on its way: queued, running, then done, failed (with a reason) or duplicate (of an article).

    An archive or a feed ends as unpacked, and the files in it are ingestions of the same batch, found in it.
    """

    id = serializers.UUIDField()
    url = serializers.URLField(help_text="Its address in this API: ask again until the state is final.")
    batch = serializers.URLField(allow_null=True, help_text="What it was handed in with.")
    found_in = serializers.URLField(allow_null=True, help_text="The archive, feed or e-mail that it was found in.")
    name = serializers.CharField(help_text="The file's name as it was handed over, with the way to it in an archive.")
    state = WordField(Ingestion.State)
    reason = serializers.CharField(help_text="Why it failed and what to do about it; empty otherwise.")
    article = IngestedArticle(allow_null=True)
    sha256 = serializers.CharField(
        allow_null=True,
        help_text="The hash of the bytes that were uploaded; null while an address is not fetched, or if refused.",
    )
    size = serializers.IntegerField(min_value=0, allow_null=True, help_text="In bytes.")
    attempts = serializers.IntegerField(min_value=0)
    submitted_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)

    columns = (
        "id",
        "key",
        "batch__key",
        "parent__key",
        "name",
        "state",
        "reason",
        "article_id",
        "article__title",
        "original__sha256",
        "original__size",
        "attempts",
        "submitted_at",
        "finished_at",
    )

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {
            "id": row["key"],
            "url": at.ingestion(row["key"]),
            "batch": at.batch(row["batch__key"]) if row["batch__key"] else None,
            "found_in": at.ingestion(row["parent__key"]) if row["parent__key"] else None,
            "name": row["name"],
            "state": row["state"],
            "reason": row["reason"],
            "article": _article(row, at),
            "sha256": row["original__sha256"],
            "size": row["original__size"],
            "attempts": row["attempts"],
            "submitted_at": row["submitted_at"],
            "finished_at": row["finished_at"],
        }


def _article(row: Row, at: Addresses) -> dict[str, Any] | None:
    key = row["article_id"]
    if key is None:
        return None
    return {"id": key, "title": row["article__title"], "url": at.article(key), "page": at.article_page(key)}
