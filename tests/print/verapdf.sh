#!/bin/sh
# Make sure that Java can run veraPDF for one test of the files to print; says clearly what is missing.
set -eu
if command -v java >/dev/null 2>&1 && [ -e /usr/share/java/jaxb-api.jar ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "One test of the files to print needs Java and JAXB. Without them it is left out." >&2
    exit 0
fi
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "One test of the files to print needs: apt-get install default-jre-headless libjaxb-java" >&2
        exit 0
    fi
    as_root="sudo"
fi
echo "Installing what veraPDF needs"
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq default-jdk-headless libjaxb-java >/dev/null
