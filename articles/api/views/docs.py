"""The schema and its pages for people, all from local files."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularAPIView, SpectacularRedocView, SpectacularSwaggerSplitView

# Both programs write style elements into their pages; scripts stay files of our own.
STYLES = {"style-src": [SELF, UNSAFE_INLINE]}


class SchemaDocument(SpectacularAPIView):
    """The OpenAPI 3.1 document, as YAML or JSON by Accept or `format`."""


@method_decorator(csp_update(STYLES), name="dispatch")
class Docs(SpectacularSwaggerSplitView):
    """Swagger UI: reads the schema, tries every operation."""

    url_name = "api:schema"


@method_decorator(csp_update({**STYLES, "worker-src": [SELF, "blob:"]}), name="dispatch")
class Reference(SpectacularRedocView):
    """ReDoc: the schema as one long page."""

    url_name = "api:schema"
    template_name = "api/redoc.html"
