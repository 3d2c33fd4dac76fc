#!/bin/sh
# Neovim works with bcd lsp: opens a record, shows findings, completes, hovers, fixes, renames.
# nvim.sh BCD PROJECT; skipped (77) without Neovim 0.7 or newer.
set -eu
bcd=$1 project=$2
command -v nvim >/dev/null || { echo "nvim is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$project/tests/base/xa" "$folder/unit"
export XDG_STATE_HOME="$folder/state" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" HOME="$folder"
cd "$folder/unit"
# The settings that examples/editors shows, with the program of this build.
BCD="$bcd" timeout 60 nvim --headless -u NONE -n -c "luafile $project/tests/lsp/nvim.lua" </dev/null >"$folder/out" 2>&1 ||
  { cat "$folder/out"; exit 1; }
cat "$folder/out"
grep -q 'all passed' "$folder/out"
