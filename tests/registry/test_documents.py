"""Files are read as words, with the line of every value."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.registry.documents import Document, RegistryError, read_document


def read(folder: Path, text: str) -> Document:
    (folder / "file.yaml").write_text(text, encoding="utf-8")
    return read_document(folder, folder / "file.yaml")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("1987-12-08", "1987-12-08"),
        ("1_000", "1_000"),
        ("yes", "yes"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ('"true"', "true"),
        ("'null'", "null"),
        ("[1, {b: 2.0}]", ["1", {"b": "2.0"}]),
    ],
)
def test_only_three_words_are_more_than_text(tmp_path: Path, written: str, value: object) -> None:
    assert read(tmp_path, f"a: {written}\n").value == {"a": value}


def test_a_value_is_found_on_the_line_of_its_key_or_item(tmp_path: Path) -> None:
    document = read(tmp_path, "# heading\na:\n- b: 1\n  c: 2\n- {d: 3}\n")

    assert [document.line(path) for path in [(), ("a",), ("a", 0), ("a", 0, "c"), ("a", 1), ("a", 1, "d")]] == [
        *(2, 2, 3, 4, 5, 5),
    ]


def test_a_value_that_is_missing_is_sought_at_its_nearest_ancestor(tmp_path: Path) -> None:
    document = read(tmp_path, "a:\n  b: 1\n")

    assert document.line(("a", "missing", 3)) == 1


def test_a_key_repeated_deep_in_a_file_is_refused_with_both_lines(tmp_path: Path) -> None:
    with pytest.raises(RegistryError) as refused:
        read(tmp_path, "a:\n- b: 1\n  b: 2\n")

    (problem,) = refused.value.problems
    assert (problem.line, "line 2" in problem.message) == (3, True)


def test_a_key_that_is_a_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match=r"file.yaml:1: a key must be a plain word"):
        read(tmp_path, "[a, b]: 1\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text())
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    try:
        (tmp_path / "file.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
        document = read_document(tmp_path, tmp_path / "file.yaml")
    except RegistryError as error:
        assert all(problem.file == "file.yaml" and problem.line >= 1 for problem in error.problems)
    else:
        assert document.line(()) >= 1
