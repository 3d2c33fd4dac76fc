#!/bin/sh
# Holds bcd and schemas/ against the programs that people use, for every record of the repository and 2,400 mutants; run by hand
# after a kind or the schemas change, with node and npm at hand.
# Usage: sh tests/schema/agree.sh BUILD_DIR     (one that has tests/bcd_mutate; what npm installs goes into BUILD_DIR/schema-tools)
#   agree.mjs            ajv and yaml: every verdict on shape is the same
#   language_server.mjs  the server behind VS Code's YAML extension: silent on sound records, speaks where the shape is at fault
set -eu
build=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
tools=$build/schema-tools
mkdir -p "$tools"
[ -d "$tools/node_modules/yaml-language-server" ] || npm install --silent --no-fund --no-audit --prefix "$tools" ajv@8 yaml@2 yaml-language-server@1 >&2
"$build/tests/bcd_mutate" "$root" "$tools"
status=0
node "$root/tests/schema/agree.mjs" "$root" "$tools" || status=1
node "$root/tests/schema/language_server.mjs" "$root" "$tools" "$build/bcd" || status=1
exit $status
