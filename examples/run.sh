#!/bin/sh
# Sets everything up, checks the example units as of the day their README.md names, and writes papers to build/papers.
# Exit code 0 when each says what its README.md promises.
cd "$(dirname "$0")/.."
targets=bcd_exe
. cmake/setup.sh

bcd=build/release/bcd
papers=build/papers

check() { # folder, day it is judged on, exit code it should give
  echo "== $1"
  code=0
  $bcd -C "$1" --as-of "$2" check || code=$?
  if [ "$code" -ne "$3" ]; then
    echo "bcd check $1: exit code $code, not $3" >&2
    exit 1
  fi
}
paper() { # folder, name, form and its arguments
  unit=$1 name=$2
  shift 2
  $bcd -C "examples/$unit" --as-of 2026-10-01 report "$@" -o "$PWD/$papers/$unit/$name.md"
  echo "$papers/$unit/$name.md"
}

check examples/xa-mau 2026-10-01 0
check examples/xa-moi 2026-10-15 0
check examples/phuong-mau 2026-10-01 1
check examples/regulations/phuong-doi-moi 2026-10-12 1
check examples/regulations/dac-khu 2026-07-20 1
check examples/regulations/ubnd-xa 2026-03-31 1

echo "== quy chế / regulation"
$bcd -C examples/xa-mau --as-of 2026-10-01 regulation coverage

echo "== văn bản / papers"
rm -rf "$papers"
mkdir -p "$papers/xa-mau" "$papers/phuong-mau"
for quarter in 1 2 3; do
  for unit in xa-mau phuong-mau; do
    paper "$unit" "bien-ban-q$quarter" minutes "2026-q$quarter-committee"
    paper "$unit" "thong-bao-ket-luan-q$quarter" conclusion "2026-q$quarter-committee"
    paper "$unit" "diem-danh-q$quarter" attendance "2026-q$quarter-committee"
    paper "$unit" "bao-cao-q$quarter" activity --period "2026-Q$quarter"
    paper "$unit" "che-do-bao-cao-q$quarter" reporting --period "2026-Q$quarter"
    paper "$unit" "nhiem-vu-q$quarter" tasks --period "2026-Q$quarter"
    paper "$unit" "chap-hanh-quy-che-q$quarter" compliance --period "2026-Q$quarter"
  done
done
for unit in xa-mau phuong-mau; do
  paper "$unit" danh-sach-thanh-vien roster
  paper "$unit" chuong-trinh-2026 programme --period 2026
  $bcd -C "examples/$unit" --as-of 2026-10-01 report reminder --all -o "$PWD/$papers/$unit/don-doc"
done
paper xa-mau giay-moi-q4 invitation 2026-q4-committee
paper . tong-hop-q3 overview --period 2026-Q3
