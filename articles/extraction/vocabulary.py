"""The closed sets of words in which claims are told; everything else in the product takes them from here."""

from enum import StrEnum


class ParagraphKind(StrEnum):
    """What a block of an article is; only body paragraphs carry claims."""

    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class ClaimKind(StrEnum):
    """What a claim states about its treaty."""

    NEGOTIATION = "negotiation"
    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ENTRY_INTO_FORCE = "entry_into_force"
    EXTENSION = "extension"
    SUSPENSION = "suspension"
    WITHDRAWAL = "withdrawal"
    EXPIRY = "expiry"
    PROVISION = "provision"
    IMPLEMENTATION = "implementation"
    VIOLATION = "violation"
    DENIAL = "denial"
    DEPLOYMENT = "deployment"
    THREAT = "threat"
    PROPOSAL = "proposal"
    POSITION = "position"


class Modality(StrEnum):
    """How the claimed thing is put: as done, as to come, under a condition, or as not so."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    NEGATED = "negated"


class Basis(StrEnum):
    """Where the date of a claim was read: written in full, resolved against an anchor, or the published date."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    REPORTED = "reported"


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ORGANISATION = "organisation"
    INSTITUTION = "institution"
    PERSON = "person"
    GROUP = "group"


class AliasKind(StrEnum):
    """How a name in the registry stands for its treaty or actor."""

    NAME = "name"
    SHORT = "short"
    ACRONYM = "acronym"
    DEMONYM = "demonym"
    METONYM = "metonym"
    DESCRIPTION = "description"
