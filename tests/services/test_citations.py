"""Citations of a claim in the forms that papers and reference managers want."""

from dataclasses import replace
from datetime import date

import pytest

from articles.services.exports import apa, bibtex, chicago, csl, ris
from articles.services.exports.cited import Cited

HERE = "https://treaties.example/claims/c1/"
THERE = "https://harbour.example/talks"
CLAIM = Cited(
    id="c1",
    page=HERE,
    quote="Ruritania will leave",
    prefix="",
    suffix="",
    start=0,
    end=20,
    paragraph=2,
    paragraph_page="https://treaties.example/articles/a1/#p2",
    kind="withdrawal",
    modality="planned",
    confidence=0.9,
    treaties=("INF Treaty",),
    speakers=(),
    actors=(),
    first_day=date(2019, 2, 2),
    last_day=date(2019, 2, 2),
    precision="day",
    basis="relative",
    date_text="Saturday",
    date_reason="",
    article="a1",
    title="Talks on missiles resume",
    publisher="Harbour Daily",
    published=date(2019, 1, 16),
    url=THERE,
    byline="By Ada Quill and Ben Rook",
    language="en",
    text_sha256="0" * 64,
)
BARE = replace(CLAIM, byline="", publisher="", published=None, url="", title="")


def test_chicago():
    assert chicago.citation(CLAIM) == (
        "Quill, Ada, and Ben Rook. “Talks on missiles resume.” Harbour Daily, January 16, 2019, para. 2. "
        f"{THERE}. TreatyKB, {HERE}."
    )


def test_apa():
    assert apa.citation(CLAIM) == (
        "Quill, A., & Rook, B. (2019, January 16). Talks on missiles resume (para. 2). Harbour Daily. "
        f"{THERE} Retrieved from TreatyKB, {HERE}"
    )


def test_an_article_of_which_little_is_known_is_cited_by_its_place_here():
    place = BARE.paragraph_page
    assert chicago.citation(BARE) == f"“Untitled article.” n.d., para. 2. {place}."
    assert apa.citation(BARE) == f"Untitled article (para. 2). (n.d.). {place}"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("", ()),
        ("By Ada Quill", ("Ada Quill",)),
        ("Ada Quill, Ben Rook, and Cy Marsh", ("Ada Quill", "Ben Rook", "Cy Marsh")),
        ("by  Harbour   Staff", ("Harbour Staff",)),
        ("By ", ()),
    ],
)
def test_bylines_become_names(byline, names):
    assert replace(CLAIM, byline=byline).authors == names


def test_bibtex():
    assert bibtex.entry(CLAIM) == (
        "@misc{treatykb-c1,\n"
        "  author = {{Ada Quill} and {Ben Rook}},\n"
        "  title = {{Talks on missiles resume}},\n"
        "  howpublished = {Harbour Daily},\n"
        "  year = {2019},\n"
        "  month = {1},\n"
        "  date = {2019-01-16},\n"
        f"  url = {{{THERE}}},\n"
        f"  note = {{Paragraph 2: ``Ruritania will leave''. TreatyKB, \\url{{{HERE}}}}},\n"
        "  langid = {english},\n"
        "}"
    )


def test_bibtex_lets_no_text_out_of_its_braces():
    wild = replace(CLAIM, title="100% of {missiles} & \\input{x} cost $5_000 #1", url="https://x.example/}{")
    entry = bibtex.entry(wild)
    assert r"title = {{100\% of \{missiles\} \& \textbackslash{}input\{x\} cost \$5\_000 \#1}}" in entry
    assert "url = {https://x.example/%7D%7B}" in entry


def test_ris():
    assert ris.record(CLAIM).split("\r\n") == [
        "TY  - NEWS",
        "ID  - c1",
        "AU  - Ada Quill",
        "AU  - Ben Rook",
        "TI  - Talks on missiles resume",
        "T2  - Harbour Daily",
        "PY  - 2019",
        "DA  - 2019/01/16",
        "SP  - para. 2",
        f"UR  - {THERE}",
        "LA  - en",
        "N1  - “Ruritania will leave”",
        "KW  - INF Treaty",
        "DP  - TreatyKB",
        f"L2  - {HERE}",
        "ER  - ",
        "",
        "",
    ]


def test_a_quote_of_several_lines_stays_one_line_of_ris():
    assert "N1  - “a ER - b”\r\n" in ris.record(replace(CLAIM, quote="a\r\nER  - b"))


def test_csl():
    assert csl.item(CLAIM) == {
        "id": "c1",
        "type": "article-newspaper",
        "title": "Talks on missiles resume",
        "author": [{"literal": "Ada Quill"}, {"literal": "Ben Rook"}],
        "container-title": "Harbour Daily",
        "issued": {"date-parts": [[2019, 1, 16]]},
        "URL": THERE,
        "language": "en",
        "section": "para. 2",
        "note": "“Ruritania will leave”",
        "archive": "TreatyKB",
        "archive_location": HERE,
    }
    assert {"author", "issued", "container-title"}.isdisjoint(csl.item(BARE))
