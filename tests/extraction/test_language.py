"""Verb forms, and words told apart by their neighbours."""

import pytest

from articles.extraction.language import Tag, tag_words
from articles.extraction.language.verbs import Form, base_of, forms_of


@pytest.mark.parametrize(
    ("spelling", "base", "form"),
    [
        ("denies", "deny", Form.THIRD),
        ("denied", "deny", Form.PAST),
        ("withdrew", "withdraw", Form.PAST),
        ("withdrawn", "withdraw", Form.PARTICIPLE),
        ("banning", "ban", Form.ING),
        ("committed", "commit", Form.PARTICIPLE),
        ("ratifying", "ratify", Form.ING),
        ("put", "put", Form.BASE | Form.PAST | Form.PARTICIPLE),
    ],
)
def test_forms_lead_to_their_verb(spelling: str, base: str, form: int) -> None:
    assert base_of(spelling) == base
    assert forms_of(spelling) & form == form


@pytest.mark.parametrize("spelling", ["sacred", "hundred", "evening", "treaty", "kindred"])
def test_words_that_only_look_like_verb_forms_are_none(spelling: str) -> None:
    assert not forms_of(spelling)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The minister plans to visit Oslo.", "plans", Tag.FINITE),
        ("The plans were made in Oslo.", "plans", Tag.NOUN),
        ("The talks ended in Oslo.", "ended", Tag.FINITE),
        ("The pact bans missiles.", "bans", Tag.FINITE),
        ("The pact, signed by Roe, expired on Friday.", "signed", Tag.PARTICIPLE),
        ("The pact, signed by Roe, expired on Friday.", "expired", Tag.FINITE),
        ("The revised text was lost.", "revised", Tag.ADJECTIVE),
        ("He has repeatedly denied it.", "denied", Tag.PARTICIPLE),
        ("Oslo refused to sign and ratify it.", "ratify", Tag.BASE),
        ("They will leave in May.", "May", Tag.NAME),
        ("They may leave.", "may", Tag.FINITE),
        ("The will of the people counts.", "will", Tag.NOUN),
        ("The allies' plan failed.", "'", Tag.POSSESSIVE),
        ("Talks failed.", "Talks", Tag.NAME),
    ],
)
def test_a_word_is_tagged_by_its_neighbours(text: str, word: str, tag: Tag) -> None:
    assert [each.tag for each in tag_words(text) if text[each.start : each.end] == word] == [tag]


def test_titles_initials_and_abbreviations_are_one_word_with_their_stop() -> None:
    text = "Sen. J. Roe met U.S. officials on Nov. 5."
    assert [text[each.start : each.end] for each in tag_words(text)] == [
        *("Sen.", "J.", "Roe", "met", "U.S.", "officials", "on", "Nov.", "5", "."),
    ]


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "It rained. Oslo left."
    assert [text[each.start : each.end] for each in tag_words(text, 11)] == ["Oslo", "left", "."]
