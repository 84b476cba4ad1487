#!/usr/bin/env bash
# Makes deep_change_detection.zip with pb_tool, from a clean copy of the files that git knows or would add:
# pb_tool itself would pack caches and whatever else lies in the folders.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p build
work=$(mktemp -d build/package.XXXXXX)  # two may run at once
trap 'rm -rf "$work"' EXIT
mkdir "$work/source"
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents --target-directory "$work/source"
.venv/bin/python scripts/metadata.py >"$work/metadata.txt"
mv "$work/metadata.txt" "$work/source/metadata.txt"
(
  cd "$work/source"
  # --quick with nothing deployed yet is pb_tool's way to deploy and pack without a question
  "$OLDPWD/.venv/bin/pb_tool" zip --quick --plugin_path "$OLDPWD/$work/deployed"
) >"$work/pb_tool.log" || { cat "$work/pb_tool.log" >&2; exit 1; }
mv "$work/source/deep_change_detection.zip" .
echo "$PWD/deep_change_detection.zip"
