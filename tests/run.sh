#!/bin/sh
# Sets everything up and runs all tests.
cd "$(dirname "$0")/.."
# The papers are read and converted by the real programs, what CI reads is held to its schemas, the hooks run.
more_packages="cmark-gfm pandoc weasyprint python3-jsonschema libxml2-utils pre-commit"
. cmake/setup.sh

ctest --test-dir build/release --output-on-failure
