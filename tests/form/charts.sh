#!/bin/sh
# Draws every Mermaid chart of the golden papers with the real Mermaid, for a person to look at; run by hand after a chart changes.
# Usage: sh tests/form/charts.sh MERMAID.min.js OUT_DIR   (npm install mermaid; Debian's chromium)
# Exit 1 when Mermaid refuses a chart; OUT_DIR/charts.html and charts.png show them all, each under its paper's name.
set -eu
mermaid=$(realpath "$1")
out=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$out"
{
  printf '<!doctype html><meta charset="utf-8"><style>body{font-family:sans-serif}.mermaid{max-width:760px}</style>\n'
  for paper in "$root"/tests/examples/*/*.md "$root"/tests/examples/*.md; do
    [ -f "$paper" ] || continue
    awk -v name="${paper#"$root"/}" '
      /^```mermaid$/ { on = 1; printf "<h4>%s</h4><pre class=\"mermaid\">", name; next }
      /^```$/ && on { on = 0; print "</pre>"; next }
      on { gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;"); print }' "$paper"
  done
  printf '<script src="file://%s"></script>\n' "$mermaid"
  cat <<'SCRIPT'
<script>
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
mermaid.run({ querySelector: ".mermaid", suppressErrors: true }).finally(async () => {
  let bad = 0;
  for (const one of document.querySelectorAll(".mermaid")) if (!one.querySelector("svg") || one.querySelector(".error-icon")) ++bad;
  document.title = "drawn " + document.querySelectorAll(".mermaid svg").length + " refused " + bad;
  document.body.insertAdjacentText("beforeend", document.title);
});
</script>
SCRIPT
} >"$out/charts.html"
chrome="chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files --virtual-time-budget=60000"
said=$($chrome --dump-dom "file://$(realpath "$out")/charts.html" 2>/dev/null | grep -o 'drawn [0-9]* refused [0-9]*' | tail -n 1)
$chrome --window-size=800,12000 --screenshot="$out/charts.png" "file://$(realpath "$out")/charts.html" 2>/dev/null
echo "$said"
case $said in *"refused 0") ;; *) exit 1 ;; esac
