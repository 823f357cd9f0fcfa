"""What a search found, as the API shows it."""

from rest_framework import serializers

from articles.api.serializers.brief import ActorBrief, ArticleBrief, TreatyBrief
from articles.api.serializers.claim import ClaimSerializer
from articles.api.serializers.rows import Shape, WordField
from articles.extraction.vocabulary import ParagraphKind


class PieceSerializer(Shape):
    """A piece of a snippet; the pieces joined are the snippet."""

    text = serializers.CharField()
    found = serializers.BooleanField(help_text="Whether this was searched for.")


class ClaimHitSerializer(Shape):
    """A claim that was found."""

    snippet = PieceSerializer(many=True, help_text="The whole quote.")
    claim = ClaimSerializer()


class FoundParagraph(Shape):
    """A paragraph in brief."""

    index = serializers.IntegerField(min_value=0)
    kind = WordField(ParagraphKind)
    url = serializers.URLField(help_text="The article's page, opened at the paragraph.")
    article = ArticleBrief()


class ParagraphHitSerializer(Shape):
    """A paragraph that was found."""

    snippet = PieceSerializer(many=True, help_text="The words around what was searched for.")
    paragraph = FoundParagraph()


class SearchSerializer(Shape):
    """What was found, best first."""

    query = serializers.CharField()
    capped = serializers.BooleanField(help_text="More matched than were ranked: better ones may be missing.")
    treaties = TreatyBrief(many=True)
    actors = ActorBrief(many=True)
    claims = ClaimHitSerializer(many=True)
    paragraphs = ParagraphHitSerializer(many=True, help_text="The text of articles before headings and the like.")
