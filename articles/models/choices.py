"""Closed sets of the domain as Django choices."""

from enum import StrEnum


def choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Each word with its label: `entry_into_force` reads "entry into force"."""
    return [(word.value, word.value.replace("_", " ")) for word in words]
