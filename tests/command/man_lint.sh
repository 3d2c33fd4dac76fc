#!/bin/sh
# Every manual page that the program prints, in both languages, is without a warning of mandoc. Called with the program.
# In a Vietnamese page the section NAME has another name, about which mandoc warns.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for lang in en vi; do "$1" -q --lang $lang manual --all -o "$work/$lang"; done
failed=0
mandoc -T lint -W warning "$work"/en/* || failed=1
mandoc -T lint -W warning "$work"/vi/* | grep -v -e 'first section is not "NAME"' -e 'description line outside NAME section' && failed=1
exit $failed
