# Everything a person types. `make demo` and `make test` set up what they need.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: tour test-nightly eval eval-smoke mutate metamorphic bench-evals demo test test-slow test-browser test-postgres test-server check format score-incidents bench docs tokens llama-server clean

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(STAMP)            ## Draft the shipped incident; no key, no network
	$(BIN)/draft --incident 123

test: $(STAMP)            ## The default suite, under three minutes on two cores
	$(BIN)/python -m pytest -n 2

test-slow: $(STAMP)       ## Slower proofs: larger property runs, the wheel, kill -9
	$(BIN)/python -m pytest -m slow -n 2

test-nightly: $(STAMP)    ## The store: 1,000 kills and 5,000 power-loss points, about seven minutes
	$(BIN)/python -m pytest -m nightly

test-browser: $(STAMP)    ## draft.html in Debian's Chromium (apt-get install chromium)
	$(BIN)/python -m pytest -m browser

test-postgres: $(STAMP)   ## The store on a private PostgreSQL (apt-get install postgresql)
	$(BIN)/python -m pytest -m postgres

test-server: $(STAMP) llama-server   ## Against a real OpenAI-compatible server nobody here wrote
	$(BIN)/python -m pytest -m server

check: $(STAMP)           ## ruff, mypy strict, import floors; suites, workflows and the action against their schemas
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/check-jsonschema --schemafile drafter/evaluation/suite.schema.json evals/suites/*.yaml
	$(BIN)/check-jsonschema --schemafile drafter/evaluation/gold.schema.json evals/cases/*.yaml evals/incidents/*/gold.yaml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(BIN)/zizmor --offline --quiet --no-progress .github/workflows action.yml

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

tour: $(STAMP)            ## The pictures of docs/review.md, taken anew (apt-get install chromium)
	$(BIN)/python -m tests.browser.tour docs/images

eval: $(STAMP)            ## Gate the shipped and invented suites against their baselines
	$(BIN)/draft eval gate evals/suites/shipped.yaml --baseline evals/baselines/shipped.json
	$(BIN)/draft eval gate evals/suites/invented.yaml --baseline evals/baselines/invented.json
	$(BIN)/draft eval gate evals/suites/made.yaml --baseline evals/baselines/made.json

eval-smoke: $(STAMP)      ## A dozen made incidents: scored, changed in ways that must not matter, defects planted (seconds)
	$(BIN)/draft eval run evals/suites/smoke.yaml
	$(BIN)/draft eval metamorphic evals/suites/smoke.yaml
	$(BIN)/draft eval mutate evals/suites/shipped.yaml evals/suites/smoke.yaml --most 2
	$(BIN)/draft eval wordings evals/labels/support.jsonl

mutate: $(STAMP)          ## Plant defects in good drafts, and words in claims; how many the rulers catch
	$(BIN)/draft eval mutate evals/suites/shipped.yaml evals/suites/invented.yaml evals/suites/made.yaml --missed
	$(BIN)/draft eval wordings evals/labels/support.jsonl --missed

score-incidents: $(STAMP) ## Draft the real incidents beside this repository and score them against their reports
	$(BIN)/python evals/score_incidents.py

bench: $(STAMP)           ## 200,000 messages, 20,000 alerts, 5,000 deploys; the curve; Slack parsing side by side
	$(BIN)/python benchmarks/full_draft.py
	$(BIN)/python benchmarks/slack_race.py
	$(BIN)/python benchmarks/redaction_speed.py
	$(BIN)/python benchmarks/collect_speed.py
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/store_speed.py
	$(BIN)/python benchmarks/web_speed.py

bench-evals: $(STAMP)     ## The runner beside inspect_ai, deepeval, promptfoo, pytest (what is installed of them)
	$(BIN)/python benchmarks/evals_race.py

metamorphic: $(STAMP)     ## Draft the made incidents again after changes that must not matter
	$(BIN)/draft eval metamorphic evals/suites/made.yaml

docs: $(STAMP)            ## Regenerate the pages and schemas that code writes
	COLUMNS=80 $(BIN)/python -m drafter.cli.reference > docs/cli.md

tokens: $(STAMP)          ## Outbound prompt tokens of incident 123 against pasting everything into one prompt
	$(BIN)/python evals/outbound_tokens.py

llama-server:             ## Builds llama-server and a random half-megabyte model into .cache/llama (about eight minutes)
	bash tests/server/build_llama_server.sh .cache/llama

clean:
	rm -rf $(VENV) .cache build dist
