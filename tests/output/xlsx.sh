#!/bin/sh
# xlsx.sh BCD PYTHON: writes lists as Excel workbooks and compares what is in them, whole, with expected/xlsx.
# BCD_BLESS=1 rewrites what is expected.
set -eu
bcd=$1 python=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$here/../../examples/xa-moi" "$work/unit"
printf 'name: Vũ Thị Ổn\npost: "=1+1"\nphone: "0912345678"\norder: 12\nseats:\n  - {body: support-team, role: member, from: 2026-09-15, decision: 92-QĐ/ĐU}\n' >"$work/unit/members/vu-thi-on.yaml"

made() {
  name=$1
  shift
  "$bcd" -C "$work/unit" --as-of 2026-10-05 list "$@" -o "$work/$name.xlsx"
  "$bcd" -C "$work/unit" --as-of 2026-10-05 list "$@" --format xlsx >"$work/$name.again.xlsx"
  cmp "$work/$name.xlsx" "$work/$name.again.xlsx"
  "$python" -m zipfile -e "$work/$name.xlsx" "$work/$name"
  # One element a line, for a diff that can be read.
  for part in xl/worksheets/sheet1.xml xl/sharedStrings.xml xl/styles.xml docProps/core.xml; do
    echo "== $part"
    sed 's/></>\n</g' "$work/$name/$part"
    echo
  done >"$work/$name.txt"
  if [ "${BCD_BLESS:-}" = 1 ]; then cp "$work/$name.txt" "$here/expected/xlsx.$name.txt"; fi
  diff -u "$here/expected/xlsx.$name.txt" "$work/$name.txt"
}
made members members --columns id,name,phone,post,order,broken
made meetings meetings --columns id,body,period,date,start,place --sort date
made none decisions
