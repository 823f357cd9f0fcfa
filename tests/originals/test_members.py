"""Archives give their members under safe names; bombs, tricks and locks are named and do no harm."""

import struct
from pathlib import Path

import pytest

from articles.extraction.originals import Member, Unreadable, is_container, limits, members, read_original
from tests.originals.packing import paragraph, said_to_be_encrypted, word, zipped

NEWS = b"Ruritania will leave the pact in May, its foreign minister said on Tuesday."
MEGABYTE = limits.MEGABYTE


def reasons(data: bytes) -> dict[str, str]:
    return {member.name: member.reason for member in members(data, name="in.zip")}


def test_files_in_folders_are_given_with_the_way_to_them():
    data = zipped({"june/a.txt": NEWS, "june/": b"", "b.txt": b"More."})
    assert is_container(data)
    assert list(members(data, name="in.zip")) == [Member("in.zip/june/a.txt", NEWS), Member("in.zip/b.txt", b"More.")]


def test_what_systems_leave_behind_is_passed_over():
    assert reasons(zipped({"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "a.txt": NEWS, "Thumbs.db": b"x"})) == {
        "in.zip/a.txt": ""
    }


def test_an_archive_in_an_archive_is_opened_and_one_deeper_is_not():
    third = zipped({"c.txt": NEWS})
    second = zipped({"third.zip": third, "b.txt": NEWS})
    assert reasons(zipped({"second.zip": second})) == {
        "in.zip/second.zip/third.zip": "It is packed 3 deep; 2 are opened. Unpack it.",
        "in.zip/second.zip/b.txt": "",
    }


def test_a_word_document_is_an_article_and_no_container():
    document = word(paragraph(NEWS.decode()))
    assert not is_container(document)
    (member,) = members(zipped({"a.docx": document}))
    assert read_original(member.data).paragraphs[0].text == NEWS.decode()


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\boot.ini", "C:\\boot.ini", "a/../../b"])
def test_names_that_lead_out_of_the_archive_are_refused_and_harmless(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (refused, other) = members(zipped({name: NEWS, "a.txt": NEWS}))
    assert "leads out of the archive" in refused.reason and refused.data == b""
    assert ".." not in refused.name and not refused.name.startswith("/")
    assert other == Member("a.txt", NEWS)
    assert list(Path(tmp_path).iterdir()) == []


def test_names_lose_the_marks_that_disguise_them_and_keep_their_letters():
    (member,) = members(zipped({"Zürich \u202etxt.exe\u202c\x1b.txt": NEWS}))
    assert member.name == "Zürich txt.exe .txt"


def test_a_name_in_unmarked_utf_8_is_read_as_it_was_meant():
    data = zipped({"Zuerich.txt": NEWS}).replace(b"Zuerich", "Zürich".encode())
    assert [member.name for member in members(data)] == ["Zürich.txt"]


def test_encrypted_members_are_named_with_their_reason():
    assert reasons(said_to_be_encrypted(zipped({"a.txt": NEWS}))) == {
        "in.zip/a.txt": "It is encrypted. Pack it again without a password."
    }


def test_a_bomb_is_named_and_the_others_are_read():
    found = reasons(zipped({"bomb.txt": b"0" * (70 * MEGABYTE), "a.txt": NEWS}))
    assert "200 times its packed size" in found["in.zip/bomb.txt"] and found["in.zip/a.txt"] == ""


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_unpacks():
    data = zipped({"a.txt": b"0" * (30 * MEGABYTE)})
    lie = data.replace(struct.pack("<I", 30 * MEGABYTE), struct.pack("<I", 1000))
    (member,) = members(lie)
    assert member.reason and not member.data


def test_a_bomb_in_layers_is_stopped_by_its_total(monkeypatch):
    monkeypatch.setattr(limits, "UNPACKED_BYTES", 10 * MEGABYTE)
    layer = zipped({f"{n}.bin": bytes(range(256)) * 4096 for n in range(4)})
    with pytest.raises(Unreadable, match="unpacks to more than 10 MB"):
        list(members(zipped({f"{n}.zip": layer for n in range(4)})))


def test_an_archive_with_too_many_members_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MEMBERS", 50)
    with pytest.raises(Unreadable, match="more than 50 members"):
        list(members(zipped({f"{n}.txt": NEWS for n in range(51)})))
    inner = zipped({f"{n}.txt": NEWS for n in range(30)})
    with pytest.raises(Unreadable, match="more than 50 files"):
        list(members(zipped({"a.zip": inner, "b.zip": inner})))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04rest", "damaged"),
        (zipped({"a.txt": NEWS})[:-30], "damaged"),
        (b"%PDF-1.7", "holds no other files"),
        (NEWS, "holds no other files"),
    ],
)
def test_what_is_no_archive_is_refused(data, reason):
    with pytest.raises(Unreadable, match=reason):
        list(members(data))


def test_a_damaged_member_is_named_and_the_others_are_read():
    data = zipped({"a.txt": NEWS * 9, "b.txt": NEWS})
    at = data.find(b"a.txt") + 10
    found = reasons(data[:at] + b"\xff\xff\xff" + data[at + 3 :])
    assert "damaged" in found["in.zip/a.txt"] and found["in.zip/b.txt"] == ""


def test_an_archive_is_no_article():
    with pytest.raises(Unreadable, match="zip archive; the articles in it are read one by one"):
        read_original(zipped({"a.txt": NEWS}))
