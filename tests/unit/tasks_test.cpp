// Tasks set by conclusions, and their state in the latest report.
#include "bcd/ledger/tasks.hpp"

#include <catch2/catch.hpp>

#include "unit/memory_unit.hpp"

namespace bcd::test {
namespace {

using ledger::Task;
using ledger::TaskBook;
using unit::Unit;

std::string meeting(std::string const& date, std::string const& items, std::string const& status = "held") {
  return "body: committee\nkind: thematic\nstatus: " + status + "\ndate: " + date + "\nconclusion:\n  items:\n" + items;
}
std::string item(int no, std::string const& more = {}) {
  return "    - {no: " + std::to_string(no) + ", text: Rà soát" + more + "}\n";
}
std::string report(std::string const& submitted, std::string const& tasks, std::string const& status = "submitted") {
  return "kind: monthly\nperiod: 2026-03\nfrom: phong\nstatus: " + status + "\nsubmitted: " + submitted + "\ntasks:\n" +
         tasks;
}
std::string of(std::string const& task, std::string const& state) {
  return "  - {task: " + task + ", status: " + state + "}\n";
}

std::unique_ptr<Unit> unit_with(Files files) {
  files["bcd.yaml"] = config(khanh_khe);
  return load_sound(std::move(files));
}

// "m1/1 done on 2026-03-10 100% by r1"
std::string said(Task const& task) {
  std::string text = task.id + " " + std::string{record::word_id(task.state.status)};
  if (task.state.done_on) text += " on " + task.state.done_on->str();
  if (task.state.percent) text += " " + std::to_string(*task.state.percent) + "%";
  return text + (task.state.said_by ? " by " + task.state.said_by->id : "");
}
Strings tasks(Unit const& unit, Date as_of) {
  Strings all;
  TaskBook const book{unit, as_of};
  for (Task const& task : book.all()) all.push_back(said(task));
  return all;
}

TEST_CASE("tasks stand by meeting date, then meeting, then number", "[unit]") {
  auto const unit = unit_with({{"meetings/a.yaml", meeting("2026-02-10", item(2) + item(10) + item(1))},
                               {"meetings/b.yaml", meeting("2026-01-10", item(1))},
                               {"meetings/c.yaml", meeting("2026-02-10", item(1))}});
  CHECK(tasks(*unit, Date{2026, 3, 1}) ==
        (Strings{"b/1 not-started", "a/1 not-started", "a/2 not-started", "a/10 not-started", "c/1 not-started"}));
}

TEST_CASE("a meeting that is planned, or held after the day, has set no task yet", "[unit]") {
  auto const unit = unit_with({{"meetings/a.yaml", meeting("2026-02-10", item(1))},
                               {"meetings/b.yaml", meeting("2026-02-11", item(1))},
                               {"meetings/c.yaml", meeting("2026-01-11", item(1), "planned")}});
  CHECK(tasks(*unit, Date{2026, 2, 9}) == Strings{});
  CHECK(tasks(*unit, Date{2026, 2, 10}) == Strings{"a/1 not-started"});
}

TEST_CASE("the newest submitted report says how a task stands, whole: what it leaves out is gone", "[unit]") {
  auto const unit = unit_with({{"meetings/m.yaml", meeting("2026-01-10", item(1))},
                               {"reports/z-old.yaml", report("2026-02-19", of("m/1", "in-progress, percent: 40"))},
                               {"reports/a-new.yaml", report("2026-03-19", of("m/1", "done, done_on: 2026-03-18"))}});
  CHECK(tasks(*unit, Date{2026, 2, 18}) == Strings{"m/1 not-started"});
  CHECK(tasks(*unit, Date{2026, 3, 18}) == Strings{"m/1 in-progress 40% by z-old"});
  CHECK(tasks(*unit, Date{2026, 3, 19}) == Strings{"m/1 done on 2026-03-18 by a-new"});
}

TEST_CASE("of two reports of one day the later id stands", "[unit]") {
  auto const unit = unit_with({{"meetings/m.yaml", meeting("2026-01-10", item(1))},
                               {"reports/2026/b.yaml", report("2026-02-19", of("m/1", "suspended"))},
                               {"reports/a/c.yaml", report("2026-02-19", of("m/1", "in-progress"))},
                               {"reports/z/a.yaml", report("2026-02-19", of("m/1", "not-started"))}});
  CHECK(tasks(*unit, Date{2026, 3, 1}) == Strings{"m/1 in-progress by c"});
}

TEST_CASE("a draft, a returned report and one of an unknown task say nothing", "[unit]") {
  auto const unit = unit_with({{"meetings/m.yaml", meeting("2026-01-10", item(1))},
                               {"reports/a.yaml", report("2026-02-19", of("m/1", "suspended"), "draft")},
                               {"reports/b.yaml", report("2026-02-19", of("m/1", "suspended"), "returned")},
                               {"reports/c.yaml", report("2026-02-19", of("m/2", "suspended"))}});
  CHECK(tasks(*unit, Date{2026, 3, 1}) == Strings{"m/1 not-started"});
}

TEST_CASE("a report that did not load whole says nothing", "[unit]") {
  Files files{{"bcd.yaml", config(khanh_khe)},
              {"meetings/m.yaml", meeting("2026-01-10", item(1))},
              {"reports/a.yaml", report("2026-02-19", of("m/1", "suspended")) + "unknown_key: 1\n"}};
  auto const unit = load(files);
  REQUIRE(bcd::test::said(unit->findings) ==
          Strings{"reports/a.yaml:8:1 unknown-key 'unknown_key' is not a key of report (there are: kind, "
                  "period, from, to, via, status, submitted, time, data, number, signer, seal, request, subject, "
                  "corrects, extension, tasks, figures, results, difficulties, proposals, next, none, waivers)"});
  CHECK(tasks(*unit, Date{2026, 3, 1}) == Strings{"m/1 not-started"});
}

TEST_CASE("a task is past due after its day unless done or suspended, and late when done after it", "[unit]") {
  auto const unit = unit_with(
      {{"meetings/m.yaml",
        meeting("2026-01-10", item(1, ", due: 2026-02-20") + item(2, ", due: 2026-02-20") +
                                  item(3, ", due: 2026-02-20") + item(4, ", due: 2026-02-20") + item(5))},
       {"reports/a.yaml", report("2026-02-25", of("m/2", "done, done_on: 2026-02-20") +
                                                   of("m/3", "done, done_on: 2026-02-21") + of("m/4", "suspended"))}});
  auto const which = [&](Date as_of, bool late) {
    Strings all;
    TaskBook const book{*unit, as_of};
    for (Task const& task : book.all())
      if (late ? task.late() : task.past_due(as_of)) all.push_back(task.id);
    return all;
  };
  CHECK(which(Date{2026, 2, 20}, false) == Strings{});
  CHECK(which(Date{2026, 2, 21}, false) == (Strings{"m/1", "m/2", "m/3", "m/4"}));
  CHECK(which(Date{2026, 2, 25}, false) == Strings{"m/1"});
  CHECK(which(Date{2026, 2, 25}, true) == Strings{"m/3"});
}

TEST_CASE("a task is found by its id, with its lead and its meeting", "[unit]") {
  auto const unit = unit_with({{"meetings/m.yaml", meeting("2026-01-10", item(1, ", lead: phong") + item(2))}});
  TaskBook const book{*unit, Date{2026, 2, 1}};
  REQUIRE(book.find("m/1") != nullptr);
  CHECK(book.find("m/1")->lead() == "phong");
  CHECK(book.find("m/2")->lead() == "");
  CHECK(book.find("m/1")->meeting->id == "m");
  CHECK(book.find("m/3") == nullptr);
}

}  // namespace
}  // namespace bcd::test
