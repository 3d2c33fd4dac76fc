// The obligations of a unit: which period, by whom, by when, under which regulation.
#include "bcd/ledger/duties.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/memory_unit.hpp"

namespace bcd::test {
namespace {

using unit::Unit;

// A unit's own regulation with these clauses.
std::string regulation(std::string const& clauses, std::string const& readings = {}) {
  return "id: rieng\ntitle: Quy chế riêng\nbodies:\n  - {id: committee, name: Ban Chỉ đạo}\n  - {id: team, name: "
         "Tổ}\nclauses:\n" +
         clauses + readings;
}
std::string const own = "{use: ./quy-che.yaml, from: 2026-01-01}";

Strings meetings(Unit const& unit, Date before) {
  Strings all;
  for (auto const& duty : ledger::meeting_duties(unit, before))
    all.push_back(duty.body() + " " + duty.period.str() + " by " + duty.due.str() + " under " + duty.in_force->id());
  return all;
}
Strings said(std::vector<ledger::ReportDuty> const& duties) {
  Strings all;
  for (auto const& duty : duties)
    all.push_back(duty.from + " " + duty.period.str() + " by " + duty.due.str() +
                  (duty.rolled == duty.due ? "" : " = " + duty.rolled.str()) + " under " + duty.in_force->id());
  return all;
}
Strings reports(Unit const& unit, Date before) { return said(ledger::report_duties(unit, before)); }

TEST_CASE("a meeting is owed for each period that begins on or after since and has ended before the day", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config("{use: la-gi, from: 2025-01-01}", "", "2026-01-01")}});
  CHECK(meetings(*unit, Date{2026, 3, 31}) == Strings{});
  CHECK(meetings(*unit, Date{2026, 4, 1}) == Strings{"committee 2026-Q1 by 2026-03-31 under la-gi"});
  CHECK(meetings(*unit, Date{2026, 7, 1}) ==
        (Strings{"committee 2026-Q1 by 2026-03-31 under la-gi", "committee 2026-Q2 by 2026-06-30 under la-gi"}));
}

TEST_CASE("a period that began before since is not owed", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config("{use: la-gi, from: 2025-01-01}", "", "2026-01-02")}});
  CHECK(meetings(*unit, Date{2026, 7, 1}) == Strings{"committee 2026-Q2 by 2026-06-30 under la-gi"});
}

TEST_CASE(
    "a regulation that takes over in mid-year asks for the periods that end under it, and no period is asked for twice",
    "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config("{use: la-gi, from: 2026-01-01}, {use: ./quy-che.yaml, from: 2026-08-15}")},
                  {"quy-che.yaml", regulation("  - {article: \"1\", meeting: {body: committee, every: month}}\n  - "
                                              "{article: \"2\", meeting: {body: committee, every: quarter}}\n")}});
  CHECK(meetings(*unit, Date{2026, 11, 1}) ==
        (Strings{"committee 2026-Q1 by 2026-03-31 under la-gi", "committee 2026-Q2 by 2026-06-30 under la-gi",
                 "committee 2026-08 by 2026-08-31 under rieng", "committee 2026-09 by 2026-09-30 under rieng",
                 "committee 2026-10 by 2026-10-31 under rieng", "committee 2026-Q3 by 2026-09-30 under rieng"}));
}

TEST_CASE("the regulations may stand in bcd.yaml in any order", "[unit]") {
  auto const unit = load_sound(
      {{"bcd.yaml", config("{use: ./quy-che.yaml, from: 2026-07-01}, {use: la-gi, from: 2026-01-01}")},
       {"quy-che.yaml", regulation("  - {article: \"1\", meeting: {body: committee, every: half-year}}\n")}});
  CHECK(meetings(*unit, Date{2027, 1, 1}) ==
        (Strings{"committee 2026-Q1 by 2026-03-31 under la-gi", "committee 2026-Q2 by 2026-06-30 under la-gi",
                 "committee 2026-H2 by 2026-12-31 under rieng"}));
}

TEST_CASE("fixed months ask for those months only", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config(own)},
                  {"quy-che.yaml", regulation("  - {article: \"1\", meeting: {body: committee, months: [1, 7]}}\n")}});
  CHECK(meetings(*unit, Date{2027, 2, 1}) ==
        (Strings{"committee 2026-01 by 2026-01-31 under rieng", "committee 2026-07 by 2026-07-31 under rieng",
                 "committee 2027-01 by 2027-01-31 under rieng"}));
}

TEST_CASE("at the end of the year the yearly review is the one of the half-year too", "[unit]") {
  auto const reviews = [](std::string const& since) {
    auto const unit = load_sound(
        {{"bcd.yaml",
          config("{use: la-gi, from: 2025-01-01}",
                 "readings: [{article: \"8.2\", reading: conference-cadence, value: half-year}]\n", since)}});
    Strings all;
    for (auto const& duty : ledger::review_duties(*unit, Date{2028, 1, 1})) all.push_back(duty.period.str());
    std::ranges::sort(all);
    return all;
  };
  CHECK(reviews("2026-01-01") == (Strings{"2026", "2026-H1", "2027", "2027-H1"}));
  // The year of founding is not owed, so its second half has its own review.
  CHECK(reviews("2026-07-01") == (Strings{"2026-H2", "2027", "2027-H1"}));
}

TEST_CASE("by_day gives until that day of the month after the period, also over the end of the year", "[unit]") {
  auto const unit = load_sound(
      {{"bcd.yaml", config(own)},
       {"quy-che.yaml", regulation("  - {article: \"1\", meeting: {body: committee, every: quarter, by_day: 5}}\n")}});
  CHECK(meetings(*unit, Date{2026, 4, 6}) == Strings{});  // 5 April is a Sunday
  CHECK(meetings(*unit, Date{2026, 4, 7}) == Strings{"committee 2026-Q1 by 2026-04-05 under rieng"});
  CHECK(meetings(*unit, Date{2027, 1, 6}).back() == "committee 2026-Q4 by 2027-01-05 under rieng");
  auto const late = load_sound(
      {{"bcd.yaml", config(own)},
       {"quy-che.yaml", regulation("  - {article: \"1\", meeting: {body: committee, months: [1], by_day: 31}}\n")}});
  CHECK(meetings(*late, Date{2026, 3, 3}) == Strings{"committee 2026-01 by 2026-02-28 under rieng"});
}

TEST_CASE("a house rule may ask for meetings too", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config("{use: la-gi, from: 2026-01-01}",
                                      "house_rules: [{meeting: {body: support-team, every: half-year}}]\n")}});
  CHECK(meetings(*unit, Date{2026, 7, 1}).back() == "support-team 2026-H1 by 2026-06-30 under la-gi");
  CHECK(ledger::meeting_duties(*unit, Date{2026, 7, 1}).back().provision.house_rule());
}

// ---- reports

TEST_CASE("a report is owed by whoever holds a seat of the body on the due day", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config(own)},
                  {"quy-che.yaml",
                   regulation("  - {article: \"1\", report: {from: {members_of: team}, every: month, due_day: 20}}\n")},
                  {"members/b.yaml", member("B", 2, seat("team", "member"))},
                  {"members/a.yaml", member("A", 1, seat("team", "head", "2026-01-01", "2026-02-19"))},
                  {"members/c.yaml", member("C", 3, seat("team", "member", "2026-02-20"))},
                  {"members/d.yaml", member("D", 4, seat("committee", "member"))}});
  CHECK(reports(*unit, Date{2026, 2, 24}) ==
        (Strings{"a 2026-01 by 2026-01-20 under rieng", "b 2026-01 by 2026-01-20 under rieng",
                 "b 2026-02 by 2026-02-20 = 2026-02-23 under rieng",
                 "c 2026-02 by 2026-02-20 = 2026-02-23 under rieng"}));
  CHECK(reports(*unit, Date{2026, 1, 20}) == Strings{});
}

TEST_CASE("an agency that reports owes while it exists, a body owes itself", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config(own,
                                      "  - {id: cong-an, name: Công an, kind: police, reports: true}\n  - {id: moi, "
                                      "name: Mới, kind: other, reports: true, from: 2026-06-20}\n"
                                      "  - {id: cu, name: Cũ, kind: other, reports: true, to: 2026-06-19}\n  - {id: "
                                      "khong, name: Không, kind: other, reports: false}\n")},
                  {"quy-che.yaml",
                   regulation("  - {article: \"1\", report: {from: {agencies: reporting}, every: quarter, due_day: "
                              "20}}\n  - {article: \"2\", report: {from: {body: committee}, every: half-year}}\n")}});
  CHECK(reports(*unit, Date{2026, 7, 1}) ==
        (Strings{"cong-an 2026-Q1 by 2026-03-20 under rieng", "cu 2026-Q1 by 2026-03-20 under rieng",
                 "cong-an 2026-Q2 by 2026-06-20 = 2026-06-22 under rieng",
                 "moi 2026-Q2 by 2026-06-20 = 2026-06-22 under rieng", "committee 2026-H1 by 2026-06-30 under rieng"}));
}

TEST_CASE("without a due day a report is due on the period's last day, and a due day beyond the month on its last",
          "[unit]") {
  auto const unit = load_sound(
      {{"bcd.yaml", config(own)},
       {"quy-che.yaml", regulation("  - {article: \"1\", report: {from: {body: committee}, months: [2]}}\n  - "
                                   "{article: \"2\", report: {from: {body: team}, months: [2], due_day: 31}}\n")}});
  CHECK(reports(*unit, Date{2026, 3, 3}) == (Strings{"committee 2026-02 by 2026-02-28 = 2026-03-02 under rieng",
                                                     "team 2026-02 by 2026-02-28 = 2026-03-02 under rieng"}));
}

TEST_CASE("agencies of a kind that the clause names owe with those that are marked", "[unit]") {
  auto const unit =
      load_sound({{"bcd.yaml", config(own,
                                      "  - {id: cong-an, name: Công an, kind: police, reports: true}\n  - {id: chi-bo, "
                                      "name: Chi bộ, kind: party-cell}\n  - {id: tram, name: Trạm, kind: health}\n")},
                  {"quy-che.yaml", regulation("  - {article: \"1\", report: {from: {agencies: reporting, kinds: "
                                              "[party-cell]}, every: quarter, due_day: 18}}\n")}});
  CHECK(reports(*unit, Date{2026, 4, 1}) ==
        (Strings{"cong-an 2026-Q1 by 2026-03-18 under rieng", "chi-bo 2026-Q1 by 2026-03-18 under rieng"}));
}

TEST_CASE("a due day on a day off is rolled as the unit reads the article, and counts from then", "[unit]") {
  std::string const agencies = "  - {id: cong-an, name: Công an, kind: police, reports: true}\n";
  auto const with = [&](std::string const& readings) {
    return load_sound({{"bcd.yaml", config(khanh_khe, agencies + readings, "2026-04-01")}});
  };
  std::string const choose = "readings: [{article: \"18.2\", reading: roll, value: ";
  auto const as_text = with(choose + "none}]\n"), next = with(""), previous = with(choose + "previous-working-day}]\n");
  auto const of_agency = [](Unit const& unit, Date before) {
    Strings all = reports(unit, before);
    std::erase_if(all, [](std::string const& line) { return !line.starts_with("cong-an"); });
    return all;
  };
  CHECK(of_agency(*as_text, Date{2026, 6, 21}) == Strings{"cong-an 2026-Q2 by 2026-06-20 under khanh-khe"});
  CHECK(of_agency(*next, Date{2026, 6, 22}) == Strings{});
  CHECK(of_agency(*next, Date{2026, 6, 23}) == Strings{"cong-an 2026-Q2 by 2026-06-20 = 2026-06-22 under khanh-khe"});
  CHECK(of_agency(*previous, Date{2026, 6, 20}) ==
        Strings{"cong-an 2026-Q2 by 2026-06-20 = 2026-06-19 under khanh-khe"});
}

TEST_CASE("the duties of one period are had before they are due", "[unit]") {
  auto const unit = load_sound(
      {{"bcd.yaml", config(own)},
       {"quy-che.yaml", regulation("  - {article: \"1\", report: {from: {body: committee}, every: quarter, due_day: "
                                   "20}}\n  - {article: \"2\", meeting: {body: team, every: quarter, by_day: 5}}\n")}});
  Period const quarter = *parse_period("2026-Q2");
  CHECK(said(ledger::report_duties_of(*unit, quarter)) ==
        Strings{"committee 2026-Q2 by 2026-06-20 = 2026-06-22 under rieng"});
  REQUIRE(ledger::meeting_duties_of(*unit, quarter).size() == 1);
  CHECK(ledger::meeting_duties_of(*unit, quarter).front().due.str() == "2026-07-05");
  CHECK(ledger::meeting_duties_of(*unit, *parse_period("2026-H1")).empty());
}

TEST_CASE("a meeting for the last month of a longer period serves it where the regulation reads combine so", "[unit]") {
  auto const unit = load_sound({{"bcd.yaml", config(khanh_khe)}});
  auto const unlike = load_sound(
      {{"bcd.yaml", config(khanh_khe, "readings: [{article: \"16.1\", reading: combine, value: \"no\"}]\n")}});
  auto const serves = [](Unit const& one, std::string_view body, std::string_view held, std::string_view owed) {
    auto const law = one.law(Date{2026, 12, 31});
    for (auto const& provision : law.all(&record::Clause::meeting))
      if (provision.clause->body->id == body)
        return ledger::serves(law, *provision.entry, *parse_period(held), *parse_period(owed));
    throw std::runtime_error{"no such body"};
  };
  CHECK(serves(*unit, "support-team", "2026-03", "2026-Q1"));
  CHECK(serves(*unit, "support-team", "2026-06", "2026-H1"));
  CHECK(serves(*unit, "support-team", "2026-Q4", "2026"));
  CHECK_FALSE(serves(*unit, "support-team", "2026-02", "2026-Q1"));
  CHECK_FALSE(serves(*unit, "support-team", "2026-Q1", "2026-03"));
  CHECK_FALSE(serves(*unit, "committee", "2026-03", "2026-Q1"));
  CHECK_FALSE(serves(*unlike, "support-team", "2026-03", "2026-Q1"));
  CHECK(serves(*unlike, "support-team", "2026-Q1", "2026-Q1"));
}

}  // namespace
}  // namespace bcd::test
