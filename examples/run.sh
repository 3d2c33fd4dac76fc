#!/bin/sh
# Sets everything up, checks the two example units as of 2026-10-01 and writes their papers to build/papers.
# Exit code 0 when both say what their README.md promises.
cd "$(dirname "$0")/.."
. cmake/setup.sh

bcd="build/release/bcd --as-of 2026-10-01"
papers=build/papers

check() { # folder, exit code it should give
  echo "== $1"
  code=0
  $bcd -C "$1" check || code=$?
  if [ "$code" -ne "$2" ]; then
    echo "bcd check $1: exit code $code, not $2" >&2
    exit 1
  fi
}
paper() { # folder, name, form and its arguments
  unit=$1 name=$2
  shift 2
  mkdir -p "$papers/$unit"
  $bcd -C "examples/$unit" report "$@" -o "$PWD/$papers/$unit/$name.md"
  echo "$papers/$unit/$name.md"
}

check examples/xa-mau 0
check examples/phuong-mau 1

echo "== văn bản / papers"
for quarter in 1 2 3; do
  for unit in xa-mau phuong-mau; do
    paper "$unit" "bien-ban-q$quarter" minutes "2026-q$quarter-committee"
    paper "$unit" "bao-cao-q$quarter" activity --period "2026-Q$quarter"
  done
done
