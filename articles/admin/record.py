"""The record in the admin: to look at, and to complete what is known about an article's publication."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.models import Article, Claim, ExtractionRun, Original, Publisher
from articles.services import articles


class ReadOnlyAdmin(admin.ModelAdmin):
    """Rows that only services write; nothing of the record is ever deleted here."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """What is known about the publication may be completed; a new published day re-dates the claims."""

    list_display = ["title", "publisher", "published", "is_sample", "added_at"]
    list_filter = ["is_sample", ("published", admin.EmptyFieldListFilter), "publisher"]
    search_fields = ["title", "url", "text_sha256"]
    list_select_related = ["publisher"]
    date_hierarchy = "published"
    fields = ["title", "publisher", "published", "url", "byline", "language", "is_sample", "text_sha256", "added_at"]
    readonly_fields = ["language", "is_sample", "text_sha256", "added_at"]

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return admin.ModelAdmin.has_change_permission(self, request, obj)

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        articles.amend(obj, {name: form.cleaned_data[name] for name in form.changed_data})


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """All claims, drafts too: here they are looked at."""

    list_display = ["quote", "kind", "modality", "date_start", "date_precision", "confidence", "is_draft"]
    list_filter = ["is_draft", "kind", "modality", "date_basis", "date_precision", "treaties"]
    search_fields = ["quote"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return Claim.everything.all()


@admin.register(Original)
class OriginalAdmin(ReadOnlyAdmin):
    list_display = ["name", "size", "sha256", "article", "added_at"]
    search_fields = ["name", "sha256"]
    list_select_related = ["article"]


@admin.register(ExtractionRun)
class ExtractionRunAdmin(ReadOnlyAdmin):
    list_display = ["article", "extractor", "version", "read_against", "claims_found", "ran_at"]
    list_select_related = ["article"]


@admin.register(Publisher)
class PublisherAdmin(ReadOnlyAdmin):
    list_display = ["name", "slug"]
    search_fields = ["name"]
