// bcd due: what it prints, what it refuses, and its exit codes.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "bcd/text/collate.hpp"
#include "bcd/text/utf8.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

Outcome due_of(std::string const& example, Arguments const& more, std::string const& as_of = "2026-10-01") {
  Arguments arguments{"-C", (source_dir() / "examples" / example).string(), "--as-of", as_of, "due"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run(arguments);
}
Json items_of(std::string const& example, Arguments more, std::string const& as_of = "2026-10-01") {
  more.insert(more.end(), {"--format", "json"});
  return Json::parse(due_of(example, more, as_of).out)["items"];
}
fs::path golden(std::string const& name) { return source_dir() / "tests/examples/due" / name; }

TEST_CASE("what is due in the examples, as text, calendar and Markdown", "[due]") {
  compare(due_of("xa-mau", {}).out, golden("xa-mau.txt"));
  compare(due_of("phuong-mau", {}).out, golden("phuong-mau.txt"));
  compare(due_of("phuong-mau", {"--all"}).out, golden("phuong-mau-all.txt"));
  compare(due_of("phuong-mau", {"--format", "markdown"}).out, golden("phuong-mau.md"));
  compare(due_of("phuong-mau", {"--format", "ics"}).out, golden("phuong-mau.ics"));
  compare(due_of("phuong-mau", {"--format", "json"}).out, golden("phuong-mau.json"));
  compare(run({"--lang", "en", "-C", (source_dir() / "examples/phuong-mau").string(), "--as-of", "2026-10-01", "due"}).out, golden("phuong-mau-en.txt"));
}

TEST_CASE("no line of the text is wider than 80 terminal cells", "[due]") {
  for (std::string example : {".", "xa-mau", "xa-moi", "phuong-mau", "regulations/phuong-doi-moi", "regulations/dac-khu"})
    for (std::string lang : {"vi", "en"})
      for (std::string day : {"2026-03-10", "2026-10-01", "2027-01-20"}) {
        std::istringstream text{run({"--lang", lang, "-C", (source_dir() / "examples" / example).string(), "--as-of", day, "due", "--all", "--within", "2m"}).out};
        int lines = 0;
        for (std::string line; std::getline(text, line); ++lines) {
          INFO(example << " " << day << ": " << line);
          CHECK(utf8::width(line) <= 80);
          CHECK_FALSE(line.ends_with(' '));
        }
        CHECK(lines > 1);
      }
}

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
  CHECK(days("1m") == days("31d"));  // October
  CHECK(items_of("phuong-mau", {"--within", "0d"}).size() > 0);
}

TEST_CASE("a month ends on its last day where it has no such day", "[due]") {
  auto const soon = [](std::string const& as_of, std::string const& within) { return Json::parse(due_of("xa-mau", {"--within", within, "--format", "json"}, as_of).out)["soon"].get<std::string>(); };
  CHECK(soon("2026-01-31", "1m") == "2026-02-28");
  CHECK(soon("2026-11-30", "3m") == "2027-02-28");
  CHECK(soon("2026-10-01", "12m") == "2027-10-01");
}

TEST_CASE("a time that is none is refused", "[due]") {
  for (std::string text : {"30", "d", "", "-3d", "+3d", "3y", "3 d", "30dd", "1.5m", "367d", "53w", "13m", "99999999999d"}) {
    INFO(text);
    Outcome const outcome = due_of("xa-mau", {"--within=" + text});
    CHECK(outcome.exit == 2);
    CHECK(outcome.out == "");
  }
  CHECK(due_of("xa-mau", {"--within", "30"}).err == "bcd: --within '30' không phải khoảng thời gian dạng 30d (ngày), 2w (tuần), 1m (tháng), nhiều nhất một năm\n");
}

TEST_CASE("done and waived ones, and those of the rest of the year, are told with --all only", "[due]") {
  auto const states = [](Json const& items) {
    std::set<std::string> found;
    for (auto const& item : items) found.insert(item["state"].get<std::string>());
    return found;
  };
  CHECK(states(items_of("phuong-mau", {})) == std::set<std::string>{"late", "missing", "soon"});
  CHECK(states(items_of("phuong-mau", {"--all"})) == std::set<std::string>{"done", "done-late", "late", "missing", "soon", "upcoming"});
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
    if (item["path"].is_string()) CHECK(fs::exists(source_dir() / "examples/phuong-mau" / item["path"].get<std::string>()));
    if (item["state"] == "done-late") CHECK_FALSE(item["done_on"].is_null());
  }
}

TEST_CASE("--who keeps to one, and an unknown one is refused with the nearest", "[due]") {
  Json const items = items_of("xa-mau", {"--all", "--who", "cong-an"});
  REQUIRE(items.size() > 0);
  for (auto const& item : items) CHECK(item["who"] == "cong-an");
  Outcome const outcome = due_of("xa-mau", {"--who", "cong-na"});
  CHECK(outcome.err == "bcd: --who: không có người, cơ quan hay ban, tổ nào là 'cong-na'; có phải ý là 'cong-an'?\n");
  CHECK(outcome.exit == 2);
}

TEST_CASE("--fail-on late exits 1 when something is past due, soon when something is near; left out it never does", "[due]") {
  CHECK(due_of("phuong-mau", {}).exit == 0);
  CHECK(due_of("phuong-mau", {"--fail-on", "never"}).exit == 0);
  CHECK(due_of("phuong-mau", {"--fail-on", "late"}).exit == 1);
  CHECK(due_of("xa-mau", {"--fail-on", "late"}).exit == 0);  // what is late there is waived
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
  CHECK(said("due") == "bcd: phuong-mau: 4 hồ sơ còn lỗi (meetings/2026/hong.yaml, reports/2026/hong-2.yaml, reports/2026/hong-3.yaml và 1 hồ sơ khác)" + see);
  CHECK(said("due", "en").find("faulty records: 4 (meetings/2026/hong.yaml, reports/2026/hong-2.yaml, reports/2026/hong-3.yaml and 1 other), so") != std::string::npos);
}

// phuong-mau with one report whose key `period` is misspelt.
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

TEST_CASE("what is late and may be answered by a faulty record is unclear, names the record, and counts as late", "[due]") {
  // Whoever owes something late, with the number of such things.
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
    // The list of tasks agrees.
    Outcome const tasks = run({"-C", folder.path(), "--as-of", "2026-10-01", "list", "tasks", "--where", "lead=" + who, "--where", "state=unclear", "--format", "json"});
    CHECK(Json::parse(tasks.out).size() == count);
    CHECK(run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who, "--fail-on", "late"}).exit == 1);
    std::string const text = run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who}).out;
    CHECK(text.find("CHƯA XÉT ĐƯỢC (") != std::string::npos);
    CHECK(text.find("vì hồ sơ còn lỗi: " + folder.report + "\n") != std::string::npos);
    CHECK(run({"-C", folder.path(), "--as-of", "2026-10-01", "due", "--who", who, "--format", "markdown"}).out.find("vì hồ sơ còn lỗi: ") != std::string::npos);
  }
}

TEST_CASE("a faulty record hides nothing: as many things are owed as without it", "[due]") {
  Misspelt const folder{"cong-an"};
  for (std::string path : {"meetings/2026/hong.yaml", "programmes/hong.yaml", "budgets/hong.yaml", "consultations/hong.yaml"}) folder.write(path, "x: y\n");
  auto const owed = [](Json const& items) {
    std::multiset<std::string> all;
    for (auto const& item : items) all.insert(item["kind"].get<std::string>() + " " + item["subject"].get<std::string>());
    return all;
  };
  CHECK(owed(folder.items({"--all"})) == owed(items_of("phuong-mau", {"--all"})));
}

// A unit of a committee that met on 2026-09-28, under the clauses given.
struct Committee : Folder {
  explicit Committee(std::string const& clauses) {
    write("bcd.yaml",
          "unit: xa\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: ./q.yaml, from: 2026-01-01}]\nstanding_agency: phong\n"
          "agencies:\n  - {id: phong, name: Phòng Văn hóa, kind: department}\n");
    write("q.yaml", "id: q\ntitle: Quy chế\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban}}\n  - {id: standing, name: Thường trực, titles: {head: Trưởng Ban}}\nclauses:\n" + clauses);
  }
  void meeting(std::string const& id, std::string const& text) const { write("meetings/" + id + ".yaml", text); }
  Json items(std::string const& as_of, Arguments more = {"--all"}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", as_of, "due", "--format", "json"});
    return Json::parse(run(more).out)["items"];
  }
  std::string due(std::string const& as_of, Arguments more = {}) const {
    more.insert(more.begin(), {"-C", path(), "--as-of", as_of, "due"});
    return run(more).out;
  }
  std::set<std::string> rules(std::string const& as_of) const {
    std::set<std::string> found;
    for (auto const& row : Json::parse(run({"-C", path(), "--as-of", as_of, "list", "findings", "--format", "json"}).out)) found.insert(row["rule"].get<std::string>());
    return found;
  }
};

TEST_CASE("what is dated after the day is not there yet, in what is due and in a check", "[due]") {
  Committee const unit{
      "  - {article: \"1\", notice: {bodies: [committee], lead: 2 days}}\n  - {article: \"2\", materials: {bodies: [committee], lead: 2 days}}\n"
      "  - {article: \"3\", minutes: {bodies: [committee], within: 3 days}}\n"};
  unit.meeting("hop", "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-28\ninvitation: {sent: 2026-10-05, materials: 2026-10-05}\nminutes: {date: 2026-10-05}\n");
  auto const states = [&](std::string const& as_of) {
    std::map<std::string, std::string> found;
    for (auto const& item : unit.items(as_of)) found[item["kind"].get<std::string>()] = item["state"].get<std::string>();
    return found;
  };
  auto const before = unit.rules("2026-10-04"), after = unit.rules("2026-10-06");
  CHECK(states("2026-10-04") == std::map<std::string, std::string>{{"invitation", "missing"}, {"materials", "missing"}, {"minutes", "missing"}});
  CHECK(before.contains("notice-missing"));
  CHECK_FALSE(before.contains("notice-late"));
  CHECK(before.contains("minutes-missing"));
  CHECK_FALSE(before.contains("minutes-late"));
  CHECK(states("2026-10-06") == std::map<std::string, std::string>{{"invitation", "done-late"}, {"materials", "done-late"}, {"minutes", "done-late"}});
  CHECK_FALSE(after.contains("notice-missing"));
  CHECK(after.contains("notice-late"));
  CHECK(after.contains("minutes-late"));
}

TEST_CASE("what has no day set is expected before the body's next meeting, where one is planned", "[due]") {
  Committee const unit{"  - {article: \"3\", minutes: {bodies: [committee]}}\n  - {article: \"4\", conclusion: {bodies: [committee]}}\n"};
  std::string const hop = "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-28\n";
  unit.meeting("hop", hop);
  CHECK(unit.items("2026-10-01").size() == 2);
  for (auto const& item : unit.items("2026-10-01")) CHECK((item["expected"].is_null() && item["days"].is_null() && item["state"] == "soon"));
  CHECK(unit.due("2026-10-01").find("  chưa định ") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "markdown"}).find("| chưa định |") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "ics"}).find("BEGIN:VEVENT") == std::string::npos);
  unit.meeting("sau-nua", "body: committee\nkind: extraordinary\nstatus: planned\ndate: 2026-12-24\n");
  unit.meeting("sau", "body: committee\nkind: extraordinary\nstatus: planned\ndate: 2026-12-17\n");
  unit.meeting("khac", "body: standing\nkind: extraordinary\nstatus: planned\ndate: 2026-11-01\n");
  for (auto const& item : unit.items("2026-10-01")) {
    CHECK(item["expected"] == "2026-12-17");
    CHECK(item["limit"].is_null());
    CHECK(item["days"] == -77);
  }
  CHECK(unit.due("2026-10-01").find("  2026-12-17  còn 77 ngày") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "markdown"}).find("(trước cuộc họp 2026-12-17)") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "ics"}).find("DTSTART;VALUE=DATE:20261217\r\n") != std::string::npos);
  // The planned day is gone and nobody met: the next one counts. Once the body met, it is late.
  for (auto const& item : unit.items("2026-12-18")) CHECK(item["expected"] == "2026-12-24");
  unit.meeting("sau", "body: committee\nkind: plenary\nstatus: held\ndate: 2026-12-17\nminutes: {date: 2026-12-17}\nconclusion: {number: 1-TB, date: 2026-12-17}\n");
  int late = 0;
  for (auto const& item : unit.items("2026-12-18", {}))
    if (item["state"] == "missing") {
      ++late;
      CHECK(item["days"] == 1);
    }
  CHECK(late == 2);
}

TEST_CASE("a meeting that has to come before another body's is due by that one's day, and late after it", "[due]") {
  Committee const unit{"  - {article: \"14.1\", meeting: {body: committee, every: month}}\n  - {article: \"14.2\", meeting: {body: standing, every: month, before: committee}}\n"};
  auto const standing = [&](std::string const& as_of) {
    for (auto const& item : unit.items(as_of))
      if (item["subject"] == "standing 2026-10") return item;
    return Json{};
  };
  CHECK(standing("2026-10-05")["limit"] == "2026-10-31");
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-10\nstatus: planned\ndate: 2026-10-20\n");
  Json const planned = standing("2026-10-05");
  CHECK(planned["limit"] == "2026-10-20");
  CHECK(planned["due"] == "2026-10-31");
  CHECK(planned["what"]["vi"] == "Họp định kỳ tháng 10/2026 (trước cuộc họp Ban Chỉ đạo ngày 2026-10-20)");
  CHECK(planned["state"] == "soon");
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\n");
  CHECK(standing("2026-10-22")["state"] == "missing");
  CHECK(standing("2026-10-22")["days"] == 2);
  unit.meeting("thuong-truc", "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-23\n");
  CHECK(standing("2026-10-25")["state"] == "done-late");
  CHECK(standing("2026-10-25")["days"] == 3);
  CHECK(unit.rules("2026-10-25").contains("meeting-out-of-order"));
  CHECK(unit.due("2026-10-25", {"--all"}).find("gia hạn") == std::string::npos);
  unit.meeting("thuong-truc", "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\nstart: \"16:00\"\n");
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\nstart: \"14:00\"\n");
  CHECK(standing("2026-10-25")["state"] == "done-late");
  CHECK(unit.due("2026-10-25", {"--all"}).find("trễ trong") != std::string::npos);
  unit.meeting("thuong-truc", "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-19\n");
  CHECK(standing("2026-10-25")["state"] == "done");
  CHECK(standing("2026-10-25")["what"]["vi"] == "Họp định kỳ tháng 10/2026");
}

TEST_CASE("what is done is cancelled in the calendar under its old UID, without an alarm, for 60 days", "[due]") {
  Committee const unit{"  - {article: \"3\", minutes: {bodies: [committee], within: 20 days}}\n  - {article: \"3\", minutes: {bodies: [committee], within: 20 days}}\n"};
  std::string const hop = "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-28\n";
  unit.meeting("hop", hop);
  auto const line = [](std::string const& calendar, std::string const& begins) {
    std::size_t const at = calendar.find("\r\n" + begins);
    return at == calendar.npos ? std::string{} : calendar.substr(at + 2, calendar.find("\r\n", at + 2) - at - 2);
  };
  std::string const open = unit.due("2026-10-01", {"--format", "ics"});
  CHECK(open.find("METHOD") == open.npos);
  CHECK(open.find("STATUS") == open.npos);
  CHECK(open.find("BEGIN:VALARM") != open.npos);
  std::string unfolded = open;
  for (std::size_t at; (at = unfolded.find("\r\n ")) != unfolded.npos;) unfolded.erase(at, 3);
  std::string const clause = "Điều 3\\, quy chế q";
  std::size_t const first = unfolded.find(clause);
  CHECK(first != unfolded.npos);
  CHECK(unfolded.find(clause, first + 1) == unfolded.npos);
  unit.meeting("hop", hop + "minutes: {date: 2026-10-02}\n");
  std::string const done = unit.due("2026-10-03", {"--format", "ics"});
  CHECK(line(done, "UID:") == line(open, "UID:"));
  CHECK(line(done, "STATUS:") == "STATUS:CANCELLED");
  CHECK(line(done, "SEQUENCE:") > line(open, "SEQUENCE:"));
  CHECK(done.find("BEGIN:VALARM") == done.npos);
  CHECK(unit.due("2026-12-17", {"--format", "ics"}).find("STATUS:CANCELLED") != std::string::npos);
  CHECK(unit.due("2026-12-18", {"--format", "ics"}).find("BEGIN:VEVENT") == std::string::npos);
  CHECK(unit.due("2026-10-03").find("Không có gì phải làm") != std::string::npos);
}

TEST_CASE("the ending of the file tells the format, and a file needs a name", "[due]") {
  Folder const folder;
  for (auto const& [ending, format] : std::map<std::string, std::string>{{"json", "json"}, {"ics", "ics"}, {"md", "markdown"}, {"txt", "text"}}) {
    std::string const file = folder.path() + "/viec." + ending;
    CHECK(due_of("phuong-mau", {"-o", file}).exit == 0);
    CHECK(read_text(file) == due_of("phuong-mau", {"--format", format}).out);
  }
  CHECK(due_of("phuong-mau", {"-o", folder.path() + "/viec.csv"}).exit == 2);
  CHECK(due_of("phuong-mau", {"-o", ""}).err == "bcd: --output thiếu tên tệp\n");
}

TEST_CASE("--who takes a name as people write it, and suggests the nearest", "[due]") {
  Json const asked = items_of("xa-mau", {"--all", "--who", "le-van-c"});
  REQUIRE(asked.size() > 0);
  for (std::string who : {"Lê Văn C", "lê văn c", "le van c"}) CHECK(items_of("xa-mau", {"--all", "--who", who}) == asked);
  CHECK(items_of("xa-mau", {"--who", "Ban Chỉ đạo"}) == items_of("xa-mau", {"--who", "committee"}));
  Outcome const outcome = due_of("xa-mau", {"--who", "Lê Vắn Cc"});
  CHECK(outcome.err.find("có phải ý là 'Lê Văn C'?") != std::string::npos);
  CHECK(outcome.exit == 2);
  CHECK(due_of("xa-mau", {"--who", ""}).err == "bcd: --who thiếu tên hoặc mã\n");
  // Two of one name have to be told apart by their ids.
  Folder const folder;
  folder.copy(source_dir() / "examples/xa-mau");
  folder.write("members/le-van-c-2.yaml", "name: Lê Văn C\nseats:\n  - {body: committee, role: member, from: 2026-01-01}\n");
  Outcome const two = run({"-C", folder.path(), "due", "--who", "Lê Văn C"});
  CHECK(two.err.find("--who 'Lê Văn C' là tên của: le-van-c, le-van-c-2; hãy ghi mã\n") != std::string::npos);
  CHECK(two.exit == 2);
}

TEST_CASE("within a day and a kind people come in the order of the Vietnamese alphabet", "[due]") {
  for (std::string example : {"xa-mau", "phuong-mau"}) {
    Json const items = items_of(example, {"--all"});
    int compared = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
      Json const &a = items[i - 1], &b = items[i];
      if (a["limit"] != b["limit"] || a["expected"] != b["expected"] || a["kind"] != b["kind"] || a["name"].is_null() || b["name"].is_null()) continue;
      INFO(a["name"] << " " << b["name"]);
      CHECK(collation_key(a["name"].get<std::string>()) <= collation_key(b["name"].get<std::string>()));
      compared += a["name"] != b["name"];
    }
    CHECK(compared > 3);
  }
}

TEST_CASE("--output writes a file and prints nothing; colours are for a terminal", "[due]") {
  Folder const folder;
  std::string const file = (fs::path{folder.path()} / "due.txt").string();
  Outcome const outcome = due_of("phuong-mau", {"--output", file});
  CHECK(outcome.out == "");
  CHECK(read_text(file) == due_of("phuong-mau", {}).out);
  CHECK(due_of("phuong-mau", {"--output", folder.path() + "/khong/co"}).exit == 2);
  command::World terminal;
  terminal.terminal = true;
  Arguments const call{"-C", (source_dir() / "examples/phuong-mau").string(), "--as-of", "2026-10-01", "due"};
  CHECK(run_in(terminal, call).out.find("\x1b[1;31mQUÁ HẠN") != std::string::npos);
  CHECK(run(call).out.find('\x1b') == std::string::npos);
}

TEST_CASE("where nothing is due that is said", "[due]") {
  Folder const folder;
  folder.write("bcd.yaml",
               "unit: xa\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-30\nregulations: [{use: ./q.yaml, from: 2026-01-01}]\nstanding_agency: phong\n"
               "agencies:\n  - {id: phong, name: Phòng, kind: department}\n");
  folder.write("q.yaml", "id: q\ntitle: Quy chế\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban}}\nclauses:\n  - {article: \"1\", not_checked: {reason: x}}\n");
  CHECK(run({"-C", folder.path(), "due"}).out == "Xét như vào ngày 2026-10-01; sắp đến hạn: đến hết ngày 2026-10-31.\nKhông có gì phải làm.\n");
  CHECK(run({"-C", folder.path(), "due", "--format", "ics"}).out.find("BEGIN:VEVENT") == std::string::npos);
}

TEST_CASE("a calendar keeps each line within 75 octets and cuts no character", "[due]") {
  std::istringstream lines{due_of(".", {"--format", "ics", "--within", "3m"}).out};
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    INFO(line);
    CHECK(line.size() <= 75);
    CHECK(utf8::first_invalid(line) == line.npos);
  }
  CHECK(count > 50);
}

}  // namespace
}  // namespace bcd::test
