"""Claims in the formats of spreadsheets, calendars, feeds, annotations and timelines."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import StringIO
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.services.exports import annotation, atom, icalendar, schema_org, tabular, timelinejs
from tests.services.test_citations import BARE, CLAIM

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
UNDATED = replace(CLAIM, first_day=None, last_day=None, precision="", basis="")


def rows(*claims):
    return list(csv.DictReader(StringIO("".join(tabular.write(claims)))))


def test_csv_has_a_row_for_each_claim():
    (row,) = rows(CLAIM)
    assert (row["kind"], row["quote"], row["date_start"], row["publisher"]) == (
        "withdrawal", "Ruritania will leave", "2019-02-02", "Harbour Daily",
    )  # fmt: skip


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_csv_is_a_formula(start):
    (row,) = rows(replace(CLAIM, quote=start, title=start))
    assert row["quote"][0] == row["title"][0] == "'"


@given(st.text().filter(lambda text: "\x00" not in text and "\r" not in text))
def test_csv_keeps_any_text(text):
    (row,) = rows(replace(CLAIM, quote=text))
    assert row["quote"] in (text, f"'{text}")


def test_an_annotation_is_found_again_by_its_quote_and_by_its_place():
    page = json.loads("".join(annotation.write([CLAIM, BARE], "https://here.example/?format=annotation")))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    target = page["items"][0]["target"]
    quote, position = target["selector"]["refinedBy"]
    assert target["source"] == CLAIM.url
    assert quote == {"type": "TextQuoteSelector", "exact": CLAIM.quote, "prefix": "", "suffix": ""}
    assert (position["start"], position["end"]) == (0, 20)
    assert page["items"][1]["target"]["source"] == "https://treaties.example/articles/a1/"


def test_schema_org_tells_claims_that_appear_in_articles():
    graph = json.loads("".join(schema_org.write([CLAIM, BARE])))["@graph"]
    assert graph[0]["@type"] == "Claim"
    assert graph[0]["appearance"]["datePublished"] == "2019-01-16"
    assert graph[0]["temporalCoverage"] == "2019-02-02"
    assert "publisher" not in graph[1]["appearance"]


def test_a_calendar_has_an_event_for_each_dated_claim():
    lines = "".join(icalendar.write([CLAIM, UNDATED], NOW)).split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20190202" in lines
    assert "DTEND;VALUE=DATE:20190203" in lines
    assert "DTSTAMP:20260102T030405Z" in lines
    assert "SUMMARY:INF Treaty: withdrawal (planned)" in lines


@given(st.text(min_size=1))
def test_lines_of_a_calendar_are_short_and_let_no_text_out(text):
    written = icalendar.event(replace(CLAIM, quote=text), NOW)
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))
    unfolded = written.replace("\r\n ", "")
    assert [line for line in unfolded.split("\r\n") if line.startswith("BEGIN:")] == ["BEGIN:VEVENT"]


def test_the_last_day_of_the_calendar_is_an_event_too():
    assert "DTEND;VALUE=DATE:99991231" in icalendar.event(replace(CLAIM, last_day=date.max), NOW)


@given(st.text())
def test_a_feed_is_well_formed_whatever_is_quoted(text):
    claim = replace(CLAIM, quote=text, title=text, byline="", publisher=text)
    feed = ElementTree.fromstring("".join(atom.write([claim, BARE], "https://here.example/?a=1&b=<2>", NOW)))
    names = [child.tag.partition("}")[2] for child in feed]
    assert names.count("entry") == 2
    assert feed.findtext("{http://www.w3.org/2005/Atom}id") == "https://here.example/?a=1&b=<2>"


def test_a_timeline_has_dated_claims_with_escaped_texts():
    wild = replace(CLAIM, quote="<script>", first_day=date(2019, 2, 1), last_day=date(2019, 2, 28), precision="month")
    events = json.loads("".join(timelinejs.write([UNDATED, wild, CLAIM])))["events"]
    assert len(events) == 2
    assert events[0]["start_date"] == {"year": 2019, "month": 2}
    assert "&lt;script&gt;" in events[0]["text"]["text"]
    assert events[1]["start_date"] == {"year": 2019, "month": 2, "day": 2}
