"""Relevance: whether a statement has to do with a treaty at all, or is colour, logistics or another story."""

import re

from articles.extraction.claims.kinds import KindReading
from articles.extraction.claims.sentence import Sentence
from articles.extraction.claims.speakers import Voice
from articles.extraction.claims.statements import Statement
from articles.extraction.claims.triggers import DECISIVE, FAIR, STRONG, WEAK
from articles.extraction.claims.wording import ACTOR, TREATY, WEAPON
from articles.extraction.vocabulary import ClaimKind

# The things that treaties are about, and the words by which news refers back to a step taken on one.
_DOMAIN = re.compile(
    r"\b(?:TREATY|WEAPON|~?arms|nuclear|atomic|missiles?|warheads?|~?weapons?|~?bombs?|bombers?|launchers?|arsenals?|~?tests?|testing|"
    r"disarmament|~?inspections?|inspectors?|verification|deterren\w+|~?limits?|ceilings?|~?caps?|ratif\w+|compliance|"
    r"violat\w+|breach\w*|withdraw\w*|~?withdrawal|suspen\w+|extension|~?exit|expir\w+|moratorium|~?notice|"
    r"decision|~?move|~?step|announcement|~?offer|~?proposal|negotiat\w+|~?talks?|talking|~?document|~?text|~?drafts?|enrich\w+|"
    r"sanctions|~?ban|~?bans|~?mines?|landmines?|cluster|munitions|consultations?|conference|commission|committee|delegat\w+|negotiators?|consensus|summit|deadlock|deadline|chemical|biological|germ|toxin|sarin|stockpiles?|stocks|signing|invitation|reductions?|"
    r"military|overflights?|~?flights?|silos?|interceptors?|uranium|plutonium|strategic|parity|stability|resolution|vote|measures?|"
    r"charge|accusation|allegation|obligations?|commitments?|rules|regime|security|arms-control|~?signature|signatories|verify|"
    r"~?finding|~?findings|~?report|inquiry|investigat\w+|~?pledge|~?promise|~?matter|member ~?states|~?states parties|"
    r"parties|signatures|adher\w+|acced\w+|accession|non-proliferation|nuclear-armed|demining|~?clearance|destruction|"
    r"veto|outer space|~?data|~?notifications?|telemetry|~?forces|orbit\w*|protocol|explosions?)\b"
)
_ON_IT = re.compile(
    r"\b(?:it|them) (?:was|were|is|are|has|had|in|on|with|by)\b|\b(?:sign|ratif|leav|left|extend|suspend)\w* it\b"
)
_SPOKEN = frozenset({ClaimKind.POSITION, ClaimKind.PROPOSAL, ClaimKind.THREAT})


class Relevance:
    """Follows whether the sentences before were about a treaty."""

    def __init__(self) -> None:
        self._claimed_before = False
        self._paragraph_claimed = False
        self._paragraph_before = False
        self.last_kind: ClaimKind | None = None
        self.earlier_kind: ClaimKind | None = None

    def open_paragraph(self) -> None:
        """A new paragraph: what its first sentence is about is open."""
        self._paragraph_before, self._paragraph_claimed = self._paragraph_claimed, False
        self.earlier_kind = self.last_kind or self.earlier_kind
        self.last_kind = None

    def note(self) -> None:
        """Takes note of a claim of the sentence that is being read."""
        self._paragraph_claimed = True

    def close_sentence(self, last: ClaimKind | None) -> None:
        """Remembers the kind of the sentence's last claim, None if it held none."""
        self._claimed_before = last is not None
        self._paragraph_claimed = self._paragraph_claimed or self._claimed_before
        self.last_kind = last or self.last_kind

    def admits(self, sentence: Sentence, statement: Statement, kind: KindReading, voice: Voice | None) -> bool:
        """Whether a statement read as `kind` is about a treaty.

        Example: "The treaty will die, Roe said" is; "Roe dined with the minister" is not.
        """
        text = statement.wording.text
        if TREATY in text or WEAPON in text:
            return True
        domain = _DOMAIN.search(text) is not None
        near = domain or self._claimed_before or self._paragraph_claimed or TREATY in sentence.forms
        if voice is not None and kind.strength < WEAK and voice.rule == "a turn in a transcript" and not domain:
            # Who answers at length talks of other things as well.
            return False
        if voice is not None or _ON_IT.search(text):
            # A speaker, and what is done to "it", may go on with the paragraph before.
            return near or self._paragraph_before
        if kind.kind in _SPOKEN:
            offered = kind.kind is ClaimKind.PROPOSAL and kind.strength >= STRONG and ACTOR in text
            return (kind.strength == DECISIVE or offered) and near
        if kind.kind is ClaimKind.NEGOTIATION and kind.strength < STRONG:
            # People meet and talk about many things.
            return domain
        return kind.strength >= FAIR and near
