// The forms of values: what each field accepts, and what it says of other values.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/record/meeting.hpp"
#include "bcd/record/report.hpp"
#include "bcd/record/unit_record.hpp"
#include "loading.hpp"

namespace bcd::test {
namespace {

using record::Findings;
using source::File;
using Strings = std::vector<std::string>;

TEST_CASE("a value of another form than its field is told what it is", "[record]") {
  CHECK(loading<record::Meeting>(meeting + "present: nguyen-van-a\n") ==
        Strings{"x.yaml:5:10 wrong-type expected a list (one '-' per item), found a single value"});
  CHECK(loading<record::Meeting>(meeting + "present:\n") ==
        Strings{"x.yaml:5:1 wrong-type expected a list (one '-' per item), found nothing"});
  CHECK(loading<record::Meeting>(meeting + "place: [Hội trường]\n") ==
        Strings{"x.yaml:5:8 wrong-type expected a text, found a list"});
  CHECK(loading<record::Meeting>(meeting + "place: {tên: Hội trường}\n") ==
        Strings{"x.yaml:5:9 wrong-type expected a text, found a map"});
  CHECK(loading<record::Meeting>(meeting + "minutes: 02-BB/BCĐ\n") ==
        Strings{"x.yaml:5:10 wrong-type expected a map of key: value, found a single value"});
  CHECK(loading<record::Meeting>(meeting + "place: ~\n") ==
        Strings{"x.yaml:5:8 wrong-type expected a text, found nothing"});
  CHECK(loading<record::Meeting>("- body: committee\n") ==
        Strings{"x.yaml:1:1 wrong-type expected a map of key: value, found a list"});
  CHECK(loading<record::Meeting>("") == Strings{"x.yaml:1:1 wrong-type expected a map of key: value, found nothing"});
  CHECK(loading<record::Meeting>(meeting + "place: \"  \"\n") ==
        Strings{"x.yaml:5:8 bad-value '  ' is not a text with content"});
}

TEST_CASE("a plain scalar in a text field that others read as something else is a warning, not a fault", "[record]") {
  std::string const words = "' has no quotes: other programs may read it as a number, date, boolean or null";
  CHECK(loading<record::Meeting>(meeting + "start: 14:00\nplace: 2026\nreason: no\n") ==
        (Strings{"x.yaml:5:8 ambiguous-scalar '14:00" + words, "x.yaml:6:8 ambiguous-scalar '2026" + words,
                 "x.yaml:7:9 ambiguous-scalar 'no" + words, "whole"}));
  CHECK(loading<record::Meeting>(meeting + "start: \"14:00\"\nplace: \"2026\"\nreason: 'no'\n") == Strings{"whole"});
}

TEST_CASE("a number and true stand without quotes, in the words YAML 1.2 has for them", "[record]") {
  auto const holidays = [](std::string const& year) {
    return loading<record::Holidays>("year: " + year + "\ndays: []\n");
  };
  CHECK(holidays("2026") == Strings{"whole"});
  CHECK(holidays("\"2026\"") ==
        Strings{"x.yaml:1:7 bad-value '2026' is not a whole number in the range 2000–2200, written without quotes"});
  CHECK(holidays("|-\n  2026") ==
        Strings{"x.yaml:1:7 bad-value '2026' is not a whole number in the range 2000–2200, written without quotes"});
  auto const agency = [](std::string const& reports) {
    return loading<record::Agency>("id: a\nname: A\nkind: police\nreports: " + reports + "\n");
  };
  for (std::string word : {"true", "True", "TRUE", "false", "False", "FALSE"}) CHECK(agency(word) == Strings{"whole"});
  for (std::string word : {"yes", "tRUE", "1", "on"})
    CHECK(agency(word) == Strings{"x.yaml:4:10 bad-value '" + word + "' is not true or false"});
  CHECK(agency("'true'") == Strings{"x.yaml:4:10 bad-value 'true' is not true or false, written without quotes"});
  for (std::string word : {"nan", "inf", "-inf", "infinity", ".inf", "1e3"})
    CHECK(loading<record::Report>(report + "figures: {a: " + word + "}\n") ==
          Strings{"x.yaml:5:14 bad-value '" + word + "' is not a number with a decimal point (1234 or 78.5)"});
}

TEST_CASE("a text has more than white space, of whatever script", "[record]") {
  for (std::string text : {"", " ", "\\t \\n", "\\r\\n", "\\u00a0", "\\u3000\\u2003", "\\ufeff"}) {
    INFO(text);
    CHECK(loading<record::Guest>("name: \"" + text + "A\"\n") == Strings{"whole"});
    CHECK(loading<record::Guest>("name: \"" + text + "\"\n") != Strings{"whole"});
  }
  for (std::string text : {"\\u200b", "ạ", "\xf0\x9f\x99\x82", "\\x01"})
    CHECK(loading<record::Guest>("name: \"" + text + "\"\n") == Strings{"whole"});
}

TEST_CASE("figures are numbers under names the office chooses", "[record]") {
  CHECK(loading<record::Report>(report + "figures: {hồ_sơ: 1240, tỷ_lệ: 78.5, âm: -2}\n") == Strings{"whole"});
  std::string const number = "a number with a decimal point (1234 or 78.5)";
  CHECK(loading<record::Report>(report + "figures:\n  a: 78,5\n  b: \"5\"\n  c: nhiều\n  d:\n  e: [1]\n") ==
        (Strings{"x.yaml:6:6 bad-value '78,5' is not " + number,
                 "x.yaml:7:6 bad-value '5' is not " + number + ", written without quotes",
                 "x.yaml:8:6 bad-value 'nhiều' is not " + number,
                 "x.yaml:9:3 wrong-type expected " + number + ", found nothing",
                 "x.yaml:10:6 wrong-type expected " + number + ", found a list"}));
}

TEST_CASE("a text or a list of texts is read into the same lines", "[record]") {
  File const one{"x.yaml", report + "results: Đã xong\n"},
      many{"x.yaml", report + "results:\n  - Đã xong\n  - Đang làm\n"};
  Findings findings;
  auto const first = record::load_record<record::Report>(one, findings),
             second = record::load_record<record::Report>(many, findings);
  REQUIRE(said(findings) == Strings{});
  REQUIRE(first->results->items.size() == 1);
  CHECK(*first->results->items[0] == "Đã xong");
  REQUIRE(second->results->items.size() == 2);
  CHECK(*second->results->items[1] == "Đang làm");
  CHECK(loading<record::Report>(report + "results: [Đã xong, [Đang làm]]\n") ==
        Strings{"x.yaml:5:20 wrong-type expected a text, found a list"});
}

}  // namespace
}  // namespace bcd::test
