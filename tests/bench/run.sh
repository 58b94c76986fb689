#!/usr/bin/env bash
# run.sh BUILD [ROW...]: the speed table. Each row is measured beside something bare doing the same, interleaved in one run, and
# printed as the ratio of the medians of CPU time against its limit. Exit 1 when a limit is missed.
# A bench prints lines of:  work|ours in ms|beside|beside in ms|limit of the ratio, or nothing after the last bar: only told
set -euo pipefail
build=$1; shift
here=$(cd "$(dirname "$0")" && pwd)
rows=("$@"); [ ${#rows[@]} -gt 0 ] || rows=(pdf store library frames start agency)
export SASARAN_DATA_DIR=$PWD/$build/resources SASARAN_LOCALE_DIR=$PWD/$build/po G_TEST_SRCDIR=$PWD/tests
missed=0
printf '| %-42s | %12s | %-34s | %12s | %7s | %6s | %s |\n' work ours beside '' ratio limit ''
printf '|%s|\n' '---|---:|---|---:|---:|---:|---'
for row in "${rows[@]}"; do
  case $row in
    start) "$here/../support/with-display.sh" "$build/tests/bench/bench-start" "$build/src/cli/sasaran-cli" "$build/src/app/sasaran" "$build/tests/bench/empty-window" ;;
    agency) "$build/tests/bench/bench-agency" "$build/src/cli/sasaran-cli" "$build" ;;
    frames) "$here/../support/with-display.sh" "$build/tests/bench/bench-frames" "$build/src/cli/sasaran-cli" ;;
    *) "$build/tests/bench/bench-$row" ;;
  esac 2>/dev/null | grep -v '^#' | while IFS='|' read -r work ours beside other limit; do
    awk -v w="$work" -v o="$ours" -v b="$beside" -v x="$other" -v l="$limit" 'BEGIN {
      r = o / x
      missed = l != "" && r > l
      printf "| %-42s | %9.2f ms | %-34s | %9.2f ms | %7.2f | %6s | %s |\n", w, o, b, x, r, l == "" ? "" : "<= " l, l == "" ? "told" : missed ? "MISSED" : "held"
      exit missed }'
  done || missed=1
done
exit $missed
