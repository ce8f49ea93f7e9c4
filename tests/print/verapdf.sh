#!/bin/sh
# Make sure that Java can run veraPDF for one test of the files to print; says clearly what is missing.
set -eu
. "$(dirname "$0")/../packages.sh"
command -v java >/dev/null 2>&1 && [ -e /usr/share/java/jaxb-api.jar ] && exit 0
install_packages "One test of the files to print is left out: it needs Java and JAXB" \
    default-jdk-headless libjaxb-java || exit 0
