"""The tables of TreatyKB, their constraints and their querysets; no input, no output, no decisions of the product."""

from articles.models.actor import Actor, ActorName, Office
from articles.models.article import Article, Original, Paragraph, Publisher
from articles.models.batch import Batch
from articles.models.change import Change
from articles.models.claim import Claim, ClaimActor, ClaimTreaty, ExtractionRun, ReviewState
from articles.models.feed import Feed, FeedEntry
from articles.models.ingestion import Ingestion
from articles.models.kept_answer import KeptAnswer
from articles.models.registry_load import RegistryLoad, RegistryRevision
from articles.models.review import Review, Revision
from articles.models.story import CopyKey, Story, Telling
from articles.models.tally import Tally
from articles.models.treaty import Clause, Milestone, Party, Treaty, TreatyName, Weapon

__all__ = [
    "Actor",
    "ActorName",
    "Article",
    "Batch",
    "Change",
    "Claim",
    "ClaimActor",
    "ClaimTreaty",
    "Clause",
    "CopyKey",
    "ExtractionRun",
    "Feed",
    "FeedEntry",
    "Ingestion",
    "KeptAnswer",
    "Milestone",
    "Office",
    "Original",
    "Paragraph",
    "Party",
    "Publisher",
    "RegistryLoad",
    "RegistryRevision",
    "Review",
    "ReviewState",
    "Revision",
    "Story",
    "Tally",
    "Telling",
    "Treaty",
    "TreatyName",
    "Weapon",
]
