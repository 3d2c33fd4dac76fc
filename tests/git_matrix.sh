#!/bin/bash
# Repositories as people, other programs, hosts and hooks leave them, each asked in every way that bcd asks git. Git's own answer
# stands beside: its files are laid out in a plain folder without git, and `bcd check` says of that folder what must come out.
#   tests/git_matrix.sh build/quick/bcd             # silent if all is well
#   tests/git_matrix.sh build/quick/bcd --table     # the matrix, in Markdown
#   tests/git_matrix.sh build/quick/bcd --only plain # one setup; the repositories are kept
set -u
bcd=$(realpath "$1")
source=$(cd "$(dirname "$0")/.." && pwd)
table='' only=''
[ "${2-}" = --table ] && table=1
[ "${2-}" = --only ] && only=$3
work=$(mktemp -d)
[ "$only" ] && echo "$work" >&2 || trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT

for name in $(env | sed -n 's/^\(GIT_[A-Z_0-9]*\)=.*/\1/p'); do unset "$name"; done
export HOME="$work/home" GIT_CONFIG_NOSYSTEM=1 BCD_LANG=vi LC_ALL=C.UTF-8 TZ=Asia/Ho_Chi_Minh
mkdir "$HOME" "$work/trees" "$work/kept"
. "$source/tests/git_home.sh"
git config --global advice.detachedHead false
cp "$HOME/.gitconfig" "$work/gitconfig"
today='--as-of 2026-06-01'
failed=0
empty_tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904

die() {
  echo "tests/git_matrix.sh: $setup: $*" >&2
  exit 1
}

# ---- what is asked: the name of each question, what bcd is called with, and what git is asked for the same
questions=(check since-1 since-main rev rev-1 staged history range range3 against)
declare -A bcd_asks=(
  [check]='check' [since-1]='check --since HEAD~1' [since-main]='check --since $main' [rev]='check --rev HEAD'
  [rev-1]='check --rev HEAD~1' [staged]='check --staged' [history]='check --rev HEAD --history'
  [range]='diff HEAD~1..HEAD' [range3]='diff $main...HEAD' [against]='diff HEAD~1')
declare -A git_asks=(
  [check]='true' [since-1]='git diff HEAD~1 -- :/' [since-main]='git diff $(git merge-base $main HEAD || echo none) -- :/'
  [rev]='git archive HEAD' [rev-1]='git archive HEAD~1' [staged]='[ -z "$(git ls-files -u)" ] && git ls-files -s | grep .' [history]='git log -p HEAD'
  [range]='git diff HEAD~1..HEAD' [range3]='git diff $main...HEAD' [against]='git diff HEAD~1')

# ---- what must come out
findings() { grep -E -o '^[^ ][^:]*:[0-9]+:[0-9]+: [^[]+\[[a-z-]+\]' | sed 's/:[0-9]*:[0-9]*: [^[]*\[/ /; s/\]$//' | LC_ALL=C sort; }
raw() { git -c safe.directory='*' -c core.quotepath=off -C "$repo" "$@"; }
stored() { raw -c core.autocrlf=false -c core.eol=lf "$@"; }  # what git keeps, not what it checks out
# The id of a tree: of a revision, of the index, or of the files on disk as git would store them. Of a sparse checkout these
# include the files that are not there.
tree_of() {
  case $1 in
    index) raw write-tree --missing-ok ;;
    disk)
      if raw rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        rm -f "$work/index"
        cp "$(raw rev-parse --path-format=absolute --git-path index)" "$work/index" 2>/dev/null
        GIT_INDEX_FILE="$work/index" raw add -A 2>"$work/add.err"
        GIT_INDEX_FILE="$work/index" raw write-tree --missing-ok
      fi ;;
    none) echo "$empty_tree" ;;
    *) raw rev-parse --verify -q "$1^{tree}" ;;
  esac
}
# Lays a tree out in a folder without git, once, and prints the folder. Submodules are entered on disk.
lay() {
  local tree folder
  tree=$(tree_of "$1")
  folder="$work/trees/${tree:-$setup}$([ "$1" != disk ] || echo "$modules" | tr / _)"
  if [ ! -d "$folder" ]; then
    mkdir -p "$folder"
    if [ "$tree" ]; then stored archive --format=tar "$tree" | tar -x -C "$folder"
    else tar -C "$repo" -c --exclude=.git . | tar -x -C "$folder"; fi
    [ "$1" != disk ] || [ ! "$modules" ] || tar -C "$repo" -c --exclude=.git "$modules" | tar -x -C "$folder"
  fi
  echo "$folder"
}
# Runs a command once for these words, and prints what it printed.
once() {
  local kept="$work/kept/$(echo "$at $*" | sha1sum | cut -c1-40)"
  [ -f "$kept" ] || "$@" >"$kept"
  cat "$kept"
}
say_of() {  # the findings of a laid-out folder
  [ -d "$1/$at" ] || return 0
  (cd "$1/$at" && env -i PATH="$PATH" BCD_LANG=vi "$bcd" $today check 2>"$work/say.err") | findings
}
# The folders of units that changed on disk since a base.
changed_units() {
  { raw diff --name-only -z "$1" -- :/; raw ls-files -o --exclude-standard -z :/; } |
    sed -z 's|/[^/]*$||; s|/members$||; s|/meetings$||; s|/reports$||' | LC_ALL=C sort -zu | tr '\0' '\n'
}
new_since() {
  local base
  base=$(raw merge-base "$1" HEAD) || base=none
  once say_of "$(lay "$base")" >"$work/before.said"
  [ "$base" != none ] || base=$empty_tree
  # What was found in a record that only got another name is not new.
  while IFS= read -r -d '' change; do
    IFS= read -r -d '' was
    [ "${change:0:1}" = R ] || continue
    IFS= read -r -d '' is
    [ "$change" != R100 ] || WAS="${was#"${at:+$at/}"} " IS="${is#"${at:+$at/}"} " perl -i -pe 's/^\Q$ENV{WAS}\E/$ENV{IS}/' "$work/before.said"
  done < <(raw diff -M100% --name-status -z "$base" --)
  LC_ALL=C comm -23 <(once say_of "$(lay disk)") <(LC_ALL=C sort "$work/before.said") >"$work/new"
  # Units without changes are not judged.
  while IFS= read -r unit; do
    if [ "$at" = "$unit" ]; then cat "$work/new"; else grep -F "${unit#"${at:+$at/}"}/" "$work/new"; fi
  done < <(changed_units "$base") | LC_ALL=C sort
}
# What `bcd diff` says of two folders: they become two commits of a repository that has nothing special about it.
words_of() {
  rm -rf "$work/two"
  git init -q "$work/two"
  for folder in "$@"; do
    find "$work/two" -mindepth 1 -maxdepth 1 ! -name .git -exec rm -rf {} +
    cp -a "$folder/." "$work/two"
    git -C "$work/two" add -A
    git -C "$work/two" commit -q --allow-empty -m x
  done
  (cd "$work/two/$at" && env -i PATH="$PATH" BCD_LANG=vi HOME="$HOME" "$bcd" $today diff HEAD~1..HEAD)
}
expected() {
  case $1 in
    check) once say_of "$(lay disk)" ;;
    rev) once say_of "$(lay HEAD)" ;;
    rev-1) once say_of "$(lay HEAD~1)" ;;
    staged) once say_of "$(lay index)" ;;
    since-1) new_since HEAD~1 ;;
    since-main) new_since "$main" ;;
    # What --history adds is the same everywhere.
    history) { once say_of "$(lay HEAD)"; if [ "$at" = xa ]; then sed -n 's|^xa/||p' "$work/history"; else cat "$work/history"; fi; } | LC_ALL=C sort ;;
    range) once words_of "$(lay HEAD~1)" "$(lay HEAD)" ;;
    range3) once words_of "$(lay "$(raw merge-base "$main" HEAD)")" "$(lay HEAD)" ;;
    against) modules=; once words_of "$(lay HEAD~1)" "$(lay disk)" ;;  # bcd diff leaves submodules out
  esac
}

# Asks every question of the setup. `allowed`: [QUESTION]=WORDS where bcd refuses what git answers, with words it must say.
# `other`: [QUESTION]=CODE where bcd answers what git refuses, with reason.
declare -A allowed other
ask() {
  local row="| $setup |" code git_said verdict
  at_folder=${at_folder:-$repo/$at}
  for question in "${questions[@]}"; do
    eval "set -- ${bcd_asks[$question]}"
    before_bcd
    (cd "$at_folder" && "${as[@]}" "$bcd" $today "$@") >"$work/out" 2>"$work/err"
    code=$?
    after_bcd
    (cd "$at_folder" && "${as[@]}" bash -c "set -o pipefail; main='$main'; ${git_asks[$question]}") >"$work/git.out" 2>"$work/git.err"
    git_said=$?
    case $question in range | range3 | against) cp "$work/out" "$work/got" ;; *) findings <"$work/out" | grep -v -e "$unless" >"$work/got" ;; esac
    verdict=ok
    if [ "${allowed[$question]-}" ]; then
      if [ $code != 2 ] || ! grep -q -F -e "${allowed[$question]}" "$work/err"; then verdict="NOT REFUSED (${allowed[$question]})"; fi
    elif [ "${other[$question]-}" ]; then
      [ $code = "${other[$question]}" ] || verdict="NOT CODE ${other[$question]}"
    elif [ $git_said != 0 ]; then
      if [ $code != 2 ]; then verdict="GIT REFUSES: $(tail -1 "$work/git.err")"
      elif ! grep -q -F -e "$must_say" "$work/err"; then verdict="DOES NOT SAY $must_say"; fi
    else
      expected "$question" >"$work/want" 2>"$work/want.err"
      if [ $code = 2 ]; then verdict="REFUSED: $(head -1 "$work/err")"
      elif ! cmp -s "$work/want" "$work/got"; then verdict="DIFFERS: $(diff "$work/want" "$work/got" | grep '^[<>]' | head -4 | tr '\n' ' ')"; fi
    fi
    [ $code -gt 2 ] && verdict="CODE $code: $(head -1 "$work/err")"
    row+=" $([ $git_said = 0 ] && echo ✓ || echo ✗) / $code"
    [ "$verdict" = ok ] || {
      failed=1
      row+=" **$verdict**"
      echo "$setup: $question: $verdict" >&2
    }
    [ ! "$only" ] || { sed "s/^/    $question: /" "$work/err"; sed "s/^/    $question: git: /" "$work/git.err"; } >&2
    row+=' |'
  done
  [ ! "$table" ] || echo "$row"
}
# Begins a setup. False if it is not asked for.
begin() {
  setup=$1 repo="$work/r/$1" main=main at='' at_folder='' as=(env) allowed=() other=() must_say='bcd: ' modules='' unless=' $'
  before_bcd() { :; }
  after_bcd() { :; }
  cp "$work/gitconfig" "$HOME/.gitconfig"
  [ ! "$only" ] || [ "$only" = "$1" ]
}
allow() { for q in ${*:2}; do allowed[$q]=$1; done; }
answer() { for q in ${*:2}; do other[$q]=$1; done; }
day() { export GIT_AUTHOR_DATE="$1T09:00:00+0700" GIT_COMMITTER_DATE="$1T09:00:00+0700"; }
fault() { printf '# %s\nnam: B\nseats: []\n' "$(basename "$1")" >"$1"; }
save() {
  day "$2"
  git -C "$1" add -A
  git -C "$1" commit -q -m "$3"
}

# Two units; main has a commit of its own after `work` parted from it; HEAD is `work`, two commits later.
build() {
  if [ $# = 1 ] && [ ! "$at" ] && [ -d "$work/r/origin" ]; then
    cp -a "$work/r/origin" "$1"
    return
  fi
  mkdir -p "$1/$at"
  git -C "$1" init -q "${@:2}" .
  echo '# ghi chú' >"$1/README.md"
  save "$1" 2026-04-01 zero
  cp -r "$source/tests/base/phuong" "$source/tests/base/xa" "$1/$at"
  save "$1" 2026-04-10 first
  git -C "$1" checkout -q -b work
  fault "$1/$at/xa/members/cu.yaml"
  fault "$1/$at/xa/members/sua.yaml"
  save "$1" 2026-04-11 'work 1'
  fault "$1/$at/xa/members/loi.yaml"
  echo '# thêm' >>"$1/$at/xa/members/sua.yaml"
  git -C "$1" mv "$at${at:+/}xa/members/cu.yaml" "$at${at:+/}xa/members/doi.yaml"
  save "$1" 2026-04-12 'work 2'
  git -C "$1" checkout -q main
  fault "$1/$at/phuong/members/main.yaml"
  save "$1" 2026-04-13 'main 1'
  git -C "$1" checkout -q work
}
# What is not committed: a faulty record that is staged, another that git does not know.
dirty() {
  fault "$repo/$at/phuong/members/sap.yaml"
  git -C "$repo" add "$at${at:+/}phuong/members/sap.yaml"
  fault "$repo/$at/xa/members/moi.yaml"
}
clone() { git clone -q --no-local "${@:2}" "file://$work/r/origin" "$1" 2>"$work/clone.err" || die "$(cat "$work/clone.err")"; }

[ ! "$table" ] || {
  printf '| setup |'
  for q in "${questions[@]}"; do printf ' `%s` |' "${bcd_asks[$q]}"; done
  printf '\n|---|'
  for q in "${questions[@]}"; do printf -- '---|'; done
  echo
}
wanted=$only only=
begin origin
build "$repo"
git -C "$repo" config uploadpack.allowFilter true
git -C "$repo" config uploadpack.allowAnySHA1InWant true
(cd "$repo" && "$bcd" $today check --rev HEAD --history) | findings | grep date-contradicted-by-git >"$work/history"
[ "$(wc -l <"$work/history")" = 8 ] || die 'not the eight notes on records that are older than the first commit'
only=$wanted

# ---- the setups
if begin plain; then build "$repo"; dirty; ask; fi
if begin 'subfolder'; then build "$repo"; dirty; at=xa; ask; fi
if begin bare; then
  clone "$repo" --bare
  allow bare check since-1 since-main staged against
  ask
fi
if begin worktree; then
  build "$work/r/wt"; git -C "$work/r/wt" checkout -q main
  git -C "$work/r/wt" worktree add -q "$repo" work; dirty; ask
fi
if begin worktree-config; then
  build "$work/r/wtc"; git -C "$work/r/wtc" checkout -q main
  git -C "$work/r/wtc" config core.repositoryformatversion 1
  git -C "$work/r/wtc" config extensions.worktreeConfig true
  git -C "$work/r/wtc" worktree add -q "$repo" work
  git -C "$repo" config --worktree core.quotePath false
  dirty; ask
fi
if begin worktree-relative; then
  build "$work/r/wtr"; git -C "$work/r/wtr" checkout -q main
  git -C "$work/r/wtr" worktree add -q "$repo" work
  echo 'gitdir: ../wtr/.git/worktrees/worktree-relative' >"$repo/.git"
  echo '../../../../worktree-relative/.git' >"$work/r/wtr/.git/worktrees/worktree-relative/gitdir"
  # git before 2.48 does not know the extension
  before_bcd() { cp "$work/r/wtr/.git/config" "$work/config"; printf '[core]\n\trepositoryformatversion = 1\n[extensions]\n\trelativeWorktrees = true\n' >>"$work/r/wtr/.git/config"; }
  after_bcd() { cp "$work/config" "$work/r/wtr/.git/config"; }
  dirty; ask
fi
if begin worktree-of-bare; then
  clone "$work/r/wtb.git" --bare
  git -C "$work/r/wtb.git" worktree add -q "$repo" work 2>/dev/null || git -C "$work/r/wtb.git" worktree add -q -f "$repo" work
  dirty; ask
fi
if begin submodule-inside; then
  build "$repo"
  mkdir -p "$work/r/con"
  git -C "$work/r/con" init -q .
  cp -r "$source/tests/base/xa" "$work/r/con/xa-con"
  fault "$work/r/con/xa-con/members/con.yaml"
  save "$work/r/con" 2026-04-01 con
  git -C "$repo" submodule --quiet add "$work/r/con" con
  modules=con
  day 2026-04-12
  git -C "$repo" commit -q --amend -m 'work 2'
  dirty; ask
fi
if begin unit-in-submodule; then
  build "$work/r/outer"
  git -C "$work/r/outer" submodule --quiet add "file://$work/r/origin" con
  repo="$work/r/outer/con"
  git -C "$repo" checkout -q work
  git -C "$repo" branch -q -f main origin/main
  save "$work/r/outer" 2026-04-14 sub
  dirty; ask
fi
if begin depth-1; then clone "$repo" --depth 1 --branch work; main=origin/main must_say=unshallow; allow unshallow history; dirty; ask; fi
if begin depth-2-no-base; then clone "$repo" --depth 2 --no-single-branch; main=origin/main must_say=unshallow; allow unshallow history; dirty; ask; fi
if begin depth-3-with-base; then clone "$repo" --depth 3 --no-single-branch; main=origin/main; allow unshallow history; dirty; ask; fi
if begin partial-blob-none; then
  clone "$repo" --filter=blob:none
  git -C "$repo" config remote.origin.url file:///nonexistent
  main=origin/main must_say=--refetch
  allow --refetch history
  dirty; ask
fi
if begin partial-tree-0; then
  clone "$repo" --filter=tree:0
  git -C "$repo" config remote.origin.url file:///nonexistent
  main=origin/main must_say=--refetch
  allow --refetch history
  dirty; ask
fi
if begin sparse; then
  clone "$repo"; main=origin/main
  git -C "$repo" sparse-checkout set --no-cone '/*' '!/xa/members/doi.yaml' '!/xa/members/sua.yaml' '!/phuong/reports'
  dirty; ask
fi
if begin sparse-cone; then
  clone "$repo"; main=origin/main
  git -C "$repo" sparse-checkout set --cone xa/meetings phuong/members
  printf '\n# ghi chú\n' >>"$repo/xa/bcd.yaml"
  ask
fi
if begin sparse-worktree; then
  build "$work/r/spw"; git -C "$work/r/spw" checkout -q main
  git -C "$work/r/spw" worktree add -q "$repo" work
  git -C "$repo" sparse-checkout set --cone phuong xa/members
  dirty; ask
fi
if begin sparse-index; then
  clone "$repo"; main=origin/main
  git -C "$repo" sparse-checkout set --cone --sparse-index xa/meetings
  allow --no-sparse-index check since-1 since-main staged against
  ask
fi
if begin sparse-disabled; then
  clone "$repo"; main=origin/main
  git -C "$repo" sparse-checkout set --cone xa/meetings
  git -C "$repo" sparse-checkout disable
  dirty; ask
fi
if begin split-index; then
  build "$repo"; dirty; git -C "$repo" update-index --split-index
  allow --no-split-index since-1 since-main staged against
  ask
fi
if begin index-v4-untracked-cache; then
  build "$repo"; git -C "$repo" update-index --index-version 4; git -C "$repo" update-index --force-untracked-cache; dirty
  git -C "$repo" status >/dev/null; ask
fi
if begin index-without-hash; then
  build "$repo"; dirty
  # As git 2.40 writes it with index.skipHash or feature.manyFiles: the checksum is zeros.
  before_bcd() { dd if=/dev/zero of="$repo/.git/index" bs=1 count=20 seek=$(($(stat -c %s "$repo/.git/index") - 20)) conv=notrunc 2>/dev/null; }
  allow skipHash since-1 since-main staged against
  ask
fi
if begin intent-to-add; then build "$repo"; dirty; git -C "$repo" add -N xa/members/moi.yaml; ask; fi
if begin autocrlf; then clone "$repo" -c core.autocrlf=true; main=origin/main; dirty 2>/dev/null; unless=' text-hygiene$'; ask; fi
if begin autocrlf-attributes; then
  build "$work/r/lf"
  "$bcd" -C "$work/r/lf" init moi --regulation la-gi --name 'xã Mới' >/dev/null
  cp "$work/r/lf/moi/.gitattributes" "$work/r/lf/"
  rm -r "$work/r/lf/moi"
  day 2026-04-12
  git -C "$work/r/lf" add -A
  git -C "$work/r/lf" commit -q --amend -m 'work 2'
  git clone -q -c core.autocrlf=true "$work/r/lf" "$repo"
  grep -q -l -r $'\r' "$repo/xa" && die 'CRLF in spite of .gitattributes'
  main=origin/main; dirty; ask
fi
if begin sha256; then build "$repo" --object-format=sha256; dirty; empty_tree=$(git -C "$repo" hash-object -t tree /dev/null); allow SHA-256 "${questions[@]:1}"; ask; empty_tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904; fi
if begin detached; then build "$repo"; git -C "$repo" checkout -q --detach; dirty; ask; fi
if begin no-commit; then
  mkdir -p "$repo"; git -C "$repo" init -q .
  cp -r "$source/tests/base/phuong" "$source/tests/base/xa" "$repo"
  git -C "$repo" add xa
  dirty
  answer 1 since-1 since-main  # all is new
  must_say=commit
  ask
fi
if begin unborn-branch; then
  build "$repo"; git -C "$repo" checkout -q --orphan moi; dirty
  answer 1 since-1 since-main
  ask
fi
if begin merge-conflict; then
  build "$repo"; fault "$repo/phuong/members/main.yaml"; echo '# khác' >>"$repo/phuong/members/main.yaml"; save "$repo" 2026-04-14 'work 3'
  git -C "$repo" merge -q main >/dev/null 2>&1 && die 'no conflict'
  fault "$repo/xa/members/moi.yaml"
  ask
fi
if begin rebase-conflict; then
  build "$repo"; fault "$repo/phuong/members/main.yaml"; echo '# khác' >>"$repo/phuong/members/main.yaml"; save "$repo" 2026-04-14 'work 3'
  git -C "$repo" rebase -q main >/dev/null 2>&1 && die 'no conflict'
  fault "$repo/xa/members/moi.yaml"
  ask
fi
if [ "$(id -u)" = 0 ]; then
  if begin other-owner; then
    build "$repo"; dirty; chown -R 65534:65534 "$repo"; must_say=safe.directory
    ask
  fi
  printf '[safe]\n\tdirectory = *\n' >"$work/safe"
  if begin safe-system; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; as=(env -u GIT_CONFIG_NOSYSTEM GIT_CONFIG_SYSTEM="$work/safe"); ask; fi
  if begin safe-global; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; git config --global safe.directory '*'; ask; fi
  if begin safe-global-file; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; as=(env GIT_CONFIG_GLOBAL="$work/safe"); ask; fi
  if begin safe-included; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; git config --global include.path "$work/safe"; ask; fi
  if begin safe-environment; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; as=(env GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'); ask; fi
  if begin safe-path; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; git config --global safe.directory "$repo"; ask; fi
  if begin safe-in-repository; then build "$repo"; dirty; git -C "$repo" config safe.directory '*'; chown -R 65534:65534 "$repo"; must_say=safe.directory; ask; fi
  if begin sudo; then build "$repo"; dirty; chown -R 65534:65534 "$repo"; as=(env SUDO_UID=65534); ask; fi
  chmod 755 "$work" "$work/r"
  if begin home-unreadable && command -v setpriv >/dev/null; then
    build "$repo"; dirty; chown -R 65534:65534 "$repo"
    mkdir -m 700 "$work/locked"
    printf '[safe]\n\tdirectory =\n' >"$work/locked/.gitconfig"
    as=(env HOME="$work/locked" setpriv --reuid=65534 --clear-groups)
    ask
  fi
fi
if begin home-unset; then build "$repo"; dirty; as=(env -u HOME); ask; fi
if begin home-missing; then build "$repo"; dirty; as=(env HOME=/nonexistent XDG_CONFIG_HOME=); ask; fi
if begin nothing-set; then build "$repo"; dirty; as=(env -i PATH="$PATH" BCD_LANG=vi); ask; fi
apart() {  # the git folder is elsewhere
  build "$repo"; dirty
  raw() { git --git-dir="$work/r/$setup.git" --work-tree="$repo" -C "$repo" -c core.quotepath=off "$@"; }
  mv "$repo/.git" "$work/r/$setup.git"
}
together() { raw() { git -c safe.directory='*' -c core.quotepath=off -C "$repo" "$@"; }; }
if begin git-dir-and-work-tree; then apart; as=(env GIT_DIR="$work/r/$setup.git" GIT_WORK_TREE="$repo"); ask; together; fi
if begin git-dir-relative; then apart; as=(env GIT_DIR=../$setup.git GIT_WORK_TREE=.); ask; together; fi
if begin git-dir-from-subfolder; then apart; at=xa as=(env GIT_DIR=../../$setup.git GIT_WORK_TREE=..); ask; together; fi
if begin git-dir-alone; then apart; as=(env GIT_DIR="$work/r/$setup.git"); ask; together; fi
if begin git-work-tree-in-config; then apart; git --git-dir="$work/r/$setup.git" config core.worktree "$repo"; as=(env GIT_DIR="$work/r/$setup.git"); at=xa; ask; together; fi
if begin git-work-tree-alone; then build "$work/r/alone"; repo="$work/r/alone"; dirty; as=(env GIT_WORK_TREE="$repo"); at=xa; ask; fi
if begin git-dir-bare-elsewhere; then
  clone "$work/r/elsewhere.git" --bare; mkdir -p "$repo"; at_folder=$repo; repo="$work/r/elsewhere.git"
  as=(env GIT_DIR="$work/r/elsewhere.git")
  allow bare check since-1 since-main staged against
  ask
fi
if begin git-index-file; then build "$repo"; dirty; at=xa as=(env GIT_INDEX_FILE=.git/index GIT_PREFIX=); ask; fi
if begin git-index-file-other; then
  build "$repo"; cp "$repo/.git/index" "$repo/.git/other"; dirty
  at=xa as=(env GIT_INDEX_FILE=.git/other)
  raw() { GIT_INDEX_FILE=${GIT_INDEX_FILE:-.git/other} git -c core.quotepath=off -C "$repo" "$@"; }
  ask; together
fi
if begin hook-of-worktree; then
  build "$work/r/hw"; git -C "$work/r/hw" checkout -q main
  git -C "$work/r/hw" worktree add -q "$repo" work; dirty
  # What git gives a hook: the git folder but no working tree; the hook has gone into the unit.
  at=xa as=(env GIT_DIR="$work/r/hw/.git/worktrees/hook-of-worktree" GIT_INDEX_FILE="$work/r/hw/.git/worktrees/hook-of-worktree/index")
  # git itself then takes the unit for the top, and sees all else as removed
  git_asks_kept=$(declare -p git_asks); for q in "${questions[@]}"; do git_asks[$q]="unset GIT_DIR GIT_INDEX_FILE; ${git_asks[$q]}"; done
  ask; eval "$git_asks_kept"
fi
if begin $'Tỉnh Mẫu'; then at=$'Đảng ủy "Mẫu"/Tệp\tsố 1'; build "$repo"; dirty; ask; fi
if begin nfd; then at=$(printf 'Xa\xcc\x83 Ma\xcc\x82\xcc\x83u'); build "$repo"; dirty; fault "$repo/$at/xa/members/$(printf 'Nguye\xcc\x82\xcc\x83n.yaml')"; ask; fi
if begin nfc-and-nfd; then
  build "$repo"; dirty
  fault "$repo/xa/members/$(printf 'Nguye\xcc\x82\xcc\x83n.yaml')"; fault "$repo/xa/members/Nguyễn.yaml"; git -C "$repo" add xa/members/Ng*; ask
fi
if begin symlinks; then
  build "$repo"; cd "$repo/xa"
  mv members/doi.yaml ../doi.txt; ln -s ../../doi.txt members/doi.yaml  # leaves the unit
  mv members/loi.yaml loi.txt; ln -s ../loi.txt members/loi.yaml
  ln -s nobody.yaml members/dangling.yaml; ln -s loop.yaml members/loop.yaml; ln -s ../meetings members/folder
  ln -s /etc/hostname members/absolute.yaml; ln -s . members/here; ln -s ../phuong ../lien-ket
  cd "$source"; day 2026-04-12; git -C "$repo" add -A; git -C "$repo" commit -q --amend -m 'work 2'; dirty
  # since-1 is left out: the record that became a link is taken for one that was renamed, and its finding for a known one.
  questions=(check since-main rev rev-1 staged history range range3 against); ask; questions=(check since-1 since-main rev rev-1 staged history range range3 against)
fi
if begin link-to-folder; then build "$work/r/linked"; ln -s linked "$repo"; dirty; ask; fi
if begin packed; then build "$repo"; git -C "$repo" pack-refs --all; git -C "$repo" gc -q --prune=now; git -C "$repo" repack -q -a -d -b -f --write-midx; git -C "$repo" commit-graph write --reachable --changed-paths 2>/dev/null; dirty; ask; fi
if begin alternates; then git clone -q --shared "$work/r/origin" "$repo"; main=origin/main; dirty; ask; fi
if begin alternates-relative; then git clone -q --shared "$work/r/origin" "$repo"; echo ../../../origin/.git/objects >"$repo/.git/objects/info/alternates"; main=origin/main; dirty; ask; fi
if begin replaced-commit; then
  build "$repo"
  git -C "$repo" checkout -q -b khac HEAD~1; fault "$repo/xa/members/thay.yaml"; save "$repo" 2026-04-11 khac; git -C "$repo" checkout -q work
  git -C "$repo" replace HEAD~1 khac
  allow 'git replace' "${questions[@]:1}"
  dirty; ask
fi
if begin replaced-parents; then build "$repo"; git -C "$repo" replace --graft HEAD main; allow 'git replace' "${questions[@]:1}"; dirty; ask; fi
if begin replaced-ignored; then build "$repo"; git -C "$repo" replace --graft HEAD main; as=(env GIT_NO_REPLACE_OBJECTS=1); raw() { GIT_NO_REPLACE_OBJECTS=1 git -c core.quotepath=off -C "$repo" "$@"; }; dirty; ask; together; fi
if begin replaced-file; then
  build "$repo"
  git -C "$repo" replace "$(git -C "$repo" rev-parse HEAD:xa/members/loi.yaml)" "$(git -C "$repo" rev-parse HEAD:xa/members/le-van-c.yaml)"
  allow 'git replace' "${questions[@]:1}"
  answer 1 check  # the file on disk is not the one that git has for it
  ask
fi
if begin grafts; then build "$repo"; echo "$(git -C "$repo" rev-parse HEAD main)" | tr '\n' ' ' >"$repo/.git/info/grafts"; allow 'git replace' "${questions[@]:1}"; dirty; ask; fi
if begin git-file; then build "$repo" --separate-git-dir "$work/r/apart"; dirty; ask; fi
if begin git-file-relative; then build "$repo" --separate-git-dir "$work/r/apart2"; echo 'gitdir: ../apart2' >"$repo/.git"; dirty; ask; fi
if begin git-file-to-nothing; then build "$repo" --separate-git-dir "$work/r/apart3"; dirty; raw() { git -c core.quotepath=off --git-dir="$work/r/apart3" --work-tree="$repo" -C "$repo" "$@"; }; echo 'gitdir: ../gone' >"$repo/.git"; ask; together; fi
if begin object-format-sha1; then build "$repo"; dirty; git -C "$repo" config core.repositoryformatversion 1; git -C "$repo" config extensions.objectFormat sha1; ask; fi
if begin ignored; then
  build "$repo"; dirty; fault "$repo/xa/members/tam.yaml"; echo 'tam.yaml' >>"$repo/.git/info/exclude"
  fault "$repo/xa/members/tam2.yaml"; printf 'tam2.yaml\n' >"$HOME/ignore"; git config --global core.excludesFile '~/ignore'
  # A unit is judged with all that is there, whether git ignores it or not.
  unless='/tam2\?\.yaml '
  questions=(check since-1 since-main rev staged range); ask; questions=(check since-1 since-main rev rev-1 staged history range range3 against)
fi
if begin no-symlinks; then build "$repo"; git -C "$repo" config core.fileMode false; git -C "$repo" config core.ignoreCase true; chmod +x "$repo"/xa/members/*; dirty; ask; fi
if begin unrelated; then
  build "$repo"; git -C "$repo" checkout -q --orphan rieng; save "$repo" 2026-04-14 rieng; echo >>"$repo/README.md"; save "$repo" 2026-04-15 rieng; dirty
  answer 1 since-main  # all is new
  ask
fi
if begin criss-cross; then
  build "$repo"; git -C "$repo" branch -q side work
  git -C "$repo" merge -q -m m1 main; git -C "$repo" checkout -q main; git -C "$repo" merge -q -m m2 side; git -C "$repo" checkout -q work; dirty; ask
fi
if begin tag-and-branch-alike; then build "$repo"; git -C "$repo" tag main HEAD~1; git -C "$repo" branch -q HEAD~ 2>/dev/null; dirty; ask; fi
exit $failed
