#!/bin/bash
# shortage.sh BCD: runs commands that write with a full disk, a read-only folder, few file descriptors, little memory and a
# closed pipe. A run ends with an exit code of its own and one line that says why; no file is half-written or lost. Fewer than
# six descriptors do not suffice to load the libraries.
set -u
[ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null || { echo "skipped: needs root, to mount a small disk" >&2; exit 77; }
bcd=$(realpath "$1")
source=$(cd "$(dirname "$0")/../.." && pwd)
. "$source/tests/faults/commands.sh"
export bcd as_of

# try KIND NAME COMMAND: runs the shell command in a copy of the state before. $ask is the call of bcd.
try() {
  local kind=$1 name=$2 code
  rm -rf "$here/now"
  cp -r "$here/$kind/before" "$here/now"
  (cd "$here/now" && ask="$bcd $as_of ${asks[$kind]}" bash -c "$3") >"$here/out" 2>"$here/err"
  code=$?
  if [ $code -gt 3 ] && [ $code -ne 141 ]; then
    echo "$name: $kind: exit code $code: $(head -3 "$here/err")" >&2
    failed=1
  fi
  if [ $code -ge 2 ] && [ $code -ne 141 ] && ! [ -s "$here/err" ] && ! [ -s "$here/out" ]; then
    echo "$name: $kind: exit code $code without a word" >&2
    failed=1
  fi
  sound "$kind" "$here/now" && ! has_temporary "$here/now" || { echo "$name: $kind: wrong files" >&2; failed=1; }
}
for kind in "${kinds[@]}"; do
  # The unit is moved to a disk on which so many bytes are free, and back.
  for free in 0 4096 65536; do
    try "$kind" "disk with $free bytes free" "unshare -m bash -c '
      mkdir ../disk && mount -t tmpfs -o size=4m none ../disk && cp -r . ../disk/unit && cd ../disk/unit || exit 9
      head -c 64M /dev/zero >../fill 2>/dev/null; truncate -s -$free ../fill
      eval \"\$ask\"; code=\$?
      find . -depth -name .git -prune -o -type f -print0 | xargs -0 cp --parents -t \"$here/now\"; exit \$code'; code=\$?; rmdir ../disk; exit \$code"
  done
  try "$kind" "read-only folder" 'unshare -m bash -c "mount --bind -o ro . . && cd \"$PWD\" && eval \"\$ask\""'
  for files in 6 7 8 10 12 20; do try "$kind" "$files descriptors" "ulimit -n $files; eval \"\$ask\""; done
  for memory in 40000 80000 120000; do try "$kind" "$memory KiB of memory" "ulimit -v $memory; eval \"\$ask\""; done
  try "$kind" "closed output" 'eval "$ask" >&-'
  try "$kind" "closed pipe" 'set -o pipefail; eval "$ask" | true'
done
exit $failed
