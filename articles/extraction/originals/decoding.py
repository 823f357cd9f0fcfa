"""Bytes to text, or a reason that the person who sent them can act on."""

import codecs
import re

from articles.extraction.originals import limits

BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# Control characters other than white space, and halves of surrogate pairs.
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
# Marks that turn the order of letters on a screen: part of a text, a disguise in a name (Unicode TR 36, 3.6).
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
REMEDY = "Hand in text, Markdown, a web page, a PDF, a Word document (.docx), an e-mail (.eml) or the .json form."


class Unreadable(ValueError):
    """An original that cannot be read; the message names what is wrong with it and what to do."""


def marked_encoding(data: bytes) -> str | None:
    """The encoding that the byte order mark of `data` names, None without one."""
    return next((name for mark, name in BYTE_ORDER_MARKS.items() if data.startswith(mark)), None)


def decode(data: bytes, encoding: str) -> str:
    """The text in `data`, read as `encoding` unless a byte order mark says otherwise; line ends become "\\n".

    Raises Unreadable for empty, binary or wrongly encoded bytes; nothing is replaced or guessed.
    """
    encoding = marked_encoding(data) or encoding
    if encoding.startswith("utf-8") and b"\x00" in data:
        raise Unreadable(_why_nul(data))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"The file is not {encoding.upper()} text (byte 0x{data[error.start]:02X} at position {error.start}). "
            "Save it as UTF-8, or say at upload which encoding it has (older Western files: windows-1252)."
        ) from error
    except LookupError as error:
        raise Unreadable(f"{encoding!r} is no known encoding; utf-8 and windows-1252 are the usual ones.") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Unreadable("The file is empty.")
    check_characters(text, "The file")
    return text


def check_characters(text: str, where: str) -> None:
    """Raises Unreadable when `text`, found at `where`, holds characters that no article has and no database keeps."""
    if found := NO_TEXT.search(text):
        character, position = found[0], found.start()
        if character >= " ":
            raise Unreadable(f"{where} has half of a surrogate pair at position {position}; the text is damaged.")
        name = "a NUL character" if character == "\x00" else f"the control character U+{ord(character):04X}"
        raise Unreadable(f"{where} has {name} at position {position}, so it is a binary file or damaged. {REMEDY}")


def check_count(paragraphs: int) -> None:
    """Raises Unreadable when there are more paragraphs than an article may have; ask before they are classified."""
    if paragraphs > limits.PARAGRAPHS:
        raise Unreadable(f"It has {paragraphs:,} paragraphs; {limits.PARAGRAPHS:,} are read. Split it.")


def plain_line(text: str) -> str:
    """`text` as a name or title: one line, without control characters and marks that turn the order of letters."""
    return " ".join(TURNING.sub("", NO_TEXT.sub(" ", text)).split())


def _why_nul(data: bytes) -> str:
    head = data[:200]
    if len(head) > 3 and (not any(head[1::2]) or not any(head[::2])):
        order = "utf-16-le" if head[0] else "utf-16-be"
        return (
            f"The file is {order.upper()} text without its byte order mark. Save it as UTF-8, or say {order} at upload."
        )
    return f"The file has a NUL byte at position {data.index(0)}, so it is a binary file or damaged. {REMEDY}"
