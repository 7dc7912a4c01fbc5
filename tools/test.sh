#!/bin/sh
# Runs every test with the browser that tools/browser.py finds. Arguments go to pytest.

set -e
CHROMIUM=$(python -m tools.browser)
export CHROMIUM
export OPENBLAS_NUM_THREADS=1  # two processes that each use every core wait for one another
python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder "$@"  # browsers first, small files last
scripts=$(find tests widgets -name '*.test.mjs')
[ -z "$scripts" ] || node --test --test-reporter=dot $scripts
