// What is offered at a place, also in texts that cannot be parsed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;
constexpr auto report = "reports/2026-03-le-van-c.yaml";

class Office {
 public:
  Office() {
    folder_.copy(source_dir() / "tests/base/xa");
    client.emplace(folder_.path(), usual_abilities(), Date{2026, 4, 10});
  }
  // Returns what is offered behind the first `before` in this text of a file, in the order of the client.
  std::vector<Json> offered(std::string const& path, std::string const& text, std::string const& before) {
    client->open(path, text);
    Json const answer = client->ask("textDocument/completion", path, before);
    std::vector<Json> items(answer.at("items").begin(), answer.at("items").end());
    std::ranges::stable_sort(items, {}, [](Json const& one) { return one.at("sortText").get<std::string>(); });
    return items;
  }
  Strings labels(std::string const& path, std::string const& text, std::string const& before) {
    Strings all;
    for (Json const& one : offered(path, text, before)) all.push_back(one.at("label"));
    return all.empty() ? Strings{"nothing"} : all;
  }
  Strings inserted(std::string const& path, std::string const& text, std::string const& before) {
    Strings all;
    for (Json const& one : offered(path, text, before)) all.push_back(one.at("textEdit").at("newText"));
    return all.empty() ? Strings{"nothing"} : all;
  }
  std::optional<Client> client;

 private:
  Folder folder_;
};
Strings first(Strings all, std::size_t count) {
  all.resize(std::min(all.size(), count));
  return all;
}
bool has(Strings const& all, std::string const& one) { return std::ranges::find(all, one) != all.end(); }

TEST_CASE("keys that are not given yet are offered, required ones first", "[lsp]") {
  Office office;
  CHECK(first(office.inserted(report, "kind: monthly\nfrom: le-van-c\n", "le-van-c\n"), 3) ==
        Strings{"period: ", "status: ", "to: "});
  Strings const all = office.labels(report, "kind: monthly\nfrom: le-van-c\n", "le-van-c\n");
  CHECK_FALSE(has(all, "kind"));
  CHECK_FALSE(has(all, "from"));
  CHECK(has(all, "tasks"));
}

TEST_CASE("a key is required once the value of another asks for it", "[lsp]") {
  Office office;
  CHECK(first(office.labels(report, "kind: monthly\nperiod: 2026-03\nfrom: le-van-c\nstatus: submitted\n\n",
                            "submitted\n"),
              1) == Strings{"submitted"});
}

TEST_CASE("a key that is being typed is replaced, and its own map decides what is offered", "[lsp]") {
  Office office;
  std::string const text = "body: committee\nabsent:\n  - member: le-van-c\n    rea\n  broken: [\n";
  auto const items = office.offered(meeting_file, text, "    rea");
  REQUIRE_FALSE(items.empty());
  CHECK(items[0]["label"] == "reason");
  CHECK(items[0]["textEdit"] ==
        Json{{"range", {{"start", {{"line", 3}, {"character", 4}}}, {"end", {{"line", 3}, {"character", 7}}}}},
             {"newText", "reason: "}});
}

TEST_CASE("in braces the keys of the item are offered, also before the brace is closed", "[lsp]") {
  Office office;
  CHECK(has(office.labels(meeting_file, "absent:\n  - {member: le-van-c, \nbody: committee\n", "le-van-c, "),
            "notified"));
  CHECK(office.inserted(meeting_file, "absent: [{mem}]\n", "{mem")[0] == "member: ");
  CHECK(has(office.labels(meeting_file, "conclusion:\n  items:\n    - {no: 1, text: A, lead: cong-an, due", "due"),
            "due"));
}

TEST_CASE("people are offered by name and title, those of the body first, and their id is inserted", "[lsp]") {
  Office office;
  std::string const text = "body: committee\ndate: 2026-03-25\nchair: \n";
  CHECK(first(office.labels(meeting_file, text, "chair: "), 2) ==
        Strings{"Nguyễn Văn A — Trưởng Ban", "Trần Thị B — Phó Trưởng Ban Thường trực"});
  auto const items = office.offered(meeting_file, text, "chair: ");
  CHECK(items[0]["textEdit"]["newText"] == "nguyen-van-a");
  CHECK(items[0]["filterText"].get<std::string>().find("nguyen van a truong ban") != std::string::npos);
}

TEST_CASE("an id that a list has already is not offered again", "[lsp]") {
  Office office;
  for (std::string const list : {"present: [nguyen-van-a, ]\n", "present:\n  - nguyen-van-a\n  - \n"}) {
    INFO(list);
    std::string const before = list.starts_with("present: [") ? "nguyen-van-a, " : "  - nguyen-van-a\n  - ";
    Strings const all = office.inserted(meeting_file, "body: committee\ndate: 2026-03-25\n" + list, before);
    CHECK_FALSE(has(all, "nguyen-van-a"));
    CHECK(has(all, "tran-thi-b"));
  }
}

TEST_CASE("a list that has no dash yet gets one", "[lsp]") {
  Office office;
  CHECK(office.inserted(meeting_file, "body: committee\npresent:\n  \n", "present:\n  ")[0].starts_with("- "));
  CHECK(office.inserted(meeting_file, "body: committee\nabsent:\n  \n", "absent:\n  ")[0] == "- member: ");
}

TEST_CASE("words are offered with their meaning", "[lsp]") {
  Office office;
  auto const items = office.offered(meeting_file, "status: h\n", "status: h");
  REQUIRE(items.size() == 4);
  CHECK(items[1]["label"] == "held");
  CHECK(items[1]["detail"] == "đã họp");
  CHECK(items[1]["filterText"] == "held held da hop");
}

TEST_CASE("agencies, bodies, meetings and tasks are offered with their names", "[lsp]") {
  Office office;
  CHECK(has(office.labels(meeting_file, "conclusion: {seal: }\n", "seal: "), "Đảng ủy xã Mẫu"));
  CHECK(has(office.labels(meeting_file, "body: \n", "body: "), "Ban Chỉ đạo"));
  CHECK(has(office.inserted(meeting_file, "minutes: {approved_at: }\n", "approved_at: "), "2026-q1-standing"));
  Office untouched;
  CHECK(untouched.labels(report, "from: le-van-c\ntasks:\n  - task: \n", "task: ")[0] ==
        "2026-q1-committee/1 — Rà soát quy trình dịch vụ công trực tuyến");
}

TEST_CASE("a period that is owed comes first", "[lsp]") {
  Office office;
  Strings const all =
      office.inserted("reports/2026-04-le-van-c.yaml", "kind: monthly\nfrom: le-van-c\nperiod: \n", "period: ");
  CHECK(first(all, 1) == Strings{"2026-04"});
  CHECK_FALSE(all[0] == "2026-03");
}

TEST_CASE("the next free number is offered, and the next number of an item", "[lsp]") {
  Office office;
  CHECK(office.inserted("meetings/2026-q2-committee.yaml", "conclusion:\n  number: \n", "number: ") ==
        Strings{"03-TB/BCĐ"});
  CHECK(office.inserted("meetings/2026-q2-committee.yaml", "minutes: {number: ", "number: ") == Strings{"03-BB/BCĐ"});
  CHECK(office.inserted("meetings/2026-q2-committee.yaml", "invitation: {number: }\n", "number: ") ==
        Strings{"02-GM/BCĐ"});
  CHECK(office.inserted("meetings/2026-q2-committee.yaml",
                        "conclusion:\n  items:\n    - {no: 1, text: A}\n    - no: \n", "- no: ") == Strings{"2"});
}

TEST_CASE("the next number in the register of the year is offered for a paper received", "[lsp]") {
  Office office;
  office.client->open("incoming/a.yaml", "received: 2026-03-12\nno: 45\nfrom: Tỉnh ủy\ntitle: Về chuyển đổi số\n");
  office.client->open("incoming/b.yaml", "received: 2025-12-12\nno: 80\nfrom: Tỉnh ủy\ntitle: Về chuyển đổi số\n");
  CHECK(office.inserted("incoming/c.yaml", "received: 2026-04-01\nno: \n", "no: ") == Strings{"46"});
}

TEST_CASE("periods for which the sender has a duty come before the others", "[lsp]") {
  Office office;
  Strings const all = office.inserted("reports/x.yaml", "kind: quarterly\nfrom: le-van-c\nperiod: \n", "period: ");
  auto const at = [&](char const* one) { return std::ranges::find(all, one) - all.begin(); };
  CHECK(at("2026-03") < at("2026-Q2"));
  CHECK(at("2026-03") < at("2026"));
  CHECK(first(office.inserted("reports/x.yaml", "kind: monthly\nfrom: cong-an\nperiod: \n", "period: "), 1) ==
        Strings{"2026-Q2"});
}

TEST_CASE("days are today, the record's own, and the day by which a report is due", "[lsp]") {
  Office office;
  CHECK(office.inserted(report, "kind: monthly\nperiod: 2026-04\nfrom: le-van-c\nsubmitted: \n", "submitted: ") ==
        Strings{"2026-04-20", "2026-04-10", "2026-04-30"});
}

TEST_CASE("nothing is offered in a comment or for a file that is no record", "[lsp]") {
  Office office;
  CHECK(office.labels(meeting_file, "# chair: \nbody: committee\n", "# chair: ") == Strings{"nothing"});
  office.client->open("attachments/x.yaml", "chair: ");
  CHECK(office.client->ask("textDocument/completion", "attachments/x.yaml", "chair: ").is_null());
}

TEST_CASE("a rule is offered in a waiver, one with a finding in the file first", "[lsp]") {
  Office office;
  std::string text = read_text(source_dir() / "tests/base/xa" / meeting_file);
  text.replace(text.find("notified: 2026-03-23"), 20, "notified: 2026-03-25");
  office.client->open(meeting_file, text);
  office.client->settle();
  CHECK(office.labels(meeting_file, text + "waivers:\n  - {rule: }\n", "{rule: ")[0] == "absence-late");
  CHECK(office.labels(meeting_file, text + "waivers:\n  - {rule: absence-late, subject: }\n", "subject: ") ==
        Strings{"le-van-c"});
}

TEST_CASE("in braces after a dash the same is offered as in brackets", "[lsp]") {
  Office office;
  std::string const top = "body: committee\ndate: 2026-03-25\n";
  Strings const people = office.inserted(meeting_file, top + "absent: [{member: }]\n", "{member: ");
  CHECK(people[0] == "nguyen-van-a");
  CHECK(office.inserted(meeting_file, top + "absent:\n  - {member: }\n", "{member: ") == people);
  CHECK(office.inserted(meeting_file, top + "absent:\n  - {member: ", "{member: ") == people);
  CHECK(office.inserted(meeting_file, top + "absent:\n  - {member: ng}\n", "{member: ng") == people);
  CHECK(office.inserted(meeting_file, top + "absent:\n  - {member: le-van-c, }\n", "le-van-c, ") ==
        office.inserted(meeting_file, top + "absent: [{member: le-van-c, }]\n", "le-van-c, "));
  CHECK(office.inserted("members/le-van-c.yaml", "seats:\n  - {body: }\n", "{body: ") ==
        Strings{"committee", "standing", "support-team"});
}

TEST_CASE("at the end of a text without a line end a list offers its members", "[lsp]") {
  Office office;
  std::string const top = "body: committee\ndate: 2026-03-25\n";
  for (std::string const list : {"present: [", "present: [nguyen-van-a,"}) {
    INFO(list);
    Strings const all = office.inserted(meeting_file, top + list, list);
    CHECK(has(all, "tran-thi-b"));
    CHECK(all == office.inserted(meeting_file, top + list + "\n", list));
  }
}

TEST_CASE("directly after ':' or '-' a blank is inserted too", "[lsp]") {
  Office office;
  std::string const top = "body: committee\ndate: 2026-03-25\n";
  CHECK(office.inserted(meeting_file, top + "chair:\n", "chair:")[0] == " nguyen-van-a");
  CHECK(office.inserted(meeting_file, top + "present:\n  -\n", "present:\n  -")[0] == " nguyen-van-a");
  CHECK(office.inserted(meeting_file, top + "absent: [{member:}]\n", "{member:")[0] == " nguyen-van-a");
  CHECK(office.inserted(meeting_file, top + "absent:\n  -\n", "absent:\n  -")[0] == " member: ");
}

TEST_CASE("a text with very many brackets is answered", "[lsp]") {
  Office office;
  std::string const deep = "present: " + std::string(100000, '[');
  CHECK(office.labels(meeting_file, "body: committee\n" + deep, deep) == Strings{"nothing"});
  Json const file{{"uri", office.client->uri(meeting_file)}};
  CHECK(office.client->request("textDocument/documentSymbol", {{"textDocument", file}}).size() == 2);
}

}  // namespace
}  // namespace bcd::test
