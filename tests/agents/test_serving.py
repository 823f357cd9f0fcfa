"""The server for agents as its users start it: a process that speaks over stdio, or over HTTP."""

import asyncio
import subprocess
import sys
from typing import Any

import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from psycopg.errors import ReadOnlySqlTransaction

from tests.processes import PROJECT, environment, free_port, kill, listens, wait_for
from tests.record import make_article, make_claim, make_treaty

TOOLS = {"search", "treaty_timeline", "claim_with_evidence", "positions", "deadlines"}
REFUSED = [
    ("treaty_timeline", {"treaty": "tract"}, "The treaties are pact"),
    ("treaty_timeline", {"treaty": "pact", "limit": 1000}, "limit"),
    ("positions", {"as_of": "yesterday"}, "as_of"),
    ("search", {}, "query"),
]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def claim():
    return make_claim(make_article("The pact was signed."), "The pact was signed", make_treaty("pact"))


async def quotes(server: Any) -> list[str]:
    """What a search finds, once the server has shown what it can do and refused what it cannot."""
    async with Client(server) as client:
        tools = (await client.list_tools()).tools
        assert {tool.name for tool in tools} == TOOLS
        assert all(tool.annotations.read_only_hint and tool.description and tool.output_schema for tool in tools)
        for tool, arguments, message in REFUSED:
            refused = await client.call_tool(tool, arguments)
            assert refused.is_error
            assert message in refused.content[0].text
        result = await client.call_tool("search", {"query": "pact"})
    assert not result.is_error, result.content
    return [found["quote"] for found in result.structured_content["claims"]]


def test_it_speaks_over_stdio(claim, tmp_path):
    env = environment(tmp_path)
    server = StdioServerParameters(
        command=sys.executable, args=["-W", "ignore", "manage.py", "mcp"], cwd=PROJECT, env=env
    )
    assert asyncio.run(quotes(server)) == ["The pact was signed"]


def test_it_speaks_over_http(claim, tmp_path):
    port = free_port()
    command = [sys.executable, "-W", "ignore", "manage.py", "mcp", "--http", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=PROJECT, env=environment(tmp_path), start_new_session=True)
    try:
        assert wait_for(lambda: listens(port))
        assert asyncio.run(quotes(f"http://127.0.0.1:{port}/mcp")) == ["The pact was signed"]
    finally:
        kill(process)


def test_its_connections_cannot_write(claim):
    from django.db import connection

    from articles.management.commands.mcp import read_only

    read_only(connection)
    try:
        with pytest.raises(Exception) as raised, connection.cursor() as cursor:
            cursor.execute("UPDATE articles_treaty SET slug = 'x'")
        assert isinstance(raised.value.__cause__, ReadOnlySqlTransaction)
    finally:
        connection.close()


@pytest.mark.parametrize("address", ["8000x", "127.0.0.1:", "127.0.0.1:99999"])
def test_an_address_that_is_none_is_refused(address, tmp_path):
    answer = subprocess.run(
        [sys.executable, "manage.py", "mcp", "--http", address],
        cwd=PROJECT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert answer.returncode == 1
    assert "HOST:PORT" in answer.stderr
