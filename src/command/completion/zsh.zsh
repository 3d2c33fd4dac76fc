#compdef bcd
# Hoàn thành lệnh bcd trong zsh. Bản này hỏi chính bcd, nên luôn đúng với bản bcd đang dùng.
# Completion of bcd in zsh. It asks bcd itself, and so is always that of the bcd in use.
#
#   source <(bcd completion zsh)      # in ~/.zshrc after compinit, unless it is installed where $fpath looks
_bcd() {
    local -a call lines described base
    local line also where result=1
    (( CURRENT > 2 )) && call=("${(@Q)words[2,CURRENT-1]}")
    call+=("${(Q)PREFIX}")
    call=("${(@)call/#\~\//$HOME/}")
    lines=("${(@f)$(_call_program bcd ${(q)words[1]} complete-line -- "${(@q)call}" 2>/dev/null)}")
    (( ${#lines} )) && [[ -n $lines[1] ]] || return 1
    also=${lines[1]%%$'\t'*}
    where=${lines[1]#*$'\t'}
    for line in "${(@)lines[2,-1]}"; do
        described+=("${${line%%$'\t'*}//:/\\:}${${line#*$'\t'}:+:${line#*$'\t'}}")
    done
    (( ${#described} )) && _describe -t values bcd described && result=0
    case $also in
        (files|folders)
            # What stands before the file's name in the same word: --output=, sarif=
            compset -P '*='
            if [[ $where == . ]]; then base=() ; else base=(-W ${where:A}/) ; fi
            if [[ $also == folders ]]; then _files -/ $base && result=0; else _files $base && result=0; fi
            ;;
        (revisions)
            local -a revisions
            compset -P '--*='
            revisions=(HEAD ${(f)"$(_call_program revisions git -C ${(q)where} for-each-ref --format='%(refname:short)' 2>/dev/null)"})
            compadd -a revisions && result=0
            ;;
    esac
    return result
}
if [[ $funcstack[1] == _bcd ]]; then
    _bcd "$@"
else
    compdef _bcd bcd
fi
