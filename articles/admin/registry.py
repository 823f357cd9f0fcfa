"""The registry in the admin: what a curator adds or changes here counts in the next extraction and stays."""

from typing import Any

from django.contrib import admin
from django.forms import BaseModelFormSet
from django.http import HttpRequest

from articles.models import Actor, ActorName, Clause, Milestone, Office, Party, Treaty, TreatyName, Weapon


class CuratedInline(admin.TabularInline):
    extra = 0


class TreatyNameInline(CuratedInline):
    model = TreatyName


class MilestoneInline(CuratedInline):
    model = Milestone


class PartyInline(CuratedInline):
    model = Party
    autocomplete_fields = ["actor"]


class ClauseInline(CuratedInline):
    model = Clause


class WeaponInline(CuratedInline):
    model = Weapon


class ActorNameInline(CuratedInline):
    model = ActorName


class OfficeInline(CuratedInline):
    model = Office
    fk_name = "person"
    autocomplete_fields = ["of"]


class CuratedAdmin(admin.ModelAdmin):
    """Marks what a person made or changed, so that loading the registry's files leaves it alone."""

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        obj.curated = True
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: BaseModelFormSet, change: bool) -> None:
        for row in formset.save(commit=False):
            row.curated = True
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()


@admin.register(Treaty)
class TreatyAdmin(CuratedAdmin):
    list_display = ["short_name", "name", "slug", "curated"]
    search_fields = ["slug", "name", "short_name", "names__text"]
    inlines = [TreatyNameInline, MilestoneInline, PartyInline, ClauseInline, WeaponInline]


@admin.register(Actor)
class ActorAdmin(CuratedAdmin):
    list_display = ["name", "kind", "of", "slug", "curated"]
    list_filter = ["kind"]
    search_fields = ["slug", "name", "names__text"]
    list_select_related = ["of"]
    autocomplete_fields = ["of"]
    inlines = [ActorNameInline, OfficeInline]
