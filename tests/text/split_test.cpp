#include "bcd/text/split.hpp"

#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

TEST_CASE("a text is split at each separator, and one at the end adds no part", "[text]") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("", "\n") == Parts{});
  CHECK(split("\n", "\n") == Parts{""});
  CHECK(split("a", "\n") == Parts{"a"});
  CHECK(split("a\nb", "\n") == Parts{"a", "b"});
  CHECK(split("a\n\nb\n", "\n") == Parts{"a", "", "b"});
  CHECK(split(", a, b, ", ", ") == Parts{"", "a", "b"});
}

}  // namespace
}  // namespace bcd::test
