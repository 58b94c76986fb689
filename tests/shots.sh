#!/usr/bin/env bash
# shots.sh BUILD [FOLDER]: pictures of every page at 1366x768 and 1024x700, light and dark, and of the dialogs.
set -euo pipefail
build=$(cd "$1" && pwd)
folder=${2:-$build/shots}
mkdir -p "$folder"
export SASARAN_LOCALE_DIR=$build/po SASARAN_DATA_DIR=$build/resources SASARAN_TODAY=2026-11-24
tests/support/with-display.sh "$build/tests/app/shots" "$folder"
