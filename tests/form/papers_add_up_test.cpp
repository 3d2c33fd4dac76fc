// The parts of a period add up to the whole: meetings, reports, tasks and figures of months, quarters, half-years,
// year.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/form/views.hpp"
#include "bcd/ledger/counting.hpp"
#include "bcd/ledger/figures.hpp"
#include "bcd/ledger/tasks.hpp"
#include "bcd/source/reader.hpp"
#include "bcd/text/utf8.hpp"
#include "program.hpp"

namespace bcd::test {
namespace {

using Counts = std::map<std::string, int>;

std::unique_ptr<unit::Unit> load(std::string const& folder) { return unit::load_unit(source::DiskReader{folder}, 1); }
std::string example(std::string const& name) { return (source_dir() / "examples" / name).string(); }

std::vector<Period> all_periods(int year) {
  std::vector<Period> all{{year, Every::year, 1}};
  for (std::size_t at = 0; at < all.size(); ++at)
    for (Period const part : ledger::parts_of(all[at])) all.push_back(part);
  return all;
}

Counts counts(unit::Unit const& unit, Period of, std::optional<Date> as_of) {
  form::PaperForm const& form = *form::find("activity");
  auto const model = form::model_of(form, {unit, as_of.value_or(of.last()), nullptr, of}, false);
  Counts found{{"meetings", model["meetings"]["count"].get<int>()},
               {"notices", int(model["meetings"]["notices"].size())},
               {"tasks", model["tasks"]["given_count"].get<int>()},
               {"reports owed", model["discipline"]["owed"].get<int>()}};
  for (auto const& body : model["meetings"]["owed"])
    found["owed by " + body["name"].get<std::string>()] = body["owed"].get<int>();
  for (auto const& section : model["work"]["sections"]) {
    std::string const title = section["title"];
    // The lines of these are no records: they sum up what the period has, or tell of the year.
    if (title != "Ban hành văn bản" && title != "Yêu cầu báo cáo đột xuất" && title != "Kinh phí")
      found[title] = int(section["lines"].size());
  }
  return found;
}

void add(Counts& sum, Counts const& part) {
  for (auto const& [what, count] : part) sum[what] += count;
}

TEST_CASE("meetings, notices, reports, tasks and other work of the parts add up to the whole", "[papers]") {
  for (std::string const name : {"xa-mau", "phuong-mau", "regulations/dac-khu", "regulations/ubnd-xa"}) {
    auto const unit = load(example(name));
    REQUIRE(unit->judgeable);
    // Each paper as of the end of its period, and all of them as of one day: the sums are the same.
    for (std::optional<Date> const as_of : {std::optional<Date>{}, std::optional{Date{2027, 2, 1}}}) {
      for (Period const whole : all_periods(2026)) {
        if (whole.every == Every::month) continue;
        Counts sum;
        for (Period const part : ledger::parts_of(whole)) add(sum, counts(*unit, part, as_of));
        CAPTURE(name, whole.str(), as_of ? as_of->str() : "each as of its end");
        CHECK(sum == counts(*unit, whole, as_of));
      }
    }
  }
}

// ---- from one paper to the next

form::Model paper(unit::Unit const& unit, std::string_view form, Period of) {
  return form::model_of(*form::find(form), {unit, of.last(), nullptr, of}, false);
}

// The quarters and half-years of 2026 that have a next one, by the examples' days.
std::vector<Period> followed_periods() {
  return {{2026, Every::quarter, 1}, {2026, Every::quarter, 2}, {2026, Every::quarter, 3}, {2026, Every::half_year, 1}};
}

TEST_CASE("what one paper leaves open the next one carries over, and each completion is told once", "[papers]") {
  for (std::string const name : {"xa-mau", "phuong-mau"}) {
    auto const unit = load(example(name));
    for (Period const of : followed_periods()) {
      auto const tasks = paper(*unit, "activity", of)["tasks"], next = paper(*unit, "activity", of.next())["tasks"];
      CAPTURE(name, of.str());
      CHECK(next["older_count"] == tasks["open"].size());
      CHECK(form::overview_row(*unit, of.last(), of).counts[form::Counted::tasks_total] == tasks["total"]);
      std::set<std::string> done;
      for (auto const& row : tasks["done"]) done.insert(row["id"]);
      for (auto const& row : next["done"]) CHECK(done.count(row["id"]) == 0);
    }
    std::size_t of_quarters = 0;
    for (int quarter = 1; quarter <= 4; ++quarter)
      of_quarters += paper(*unit, "activity", {2026, Every::quarter, quarter})["tasks"]["done"].size();
    CHECK(of_quarters > 0);
    CHECK(of_quarters == paper(*unit, "activity", {2026, Every::year, 1})["tasks"]["done"].size());
  }
}

TEST_CASE("a task that was given a new day is followed once in its quarter", "[papers]") {
  auto const unit = load(example("xa-mau"));
  std::vector<std::string> replaced;
  auto const tasks = paper(*unit, "activity", {2026, Every::quarter, 3})["tasks"];
  for (auto const& row : tasks["open"])
    if (row["note"].get<std::string>().find("thay bằng nhiệm vụ") != std::string::npos) replaced.push_back(row["id"]);
  CHECK(replaced == std::vector<std::string>{});
  ledger::TaskBook const book{*unit, Date{2026, 9, 30}};
  CHECK(std::ranges::any_of(book.all(), [](ledger::Task const& one) { return !one.closed_by.empty(); }));
}

TEST_CASE("a summary has the same figures of a period as the next one has of the period before", "[papers]") {
  for (std::string const name : {"xa-mau", "phuong-mau"}) {
    auto const unit = load(example(name));
    for (Period const of : followed_periods()) {
      CAPTURE(name, of.str());
      auto const now = paper(*unit, "summary", of), next = paper(*unit, "summary", of.next());
      for (std::size_t i = 0; i < now["figures"].size(); ++i)
        CHECK(now["figures"][i]["now"] == next["figures"][i]["before"]);
    }
  }
}

TEST_CASE("a report due on the last day and not received is told, and again in the next paper if it stays out",
          "[papers]") {
  auto const unit = load(example("phuong-mau"));
  Period const q2{2026, Every::quarter, 2};
  auto const now = paper(*unit, "activity", q2)["discipline"], next = paper(*unit, "activity", q2.next())["discipline"];
  CHECK(now["awaited"] == "02 báo cáo đến hạn ngày 30/6/2026 chưa nhận được");
  CHECK(now["faultless"] == false);
  CHECK(next["late_since"].get<std::string>().find("đồng chí Lê Văn C (quý II/2026, trễ") == 0);
  CHECK(next["missing_since"] == "quý II/2026, hạn 30/6/2026: đồng chí Bùi Thị K");
}

TEST_CASE("each record counts in one month, one quarter, one half-year and one year", "[papers]") {
  for (std::string const name : {"xa-mau", "phuong-mau", "regulations/dac-khu"}) {
    auto const unit = load(example(name));
    Counts wrong;
    unit->each_table([&](auto const& table) {
      for (auto const& one : table.all)
        if constexpr (requires { ledger::counts_on(one.value); })
          for (Every const every : {Every::month, Every::quarter, Every::half_year, Every::year}) {
            if (!one.whole) continue;
            int in = 0;
            for (int year = 2024; year <= 2028; ++year)
              for (Period const period : all_periods(year))
                in += period.every == every && ledger::counts_in(period, one.value);
            if (in != 1) ++wrong[one.id];
          }
    });
    CHECK(wrong == Counts{});
  }
}

// ---- figures

TEST_CASE("figures of the parts add up to the whole", "[papers]") {
  for (std::string const name : {"xa-mau", "phuong-mau"}) {
    auto const unit = load(example(name));
    ledger::Ledger const c{*unit, Date{2027, 2, 1}};
    ledger::FigureBook const book{c, "committee"};
    int summed = 0;
    for (Period const whole : all_periods(2026))
      for (std::string const& figure : book.figures_in(whole)) {
        if (!book.adds_up(figure) || whole.every == Every::month) continue;
        double sum = 0;
        bool each = true;  // every place reported every part, or the whole was not reported at one stroke
        for (std::string const& place : book.places(figure, whole))
          for (Period const part : ledger::parts_of(whole)) each = each && book.value(figure, place, part);
        for (Period const part : ledger::parts_of(whole)) sum += book.total(figure, part).value_or(0);
        CAPTURE(name, whole.str(), figure);
        bool const of_quarters = whole.every != Every::quarter;
        if (each || of_quarters) CHECK(sum == book.total(figure, whole));
        summed += each;
      }
    CHECK(summed > 0);
  }
}

// A unit where an agency reports by the quarter what its member reports by the month.
struct Figures {
  Folder folder;
  Figures() { folder.copy(source_dir() / "tests/base/xa"); }
  void report(std::string const& from, std::string const& period, std::string const& kind, std::string const& figures,
              std::string const& day) const {
    folder.write("reports/2026/" + utf8::lower(period) + "-" + from + "-f.yaml",
                 "kind: " + kind + "\nperiod: " + period + "\nfrom: " + from +
                     "\nto: committee\nstatus: submitted\nsubmitted: " + day + "\nfigures: {" + figures + "}\n");
  }
  std::vector<std::string> totals(std::string const& figure) const {
    auto const unit = load(folder.path());
    ledger::Ledger const c{*unit, Date{2027, 2, 1}};
    ledger::FigureBook const book{c, "committee"};
    std::vector<std::string> found;
    for (std::string const period : {"2026-01", "2026-02", "2026-03", "2026-Q1", "2026-H1", "2026"}) {
      auto const total = book.total(figure, *parse_period(period));
      found.push_back(total ? std::to_string(int(*total)) : "-");
    }
    return found;
  }
};
using Strings = std::vector<std::string>;

TEST_CASE("a figure reported by the month and by the quarter counts once", "[papers]") {
  Figures const unit;
  unit.report("le-van-c", "2026-01", "monthly", "dossiers: 243", "2026-01-19");
  unit.report("le-van-c", "2026-02", "monthly", "dossiers: 171", "2026-02-19");
  unit.report("le-van-c", "2026-03", "monthly", "dossiers: 322", "2026-03-19");
  unit.report("cong-an", "2026-Q1", "quarterly", "dossiers: 736", "2026-03-19");
  CHECK(unit.totals("dossiers") == Strings{"243", "171", "322", "736", "736", "736"});
}

TEST_CASE("of a quarter that the months do not cover, the quarterly report tells", "[papers]") {
  Figures const unit;
  unit.report("le-van-c", "2026-02", "monthly", "volunteers: 6", "2026-02-19");
  unit.report("cong-an", "2026-Q1", "quarterly", "volunteers: 16", "2026-03-19");
  CHECK(unit.totals("volunteers") == Strings{"-", "6", "-", "16", "16", "16"});
}

TEST_CASE("a running total, a share and a stock are not added: the newest holds", "[papers]") {
  Figures const unit;
  unit.report("le-van-c", "2026-01", "monthly", "\"chữ ký số (lũy kế)\": 31, rate: 60", "2026-01-19");
  unit.report("le-van-c", "2026-03", "monthly", "\"chữ ký số (lũy kế)\": 38, rate: 62", "2026-03-19");
  CHECK(unit.totals("chữ ký số (lũy kế)") == Strings{"31", "-", "38", "38", "38", "38"});
  CHECK(unit.totals("rate") == Strings{"60", "-", "62", "62", "62", "62"});
}

TEST_CASE("a quarter that says otherwise than its months is told, not hidden in a sum", "[papers]") {
  Figures const unit;
  for (std::string const month : {"01", "02", "03"})
    unit.report("le-van-c", "2026-" + month, "monthly", "dossiers: 100", "2026-" + month + "-19");
  unit.report("cong-an", "2026-Q1", "quarterly", "dossiers: 310", "2026-03-19");
  CHECK(unit.totals("dossiers") == Strings{"100", "100", "100", "300", "300", "300"});
  auto const loaded = load(unit.folder.path());
  ledger::Ledger const c{*loaded, Date{2027, 2, 1}};
  auto const conflicts = ledger::FigureBook{c, "committee"}.conflicts("dossiers", *parse_period("2026-H1"));
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts.front().place == "cong-an");
  CHECK(conflicts.front().reported == 310);
  CHECK(conflicts.front().summed == 300);
}

}  // namespace
}  // namespace bcd::test
