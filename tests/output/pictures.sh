#!/bin/sh
# Pictures of pages, to look at after papers, their layout or the site change; run by hand.
# Usage: sh tests/output/pictures.sh BCD OUT_DIR
# Debian: libreoffice-writer-nogui poppler-utils chromium fonts-liberation2 pandoc weasyprint nodejs
# OUT_DIR/PAPER-word-N.png (as LibreOffice sets the .docx), PAPER-pdf-N.png, pages.txt with their numbers, site-*.png.
set -eu
bcd=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
root=$(cd "$(dirname "$0")/../.." && pwd)
unit=$root/examples/xa-mau
: >"$out/pages.txt"

pages() { # PDF NAME
  pdftoppm -r 60 -png "$1" "$out/$2"
  echo "$2 $(pdfinfo "$1" | awk '/^Pages:/ { print $2 }')" >>"$out/pages.txt"
}
paper() { # NAME ARGUMENTS…
  name=$1
  shift
  "$bcd" -C "$unit" --as-of 2026-10-01 report "$@" -o "$out/$name.docx" --force
  "$bcd" -C "$unit" --as-of 2026-10-01 report "$@" -o "$out/$name.pdf" --force
  mkdir -p "$out/word"
  soffice --headless --convert-to pdf --outdir "$out/word" "$out/$name.docx" >/dev/null 2>&1
  pages "$out/$name.pdf" "$name-pdf"
  pages "$out/word/$name.pdf" "$name-word"
}
paper tasks-2026-Q3 tasks --period 2026-Q3
paper reporting-2026-Q2 reporting --period 2026-Q2
paper activity-2026-Q2 activity --period 2026-Q2
paper activity-2026-H1 activity --period 2026-H1
paper activity-2026 activity --period 2026
paper compliance-2026-Q3 compliance --period 2026-Q3
paper attendance-2026-q3-committee attendance 2026-q3-committee
paper roster roster
paper programme-2026 programme --period 2026

chromium=$(command -v chromium || command -v google-chrome)
"$bcd" -C "$unit" --as-of 2026-10-01 site -o "$out/xa-mau.html" --force
"$bcd" -C "$root/examples" --as-of 2026-10-01 site -o "$out/all" --force || [ $? = 2 ]
node "$root/tests/output/site/pictures.mjs" "$chromium" "$out/xa-mau.html" "$out/site"
node "$root/tests/output/site/pictures.mjs" "$chromium" "$out/all/index.html" "$out/index"
pages "$out/site.pdf" site-print
cat "$out/pages.txt"
