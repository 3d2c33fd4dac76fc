# Hoàn thành lệnh bcd trong fish. Bản này hỏi chính bcd, nên luôn đúng với bản bcd đang dùng.
# Completion of bcd in fish. It asks bcd itself, and so is always that of the bcd in use.
#
#   bcd completion fish | source      # in ~/.config/fish/config.fish, unless it is installed in vendor_completions.d
function __bcd_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l found ($words[1] complete-line -- $words[2..-1] "$typed" 2>/dev/null)
    test (count $found) -gt 0; or return
    set -l first (string split \t -- $found[1])
    set -l before (string match -r '^.*=' -- "$typed")
    set -l rest (string replace -r '^.*=' '' -- "$typed")
    for line in $found[2..-1]
        echo -- $line
    end
    switch $first[1]
        case files folders
            pushd $first[2] 2>/dev/null; or return
            for path in $rest*
                if test -d "$path"
                    printf '%s%s/\n' "$before" $path
                else if test $first[1] = files
                    printf '%s%s\n' "$before" $path
                end
            end
            popd
        case revisions
            for name in HEAD (git -C $first[2] for-each-ref --format='%(refname:short)' 2>/dev/null)
                printf '%s%s\n' "$before" $name
            end
    end
end
complete -c bcd -f -a '(__bcd_complete)'
