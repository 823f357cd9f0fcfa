"""The OpenAPI document is valid, and every answer is what it promises."""

from io import StringIO

import pytest
from django.core.management import call_command
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator, FormatChecker

from tests.api.endpoints import LISTS, SEARCH, SINGLE, address

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def document():
    return SchemaGenerator().get_schema(public=True)


@pytest.fixture(scope="module")
def operations(document):
    return [(path, method, body) for path, item in document["paths"].items() for method, body in item.items()]


def closed(schema):
    """The component, with no room for what it does not name."""
    return {**schema, "additionalProperties": False} if "properties" in schema else schema


def errors(document, path, method, response):
    """How `response` breaks the document's promise."""
    promised = document["paths"][path][method]["responses"][str(response.status_code)]
    schema = promised["content"][response["Content-Type"]]["schema"]
    components = {name: closed(component) for name, component in document["components"]["schemas"].items()}
    validator = Draft202012Validator({**schema, "components": {"schemas": components}}, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(response.json())]


def templated(path):
    """The path as the document writes it."""
    path = path.partition("?")[0]
    for concrete, name in (
        ("articles/{article}/paragraphs", "articles/{id}/paragraphs"),
        ("treaties/inf", "treaties/{slug}"),
        ("actors/ministry", "actors/{slug}"),
        ("{article}", "{id}"),
        ("{claim}", "{id}"),
        ("{story}", "{id}"),
        ("{ingestion}", "{key}"),
        ("{batch}", "{key}"),
    ):
        path = path.replace(concrete, name)
    return f"/api/v1/{path}"


def test_the_schema_is_made_without_a_warning():
    out = StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=out)
    assert "openapi: 3.1.0" in out.getvalue()


@pytest.mark.parametrize("path", [*LISTS, *SINGLE, SEARCH])
def test_every_answer_is_what_the_schema_promises(api, record, document, path):
    assert errors(document, templated(path), "get", api.get(address(path, record))) == []


@pytest.mark.parametrize("path", [*LISTS, *SINGLE])
def test_every_refusal_is_what_the_schema_promises(api, record, document, path):
    refusal = api.get(address(path, record), {"colour": "red"})
    assert refusal.status_code == 400
    assert errors(document, templated(path), "get", refusal) == []


def test_the_answers_to_uploads_are_what_the_schema_promises(staff, api, document):
    accepted = staff.post("/api/v1/articles/", {"paragraphs": ["Nothing new."]})
    refused = staff.post("/api/v1/articles/", {"paragraphs": [7]})
    stranger = api.post("/api/v1/articles/", {"paragraphs": ["Nothing new."]})
    assert [response.status_code for response in (accepted, refused, stranger)] == [202, 422, 401]
    for response in (accepted, refused, stranger):
        assert errors(document, "/api/v1/articles/", "post", response) == []


def test_all_that_can_be_read_is_tried_here(operations):
    read = {path for path, method, _ in operations if method == "get"}
    assert read == {templated(path) for path in (*LISTS, *SINGLE, SEARCH)}


def test_every_operation_says_what_it_does_and_how_it_fails(operations):
    for path, method, operation in operations:
        assert operation["description"], (path, method)
        assert "application/problem+json" in operation["responses"]["400"]["content"]


def test_every_operation_has_examples_that_keep_its_promises(document, operations):
    components = {name: closed(component) for name, component in document["components"]["schemas"].items()}
    for path, method, operation in operations:
        answers = [body for status, body in operation["responses"].items() if status.startswith("2")]
        for body in [operation.get("requestBody", {}), *answers]:
            for content in [body["content"]["application/json"]] if body.get("content") else []:
                schema = {**content["schema"], "components": {"schemas": components}}
                found = Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(content["example"])
                assert not [error.message for error in found], (path, method)


def test_reading_needs_no_login_and_writing_does(operations):
    for _, method, operation in operations:
        assert ({} in operation["security"]) == (method == "get")


def test_every_filter_is_described(operations):
    for path, _, operation in operations:
        for parameter in operation.get("parameters", []):
            assert parameter.get("description") or parameter["in"] == "path", (path, parameter["name"])


def test_several_values_are_joined_by_commas(document):
    parameters = {
        parameter["name"]: parameter for parameter in document["paths"]["/api/v1/claims/"]["get"]["parameters"]
    }
    assert parameters["kind"]["explode"] is False
    assert "withdrawal" in parameters["kind"]["schema"]["items"]["enum"]


@pytest.mark.parametrize(
    "accept", ["application/vnd.oai.openapi", "application/vnd.oai.openapi+json", "application/json"]
)
def test_the_schema_is_served(api, accept):
    response = api.get("/api/v1/schema/", HTTP_ACCEPT=accept)
    assert response.status_code == 200
    assert b"/api/v1/claims/" in response.content


@pytest.mark.parametrize("path", ["docs", "redoc"])
def test_the_pages_for_people_load_nothing_from_elsewhere_and_run_no_inline_script(api, path):
    page = api.get(f"/api/v1/{path}/")
    assert page.status_code == 200
    assert b"https://" not in page.content
    assert b"<script>" not in page.content
    policy = page["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src" not in policy and "unsafe-eval" not in policy
