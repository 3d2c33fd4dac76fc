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

for call in "activity --period 2026-Q2" "tasks --period 2026-Q2" "compliance --period 2026-Q3" "reporting --period 2026-Q2" "conclusion 2026-q2-committee" "invitation 2026-q4-committee" "attendance 2026-q3-committee" roster "programme --period 2026" "member le-van-c" "overview --period 2026-Q2"; do
  # shellcheck disable=SC2086
  report $call -o "$work/${call%% *}.docx" || fail "$call: $(cat "$work/said")"
done

# An activity report keeps within its pages: a quarter 6 without its annexes, half a year 10 and a year 14 with them.
if command -v pdfinfo >/dev/null && command -v pdftotext >/dev/null; then
  pages() { pdfinfo "$1" | awk '/^Pages:/ { print $2 }'; }
  without_annexes() { # the pages before the one that begins with the first annex
    for page in $(seq 1 "$(pages "$1")"); do
      if pdftotext -f "$page" -l "$page" "$1" - | grep -q '^Phụ lục I\. '; then break; fi
    done
    echo $((page - 1))
  }
  for period in 2026-Q1 2026-Q2 2026-Q3 2026-H1 2026; do
    report activity --period $period -o "$work/$period.pdf"
    all=$(pages "$work/$period.pdf") body=$(without_annexes "$work/$period.pdf")
    case $period in
      *Q*) [ "$body" -le 6 ] || fail "activity of $period: $body pages before the annexes" ;;
      *H*) [ "$all" -le 10 ] || fail "activity of $period: $all pages" ;;
      *) [ "$all" -le 14 ] || fail "activity of $period: $all pages" ;;
    esac
  done
fi

# Charts are pictures everywhere: EMF in Word, with words for those who cannot see it; SVG in the page itself.
report tasks --period 2026-Q3 -o "$work/nv.docx"
report tasks --period 2026-Q3 -o "$work/nv.html"
part "$work/nv.docx" word/document.xml >"$work/nv.xml"
holds 'descr="Tình trạng nhiệm vụ tính đến ngày' "$work/nv.xml" "what the chart shows, in words"
part "$work/nv.docx" word/_rels/document.xml.rels >"$work/nv.rels"
holds '.emf' "$work/nv.rels" "the chart"
holds '<img src="data:image/svg+xml;base64,' "$work/nv.html" "the chart"

# A table of many columns and words lies across, between pages that stand upright and have their numbers.
holds 'w:orient="landscape"' "$work/nv.xml" "a page across"
holds '<div class="across">' "$work/nv.html" "a page across"
python3 - "$work/nv.xml" "$work/nv.rels" <<'END'
import re, sys
document, rels = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
sections = re.findall(r"<w:sectPr.*?</w:sectPr>", document, re.S)
assert len(sections) == 3, len(sections)
heads = re.findall(r'<w:headerReference[^>]*r:id="([^"]*)"', "".join(sections))
for head in heads:
    assert re.search(r'Id="%s"[^>]*header1.xml|header1.xml[^>]*Id="%s"' % (head, head), rels), "no head of pages " + head
assert len(heads) == 2 and "headerReference" in sections[0], heads
assert [("titlePg" in one) for one in sections] == [True, False, False], "a page without its number"
assert [("landscape" in one) for one in sections] == [False, True, False]
END

# What belongs together stays on one line; a column in which no row says anything goes, but one for the hand stays.
python3 - "$work/giu.md" <<'END'
import sys
open(sys.argv[1], "w", encoding="utf-8").write("""<!-- bcd:giữ đánh giá chung -->
Đạt 83,3 % kế hoạch; đồng chí Nguyễn Văn A, Nguyễn Văn An, (Trần Thị B) dự.

| TT | Họ và tên | Ghi chú | Ký tên |
|--:|:---|:---|:---|
| 1 | Lê Văn C |  |  |
<!-- /bcd:giữ -->
""")
END
cp -r "$root/examples/xa-mau" "$work/unit"
"$bcd" -C "$work/unit" --as-of 2026-10-01 report activity --period 2026-Q2 -o bc.md 2>/dev/null
python3 - "$work/unit/bc.md" "$work/giu.md" <<'END'
import sys
path, kept = sys.argv[1:]
text = open(path, encoding="utf-8").read()
opens, closes = "<!-- bcd:giữ đánh giá chung -->", "<!-- /bcd:giữ -->"
at = text.index(opens)
end = text.index(closes, at) + len(closes) + 1
open(path, "w", encoding="utf-8").write(text[:at] + open(kept, encoding="utf-8").read() + text[end:])
END
"$bcd" -C "$work/unit" --as-of 2026-10-01 report activity --period 2026-Q2 -o bc.html 2>"$work/said" || fail "$(cat "$work/said")"
nb=$(printf '\302\240')
holds "83,3${nb}%" "$work/unit/bc.html" "a number and its sign on one line"
holds "Nguyễn${nb}Văn${nb}A," "$work/unit/bc.html" "a name on one line"
holds "Nguyễn Văn An," "$work/unit/bc.html" "another name, which no record has"
holds "(Trần${nb}Thị${nb}B)" "$work/unit/bc.html" "a name in brackets on one line"
holds 'Ký tên' "$work/unit/bc.html" "the column to sign in"
python3 - "$work/unit/bc.html" <<'END'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
table = next(one for one in re.findall(r"<table.*?</table>", text, re.S) if "Ký tên" in one)
assert "Ghi chú" not in table, "an empty column"
END

# The unit's own reference.docx gives its styles.
mkdir -p "$work/unit/templates"
python3 - "$work/nv.docx" "$work/unit/templates/reference.docx" <<'END'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w") as new:
    for name in old.namelist():
        data = old.read(name)
        new.writestr(name, data.replace(b"Times New Roman", b"Be Vietnam Pro") if name == "word/styles.xml" else data)
END
"$bcd" -C "$work/unit" --as-of 2026-10-01 report tasks --period 2026-Q3 -o nv.docx 2>"$work/said" || fail "$(cat "$work/said")"
part "$work/unit/nv.docx" word/styles.xml >"$work/styles.xml"
holds 'Be Vietnam Pro' "$work/styles.xml" "the unit's own font"

# Without a font that has the letters there is no PDF in another.
mkdir "$work/fonts"
printf '<?xml version="1.0"?>\n<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' "$work/fonts" "$work/fonts" >"$work/fonts.conf"
if FONTCONFIG_FILE="$work/fonts.conf" report minutes 2026-q3-committee -o "$work/fontless.pdf"; then fail "a .pdf without a font"; fi
holds 'apt install fonts-liberation2' "$work/said" "which font is missing"
[ ! -e "$work/fontless.pdf" ] || fail "a .pdf without a font"
