#!/bin/sh
# Make sure there is a chromium for the browser tests; says clearly what is missing.
set -eu
. "$(dirname "$0")/../packages.sh"
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
install_packages "The browser tests need chromium" chromium
