#!/bin/sh
# Collects the wheels of every list in this folder. Runs in the container of the runbook, where the internet is.
set -eu
cd "$(dirname "$0")"

dnf install -y -q python3.11 python3.11-pip python3.11-devel gcc gcc-c++ make

set -- requirements.txt

# A wheel that lies here already is taken as it is: one of your own, or from an earlier run.
for LIST in "$@"; do
  python3.11 -m pip wheel --wheel-dir . --find-links . --requirement "$LIST"
done

# What pip will do on the workers: resolve each list from these files alone. It installs nothing.
for LIST in "$@"; do
  python3.11 -m pip install --dry-run --quiet --ignore-installed --no-index --find-links . --requirement "$LIST"
done
echo "All wheels are there."
