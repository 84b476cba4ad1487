#!/usr/bin/env bash
# Installs what the project needs and is missing: Debian packages, then .venv as pyproject.toml describes it, with all
# groups of packages or those that are named:   setup.sh [GROUP…]
set -euo pipefail
cd "$(dirname "$0")/.."

packages="python3-venv xvfb zip"
packages_of_qgis="qgis python3-qgis python3-gdal"
log=build/setup.log
mkdir -p build

quietly() {
  "$@" >"$log" 2>&1 || { cat "$log" >&2; echo "error: this failed, see above: $*" >&2; exit 1; }
}

missing() {
  for package in $(has_qgis || echo "$packages_of_qgis") $packages; do
    dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || echo "$package"
  done | paste -sd ' '
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

install_packages() {
  local wanted
  wanted=$(missing)
  [ -n "$wanted" ] || return 0
  if ! command -v apt-get >/dev/null || ! as_root true 2>/dev/null; then
    echo "error: install these Debian packages (or what your system calls them), then run this again: $wanted" >&2
    exit 1
  fi
  echo "Installing Debian packages: $wanted"
  quietly as_root apt-get update
  # shellcheck disable=SC2086
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $wanted
}

has_qgis() { command -v qgis >/dev/null && (python_of_qgis) >/dev/null 2>&1; }

python_of_qgis() {
  for python in /usr/bin/python3 python3; do
    if "$python" -c 'import qgis.core, osgeo.gdal' 2>/dev/null; then echo "$python"; return; fi
  done
  echo "error: neither /usr/bin/python3 nor python3 can import qgis and osgeo; install QGIS's and GDAL's Python packages" >&2
  exit 1
}

install_environment() {
  local python
  python=$(python_of_qgis)
  [ -x .venv/bin/python ] || quietly "$python" -m venv --system-site-packages .venv
  .venv/bin/python scripts/requirements.py "$@" >build/requirements.txt
  echo "Installing torch and the development tools into .venv"
  # another NumPy than QGIS's own would break GDAL's and QGIS's modules
  .venv/bin/python -c 'import numpy; print(f"numpy=={numpy.__version__}")' >build/constraints.txt
  quietly .venv/bin/python -m pip install --requirement build/requirements.txt --constraint build/constraints.txt
}

install_packages
install_environment "$@"
touch .venv/.complete
