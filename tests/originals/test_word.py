"""Word documents give their text; macros, links and tracked deletions stay out."""

import pytest

from articles.extraction.originals import Unreadable, read_original
from articles.extraction.vocabulary import ParagraphKind
from tests.originals.packing import paragraph, word, zipped

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."


def texts(data: bytes) -> list[str]:
    return [p.text for p in read_original(data).paragraphs]


def test_paragraphs_headings_and_rows_of_tables_are_read_in_their_order():
    table = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Missiles</w:t></w:r></w:p>"
    )
    table += "</w:tc></w:tr></w:tbl>"
    article = read_original(word(paragraph("The way out", "Heading1") + paragraph(NEWS) + table))
    assert [(p.index, p.text) for p in article.paragraphs] == [(0, "The way out"), (1, NEWS), (2, "Year | Missiles")]
    assert article.paragraphs[0].kind is ParagraphKind.HEADING
    assert article.title == "The way out"


def test_the_properties_give_title_author_and_language_but_no_published_day():
    core = "<dc:title>Exit from the pact</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en-GB</dc:language>"
    article = read_original(word(paragraph(NEWS), core=core))
    assert (article.title, article.byline, article.language) == ("Exit from the pact", "Jane Doe", "en")
    assert article.published is None


def test_runs_tabs_and_line_breaks_are_joined_as_they_are_seen():
    run = "<w:r><w:t>First</w:t><w:tab/><w:t>line.</w:t><w:br/></w:r>"
    assert texts(word(paragraph(NEWS, run=run))) == ["First line.", NEWS]


def test_what_was_deleted_under_track_changes_is_left_out_and_what_was_inserted_stays():
    run = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>Soon </w:t></w:r></w:ins>"
    assert texts(word(paragraph(NEWS, run=run))) == [f"Soon {NEWS}"]


def test_a_table_in_a_cell_is_read_once():
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('inner cell')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('outer cell')}{inner}</w:tc></w:tr></w:tbl>"
    assert texts(word(paragraph(NEWS) + outer)) == [NEWS, "outer cell inner cell"]


def test_a_document_with_macros_is_read_as_text_and_its_macros_are_not_opened():
    parts = {
        "word/vbaProject.bin": b'\xd0\xcf\x11\xe0 Sub AutoOpen() : Shell "calc"',
        "word/_rels/document.xml.rels": '<Relationships><Relationship TargetMode="External" Target="http://127.0.0.1:9/x"/>'
        "</Relationships>",
    }
    assert texts(word(paragraph(NEWS), parts=parts)) == [NEWS]


XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = "<!DOCTYPE d [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word(paragraph("&x;"), prologue=XXE), "declares XML entities"),
        (word(paragraph("&a9;"), prologue=LAUGHS), "declares XML entities|damaged"),
        (word("<w:p>"), "damaged"),
        (word("<w:p/>"), "no text"),
        (zipped({"word/document.xml": "<w:x xmlns:w='u'/>"}), "has no body"),
        (zipped({"xl/workbook.xml": "<x/>"}), "Excel workbook. Save its text as .docx or PDF"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "PowerPoint"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "OpenDocument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old office document, not text. Save it as .docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "under a password. Save it without one",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data, name="a.docx")
