#!/usr/bin/env bash
# Detects change on the sample scene with the plugin's own Processing algorithm, in a throw-away QGIS profile, and
# draws the result. Replaces the results of an earlier run in build/demo.
set -euo pipefail
cd "$(dirname "$0")/.."

output=$PWD/build/demo
sample=$PWD/resources/sample
rm -rf "$output"
mkdir -p "$output"

# Debian's qgis_process is a wrapper that passes an option which the program itself refuses
qgis_process=$(command -v qgis_process.bin || command -v qgis_process)

scripts/profile.sh build/profiles/demo .
echo "Detecting change: resources/sample, 1985 to 2020"
QGIS_CUSTOM_CONFIG_PATH=$PWD/build/profiles/demo "$qgis_process" run deepchange:detectchange -- \
  BEFORE="$sample/pucallpa_1985.tif" AFTER="$sample/pucallpa_2020.tif" MODEL=irmad MIN_AREA=100000 \
  OUTPUT="$output/change.tif" POLYGONS="$output/change.gpkg" >"$output/log.txt" 2>&1 \
  || { cat "$output/log.txt" >&2; exit 1; }

GDAL_PAM_ENABLED=NO .venv/bin/python scripts/preview.py "$sample/pucallpa.json" "$output" 2>>"$output/log.txt" \
  || { cat "$output/log.txt" >&2; exit 1; }

for result in change.tif change.gpkg preview.png; do
  [ -s "$output/$result" ] || { cat "$output/log.txt" >&2; echo "error: $result was not made" >&2; exit 1; }
  echo "$output/$result"
done
