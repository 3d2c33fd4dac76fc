#!/bin/bash
# kills.sh BCD [COUNT [SEED]]: ends commands that write by SIGKILL at random moments, COUNT times in all. Every file is then as
# before or as after a whole run, and after the next run no temporary file is left. Prints the sums as a Markdown table.
set -u
bcd=$(realpath "$1") count=${2:-10000}
source=$(cd "$(dirname "$0")/../.." && pwd)
RANDOM=${3:-1}
. "$source/tests/faults/commands.sh"
echo "| command | runs | ended by the kill | left a temporary | cleared by the next run | wrong files |"
echo "|---|--:|--:|--:|--:|--:|"
for kind in "${kinds[@]}"; do
  rounds=$((count / ${#kinds[@]})) killed=0 left=0 cleared=0 wrong=0
  for ((i = 0; i < rounds; ++i)); do
    rm -rf "$here/now"
    cp -r "$here/$kind/before" "$here/now"
    cd "$here/now" || exit 1
    eval "exec $bcd $as_of ${asks[$kind]}" >/dev/null 2>&1 &
    child=$!
    sleep "$(printf '0.%06d' $(((RANDOM * 32768 + RANDOM) % took[$kind] * 5 / 4)))"
    kill -KILL $child 2>/dev/null
    wait $child 2>/dev/null
    [ $? -ne 137 ] || killed=$((killed + 1))
    cd "$here" || exit 1
    sound "$kind" now || wrong=$((wrong + 1))
    has_temporary now || continue
    left=$((left + 1))
    # What was made whole is not made again, so that another member is.
    (cd now && eval "$bcd $as_of ${asks[$kind]/tran-van-moi/tran-van-nua}" >/dev/null 2>&1)
    if has_temporary now; then failed=1; else cleared=$((cleared + 1)); fi
  done
  [ $wrong = 0 ] || failed=1
  echo "| $kind | $rounds | $killed | $left | $cleared | $wrong |"
done
exit $failed
