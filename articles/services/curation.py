"""Curators' edits of the registry: what they write is marked as theirs, and no loading of the files undoes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from articles.models import Actor, ActorName, Treaty, TreatyName
from articles.services.refusals import Refused

Entry = TypeVar("Entry", Treaty, Actor)
FIELDS: dict[type[Treaty | Actor], tuple[str, ...]] = {
    Treaty: ("slug", "short_name", "name", "summary", "wikidata", "official_text_title", "official_text_url"),
    Actor: ("slug", "name", "kind", "of", "iso3166", "wikidata", "start", "end"),
}
_NAMES: dict[type[Treaty | Actor], tuple[type[TreatyName | ActorName], str]] = {
    Treaty: (TreatyName, "treaty"),
    Actor: (ActorName, "actor"),
}


def may_edit(user: Any, model: type[Treaty | Actor], action: str = "change") -> bool:
    """True for curators: active accounts with the permission on this part of the registry."""
    return bool(user.is_active and user.has_perm(f"articles.{action}_{model._meta.model_name}"))


@transaction.atomic
def add(
    model: type[Entry], fields: Mapping[str, Any], names: Sequence[Mapping[str, Any]] | None = None, *, by: User
) -> Entry:
    """A new treaty or actor. Raises Refused: "forbidden", "bad_field", "conflict" where the slug is taken."""
    _permit(by, model, "add")
    if model._default_manager.filter(slug=fields.get("slug")).exists():
        raise Refused("conflict", f"The slug {fields['slug']} is taken; change that entry.", field="slug")
    return _write(model(), fields, names)


@transaction.atomic
def edit(
    model: type[Entry],
    slug: str,
    fields: Mapping[str, Any],
    names: Sequence[Mapping[str, Any]] | None = None,
    *,
    by: User,
    check: Callable[[], None] | None = None,
) -> Entry:
    """Changes `fields` (of FIELDS) of the entry, and all its other names where `names` are given; None: they stay.

    `check` runs under the row's lock before anything changes. Raises as `add`, and "no_entry".
    """
    _permit(by, model, "change")
    row = model._default_manager.select_for_update(of=("self",)).filter(slug=slug).first()
    if row is None:
        raise Refused("no_entry", f"There is no {model._meta.verbose_name} {slug}.")
    if check:
        check()
    wanted = fields.get("slug", slug)
    if wanted != slug and model._default_manager.filter(slug=wanted).exists():
        raise Refused("conflict", f"The slug {wanted} is taken; change that entry.", field="slug")
    return _write(row, fields, names)


def _permit(by: User, model: type[Treaty | Actor], action: str) -> None:
    if not may_edit(by, model, action):
        raise Refused("forbidden", "Only curators edit the registry; ask for membership in the group Curators.")


def _write(row: Entry, fields: Mapping[str, Any], names: Sequence[Mapping[str, Any]] | None) -> Entry:
    for name, value in fields.items():
        if name not in FIELDS[type(row)]:
            raise Refused("bad_field", f"Cannot be edited; what can: {', '.join(FIELDS[type(row)])}.", field=name)
        setattr(row, name, value)
    row.curated = True
    _validate(row)
    row.save()
    if names is not None:
        _write_names(row, names)
    return row


def _write_names(row: Treaty | Actor, names: Sequence[Mapping[str, Any]]) -> None:
    """Makes the other names of `row` equal to `names`; those that stay the same keep whose they are."""
    model, owner = _NAMES[type(row)]
    wanted = {name["text"]: name for name in names}
    if len(wanted) < len(names):
        raise Refused("bad_field", "Holds a name twice.", field="names")
    rows = model._default_manager.filter(**{owner: row})
    old = {name.text: name for name in rows}
    rows.exclude(text__in=wanted).delete()
    for text, name in wanted.items():
        kind, ambiguous = name["kind"], name.get("ambiguous", False)
        known = old.get(text)
        if known is None or (known.kind, known.ambiguous) != (kind, ambiguous):
            entry: Any = known or model(**{owner: row, "text": text})
            entry.kind, entry.ambiguous, entry.curated = kind, ambiguous, True
            _validate(entry, "names")
            entry.save()


def _validate(row: Any, field: str = "") -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        name, texts = next(iter(error.message_dict.items()))
        raise Refused("bad_field", " ".join(texts), field=field or ("" if name == "__all__" else name)) from error
