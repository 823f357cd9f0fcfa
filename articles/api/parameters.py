"""Query parameters, read strictly: what is unknown, repeated, empty or malformed is refused by name."""

from collections.abc import Collection, Iterator

from django.http import QueryDict

from articles.api.problems import BadParameters, Fault

TRUTHS = {"true": True, "false": False}


def check(given: QueryDict, allowed: Collection[str], may_be_empty: Collection[str] = ()) -> None:
    """Raises BadParameters, naming every fault and the parameters that the endpoint knows."""
    faults = [fault for name in given for fault in _faults(name, given.getlist(name), allowed, may_be_empty)]
    if faults:
        raise BadParameters(f"Parameters of this endpoint: {', '.join(sorted(allowed)) or 'none'}.", faults)


def _faults(name: str, values: list[str], allowed: Collection[str], may_be_empty: Collection[str]) -> Iterator[Fault]:
    if name not in allowed:
        yield Fault(f"Unknown parameter; allowed are: {', '.join(sorted(allowed)) or 'none'}.", parameter=name)
    elif len(values) > 1:
        yield Fault("Given more than once; join several values with commas where they are allowed.", parameter=name)
    elif not values[0] and name not in may_be_empty:
        yield Fault("Empty; leave the parameter out instead.", parameter=name)
    elif "\x00" in values[0]:
        yield Fault("Holds a NUL character.", parameter=name)


def bad(name: str, detail: str) -> BadParameters:
    """The refusal of one parameter's value."""
    return BadParameters("A query parameter cannot be used.", [Fault(detail, parameter=name)])


def truth(given: QueryDict, name: str, default: bool = False) -> bool:
    """`true` or `false`; raises BadParameters."""
    value = given.get(name)
    if value is None:
        return default
    if value not in TRUTHS:
        raise bad(name, "Must be true or false.")
    return TRUTHS[value]


def number(given: QueryDict, name: str, default: int, most: int) -> int:
    """A whole number from 1 to `most`; raises BadParameters."""
    value = given.get(name)
    if value is None:
        return default
    # Longer strings of digits than any bound could be are not worth converting.
    if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most):
        raise bad(name, f"Must be a whole number from 1 to {most}.")
    return int(value)


def names(given: QueryDict, name: str, known: Collection[str]) -> list[str]:
    """Words out of `known`, joined by commas; none where the parameter is not given. Raises BadParameters."""
    if name not in given:
        return []
    found = [word.strip() for word in str(given[name]).split(",")]
    if unknown := [word for word in found if word not in known]:
        raise bad(name, f"Unknown: {', '.join(unknown)}. Known are: {', '.join(known)}.")
    return found
