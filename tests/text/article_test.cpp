#include "bcd/text/article.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("the number of an article is cited from the smallest part to the largest", "[text]") {
  auto const words = [](std::string_view text) { return Article{text}.words(Lang::vi); };
  CHECK(words("7") == "Điều 7");
  CHECK(words("14.5") == "khoản 5 Điều 14");
  CHECK(words("19.1.a") == "điểm a khoản 1 Điều 19");
  CHECK(words("8a") == "Điều 8a");
  CHECK(words("8.1a") == "khoản 1a Điều 8");
  CHECK(words("8.1.a1") == "điểm a1 khoản 1 Điều 8");
  CHECK(words("3.đ") == "điểm đ Điều 3");
  CHECK(words("II") == "Mục II");
  CHECK(words("II.3") == "khoản 3 Mục II");
  CHECK(words("II.3.b") == "điểm b khoản 3 Mục II");
  CHECK(words("PL") == "Phụ lục");
  CHECK(words("PL1.2") == "mục 2 Phụ lục 1");
  CHECK(words("PLII.2") == "mục 2 Phụ lục II");
}

TEST_CASE("in English the largest part comes first", "[text]") {
  CHECK(Article{"19.1.a"}.words(Lang::en) == "Article 19 clause 1 point a");
  CHECK(Article{"3.đ"}.words(Lang::en) == "Article 3 point đ");
  CHECK(Article{"II.3"}.words(Lang::en) == "Section II clause 3");
  CHECK(Article{"PL1.2"}.words(Lang::en) == "Annex 1 item 2");
}

TEST_CASE("what no legal text writes is not the number of an article", "[text]") {
  for (std::string_view text :
       {"",     ".",    "14.",     ".5",  "14..5", "0",   "14.0", "8ab",   "14.5.5", "14.a.5",  "14.5.a.b",
        "ii.3", "IIII", "Điều 14", "14 ", "14.5 ", "PL0", "PLx",  "99999", "14.-1",  "14.5.ab", "XXXX"}) {
    CAPTURE(text);
    CHECK_FALSE(Article{text}.valid());
  }
}

TEST_CASE("articles are sorted as the legal text has them", "[text]") {
  Strings const in_order{"3",  "3.a", "3.d", "3.đ",  "3.e", "8",    "8.1", "8.1.a", "8.1.a1", "8.1a",  "8.2", "8.10",
                         "8a", "8b",  "9",   "10.1", "II",  "II.3", "IV",  "IX",    "PL",     "PL1.2", "PL2"};
  Strings sorted{in_order.rbegin(), in_order.rend()};
  std::ranges::sort(sorted, [](auto const& a, auto const& b) { return Article{a} < Article{b}; });
  CHECK(sorted == in_order);
}

}  // namespace
}  // namespace bcd::test
