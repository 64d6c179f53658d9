# shellcheck shell=bash disable=SC2034
# The Debian 12 packages that Cauce is built, tested and shaped with, and how they get here.
# Sourced by the scripts beside it.
#
# Boost is asked for by version: Debian's default libboost-dev is 1.74, and its headers cannot be
# installed together with those of 1.81. Where 1.74 is installed, apt replaces it, and we say so.

packages_build=(
  g++ cmake ninja-build pkg-config ccache mold
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev
  libsqlitecpp-dev libsqlite3-dev libpugixml-dev libintelrdfpmath-dev libhowardhinnant-date-dev
  libpcre2-dev libutf8proc-dev libfmt-dev libspdlog-dev libcli11-dev libssl-dev libsodium-dev
  catch2 librapidcheck-dev tzdata
)
packages_people=(ca-certificates curl sqlite3)  # To talk to the server and to look at its tables.
packages_conformance=(python3)
packages_web=(nodejs npm)  # For the pages, and for the clients of others that the tests run.
packages_browser=(chromium)  # That the tests of the pages drive.
packages_fuzz=(clang-19 libclang-rt-19-dev)
packages_format=(clang-format-19)

# missing_packages NAME...: those that are not installed, one a line.
missing_packages() {
  local -A installed=()
  local name status
  while read -r name status; do
    [[ $status != installed ]] || installed[$name]=yes
  done < <(dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for name in "$@"; do
    [[ -n ${installed[$name]:-} ]] || printf '%s\n' "$name"
  done
}

# install_packages NAME...: sees to it that they are there. Silent and offline when they are.
install_packages() {
  local -a missing as_root=()
  local log replaced
  if ! command -v dpkg-query >/dev/null; then
    echo "$0: no dpkg here, so what is installed is unknown; wanted are the Debian 12 packages" \
      "(or what they hold): $*" >&2
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $(id -u) -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "$0: these packages are missing, and only root can install them; as root, run:" >&2
      echo "  apt-get update && apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)

  echo "Installing with apt: ${missing[*]}" >&2
  log=$(mktemp)
  if ! "${as_root[@]}" -qq update >"$log" 2>&1; then
    sed 's/^/  /' "$log" >&2
    echo "$0: apt-get update failed (above); is there a network?" >&2
    rm -f "$log"
    return 1
  fi
  replaced=$("${as_root[@]}" -s --no-install-recommends install "${missing[@]}" 2>/dev/null |
    awk '$1 == "Remv" { printf " %s", $2 }') || true
  [[ -z $replaced ]] || echo "They replace, and apt removes:$replaced" >&2
  if ! "${as_root[@]}" -qq -y --no-install-recommends install "${missing[@]}" >"$log" 2>&1; then
    tail -n 30 "$log" | sed 's/^/  /' >&2
    echo "$0: apt-get install ${missing[*]} failed (above); Cauce is built on Debian 12" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
}
