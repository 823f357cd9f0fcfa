"""The server: five tools that read stored claims, and cannot write or make up anything.

Protocol: Model Context Protocol, by its official SDK; over stdio or streamable HTTP.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Annotated, Any, TypeVar

from asgiref.sync import sync_to_async
from django.db import close_old_connections
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from articles.agents import reading
from articles.agents.records import ClaimList, EvidenceRecord, StanceList
from articles.services.refusals import Refused

INSTRUCTIONS = (
    "A record of what was claimed about arms-control treaties. Every answer holds stored claims: the words of `quote` "
    "stand in the article that `permalink` opens. A claim is what somebody said, not what is true; say who said it and "
    "when, quote it, and give its permalink. Claims may contradict each other. What no tool returns is not on record."
)
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_Result = TypeVar("_Result")

Limit = Annotated[int, Field(ge=1, le=100, description="At most so many.")]
Slug = Annotated[str | None, Field(description="A treaty by its slug, such as inf, new-start, npt.")]
Day = Annotated[date | None, Field(description="A day such as 2019-02-02.")]


def build_server(site: str) -> MCPServer:
    """The server; permalinks lead to the pages at `site`, such as "https://treaties.example"."""
    server: MCPServer[Any] = MCPServer("treatykb", title="TreatyKB", instructions=INSTRUCTIONS, log_level="WARNING")
    read = reading.Reading(site.rstrip("/"))

    @server.tool(title="Search the claims", annotations=_READS, structured_output=True)
    async def search(
        query: Annotated[str, Field(max_length=300, description='English words; "a phrase", or, -without.')],
        treaty: Slug = None,
        kind: Annotated[str | None, Field(description="One kind of claim, such as withdrawal or denial.")] = None,
        limit: Limit = 10,
    ) -> ClaimList:
        """Claims whose words match, best first."""
        return await _run(lambda: read.search(query, treaty, kind, limit))

    @server.tool(title="Timeline of a treaty", annotations=_READS, structured_output=True)
    async def treaty_timeline(
        treaty: Annotated[str, Field(description="A treaty by its slug, such as inf, new-start, npt.")],
        start: Day = None,
        end: Day = None,
        kinds: Annotated[list[str] | None, Field(description="Only these kinds of claim.")] = None,
        after: Annotated[str | None, Field(description="Read on: the `next` of the page before.")] = None,
        limit: Limit = 50,
    ) -> ClaimList:
        """Dated claims about one treaty in the order of their days."""
        return await _run(lambda: read.timeline(treaty, start, end, kinds or [], after, limit))

    @server.tool(title="A claim with its evidence", annotations=_READS, structured_output=True)
    async def claim_with_evidence(
        claim: Annotated[str, Field(description="The claim's id, as other tools return it.")],
    ) -> EvidenceRecord:
        """One claim in its paragraph, why it is dated so, how many say the same, and what contradicts it."""
        return await _run(lambda: read.evidence(claim))

    @server.tool(title="Who stands where", annotations=_READS, structured_output=True)
    async def positions(
        treaty: Slug = None,
        side: Annotated[str | None, Field(description="A state or organisation by its slug, such as russia.")] = None,
        as_of: Day = None,
    ) -> StanceList:
        """The latest dated stance of each side on each treaty, as on record on a day."""
        return await _run(lambda: read.positions(treaty, side, as_of))

    @server.tool(title="What is still to come", annotations=_READS, structured_output=True)
    async def deadlines(
        today: Day = None,
        within_days: Annotated[int | None, Field(ge=0, le=36600, description="Only so far ahead.")] = None,
        treaty: Slug = None,
        limit: Limit = 20,
    ) -> ClaimList:
        """Claims that an event will happen, or may, from a day on (today if none is given), the nearest first."""
        within = None if within_days is None else timedelta(days=within_days)
        return await _run(lambda: read.deadlines(today, within, treaty, limit))

    return server


async def _run(read: Callable[[], _Result]) -> _Result:
    """What `read` finds, in the thread that keeps the connection; what it refuses is told to the caller."""

    def fresh() -> _Result:
        # The server lives for days; connections that were lost meanwhile are made anew.
        close_old_connections()
        return read()

    try:
        return await sync_to_async(fresh)()
    except Refused as refusal:
        raise ToolError(refusal.message) from refusal
