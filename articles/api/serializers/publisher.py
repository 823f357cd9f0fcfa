"""Publishers as the API shows them."""

from typing import Any

from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.rows import Row, Rows, tallied
from articles.models import Tally


class PublisherSerializer(Rows):
    """Who published articles."""

    slug = serializers.CharField()
    name = serializers.CharField()
    article_count = serializers.IntegerField(min_value=0)

    columns = ("slug", "name")
    computed = {"article_count": tallied(Tally.Of.PUBLISHER)}

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        return {"slug": row["slug"], "name": row["name"], "article_count": row["article_count"]}
