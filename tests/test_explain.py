"""`manage.py extract --explain`: what was read in an article is marked in its text, with the reasons."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.article import Article, Paragraph
from articles.extraction.vocabulary import ParagraphKind
from articles.management.explained_text import ExplainedText
from articles.management.terminal import Run, Sheet, legible
from articles.services.explanation import Explanation, explain, explain_files
from articles.services.marks import Mark, MarkKind, cut
from tests.extraction.ruritania import EXTRACTOR, GAZETTEER, PUBLISHED, article
from tests.processes import PROJECT

TEXT = "Pact in doubt\n\nRussia will leave the INF treaty next month, Foreign Minister Sergei Lavrov said.\n"
NESTED = "Ruritania will leave the Fjord Treaty, which was signed in 1988, next month, Ada Roe said."
ESCAPE = "\x1b"


def explained(*texts: str) -> Explanation:
    read = article(*texts)
    return explain(read, EXTRACTOR.extract(read), GAZETTEER)


def marked(explanation: Explanation, paragraph: int, kind: MarkKind) -> list[str]:
    """The words of every mark of a kind in a paragraph, put together from the pieces that it covers."""
    segments = explanation.paragraphs[paragraph].segments
    marks = dict.fromkeys(mark for segment in segments for mark in segment.marks if mark.kind is kind)
    return ["".join(segment.text for segment in segments if mark in segment.marks) for mark in marks]


class Terminal(StringIO):
    """What a terminal shows."""

    def isatty(self) -> bool:
        return True


def extract(*arguments: str, out: StringIO | None = None) -> str:
    out = out or StringIO()
    call_command("extract", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def pact(tmp_path: Path) -> str:
    path = tmp_path / "pact.txt"
    path.write_text(TEXT)
    return str(path)


HOSTILE = f'Ruritania left the Fjord Treaty <script>alert("x")</script> {ESCAPE}[2J\x9b31m\u202edesrever on Friday.'


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MarkKind.CLAIM, [NESTED, "which was signed in 1988"]),
        (MarkKind.TREATY, ["Fjord Treaty"]),
        (MarkKind.ACTOR, ["Ruritania", "Ada Roe"]),
        (MarkKind.DATE, ["1988", "next month"]),
        (MarkKind.SOURCE, ["Ada Roe"]),
        (MarkKind.CUE, ["said"]),
        (MarkKind.CONTENT, [NESTED.removesuffix(", Ada Roe said.")]),
    ],
)
def test_everything_that_was_read_is_marked_where_it_stands(kind: MarkKind, words: list[str]):
    assert marked(explained(NESTED), 0, kind) == words


def test_overlapping_claims_keep_their_numbers_and_quotes():
    explanation = explained("A first line.", NESTED)
    assert [one.number for one in explanation.claims] == [1, 2]
    assert marked(explanation, 1, MarkKind.CLAIM) == [one.claim.quote for one in explanation.claims]
    inner = next(s for s in explanation.paragraphs[1].segments if s.text.endswith("signed in "))
    assert [mark.number for mark in inner.marks if mark.kind is MarkKind.CLAIM] == [1, 2]
    assert [mark.number for mark in inner.claims_opening] == [2]


def test_names_and_dates_are_read_with_what_earlier_paragraphs_said():
    explanation = explained("Foreign Minister Ada Roe left the Fjord Treaty on 3 April.", "Roe left a day later.")
    (name,) = explanation.paragraphs[1].names
    assert (name.text, name.meaning, name.how) == ("Roe", "Ada Roe", "short, surname")
    (mention,) = explanation.paragraphs[1].dates
    assert mention.value == "2020-04-04"


def test_what_is_shown_is_what_the_claims_were_read_from():
    named = dated = 0
    for explanation in explain_files(sorted((PROJECT / "tests/gold/articles").glob("*.json"))):
        for paragraph in explanation.paragraphs:
            for claim in (one.claim for one in paragraph.claims):
                reasons = {reason.part: reason for reason in claim.reasons}
                if reasons["treaties"].rule == "named":
                    named += 1
                    assert reasons["treaties"].trigger in [name.text for name in paragraph.names]
                if reasons["date"].rule.startswith("time expression: "):
                    dated += 1
                    assert claim.date is not None
                    assert claim.date.reason in [mention.explanation for mention in paragraph.dates]
    assert named > 50
    assert dated > 50


def test_a_quotation_that_runs_on_is_marked_in_both_paragraphs():
    explanation = explained(
        '"The Fjord Treaty is dead," Ada Roe said. "It was', '"never alive and will not be mourned."'
    )
    assert marked(explanation, 1, MarkKind.CONTENT)
    assert [len(paragraph.speeches) for paragraph in explanation.paragraphs] == [1, 0]


def test_furniture_is_shown_and_nothing_is_read_in_it():
    paragraph = Paragraph(0, "Ada Roe signs the Fjord Treaty in 1988.", ParagraphKind.CAPTION)
    (shown,) = explain(Article((paragraph,), published=PUBLISHED), [], GAZETTEER).paragraphs
    assert shown.is_furniture
    assert [segment.text for segment in shown.segments] == [paragraph.text]
    assert not (shown.names or shown.dates or shown.speeches or shown.segments[0].marks)


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(MarkKind)), max_size=8),
)
def test_the_pieces_spell_the_text_and_every_mark_its_slice(text: str, spans: list[tuple[int, int, MarkKind]]):
    size = len(text)
    marks = [
        Mark(min(a, b, size), min(max(a, b), size), kind, number=n) for n, (a, b, kind) in enumerate(spans, start=1)
    ]
    segments = cut(text, marks)
    assert "".join(segment.text for segment in segments) == text
    for mark in marks:
        covered = "".join(segment.text for segment in segments if mark in segment.marks)
        assert covered == text[mark.start : mark.end]
        borders = int(mark.start < mark.end)
        assert sum(mark in segment.opening for segment in segments) == borders
        assert sum(mark in segment.closing for segment in segments) == borders


@given(st.text(st.characters(blacklist_categories=())), st.integers(40, 100), st.integers(0, 10))
def test_lines_keep_the_width_and_every_character_but_blanks(text: str, width: int, hang: int):
    block = Sheet(colour=False, width=width).block(Run(text), indent=5, hang=hang)
    assert all(len(line) <= width for line in block.split("\n"))
    assert re.sub(r"\s", "", block) == re.sub(r"\s", "", legible(text))


@given(st.text(st.characters(blacklist_categories=())))
def test_legible_text_has_the_same_length_and_gives_no_commands(text: str):
    shown = legible(text)
    assert len(shown) == len(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


def test_the_text_shows_the_claim_with_its_reasons(pact):
    shown = extract(pact, "--published", "2019-01-16", "--explain")
    assert "[¹{Russia} will leave the *INF treaty* _next month_, {Foreign Minister Sergei Lavrov} ‹said›.]¹" in (
        " ".join(shown.split())
    )
    assert "[¹] withdrawal, planned · inf · Sergei Lavrov · 2019-02-01..2019-02-28 · confidence 0." in shown
    assert re.search(r"treaties +named: “INF treaty”", shown)
    assert re.search(r"speaker +subject of the verb of speech: “said”", shown)
    assert re.search(r"dates +next month DATE 2019-02 ", shown)
    assert "“next month” is 1 February 2019 to 28 February 2019" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 100


def test_colour_is_for_terminals(pact, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert ESCAPE not in extract(pact, "--explain")
    assert f"{ESCAPE}[1mINF treaty{ESCAPE}[0m" in extract(pact, "--explain", out=Terminal())
    assert ESCAPE not in extract(pact, "--explain", "--no-color", out=Terminal())
    assert ESCAPE in extract(pact, "--explain", "--force-color")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_environment_can_refuse_colour_and_an_option_insist_on_it(pact, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert ESCAPE not in extract(pact, "--explain", out=Terminal())
    assert ESCAPE in extract(pact, "--explain", "--force-color", out=Terminal())


def test_with_colours_it_says_the_same_words_as_without():
    plain, coloured = (
        "\n".join(ExplainedText(Sheet(colour=colour)).lines(explained(NESTED))).split("\n\n", 1)[1]
        for colour in (False, True)
    )
    assert re.sub(r"[\s*_{}‹›]", "", plain) == re.sub(r"[\s‹›]|\x1b\[[\d;]*m", "", coloured)


def test_an_article_gives_no_commands_to_a_terminal():
    shown = "\n".join(ExplainedText(Sheet(colour=False)).lines(explained(HOSTILE)))
    assert "[¹{Ruritania} left" in shown
    assert "␛[2J\ufffd31m\ufffddesrever" in shown
    assert legible(shown) == shown


@pytest.mark.parametrize("options", [["--explain"], ["--explain", "--format", "html"], ["--format", "text"]])
def test_a_file_gives_no_commands_to_a_terminal(tmp_path, options):
    path = tmp_path / "hostile.json"
    title = "\u202etcaP \x9b31m<b>"
    paragraphs = ["Russia left the \u202eINF treaty\x9b2J on Friday <script>."]
    path.write_text(json.dumps({"title": title, "publisher": "\x9b31mPost", "paragraphs": paragraphs}))
    shown = extract(str(path), *options)
    assert "tcaP" in shown
    assert legible(shown) == shown


def test_an_article_cannot_become_a_part_of_the_page():
    hostile = replace(explained(HOSTILE), article=article(HOSTILE, title="<b>Pact</b>"))
    page = render_to_string("explain.html", {"explanations": [hostile]})
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;" in page
    assert "&lt;b&gt;Pact&lt;/b&gt;" in page
    assert not re.search(r"<script|<b>", page)


def test_the_page_stands_alone_and_needs_no_script(pact):
    page = extract(pact, "--explain", "--format", "html", "--published", "2019-01-16")
    assert page.startswith("<!doctype html>")
    assert not re.search(r"<script|<link|\ssrc=|@import|url\(|\son\w+=", page)
    assert "default-src 'none'" in page
    assert re.search(r'<a class="bracket tone-1" href="#a1-c1">\[<sup>1</sup></a>', page)
    assert re.search(r'<article id="a1-c1" class="claim tone-1', page)
    assert re.search(r'<span class="[^"]*\btreaty\b[^"]*" title="[^"]*treaty: inf \(name\)">INF treaty</span>', page)
    assert re.search(r"<dt>modality</dt><dd>[^<]+: <q>will</q></dd>", page)


def test_several_files_make_one_page_with_places_of_their_own(pact):
    page = extract(pact, pact, "--format", "html")
    assert page.count("<html") == 1
    assert len(set(re.findall(r'id="(a\d+-c\d+)"', page))) == page.count('<article id="') > 1


def test_programs_get_the_same_json_as_before_and_no_explanations(pact):
    printed = json.loads(extract(pact, "--format", "json"))
    assert set(printed) == {"article", "claims"}
    assert list(printed["claims"][0]) == [
        "paragraph", "start", "end", "quote", "kind", "treaties", "speaker", "actors", "date", "modality", "confidence",
    ]  # fmt: skip
    with pytest.raises(CommandError, match="--format must be text or html"):
        extract(pact, "--explain", "--format", "json")


def test_an_explanation_names_the_file_that_it_cannot_read(pact, tmp_path):
    with pytest.raises(CommandError, match=r"none\.txt: cannot be read"):
        extract(pact, str(tmp_path / "none.txt"), "--explain")


@pytest.mark.parametrize("form", ["text", "html"])
def test_explaining_needs_no_database_and_writes_nothing(pact, tmp_path, form):
    env = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none", "TREATYKB_VAR": str(tmp_path / "var")}
    run = subprocess.run(
        [sys.executable, "manage.py", "extract", pact, "--explain", "--format", form],
        cwd=PROJECT, env=env, capture_output=True, text=True,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert "withdrawal" in run.stdout
    assert {path.name for path in (tmp_path / "var").iterdir()} <= {"secret_key"}


def test_a_reader_may_stop_before_the_end(pact):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "extract", *[pact] * 200, "--explain"],
        cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None
    assert process.stdout.readline() == "Pact in doubt\n"
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 0
