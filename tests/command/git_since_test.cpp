// bcd check --since: only what the changes since another state of git have made wrong.
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
        "1 đơn vị có thay đổi trong số 2 đơn vị, 3 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày "
        "2026-10-01\n");
  CHECK(check(units.path(), {"--since", "main", "--skip", "unknown-key", "--lang", "en"}).out ==
        "1 unit changed of 2, 3 record files: 0 errors, 0 warnings, 0 notes, 0 waived; as of 2026-10-01\n");
  Outcome const nothing = check(units.path(), {"--since", "HEAD"});
  CHECK(nothing.out ==
        "0 đơn vị có thay đổi trong số 2 đơn vị, 0 tệp hồ sơ: 0 lỗi, 0 cảnh báo, 0 ghi chú, 0 được miễn; tính đến ngày "
        "2026-10-01\n");
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

TEST_CASE("--since knows a record that was renamed and changed, if most of it stayed", "[command][git]") {
  TwoUnits const units;
  std::string const lines = broken + "post: Văn phòng Đảng ủy\nphone: '0205'\n";
  units.write("xa-b/members/b.yaml", lines);
  units.commit();
  units.git("mv xa-b/members/b.yaml xa-b/members/cu.yaml");
  units.write("xa-b/members/cu.yaml", lines + "saets: []\n");
  std::string const renamed = brief(units.path(), {"--since", "HEAD"});
  CHECK(renamed == "1/2 xa-b/members/cu.yaml unknown-key");
  units.write("xa-b/members/cu.yaml", "nam: B\nagency: phong\n");  // another record, with the same fault
  CHECK(brief(units.path(), {"--since", "HEAD"}).starts_with("1/2 xa-b/members/cu.yaml "));
}

TEST_CASE("--since shows what a change elsewhere has made wrong in a record that did not change", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml",
              "name: Trần Thị B\nagency: phong\nseats:\n  - {body: committee, role: member, from: 2026-01-01, "
              "decision: 92-QĐ/ĐU}\n");
  units.write("xa-b/members/e.yaml", broken);
  units.commit();
  std::string other = config_of("xa-b");
  other.replace(other.find("{id: phong,"), 11, "{id: khac,");
  other.replace(other.find("agency: phong"), 13, "agency: khac");
  units.write("xa-b/bcd.yaml", other);
  CHECK(brief(units.path(), {"--since", "HEAD"}) == "1/2 xa-b/members/b.yaml unknown-reference");
}

TEST_CASE("a unit that is new since then is new in all it has", "[command][git]") {
  TwoUnits const units;
  units.write("xa-c/bcd.yaml", config_of("xa-c"));
  units.write("xa-c/members/a.yaml", broken);
  CHECK(brief(units.path(), {"--since", "HEAD", "--rule", "unknown-key"}) == "1/3 xa-c/members/a.yaml unknown-key");
}

TEST_CASE("--since knows a record that got another name also where git checks it out with CRLF", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  units.commit();
  Folder const place;
  units.git("clone -q -c core.autocrlf=true . " + place.path() + "/kho");
  std::string const clone = place.path() + "/kho";
  REQUIRE(read_text(clone + "/xa-b/members/b.yaml").find("\r\n") != std::string::npos);
  git(clone, "mv xa-b/members/b.yaml xa-b/members/cu.yaml");
  CHECK(brief(clone, {"--since", "HEAD", "--rule", "unknown-key"}) == "1/2");
}

TEST_CASE("a copy of a unit that is still there is new, although it has the same id", "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/b.yaml", broken);
  units.commit();
  fs::copy(units.path() + "/xa-b", units.path() + "/xa-c", fs::copy_options::recursive);
  units.write("xa-b/members/a.yaml", "# ghi chú\n" + head);
  CHECK(brief(units.path(), {"--since", "HEAD", "--rule", "unknown-key"}) == "2/3 xa-c/members/b.yaml unknown-key");
}

TEST_CASE("a repository without commits: what is staged is judged, a revision is refused, and all is new",
          "[command][git]") {
  GitFolder const folder;
  folder.write("bcd.yaml", config_of("xa-a"));
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

TEST_CASE("bcd diff A...B needs a history that both share", "[command][git]") {
  TwoUnits const units;
  units.git("checkout -q --orphan rieng");
  units.write("ghi-chu.txt", "");  // else it would be the same commit
  units.commit();
  Outcome const refused = run({"-C", units.path(), "diff", "main...rieng", "--lang", "en"});
  CHECK(refused.err == "bcd: 'main...rieng': the revisions share no history, so they have no merge base; use A..B\n");
  CHECK(refused.exit == 2);
  CHECK(run({"-C", units.path(), "diff", "main..rieng"}).exit == 0);
}

TEST_CASE("a file that the repository lost, or that is damaged, is no fault of the record: nothing is judged",
          "[command][git]") {
  TwoUnits const units;
  units.write("xa-b/members/a.yaml", "# ghi chú\n" + head);  // an object of its own
  units.commit();
  std::string const id = units.git("rev-parse HEAD:xa-b/members/a.yaml");
  std::string const object = units.path() + "/.git/objects/" + id.substr(0, 2) + "/" + id.substr(2);
  std::string const told =
      "bcd: data of the git repository is lost or damaged; check: git fsck; get it again from the "
      "origin: git fetch --refetch, or a new git clone\n";
  auto const refused = [&](Strings more) {
    more.insert(more.end(), {"--lang", "en"});
    Outcome const outcome = check(units.path(), more);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == told);
    CHECK(outcome.exit == 2);
  };
  fs::permissions(object, fs::perms::owner_all);
  std::ofstream{object} << std::string(40, '\xff');
  units.write("xa-b/members/b.yaml", broken);
  for (Strings const& call : {Strings{"--rev", "HEAD"}, Strings{"--staged"}, Strings{"--since", "HEAD"}}) refused(call);
  fs::remove(object);
  for (Strings const& call : {Strings{"--rev", "HEAD"}, Strings{"--staged"}, Strings{"--since", "HEAD"}}) refused(call);
  CHECK(brief(units.path(), {"--rev", "HEAD", "xa-a"}) == "1");
}

}  // namespace
}  // namespace bcd::test
