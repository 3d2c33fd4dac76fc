#include "bcd/text/collate.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/text/split.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Words = std::vector<std::string>;

Words sorted(Words words) {
  std::ranges::sort(words, {}, [](std::string const& word) { return collation_key(word); });
  return words;
}
// Checks the order from any order of the input.
void in_order(Words const& words) {
  Words mixed = words;
  std::ranges::reverse(mixed);
  CHECK(sorted(mixed) == words);
  std::ranges::sort(mixed);
  CHECK(sorted(mixed) == words);
}

TEST_CASE("Vietnamese letters sort in the order of the alphabet", "[text]") {
  in_order({"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m",
            "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"});
  in_order({"Dung", "Đặng", "Em"});
}

TEST_CASE("tones come after letters, in the order ngang huyền hỏi ngã sắc nặng", "[text]") {
  in_order({"ma", "mà", "mả", "mã", "má", "mạ"});
  in_order({"mạ", "man", "màn", "mán", "mạn"});  // letters decide first
  in_order({"hoa mai", "hoa mãi", "hoà mai"});   // then the first tone that differs
  in_order({"ẩm", "ẫm", "ấm", "ậm"});
}

TEST_CASE("case decides last, and spaces and digits come before letters", "[text]") {
  in_order({"an", "An", "án", "Án"});
  in_order({"Lê An", "Lê Văn C", "Lên"});
  in_order({"2026", "9", "A"});
  in_order({"", "a", "aa"});
}

TEST_CASE("names sort as a clerk would file them", "[text]") {
  in_order(
      {"Bùi Thị Hà", "Đinh Văn Ân", "Hoàng Văn E", "Lê Văn C", "Nguyễn Văn A", "Phạm Thị D", "Trần Thị B", "Vũ Văn K"});
}

TEST_CASE("letters of the highland peoples are beside those that they are made from", "[text]") {
  in_order({"Kbuor", "Kbuòr", "Kbuọr", "Kbuŏr", "Kbuôr"});
  in_order({"ôp", "Ôp", "ộp", "ô̆p", "ơp"});
  in_order({"bz", "Ƀa", "ca"});
  in_order({"H Lan", "H-Lan", "H'Lan", "H’Lan", "Hlan"});
}

// Made once, with ICU 72.1 (Debian 12, python3-icu), from 2,000 invented names:
//   python3 -c 'import icu, sys; key = icu.Collator.createInstance(icu.Locale("vi")).getSortKey; sys.stdout.writelines(
//   sorted(sys.stdin, key=lambda name: key(name.rstrip("\n"))))' < names > tests/text/names-in-icu-order.txt
TEST_CASE("2,000 names are in the order of ICU", "[text]") {
  std::string const golden = read_text(source_dir() / "tests/text/names-in-icu-order.txt");
  Words names;
  for (std::string_view const name : split(golden, "\n")) names.emplace_back(name);
  CHECK(names.size() == 2000);
  Words mixed = names;
  std::ranges::sort(mixed);
  REQUIRE(mixed != names);
  std::ranges::stable_sort(mixed, {}, [](std::string const& name) { return collation_key(name); });
  Words differences;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (mixed[i] != names[i]) differences.push_back(names[i] + " / " + mixed[i]);
  CHECK(differences == Words{});
}

TEST_CASE("what is no Vietnamese letter has a place too, after them", "[text]") {
  in_order({"n", "ñ", "nz", "o", "z", "日"});
  CHECK(collation_key("\xFF") != collation_key(""));
}

TEST_CASE("people are sorted by given name, then family name, then middle name", "[text]") {
  Words const names{"Trần Văn Ân", "Hòa",          "Lê Văn Hòa",   "Nguyễn Thị Hòa", "Nguyễn Văn Hòa",
                    "Đỗ Thị Hóa",  "Lê Văn Hoàng", "lê văn hoàng", "Hoàng Đức",      "Bùi Đức Đại"};
  Words mixed = names;
  std::ranges::sort(mixed);
  std::ranges::sort(mixed, {}, [](std::string const& name) { return name_key(name); });
  CHECK(mixed == Words{"Trần Văn Ân", "Bùi Đức Đại", "Hoàng Đức", "Hòa", "Lê Văn Hòa", "Nguyễn Thị Hòa",
                       "Nguyễn Văn Hòa", "Đỗ Thị Hóa", "lê văn hoàng", "Lê Văn Hoàng"});
  CHECK(name_key("  ") == name_key(""));
}

}  // namespace
}  // namespace bcd::test
