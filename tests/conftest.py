"""What every test stands on: a real PostgreSQL of its own, folders of its own, and records to work with."""

import os
from pathlib import Path

# Before Django reads its settings: tests never touch the data of a running installation.
os.environ["TREATYKB_VAR"] = str(Path(__file__).resolve().parent.parent / "var" / "test")
for _name in ("DATABASE_URL", "CELERY_BROKER_URL", "SECRET_KEY", "TREATYKB_HTTPS", "TREATYKB_HOSTS"):
    os.environ.pop(_name, None)
if _url := os.environ.get("TREATYKB_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = _url
