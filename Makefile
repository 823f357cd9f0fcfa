# make run: the whole product on this machine. make test: the suite. make check: everything a change must pass.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PORT ?= 8000
# Shells of other projects must not leak in.
unexport VIRTUAL_ENV PYTHONPATH PYTHONHOME

.PHONY: run test check format requirements vendor screenshots clean

run: $(VENV)/installed
	@exec $(PY) manage.py run

test: $(VENV)/installed-dev
	$(PY) -m pytest $(ARGS)

check: $(VENV)/installed-dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy articles treatykb
	$(VENV)/bin/lint-imports
	$(PY) manage.py check_registry
	$(PY) manage.py makemigrations --check --dry-run
	TREATYKB_HTTPS=1 $(PY) manage.py check --deploy --fail-level WARNING
	@if docker compose version >/dev/null 2>&1; then SECRET_KEY=x POSTGRES_PASSWORD=x docker compose config --quiet; \
	else echo "Not checked: docker-compose.yml (docker compose is not installed here)"; fi

format: $(VENV)/installed-dev
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

# Pictures of every page of the installation that runs at 127.0.0.1:$(PORT).
screenshots: $(VENV)/installed-dev
	$(PY) docs/screenshots/take.py http://127.0.0.1:$(PORT)

# requirements*.txt are compiled from requirements*.in; run this after changing one of those.
requirements: $(VENV)/installed-dev
	$(VENV)/bin/pip install --quiet pip-tools
	$(VENV)/bin/pip-compile --quiet --strip-extras --no-header --no-emit-index-url --no-emit-find-links -o requirements.txt requirements.in
	$(VENV)/bin/pip-compile --quiet --strip-extras --no-header --no-emit-index-url --no-emit-find-links -o requirements-s3.txt requirements-s3.in
	$(VENV)/bin/pip-compile --quiet --strip-extras --no-header --no-emit-index-url --no-emit-find-links -o requirements-dev.txt requirements-dev.in

# What pages take from npm, copied to where it is served from; run this after changing package.json. Running needs no node.
vendor:
	npm ci --silent
	mkdir -p static/vendor tests/vendor
	cp node_modules/htmx.org/dist/htmx.min.js static/vendor/htmx.min.js
	cp node_modules/htmx.org/LICENSE static/vendor/htmx.LICENSE
	@for font in public-sans source-serif-4; do \
	  cp node_modules/@fontsource-variable/$$font/files/$$font-latin-wght-normal.woff2 static/vendor/$$font.woff2; \
	  cp node_modules/@fontsource-variable/$$font/LICENSE static/vendor/$$font.LICENSE; \
	done
	cp node_modules/axe-core/axe.min.js node_modules/axe-core/LICENSE tests/vendor/
	mv tests/vendor/LICENSE tests/vendor/axe.LICENSE

$(VENV)/python-checked:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "TreatyKB needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing: install python3-venv."; exit 1; }
	@touch $@

$(VENV)/installed: $(VENV)/python-checked requirements.txt
	@echo "Installing what TreatyKB needs (once) ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-s3.txt requirements-dev.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
