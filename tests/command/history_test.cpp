// bcd check --history: compares days in the records with the first commit that contains them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "git.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

Outcome check(std::string const& folder, Strings const& more) {
  Strings arguments{"-C", folder, "check"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
// Returns the paths of the findings. All must be notes of the rule date-contradicted-by-git.
Strings noted(std::string const& folder, Strings more) {
  more.insert(more.end(), {"--format", "json"});
  Strings paths;
  auto const json = nlohmann::json::parse(check(folder, more).out);
  for (auto const& finding : json["findings"]) {
    CHECK(finding["rule"] == "date-contradicted-by-git");
    CHECK(finding["severity"] == "note");
    paths.push_back(finding["path"]);
  }
  return paths;
}

TEST_CASE("--history notes a day that is earlier than the file's first commit, also of a commit without a checkout",
          "[command][git]") {
  GitFolder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.commit("2026-04-10");
  Strings const call{"--history", "--rule", "date-contradicted-by-git"};
  Strings const found = noted(folder.path(), call);
  CHECK(found == (Strings{"meetings/2026-q1-committee.yaml", "reports/2026-q1-le-van-c.yaml",
                          "reports/2026-q1-nguyen-van-a.yaml", "reports/2026-q1-tran-thi-b.yaml"}));
  Strings at = call;
  at.insert(at.end(), {"--rev", "HEAD"});
  CHECK(noted(folder.path(), at) == found);
  CHECK(check(folder.path(), {"--fail-on", "warning", "--history", "--rule", "date-contradicted-by-git"}).exit == 0);
  CHECK(noted(folder.path(), {"--history", "--since", "HEAD"}) == Strings{});
}

TEST_CASE("a day written into an old draft is as old as the commit that holds it, also under another name",
          "[command][git]") {
  GitFolder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  std::string const path = "reports/2026-q1-le-van-c.yaml", sent = read_text(folder.path() + "/" + path);
  std::string draft = sent;
  draft.replace(draft.find("2026-03-27"), 10, "2026-03-26");
  folder.write(path, draft);
  folder.commit("2026-03-26");
  Strings const call{"--history", "--rule", "date-contradicted-by-git", path};
  CHECK(noted(folder.path(), call) == Strings{});
  folder.write(path, sent);
  CHECK(noted(folder.path(), call) == Strings{});  // no commit contains the day yet
  folder.commit("2026-07-01");
  CHECK(noted(folder.path(), call) == Strings{path});
  folder.git("mv " + path + " reports/2026-q1-c.yaml");
  folder.commit("2026-08-01");
  std::string const said =
      check(folder.path(), {"--history", "--rule", "date-contradicted-by-git", "reports/2026-q1-c.yaml"}).out;
  CHECK(said.find(
            "ngày gửi báo cáo là 2026-03-27, nhưng ngày ấy được ghi vào git lần đầu ngày 2026-07-01, sau 96 ngày") !=
        std::string::npos);
}

TEST_CASE("a waiver of what only the history shows is not said to be in vain where nobody read it", "[command][git]") {
  GitFolder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("reports/2026-q1-le-van-c.yaml",
               read_text(source_dir() / "tests/base/phuong/reports/2026-q1-le-van-c.yaml") +
                   "waivers:\n  - {rule: date-contradicted-by-git, reason: Nhập lại sổ cũ, by: nguyen-van-a, date: "
                   "2026-04-10}\n");
  folder.commit("2026-03-27");
  CHECK(check(folder.path(), {"--rule", "waiver-unused,date-contradicted-by-git", "--history"})
            .out.find("[waiver-unused]") != std::string::npos);
  CHECK(check(folder.path(), {"--rule", "waiver-unused"}).out.find("[waiver-unused]") == std::string::npos);
  CHECK(check(folder.path(), {}).out.find("[waiver-unused]") == std::string::npos);
}

}  // namespace
}  // namespace bcd::test
