#!/bin/sh
# Make sure there is a chromium for the browser tests; says clearly what is missing.
set -eu
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need chromium. Install it with your system's package manager." >&2
    exit 1
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "The browser tests need chromium. Ask someone with root: apt-get install chromium" >&2
        exit 1
    fi
    as_root="sudo"
fi
echo "Installing chromium for the browser tests"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium >/dev/null
