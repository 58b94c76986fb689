#!/usr/bin/env bash
# check-icons.sh ROOT: the program carries each symbolic icon that it names, and no other, since no icon theme is read.
set -euo pipefail
cd "$1"
named=$(grep -rhoE '[a-z0-9]+(-[a-z0-9]+)*-symbolic' src ui --include='*.c' --include='*.ui' --include='*.css' | sort -u)
carried=$(grep -oE "symbolic/[a-z0-9-]+\.svg" resources/icons/meson.build | sed 's|.*/||; s|\.svg$||' | sort -u)
bad=0
for icon in $(comm -23 <(echo "$named") <(echo "$carried")); do echo "not in resources/icons/meson.build: $icon"; bad=1; done
for icon in $(comm -13 <(echo "$named") <(echo "$carried")); do echo "no longer used: $icon"; bad=1; done
exit $bad
