"""Uploads in the admin: a form that hands files to the ingestion service, and what became of each."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html

from articles.models import Batch, Ingestion
from articles.services import batches, ingest
from articles.services.metadata import LIMITS, Metadata
from articles.services.refusals import Refused

ENCODINGS = [("", "UTF-8, or as the file itself says"), ("cp1252", "Windows-1252 or Latin-1 (older Western files)")]


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more uploaded files; cleans to a list."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFilesField, self).clean(file, initial) for file in files]


class UploadForm(forms.Form):
    """Files and what the uploader knows about them."""

    originals = ManyFilesField(
        # An empty file among others is refused by name, and the others are kept.
        allow_empty_file=True,
        label="Files",
        help_text="Text, web pages, PDF, Word, e-mail, JSON, or a zip of them; several files at once are fine.",
    )
    published = forms.DateField(
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="The day of publication. Without it “Tuesday” and “last month” stay open.",
    )
    publisher = forms.CharField(required=False, max_length=LIMITS["publisher"])
    title = forms.CharField(required=False, max_length=LIMITS["title"], help_text="Wins over what the file says.")
    url = forms.URLField(required=False, max_length=LIMITS["url"], assume_scheme="https", label="Web address")
    byline = forms.CharField(required=False, max_length=LIMITS["byline"])
    encoding = forms.ChoiceField(required=False, choices=ENCODINGS)

    def submit(self, user: Any) -> list[Ingestion]:
        """Hands every file over; what is refused becomes an error of the form, what is accepted stays accepted."""
        try:
            metadata = Metadata.parse({name: self.cleaned_data[name] for name in Metadata.__slots__})
        except Refused as refused:
            self.add_error("originals", refused.message)
            return []
        files = ((file.name, file) for file in self.cleaned_data["originals"])
        rows = ingest.submit_to(batches.begin(Batch.Way.UPLOAD, user), files, metadata)
        for row in rows:
            if row.original is None:
                self.add_error("originals", row.reason)
        return [row for row in rows if row.original]


@admin.register(Ingestion)
class IngestionAdmin(admin.ModelAdmin):
    """Every upload and its state; adding one uploads files."""

    list_display = ["name", "state", "what_came_of_it", "submitted_by", "submitted_at", "attempts"]
    list_filter = ["state", "is_sample"]
    search_fields = ["name", "original__sha256"]
    list_select_related = ["article", "submitted_by"]
    actions = ["try_again"]
    fields = (
        "name", "state", "what_came_of_it", "metadata", "original", "is_sample",
        "attempts", "submitted_by", "submitted_at", "finished_at", "key",
    )  # fmt: skip
    readonly_fields = fields

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            accepted = form.submit(request.user)
            for row in accepted:
                self.log_addition(request, row, [{"added": {}}])
            if accepted:
                messages.success(request, f"{len(accepted)} accepted: {', '.join(row.name for row in accepted)}.")
            if not form.errors:
                return redirect("admin:articles_ingestion_changelist")
        context = {**self.admin_site.each_context(request), "opts": self.opts, "form": form, "title": "Upload articles"}
        return TemplateResponse(request, "admin/articles/ingestion/upload.html", context)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        on_the_way = Ingestion.objects.unfinished().exists()
        return super().changelist_view(request, {**(extra_context or {}), "on_the_way": on_the_way})

    @admin.display(description="came of it")
    def what_came_of_it(self, row: Ingestion) -> str:
        if row.article is None:
            return row.reason or "-"
        what = "repeats" if row.state == Ingestion.State.DUPLICATE else "became"
        return format_html('{} <a href="{}">{}</a>', what, row.article.get_absolute_url(), row.article)

    @admin.action(description="Try the failed ones again", permissions=["add"])
    def try_again(self, request: HttpRequest, rows: Any) -> None:
        again = sum(ingest.retry(row) for row in rows)
        messages.info(request, f"{again} failed uploads are queued again.")

    def has_change_permission(self, request: HttpRequest, obj: Ingestion | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Ingestion | None = None) -> bool:
        return False
