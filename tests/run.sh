#!/bin/sh
# Sets everything up and runs all tests.
cd "$(dirname "$0")/.."
# The papers are read and converted by the real programs, what CI reads is held to its schemas, calendars are read, the hooks run,
# Tab is pressed.
more_packages="clang-format-14 cmark-gfm pandoc weasyprint python3-jsonschema python3-yaml libxml2-utils python3-icalendar python3-vobject khal pre-commit shellcheck zsh fish"
. cmake/setup.sh

ctest --test-dir build/release --output-on-failure
