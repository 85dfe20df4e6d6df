# make demo | test | bench | lint | sanitize | clean.  Each sets up what it needs by itself: a
# virtual environment in .venv with this package installed and, for root on Debian, the programs
# that judge the tests.
#
#   make demo TREE=/usr/share/doc IMAGE=/tmp/doc.img    the demo on your own directory and image
#   make test ARGS="-k tmpfs -x"                        arguments for pytest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check -q
ARGS ?=
SANITIZERS = $(foreach name,asan ubsan,$(shell $(CC) -print-file-name=lib$(name).so))
SANITIZED := bad_input boot disk full linux process threads

# The installed package is what gets tested: never the checkout, whatever directory we stand in.
export PYTHONSAFEPATH := 1

SOURCES := pyproject.toml meson.build $(shell find syscall rump buildrump xen \
	-type f -not -name '*.py[co]' -not -name '*.so' 2>/dev/null)

.PHONY: all demo test bench lint sanitize oracles clean
all: $(VENV)/.installed

demo: $(VENV)/.installed
	@PYTHONPATH=tests $(BIN)/python tests/oracles.py e2fsprogs
	@$(BIN)/python examples/demo.py $(if $(TREE),--tree "$(TREE)") $(if $(IMAGE),--image "$(IMAGE)")

test: $(VENV)/.installed oracles
	@$(BIN)/pytest $(ARGS)

bench: $(VENV)/.bench
	@$(BIN)/python bench $(ARGS)

lint: $(VENV)/.tools
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

# The kernel's C tests, then Python tests over the sanitized kernel; leaks are the C tests' to find.
sanitize: $(VENV)/.installed
	@PYTHONSAFEPATH= $(BIN)/python -m buildrump --variant sanitized test
	@RUMP_EMBEDDED=build/sanitized LD_PRELOAD="$(SANITIZERS)" ASAN_OPTIONS=detect_leaks=0 \
		$(BIN)/pytest -q tests/calls $(patsubst %,tests/rump/test_%.py,$(SANITIZED))
	@$(BIN)/python tests/fuzz/run.py --count 500

oracles: $(VENV)/.tools
	@PYTHONPATH=tests $(BIN)/python tests/oracles.py

clean:
	rm -rf build $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './.git/*' -prune -exec rm -rf {} +

$(VENV)/.created:
	@$(PYTHON) tests/prerequisites.py
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.tools: $(VENV)/.created pyproject.toml
	@echo "installing the tools of build and tests into $(VENV)"
	@$(PIP) install $(shell $(PYTHON) tests/prerequisites.py --list dependencies test dev)
	@touch $@

$(VENV)/.bench: $(VENV)/.installed
	@$(PIP) install $(shell $(PYTHON) tests/prerequisites.py --list bench)
	@touch $@

$(VENV)/.installed: $(VENV)/.tools $(SOURCES)
	@echo "building and installing rumpkernel into $(VENV)"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(PIP) install --no-deps --no-build-isolation \
		--config-settings=build-dir=build/meson .
	@touch $@
