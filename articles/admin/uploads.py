"""Uploads in the admin: batches and what became of each file; adding one leads to the upload page."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html

from articles.admin.record import ReadOnlyAdmin
from articles.models import Batch, Ingestion
from articles.services import ingest


@admin.register(Ingestion)
class IngestionAdmin(admin.ModelAdmin):
    """Every upload and its state."""

    list_display = ["name", "state", "what_came_of_it", "its_batch", "submitted_by", "submitted_at", "attempts"]
    list_filter = ["state", "is_sample", "batch__way"]
    search_fields = ["name", "original__sha256"]
    list_select_related = ["article", "batch", "submitted_by"]
    actions = ["try_again"]
    fields = (
        "name", "state", "what_came_of_it", "its_batch", "parent", "metadata", "original", "is_sample",
        "attempts", "submitted_by", "submitted_at", "finished_at", "key",
    )  # fmt: skip
    readonly_fields = fields

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return redirect("upload")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        on_the_way = Ingestion.objects.unfinished().exists()
        return super().changelist_view(request, {**(extra_context or {}), "on_the_way": on_the_way})

    @admin.display(description="came of it")
    def what_came_of_it(self, row: Ingestion) -> str:
        if row.article is None:
            return row.reason or "-"
        what = "repeats" if row.state == Ingestion.State.DUPLICATE else "became"
        return format_html('{} <a href="{}">{}</a>', what, row.article.get_absolute_url(), row.article)

    @admin.display(description="batch", ordering="batch")
    def its_batch(self, row: Ingestion) -> str:
        return format_html('<a href="{}">{}</a>', row.batch.get_absolute_url(), row.batch) if row.batch else "-"

    @admin.action(description="Try the failed ones again", permissions=["add"])
    def try_again(self, request: HttpRequest, rows: Any) -> None:
        again = sum(ingest.retry(row) for row in rows)
        messages.info(request, f"{again} failed uploads are queued again.")

    def has_change_permission(self, request: HttpRequest, obj: Ingestion | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Ingestion | None = None) -> bool:
        return False


@admin.register(Batch)
class BatchAdmin(ReadOnlyAdmin):
    """What was handed in together; each leads to its page, where its files are."""

    list_display = ["submitted_at", "way", "submitted_by", "page"]
    list_filter = ["way"]
    list_select_related = ["submitted_by"]
    date_hierarchy = "submitted_at"

    @admin.display(description="files")
    def page(self, batch: Batch) -> str:
        return format_html('<a href="{}">Files and progress</a>', batch.get_absolute_url())
