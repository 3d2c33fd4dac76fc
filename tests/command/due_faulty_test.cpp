// bcd due beside faulty records: what they may answer is unclear, and nothing is hidden.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "due_of.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

TEST_CASE("records with faults are counted and the first of them named", "[due]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("reports/2026/hong.yaml", "kind: x\n");
  auto const said = [&](std::string const& command, std::string const& lang = "vi") {
    Arguments call{"--lang", lang, "-C", folder.path(), command};
    if (command == "list") call.push_back("tasks");
    Outcome const outcome = run(call);
    CHECK(outcome.exit == 0);
    return outcome.err;
  };
  std::string const see = " nên việc liên quan chưa xét được; xem: bcd -C " + folder.path() + " check\n";
  CHECK(said("due") == "bcd: phuong-mau: 1 hồ sơ còn lỗi (reports/2026/hong.yaml)" + see);
  CHECK(said("list") == said("due"));
  folder.write("meetings/2026/hong.yaml", "kind: x\n");
  folder.write("reports/2026/hong-2.yaml", "kind: x\n");
  folder.write("reports/2026/hong-3.yaml", "kind: x\n");
  CHECK(said("due") ==
        "bcd: phuong-mau: 4 hồ sơ còn lỗi (meetings/2026/hong.yaml, reports/2026/hong-2.yaml, reports/2026/hong-3.yaml "
        "và 1 hồ sơ khác)" +
            see);
  CHECK(said("due", "en")
            .find("faulty records: 4 (meetings/2026/hong.yaml, reports/2026/hong-2.yaml, reports/2026/hong-3.yaml and "
                  "1 other record); obligations that depend on them are unclear") != std::string::npos);
}

// phuong-mau with one report of the sender `from` whose key `period` is misspelt.
struct Misspelt : Folder {
  std::string const report = "reports/2026/09/2026-09-ngo-van-h-dot-xuat.yaml";
  explicit Misspelt(std::string const& from) {
    copy(source_dir() / "examples/phuong-mau");
    write(report, "kind: monthly\npeiod: 2026-09\nfrom: " + from + "\nstatus: submitted\nsubmitted: 2026-09-30\n");
  }
  Json items(Arguments more = {}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", "2026-10-01", "due", "--format", "json"});
    return Json::parse(run(more).out)["items"];
  }
};

TEST_CASE("what is late and may be answered by a faulty record is unclear, names the record, and counts as late",
          "[due]") {
  // The id of each lead with overdue tasks, and the number of those tasks.
  std::map<std::string, std::size_t> late;
  for (auto const& item : items_of("phuong-mau", {}))
    if (item["state"] == "late" || item["state"] == "missing")
      if (item["kind"] == "task") ++late[item["who"].get<std::string>()];
  REQUIRE_FALSE(late.empty());
  for (auto const& [who, count] : late) {
    INFO(who);
    Misspelt const folder{who};
    std::size_t unclear = 0;
    for (auto const& item : folder.items({"--who", who})) {
      if (item["kind"] == "task") CHECK(item["state"] != "late");
      if (item["state"] != "unclear") continue;
      unclear += item["kind"] == "task";
      CHECK(item["blocked_by"] == Json::array({folder.report}));
    }
    CHECK(unclear == count);
    // bcd list tasks returns the same number.
    Outcome const tasks = run({"-C", folder.path(), "--as-of", "2026-10-01", "list", "tasks", "--where", "lead=" + who,
                               "--where", "state=unclear", "--format", "json"});
    CHECK(Json::parse(tasks.out).size() == count);
    CHECK(run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who, "--fail-on", "late"}).exit == 1);
    std::string const text = run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who}).out;
    CHECK(text.find("CHƯA XÉT ĐƯỢC (") != std::string::npos);
    CHECK(text.find("hồ sơ còn lỗi: " + folder.report + "\n") != std::string::npos);
    CHECK(run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who, "--format", "markdown"})
              .out.find("hồ sơ còn lỗi: ") != std::string::npos);
  }
}

TEST_CASE("a faulty record hides nothing: as many things are owed as without it", "[due]") {
  Misspelt const folder{"cong-an"};
  for (std::string path :
       {"meetings/2026/hong.yaml", "programmes/hong.yaml", "budgets/hong.yaml", "consultations/hong.yaml"})
    folder.write(path, "x: y\n");
  auto const owed = [](Json const& items) {
    std::multiset<std::string> all;
    for (auto const& item : items)
      all.insert(item["kind"].get<std::string>() + " " + item["subject"].get<std::string>());
    return all;
  };
  CHECK(owed(folder.items({"--all"})) == owed(items_of("phuong-mau", {"--all"})));
}

}  // namespace
}  // namespace bcd::test
