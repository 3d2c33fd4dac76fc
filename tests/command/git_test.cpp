// bcd check on states in git: a commit, the index, and repositories of other layouts.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "two_units.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("--rev says of a commit what check says of its checkout, to the byte", "[command][git]") {
  GitFolder const folder;
  folder.copy(source_dir() / "examples/phuong-mau");
  folder.commit();
  Outcome const checked_out = check(folder.path(), {}), at = check(folder.path(), {"--rev", "HEAD"}),
                staged = check(folder.path(), {"--staged"});
  CHECK(checked_out.exit == 1);
  CHECK(at.out == checked_out.out);
  CHECK(at.exit == 1);
  CHECK(staged.out == checked_out.out);
  fs::remove_all(fs::path{folder.path()} / "meetings");
  CHECK(check(folder.path(), {"--rev", "HEAD"}).out == checked_out.out);
}

TEST_CASE("--rev, --staged and the folder each judge their own state", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  CHECK(brief(units.path(), {}) == "2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--staged"}) == "2");
  units.git("add -A");
  units.write("xa-b/members/b.yaml", head);
  CHECK(brief(units.path(), {}).find("unknown-key") == std::string::npos);
  CHECK(brief(units.path(), {"--staged"}) == "2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--rev", "HEAD"}) == "2");
  units.git("commit -q -m x");
  CHECK(brief(units.path(), {"--rev", "main"}) == "2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--rev", "HEAD~1"}) == "2");
}

TEST_CASE("paths narrow a commit as they narrow the folder", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  units.commit();
  CHECK(brief(units.path(), {"--rev", "HEAD", "xa-a"}) == "1");
  CHECK(brief(units.path(), {"--rev", "HEAD", "xa-b"}) == "1 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--rev", "HEAD", "xa-b/members/a.yaml"}) == "1");
  CHECK(brief(units.path() + "/xa-b", {"--rev", "HEAD"}) == "1 members/b.yaml unknown-key");
  CHECK(brief(units.path() + "/xa-b/members", {"--rev", "HEAD"}) == "1 ../members/b.yaml unknown-key");
  CHECK(brief(units.path() + "/xa-a", {"--rev", "HEAD", units.path() + "/xa-b"}) ==
        "1 ../xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--rev", "HEAD", "xa-c"}) == "bcd: không có 'xa-c'\n");
  CHECK(brief(units.path() + "/xa-b", {"--rev", "HEAD~1"}) == "1");
}

TEST_CASE("a bare repository needs --rev, and says so", "[command][git]") {
  TwoUnits const units;
  Folder const place;
  units.git("clone -q --bare . " + place.path() + "/kho.git");
  std::string const bare = place.path() + "/kho.git";
  CHECK(brief(bare, {"--rev", "main"}) == "2");
  CHECK(brief(bare, {"--rev", "main", "--since", "main"}) == "0/2");
  CHECK(brief(bare, {"--rev", "main", "xa-b"}) == "1");
  std::string const needed =
      "bcd: kho git ở '" + bare + "' không có thư mục làm việc (bare); chỉ rõ bản cần xét bằng --rev\n";
  for (Strings const& call : {Strings{}, Strings{"--since", "main"}, Strings{"--staged"}, Strings{"--history"}}) {
    CHECK(check(bare, call).err == needed);
    CHECK(check(bare, call).exit == 2);
  }
}

TEST_CASE("a linked working tree, and a folder within a submodule, are judged as repositories of their own",
          "[command][git]") {
  TwoUnits const units;
  Folder const place;
  units.git("worktree add -q -b khac " + place.path() + "/tree");
  std::string const tree = place.path() + "/tree";
  std::ofstream{tree + "/xa-b/members/b.yaml"} << broken;
  CHECK(brief(tree, {"--since", "main"}) == "1/2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(tree, {"--rev", "khac"}) == "2");
  CHECK(brief(tree, {"--staged"}) == "2");

  GitFolder const outer;
  outer.write("xa-ngoai/bcd.yaml", config_of("xa-ngoai"));
  outer.write("xa-ngoai/members/a.yaml", head);
  outer.git("submodule --quiet add " + units.path() + " tinh");
  outer.commit();
  outer.write("tinh/xa-a/members/b.yaml", broken);
  CHECK(brief(outer.path() + "/tinh/xa-a", {"--since", "HEAD"}) == "1/1 members/b.yaml unknown-key");
  CHECK(brief(outer.path() + "/tinh", {"--rev", "HEAD"}) == "2");
  Outcome const of_commit = check(outer.path(), {"--rev", "HEAD"});
  CHECK(of_commit.err ==
        "bcd: kho con (submodule) 'tinh' không được xét; chạy trong kho con: bcd -C " + outer.path() + "/tinh …\n");
  CHECK(of_commit.out ==
        "1 đơn vị, 2 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày 2026-10-01\n");
  CHECK(check(outer.path() + "/xa-ngoai", {"--rev", "HEAD"}).err.empty());
  CHECK(check(outer.path(), {"--staged", "tinh/xa-a"}).err ==
        "bcd: 'tinh/xa-a' nằm trong kho con (submodule), không xét được từ kho ngoài; chạy trong kho con: bcd -C " +
            outer.path() + "/tinh/xa-a …\n");
  // A submodule is a single entry in git, so if it has changed, all its units are judged with all findings.
  CHECK(brief(outer.path(), {"--since", "HEAD", "--rule", "unknown-key"}) ==
        "2/3 tinh/xa-a/members/b.yaml unknown-key");
}

TEST_CASE("what git cannot answer is refused in plain words", "[command][git]") {
  TwoUnits const units;
  CHECK(check(units.path(), {"--rev", "khong-co"}).err == "bcd: kho git không có bản 'khong-co'\n");
  CHECK(check(units.path(), {"--since", "khong-co", "--lang", "en"}).err ==
        "bcd: the git repository has no revision 'khong-co'\n");
  CHECK(check(units.path(), {"--rev", "main", "--staged"}).exit == 2);
  CHECK(check(units.path(), {"--rule", "date-contradicted-by-git"}).err ==
        "bcd: quy tắc 'date-contradicted-by-git' chỉ xét khi có --history\n");
  Folder const nowhere;
  nowhere.write("bcd.yaml", config_of("xa"));
  Outcome const refused = check(nowhere.path(), {"--since", "main"});
  CHECK(refused.err == "bcd: '" + nowhere.path() + "' không nằm trong kho git nào\n");
  CHECK(refused.exit == 2);
  CHECK(check("/khong/co", {"--rev", "main"}).err == "bcd: không có thư mục '/khong/co'\n");
}

}  // namespace
}  // namespace bcd::test
