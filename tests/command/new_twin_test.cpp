// bcd new refuses a second record for an obligation that is due only once.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace bcd::test {
namespace {

struct Mau : Folder {
  Mau() { copy(source_dir() / "examples/xa-mau"); }
  Outcome make(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-C", path(), "--as-of", "2026-10-05", "new"});
    return run(arguments);
  }
};

TEST_CASE("a second report, meeting, budget or programme of a period under another id is refused with the first",
          "[command]") {
  Mau const unit;
  for (auto const& [call, path] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"report", "x-2026-09", "--set", "from=le-van-c", "--period", "2026-09"}, "reports/2026/"},
           {{"meeting", "q3x", "--period", "2026-Q3"}, "meetings/2026/"},
           {{"budget", "b26", "--set", "estimate=1", "--period", "2026"}, "budgets/"},
           {{"programme", "c26", "--period", "2026"}, "programmes/"}}) {
    Outcome const outcome = unit.make(call);
    INFO(call.front());
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.starts_with("bcd: kỳ này đã có hồ sơ " + path));
  }
}

TEST_CASE("an extraordinary meeting is made as often as one meets", "[command]") {
  Mau const unit;
  for (std::string const id : {"dot-xuat-1", "dot-xuat-2"})
    CHECK(unit.make({"meeting", id, "--set", "kind=extraordinary", "--date", "2026-10-07"}).exit != 2);
}

}  // namespace
}  // namespace bcd::test
