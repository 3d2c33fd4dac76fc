#!/bin/sh
# calendar.sh BCD PYTHON: writes the calendar of what is due of each example, on two days, and has the libraries that calendars use
# read it back (read_calendar.py tells what must hold); khal imports it where it is installed.
set -eu
bcd=$1 python=$2
here=$(cd "$(dirname "$0")" && pwd)
examples=$here/../../examples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for unit in xa-mau xa-moi phuong-mau regulations/phuong-doi-moi regulations/dac-khu regulations/ubnd-xa .; do
  for lang in vi en; do
    name=$(echo "$unit" | tr '/.' '__')-$lang
    "$bcd" -C "$examples/$unit" --lang $lang --as-of 2026-10-01 due --within 1m --format json --output "$work/$name.json" 2>/dev/null
    "$bcd" -C "$examples/$unit" --lang $lang --as-of 2026-10-01 due --within 1m --format ics --output "$work/$name.ics" 2>/dev/null
    "$bcd" -C "$examples/$unit" --lang $lang --as-of 2026-10-08 due --within 1m --format ics --output "$work/$name.later.ics" 2>/dev/null
    "$python" "$here/read_calendar.py" "$work/$name.ics" "$work/$name.later.ics" "$work/$name.json"
  done
done

# Text that iCalendar has to escape and fold.
cp -r "$examples/xa-moi" "$work/unit"
mkdir -p "$work/unit/requests"
agency=$(sed -n 's/.*{id: \([a-z0-9-]*\),.*/\1/p' "$work/unit/bcd.yaml" | head -1)
printf 'to: [%s]\nsubject: "Báo cáo; gấp, dòng một\\ndòng hai \\\\ hết, ấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấấ"\nissued: 2026-10-01\ndue: 2026-10-20\n' "$agency" >"$work/unit/requests/gap.yaml"
"$bcd" -C "$work/unit" --as-of 2026-10-02 due --format json --output "$work/q.json"
"$bcd" -C "$work/unit" --as-of 2026-10-02 due --format ics --output "$work/q.ics"
"$bcd" -C "$work/unit" --as-of 2026-10-03 due --format ics --output "$work/q.later.ics"
"$python" "$here/read_calendar.py" "$work/q.ics" "$work/q.later.ics" "$work/q.json" escaped

if command -v khal >/dev/null 2>&1; then
  mkdir -p "$work/khal/cal"
  printf '[calendars]\n[[due]]\npath = %s/khal/cal\n[locale]\nlocal_timezone = Asia/Ho_Chi_Minh\ndefault_timezone = Asia/Ho_Chi_Minh\ndateformat = %%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\n[default]\ndefault_calendar = due\n[sqlite]\npath = %s/khal/khal.db\n' "$work" "$work" >"$work/khal/config"
  khal="khal -c $work/khal/config"
  HOME=$work LC_ALL=C.UTF-8 $khal import --batch -a due "$work/q.ics"
  HOME=$work LC_ALL=C.UTF-8 $khal list 2026-10-20 1d >"$work/said"
  grep -q 'gấp, dòng một' "$work/said" || { echo "khal does not show the event:"; cat "$work/said"; exit 1; }
  # The next day's file moves the events and doubles none.
  before=$(find "$work/khal/cal" -name '*.ics' | wc -l)
  HOME=$work LC_ALL=C.UTF-8 $khal import --batch -a due "$work/q.later.ics"
  after=$(find "$work/khal/cal" -name '*.ics' | wc -l)
  [ "$before" -eq "$after" ] || { echo "khal has $after events, not $before, after the second import"; exit 1; }
  # Once the report is there, the event is cancelled under the same UID.
  printf 'kind: ad-hoc\nperiod: 2026-10\nfrom: %s\nrequest: gap\nstatus: submitted\nsubmitted: 2026-10-04\n' "$agency" >"$work/unit/reports/gap-tra-loi.yaml"
  "$bcd" -C "$work/unit" --as-of 2026-10-05 due --format ics --output "$work/q.done.ics"
  HOME=$work LC_ALL=C.UTF-8 $khal import --batch -a due "$work/q.done.ics"
  uid=$(grep -l 'dòng một' "$work"/khal/cal/*.ics | wc -l)
  [ "$uid" -eq 1 ] || { echo "khal has the event in $uid files, not one"; exit 1; }
  grep -q 'STATUS:CANCELLED' "$(grep -l 'dòng một' "$work"/khal/cal/*.ics)" || { echo "what is done is not cancelled in khal"; exit 1; }
  echo "khal imports it"
fi
