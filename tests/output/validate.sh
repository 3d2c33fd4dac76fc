#!/bin/sh
# validate.sh BCD FORMAT COMMAND…: checks the example units and the small unit of the tests in the format, in both languages, with
# and without a baseline, and gives each output to the command, which says whether it is valid.
set -eu
bcd=$1 format=$2
shift 2
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
for unit in examples examples/xa-moi tests/output/unit tests/base; do
  for lang in vi en; do
    for baseline in "" "--baseline=$work/moc.json"; do
      if [ -n "$baseline" ]; then # with a baseline that lacks one: known ones and a new one
        "$bcd" -C "$root/$unit" --as-of 2026-10-01 check --fail-on never --write-baseline "$work/moc.json" >/dev/null 2>&1
        sed -i '2{/^  {/d}' "$work/moc.json"
      fi
      "$bcd" -C "$root/$unit" --lang $lang --as-of 2026-10-01 check --fail-on never $baseline --output "$format=$work/out" >/dev/null 2>&1
      "$@" "$work/out" >"$work/said" 2>&1 || { echo "$unit, $lang, ${baseline:-no baseline}: not valid"; cat "$work/said"; exit 1; }
      count=$((count + 1))
    done
  done
done
# A unit that cannot be judged, with names and values that are no text.
mkdir -p "$work/unit/members"
printf 'unit: x\n' >"$work/unit/bcd.yaml"
printf '"\377\001]]>&": 1\n' >"$work/unit/members/a<b>&'\".yaml"
"$bcd" -C "$work/unit" check --output "$format=$work/out" >/dev/null 2>&1 || true
"$@" "$work/out"
echo "$((count + 1)) outputs are valid"
