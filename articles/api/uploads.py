"""Takes uploads out of requests and hands them to the ingestion service, or says what is wrong with them and where."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.core.files.base import File
from rest_framework.request import Request

from articles.api.parsing import sent
from articles.api.problems import BadContent, Fault, NotStored, Problem, TooLarge, faults_in, within
from articles.api.serializers.submission import OriginalForm
from articles.models import Batch, Ingestion
from articles.services import ingest
from articles.services.metadata import Metadata
from articles.services.originals import Content
from articles.services.refusals import Refused

Files = list[tuple[str, Content]]
# What can be true of one article only.
OF_ONE = ("title", "url")


def accept(request: Request) -> list[Ingestion]:
    """The ingestions of what `request` carries: a multipart form with files, or an article as JSON.

    They are one batch, accepted together. Raises Problem and then keeps nothing.
    """
    if request.content_type.startswith("multipart/"):
        files, metadata = _form(request)
        return _submit(request, files, metadata)
    body = sent(request)
    form = OriginalForm(data=body.value)
    if not form.is_valid():
        raise BadContent("The article cannot be used.", faults_in(form.errors))
    return _submit(request, [("article.json", body.original)], Metadata())


def _form(request: Request) -> tuple[Files, Metadata]:
    fields: Any = request.data
    given = {name: value for name, value in fields.items() if name not in request.FILES}
    files = request.FILES.getlist("file")
    faults = [
        Fault("Unknown file; originals go into file.", within("", name)) for name in request.FILES if name != "file"
    ]
    if not files:
        faults.append(Fault("Must be a file, or several.", "/file"))
    given.pop("file", None)
    for name, value in given.items():
        if name in OF_ONE and value and len(files) > 1:
            faults.append(Fault("Is that of one article; leave it out with several files.", within("", name)))
        try:
            Metadata.parse({name: value})
        except Refused as refusal:
            faults.append(Fault(refusal.message, within("", name)))
    if faults:
        raise BadContent("The upload cannot be used.", faults)
    return [(file.name or "", file) for file in files], Metadata.parse(given)


def _submit(request: Request, files: Files, metadata: Metadata) -> list[Ingestion]:
    _check_sizes(files)
    try:
        return ingest.submit_together(files, metadata, way=Batch.Way.API, submitted_by=cast(User, request.user))
    except Refused as refusal:
        raise _problem(refusal, "/file") from refusal


def _check_sizes(files: Files) -> None:
    """Raises TooLarge for the first file that is, or BadContent naming every empty one."""
    faults = []
    for number, (name, data) in enumerate(files):
        try:
            ingest.check_size(data.size if isinstance(data, File) else len(data), name)
        except Refused as refusal:
            problem = _problem(refusal, f"/file/{number}" if len(files) > 1 else "/file")
            if not isinstance(problem, BadContent):
                raise problem from refusal
            faults += problem.faults
    if faults:
        raise BadContent(" ".join(fault.detail for fault in faults), faults)


def _problem(refusal: Refused, pointer: str) -> Problem:
    if refusal.code == "too_large":
        return TooLarge(refusal.message)
    if refusal.code == "not_stored":
        return NotStored(refusal.message)
    return BadContent(refusal.message, [Fault(refusal.message, pointer)])
