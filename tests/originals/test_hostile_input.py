"""A corpus of hostile files, made here: each is refused with its reason and a remedy, or read without harm."""

import re
import resource
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction.originals import Unreadable, is_container, limits, members, read_original
from articles.extraction.originals.formats import Format, format_of
from tests.originals.packing import paragraph, said_to_be_encrypted, word, zipped
from tests.originals.pdfs import column, encrypted, pdf, with_a_million_pages

NEWS = "Ruritania will leave the pact in May, its foreign minister said on Tuesday."
LAUGHS = "<!DOCTYPE lolz [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
MEGABYTE = limits.MEGABYTE

# What the file is, and what the message names: the fault first, then what to do.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "empty"),
    "a line of 100 MB": (lambda: b"x" * (100 * MEGABYTE), "has 100 MB; 8 MB of text are read.*Split it"),
    "a PDF under a password": (encrypted, "encrypted.*Save it without a password"),
    "a PDF with a million pages": (with_a_million_pages, "1,000,000 pages; 2,000 are read.*Split it"),
    "a PDF cut in the middle": (lambda: pdf([column([NEWS])])[:400], "damaged.*Download it again"),
    "a scanned PDF": (lambda: pdf([[], []]), "2 pages without text.*needs OCR.*OCRmyPDF"),
    "a PDF on an endless sheet": (lambda: pdf([column([NEWS])], size=(595, 99_999)), "cm long"),
    "laughs in a document": (lambda: word(paragraph("&a9;"), prologue=f"{LAUGHS}]>"), "XML entities|damaged.*again"),
    "a bomb for a document": (lambda: word("<w:p/>" * 12_000_000), "zip bombs|larger than 64 MB"),
    "a binary": (lambda: b"\x7fELF" + bytes(1000), "a program.*Hand in"),
    "bytes without meaning": (lambda: b"abc\x00\xff\xfe" * 100, "NUL byte.*Hand in"),
    "the wrong charset": (lambda: "Élysée dénie.".encode("cp1252"), "not UTF-8 text.*say at upload"),
    "UTF-16 without its mark": (lambda: NEWS.encode("utf-16-le"), "UTF-16-LE text without its byte order mark"),
    "half of a UTF-16 pair": (lambda: b"\xff\xfe\x00\xd8a\x00", "not UTF-16 text"),
    "half of a pair in JSON": (lambda: b'{"paragraphs": ["a \\ud800"]}', "half of a surrogate pair"),
    "JSON nested without end": (lambda: b'{"a":' * 200_000, "not valid JSON"),
    "a page of scripts": (lambda: b"<!doctype html><script>while(1);</script>", "no text|words.*paste the text"),
    "an archive where an article should be": (lambda: zipped({"a.txt": NEWS}), "zip archive.*Upload it, or unpack it"),
    "entities in XML": (lambda: f"<?xml version='1.0'?>{LAUGHS}]><lolz>&a9;</lolz>".encode(), "XML of a kind"),
    "a million empty paragraphs": (lambda: b"a\n\n" * 1_000_000, "1,000,000 paragraphs; 50,000 are read"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_time_with_its_fault_and_a_remedy(what):
    make, reason = REFUSED[what]
    data = make()
    begun = time.perf_counter()
    with pytest.raises(Unreadable) as refusal:
        read_original(data, name="upload")
    assert time.perf_counter() - begun < 10
    assert re.search(reason, str(refusal.value)), str(refusal.value)
    assert len(str(refusal.value)) < 500


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><html><body>" + b"<div><b>" * 60_000 + NEWS.encode() * 3,
        b"<!doctype html><html><body>" + b"<p>" + b"a " * 2_000_000,
        b"<!doctype html>" + b"<" * 500_000,
        b"<!doctype html><html><body>" + b"&" * 500_000,
        b"<!doctype html><table>" + b"<tr><td>" * 20_000,
        b"<!--" * 100_000,
        (NEWS + "\n" * 100_000 + " " * 1_000_000 + NEWS).encode(),
        ("Title: " * 200_000).encode(),
        (NEWS[:-1] + " and" * 1_000_000).encode(),
        ("“" * 200_000).encode(),
        b"From: a@example.org\nSubject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\n" + NEWS.encode(),
        pdf([column([word * 20 for word in ("a-", "(", "1 ", "•")] * 10)]),
    ],
    ids=lambda data: repr(data[:40]),
)
def test_long_and_crooked_input_ends_in_bounded_time_and_memory(data):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.perf_counter()
    try:
        read_original(data)
    except Unreadable as error:
        assert len(str(error)) < 500
    assert time.perf_counter() - begun < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 512 * 1024


def test_marks_that_turn_the_order_of_letters_stay_in_the_text_and_leave_names():
    (member,) = members(zipped({"\u202egnp.exe": f"\u202e{NEWS}\u2066"}))
    assert member.name == "gnp.exe"
    article = read_original(f"Title: \u202eExit\n\n\u202e{NEWS}".encode())
    assert article.title == "Exit"
    assert article.paragraphs[-1].text == f"\u202e{NEWS}"


def test_a_locked_member_does_not_keep_the_others_out():
    locked = said_to_be_encrypted(zipped({"locked.txt": NEWS}))
    found = {member.name: member.reason for member in members(zipped({"inner.zip": locked, "a.txt": NEWS}))}
    assert found == {"inner.zip/locked.txt": "It is encrypted. Pack it again without a password.", "a.txt": ""}


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        (NEWS.encode(), "a.pdf", Format.TEXT),
        (b"\n%PDF-1.4", "a.txt", Format.PDF),
        (b"<!DOCTYPE HTML><p>", "a.txt", Format.WEB_PAGE),
        (b"<!-- saved -->\n<html>", "a.json.txt", Format.WEB_PAGE),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html><html>', "", Format.WEB_PAGE),
        (b"Received: by a\nFrom: b\n\nText", "a.txt", Format.EMAIL),
        (b"<p>A piece of a page.</p>", "a.html", Format.WEB_PAGE),
        (b"A < B is all it says.", "a.txt", Format.TEXT),
        (b"{}", "a.txt", Format.JSON),
        (b' {\n "a": 1}', "a.txt", Format.JSON),
        (b"{{quote}} is how it begins.", "a.txt", Format.TEXT),
    ],
)
def test_the_content_tells_the_format_whatever_the_name_says(data, name, format):
    assert format_of(data, name) is format


OPENINGS = (
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<!doctype html>",
    b"<rss><",
    b"From: a\nSubject: b\n\n",
    b"{",
    b"---\n# ",
    b"\xff\xfe",
)


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(OPENINGS),
    st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore")),
)
def test_any_bytes_behind_any_opening_are_read_or_refused_twice_alike(opening, rest):
    answers = []
    for _ in range(2):
        try:
            answers.append(read_original(opening + rest))
        except Unreadable as error:
            answers.append(str(error))
    assert answers[0] == answers[1]


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_damage_anywhere_in_a_file_is_read_or_refused(data):
    whole = data.draw(st.sampled_from(WHOLE))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + data.draw(st.integers(0, 8)) :]
    try:
        if is_container(damaged):
            list(members(damaged))
        read_original(damaged)
    except Unreadable as error:
        assert str(error)


WHOLE = (
    pdf([column([NEWS, "More of it."])]),
    word(paragraph(NEWS)),
    zipped({"a.txt": NEWS, "b/c.html": f"<html><p>{NEWS}</p>"}),
    f"<!doctype html><html><head><title>Exit</title></head><body><p>{NEWS}</p><p>{NEWS}</p></body></html>".encode(),
    f"From: a@example.org\nSubject: Exit\nMIME-Version: 1.0\nContent-Type: text/plain\n\n{NEWS}".encode(),
    b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>Exit</title></item></channel></rss>',
)
