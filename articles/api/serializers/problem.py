"""Problem documents as the schema shows them; articles.api.problems makes them."""

from rest_framework import serializers

from articles.api.serializers.rows import Shape


class FaultSerializer(Shape):
    """One thing wrong in a request."""

    detail = serializers.CharField()
    pointer = serializers.CharField(required=False, help_text="The place in the body, as a JSON pointer (RFC 6901).")
    parameter = serializers.CharField(required=False, help_text="The query parameter.")


class ProblemSerializer(Shape):
    """Why a request was not answered, as RFC 9457 has it."""

    type = serializers.CharField(help_text="A URI that names the sort of problem.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    instance = serializers.CharField(help_text="The path that was asked for.")
    request_id = serializers.CharField(help_text="Names the request; also in the header X-Request-ID.")
    errors = FaultSerializer(many=True, required=False)  # type: ignore[assignment]
