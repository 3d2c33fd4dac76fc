// What the server shows is what `bcd check` reports, for every example and every case.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <tuple>

#include "bcd/text/utf8.hpp"
#include "golden_case.hpp"
#include "lsp/client.hpp"
#include "lsp/shown.hpp"

namespace bcd::test {
namespace {

// Compares a client that has just opened the folder, then with the files open that have findings.
void compare(std::string const& folder, Date day) {
  auto const expected = checked_findings(folder, day);
  Client client{folder, usual_abilities(), day};
  CHECK(shown_findings(client, folder) == expected);
  std::vector<std::string> paths;
  for (auto const& [path, findings] : client.findings)
    if (std::filesystem::is_regular_file(folder + "/" + path)) paths.push_back(path);
  for (std::string const& path : paths) {
    std::string const text = read_text(folder + "/" + path);
    if (utf8::first_invalid(text) == text.npos) client.open(path, text);
  }
  client.settle();
  CHECK(shown_findings(client, folder) == expected);
}

TEST_CASE("the findings of each example are those of bcd check", "[lsp]") {
  int units = 0;
  for (auto const& entry : std::filesystem::directory_iterator{source_dir() / "examples"}) {
    if (!entry.is_directory() || !std::filesystem::exists(entry.path() / "bcd.yaml")) continue;
    INFO(entry.path().string());
    ++units;
    Folder const folder;
    folder.copy(entry.path());
    for (Date const day : {Date{2026, 3, 31}, Date{2026, 10, 1}, Date{2027, 2, 1}}) compare(folder.path(), day);
  }
  CHECK(units > 1);
}

TEST_CASE("the findings of each case are those of bcd check", "[lsp]") {
  std::filesystem::path const tests = source_dir() / "tests";
  int units = 0;
  for (std::string const& rule : case_rules(tests))
    for (GoldenCase const& one : read_cases(tests, rule)) {
      INFO(one.id());
      Folder const folder;
      for (auto const& [path, text] : unit_files(tests, one)) folder.write(path, text);
      if (!std::filesystem::exists(folder.path() + "/bcd.yaml")) continue;
      ++units;
      compare(folder.path(), day_of(one));
    }
  CHECK(units > 500);
}

TEST_CASE("every unit below the folder is judged, and findings that are gone are cleared", "[lsp]") {
  Folder const folder;
  std::filesystem::copy(source_dir() / "tests/base/xa", folder.path() + "/a", std::filesystem::copy_options::recursive);
  std::filesystem::copy(source_dir() / "tests/base/xa", folder.path() + "/b", std::filesystem::copy_options::recursive);
  folder.write("a/members/le-van-c.yaml", "name: Lê Văn C\n");
  folder.write("b/members/le-van-c.yaml", "nam: Lê Văn C\n");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  CHECK(client.findings.contains("a/members/le-van-c.yaml"));
  CHECK(client.findings.contains("b/members/le-van-c.yaml"));
  client.open("a/members/le-van-c.yaml");
  client.change("a/members/le-van-c.yaml", read_text(source_dir() / "tests/base/xa/members/le-van-c.yaml"));
  client.settle();
  CHECK_FALSE(client.findings.contains("a/members/le-van-c.yaml"));
  CHECK(client.findings.contains("b/members/le-van-c.yaml"));
  client.close("a/members/le-van-c.yaml");  // without saving
  client.settle();
  CHECK(client.findings.contains("a/members/le-van-c.yaml"));
}

TEST_CASE("a waived finding is a hint with the reason, and the unit's checks set the weight", "[lsp]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/xa");
  std::string const meeting = read_text(folder.path() + "/meetings/2026-q1-committee.yaml");
  std::string late = meeting;
  std::size_t const at = late.find("notified: 2026-03-23");
  REQUIRE(at != late.npos);
  late.replace(at, 20, "notified: 2026-03-25");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  client.open("meetings/2026-q1-committee.yaml", late);
  client.settle();
  REQUIRE(client.findings["meetings/2026-q1-committee.yaml"].size() == 1);
  CHECK(client.findings["meetings/2026-q1-committee.yaml"][0]["severity"] == 1);
  CHECK(client.findings["meetings/2026-q1-committee.yaml"][0]["code"] == "absence-late");
  client.change("meetings/2026-q1-committee.yaml",
                late +
                    "waivers:\n  - {rule: absence-late, subject: le-van-c, reason: Điều động đột xuất, by: "
                    "nguyen-van-a, date: 2026-03-26}\n");
  client.settle();
  REQUIRE(client.findings["meetings/2026-q1-committee.yaml"].size() == 1);
  CHECK(client.findings["meetings/2026-q1-committee.yaml"][0]["severity"] == 4);
  std::string const message = client.findings["meetings/2026-q1-committee.yaml"][0]["message"];
  CHECK(message.ends_with("được miễn: Điều động đột xuất (nguyen-van-a, 2026-03-26)"));
}

TEST_CASE("a file deleted or written by another program is judged when the client reports it", "[lsp]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/xa");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  CHECK(client.findings.empty());
  folder.write("members/le-van-c.yaml", "name: Lê Văn C\n");
  client.notify("workspace/didChangeWatchedFiles",
                {{"changes", Json::array({{{"uri", client.uri("members/le-van-c.yaml")}, {"type", 2}}})}});
  client.settle();
  CHECK(client.findings.contains("members/le-van-c.yaml"));
}

// The last findings that the server sent for an address; null if none.
Json last_shown(Client const& client, std::string const& uri) {
  Json shown;
  for (Json const& one : client.sent_by_server)
    if (one.value("method", "") == "textDocument/publishDiagnostics" && one["params"]["uri"] == uri)
      shown = one["params"]["diagnostics"];
  return shown;
}

TEST_CASE("the findings of a folder that leaves the workspace are cleared, unless a file of it is open", "[lsp]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/xa");
  folder.write("members/le-van-c.yaml", "name: Lê Văn C\n");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  auto const change_folders = [&](Json const& added, Json const& removed) {
    client.notify("workspace/didChangeWorkspaceFolders", {{"event", {{"added", added}, {"removed", removed}}}});
    client.settle();
  };
  Json const root = Json::array({{{"uri", client.uri("")}, {"name", "xa"}}});
  CHECK_FALSE(client.findings.empty());
  change_folders(Json::array(), root);
  CHECK(client.findings.empty());
  change_folders(root, Json::array());
  CHECK_FALSE(client.findings.empty());
  client.open("members/le-van-c.yaml");
  change_folders(Json::array(), root);
  CHECK(client.findings.contains("members/le-van-c.yaml"));
  client.close("members/le-van-c.yaml");
  client.settle();
  CHECK(client.findings.empty());
}

TEST_CASE("a file is shown under one address: that of the client while it is open", "[lsp]") {
  Folder const folder;
  folder.copy(source_dir() / "tests/base/xa");
  folder.write("members/lê-văn-c.yaml", "name: Lê Văn C\n");
  Client client{folder.path(), usual_abilities(), Date{2026, 4, 10}};
  std::string const start = "file://" + folder.path() + "/members/", usual = start + "l%C3%AA-v%C4%83n-c.yaml";
  REQUIRE_FALSE(last_shown(client, usual).empty());
  std::string before = usual;
  for (std::string const& uri : {start + "l%c3%aa-v%c4%83n-c.yaml", start + "lê-văn-c.yaml"}) {
    Json const document{{"uri", uri}, {"languageId", "yaml"}, {"version", 1}, {"text", "name: Lê Văn C\n"}};
    client.notify("textDocument/didOpen", {{"textDocument", document}});
    client.settle();
    CHECK_FALSE(last_shown(client, uri).empty());
    CHECK(last_shown(client, before) == Json::array());
    before = uri;
  }
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", before}}}});
  client.settle();
  CHECK(last_shown(client, before) == Json::array());
  CHECK_FALSE(last_shown(client, usual).empty());
}

}  // namespace
}  // namespace bcd::test
