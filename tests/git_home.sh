# Read by the tests that run git: a configuration of nobody's in $HOME, which is a folder within $work.
# libgit2 1.5.1 lets go of no match of its own regular expressions (see tests/main.cpp); read by a sanitizer build only.
echo 'leak:libpcre2-8' >"$work/leaks"
export LSAN_OPTIONS="suppressions=$work/leaks:print_suppressions=0"
git config --global user.name A
git config --global user.email a@example.vn
git config --global init.defaultBranch main
git config --global protocol.file.allow always
