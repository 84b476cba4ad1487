#!/usr/bin/env bash
# Detects change on both sample scenes with the plugin's own Processing algorithm, in a throw-away QGIS profile, and
# draws the results. Replaces the results of an earlier run in build/demo.
set -euo pipefail
cd "$(dirname "$0")/.."

output=$PWD/build/demo
sample=$PWD/resources/sample
rm -rf "$output"
mkdir -p "$output"

# Debian's qgis_process is a wrapper that passes an option which the program itself refuses
qgis_process=$(command -v qgis_process.bin || command -v qgis_process)

# scene BEFORE AFTER MODEL MIN_AREA: into $output/scene
detect() {
  local scene=$1 before=$sample/$2.tif after=$sample/$3.tif folder=$output/$1
  mkdir "$folder"
  QGIS_CUSTOM_CONFIG_PATH=$PWD/build/profiles/demo "$qgis_process" run deepchange:detectchange -- \
    BEFORE="$before" AFTER="$after" MODEL="$4" MIN_AREA="$5" \
    OUTPUT="$folder/change.tif" POLYGONS="$folder/change.gpkg" >"$folder/log.txt" 2>&1 \
    || { cat "$folder/log.txt" >&2; exit 1; }

  GDAL_PAM_ENABLED=NO .venv/bin/python scripts/preview.py "$sample/$scene.json" "$folder" 2>>"$folder/log.txt" \
    || { cat "$folder/log.txt" >&2; exit 1; }

  for result in change.tif change.gpkg preview.png; do
    [ -s "$folder/$result" ] || { cat "$folder/log.txt" >&2; echo "error: $result was not made" >&2; exit 1; }
    echo "$folder/$result"
  done
}

scripts/profile.sh build/profiles/demo .
echo "Detecting change of buildings by the bundled model: resources/sample/town, a drawn scene"
detect town town_before town_after buildings 20
echo "Detecting change of land without a model: resources/sample/pucallpa, 1985 to 2020"
detect pucallpa pucallpa_1985 pucallpa_2020 irmad 100000
