"""Counts of claims as the API shows them."""

from rest_framework import serializers

from articles.api.serializers.rows import Shape


class FacetsSerializer(Shape):
    """How many claims there are, and of which sorts. A facet is not narrowed by the choice among its own values."""

    total = serializers.IntegerField(min_value=0, help_text="Claims that meet all choices.")
    kinds = serializers.DictField(child=serializers.IntegerField(), help_text="By kind.")
    modalities = serializers.DictField(child=serializers.IntegerField(), help_text="By modality.")
    years = serializers.DictField(child=serializers.IntegerField(), help_text="By the year of the first day.")
    undated = serializers.IntegerField(min_value=0, help_text="Claims without known days.")


class BarSerializer(Shape):
    """The claims of one month or year."""

    start = serializers.DateField(help_text="Its first day.")
    claims = serializers.IntegerField(min_value=1, help_text="How many claims begin in it.")


class HistogramSerializer(Shape):
    """Dated claims over time; months without any are left out."""

    by = serializers.ChoiceField(choices=["month", "year"])
    bars = BarSerializer(many=True)
