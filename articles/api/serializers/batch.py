"""Batches as the API shows them."""

from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from rest_framework import serializers

from articles.api.addresses import Addresses
from articles.api.serializers.rows import Row, Rows, Shape, WordField
from articles.models import Batch, Ingestion

State = Ingestion.State
COUNTED = {state.value: Count("pk", filter=Q(state=state)) for state in State}


class StateCounts(Shape):
    """How many files stand where; archives and feeds that were opened are `unpacked`, and their files count too."""

    queued = serializers.IntegerField(min_value=0)
    running = serializers.IntegerField(min_value=0)
    done = serializers.IntegerField(min_value=0)
    duplicate = serializers.IntegerField(min_value=0)
    failed = serializers.IntegerField(min_value=0)
    unpacked = serializers.IntegerField(min_value=0)


class BatchSerializer(Rows):
    """What was handed in together. It is finished when nothing in it is queued or running."""

    id = serializers.UUIDField()
    url = serializers.URLField(help_text="Its address in this API: ask again until it is finished.")
    page = serializers.URLField(help_text="Its page, for those who may upload.")
    ingestions = serializers.URLField(help_text="Its files, one by one.")
    way = WordField(Batch.Way, help_text="How it came in.")
    finished = serializers.BooleanField()
    counts = StateCounts()
    submitted_at = serializers.DateTimeField()

    columns = ("id", "key", "way", "submitted_at")
    computed = {
        "counts": Subquery(
            Ingestion.objects.order_by()
            .filter(batch=OuterRef("pk"))
            .values("batch")
            .annotate(json=JSONObject(**COUNTED))
            .values("json")
        )
    }

    def represent(self, row: Row, at: Addresses) -> dict[str, Any]:
        counts = {state: (row["counts"] or {}).get(state, 0) for state in COUNTED}
        return {
            "id": row["key"],
            "url": at.batch(row["key"]),
            "page": at.batch_page(row["key"]),
            "ingestions": f"{at.resource('api:ingestion-list')}?batch={row['key']}",
            "way": row["way"],
            "finished": not (counts["queued"] or counts["running"]),
            "counts": counts,
            "submitted_at": row["submitted_at"],
        }
