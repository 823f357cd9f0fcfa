"""What can be handed in on the upload page: files, a pasted text, or a web address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.text import slugify

from articles.models import Batch
from articles.services import batches, ingest, remote
from articles.services.metadata import LIMITS, Metadata
from articles.services.refusals import Refused

ENCODINGS = [("", "UTF-8, or as the file itself says"), ("cp1252", "Windows-1252 or Latin-1 (older Western files)")]
DAY_HELP = "Without it “Tuesday” and “last month” stay open."


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more uploaded files; cleans to a list. Nothing is said of single ones here: the batch tells of each."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[Any]]:
        files = data if isinstance(data, list | tuple) else [data]
        if not any(files):
            raise forms.ValidationError("Choose at least one file.", code="required")
        return list(files)


class HandedIn(forms.Form):
    """What a user hands in and knows about it; `hand_in` makes a batch of it."""

    way: Batch.Way
    prefix: str
    published = forms.DateField(
        required=False, label="Published", widget=forms.DateInput(attrs={"type": "date"}), help_text=DAY_HELP
    )
    publisher = forms.CharField(required=False, max_length=LIMITS["publisher"])

    def clean(self) -> dict[str, Any]:
        """Also asks the service whether it takes what is told."""
        values: dict[str, Any] = self.cleaned_data
        told = {name: values[name] for name in Metadata.__slots__ if name in values}
        try:
            values["metadata"] = Metadata.parse(told)
        except Refused as refused:
            self.add_error(None, refused.message)
        return values

    def hand_in(self, user: User) -> Batch | None:
        """The batch of what was handed in; None when it was refused, which is an error of the form then."""
        raise NotImplementedError


class FilesForm(HandedIn):
    """Any number of files, and what is true of all of them."""

    way = Batch.Way.UPLOAD
    prefix = "upload"
    originals = ManyFilesField(label="Files")
    encoding = forms.ChoiceField(required=False, choices=ENCODINGS, label="Encoding of text files")

    def hand_in(self, user: User) -> Batch:
        batch = batches.begin(self.way, user)
        self.add_to(batch)
        return batch

    def add_to(self, batch: Batch) -> None:
        """Hands the files in to `batch`, each for itself."""
        files = ((file.name or "", file) for file in self.cleaned_data["originals"])
        ingest.submit_to(batch, files, self.cleaned_data["metadata"])


class PasteForm(HandedIn):
    """The text of one article."""

    way = Batch.Way.PASTE
    prefix = "paste"
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 8}), strip=False)
    title = forms.CharField(required=False, max_length=LIMITS["title"])
    byline = forms.CharField(required=False, max_length=LIMITS["byline"])
    url = forms.URLField(required=False, max_length=LIMITS["url"], assume_scheme="https", label="Web address")
    field_order = ["text", "title", "publisher", "published", "byline", "url"]

    def hand_in(self, user: User) -> Batch:
        # A form sends the ends of its lines as CR LF, whatever was pasted.
        data = self.cleaned_data["text"].replace("\r\n", "\n").encode()
        name = f"{slugify(self.cleaned_data['title'])[:80] or 'pasted'}.txt"
        batch = batches.begin(self.way, user)
        ingest.submit_to(batch, [(name, data)], self.cleaned_data["metadata"])
        return batch


class AddressForm(HandedIn):
    """A page that a worker is to fetch."""

    way = Batch.Way.URL
    prefix = "url"
    address = forms.URLField(max_length=LIMITS["url"], assume_scheme="https", label="Web address")
    field_order = ["address", "publisher", "published"]

    def hand_in(self, user: User) -> Batch | None:
        try:
            with transaction.atomic():
                batch = batches.begin(self.way, user)
                remote.submit_address(
                    self.cleaned_data["address"],
                    metadata=self.cleaned_data["metadata"],
                    submitted_by=user,
                    batch=batch,
                )
        except Refused as refused:
            self.add_error("address", refused.message)
            return None
        return batch


FORMS: dict[str, type[HandedIn]] = {form.prefix: form for form in (FilesForm, PasteForm, AddressForm)}
