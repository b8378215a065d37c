# Set-up, demonstration, tests and checks.  Every target makes its own environment first.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help setup demo test check fuzz campaign bench years lock

help: ## Show the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(READY) ## Make .venv from the hash-locked requirements and install the project

demo: $(READY) ## Play half a year of two invented teams; read demo/verhaal.md afterwards
	$(BIN)/planner-sync demo --out demo

test: $(READY) ## Run all tests
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(READY) ## Lint, format, types, import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

DOCUMENTS := 10000
SEED := 1

fuzz: $(READY) ## Read damaged and hostile documents: make fuzz DOCUMENTS=10000 SEED=1
	@PYTHONPATH=tests $(BIN)/python -m fuzz.campaign --documents $(DOCUMENTS) --seed $(SEED)

KILLS := 120
SEEDS := 600

campaign: $(READY) ## Attack the promises; sizes add up: make campaign KILLS=2000 SEEDS=20000
	@PYTHONPATH=tests $(BIN)/python -m campaign --kills $(KILLS) --seeds $(SEEDS)

POINTS := 1000

bench: $(READY) ## Count what passes cost, time the audit: make bench POINTS=1000
	@PYTHONPATH=tests $(BIN)/python bench $(POINTS)

YEARS := 10

years: $(READY) ## Live years of an office with all their troubles: make years YEARS=10 SEED=1
	@PYTHONPATH=tests $(BIN)/python -m e2e.years --seed $(SEED) --years $(YEARS)

lock: ## Renew the locked requirements (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command "make lock" --output-file requirements/runtime.txt
	uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --quiet --custom-compile-command "make lock" \
		--output-file requirements/dev.txt
	echo hatchling | uv pip compile - --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command "make lock" --output-file requirements/build.txt
	echo uv | uv pip compile - --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command "make lock" --output-file requirements/installer.txt

$(READY): requirements/dev.txt requirements/installer.txt pyproject.toml
	sh requirements/install.sh $(VENV)
	touch $(READY)
