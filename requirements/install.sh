#!/bin/sh
# Makes a virtual environment from the locked requirements and installs the project in it.
# Usage: install.sh VENV        (PYTHON names the interpreter to use)
set -eu

venv=$1
here=$(dirname "$0")

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
    if fits "$python"; then break; fi
    python=
done
if [ -z "$python" ]; then
    echo "planner-sync needs Python 3.11, 3.12 or 3.13; name one with: make setup PYTHON=..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    echo "this Python cannot make virtual environments; on Debian: apt install python3-venv" >&2
    exit 1
fi

"$python" -m venv --clear "$venv"
bin=$venv/bin

# uv installs in seconds what takes pip a minute; where it cannot be had, pip does it.
uv=$(command -v uv || true)
if [ -z "$uv" ] && "$bin/python" -m pip install --quiet --require-hashes \
    --requirement "$here/installer.txt" 2>/dev/null; then
    uv=$bin/uv
fi

install() {
    if [ -n "$uv" ] && "$uv" pip install --quiet --python "$bin/python" "$@"; then return; fi
    "$bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

install --require-hashes --requirement "$here/dev.txt"
# The build backend is in the locked requirements, so nothing is fetched unlocked.
install --no-deps --no-build-isolation --editable .
