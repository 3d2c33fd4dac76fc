#!/bin/sh
# interrupt.sh BCD: writes many papers, or a whole unit, and is ended at all sorts of moments; then every paper is whole and
# nothing else is there, and of the unit there is all or nothing.
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
"$bcd" -q init "$here/unit" --regulation khanh-khe --name "xã Mẫu" --as-of 2026-10-01 || exit 1
all=$(cd "$here/unit" && find . -type f | wc -l)
for wait in 0 0.002 0.004 0.006 0.008 0.01 0.012 0.015 0.02; do
    rm -rf "$here/made"
    env --default-signal=INT,TERM,HUP "$bcd" -q init "$here/made" --regulation khanh-khe --name "xã Mẫu" --as-of 2026-10-01 2>/dev/null &
    sleep $wait
    kill -INT $! 2>/dev/null
    wait $!
    made=$(find "$here/made" -type f 2>/dev/null | wc -l)
    [ "$made" -eq 0 ] || [ "$made" -eq "$all" ] || {
        echo "SIGINT after $wait s left $made files of $all" >&2
        failed=1
    }
done
[ $ended -gt 0 ] || {
    echo "no run was ended by its signal" >&2
    failed=1
}
exit $failed
