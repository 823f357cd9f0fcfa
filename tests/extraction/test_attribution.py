"""Who said what: each rule with a hit, and what must not be taken for a report."""

import pytest

from articles.extraction.attribution import Attribution, find_attributions

Told = tuple[list[str], list[str], list[str]]


def told(text: str, one: Attribution) -> Told:
    """Source, cue and content of an attribution as words."""
    return (
        [text[start:end] for start, end in one.source],
        [text[start:end] for start, end in one.cue],
        [text[start:end] for start, end in one.content],
    )


def only(text: str) -> Attribution:
    found = [one for one in find_attributions(text) if not one.nested]
    assert len(found) == 1, found
    return found[0]


DIRECT: list[tuple[str, list[str], str, list[str]]] = [
    ("“We will stay,” Roe said.", ["Roe"], "said", ["“We will stay,”"]),
    ('"We will stay," said Jane Roe, the minister.', ["Jane Roe"], "said", ['"We will stay,"']),
    ("Roe said: “We will stay. Others may go.”", ["Roe"], "said", ["“We will stay. Others may go.”"]),
    ("“We will stay,” Roe said. “Others may go.”", ["Roe"], "said", ["“We will stay,”", "“Others may go.”"]),
    ("“If they go,” she said, “we will stay.”", ["she"], "said", ["“If they go,”", "“we will stay.”"]),
    ("“Why now?” Roe asked.", ["Roe"], "asked", ["“Why now?”"]),
    ("“Peace now!” the crowd thundered.", ["the crowd"], "thundered", ["“Peace now!”"]),
    ("Roe told reporters, “We will stay.”", ["Roe"], "told", ["“We will stay.”"]),
    ("“We will stay.” Roe said. ", ["Roe"], "said", ["“We will stay.”"]),
    ("‘We will stay,’ Roe said.", ["Roe"], "said", ["‘We will stay,’"]),
    ("''We will stay,'' Mr. Roe said.", ["Mr. Roe"], "said", ["''We will stay,''"]),
    ("“We could not [leave the pact],” he said.", ["he"], "said", ["“We could not [leave the pact],”"]),
    ("“We will stay,“ Roe said.", ["Roe"], "said", ["“We will stay,“"]),
    ("”We will stay,” Roe said.", ["Roe"], "said", ["”We will stay,”"]),
    ("“Never!” Jane Roe, the minister, said in Oslo.", ["Jane Roe"], "said", ["“Never!”"]),
    ("“We will stay,” Roe tweeted the day after the talks failed.", ["Roe"], "tweeted", ["“We will stay,”"]),
    ("“We will stay,” Roe is quoted as saying.", ["Roe"], "is quoted as saying", ["“We will stay,”"]),
    ("“We will stay,” Roe points out.", ["Roe"], "points", ["“We will stay,”"]),
    ("Said Roe, “The pact is a shell.”", ["Roe"], "Said", ["“The pact is a shell.”"]),
    ("“We will go,” Roe said, to save the pact.", ["Roe"], "said", ["“We will go,”", "to save the pact"]),
    ("As Roe put it, “the pact is a shell.”", ["Roe"], "put it", ["“the pact is a shell.”"]),
    ("“We will stay,” according to a letter.", ["a letter"], "according to", ["“We will stay,”"]),
    ("“We fear,” Roe wrote, that it “will lapse.”", ["Roe"], "wrote", ["“We fear,”", "that it “will lapse.”"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), DIRECT)
def test_direct_speech(text: str, source: list[str], cue: str, content: list[str]) -> None:
    one = only(text)
    assert told(text, one) == (source, [cue], content)
    assert one.quoted


INDIRECT: list[tuple[str, list[str], str, list[str]]] = [
    ("Roe said that the pact was dead.", ["Roe"], "said", ["that the pact was dead"]),
    ("Roe said the pact was dead.", ["Roe"], "said", ["the pact was dead"]),
    ("Roe said on Tuesday the pact was dead.", ["Roe"], "said", ["the pact was dead"]),
    ("Roe said in a statement that the pact was dead.", ["Roe"], "said", ["that the pact was dead"]),
    ("Roe told Fjord Radio the pact was dead.", ["Roe"], "told", ["the pact was dead"]),
    ("The pact is dead, Roe said.", ["Roe"], "said", ["The pact is dead"]),
    ("The pact is dead, said Roe.", ["Roe"], "said", ["The pact is dead"]),
    ("The pact, officials said, is dead.", ["officials"], "said", ["The pact", "is dead"]),
    ("The pact is dead, according to Jane Roe.", ["Jane Roe"], "according to", ["The pact is dead"]),
    ("According to Jane Roe, the pact is dead.", ["Jane Roe"], "According to", ["the pact is dead"]),
    ("She believes the pact is dead.", ["She"], "believes", ["the pact is dead"]),
    ("Oslo has repeatedly denied breaking the pact.", ["Oslo"], "has repeatedly denied", ["breaking the pact"]),
    ("Oslo accused Bergen of breaking the pact.", ["Oslo"], "accused", ["Bergen of breaking the pact"]),
    ("Oslo called for new talks.", ["Oslo"], "called for", ["new talks"]),
    ("Oslo threatened to leave the pact.", ["Oslo"], "threatened", ["to leave the pact"]),
    ("Oslo wants to save the pact.", ["Oslo"], "wants", ["to save the pact"]),
    ("Jane Roe, 52, of Bergen, said the pact was dead.", ["Jane Roe"], "said", ["the pact was dead"]),
    ("Jane Roe, who leads the talks, said the pact was dead.", ["Jane Roe"], "said", ["the pact was dead"]),
    ("In Oslo, Jane Roe said the pact was dead.", ["Jane Roe"], "said", ["the pact was dead"]),
    ("Officials who met in Oslo said the pact was dead.", ["Officials who met in Oslo"], "said", ["the pact was dead"]),
    ("Roe went on to argue that the pact was dead.", ["Roe"], "went on to argue", ["that the pact was dead"]),
    ("Roe said he “may well leave” the pact.", ["Roe"], "said", ["he “may well leave” the pact"]),
    ("As Roe explained, the pact is dead.", ["Roe"], "explained", ["the pact is dead"]),
    ("The pact is dead, as Roe said in Oslo.", ["Roe"], "said", ["The pact is dead"]),
    ("Oslo pledged on Tuesday to leave the pact.", ["Oslo"], "pledged", ["to leave the pact"]),
    ("Roe said his aide, Jane Doe, “never left.”", ["Roe"], "said", ["his aide, Jane Doe, “never left.”"]),
    ("Roe said in a talk taped before noon that it was dead.", ["Roe"], "said", ["that it was dead"]),
    ("The talks went on, with an aide saying Oslo would stay.", ["an aide"], "saying", ["Oslo would stay"]),
    ("Oslo issued a note saying the pact was dead.", ["Oslo"], "issued a note saying", ["the pact was dead"]),
    ("Roe said Friday that states can leave.", ["Roe"], "said", ["that states can leave"]),
    ("Oslo played down the new missiles.", ["Oslo"], "played down", ["the new missiles"]),
    ("Oslo credited the old pact for the peace.", ["Oslo"], "credited", ["the old pact for the peace"]),
    ("Oslo made it clear that the pact was dead.", ["Oslo"], "made it clear", ["that the pact was dead"]),
    ("Half of those polled say the pact is dead.", ["Half of those polled"], "say", ["the pact is dead"]),
    ("Roe said the old pact -- a shell -- was dead.", ["Roe"], "said", ["the old pact -- a shell -- was dead"]),
    ("Roe said the $40 billion plan was dead.", ["Roe"], "said", ["the $40 billion plan was dead"]),
    ("The pact is dead, said Roe, a minister who had left.", ["Roe"], "said", ["The pact is dead"]),
    ("A text filed Tuesday says the pact is dead.", ["A text filed Tuesday"], "says", ["the pact is dead"]),
    ("Asked whether the pact was dead, Roe left.", [], "Asked", ["whether the pact was dead"]),
    ("Nobody heeded Oslo's claim that Bergen cheated.", ["Oslo"], "claim", ["that Bergen cheated"]),
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), INDIRECT)
def test_indirect_and_mixed_speech(text: str, source: list[str], cue: str, content: list[str]) -> None:
    assert told(text, only(text)) == (source, [cue], content)


def test_a_passive_without_agent_has_no_source() -> None:
    text = "The country was accused of cheating."
    assert told(text, only(text)) == ([], ["was accused"], ["of cheating"])


def test_a_passive_with_agent_has_it_as_source() -> None:
    text = "The country was accused by Oslo of cheating."
    assert told(text, only(text))[0] == ["Oslo"]


def test_a_second_report_of_one_speaker_ends_the_first() -> None:
    text = "Roe said the pact was dead, adding that Oslo would leave."
    first, second = find_attributions(text)
    assert told(text, first) == (["Roe"], ["said"], ["the pact was dead"])
    assert told(text, second) == (["Roe"], ["adding"], ["that Oslo would leave"])


def test_a_joined_verb_of_speech_shares_the_speaker() -> None:
    text = "Roe said the pact was dead and called for new talks."
    assert told(text, find_attributions(text)[-1]) == (["Roe"], ["called for"], ["new talks"])


def test_a_report_in_a_report_is_nested() -> None:
    text = "Oslo said that Bergen had denied the charge."
    outer, inner = find_attributions(text)
    assert (outer.nested, inner.nested) == (False, True)
    assert told(text, inner)[0] == ["Bergen"]


def test_who_said_names_its_noun_as_antecedent() -> None:
    text = "Jane Roe, who said the pact was dead, left."
    one = only(text)
    assert told(text, one)[0] == ["who"]
    assert [text[start:end] for start, end in one.antecedent] == ["Jane Roe"]


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“We will stay,” Roe said. “It is late.\n\n“But not too late.”"
    assert told(text, only(text))[2] == ["“We will stay,”", "“It is late.", "“But not too late.”"]


def test_a_quotation_in_the_next_paragraph_belongs_to_the_colon() -> None:
    text = "Asked about the pact, Roe replied:\n\n“It is dead.”"
    assert told(text, find_attributions(text)[-1]) == (["Roe"], ["replied"], ["“It is dead.”"])


LONE: list[tuple[str, list[str]]] = [
    ("“We will stay,” Roe said.\n\n“Others may leave the pact.”", ["“We will stay,”", "“Others may leave the pact.”"]),
    ("“We will stay,” Roe said. The hall was full. “For now.”", ["“We will stay,”", "“For now.”"]),
    ("“Will you stay?” Roe asked.\n\n“We will stay for now.”", ["“Will you stay?”"]),
    ("“We will stay,” Roe said.\n\n“A PACT”", ["“We will stay,”"]),
    ("“We will stay,” Roe said.\n\n«The pact of Oslo is dead.»", ["“We will stay,”"]),
    ("“We will stay,” Roe said.\n\n“The pact” was signed in Oslo.", ["“We will stay,”"]),
]


@pytest.mark.parametrize(("text", "content"), LONE)
def test_a_paragraph_of_nothing_but_a_quotation_goes_on_with_the_speaker(text: str, content: list[str]) -> None:
    assert told(text, only(text))[2] == content


def test_a_label_before_a_quotation_names_its_speaker() -> None:
    text = "The pact is over - More from Jane Roe: “We will go.”"
    assert told(text, only(text)) == (["Jane Roe"], [":"], ["“We will go.”"])


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Jane Roe: the pact is a shell\n\nThe talks were held in Oslo.", [["Jane Roe"]]),
        ("Analysis: the pact is a shell\n\nThe talks were held in Oslo.", []),
        ("The talks were held in Oslo.\n\nJane Roe: the pact is a shell", []),
    ],
)
def test_a_headline_names_its_speaker_before_a_colon(text: str, sources: list[list[str]]) -> None:
    assert [told(text, one)[0] for one in find_attributions(text)] == sources


def test_a_turn_of_a_transcript_is_its_speakers() -> None:
    text = "ROE: The pact is dead.\n\nHOST: Why?"
    assert [told(text, one)[0] for one in find_attributions(text)] == [["ROE"], ["HOST"]]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held in Oslo.",
        "The two states share a border.",
        "The so-called “dead hand” still works.",
        "The report was late.",
        "He walked home before the vote.",
        "The pact contains a clause on inspections.",
        "PHOTO: The ministers in Oslo.",
        "",
        "“",
    ],
)
def test_sentences_that_report_nothing_have_no_attribution(text: str) -> None:
    assert find_attributions(text) == []


def test_verbs_within_a_quotation_are_the_speakers_own() -> None:
    text = "“I think they said no,” Roe said."
    assert told(text, only(text))[0] == ["Roe"]


def test_every_answer_names_its_rule() -> None:
    text = "The pact is dead, Roe said. Oslo wants to leave."
    assert [one.rule for one in find_attributions(text)] == ["parenthetical", "stance"]
