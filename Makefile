# What a developer runs. Anything longer than a line lives in scripts/.
PYTHON := .venv/bin/python
export DEEP_CHANGE_PYTHON := $(CURDIR)/$(PYTHON)

.PHONY: help setup demo test quick matrix check docs translations pins package desktop benchmarks model
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/.complete ## install what is missing: QGIS and GDAL by apt, the rest into .venv

.venv/.complete: pyproject.toml scripts/setup.sh scripts/requirements.py
	@scripts/setup.sh

demo: setup ## detect change on the sample scene through the plugin; writes build/demo
	@QT_QPA_PLATFORM=offscreen scripts/demo.sh

# The tests' networks are tiny: more than one thread each would mostly wait for one another.
# A process that dies ends the run: its files given to a new one, the run was seen to wait for ever.
PYTEST := QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 $(PYTHON) -m pytest -n 2 --dist loadfile --max-worker-restart 0

test: check ## make check, then all tests: engine, plugin in QGIS, the packed plugin in a QGIS window
	@$(PYTEST) --durations=25

quick: setup ## the tests that are not marked slow, on two cores: under two minutes
	@$(PYTEST) -m "not slow"

matrix: ## the plugin's tests on QGIS 3.22, 3.40 and 3.44, in Debian systems in build/matrix; as root; an hour
	@scripts/matrix.sh

check: setup ## lint, formatting and types
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet || { echo "run: $(PYTHON) -m ruff format"; exit 1; }
	@$(PYTHON) -m mypy

docs: setup ## docs/cli.md, from the options of the commands
	@$(PYTHON) scripts/cli_docs.py

translations: setup ## resources/i18n, from the plugin's texts; tells how many wait for a translator
	@$(PYTHON) scripts/translations.py

pins: setup ## resources/engine: the packages that the engine is installed from, with hashes; needs the network
	@$(PYTHON) scripts/engine_requirements.py

package: setup ## deep_change_detection.zip, which QGIS installs, checked as the official repository does
	@scripts/package.sh
	@$(PYTHON) scripts/gate.py deep_change_detection.zip

benchmarks: setup ## measure speed and memory against peers; half an hour on a quiet machine
	@$(PYTHON) -m benchmarks

model: setup ## the bundled model from the open data in ../shared/data; hours, goes on where it stopped
	@scripts/model.sh

desktop: setup ## QGIS with the plugin and the sample scene, in a throw-away profile
	@scripts/desktop.sh
