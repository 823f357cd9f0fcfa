"""The recipes of docs/recipes.md do what they say, run as they stand against a server."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from rest_framework.authtoken.models import Token

from tests.record import make_actor, make_article, make_claim, make_treaty

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = (settings.BASE_DIR / "docs" / "recipes.md").read_text()
RECIPES = re.findall(r"^## ([^\n]+)\n.*?```(sh|python|r)\n(.*?)```", PAGE, flags=re.M | re.S)
QUOTE = "Russia would leave the treaty, its foreign minister said"
# What each recipe prints of the record that these tests make.
PRINTS = {
    "What was claimed about a withdrawal, and by whom": QUOTE,
    "A timeline as a table": QUOTE,
    "Hand in an article and wait until it is read": '"state":"queued"',
    "Every claim of a treaty, page by page, with Python alone": f'2019-02-02: withdrawal: "{QUOTE}" (Russia)',
    "Prove a claim": f"proved: {QUOTE}",
    "A mirror that stays in step": "objects; go on since",
    "Claims by kind, in R": "withdrawal",
}
PROGRAMS = {"sh": ["bash", "-eo", "pipefail"], "python": [sys.executable], "r": ["Rscript", "--vanilla"]}


@pytest.fixture
def environment(live_server) -> dict[str, str]:
    article = make_article(f"On Saturday {QUOTE}.")
    make_claim(article, QUOTE, make_treaty("inf"), speaker=make_actor())
    token = Token.objects.create(user=User.objects.create_superuser("ada"))
    return {**os.environ, "TREATYKB": live_server.url, "TOKEN": token.key}


def test_every_recipe_is_run():
    assert {title for title, _, _ in RECIPES} == set(PRINTS)


# R is large and not everywhere; the summary of the run names it where it was not tried (tests/conftest.py).
@pytest.mark.parametrize(
    ("title", "language", "code"), [recipe for recipe in RECIPES if recipe[1] != "r" or shutil.which("Rscript")]
)
def test_a_recipe_does_what_it_says(environment, tmp_path: Path, title: str, language: str, code: str):
    recipe = tmp_path / "recipe"
    recipe.write_text(code)
    done = subprocess.run(
        [*PROGRAMS[language], str(recipe)], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert PRINTS[title] in done.stdout
