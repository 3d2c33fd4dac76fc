// From byte offsets to what the user sees: line, column in characters, and the caret below the fault.
#include "bcd/source/file.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "bcd/source/positions.hpp"

namespace bcd::test {
namespace {

using source::File;
using source::Position;

std::string at(File const& file, std::size_t offset) {
  Position const position = file.position(std::uint32_t(offset));
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

// Returns the excerpt as it is printed: the line, and the caret below it.
std::string shown(File const& file, std::string_view part) {
  std::size_t const begin = file.bytes().find(part);
  source::Excerpt const excerpt = file.excerpt({std::uint32_t(begin), std::uint32_t(begin + part.size())});
  return excerpt.line + "\n" + std::string(std::size_t(excerpt.caret_at), ' ') +
         std::string(std::size_t(excerpt.caret_width), '^');
}

TEST_CASE("a column counts characters, not bytes", "[source]") {
  File const file{"a.yaml", "tên: Nguyễn\nđịa chỉ: xã\n"};
  CHECK(at(file, 0) == "1:1");
  CHECK(at(file, file.bytes().find("Nguyễn")) == "1:6");
  CHECK(at(file, file.bytes().find("\nđịa")) == "1:12");
  CHECK(at(file, file.bytes().find("địa")) == "2:1");
  CHECK(at(file, file.bytes().find("xã")) == "2:10");
}

TEST_CASE("a place beyond the end is the place after the last line end", "[source]") {
  CHECK(at(File{"a.yaml", "a: 1\n"}, 99) == "2:1");
  CHECK(at(File{"a.yaml", "a: 1"}, 99) == "1:5");
  CHECK(at(File{"a.yaml", ""}, 99) == "1:1");
}

TEST_CASE("lines end at LF or CRLF, which is no part of them", "[source]") {
  File const file{"a.yaml", "a: 1\r\nb: 2\n\r\nc: 3"};
  REQUIRE(file.line_count() == 4);
  CHECK(file.line(1) == "a: 1");
  CHECK(file.line(2) == "b: 2");
  CHECK(file.line(3) == "");
  CHECK(file.line(4) == "c: 3");
  CHECK(at(file, file.bytes().find("b:")) == "2:1");
  CHECK(shown(file, "1\r") == "a: 1\n   ^");
}

TEST_CASE("a byte order mark takes no column and is not shown", "[source]") {
  File const file{"a.yaml", "\xEF\xBB\xBFname: A\n"};
  CHECK(at(file, 0) == "1:1");
  CHECK(at(file, 3) == "1:1");
  CHECK(at(file, file.bytes().find("A")) == "1:7");
  CHECK(shown(file, "A") == "name: A\n      ^");
  CHECK(shown(file, "\xEF\xBB\xBF") == "name: A\n^");
}

TEST_CASE("the caret stands under Vietnamese text, composed or not", "[source]") {
  CHECK(shown(File{"a.yaml", "    chủ trì: Lê Văn Đ # ghi\n"}, "Lê Văn Đ") ==
        "    chủ trì: Lê Văn Đ # ghi\n             ^^^^^^^^");
  CHECK(shown(File{"a.yaml", "te\u0302n: Nguye\u0302\u0303n\n"}, "Nguye\u0302\u0303n") ==
        "te\u0302n: Nguye\u0302\u0303n\n     ^^^^^^");
}

TEST_CASE("the caret stands under wide characters, two cells each", "[source]") {
  CHECK(shown(File{"a.yaml", "会议: x\n"}, "x") == "会议: x\n      ^");
  CHECK(shown(File{"a.yaml", "a: 会议\n"}, "会议") == "a: 会议\n   ^^^^");
}

TEST_CASE("a tab is shown as one blank, so that the caret stays under its place", "[source]") {
  CHECK(shown(File{"a.yaml", "a:\tb\tc\n"}, "c") == "a: b c\n     ^");
  CHECK(shown(File{"a.yaml", "\tb: 1\n"}, "\t") == " b: 1\n^");
}

TEST_CASE("control characters and broken bytes do not reach the terminal", "[source]") {
  CHECK(shown(File{"a.yaml", "a: \x1B[31mx\n"}, "x") == "a:  [31mx\n        ^");
  CHECK(shown(File{"a.yaml", "a: \xFFx\n"}, "x") == "a: \uFFFDx\n    ^");
}

TEST_CASE("a span over several lines is underlined on its first only, an empty one by one caret", "[source]") {
  CHECK(shown(File{"a.yaml", "a: one\n  two\nb: 1\n"}, "one\n  two") == "a: one\n   ^^^");
  File const file{"a.yaml", "a: 1\n"};
  CHECK(file.excerpt({3, 3}).caret_width == 1);
  CHECK(file.excerpt({3, 3}).caret_at == 3);
  File const empty{"a.yaml", ""};
  CHECK(empty.excerpt({0, 0}).line == "");
  CHECK(empty.excerpt({0, 0}).caret_at == 0);
}

TEST_CASE("positions of many places are those of each place", "[source]") {
  for (std::string const text : {"", "a", "a\u00a0b: ễ\n\n  đ\r\n",
                                 "\xEF\xBB\xBF"
                                 "aé: 1\nb\n",
                                 "\xFF\x80"
                                 "a\n\u4f1a"}) {
    INFO(text);
    File const file{"a.yaml", text};
    std::vector<std::uint32_t> offsets;
    std::vector<source::Position> expected;
    for (std::uint32_t i = 0; i < text.size() + 3; ++i) {
      offsets.push_back((i * 7) % std::uint32_t(text.size() + 3));  // in no order, some twice, some behind the end
      expected.push_back(file.position(offsets.back()));
    }
    CHECK((source::positions(file, offsets) == expected));
  }
  CHECK(source::positions(File{"a.yaml", "a: 1\n"}, {}).empty());
}

}  // namespace
}  // namespace bcd::test
