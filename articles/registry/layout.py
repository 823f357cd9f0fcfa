"""Where the registry keeps its files."""

from pathlib import Path

PACKAGE_DIRECTORY = Path(__file__).parent
SCHEMA_DIRECTORY = PACKAGE_DIRECTORY / "schema"

SOURCES_FILE = "sources.yaml"
TITLES_FILE = "titles.yaml"
TREATY_FILES = "treaties/*.yaml"
ACTOR_FILES = "actors/*.yaml"
