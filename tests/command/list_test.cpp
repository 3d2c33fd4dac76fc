// bcd list: kinds, columns, conditions, order and formats.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "bcd/record/kinds.hpp"
#include "golden.hpp"
#include "list_of.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

fs::path golden(std::string const& name) { return source_dir() / "tests/examples/list" / name; }

TEST_CASE("every kind there is can be listed, by its name and its plural, in every format", "[list]") {
  std::string const kinds = list({}).out;
  for (record::KindInfo const* kind : record::kinds()) {
    INFO(kind->name);
    Outcome const one = list({std::string{kind->name}});
    CHECK(one.err == "");
    CHECK(one.exit == 0);
    if (!kind->folder.empty()) CHECK(list({std::string{kind->folder}}).out == one.out);
    CHECK(list({std::string{kind->name}, "--format", "csv"}).exit == 0);
    CHECK(rows({std::string{kind->name}}).is_array());
    if (kind->name != "holidays") CHECK(rows({std::string{kind->name}}).size() > 0);
  }
  for (std::string name : {"tasks", "duties", "findings", "agencies", "seats"}) {
    CHECK(rows({name}).size() > 0);
    CHECK(kinds.find(name + " ") != std::string::npos);
  }
}

TEST_CASE("lists of the examples", "[list]") {
  compare(list({}).out, golden("kinds.txt"));
  compare(list({"meetings"}).out, golden("meetings.txt"));
  compare(list({"members", "--sort", "name"}).out, golden("members.txt"));
  compare(list({"tasks"}).out, golden("tasks.txt"));
  compare(list({"findings"}, "phuong-mau").out, golden("findings-phuong-mau.txt"));
  compare(list({"duties", "--where", "state=late", "--where", "kind=task", "--format", "csv"}, "phuong-mau").out,
          golden("late-tasks-phuong-mau.csv"));
  compare(list({"meetings", "--columns",
                "id,date,absent,absent.member,conclusion,conclusion.number,conclusion.items.due", "--format", "json"})
              .out,
          golden("meetings-columns.json"));
}

TEST_CASE("a kind that is not there is refused with the nearest", "[list]") {
  CHECK(list({"meeting-s"}).err.find("có phải ý là 'meetings'?") != std::string::npos);
  CHECK(list({"xyz"}).err == "bcd: không có loại 'xyz'; xem các loại: bcd list\n");
  CHECK(list({"xyz"}).exit == 2);
  CHECK(list({"--columns", "id"}).exit == 2);
}

TEST_CASE("a column, a condition or an order on what is not there is refused with the nearest and the list", "[list]") {
  for (Arguments const& more :
       {Arguments{"meetings", "--columns", "id,conclusion.numbr"},
        Arguments{"meetings", "--where", "conclusion.numbr=1"}, Arguments{"meetings", "--sort", "-conclusion.numbr"}}) {
    Outcome const outcome = list(more);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
    CHECK(outcome.err.find("'meeting' không có cột 'conclusion.numbr' (có phải ý là 'conclusion.number'?); các cột: "
                           "unit, id, body, ") != std::string::npos);
    CHECK(outcome.err.find("conclusion.items") == std::string::npos);
  }
  CHECK(list({"meetings", "--columns", "id,id"}).err == "bcd: --columns: cột 'id' được nêu hai lần\n");
  for (std::string columns : {"", " ", "id,,date", "id,", ",id"}) {
    INFO(columns);
    CHECK(list({"meetings", "--columns", columns}).exit == 2);
    CHECK(list({"meetings", "--columns", columns}).err.starts_with("bcd: "));
  }
  CHECK(list({"meetings", "--columns", "id, date", "--where", " body = committee ", "--sort", " -date"}).out ==
        list({"meetings", "--columns", "id,date", "--where", "body=committee", "--sort", "-date"}).out);
}

TEST_CASE("columns are printed in the order asked for; lists are joined, and arrays in JSON", "[list]") {
  std::string const text = list({"meetings", "--columns", "date,id,present", "--where", "id=2026-q1-committee"}).out;
  CHECK(text.starts_with("date        id                 present\n"));
  CHECK(text.find("; ") != std::string::npos);
  Json const row =
      rows({"meetings", "--columns", "present,absent,conclusion,minutes.number", "--where", "id=2026-q1-committee"})[0];
  CHECK(row["present"].is_array());
  CHECK(row["absent"].is_number());
  CHECK(row["conclusion"] == true);
  CHECK(row["minutes.number"].is_string());
}

TEST_CASE("columns below one list go side by side: a place is kept for what an item leaves out", "[list]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("meetings/2026/hop.yaml",
               "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-09\nabsent:\n  - {member: a}\n  - "
               "{member: b, consent: 2026-09-08, opinion: {requested: 2026-09-07}}\n  - {member: c}\n");
  Arguments call{"-C",      folder.path(), "list",      "meetings",
                 "--where", "id=hop",      "--columns", "absent.member,absent.consent,absent.reported,absent.opinion"};
  CHECK(run(call).out.find("a; b; c        ; 2026-09-08;                   ") != std::string::npos);
  call.insert(call.end(), {"--format", "json"});
  Json const row = Json::parse(run(call).out)[0];
  CHECK(row["absent.member"] == Json{"a", "b", "c"});
  CHECK(row["absent.consent"] == Json{nullptr, "2026-09-08", nullptr});
  CHECK(row["absent.reported"] == Json{nullptr, nullptr, nullptr});
  CHECK(row["absent.opinion"] == 1);
  auto const ids = [&](std::string const& condition) {
    return run({"-C", folder.path(), "list", "meetings", "--where", "id=hop", "--where", condition, "--format", "json"})
               .out.size() > 5;
  };
  CHECK(ids("absent.consent!="));
  CHECK(ids("absent.reported="));
  CHECK_FALSE(ids("absent.reported!="));
  CHECK_FALSE(ids("absent.consent="));
}

TEST_CASE("numbers are numbers, and a figure is a column of its own", "[list]") {
  CHECK(rows({"budgets"})[0]["estimate"].is_number());
  CHECK(rows({"budgets"})[0]["year"] == 2026);
  int met = 0;
  for (auto const& row : rows({"reports", "--columns", "id,figures,figures.online_dossiers"})) {
    if (row["figures.online_dossiers"].is_null()) continue;
    ++met;
    CHECK(row["figures.online_dossiers"].is_number());
    CHECK(row["figures"].dump().find("online_dossiers=") != std::string::npos);
  }
  CHECK(met > 0);
  for (std::string const& value :
       column({"reports", "--where", "figures.online_dossiers>=100"}, "figures.online_dossiers"))
    CHECK(std::stod(value) >= 100);
}

TEST_CASE("records that did not load whole are listed with what did, and marked", "[list]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("meetings/2026/hong.yaml", "body: committee\nkind: regular\nstatus: heldd\ndate: 2026-09-09\n");
  folder.write("meetings/2026/khong-phai-yaml.yaml", "body: [\n");
  Outcome const text = run({"-C", folder.path(), "list", "meetings", "--where", "broken=true"});
  CHECK(text.exit == 0);
  CHECK(text.out.find("broken") != std::string::npos);
  CHECK(text.out.find("hong ") != std::string::npos);
  CHECK(text.out.find("2026-09-09") != std::string::npos);
  CHECK(text.out.find("khong-phai-yaml") != std::string::npos);
  CHECK(list({"meetings"}).out.find("broken") == std::string::npos);
}

TEST_CASE("a seat of someone whose record gives no name is listed and marked", "[list]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/phuong");
  folder.write("members/khong-ten.yaml", "name: null\nseats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  folder.write("members/thieu-ten.yaml", "seats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  Outcome const seats = run({"-C", folder.path(), "list", "seats", "--where", "broken=true", "--format", "json"});
  CHECK(seats.exit == 0);
  Json const found = Json::parse(seats.out);
  REQUIRE(found.size() == 2);
  CHECK(found[0]["id"] == "khong-ten");
  CHECK(found[1]["id"] == "thieu-ten");
  for (auto const& row : found) {
    CHECK(row["member"].is_null());
    CHECK(row["role"] == "member");
    CHECK(row["broken"] == true);
  }
}

TEST_CASE("with a faulty bcd.yaml everything is listed but duties", "[list]") {
  Folder const folder;
  folder.copy(source_dir() / "examples/phuong-mau");
  folder.write("bcd.yaml", "unit: x\n");
  for (std::string kind : {"meetings", "members", "tasks", "findings", "agencies", "seats", "units", "regulations"}) {
    INFO(kind);
    Outcome const outcome = run({"-C", folder.path(), "list", kind});
    CHECK((outcome.err == "" || kind == "tasks"));  // for tasks, a warning names the faulty record
    CHECK(outcome.exit == 0);
  }
  Outcome const outcome = run({"-C", folder.path(), "list", "duties"});
  CHECK(outcome.err.find("không liệt kê được") != std::string::npos);
  CHECK(outcome.exit == 2);
}

TEST_CASE("several units are told apart by a first column", "[list]") {
  CHECK(list({"members"}, ".").out.starts_with("unit "));
  std::set<std::string> units;
  for (auto const& row : rows({"members"}, ".")) units.insert(row["unit"].get<std::string>());
  CHECK(units.size() == 6);
  CHECK_FALSE(rows({"members"})[0].contains("unit"));
  CHECK(column({"members", "--where", "id=le-van-c"}, "unit") == std::vector<std::string>{"xa-mau"});
}

TEST_CASE("paths name the units to list; a unit is known by its own id", "[list]") {
  CHECK(rows({"members", "xa-mau"}, ".").size() == rows({"members"}).size());
  std::set<std::string> units;
  for (auto const& row : rows({"units", "xa-mau", "phuong-mau"}, ".")) units.insert(row["id"].get<std::string>());
  CHECK(units == std::set<std::string>{"phuong-mau", "xa-mau"});
  CHECK(list({"members", "khong-co"}, ".").exit == 2);
  Outcome const help = run({"list", "--help"});
  for (std::string option : {"--where", "--columns", "--sort"}) {
    std::size_t const at = help.out.find("  " + option);
    REQUIRE(at != std::string::npos);
    CHECK(help.out.substr(at, help.out.find('\n', at) - at).find("...") == std::string::npos);
  }
}

TEST_CASE("CSV goes to a file for Excel with --bom, which goes with CSV only", "[list]") {
  Folder const folder;
  std::string const file = (fs::path{folder.path()} / "m.csv").string();
  CHECK(list({"members", "--format", "csv", "--bom", "--output", file}).out == "");
  CHECK(read_text(file).starts_with("\xEF\xBB\xBFid,name,post,"));
  CHECK(list({"members", "--bom"}).err == "bcd: --bom chỉ dùng cùng --format csv\n");
  CHECK(list({"members", "--bom"}).exit == 2);
  CHECK(list({"members", "--output", folder.path() + "/khong/co.csv"}).exit == 2);
}

TEST_CASE("the ending of the file tells the format of a list, and a file needs a name", "[list]") {
  Folder const folder;
  auto const written = [&](std::string const& name, Arguments more = {}) {
    std::string const file = folder.path() + "/" + name;
    more.insert(more.begin(), {"members", "-o", file});
    CHECK(list(more).exit == 0);
    return read_text(file);
  };
  CHECK(written("a.csv") == list({"members", "--format", "csv"}).out);
  CHECK(written("a.json") == list({"members", "--format", "json"}).out);
  CHECK(written("a.md") == list({"members", "--format", "markdown"}).out);
  CHECK(written("a.md").starts_with("| id | name |"));
  CHECK(written("a.txt") == list({"members"}).out);
  CHECK(list({"members", "-o", folder.path() + "/b.csv", "--format", "json"}).err.find("không ghi dạng json vào") !=
        std::string::npos);
  CHECK(written("c.csv", {"--bom"}).starts_with("\xEF\xBB\xBF"));
  CHECK(
      list({"members", "-o", folder.path() + "/a.ics"})
          .err.find("không có dạng nào mang đuôi '.ics'; các dạng: table (.txt), csv (.csv), json (.json), markdown") !=
      std::string::npos);
  CHECK(list({"members", "-o", ""}).exit == 2);
  CHECK(list({"members", "-o", ""}).exit == 2);
}

TEST_CASE("duties are the rows of bcd due --all", "[list]") {
  Json const duties = rows({"duties"}),
             items = Json::parse(run({"-C", (source_dir() / "examples/xa-mau").string(), "--as-of", "2026-10-01", "due",
                                      "--all", "--format", "json"})
                                     .out)["items"];
  REQUIRE(duties.size() == items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    for (std::string key : {"kind", "who", "due", "limit", "state", "days", "subject", "path", "waived"})
      CHECK(duties[i][key] == items[i][key]);
}

}  // namespace
}  // namespace bcd::test
