"""Takes uploads out of requests and hands them to the ingestion service, or says what is wrong with them and where."""

from typing import Any, cast

from django.contrib.auth.models import User
from rest_framework.request import Request

from articles.api.parsing import sent
from articles.api.problems import BadContent, Fault, NotStored, Problem, TooLarge, faults_in, within
from articles.api.serializers.submission import OriginalForm
from articles.models import Ingestion
from articles.services import ingest
from articles.services.metadata import Metadata
from articles.services.refusals import Refused


def accept(request: Request) -> Ingestion:
    """The ingestion of what `request` carries: a multipart form with a file, or an article as JSON.

    Raises Problem and then keeps nothing.
    """
    if request.content_type.startswith("multipart/"):
        file, metadata = _form(request)
        return _submit(request, file.read(), file.name or "", metadata)
    body = sent(request)
    form = OriginalForm(data=body.value)
    if not form.is_valid():
        raise BadContent("The article cannot be used.", faults_in(form.errors))
    return _submit(request, body.original, "article.json", Metadata())


def _form(request: Request) -> tuple[Any, Metadata]:
    fields: Any = request.data
    given = {name: value for name, value in fields.items() if name not in request.FILES}
    files = request.FILES.getlist("file")
    faults = [
        Fault("Unknown file; the original goes into file.", within("", name))
        for name in request.FILES
        if name != "file"
    ]
    if len(files) != 1:
        faults.append(Fault("Must be one file; send others by themselves.", "/file"))
    given.pop("file", None)
    for name, value in given.items():
        try:
            Metadata.parse({name: value})
        except Refused as refusal:
            faults.append(Fault(refusal.message, within("", name)))
    if faults:
        raise BadContent("The upload cannot be used.", faults)
    return files[0], Metadata.parse(given)


def _submit(request: Request, data: bytes, name: str, metadata: Metadata) -> Ingestion:
    try:
        return ingest.submit(data, name=name, metadata=metadata, submitted_by=cast(User, request.user))
    except Refused as refusal:
        raise _problem(refusal) from refusal


def _problem(refusal: Refused) -> Problem:
    if refusal.code == "too_large":
        return TooLarge(refusal.message)
    if refusal.code == "not_stored":
        return NotStored(refusal.message)
    return BadContent(refusal.message, [Fault(refusal.message, "/file")])
