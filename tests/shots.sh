#!/usr/bin/env bash
# shots.sh BUILD [FOLDER [NAME...]]: pictures of every page, dialog and popover at 1366x768 and 1024x700, light and dark, in high
# contrast, with text at 200 %, in English; NAMEs (with * and ?) choose some of them.
set -euo pipefail
build=$(cd "$1" && pwd)
folder=${2:-$build/shots}
mkdir -p "$folder"
export SASARAN_LOCALE_DIR=$build/po SASARAN_DATA_DIR=$build/resources SASARAN_TODAY=2026-11-24 SASARAN_STAFF_LISTS=$PWD/tests/data/staff
SASARAN_SCREEN=2800x1800x24 tests/support/with-display.sh "$build/tests/app/shots" "$folder" "${@:3}"
