#!/usr/bin/env bash
# Tests the plugin on one QGIS after another, each in a Debian suite of its own:   matrix.sh [SUITE…]
# Without a name: bookworm (QGIS 3.22), trixie (3.40) and sid (3.44). As root, for it makes file systems.
# A suite is laid into build/matrix once and kept, with what pip loads; to have it anew, remove its folder.
#   MATRIX_FOLDER   where, instead of build/matrix: 5 GB a suite
#   MATRIX_TESTS    what pytest gets, instead of "tests/plugin tests/desktop"
#   DEBIAN_MIRROR   instead of http://deb.debian.org/debian
set -uo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || exec sudo --preserve-env=MATRIX_FOLDER,MATRIX_TESTS,DEBIAN_MIRROR "$0" "$@"
# mounts in a namespace of their own: however this ends, none is left
[ -n "${MATRIX_APART:-}" ] || MATRIX_APART=1 exec unshare --mount --propagation private "$0" "$@"

folder=$(realpath -m "${MATRIX_FOLDER:-build/matrix}")
tests=${MATRIX_TESTS:-tests/plugin tests/desktop}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
oldest_torch=$(sed -n 's/^ *"torch >= \([0-9.]*\)".*/\1/p' pyproject.toml)

main() {
  local failed=0 report="" suite told
  [ $# -gt 0 ] || set -- bookworm trixie sid
  mkdir -p "$folder/pip"
  for suite; do
    log=$folder/$suite.log
    echo "== $suite, log in $log"
    if ! { lay "$suite" && copy_project "$suite" && inside "$suite" "$(set_up)"; } >"$log" 2>&1; then
      told="could not be laid: $(grep -m 1 -E '^(E|error): ' "$log" || tail -n 1 "$log")" failed=1
    else
      inside "$suite" "$(test_plugin)" 2>&1 | tee -a "$log" || failed=1
      told="$(inside "$suite" "$(versions)" 2>/dev/null | tail -n 1): $(grep -E 'passed|failed|error' "$log" | tail -n 1)"
    fi
    report+="$suite: $told"$'\n'
  done
  printf '\n%s' "$report"
  return $failed
}

# The suite as a file system that can make and fetch, kept under its name once it is whole.
lay() {
  local root=$folder/$1
  if [ ! -d "$root" ]; then
    command -v mmdebstrap >/dev/null || { apt-get --quiet update && apt-get --yes install mmdebstrap; } || return
    rm -rf --one-file-system "$root.new"
    # a mirror may hold a copy of a moving suite that is past its date
    mmdebstrap --variant=minbase --include=ca-certificates,git,make \
      --aptopt='Acquire::Check-Valid-Until "false"' "$1" "$root.new" "$mirror" && mv "$root.new" "$root" || return
  fi
  local shared
  for shared in /proc /sys /dev; do mount --rbind "$shared" "$root$shared" || return; done
  # the network as this machine reaches it, and the folders that its pip looks into
  for shared in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /etc/pip.conf /etc/xdg/pip \
    $(pip_folders); do
    [ ! -e "$shared" ] || bind "$shared" "$root$shared" || return
  done
  bind "$folder/pip" "$root/root/.cache/pip"
}

pip_folders() {
  { python3 -m pip config list; env | grep '^PIP_'; } | grep -oE '/[A-Za-z0-9._/-]+' | sort -u | while read -r named; do
    named=${named%/simple}
    [ ! -d "$named" ] || echo "$named"
  done
}

bind() {
  if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; rm -f "$2"; touch "$2"; fi
  mount --bind "$1" "$2"
}

# The files that git knows or would add, as they are now; what was installed for an earlier run stays.
copy_project() {
  local project=$folder/$1/root/project
  mkdir -p "$project"
  find "$project" -mindepth 1 -maxdepth 1 ! -name .venv -exec rm -rf {} +
  git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from - |
    tar --extract --directory "$project" && git init --quiet "$project"
}

inside() {
  env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    $(env | grep -E '^(PIP_[A-Z_]+|https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY)=[^ ]*$') \
    chroot "$folder/$1" bash -euc "cd /root/project; $2" </dev/null
}

# Debian's torch where it is new enough, and then only what the plugin's tests need; else all that make setup installs.
set_up() {
  cat <<END
    [ ! .venv/.complete -nt pyproject.toml ] || exit 0
    apt-get --quiet update
    groups=
    candidate=\$(apt-cache policy python3-torch | sed -n 's/^ *Candidate: //p')
    if dpkg --compare-versions "\${candidate:-0}" ge $oldest_torch; then
      DEBIAN_FRONTEND=noninteractive apt-get --yes --no-install-recommends install python3-torch python3-safetensors
      groups='test qgis'
    fi
    scripts/setup.sh \$groups
END
}

test_plugin() {
  echo "QT_QPA_PLATFORM=offscreen OMP_NUM_THREADS=1 .venv/bin/python -m pytest -q -n 2 --dist loadfile $tests"
}

versions() {
  cat <<END
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c '
import platform, torch
from qgis.core import Qgis
print("QGIS", Qgis.QGIS_VERSION.split("-")[0] + ", Python", platform.python_version() + ", torch", torch.__version__)'
END
}

main "$@"
