// Working trees that git wrote in a way of its own: sparse checkouts, line ends of Windows.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "git.hpp"

namespace bcd::test {
namespace {

TEST_CASE("a renaming that would change files left out by a sparse checkout is refused, in a dry run too",
          "[command][git]") {
  GitFolder const unit;
  unit.copy(source_dir() / "examples/xa-mau");
  unit.commit();
  unit.git("sparse-checkout set members meetings");
  REQUIRE_FALSE(std::filesystem::exists(unit.path() + "/reports"));
  for (std::string const how : {"--dry-run", "-q"}) {
    Outcome const made = run({"-C", unit.path(), "--as-of", "2026-10-01", "rename", "member", "le-van-c", "lvc", how});
    CHECK(made.exit == 2);
    CHECK(made.out == "");
    std::string const says =
        "' phải sửa nhưng không có trong thư mục làm việc (git sparse-checkout); chưa ghi gì: lấy "
        "về bằng git sparse-checkout add ";
    INFO(made.err);
    CHECK(made.err.find(says) != std::string::npos);
  }
  CHECK(std::filesystem::exists(unit.path() + "/members/le-van-c.yaml"));
  CHECK(unit.git("status --porcelain") == "");
}

TEST_CASE("line ends that git itself writes are no fault of a record, those in the repository are", "[command][git]") {
  GitFolder const unit;
  unit.copy(source_dir() / "tests/base/xa");
  std::string const windows = "name: Trần Văn M\r\nseats: []\r\n";
  unit.write("members/tran-van-m.yaml", windows);
  unit.commit();
  Folder const place;
  auto const clone = [&](std::string const& how) {
    std::string const to = place.path() + "/" + how;
    git(place.path(), "clone -q -c core.autocrlf=" + how + " " + unit.path() + " " + to);
    return to;
  };
  auto const found = [](std::string const& folder) {
    return run({"-C", folder, "--as-of", "2026-04-10", "check", "--rule", "text-hygiene"}).out;
  };
  std::string const one = "members/tran-van-m.yaml:1:17: cảnh báo[text-hygiene]: ";
  std::string const with = clone("true"), without = clone("false");
  REQUIRE(read_text(with + "/bcd.yaml").find("\r\n") != std::string::npos);
  CHECK(found(with).starts_with(one));
  CHECK(found(with).find("1 cảnh báo") != std::string::npos);
  CHECK(found(without).starts_with(one));
  // An editor that writes such line ends where git does not is told.
  std::ofstream{without + "/bcd.yaml", std::ios::binary} << read_text(with + "/bcd.yaml");
  CHECK(found(without).find("bcd.yaml:1:") != std::string::npos);
  CHECK(run({"-C", with, "--as-of", "2026-04-10", "check", "--rule", "text-hygiene", "--since", "HEAD"}).exit == 0);
}

}  // namespace
}  // namespace bcd::test
