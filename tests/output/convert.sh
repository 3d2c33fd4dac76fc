#!/bin/sh
# convert.sh BCD: papers become Word, HTML and PDF through the real pandoc and weasyprint, laid out as the rules ask, with what a
# person wrote; and the answer is plain where a program is missing.
set -eu
bcd=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "tests/output/convert.sh: $1" >&2
  exit 1
}
report() { "$bcd" -C "$root/examples/xa-mau" --as-of 2026-10-01 report "$@" 2>"$work/said"; }
part() { python3 -c 'import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' "$1" "$2"; }
holds() { # what, in which file, what it shows
  grep -q -F -e "$1" "$2" || fail "$3: no '$1'"
}

report minutes 2026-q3-committee -o "$work/bb.md"
python3 - "$work/bb.md" <<'END'
import sys
path = sys.argv[1]
text = open(path, encoding="utf-8").read()
gap = "[CẦN ĐIỀN: diễn biến, ý kiến phát biểu]"
assert gap in text
open(path, "w", encoding="utf-8").write(text.replace(gap, "Lời ghi tay về diễn biến."))
END
for kind in docx html pdf; do
  report minutes 2026-q3-committee -o "$work/bb.$kind" || fail "$kind: $(cat "$work/said")"
  if report minutes 2026-q3-committee -o "$work/bb.$kind"; then fail "a .$kind was replaced without --force"; fi
  mv "$work/bb.$kind" "$work/first.$kind"
  TZ=Asia/Tokyo LC_ALL=C report minutes 2026-q3-committee -o "$work/bb.$kind"
  [ "$kind" = pdf ] || cmp "$work/first.$kind" "$work/bb.$kind" || fail "$kind: two runs differ"
done

part "$work/bb.docx" word/document.xml >"$work/document.xml"
part "$work/bb.docx" word/styles.xml >"$work/styles.xml"
holds 'w:w="11906"' "$work/document.xml" "A4"
holds 'w:h="16838"' "$work/document.xml" "A4"
for margin in 'w:top="1134"' 'w:bottom="1134"' 'w:left="1701"' 'w:right="850"' 'w:header="567"'; do holds "$margin" "$work/document.xml" "margins of 20, 20, 30, 15 mm, page number at 10 mm"; done
holds '<w:titlePg' "$work/document.xml" "no page number on the first page"
holds 'Times New Roman' "$work/styles.xml" "the font"
holds 'ĐẢNG CỘNG SẢN VIỆT NAM' "$work/document.xml" "the head"
holds 'Lời ghi tay về diễn biến.' "$work/document.xml" "what a person wrote"
holds 'Lời ghi tay về diễn biến.' "$work/bb.html" "what a person wrote"
for file in "$work/document.xml" "$work/bb.html"; do
  if grep -q -F -e 'bcd:' "$file"; then fail "a marker shows in $file"; fi
done
head -c 5 "$work/bb.pdf" | grep -q '%PDF-' || fail "no PDF"

# Such a file may have been worked on since.
if report minutes 2026-q3-committee -o "$work/bb.docx"; then fail "a .docx was replaced without --force"; fi
holds 'có thể đã được sửa tay' "$work/said" "why it was not replaced"
report minutes 2026-q3-committee -o "$work/bb.docx" --force

if PATH=/nowhere report minutes 2026-q3-committee -o "$work/without.docx"; then fail "without pandoc there is no .docx"; fi
holds 'chưa có pandoc' "$work/said" "that pandoc is missing"
[ ! -e "$work/without.docx" ] || fail "a .docx without pandoc"
mkdir "$work/bin"
ln -s "$(command -v pandoc)" "$work/bin/pandoc"
if PATH="$work/bin" report minutes 2026-q3-committee -o "$work/without.pdf"; then fail "without weasyprint there is no .pdf"; fi
holds 'chưa có weasyprint' "$work/said" "that weasyprint is missing"

for call in "activity --period 2026-Q2" "tasks --period 2026-Q2" "compliance --period 2026-Q3" "reporting --period 2026-Q2" "conclusion 2026-q2-committee" "invitation 2026-q4-committee" "attendance 2026-q3-committee" roster "programme --period 2026" "reminder cong-an" "overview --period 2026-Q2"; do
  # shellcheck disable=SC2086
  report $call -o "$work/${call%% *}.docx" || fail "$call: $(cat "$work/said")"
done
