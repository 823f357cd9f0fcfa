"""What is inside of archives, e-mails and feeds: files with safe names, each to be read as an original of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zipfile import ZipInfo

from articles.extraction.originals import limits
from articles.extraction.originals.archive import Archive
from articles.extraction.originals.decoding import Unreadable, plain_line
from articles.extraction.originals.formats import Format, format_of
from articles.extraction.originals.readers import reader

# What systems leave in archives beside people's files.
LEFT_BEHIND = re.compile(r"(?:\A|/)(?:__MACOSX/|\.DS_Store\Z|Thumbs\.db\Z|desktop\.ini\Z|\._)", re.IGNORECASE)
LEADS_OUT = re.compile(r"(?:\A|/)\.\.(?:/|\Z)|\A/|\A[A-Za-z]:")
UTF8_NAME = 0x800
LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a container: `data` is its bytes, or b"" with the `reason` why it is not read.

    `name` is the way to it, parted by "/" ("june.zip/courier/exit.html"); it never leads out of the container and
    holds no marks that disguise it.
    """

    name: str
    data: bytes
    reason: str = ""


def is_container(data: bytes, *, name: str = "") -> bool:
    """True for what has members: archives, feeds, and e-mails with attachments (themselves articles as well)."""
    try:
        return _holds(format_of(data, name), data)
    except Unreadable:
        return False


def is_pure_container(data: bytes, *, name: str = "") -> bool:
    """True for archives and feeds, which are no articles themselves. Raises Unreadable as `format_of`."""
    return format_of(data, name) in (Format.ARCHIVE, Format.FEED)


def members(data: bytes, *, name: str = "") -> Iterator[Member]:
    """The files in `data`, archives in archives unpacked, one in memory at a time.

    Raises Unreadable when the container is damaged, or holds more than limits.MEMBERS or limits.UNPACKED_BYTES;
    a member that cannot be read does not keep the others from it and is given with its reason.
    """
    size = 0
    for count, member in enumerate(_members(data, name, limits.NESTING), 1):
        size += len(member.data)
        if count > limits.MEMBERS:
            raise Unreadable(f"There are more than {limits.MEMBERS:,} files in it, with those in archives. Split it.")
        if size > limits.UNPACKED_BYTES:
            raise Unreadable(
                f"With its archives it unpacks to more than {limits.UNPACKED_BYTES // limits.MEGABYTE} MB. Split it."
            )
        yield member


def opened(data: bytes, *, name: str = "") -> Iterator[Member]:
    """As `members`; for a file that holds no others and is an article alone: nothing.

    The attachments of an e-mail that cannot be taken out of it are one member with the reason, for the e-mail itself is
    read all the same. Raises Unreadable, also for a container without any file.
    """
    if not is_container(data, name=name):
        return
    found = False
    try:
        for member in members(data, name=name):
            found = True
            yield member
    except Unreadable as error:
        if format_of(data, name) is not Format.EMAIL:
            raise
        yield Member(f"{name}/attachments", b"", str(error))
    if not found:
        raise Unreadable("There is no file in it.")


def _holds(format: Format, data: bytes) -> bool:
    if format is Format.EMAIL:
        return bool(reader("mail.has_attachments")(data))
    return format in (Format.ARCHIVE, Format.FEED)


def _members(data: bytes, name: str, depth: int) -> Iterator[Member]:
    format = format_of(data, name)
    if format is Format.ARCHIVE:
        found = _unpacked(Archive(data))
    elif format is Format.FEED:
        found = (
            Member(_safe(own), text, "" if text else "The entry carries no text; fetch its link.")
            for own, text in reader("feed.feed_articles")(data)
        )
    elif format is Format.EMAIL:
        found = (Member(_safe(own), content) for own, content in reader("mail.attachments")(data))
    else:
        raise Unreadable(f"The file is a {format} and holds no other files.")
    for member in found:
        yield from _opened(member, name, depth - 1)


def _opened(member: Member, within: str, depth: int) -> Iterator[Member]:
    """The member under its full name, with what is in it; a container that is no article itself gives way to that."""
    path = f"{within}/{member.name}" if within else member.name
    if member.reason or not is_container(member.data, name=member.name):
        yield Member(path, member.data, member.reason)
        return
    if format_of(member.data, member.name) is Format.EMAIL:
        yield Member(path, member.data)
    elif not depth:
        yield Member(path, b"", f"It is packed {limits.NESTING + 1} deep; {limits.NESTING} are opened. Unpack it.")
    if depth:
        try:
            yield from _members(member.data, path, depth)
        except Unreadable as error:
            yield Member(path, b"", str(error))


def _unpacked(archive: Archive) -> Iterator[Member]:
    for info in archive.files():
        raw = _name(info).replace("\\", "/")
        if LEFT_BEHIND.search(raw):
            continue
        if LEADS_OUT.search(raw):
            yield Member(_safe(raw), b"", f"Its name leads out of the archive ({plain_line(raw)[:100]}). Rename it.")
            continue
        try:
            yield Member(_safe(raw), archive.read(info))
        except Unreadable as error:
            yield Member(_safe(raw), b"", str(error))


def _name(info: ZipInfo) -> str:
    """The name as it was meant: many programs write UTF-8 without saying so, which reads as cp437."""
    if info.flag_bits & UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode()
    except UnicodeError:
        return info.filename


def _safe(name: str) -> str:
    parts = [part for part in plain_line(name.replace("\\", "/")).split("/") if part.strip(". ")]
    return "/".join(parts)[-LONGEST_NAME:] or "unnamed"
