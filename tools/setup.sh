#!/bin/sh
# Finds a Python that can make virtual environments and lets it run tools/setup.py.
# PYTHON names one; otherwise python3 is tried first, then the newer names.

cd "$(dirname "$0")/.." || exit 1

problem=""
remember() { [ -n "$problem" ] || problem="$1"; }

for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        remember "$python is Python $version and the course needs 3.11 or newer: install a newer one, or name it with make PYTHON=/path/to/python3.11."
    elif ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        remember "$python cannot make a virtual environment: install the package python3-venv (apt-get install python3-venv) and run the same command again."
    else
        exec "$python" -m tools.setup "$@"
    fi
done

remember "${PYTHON:-python3} does not run here: install Python 3.11 or newer (the package python3), or name it with make PYTHON=/path/to/python3."
echo "setup: $problem" >&2
exit 1
