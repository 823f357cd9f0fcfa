"""What is page furniture, and what only looks like it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.furniture import classify
from articles.extraction.vocabulary import ParagraphKind

BODY = "The ministers of both countries met in Oslo on Friday to discuss the treaty and its future."
FURNITURE = (
    "By Jane Roe and John Doe",
    "By Jane Roe, Fjord Press",
    "Jane Roe in Geneva",
    "Follow us on Twitter",
    "Listen to this article",
    "(Reporting by Jane Roe; Editing by John Doe)",
    "Reporting by Jane Roe in Oslo; editing by John Doe",
    "The Fjord Press contributed to this report.",
    "We use cookies to improve your experience. By continuing you agree to our policy.",
    "Sign up for our newsletter to get the day's top stories in your inbox.",
    "Facebook Twitter WhatsApp LinkedIn Email",
    "Share Tweet Email",
    "23 Comments",
    "Comments (4)",
    "Tags: INF treaty, Russia, arms control",
    "Jan. 16, 2019 at 2:12 p.m. EST",
    "16 January 2019",
    "Wed 16 Jan 2019 18.40 GMT",
    "5 min read",
    "Ministers meet in Oslo. REUTERS/Jane Roe",
    "US President Jane Roe and John Doe shake hands in Geneva on Friday (AFP via Getty Images)",
    "File photo: a cruise missile is shown in Moscow.",
    "Oslo talks collapse over missile inspections",
    "Newsroom, Harbour Street 5, Oslo, news@example.org",
    "Sponsored by Fjord Bank",
    "Get the Morning Brief",
    "Download our app",
    "More from World",
    "More on this story",
    "Related Topics: Arms Control | Russia",
    "READ MORE: What is the INF?",
    "ALSO READ | What next",
    "Don't miss a story",
    "Copyright © 2019 Fjord Press. All rights reserved.",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "Our Standards: the trust principles.",
    "Jane Roe is a reporter at Fjord Press. Follow her on Twitter @roe.",
    "Skip to main content",
    "Accept all cookies",
    "Already a subscriber? Log in",
    "Support our journalism",
    "Recommended",
    "Menu",
    "World",
    "Your email address will not be published. Required fields are marked *",
    "0 Shares",
    "Last updated on January 17, 2019",
    "Published 3 hours ago",
    "Click here to read the full text.",
    "Image source, Getty Images",
    "Image caption, The missile was shown in Moscow",
    "Listen • 3:45",
    "A missile on parade in Moscow. Photograph: Jane Roe/AP",
    "Advertisement",
    "Trending Now",
    "You may also like",
    "We've recently sent you an authentication link. Please, check your inbox!",
    "This article is more than 5 years old",
    "Most viewed",
    "Do Not Sell My Personal Information",
    "First published on Wed 16 Jan 2019 18.40 GMT",
    "What to know",
    "NEWSLETTER",
    "FILE - Jane Roe speaks in Geneva, Jan. 16, 2019. (AP Photo/John Doe, File)",
    "The opinions expressed here are the author's own.",
    "Editor's note: This story was updated to correct a date.",
    "Contact the author at roe@example.org.",
    "Write to Jane Roe at jane@example.org",
    "Text by Jane Roe, AFP",
    "Issued on: 16/01/2019 - 18:40",
    "Modified: 17/01/2019",
    "Agencies",
    "Staff Writer",
    "© AFP",
    "Republish this article",
    "Like this article? Share it.",
    "MOSCOW",
    "TASS, January 16",
    "Source: Fjord Press",
    "Source: TASS",
)
ARTICLE_TEXT = (
    "Terms of the treaty were never published.",
    "Published on Tuesday, the report says missiles were tested.",
    "Issued on Friday, the statement named no country.",
    "Loading missiles onto trucks, the army left.",
    "Advertising for the deal has begun.",
    "Enable the inspectors to work, he said.",
    "Updated missiles were shown.",
    "He declined.",
    "Why not?",
    "They left.",
    "Moscow refused.",
    "The talks failed.",
    '"We will leave."',
    '"No," he said.',
    "“Never again”",
    "HOST: Why?",
    "HOST: And then",
    "Share prices fell in Moscow after the talks.",
    "Print the treaty and burn it, he told the rally.",
    "The copyright treaty was signed in 1996.",
    "Most read the speech as a threat.",
    "Read the treaty, he said, and you will see.",
    "Published in 1987, the text bans missiles.",
    "Follow the money, she said.",
    "Subscribers to the doctrine are few.",
    "Updated missiles were shown in Moscow.",
    "Reporting by inspectors showed that no missiles were left.",
    "Related talks on strategic arms continue in Geneva.",
    "By Friday the two sides had agreed.",
    "By Tuesday, Russia had left the treaty.",
    "More on the treaty will be known on Friday, he said.",
    "Putin said:",
    "It bans:",
    "MOSCOW, January 16. /NTB/. Russia denied it.",
    "Ministers signed a new protocol on Tuesday after",
    "Comments by the minister angered Moscow.",
    "Sign the treaty or face sanctions, Washington said.",
    "The U.S. said no.",
    "Contact between the two sides was broken off on Friday.",
    "Watch what they do, she said.",
    'He called the report "nonsense".',
    "Pictures of the missile were published by the ministry.",
    "Photographs taken by satellite showed the launchers.",
    "The ministry published photographs of the missile, Reuters reported.",
    "The minister did not say when talks would resume, according to AFP.",
    "Page 3 of the protocol bans such tests.",
    "Comment was not available at once.",
    "Top officials met on Friday.",
    "Trending downwards, stockpiles fell to 6,000 warheads.",
    "Save for France, all have signed.",
    "Email traffic between the two capitals was hacked.",
    "• The treaty bans all land-based missiles of medium range",
    "- Both sides would destroy their launchers within three years;",
)


def kind_between_paragraphs(line: str) -> ParagraphKind:
    return classify([BODY, BODY, line, BODY, BODY], "Ministers meet over a treaty")[2]


@pytest.mark.parametrize("line", FURNITURE)
def test_lines_of_the_page_are_no_body(line: str) -> None:
    assert kind_between_paragraphs(line) is not ParagraphKind.BODY


@pytest.mark.parametrize("line", ARTICLE_TEXT)
def test_short_and_odd_sentences_of_the_article_stay_body(line: str) -> None:
    assert kind_between_paragraphs(line) is ParagraphKind.BODY


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What does it ban?", ParagraphKind.HEADING),
        ("Oslo refuses inspections", ParagraphKind.HEADING),
        ("2. What went wrong", ParagraphKind.HEADING),
        ("PHOTO: The minister leaves the hall. (Fjord Press)", ParagraphKind.CAPTION),
        ("The minister leaves the hall in Oslo on Friday. REUTERS/Jane Roe", ParagraphKind.CAPTION),
        ("Home > World > Europe", ParagraphKind.BOILERPLATE),
        ("Copyright 2019 Fjord Press", ParagraphKind.BOILERPLATE),
        ("Page 2 of 3", ParagraphKind.BOILERPLATE),
    ],
)
def test_headings_captions_and_boilerplate_are_told_apart(line: str, kind: ParagraphKind) -> None:
    assert kind_between_paragraphs(line) is kind


def test_the_repeated_title_is_a_heading() -> None:
    texts = ["Ministers meet over a treaty, sources say.", BODY]
    assert classify(texts, "Ministers meet over a treaty, sources say")[0] is ParagraphKind.HEADING


def test_a_sentence_like_the_title_but_longer_stays_body() -> None:
    texts = ["Ministers meet over a treaty in Oslo on Friday, two diplomats with knowledge of the plan said."]
    assert classify(texts, "Ministers meet over a treaty") == [ParagraphKind.BODY]


def test_a_long_last_line_that_was_cut_off_stays_body() -> None:
    texts = [BODY, "The delegation from the north had asked for a vote before the end of the"]
    assert classify(texts)[1] is ParagraphKind.BODY


def test_questions_of_an_interview_are_headings() -> None:
    texts = ["Why did you leave?", "I was tired.", "What comes next?", "We rest.", "Who follows you?", "I do not know."]
    assert classify(texts) == [ParagraphKind.HEADING, ParagraphKind.BODY] * 3


@pytest.mark.parametrize(
    "around",
    [
        [BODY, "What went wrong?", "The answer lies in a clause that neither side cared to read before it met."],
        [BODY, "What went wrong?", "It depends on whom you ask in the capitals, and on the day on which you ask them."],
        [BODY, "What went wrong?", "Little, officials say."],
        ["Was it the clock?", "What went wrong?", BODY],
        [BODY, "What went wrong?"],
    ],
)
def test_a_question_that_running_text_asks_once_stays_body(around: list[str]) -> None:
    assert classify(around)[1] is ParagraphKind.BODY


def test_a_question_among_other_headings_is_one_of_them() -> None:
    texts = [BODY, "Talks on the brink", BODY, "What went wrong?", "It depends on whom you ask in the capitals."]
    assert classify(texts)[3] is ParagraphKind.HEADING


def test_hostile_texts_are_classified_in_linear_time() -> None:
    unit = "share on (photo by By Jane - > | / Copyright 1 . ? \u201c A B C Follow us sign up in "
    lines = ["@" * 90, "A " * 300, "By " + "a " * 290, "(c) " * 150, unit * 7, "REUTERS/" * 70, "May 1 " * 99]

    def seconds(size: int) -> float:
        texts = [line for _ in range(size // sum(map(len, lines))) for line in lines]
        texts.append(unit * (size // len(unit)))
        begun = time.process_time()
        classify(texts, unit)
        return time.process_time() - begun

    # Twice the text, at most thrice the time: the best of three runs, so that other work on the machine is left out.
    half, whole = (min(seconds(size) for _ in range(3)) for size in (500_000, 1_000_000))
    assert whole < 3 * half


def test_a_paragraph_of_marks_alone_is_boilerplate() -> None:
    assert classify(["* * *", ""]) == [ParagraphKind.BOILERPLATE, ParagraphKind.BOILERPLATE]


@given(st.lists(st.text(max_size=80), max_size=12), st.text(max_size=60))
def test_every_paragraph_gets_one_kind(texts: list[str], title: str) -> None:
    assert len(classify(texts, title)) == len(texts)
