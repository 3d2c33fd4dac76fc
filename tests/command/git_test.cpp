// bcd check on states in git: a commit, the index, the changes since a branch, and the days of commits.
#include "git.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

std::string config(std::string const& unit) {
  return "unit: " + unit +
         "\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: la-gi, from: "
         "2026-01-01}]\nstanding_agency: phong\n"
         "agencies:\n  - {id: phong, name: Văn phòng Đảng ủy, kind: party-office}\n";
}
std::string const head =
    "name: Nguyễn Văn A\nseats:\n  - {body: committee, role: head, from: 2026-01-01, decision: 92-QĐ/ĐU}\n";
std::string const broken = "nam: B\nseats: []\n";

// Two committed units without findings: xa-a and xa-b.
struct TwoUnits : GitFolder {
  TwoUnits() {
    for (std::string unit : {"xa-a", "xa-b"}) {
      write(unit + "/bcd.yaml", config(unit));
      write(unit + "/members/a.yaml", head);
    }
    commit();
  }
};
Outcome check(std::string const& folder, Strings const& more) {
  Strings arguments{"-C", folder, "check"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
// Returns the result of a check in short: "units/units_known path rule …". The part "/units_known" is absent without
// --since. If the check prints to stderr, returns that text instead.
std::string brief(std::string const& folder, Strings more) {
  more.insert(more.end(), {"--format", "json"});
  Outcome const outcome = check(folder, more);
  if (!outcome.err.empty()) return outcome.err;
  Json const json = Json::parse(outcome.out);
  std::string text = json["summary"]["units"].dump();
  if (json["summary"].contains("units_known")) text += "/" + json["summary"]["units_known"].dump();
  for (Json const& finding : json["findings"])
    text += " " + finding["path"].get<std::string>() + " " + finding["rule"].get<std::string>();
  return text;
}

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

TEST_CASE("--since reads only the units that changed, and says how many there are", "[command][git]") {
  TwoUnits const units;
  units.git("checkout -q -b work");
  units.write("xa-b/members/b.yaml", broken);
  units.commit();
  CHECK(brief(units.path(), {"--since", "main"}) == "1/2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--since", "main", "--rev", "work"}) == "1/2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--since", "main", "--staged"}) == "1/2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "0/2");
  CHECK(check(units.path(), {"--since", "main", "--skip", "unknown-key"}).out ==
        "1 đơn vị có thay đổi trong số 2 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn\n");
  CHECK(check(units.path(), {"--since", "main", "--skip", "unknown-key", "--lang", "en"}).out ==
        "1 unit changed of 2, 3 record files: 0 errors, 0 warnings, 0 notes, 0 waived\n");
  Outcome const nothing = check(units.path(), {"--since", "HEAD"});
  CHECK(nothing.out ==
        "0 đơn vị có thay đổi trong số 2 đơn vị, 0 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn\n");
  CHECK(nothing.exit == 0);
}

TEST_CASE("--since counts from where the branches part, not from what the other has done since", "[command][git]") {
  TwoUnits const units;
  units.git("checkout -q -b work");
  units.write("xa-b/members/b.yaml", broken);
  units.commit();
  units.git("checkout -q main");
  units.write("xa-a/members/c.yaml", broken);
  units.commit();
  units.git("checkout -q work");
  CHECK(brief(units.path(), {"--since", "main"}) == "1/2 xa-b/members/b.yaml unknown-key");
  CHECK(brief(units.path(), {"--since", "work", "--rev", "main"}) == "1/2 xa-a/members/c.yaml unknown-key");
}

TEST_CASE("--since sees files not added yet, and not those git ignores", "[command][git]") {
  TwoUnits const units;
  units.write(".gitignore", "tam.yaml\n");
  units.commit();
  units.write("xa-a/members/tam.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "0/2");
  units.write("xa-b/members/moi.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-b/members/moi.yaml unknown-key");
}

TEST_CASE("--since leaves out what was found before, in records that changed too", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  units.write("xa-b/members/c.yaml", broken);
  units.commit();
  units.write("xa-b/members/d.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-b/members/d.yaml unknown-key");
  units.write("xa-b/members/b.yaml", "# ghi chú\n" + broken);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-b/members/d.yaml unknown-key");
  units.write("xa-b/members/c.yaml", "nam: B\nsaets: []\n");
  CHECK(brief(units.path(), {"--since", "HEAD"}) ==
        "1/2 xa-b/members/c.yaml unknown-key xa-b/members/d.yaml unknown-key");
}

TEST_CASE("--since brings nothing back of records and units that only moved", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  units.write("xa-b/members/c.yaml", broken);
  units.commit();
  units.git("mv xa-b/members/b.yaml xa-b/members/cu.yaml");
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2");
  units.git("reset -q --hard");
  fs::create_directory(units.path() + "/xa-b/members/2026");
  units.git("mv xa-b/members/b.yaml xa-b/members/2026/b.yaml");
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2");
  CHECK(brief(units.path(), {"--since", "HEAD", "--staged"}) == "1/2");
  units.git("mv xa-b xa-moi");
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2");
  units.write("xa-moi/members/d.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-moi/members/d.yaml unknown-key");
}

TEST_CASE("--since shows what a change elsewhere has made wrong in a record that did not change", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml",
              "name: Trần Thị B\nagency: phong\nseats:\n  - {body: committee, role: member, from: 2026-01-01, "
              "decision: 92-QĐ/ĐU}\n");
  units.write("xa-b/members/e.yaml", broken);
  units.commit();
  std::string other = config("xa-b");
  other.replace(other.find("{id: phong,"), 11, "{id: khac,");
  other.replace(other.find("agency: phong"), 13, "agency: khac");
  units.write("xa-b/bcd.yaml", other);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-b/members/b.yaml unknown-reference");
}

TEST_CASE("a unit that is new since then is new in all it has", "[command][git]") {
  TwoUnits const units;
  units.write("xa-c/bcd.yaml", config("xa-c"));
  units.write("xa-c/members/a.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD", "--rule", "unknown-key"}) == "1/3 xa-c/members/a.yaml unknown-key");
}

TEST_CASE("a repository without commits: what is staged is judged, a revision is refused, and all is new",
          "[command][git]") {
  GitFolder const folder;
  folder.write("bcd.yaml", config("xa-a"));
  folder.write("members/a.yaml", head);
  folder.write("members/b.yaml", broken);
  folder.git("add bcd.yaml members/b.yaml");
  CHECK(brief(folder.path(), {"--staged", "--rule", "unknown-key"}) == "1 members/b.yaml unknown-key");
  CHECK(brief(folder.path(), {"--since", "main"}) == "1/1 members/b.yaml unknown-key");
  CHECK(brief(folder.path(), {"--since", "main", "--staged", "--rule", "unknown-key"}) ==
        "1/1 members/b.yaml unknown-key");
  Outcome const refused = check(folder.path(), {"--rev", "HEAD"});
  CHECK(refused.err == "bcd: kho git chưa có lần ghi (commit) nào nên không có bản 'HEAD'\n");
  CHECK(refused.exit == 2);
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
  outer.write("xa-ngoai/bcd.yaml", config("xa-ngoai"));
  outer.write("xa-ngoai/members/a.yaml", head);
  outer.git("submodule --quiet add " + units.path() + " tinh");
  outer.commit();
  outer.write("tinh/xa-a/members/b.yaml", broken);
  CHECK(brief(outer.path() + "/tinh/xa-a", {"--since", "HEAD"}) == "1/1 members/b.yaml unknown-key");
  CHECK(brief(outer.path() + "/tinh", {"--rev", "HEAD"}) == "2");
  Outcome const of_commit = check(outer.path(), {"--rev", "HEAD"});
  CHECK(of_commit.err ==
        "bcd: kho con (submodule) 'tinh' không được xét; chạy trong kho con: bcd -C " + outer.path() + "/tinh …\n");
  CHECK(of_commit.out == "1 đơn vị, 2 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn\n");
  CHECK(check(outer.path() + "/xa-ngoai", {"--rev", "HEAD"}).err.empty());
  CHECK(check(outer.path(), {"--staged", "tinh/xa-a"}).err ==
        "bcd: 'tinh/xa-a' nằm trong kho con (submodule), không xét được từ kho ngoài; chạy trong kho con: bcd -C " +
            outer.path() + "/tinh/xa-a …\n");
  // A submodule is a single entry in git, so if it has changed, all its units are judged with all findings.
  CHECK(brief(outer.path(), {"--since", "HEAD", "--rule", "unknown-key"}) ==
        "2/3 tinh/xa-a/members/b.yaml unknown-key");
}

TEST_CASE("a unit that lost its bcd.yaml while its records stay is told, and the check does not pass",
          "[command][git]") {
  TwoUnits const units;
  units.git("rm -q --cached xa-b/bcd.yaml");
  std::filesystem::remove(units.path() + "/xa-b/bcd.yaml");
  std::string const told =
      "bcd: 'xa-b' còn hồ sơ nhưng không còn bcd.yaml nên không xét được; khôi phục bcd.yaml hoặc xóa hết hồ sơ\n";
  for (Strings const& call : {Strings{"--since", "HEAD"}, Strings{"--staged", "--since", "HEAD"}}) {
    CHECK(check(units.path(), call).err == told);
    CHECK(check(units.path(), call).exit == 2);
  }
  units.git("rm -q -r xa-b");
  std::filesystem::remove_all(units.path() + "/xa-b");
  CHECK(check(units.path(), {"--since", "HEAD"}).err.empty());
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
  nowhere.write("bcd.yaml", config("xa"));
  Outcome const refused = check(nowhere.path(), {"--since", "main"});
  CHECK(refused.err == "bcd: '" + nowhere.path() + "' không nằm trong kho git nào\n");
  CHECK(refused.exit == 2);
  CHECK(check("/khong/co", {"--rev", "main"}).err == "bcd: không có thư mục '/khong/co'\n");
}

}  // namespace
}  // namespace bcd::test
