#!/usr/bin/env bash
# Makes a QGIS profile that asks nothing when QGIS starts:   profile.sh FOLDER [PLUGIN_FOLDER]
# With a plugin folder the plugin is linked into it and enabled. FOLDER is what `qgis --profiles-path` and
# QGIS_CUSTOM_CONFIG_PATH take; an earlier profile there is replaced.
#   QGIS_THEME   such as "Night Mapping", instead of QGIS's usual one
set -euo pipefail
folder=$1 plugin=${2:-}
profile=$folder/profiles/default

rm -rf "$folder"
mkdir -p "$profile/QGIS" "$profile/python/plugins"
enabled=""
if [ -n "$plugin" ]; then
  ln -s "$(realpath "$plugin")" "$profile/python/plugins/deep_change_detection"
  enabled="deep_change_detection=true"
fi
for version in 3 4; do
  cat >"$profile/QGIS/QGIS$version.ini" <<END
[PythonPlugins]
$enabled

[app]
plugin_installer\\checkOnStart=false

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[UI]
UITheme=${QGIS_THEME:-default}

[qgis]
checkVersion=false
showTips=false

[migration]
settings=true
firstRunVersionFlag=999999
END
done
