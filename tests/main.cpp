// The main function of bcd_test, alone in its file because Catch2 is slow to compile.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <cstdio>

#include "lay_out_option.hpp"

// libgit2 1.5.1 leaks two pattern matches of libpcre2 if a diff meets a submodule.
extern "C" char const* __lsan_default_suppressions();
extern "C" char const* __lsan_default_suppressions() { return "leak:libpcre2-8.so\n"; }

int main(int count, char** arguments) {
  if (count < 2 || std::string_view{arguments[1]} != "--lay-out") return Catch::Session{}.run(count, arguments);
  try {
    std::filesystem::path const program = std::filesystem::path{arguments[0]}.parent_path() / "../bcd";
    return bcd::test::lay_out_case({arguments + 2, arguments + count}, program.lexically_normal());
  } catch (std::exception const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
