// Reads again the texts that the fuzzer (tests/fuzz/fuzz_yaml.cpp) found worth keeping, and those on which the two
// readers once differed.
#include <catch2/catch.hpp>

#include "bcd/source/yaml_readers.hpp"
#include "program.hpp"
#include "source/same_document.hpp"

namespace bcd::test {
namespace {

TEST_CASE("both readers build one document of each text that the fuzzer kept, or yaml-cpp reads alone",
          "[source][yaml]") {
  int fast_count = 0, left_count = 0;
  for (auto const& path : files_below(source_dir() / "tests/fuzz/yaml")) {
    source::File const file{"a.yaml", read_text(path)};
    auto const fast = source::parse_yaml_fast(file);
    ++(fast ? fast_count : left_count);
    INFO(path.filename() << "\n" << file.bytes());
    if (fast) CHECK(dump(*fast) == dump(source::parse_yaml_by_reference(file)));
  }
  CHECK(fast_count > 20);
  CHECK(left_count > 20);
}

}  // namespace
}  // namespace bcd::test
