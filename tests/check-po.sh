#!/usr/bin/env bash
# check-po.sh ROOT: Indonesian is complete. Every file that marks a sentence is in po/POTFILES, every sentence has its translation, and no
# translation is left of a sentence that is gone.
set -euo pipefail
cd "$1"
bad=0
for file in $(grep -rlE '\b(_|N_|C_|ngettext_)\(' src --include='*.c') $(grep -rl 'translatable="yes"' ui --include='*.ui' 2>/dev/null); do
  grep -qx "$file" po/POTFILES || { echo "not in po/POTFILES: $file"; bad=1; }
done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=ngettext_:1,2 --files-from=po/POTFILES --output="$work/all.pot" 2>"$work/log" \
  || { cat "$work/log"; exit 1; }
msgmerge --quiet --no-fuzzy-matching po/id.po "$work/all.pot" --output-file="$work/id.po"
msgattrib --untranslated --no-obsolete "$work/id.po" --output-file="$work/untranslated.po"
msgattrib --only-fuzzy --no-obsolete "$work/id.po" --output-file="$work/fuzzy.po"
msgattrib --only-obsolete "$work/id.po" --output-file="$work/obsolete.po"
for kind in untranslated fuzzy obsolete; do
  [ ! -s "$work/$kind.po" ] || { echo "$kind:"; grep -A8 '^\(#~ \)\?msgid' "$work/$kind.po"; bad=1; }
done
msgfmt --check --output-file=/dev/null po/id.po || bad=1
exit $bad
