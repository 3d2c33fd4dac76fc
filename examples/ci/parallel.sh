#!/bin/sh
# Xét nhiều đơn vị cùng lúc (GNU parallel), rồi gộp thành một tổng hợp và các trang.
# Checks many units at once (GNU parallel), then joins one overview and the pages.
#   sh parallel.sh FOLDER OUT [PERIOD] [OPTION OF PARALLEL…]              sh parallel.sh tinh out 2026-Q3 --jobs 8
# FOLDER: mỗi thư mục con là một đơn vị (có bcd.yaml). OUT: check.txt, overview.md, trang/index.html, parts/. Nhiều máy:
# --sshloginfile MÁY, FOLDER là đường dẫn tuyệt đối có ở mọi máy. Trả về 1 khi có đơn vị còn lỗi, 2 khi có đơn vị không
# xét được, 3 khi có phần không lập được.
# FOLDER: each folder in it is a unit (with bcd.yaml). Several machines: --sshloginfile HOSTS, with FOLDER as an absolute
# path that each of them has. Exit 1 if a unit has errors, 2 if one cannot be judged, 3 if a part was not made.
set -eu
folder=$1 out=$2 period=${3:-}
if [ $# -gt 3 ]; then shift 3; else shift $#; fi
# Một ngày cho mọi phần, kể cả khi chạy qua nửa đêm. / One day for all parts, even if it runs past midnight.
day=${BCD_AS_OF:-$(TZ=Asia/Ho_Chi_Minh date +%F)}
mkdir -p "$out/parts"
rm -f "$out"/parts/*
units=$out/parts/units
find "$folder" -mindepth 2 -maxdepth 2 -name bcd.yaml | sed 's|/bcd\.yaml$||' | LC_ALL=C sort > "$units"
[ -s "$units" ] || { echo "không có đơn vị nào trong '$folder' / no units in '$folder'" >&2; exit 2; }

# Mã lệnh lớn nhất trong nhật ký của parallel. / The greatest exit code in the log of parallel.
worst() { awk 'NR > 1 && $7 > worst { worst = $7 } END { print worst + 0 }' "$1"; }
overview="bcd -C {} --as-of $day report overview ${period:+--period $period} --format json"
parallel -k --joblog "$out/parts/check.log" "$@" "bcd -C {} --as-of $day check" :::: "$units" > "$out/check.txt" || true
parallel --joblog "$out/parts/overview.log" --results "$out/parts/overview-{#}" "$@" "$overview" :::: "$units" \
  > /dev/null || true
parallel --joblog "$out/parts/site.log" --results "$out/parts/site-{#}" "$@" \
  "bcd -C {} --as-of $day site --format json" :::: "$units" > /dev/null || true
if [ "$(worst "$out/parts/overview.log")" -gt 0 ] || [ "$(worst "$out/parts/site.log")" -gt 2 ]; then
  echo "có phần không lập được, xem $out/parts / a part was not made, see $out/parts" >&2
  exit 3
fi

# Các phần theo thứ tự của đơn vị. / The parts in the order of the units.
join() {
  part=$1
  shift
  set -- "$@" --from
  i=1
  while [ -f "$out/parts/$part-$i" ]; do
    set -- "$@" "$out/parts/$part-$i"
    i=$((i + 1))
  done
  bcd "$@"
}
join overview report overview -o "$out/overview.md"
join site site -o "$out/trang" || [ $? -eq 2 ]
exit "$(worst "$out/parts/check.log")"
