#!/bin/sh
# Xét nhiều đơn vị cùng lúc trên một hay nhiều máy (GNU parallel), rồi gộp thành một tổng hợp và các trang.
# Checks many units at once on one or several machines (GNU parallel), then joins one overview and the pages.
#   sh parallel.sh FOLDER OUT [PERIOD] [OPTION OF PARALLEL…]      sh parallel.sh tinh out 2026-Q3 --sshloginfile may.txt
# FOLDER: mỗi thư mục con là một đơn vị (có bcd.yaml). OUT: parts/, overview.md, trang/index.html, check.txt. Trả về 1 khi
# có đơn vị còn lỗi. / FOLDER: each folder in it is a unit (with bcd.yaml). Exit 1 if a unit has errors.
set -eu
folder=$1 out=$2 period=${3:-}
if [ $# -gt 3 ]; then shift 3; else shift $#; fi
# Một ngày cho mọi phần, kể cả khi chạy qua nửa đêm. / One day for all parts, even if it runs past midnight.
day=${BCD_AS_OF:-$(TZ=Asia/Ho_Chi_Minh date +%F)}
mkdir -p "$out/parts"
units=$out/parts/units
find "$folder" -mindepth 2 -maxdepth 2 -name bcd.yaml | sed 's|/bcd\.yaml$||' | LC_ALL=C sort > "$units"
[ -s "$units" ] || { echo "không có đơn vị nào trong '$folder' / no units in '$folder'" >&2; exit 2; }

failed=0
parallel -k "$@" "bcd -C {} --as-of $day check" :::: "$units" > "$out/check.txt" || failed=1
# Mỗi đơn vị một phần, theo số thứ tự. / A part for each unit, by its number.
parallel "$@" "bcd -C {} --as-of $day report overview ${period:+--period $period} --format json" \
  --results "$out/parts/overview-{#}.json" :::: "$units" > /dev/null
parallel "$@" "bcd -C {} --as-of $day site --format json" \
  --results "$out/parts/site-{#}.json" :::: "$units" > /dev/null || true
count=$(wc -l < "$units")
parts() { seq -f "$out/parts/$1-%.0f.json" "$count"; }
# shellcheck disable=SC2046 # tên do seq đặt, không có dấu cách / names made by seq, without blanks
bcd report overview --from $(parts overview) -o "$out/overview.md"
# shellcheck disable=SC2046
bcd site --from $(parts site) -o "$out/trang"
exit "$failed"
