"""Feeds in the admin: what is watched and how it goes; pausing, looking now, and what each feed announced."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.timesince import timesince, timeuntil

from articles.admin.record import ReadOnlyAdmin
from articles.models import Feed, FeedEntry
from articles.services import feeds, ingest
from articles.services.feeds.list import FEWEST_MINUTES, MOST_MINUTES
from articles.services.refusals import Refused


class FeedForm(forms.ModelForm):
    """The address, once, and how often to look."""

    minutes = forms.IntegerField(
        min_value=FEWEST_MINUTES, max_value=MOST_MINUTES, initial=30, help_text="How long to wait after each look."
    )

    class Meta:
        model = Feed
        fields = ["url", "minutes"]
        labels = {"url": "Address"}

    def clean_url(self) -> str:
        try:
            return feeds.check(self.cleaned_data["url"])
        except Refused as refused:
            raise forms.ValidationError(refused.message, code=refused.code) from refused


@admin.register(Feed)
class FeedAdmin(admin.ModelAdmin):
    """The list of watched feeds. A feed that is taken off leaves its articles where they are."""

    form = FeedForm
    list_display = ["name", "announced", "how_it_goes", "last_read", "next_look"]
    list_filter = ["active"]
    search_fields = ["url", "title"]
    actions = ["look_now", "pause", "resume"]
    readonly_fields = ["title", "active", "last_fetched", "next_at", "failures", "last_error", "added_by", "added_at"]

    def get_fields(self, request: HttpRequest, obj: Feed | None = None) -> Any:
        return ["url", "minutes", *(self.readonly_fields if obj else [])]

    def get_readonly_fields(self, request: HttpRequest, obj: Feed | None = None) -> list[str]:
        return ["url", *self.readonly_fields] if obj else []

    def save_model(self, request: HttpRequest, obj: Feed, form: Any, change: bool) -> None:
        if change:
            feeds.set_minutes(obj, obj.minutes)
        else:
            obj.pk = feeds.add(obj.url, minutes=obj.minutes, added_by=cast(User, request.user)).pk

    def delete_model(self, request: HttpRequest, obj: Feed) -> None:
        feeds.remove(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Feed]) -> None:
        for feed in queryset:
            feeds.remove(feed)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What a feed announced goes with it, without a permission of its own."""
        return [str(feed) for feed in objs], {"feeds": len(objs)}, set(), []

    @admin.display(description="feed")
    def name(self, feed: Feed) -> str:
        return format_html("{}<br><small>{}</small>", feed.title, feed.url) if feed.title else feed.url

    @admin.display(description="how it goes")
    def how_it_goes(self, feed: Feed) -> str:
        if feed.last_error:
            return f"{feed.failures} in vain: {feed.last_error}"
        return "well" if feed.last_fetched else "not looked at yet"

    @admin.display(description="last read", ordering="last_fetched")
    def last_read(self, feed: Feed) -> str:
        return f"{timesince(feed.last_fetched)} ago" if feed.last_fetched else "-"

    @admin.display(description="next look", ordering="next_at")
    def next_look(self, feed: Feed) -> str:
        return f"in {timeuntil(feed.next_at)}" if feed.active else "paused"

    @admin.display(description="announced")
    def announced(self, feed: Feed) -> str:
        return format_html('<a href="../feedentry/?feed__id__exact={}">its articles</a>', feed.pk)

    @admin.action(description="Look at them now", permissions=["change"])
    def look_now(self, request: HttpRequest, rows: QuerySet[Feed]) -> None:
        messages.info(request, f"{feeds.look_soon(rows)} will be looked at in a moment. Paused ones stay paused.")

    @admin.action(description="Pause them", permissions=["change"])
    def pause(self, request: HttpRequest, rows: QuerySet[Feed]) -> None:
        messages.info(request, f"{feeds.pause(rows)} paused.")

    @admin.action(description="Look at them again and from now on", permissions=["change"])
    def resume(self, request: HttpRequest, rows: QuerySet[Feed]) -> None:
        messages.info(request, f"{feeds.resume(rows)} resumed.")


@admin.register(FeedEntry)
class FeedEntryAdmin(ReadOnlyAdmin):
    """What the feeds announced and what came of it."""

    list_display = ["title", "feed", "what_came_of_it", "seen"]
    list_filter = ["ingestion__state", "feed"]
    search_fields = ["title", "link"]
    list_select_related = ["feed", "ingestion__article"]
    actions = ["try_again"]

    def has_retry_permission(self, request: HttpRequest) -> bool:
        return cast(User, request.user).has_perm("articles.add_ingestion")

    @admin.display(description="came of it")
    def what_came_of_it(self, entry: FeedEntry) -> str:
        row = entry.ingestion
        if row is None:
            return entry.reason
        if row.article is None:
            return row.reason or row.state
        return format_html('<a href="{}">{}</a>', row.article.get_absolute_url(), row.article)

    @admin.display(description="seen", ordering="seen_at")
    def seen(self, entry: FeedEntry) -> str:
        return f"{timesince(entry.seen_at)} ago"

    @admin.action(description="Try the failed ones again", permissions=["retry"])
    def try_again(self, request: HttpRequest, entries: QuerySet[FeedEntry]) -> None:
        rows = [entry.ingestion for entry in entries.select_related("ingestion") if entry.ingestion]
        messages.info(request, f"{sum(map(ingest.retry, rows))} failed articles are queued again.")
