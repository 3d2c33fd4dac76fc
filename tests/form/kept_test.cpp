// Text that a person adds to a paper survives; bcd refuses to overwrite text it would lose.
#include "bcd/form/kept.hpp"

#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

using form::keep_written;
using form::Merged;

std::string const fresh =
    "# Biên bản\n\nMở đầu.\n\n<!-- bcd:giữ diễn biến -->\n[CẦN ĐIỀN: diễn biến]\n<!-- /bcd:giữ -->\n\n| a |\n|--|\n| 1 "
    "|\n\nKết thúc.\n";

std::string replaced(std::string text, std::string const& what, std::string const& with) {
  text.replace(text.find(what), what.size(), with);
  return text;
}

TEST_CASE("a block keeps what a person wrote, the rest is written anew") {
  std::string const old = replaced(fresh, "[CẦN ĐIỀN: diễn biến]", "Đồng chí A nêu ý kiến.\n\n- một\n- hai");
  std::string const anew = replaced(fresh, "Mở đầu.", "Mở đầu khác.");
  Merged const merged = keep_written(anew, old);
  CHECK(merged.text == replaced(old, "Mở đầu.", "Mở đầu khác."));
  CHECK(keep_written(anew, merged.text).text == merged.text);
}

TEST_CASE("a block of the person's own stays where it was, and a second run changes nothing") {
  std::string const block = "<!-- bcd:giữ ghi thêm -->\nLời ghi thêm.\n<!-- /bcd:giữ -->\n";
  SECTION("after a table") {
    std::string const old = replaced(fresh, "| 1 |\n\n", "| 1 |\n\n" + block + "\n");
    CHECK(keep_written(fresh, old).text == old);
    CHECK(keep_written(replaced(fresh, "| 1 |", "| 1 |\n| 2 |"), old).text == replaced(old, "| 1 |", "| 1 |\n| 2 |"));
  }
  SECTION("inside a table it moves below it, so that the table stays whole") {
    std::string const old = replaced(fresh, "|--|\n", "|--|\n" + block);
    CHECK(keep_written(fresh, old).text == replaced(fresh, "| 1 |\n\n", "| 1 |\n\n" + block + "\n"));
  }
  SECTION("after a block of the form") {
    std::string const old = replaced(fresh, "<!-- /bcd:giữ -->\n\n", "<!-- /bcd:giữ -->\n\n" + block + "\n");
    CHECK(keep_written(fresh, old).text == old);
  }
  SECTION("after a line that is gone: after the nearest before it that is left") {
    std::string const old = replaced(fresh, "Kết thúc.\n", "Kết thúc.\n\n" + block);
    CHECK(keep_written(replaced(fresh, "Kết thúc.", "Hết."), old).text ==
          replaced(replaced(fresh, "Kết thúc.", "Hết."), "| 1 |\n\n", "| 1 |\n\n" + block + "\n"));
  }
  SECTION("at the very top") { CHECK(keep_written(fresh, block + "\n" + fresh).text == block + "\n" + fresh); }
  SECTION("two of them keep their order") {
    std::string const two = block + "\n" + replaced(block, "ghi thêm", "ghi nữa");
    std::string const old = replaced(fresh, "Mở đầu.\n\n", "Mở đầu.\n\n" + two + "\n");
    CHECK(keep_written(fresh, old).text == old);
  }
}

TEST_CASE("the third of several like lines is looked for as the third") {
  std::string const paper = "x\n\ny\n\nx\n\nz\n\nx\n";
  std::string const old = paper + "\n<!-- bcd:giữ a -->\nb\n<!-- /bcd:giữ -->\n";
  CHECK(keep_written(paper, old).text == old);
}

TEST_CASE("line ends and composed letters of an editor are no edit") {
  std::string old = form::stamped(fresh, "minutes x", Date{2026, 10, 1}), windows;
  for (char const c : old) windows += c == '\n' ? std::string{"\r\n"} : std::string{c};
  CHECK(form::rest_of(windows) == form::rest_of(old));
  CHECK(keep_written(fresh, replaced(fresh, "giữ diễn", "giu\xcc\x9b\xcc\x83 diễn")).text == fresh);
}

TEST_CASE("markers that do not pair are told with their line, and nothing is merged") {
  using enum form::MarkerFault::What;
  auto const fault = [](std::string const& old) {
    Merged const merged = keep_written(fresh, old);
    REQUIRE(merged.fault);
    CHECK(merged.text.empty());
    return std::pair{merged.fault->what, merged.fault->line};
  };
  CHECK(fault("a\n<!-- bcd:giữ x -->\nb\n") == std::pair{unclosed, 2});
  CHECK(fault("<!-- bcd:giữ x -->\n<!-- bcd:giữ y -->\n<!-- /bcd:giữ -->\n") == std::pair{unclosed, 1});
  CHECK(fault("a\n\n<!-- /bcd:giữ -->\n") == std::pair{not_open, 3});
  CHECK(fault("<!-- bcd:giữ x -->\n<!-- /bcd:giữ -->\n<!-- bcd:giữ x -->\n<!-- /bcd:giữ -->\n") == std::pair{twice, 3});
  CHECK(fault("<!-- bcd:giữ -->\n<!-- /bcd:giữ -->\n") == std::pair{nameless, 1});
}

TEST_CASE("the stamp tells what a paper is, as of when, and whether it was edited outside its blocks") {
  std::string const paper = form::stamped(fresh, "minutes 2026-q1-committee", Date{2026, 10, 1});
  auto const stamp = form::stamp_of(paper);
  REQUIRE(stamp);
  CHECK(stamp->asked == "minutes 2026-q1-committee");
  CHECK(stamp->as_of == Date{2026, 10, 1});
  CHECK(stamp->rest == form::rest_of(paper));
  CHECK(form::rest_of(replaced(paper, "[CẦN ĐIỀN: diễn biến]", "Lời.")) == stamp->rest);
  CHECK(form::rest_of(replaced(paper, "Mở đầu.", "Mở bài.")) != stamp->rest);
  CHECK(!form::stamp_of(fresh));
  CHECK(!form::stamp_of("<!-- bcd:lập gì đó -->\n"));
}

}  // namespace
}  // namespace bcd::test
