#!/bin/sh
# consumer.sh CMAKE BUILD SOURCE GENERATOR COMPILER TYPE FLAGS: installs the library of a build into a temporary folder,
# compares what is installed, builds tests/api/consumer against it and compares what that prints of examples/xa-mau.
set -eu
cmake=$1 build=$2 source=$3 generator=$4 compiler=$5 type=$6 flags=$7
command -v "$cmake" >/dev/null || { echo "skipped: cmake is missing" >&2; exit 77; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

"$cmake" --install "$build" --prefix "$place/installed" --component development >/dev/null
(cd "$place/installed" && find . -type f | sed 's/-[a-z]*\.cmake$/-TYPE.cmake/' | LC_ALL=C sort) >"$place/files"
diff - "$place/files" <<EOF
./include/bcd/bcd.hpp
./lib/cmake/bcd/bcdConfig.cmake
./lib/cmake/bcd/bcdConfigVersion.cmake
./lib/cmake/bcd/bcdTargets-TYPE.cmake
./lib/cmake/bcd/bcdTargets.cmake
./lib/libbcd.a
EOF

"$cmake" -S "$source/tests/api/consumer" -B "$place/build" -G "$generator" -DCMAKE_PREFIX_PATH="$place/installed" \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE="$type" -DCMAKE_CXX_FLAGS="$flags" >"$place/log" 2>&1 &&
  "$cmake" --build "$place/build" >>"$place/log" 2>&1 || { cat "$place/log" >&2; exit 1; }
"$place/build/consumer" "$source/examples/xa-mau" >"$place/printed"
[ "${BCD_BLESS:-}" = 1 ] && cp "$place/printed" "$source/tests/api/consumer.txt"
diff "$source/tests/api/consumer.txt" "$place/printed"
