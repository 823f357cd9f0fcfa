"""The curators' side: uploads, the record to look at, the registry to edit."""

from articles.admin import feeds, record, registry, uploads

__all__ = ["feeds", "record", "registry", "uploads"]
