#!/usr/bin/env bash
# run.sh BUILD [TEST...]: builds, runs the tests with a private display, sums their subtests.
set -euo pipefail
build=$1; shift
ninja -C "$build" >&2
log=$build/meson-logs/testlog.json
status=0
tests/support/with-display.sh meson test -C "$build" --no-rebuild --print-errorlogs --num-processes "$(nproc)" --timeout-multiplier 4 "$@" || status=$?
python3 - "$log" "$status" <<'PY'
"""Counts TAP subtests; a test without any counts as one."""
import json, re, sys
passed = failed = 0
for line in open(sys.argv[1]):
    test = json.loads(line)
    # meson keeps TAP results only as text
    tap = re.findall(r"^(not ok|ok) \d+(?!.*# SKIP)", test.get("stdout", ""), re.M)
    good, bad = tap.count("ok"), tap.count("not ok")
    if test["result"] not in ("OK", "EXPECTEDFAIL", "SKIP") and bad == 0:
        bad = 1
    if test["result"] == "OK" and good == 0:
        good = 1
    passed, failed = passed + good, failed + bad
if failed == 0 and sys.argv[2] != "0":
    failed = 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or passed == 0 else 0)
PY
