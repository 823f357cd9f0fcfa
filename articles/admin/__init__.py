"""The curators' side: uploads, the record to look at, the registry to edit."""

from articles.admin import record, registry, uploads

__all__ = ["record", "registry", "uploads"]
