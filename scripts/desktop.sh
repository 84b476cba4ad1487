#!/usr/bin/env bash
# Opens QGIS with the plugin from this folder and the sample scene, in a throw-away profile.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/profile.sh build/profiles/desktop .
exec qgis --profiles-path "$PWD/build/profiles/desktop" --nologo --noversioncheck \
  resources/sample/town_before.tif resources/sample/town_after.tif
