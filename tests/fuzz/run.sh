#!/usr/bin/env bash
# run.sh [SECONDS] [TARGET...]: each parser under libFuzzer with the address and undefined-behaviour sanitizers, SECONDS for
# each (60). What was found new stays in _fuzz/corpus; an input that breaks a promise is left in _fuzz/found and the run fails.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}; [ $# -gt 0 ] && shift
targets=("$@"); [ ${#targets[@]} -gt 0 ] || targets=(csv xlsx xlsx-part import plan logo font text paste calendar)
build=${SASARAN_FUZZ_BUILD:-_fuzz}

[ -f "$build/build.ninja" ] ||
  CC=clang CFLAGS=-fsanitize=fuzzer-no-link meson setup "$build" -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false >&2
ninja -C "$build" resources/fonts/symbols.ttf "${targets[@]/#/tests/fuzz/fuzz-}" >&2

declare -A seeds=([csv]='staff/*.csv' [xlsx]='staff/*.xlsx' [xlsx-part]='fuzz/*.part' [import]='staff/*.csv' [plan]='plans/*.json'
  [logo]='fuzz/*.logo' [font]='fuzz/*.font' [text]='plans/*.json' [paste]='fuzz/*.paste' [calendar]='fuzz/*.ics')
export SASARAN_DATA_DIR=$(realpath "$build")/resources UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 G_SLICE=always-malloc LC_ALL=C.UTF-8
export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0
status=0
for target in "${targets[@]}"; do
  mkdir -p "$build/corpus/$target" "$build/found"
  # shellcheck disable=SC2086 # the pattern is meant to spread
  cp --update tests/data/${seeds[$target]} "$build/corpus/$target/"
  log=$build/found/$target.log
  if "$build/tests/fuzz/fuzz-$target" -max_total_time="$seconds" -timeout=30 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
       -artifact_prefix="$build/found/$target-" "$build/corpus/$target" >"$log" 2>&1; then
    printf '%-10s %s\n' "$target" "$(grep -o 'number_of_executed_units: *[0-9]*' "$log" | grep -o '[0-9]*') executions, nothing found"
  else
    tail -40 "$log"
    printf '%-10s FOUND something: see %s\n' "$target" "$log"
    status=1
  fi
done
exit $status
