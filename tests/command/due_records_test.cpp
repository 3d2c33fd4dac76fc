// bcd due on records written for the test: the state of an obligation follows from the records, also from later ones.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "due_of.hpp"
#include "golden.hpp"

namespace bcd::test {
namespace {

// A unit whose regulation has the given clauses.
struct Committee : Folder {
  explicit Committee(std::string const& clauses) {
    write("bcd.yaml",
          "unit: xa\nname: xã Mẫu\ncommittee: Ban Chỉ đạo xã Mẫu\nsince: 2026-09-01\nregulations: [{use: ./q.yaml, "
          "from: 2026-01-01}]\nstanding_agency: phong\n"
          "agencies:\n  - {id: phong, name: Phòng Văn hóa, kind: department}\n");
    write("q.yaml",
          "id: q\ntitle: Quy chế\nbodies:\n  - {id: committee, name: Ban Chỉ đạo, titles: {head: Trưởng Ban}}\n  - "
          "{id: standing, name: Thường trực, titles: {head: Trưởng Ban}}\nclauses:\n" +
              clauses);
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
    for (auto const& row :
         Json::parse(run({"-C", path(), "--as-of", as_of, "list", "findings", "--format", "json"}).out))
      found.insert(row["rule"].get<std::string>());
    return found;
  }
};

TEST_CASE("what is dated after the day is not there yet, in what is due and in a check", "[due]") {
  Committee const unit{
      "  - {article: \"1\", notice: {bodies: [committee], lead: 2 days}}\n  - {article: \"2\", materials: {bodies: "
      "[committee], lead: 2 days}}\n"
      "  - {article: \"3\", minutes: {bodies: [committee], within: 3 days}}\n"};
  unit.meeting("hop",
               "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-28\ninvitation: {sent: 2026-10-05, "
               "materials: 2026-10-05}\nminutes: {date: 2026-10-05}\n");
  auto const states = [&](std::string const& as_of) {
    std::map<std::string, std::string> found;
    for (auto const& item : unit.items(as_of))
      found[item["kind"].get<std::string>()] = item["state"].get<std::string>();
    return found;
  };
  auto const before = unit.rules("2026-10-04"), after = unit.rules("2026-10-06");
  CHECK(states("2026-10-04") == std::map<std::string, std::string>{
                                    {"invitation", "missing"}, {"materials", "missing"}, {"minutes", "missing"}});
  CHECK(before.contains("notice-missing"));
  CHECK_FALSE(before.contains("notice-late"));
  CHECK(before.contains("minutes-missing"));
  CHECK_FALSE(before.contains("minutes-late"));
  CHECK(states("2026-10-06") == std::map<std::string, std::string>{
                                    {"invitation", "done-late"}, {"materials", "done-late"}, {"minutes", "done-late"}});
  CHECK_FALSE(after.contains("notice-missing"));
  CHECK(after.contains("notice-late"));
  CHECK(after.contains("minutes-late"));
}

TEST_CASE("what has no day set is expected before the body's next meeting, where one is planned", "[due]") {
  Committee const unit{
      "  - {article: \"3\", minutes: {bodies: [committee]}}\n  - {article: \"4\", conclusion: {bodies: "
      "[committee]}}\n"};
  std::string const hop = "body: committee\nkind: extraordinary\nstatus: held\ndate: 2026-09-28\n";
  unit.meeting("hop", hop);
  CHECK(unit.items("2026-10-01").size() == 2);
  for (auto const& item : unit.items("2026-10-01"))
    CHECK((item["expected"].is_null() && item["days"].is_null() && item["state"] == "soon"));
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
  CHECK(unit.due("2026-10-01").find("  17/12/2026  còn 77 ngày") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "markdown"}).find("(trước cuộc họp ngày 17/12/2026)") != std::string::npos);
  CHECK(unit.due("2026-10-01", {"--format", "ics"}).find("DTSTART;VALUE=DATE:20261217\r\n") != std::string::npos);
  // If the planned day has passed without a meeting, the next planned day is the due day. If the meeting was held, the
  // obligation is late.
  for (auto const& item : unit.items("2026-12-18")) CHECK(item["expected"] == "2026-12-24");
  unit.meeting("sau",
               "body: committee\nkind: plenary\nstatus: held\ndate: 2026-12-17\nminutes: {date: "
               "2026-12-17}\nconclusion: {number: 1-TB, date: 2026-12-17}\n");
  int late = 0;
  for (auto const& item : unit.items("2026-12-18", {}))
    if (item["state"] == "missing") {
      ++late;
      CHECK(item["days"] == 1);
    }
  CHECK(late == 2);
}

TEST_CASE("a meeting that has to come before another body's is due by that one's day, and late after it", "[due]") {
  Committee const unit{
      "  - {article: \"14.1\", meeting: {body: committee, every: month}}\n  - {article: \"14.2\", meeting: {body: "
      "standing, every: month, before: committee}}\n"};
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
  CHECK(planned["what"]["vi"] == "Họp định kỳ tháng 10/2026 (trước cuộc họp Ban Chỉ đạo ngày 20/10/2026)");
  CHECK(planned["state"] == "soon");
  for (std::string const format : {"text", "markdown", "ics"}) {  // for people: days as papers write them
    std::string const shown = unit.due("2026-10-05", {"--format", format, "--who", "standing"});
    INFO(shown);
    CHECK(shown.find("20/10/2026") != std::string::npos);
    CHECK(shown.find("2026-10") == std::string::npos);
  }
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\n");
  CHECK(standing("2026-10-22")["state"] == "missing");
  CHECK(standing("2026-10-22")["days"] == 2);
  unit.meeting("thuong-truc", "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-23\n");
  CHECK(standing("2026-10-25")["state"] == "done-late");
  CHECK(standing("2026-10-25")["days"] == 3);
  CHECK(unit.rules("2026-10-25").contains("meeting-out-of-order"));
  CHECK(unit.due("2026-10-25", {"--all"}).find("gia hạn") == std::string::npos);
  unit.meeting("thuong-truc",
               "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\nstart: \"16:00\"\n");
  unit.meeting("ban",
               "body: committee\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-20\nstart: \"14:00\"\n");
  CHECK(standing("2026-10-25")["state"] == "done-late");
  CHECK(unit.due("2026-10-25", {"--all"}).find("trễ trong") != std::string::npos);
  unit.meeting("thuong-truc", "body: standing\nkind: regular\nperiod: 2026-10\nstatus: held\ndate: 2026-10-19\n");
  CHECK(standing("2026-10-25")["state"] == "done");
  CHECK(standing("2026-10-25")["what"]["vi"] == "Họp định kỳ tháng 10/2026");
}

TEST_CASE("a meeting that another body's brings forward is near, and past due, though its own period has long to go",
          "[due]") {
  Committee const unit{
      "  - {article: \"14.1\", meeting: {body: committee, every: quarter}}\n  - {article: \"14.2\", meeting: {body: "
      "standing, every: quarter, before: committee}}\n"};
  auto const told = [&](std::string const& as_of) { return unit.due(as_of, {"--within", "14d", "--who", "standing"}); };
  CHECK(told("2026-10-05").find("Họp định kỳ") == std::string::npos);
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-Q4\nstatus: planned\ndate: 2026-10-20\n");
  CHECK(told("2026-10-05").find("Họp định kỳ") == std::string::npos);
  CHECK(told("2026-10-06").find("Họp định kỳ") != std::string::npos);
  unit.meeting("ban", "body: committee\nkind: regular\nperiod: 2026-Q4\nstatus: held\ndate: 2026-10-20\n");
  CHECK(told("2026-10-22").find("Họp định kỳ") != std::string::npos);
}

TEST_CASE("what is done is cancelled in the calendar under its old UID, without an alarm, for 60 days", "[due]") {
  Committee const unit{"  - {article: \"3\", minutes: {bodies: [committee], within: 20 days}}\n"};
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
  std::string const clause = "\\nĐiều 3 quy chế q";
  std::size_t const first = unfolded.find(clause);
  CHECK(first != unfolded.npos);
  CHECK(unfolded.find(clause, first + 1) == unfolded.npos);
  unit.meeting("hop", hop + "minutes: {date: 2026-10-02}\n");
  std::string const done = unit.due("2026-10-03", {"--format", "ics"});
  CHECK(line(done, "UID:") == line(open, "UID:"));
  CHECK(line(done, "STATUS:") == "STATUS:CANCELLED");
  CHECK(line(done, "SEQUENCE:") > line(open, "SEQUENCE:"));
  CHECK(done.find("BEGIN:VALARM") == done.npos);
  CHECK(unit.due("2026-12-18", {"--format", "ics"}).find("STATUS:CANCELLED") != std::string::npos);
  CHECK(unit.due("2026-12-19", {"--format", "ics"}).find("BEGIN:VEVENT") == std::string::npos);
  CHECK(unit.due("2026-10-03").find("Không có gì phải làm") != std::string::npos);
}

TEST_CASE("whom no clause makes answer is asked, and never called late", "[due]") {
  Committee const unit{"  - {article: \"1\", minutes: {bodies: [committee]}}\n"};
  unit.write("requests/hoi.yaml", "to: [phong]\nsubject: Tình hình\nissued: 2026-09-10\ndue: 2026-09-20\n");
  std::string const said = unit.due("2026-10-01");
  CHECK(said.find("CHƯA CÓ BÁO CÁO (1)") != std::string::npos);
  CHECK(said.find("QUÁ HẠN") == std::string::npos);
  CHECK(run({"-C", unit.path(), "--as-of", "2026-10-01", "due", "--fail-on", "late"}).exit == 0);
  CHECK_FALSE(unit.rules("2026-10-01").contains("request-unanswered"));
}

}  // namespace
}  // namespace bcd::test
