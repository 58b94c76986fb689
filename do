#!/usr/bin/env bash
# The one door to building, running and testing Sasaran. `./do help` lists what it does.
# SASARAN_BUILD names another build folder, SASARAN_SKIP_PACKAGES=1 leaves the system's packages alone.
set -euo pipefail
cd "$(dirname "$0")"
build=${SASARAN_BUILD:-_build}

# The one list of what a bare Debian 12 (Ubuntu 22.10 and later) lacks.
packages=(
  # to build
  gcc libc6-dev pkg-config meson ninja-build gettext python3 python3-fonttools
  libgtk-4-dev libgtk-4-bin libglib2.0-dev-bin libsqlite3-dev libhpdf-dev libjansson-dev libxlsxwriter-dev libminizip-dev libcsv-dev libical-dev
  # to run: icons, interface face, the paper's faces
  librsvg2-common adwaita-icon-theme fonts-inter fonts-urw-base35 fonts-liberation fonts-dejavu-core
)
test_packages=(
  # to test: a display nobody sees, keys, PDF readers, the database's shell, the fuzzer
  xvfb dbus libxtst-dev poppler-utils qpdf sqlite3 clang libclang-rt-14-dev
)

say () { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# install PACKAGE...: those that are missing, by apt-get, with sudo when not root.
install () {
  [ -n "${SASARAN_SKIP_PACKAGES:-}" ] && return
  local missing=() sudo=()
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || { say "Install these packages first: ${missing[*]}"; exit 1; }
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  say "Installing ${missing[*]}"
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# configure FOLDER [MESON OPTION...]: a build folder, made once.
configure () {
  local folder=$1; shift
  [ -f "$folder/build.ninja" ] || meson setup "$folder" "$@" >&2
}

build () {
  install "${packages[@]}"
  configure "$build"
  ninja -C "$build" >&2
}

# What a program needs to find beside itself while it is not installed.
in_build () {
  SASARAN_LOCALE_DIR=$PWD/$build/po SASARAN_DATA_DIR=$PWD/$build/resources "$@"
}

do_build () { build; }
do_run () { build; in_build "$build/src/app/sasaran" "$@"; }
do_cli () { build; in_build "$build/src/cli/sasaran-cli" "$@"; }

# Every test, under the address and undefined-behaviour sanitizers; ends with `N passed, N failed`.
do_test () {
  install "${packages[@]}" "${test_packages[@]}"
  SASARAN_BUILD=${SASARAN_TEST_BUILD:-_test}
  configure "$SASARAN_BUILD" -Db_sanitize=address,undefined -Db_lundef=false --werror
  tests/run.sh "$SASARAN_BUILD" "$@"
}

do_bench () { install "${packages[@]}" "${test_packages[@]}"; configure _bench --buildtype=release; ninja -C _bench >&2; tests/bench/run.sh _bench "$@"; }
do_fuzz () { install "${packages[@]}" "${test_packages[@]}"; tests/fuzz/run.sh "$@"; }
do_shots () { build; install "${test_packages[@]}"; tests/shots.sh "$build" "$@"; }

do_help () {
  cat <<'TEXT'
./do run              install what is missing, build, open the window
./do test [NAME...]   every test (or those named), under sanitizers; ends with "N passed, N failed"
./do build            build only, into _build/
./do cli ARGS...      sasaran-cli
./do bench            the speed table: ours beside the limits, as ratios
./do fuzz [SECONDS]   the parsers against malformed input, longer than the tests do
./do shots [FOLDER]   screenshots of every page, 1366x768 and 1024x700, light and dark
TEXT
}

command=${1:-help}; [ $# -gt 0 ] && shift
declare -F "do_$command" >/dev/null || { do_help >&2; exit 2; }
"do_$command" "$@"
