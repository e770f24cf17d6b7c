# Everything here starts from python3 (3.11 or newer) and make: .venv is made on first use, from the
# locks in requirements/, and only what a target needs is installed.
#
#   make serve   the pages on http://127.0.0.1:8000       make docs    remake the generated pages
#   make test    every test, on SQLite and PostgreSQL     make lock    remake requirements/*.lock
#   make check   style, types, imports, figures, docs     make clean   remove what make made
#   make bench   the benchmarks                           make dev     only prepare .venv for work
#   make train   learn anew what an offer looks like, from the corpus named in OPENATMP_OFFERS_CORPUS
#   make messages   bring the catalogues of the languages up to date

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
.ONESHELL:

HOST ?= 127.0.0.1
PORT ?= 8000
WORKERS ?= auto
PYTEST_ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python
STAMPS := $(VENV)/stamps

# A lock says it all; a constraints file in somebody's pip settings must not contradict it.
PIP := PIP_CONSTRAINT= PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 $(PYTHON) -m pip -qq
INSTALL_LOCK = $(PIP) install --require-hashes --requirement
INSTALL_PROJECT = $(PIP) install --no-deps --no-build-isolation --editable .

.PHONY: help serve test check bench train docs docs-current messages lock clean dev lint types imports figures

help:
	@sed -n 's/^#   /  /p' $(firstword $(MAKEFILE_LIST))

# ------------------------------------------------------------------------------------ the environment

$(STAMPS)/venv:
	@found=
	for candidate in "$${OPENATMP_PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
	    found="$$candidate"; break
	  fi
	done
	if [ -z "$$found" ]; then
	  echo "openatmp needs Python 3.11 or newer, and none was found on this machine:" >&2
	  echo "python3 is $$(python3 --version 2>&1 || true). Install a newer one, or name it:" >&2
	  echo "    make OPENATMP_PYTHON=/path/to/python3.11 $(or $(MAKECMDGOALS),serve)" >&2
	  exit 1
	fi
	if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then
	  echo "$$found cannot make virtual environments: its venv module is not installed." >&2
	  echo "On Debian or Ubuntu: apt-get install python3-venv. Then run make again." >&2
	  exit 1
	fi
	echo "Making $(VENV) with $$("$$found" --version)"
	"$$found" -m venv --clear $(VENV)
	mkdir -p $(STAMPS)
	touch $@

export OPENATMP_PYTHON

$(STAMPS)/serve: requirements/serve.lock pyproject.toml | $(STAMPS)/venv
	@echo "Installing what the pages need (requirements/serve.lock)"
	$(INSTALL_LOCK) requirements/serve.lock
	$(INSTALL_PROJECT)
	touch $@

$(STAMPS)/dev: requirements/dev.lock pyproject.toml | $(STAMPS)/venv
	@echo "Installing what checks and tests need (requirements/dev.lock)"
	$(INSTALL_LOCK) requirements/dev.lock
	$(INSTALL_PROJECT)
	touch $@ $(STAMPS)/serve

$(STAMPS)/bench: requirements/bench.lock pyproject.toml | $(STAMPS)/venv
	@echo "Installing the peers that benchmarks measure against (requirements/bench.lock)"
	$(INSTALL_LOCK) requirements/bench.lock
	$(INSTALL_PROJECT)
	touch $@ $(STAMPS)/serve

$(STAMPS)/lock: requirements/lock.in | $(STAMPS)/venv
	@$(PIP) install --requirement requirements/lock.in
	touch $@

dev: $(STAMPS)/dev

# ------------------------------------------------------------------------------------------ to be used

serve: $(STAMPS)/serve
	@exec $(BIN)/openatmp serve --host $(HOST) --port $(PORT)

bench: $(STAMPS)/bench
	@for script in benchmarks/[a-z]*.py; do
	  echo "== $$script"
	  $(PYTHON) "$$script"
	done

# Writes src/openatmp/offers/data/model.json; the same pages give the same weights.
train: $(STAMPS)/dev
	@$(PYTHON) -m training.offers

# -------------------------------------------------------------------------------------------- to be sure

# First everything on SQLite, then what touches the database once more on a throw-away PostgreSQL.
test: $(STAMPS)/dev
	@$(PYTHON) -m pytest -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)
	$(PYTHON) -m tests.throwaway_postgres $(PYTHON) -m pytest -n $(WORKERS) -m database -q $(PYTEST_ARGS)

check: lint types imports figures docs-current
	@echo "make check: all is well"

lint: $(STAMPS)/dev
	@$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMPS)/dev
	@$(BIN)/mypy

imports: $(STAMPS)/dev
	@$(BIN)/lint-imports

figures: $(STAMPS)/dev
	@$(PYTHON) -m pytest tests/architecture -q -s

# Each script in docs/generate/ writes pages of docs/reference/, or refreshes the examples in the others.
docs: $(STAMPS)/dev
	@for script in docs/generate/[a-z]*.py; do
	  [ -e "$$script" ] || continue
	  echo "== $$script"
	  $(PYTHON) "$$script"
	done

# The pages as they lie here must be those that the code would write today.
docs-current: $(STAMPS)/dev
	@rm -rf $(VENV)/docs-before
	mkdir -p $(VENV)/docs-before
	cp -r README.md docs $(VENV)/docs-before/
	$(MAKE) --no-print-directory docs
	if ! diff -ru $(VENV)/docs-before/docs docs || ! diff -u $(VENV)/docs-before/README.md README.md; then
	  echo "Generated pages were out of date (see the difference above); they are fresh now: commit them." >&2
	  exit 1
	fi

# Every sentence of the patient pages into the catalogues; those without a gap are compiled, and so offered.
messages: $(STAMPS)/dev
	@$(PYTHON) -m openatmp.web.languages

# ------------------------------------------------------------------------------------------ to be renewed

# No index, file address or header goes into a lock, so that it holds on any mirror. uv does not read
# pip's settings; its own are shut out, so that a lock never depends on whose machine made it.
COMPILE := UV_NO_CONFIG=1 $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate
SERVE := --extra web --extra ocr --extra update --extra pdf --extra docx pyproject.toml requirements/serve.in

lock: $(STAMPS)/lock
	@$(COMPILE) $(SERVE) --output-file requirements/serve.lock
	$(COMPILE) --all-extras --constraints requirements/serve.lock \
	  pyproject.toml requirements/dev.in --output-file requirements/dev.lock
	$(COMPILE) --constraints requirements/dev.lock \
	  $(SERVE) requirements/bench.in --output-file requirements/bench.lock
	wc -l requirements/*.lock

clean:
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks docs -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
