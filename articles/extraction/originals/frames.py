"""How the two sides of an isolated reading talk: frames of a length and that many bytes, articles as JSON in them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.extraction.article import Article, Paragraph
from articles.extraction.originals.members import Member
from articles.extraction.vocabulary import ParagraphKind

# Big-endian and unsigned.
LENGTH = 8


@dataclass(frozen=True, slots=True)
class Refusal:
    """An original that was not read, with the reason for the uploader."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The end of a container, which is no article itself and whose members were all given."""


def frame(data: bytes) -> bytes:
    """`data` with its length before it."""
    return len(data).to_bytes(LENGTH) + data


def unframed(read: Callable[[int], bytes]) -> bytes | None:
    """The next frame from `read`, a blocking read of as many bytes; None at the end of the stream."""
    head = read(LENGTH)
    if len(head) < LENGTH:
        return None
    length = int.from_bytes(head)
    data = read(length)
    return data if len(data) == length else None


def as_member(member: Member) -> bytes:
    """The two frames of a file in a container: JSON of its name and reason, then its bytes."""
    return frame(json.dumps({"member": member.name, "reason": member.reason}).encode()) + frame(member.data)


def as_answer(result: Article | Refusal | Unpacked) -> bytes:
    """The JSON of what ends the answer to a request."""
    if isinstance(result, Refusal):
        form: dict[str, Any] = {"refused": result.reason}
    elif isinstance(result, Unpacked):
        form = {"unpacked": True}
    else:
        form = {
            "title": result.title,
            "publisher": result.publisher,
            "published": result.published.isoformat() if result.published else None,
            "url": result.url,
            "byline": result.byline,
            "language": result.language,
            "paragraphs": [[paragraph.text, paragraph.kind, paragraph.page] for paragraph in result.paragraphs],
        }
    return json.dumps(form, ensure_ascii=False).encode()


def from_answer(answer: bytes) -> Article | Refusal | Unpacked | Member:
    """What `as_answer` wrote, or a member whose bytes are in the next frame.

    Raises ValueError, KeyError or TypeError for anything else.
    """
    form = json.loads(answer)
    if "refused" in form:
        return Refusal(str(form["refused"]))
    if "unpacked" in form:
        return Unpacked()
    if "member" in form:
        return Member(str(form["member"]), b"", str(form["reason"]))
    published = form.pop("published")
    paragraphs = tuple(
        Paragraph(index, text, ParagraphKind(kind), page)
        for index, (text, kind, page) in enumerate(form.pop("paragraphs"))
    )
    return Article(paragraphs=paragraphs, published=date.fromisoformat(published) if published else None, **form)
