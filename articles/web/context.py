"""What every template knows about the page it makes."""

from django.http import HttpRequest


def section(request: HttpRequest) -> dict[str, str]:
    """`section`: the first word of the address ("treaties"), "" on the home page, for the site's navigation."""
    return {"section": request.path.strip("/").partition("/")[0]}
