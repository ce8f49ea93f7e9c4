# Two commands do all: `make serve` shows the guide, `make test` passes the tests.
# Each target is a few visible commands; nothing is installed outside .venv but chromium for the tests.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
# Material announces its end of life before every build; adr/ tells what we do about it.
export NO_MKDOCS_2_WARNING := 1

VENV := .venv
BIN := $(VENV)/bin

.PHONY: help serve site check test unit lint findings planning-cases lock clean

help:
	@echo "make serve   build the guide and show it at http://127.0.0.1:8000/"
	@echo "make site    build the guide into site/"
	@echo "make check   check the content"
	@echo "make test    run every check and test"

$(VENV)/.guide: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.guide requirements-test.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

serve: $(VENV)/.guide
	$(BIN)/mkdocs serve

site: $(VENV)/.guide
	$(BIN)/mkdocs build --strict

check: $(VENV)/.guide
	$(BIN)/tarjotin check

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.test
	$(BIN)/pytest tests/unit

test: lint check
	sh tests/browser/chromium.sh
	sh tests/print/verapdf.sh
	sh tests/spelling/dictionaries.sh $(BIN)/python
	$(BIN)/pytest --numprocesses auto

REFERENCE = $(BIN)/python -c "import sys; from tarjotin.diagnostics.reference import reference; print(reference(sys.argv[1]), end='')"

findings: $(VENV)/.guide
	( echo "# Löydökset · Anmärkningar · Findings"; \
	  printf "\n## Suomeksi\n\n"; $(REFERENCE) fi; \
	  printf "\n## På svenska\n\n"; $(REFERENCE) sv; \
	  printf "\n## In English\n\n"; $(REFERENCE) en ) > FINDINGS.md

# What the planner says, for its twin in the browser.
planning-cases: $(VENV)/.guide
	$(BIN)/python tests/planning_cases.py

lock: $(VENV)/.test
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --extra print --group build pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --extra print --group build --group test pyproject.toml --output-file requirements-test.lock

clean:
	rm -rf $(VENV) site .site-* dist
