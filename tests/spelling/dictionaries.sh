#!/bin/sh
# Install the dictionaries that the spelling tests read, where that is possible without asking.
# Without them those tests are skipped and say why.
set -eu
python="$1"
"$python" -c "import libvoikko; libvoikko.Voikko('fi')" 2>/dev/null &&
    command -v hunspell >/dev/null 2>&1 && [ -e /usr/share/hunspell/sv_FI.dic ] && exit 0
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
    echo "The spelling tests are skipped: they need Voikko (libvoikko1 voikko-fi) and hunspell (hunspell hunspell-sv)." >&2
    exit 0
fi
echo "Installing dictionaries for the spelling tests"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq libvoikko1 voikko-fi hunspell hunspell-sv >/dev/null
