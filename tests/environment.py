"""The environment of a test run, set before Django reads its settings (pyproject.toml loads this as a plugin)."""

import os
from pathlib import Path

# Tests never touch the data of a running installation.
os.environ["TREATYKB_VAR"] = os.environ.get("TREATYKB_TEST_VAR") or str(
    Path(__file__).resolve().parent.parent / "var" / "test"
)
for _name in ("DATABASE_URL", "CELERY_BROKER_URL", "SECRET_KEY", "TREATYKB_HTTPS", "TREATYKB_HOSTS"):
    os.environ.pop(_name, None)
if _url := os.environ.get("TREATYKB_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = _url
