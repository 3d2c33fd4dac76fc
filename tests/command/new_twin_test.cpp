// bcd new refuses a second record for an obligation that is due only once, and for a person already recorded.
#include <catch2/catch.hpp>

#include "new_office.hpp"

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

TEST_CASE("a person whose very name is recorded gets a second record only under an id that is given", "[command]") {
  NewOffice const office;
  std::size_t const before = office.files();
  for (std::string const name : {"Lê Văn C", "lê  văn c"}) {
    Outcome const refused = office({"member", "--set", "name=" + name});
    INFO(name);
    CHECK(refused.exit == 2);
    CHECK(refused.err ==
          "bcd: đã có hồ sơ của '" + name +
              "': members/le-van-c.yaml; cùng một người thì ghi thêm vào hồ sơ đó (vị trí mới là một mục "
              "của seats); người khác thì ghi mã riêng: bcd new member le-van-c-2 …\n");
  }
  CHECK(office.files() == before);
  CHECK(office({"member", "le-van-c-2", "--set", "name=Lê Văn C"})
            .out.starts_with("đã lập members/le-van-c-2.yaml\nlưu ý: trùng họ tên với members/le-van-c.yaml\n"));
  CHECK(office({"member", "--set", "name=Lê Vân C"})
            .out.starts_with("đã lập members/le-van-c-3.yaml\nlưu ý: họ tên gần giống members/le-van-c-2.yaml, "
                             "members/le-van-c.yaml; cùng một người thì xóa một hồ sơ\n"));
  CHECK(office({"member", "--set", "name=Lê Văn Cường"}).out.starts_with("đã lập members/le-van-cuong.yaml\n"));
}

TEST_CASE("an extraordinary meeting is made as often as one meets", "[command]") {
  Mau const unit;
  for (std::string const id : {"dot-xuat-1", "dot-xuat-2"})
    CHECK(unit.make({"meeting", id, "--set", "kind=extraordinary", "--date", "2026-10-07"}).exit != 2);
}

}  // namespace
}  // namespace bcd::test
