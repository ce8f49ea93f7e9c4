# Sourced by the scripts that install what tests need from outside Python.

# install_packages NEED PACKAGE...
# Where nothing can be installed, says what needs the packages and returns 1.
install_packages() {
    need="$1"
    shift
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v "${as_root:-env}" >/dev/null 2>&1; then
        echo "$need. As root: apt-get install $*. Elsewhere: your system's package manager." >&2
        return 1
    fi
    echo "Installing $*"
    $as_root apt-get update -qq || exit
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null || exit
}
