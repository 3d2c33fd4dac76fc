// Working days, public holidays, and the counting of leads.
#include "bcd/regulation/calendar.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "bcd/record/loader.hpp"
#include "bcd/regulation/builtin.hpp"
#include "said.hpp"

namespace bcd::test {
namespace {

using regulation::builtin_calendar;
using regulation::Calendar;
using regulation::Roll;
using Strings = std::vector<std::string>;

// The days of a year that differ from an ordinary week: "off" from Monday to Friday, "work" on Saturday and Sunday.
Strings unlike_the_week(Calendar const& calendar, int year, bool off) {
  Strings days;
  for (Date day{year, 1, 1}; day.year() == year; day = day + 1)
    if ((day.weekday() <= 5) == off && calendar.working(day) != off) days.push_back(day.str());
  return days;
}

std::string before(Date day, std::string_view lead) {
  return builtin_calendar().before(day, *parse_duration(lead)).str();
}
std::string after(Date day, std::string_view limit) {
  return builtin_calendar().after(day, *parse_duration(limit)).str();
}

TEST_CASE("the holidays that come with the program load without a finding", "[regulation]") {
  Strings names;
  for (regulation::Builtin const& one : regulation::builtins()) {
    if (!one.name.starts_with("holidays-")) continue;
    names.emplace_back(one.name);
    source::File const file{std::string{one.name} + ".yaml", std::string{one.bytes}};
    record::Findings findings;
    auto const year = record::load_record<record::Holidays>(file, findings);
    CHECK(said(findings) == Strings{});
    CHECK(year.whole);
    CHECK("holidays-" + std::to_string(int(*year->year)) == one.name);
    for (auto const& day : *year->days) CHECK(day->date->year() == int(*year->year));
  }
  CHECK(names == (Strings{"holidays-2025", "holidays-2026", "holidays-2027"}));
}

TEST_CASE("the weekdays off of 2025 are those the State gave, and Saturday 26 April makes up for one", "[regulation]") {
  CHECK(unlike_the_week(builtin_calendar(), 2025, true) ==
        (Strings{"2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07",
                 "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02"}));
  CHECK(unlike_the_week(builtin_calendar(), 2025, false) == Strings{"2025-04-26"});
}

TEST_CASE("the weekdays off of 2026 are those the State gave, 24 November among them, and two Saturdays make up",
          "[regulation]") {
  CHECK(unlike_the_week(builtin_calendar(), 2026, true) ==
        (Strings{"2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20",
                 "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02", "2026-11-24"}));
  CHECK(unlike_the_week(builtin_calendar(), 2026, false) == (Strings{"2026-01-10", "2026-08-22"}));
}

TEST_CASE("a year without data has its weekends only", "[regulation]") {
  CHECK(unlike_the_week(builtin_calendar(), 2031, true) == Strings{});
  CHECK(unlike_the_week(builtin_calendar(), 2031, false) == Strings{});
}

TEST_CASE("a lead of days or weeks is counted over every day", "[regulation]") {
  CHECK(before(Date{2026, 3, 25}, "1 day") == "2026-03-24");
  CHECK(before(Date{2026, 3, 2}, "3 days") == "2026-02-27");
  CHECK(before(Date{2026, 3, 25}, "3 weeks") == "2026-03-04");
  CHECK(before(Date{2026, 3, 25}, "0 days") == "2026-03-25");
  CHECK(after(Date{2026, 2, 27}, "2 days") == "2026-03-01");
  CHECK(after(Date{2026, 12, 28}, "1 week") == "2027-01-04");
}

TEST_CASE("a lead of working days steps over weekends and holidays", "[regulation]") {
  CHECK(before(Date{2026, 3, 25}, "2 working days") == "2026-03-23");
  CHECK(before(Date{2026, 3, 23}, "1 working day") == "2026-03-20");
  CHECK(before(Date{2026, 2, 23}, "1 working day") == "2026-02-13");
  CHECK(before(Date{2026, 11, 25}, "1 working day") == "2026-11-23");
  CHECK(before(Date{2026, 3, 22}, "0 working days") == "2026-03-22");
  CHECK(after(Date{2026, 4, 24}, "1 working day") == "2026-04-28");
  CHECK(after(Date{2026, 2, 13}, "5 working days") == "2026-02-27");
}

TEST_CASE("a made-up Saturday counts as a working day", "[regulation]") {
  CHECK(before(Date{2026, 1, 12}, "1 working day") == "2026-01-10");
  CHECK(before(Date{2026, 1, 12}, "2 working days") == "2026-01-09");
  CHECK(before(Date{2026, 8, 24}, "1 working day") == "2026-08-22");
  CHECK(before(Date{2025, 4, 28}, "1 working day") == "2025-04-26");
  CHECK(after(Date{2026, 8, 21}, "1 working day") == "2026-08-22");
}

TEST_CASE("a day off rolls the way the reading says, a working day stays", "[regulation]") {
  auto const rolled = [](Date day) {
    Strings ways;
    for (Roll how : {Roll::none, Roll::next_working_day, Roll::previous_working_day})
      ways.push_back(builtin_calendar().roll(day, how).str());
    return ways;
  };
  CHECK(rolled(Date{2026, 3, 20}) == (Strings{"2026-03-20", "2026-03-20", "2026-03-20"}));
  CHECK(rolled(Date{2026, 6, 20}) == (Strings{"2026-06-20", "2026-06-22", "2026-06-19"}));
  CHECK(rolled(Date{2026, 2, 20}) == (Strings{"2026-02-20", "2026-02-23", "2026-02-13"}));
  CHECK(rolled(Date{2026, 11, 24}) == (Strings{"2026-11-24", "2026-11-25", "2026-11-23"}));
  CHECK(rolled(Date{2026, 1, 10}) == (Strings{"2026-01-10", "2026-01-10", "2026-01-10"}));
}

TEST_CASE("a later file of days changes what an earlier one said", "[regulation]") {
  Calendar calendar = builtin_calendar();
  source::File const file{"holidays/2026.yaml",
                          "year: 2026\ndays:\n  - {date: 2026-11-23, kind: swap-off, source: Thông báo}\n  - {date: "
                          "2026-11-28, kind: swap-work, source: Thông báo}\n"
                          "  - {date: 2026-08-22, kind: holiday, source: Thông báo}\n  - {date: 2026-12-07, to: "
                          "2026-12-09, kind: compensatory, source: Thông báo}\n"};
  record::Findings findings;
  calendar.add(record::load_record<record::Holidays>(file, findings).value);
  REQUIRE(said(findings) == Strings{});
  CHECK(unlike_the_week(calendar, 2026, false) == (Strings{"2026-01-10", "2026-11-28"}));
  CHECK(calendar.before(Date{2026, 11, 25}, *parse_duration("1 working day")).str() == "2026-11-20");
  CHECK(calendar.after(Date{2026, 12, 4}, *parse_duration("1 working day")).str() == "2026-12-10");
}

}  // namespace
}  // namespace bcd::test
