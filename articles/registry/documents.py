"""A registry file as read: its values, and the line on which each of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Steps = tuple[str | int, ...]
Value = Any

_TYPED_WORDS = {"true": True, "false": False, "null": None, "": None}
_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _WordLoader(_BaseLoader):  # type: ignore[misc]
    """Leaves every scalar a string, so that the code NO stays Norway's and 1987-12 a month.

    Skipping YAML's guesses and its constructors also reads the registry several times faster.
    """

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:  # noqa: ARG002
        return kind.__name__

    def descend_resolver(self, parent: object, index: object) -> None:
        """Keeps no path to the node: only guesses by path would need it."""

    def ascend_resolver(self) -> None:
        """Has no path to go back on."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a registry file, and how to mend it. `line` counts from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class RegistryError(Exception):
    """The registry's files cannot be loaded; `problems` names each fault by file and line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file: mappings, lists, strings, true, false and null. `file` is relative to the registry."""

    file: str
    value: Value
    node: yaml.Node | None

    def line(self, path: Steps) -> int:
        """The line of the value at `path` (of its key, in a mapping), or of its nearest ancestor that exists."""
        node, line = self.node, 1 if self.node is None else _line(self.node)
        for step in path:
            found = _child(node, step)
            if found is None:
                return line
            line, node = found
        return line


def read_document(directory: Path, path: Path) -> Document:
    """The document in `path`; RegistryError when it is not UTF-8, not YAML, or repeats a key."""
    file = path.relative_to(directory).as_posix()
    try:
        loader = _WordLoader(path.read_text(encoding="utf-8"))
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except UnicodeDecodeError as error:
        raise RegistryError(
            (Problem(file, 1, f"the file is not UTF-8 text ({error.reason}): save it as UTF-8"),)
        ) from None
    except yaml.YAMLError as error:
        raise RegistryError((_yaml_problem(file, error),)) from None
    if node is None:
        return Document(file, None, None)
    repeated = tuple(_repeated_keys(file, node))
    if repeated:
        raise RegistryError(repeated)
    return Document(file, _value(node), node)


def _yaml_problem(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error)
    line = 1 if mark is None else mark.line + 1
    return Problem(file, line, f"this is not YAML: {what}; check the indentation, brackets and quotes here")


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.ScalarNode):
        quoted = node.style in ("'", '"', "|", ">")
        return node.value if quoted else _TYPED_WORDS.get(node.value, node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return {key.value: _value(item) for key, item in node.value}


def _repeated_keys(file: str, node: yaml.Node) -> Iterator[Problem]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated_keys(file, item)
    elif isinstance(node, yaml.MappingNode):
        if len({key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}) < len(node.value):
            yield from _key_problems(file, node)
        for _, item in node.value:
            yield from _repeated_keys(file, item)


def _key_problems(file: str, node: yaml.MappingNode) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for key, _ in node.value:
        line = _line(key)
        if not isinstance(key, yaml.ScalarNode):
            yield Problem(file, line, "a key must be a plain word: check the brackets here")
        elif key.value in seen:
            yield Problem(file, line, f"the key {key.value!r} stands already on line {seen[key.value]}: merge the two")
        else:
            seen[key.value] = line


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    """The line and node under `step`; a mapping's line is that of the key, a list's that of the item."""
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return _line(node.value[step]), node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            if key.value == step:
                return _line(key), item
    return None


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
