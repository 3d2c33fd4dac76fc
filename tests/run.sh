#!/bin/sh
# Sets everything up and runs all tests.
cd "$(dirname "$0")/.."
# These packages let ctest read and convert the papers, validate what CI reads, read the calendars, run the git hooks and press
# Tab in each shell.
more_packages="clang-format-14 cmark-gfm pandoc weasyprint python3-jsonschema python3-yaml libxml2-utils python3-icalendar python3-vobject khal pre-commit shellcheck zsh fish neovim parallel"
. cmake/setup.sh

ctest --test-dir build/release --output-on-failure
