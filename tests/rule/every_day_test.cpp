// A unit with good records gets no warning on any day of the year, neither before nor after a due day.
#include <catch2/catch.hpp>

#include "bcd/rule/judge.hpp"
#include "bcd/unit/unit.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

TEST_CASE("xa-mau has no finding beyond its waived ones on any of 273 days", "[every-day]") {
  auto const unit = unit::load_unit(source::DiskReader{(source_dir() / "examples/xa-mau").string()}, 1);
  REQUIRE(unit->judgeable);
  std::string lines;
  for (Date day{2026, 1, 2}; day <= Date{2026, 10, 1}; day = day + 1)
    for (LocatedFinding const& one : rule::judge(*unit, "", day, {}).findings)
      if (!one.waived) lines += day.str() + " " + std::string{one.rule->id} + " " + one.subject.str() + "\n";
  CHECK(lines == "");
}

}  // namespace
}  // namespace bcd::test
