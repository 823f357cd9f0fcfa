"""The parts of pages that have thousands of values, rendered by Jinja2: a third of the time of Django's templates.

Jinja2 escapes here as Django does; what it returns is HTML already (docs/performance.md has the figures).
"""

from collections.abc import Sequence
from typing import Any

from django.template import engines
from django.utils.safestring import SafeString, mark_safe

from articles.web.drawing import Drawing
from articles.web.lives import Life
from articles.web.years import YearGroup


def picture(drawing: Drawing, life: Life | None) -> SafeString:
    """The SVG of a timeline."""
    return _rendered("drawing.html", {"drawing": drawing, "life": life})


def claim_list(groups: Sequence[YearGroup]) -> SafeString:
    """The claims of a timeline as a list under their years."""
    return _rendered("timeline.html", {"groups": groups})


def _rendered(name: str, context: dict[str, Any]) -> SafeString:
    # Marked once, here: the engine has escaped every value, and nothing else is in it but the template.
    return mark_safe(engines["jinja2"].get_template(name).render(context))  # noqa: S308
