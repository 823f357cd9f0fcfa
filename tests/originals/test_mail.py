"""E-mails give their own text, with subject, sender and day; attachments are files by themselves."""

from datetime import date
from email.message import EmailMessage

import pytest

from articles.extraction.originals import Unreadable, is_container, members, read_original

NEWS = "It will leave in May and it will not be back by the end of the year."


def mail(text: str = NEWS, html: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.get("sender", "Harbour Daily <desk@example.org>")
    message["To"] = "reader@example.org"
    message["Subject"] = headers.get("subject", "Ruritania to leave the pact")
    message["Date"] = headers.get("date", "Tue, 15 Jan 2019 23:30:00 -0500")
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_subject_sender_and_day_become_title_publisher_and_published_day():
    article = read_original(mail().as_bytes())
    assert (article.title, article.publisher) == ("Ruritania to leave the pact", "Harbour Daily")
    assert article.published == date(2019, 1, 15)
    assert [p.text for p in article.paragraphs] == [NEWS]


def test_encoded_headers_and_bodies_are_decoded():
    article = read_original(mail(f"Élysée: {NEWS}", subject="Élysée denies it").as_bytes())
    assert article.title == "Élysée denies it"
    assert article.paragraphs[0].text == f"Élysée: {NEWS}"


def test_the_plain_text_is_preferred_and_the_html_stands_in_for_an_empty_one():
    html = f"<html><body><h1>Exit</h1><p>{NEWS}</p><script>alert(1)</script></body></html>"
    assert [p.text for p in read_original(mail(html=html).as_bytes()).paragraphs] == [NEWS]
    only = read_original(mail("Your program shows no HTML.", html).as_bytes())
    assert [p.text for p in only.paragraphs] == ["Exit", NEWS]


def test_flowed_lines_are_joined():
    raw = mail().as_bytes().replace(b'charset="utf-8"', b'charset="utf-8"; format=flowed')
    raw = raw.replace(NEWS.encode(), NEWS.replace("it will", "it \nwill").encode())
    assert [p.text for p in read_original(raw).paragraphs] == [NEWS]


def test_attachments_are_members_and_the_body_is_an_article_besides():
    message = mail()
    message.add_attachment(b"Another article.", maintype="text", subtype="plain", filename="../\u202eother.txt")
    message.add_attachment(mail("Forwarded news of the day.", subject="Fwd"))
    data = message.as_bytes()
    assert is_container(data)
    found = list(members(data, name="a.eml"))
    assert [member.name for member in found] == ["a.eml/other.txt", "a.eml/message.eml"]
    assert found[0].data == b"Another article."
    assert read_original(found[1].data).title == "Fwd"
    assert [p.text for p in read_original(data).paragraphs] == [NEWS]


def test_a_mail_without_attachments_is_no_container():
    assert not is_container(mail().as_bytes())


def test_a_text_with_lines_like_headers_is_no_mail():
    article = read_original(b"Title: Exit looms\nDate: 16 January 2019\nFrom: our desk\n\n" + NEWS.encode())
    assert article.title == "Exit looms"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (mail("").as_bytes(), "no text of its own"),
        (mail().as_bytes().replace(b"text/plain", b"application/pkcs7-mime"), "encrypted. Save it decrypted"),
        (
            mail().as_bytes().replace(NEWS.encode(), "Élysée".encode("cp1252")).replace(b"7bit", b"8bit"),
            "not UTF-8 text",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, reason):
    with pytest.raises(Unreadable, match=reason):
        read_original(data)


def test_parts_in_parts_without_end_are_read_or_refused():
    opening = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3_000))
    data = f"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n{opening}\n{NEWS}".encode()
    with pytest.raises(Unreadable):
        read_original(data)


def test_a_mail_of_countless_parts_is_refused_before_it_is_taken_apart():
    head = b'From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="q"\n\n'
    data = head + b"--q\n\nx\n" * 100_000
    assert not is_container(data)
    with pytest.raises(Unreadable, match="more than 1,000 parts"):
        read_original(data)
