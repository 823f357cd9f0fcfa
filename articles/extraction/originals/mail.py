"""E-mails: their own text as an article, sender and day as its publication; attachments apart."""

from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from articles.extraction.article import Article
from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable, decode
from articles.extraction.originals.markup import fragment_blocks, numbered
from articles.extraction.originals.plain_text import read_text

# A text part with fewer words says that the mail is to be seen as HTML.
FEWEST_WORDS = 15
ENCRYPTED = ("application/pkcs7-mime", "multipart/encrypted", "application/x-pkcs7-mime")
AS_IT_CAME = policy.default.clone(refold_source="none")


def read_mail(data: bytes, *, encoding: str = "utf-8") -> Article:
    """The article in the message `data`: its plain text, or else its HTML; `encoding` counts where a part tells none.

    Raises Unreadable for encrypted mail and for mail that has attachments only.
    """
    message = _parsed(data)
    if message.get_content_type() in ENCRYPTED:
        raise Unreadable("The e-mail is encrypted. Save it decrypted, or paste its text.")
    article = _body(message, encoding)
    name, address = parseaddr(_header(message, "From"))
    return Article(
        paragraphs=article.paragraphs,
        title=_header(message, "Subject"),
        publisher=name or address,
        published=_sent(message),
        language=_header(message, "Content-Language").lower().partition("-")[0].strip() or "en",
    )


def attachments(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The name ("" when it has none) and the bytes of every attached file and message, in their order."""
    for part in _attached(_parsed(data)):
        if _is_message(part):
            yield part.get_filename() or "message.eml", _children(part)[0].as_bytes(policy=AS_IT_CAME)
        else:
            content = part.get_payload(decode=True)
            yield part.get_filename() or "", content if isinstance(content, bytes) else b""


def has_attachments(data: bytes) -> bool:
    """True when the message carries files or other messages beside its text."""
    return next(_attached(_parsed(data)), None) is not None


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in _parts(message):
        if part is not message and (part.is_attachment() or part.get_filename() or _is_message(part)):
            yield part


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """All parts from the outside in, those of attached messages excepted."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        if part.is_multipart() and not _is_message(part):
            waiting += reversed(_children(part))


def _children(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    return [child for child in payload if isinstance(child, EmailMessage)] if isinstance(payload, list) else []


def _is_message(part: EmailMessage) -> bool:
    return part.get_content_type() == "message/rfc822" and bool(_children(part))


def _parsed(data: bytes) -> EmailMessage:
    # Counted before they are parsed, which takes longest; lines of dashes in a text count as well.
    if data.count(b"\n--") > 10 * limits.MAIL_PARTS:
        raise Unreadable(f"The e-mail has more than {limits.MAIL_PARTS:,} parts. Save its attachments one by one.")
    try:
        return message_from_bytes(data, policy=policy.default)
    except (MessageError, ValueError, RecursionError, LookupError, IndexError) as error:
        raise Unreadable("The e-mail is damaged. Open it in a mail program and save it again.") from error


def _body(message: EmailMessage, encoding: str) -> Article:
    texts = {"text/plain": "", "text/html": ""}
    for part in _parts(message):
        kind = part.get_content_type()
        if texts.get(kind) == "" and not part.is_attachment() and not part.get_filename():
            texts[kind] = _text(part, encoding)
    plain, marked = texts["text/plain"], texts["text/html"]
    if marked and len(plain.split()) < FEWEST_WORDS:
        title = _header(message, "Subject")
        return Article(paragraphs=numbered(fragment_blocks(marked), title))
    if not plain.strip():
        raise Unreadable("The e-mail has no text of its own; what is attached to it is read by itself.")
    return read_text(plain)


def _text(part: EmailMessage, encoding: str) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    text = decode(payload, part.get_content_charset() or encoding)
    return _unflowed(text) if part.get_param("format") == "flowed" else text


def _unflowed(text: str) -> str:
    """Lines that end in a space go on in the next one (RFC 3676, 4.1)."""
    return "".join(
        line[:-1] + " " if line.endswith(" ") and line != "-- " else line + "\n" for line in text.split("\n")
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (MessageError, ValueError, LookupError, IndexError, AttributeError, TypeError):
        # The library's parser of addresses falls over some broken ones; the article is worth more than its header.
        return ""


def _sent(message: EmailMessage) -> date | None:
    """The day on which it was sent where the sender was."""
    try:
        return parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, OverflowError):
        return None
