// The units and files that a check looks at: paths, folders of several units.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sound_unit.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a PATH narrows the findings to what lies at or below it, the unit is judged whole", "[command]") {
  SoundUnit const unit;
  unit.write("members/b.yaml", broken_member);
  unit.write("members/bb.yaml", broken_member);
  auto const found = [&](std::vector<std::string> paths) {
    paths.insert(paths.begin(), "check");
    std::string const out = unit(paths).out;
    return std::to_string(unit(paths).exit) + (out.find("members/b.yaml:") != out.npos ? " b" : "") +
           (out.find("members/bb.yaml:") != out.npos ? " bb" : "");
  };
  CHECK(found({}) == "1 b bb");
  CHECK(found({"."}) == "1 b bb");
  CHECK(found({"members"}) == "1 b bb");
  CHECK(found({"./members/"}) == "1 b bb");
  CHECK(found({"members/b.yaml"}) == "1 b");
  CHECK(found({"members/bb.yaml", "bcd.yaml"}) == "1 bb");
  CHECK(found({"bcd.yaml"}) == "0");
  CHECK(found({"members/a.yaml"}) == "0");
}

TEST_CASE("a PATH that is absolute, or that begins inside the unit, narrows as well", "[command]") {
  SoundUnit const unit;
  unit.write("members/b.yaml", broken_member);
  CHECK(unit({"check", unit.path() + "/members/b.yaml"}).exit == 1);
  CHECK(unit({"check", unit.path()}).exit == 1);
  CHECK(run({"-C", unit.path() + "/members", "check"}).exit == 1);
  CHECK(run({"-C", unit.path() + "/members", "check", "b.yaml"}).exit == 1);
  CHECK(run({"-C", unit.path() + "/members", "check", "."}).exit == 1);
  CHECK(run({"-C", unit.path() + "/members", "check", "a.yaml"}).exit == 0);
}

TEST_CASE("a PATH that is not there exits 2", "[command]") {
  Outcome const outcome = SoundUnit{}({"check", "membres"});
  CHECK(outcome.err == "bcd: không có 'membres'\n");
  CHECK(outcome.exit == 2);
}

TEST_CASE("several units are checked each on its own, in the order of their folders, with paths as the user sees them",
          "[command]") {
  Folder const folder;
  for (std::string unit : {"b", "a", "a/thon"}) {
    folder.write(unit + "/bcd.yaml", config);
    folder.write(unit + "/members/a.yaml", head);
  }
  folder.write("a/members/b.yaml", broken_member);
  folder.write("b/members/b.yaml", broken_member);
  Outcome const outcome = run({"-C", folder.path(), "check"});
  CHECK(outcome.out ==
        "a/" + error_text + "b/" + error_text +
            "3 đơn vị, 8 tệp hồ sơ: 2 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(outcome.exit == 1);
  CHECK(run({"-C", folder.path(), "check", "a/thon"}).out ==
        "1 đơn vị, 2 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(run({"-C", folder.path(), "check", "b", "b/members"}).out ==
        "b/" + error_text +
            "1 đơn vị, 3 tệp hồ sơ: 1 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
}

TEST_CASE("a folder without a unit, or that is not there, exits 2", "[command]") {
  Folder const empty;
  Outcome const outcome = run({"-C", empty.path(), "check"});
  CHECK(outcome.err ==
        "bcd: không có đơn vị nào (tệp bcd.yaml) trong '" + empty.path() + "' hoặc các thư mục cấp trên\n");
  CHECK(outcome.out == "");
  CHECK(outcome.exit == 2);
  CHECK(run({"-C", empty.path() + "/gone", "check"}).exit == 2);
}

}  // namespace
}  // namespace bcd::test
