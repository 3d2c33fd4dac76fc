// The fixes offered for findings: each is tried on every case, and then its finding is gone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <optional>

#include "bcd/rule/judge.hpp"
#include "bcd/source/overlay.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/unit/unit.hpp"
#include "lsp/shown.hpp"

namespace bcd::test {
namespace {

using Strings = std::vector<std::string>;

Json actions_at(Client& client, std::string const& path, Json const& range, Json context = Json::object()) {
  if (!context.contains("diagnostics")) context["diagnostics"] = Json::array();
  return client.request(
      "textDocument/codeAction",
      {{"textDocument", {{"uri", client.uri(path)}}}, {"range", range}, {"context", std::move(context)}});
}
Strings titles(Json const& actions) {
  Strings all;
  for (Json const& one : actions) all.push_back(one.at("title"));
  return all;
}
Json whole_file() { return {{"start", {{"line", 0}, {"character", 0}}}, {"end", {{"line", 9999}, {"character", 0}}}}; }

struct Open {
  std::string path, rule, message;
  bool operator==(Open const&) const = default;
};
// The findings that are not waived, after a change.
std::vector<Open> open_after(std::string const& folder, Date day, std::map<std::string, std::string> const& changed) {
  source::DiskReader const disk{folder};
  source::Overlay const reader{disk, {changed.begin(), changed.end()}};
  std::vector<Open> all;
  for (LocatedFinding const& one : rule::judge(*unit::load_unit(reader, 1), "", day, {}).findings)
    if (!one.waived) all.push_back({one.path, std::string{one.rule->id}, one.message(Lang::vi)});
  return all;
}

TEST_CASE("every action on every case leaves its finding no more", "[lsp]") {
  std::filesystem::path const tests = source_dir() / "tests";
  std::size_t tried = 0;
  Strings still, harmed;
  for (std::string const& rule : case_rules(tests))
    for (GoldenCase const& one : read_cases(tests, rule)) {
      Folder const folder;
      for (auto const& [path, text] : unit_files(tests, one)) folder.write(path, text);
      if (!std::filesystem::exists(folder.path() + "/bcd.yaml")) continue;
      Date const day = day_of(one);
      Client client{folder.path(), usual_abilities(), day};
      auto const findings = client.findings;
      for (auto const& [path, found] : findings) {
        std::string const text = read_text(folder.path() + "/" + path);
        if (text.empty() || utf8::first_invalid(text) != text.npos) continue;
        client.open(path, text);
        for (Json const& finding : found)
          for (Json const& action : actions_at(client, path, finding["range"])) {
            if (!action.contains("diagnostics") || action["diagnostics"][0] != finding) continue;
            ++tried;
            std::string const message = finding["message"];
            Open const itself{path, finding["code"], message.substr(0, message.find('\n'))};
            auto const after = open_after(folder.path(), day, client.edited(action["edit"]));
            std::string const name = one.id() + " " + itself.rule + ": " + action["title"].get<std::string>();
            if (std::ranges::find(after, itself) != after.end()) still.push_back(name);
            for (Open const& other : after)
              if (other.rule == "yaml-syntax" && itself.rule != other.rule) harmed.push_back(name);
          }
        client.close(path);
      }
    }
  CHECK(still == Strings{});
  CHECK(harmed == Strings{});
  CHECK(tried > 500);
}

class Late {
 public:
  Late() {
    folder_.copy(source_dir() / "tests/base/xa");
    client.emplace(folder_.path(), usual_abilities(), Date{2026, 4, 10});
    client->open(meeting_file);
  }
  std::optional<Client> client;

 private:
  Folder folder_;
};

TEST_CASE("the fix of a finding comes first and the waiver last", "[lsp]") {
  Late late;
  late.client->type(meeting_file, "present: [nguyen-van-a", "present: [nguyen-van-aa");
  CHECK(titles(actions_at(*late.client, meeting_file, whole_file())) ==
        Strings{"Sửa 'nguyen-van-aa' thành 'nguyen-van-a'",
                "Miễn 'unknown-reference' cho nguyen-van-aa (waivers): ghi lý do và người đồng ý"});
}

TEST_CASE("somebody who is in neither list may be put into one", "[lsp]") {
  Late late;
  late.client->type(meeting_file, ", vu-van-g]", "]");
  Json const actions = actions_at(*late.client, meeting_file, whole_file());
  REQUIRE(titles(actions) ==
          Strings{"Ghi Vũ Văn G có mặt", "Ghi Vũ Văn G vắng",
                  "Miễn 'attendance-incomplete' cho 2026-q1-committee (waivers): ghi lý do và người đồng ý"});
  CHECK(late.client->edited(actions[0]["edit"])[meeting_file].find("pham-thi-d, vu-van-g]\n") != std::string::npos);
  CHECK(late.client->edited(actions[1]["edit"])[meeting_file].find(
            "    notified: 2026-03-23\n  - member: vu-van-g\n") != std::string::npos);
}

TEST_CASE("an agency that is not declared may be declared", "[lsp]") {
  Late late;
  late.client->type(meeting_file, "partners: [cong-an]", "partners: [trung-tam-y-te]");
  Json const actions = actions_at(*late.client, meeting_file, whole_file());
  REQUIRE(titles(actions)[0] == "Khai cơ quan 'trung-tam-y-te' trong bcd.yaml");
  std::string const config = late.client->edited(actions[0]["edit"])["bcd.yaml"];
  CHECK(config.ends_with("reports: true}\n  - {id: trung-tam-y-te, name: \"[CẦN ĐIỀN: tên cơ quan]\", kind: other}\n"));
}

TEST_CASE("all certain fixes of a file are one action, and only the kinds asked for are returned", "[lsp]") {
  Late late;
  late.client->type(meeting_file, "chair: ", "chiar: ");
  late.client->type(meeting_file, "start: \"14:00\"", "start: \"14:00\"  ");
  Json const all = actions_at(*late.client, meeting_file, whole_file(), {{"only", {"source.fixAll"}}});
  REQUIRE(titles(all) == Strings{"Sửa mọi chỗ chắc chắn trong tệp này"});
  std::string const fixed = late.client->edited(all[0]["edit"])[meeting_file];
  CHECK(fixed == read_text(source_dir() / "tests/base/xa" / meeting_file));
  for (Json const& one : actions_at(*late.client, meeting_file, whole_file(), {{"only", {"quickfix"}}}))
    CHECK(one["kind"] == "quickfix");
  CHECK(actions_at(*late.client, meeting_file, whole_file(), {{"only", {"refactor"}}}).empty());
}

TEST_CASE("where the client knows no versions the edit has the older form", "[lsp]") {
  Folder folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), Json::object(), Date{2026, 4, 10}};
  client.open(meeting_file);
  client.type(meeting_file, "chair: ", "chiar: ");
  Json const edit = actions_at(client, meeting_file, whole_file())[0]["edit"];
  CHECK(edit.contains("changes"));
  CHECK(client.edited(edit)[meeting_file].find("\nchair: ") != std::string::npos);
}

TEST_CASE("actions are for the findings that the client names", "[lsp]") {
  Late late;
  late.client->type(meeting_file, ", vu-van-g]", ", vu-van-gg]");
  late.client->type(meeting_file, "partners: [cong-an]", "partners: [trung-tam-y-te]");
  late.client->settle();
  for (Json const& finding : late.client->findings[meeting_file]) {
    Json const actions =
        actions_at(*late.client, meeting_file, whole_file(), {{"diagnostics", Json::array({finding})}});
    CHECK_FALSE(actions.empty());
    for (Json const& one : actions) CHECK(one["diagnostics"][0] == finding);
  }
}

TEST_CASE("a waiver that covers nothing may be deleted, alone or with its key", "[lsp]") {
  Late late;
  std::string const text = late.client->text(meeting_file);
  std::string const unused = "{rule: absence-late, reason: Bận, by: nguyen-van-a, date: 2026-03-26}";
  auto const deleted = [&](std::string const& waivers) {
    late.client->change(meeting_file, text + waivers);
    Json const actions = actions_at(*late.client, meeting_file, whole_file(), {{"only", {"quickfix"}}});
    REQUIRE_FALSE(actions.empty());
    CHECK(actions[0]["title"] == "Xóa mục miễn này, vì không ứng với phát hiện nào");
    return late.client->edited(actions[0]["edit"])[meeting_file].substr(text.size());
  };
  CHECK(deleted("waivers:\n  - " + unused + "\n") == "");
  CHECK(deleted("waivers: [" + unused + "]\n# end\n") == "# end\n");
  CHECK(deleted("waivers:\n  - " + unused + "\n  # next\n  - " + unused + "\n") ==
        "waivers:\n  # next\n  - " + unused + "\n");
  CHECK(deleted("waivers: [" + unused + ", " + unused + "]\n") == "waivers: [" + unused + "]\n");
}

}  // namespace
}  // namespace bcd::test
