"""The check of a registry directory: every file's form first, then what the files say together."""

from collections.abc import Iterator
from pathlib import Path

from articles.registry.consistency import consistency_problems
from articles.registry.documents import Document, Problem, RegistryError, read_document
from articles.registry.forms import form_problems
from articles.registry.layout import ACTOR_FILES, PACKAGE_DIRECTORY, SOURCES_FILE, TITLES_FILE, TREATY_FILES


def problems(directory: Path = PACKAGE_DIRECTORY) -> list[Problem]:
    """Everything wrong in the registry at `directory`, by file and line; an empty list when it is sound.

    What the files say together is checked only once each of them is well formed.
    """
    found: list[Problem] = []
    documents: dict[str, list[Document]] = {}
    for schema, path in _files(directory):
        try:
            document = read_document(directory, path)
        except RegistryError as error:
            found.extend(error.problems)
        except FileNotFoundError:
            found.append(Problem(path.name, 1, "the file is missing: put it back"))
        else:
            found.extend(form_problems(document, schema))
            documents.setdefault(schema, []).append(document)
    if not found:
        found.extend(
            consistency_problems(
                sources=documents["sources"][0],
                titles=documents["titles"][0],
                treaties=documents.get("treaty", []),
                actor_files=documents.get("actors", []),
            )
        )
    return sorted(found)


def _files(directory: Path) -> Iterator[tuple[str, Path]]:
    yield "sources", directory / SOURCES_FILE
    yield "titles", directory / TITLES_FILE
    for path in sorted(directory.glob(TREATY_FILES)):
        yield "treaty", path
    for path in sorted(directory.glob(ACTOR_FILES)):
        yield "actors", path
