// Comments and empty lines of a file. Each case is a text and its expected comments.
#include "bcd/source/comments.hpp"

#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

using Comments = std::vector<std::string>;

source::Comments of(std::string const& text) {
  source::File const file{"a.yaml", text};
  source::Document const document = source::parse_yaml(file);
  CHECK(document.whole);
  return source::comments_of(file, document);
}
Comments comments(std::string const& text) { return of(text).lines; }

TEST_CASE("a comment begins with a # at the start of a line or after a blank, and is told in order of its letters",
          "[source]") {
  CHECK(comments("# b\na: 1 # a  \n  # c\n") == Comments{"# a", "# b", "# c"});
  CHECK(comments("a: 1#2\nb: x#y # z\n") == Comments{"# z"});
  CHECK(comments("a: 1\t#x # y\n# đây") == Comments{"# đây", "#x # y"});
  CHECK(comments("\xEF\xBB\xBF# a\r\nb: 1 # c\r\n") == Comments{"# a", "# c"});
  CHECK(comments("# a\n--- # b\na: 1\n... # c\n# d\n") == Comments{"# a", "# b", "# c", "# d"});
  CHECK(comments("# e\u0301\na: 1\n") == Comments{"# é"});
  CHECK(comments("") == Comments{});
}

TEST_CASE("a # in quotes, in a key or inside a text of several lines begins no comment", "[source]") {
  CHECK(comments("a: \"# b\" # c\n'# d': 1\n\"e \\\" # f\": '' # g\n") == Comments{"# c", "# g"});
  CHECK(comments("a: \"b\n  # c\n  d\" # e\n") == Comments{"# e"});
  CHECK(comments("a: 'it''s # b' # c\n") == Comments{"# c"});
  CHECK(comments("a: b\n  c#d # e\n") == Comments{"# e"});
  CHECK(comments("a: | # b\n  # c\n\n  d\n # e\nf: >-\n   # g\n  \n") == Comments{"# b", "# e"});
  CHECK(comments("a:\n  - |\n    # b\n  # c\n  - {d: '# e', # f\n     g: [h, # i\n     j]} # k\n") ==
        Comments{"# c", "# f", "# i", "# k"});
}

TEST_CASE("empty lines count once in a row, between lines that are not, and not inside a text", "[source]") {
  CHECK(of("\n\na: 1\n").gaps == 0);
  CHECK(of("a: 1\n\n \t\n\nb: 2\n\n# c\n\n\n").gaps == 2);
  CHECK(of("a: 1\r\n\r\nb: 2\r\n").gaps == 1);
  CHECK(of("a: |\n  b\n\n  c\n\nd: \"e\n\n  f\"\n").gaps == 1);
  CHECK(of("a: |+\n  b\n\nc: 1\n").gaps == 0);
  CHECK(of("\xEF\xBB\xBF\n\na: 1\n").gaps == 0);
}

}  // namespace
}  // namespace bcd::test
