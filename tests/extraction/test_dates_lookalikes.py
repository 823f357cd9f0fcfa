"""Words and numbers that only look like times."""

import pytest

from articles.extraction.dates import find_dates
from tests.extraction.marked_dates import PUBLISHED

LOOKALIKES = [
    "The accord may be signed.",
    "Protesters march on the capital.",
    "Theresa May spoke, and so did Jan Novak.",
    "An august assembly heard him.",
    "Both may keep 1,550 warheads and 2,692 missiles.",
    "Each side keeps 1550 warheads.",
    "They will keep 2000 deployed warheads.",
    "The 9M729 breaks Article XV.",
    "Resolution 1718 and No. 1984 were cited.",
    "The plan costs $1990.",
    "It was signed by then US president Roe, and by then president Doe.",
    "A 44-year-old minister spoke.",
    "A minister in his sixties spoke.",
    "He sat down in the sun.",
    "The second round failed.",
    "They won by a fall of the court.",
    "They spring a trap.",
    "Two thirds voted, or three-quarters of them.",
    "The Harbour Weekly and the Morning Daily agree.",
    "It has a range of 500 to 5,500 km.",
    "It flew 2019 kilometres.",
    "The vote was 93-5.",
    "Version 2.5 was tested.",
    "Section 12.11 applies.",
    "They fell back in the second half of the match.",
    "It failed for the third time in as many months.",
    "They left as soon as they had signed, and soon after it was too soon to tell.",
    "The recently signed accord holds.",
    "A score of 31/99/2019 is no date.",
    "It was filed under 31/02/2019 somewhere.",
]


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_lookalike_is_no_time(text):
    assert find_dates(text, PUBLISHED) == []
