"""Places on a drawing."""


def percent(share: float) -> str:
    """A share of the width as SVG writes it, fine enough for a day on a wide screen."""
    return f"{100 * share:.3f}".rstrip("0").rstrip(".") + "%"
