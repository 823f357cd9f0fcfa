"""Reviews of claims, and what became of a claim over time, as the API shows them."""

from typing import Any

from rest_framework import serializers

from articles.api.serializers.rows import Shape, WordField
from articles.api.serializers.submission import Strict, TextField
from articles.extraction.vocabulary import ClaimKind, Modality
from articles.models import Review, ReviewState, Revision


class CorrectionForm(Strict):
    """What a corrected claim says; what is left out stays. The quote is cut from the paragraph by its span."""

    start = serializers.IntegerField(required=False, min_value=0, help_text="In Unicode code points.")
    end = serializers.IntegerField(required=False, min_value=1, help_text="Behind the last character.")
    kind = WordField(ClaimKind, required=False)
    modality = WordField(Modality, required=False)
    treaties = serializers.ListField(child=TextField(), required=False, help_text="Slugs, at least one.")
    speakers = serializers.ListField(required=False, help_text="Slugs, or objects with `name` and `slug`.")
    actors = serializers.ListField(required=False, help_text="Slugs, or objects with `name` and `slug`.")
    date = serializers.DictField(required=False, allow_null=True, help_text="As in a claim; null for undated.")


class ReviewForm(Strict):
    """A curator's decision; `correction` comes with `corrected` and only with it."""

    decision = WordField(Review.Decision)
    note = TextField(required=False, allow_blank=True, max_length=1000, help_text="Why, for whoever asks later.")
    correction = CorrectionForm(required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if (attrs["decision"] == Review.Decision.CORRECTED) != ("correction" in attrs):
            raise serializers.ValidationError({"correction": ["Comes with the decision corrected, and only with it."]})
        return attrs


class HistoryEntry(Shape):
    """One change of a claim: by a person's review, or by a later reading of its article."""

    at = serializers.DateTimeField()
    by = serializers.CharField(help_text="The reviewer's account, or the extractor and its version.")
    person = serializers.BooleanField(help_text="Whether a person decided it.")
    decision = WordField(Review.Decision, allow_null=True, help_text="Null for a later reading.")
    note = serializers.CharField()
    before = serializers.DictField(help_text="The claim as it stood.")
    after = serializers.DictField(allow_null=True, help_text="The claim from then on; null where it was dropped.")


class HistorySerializer(Shape):
    """What became of a claim."""

    id = serializers.UUIDField(help_text="The claim's id.")
    review_state = WordField(ReviewState, allow_null=True, help_text="Null for a claim that is no more.")
    shown = serializers.BooleanField(help_text="Whether lists, pages and exports show it.")
    history = HistoryEntry(many=True, help_text="The last change first.")


def reviewed(review: Review) -> dict[str, Any]:
    """A review as an entry of its claim's history."""
    return {
        "at": review.at,
        "by": review.by.get_username(),
        "person": True,
        "decision": review.decision,
        "note": review.note,
        "before": review.before,
        "after": review.after,
    }


def revised(revision: Revision) -> dict[str, Any]:
    """A revision as an entry of its claim's history."""
    return {
        "at": revision.at,
        "by": f"{revision.run.extractor} {revision.run.version}",
        "person": False,
        "decision": None,
        "note": "",
        "before": revision.before,
        "after": revision.after,
    }
