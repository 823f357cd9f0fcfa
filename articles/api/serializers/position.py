"""Where everybody stands on a treaty, as the API shows it."""

from rest_framework import serializers

from articles.api.serializers.brief import ActorBrief
from articles.api.serializers.claim import ClaimSerializer
from articles.api.serializers.rows import Shape


class PositionSerializer(Shape):
    """The latest stance of one side: a claim that it, or somebody who speaks for it, made."""

    side = ActorBrief(help_text="The state or organisation whose stance it is.")
    speaker = ActorBrief(help_text="Who made the claim for that side.")
    claim = ClaimSerializer()


class PositionsSerializer(Shape):
    """The latest stance of each side on a treaty, the sides by name."""

    as_of = serializers.DateField(allow_null=True, help_text="Without what was published later; null for now.")
    results = PositionSerializer(many=True)
