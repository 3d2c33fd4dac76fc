// bcd diff after bcd rename: the renaming, and nothing that did not happen.
#include <catch2/catch.hpp>
#include <string>

#include "ward.hpp"

namespace bcd::test {
namespace {

TEST_CASE("what was renamed is said once, and the rest is compared under the new ids", "[command][git]") {
  Ward const ward;
  auto const rename = [&](std::string const& kind, std::string const& was, std::string const& is) {
    REQUIRE(run({"-C", ward.path(), "--as-of", "2026-10-01", "rename", kind, was, is, "-q"}).exit == 0);
  };
  rename("member", "le-van-c", "lvc");
  CHECK(ward.diff() == "phường Mẫu\n  thành viên\n    Lê Văn C (lvc): đổi mã từ le-van-c thành lvc\n");
  rename("meeting", "2026-q2-committee", "q2");
  rename("agency", "van-phong-dang-uy", "vpdu");
  ward.edit("members/lvc.yaml", "name: ", "phone: \"0900 000 001\"\nname: ");
  CHECK(ward.diff({"HEAD", "--lang", "en"}) ==
        "phường Mẫu\n"
        "  unit\n    Văn phòng Đảng ủy phường Mẫu (vpdu): id van-phong-dang-uy became vpdu\n"
        "  member\n    Lê Văn C (lvc): id le-van-c became lvc\n    Lê Văn C (lvc): Telephone: added 0900 000 001\n"
        "  meeting\n    q2: id 2026-q2-committee became q2\n");
}

TEST_CASE("a record that is gone and another that is new are no renaming", "[command][git]") {
  Ward const ward;
  std::string const text = read_text(ward.path() + "/members/le-van-c.yaml");
  std::string other = text;
  other.replace(other.find("Lê Văn C"), std::string{"Lê Văn C"}.size(), "Lê Văn D");
  ward.write("members/le-van-d.yaml", other);
  ward.remove("members/le-van-c.yaml");
  std::string const said = ward.diff();
  CHECK(said.find("đổi mã") == said.npos);
  CHECK(said.find("xóa hồ sơ") != said.npos);
}

}  // namespace
}  // namespace bcd::test
