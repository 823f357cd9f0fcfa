"""A whole installation as its users start and stop it: one command, nothing set up, nothing left behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.processes import PROJECT, folder, free_port, wait_for

pytestmark = pytest.mark.installation


class Installation:
    """`manage.py run` in folders of its own, with no service configured."""

    def __init__(self, var: Path) -> None:
        self.var, self.port = var, free_port()
        names = ("DATABASE_URL", "CELERY_BROKER_URL", "SECRET_KEY")
        kept = {k: v for k, v in os.environ.items() if k not in names and not k.startswith("TREATYKB_")}
        self.env = {**kept, "TREATYKB_VAR": str(var), "PORT": str(self.port), "PYTHONUNBUFFERED": "1"}
        self.output = ""
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        log = self.var.with_suffix(".log")
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "run"],
                cwd=PROJECT, env=self.env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        assert wait_for(lambda: "Ctrl-C" in log.read_text() or self.process.poll() is not None, 120), log.read_text()
        self.output = log.read_text()
        assert self.process.poll() is None, self.output

    def stop(self, number: int = signal.SIGINT) -> None:
        assert self.process is not None
        self.process.send_signal(number)
        self.process.wait(30)

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def processes(self) -> list[str]:
        """Command lines of every process that carries this installation's folder or belongs to its programs."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                mine = f"TREATYKB_VAR={self.var}".encode() in (entry / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            if mine or str(self.var) in command:
                found.append(command)
        return found


@pytest.fixture
def installation() -> Iterator[Installation]:
    with folder() as path:
        one = Installation(path / "var")
        yield one
        if one.process is not None and one.process.poll() is None:
            one.stop()
        assert wait_for(lambda: one.processes() == [], 20)


def test_from_nothing_to_a_site_with_samples_and_back_to_nothing_running(installation):
    installation.start()
    password = re.search(r"as admin with the password (\S+)", installation.output)
    assert password
    assert "INF" in installation.get("/")[1]
    assert installation.get("/api/v1/articles/?page_size=100")[1].count('"sample":true') >= 20
    assert installation.get("/treaties/inf/")[1].count("<blockquote") > 5
    assert installation.get("/no-such-page/")[0] == 404

    installation.stop()
    assert installation.process.returncode == 0
    assert wait_for(lambda: installation.processes() == [], 10), installation.processes()

    installation.start()
    assert "password" not in installation.output
    assert installation.get("/api/v1/articles/?page_size=100")[1].count('"sample":true') >= 20
    installation.stop(signal.SIGTERM)
    assert wait_for(lambda: installation.processes() == [], 10), installation.processes()


def test_an_upload_appears_on_the_treatys_page_with_its_evidence(installation, chromium, tmp_path):
    pact = tmp_path / "pact.txt"
    pact.write_text("Zembla to quit pact\n\nRussia will leave the INF treaty next May, Sergei Lavrov said in Zembla.\n")
    installation.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(base_url=f"http://127.0.0.1:{installation.port}")
        page.goto("/upload/")
        page.fill("input[name=username]", "admin")
        page.fill("input[name=password]", re.search(r"the password (\S+)", installation.output)[1])
        page.get_by_role("button", name="Sign in").click()
        page.set_input_files("#id_upload-originals", str(pact))
        page.fill("input[name=upload-published]", "2019-01-16")
        page.get_by_role("button", name="Upload", exact=True).click()
        # The page of the batch renews itself until the upload is done.
        page.get_by_role("link", name="Zembla to quit pact").wait_for(timeout=60_000)
        page.goto("/treaties/inf/?kind=withdrawal&actor=sergei-lavrov")
        claim = page.locator("li", has_text="next May").last
        assert "May 2019" in claim.inner_text()
        claim.get_by_role("link").first.click()
        assert "next May" in page.locator("mark").first.inner_text()
        browser.close()


def test_a_killed_supervisor_takes_its_programs_with_it_and_the_next_start_finds_the_data(installation):
    installation.start()
    installation.process.send_signal(signal.SIGKILL)
    installation.process.wait(10)
    # The database alone may outlive it; the next start joins it and the next stop ends it.
    assert wait_for(lambda: all("postgres" in line for line in installation.processes()), 20), installation.processes()
    installation.start()
    assert installation.get("/treaties/inf/")[0] == 200
    installation.stop()
    assert wait_for(lambda: installation.processes() == [], 10), installation.processes()


def test_a_taken_port_is_a_clear_error_and_starts_nothing(installation):
    with socket.socket() as other:
        other.bind(("127.0.0.1", installation.port))
        other.listen()
        run = subprocess.run(
            [sys.executable, "manage.py", "run"], cwd=PROJECT, env=installation.env, capture_output=True, text=True
        )
    assert run.returncode == 1
    assert f"Port {installation.port} on 127.0.0.1 is taken by another program" in run.stderr
    assert f"make run PORT={installation.port + 1}" in run.stderr
    assert installation.processes() == []


@pytest.mark.parametrize("port", ["0", "70000"])
def test_a_number_that_is_no_port_is_a_clear_error(installation, port):
    run = subprocess.run(
        [sys.executable, "manage.py", "run"],
        cwd=PROJECT, env={**installation.env, "PORT": port}, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 1
    assert f"{port} is no port number" in run.stderr
