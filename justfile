# Everything a developer does, by name. `just` alone lists the recipes.

default:
    @just --list

# Format, lint, types, directions of imports, spelling, then all tests: the quick ones first.
check: lint types imports test

lint:
    ruff format --check .
    ruff check .
    codespell src docs tests README.md CHANGELOG.md

types:
    mypy

imports:
    lint-imports

# Quick tests first, so that a mistake shows early; then those that draw pictures or build the wheel.
test:
    pytest -q -m "not slow"
    pytest -q -m slow

# Format and mend what can be mended.
fix:
    ruff format .
    ruff check --fix .

# A server with the honest fake engine (coloured squares), for client development.
serve:
    STUDIOLO_FAKE_ENGINE=1 studiolo serve

# The pages of docs/reference, written from the code.
docs:
    python -m docs.reference.write

# The gallery's contact sheet: 24 named prompts in one picture.
gallery out="gallery.png":
    studiolo gallery -o {{out}}

# Speed against a plain renderer call, in one run; then what an idle server costs.
bench:
    python -m benchmarks.engine
    python -m benchmarks.server

# The import graph as text.
graph:
    lint-imports --verbose
