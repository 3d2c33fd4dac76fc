#include "lay_out_option.hpp"

#include <cstdio>

#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

// Returns an empty path if there is no such case.
fs::path path_of(std::string const& name) {
  fs::path const in_tests = source_dir() / "tests/cases" / name;
  for (fs::path path : {fs::path{in_tests.string() + ".case"}, in_tests, fs::path{name}})
    if (fs::exists(path)) return path.has_filename() ? path : path.parent_path();
  return {};
}

}  // namespace

int lay_out_case(std::vector<std::string> const& arguments, fs::path const& program) {
  if (arguments.size() != 2) {
    std::fputs("usage: bcd_test --lay-out RULE/CASE DIR\n", stderr);
    return 2;
  }
  fs::path const path = path_of(arguments[0]), folder = arguments[1];
  if (path.empty()) {
    std::fprintf(stderr, "no such case: %s\n", arguments[0].c_str());
    return 2;
  }
  if (fs::exists(folder) && !fs::is_empty(folder)) {
    std::fprintf(stderr, "not empty: %s\n", folder.c_str());
    return 2;
  }
  GoldenCase const one = read_case(source_dir() / "tests", fs::absolute(path));
  lay_out(one, fs::absolute(folder));
  std::printf("%s\nBCD_LANG=vi %s -C %s", one.why.c_str(), program.c_str(), folder.c_str());
  for (std::string const& argument : one.command) std::printf(" %s", argument.c_str());
  std::printf("\n");
  return 0;
}

}  // namespace bcd::test
