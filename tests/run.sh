#!/bin/sh
# Sets everything up and runs all tests.
cd "$(dirname "$0")/.."
more_packages="cmark-gfm pandoc weasyprint" # the papers are read and converted by the real programs
. cmake/setup.sh

ctest --test-dir build/release --output-on-failure
