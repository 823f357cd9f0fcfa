"""One attribution: who said, wrote, thinks or wants what."""

from dataclasses import dataclass

Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (`source`) is reported, by which words (`cue`), to say or think what (`content`).

    Each part is a tuple of half-open (start, end) character spans into the text read, in text order: a quotation that
    "he said" breaks has two. A part that the text does not give is empty: "The country was accused of cheating" has
    no source. `source` covers the printed words, a pronoun as well; nothing is resolved here. `rule` names the rule
    that found it. `quoted` is whether the content holds words in quotation marks. `nested` tells an attribution that
    stands inside the content of another ("Oslo said that Bergen had denied it"). `antecedent` is the noun phrase that
    a relative word as the source stands for ("Roe, who said"); empty for every other source.
    """

    source: tuple[Part, ...]
    cue: tuple[Part, ...]
    content: tuple[Part, ...]
    rule: str
    quoted: bool
    nested: bool = False
    antecedent: tuple[Part, ...] = ()
