#!/usr/bin/env bash
# with-display.sh COMMAND...: runs it with an X server, a session bus and user folders of its own, gone at its end.
set -euo pipefail
private=$(mktemp -d "${TMPDIR:-/tmp}/sasaran-test.XXXXXX")
mkdir -m 700 "$private"/{run,config,data,cache,home}
mkfifo "$private/number"
Xvfb -displayfd 3 -screen 0 "${SASARAN_SCREEN:-1366x768x24}" -nolisten tcp -noreset 3<>"$private/number" >"$private/xvfb.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$private"' EXIT
read -r -t 30 display <"$private/number" || { cat "$private/xvfb.log" >&2; exit 1; }
export DISPLAY=:$display HOME=$private/home
export XDG_RUNTIME_DIR=$private/run XDG_CONFIG_HOME=$private/config XDG_DATA_HOME=$private/data XDG_CACHE_HOME=$private/cache
# The cairo renderer without GL: the same pixels everywhere, and no Mesa in the leak reports.
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable
export GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 GTK_IM_MODULE=gtk-im-context-simple
export LC_ALL=C.UTF-8 TZ=Asia/Jakarta
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME GTK_A11Y LANGUAGE
dbus-run-session -- "$@"
