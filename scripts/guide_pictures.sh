#!/usr/bin/env bash
# Makes the pictures in docs/guide from the real plugin in a real QGIS, on a virtual screen with a throw-away profile.
# With an argument the fonts and widgets are so many times as large, to look at: guide_pictures.sh 2 build/guide/large
set -euo pipefail
cd "$(dirname "$0")/.."

scale=${1:-1} pictures=${2:-$PWD/docs/guide}
work=$PWD/build/guide
user=$(mktemp -d /tmp/user.XXXX) # its paths are in the pictures
trap 'rm -rf "$user"' EXIT
sample=$PWD/resources/sample
mkdir -p "$work" "$user/home" "$user/tmp" "$user/2016" "$user/2021" "$pictures"
for tile in 01_east 02_east 03_west; do
  ln -s "$sample/town_before.tif" "$user/2016/$tile.tif"
  ln -s "$sample/town_after.tif" "$user/2021/$tile.tif"
done
scripts/profile.sh "$work/profiles" .

.venv/bin/python -m engine detect "$sample/pucallpa_1985.tif" "$sample/pucallpa_2020.tif" --model cva \
  --min-area 50000 --output "$work/change_1985_2020.tif" --polygons "$work/change_1985_2020.gpkg" --overwrite

cat >"$work/plan.json" <<END
{"folder": "$work", "framebuffer": "", "patience": 300, "tests": "$PWD/tests/desktop", "pictures": "$pictures",
 "user": "$user", "sample": "$sample",
 "map": "$work/change_1985_2020.tif", "polygons": "$work/change_1985_2020.gpkg"}
END
unset QT_QPA_PLATFORM # windows on the virtual screen, whatever the caller draws on
PATH=/usr/local/bin:/usr/bin:/bin HOME=$user/home TMPDIR=$user/tmp DEEP_CHANGE_PYTHON=$PWD/.venv/bin/python DESKTOP_SESSION=$work/plan.json \
  QT_SCALE_FACTOR=$scale GDAL_PAM_ENABLED=NO \
  xvfb-run -a -s "-screen 0 $((1400 * scale))x$((900 * scale))x24" \
  qgis --profiles-path "$work/profiles" --nologo --noversioncheck --code "$PWD/scripts/guide_session.py" \
  >"$work/log.txt" 2>&1 || { cat "$work/log.txt" >&2; exit 1; }

grep -q '"error": null' "$work/report.json" || { cat "$work/report.json" >&2; exit 1; }
ls -l "$pictures"/*.jpg
