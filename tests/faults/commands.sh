# Sourced by kills.sh and shortage.sh: the commands that write, the files before and after a whole run of each, and what of
# them a run that did not end well may leave. Needs $bcd and $source; makes $here.
here=$(mktemp -d)
trap 'chmod -R u+w "$here"; rm -rf "$here"' EXIT
export TMPDIR=$here/tmp BCD_LANG=vi
mkdir "$TMPDIR"
as_of='--as-of 2026-10-01'
kinds=(report fmt new rename fix baseline site)
declare -A asks=(
  [report]='report reminder --all -o papers'
  [fmt]='fmt'
  [new]='new member tran-van-moi --set "name=Trần Văn Mới" --set seats.0.decision=98-QĐ/ĐU'
  [rename]='rename member bui-thi-k nguyen-van-anh'
  [fix]='check --fix'
  [baseline]='check --write-baseline baseline.json'
  [site]='site -o site')
declare -A took  # microseconds of a whole run
failed=0
temporary='.*.bcd-??????'

sums() { (cd "$1" && find . -type f ! -name "$temporary" -print0 | xargs -0 sha1sum 2>/dev/null) | LC_ALL=C sort; }
names() { cut -d' ' -f3 "$1" | LC_ALL=C sort; }
for kind in "${kinds[@]}"; do
  mkdir "$here/$kind"
  cp -r "$source/examples/phuong-mau" "$here/$kind/before"
  for file in "$here/$kind/before"/members/*.yaml; do
    case $kind in
      fmt) sed -i 's/: /:   /' "$file" ;;
      fix) sed -i 's/$/ /' "$file" ;;
    esac
  done
  cp -r "$here/$kind/before" "$here/$kind/after"
  start=${EPOCHREALTIME/[.,]/}
  (cd "$here/$kind/after" && eval "$bcd $as_of ${asks[$kind]}") >"$here/$kind/out" 2>&1
  code=$?
  took[$kind]=$((${EPOCHREALTIME/[.,]/} - start))
  [ $code -le 1 ] || { echo "$kind: exit code $code: $(cat "$here/$kind/out")" >&2; exit 1; }
  sums "$here/$kind/before" >"$here/$kind/before.sums"
  sums "$here/$kind/after" >"$here/$kind/after.sums"
  LC_ALL=C sort -u "$here/$kind/before.sums" "$here/$kind/after.sums" >"$here/$kind/allowed"
  LC_ALL=C comm -12 <(names "$here/$kind/before.sums") <(names "$here/$kind/after.sums") >"$here/$kind/kept"
done
# Succeeds if every file of the folder is as before or as after a whole run, and none is lost that both have.
sound() {
  sums "$2" >"$here/sums"
  ! LC_ALL=C comm -23 "$here/sums" "$here/$1/allowed" | grep . >&2 &&
    ! LC_ALL=C comm -13 <(names "$here/sums") "$here/$1/kept" | grep . >&2
}
has_temporary() { find "$1" -name "$temporary" | grep -q .; }
