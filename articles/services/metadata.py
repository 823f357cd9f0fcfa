"""What an uploader says about an article; it wins over what the file says about itself."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from articles.extraction.article import Article
from articles.services.refusals import Refused

LIMITS = {"title": 500, "publisher": 200, "url": 1000, "byline": 300, "encoding": 40}
_is_url = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Metadata:
    """Empty strings and None mean that the uploader said nothing."""

    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    byline: str = ""
    encoding: str = ""

    @classmethod
    def parse(cls, values: Mapping[str, object]) -> "Metadata":
        """From what a form, a command line or a request carries. Raises Refused("bad_metadata") naming the field."""
        unknown = set(values) - {"published", *LIMITS}
        if unknown:
            raise _bad(sorted(unknown)[0], f"is unknown; known are {', '.join(['published', *LIMITS])}")
        texts = {name: _text(name, values.get(name)) for name in LIMITS}
        if texts["url"]:
            try:
                _is_url(texts["url"])
            except ValidationError as error:
                raise _bad("url", "must be a web address such as https://example.org/article") from error
        if texts["encoding"]:
            try:
                texts["encoding"] = codecs.lookup(texts["encoding"]).name
            except LookupError as error:
                raise _bad("encoding", "is no known encoding; try utf-8 or windows-1252") from error
        return cls(published=_day(values.get("published")), **texts)

    def as_json(self) -> dict[str, str]:
        """Only what was said, as strings; `parse` reads it back."""
        values = {name: getattr(self, name) for name in LIMITS} | {
            "published": self.published.isoformat() if self.published else ""
        }
        return {name: value for name, value in values.items() if value}

    def over(self, article: Article) -> Article:
        """`article` with what the uploader said in place of what the file said, cut to what can be stored."""
        return replace(
            article,
            title=(self.title or article.title)[: LIMITS["title"]],
            publisher=(self.publisher or article.publisher)[: LIMITS["publisher"]],
            published=self.published or article.published,
            url=self.url or storable_url(article.url),
            byline=(self.byline or article.byline)[: LIMITS["byline"]],
        )


def _text(name: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _bad(name, "must be text")
    text = " ".join(value.split())
    if len(text) > LIMITS[name]:
        raise _bad(name, f"is longer than {LIMITS[name]} characters")
    if "\x00" in text or any("\ud800" <= character <= "\udfff" for character in text):
        raise _bad(name, "has characters that are no text")
    return text


def _day(value: object) -> date | None:
    if value is None or value == "":
        return None
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise _bad("published", "must be a day such as 2019-01-16") from error


def storable_url(url: str) -> str:
    """`url`, as a file or a server tells it, if it can be kept, else ""; it must not keep the article out."""
    try:
        _is_url(url)
    except ValidationError:
        return ""
    return url if len(url) <= LIMITS["url"] else ""


def _bad(field: str, what: str) -> Refused:
    return Refused("bad_metadata", f"{field} {what}.")
