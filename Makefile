# Everything one does with this project, by name. `make` alone lists it.
SHELL := /bin/bash
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
RUN_READY := .venv/.ready-to-run
TEST_READY := .venv/.ready-to-test
# Three for two cores: a third of what the tests take is waiting.
JOBS ?= 3

.PHONY: help try run doctor test lint format rows bench storm lock chromium

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

try: $(RUN_READY)  ## a workspace in your browser with the real bot in it (RESET=1 starts afresh)
	@exec $(BIN)/sparring try $(if $(RESET),--reset)

run: $(RUN_READY)  ## the bot against your Slack workspace, with the settings in .env
	@set -a; [ ! -f .env ] || . ./.env; set +a; exec $(BIN)/sparring run

doctor: $(RUN_READY)  ## says what is set in .env, what answers, and what to do about the rest
	@set -a; [ ! -f .env ] || . ./.env; set +a; exec $(BIN)/sparring doctor

test: lint chromium  ## every check and every test (ARGS="tests/sparring -k rounds" picks some)
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(TEST_READY)  ## style, types, import contracts, Dockerfile
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo 'make format puts this right.'; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/hadolint Dockerfile

format: $(TEST_READY)  ## lays the code out and mends what ruff can mend
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

rows: $(TEST_READY)  ## which rows of the acceptance table have a test
	@$(BIN)/python -m tests.acceptance

bench: $(TEST_READY)  ## the measurements B1–B16 with their gates (ONLY=B7 runs one)
	@exec $(BIN)/sparring bench $(if $(ONLY),--only $(ONLY))

# `make test` kills the bot once at each failpoint, stops it in two places, storms two sparrings and spoils some hundred
# payloads. The long form does so whenever a failpoint is passed, in every place, on both databases, with sixty sparrings
# and every payload, and lives two hundred years of meetings.
storm: $(TEST_READY)  ## the long form of the fault tests, and of the years a team lives
	@STORM=long HYPOTHESIS_PROFILE=long $(BIN)/python -m pytest tests/faults tests/rhythm --timeout 3600 $(ARGS)

lock: $(TEST_READY)  ## writes the lock files anew from pyproject.toml (UPGRADE=1 takes newer versions)
	@scripts/lock $(if $(UPGRADE),--upgrade)

chromium:
	@scripts/setup chromium

$(RUN_READY): requirements.lock requirements-build.lock pyproject.toml
	@scripts/setup run
	@touch $@

$(TEST_READY): requirements-dev.lock pyproject.toml
	@scripts/setup dev
	@touch $@ $(RUN_READY)
