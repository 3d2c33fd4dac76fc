#!/bin/sh
# Sets everything up and runs all tests.
cd "$(dirname "$0")/.."
. cmake/setup.sh

ctest --test-dir build/release --output-on-failure
