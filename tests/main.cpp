// Catch2's main, alone: it is slow to compile.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// libgit2 1.5.1 does not give back two pattern matches of libpcre2 when a diff looks into a submodule.
extern "C" char const* __lsan_default_suppressions();
extern "C" char const* __lsan_default_suppressions() { return "leak:libpcre2-8.so\n"; }
