#!/bin/sh
# Every golden paper is read by cmark-gfm and pandoc without a warning, and no table of it falls apart: a row that is not part of
# a table would come out as a paragraph that begins with '|'. Usage: sh tests/form/readable.sh BCD
set -eu
bcd=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
bad=0
say() {
  echo "$1: $2" >&2
  bad=1
}
look() { # the paper, what it is called
  html=$(cmark-gfm -e table "$1") || say "$2" "cmark-gfm"
  case $html in *'<p>|'*) say "$2" "a table falls apart" ;; esac
  case $html in *'<script>alert'*) say "$2" "markup got in" ;; esac
  said=$(pandoc --fail-if-warnings -f gfm -t native -o /dev/null "$1" 2>&1) || say "$2" "pandoc: $said"
  [ -z "$said" ] || say "$2" "pandoc: $said"
}

count=0
for paper in "$root"/tests/examples/*.md "$root"/tests/examples/*/*.md; do
  case $paper in *.why.md) continue ;; esac
  look "$paper" "${paper#"$root"/}"
  count=$((count + 1))
done
[ "$count" -ge 20 ] || say "tests/examples" "only $count papers"

# The same of a unit whose every name is hostile.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/examples/xa-mau" "$work/unit"
find "$work/unit" -name '*.yaml' | sort | while read -r file; do
  sed -i -E 's#^((name|text|reason|place|post|area|title|subject): )([^"[{|>].*)$#\1"| * `x` <script>alert(1)</script> [a](b) \\n```\\n\# \3"#' "$file"
done
say_paper() { # name, day, the form and its arguments
  name=$1 day=$2
  shift 2
  "$bcd" -C "$work/unit" --as-of "$day" report "$@" >"$work/$name.md" || say "$name" "not written"
  look "$work/$name.md" "hostile $name"
}
for meeting in 2026-q3-committee 2026-q4-committee; do
  for form in minutes conclusion attendance; do say_paper "$form-$meeting" 2026-10-01 "$form" "$meeting"; done
done
for form in activity reporting tasks compliance overview; do say_paper "$form" 2026-10-01 "$form" --period 2026-Q2; done
say_paper invitation 2026-10-01 invitation 2026-q4-committee
say_paper programme 2026-10-01 programme --period 2026
say_paper roster 2026-10-01 roster
say_paper reminder 2026-07-28 reminder cong-an
grep -q 'script' "$work/roster.md" || say "roster" "the hostile names are not in it"
exit $bad
