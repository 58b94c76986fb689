#!/usr/bin/env bash
# check-layers.sh SRC: no folder includes what lies above or beside it. The compiler cannot see to all of this:
# the headers of SQLite and libharu are on the default include path.
cd "$1" || exit 2
bad=0
headers () { for folder in "$@"; do (cd "$folder" 2>/dev/null && ls ./*.h 2>/dev/null) | sed 's|^\./||'; done | paste -sd'|' -; }
forbid () { # FOLDER PATTERN
  [ -d "$1" ] || return 0
  hits=$(grep -rnE --include='*.[ch]' "#include [<\"]([^\"<>]*/)?(${2%|})" "$1") || return 0
  printf '%s must not include:\n%s\n' "$1" "$hits"
  bad=1
}
gtk='gtk/|gdk/|gsk/'
forbid base     "$gtk|sqlite3|hpdf|cairo|jansson|$(headers core store document exchange app cli)"
forbid core     "$gtk|sqlite3|hpdf|cairo|$(headers store document exchange app cli)"
forbid store    "$gtk|hpdf|cairo|$(headers document exchange app cli)"
forbid document "$gtk|sqlite3|$(headers store exchange app cli)"
forbid exchange "$gtk|sqlite3|hpdf|cairo|$(headers app cli)"
forbid cli      "$gtk|sqlite3|hpdf|cairo|$(headers app)"
forbid app      "sqlite3|hpdf|$(headers cli)"
exit $bad
