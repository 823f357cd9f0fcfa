"""Bytes to text, or a reason that the person who sent them can act on."""

import codecs
import re

# The first bytes of files that people hand in by mistake, or that another reader is needed for.
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"{\\rtf": "a rich-text document",
}
BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# Control characters other than white space, and halves of surrogate pairs.
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")
REMEDY = "Hand in plain text (.txt) or the .json form."


class Unreadable(ValueError):
    """An original that cannot be read; the message names what is wrong with it and what to do."""


def decode(data: bytes, encoding: str) -> str:
    """The text in `data`, read as `encoding` unless a byte order mark says otherwise; line ends become "\\n".

    Raises Unreadable for empty, binary or wrongly encoded bytes; nothing is replaced or guessed.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            raise Unreadable(f"The file is {what}, not text. {REMEDY}")
    encoding = next((name for mark, name in BYTE_ORDER_MARKS.items() if data.startswith(mark)), encoding)
    if encoding.startswith("utf-8") and b"\x00" in data:
        raise Unreadable(
            f"The file has a NUL byte at position {data.index(0)}, so it is a binary file or damaged. {REMEDY}"
        )
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
