#!/bin/bash
# Presses Tab in a real shell: completion.sh BCD bash|zsh|fish [installed]. `installed`: the script is where the shell finds it by
# itself; else the one that BCD prints is loaded. Also used by tests/package.sh in a fresh system.
set -u
bcd=$1 shell=$2 how=${3:-printed}
export LC_ALL=C.UTF-8 BCD_LANG=vi
PATH=$(dirname "$bcd"):$PATH
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
export HOME=$here TERM=xterm
failed=0

# A unit with two meetings, and a folder with a blank in its name.
mkdir -p "$here/xa mau/meetings" "$here/xa mau/members" "$here/thu-muc"
printf 'unit: xa-mau\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: 2026-01-01}]\nstanding_agency: phong\nagencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n' >"$here/xa mau/bcd.yaml"
for id in 2026-q3-committee 2026-q4-committee; do
    printf 'body: committee\nkind: regular\nperiod: 2026-Q3\nstatus: planned\ndate: 2026-09-28\n' >"$here/xa mau/meetings/$id.yaml"
done
ln -s "xa mau" "$here/unit"
cd "$here" || exit 1

# after LINE: what stands on the line when Tab was pressed at its end, and what was shown below it.
case $shell in
bash)
    {
        [ "$how" = installed ] && echo '. /usr/share/bash-completion/bash_completion' || "$bcd" completion bash
        echo 'bind "set show-all-if-ambiguous on"; bind "set completion-query-items 0"; bind "set page-completions off"; PS1='
        echo "bind -x '\"\\C-x\\C-b\": printf \"%s\" \"\$READLINE_LINE\" >\"\$HOME/line\"'"
    } >rc
    after() {
        printf '%s\t\030\002\025exit\n' "$1" | bash --noprofile --rcfile rc -i >shown 2>&1
    }
    ;;
zsh)
    {
        echo "PS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -u -d $here/zcompdump"
        [ "$how" = installed ] || "$bcd" completion zsh
        echo 'LISTMAX=1000; unsetopt list_ambiguous; show() { print -rn -- "$BUFFER" >$HOME/line.new; mv $HOME/line.new $HOME/line }; zle -N show; bindkey "^X^B" show'
    } >.zshrc
    cat >press.zsh <<'Z'
zmodload zsh/zpty
stty cols 200 2>/dev/null
zpty z ZDOTDIR=$HOME zsh -d -i
zpty -w -n z "$1"$'\t\x18\x02'
for ((i = 0; i < 600; ++i)); do [[ -e $HOME/line ]] && break; sleep 0.1; done
while zpty -r -t z some; do print -rn -- $some; done
zpty -d z
Z
    after() { zsh -f press.zsh "$1" >shown 2>&1; }
    ;;
fish)
    after() {
        if [ "$how" = installed ]; then
            fish -c 'complete -C "$argv[1]"' -- "$1" >shown 2>&1
        else
            fish -c 'bcd completion fish | source; complete -C "$argv[1]"' -- "$1" >shown 2>&1
        fi
        # What is one answer only, fish puts on the line: the word's end, then a blank unless it is a folder.
        if [ "$(wc -l <shown)" = 1 ]; then
            local word
            word=$(cut -f1 shown)
            printf '%s%s' "${1%"${1##* }"}" "$word" >line
            case $word in */) ;; *) printf ' ' >>line ;; esac
        fi
    }
    ;;
esac

fail() {
    echo "$shell: $1" >&2
    sed 's/^/    /' shown >&2
    failed=1
}
completes() { # LINE BECOMES
    rm -f line
    after "$1"
    # bash and zsh quote the blank of a name; what matters is the word.
    [ "$(cat line 2>/dev/null)" = "$2" ] || fail "'$1' became '$(cat line 2>/dev/null)', not '$2'"
}
offers() { # LINE WORD...
    rm -f line
    after "$1"
    local line=$1 word
    shift
    for word; do grep -qF -- "$word" shown || fail "'$line' did not offer '$word'"; done
}

completes 'bcd ch' 'bcd check '
completes 'bcd expl' 'bcd explain '
completes 'bcd check --fo' 'bcd check --format '
completes 'bcd check --format sa' 'bcd check --format sarif '
completes 'bcd check --format=sa' 'bcd check --format=sarif '
offers 'bcd check --format ' text sarif junit
offers 'bcd --lang ' vi en
completes 'bcd report min' 'bcd report minutes '
completes 'bcd explain absence-la' 'bcd explain absence-late '
completes 'bcd check --rule quorum-not-met,absence-la' 'bcd check --rule quorum-not-met,absence-late '
completes 'bcd regulation sh' 'bcd regulation show '
completes 'bcd -C thu' 'bcd -C thu-muc/'
completes 'bcd --color never --as-of 2026-10-01 ch' 'bcd --color never --as-of 2026-10-01 check '
completes 'bcd -C unit report minutes 2026-q3' 'bcd -C unit report minutes 2026-q3-committee '
offers 'bcd -C unit report minutes ' 2026-q3-committee 2026-q4-committee
completes 'bcd -C unit check memb' 'bcd -C unit check members/'
completes 'bcd -C unit check --baseline bcd.y' 'bcd -C unit check --baseline bcd.yaml '
[ "$shell" = bash ] || offers 'bcd ' 'Kiểm tra hồ sơ theo quy chế'
[ "$shell" = fish ] || completes 'bcd -C "xa mau" report minutes 2026-q3' 'bcd -C "xa mau" report minutes 2026-q3-committee '
offers 'bcd -C /khong/co report minutes '
# A branch that is named like a command is a branch, and is not run.
git init -q kho
git -C kho -c user.name=a -c user.email=a@b commit -q --allow-empty -m a
git -C kho branch 'x$(touch${IFS}RAN)'
offers 'bcd -C kho diff '
offers 'bcd -C kho diff x'
if [ -e RAN ] || [ -e kho/RAN ]; then fail 'the name of a branch was run'; fi
exit $failed
