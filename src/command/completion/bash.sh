# Hoàn thành lệnh bcd trong bash. Bản này hỏi chính bcd, nên luôn đúng với bản bcd đang dùng.
# Completion of bcd in bash. It asks bcd itself, and so is always that of the bcd in use.
#
#   eval "$(bcd completion bash)"     # in ~/.bashrc, unless it is installed in share/bash-completion/completions
_bcd() {
    local program=${1/#\~/$HOME} word typed="" also="" where="." before="" line IFS=$' \t\n'
    local -a words=() found=()
    COMPREPLY=()
    # bash breaks words at = and : ; bcd does not.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if ((${#words[@]})) && [[ $word == [=:]* || ${words[-1]} == *[=:] ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    ((${#words[@]})) || words=("")
    local i
    for i in "${!words[@]}"; do # as the shell would read them, but for what it would carry out
        word=${words[i]//[\'\"]/}
        word=${word//\\/}
        words[i]=${word/#\~\//$HOME/}
    done
    typed=${words[-1]}
    mapfile -t found < <("$program" complete-line -- "${words[@]}" 2>/dev/null)
    ((${#found[@]})) || return 0
    IFS=$'\t' read -r also where <<<"${found[0]}"
    # What stands before the last = or : is not a part of what bash completes.
    case $typed in
        *[=:]*) [[ $COMP_WORDBREAKS == *=* ]] && before=${typed%"${typed##*[=:]}"} ;;
    esac
    for line in "${found[@]:1}"; do
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$before"}")
    done
    local rest=${typed##*[=:]}
    case $also in
        files | folders)
            compopt -o nospace -o filenames 2>/dev/null
            local how=-f
            [[ $also == folders ]] && how=-d
            while IFS= read -r line; do
                [[ -n $line ]] || continue
                if [[ -d $where/$line || (-d $line && $line == /*) ]]; then line+=/; fi
                COMPREPLY+=("$line")
            done < <(cd -- "$where" 2>/dev/null && compgen $how -- "$rest")
            # A file that is whole ends the word, a folder does not.
            if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} != */ ]]; then compopt +o nospace 2>/dev/null; fi
            ;;
        revisions)
            # Compared, never expanded: a branch may be named like a command.
            while IFS= read -r line; do
                if [[ $line == "$rest"* ]]; then COMPREPLY+=("$(printf '%q' "$line")"); fi
            done < <(echo HEAD; git -C "$where" for-each-ref --format='%(refname:short)' 2>/dev/null)
            ;;
    esac
    return 0
}
complete -F _bcd bcd
