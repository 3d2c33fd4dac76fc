// Dates, periods, leads, shares, "did you mean", paragraphs and UTF-8.
#include <catch2/catch.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "bcd/text/date.hpp"
#include "bcd/text/duration.hpp"
#include "bcd/text/nearest.hpp"
#include "bcd/text/paragraphs.hpp"
#include "bcd/text/period.hpp"
#include "bcd/text/utf8.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

std::string date_said(std::string_view text) {
  ParsedDate const parsed = parse_date(text);
  if (parsed.fault == DateFault::form) return "form";
  if (parsed.fault == DateFault::year) return "year";
  return parsed.fault == DateFault::impossible ? "impossible" : parsed.date.str();
}

std::string time_said(std::string_view text) {
  auto const time = parse_time(text);
  return time ? time->str() + " = " + std::to_string(time->minutes) : "refused";
}

std::string period_said(std::string_view text) {
  auto const period = parse_period(text);
  return period ? period->str() + ": " + period->first().str() + " to " + period->last().str() : "refused";
}

TEST_CASE("a date is read when the calendar has it, and told apart from one that is malformed", "[text]") {
  CHECK(date_said("2026-03-25") == "2026-03-25");
  CHECK(date_said("2026-02-28") == "2026-02-28");
  CHECK(date_said("2026-02-30") == "impossible");
  CHECK(date_said("2026-04-31") == "impossible");
  CHECK(date_said("2026-13-01") == "impossible");
  CHECK(date_said("2026-00-10") == "impossible");
  CHECK(date_said("2026-01-00") == "impossible");
  CHECK(date_said("1899-12-31") == "year");
  for (std::string text : {"", "2026-1-05", "26-01-05", "2026/01/05", "05-01-2026", "2026-01-05 ", "2026-01-5x",
                           "+026-01-05", "2026-01-05T00:00"}) {
    INFO(text);
    CHECK(date_said(text) == "form");
  }
}

TEST_CASE("a leap year has its 29 February, a century that 400 does not divide has none", "[text]") {
  CHECK(date_said("2024-02-29") == "2024-02-29");
  CHECK(date_said("2000-02-29") == "2000-02-29");
  CHECK(date_said("2025-02-29") == "impossible");
  CHECK(date_said("2100-02-29") == "impossible");
  CHECK((Date{2024, 2, 28} + 2).str() == "2024-03-01");
  CHECK((Date{2026, 3, 1} - 1).str() == "2026-02-28");
  CHECK(Date{2025, 1, 1} - Date{2024, 1, 1} == 366);
  CHECK(last_of_month(2024, 2).str() == "2024-02-29");
  CHECK(last_of_month(2026, 12).str() == "2026-12-31");
}

TEST_CASE("every day that a record may have has the parts that <chrono> gives it", "[text]") {
  using namespace std::chrono;
  int count = 0, equal = 0;
  for (sys_days day{year{first_year} / 1 / 1}; day < sys_days{year{last_year + 1} / 1 / 1}; day += days{1}) {
    year_month_day const parts{day};
    Date const date{int(parts.year()), unsigned(parts.month()), unsigned(parts.day())};
    ++count;
    equal += date - Date{} == day.time_since_epoch().count() && date.year() == int(parts.year()) &&
             date.month() == unsigned(parts.month()) && date.day() == unsigned(parts.day()) &&
             date.weekday() == weekday{day}.iso_encoding();
  }
  CHECK(equal == count);
  CHECK(count == 109573);
}

TEST_CASE("a weekday counts from Monday, 1, to Sunday, 7", "[text]") {
  CHECK(Date{2026, 8, 31}.weekday() == 1);
  CHECK(Date{2026, 10, 1}.weekday() == 4);
  CHECK(Date{2026, 1, 10}.weekday() == 6);
  CHECK(Date{2026, 3, 1}.weekday() == 7);
}

TEST_CASE("a time of day is two digits, a colon, two digits, below 24:00", "[text]") {
  CHECK(time_said("14:00") == "14:00 = 840");
  CHECK(time_said("00:00") == "00:00 = 0");
  CHECK(time_said("23:59") == "23:59 = 1439");
  for (std::string text : {"24:00", "14:60", "9:00", "14h00", "14:0", "-1:00", ""}) {
    INFO(text);
    CHECK(time_said(text) == "refused");
  }
}

TEST_CASE("a period of each kind knows its first and last day", "[text]") {
  CHECK(period_said("2026-03") == "2026-03: 2026-03-01 to 2026-03-31");
  CHECK(period_said("2024-02") == "2024-02: 2024-02-01 to 2024-02-29");
  CHECK(period_said("2026-Q1") == "2026-Q1: 2026-01-01 to 2026-03-31");
  CHECK(period_said("2026-Q4") == "2026-Q4: 2026-10-01 to 2026-12-31");
  CHECK(period_said("2026-H1") == "2026-H1: 2026-01-01 to 2026-06-30");
  CHECK(period_said("2026-H2") == "2026-H2: 2026-07-01 to 2026-12-31");
  CHECK(period_said("2026") == "2026: 2026-01-01 to 2026-12-31");
  CHECK(period_said("2026-W13") == "2026-W13: 2026-03-23 to 2026-03-29");
  CHECK(period_said("2026-W01") == "2026-W01: 2025-12-29 to 2026-01-04");
  CHECK(period_said("2026-W53") == "2026-W53: 2026-12-28 to 2027-01-03");
  CHECK(period_said("2024-W09") == "2024-W09: 2024-02-26 to 2024-03-03");
  CHECK(period_said("2026-2030") == "2026-2030: 2026-01-01 to 2030-12-31");
  for (std::string text :
       {"",        "202",      "1899",      "2026-",    "2026-3",    "2026-00",    "2026-13",   "2026-Q0",  "2026-Q5",
        "2026-H0", "2026-H3",  "2026-q1",   "2026-Q1 ", "2026-QA",   "2026-03-01", "2026-W00",  "2026-W54", "2025-W53",
        "2026-W1", "2026-w13", "2026-W130", "2026W13",  "2026-2026", "2026-2025",  "2026-2200", "2026-20 0"}) {
    INFO(text);
    CHECK(period_said(text) == "refused");
  }
}

TEST_CASE("the period after the last of a year is the first of the next, and back", "[text]") {
  auto const around = [](std::string_view text) {
    return parse_period(text)->previous().str() + " < " + parse_period(text)->next().str();
  };
  CHECK(around("2026-01") == "2025-12 < 2026-02");
  CHECK(around("2026-12") == "2026-11 < 2027-01");
  CHECK(around("2026-Q1") == "2025-Q4 < 2026-Q2");
  CHECK(around("2026-Q4") == "2026-Q3 < 2027-Q1");
  CHECK(around("2026-H1") == "2025-H2 < 2026-H2");
  CHECK(around("2026-H2") == "2026-H1 < 2027-H1");
  CHECK(around("2026") == "2025 < 2027");
  CHECK(around("2026-W01") == "2025-W52 < 2026-W02");
  CHECK(around("2026-W53") == "2026-W52 < 2027-W01");
  CHECK(around("2026-2030") == "2021-2025 < 2031-2035");
}

TEST_CASE("a period holds its first and last day and nothing beyond them", "[text]") {
  Period const quarter = *parse_period("2026-Q1");
  CHECK(quarter.contains(Date{2026, 1, 1}));
  CHECK(quarter.contains(Date{2026, 3, 31}));
  CHECK_FALSE(quarter.contains(Date{2025, 12, 31}));
  CHECK_FALSE(quarter.contains(Date{2026, 4, 1}));
  Date const day{2026, 8, 22};
  CHECK((Strings{period_of(day, Every::month).str(), period_of(day, Every::quarter).str(),
                 period_of(day, Every::half_year).str(), period_of(day, Every::year).str(),
                 period_of(day, Every::week).str()}) == (Strings{"2026-08", "2026-Q3", "2026-H2", "2026", "2026-W34"}));
  for (Date at{1999, 12, 20}; at < Date{2033, 1, 20}; at = at + 1)
    if (Period const week = period_of(at, Every::week); !week.contains(at) || parse_period(week.str()) != week)
      FAIL(at.str() << " in " << week.str());
}

TEST_CASE("a period is spoken as papers say it, in both languages", "[text]") {
  auto const spoken = [](std::string_view text) {
    return parse_period(text)->spoken(Lang::vi) + " | " + parse_period(text)->spoken(Lang::en);
  };
  CHECK(spoken("2026-03") == "tháng 3/2026 | March 2026");
  CHECK(spoken("2026-12") == "tháng 12/2026 | December 2026");
  CHECK(spoken("2026-Q1") == "quý I/2026 | Q1 2026");
  CHECK(spoken("2026-Q4") == "quý IV/2026 | Q4 2026");
  CHECK(spoken("2026-H1") == "6 tháng đầu năm 2026 | H1 2026");
  CHECK(spoken("2026-H2") == "6 tháng cuối năm 2026 | H2 2026");
  CHECK(spoken("2026") == "năm 2026 | 2026");
  CHECK(spoken("2026-W13") == "tuần 13 năm 2026 | week 13 of 2026");
  CHECK(spoken("2026-2030") == "giai đoạn 2026-2030 | 2026-2030");
}

TEST_CASE("a lead is a number and a unit of time, spoken in both languages", "[text]") {
  auto const said = [](std::string_view text) {
    auto const lead = parse_duration(text);
    return lead ? lead->spoken(Lang::vi) + " | " + lead->spoken(Lang::en) : "refused";
  };
  CHECK(said("1 day") == "1 ngày | 1 day");
  CHECK(said("10 days") == "10 ngày | 10 days");
  CHECK(said("1 working day") == "1 ngày làm việc | 1 working day");
  CHECK(said("2 working days") == "2 ngày làm việc | 2 working days");
  CHECK(said("1 week") == "1 tuần | 1 week");
  CHECK(said("3 weeks") == "3 tuần | 3 weeks");
  for (std::string text : {"", "day", "1", "1 month", "-1 day", "1.5 days", "1  day", "one day", "1 day ", "1001 days",
                           "99999999999 days", "01 day", "-0 days", "+1 day"}) {
    INFO(text);
    CHECK(said(text) == "refused");
  }
}

TEST_CASE("a share is a fraction above 0 and at most 1", "[text]") {
  auto const said = [](std::string_view text) {
    auto const share = parse_fraction(text);
    return share ? share->str() : "refused";
  };
  CHECK(said("1/2") == "1/2");
  CHECK(said("2/3") == "2/3");
  CHECK(said("1/1") == "1/1");
  for (std::string text :
       {"", "0/2", "3/2", "1/0", "50%", "1/2/3", " 1/2", "1 /2", "1/", "/2", "-1/2", "0.5", "01/2", "1/02", "1/1001"}) {
    INFO(text);
    CHECK(said(text) == "refused");
  }
}

TEST_CASE("a slip of the pen is one letter out of place, and not the first", "[text]") {
  for (auto const& [given, meant] : std::vector<std::pair<std::string, std::string>>{
           {"hed", "head"}, {"heald", "head"}, {"heat", "head"}, {"haed", "head"}, {"preiod", "period"}})
    CHECK(is_slip(given, meant));
  for (auto const& [given, meant] : std::vector<std::pair<std::string, std::string>>{{"offline", "online"},
                                                                                     {"undone", "done"},
                                                                                     {"unsubmitted", "submitted"},
                                                                                     {"irregular", "regular"},
                                                                                     {"gone", "done"},
                                                                                     {"phone2", "phone"},
                                                                                     {"head", "head"},
                                                                                     {"", "head"},
                                                                                     {"head", ""}})
    CHECK_FALSE(is_slip(given, meant));
}

TEST_CASE("the nearest candidate is one that a slip of the hand away", "[text]") {
  std::vector<std::string_view> const keys{"reported", "notified", "reason", "date", "period"};
  CHECK(nearest("notifed", keys) == "notified");
  CHECK(nearest("reportd", keys) == "reported");
  CHECK(nearest("dates", keys) == "date");
  CHECK(nearest("preiod", keys) == "period");
  CHECK(nearest("quorum", keys) == "");
  CHECK(nearest("notified", std::vector<std::string_view>{}) == "");
}

TEST_CASE("two neighbours swapped are one edit, and one edit is allowed for every three characters", "[text]") {
  CHECK(nearest("dtae", std::vector<std::string_view>{"date"}) == "date");
  CHECK(nearest("adet", std::vector<std::string_view>{"date"}) == "");
  CHECK(nearest("abcdxy", std::vector<std::string_view>{"abcdef"}) == "abcdef");
  CHECK(nearest("abcxyz", std::vector<std::string_view>{"abcdef"}) == "");
}

TEST_CASE("on a tie the first in byte order wins, in whatever order the candidates come", "[text]") {
  CHECK(nearest("le-van-x", std::vector<std::string_view>{"le-van-c", "le-van-b", "le-van-d"}) == "le-van-b");
  CHECK(nearest("le-van-x", std::vector<std::string_view>{"le-van-d", "le-van-c", "le-van-b"}) == "le-van-b");
}

TEST_CASE("prose is split at empty lines, and the lines of a paragraph are joined", "[text]") {
  std::vector<ProseFile> const files{{"check.vi", "Một\nhai.\n\n\nBa.\n"}, {"check.en", "\nOne\ntwo."}, {"fix.en", ""}};
  CHECK(paragraphs(files, "check", Lang::vi) == Strings{"Một hai.", "Ba."});
  CHECK(paragraphs(files, "check", Lang::en) == Strings{"One two."});
  CHECK(paragraphs(files, "fix", Lang::en) == Strings{});
  CHECK(paragraphs(files, "fix", Lang::vi) == Strings{});
}

}  // namespace
}  // namespace bcd::test
