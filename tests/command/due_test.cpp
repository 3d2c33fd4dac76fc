// bcd due: what is listed, refusals and exit codes.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/text/collate.hpp"
#include "due_of.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("--within says what is near: days, weeks, months; what is late is told whatever it is", "[due]") {
  auto const days = [](std::string const& within) {
    std::set<int> found;
    for (auto const& item : items_of("xa-mau", {"--within", within}))
      if (!item["days"].is_null()) found.insert(-item["days"].get<int>());
    return found;
  };
  CHECK(days("0d").empty());
  REQUIRE_FALSE(days("30d").empty());
  CHECK(*days("30d").rbegin() == 30);
  CHECK(*days("2w").rbegin() == 14);
  CHECK(days("2w") == days("14d"));
  CHECK(days("1m") == days("31d"));  // October has 31 days
  CHECK(items_of("phuong-mau", {"--within", "0d"}).size() > 0);
}

TEST_CASE("a month ends on its last day where it has no such day", "[due]") {
  auto const soon = [](std::string const& as_of, std::string const& within) {
    return Json::parse(due_of("xa-mau", {"--within", within, "--format", "json"}, as_of).out)["soon"]
        .get<std::string>();
  };
  CHECK(soon("2026-01-31", "1m") == "2026-02-28");
  CHECK(soon("2026-11-30", "3m") == "2027-02-28");
  CHECK(soon("2026-10-01", "12m") == "2027-10-01");
}

TEST_CASE("a time that is none is refused", "[due]") {
  for (std::string text :
       {"30", "d", "", "-3d", "+3d", "3y", "3 d", "30dd", "1.5m", "367d", "53w", "13m", "99999999999d"}) {
    INFO(text);
    Outcome const outcome = due_of("xa-mau", {"--within=" + text});
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
  }
  CHECK(due_of("xa-mau", {"--within", "30"}).err ==
        "bcd: --within '30' không phải khoảng thời gian dạng 30d (ngày), 2w (tuần), 1m (tháng), nhiều nhất một năm\n");
}

TEST_CASE("done and waived ones, and those of the rest of the year, are told with --all only", "[due]") {
  auto const states = [](Json const& items) {
    std::set<std::string> found;
    for (auto const& item : items) found.insert(item["state"].get<std::string>());
    return found;
  };
  CHECK(states(items_of("phuong-mau", {})) == std::set<std::string>{"late", "missing", "soon"});
  CHECK(states(items_of("phuong-mau", {"--all"})) ==
        std::set<std::string>{"done", "done-late", "late", "missing", "soon", "upcoming"});
  for (auto const& item : items_of("xa-mau", {})) CHECK(item["waived"] == false);
  for (auto const& item : items_of("xa-mau", {"--all"}))
    if (!item["limit"].is_null()) CHECK(item["limit"].get<std::string>() <= "2026-12-31");
}

TEST_CASE("JSON says of each who, what in both languages, the articles, the days and the record", "[due]") {
  for (auto const& item : items_of("phuong-mau", {"--all"})) {
    INFO(item.dump());
    CHECK(item["unit"] == "phuong-mau");
    CHECK_FALSE(item["what"]["vi"].get<std::string>().empty());
    CHECK_FALSE(item["what"]["en"].get<std::string>().empty());
    CHECK(item["articles"].is_array());
    if (item["path"].is_string())
      CHECK(fs::exists(source_dir() / "examples/phuong-mau" / item["path"].get<std::string>()));
    if (item["state"] == "done-late") CHECK_FALSE(item["done_on"].is_null());
  }
}

TEST_CASE("--who keeps to one, and an unknown one is refused with the nearest", "[due]") {
  Json const items = items_of("xa-mau", {"--all", "--who", "cong-an"});
  REQUIRE(items.size() > 0);
  for (auto const& item : items) CHECK(item["who"] == "cong-an");
  Outcome const outcome = due_of("xa-mau", {"--who", "cong-na"});
  CHECK(outcome.err == "bcd: --who: không có người, cơ quan hay ban, tổ nào là 'cong-na' (có phải ý là 'cong-an'?)\n");
  CHECK(outcome.exit == 2);
}

TEST_CASE("--fail-on late exits 1 when something is past due, soon when something is near; left out it never does",
          "[due]") {
  CHECK(due_of("phuong-mau", {}).exit == 0);
  CHECK(due_of("phuong-mau", {"--fail-on", "never"}).exit == 0);
  CHECK(due_of("phuong-mau", {"--fail-on", "late"}).exit == 1);
  CHECK(due_of("xa-mau", {"--fail-on", "late"}).exit == 0);  // its overdue obligations are waived
  CHECK(due_of("xa-mau", {"--fail-on", "late", "--all"}).exit == 0);
  CHECK(due_of("xa-mau", {"--fail-on", "soon"}).exit == 1);
  CHECK(due_of("xa-mau", {"--fail-on", "error"}).exit == 2);
}

TEST_CASE("several units have a heading each, and a path names one of them", "[due]") {
  std::string const all = due_of(".", {}).out;
  CHECK(all.find("xã Mẫu (xa-mau)\n") != std::string::npos);
  CHECK(all.find("phường Mẫu (phuong-mau)\n") != std::string::npos);
  std::set<std::string> units;
  for (auto const& item : items_of(".", {"xa-mau"})) {
    units.insert(item["unit"].get<std::string>());
    if (item["path"].is_string()) CHECK(item["path"].get<std::string>().starts_with("xa-mau/"));
  }
  CHECK(units == std::set<std::string>{"xa-mau"});
  CHECK(due_of(".", {"khong-co"}).exit == 2);
}

TEST_CASE("a unit that cannot be judged is named, the others are printed, and the exit code is 2", "[due]") {
  Folder const folder;
  folder.write("hong/bcd.yaml", "unit: hong\n");
  Outcome const alone = run({"-C", folder.path(), "due"});
  CHECK(alone.out == "");
  CHECK(alone.err.find("/hong' có lỗi nên không tính được việc phải làm; xem: bcd -C ") != std::string::npos);
  CHECK(alone.exit == 2);
  fs::copy(source_dir() / "tests/base/phuong", fs::path{folder.path()} / "tot", fs::copy_options::recursive);
  Outcome const both = run({"-C", folder.path(), "due", "--format", "json"});
  CHECK(Json::parse(both.out)["items"].size() > 0);
  CHECK(both.err == alone.err);
  CHECK(both.exit == 2);
}

TEST_CASE("--who takes a name as people write it, and suggests the nearest", "[due]") {
  Json const asked = items_of("xa-mau", {"--all", "--who", "le-van-c"});
  REQUIRE(asked.size() > 0);
  for (std::string who : {"Lê Văn C", "lê văn c", "le van c"})
    CHECK(items_of("xa-mau", {"--all", "--who", who}) == asked);
  CHECK(items_of("xa-mau", {"--who", "Ban Chỉ đạo"}) == items_of("xa-mau", {"--who", "committee"}));
  Outcome const outcome = due_of("xa-mau", {"--who", "Lê Vắn Cc"});
  CHECK(outcome.err.find("có phải ý là 'Lê Văn C'?") != std::string::npos);
  CHECK(outcome.exit == 2);
  CHECK(due_of("xa-mau", {"--who", ""}).exit == 2);
  // If two members have the same name, the id must be given.
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  folder.write("members/le-van-c-2.yaml",
               "name: Lê Văn C\nseats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  Outcome const two = run({"-C", folder.path(), "due", "--who", "Lê Văn C"});
  CHECK(two.err.find("--who 'Lê Văn C' là tên của: le-van-c, le-van-c-2; phải ghi mã\n") != std::string::npos);
  CHECK(two.exit == 2);
}

TEST_CASE("within a day and a kind people come in the order of the Vietnamese alphabet", "[due]") {
  for (std::string example : {"xa-mau", "phuong-mau"}) {
    Json const items = items_of(example, {"--all"});
    int compared = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
      Json const &a = items[i - 1], &b = items[i];
      if (a["limit"] != b["limit"] || a["expected"] != b["expected"] || a["kind"] != b["kind"] || a["name"].is_null() ||
          b["name"].is_null())
        continue;
      INFO(a["name"] << " " << b["name"]);
      CHECK(collation_key(a["name"].get<std::string>()) <= collation_key(b["name"].get<std::string>()));
      compared += a["name"] != b["name"];
    }
    CHECK(compared > 3);
  }
}

TEST_CASE("where nothing is due that is said", "[due]") {
  Folder const folder;
  folder.write("bcd.yaml",
               "unit: xa\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-30\nregulations: [{use: "
               "./q.yaml, from: 2026-01-01}]\nstanding_agency: phong\n"
               "agencies:\n  - {id: phong, name: Phòng, kind: department}\n");
  folder.write("q.yaml",
               "id: q\ntitle: Quy chế\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng "
               "Ban}}\nclauses:\n  - {article: \"1\", not_checked: {reason: x}}\n");
  CHECK(run({"-C", folder.path(), "due"}).out ==
        "Tính đến ngày 01/10/2026; sắp đến hạn: đến hết ngày 31/10/2026.\nKhông có gì phải làm.\n");
  CHECK(run({"-C", folder.path(), "due", "--format", "ics"}).out.find("BEGIN:VEVENT") == std::string::npos);
}

}  // namespace
}  // namespace bcd::test
