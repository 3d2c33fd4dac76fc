#!/bin/sh
# interrupt.sh BCD: writes many papers and is ended at all sorts of moments; then every paper is whole and nothing else is there.
set -u
bcd=$1
source=$(cd "$(dirname "$0")/../.." && pwd)
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
failed=0
unit=$source/examples/phuong-mau
"$bcd" -C "$unit" --as-of 2026-10-01 report reminder --all -o "$here/whole" >/dev/null 2>&1 || exit 1
ended=0 round=0
for signal in INT TERM HUP; do
    for wait in 0 0.002 0.004 0.006 0.008 0.01 0.012 0.015 0.02 0.03 0.05; do
        round=$((round + 1))
        papers=$here/papers-$round
        # The shell of a script starts what runs beside it with Ctrl-C ignored; env lets it through again.
        env --default-signal=INT,TERM,HUP "$bcd" -C "$unit" --as-of 2026-10-01 report reminder --all -o "$papers" >/dev/null 2>&1 &
        sleep $wait
        kill -$signal $! 2>/dev/null
        wait $!
        code=$?
        case $signal in INT) by=130 ;; TERM) by=143 ;; HUP) by=129 ;; esac
        if [ $code -eq $by ]; then ended=$((ended + 1)); elif [ $code -ne 0 ]; then
            echo "SIG$signal after $wait s: exit code $code" >&2
            failed=1
        fi
        [ -d "$papers" ] || continue
        for paper in "$papers"/* "$papers"/.[!.]*; do
            [ -e "$paper" ] || continue
            cmp -s "$paper" "$here/whole/${paper##*/}" || {
                echo "SIG$signal after $wait s left ${paper##*/}, which is not whole" >&2
                failed=1
            }
        done
    done
done
[ $ended -gt 0 ] || {
    echo "no run was ended by its signal" >&2
    failed=1
}
exit $failed
