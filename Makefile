# The course's commands; `make help` lists them. PYTHON chooses the Python, PORT the site's port.

export PYTHON PORT
in_venv := PATH="$(CURDIR)/.venv/bin:$$PATH"

.PHONY: help setup setup-tests pack site serve lab preview map test lint browser bench model clean
.DEFAULT_GOAL := help
.NOTPARALLEL:

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup:  ## install what the course needs into .venv and node_modules
	@tools/setup.sh

setup-tests:
	@tools/setup.sh --tests

pack: setup
	@$(in_venv) python -m tools.pack

site: pack  ## build the site into _build/html, ready for any web host
	@$(in_venv) python -m tools.book

serve: site  ## build the site and serve it on this machine
	@$(in_venv) python -m tools.serve

lab: pack  ## open the course in JupyterLab
	@$(in_venv) JUPYTER_CONFIG_DIR="$(CURDIR)/.venv/etc/attune" jupyter lab --custom-css --LabApp.default_url=/lab/tree/chapters/index.md

preview: setup  ## show one exercise (ITEM=its-id) and reload it when the bank changes
	@$(in_venv) python -m tools.pack --widgets
	@$(in_venv) python -m tools.preview $(or $(ITEM),$(error add the exercise: make preview ITEM=its-id))

map: setup-tests  ## draw a conversation (ITEM=its-id) as a graph for its author
	@$(in_venv) python -m tools.map $(or $(ITEM),$(error add the conversation: make map ITEM=its-id))

lint: setup-tests  ## check the style and the types of the code
	@$(in_venv) ruff check .
	@$(in_venv) ruff format --check .
	@$(in_venv) mypy
	@$(in_venv) node_modules/.bin/tsc --project widgets

browser: setup-tests
	@$(in_venv) python -m tools.browser

test: lint browser site  ## pass every test: unit, property, notebooks, browser, JupyterLab
	@$(in_venv) tools/test.sh

bench: setup-tests browser site  ## measure the site and its build, and print tables
	@$(in_venv) python -m tools.bench
	@$(in_venv) python -m tools.bench_build

model: setup-tests  ## fit the recogniser on the corpus and measure it (TEST=1 once per release; ANNOMI=, EPITOME= paths)
	@$(in_venv) python -m tools.model.fit
	@$(in_venv) python -m tools.model.distress
	@$(in_venv) python -m tools.model.report $(if $(TEST),--test) $(if $(ANNOMI),--annomi "$(ANNOMI)") $(if $(EPITOME),--epitome "$(EPITOME)")

clean:  ## remove what these commands made
	rm -rf .venv node_modules _build
