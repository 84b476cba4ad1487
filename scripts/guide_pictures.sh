#!/usr/bin/env bash
# Makes the pictures in docs/guide from the real plugin in a real QGIS, on a virtual screen with a throw-away profile.
# With an argument the fonts and widgets are so many times as large, to look at: guide_pictures.sh 2 build/guide/large
set -euo pipefail
cd "$(dirname "$0")/.."

scale=${1:-1} pictures=${2:-$PWD/docs/guide}
work=$PWD/build/guide
sample=$PWD/resources/sample
rm -rf "$work/home"
mkdir -p "$work/home" "$work/tmp" "$pictures"
scripts/profile.sh "$work/profiles" .

.venv/bin/python -m engine detect "$sample/pucallpa_1985.tif" "$sample/pucallpa_2020.tif" --model cva \
  --min-area 50000 --output "$work/change_1985_2020.tif" --polygons "$work/change_1985_2020.gpkg" --overwrite

cat >"$work/plan.json" <<END
{"folder": "$work", "framebuffer": "", "patience": 180, "tests": "$PWD/tests/desktop", "pictures": "$pictures",
 "map": "$work/change_1985_2020.tif", "polygons": "$work/change_1985_2020.gpkg"}
END
unset QT_QPA_PLATFORM # windows on the virtual screen, whatever the caller draws on
HOME=$work/home TMPDIR=$work/tmp DEEP_CHANGE_PYTHON=$PWD/.venv/bin/python DESKTOP_SESSION=$work/plan.json \
  QT_SCALE_FACTOR=$scale GDAL_PAM_ENABLED=NO \
  xvfb-run -a -s "-screen 0 $((1400 * scale))x$((900 * scale))x24" \
  qgis --profiles-path "$work/profiles" --nologo --noversioncheck --code "$PWD/scripts/guide_session.py" \
  >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }

grep -q '"error": null' "$work/report.json" || { cat "$work/report.json" >&2; exit 1; }
ls -l "$pictures"/*.jpg
