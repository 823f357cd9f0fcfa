"""A batch and its files as the page shows them: everything a template prints, worked out beforehand."""

from dataclasses import dataclass
from uuid import UUID

from articles.models import Batch, Ingestion
from articles.services.batches import Progress

State = Ingestion.State
STATES = {
    State.QUEUED: "waiting",
    State.RUNNING: "being read",
    State.DONE: "in the record",
    State.DUPLICATE: "already here",
    State.FAILED: "failed",
    State.UNPACKED: "unpacked",
}
WAYS = {
    Batch.Way.UPLOAD: "Files",
    Batch.Way.PASTE: "Pasted text",
    Batch.Way.URL: "Web address",
    Batch.Way.COMMAND: "Command line",
    Batch.Way.API: "API",
}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file. `within` names the archive or e-mail it was found in, "" for none; `size` is None if unknown."""

    key: UUID
    name: str
    within: str
    size: int | None
    state: str
    state_name: str
    reason: str
    article: str
    article_url: str
    can_retry: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many files stand at `state`, and where the batch shows those alone."""

    state: str
    name: str
    number: int
    is_chosen: bool


def file_row(row: Ingestion) -> FileRow:
    """The row of one file, which was read with its original, its article and its parent."""
    return FileRow(
        key=row.key,
        name=row.name,
        within=row.parent.name if row.parent else "",
        size=row.original.size if row.original else None,
        state=row.state,
        state_name=STATES[State(row.state)],
        reason=row.reason,
        article=(row.article.title or "an article without a title") if row.article else "",
        article_url=row.article.get_absolute_url() if row.article else "",
        can_retry=row.state == State.FAILED and bool(row.original_id or row.url),
    )


def counts(progress: Progress, chosen: State | None) -> list[Count]:
    """The states in which files of a batch are, and the one that is chosen."""
    numbers = {state: getattr(progress, state.value) for state in STATES}
    return [
        Count(state.value, name, numbers[state], state == chosen)
        for state, name in STATES.items()
        if numbers[state] or state == chosen
    ]


def said(progress: Progress) -> str:
    """What is said aloud about a batch on its way: a sentence for each quarter of it, not for each file."""
    if not progress.left:
        failed = f", {progress.failed} failed" if progress.failed else ""
        return f"All {progress.total} files are read{failed}."
    quarter = progress.percent // 25 * 25
    return f"{quarter}% of the files are read." if quarter else "The files are being read."
