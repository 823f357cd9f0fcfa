"""Fetches what a web address shows, and nothing that stands inside of our own network."""

from articles.services.fetching.policy import Policy, configured
from articles.services.fetching.transfer import Fetched, Validators, fetch
from articles.services.fetching.web_address import WebAddress

__all__ = ["Fetched", "Policy", "Validators", "WebAddress", "configured", "fetch"]
