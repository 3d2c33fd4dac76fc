#!/bin/sh
# The hooks that ship with bcd, in real repositories: git push is refused by examples/ci/pre-receive and update with the
# finding in view, and a commit by examples/ci/pre-commit and, through .pre-commit-hooks.yaml, by the tool pre-commit. Called with the program: tests/git_hooks.sh build/dev/bcd
set -eu
bcd=$(realpath "$1")
source=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Nobody's configuration, and nothing of a hook that may run this.
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES 2>/dev/null || true
export HOME="$work/home" PRE_COMMIT_HOME="$work/pre-commit" GIT_CONFIG_NOSYSTEM=1 BCD_LANG=vi LC_ALL=C.UTF-8
mkdir "$HOME" "$work/bin"
ln -s "$bcd" "$work/bin/bcd"
export PATH="$work/bin:$PATH"
. "$source/tests/git_home.sh"

fail() {
  echo "tests/git_hooks.sh: $1" >&2
  [ -f "$work/out" ] && cat "$work/out" >&2
  exit 1
}
must() { "$@" >"$work/out" 2>&1 || fail "must succeed: $*"; }
must_not() { if "$@" >"$work/out" 2>&1; then fail "must be refused: $*"; fi; }
says() { grep -q -F -e "$1" "$work/out" || fail "does not say: $1"; }

# A unit without fault, and a record with one.
unit() {
  mkdir -p "$1/members"
  cat >"$1/bcd.yaml" <<'END'
unit: xa-mau
name: xã Mẫu
committee: Ban Chỉ đạo xã Mẫu
since: 2199-01-01
regulations: [{use: la-gi, from: 2026-01-01}]
standing_agency: phong
agencies:
  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}
END
  printf 'name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n' >"$1/members/a.yaml"
}
fault() { printf 'nam: B\nseats: []\n' >"$1/members/b.yaml"; }
# A branch without records, of which the hooks refuse the push.
refuses_docs() {
  git checkout -q --orphan docs
  git rm -q -r -f .
  echo docs >README
  git add README
  git commit -q -m docs
  must_not git push -q origin docs
  says 'bcd.yaml'
}

# ---- git push
git init -q --bare "$work/server.git"
cp "$source/examples/ci/pre-receive" "$work/server.git/hooks/"
git clone -q "$work/server.git" "$work/clerk" 2>/dev/null
unit "$work/clerk"
cd "$work/clerk"
git add -A
git commit -q -m first
must git push -q origin main
fault .
git add -A
git commit -q -m fault
must_not git push -q origin main
says 'members/b.yaml:1:1: lỗi[unknown-key]'
says 'refs/heads/main'
[ "$(git -C "$work/server.git" rev-parse main)" = "$(git rev-parse main~1)" ] || fail "the refused push has arrived"
git rm -q members/b.yaml
git commit -q -m mended
must git push -q origin main
must git push -q origin main:refs/heads/other
must git push -q origin :refs/heads/other
# A branch without records is refused unless the hook names it; a tag does not carry faults past the hook; records are not
# left without their bcd.yaml.
refuses_docs
sed -i 's|^without_records=""|without_records="refs/heads/docs"|' "$work/server.git/hooks/pre-receive"
must git push -q origin docs
must_not git push -q origin docs:refs/heads/docs2
git checkout -q main
fault .
git add -A
git commit -q -m fault
git tag bad
must_not git push -q origin bad
says 'refs/tags/bad'
git reset -q --hard HEAD~1
git rm -q bcd.yaml
git commit -q -m 'no bcd.yaml'
must_not git push -q origin main
says 'bcd.yaml'
# A unit whose folder has a name that git would write in quotes is found, and judged, by either hook of a server. The day is
# that of Vietnam, though the server keeps another time.
for hook in pre-receive update; do
  git init -q --bare "$work/$hook.git"
  cp "$source/examples/ci/$hook" "$work/$hook.git/hooks/"
  git clone -q "$work/$hook.git" "$work/$hook" 2>/dev/null
  unit "$work/$hook/Phường \"Mẫu\" 1"
  cd "$work/$hook"
  git add -A
  git commit -q -m first
  must git push -q origin main
  fault "Phường \"Mẫu\" 1"
  git add -A
  git commit -q -m fault
  must_not env TZ=Pacific/Honolulu git push -q origin main
  says 'members/b.yaml:1:1: lỗi[unknown-key]'
  says "; tính đến ngày $(TZ=Asia/Ho_Chi_Minh date +%F)"
  refuses_docs
done
# With update, the good branch of a push arrives, and the faulty one does not; deleting one is no matter.
must_not git push -q origin main main~1:refs/heads/good
says 'refs/heads/main'
[ "$(git -C "$work/update.git" rev-parse good)" = "$(git rev-parse main~1)" ] || fail "the good branch has not arrived"
must git push -q origin :refs/heads/good

# ---- git commit
unit "$work/own"
git init -q "$work/own"
cp "$source/examples/ci/pre-commit" "$work/own/.git/hooks/"
cd "$work/own"
git add -A
must git commit -m first
fault .
must git commit --allow-empty -m 'the fault is not staged'
git add -A
must_not git commit -m fault
says 'members/b.yaml:1:1: lỗi[unknown-key]'
must git commit --no-verify -m fault
echo '# ghi chú' >>bcd.yaml
must git commit -a -m 'an old fault stops nobody'
git rm -q bcd.yaml
must_not git commit -m 'no bcd.yaml'

# ---- a hook that goes into the unit's folder: git tells it of an index from the top
git init -q "$work/province"
unit "$work/province/xa"
cd "$work/province"
git add -A
git commit -q -m first
printf '#!/bin/sh\ncd xa && bcd check --staged --since HEAD\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
fault xa
git add -A
must_not git commit -m fault
says 'members/b.yaml:1:1: lỗi[unknown-key]'
git rm -q --cached xa/members/b.yaml
rm xa/members/b.yaml
echo '# ghi chú' >>xa/bcd.yaml
must git commit -a -m remark
# In a linked working tree git tells it of a git folder, but of no working tree; in a submodule of both.
git worktree add -q -b other ../other
git init -q "$work/outer"
git -C "$work/outer" submodule --quiet add "$work/province" con 2>/dev/null
cp .git/hooks/pre-commit "$work/outer/.git/modules/con/hooks/"
for place in "$work/other" "$work/outer/con"; do
  cd "$place"
  fault xa
  git add -A
  must_not git commit -m fault
  says 'members/b.yaml:1:1: lỗi[unknown-key]'
  must_not git commit -m fault xa/members/b.yaml
  says 'members/b.yaml:1:1: lỗi[unknown-key]'
  git rm -q --cached xa/members/b.yaml
  echo '# ghi chú' >>xa/bcd.yaml
  must git commit -a -m remark
done
# A hook of the outer repository that looks into the submodule is told of the outer index.
cd "$work/outer"
printf '#!/bin/sh\nbcd -C con check --staged\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
must git commit -m outer
git -C con add xa/members/b.yaml
must_not git commit --allow-empty -m outer
says 'members/b.yaml:1:1: lỗi[unknown-key]'
# git with a git folder elsewhere, as people keep their settings
mkdir "$work/apart"
cd "$work/apart"
unit xa
apart() { git --git-dir="$work/apart.git" --work-tree="$work/apart" "$@"; }
git init -q --bare "$work/apart.git"
apart config core.bare false
apart add -A
apart commit -q -m first
printf '#!/bin/sh\nbcd -C xa check --staged --since HEAD\n' >"$work/apart.git/hooks/pre-commit"
chmod +x "$work/apart.git/hooks/pre-commit"
fault xa
apart add -A
must_not apart commit -m fault
says 'members/b.yaml:1:1: lỗi[unknown-key]'

# ---- another user, whose configuration nobody else may read, meets a repository that safe.directory names
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  mkdir "$work/locked"
  printf '[safe]\n\tdirectory = *\n' >"$work/locked/.gitconfig"
  chmod 700 "$work/locked"
  chmod 755 "$work"
  printf '[safe]\n\tdirectory = *\n' >"$work/system"
  as_other() {
    env -u GIT_CONFIG_NOSYSTEM HOME="$work/locked" "$@" setpriv --reuid=65534 --clear-groups \
      bcd -C "$work/province/xa" check --rev HEAD
  }
  must_not as_other env GIT_CONFIG_SYSTEM=/dev/null
  says 'safe.directory'
  must as_other env GIT_CONFIG_SYSTEM="$work/system"
fi

# ---- pre-commit
if command -v pre-commit >/dev/null; then
  git init -q "$work/hooks"
  cp "$source/.pre-commit-hooks.yaml" "$work/hooks/"
  git -C "$work/hooks" add -A
  git -C "$work/hooks" commit -q -m hooks
  git init -q "$work/office"
  unit "$work/office"
  cd "$work/office"
  printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks: [{id: bcd-check}]\n' "$work/hooks" "$(git -C "$work/hooks" rev-parse HEAD)" >.pre-commit-config.yaml
  must pre-commit install
  git add -A
  must git commit -m first
  fault .
  must git commit --allow-empty -m 'the fault is not staged'
  git add -A
  must_not git commit -m fault
  says 'members/b.yaml:1:1: lỗi[unknown-key]'
  must_not git commit -m fault members/b.yaml
  says 'members/b.yaml:1:1: lỗi[unknown-key]'
  [ "$(git rev-list --count HEAD)" = 2 ] || fail "the refused commit was made"
  printf 'name: Trần Thị B\nseats: []\n' >members/b.yaml
  must_not git commit -m 'the mended file is not staged'
  git add -A
  must git commit -m mended
  git rm -q bcd.yaml
  must_not git commit -m 'a commit that only deletes'
fi
