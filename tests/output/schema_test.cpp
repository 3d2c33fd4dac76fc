// The schemas accept the same scalars as the loader, and have messages for the user.
#include "bcd/output/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "bcd/record/kinds.hpp"

namespace bcd::test {
namespace {

using Json = nlohmann::json;

Json schema_of(std::string_view kind) { return Json::parse(output::schema_json(*record::find_kind(kind))); }

// The pattern at a JSON pointer of the schema, compared with the loader's parser of the form.
class Twins {
 public:
  Twins(std::string_view kind, std::string const& pointer, bool (*read)(std::string_view, void*))
      : pattern_{schema_of(kind).at(Json::json_pointer{pointer}).at("pattern").get<std::string>()}, read_{read} {}
  void agree_on(std::string const& scalar) {
    std::array<char, 64> value{};  // large enough for any of the values read here
    bool const expected = read_(scalar, value.data());
    ++(expected ? right_ : wrong_);
    if (std::regex_search(scalar, pattern_) == expected) return;
    INFO(scalar);
    CHECK_FALSE(expected);
    CHECK(expected);
  }
  int right() const { return right_; }
  int wrong() const { return wrong_; }

 private:
  std::regex pattern_;
  bool (*read_)(std::string_view, void*);
  int right_ = 0, wrong_ = 0;
};

TEST_CASE("the schema takes the days that the calendar has, and no other", "[output]") {
  Twins twins{"meeting", "/properties/date", record::read_date};
  for (int year :
       {1896, 1899, 1900, 1901, 1904, 1999, 2000, 2004, 2025, 2026, 2028, 2096, 2100, 2104, 2196, 2199, 2200})
    for (int month = 0; month <= 13; ++month)
      for (int day = 0; day <= 32; ++day) twins.agree_on(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  CHECK(twins.right() == 14 * 365 + 7);  // 14 years from 1900 to 2199 above, 7 of them leap
  for (std::string text : {"", "2026-3-25", "26-03-25", "2026-03-25 ", " 2026-03-25", "2026-03-25\n", "2026/03/25",
                           "20260325", "2026-03", "x2026-03-25", "2026-03-2a"})
    twins.agree_on(text);
}

TEST_CASE("the schema takes the times, periods and leads that the loader takes", "[output]") {
  Twins times{"meeting", "/properties/start", record::read_time};
  for (int hour = 0; hour < 100; ++hour)
    for (int minute = 0; minute < 100; ++minute) times.agree_on(fmt::format("{:02}:{:02}", hour, minute));
  CHECK(times.right() == 24 * 60);
  for (std::string text : {"", "9:00", "14h00", "14:00:00", " 14:00", "14:00 ", "14:0", "14.00"}) times.agree_on(text);

  Twins periods{"meeting", "/properties/period", record::read_period};
  for (int year : {1899, 1900, 2026, 2199, 2200}) {
    periods.agree_on(std::to_string(year));
    for (int i = 0; i < 20; ++i)
      for (std::string const& text :
           {fmt::format("{}-{:02}", year, i), fmt::format("{}-{}", year, i), fmt::format("{}-Q{}", year, i),
            fmt::format("{}-H{}", year, i), fmt::format("{}-q{}", year, i)})
        periods.agree_on(text);
  }
  CHECK(periods.right() == 3 * (1 + 12 + 3 + 4 + 2));  // 10, 11 and 12 occur twice

  Twins leads{"regulation", "/properties/clauses/items/properties/notice/properties/lead", record::read_duration};
  for (std::string unit :
       {"day", "days", "working day", "working days", "week", "weeks", "working weeks", "month", "", "days "})
    for (std::string count : {"0", "1", "9", "10", "99", "100", "999", "1000", "1001", "00", "01", "-1", "-0", "+1",
                              "1.5", "", " 1", "9999", "10000"})
      leads.agree_on(count + " " + unit);
  CHECK(leads.right() == 8 * 6);
}

TEST_CASE("the schema takes the shares of at most a whole", "[output]") {
  Twins shares{"regulation", "/properties/clauses/items/properties/quorum/properties/more_than", record::read_fraction};
  auto const both = [&](int over, int under) { shares.agree_on(fmt::format("{}/{}", over, under)); };
  for (int over = 0; over <= 110; ++over)
    for (int under = 0; under <= 110; ++under) both(over, under);
  CHECK(shares.right() == 110 * 111 / 2);
  for (int over : {1, 9, 10, 11, 99, 100, 101, 119, 120, 191, 199, 200, 899, 900, 909, 990, 998, 999, 1000, 1001, 9999})
    for (int under :
         {1, 9, 10, 11, 99, 100, 101, 119, 120, 191, 199, 200, 899, 900, 909, 990, 998, 999, 1000, 1001, 9999})
      both(over, under);
  for (std::string text :
       {"", "1", "/", "1/", "/2", "01/2", "1/02", "1/2/3", " 1/2", "1/2 ", "-1/2", "1/-2", "50%", "0.5", "a/b"})
    shares.agree_on(text);
}

// Calls see(schema of a field, pointer to it) for every field at any depth.
void each_field(Json const& schema, std::string const& at, auto const& see) {
  if (schema.contains("properties"))
    for (auto const& [key, field] : schema["properties"].items()) {
      see(field, at + "/" + key);
      each_field(field, at + "/" + key, see);
    }
  if (schema.contains("items")) each_field(schema["items"], at + "/items", see);
}

TEST_CASE("every field of a schema has a title in Vietnamese, a description in both languages, and its words are told",
          "[output]") {
  int fields = 0;
  for (record::KindInfo const* kind : record::kinds()) {
    Json const schema = schema_of(kind->name);
    CHECK(schema["$id"] == "urn:bcd:schema:" + std::string{kind->name});
    each_field(schema, std::string{kind->name}, [&](Json const& field, std::string const& at) {
      INFO(at);
      ++fields;
      std::string const title = field.at("title"), description = field.at("description");
      CHECK(description.starts_with(title));
      CHECK(std::count(description.begin(), description.end(), '\n') == 1);
      if (field.contains("enum")) CHECK(field["enum"].size() == field.at("enumDescriptions").size());
      if (field.contains("pattern"))
        CHECK(field.at("patternErrorMessage").get<std::string>().find(" / needs ") != std::string::npos);
    });
  }
  CHECK(fields > 300);
  Json const date = schema_of("meeting")["properties"]["date"];
  CHECK(date["description"] ==
        "Ngày họp (ngày dạng 2026-03-25; bắt buộc)\nDay of the meeting (a date like 2026-03-25; required)");
  CHECK(date["examples"] == Json::array({"2026-03-25"}));
  CHECK(schema_of("meeting")["properties"]["period"]["description"].get<std::string>().ends_with(
      "required when kind: regular)"));
  CHECK(schema_of("member")["properties"]["order"]["examples"] == Json::array({1}));
}

}  // namespace
}  // namespace bcd::test
