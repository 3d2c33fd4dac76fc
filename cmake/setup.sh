# Sourced by examples/run.sh and tests/run.sh: installs the Debian packages that are missing and builds bcd in build/release.
# `more_packages` and `targets` (default: all), set by the caller, are installed and built. Quick when nothing is missing. Needs root or sudo only when a package is.
set -eu

packages="g++ cmake ninja-build pkg-config libboost-dev libcli11-dev libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libmstch-dev libutf8proc-dev libgit2-dev zlib1g-dev libxlsxwriter-dev git catch2 mandoc ${more_packages:-}"

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  echo "Cài các gói còn thiếu / Installing:$missing" >&2
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
fi

[ -f build/release/build.ninja ] || cmake --preset release >&2
cmake --build --preset release --target ${targets:-all} >&2
