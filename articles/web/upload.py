"""The pages for handing articles in: the forms, and each batch with what becomes of its files."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from articles.extraction.originals import limits
from articles.models import Batch, Ingestion
from articles.services import batches, ingest
from articles.services.refusals import Refused
from articles.web.batch_rows import STATES, WAYS, counts, file_row, said
from articles.web.queries import BadQueryError, explained
from articles.web.upload_forms import ENCODINGS, FORMS, FilesForm, HandedIn

RETRY_ENCODINGS = [("", "in the same encoding"), *ENCODINGS[1:]]
MEGABYTE = 1024 * 1024
View = Callable[..., HttpResponse]


def uploaders(view: View) -> View:
    """`view` for users who may upload, asked before anything of the body is read: strangers are led to sign in."""
    inner = csrf_protect(view)

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not ingest.may_submit(request.user):
            raise PermissionDenied("Uploading needs the permission to add ingestions; ask an administrator for it.")
        if refusal := _too_much(request):
            return _refused(request, refusal, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return inner(request, *args, **kwargs)

    return csrf_exempt(never_cache(guarded))


def _too_much(request: HttpRequest) -> str:
    """Why the body of `request` is not taken, "" if it is; what it has beside files is checked by Django."""
    most = settings.TREATYKB_MAX_REQUEST_BYTES
    if int(request.META.get("CONTENT_LENGTH") or 0) > most:
        return f"At most {most // MEGABYTE:,} MB can be sent at once. Send the files in several parts, or as a zip."
    try:
        # The first look at a form reads all of it.
        _ = request.POST
    except TooManyFilesSent:
        most_files = settings.DATA_UPLOAD_MAX_NUMBER_FILES
        return f"At most {most_files:,} files can be sent at once. Send them in several parts, or as a zip."
    except RequestDataTooBig:
        return f"The text is larger than {settings.TREATYKB_MAX_UPLOAD_BYTES // MEGABYTE} MB. Split it."
    except MultiPartParserError:
        return "The form was cut off on its way. Send it again."
    return ""


@uploaders
def upload(request: HttpRequest) -> HttpResponse:
    """The forms, and one's own last batches; what is handed in leads to its batch."""
    form = None
    if request.method == "POST":
        form = _form(request)
        batch = form.hand_in(_user(request)) if form.is_valid() else None
        if batch:
            return _accepted(request, batch)
        if _wants_json(request):
            return _as_problem(form)
    latest = list(batches.latest_of(_user(request)))
    return render(
        request,
        "upload.html",
        {
            "forms": {way: form if form and form.prefix == way else made() for way, made in FORMS.items()},
            "batches": [(batch, WAYS[Batch.Way(batch.way)]) for batch in latest],
            "megabytes": settings.TREATYKB_MAX_UPLOAD_BYTES // MEGABYTE,
            "bytes": settings.TREATYKB_MAX_UPLOAD_BYTES,
            "files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
            "members": limits.MEMBERS,
        },
        status=HTTPStatus.UNPROCESSABLE_ENTITY if form else HTTPStatus.OK,
    )


@require_POST
@uploaders
def add(request: HttpRequest, key: UUID) -> HttpResponse:
    """More files for a batch of one's own, for the script that sends many of them in parts."""
    batch = get_object_or_404(Batch, key=key, way=Batch.Way.UPLOAD, submitted_by=_user(request))
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _as_problem(form)
    form.add_to(batch)
    return _accepted(request, batch)


@require_safe
@uploaders
@explained
def batch(request: HttpRequest, key: UUID) -> HttpResponse:
    """What became of the files of one batch; while some are on their way the page asks again by itself."""
    found = get_object_or_404(Batch.objects.select_related("submitted_by"), key=key)
    state, after = _state(request.GET), _after(request.GET)
    progress = batches.progress(found)
    page = batches.page(found, after=after, state=state)
    retriable = Ingestion.objects.filter(batch=found).retriable().exists() if progress.failed else False
    return render(
        request,
        "batch.html",
        {
            "batch": found,
            "way": WAYS[Batch.Way(found.way)],
            "progress": progress,
            "counts": counts(progress, state),
            "said": said(progress),
            "rows": [file_row(row) for row in page.rows],
            "state": state,
            "retriable": retriable,
            "encodings": RETRY_ENCODINGS,
            "here": request.get_full_path(),
            "is_first": not after,
            "next": _next(request.GET, page.next),
        },
    )


@require_POST
@uploaders
def retry(request: HttpRequest, key: UUID) -> HttpResponse:
    """Queues one failure again, or all of the batch, perhaps to be read in another encoding; then back to the batch."""
    found = get_object_or_404(Batch, key=key)
    row = request.POST.get("row")
    if row:
        ingest.retry(get_object_or_404(Ingestion, batch=found, key=_key(row)))
    else:
        try:
            ingest.retry_all(found, encoding=request.POST.get("encoding", ""))
        except Refused as refused:
            return _refused(request, refused.message, HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect(f"{found.get_absolute_url()}{f'#row-{row}' if row else ''}")


def _form(request: HttpRequest) -> HandedIn:
    made = FORMS.get(request.POST.get("way", ""))
    if made is None:
        return FilesForm(request.POST, request.FILES)
    return made(request.POST, request.FILES)


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied("Uploading needs an account.")
    return request.user


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _accepted(request: HttpRequest, batch: Batch) -> HttpResponse:
    if not _wants_json(request):
        return redirect(batch)
    where = {"batch": batch.get_absolute_url(), "add": f"{batch.get_absolute_url()}files/"}
    return JsonResponse(where, status=HTTPStatus.CREATED)


def _as_problem(form: HandedIn) -> HttpResponse:
    reasons = [str(reason) for reasons in form.errors.values() for reason in reasons]
    return JsonResponse({"errors": reasons}, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _refused(request: HttpRequest, reason: str, status: HTTPStatus) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"errors": [reason]}, status=status)
    return render(request, "400.html", {"reason": reason}, status=status)


def _state(query: QueryDict) -> Ingestion.State | None:
    word = query.get("state")
    if not word:
        return None
    if word not in STATES:
        raise BadQueryError(f"No file is “{word}”. The states are {', '.join(STATES)}.")
    return Ingestion.State(word)


def _after(query: QueryDict) -> int:
    word = query.get("after", "0")
    if not (word.isascii() and word.isdecimal() and len(word) < 19):
        raise BadQueryError("That address does not name a place in the batch.")
    return int(word)


def _next(query: QueryDict, place: int | None) -> str:
    if place is None:
        return ""
    query = query.copy()
    query["after"] = str(place)
    return f"?{query.urlencode()}"


def _key(word: str) -> UUID:
    try:
        return UUID(word)
    except ValueError:
        # Nobody has the key of all zeros.
        return UUID(int=0)
